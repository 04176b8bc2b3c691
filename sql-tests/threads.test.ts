/** Short statements again and again with all threads: what one thread hands to another is there when the other reads it. */

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
  engine = await createEngine({ sources: [lake.folder], workers: 2 });
  target = engineTarget(engine.connect({ user: "postgres", database: "postgres", parameters: {} }));
});

afterAll(async () => {
  await target.close();
  await engine.close(0);
  lake.remove();
});

const runs = 60;
const timeoutMs = 60_000;

const four = (columns: string): string =>
  `(${[1, 2, 3, 4].map((part) => `SELECT ${columns}, ${part} AS part FROM numbers`).join(" UNION ALL ")}) AS four`;

const statements = [
  "SELECT id, amount FROM numbers ORDER BY amount DESC, id LIMIT 3",
  "SELECT id FROM numbers ORDER BY grp LIMIT 4",
  "SELECT DISTINCT ON (grp) grp, id FROM numbers ORDER BY grp LIMIT 4",
  "SELECT grp, count(*), sum(amount) FROM numbers GROUP BY grp ORDER BY grp LIMIT 3",
  "SELECT count(*), max(n) FROM (SELECT many, count(*) AS n FROM numbers GROUP BY many) AS groups",
  "SELECT count(DISTINCT many), count(DISTINCT label), min(label) FROM numbers",
  `SELECT id, part FROM ${four("id, amount")} ORDER BY amount, id, part OFFSET 20000 LIMIT 3`,
  `SELECT sum(id), count(*) FROM (SELECT DISTINCT ON (many) id FROM ${four("id, many")} ORDER BY many, id) AS firsts`,
  `SELECT count(*), sum(n) FROM (SELECT id, part, count(*) AS n FROM ${four("id")} GROUP BY id, part) AS groups`,
  "SELECT id FROM numbers WHERE id % 1000 = 7 ORDER BY id",
];

async function answer(sql: string): Promise<string> {
  const outcome = (await target.run(sql)).at(-1);
  if (outcome?.error !== undefined) return outcome.error.message;
  return outcome?.rows.map((row) => row.join(" ")).join("\n") ?? "";
}

test(
  "the answers of two threads are those of one, in every run",
  async () => {
    await target.run("SET sluice.workers = 1");
    const expected: string[] = [];
    for (const sql of statements) expected.push(await answer(sql));
    await target.run("SET sluice.workers = 2");
    for (let run = 0; run < runs; run++) {
      const batch = run % 3 === 0 ? 64 : 2048;
      await target.run(`SET sluice.batch_rows = ${batch}`);
      for (const [index, sql] of statements.entries()) expect(await answer(sql)).toBe(expected[index]);
    }
  },
  timeoutMs,
);
