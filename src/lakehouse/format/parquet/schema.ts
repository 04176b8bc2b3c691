/** Parquet schema -> columns with SQL types. What has no SQL type yet is a column with a refusal: the table opens, the column does not. */

import type { Field } from "../../../batch/index.ts";
import { numericType, type TypeRef, typeRef } from "../../../types/index.ts";
import type { FileMetadata, Leaf, LogicalType, PhysicalType, SchemaElement } from "./metadata.ts";

/** A top-level column of a file: its SQL side and the facts that decoding needs. */
export interface ParquetColumn extends Field {
  /** Number of its leaf, which is that of its column chunk in every row group; the first leaf of a group. */
  readonly leaf: number;
  /** By which a table format may know the column, whatever its name. */
  readonly fieldId: number | undefined;
  /** Absent for groups. */
  readonly physicalType: PhysicalType | undefined;
  /** Bytes of a FIXED_LEN_BYTE_ARRAY; 0 otherwise. */
  readonly typeLength: number;
  /** Of a numeric; 0 otherwise. */
  readonly precision: number;
  readonly scale: number;
  /** Of a timestamp. */
  readonly timeUnit: "MILLIS" | "MICROS" | undefined;
  /** 1 when the column may hold nulls, 0 when not. */
  readonly maxDefinitionLevel: number;
  /** Why the column cannot be read, as a noun phrase ("Parquet type INT96"), or absent. The type of a refused column is unknown. */
  readonly refusal: string | undefined;
}

/** The largest precision of a decimal that fits the engine's 128-bit form. */
const decimalPrecisionMax = 38;

/** The top-level columns of a file, in order (LogicalTypes.md of apache/parquet-format, its compatibility rules among them). */
export function schemaFields(metadata: FileMetadata): ParquetColumn[] {
  const { schema, leaves } = metadata;
  const columns: ParquetColumn[] = [];
  let leaf = 0;
  for (let index = 1; index < schema.length; index = elementAfter(schema, index)) {
    const element = schema[index]!;
    const last = elementAfter(schema, index);
    columns.push(element.physicalType === undefined ? groupColumn(element, leaf) : leafColumn(leaves[leaf]!, leaf));
    for (let inner = index; inner < last; inner++) if (schema[inner]!.physicalType !== undefined) leaf++;
  }
  return columns;
}

/** The index after an element and all below it. */
function elementAfter(schema: readonly SchemaElement[], index: number): number {
  let open = 1;
  let next = index;
  while (open > 0) open += schema[next++]!.childCount - 1;
  return next;
}

function groupColumn(element: SchemaElement, leaf: number): ParquetColumn {
  const annotation = element.logicalType?.kind ?? element.convertedType ?? "group";
  return {
    name: element.name,
    type: typeRef("unknown"),
    nullable: element.repetition !== "REQUIRED",
    leaf,
    fieldId: element.fieldId,
    physicalType: undefined,
    typeLength: 0,
    precision: 0,
    scale: 0,
    timeUnit: undefined,
    maxDefinitionLevel: element.repetition === "REQUIRED" ? 0 : 1,
    refusal: `Parquet type ${annotation === "MAP_KEY_VALUE" ? "MAP" : annotation}`,
  };
}

function leafColumn(leaf: Leaf, index: number): ParquetColumn {
  const { element } = leaf;
  const physicalType = element.physicalType!;
  const logicalType = element.logicalType ?? impliedType(element);
  const meaning =
    element.repetition === "REPEATED" ? `repeated ${physicalType}` : columnType(physicalType, element, logicalType);
  const refused = typeof meaning === "string";
  const decimal = !refused && logicalType?.kind === "DECIMAL" ? logicalType : undefined;
  const timestamp = !refused && logicalType?.kind === "TIMESTAMP" ? logicalType : undefined;
  return {
    name: element.name,
    type: refused ? typeRef("unknown") : meaning,
    nullable: leaf.maxDefinitionLevel > 0,
    leaf: index,
    fieldId: element.fieldId,
    physicalType,
    typeLength: element.typeLength,
    precision: decimal?.precision ?? 0,
    scale: decimal?.scale ?? 0,
    timeUnit: timestamp === undefined ? undefined : timestamp.unit === "MILLIS" ? "MILLIS" : "MICROS",
    maxDefinitionLevel: leaf.maxDefinitionLevel,
    refusal: refused ? `Parquet type ${meaning}` : undefined,
  };
}

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

/** The SQL type of a flat column, or the name of what cannot be read. */
function columnType(
  physicalType: PhysicalType,
  element: SchemaElement,
  logicalType: LogicalType | undefined,
): TypeRef | string {
  if (logicalType !== undefined) return annotatedType(physicalType, element, logicalType);
  switch (physicalType) {
    case "BOOLEAN":
      return typeRef("bool");
    case "INT32":
      return typeRef("int4");
    case "INT64":
      return typeRef("int8");
    case "FLOAT":
      return typeRef("float4");
    case "DOUBLE":
      return typeRef("float8");
    case "BYTE_ARRAY":
      return "BYTE_ARRAY without a text annotation";
    case "INT96":
      return "INT96";
    case "FIXED_LEN_BYTE_ARRAY":
      return element.convertedType === "INTERVAL" ? "INTERVAL" : `FIXED_LEN_BYTE_ARRAY(${element.typeLength})`;
  }
}

function annotatedType(physicalType: PhysicalType, element: SchemaElement, logicalType: LogicalType): TypeRef | string {
  switch (logicalType.kind) {
    case "STRING":
    case "ENUM":
    case "JSON":
      return physicalType === "BYTE_ARRAY" ? typeRef("text") : `${logicalType.kind} over ${physicalType}`;
    case "DATE":
      return physicalType === "INT32" ? typeRef("date") : `DATE over ${physicalType}`;
    case "DECIMAL":
      return decimalType(physicalType, element.typeLength, logicalType.precision, logicalType.scale);
    case "INTEGER":
      return integerType(physicalType, logicalType.bitWidth, logicalType.signed);
    case "TIMESTAMP":
      if (logicalType.adjustedToUtc) return `TIMESTAMP(${logicalType.unit}) adjusted to UTC`;
      if (logicalType.unit === "NANOS") return "TIMESTAMP(NANOS)";
      return physicalType === "INT64" ? typeRef("timestamp") : `TIMESTAMP over ${physicalType}`;
    case "TIME":
      return `TIME(${logicalType.unit})`;
    default:
      return logicalType.kind;
  }
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

function integerType(physicalType: PhysicalType, bitWidth: number, signed: boolean): TypeRef | string {
  if (signed && physicalType === "INT32" && (bitWidth === 8 || bitWidth === 16)) return typeRef("int2");
  if (signed && physicalType === "INT32" && bitWidth === 32) return typeRef("int4");
  if (signed && physicalType === "INT64" && bitWidth === 64) return typeRef("int8");
  return `INTEGER(${bitWidth}${signed ? "" : ",unsigned"}) over ${physicalType}`;
}
