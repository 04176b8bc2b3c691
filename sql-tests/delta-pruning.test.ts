/** Files that are left out by what a Delta log says of them, in JSON and in structs of checkpoints; the answers are DuckDB's. */

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../src/engine/index.ts";
import { column, commitName, schemaOf } from "./delta-parts.ts";
import { engineTarget } from "./engine-target.ts";
import { duckdbText } from "./lakehouse/parquet/duckdb-text.ts";
import { readOf } from "./scan-counts.ts";
import type { SqlTarget } from "./sql-case.ts";

const types = {
  id: "long",
  price: "decimal(12,2)",
  day: "date",
  moment: "timestamp",
  name: "string",
  late: "integer",
  part: "string",
};
/** Columns of the files; the partition column is not in them, and `late` only in later ones. */
const stored = ["id", "price", "day", "moment", "name"];

/** Ten rows from an id on; the last columns are null in some files. */
function rowsFrom(id: number | bigint, file: number): string {
  const name = file === 1 ? "NULL::text" : file === 2 ? "'name ' || i" : "CASE WHEN i % 2 = 0 THEN 'even' END";
  const late = file < 2 ? "" : ", i::int % 7 AS late";
  return `SELECT ${id} + i AS id, (i * 1.25 + ${file} * 100)::decimal(12,2) AS price, date '2024-01-01' + (i + ${file} * 31)::int AS day,
    timestamptz '2024-01-01 00:00:00.123456Z' + to_hours(i + ${file} * 24) AS moment, ${name} AS name${late} FROM range(10) AS t(i)`;
}

/** A row below and a row above all others, and one of nulls. */
const extremes = [
  "SELECT -1e9::bigint AS id, -1e9::decimal(12,2) AS price, date '0001-01-01' AS day, timestamptz '0001-01-01 00:00:00Z' AS moment, '' AS name, -1 AS late",
  "SELECT 9e18::bigint, 1e9::decimal(12,2), date '9999-01-01', timestamptz '9999-01-01 00:00:00Z', '~', 9",
  "SELECT NULL, NULL, NULL, NULL, NULL, NULL",
].join(" UNION ALL ");
/** Rows of a file with and without them. */
const fileRows = 10;
const wideRows = 13;

const first = [1, 11, 2n ** 53n, -50];
const parts = ["north", "north", null, "south"];

let folder = "";
let engine: Engine;
let target: SqlTarget;
let duckdb: DuckDBConnection;

/** What DuckDB finds out about a file: a struct as checkpoints have it. Moments are cut to milliseconds, as Spark does. */
function statistics(file: string, cut: (moment: string) => string): string {
  const over = (name: string, side: string) => (name === "moment" ? cut(`${side}(moment)`) : `${side}(${name})`);
  const all = (side: string) => `{${stored.map((name) => `'${name}': ${over(name, side)}`).join()}}`;
  const nulls = `{${stored.map((name) => `'${name}': count(*) - count(${name})`).join()}}`;
  return `(SELECT {'numRecords': count(*), 'minValues': ${all("min")}, 'maxValues': ${all("max")}, 'nullCount': ${nulls}} FROM '${file}')`;
}

const metaData = {
  id: "i",
  format: { provider: "parquet", options: {} },
  schemaString: JSON.stringify(schemaOf(...Object.entries(types).map(([name, type]) => column(name, type)))),
  partitionColumns: ["part"],
  configuration: {},
};

/** A table, and one with the same log whose files hold {@link extremes} besides: of them nothing is left out but by the log. */
async function writeTables(name: string, log: (folder: string) => Promise<void>): Promise<void> {
  const copy = (rows: string, table: string, file: number) =>
    duckdb.run(`COPY (${rows}) TO '${join(folder, table, `${file}.parquet`)}' (FORMAT parquet)`);
  mkdirSync(join(folder, name, "_delta_log"), { recursive: true });
  for (const [file, id] of first.entries()) await copy(rowsFrom(id, file), name, file);
  await log(join(folder, name));
  cpSync(join(folder, name, "_delta_log"), join(folder, `${name}_wide`, "_delta_log"), { recursive: true });
  for (const [file, id] of first.entries()) {
    await copy(`${rowsFrom(id, file)} UNION ALL BY NAME ${extremes}`, `${name}_wide`, file);
  }
}

async function writeCommit(table: string): Promise<void> {
  const lines: object[] = [{ protocol: { minReaderVersion: 1, minWriterVersion: 2 } }, { metaData }];
  for (const [file, part] of parts.entries()) {
    const cut = (moment: string) => `strftime(${moment}, '%Y-%m-%dT%H:%M:%S.%gZ')`;
    const found = await duckdb.runAndReadAll(`SELECT to_json(${statistics(join(table, `${file}.parquet`), cut)})`);
    const stats = String(found.getRows()[0]![0]);
    const facts = { partitionValues: { part }, size: 1000, modificationTime: 1, dataChange: true, stats };
    lines.push({ add: { path: `${file}.parquet`, ...facts } });
  }
  writeFileSync(join(table, "_delta_log", commitName(0)), lines.map((line) => JSON.stringify(line)).join("\n"));
}

