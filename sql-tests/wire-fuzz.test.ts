/** Random and mutated message sequences against a live server: each sequence ends in ReadyForQuery or a closed connection, and none in an internal error. */

import { once } from "node:events";
import { connect, type Socket } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine, type Engine } from "../src/engine/index.ts";
import { createServer, type Server } from "../src/server/index.ts";
import { backendLimits, encodeLine, FrameReader, printFrame } from "../src/wire/index.ts";
import { type TestLake, writeTestLake } from "./lake.ts";

let lake: TestLake;
let engine: Engine;
let server: Server;

beforeAll(async () => {
  lake = await writeTestLake();
  engine = await createEngine({ sources: [lake.folder], workers: 2 });
  server = await createServer(engine, { host: "127.0.0.1", port: 0 });
}, 60_000);

afterAll(async () => {
  await server.close();
  await engine.close(0);
  lake.remove();
}, 60_000);

const texts = [
  "",
  ";",
  "select 1",
  "select $1::int4",
  "select $1 + 1, $2",
  "select id, name from people where id = $1 order by id",
  "select id, name from people order by id",
  "select l_orderkey, l_comment from lineitem",
  "select count(*) from lineitem where l_quantity < $1",
  "select 1/0",
  "select 1 / (id - 3) from people",
  "select nope",
  "select 1; select 2",
  "select 1; begin; select nope",
  "begin",
  "commit",
  "rollback",
  "savepoint s",
  "rollback to s",
  "release s",
  "set application_name = 'x'",
  "set local statement_timeout = 1000",
  "show application_name",
  "prepare p (int) as select $1 + 1",
  "execute p (1)",
  "execute p ($1)",
  "deallocate all",
  "discard all",
  "declare c cursor for select id from people",
  "fetch 2 from c",
  "fetch all from c",
  "close c",
  "explain select $1::int4",
  "select current_user, current_setting('search_path'), set_config('application_name', 'y', true)",
] as const;

const text = fc.constantFrom(...texts);
const name = fc.constantFrom("", "", "p", "c", "s");
const parameter = fc.constantFrom("1", "x", "", "2147483648", "\u{1f980}", null);
const format = fc.constantFrom(0, 0, 0, 1, 2);
const target = fc.constantFrom("S", "P");

/** A client's message as a golden's line. */
function line(kind: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<string> {
  return fc.record(fields).map((record) => `${kind} ${JSON.stringify(record)}`);
}

const message: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: line("Query", { text }) },
  {
    weight: 6,
    arbitrary: line("Parse", {
      name,
      text,
      parameterTypes: fc.array(fc.constantFrom(0, 23, 25, 705, 1700, 1184, 12_345), { maxLength: 2 }),
    }),
  },
  {
    weight: 6,
    arbitrary: line("Bind", {
      portal: name,
      statement: name,
      parameterFormats: fc.array(format, { maxLength: 2 }),
      parameters: fc.array(parameter, { maxLength: 2 }),
      resultFormats: fc.array(format, { maxLength: 2 }),
    }),
  },
  { weight: 3, arbitrary: line("Describe", { target, name }) },
  { weight: 8, arbitrary: line("Execute", { portal: name, maxRows: fc.constantFrom(0, 1, 2, 100, -1, 0x7fff_ffff) }) },
  { weight: 1, arbitrary: line("Close", { target, name }) },
  { weight: 1, arbitrary: fc.constant("Flush") },
  { weight: 4, arbitrary: fc.constant("Sync") },
);

/** What happens to the bytes of one message: a byte is changed, or the end is cut off. */
const mutation = fc.option(fc.record({ at: fc.nat(60), byte: fc.integer({ min: 0, max: 255 }), cut: fc.boolean() }), {
  nil: undefined,
  freq: 4,
});

/** A session, started up, and all messages that it gets. */
class FuzzClient {
  readonly received: string[] = [];
  readonly errors: string[] = [];
  readonly socket: Socket;
  closed = false;
  private readonly reader = new FrameReader(backendLimits);
  private wake = (): void => {};

  constructor() {
    this.socket = connect(server.port, "127.0.0.1");
    this.socket.on("error", () => {});
    this.socket.on("data", (chunk) => {
      this.reader.push(chunk);
      for (let frame = this.reader.message(); frame !== undefined; frame = this.reader.message()) {
        const printed = printFrame(frame);
        this.received.push(printed.split(" ")[0]!);
        if (printed.startsWith("ErrorResponse")) this.errors.push(printed);
      }
      this.wake();
    });
    this.socket.on("close", () => {
      this.closed = true;
      this.wake();
    });
  }

  async start(): Promise<void> {
    await once(this.socket, "connect");
    this.socket.write(encodeLine('StartupMessage {"parameters": {"user": "ada"}}'));
    await this.until(() => this.count("ReadyForQuery") === 1);
  }

  count(kind: string): number {
    return this.received.filter((each) => each === kind).length;
  }

  async until(fact: () => boolean): Promise<void> {
    while (!fact()) {
      if (this.closed) throw new Error(`the server has closed the connection after ${this.received.slice(-3).join()}`);
      await this.news();
    }
  }

  async untilClosed(): Promise<void> {
    while (!this.closed) await this.news();
  }

  private news(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("the server does not answer")), 10_000);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Errors of our own making would have this code. */
const internal = ({ errors }: FuzzClient): readonly string[] =>
  errors.filter((each) => each.includes('"code":"XX000"'));

test("any sequence of messages is answered with a ReadyForQuery for each Sync and each Query that is not skipped", async () => {
  const property = fc.asyncProperty(fc.array(message, { maxLength: 40 }), async (messages) => {
    const client = new FuzzClient();
    await client.start();
    const before = client.received.length;
    client.socket.write(Buffer.concat([...messages.map(encodeLine), encodeLine("Sync")]));
    const syncs = messages.filter((each) => each === "Sync").length + 1;
    const queries = messages.filter((each) => each.startsWith("Query")).length;
    client.socket.write(encodeLine('Query "rollback"'));
    // The text's own answer is the last: nothing before it may be missing.
    await client.until(() => {
      const told = client.received.slice(before);
      return (
        told.at(-1) === "ReadyForQuery" &&
        told.at(-2) === "CommandComplete" &&
        client.count("ReadyForQuery") > syncs + 1
      );
    });
    expect(client.count("ReadyForQuery")).toBeLessThanOrEqual(1 + syncs + queries + 1);
    expect(internal(client)).toEqual([]);
    client.socket.destroy();
  });
  await fc.assert(property, { numRuns: 60 });
}, 120_000);

test("mutated bytes end in an answer or a closed connection, and never harm others", async () => {
  const property = fc.asyncProperty(fc.array(fc.tuple(message, mutation), { maxLength: 20 }), async (steps) => {
    const client = new FuzzClient();
    await client.start();
    for (const [each, change] of steps) {
      const bytes = encodeLine(each);
      if (change !== undefined) bytes[change.at % bytes.length] = change.byte;
      client.socket.write(change?.cut === true ? bytes.subarray(0, change.at) : bytes);
    }
    client.socket.end(encodeLine("Sync"));
    await client.untilClosed();
    expect(internal(client)).toEqual([]);
    const other = new FuzzClient();
    await other.start();
    other.socket.destroy();
  });
  await fc.assert(property, { numRuns: 60 });
}, 120_000);
