/** Bytes <-> messages of the PostgreSQL protocol, as a table of messages; no socket, no state but a partial frame. */

export { FrameReader } from "./frame-reader.ts";
export { encodeLine, printBackend, printFrame } from "./golden.ts";
export type { Frame } from "./message.ts";
export type { BackendMessage, FrontendMessage } from "./messages.ts";
export { backendLimits, decodeFrontend, encodeBackend, frontendKind, frontendLimits } from "./messages.ts";
export type { StartupMessage } from "./startup.ts";
export { decodeStartup, protocolVersion } from "./startup.ts";
export { ByteWriter } from "./writer.ts";
