/** The server over sockets, with an engine written for these tests: real clients, back-pressure, cancel, and the way down. */

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Client as PgClient } from "pg";
import { afterEach, expect, test } from "vitest";
import { limits, SqlError, sqlError } from "../base/index.ts";
import type {
  Engine,
  ExtendedSink,
  ExtendedStep,
  RowBlock,
  Session,
  SessionOptions,
  StatementSink,
} from "../engine/index.ts";
import { typeRef } from "../types/index.ts";
import { ByteWriter, backendLimits, encodeBackend, encodeLine, FrameReader, printFrame } from "../wire/index.ts";
import { createServer, type Server } from "./server.ts";

/** Runs `rows N WIDTH` (text rows, as credit allows), `wait` (until cancelled), `fail`, `set x`, and "". Other texts complete with themselves. */
class ScriptedSession implements Session {
  readonly options: SessionOptions;
  /** Bytes given out and not yet given back, now and at most. */
  out = 0;
  outMax = 0;
  releases = 0;
  blocks = 0;
  closed = false;
  private cancelled = false;
  private wake: () => void = () => {};

  constructor(options: SessionOptions) {
    this.options = options;
  }

  parameters() {
    return [["server_version", "15.20"] as const, ["client_encoding", "UTF8"] as const];
  }

  async simpleQuery(text: string, sink: StatementSink): Promise<void> {
    this.cancelled = false;
    const [verb, count, width] = text.split(" ");
    if (verb === "") return sink.empty();
    if (verb === "fail") return sink.error(sqlError("undefinedColumn", 'column "ä" does not exist', { position: 8 }));
    if (verb === "throw") throw new Error("a broken engine");
    if (verb === "rows") return this.rows(Number(count), Number(width), sink);
    if (verb === "wait") {
      while (!this.cancelled) await new Promise<void>((resolve) => (this.wake = resolve));
      return sink.error(sqlError("queryCanceled", "canceling statement due to user request"));
    }
    if (verb === "set") sink.parameter("application_name", count ?? "");
    sink.complete(text);
  }

  async extendedQuery(step: ExtendedStep, sink: ExtendedSink): Promise<void> {
    if (step.kind === "refuse") sink.error(step.error);
    else if (step.kind !== "sync") sink.error(sqlError("featureNotSupported", `${step.kind} is not in the script`));
  }

  transactionStatus() {
    return "I" as const;
  }

  cancel(): void {
    this.cancelled = true;
    this.wake();
  }

  close(): void {
    this.closed = true;
    this.cancel();
  }

  private async rows(count: number, width: number, sink: StatementSink): Promise<void> {
    sink.fields([{ name: "line", type: typeRef("text"), tableOid: 0, columnNumber: 0 }]);
    const perBlock = Math.max(1, Math.floor(limits.resultBlockBytes / (width + 11)));
    for (let sent = 0; sent < count; sent += perBlock) {
      while (this.out >= limits.resultCreditBytes && !this.cancelled) {
        await new Promise<void>((resolve) => (this.wake = resolve));
      }
      if (this.cancelled) return;
      sink.rows(this.block(Math.min(perBlock, count - sent), width));
    }
    sink.complete(`SELECT ${count}`);
  }

  private block(rows: number, width: number): RowBlock {
    const writer = new ByteWriter();
    const value = Buffer.alloc(width, "x");
    for (let row = 0; row < rows; row++) encodeBackend(writer, { kind: "DataRow", values: [value] });
    // As the engine's blocks are: a part of shared memory.
    const encoded = writer.take();
    const bytes = new Uint8Array(new SharedArrayBuffer(encoded.length + 8), 8);
    bytes.set(encoded);
    this.out += bytes.length;
    this.outMax = Math.max(this.outMax, this.out);
    this.blocks++;
    return { bytes, rows, release: () => this.release(bytes.length) };
  }

