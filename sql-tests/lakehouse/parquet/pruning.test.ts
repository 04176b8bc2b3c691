/** What of a file is left out by its statistics, page index and bloom filters, and that the answers are DuckDB's. */

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../../../src/engine/index.ts";
import { createParquetWriter } from "../../../src/lakehouse/index.ts";
import { typeRef } from "../../../src/types/index.ts";
import { engineTarget } from "../../engine-target.ts";
import { readOf } from "../../scan-counts.ts";
import type { SqlTarget } from "../../sql-case.ts";
import { duckdbText } from "./duckdb-text.ts";
import { fixtures, fixturesPresent } from "./files.ts";

const present = fixturesPresent();
const rowsWritten = 300_000;

let folder = "";
let engine: Engine;
let target: SqlTarget;
let duckdb: DuckDBConnection;

/** A sorted text so long that a row group has several pages of it. */
const keyOf = (id: number) => `key ${String(id).padStart(6, "0")} ${"x".repeat(40)}`;

/** Texts one behind the other, as the writer takes them. */
function texts(values: readonly string[]): { kind: "utf8"; offsets: Int32Array; bytes: Uint8Array } {
  const offsets = new Int32Array(values.length + 1);
  for (const [index, value] of values.entries()) offsets[index + 1] = offsets[index]! + value.length;
  return { kind: "utf8", offsets, bytes: new TextEncoder().encode(values.join("")) };
}

/** A file of three row groups: sorted, scattered and null columns, the scattered ones with bloom filters. */
function writeNumbers(path: string): void {
  const parts: Uint8Array[] = [];
  const nullable = true;
  const fields = [
    { name: "id", type: typeRef("int8"), nullable: false },
    { name: "odd", type: typeRef("int8"), nullable },
    { name: "name", type: typeRef("text"), nullable: false },
    { name: "key", type: typeRef("text"), nullable: false },
    { name: "half", type: typeRef("float8"), nullable },
    { name: "late", type: typeRef("int4"), nullable },
  ];
  const writer = createParquetWriter(fields, (bytes) => parts.push(bytes), { bloomFilters: ["odd", "name"] });
  const batch = 10_000;
  for (let from = 0; from < rowsWritten; from += batch) {
    const ids = Array.from({ length: batch }, (_, index) => from + index);
    writer.write({
      length: batch,
      columns: [
        { values: { kind: "i64", values: BigInt64Array.from(ids, BigInt) } },
        {
          values: { kind: "i64", values: BigInt64Array.from(ids, (id) => BigInt(((id * 7919) % rowsWritten) * 2 + 1)) },
        },
        { values: texts(ids.map((id) => `name ${(id * 7919) % rowsWritten}`)) },
        { values: texts(ids.map(keyOf)) },
        { values: { kind: "f64", values: Float64Array.from(ids, (id) => (id % 1000 === 0 ? Number.NaN : id / 2)) } },
        {
          values: { kind: "i32", values: Int32Array.from(ids) },
          validity: Uint8Array.from(ids, (id) => Number(id >= 250_000)),
        },
      ],
    });
  }
  writer.close();
  writeFileSync(path, Buffer.concat(parts));
}

/** Bytes as Z85 writes them (RFC 32 of ZeroMQ), which is how a Delta log holds a deletion vector. */
function z85(bytes: Buffer): string {
  const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";
  let text = "";
  for (let at = 0; at < bytes.length; at += 4) {
    const word = bytes.readUInt32BE(at);
    for (let power = 4; power >= 0; power--) text += digits[Math.floor(word / 85 ** power) % 85];
  }
  return text;
}

