/** What a statement's counts say: the rows that went through each pipeline, however many threads shared the work. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine, type Engine, type Session, type StatementSink } from "../src/engine/index.ts";
import { type TestLake, writeTestLake } from "./lake.ts";
import { silentSink } from "./silent-sink.ts";

type Counts = NonNullable<Parameters<StatementSink["complete"]>[1]>;

let lake: TestLake;
let engine: Engine;
let session: Session;

beforeAll(async () => {
  lake = await writeTestLake();
  engine = await createEngine({ sources: [lake.folder] });
  session = engine.connect({ user: "postgres", database: "postgres", parameters: {} });
});

afterAll(async () => {
  session.close();
  await engine.close(0);
  lake.remove();
});

/** The counts of each statement of a text; undefined for those that run no pipelines. */
async function countsOf(text: string): Promise<(Counts | undefined)[]> {
  const found: (Counts | undefined)[] = [];
  await session.simpleQuery(text, {
    ...silentSink,
    complete: (_, counts) => found.push(counts),
  });
  return found;
}

test.each([0, 1])("rows by pipeline, with sluice.workers = %i", async (workers) => {
  const text = "SELECT grp, count(*) FROM numbers WHERE id <= 5000 GROUP BY grp ORDER BY grp";
  const [, counts] = await countsOf(`SET sluice.workers = ${workers}; ${text}`);
  expect(counts?.map(({ rows }) => rows)).toEqual([5000, 97, 97]);
  expect(counts?.every(({ stages }) => stages > 0)).toBe(true);
  // Five row groups hold the first 5000 rows; statistics leave out the others.
  expect(counts?.map(({ morsels }) => morsels)).toEqual([5, 1, 1]);
});

test("what needs no tables, what finds nothing, and what the session answers itself", async () => {
  const [constants, nothing, shown] = await countsOf("SELECT 1; SELECT id FROM people WHERE id < 0; SHOW timezone");
  expect(constants).toEqual([{ morsels: 1, stages: 1, rows: 1, read: 0, keptChunks: 0 }]);
  expect(nothing?.map(({ rows }) => rows)).toEqual([0]);
  expect(shown).toBeUndefined();
});

test("a statement that ends early has counts too", async () => {
  const [counts] = await countsOf("SELECT id FROM numbers LIMIT 3");
  expect(counts?.[0]?.rows).toBeGreaterThanOrEqual(3);
});
