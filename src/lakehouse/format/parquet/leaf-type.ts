/** What the values of a leaf mean: its SQL type and how its stored values become those of a vector (LogicalTypes.md of apache/parquet-format). */

import { numericType, type TypeRef, typeRef } from "../../../types/index.ts";
import type { Conversion } from "./chunk.ts";
import type { LogicalType, PhysicalType, SchemaElement, TimeUnit } from "./metadata.ts";

/** How a column's values are stored, and the bytes of one in a vector. */
export interface Storage {
  readonly conversion: Conversion;
  /** Bytes of a stored value; 0 for byte arrays and booleans. */
  readonly storedWidth: number;
  readonly width: number;
}

/** The SQL side of a leaf. */
export interface LeafMeaning {
  readonly type: TypeRef;
  readonly storage: Storage;
  /** Of a numeric; 0 otherwise. */
  readonly precision: number;
  readonly scale: number;
  /** Of a time or timestamp. */
  readonly timeUnit: TimeUnit | undefined;
  /** False for values that the format gives no order, so that nothing bounds them. */
  readonly ordered: boolean;
}

/** The largest precision of a decimal that fits the engine's 128-bit form. */
const decimalPrecisionMax = 38;

/** The meaning of a leaf, or the name of what cannot be read. A logical type that is not known leaves the physical one. */
export function leafMeaning(element: SchemaElement): LeafMeaning | string {
  const physicalType = element.physicalType!;
  const logicalType = element.logicalType ?? impliedType(element);
  return logicalType === undefined
    ? physicalMeaning(physicalType, element)
    : logicalMeaning(physicalType, element, logicalType);
}

/** The bytes of a value of a physical type, as stored; 0 where that is not fixed or less than one. */
function storedBytes(physicalType: PhysicalType, { typeLength }: SchemaElement): number {
  const widths = { BOOLEAN: 0, INT32: 4, INT64: 8, INT96: 12, FLOAT: 4, DOUBLE: 8, BYTE_ARRAY: 0 };
  return physicalType === "FIXED_LEN_BYTE_ARRAY" ? typeLength : widths[physicalType];
}

function meaning(type: TypeRef, storage: Storage, rest: Partial<LeafMeaning> = {}): LeafMeaning {
  const flat = { precision: 0, scale: 0, timeUnit: undefined, ordered: true };
  return { type, storage, ...flat, ...rest };
}

/** Values that a vector holds as they are stored. */
function direct(type: TypeRef, width: number): LeafMeaning {
  return meaning(type, { conversion: "direct", storedWidth: width, width });
}

function converted(type: TypeRef, conversion: Conversion, storedWidth: number, width: number): LeafMeaning {
  return meaning(type, { conversion, storedWidth, width });
}

function physicalMeaning(physicalType: PhysicalType, element: SchemaElement): LeafMeaning | string {
  switch (physicalType) {
    case "BOOLEAN":
      return converted(typeRef("bool"), "boolean", 0, 1);
    case "INT32":
      return direct(typeRef("int4"), 4);
    case "INT64":
      return direct(typeRef("int8"), 8);
    case "INT96":
      return converted(typeRef("timestamp"), "timestamp96", 12, 8);
    case "FLOAT":
      return direct(typeRef("float4"), 4);
    case "DOUBLE":
      return direct(typeRef("float8"), 8);
    case "BYTE_ARRAY":
      return converted(typeRef("bytea"), "bytes", 0, 16);
    case "FIXED_LEN_BYTE_ARRAY":
      if (element.convertedType === "INTERVAL" && element.typeLength === 12) {
        return converted(typeRef("interval"), "interval", 12, 16);
      }
      return converted(typeRef("bytea"), "bytes", element.typeLength, 16);
  }
}

function logicalMeaning(
  physicalType: PhysicalType,
  element: SchemaElement,
  logicalType: LogicalType,
): LeafMeaning | string {
  switch (logicalType.kind) {
    case "STRING":
    case "ENUM":
    case "JSON":
      if (physicalType !== "BYTE_ARRAY") break;
      return converted(typeRef("text"), "text", 0, 16);
    case "BSON":
      if (physicalType !== "BYTE_ARRAY") break;
      return physicalMeaning(physicalType, element);
    case "GEOMETRY":
    case "GEOGRAPHY":
      if (physicalType !== "BYTE_ARRAY") break;
      return meaning(typeRef("bytea"), { conversion: "bytes", storedWidth: 0, width: 16 }, { ordered: false });
    case "UUID":
      if (physicalType !== "FIXED_LEN_BYTE_ARRAY" || element.typeLength !== 16) break;
      return direct(typeRef("uuid"), 16);
    case "DATE":
      if (physicalType !== "INT32") break;
      return direct(typeRef("date"), 4);
    case "DECIMAL":
      return decimalMeaning(physicalType, element, logicalType.precision, logicalType.scale);
    case "INTEGER":
      return integerMeaning(physicalType, logicalType.bitWidth, logicalType.signed);
    case "TIMESTAMP":
      return timestampMeaning(physicalType, logicalType.adjustedToUtc, logicalType.unit);
    case "TIME":
      return timeMeaning(physicalType, logicalType.unit);
    case "FLOAT16":
      if (element.typeLength !== 2) break;
      return converted(typeRef("float4"), "float16", 2, 4);
    case "UNKNOWN":
      // Every value is null.
      return converted(typeRef("text"), "constant", storedBytes(physicalType, element), 16);
    default:
      return logicalType.kind;
  }
  return `${logicalType.kind} over ${physicalType}`;
}