/** A checkpoint without the statistics' JSON: its field is absent, or null throughout. */
async function writeCheckpoint(table: string, absent: boolean): Promise<void> {
  const text = (value: string | null) => (value === null ? "NULL" : `'${value}'`);
  const adds = parts.map((part, file) => {
    const cut = (moment: string) => `date_trunc('milliseconds', ${moment})`;
    const parsed = statistics(join(table, `${file}.parquet`), cut);
    const stats = absent ? "" : "'stats': NULL::text, ";
    return `SELECT {'path': '${file}.parquet', 'partitionValues': MAP {'part': ${text(part)}}, 'size': 1000::bigint,
      'modificationTime': 1::bigint, 'dataChange': true, ${stats}'stats_parsed': ${parsed}} AS add`;
  });
  const { id, schemaString } = metaData;
  const others = [
    `SELECT {'id': '${id}', 'schemaString': '${schemaString}', 'partitionColumns': ['part'], 'configuration': MAP {'': ''}} AS "metaData"`,
    `SELECT {'minReaderVersion': 1, 'minWriterVersion': 2} AS protocol`,
  ];
  const file = join(table, "_delta_log", commitName(0).replace(".json", ".checkpoint.parquet"));
  await duckdb.run(`COPY (${[...others, ...adds].join(" UNION ALL BY NAME ")}) TO '${file}' (FORMAT parquet)`);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "delta-pruning-"));
  duckdb = await (await DuckDBInstance.create(":memory:")).connect();
  await duckdb.run("SET TimeZone = 'UTC'");
  await writeTables("texts", writeCommit);
  await writeTables("structs", (table) => writeCheckpoint(table, true));
  await writeTables("null_texts", (table) => writeCheckpoint(table, false));
  engine = await createEngine({ sources: [folder] });
  target = engineTarget(engine.connect({ user: "postgres", database: "postgres", parameters: {} }));
});

afterAll(async () => {
  await target?.close();
  await engine?.close(0);
  rmSync(folder, { recursive: true, force: true });
});

async function duckdbRows(table: string, where: string): Promise<(string | null)[][]> {
  const files = parts.map((part, file) => {
    const value = part === null ? "NULL::text" : `'${part}'`;
    return `SELECT *, ${value} AS part FROM '${join(folder, table, `${file}.parquet`)}'`;
  });
  const columns = Object.keys(types).join();
  const reader = await duckdb.runAndReadAll(
    `SELECT ${columns} FROM (${files.join(" UNION ALL BY NAME ")}) WHERE ${where} ORDER BY id`,
  );
  const found = reader.columnTypes();
  return reader.getRows().map((row) => row.map((value, index) => duckdbText(value, found[index]!)));
}

/** A condition, the files that are read, and those of them that the log alone would have left if they are more. */
const cases: readonly (readonly [where: string, files: number, byLog?: number])[] = [
  ["true", 4],
  ["id = 9007199254740993", 1],
  ["id > 9007199254740992", 1],
  ["id BETWEEN 5 AND 12", 2],
  ["id < 0", 1],
  ["id IS NULL", 0],
  ["price = 211.25", 1],
  ["price >= 300", 1],
  ["day < '2024-01-20'", 1],
  ["moment > '2024-01-04 09:00:00.123Z'", 1],
  ["moment <= '2024-01-01 00:00:00.123Z'", 0, 1],
  ["name IS NULL", 3],
  ["name IS NOT NULL", 3],
  ["name = 'name 3'", 1],
  ["late IS NOT NULL", 2, 4],
  ["late IS NULL", 2, 4],
  ["part IS NULL", 1],
  ["part IS NOT NULL AND id > 8", 2],
  ["part = 'north' AND name IS NOT NULL", 1],
];

describe.each(["texts", "structs", "null_texts"])("statistics in %s", (table) => {
  test.each(cases.map(([where, files, byLog = files]) => [where, files, byLog] as const))(
    "%s: %i files are read",
    async (where, files, byLog) => {
      const read = async (name: string) => (await readOf(engine, `SELECT * FROM ${name} WHERE ${where}`)).read;
      expect(await read(table)).toBe(files * fileRows);
      expect(await read(`${table}_wide`)).toBe(byLog * wideRows);
      const { error, rows } = (await target.run(`SELECT * FROM ${table} WHERE ${where} ORDER BY id`)).at(-1)!;
      expect(error).toBeUndefined();
      expect(rows).toEqual(await duckdbRows(table, where));
    },
  );
});