  private release(length: number): void {
    this.out -= length;
    this.releases++;
    this.wake();
  }
}

class ScriptedEngine implements Engine {
  readonly sessions: ScriptedSession[] = [];

  connect(options: SessionOptions): Session {
    if (options.parameters["nosuch"] !== undefined) {
      throw sqlError("undefinedObject", 'unrecognized configuration parameter "nosuch"');
    }
    const session = new ScriptedSession(options);
    this.sessions.push(session);
    return session;
  }

  async close(): Promise<void> {}
}

const cleanups: Array<() => unknown> = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function serve(): Promise<{ engine: ScriptedEngine; server: Server }> {
  const engine = new ScriptedEngine();
  const server = await createServer(engine, { host: "127.0.0.1", port: 0 });
  cleanups.push(() => server.close());
  return { engine, server };
}

async function pgClient(port: number): Promise<PgClient> {
  const client = new PgClient({ host: "127.0.0.1", port, user: "ada", database: "lake" });
  client.on("error", () => {});
  await client.connect();
  cleanups.push(() => client.end().catch(() => {}));
  return client;
}

/** A client that knows bytes and golden lines only. */
class RawClient {
  readonly socket: Socket;
  readonly lines: string[] = [];
  private readonly reader = new FrameReader(backendLimits);

  constructor(port: number) {
    this.socket = connect(port, "127.0.0.1");
    this.socket.on("error", () => {});
    this.socket.on("data", (chunk) => {
      this.reader.push(chunk);
      for (let frame = this.reader.message(); frame !== undefined; frame = this.reader.message()) {
        this.lines.push(printFrame(frame));
      }
    });
    cleanups.push(() => this.socket.destroy());
  }

  send(...lines: readonly string[]): void {
    this.socket.write(Buffer.concat(lines.map(encodeLine)));
  }

  /** Waits until a line begins with `start`; gives the lines up to it. */
  async until(start: string): Promise<string[]> {
    for (;;) {
      const at = this.lines.findIndex((line) => line.startsWith(start));
      if (at >= 0) return this.lines.splice(0, at + 1);
      await once(this.socket, "data");
    }
  }
}

async function rawSession(port: number): Promise<RawClient> {
  const client = new RawClient(port);
  client.send('StartupMessage {"parameters": {"user": "ada"}}');
  await client.until("ReadyForQuery");
  return client;
}

async function waitUntil(fact: () => boolean): Promise<void> {
  for (let tries = 0; !fact(); tries++) {
    if (tries > 400) throw new Error("waited in vain");
    await pause(5);
  }
}

test("node-postgres: rows, several queries, an error with its position, an empty text", async () => {
  const { engine, server } = await serve();
  const client = await pgClient(server.port);
  expect(engine.sessions[0]?.options).toMatchObject({ user: "ada", database: "lake" });
  const small = await client.query("rows 3 5");
  expect(small.rows).toEqual([{ line: "xxxxx" }, { line: "xxxxx" }, { line: "xxxxx" }]);
  expect(small.fields[0]).toMatchObject({ name: "line", dataTypeID: 25 });
  const large = await client.query("rows 50000 200");
  expect(large.rows).toHaveLength(50_000);
  expect(large.rows.every(({ line }) => line.length === 200)).toBe(true);
  await expect(client.query("fail")).rejects.toMatchObject({
    code: "42703",
    position: "8",
    message: 'column "ä" does not exist',
    severity: "ERROR",
  });
  expect((await client.query("")).rows).toEqual([]);
  expect((await client.query("select 1")).command).toBe("select");
  const session = engine.sessions[0];
  await waitUntil(() => session?.out === 0);
  expect(session?.releases).toBe(session?.blocks);
});

