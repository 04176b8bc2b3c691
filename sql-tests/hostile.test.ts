/** A hundred texts made to overflow, hang or exhaust a server, through its socket: each gets an answer, and the connection goes on. */

import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Command, commandsIn } from "./command.ts";

/** `head`, then `part` as often as fits into the bytes with `closing` at the end for each. */
function repeat(head: string, part: string, tail: string, closing = ""): (bytes: number) => string {
  return (bytes) => {
    const times = Math.floor(bytes / (part.length + closing.length));
    return head + part.repeat(times) + tail + closing.repeat(times);
  };
}

const shapes = {
  casts: repeat("select 1", "::int", ""),

  parentheses: repeat("select ", "(", "1", ")"),
  additions: repeat("select 1", "+1", ""),
  concatenations: repeat("select 'a'", "||'b'", ""),
  nots: repeat("select ", "not ", "true"),
  calls: repeat("select ", "abs(", "1", ")"),
  coalesces: repeat("select ", "coalesce(null,", "1", ")"),
  nestedCases: repeat("select ", "case when true then ", "1", " end"),
  minuses: repeat("select ", "- ", "1"),
  tests: repeat("select 1", " is null", ""),
  subqueries: repeat("select ", "(select ", "1", ")"),
  derivedTables: repeat("", "select * from (", "select 1", ") as t"),
  unions: repeat("select 1", " union select 1", ""),
};
const sizes = [14_000, 20_000, 30_000, 50_000, 80_000, 120_000, 160_000, 200_000];

/** Refusals that say what is wrong with the text; XX000 would be a fault of ours. */
const answers = ["ok", "0A000", "42601", "54000", "54001", "54011"];

const { start, killAll } = commandsIn(tmpdir());
let server: Command;
let client: pg.Client;

beforeAll(async () => {
  server = start("serve", "--port", "0");
  client = await connect();
});
afterAll(killAll);

async function connect(): Promise<pg.Client> {
  const session = new pg.Client({ host: "127.0.0.1", port: await server.port(), user: "ada", database: "ada" });
  await session.connect();
  return session;
}

async function answerTo(text: string): Promise<string | undefined> {
  try {
    await client.query(text);
    return "ok";
  } catch (error) {
    return (error as pg.DatabaseError).code;
  }
}

test("each is answered, and so is the next statement", { timeout: 180_000 }, async () => {
  let count = 0;
  for (const bytes of sizes) {
    for (const [name, shape] of Object.entries(shapes)) {
      expect(answers, `${name}, ${bytes} bytes`).toContain(await answerTo(shape(bytes)));
      expect((await client.query("select 1 as one")).rows, `after ${name}, ${bytes} bytes`).toEqual([{ one: 1 }]);
      count++;
    }
  }
  expect(count).toBeGreaterThanOrEqual(100);
});

// V8 ends the process when the graph of a function that it optimizes has too many nodes.
test.each([
  [
    "arms of a CASE",
    repeat("select case", " when random_column = 7 then 1", " end from (values (1)) as t(random_column)"),
  ],
  ["rows of VALUES", repeat("values (1)", ",(1)", "")],
  ["items of IN", repeat("select 1 in (1", ",2", ")")],
])("code that would be too large to compile: %s", async (_, shape) => {
  expect(answers).toContain(await answerTo(shape(200_000)));
  expect((await client.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
});

test.skipIf(process.platform !== "linux")("the server has not held more memory than it should", () => {
  const status = readFileSync(`/proc/${server.processId}/status`, "utf8");
  const peakMegabytes = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  expect(peakMegabytes).toBeLessThan(1200);
});

test("the server has lost nothing over it", async () => {
  const other = await connect();
  expect((await other.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await Promise.all([client.end(), other.end()]);
  server.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  expect(server.errors).toBe("");
});