function timestampMeaning(physicalType: PhysicalType, adjustedToUtc: boolean, unit: TimeUnit): LeafMeaning | string {
  if (physicalType !== "INT64") return `TIMESTAMP over ${physicalType}`;
  const conversion = { MILLIS: "timestampMillis", MICROS: "direct", NANOS: "timestampNanos" } as const;
  return meaning(
    typeRef(adjustedToUtc ? "timestamptz" : "timestamp"),
    { conversion: conversion[unit], storedWidth: 8, width: 8 },
    { timeUnit: unit },
  );
}

function timeMeaning(physicalType: PhysicalType, unit: TimeUnit): LeafMeaning | string {
  if (physicalType !== (unit === "MILLIS" ? "INT32" : "INT64")) return `TIME(${unit}) over ${physicalType}`;
  const conversion = { MILLIS: "timeMillis", MICROS: "timeMicros", NANOS: "timeNanos" } as const;
  const storedWidth = unit === "MILLIS" ? 4 : 8;
  return meaning(typeRef("time"), { conversion: conversion[unit], storedWidth, width: 8 }, { timeUnit: unit });
}

function decimalMeaning(
  physicalType: PhysicalType,
  element: SchemaElement,
  precision: number,
  scale: number,
): LeafMeaning | string {
  const storedWidth = storedBytes(physicalType, element);
  const type = decimalType(physicalType, element.typeLength, precision, scale);
  if (typeof type === "string") return type;
  const storage = (): Storage => {
    if (physicalType === "BYTE_ARRAY") return { conversion: "decimalBytes", storedWidth, width: 16 };
    if (physicalType !== "FIXED_LEN_BYTE_ARRAY") return { conversion: "direct", storedWidth, width: storedWidth };
    return storedWidth <= 8
      ? { conversion: "decimal64", storedWidth, width: 8 }
      : { conversion: "decimal128", storedWidth, width: 16 };
  };
  return meaning(type, storage(), { precision, scale });
}

/** The precision has to fit the physical type, as the format demands; the scale lies within the precision. */
function decimalType(
  physicalType: PhysicalType,
  typeLength: number,
  precision: number,
  scale: number,
): TypeRef | string {
  const digits = { INT32: 9, INT64: 18, BYTE_ARRAY: decimalPrecisionMax, FIXED_LEN_BYTE_ARRAY: decimalPrecisionMax };
  const precisionMax = physicalType in digits ? digits[physicalType as keyof typeof digits] : 0;
  if (precision < 1 || precision > precisionMax || scale < 0 || scale > precision || typeLength > 16) {
    const width = typeLength > 16 ? `(${typeLength})` : "";
    return `DECIMAL(${precision},${scale}) over ${physicalType}${width}`;
  }
  return numericType(precision, scale);
}

/** Unsigned integers become the next larger type of PostgreSQL, which has no unsigned ones. */
function integerMeaning(physicalType: PhysicalType, bitWidth: number, signed: boolean): LeafMeaning | string {
  if (physicalType === "INT32") {
    if (bitWidth === 8 || (bitWidth === 16 && signed)) return direct(typeRef("int2"), 4);
    if (bitWidth === 16 || (bitWidth === 32 && signed)) return direct(typeRef("int4"), 4);
    if (bitWidth === 32) return converted(typeRef("int8"), "unsigned32", 4, 8);
  }
  if (physicalType === "INT64" && bitWidth === 64) {
    if (signed) return direct(typeRef("int8"), 8);
    return meaning(
      numericType(unsignedDigits, 0),
      { conversion: "unsigned64", storedWidth: 8, width: 16 },
      { precision: unsignedDigits },
    );
  }
  return `INTEGER(${bitWidth}${signed ? "" : ",unsigned"}) over ${physicalType}`;
}

/** Decimal digits of 2^64 - 1. */
const unsignedDigits = 20;

/** The logical type that a legacy annotation stands for. */
function impliedType(element: SchemaElement): LogicalType | undefined {
  switch (element.convertedType) {
    case "UTF8":
      return { kind: "STRING" };
    case "ENUM":
    case "JSON":
    case "BSON":
    case "DATE":
    case "LIST":
    case "MAP":
      return { kind: element.convertedType };
    case "MAP_KEY_VALUE":
      return { kind: "MAP" };
    case "DECIMAL":
      return { kind: "DECIMAL", precision: element.precision, scale: element.scale };
    case "TIME_MILLIS":
    case "TIME_MICROS":
      return { kind: "TIME", adjustedToUtc: true, unit: element.convertedType === "TIME_MILLIS" ? "MILLIS" : "MICROS" };
    case "TIMESTAMP_MILLIS":
    case "TIMESTAMP_MICROS":
      return {
        kind: "TIMESTAMP",
        adjustedToUtc: true,
        unit: element.convertedType === "TIMESTAMP_MILLIS" ? "MILLIS" : "MICROS",
      };
    case "INT_8":
    case "INT_16":
    case "INT_32":
    case "INT_64":
    case "UINT_8":
    case "UINT_16":
    case "UINT_32":
    case "UINT_64": {
      const [sign, bitWidth] = element.convertedType.split("_");
      return { kind: "INTEGER", bitWidth: Number(bitWidth), signed: sign === "INT" };
    }
    // INTERVAL has no logical type: its column is refused by its physical type.
    case "INTERVAL":
    case undefined:
      return undefined;
  }
}
