/** Writes the test tables as a lake: what the engine is given to serve. */

import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ColumnData, ColumnValues, Field, RowsData } from "../src/batch/index.ts";
import {
  createDelta,
  createParquetWriter,
  type NewFile,
  openDisk,
  type ParquetSummary,
} from "../src/lakehouse/index.ts";
import { numericModifier, numericType, type TypeName, type TypeRef, typeRef } from "../src/types/index.ts";
import { type TestColumn, type TestTable, testTables } from "./data.ts";

/** A lake in a temporary folder. */
export interface TestLake {
  readonly folder: string;
  remove(): void;
}

const rowGroupRows = 1000;
/** Tables larger than this are Delta tables of two files, the others a Parquet file each. */
const parquetRowsMax = 5000;

type Row = TestTable["rows"][number];

/** Writes all test tables. */
export async function writeTestLake(): Promise<TestLake> {
  const folder = mkdtempSync(join(tmpdir(), "sql-tests-"));
  for (const table of testTables()) {
    if (table.rows.length > parquetRowsMax) await writeDelta(folder, table);
    else writeParquet(join(folder, `${table.name}.parquet`), table, table.rows);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export async function writeDelta(folder: string, table: TestTable): Promise<void> {
  mkdirSync(join(folder, table.name));
  // Unequal parts, and no multiple of a batch.
  const cut = Math.floor(table.rows.length * 0.63);
  const parts = [table.rows.slice(0, cut), table.rows.slice(cut)];
  const files = parts.map((rows, index): NewFile => {
    const path = `part-${index}.parquet`;
    const summary = writeParquet(join(folder, table.name, path), table, rows);
    const columns = summary.columns.map(({ min, max, nullCount }) => ({
      nullCount,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    }));
    return { path, size: summary.bytes, statistics: { rows: summary.rows, columns } };
  });
  await createDelta(openDisk(folder), table.name, table.columns.map(fieldOf), files);
}

export function writeParquet(path: string, table: TestTable, rows: readonly Row[]): ParquetSummary {
  const file = openSync(path, "w");
  try {
    const options = { rowGroupRows: rowGroupRows };
    const writer = createParquetWriter(table.columns.map(fieldOf), (bytes) => writeSync(file, bytes), options);
    writer.write(rowsData(table.columns, rows));
    return writer.close();
  } finally {
    closeSync(file);
  }
}

function fieldOf({ name, type, nullable }: TestColumn): Field {
  return { name, type: typeOf(type), nullable };
}

function typeOf(text: string): TypeRef {
  const [, precision, scale] = /^numeric\((\d+),(\d+)\)$/.exec(text) ?? [];
  return precision === undefined ? typeRef(text as TypeName) : numericType(Number(precision), Number(scale));
}

function rowsData(columns: readonly TestColumn[], rows: readonly Row[]): RowsData {
  return {
    length: rows.length,
    columns: columns.map((column, index) => {
      const texts = rows.map((row) => row[index]!);
      return columnData(fieldOf(column), texts);
    }),
  };
}

function columnData(field: Field, texts: ReadonlyArray<string | null>): ColumnData {
  const values = columnValues(field.type, texts);
  if (!texts.includes(null)) return { values };
  return { values, validity: Uint8Array.from(texts, (text) => (text === null ? 0 : 1)) };
}

function columnValues(type: TypeRef, texts: ReadonlyArray<string | null>): ColumnValues {
  const scale = numericModifier(type)?.scale ?? 0;
  switch (type.name) {
    case "bool":
      return { kind: "bool", values: Uint8Array.from(texts, (text) => (text === "t" ? 1 : 0)) };
    case "int4":
      return { kind: "i32", values: Int32Array.from(texts, Number) };
    case "date":
      return { kind: "i32", values: Int32Array.from(texts, (text) => (text === null ? 0 : dayNumber(text))) };
    case "int8":
      return { kind: "i64", values: BigInt64Array.from(texts, (text) => BigInt(text ?? 0)) };
    case "numeric":
      return { kind: "i64", values: BigInt64Array.from(texts, (text) => unscaled(text ?? "0", scale)) };
    case "float8":
      return { kind: "f64", values: Float64Array.from(texts, (text) => Number(text ?? 0)) };
    case "text":
      return utf8Values(texts);
    default:
      throw new Error(`test tables have no columns of type ${type.name}`);
  }
}

/** Days from 1970-01-01; ISO dates of four-digit years. */
function dayNumber(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / 86_400_000;
}

/** "12.5" at scale 3 is 12500. */
function unscaled(text: string, scale: number): bigint {
  const [whole, fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(scale, "0"));
}

function utf8Values(texts: ReadonlyArray<string | null>): ColumnValues {
  const parts = texts.map((text) => Buffer.from(text ?? ""));
  const offsets = new Int32Array(parts.length + 1);
  for (const [index, part] of parts.entries()) offsets[index + 1] = offsets[index]! + part.length;
  return { kind: "utf8", offsets, bytes: Buffer.concat(parts) };
}
