/** A file's statistics as Delta's log keeps them: JSON text <-> typed bounds (PROTOCOL.md, "Per-file Statistics"). */

import { type Datum, type NumericDatum, numericModifier, type TypeRef } from "../../../types/index.ts";
import type { FileField } from "../../format/parquet/write-types.ts";
import type { ColumnStatistics, FileStatistics, TableField } from "../table.ts";
import { isObject } from "./action.ts";
import { statedBounds } from "./statistics-text.ts";

/** A column as statistics know it. */
type StatedField = Pick<TableField, "name" | "type" | "storedName">;

/** Statistics only help: what cannot be understood is left out, and a text that is no JSON gives none. */
export function readStatistics(text: string, fields: readonly StatedField[]): FileStatistics | undefined {
  const stats = parseExactly(text);
  if (!isObject(stats)) return undefined;
  const rows = readCount(stats["numRecords"]);
  if (rows === undefined) return undefined;
  const columnsOf = (name: string) => (isObject(stats[name]) ? stats[name] : {});
  const mins = columnsOf("minValues");
  const maxs = columnsOf("maxValues");
  const nullCounts = columnsOf("nullCount");
  const columns = fields.map(
    ({ name, storedName = name, type }): ColumnStatistics => ({
      min: readBound(own(mins, storedName), type, "min"),
      max: readBound(own(maxs, storedName), type, "max"),
      nullCount: readCount(own(nullCounts, storedName)),
    }),
  );
  return { rows, columns };
}

/**
 * For the first 32 columns, as Spark does by default: every reader of the log pays for them. Fields of structs are columns, and stand in
 * objects of their own; of lists and maps there is the number of nulls.
 */
export function writeStatistics({ rows, columns }: FileStatistics, fields: readonly FileField[]): string {
  const indexed = firstLeaves(fields, indexedColumns);
  const bounds = (side: "min" | "max") =>
    writeMembers(indexed, columns, (statistics, { type, inner }) => {
      const value = inner === undefined ? statistics[side] : undefined;
      return value === undefined || value === null ? undefined : writeBound(value, type, side);
    });
  const nullCounts = writeMembers(indexed, columns, ({ nullCount }) => nullCount?.toString());
  return `{"numRecords":${rows},"minValues":${bounds("min")},"maxValues":${bounds("max")},"nullCount":${nullCounts}}`;
}

/** Fields with so many leaves at most, in order. */
function firstLeaves(fields: readonly FileField[], count: number): FileField[] {
  const first: FileField[] = [];
  let left = count;
  for (const field of fields) {
    if (left === 0) break;
    const inner = field.inner?.kind === "struct" ? firstLeaves(field.inner.fields, left) : undefined;
    first.push(inner === undefined ? field : { ...field, inner: { kind: "struct", fields: inner } });
    left -= inner === undefined ? 1 : countLeaves(inner);
  }
  return first;
}

function countLeaves(fields: readonly FileField[]): number {
  return fields.reduce((sum, { inner }) => sum + (inner?.kind === "struct" ? countLeaves(inner.fields) : 1), 0);
}

