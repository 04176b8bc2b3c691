/** Every file of the corpus through the engine: the rows that files.list promises, or the refusal. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../../../src/engine/index.ts";
import { engineTarget } from "../../engine-target.ts";
import type { Outcome } from "../../outcome.ts";
import type { SqlTarget } from "../../sql-case.ts";
import { duckdbText } from "./duckdb-text.ts";
import {
  type FileExpectation,
  fixtures,
  fixturesPresent,
  linkFiles,
  listFolder,
  parquetFiles,
  readFileList,
  tableName,
} from "./files.ts";

type Rows = readonly (readonly (string | null)[])[];

const corpus = "parquet-testing/data";
const present = fixturesPresent();
const list = readFileList();

let engine: Engine;
let target: SqlTarget;
let duckdb: DuckDBConnection;
let removeLinks = (): void => {};

beforeAll(async () => {
  if (!present) return;
  const links = linkFiles(corpus, parquetFiles(corpus));
  removeLinks = links.remove;
  engine = await createEngine({ sources: [links.folder] });
  target = engineTarget(engine.connect({ user: "postgres", database: "postgres", parameters: {} }));
  duckdb = await (await DuckDBInstance.create(":memory:")).connect();
});

afterAll(async () => {
  await target?.close();
  await engine?.close(0);
  removeLinks();
});

async function ours(file: string, rest = ""): Promise<Outcome> {
  return (await target.run(`SELECT * FROM "${tableName(file)}" ${rest}`)).at(-1) as Outcome;
}

async function duckdbRows(file: string, rest = ""): Promise<Rows> {
  const reader = await duckdb.runAndReadAll(`SELECT * FROM read_parquet('${join(fixtures, corpus, file)}') ${rest}`);
  const types = reader.columnTypes();
  return reader.getRows().map((row) => row.map((value, column) => duckdbText(value, types[column]!)));
}

/** The rows that were written down for a file, if they were: a JSON array of texts a line. */
function writtenRows(file: string): Rows | undefined {
  const path = join(listFolder, "rows", `${tableName(file)}.jsonl`);
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as (string | null)[]);
}

test.skipIf(!present)("files.list names each file once", () => {
  expect(list.map(({ file }) => file).sort()).toEqual(parquetFiles(corpus));
  for (const { file, verdict, reason } of list) {
    if (verdict !== "equal") expect(reason, file).not.toBe("");
    if (verdict === "differs") expect(writtenRows(file), file).toBeDefined();
  }
});

describe.skipIf(!present)("SELECT * (skipped where the fixtures are absent)", () => {
  test.each(list.filter(({ verdict }) => verdict === "refused"))("$file is refused", async ({ file, reason }) => {
    const code = /^\d\w{4}(?= )/.exec(reason)?.[0] ?? "0A000";
    expect((await ours(file)).error?.code).toBe(code);
  });

  test.each(list.filter(({ verdict }) => verdict !== "refused"))("$file: $verdict", async (line: FileExpectation) => {
    const { error, rows } = await ours(line.file);
    expect(error).toBeUndefined();
    const same = /^to (\S+)/.exec(line.reason)?.[1];
    const expected = writtenRows(line.file) ?? (await duckdbRows(same ?? line.file));
    expect(rows.length).toBe(expected.length);
    for (const [row, values] of expected.entries()) expect(rows[row], `row ${row}`).toEqual(values);
  });

  test.each([
    ["nullable.impala.parquet", "WHERE id IN (3, 4, 7)"],
    ["nested_maps.snappy.parquet", "WHERE b = 1 AND c > 0"],
    ["datapage_v2.snappy.parquet", "WHERE b IN (2, 5)"],
    ["delta_byte_array.parquet", "WHERE c_first_name > 'T'"],
    ["delta_encoding_optional_column.parquet", "WHERE c_customer_sk % 3 = 0"],
    ["alltypes_tiny_pages.parquet", "WHERE int_col = 4 AND id > 5000"],
    ["rle_boolean_encoding.parquet", "WHERE datatype_boolean"],
    ["sort_columns.parquet", "WHERE a = 2"],
  ])("%s %s: rows that are passed over, three at a time", async (file, rest) => {
    await target.run("SET sluice.batch_rows = 3");
    const { error, rows } = await ours(file, rest);
    await target.run("RESET sluice.batch_rows");
    expect(error).toBeUndefined();
    expect(rows).toEqual(await duckdbRows(file, rest));
    expect(rows.length).toBeGreaterThan(0);
  });

  test.each(list.filter(({ verdict }) => verdict !== "refused"))("$file three rows at a time", async ({ file }) => {
    const { rows } = await ours(file);
    if (rows.length > 1000) return;
    await target.run("SET sluice.batch_rows = 3");
    const small = await ours(file);
    await target.run("RESET sluice.batch_rows");
    expect(small.error).toBeUndefined();
    expect(small.rows).toEqual(rows);
  });

  test.each([
    ["datapage_v1-uncompressed-checksum.parquet", undefined],
    ["datapage_v1-snappy-compressed-checksum.parquet", undefined],
    ["plain-dict-uncompressed-checksum.parquet", undefined],
    ["rle-dict-snappy-checksum.parquet", undefined],
    ["datapage_v1-corrupt-checksum.parquet", "XX001"],
    ["rle-dict-uncompressed-corrupt-checksum.parquet", "XX001"],
  ])("checksums of %s: %s", async (file, code) => {
    await target.run("SET sluice.parquet_checksums = on");
    const { error } = await ours(file);
    await target.run("RESET sluice.parquet_checksums");
    expect(error?.code).toBe(code);
  });
});
