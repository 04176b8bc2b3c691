/** Workers come and go: one that ends fails what it worked on, and another takes its place. */

import { readdirSync } from "node:fs";
import { getPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createEngine, type Engine, type RowBlock } from "../src/engine/index.ts";
import { type TestLake, writeTestLake } from "./lake.ts";
import { silentSink } from "./silent-sink.ts";

const started: Worker[] = [];
let lake: TestLake;
let engine: Engine;

beforeAll(async () => {
  const { unref } = Worker.prototype;
  // a worker that is started is let go of once
  vi.spyOn(Worker.prototype, "unref").mockImplementation(function (this: Worker) {
    if (!started.includes(this)) started.push(this);
    unref.call(this);
  });
  lake = await writeTestLake();
  engine = await createEngine({ sources: [lake.folder], workers: 2 });
});

afterAll(async () => {
  await engine.close(0);
  vi.restoreAllMocks();
  lake.remove();
});

/** Runs a text; gives its number of rows, or the SQLSTATE. `held` keeps the blocks instead of giving them back. */
async function outcome(text: string, held?: RowBlock[]): Promise<number | string> {
  const session = engine.connect({ user: "postgres", database: "postgres", parameters: {} });
  let result: number | string = 0;
  await session.simpleQuery(text, {
    ...silentSink,
    rows: (block) => {
      if (typeof result === "number") result += block.rows;
      if (held === undefined) block.release();
      else held.push(block);
    },
    error: ({ code }) => {
      result = code;
    },
  });
  session.close();
  return result;
}

/** Gives back the blocks that are held, and those that come, until `end` has come. */
async function whileTaken<T>(held: RowBlock[], end: Promise<T>): Promise<T> {
  let open = true;
  const released = (async () => {
    for (; open || held.length > 0; await new Promise(setImmediate)) held.shift()?.release();
  })();
  const result = await end;
  open = false;
  await released;
  return result;
}

/** More than the credit of a statement: it waits for its blocks to be given back. */
const wide = `SELECT ${Array(400).fill("id").join(", ")} FROM numbers`;

/** A machine that has other things to do needs more than the second that would do. */
const patience = { timeout: 20_000 };

test("a worker that ends fails its statement; the next one has two workers again", async () => {
  const rows = await outcome("SELECT id FROM numbers");
  const before = started.length;
  const held: RowBlock[] = [];
  const running = outcome(wide, held);
  await vi.waitFor(() => expect(held.length).toBeGreaterThan(0), patience);
  await started.at(-1)?.terminate();
  expect(await whileTaken(held, running)).toBe("58000");
  expect(started).toHaveLength(before + 1);
  expect(await outcome("SELECT id FROM numbers")).toBe(rows);
});

test("statements that wait for their clients do not hinder another", async () => {
  const held: RowBlock[] = [];
  const waiting = Array.from({ length: 20 }, () => outcome(wide, held));
  await vi.waitFor(() => expect(held.length).toBeGreaterThanOrEqual(20), patience);
  const rows = await outcome("SELECT id FROM numbers");
  expect(await whileTaken(held, Promise.all(waiting))).toEqual(Array(20).fill(rows));
});

test.runIf(process.platform === "linux")("workers have a lower priority than main", async () => {
  await outcome("SELECT id FROM numbers");
  const main = getPriority(process.pid);
  const lower = readdirSync("/proc/self/task").filter((thread) => getPriority(Number(thread)) > main);
  expect(lower).toHaveLength(2);
});
