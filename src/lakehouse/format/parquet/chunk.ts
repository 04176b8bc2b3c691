/** What a worker needs to know of one column chunk: plain numbers, written into the query's memory by the planner of the scan. */

import { sqlError } from "../../../base/index.ts";
import type { TypeRef } from "../../../types/index.ts";
import { codecNumber } from "./decompress.ts";
import type { ColumnChunk } from "./metadata.ts";
import { chunkRange } from "./metadata.ts";
import type { ParquetColumn } from "./schema.ts";

/** How PLAIN values become vector values. */
export const conversions = [
  /** The bytes are used where they lie (INT32, INT64, FLOAT, DOUBLE). */
  "direct",
  "boolean",
  "text",
  /** FIXED_LEN_BYTE_ARRAY decimals of at most 8 bytes, and wider ones. */
  "decimal64",
  "decimal128",
  /** BYTE_ARRAY decimals. */
  "decimalBytes",
  "timestampMillis",
  /** One value for all rows, which does not stand in the chunk: constant-column.ts. */
  "constant",
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
  /** Bytes of a PLAIN value in the file (0 for variable ones). */
  storedWidth: 5,
  /** Bytes of a value in the vector. */
  width: 6,
  maxDefinitionLevel: 7,
  /** 1 when the vector's range of values is wanted. */
  ranged: 8,
  count: 9,
} as const;

/** Writes the record of a chunk. Refuses what cannot be read (0A000), by name. */
export function writeChunk(
  words: Uint32Array,
  at: number,
  column: ParquetColumn,
  chunk: ColumnChunk | undefined,
  wanted: TypeRef,
  file: string,
): void {
  words.fill(0, at, at + chunkWords.count);
  if (chunk === undefined)
    throw sqlError("dataCorrupted", `file "${file}" has a row group without column "${column.name}"`);
  if (column.refusal !== undefined) throw sqlError("featureNotSupported", `${column.refusal} is not supported`);
  if (column.type.name !== wanted.name || (wanted.name === "numeric" && column.type.typmod !== wanted.typmod)) {
    throw sqlError("dataCorrupted", `column "${column.name}" of file "${file}" is not of the table's type`, {
      detail: `The table says ${wanted.name}, the file ${column.type.name}.`,
    });
  }
  const range = chunkRange(chunk);
  const { conversion, storedWidth, width } = conversionOf(column);
  words[at + chunkWords.offset] = range.offset % 2 ** 32;
  words[at + chunkWords.offsetHigh] = Math.floor(range.offset / 2 ** 32);
  words[at + chunkWords.length] = range.length;
  words[at + chunkWords.codec] = codecNumber(chunk.codec);
  words[at + chunkWords.conversion] = conversions.indexOf(conversion);
  words[at + chunkWords.storedWidth] = storedWidth;
  words[at + chunkWords.width] = width;
  words[at + chunkWords.maxDefinitionLevel] = column.maxDefinitionLevel;
  words[at + chunkWords.ranged] = column.type.name === "numeric" ? 1 : 0;
}

function conversionOf(column: ParquetColumn): { conversion: Conversion; storedWidth: number; width: number } {
  switch (column.physicalType) {
    case "INT32":
    case "FLOAT":
      return { conversion: "direct", storedWidth: 4, width: 4 };
    case "DOUBLE":
      return { conversion: "direct", storedWidth: 8, width: 8 };
    case "INT64":
      return {
        conversion: column.timeUnit === "MILLIS" ? "timestampMillis" : "direct",
        storedWidth: 8,
        width: 8,
      };
    case "BOOLEAN":
      return { conversion: "boolean", storedWidth: 0, width: 1 };
    case "FIXED_LEN_BYTE_ARRAY":
      return column.typeLength <= 8
        ? { conversion: "decimal64", storedWidth: column.typeLength, width: 8 }
        : { conversion: "decimal128", storedWidth: column.typeLength, width: 16 };
    case "BYTE_ARRAY":
      return { conversion: column.type.name === "numeric" ? "decimalBytes" : "text", storedWidth: 0, width: 16 };
    default:
      throw sqlError("featureNotSupported", `Parquet type ${column.physicalType} is not supported`);
  }
}
