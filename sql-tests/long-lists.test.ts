/** Statements with as many literals as a statement's length allows: they are answered, in time, and nothing of them is code. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine, type Engine } from "../src/engine/index.ts";
import { engineTarget } from "./engine-target.ts";
import { type TestLake, writeTestLake } from "./lake.ts";
import type { SqlTarget } from "./sql-case.ts";

let lake: TestLake;
let engine: Engine;
let target: SqlTarget;

beforeAll(async () => {
  lake = await writeTestLake();
  engine = await createEngine({ sources: [lake.folder] });
  target = engineTarget(engine.connect({ user: "postgres", database: "postgres", parameters: {} }));
});

afterAll(async () => {
  await target.close();
  await engine.close(0);
  lake.remove();
});

const timeoutMs = 20_000;

function texts(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join();
}

async function answer(sql: string): Promise<string> {
  const outcome = (await target.run(sql)).at(-1);
  if (outcome?.error !== undefined) return outcome.error.message;
  return outcome?.rows.map((row) => row.join(" ")).join("\n") ?? "";
}

/** 0 + 1 + ... + (count - 1). */
const sumBelow = (count: number): number => (count * (count - 1)) / 2;

test.each(["on", "off"])(
  "100 000 rows of VALUES, with sluice.optimizer = %s",
  async (optimizer) => {
    await target.run(`SET sluice.optimizer = ${optimizer}`);
    const sql = `SELECT count(*), sum(n), max(n) FROM (VALUES ${texts(100_000, (index) => `(${index})`)}) AS t (n)`;
    expect(await answer(sql)).toBe(`100000 ${sumBelow(100_000)} 99999`);
    const shapes = `EXPLAIN (WAT) SELECT sum(n) FROM (VALUES ${texts(2000, (index) => `(${index}), (${index}.5)`)}) AS t (n)`;
    expect((await answer(shapes)).length).toBeLessThan(30_000);
  },
  timeoutMs,
);

test.each(["on", "off"])(
  "an IN list of 50 000 items, with sluice.optimizer = %s",
  async (optimizer) => {
    await target.run(`SET sluice.optimizer = ${optimizer}`);
    const items = texts(50_000, (index) => String(index * 2));
    const even = await answer("SELECT count(*) FROM numbers WHERE id % 2 = 0");
    expect(await answer(`SELECT count(*) FROM numbers WHERE id IN (${items})`)).toBe(even);
    expect((await answer(`EXPLAIN (WAT) SELECT id FROM numbers WHERE id IN (${items})`)).length).toBeLessThan(30_000);
  },
  timeoutMs,
);

test("more kinds of expressions than are told apart", async () => {
  const nested = (depth: number): string => (depth === 0 ? "1" : `(${nested(depth - 1)} + 1)`);
  const rows = texts(101, (index) => `(${nested(index % 40)})`);
  expect(await answer(`SELECT count(*) FROM (VALUES ${rows}) AS t`)).toBe(
    "more than 32 kinds of expressions in one column of literal rows is not supported",
  );
});
