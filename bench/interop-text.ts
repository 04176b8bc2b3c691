/** Random CSV files and JSON lines read by Sluice and by DuckDB: the same columns, types and values. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance, type DuckDBType } from "@duckdb/node-api";
import type pg from "pg";
import { startSluice } from "./process.ts";
import { type RandomTextFile, randomTextFiles } from "./random-text-files.ts";

/** Of each kind. */
const fileCount = 150;

/** Types that both have, by DuckDB's names; what is nested there is text of JSON here. */
const typeOids: Readonly<Record<string, number>> = {
  BOOLEAN: 16,
  BIGINT: 20,
  DOUBLE: 701,
  DATE: 1082,
  TIME: 1083,
  TIMESTAMP: 1114,
  VARCHAR: 25,
};

interface Read {
  readonly columns: readonly string[];
  readonly types: readonly number[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** What differs, a line each, with the seed that gives the same files again. */
export async function textFaults(seed: number = Date.now() % 2 ** 31): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "interop-text-"));
  const duckdb = await (await DuckDBInstance.create()).connect();
  try {
    const files = randomTextFiles(fileCount, seed).map((file, index) => {
      const name = `t${index}`;
      const path = join(folder, `${name}.${file.ending}`);
      writeFileSync(path, file.content);
      return { ...file, name, path };
    });
    const server = await startSluice([folder]);
    const client = await server.connect();
    try {
      const faults: string[] = [];
      let read = 0;
      for (const { ending, content, name, path } of files) {
        const theirs = await readByDuckdb(duckdb, ending, path).catch(failed);
        const ours = await readByUs(client, name).catch(failed);
        read += typeof ours === "string" ? 0 : 1;
        const found = compare(ours, theirs);
        if (found !== undefined)
          faults.push(`${found} (seed ${seed}, ${name}: ${JSON.stringify(content.slice(0, 200))})`);
      }
      if (read < files.length * 0.9) faults.push(`only ${read} of ${files.length} files could be read`);
      return faults;
    } finally {
      await client.end();
      await server.stop();
    }
  } finally {
    duckdb.closeSync();
    rmSync(folder, { recursive: true });
  }
}

function failed(error: unknown): string {
  return String(error).split("\n")[0]!;
}

async function readByUs(client: pg.Client, table: string): Promise<Read> {
  const { fields, rows } = await client.query({ text: `SELECT * FROM ${table}`, rowMode: "array" });
  return { columns: fields.map(({ name }) => name), types: fields.map(({ dataTypeID }) => dataTypeID), rows };
}

async function readByDuckdb(duckdb: DuckDBConnection, ending: RandomTextFile["ending"], path: string): Promise<Read> {
  const from = `FROM ${ending === "csv" ? "read_csv" : "read_json"}('${path}')`;
  const reader = await duckdb.runAndReadAll(from);
  const json = ending === "csv" ? [] : (await duckdb.runAndReadAll(`SELECT to_json(COLUMNS(*)) ${from}`)).getRows();
  const types = reader.columnTypes().map(typeOid);
  const rows = reader.getRowsJson().map((row, number) =>
    row.map((value, column) => {
      if (value === null) return null;
      if (types[column] === nestedOid) return String(json[number]![column]);
      if (typeof value === "boolean") return value ? "t" : "f";
      return String(value);
    }),
  );
  return { columns: reader.columnNames(), types, rows };
}

/** Its own types with a name of ours; integers of both signs are hugeint there. */
function typeOid(type: DuckDBType): number {
  const name = String(type);
  if (type.alias === "JSON" || /\[|STRUCT|MAP/.test(name)) return nestedOid;
  return typeOids[name] ?? (name === "HUGEINT" ? typeOids["BIGINT"]! : unknownOid);
}

const nestedOid = -1;
const unknownOid = -2;

function compare(ours: Read | string, theirs: Read | string): string | undefined {
  if (typeof ours === "string" || typeof theirs === "string") {
    // What DuckDB cannot read by the types that it has inferred itself says nothing of ours.
    return typeof theirs === "string" ? undefined : `only ours fails: ${String(ours)}`;
  }
  if (String(ours.columns) !== String(theirs.columns))
    return `columns ${JSON.stringify(ours.columns)} against ${JSON.stringify(theirs.columns)}`;
  for (const [column, type] of theirs.types.entries()) {
    const own = ours.types[column]!;
    if (own !== (type === nestedOid ? typeOids["VARCHAR"] : type))
      return `type of "${ours.columns[column]}": ${own} against ${type}`;
  }
  // Objects without members are maps in DuckDB, and have no column here.
  if (String(theirs.columns) === "json") return undefined;
  if (ours.rows.length !== theirs.rows.length) return `${ours.rows.length} rows against ${theirs.rows.length}`;
  for (const [row, values] of ours.rows.entries()) {
    for (const [column, value] of values.entries()) {
      const other = theirs.rows[row]![column]!;
      if (!same(value, other, theirs.types[column]!))
        return `row ${row + 1}, "${ours.columns[column]}": ${JSON.stringify(value)} against ${JSON.stringify(other)}`;
    }
  }
  return undefined;
}

function same(ours: string | null, theirs: string | null, type: number): boolean {
  if (ours === theirs) return true;
  if (ours === null || theirs === null) return false;
  if (type === typeOids["DOUBLE"]) return Number(ours) === Number(theirs);
  return type === nestedOid && sameJson(ours, JSON.parse(theirs));
}

/** A string of a key that has other values too has no quotes here; of an object, DuckDB gives the fields that others have as nulls. */
function sameJson(ours: string, theirs: unknown): boolean {
  return typeof theirs === "string" ? ours === theirs : plainly(JSON.parse(ours)) === plainly(theirs);
}

function plainly(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).filter(([, member]) => member !== null))
      : part,
  );
}