/** A set of rows as a Delta log holds it (PROTOCOL.md, "Deletion Vector Format"): a Roaring bitmap of arrays. */
function deletionVector(rows: readonly number[]): object {
  const keys = [...new Set(rows.map((row) => row >>> 16))];
  const words: number[] = [1681511377, 1, 0, 0, 12346, keys.length];
  const u16 = (values: readonly number[]) => [...Buffer.from(Uint16Array.from(values).buffer)];
  const lists = keys.map((key) => rows.filter((row) => row >>> 16 === key).map((row) => row & 0xffff));
  const bytes = [...Buffer.from(Uint32Array.from(words).buffer)];
  for (const [index, key] of keys.entries()) bytes.push(...u16([key, lists[index]!.length - 1]));
  let offset = 8 + keys.length * 8;
  for (const list of lists) {
    bytes.push(...Buffer.from(Uint32Array.of(offset).buffer));
    offset += list.length * 2;
  }
  for (const list of lists) bytes.push(...u16(list));
  const sizeInBytes = bytes.length;
  while (bytes.length % 4 !== 0) bytes.push(0);
  return { storageType: "i", pathOrInlineDv: z85(Buffer.from(bytes)), sizeInBytes, cardinality: rows.length };
}

/** The rows of the file of numbers that its Delta table has deleted. */
const deleted = [0, 7, 110_000, 150_001, 150_002, 299_999];