test("texts sent ahead are answered in order", async () => {
  const { server } = await serve();
  const client = await rawSession(server.port);
  client.send('Query "a"', 'Query ""', 'Query "rows 1 2"', 'Query "set x"', 'Query "b"', "Sync");
  const answers: string[] = [];
  for (let turn = 0; turn < 6; turn++) answers.push(...(await client.until("ReadyForQuery")));
  const ready = 'ReadyForQuery "I"';
  expect(answers.filter((line) => !line.startsWith("RowDescription"))).toEqual([
    ...['CommandComplete "a"', ready],
    ...["EmptyQueryResponse", ready],
    ...['DataRow ["xx"]', 'CommandComplete "SELECT 1"', ready],
    ...['CommandComplete "set x"', 'ParameterStatus {"name":"application_name","value":"x"}', ready],
    ...['CommandComplete "b"', ready],
    ready,
  ]);
});

test("a client that sends without end and never reads is not read without end", async () => {
  const { engine, server } = await serve();
  const client = await rawSession(server.port);
  client.send('Query "wait"');
  let taken = 0;
  const chunk = Buffer.concat(Array.from({ length: 1000 }, () => encodeLine('Query "a"')));
  const refill = () => {
    while (client.socket.write(chunk)) taken += chunk.length;
    taken += chunk.length;
  };
  client.socket.on("drain", refill);
  refill();
  await pause(300);
  const before = taken;
  await pause(300);
  // The kernel's two socket buffers are all that took it in.
  expect(taken).toBe(before);
  expect(taken).toBeLessThan(32 * 1024 * 1024);
  client.socket.destroy();
  engine.sessions[0]?.cancel();
});

test("a client that stops reading holds a bounded part of its result, and gets all of it later", async () => {
  const { engine, server } = await serve();
  const client = await rawSession(server.port);
  client.socket.removeAllListeners("data");
  client.socket.pause();
  client.send('Query "rows 100000 1000"');
  const session = engine.sessions[0];
  await waitUntil(() => (session?.out ?? 0) >= limits.resultCreditBytes);
  await pause(200);
  const stalled = session?.blocks;
  await pause(200);
  expect(session?.blocks).toBe(stalled);
  expect(session?.outMax).toBeLessThanOrEqual(limits.resultCreditBytes + limits.resultBlockBytes);
  let received = 0;
  client.socket.on("data", (chunk) => (received += chunk.length));
  client.socket.resume();
  await waitUntil(() => received > 100_000 * 1011);
  await waitUntil(() => session?.out === 0);
  expect(session?.releases).toBe(session?.blocks);
});

test("a client that goes away in the middle of a result gives everything back", async () => {
  const { engine, server } = await serve();
  const client = await rawSession(server.port);
  client.socket.pause();
  client.send('Query "rows 100000 1000"');
  const session = engine.sessions[0];
  await waitUntil(() => (session?.out ?? 0) >= limits.resultCreditBytes);
  client.socket.resetAndDestroy();
  await waitUntil(() => session?.closed === true && session.out === 0);
  expect(session?.releases).toBe(session?.blocks);
});

test("cancel by key; a wrong key cancels nothing; both are answered by closing", async () => {
  const { server } = await serve();
  const client = await pgClient(server.port);
  // node-postgres keeps the key of BackendKeyData in these two fields.
  const { processID, secretKey } = client as unknown as { processID: number; secretKey: number };
  const waiting = client.query("wait");
  let ended = false;
  waiting.catch(() => (ended = true));
  const cancel = async (secret: number) => {
    const other = new RawClient(server.port);
    other.send("SSLRequest");
    const [answer] = await once(other.socket, "data");
    expect(answer).toEqual(Buffer.from("N"));
    other.socket.removeAllListeners("data").resume();
    other.send(`CancelRequest ${JSON.stringify({ processId: processID, secret })}`);
    await once(other.socket, "close");
  };
  await cancel(secretKey ^ 1);
  await pause(50);
  expect(ended).toBe(false);
  await cancel(secretKey);
  await expect(waiting).rejects.toMatchObject({ code: "57014" });
  expect((await client.query("select 1")).command).toBe("select");
});

