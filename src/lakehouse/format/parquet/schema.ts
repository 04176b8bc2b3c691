/** Parquet schema -> columns with SQL types. What has no SQL type yet is a column with a refusal: the table opens, the column does not. */

import type { Field } from "../../../batch/index.ts";
import { typeRef } from "../../../types/index.ts";
import { leafMeaning, type Storage } from "./leaf-type.ts";
import type { FileMetadata, Leaf, PhysicalType, TimeUnit } from "./metadata.ts";
import { elementAfter, type NestedNode, nestedColumn } from "./nested-schema.ts";

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
  /** Of a time or timestamp. */
  readonly timeUnit: TimeUnit | undefined;
  readonly storage: Storage;
  /** False for values that the format gives no order, so that nothing bounds them. */
  readonly ordered: boolean;
  /** Of a column that is read as JSON text. */
  readonly nested: NestedNode | undefined;
  /** 1 when the column may hold nulls, 0 when not. */
  readonly maxDefinitionLevel: number;
  /** Why the column cannot be read, as a noun phrase ("Parquet type INT96"), or absent. The type of a refused column is unknown. */
  readonly refusal: string | undefined;
}

/** The top-level columns of a file, in order (LogicalTypes.md of apache/parquet-format, its compatibility rules among them). */
export function schemaFields(metadata: FileMetadata): ParquetColumn[] {
  const { schema, leaves } = metadata;
  const columns: ParquetColumn[] = [];
  let leaf = 0;
  for (let index = 1; index < schema.length; index = elementAfter(schema, index)) {
    const element = schema[index]!;
    const last = elementAfter(schema, index);
    const flat = element.physicalType !== undefined && element.repetition !== "REPEATED";
    columns.push(flat ? leafColumn(leaves[leaf]!, leaf) : nestedField(metadata, index, leaf));
    for (let inner = index; inner < last; inner++) if (schema[inner]!.physicalType !== undefined) leaf++;
  }
  return columns;
}

/** A column that is read as JSON text. */
function nestedField(metadata: FileMetadata, index: number, leaf: number): ParquetColumn {
  const element = metadata.schema[index]!;
  const tree = nestedColumn(metadata, index, leaf);
  const refused = typeof tree === "string";
  return {
    name: element.name,
    type: typeRef(refused ? "unknown" : "text"),
    nullable: element.repetition !== "REQUIRED",
    leaf,
    fieldId: element.fieldId,
    physicalType: undefined,
    typeLength: 0,
    precision: 0,
    scale: 0,
    timeUnit: undefined,
    storage: { conversion: "nested", storedWidth: 0, width: 16 },
    ordered: false,
    nested: refused ? undefined : tree,
    maxDefinitionLevel: element.repetition === "REQUIRED" ? 0 : 1,
    refusal: refused ? `Parquet type ${tree}` : undefined,
  };
}

function leafColumn(leaf: Leaf, index: number): ParquetColumn {
  const { element } = leaf;
  const meaning = leafMeaning(element);
  const shared = {
    name: element.name,
    nullable: leaf.maxDefinitionLevel > 0,
    leaf: index,
    fieldId: element.fieldId,
    physicalType: element.physicalType,
    typeLength: element.typeLength,
    maxDefinitionLevel: leaf.maxDefinitionLevel,
    nested: undefined,
  };
  if (typeof meaning === "string") {
    const storage: Storage = { conversion: "constant", storedWidth: 0, width: 16 };
    const refusal = `Parquet type ${meaning}`;
    const unknown = { type: typeRef("unknown"), precision: 0, scale: 0, timeUnit: undefined, ordered: false };
    return { ...shared, ...unknown, storage, refusal };
  }
  const { type, storage, precision, scale, timeUnit, ordered } = meaning;
  return { ...shared, type, precision, scale, timeUnit, storage, ordered, refusal: undefined };
}
