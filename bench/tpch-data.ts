/** TPC-H tables as Snappy Parquet files that DuckDB has written, made once. */

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { makeDemoLake } from "../src/demo/index.ts";
import { repository } from "./repository.ts";

/** The codecs that are compared, by DuckDB's names. */
export const codecs = ["uncompressed", "snappy", "zstd", "lz4_raw", "gzip"] as const;

/** Rows of lineitem that are read in each codec, and in each form of text. */
export const codecRows = 1_000_000;

/** The forms of text that are compared, by the endings of their files. */
export const textForms = ["csv", "ndjson"] as const;

/** The folder of the demo lake at a scale, made if it is not there. */
export async function lakeFolder(cache: string, scale: number): Promise<string> {
  const folder = join(cache, `lake-${scale}`);
  mkdirSync(cache, { recursive: true });
  await makeDemoLake(folder, scale, () => {});
  return folder;
}

/** The folder of eight Parquet files at a scale, one per table, made if it is not there. */
export function tpchFolder(cache: string, scale: number): Promise<string> {
  return makeOnce(join(cache, `tpch-${scale}`), async (folder) => {
    console.error(`bench: making TPC-H at scale ${scale} in ${cache}`);
    const lake = await lakeFolder(cache, scale);
    for (const table of readdirSync(lake).filter((name) => existsSync(join(lake, name, "_delta_log")))) {
      await writeParquet(join(lake, table, "*.parquet"), join(folder, `${table}.parquet`), "snappy");
    }
  });
}

/** The folder of the first rows of lineitem once per codec, as `lineitem_CODEC.parquet`, made if it is not there. */
export function codecFolder(cache: string): Promise<string> {
  return makeOnce(join(cache, "decode"), async (folder) => {
    const source = join(await tpchFolder(cache, 1), "lineitem.parquet");
    for (const codec of codecs) await writeParquet(source, join(folder, `lineitem_${codec}.parquet`), codec, codecRows);
  });
}

/** The folder of `groups.parquet`, a file whose footer has some 80 KB: 60 row groups of 16 columns. Made if it is not there. */
export function footerFolder(cache: string): Promise<string> {
  return makeOnce(join(cache, "footer"), async (folder) => {
    const columns = Array.from({ length: 16 }, (_, number) => {
      if (number < 8) return `i * ${number} AS c${number}`;
      return number < 12 ? `'text ' || i * ${number} AS c${number}` : `i * ${number}.5::DOUBLE AS c${number}`;
    });
    const rows = `SELECT ${columns.join(", ")} FROM range(60 * 2048) AS t(i)`;
    await duckdb(`COPY (${rows}) TO '${join(folder, "groups.parquet")}' (FORMAT parquet, ROW_GROUP_SIZE 2048)`);
  });
}

/** Rows as CSV, for a server that has to load them. Gives the file. */
export async function lineitemCsv(cache: string, scale: number): Promise<string> {
  const folder = await makeOnce(join(cache, `csv-${scale}`), async (making) => {
    const source = join(await tpchFolder(cache, scale), "lineitem.parquet");
    await duckdb(`COPY (FROM '${source}') TO '${join(making, "lineitem.csv")}' (FORMAT csv, HEADER false)`);
  });
  return join(folder, "lineitem.csv");
}

/** The folder of the first rows of lineitem as `lineitem_csv.csv`, with a header, and `lineitem_ndjson.ndjson`; made if it is not there. */
export function textFolder(cache: string): Promise<string> {
  return makeOnce(join(cache, "text"), async (folder) => {
    const source = join(await tpchFolder(cache, 1), "lineitem.parquet");
    for (const form of textForms) {
      const target = join(folder, `lineitem_${form}.${form}`);
      const options = form === "csv" ? "FORMAT csv, HEADER true" : "FORMAT json";
      await duckdb(`COPY (FROM '${source}' LIMIT ${codecRows}) TO '${target}' (${options})`);
    }
  });
}

async function writeParquet(
  source: string,
  target: string,
  codec: (typeof codecs)[number],
  rows?: number,
): Promise<void> {
  const limit = rows === undefined ? "" : ` LIMIT ${rows}`;
  await duckdb(`COPY (FROM '${source}'${limit}) TO '${target}' (FORMAT parquet, COMPRESSION ${codec})`);
}

async function duckdb(sql: string): Promise<void> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

/** A folder that exists is whole: it is filled under another name. */
async function makeOnce(folder: string, fill: (folder: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  await fill(making);
  renameSync(making, folder);
  return folder;
}

/** The text of a TPC-H query, as "q01". */
export function tpchQuery(name: string): string {
  return readFileSync(join(repository, "bench", "tpch", `${name}.sql`), "utf8");
}
