/** The values of a leaf of a nested column: from JSON, and into the form in which a column's values gather. */

import { sqlError } from "../../../base/index.ts";
import type { ColumnValues } from "../../../batch/index.ts";
import { type Datum, numericType, types } from "../../../types/index.ts";
import type { JsonText } from "./json-text.ts";
import type { WrittenColumn } from "./write-types.ts";

/**
 * The value at hand of a text, or that which is the name of an object's member. Errors: what the type's input says (22P02, 22003, 22007),
 * 22P02 for JSON of another kind.
 */
export function leafDatum(from: JsonText | string, column: WrittenColumn): Datum {
  const text = typeof from === "string" ? from : leafText(from, column);
  if (typeof text === "boolean") return text;
  const { typeName, precision, scale } = column;
  const value = types[typeName].read(text, typeName === "numeric" ? numericType(precision, scale).typmod : -1);
  if (column.kind === "byte") requireByte(value);
  return value;
}

function requireByte(value: Datum): void {
  if (typeof value === "number" && value >= -128 && value < 128) return;
  throw sqlError("numericValueOutOfRange", `value "${value}" is out of range for type byte`);
}

/** The text that stands for a value of the column, in the kind of JSON that it has when it is read. */
function leafText(json: JsonText, { kind }: WrittenColumn): string | boolean {
  switch (kind) {
    case "bool":
      return json.takeBoolean();
    case "byte":
    case "small":
    case "integer":
    case "decimal":
      return json.takeNumber();
    case "float":
      return json.isString() ? notFinite(json) : json.takeNumber();
    default:
      return json.takeString();
  }
}

function notFinite(json: JsonText): string {
  const text = json.takeString();
  if (text === "NaN" || text === "Infinity" || text === "-Infinity") return text;
  throw json.fault("expected was a number");
}

/** Values that are not null. */
export function columnValues(column: WrittenColumn, values: readonly Datum[]): ColumnValues {
  switch (column.kind) {
    case "bool":
      return { kind: "bool", values: Uint8Array.from(values, Number) };
    case "float":
      return column.physicalType === "FLOAT"
        ? { kind: "f32", values: Float32Array.from(values, Number) }
        : { kind: "f64", values: Float64Array.from(values, Number) };
    case "text":
      return { kind: "utf8", ...concatenated(values.map((value) => utf8.encode(String(value)))) };
    case "bytes":
      return { kind: "bytes", ...concatenated(values as readonly Uint8Array[]) };
    case "uuid":
      return { kind: "uuid", values: concatenated(values as readonly Uint8Array[]).bytes };
    case "decimal": {
      const coefficients = values.map((value) => coefficient(value, column));
      if (column.precision <= shortDigits) return { kind: "i64", values: BigInt64Array.from(coefficients) };
      return { kind: "i128", values: BigInt64Array.from(coefficients.flatMap((each) => [each, each >> 64n])) };
    }
    default:
      return column.physicalType === "INT64"
        ? { kind: "i64", values: BigInt64Array.from(values as readonly bigint[]) }
        : { kind: "i32", values: Int32Array.from(values, Number) };
  }
}

/** Decimal digits that 64 bits hold. */
const shortDigits = 18;

const utf8 = new TextEncoder();

function coefficient(value: Datum, { name, scale }: WrittenColumn): bigint {
  if (typeof value === "object" && value !== null && "kind" in value && value.kind === "finite") {
    return value.coefficient * 10n ** BigInt(scale - value.scale);
  }
  throw sqlError("invalidTextRepresentation", `a value of "${name}" is no number`);
}

function concatenated(parts: readonly Uint8Array[]): { readonly offsets: Int32Array; readonly bytes: Uint8Array } {
  const offsets = new Int32Array(parts.length + 1);
  for (const [index, part] of parts.entries()) offsets[index + 1] = offsets[index]! + part.length;
  return { offsets, bytes: new Uint8Array(Buffer.concat(parts)) };
}
