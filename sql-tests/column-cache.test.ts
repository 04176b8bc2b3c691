/** Columns that are kept decoded: the third statement reads them in memory, with the same answers; a file that is written anew is read anew. */

import { copyFileSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine, type Engine, type StatementSink } from "../src/engine/index.ts";
import { createParquetWriter } from "../src/lakehouse/index.ts";
import { typeRef } from "../src/types/index.ts";
import { type TestLake, writeTestLake } from "./lake.ts";
import { silentSink } from "./silent-sink.ts";

type Counts = NonNullable<Parameters<StatementSink["complete"]>[1]>;

let lake: TestLake;
let engine: Engine;
const folder = mkdtempSync(join(tmpdir(), "sluice-cache-"));

beforeAll(async () => {
  lake = await writeTestLake();
});

afterAll(() => {
  lake.remove();
  rmSync(folder, { recursive: true });
});

async function withEngine(sources: string[], memory: number | undefined, work: () => Promise<void>): Promise<void> {
  engine = await createEngine({ sources, workers: 2, ...(memory === undefined ? {} : { memoryBytes: memory }) });
  try {
    await work();
  } finally {
    await engine.close(0);
  }
}

/** The rows of a text's last statement as the client gets them, and how many chunks it did not have to read. */
async function answer(text: string): Promise<{ rows: string; kept: number }> {
  const session = engine.connect({ user: "postgres", database: "postgres", parameters: {} });
  const parts: Buffer[] = [];
  let counts: Counts | undefined;
  await session.simpleQuery(text, {
    ...silentSink,
    rows: ({ bytes, release }) => {
      parts.push(Buffer.from(bytes));
      release();
    },
    complete: (_, found) => {
      counts = found;
    },
  });
  session.close();
  const kept = counts?.reduce((sum, { keptChunks }) => sum + keptChunks, 0) ?? 0;
  return { rows: Buffer.concat(parts).toString("latin1"), kept };
}

/** As {@link answer}, once it comes from memory: a run may begin before the slot of the one before is free, and each slot keeps its own chunks. */
async function keptAnswer(text: string): Promise<{ rows: string; kept: number }> {
  for (let run = 0; run < 50; run++) {
    const found = await answer(text);
    if (found.kept > 0) return found;
  }
  throw new Error(`nothing is kept of ${text}`);
}

const statements = [
  "SELECT id, grp FROM numbers WHERE id % 7 = 0 ORDER BY id",
  "SELECT grp, count(*), sum(id) FROM numbers WHERE id > 4000 GROUP BY grp ORDER BY grp",
  "SELECT * FROM types ORDER BY id",
  "SELECT l_returnflag, l_linestatus, sum(l_quantity), sum(l_extendedprice * (1 - l_discount)), min(l_shipdate) FROM lineitem GROUP BY 1, 2 ORDER BY 1, 2",
  "SELECT l_comment FROM lineitem WHERE l_shipmode = 'RAIL' AND l_discount > 0.05 ORDER BY l_orderkey, l_linenumber",
  "SELECT * FROM people ORDER BY id",
];

test("the third run has the answers of the first, from memory", async () => {
  await withEngine([lake.folder], undefined, async () => {
    for (const text of statements) {
      const first = await answer(text);
      const second = await answer(text);
      const third = await keptAnswer(text);
      expect([second.rows, third.rows]).toEqual([first.rows, first.rows]);
    }
  });
});

test("off: nothing is kept, and nothing that was kept is used", async () => {
  await withEngine([lake.folder], undefined, async () => {
    const text = statements[0] as string;
    for (let run = 0; run < 3; run++) await answer(text);
    expect((await answer(`SET sluice.column_cache = off; ${text}`)).kept).toBe(0);
    await keptAnswer(text);
  });
});

test("a part of the rows of a kept chunk, and rows in another order of columns", async () => {
  await withEngine([lake.folder], undefined, async () => {
    for (let run = 0; run < 3; run++) await answer("SELECT id, grp FROM numbers");
    const kept = await keptAnswer("SELECT grp, id FROM numbers WHERE id BETWEEN 2345 AND 8765 ORDER BY id DESC");
    const read = await answer(
      "SET sluice.column_cache = off; SELECT grp, id FROM numbers WHERE id BETWEEN 2345 AND 8765 ORDER BY id DESC",
    );
    expect(kept.rows).toBe(read.rows);
  });
});

function writeFile(path: string, first: number): void {
  const parts: Uint8Array[] = [];
  const fields = [{ name: "id", type: typeRef("int8"), nullable: false }];
  const writer = createParquetWriter(fields, (bytes) => parts.push(bytes));
  const values = BigInt64Array.from({ length: 5000 }, (_, row) => BigInt(first + row));
  writer.write({ length: 5000, columns: [{ values: { kind: "i64", values } }] });
  writer.close();
  writeFileSync(path, Buffer.concat(parts));
}

test("a file that is written anew is read anew", async () => {
  const [path, other] = [join(folder, "t.parquet"), join(folder, "other")];
  writeFile(path, 0);
  writeFile(other, 1_000_000);
  await withEngine([path], undefined, async () => {
    const text = "SELECT sum(id) FROM t";
    for (let run = 0; run < 3; run++) expect((await answer(text)).rows).toContain("12497500");
    await keptAnswer(text);
    copyFileSync(other, path);
    utimesSync(path, new Date(), new Date(Date.now() + 5000));
    const anew = await answer(text);
    expect([anew.rows.includes("5012497500"), anew.kept]).toEqual([true, 0]);
  });
});

test("little memory: what is kept goes before a statement is refused", async () => {
  await withEngine([lake.folder], 64 * 2 ** 20, async () => {
    const expected = new Map<string, string>();
    for (const text of statements) expected.set(text, (await answer(`SET sluice.column_cache = off; ${text}`)).rows);
    for (let run = 0; run < 4; run++) {
      const answers = await Promise.all(statements.slice(0, 3).map((text) => answer(text)));
      expect(answers.map(({ rows }) => rows)).toEqual(statements.slice(0, 3).map((text) => expected.get(text)));
    }
  });
});
