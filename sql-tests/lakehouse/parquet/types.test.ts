/** Columns of uuid, bytea and time, which DuckDB has written plain, with dictionaries, with nulls and nested; and times of every unit. */

import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import parquet from "parquetjs-lite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../../../src/engine/index.ts";
import { createParquetWriter } from "../../../src/lakehouse/index.ts";
import { typeRef } from "../../../src/types/index.ts";
import { engineTarget } from "../../engine-target.ts";
import { readOf } from "../../scan-counts.ts";
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
  CASE WHEN i % 6 <> 0 THEN TIME '23:59:59.999' - to_microseconds((i % ${different}) * 8639999) END AS t,
  ''::blob AS empty, [md5(i::text)::uuid, NULL] AS list, {'u': md5(i::text)::uuid, 'b': i::text::blob, 't': TIME '10:20:30.25'} AS struct
  FROM range(10000) AS t(i)`;

/** ns, and times of a zone: the file has them in UTC. */
const timesOfUnits = `SELECT i AS id, ('10:20:30.' || 123456789 + i)::TIME_NS AS nanos, ('10:20:30.5+0' || i)::TIMETZ AS zoned
  FROM range(4) AS t(i)`;

/** Maps whose keys are structs with a text that JSON has to escape, and lists; the latter inside of a list. */
const nestedKeys = `MAP {{'a': 'say "' || i || '"\\' || chr(10), 'b': i}: [MAP {[i, NULL]: i + 1, []: NULL}]}`;

/** The seconds of a day in their order, over four row groups and a rest. */
const secondsOfDay = `SELECT t, t::TIME_NS AS nanos FROM (SELECT TIME '00:00:00' + to_seconds(i) AS t FROM range(86400) AS r(i))`;

const millis = [0, 1, 37_230_250, 86_400_000, null, 86_399_999];

/** By parquetjs-lite, since DuckDB writes no ms. */
async function writeMillis(): Promise<void> {
  const schema = new parquet.ParquetSchema({ t: { type: "TIME_MILLIS", optional: true } });
  const writer = await parquet.ParquetWriter.openFile(schema, join(folder, "millis.parquet"));
  for (const t of millis) await writer.appendRow(t === null ? {} : { t });
  await writer.close();
}

/** A file of one time that may be none. */
function writeTime(name: string, micros: bigint): void {
  const parts: Uint8Array[] = [];
  const writer = createParquetWriter([{ name: "t", type: typeRef("time"), nullable: false }], (bytes) =>
    parts.push(bytes),
  );
  writer.write({ length: 1, columns: [{ values: { kind: "i64", values: BigInt64Array.of(micros) } }] });
  writer.close();
  writeFileSync(join(folder, `${name}.parquet`), Buffer.concat(parts));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parquet-types-"));
  duckdb = await (await DuckDBInstance.create(":memory:")).connect();
  const copy = (sql: string, name: string, options = "") =>
    duckdb.run(`COPY (${sql}) TO '${join(folder, `${name}.parquet`)}' (FORMAT parquet${options})`);
  await copy(rowsOf(10), "few");
  await copy(rowsOf(10_000), "many");
  await copy(rowsOf(9000), "later", ", PARQUET_VERSION v2");
  await copy(timesOfUnits, "times");
  await copy(secondsOfDay, "seconds", ", ROW_GROUP_SIZE 20480");
  await writeMillis();
  writeTime("outside", 86_400_000_001n);
  writeTime("before", -1n);
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
  "SELECT t, count(*)::int FROM t WHERE t < '12:00' OR t > '23:59:50' GROUP BY t ORDER BY t LIMIT 20",
  "SELECT min(t), max(t), count(t)::int, count(DISTINCT t)::int FROM t",
  "SELECT id, t FROM t WHERE t = '23:59:42.720002' ORDER BY id",
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

describe("times of other units", () => {
  test("ns are cut off to µs, and those of a zone are read as they are stored", async () => {
    const query = (from: string, zoned: string) =>
      `SELECT id, nanos::text, (${zoned})::text FROM ${from} WHERE nanos > '10:20:30.123456' ORDER BY id`;
    const expected = await duckdbRows(query(`'${join(folder, "times.parquet")}'`, "zoned::time"));
    const cut = expected.map(([id, nanos, zoned]) => [id, nanos!.slice(0, 15), zoned]);
    // to a µs all values are alike, so the filter of ns finds none
    expect(expected.length).toBe(4);
    expect((await target.run(query("times", "zoned"))).at(-1)?.rows).toEqual([]);
    expect((await target.run(query("times", "zoned").replace("> '10", ">= '10"))).at(-1)?.rows).toEqual(cut);
  });

  test("ms", async () => {
    const rows = (await target.run("SELECT t FROM millis ORDER BY t")).at(-1);
    const expected = await duckdbRows(`SELECT t FROM '${join(folder, "millis.parquet")}' ORDER BY t`);
    expect(rows).toMatchObject({ rows: expected, columns: [{ type: "time without time zone" }] });
    expect(expected.length).toBe(millis.length);
    expect((await target.run("SELECT t FROM millis WHERE t >= '23:59:59.999' ORDER BY t")).at(-1)?.rows).toEqual([
      ["23:59:59.999"],
      ["24:00:00"],
    ]);
  });

  test.each(["t", "nanos"])("row groups are left out by the bounds of %s", async (column) => {
    const read = (where: string) => readOf(engine, `SELECT t FROM seconds WHERE ${column} ${where}`);
    expect(await read(">= '00:00'")).toEqual({ morsels: 5, read: 86_400 });
    expect(await read("> '23:00'")).toEqual({ morsels: 1, read: 4480 });
    expect(await read("= '12:00:00'")).toEqual({ morsels: 1, read: 20_480 });
  });

  test.each(["outside", "before"])("a value %s of the day is an error", async (name) => {
    expect((await target.run(`SELECT t FROM ${name}`)).at(-1)?.error).toMatchObject({
      code: "22008",
      message: expect.stringContaining("time of day out of range"),
    });
    expect((await target.run("SELECT 1")).at(-1)?.error).toBeUndefined();
  });
});
