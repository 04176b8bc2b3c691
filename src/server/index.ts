/** PostgreSQL clients over sockets: the connection's state machine, cancel, and the way up and down. */

export type { Server, ServerOptions } from "./server.ts";
export { createServer } from "./server.ts";
