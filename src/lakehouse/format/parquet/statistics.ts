/** Statistics of column chunks as values: bounds that hold for every value of the chunk under PostgreSQL's order, or none. */

import { compareDatums, type Datum } from "../../../types/index.ts";
import type { Conversion } from "./chunk.ts";
import type { ColumnOrder, PhysicalType, Statistics } from "./metadata.ts";
import type { ParquetColumn } from "./schema.ts";

/** Bounds of some values. An absent one is not known. */
export interface ValueBounds {
  readonly min: Datum | undefined;
  readonly max: Datum | undefined;
  /** Whether there is nothing but nulls, or no null; absent when that is not known. */
  readonly nulls?: "all" | "none" | undefined;
}

/** What is known of a column chunk's values. An absent bound is not known. */
export interface ChunkBounds {
  readonly min: Datum | undefined;
  readonly max: Datum | undefined;
  /** True when the bound is one of the values, so that min() and max() may be answered by it. */
  readonly minExact: boolean;
  readonly maxExact: boolean;
  readonly nullCount: number | undefined;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The bounds that a chunk's statistics give. They are left out where the file's order is unknown or another than PostgreSQL's:
 * NaN is PostgreSQL's largest number but outside of Parquet's bounds, so a float's max needs a NaN count of zero.
 * The deprecated bounds count only for types whose signed comparison is the right one (Statistics in parquet.thrift).
 */
export function chunkBounds(
  statistics: Statistics | undefined,
  column: ParquetColumn,
  order: ColumnOrder,
): ChunkBounds {
  if (statistics === undefined || column.nested !== undefined) return noBounds;
  const { nullCount, nanCount } = statistics;
  const ordered = isOrdered(column, order);
  const legacy = signedConversions.includes(column.storage.conversion);
  const rawMin = (ordered ? statistics.min : undefined) ?? (legacy ? statistics.legacyMin : undefined);
  const rawMax = (ordered ? statistics.max : undefined) ?? (legacy ? statistics.legacyMax : undefined);
  const { min, max } = decodeBounds(rawMin, rawMax, nanCount, column);
  const exactByDefault = column.physicalType !== "BYTE_ARRAY";
  return {
    min,
    max,
    minExact: min !== undefined && (statistics.minExact ?? exactByDefault),
    maxExact: max !== undefined && (statistics.maxExact ?? exactByDefault),
    nullCount,
  };
}

/** What so many nulls among so many values say of them. */
export function nullsOf(nullCount: number | undefined, values: number): ValueBounds["nulls"] {
  return nullCount === 0 ? "none" : nullCount === values ? "all" : undefined;
}

/** What a column index says of one page; see Statistics for min and max. */
export interface PageStatistics {
  /** Of "all" the bounds have no meaning. */
  readonly nulls: ValueBounds["nulls"];
  readonly min: Uint8Array;
  readonly max: Uint8Array;
  readonly nanCount: number | undefined;
}

/** The bounds that a column index gives for a page, by the rules of {@link chunkBounds}. */
export function pageBounds(page: PageStatistics, column: ParquetColumn, order: ColumnOrder): ValueBounds {
  const { nulls, min, max, nanCount } = page;
  if (nulls === "all" || !isOrdered(column, order)) return { min: undefined, max: undefined, nulls };
  return { ...decodeBounds(min, max, nanCount, column), nulls };
}

function isOrdered({ physicalType, storage, ordered }: ParquetColumn, order: ColumnOrder): boolean {
  if (!ordered) return false;
  if (storage.conversion === "timestamp96") return order === "int96Timestamp";
  return order === "typeDefined" || (order === "ieee754Total" && isFloat(physicalType));
}

function isFloat(physicalType: PhysicalType | undefined): boolean {
  return physicalType === "FLOAT" || physicalType === "DOUBLE";
}

/**
 * NaN is PostgreSQL's largest number and outside of Parquet's bounds; a zero bound stands for both zeros. Bounds that contradict each
 * other bound nothing.
 */
function decodeBounds(
  rawMin: Uint8Array | undefined,
  rawMax: Uint8Array | undefined,
  nanCount: number | undefined,
  column: ParquetColumn,
): { readonly min: Datum | undefined; readonly max: Datum | undefined } {
  const float = isFloat(column.physicalType);
  const min = rawMin === undefined ? undefined : decodeStatistic(rawMin, column);
  const max = rawMax === undefined || (float && nanCount !== 0) ? undefined : decodeStatistic(rawMax, column);
  if ((compareDatums(min, max) ?? 0) > 0) return { min: undefined, max: undefined };
  return { min: min === 0 && float ? -0 : min, max: max === 0 && float ? 0 : max };
}

const timeConversions: readonly Conversion[] = ["timeMillis", "timeMicros", "timeNanos"];

/** Values whose order is that of their stored form as signed numbers, by which the deprecated bounds were found. */
const signedConversions: readonly Conversion[] = [
  "direct",
  "boolean",
  "timestampMillis",
  "timestampNanos",
  ...timeConversions,
];

const noBounds: ChunkBounds = {
  min: undefined,
  max: undefined,
  minExact: false,
  maxExact: false,
  nullCount: undefined,
};

/**
 * A PLAIN encoded minimum or maximum -> the column's value; undefined where it cannot bound anything: bytes of another length
 * than the type's, NaN, a text cut inside a character, a refused column.
 */
export function decodeStatistic(raw: Uint8Array, column: ParquetColumn): Datum | undefined {
  if (column.refusal !== undefined) return undefined;
  const { conversion, storedWidth } = column.storage;
  const bytes = conversion === "boolean" ? 1 : storedWidth;
  if (bytes > 0 && raw.length !== bytes) return undefined;
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  switch (conversion) {
    case "boolean":
      return raw[0] === 1;
    case "direct":
      return column.type.name === "uuid" ? raw : directStatistic(view, column);
    case "text":
      return text(raw);
    case "bytes":
      return raw;
    case "decimal64":
    case "decimal128":
    case "decimalBytes":
      return raw.length > 0 && raw.length <= 16 ? numeric(bigEndian(raw), column) : undefined;
    case "timestampMillis": {
      const micros = view.getBigInt64(0, true) * 1000n;
      return BigInt.asIntN(64, micros) === micros ? micros : undefined;
    }
    case "timestampNanos": {
      const nanos = view.getBigInt64(0, true);
      return nanos / 1000n - (nanos % 1000n < 0n ? 1n : 0n);
    }
    case "timeMillis":
      return BigInt(view.getInt32(0, true)) * 1000n;
    case "timeMicros":
      return view.getBigInt64(0, true);
    case "timeNanos":
      return view.getBigInt64(0, true) / 1000n;
    case "timestamp96":
      return int96(view);
    case "unsigned32":
      return BigInt(view.getUint32(0, true));
    case "unsigned64":
      return numeric(view.getBigUint64(0, true), column);
    default:
      // Of the others, the order of the bytes in the file is not that of the values.
      return undefined;
  }
}

function directStatistic(view: DataView, column: ParquetColumn): Datum | undefined {
  switch (column.physicalType) {
    case "INT32":
      return column.precision > 0 ? numeric(BigInt(view.getInt32(0, true)), column) : view.getInt32(0, true);
    case "INT64":
      return column.precision > 0 ? numeric(view.getBigInt64(0, true), column) : view.getBigInt64(0, true);
    case "FLOAT":
      return number(view.getFloat32(0, true));
    case "DOUBLE":
      return number(view.getFloat64(0, true));
    default:
      return undefined;
  }
}

/** Nanoseconds of a Julian day -> µs since 1970; undefined where they would not fit. */
function int96(view: DataView): bigint | undefined {
  const day = BigInt(view.getInt32(8, true)) - 2_440_588n;
  const micros = day * 86_400_000_000n + view.getBigUint64(0, true) / 1000n;
  return BigInt.asIntN(64, micros) === micros ? micros : undefined;
}

function number(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}

function numeric(coefficient: bigint, column: ParquetColumn): Datum {
  return { kind: "finite", coefficient, scale: column.scale };
}

/** Two's complement, the highest byte first. */
function bigEndian(raw: Uint8Array): bigint {
  let value = 0n;
  for (const byte of raw) value = (value << 8n) | BigInt(byte);
  return BigInt.asIntN(raw.length * 8, value);
}

function text(raw: Uint8Array): string | undefined {
  try {
    return utf8.decode(raw);
  } catch {
    return undefined;
  }
}