/** A Delta table over the file of numbers, without statistics in its log. */
function writeDeltaTable(file: string): void {
  const table = join(folder, "deleted");
  mkdirSync(join(table, "_delta_log"), { recursive: true });
  copyFileSync(file, join(table, "part.parquet"));
  const features = ["deletionVectors"];
  const type = { id: "long", odd: "long", name: "string", key: "string", half: "double", late: "integer" };
  const fields = Object.entries(type).map(([name, each]) => ({ name, type: each, nullable: true, metadata: {} }));
  const actions = [
    { protocol: { minReaderVersion: 3, minWriterVersion: 7, readerFeatures: features, writerFeatures: features } },
    {
      metaData: {
        id: "00000000-0000-0000-0000-000000000001",
        format: { provider: "parquet", options: {} },
        schemaString: JSON.stringify({ type: "struct", fields }),
        partitionColumns: [],
        configuration: { "delta.enableDeletionVectors": "true" },
      },
    },
    {
      add: {
        path: "part.parquet",
        partitionValues: {},
        size: statSync(file).size,
        modificationTime: 0,
        dataChange: true,
        deletionVector: deletionVector(deleted),
      },
    },
  ];
  const log = join(table, "_delta_log", `${"0".repeat(20)}.json`);
  writeFileSync(log, actions.map((action) => `${JSON.stringify(action)}\n`).join(""));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parquet-pruning-"));
  writeNumbers(join(folder, "numbers.parquet"));
  writeDeltaTable(join(folder, "numbers.parquet"));
  for (const name of [
    "alltypes_tiny_pages",
    "floating_orders_nan_count",
    "data_index_bloom_encoding_with_length",
    "data_index_bloom_encoding_stats",
  ]) {
    if (present)
      symlinkSync(join(fixtures, "parquet-testing/data", `${name}.parquet`), join(folder, `${name}.parquet`));
  }
  engine = await createEngine({ sources: [folder] });
  target = engineTarget(engine.connect({ user: "postgres", database: "postgres", parameters: {} }));
  duckdb = await (await DuckDBInstance.create(":memory:")).connect();
  await duckdb.run("SET threads = 1");
  // It leaves out row groups by bounds, in which NaN does not count.
  await duckdb.run("SET disabled_optimizers = 'filter_pushdown, statistics_propagation'");
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

const cases: readonly (readonly [table: string, where: string, morsels: number, read: number])[] = [
  ["numbers", "true", 3, 300_000],
  ["numbers", "id = 200000", 1, 131_072],
  ["numbers", "id IN (5, 150000, 150001)", 2, 262_144],
  ["numbers", "id >= 299990", 1, 37_856],
  ["numbers", "odd = 31677", 1, 131_072],
  ["numbers", "odd = 31678", 1, 0],
  ["numbers", "odd IN (2, 4, 6)", 1, 0],
  ["numbers", "odd IN (2, 4, 9)", 1, 37_856],
  ["numbers", "name = 'name 7919'", 1, 131_072],
  ["numbers", "name = 'none'", 1, 0],
  ["numbers", "half < 10", 1, 131_072],
  ["numbers", "half > 149990", 3, 300_000],
  ["numbers", "half = 'NaN' AND id < 3000", 1, 131_072],
  ["numbers", "late < 250010", 1, 131_072],
  ["numbers", "late > 0 AND id < 200000", 1, 131_072],
  ["numbers", "id < 100 AND odd = 1", 1, 131_072],
  ["numbers", "id IS NULL", 1, 0],
  ["numbers", "id IS NOT NULL AND odd IS NULL", 1, 0],
  ["numbers", "late IS NULL", 2, 262_144],
  ["numbers", "late IS NOT NULL", 2, 168_928],
  ["numbers", "late IS NOT NULL AND id < 131072", 1, 0],
  ["numbers", "(late IS NULL) IS TRUE AND id > 280000", 1, 37_856],
  ["numbers", "id BETWEEN 100000 AND 100005 OR id = 7", 3, 300_000],
  ["numbers", "key < 'key 000007'", 1, 19_066],
  ["numbers", "key BETWEEN 'key 150000' AND 'key 150003'", 1, 19_066],
  ["numbers", "key IN ('x', 'key 0') OR id = 9", 3, 300_000],
  ["numbers", `key IN ('${keyOf(3)}', '${keyOf(110_000)}', '${keyOf(299_999)}')`, 3, 56_922],
  ["numbers", `key = '${keyOf(110_001)}' AND odd > 0`, 1, 19_066],
  ["alltypes_tiny_pages", "id = 3000", 2, 783],
  ["alltypes_tiny_pages", "id IN (1, 7000)", 2, 339],
  ["alltypes_tiny_pages", "year = 2010 AND id < 4000", 1, 1371],
  ["alltypes_tiny_pages", "date_string_col = '02/03/09'", 2, 2485],
  ["floating_orders_nan_count", "double_ieee754 > 4", 4, 40],
  ["floating_orders_nan_count", "double_typedef > 4", 4, 40],
  ["floating_orders_nan_count", "float_ieee754 < -1", 4, 40],
  ["floating_orders_nan_count", "float_typedef = 'NaN'", 2, 20],
  ["floating_orders_nan_count", "double_ieee754 = 0", 5, 50],
  ["data_index_bloom_encoding_with_length", "\"String\" = 'Hello'", 1, 14],
  ["data_index_bloom_encoding_with_length", "\"String\" = 'Iello'", 1, 0],
  ["data_index_bloom_encoding_stats", "\"String\" = 'Iello'", 1, 0],
  ["data_index_bloom_encoding_stats", "\"String\" IN ('Hello', 'the quick')", 1, 14],
];

const possible = cases.filter(([table]) => present || table === "numbers");

describe.each(possible)("%s WHERE %s", (table, where, morsels, read) => {
  test(`reads ${read} rows in ${morsels} morsels`, async () => {
    expect(await readOf(engine, `SELECT * FROM ${table} WHERE ${where}`)).toEqual({ morsels, read });
  });

  test("gives DuckDB's answer", async () => {
    const { error, rows } = (await target.run(`SELECT * FROM ${table} WHERE ${where}`)).at(-1)!;
    expect(error).toBeUndefined();
    expect(rows).toEqual(await duckdbRows(`SELECT * FROM '${join(folder, table)}.parquet' WHERE ${where}`));
  });
});

test.each([
  "key BETWEEN 'key 150000' AND 'key 150003'",
  "key < 'key 000010'",
  "key >= 'key 299990'",
  `key IN ('${keyOf(109_999)}', '${keyOf(110_000)}')`,
  "id % 50000 = 0",
])("deleted rows stay deleted where pages are left out: %s", async (where) => {
  const { error, rows } = (await target.run(`SELECT * FROM deleted WHERE ${where}`)).at(-1)!;
  expect(error).toBeUndefined();
  const kept = `${where} AND id NOT IN (${deleted.join()})`;
  expect(rows).toEqual(await duckdbRows(`SELECT * FROM '${join(folder, "numbers.parquet")}' WHERE ${kept}`));
});
