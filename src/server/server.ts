/** The listening server: who may connect, cancel keys, and the way down. */

import { randomBytes } from "node:crypto";
import { createServer as createListener, isIPv4, type Server as Listener } from "node:net";
import { asSqlError, limits, sqlError } from "../base/index.ts";
import type { Engine } from "../engine/index.ts";
import { type BackendKey, Client, type ClientHost } from "./client.ts";

/** Sockets beyond the sessions: for cancel requests, and for clients that are told that there are too many. */
const spareSockets = limits.connections;
/** Time that clients get for the last error when the server goes down. */
const farewellMs = 2_000;

/** Where a server listens. */
export interface ServerOptions {
  /** A loopback address or `localhost`. */
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
}

/** A server that listens. */
export interface Server {
  readonly port: number;
  /**
   * Tells new clients 57P03 and idle ones 57P01, lets running texts end within limits.drainMs, then ends them with 57P01. Resolves when
   * every socket is closed. The engine stays open: it is its maker's. Asked again, it gives the same promise.
   */
  close(): Promise<void>;
  /** Lets a {@link close} under way wait for nothing more: running texts end now. */
  hurry(): void;
}

/** Listens for PostgreSQL clients of an engine. Rejects with a SqlError for an address that is not loopback, not there, or in use. */
export async function createServer(engine: Engine, { host, port }: ServerOptions): Promise<Server> {
  if (!isLoopback(host)) {
    const text = `cannot listen on "${host}": without authentication the server binds loopback addresses only`;
    throw sqlError("invalidParameterValue", text, { hint: "Use 127.0.0.1, ::1 or localhost." });
  }
  const clients = new ClientRegistry(engine);
  const listener = createListener((socket) => clients.add(new Client(socket, clients)));
  listener.maxConnections = limits.connections + spareSockets;
  await listen(listener, host, port);
  listener.on("error", (error) => clients.log(error));
  const address = listener.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () => clients.drain(listener),
    hurry: () => clients.hurry(),
  };
}

/** All clients of a server. */
class ClientRegistry implements ClientHost {
  readonly engine: Engine;
  private readonly clients = new Set<Client>();
  private readonly sessions = new Map<number, { readonly client: Client; readonly secret: number }>();
  private readonly processIds = new Map<Client, number>();
  private lastProcessId = 0;
  private closing: Promise<void> | undefined;
  private endWait: () => void = () => {};

  constructor(engine: Engine) {
    this.engine = engine;
  }

  add(client: Client): void {
    this.clients.add(client);
  }

  admission(): "open" | "full" | "closing" {
    if (this.closing !== undefined) return "closing";
    return this.sessions.size < limits.connections ? "open" : "full";
  }

  admit(client: Client): BackendKey {
    do this.lastProcessId = (this.lastProcessId % 0x7fff_ffff) + 1;
    while (this.sessions.has(this.lastProcessId));
    const processId = this.lastProcessId;
    const secret = randomBytes(4).readInt32BE();
    this.sessions.set(processId, { client, secret });
    this.processIds.set(client, processId);
    return { processId, secret };
  }

  cancel({ processId, secret }: BackendKey): void {
    const session = this.sessions.get(processId);
    if (session?.secret === secret) session.client.handle({ kind: "cancelRequested" });
  }

  gone(client: Client): void {
    this.clients.delete(client);
    this.sessions.delete(this.processIds.get(client) ?? 0);
    this.processIds.delete(client);
    if (this.sessions.size === 0) this.endWait();
  }

  log(thrown: unknown): void {
    console.error(thrown);
  }

  drain(listener: Listener): Promise<void> {
    this.closing ??= this.drainOnce(listener);
    return this.closing;
  }

  hurry(): void {
    this.endWait();
  }

  private async drainOnce(listener: Listener): Promise<void> {
    // The listener stays open meanwhile: new clients are told why they cannot connect.
    await this.tell("shutdown", limits.drainMs);
    await this.tell("expired", farewellMs);
    const closed = new Promise((resolve) => listener.close(resolve));
    for (const client of this.clients) client.destroy();
    await closed;
  }

  /** Tells all clients, and waits until no session is left, but not for longer than `waitMs`. */
  private async tell(kind: "shutdown" | "expired", waitMs: number): Promise<void> {
    for (const client of this.clients) client.handle({ kind });
    if (this.sessions.size === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      this.endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));
}

/** Resolves when the listener listens; rejects with a SqlError that says what to do. */
async function listen(listener: Listener, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      listener.once("error", reject);
      listener.listen(port, host, () => {
        listener.removeListener("error", reject);
        resolve();
      });
    });
  } catch (thrown) {
    throw listenError(thrown, host, port);
  }
}

function listenError(thrown: unknown, host: string, port: number) {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  const where = `could not listen on ${host}:${port}`;
  if (code === "EADDRINUSE") {
    return sqlError("systemError", `${where}: the port is already in use`, {
      hint: "Stop the server that uses it, or choose another port with --port.",
      cause: thrown,
    });
  }
  if (code === "EACCES") {
    return sqlError("systemError", `${where}: permission denied`, {
      hint: "Choose a port of 1024 or above with --port.",
      cause: thrown,
    });
  }
  return sqlError("systemError", `${where}: ${asSqlError(thrown).message}`, { cause: thrown });
}
