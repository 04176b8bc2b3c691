/** How each SQL type is written to Parquet: physical type, annotations, and its bounds as bytes and as values. */

import { notSupported, sqlError } from "../../../base/index.ts";
import type { Field } from "../../../batch/index.ts";
import { type Datum, numericModifier, type TypeName, types } from "../../../types/index.ts";
import { type ConvertedType, convertedTypes, type PhysicalType, physicalTypes } from "./metadata.ts";
import type { ThriftWriter } from "./thrift-writer.ts";
import { type Bound, shortenBound, shortenBytes } from "./write-bounds.ts";
import { BooleanStore, BytesStore, type ValueStore, WordStore } from "./write-values.ts";

/** Where a field stands: the names above it, and the levels of what holds it. */
export interface Levels {
  readonly path: readonly string[];
  readonly definition: number;
  readonly repetition: number;
}

/** A leaf as it is written: a column of its own, or what a nested one is made of. */
export interface WrittenColumn {
  readonly name: string;
  /** The names from its column's down to its own. */
  readonly path: readonly string[];
  readonly typeName: TypeName;
  /** The number by which a table format finds the column; absent in others. */
  readonly fieldId: number | undefined;
  readonly nullable: boolean;
  /** The level of an entry that has a value. */
  readonly maxDefinition: number;
  readonly maxRepetition: number;
  readonly physicalType: PhysicalType;
  /** Bytes of a FIXED_LEN_BYTE_ARRAY; 0 otherwise. */
  readonly typeLength: number;
  readonly convertedType: ConvertedType | undefined;
  /** Of a decimal; 0 otherwise. */
  readonly precision: number;
  readonly scale: number;
  readonly kind:
    | "bool"
    | "byte"
    | "small"
    | "integer"
    | "decimal"
    | "float"
    | "date"
    | "time"
    | "timestamp"
    | "timestamptz"
    | "text"
    | "bytes"
    | "uuid";
}

/** Most digits of a decimal: those that fit 128 bits. */
const precisionMax = 38;

/** A column of a file to be written, or a field inside of one. */
export interface FileField extends Field {
  /** See {@link WrittenColumn.fieldId}. */
  readonly fieldId?: number;
  /** Of an int2: no value is beyond a byte, and it is marked as such. */
  readonly byte?: boolean;
  /** What is inside of a nested field. The rows of a column with it are text of JSON, as they are read. */
  readonly inner?: InnerFields;
  /** Its name in that JSON, where it is another. */
  readonly givenName?: string;
}

/** The fields that make a nested one. A map's key is never null. */
export type InnerFields =
  | { readonly kind: "struct"; readonly fields: readonly FileField[] }
  | { readonly kind: "list"; readonly item: FileField }
  | { readonly kind: "map"; readonly key: FileField; readonly value: FileField };

/** The leaf of a field; 0A000 for a type that cannot be written. */
export function writtenColumn(field: FileField, above: Levels): WrittenColumn {
  const { name, nullable, fieldId } = field;
  const shape = {
    name,
    path: [...above.path, name],
    typeName: field.type.name,
    nullable,
    maxDefinition: above.definition + (nullable ? 1 : 0),
    maxRepetition: above.repetition,
    fieldId,
    typeLength: 0,
    convertedType: undefined,
    precision: 0,
    scale: 0,
  };
  switch (field.type.name) {
    case "bool":
      return { ...shape, kind: "bool", physicalType: "BOOLEAN" };
    case "int2":
      if (field.byte === true) return { ...shape, kind: "byte", physicalType: "INT32", convertedType: "INT_8" };
      return { ...shape, kind: "small", physicalType: "INT32", convertedType: "INT_16" };
    case "int4":
      return { ...shape, kind: "integer", physicalType: "INT32" };
    case "int8":
      return { ...shape, kind: "integer", physicalType: "INT64" };
    case "float4":
      return { ...shape, kind: "float", physicalType: "FLOAT" };
    case "float8":
      return { ...shape, kind: "float", physicalType: "DOUBLE" };
    case "date":
      return { ...shape, kind: "date", physicalType: "INT32", convertedType: "DATE" };
    case "time":
      return { ...shape, kind: "time", physicalType: "INT64", convertedType: "TIME_MICROS" };
    case "timestamp":
      return { ...shape, kind: "timestamp", physicalType: "INT64", convertedType: "TIMESTAMP_MICROS" };
    case "timestamptz":
      return { ...shape, kind: "timestamptz", physicalType: "INT64", convertedType: "TIMESTAMP_MICROS" };
    case "text":
    case "varchar":
    case "bpchar":
    case "name":
      return { ...shape, kind: "text", physicalType: "BYTE_ARRAY", convertedType: "UTF8" };
    case "bytea":
      return { ...shape, kind: "bytes", physicalType: "BYTE_ARRAY" };
    case "uuid":
      return { ...shape, kind: "uuid", physicalType: "FIXED_LEN_BYTE_ARRAY", typeLength: 16 };
    case "numeric":
      return { ...shape, ...decimalShape(field), kind: "decimal", convertedType: "DECIMAL" };
    default:
      throw notSupported(`writing column "${name}" of type ${types[field.type.name].sqlName} to Parquet`);
  }
}

