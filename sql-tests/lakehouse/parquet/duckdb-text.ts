/** DuckDB's values as the text that PostgreSQL would write, and nested ones as JSON: what a file's rows are compared with. */

import {
  DuckDBArrayValue,
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBGeometryValue,
  DuckDBIntervalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTimeValue,
  type DuckDBType,
  DuckDBTypeId,
  DuckDBUUIDValue,
  type DuckDBValue,
} from "@duckdb/node-api";
import { types } from "../../../src/types/index.ts";

/** PostgreSQL's text of a value; null for null. */
export function duckdbText(value: DuckDBValue, type: DuckDBType): string | null {
  if (value === null) return null;
  if (isNested(value)) return duckdbJson(value, type);
  if (typeof value === "boolean") return value ? "t" : "f";
  return scalarText(value, type);
}

/** The JSON text of a value, without spaces. */
function duckdbJson(value: DuckDBValue, type: DuckDBType): string {
  if (value === null) return "null";
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) {
    const item = (type as { valueType: DuckDBType }).valueType;
    return `[${value.items.map((each) => duckdbJson(each, item)).join(",")}]`;
  }
  if (value instanceof DuckDBStructValue) {
    const { entryNames, entryTypes } = type as { entryNames: readonly string[]; entryTypes: readonly DuckDBType[] };
    const fields = entryNames.map((name, index) => {
      return `${JSON.stringify(name)}:${duckdbJson(value.entries[name] ?? null, entryTypes[index]!)}`;
    });
    return `{${fields.join(",")}}`;
  }
  if (value instanceof DuckDBMapValue) {
    const { keyType, valueType } = type as { keyType: DuckDBType; valueType: DuckDBType };
    const fields = value.entries.map(({ key, value: held }) => {
      return `${JSON.stringify(duckdbText(key, keyType))}:${duckdbJson(held, valueType)}`;
    });
    return `{${fields.join(",")}}`;
  }
  if (typeof value === "boolean") return String(value);
  const text = scalarText(value, type);
  if (/^[\d-]/.test(text) && isNumber(value)) return text;
  if (value instanceof DuckDBTimestampTZValue) return JSON.stringify(text.replace(" ", "T").replace("+00", "+00:00"));
  const stamp = value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampNanosecondsValue;
  return JSON.stringify(stamp ? text.replace(" ", "T") : text);
}

function isNumber(value: DuckDBValue): boolean {
  return (
    (typeof value === "number" && Number.isFinite(value)) ||
    typeof value === "bigint" ||
    value instanceof DuckDBDecimalValue
  );
}

function isNested(value: DuckDBValue): boolean {
  const kinds = [DuckDBListValue, DuckDBArrayValue, DuckDBStructValue, DuckDBMapValue];
  return kinds.some((kind) => value instanceof kind);
}

function scalarText(value: DuckDBValue, type: DuckDBType): string {
  if (typeof value === "number") {
    if (type.typeId === DuckDBTypeId.FLOAT)
      return floatText(value, 6, (digits) => Math.fround(Number(digits)) === value);
    if (type.typeId === DuckDBTypeId.DOUBLE) return floatText(value, 15, (digits) => Number(digits) === value);
    return String(value);
  }
  if (typeof value === "bigint" || typeof value === "string") return String(value);
  if (value instanceof DuckDBBlobValue || value instanceof DuckDBGeometryValue)
    return `\\x${Buffer.from(value.bytes).toString("hex")}`;
  if (value instanceof DuckDBDateValue) return types.date.write(value.days);
  if (value instanceof DuckDBTimestampValue) return types.timestamp.write(value.micros);
  if (value instanceof DuckDBTimestampTZValue) return `${types.timestamp.write(value.micros)}+00`;
  if (value instanceof DuckDBTimestampNanosecondsValue) {
    return types.timestamp.write((value.nanos - (((value.nanos % 1000n) + 1000n) % 1000n)) / 1000n);
  }
  if (value instanceof DuckDBIntervalValue) return types.interval.write(value);
  const known = [DuckDBDecimalValue, DuckDBTimeValue, DuckDBUUIDValue];
  if (known.some((kind) => value instanceof kind)) return String(value);
  throw new Error(`no text is known for DuckDB's ${type}`);
}

/** The fewest digits that give the number back; with an exponent below 10^-4 and from 10^`plainDigits` on. */
function floatText(value: number, plainDigits: number, same: (digits: string) => boolean): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  let precision = 1;
  while (!same(value.toExponential(precision - 1))) precision++;
  const [digits, exponent] = value.toExponential(precision - 1).split("e") as [string, string];
  const power = Number(exponent);
  if (power >= -4 && power < plainDigits) return value.toFixed(Math.max(precision - 1 - power, 0));
  return `${digits}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
