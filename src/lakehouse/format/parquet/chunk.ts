/** What a worker needs to know of one column chunk: plain numbers, written into the query's memory by the planner of the scan. */

import { sqlError } from "../../../base/index.ts";
import type { TypeRef } from "../../../types/index.ts";
import { codecNumber } from "./decompress.ts";
import type { Storage } from "./leaf-type.ts";
import { type ColumnChunk, type Leaf, physicalTypes } from "./metadata.ts";
import type { PageLocations } from "./page-index.ts";
import type { ParquetColumn } from "./schema.ts";

/** How stored values become vector values. */
export const conversions = [
  /** One value for all rows, which does not stand in the chunk: constant-column.ts. */
  "constant",
  /** The leaves of a group, at the offset among the scan's constants: nested-record.ts. */
  "nested",
  /** The bytes are used where they lie (INT32, INT64, FLOAT, DOUBLE). */
  "direct",
  "boolean",
  "text",
  "bytes",
  /** FIXED_LEN_BYTE_ARRAY decimals of at most 8 bytes, and wider ones. */
  "decimal64",
  "decimal128",
  /** BYTE_ARRAY decimals. */
  "decimalBytes",
  "timestampMillis",
  "timestampNanos",
  "timestamp96",
  "timeMillis",
  "timeMicros",
  "timeNanos",
  "interval",
  "float16",
  "unsigned32",
  "unsigned64",
] as const;
export type Conversion = (typeof conversions)[number];

/** Words of a chunk's record (u32 each). */
export const chunkWords = {
  /** File offset, low and high half. */
  offset: 0,
  offsetHigh: 1,
  length: 2,
  /** Its codecNumber (decompress.ts). */
  codec: 3,
  conversion: 4,
  /** Bytes of a value as it is stored (0 for variable ones and booleans). */
  storedWidth: 5,
  /** Bytes of a value in the vector. */
  width: 6,
  maxDefinitionLevel: 7,
  /** 1 when the vector's range of values is wanted. */
  ranged: 8,
  /** The place of its physical type in physicalTypes. */
  physicalType: 9,
  maxRepetitionLevel: 10,
  /** 1 when the checksums of its pages are to be checked. */
  checksums: 11,
  /** Of a nested leaf: its values, nulls among them. */
  values: 12,
  /** A keptWord (kept-chunks.ts), or the directory of the chunk as it is kept. */
  kept: 13,
  /** Rows to pass over before the morsel's first. */
  skip: 14,
  /** What is read before `length` bytes from `offset`: the dictionary's page, where pages behind it are left out. */
  dictionaryOffset: 15,
  dictionaryOffsetHigh: 16,
  dictionaryLength: 17,
  /** Rows of the pages that are read, where others are left out; else 0. */
  pagesRows: 18,
  count: 19,
} as const;

/** Writes the record of a chunk. Refuses what cannot be read (0A000), by name. */
export function writeChunk(
  words: Uint32Array,
  at: number,
  column: ParquetColumn,
  chunk: ColumnChunk,
  wanted: TypeRef,
  file: string,
  checksums: boolean,
): void {
  words.fill(0, at, at + chunkWords.count);
  requireType(column, wanted, file);
  writeLeafChunk(words, at, column.storage, column, chunk, checksums);
  words[at + chunkWords.ranged] = column.type.name === "numeric" ? 1 : 0;
}

/** Some rows of a row group, counted from its first. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** Cuts a chunk's record down to some rows; pages around them are left out where their places are known. */
export function restrictChunk(
  words: Uint32Array,
  at: number,
  chunk: ColumnChunk,
  rows: RowRange,
  pages: PageLocations | undefined,
): void {
  words[at + chunkWords.skip] = rows.first;
  if (pages === undefined) return;
  const { offsets, ends, firstRows, rows: groupRows } = pages;
  const first = firstRows.findLastIndex((row) => row <= rows.first);
  const last = firstRows.findLastIndex((row) => row < rows.end);
  const from = first === 0 ? chunk.pages.offset : offsets[first]!;
  writeOffset(words, at + chunkWords.offset, from);
  words[at + chunkWords.length] = ends[last]! - from;
  words[at + chunkWords.skip] = rows.first - firstRows[first]!;
  words[at + chunkWords.pagesRows] = (firstRows[last + 1] ?? groupRows) - firstRows[first]!;
  if (first === 0) return;
  writeOffset(words, at + chunkWords.dictionaryOffset, chunk.pages.offset);
  words[at + chunkWords.dictionaryLength] = offsets[0]! - chunk.pages.offset;
}

function writeOffset(words: Uint32Array, at: number, offset: number): void {
  words[at] = offset % 2 ** 32;
  words[at + 1] = Math.floor(offset / 2 ** 32);
}

/** Writes the record of a nested column, whose further words stand at an offset among the scan's constants. */
export function writeNestedChunk(
  words: Uint32Array,
  at: number,
  column: ParquetColumn,
  wanted: TypeRef,
  file: string,
  offset: number,
  firstRow: number,
): void {
  words.fill(0, at, at + chunkWords.count);
  requireType(column, wanted, file);
  words[at + chunkWords.conversion] = conversions.indexOf("nested");
  words[at + chunkWords.skip] = firstRow;
  words[at + chunkWords.offset] = offset;
}

/** Writes the record of one leaf. */
export function writeLeafChunk(
  words: Uint32Array,
  at: number,
  { conversion, storedWidth, width }: Storage,
  levels: Pick<Leaf, "maxDefinitionLevel"> & Partial<Pick<Leaf, "maxRepetitionLevel">>,
  chunk: ColumnChunk,
  checksums: boolean,
): void {
  writeOffset(words, at + chunkWords.offset, chunk.pages.offset);
  words[at + chunkWords.length] = chunk.pages.length;
  words[at + chunkWords.codec] = codecNumber(chunk.codec);
  words[at + chunkWords.conversion] = conversions.indexOf(conversion);
  words[at + chunkWords.storedWidth] = storedWidth;
  words[at + chunkWords.width] = width;
  words[at + chunkWords.maxDefinitionLevel] = levels.maxDefinitionLevel;
  words[at + chunkWords.maxRepetitionLevel] = levels.maxRepetitionLevel ?? 0;
  words[at + chunkWords.physicalType] = physicalTypes.indexOf(chunk.physicalType);
  words[at + chunkWords.checksums] = checksums ? 1 : 0;
  words[at + chunkWords.values] = Math.min(chunk.numValues, 2 ** 32 - 1);
}

function requireType(column: ParquetColumn, wanted: TypeRef, file: string): void {
  if (column.refusal !== undefined) throw sqlError("featureNotSupported", `${column.refusal} is not supported`);
  // INT96 is a moment or a local time as the table says
  if (column.storage.conversion === "timestamp96" && wanted.name === "timestamptz") return;
  if (column.type.name !== wanted.name || (wanted.name === "numeric" && column.type.typmod !== wanted.typmod)) {
    throw sqlError("dataCorrupted", `column "${column.name}" of file "${file}" is not of the table's type`, {
      detail: `The table says ${wanted.name}, the file ${column.type.name}.`,
    });
  }
}