/** The narrowest form of a decimal, as readers of its precision expect it. */
function decimalShape(field: Field): Pick<WrittenColumn, "physicalType" | "typeLength" | "precision" | "scale"> {
  const modifier = numericModifier(field.type);
  if (modifier === undefined) {
    throw sqlError(
      "featureNotSupported",
      `writing column "${field.name}" of type numeric to Parquet is not supported`,
      {
        hint: `Parquet needs a precision and a scale: cast the column to numeric(precision, scale) of at most ${precisionMax} digits.`,
      },
    );
  }
  const { precision, scale } = modifier;
  if (precision > precisionMax || scale < 0 || scale > precision) {
    throw notSupported(`writing column "${field.name}" of type numeric(${precision},${scale}) to Parquet`);
  }
  if (precision <= 9) return { physicalType: "INT32", typeLength: 0, precision, scale };
  if (precision <= 18) return { physicalType: "INT64", typeLength: 0, precision, scale };
  const bits = (10n ** BigInt(precision)).toString(2).length + 1;
  return { physicalType: "FIXED_LEN_BYTE_ARRAY", typeLength: Math.ceil(bits / 8), precision, scale };
}

/** Where the column's values gather. */
export function createStore(column: WrittenColumn): ValueStore {
  const order = column.kind === "float" ? "float" : column.kind === "uuid" ? "bytes" : "integer";
  switch (column.physicalType) {
    case "BOOLEAN":
      return new BooleanStore();
    case "INT32":
    case "FLOAT":
      return new WordStore(1, order);
    case "INT64":
    case "DOUBLE":
      return new WordStore(2, order);
    case "FIXED_LEN_BYTE_ARRAY":
      return new WordStore(4, order, column.typeLength);
    default:
      return new BytesStore();
  }
}

/** Writes the column's SchemaElement. */
export function writeSchemaElement(thrift: ThriftWriter, column: WrittenColumn): void {
  thrift.i32(1, physicalTypes.indexOf(column.physicalType));
  if (column.typeLength > 0) thrift.i32(2, column.typeLength);
  thrift.i32(3, column.nullable ? 1 : 0);
  thrift.string(4, column.name);
  if (column.convertedType !== undefined) thrift.i32(6, convertedTypes.indexOf(column.convertedType));
  if (column.kind === "decimal") {
    thrift.i32(7, column.scale);
    thrift.i32(8, column.precision);
  }
  if (column.fieldId !== undefined) thrift.i32(9, column.fieldId);
  const logicalType = logicalTypeBody(thrift, column);
  if (logicalType !== undefined) thrift.struct(10, logicalType);
}

/** The body of the union LogicalType. */
function logicalTypeBody(thrift: ThriftWriter, column: WrittenColumn): (() => void) | undefined {
  const empty = () => {};
  switch (column.kind) {
    case "text":
      return () => thrift.struct(1, empty);
    case "decimal":
      return () =>
        thrift.struct(5, () => {
          thrift.i32(1, column.scale);
          thrift.i32(2, column.precision);
        });
    case "date":
      return () => thrift.struct(6, empty);
    case "time":
    case "timestamp":
    case "timestamptz":
      return () =>
        thrift.struct(column.kind === "time" ? 7 : 8, () => {
          thrift.bool(1, column.kind === "timestamptz");
          thrift.struct(2, () => thrift.struct(2, empty));
        });
    case "uuid":
      return () => thrift.struct(14, empty);
    case "byte":
    case "small":
      return () =>
        thrift.struct(10, () => {
          thrift.i8(1, column.kind === "byte" ? 8 : 16);
          thrift.bool(2, true);
        });
    default:
      return undefined;
  }
}

/** A bound as statistics hold it: PLAIN encoded; whether it is one of the values. */
export function encodeBound(
  column: WrittenColumn,
  bound: Bound,
  side: "min" | "max",
): { readonly bytes: Uint8Array; readonly exact: boolean } {
  if (bound instanceof Uint8Array) {
    const bytes = column.kind === "text" ? shortenBound(bound, side) : shortenBytes(bound, side);
    return { bytes, exact: bytes === bound };
  }
  return { bytes: encodeNumber(column, bound, side), exact: true };
}

function encodeNumber(column: WrittenColumn, bound: number | bigint | boolean, side: "min" | "max"): Uint8Array {
  const view = new DataView(new ArrayBuffer(16));
  // Readers may tell the two zeros apart: the bound takes in both.
  const float = Number(bound) !== 0 ? Number(bound) : side === "min" ? -0 : 0;
  const put = (length: number, set: () => void) => {
    set();
    return new Uint8Array(view.buffer, 0, length);
  };
  switch (column.physicalType) {
    case "BOOLEAN":
      return put(1, () => view.setUint8(0, Number(bound)));
    case "INT64":
      return put(8, () => view.setBigInt64(0, BigInt(bound), true));
    case "FLOAT":
      return put(4, () => view.setFloat32(0, float, true));
    case "DOUBLE":
      return put(8, () => view.setFloat64(0, float, true));
    case "FIXED_LEN_BYTE_ARRAY":
      view.setBigInt64(0, BigInt(bound) >> 64n);
      view.setBigInt64(8, BigInt.asIntN(64, BigInt(bound)));
      return new Uint8Array(view.buffer, 16 - column.typeLength);
    default:
      return put(4, () => view.setInt32(0, Number(bound), true));
  }
}

/** A bound as a value of the column's SQL type. */
export function boundDatum(column: WrittenColumn, bound: Bound): Datum {
  if (bound instanceof Uint8Array) {
    return column.kind === "text" ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bound) : bound;
  }
  if (column.kind !== "decimal" || typeof bound === "boolean") return bound;
  return { kind: "finite", coefficient: BigInt(bound), scale: column.scale };
}
