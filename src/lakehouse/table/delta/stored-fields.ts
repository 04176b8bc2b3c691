/** The columns of the files that are written for a Delta table, by its schema: nested ones with what is in them (PROTOCOL.md, "Column Mapping"). */

import { notSupported, sqlError } from "../../../base/index.ts";
import { typeRef } from "../../../types/index.ts";
import type { FileField, InnerFields } from "../../format/parquet/write-types.ts";
import type { TableField } from "../table.ts";
import { isObject, type MetaData } from "./action.ts";
import { type ColumnMapping, parseSchema, readType } from "./schema.ts";

/**
 * The columns of files that are written here: those of the schema but for partition columns and types that cannot be written. A file
 * that lacks a column has nulls in it. 0A000 for one that must not be null.
 */
export function storedFields(
  { schemaString, where }: MetaData,
  fields: readonly TableField[],
  mapping: ColumnMapping,
): FileField[] {
  const written = schemaString === undefined ? [] : parseSchema(schemaString, where);
  return fields.flatMap(({ name, nullable, partition }, index): FileField[] => {
    if (partition !== undefined) return [];
    const stored = storedField(written[index]!, { mapping, where });
    if (stored !== undefined) return [stored];
    if (nullable) return [];
    throw notSupported(`writing column "${name}", which must not be null and has a Delta type that cannot be written,`);
  });
}

/** How a table's columns are named in files, and the log entry that says so. */
interface SchemaFacts {
  readonly mapping: ColumnMapping;
  readonly where: string;
}

/** A field of a schema's JSON; undefined where its type, or one in it, cannot be written. */
function storedField(field: Readonly<Record<string, unknown>>, facts: SchemaFacts): FileField | undefined {
  const { name, type, nullable } = field;
  const typed = storedType(type, facts);
  if (typed === undefined || typeof name !== "string") return undefined;
  return { ...mappedName(name, field["metadata"], facts), nullable: nullable !== false, ...typed };
}

/** The name in the files, and that in given JSON where it is another. */
function mappedName(
  name: string,
  metadata: unknown,
  { mapping, where }: SchemaFacts,
): Pick<FileField, "name" | "givenName" | "fieldId"> {
  if (mapping === "none") return { name };
  const { "delta.columnMapping.physicalName": storedName, "delta.columnMapping.id": id } = isObject(metadata)
    ? metadata
    : {};
  if (typeof storedName !== "string" || !Number.isSafeInteger(id)) {
    throw sqlError("dataCorrupted", `${where}: field "${name}" has no physical name or id`, {
      detail: `The table maps its columns by ${mapping}.`,
    });
  }
  return { name: storedName, givenName: name, fieldId: Number(id) };
}

function storedType(type: unknown, facts: SchemaFacts): Pick<FileField, "type" | "byte" | "inner"> | undefined {
  if (typeof type === "string") {
    const known = readType(type);
    return known && { type: known, ...(type === "byte" ? { byte: true } : {}) };
  }
  const inner = isObject(type) ? innerFields(type, facts) : undefined;
  return inner && { type: typeRef("text"), inner };
}

function innerFields(type: Readonly<Record<string, unknown>>, facts: SchemaFacts): InnerFields | undefined {
  const part = (name: string, partType: unknown, nullable: boolean): FileField | undefined => {
    const typed = storedType(partType, facts);
    return typed && { name, nullable, ...typed };
  };
  switch (type["type"]) {
    case "struct": {
      const given = Array.isArray(type["fields"]) ? type["fields"].filter(isObject) : [];
      const fields = given.map((field) => storedField(field, facts));
      const whole = fields.filter((field) => field !== undefined);
      return whole.length === 0 || whole.length < fields.length ? undefined : { kind: "struct", fields: whole };
    }
    case "array": {
      const item = part("element", type["elementType"], type["containsNull"] !== false);
      return item && { kind: "list", item };
    }
    case "map": {
      const key = part("key", type["keyType"], false);
      const value = part("value", type["valueType"], type["valueContainsNull"] !== false);
      return key && value && { kind: "map", key, value };
    }
    default:
      return undefined;
  }
}
