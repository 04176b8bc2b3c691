/** Delta tables made here, to which delta-rs and Sluice append in turns: after each commit both read the same rows. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import type pg from "pg";
import type { Field } from "../src/batch/index.ts";
import { appendRows, createDelta, createParquetWriter, openDelta, openDisk } from "../src/lakehouse/index.ts";
import { typeRef } from "../src/types/index.ts";
import { type Answer, difference } from "./answer.ts";
import { runOver } from "./contender.ts";
import { runProgram } from "./interop-program.ts";
import { interopSources } from "./interop-tools.ts";
import { startSluice } from "./process.ts";
import { type RandomColumn, type RandomType, randomTable, randomTypes, rowsData } from "./random-columns.ts";
import { randomNested } from "./random-nested.ts";

const commits = 20;
/** delta-rs writes a checkpoint behind these. */
const checkpoints: ReadonlySet<number> = new Set([7, 14]);
const rowsMax = 40;
/** Of every column, after every commit. */
const valuesTried = 4;

interface TurnsTable {
  readonly name: string;
  readonly partitionFields: readonly Field[];
  readonly columns: () => readonly RandomColumn[];
  /** Whether delta-rs makes it, by its first append, which is then the first commit. */
  readonly theirs: boolean;
}

const region: Field = { name: "region", type: typeRef("text"), nullable: true };
const day: Field = { name: "day", type: typeRef("date"), nullable: true };
const tables: readonly TurnsTable[] = [
  { name: "plain", partitionFields: [], columns: flatColumns, theirs: false },
  { name: "partitioned", partitionFields: [region, day], columns: flatColumns, theirs: false },
  { name: "nested", partitionFields: [], columns: () => randomNested(rowsMax), theirs: true },
];
const partitions: readonly (readonly [region: string | null, day: number | null])[] = [
  ["north", 20_000],
  ["a=b/\u00e4 %", -1],
  [null, 0],
  ["north", null],
];

/** What all three have: no types for UUIDs and times of day, no text with NUL, dates and times of the years 1 to 9999, bounds rounded to milliseconds included. */
const types = randomTypes.flatMap(([type, values]): RandomType[] => {
  if (type.name === "uuid" || type.name === "time") return [];
  if (type.name === "text") return [[type, values.map((text) => String(text).replaceAll("\0", "0"))]];
  if (!type.name.startsWith("timestamp")) return [[type, values]];
  return [[type, fc.bigInt({ min: -62_135_596_800_000_000n, max: 253_402_300_799_000_000n })]];
});

interface TheirTurn {
  readonly rows: Answer["rows"];
  readonly faults: readonly string[];
}

