/** A column's value as the bytes that PLAIN encoding gives it, where every equal value has the same ones. */

import type { Datum, NumericDatum } from "../../../types/index.ts";
import type { ParquetColumn } from "./schema.ts";

/** Undefined where equal values may have different bytes, or where the column cannot have the value. */
export function statisticBytes(value: Datum, column: ParquetColumn): Uint8Array | undefined {
  const { conversion, storedWidth } = column.storage;
  switch (conversion) {
    case "text":
      return typeof value === "string" ? new TextEncoder().encode(value) : undefined;
    case "bytes":
      return value instanceof Uint8Array && (storedWidth === 0 || value.length === storedWidth) ? value : undefined;
    case "direct":
      if (value instanceof Uint8Array) return value;
      return column.physicalType === "FLOAT" || column.physicalType === "DOUBLE"
        ? floatBytes(value, storedWidth)
        : littleEndian(integerOf(value, column), storedWidth);
    case "unsigned32":
    case "unsigned64":
      return littleEndian(integerOf(value, column), storedWidth);
    case "decimal64":
    case "decimal128":
      return littleEndian(integerOf(value, column), storedWidth)?.reverse();
    case "timeMicros":
      return littleEndian(integerOf(value, column), storedWidth);
    case "timeMillis":
    case "timestampMillis": {
      const micros = integerOf(value, column);
      return micros === undefined || micros % 1000n !== 0n ? undefined : littleEndian(micros / 1000n, storedWidth);
    }
    default:
      return undefined;
  }
}

/** The stored integer of an integer, a decimal, a date or a moment. */
function integerOf(value: Datum, { scale }: ParquetColumn): bigint | undefined {
  if (typeof value === "bigint") return value;
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value) : undefined;
  if (value === null || typeof value !== "object" || !("coefficient" in value)) return undefined;
  const decimal: NumericDatum = value;
  if (decimal.kind !== "finite") return undefined;
  if (decimal.scale <= scale) return decimal.coefficient * 10n ** BigInt(scale - decimal.scale);
  const divisor = 10n ** BigInt(decimal.scale - scale);
  return decimal.coefficient % divisor === 0n ? decimal.coefficient / divisor : undefined;
}

/** Two's complement, the lowest byte first; undefined for an integer that does not fit. */
function littleEndian(value: bigint | undefined, width: number): Uint8Array | undefined {
  if (value === undefined) return undefined;
  const bits = width * 8;
  if (BigInt.asIntN(bits, value) !== value && BigInt.asUintN(bits, value) !== value) return undefined;
  return Uint8Array.from({ length: width }, (_, index) => Number((value >> BigInt(index * 8)) & 255n));
}

/** Zeros are equal and so are all NaN, whatever their bits. */
function floatBytes(value: Datum, width: number): Uint8Array | undefined {
  if (typeof value !== "number" || value === 0 || Number.isNaN(value)) return undefined;
  const view = new DataView(new ArrayBuffer(width));
  if (width === 4) view.setFloat32(0, value, true);
  else view.setFloat64(0, value, true);
  return new Uint8Array(view.buffer);
}
