/** Columns of uuid and bytea, which DuckDB has written plain, with dictionaries, with nulls and nested; and types that are refused by name. */

import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../../../src/engine/index.ts";
import { engineTarget } from "../../engine-target.ts";
import type { SqlTarget } from "../../sql-case.ts";
import { duckdbText } from "./duckdb-text.ts";

let folder = "";
let engine: Engine;
let target: SqlTarget;
let duckdb: DuckDBConnection;

/** Few different values make a dictionary, many make plain pages. */
const rowsOf = (different: number) => `SELECT i AS id,
  CASE WHEN i % 7 <> 0 THEN md5((i % ${different})::text)::uuid END AS u,
  CASE WHEN i % 5 <> 0 THEN sha256((i % ${different})::text)::blob END AS b,
  ''::blob AS empty, [md5(i::text)::uuid, NULL] AS list, {'u': md5(i::text)::uuid, 'b': i::text::blob} AS struct
  FROM range(10000) AS t(i)`;

/** Maps whose keys are structs with a text that JSON has to escape, and lists; the latter inside of a list. */
const nestedKeys = `MAP {{'a': 'say "' || i || '"\\' || chr(10), 'b': i}: [MAP {[i, NULL]: i + 1, []: NULL}]}`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parquet-types-"));
  duckdb = await (await DuckDBInstance.create(":memory:")).connect();
  const copy = (sql: string, name: string, options = "") =>
    duckdb.run(`COPY (${sql}) TO '${join(folder, `${name}.parquet`)}' (FORMAT parquet${options})`);
  await copy(rowsOf(10), "few");
  await copy(rowsOf(10_000), "many");
  await copy(rowsOf(9000), "later", ", PARQUET_VERSION v2");
  await copy("SELECT 1 AS id, TIME '12:30:00' AS moment", "times");
  await copy(`SELECT i AS id, ${nestedKeys} AS m FROM range(3) AS t(i)`, "nested_keys");
  engine = await createEngine({ sources: [folder] });
  target = engineTarget(engine.connect({ user: "postgres", database: "postgres", parameters: {} }));
});

afterAll(async () => {
  await target?.close();
  await engine?.close(0);
  rmSync(folder, { recursive: true, force: true });
});

async function duckdbRows(sql: string): Promise<(string | null)[][]> {
  const reader = await duckdb.runAndReadAll(sql);
  const types = reader.columnTypes();
  return reader.getRows().map((row) => row.map((value, column) => duckdbText(value, types[column]!)));
}

const queries: readonly string[] = [
  "SELECT * FROM t ORDER BY id",
  "SELECT id, u FROM t WHERE u = 'c4ca4238-a0b9-2382-0dcc-509a6f75849b' ORDER BY id",
  "SELECT id, u FROM t WHERE u IN ('c4ca4238-a0b9-2382-0dcc-509a6f75849b', 'cfcd2084-95d5-65ef-66e7-dff9f98764da') ORDER BY id",
  "SELECT u, count(*)::int FROM t WHERE u > 'c0000000-0000-0000-0000-000000000000' GROUP BY u ORDER BY u, 2 LIMIT 20",
  "SELECT b, count(*)::int FROM t WHERE id < 5000 GROUP BY b ORDER BY b NULLS LAST LIMIT 20",
];

describe.each(["few", "many", "later"])("%s values", (name) => {
  test.each(queries)("%s", async (sql) => {
    const { error, rows } = (await target.run(sql.replace("FROM t", `FROM ${name}`))).at(-1)!;
    expect(error).toBeUndefined();
    const expected = await duckdbRows(sql.replace("FROM t", `FROM '${join(folder, name)}.parquet'`));
    expect(rows.length).toBe(expected.length);
    for (const [row, values] of expected.entries()) expect(rows[row], `row ${row}`).toEqual(values);
  });
});

test("bytea is compared with bytea", async () => {
  const digest = createHash("sha256").update("1").digest("hex");
  const where = `b = '${digest}'::bytea AND length(b) = 64 AND empty = ''`;
  expect((await target.run(`SELECT id FROM many WHERE ${where}`)).at(-1)?.rows).toEqual([["1"]]);
});

test("a map's key that is nested is the text of its JSON", async () => {
  const rows = [0, 1, 2].map((i) => {
    const key = JSON.stringify({ a: `say "${i}"\\\n`, b: i });
    return [JSON.stringify({ [key]: [{ [JSON.stringify([i, null])]: i + 1, "[]": null }] })];
  });
  expect((await target.run("SELECT m FROM nested_keys ORDER BY id")).at(-1)).toMatchObject({ rows });
  await target.run("SET sluice.batch_rows = 1");
  expect((await target.run("SELECT m FROM nested_keys ORDER BY id")).at(-1)?.rows).toEqual(rows);
  await target.run("RESET sluice.batch_rows");
});

test("a time is refused by its name, and the other columns are read", async () => {
  expect((await target.run("SELECT moment FROM times")).at(-1)?.error).toMatchObject({
    code: "0A000",
    message: expect.stringContaining("TIME(MICROS)"),
  });
  expect((await target.run("SELECT id FROM times")).at(-1)?.rows).toEqual([["1"]]);
});
