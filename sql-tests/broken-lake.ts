/** A folder of tables that each are broken in a way of their own, made out of whole ones. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestTable } from "./data.ts";
import { type TestLake, writeDelta, writeParquet } from "./lake.ts";

/** 300 rows of text in one page, of which not much compresses. */
const words: TestTable = {
  name: "words",
  columns: [{ name: "word", type: "text", nullable: false }],
  rows: Array.from({ length: 300 }, (_, row) => [`word ${(row * 7919) % 300} of ${row * row}`]),
};

/** Bytes of "PAR1" at either end, and of the footer's length before the last. */
const magicBytes = 4;

/** What is done to the bytes of a whole Parquet file; `footer` is where its footer starts. */
const parquetFaults: Readonly<Record<string, (file: Buffer, footer: number) => Buffer>> = {
  no_bytes: () => Buffer.alloc(0),
  not_parquet: () => Buffer.from("one,two\n1,2\n"),
  cut_short: (file) => file.subarray(0, file.length - 100),
  footer_too_long: (file) => changed(file, file.length - 2 * magicBytes, [0xff, 0xff, 0xff, 0x7f]),
  footer_broken: (file, footer) => changed(file, footer, Array(40).fill(0xff)),
  header_broken: (file) => changed(file, magicBytes, Array(20).fill(0)),
  page_broken: (file) => changed(file, 200, Array(100).fill(0xff)),
  page_lost: (file, footer) => Buffer.concat([file.subarray(0, magicBytes), file.subarray(footer - 50)]),
};

/** What is done to the lines of a Delta table's first commit. */
const logFaults: Readonly<Record<string, (lines: readonly string[]) => readonly string[]>> = {
  log_not_json: (lines) => [...lines, '{"add": {"path"'],
  log_cut_short: (lines) => [lines.join("\n").slice(0, 100)],
  log_without_schema: (lines) => lines.filter((line) => !line.includes("metaData")),
  log_of_the_future: (lines) => lines.map((line) => line.replace('"minReaderVersion":1', '"minReaderVersion":99')),
  log_names_no_file: (lines) => lines.map((line) => line.replace("part-0.parquet", "part-9.parquet")),
};

/** Writes the broken tables, and `empty`, a folder without tables. */
export async function writeBrokenLake(): Promise<TestLake> {
  const folder = mkdtempSync(join(tmpdir(), "sql-tests-broken-"));
  mkdirSync(join(folder, "empty"));
  const whole = join(folder, "whole.parquet");
  writeParquet(whole, words, words.rows);
  const file = readFileSync(whole);
  const footer = file.length - 2 * magicBytes - file.readUInt32LE(file.length - 2 * magicBytes);
  for (const [name, fault] of Object.entries(parquetFaults)) {
    writeFileSync(join(folder, `${name}.parquet`), fault(file, footer));
  }
  for (const [name, fault] of Object.entries(logFaults)) await writeFaultyLog(folder, name, fault);
  mkdirSync(join(folder, "log_of_nothing", "_delta_log"), { recursive: true });
  await writeFaultyLog(folder, "log_with_a_gap", (lines) => lines);
  const commit = join(folder, "log_with_a_gap", "_delta_log", commitName(0));
  writeFileSync(join(folder, "log_with_a_gap", "_delta_log", commitName(2)), readFileSync(commit));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function writeFaultyLog(folder: string, name: string, fault: (lines: readonly string[]) => readonly string[]) {
  await writeDelta(folder, { ...words, name });
  const commit = join(folder, name, "_delta_log", commitName(0));
  writeFileSync(commit, `${fault(readFileSync(commit, "utf8").trimEnd().split("\n")).join("\n")}\n`);
}

function commitName(version: number): string {
  return `${String(version).padStart(20, "0")}.json`;
}

/** A copy with some bytes in place of what is there. */
function changed(file: Buffer, at: number, bytes: readonly number[]): Buffer {
  const copy = Buffer.from(file);
  copy.set(bytes, at);
  return copy;
}