test("a broken engine ends a statement with XX000; a refused parameter ends the startup", async () => {
  const { server } = await serve();
  const logged: unknown[] = [];
  const { error } = console;
  console.error = (thrown: unknown) => logged.push(thrown);
  cleanups.push(() => (console.error = error));
  const client = await pgClient(server.port);
  await expect(client.query("throw")).rejects.toMatchObject({ code: "XX000", message: "a broken engine" });
  expect(logged).toHaveLength(1);
  expect((await client.query("select 1")).command).toBe("select");
  const refused = new RawClient(server.port);
  refused.send('StartupMessage {"parameters": {"user": "ada", "nosuch": "1"}}');
  await once(refused.socket, "close");
  expect(refused.lines).toEqual([
    "AuthenticationOk",
    'ErrorResponse {"severity":"FATAL","code":"42704","message":"unrecognized configuration parameter \\"nosuch\\""}',
  ]);
});

test("what is no message ends the connection, not the server", async () => {
  const { server } = await serve();
  const client = await rawSession(server.port);
  client.send('Bytes "7a00"');
  await once(client.socket, "close");
  expect(client.lines).toEqual([
    'ErrorResponse {"severity":"FATAL","code":"08P01","message":"invalid frontend message type 122"}',
  ]);
  const http = new RawClient(server.port);
  http.socket.write("GET / HTTP/1.1\r\n\r\n");
  await once(http.socket, "close");
  expect(http.lines).toEqual([]);
  await pgClient(server.port);
});

test("too many clients", async () => {
  const { server } = await serve();
  const clients = await Promise.all(Array.from({ length: limits.connections }, () => rawSession(server.port)));
  const late = new RawClient(server.port);
  late.send('StartupMessage {"parameters": {"user": "ada"}}');
  await once(late.socket, "close");
  expect(late.lines[0]).toContain('"code":"53300","message":"sorry, too many clients already"');
  clients[0]?.send("Terminate");
  await once(clients[0]?.socket as Socket, "close");
  await rawSession(server.port);
});

test("close: idle clients are told, running ones finish, new ones are refused", async () => {
  const { engine, server } = await serve();
  const idle = await rawSession(server.port);
  const running = await rawSession(server.port);
  running.send('Query "wait"');
  await pause(50);
  const closed = server.close();
  const farewell =
    'ErrorResponse {"severity":"FATAL","code":"57P01","message":"terminating connection due to administrator command"}';
  await once(idle.socket, "close");
  expect(idle.lines).toEqual([farewell]);
  const late = new RawClient(server.port);
  late.send('StartupMessage {"parameters": {"user": "ada"}}');
  await once(late.socket, "close");
  expect(late.lines[0]).toContain('"code":"57P03","message":"the database system is shutting down"');
  expect(running.lines).toEqual([]);
  engine.sessions[1]?.cancel();
  await once(running.socket, "close");
  expect(running.lines.map((line) => line.split(" ")[0])).toEqual(["ErrorResponse", "ReadyForQuery", "ErrorResponse"]);
  expect(running.lines.at(-1)).toBe(farewell);
  await closed;
  expect(engine.sessions.every((session) => session.closed)).toBe(true);
});

test("where it listens", async () => {
  const engine = new ScriptedEngine();
  for (const host of ["0.0.0.0", "::", "192.168.1.1", "example.org", "127.evil.org"]) {
    await expect(createServer(engine, { host, port: 0 })).rejects.toThrow(
      "without authentication the server binds loopback addresses only",
    );
  }
  const { server } = await serve();
  const second = createServer(engine, { host: "127.0.0.1", port: server.port });
  await expect(second).rejects.toThrow(`could not listen on 127.0.0.1:${server.port}: the port is already in use`);
  await expect(second).rejects.toBeInstanceOf(SqlError);
});
