/** Random and mutated message sequences against a live server: each sequence ends in ReadyForQuery or a closed connection, and none in an internal error. */

import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine, type Engine } from "../src/engine/index.ts";
import { createServer, type Server } from "../src/server/index.ts";
import { encodeLine } from "../src/wire/index.ts";
import { type TestLake, writeTestLake } from "./lake.ts";
import { commonTexts, messageOf } from "./random-messages.ts";
import { WireClient } from "./wire-client.ts";

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

/** Beside those of {@link commonTexts}: what reads much, and what only Sluice has. */
const texts = [
  ...commonTexts,
  "select l_orderkey, l_comment from lineitem",
  "select count(*) from lineitem where l_quantity < $1",
  "execute p (1)",
  "execute p ($1)",
  "explain select $1::int4",
  "begin isolation level repeatable read; select 1",
  "set transaction isolation level serializable",
];

const message = messageOf(texts, [0, 0, 0, 1, 2]);

/** What happens to the bytes of one message: a byte is changed, or the end is cut off. */
const mutation = fc.option(fc.record({ at: fc.nat(60), byte: fc.integer({ min: 0, max: 255 }), cut: fc.boolean() }), {
  nil: undefined,
  freq: 4,
});

/** Errors of our own making would have this code. */
const internal = ({ errors }: WireClient): readonly string[] =>
  errors.filter((each) => each.includes('"code":"XX000"'));

test("any sequence of messages is answered with a ReadyForQuery for each Sync and each Query that is not skipped", async () => {
  const property = fc.asyncProperty(fc.array(message, { maxLength: 40 }), async (messages) => {
    const client = new WireClient({ host: "127.0.0.1", port: server.port });
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
        told.at(-1)?.startsWith("ReadyForQuery") === true &&
        told.at(-2)?.startsWith("CommandComplete") === true &&
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
    const client = new WireClient({ host: "127.0.0.1", port: server.port });
    await client.start();
    for (const [each, change] of steps) {
      const bytes = encodeLine(each);
      if (change !== undefined) bytes[change.at % bytes.length] = change.byte;
      client.socket.write(change?.cut === true ? bytes.subarray(0, change.at) : bytes);
    }
    client.socket.end(encodeLine("Sync"));
    await client.untilClosed();
    expect(internal(client)).toEqual([]);
    const other = new WireClient({ host: "127.0.0.1", port: server.port });
    await other.start();
    other.socket.destroy();
  });
  await fc.assert(property, { numRuns: 60 });
}, 120_000);
