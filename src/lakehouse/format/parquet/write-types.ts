/** How each SQL type is written to Parquet: physical type, annotations, and its bounds as bytes and as values. */

import { notSupported } from "../../../base/index.ts";
import type { Field } from "../../../batch/index.ts";
import { type Datum, numericModifier } from "../../../types/index.ts";
import { type ConvertedType, convertedTypes, type PhysicalType, physicalTypes } from "./metadata.ts";
import type { ThriftWriter } from "./thrift-writer.ts";
import { type Bound, shortenBound } from "./write-bounds.ts";
import { BooleanStore, BytesStore, type ValueStore, WordStore } from "./write-values.ts";

/** A column as it is written. */
export interface WrittenColumn {
  readonly name: string;
  readonly nullable: boolean;
  readonly physicalType: PhysicalType;
  readonly convertedType: ConvertedType | undefined;
  /** Of a decimal; 0 otherwise. */
  readonly precision: number;
  readonly scale: number;
  readonly kind: "bool" | "integer" | "long" | "decimal" | "double" | "date" | "timestamp" | "text";
}

/** The column of a field; 0A000 for a type that cannot be written. */
export function writtenColumn(field: Field): WrittenColumn {
  const shape = { name: field.name, nullable: field.nullable, convertedType: undefined, precision: 0, scale: 0 };
  switch (field.type.name) {
    case "bool":
      return { ...shape, kind: "bool", physicalType: "BOOLEAN" };
    case "int4":
      return { ...shape, kind: "integer", physicalType: "INT32" };
    case "int8":
      return { ...shape, kind: "long", physicalType: "INT64" };
    case "float8":
      return { ...shape, kind: "double", physicalType: "DOUBLE" };
    case "date":
      return { ...shape, kind: "date", physicalType: "INT32", convertedType: "DATE" };
    case "timestamp":
      return { ...shape, kind: "timestamp", physicalType: "INT64" };
    case "text":
    case "varchar":
    case "bpchar":
      return { ...shape, kind: "text", physicalType: "BYTE_ARRAY", convertedType: "UTF8" };
    case "numeric": {
      const modifier = numericModifier(field.type);
      if (
        modifier !== undefined &&
        modifier.precision <= 18 &&
        modifier.scale >= 0 &&
        modifier.scale <= modifier.precision
      ) {
        const physicalType = modifier.precision <= 9 ? "INT32" : "INT64";
        return { ...shape, ...modifier, kind: "decimal", physicalType, convertedType: "DECIMAL" };
      }
      break;
    }
  }
  throw notSupported(`writing column "${field.name}" of type ${field.type.name} to Parquet`);
}

/** Where the column's values gather. */
export function createStore(column: WrittenColumn): ValueStore {
  if (column.kind === "bool") return new BooleanStore();
  if (column.kind === "text") return new BytesStore();
  return new WordStore(column.physicalType === "INT32" ? 1 : 2, column.kind === "double");
}

/** Writes the column's SchemaElement. */
export function writeSchemaElement(thrift: ThriftWriter, column: WrittenColumn): void {
  thrift.i32(1, physicalTypes.indexOf(column.physicalType));
  thrift.i32(3, column.nullable ? 1 : 0);
  thrift.string(4, column.name);
  if (column.convertedType !== undefined) thrift.i32(6, convertedTypes.indexOf(column.convertedType));
  if (column.kind === "decimal") {
    thrift.i32(7, column.scale);
    thrift.i32(8, column.precision);
  }
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
    case "timestamp":
      return () =>
        thrift.struct(8, () => {
          thrift.bool(1, false);
          thrift.struct(2, () => thrift.struct(2, empty));
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
    const bytes = shortenBound(bound, side);
    return { bytes, exact: bytes === bound };
  }
  const wide = typeof bound === "bigint" || column.kind === "double";
  const view = new DataView(new ArrayBuffer(typeof bound === "boolean" ? 1 : wide ? 8 : 4));
  if (typeof bound === "boolean") view.setUint8(0, bound ? 1 : 0);
  else if (typeof bound === "bigint") view.setBigInt64(0, bound, true);
  else if (column.kind !== "double") view.setInt32(0, bound, true);
  // Readers may tell the two zeros apart: the bound takes in both.
  else view.setFloat64(0, bound !== 0 ? bound : side === "min" ? -0 : 0, true);
  return { bytes: new Uint8Array(view.buffer), exact: true };
}

/** A bound as a value of the column's SQL type. */
export function boundDatum(column: WrittenColumn, bound: Bound): Datum {
  if (bound instanceof Uint8Array) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bound);
  if (column.kind !== "decimal" || typeof bound === "boolean") return bound;
  return { kind: "finite", coefficient: BigInt(bound), scale: column.scale };
}