/** `programs` is the folder of the Python that has delta-rs. */
export async function appendFaults(programs: string): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), "interop-appends-"));
  try {
    mkdirSync(join(root, "lake"));
    for (const { name, partitionFields, columns, theirs } of tables) {
      if (theirs) continue;
      const fields = [...fieldsOf(columns()), ...partitionFields];
      const partitionColumns = partitionFields.map((field) => field.name);
      await createDelta(openDisk(join(root, "lake")), name, fields, [], partitionColumns);
    }
    const server = await startSluice([join(root, "lake")]);
    const client = await server.connect();
    try {
      return await takeTurns(programs, root, client);
    } finally {
      await client.end();
      await server.stop();
    }
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function takeTurns(programs: string, root: string, client: pg.Client): Promise<string[]> {
  const script = join(interopSources, "delta_appends.py");
  const faults: string[] = [];
  for (let commit = 1; commit <= commits; commit++) {
    const turns: Record<string, object> = {};
    for (const table of tables) {
      const isTheirs = (commit % 2 === 0) !== table.theirs;
      const theirs = isTheirs ? writeTheirs(root, table, commit) : await appendOurs(root, table, commit);
      turns[join(root, "lake", table.name)] = { append: theirs ?? null, checkpoint: checkpoints.has(commit) };
    }
    const output = await runProgram(join(programs, "python"), [script], JSON.stringify(turns));
    const answers: Readonly<Record<string, TheirTurn>> = JSON.parse(output);
    for (const { name } of tables) {
      const { rows, faults: misstated } = answers[join(root, "lake", name)]!;
      const found = await readingFaults(client, name, rows);
      faults.push(...[...misstated, ...found].map((fault) => `${name}, commit ${commit}: ${fault}`));
    }
    if (faults.length > 0) return faults;
  }
  return faults;
}

/** Rows that differ, and values that are not found again where files are left out by their statistics. */
async function readingFaults(client: pg.Client, table: string, theirs: Answer["rows"]): Promise<string[]> {
  const { fields } = await client.query(`SELECT * FROM ${table} LIMIT 0`);
  // The shortest text of a float4 differs between programs where two are as short.
  const values = fields.map(({ name, dataTypeID }) => (dataTypeID === 700 ? `${name}::float8` : name));
  const ours = await runOver(client, `SELECT ${values.join(", ")} FROM ${table}`);
  const found = difference({ ...ours, rows: ours.rows.map(plainly) }, { ...ours, rows: theirs.map(plainly) }, false);
  if (found !== undefined) return [`ours against theirs: ${found}`];
  const faults: string[] = [];
  const tried = Array.from({ length: valuesTried }, () => Math.floor(Math.random() * ours.rows.length));
  const places = [...ours.columns.entries()].flatMap(([column, facts]) =>
    tried.map((row) => ({ row, column, ...facts })),
  );
  for (const { row, column, name, kind } of places) {
    const value = ours.rows[row]![column]!;
    if (kind === "float" || value === null) continue;
    const expected = ours.rows.filter((each) => each[column] === value).length;
    const literal = client.escapeLiteral(value);
    const { rows } = await runOver(client, `SELECT count(*) FROM ${table} WHERE ${name} = ${literal}`);
    if (Number(rows[0]![0]) !== expected) faults.push(`${rows[0]} rows of ${expected} have ${name} = ${literal}`);
  }
  return faults;
}

/** A row with the texts of nested values in one form: spaces, and zeros of numbers, mean nothing in JSON. */
function plainly(row: Answer["rows"][number]): Answer["rows"][number] {
  return row.map((text) => (text !== null && /^[[{]/.test(text) ? JSON.stringify(JSON.parse(text)) : text));
}

function flatColumns(): readonly RandomColumn[] {
  return fc.sample(randomTable(types, rowsMax), 1)[0]!;
}

function fieldsOf(columns: readonly RandomColumn[]): Field[] {
  return columns.map(({ field }) => field);
}

/** The partitions that a commit has rows of. */
function partitionsOf({ partitionFields }: TurnsTable, commit: number) {
  return partitionFields.length === 0 ? [[]] : [partitions[commit % 4]!, partitions[Math.floor(commit / 4) % 4]!];
}

async function appendOurs(root: string, table: TurnsTable, commit: number): Promise<undefined> {
  const store = openDisk(join(root, "lake"));
  const parts = partitionsOf(table, commit).map((partition) => ({
    rows: rowsData(table.columns()),
    ...(partition.length === 0 ? {} : { partition }),
  }));
  await appendRows(store, await openDelta(store, table.name), parts);
}

/** A file of the rows that delta-rs is to append, the partition columns among them. */
function writeTheirs(root: string, table: TurnsTable, commit: number): string {
  const path = join(root, `${table.name}-${commit}.parquet`);
  const parts: Uint8Array[] = [];
  const fields = [...fieldsOf(table.columns()), ...table.partitionFields];
  const writer = createParquetWriter(fields, (bytes) => parts.push(bytes));
  for (const partition of partitionsOf(table, commit)) {
    const columns = table.columns();
    const constants = table.partitionFields.map((field, index) => ({
      field,
      values: columns[0]!.values.map(() => partition[index]!),
    }));
    writer.write(rowsData([...columns, ...constants]));
  }
  writer.close();
  writeFileSync(path, Buffer.concat(parts));
  return path;
}
