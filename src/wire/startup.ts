/** The messages that open a connection: they have no type byte, a 32-bit code tells them apart (protocol, section 55.7). */

import { sqlError } from "../base/index.ts";
import { decodeUtf8 } from "./utf8.ts";
import type { ByteWriter } from "./writer.ts";

/** What a client sends first. */
export type StartupMessage =
  | {
      readonly kind: "StartupMessage";
      readonly major: number;
      readonly minor: number;
      /** In the order sent; a name may come twice. */
      readonly parameters: ReadonlyArray<readonly [name: string, value: string]>;
    }
  | { readonly kind: "SSLRequest" }
  | { readonly kind: "GSSENCRequest" }
  | { readonly kind: "CancelRequest"; readonly processId: number; readonly secret: number };

const codes = { CancelRequest: 80877102, SSLRequest: 80877103, GSSENCRequest: 80877104 } as const;

/** The only major protocol version, and its newest minor that the server speaks. */
export const protocolVersion = { major: 3, minor: 0 } as const;

/** Decodes the body behind the length word. Throws SqlError 08P01 (FATAL, PostgreSQL's texts) or 0A000 for another major version. */
export function decodeStartup(body: Uint8Array): StartupMessage {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const code = bytes.readUInt32BE(0);
  if (code === codes.SSLRequest) return { kind: "SSLRequest" };
  if (code === codes.GSSENCRequest) return { kind: "GSSENCRequest" };
  if (code === codes.CancelRequest) {
    if (bytes.length !== 12) throw invalidStartupLength();
    return { kind: "CancelRequest", processId: bytes.readInt32BE(4), secret: bytes.readInt32BE(8) };
  }
  const major = code >>> 16;
  const minor = code & 0xffff;
  // Before its layout: another version may have another one.
  if (major !== protocolVersion.major) {
    const { major: only, minor: newest } = protocolVersion;
    const text = `unsupported frontend protocol ${major}.${minor}: server supports ${only}.0 to ${only}.${newest}`;
    throw sqlError("featureNotSupported", text, { severity: "FATAL" });
  }
  return { kind: "StartupMessage", major, minor, parameters: decodeParameters(bytes.subarray(4)) };
}

/** 08P01 for a startup packet whose length cannot be right. */
export function invalidStartupLength() {
  return sqlError("protocolViolation", "invalid length of startup packet", { severity: "FATAL" });
}

/** Appends an opening message, for tests and goldens. */
export function encodeStartup(writer: ByteWriter, message: StartupMessage): void {
  const lengthAt = writer.length;
  writer.int32(0);
  if (message.kind === "StartupMessage") {
    writer.int32((message.major << 16) | message.minor);
    for (const [name, value] of message.parameters) {
      writer.cstring(name);
      writer.cstring(value);
    }
    writer.uint8(0);
  } else {
    writer.int32(codes[message.kind]);
    if (message.kind === "CancelRequest") {
      writer.int32(message.processId);
      writer.int32(message.secret);
    }
  }
  writer.patchInt32(lengthAt, writer.length - lengthAt);
}

/** Pairs of strings up to an empty name, which must be the last byte. */
function decodeParameters(bytes: Buffer): ReadonlyArray<readonly [string, string]> {
  const parameters: Array<readonly [string, string]> = [];
  let at = 0;
  while (at < bytes.length && bytes[at] !== 0) {
    const nameEnd = bytes.indexOf(0, at);
    const valueEnd = nameEnd < 0 ? -1 : bytes.indexOf(0, nameEnd + 1);
    if (valueEnd < 0) break;
    parameters.push([decodeUtf8(bytes.subarray(at, nameEnd)), decodeUtf8(bytes.subarray(nameEnd + 1, valueEnd))]);
    at = valueEnd + 1;
  }
  if (at === bytes.length - 1 && bytes[at] === 0) return parameters;
  const text = "invalid startup packet layout: expected terminator as last byte";
  throw sqlError("protocolViolation", text, { severity: "FATAL" });
}