/** An object with the texts of those fields that have one, structs as objects inside. */
function writeMembers(
  fields: readonly FileField[],
  statistics: readonly ColumnStatistics[],
  write: (statistics: ColumnStatistics, field: FileField) => string | undefined,
): string {
  const members = fields.flatMap((field, index) => {
    const own = statistics[index] ?? {};
    const { name, inner } = field;
    const text = inner?.kind === "struct" ? writeMembers(inner.fields, own.fields ?? [], write) : write(own, field);
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`];
  });
  return `{${members.join(",")}}`;
}

/** As {@link readStatistics} for one column, whose name in the files is `key` (JSON, with a colon); the text is read as a whole only where it has to be. */
export function readColumn(
  text: string,
  key: string,
  field: StatedField,
): { readonly rows: number; readonly bounds: ColumnStatistics } | undefined {
  const stated = statedBounds(text, key);
  if (stated === undefined) {
    const whole = readStatistics(text, [field]);
    return whole && { rows: whole.rows, bounds: whole.columns[0]! };
  }
  const rows = readCount(stated.rows);
  if (rows === undefined) return undefined;
  const min = readBound(stated.min, field.type, "min");
  const max = readBound(stated.max, field.type, "max");
  return { rows, bounds: { min, max, nullCount: readCount(stated.nullCount) } };
}

/** The number of rows alone, without taking the text apart; undefined when it is not there. */
export function countRecords(text: string): number | undefined {
  return readCount(/"numRecords"\s*:\s*(\d+)/.exec(text)?.[1]);
}

const indexedColumns = 32;
const boundCharacters = 32;

/** JSON.parse that keeps numbers as their text where one does not fit a double, as int8 and decimal may not. */
function parseExactly(text: string): unknown {
  try {
    if (!longNumber.test(text)) return JSON.parse(text);
    const quoted = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
      token.startsWith('"') ? token : `"${token}"`,
    );
    return JSON.parse(quoted);
  } catch {
    return undefined;
  }
}

/** As long as a number of 16 digits at least, or of 15 with a point: a double keeps 15 and gives them back. */
const longNumber = /[\d.]{16}/;

/** Column names come from outside: "constructor" is one like any other. */
function own(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function readCount(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
  const count = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : undefined;
  return count !== undefined && Number.isSafeInteger(count) ? count : undefined;
}

// Reading

function readBound(stated: unknown, type: TypeRef, side: "min" | "max"): Datum | undefined {
  if (type.name === "bool") return typeof stated === "boolean" ? stated : undefined;
  const value = typeof stated === "number" ? String(stated) : stated;
  if (typeof value !== "string") return undefined;
  switch (type.name) {
    case "int2":
    case "int4":
      return /^-?\d{1,10}$/.test(value) ? Number(value) : undefined;
    case "int8":
      return /^-?\d{1,19}$/.test(value) ? BigInt(value) : undefined;
    case "float4":
    case "float8":
      return readFloat(value, side);
    case "numeric":
      return readDecimal(value, type, side);
    case "text":
      // Spark ends a maximum that it has cut with U+FFFD, above which there are further characters.
      return side === "max" ? value.replace(/\ufffd$/, "\u{10ffff}") : value;
    case "date":
      return readDate(value);
    case "timestamp":
      return readTimestamp(value, side);
    case "timestamptz":
      // moments in UTC, as texts of JSON and of structs have them; other offsets are not looked at
      if (value.endsWith("Z")) return readTimestamp(value.slice(0, -1), side);
      return value.endsWith("+00:00") ? readTimestamp(value.slice(0, -6), side) : undefined;
    default:
      return undefined;
  }
}

/** Not every writer counts NaN, which sorts above all else: a maximum of floats bounds nothing. */
function readFloat(text: string, side: "min" | "max"): number | undefined {
  const value = Number(text);
  return side === "max" || Number.isNaN(value) ? undefined : value;
}

/**
 * "-12.50", "0E-10", "-3.1661E-8": brought to the column's scale, away from its values. delta-rs computes these bounds in doubles, and
 * without a scale in int64 that saturates: so a column of more digits than a double keeps has a wider bound, or none.
 */
function readDecimal(text: string, type: TypeRef, side: "min" | "max"): NumericDatum | undefined {
  const { precision = 0, scale = 0 } = numericModifier(type) ?? {};
  const match = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!match || text === "9223372036854775807" || text === "-9223372036854775808") return undefined;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const digits = BigInt(sign + whole + fraction);
  const shift = scale - fraction.length + Number(exponent);
  if (shift > 80 || shift < -80) return undefined;
  const divisor = 10n ** BigInt(Math.max(0, -shift));
  const multiple = digits * 10n ** BigInt(Math.max(0, shift));
  const size = multiple < 0n ? -multiple : multiple;
  const slack = precision > exactDigits ? (size >> doubleBits) + divisor : 0n;
  // Division cuts off towards zero, which is into the range for a maximum above it and a minimum below it.
  const outwards = side === "max" ? multiple + slack : multiple - slack;
  const cutInwards = outwards % divisor !== 0n && outwards > 0n === (side === "max");
  const step = cutInwards ? (side === "max" ? 1n : -1n) : 0n;
  return { kind: "finite", coefficient: outwards / divisor + step, scale };
}

/** Decimal digits that every double keeps. */
const exactDigits = 15;
/** A double's error is a part in 2^53 of its size; twice rounded, and that with room to spare. */
const doubleBits = 50n;

function readDate(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const days = Date.parse(`${text}T00:00:00Z`) / dayMs;
  return Number.isInteger(days) ? days : undefined;
}

/** Writers cut timestamps down to milliseconds, so a maximum may lie almost one above what is written. */
function readTimestamp(text: string, side: "min" | "max"): bigint | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?$/.test(text)) return undefined;
  // Date.parse keeps milliseconds and drops what is finer.
  const milliseconds = Date.parse(`${text}Z`);
  return Number.isNaN(milliseconds) ? undefined : BigInt(milliseconds) * 1000n + (side === "max" ? 999n : 0n);
}

const dayMs = 86_400_000;

// Writing

/** JSON text, or undefined when the bound cannot be said. */
function writeBound(value: Exclude<Datum, null>, type: TypeRef, side: "min" | "max"): string | undefined {
  switch (type.name) {
    case "int2":
    case "int4":
    case "int8":
      return String(value);
    case "float4":
    case "float8":
      return Number.isFinite(value) ? String(value) : undefined;
    case "numeric":
      return typeof value === "object" && "kind" in value ? writeDecimal(value) : undefined;
    case "text":
    case "varchar":
      return typeof value === "string" ? writeText(value, side) : undefined;
    case "date":
      return typeof value === "number" ? writeTime(value * dayMs, 10) : undefined;
    case "timestamp":
      return typeof value === "bigint" ? writeTime(wholeMilliseconds(value, side), 23) : undefined;
    case "timestamptz":
      return typeof value === "bigint" ? writeTime(wholeMilliseconds(value, side), 24) : undefined;
    default:
      return undefined;
  }
}

function writeDecimal(value: NumericDatum): string | undefined {
  if (value.kind !== "finite") return undefined;
  const { coefficient, scale } = value;
  const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(scale + 1, "0");
  const sign = coefficient < 0n ? "-" : "";
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Cut to 32 characters; a cut maximum is raised in its last raisable character, so that nothing sorts above it. */
function writeText(value: string, side: "min" | "max"): string | undefined {
  const characters = [...value];
  if (characters.length <= boundCharacters) return JSON.stringify(value);
  const cut = characters.slice(0, boundCharacters);
  if (side === "min") return JSON.stringify(cut.join(""));
  for (let last = cut.length - 1; last >= 0; last--) {
    const code = cut[last]!.codePointAt(0)!;
    if (code === 0x10ffff) continue;
    // The code points D800-DFFF are not characters.
    const raised = String.fromCodePoint(code === 0xd7ff ? 0xe000 : code + 1);
    return JSON.stringify(cut.slice(0, last).join("") + raised);
  }
  return undefined;
}

/** Minimum down, maximum up: right for readers that add a millisecond and for those that do not. */
function wholeMilliseconds(microseconds: bigint, side: "min" | "max"): number {
  const shifted = side === "max" ? microseconds + 999n : microseconds;
  return Number((shifted - (((shifted % 1000n) + 1000n) % 1000n)) / 1000n);
}

/** The first `length` characters of the ISO form; undefined outside of the years 0000-9999. */
function writeTime(milliseconds: number, length: number): string | undefined {
  const inside = milliseconds >= -62_167_219_200_000 && milliseconds < 253_402_300_800_000;
  return inside ? `"${new Date(milliseconds).toISOString().slice(0, length)}"` : undefined;
}
