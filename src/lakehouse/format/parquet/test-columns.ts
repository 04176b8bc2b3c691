/** Columns by their JavaScript values, and files of them, for tests of the writer. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ColumnData, ColumnValues, Field, RowsData } from "../../../batch/index.ts";
import { numericModifier, type TypeRef } from "../../../types/index.ts";
import { readFooter } from "./footer.ts";
import type { ColumnChunk, FileMetadata, RowGroup } from "./metadata.ts";
import { createParquetWriter, type ParquetSummary, type ParquetWriterOptions } from "./write.ts";

/** A column by its JavaScript values, null among them. */
export interface Column {
  readonly field: Field;
  readonly values: readonly unknown[];
}

/** A column; nullable unless said otherwise. */
export function column(name: string, type: TypeRef, values: readonly unknown[], nullable = true): Column {
  return { field: { name, type, nullable }, values };
}

function columnData({ field, values }: Column): ColumnData {
  const filled = values.map((value) => value ?? 0);
  const validity = values.includes(null)
    ? { validity: Uint8Array.from(values, (value) => Number(value !== null)) }
    : {};
  return { values: columnValues(field.type, filled), ...validity };
}

function columnValues(type: TypeRef, values: readonly unknown[]): ColumnValues {
  switch (type.name) {
    case "bool":
      return { kind: "bool", values: Uint8Array.from(values, Number) };
    case "float4":
      return { kind: "f32", values: Float32Array.from(values as number[]) };
    case "float8":
      return { kind: "f64", values: Float64Array.from(values as number[]) };
    case "int2":
    case "int4":
    case "date":
      return { kind: "i32", values: Int32Array.from(values as number[]) };
    case "text":
      return { kind: "utf8", ...concatenate(values.map((value) => Buffer.from(value === 0 ? "" : (value as string)))) };
    case "bytea":
      return {
        kind: "bytes",
        ...concatenate(values.map((value) => (value === 0 ? new Uint8Array(0) : (value as Uint8Array)))),
      };
    case "uuid":
      return {
        kind: "uuid",
        values: concatenate(values.map((value) => (value === 0 ? new Uint8Array(16) : (value as Uint8Array)))).bytes,
      };
    default: {
      const integers = values.map((value) => BigInt(value as number));
      const precision = numericModifier(type)?.precision ?? 0;
      if (precision <= 18) return { kind: "i64", values: BigInt64Array.from(integers) };
      return { kind: "i128", values: BigInt64Array.from(integers.flatMap((value) => [value, value >> 64n])) };
    }
  }
}

function concatenate(parts: readonly Uint8Array[]): { readonly offsets: Int32Array; readonly bytes: Uint8Array } {
  const offsets = new Int32Array(parts.length + 1);
  for (const [index, part] of parts.entries()) offsets[index + 1] = offsets[index]! + part.length;
  return { offsets, bytes: new Uint8Array(Buffer.concat(parts)) };
}

/** A file that was written, and what it says of itself. */
export interface Written {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly summary: ParquetSummary;
  readonly metadata: FileMetadata;
}

/** Writes columns of equal length as a file, which is handed over in batches of rows. */
export type WriteFile = (columns: readonly Column[], options?: ParquetWriterOptions, batchRows?: number) => Written;

/** Writes files into a folder, each under a name of its own. */
export function filesIn(folder: string): WriteFile {
  let fileCount = 0;
  return (columns, options = {}, batchRows = 1000) => {
    const parts: Uint8Array[] = [];
    const writer = createParquetWriter(
      columns.map((each) => each.field),
      (bytes) => parts.push(bytes),
      options,
    );
    const length = columns[0]!.values.length;
    for (let from = 0; from < length; from += batchRows) {
      const slices = columns.map((each) => ({ ...each, values: each.values.slice(from, from + batchRows) }));
      const rows: RowsData = { length: slices[0]!.values.length, columns: slices.map(columnData) };
      writer.write(rows);
    }
    const summary = writer.close();
    const bytes = new Uint8Array(Buffer.concat(parts));
    const path = join(folder, `${fileCount++}.parquet`);
    writeFileSync(path, bytes);
    const metadata = readFooter((offset, count) => bytes.subarray(offset, offset + count), bytes.length, path);
    return { path, bytes, summary, metadata };
  };
}

/** All chunks of a row group. */
export function columnsOf(metadata: FileMetadata, group: RowGroup | undefined = metadata.rowGroups[0]): ColumnChunk[] {
  return metadata.leaves.map((_, leaf) => group!.column(leaf));
}
