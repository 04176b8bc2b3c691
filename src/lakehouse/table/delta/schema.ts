/** Delta's schemaString <-> fields (PROTOCOL.md, "Schema Serialization Format"). */

import { sqlError } from "../../../base/index.ts";
import type { Field } from "../../../batch/index.ts";
import { numericModifier, numericType, type TypeName, type TypeRef, typeRef } from "../../../types/index.ts";
import type { TableField } from "../table.ts";
import { isObject, type MetaData } from "./action.ts";
import { damagedLog } from "./damaged-log.ts";

/** How columns are found in files (PROTOCOL.md, "Column Mapping"). */
export type ColumnMapping = "none" | "name" | "id";

/**
 * The columns of a table; one without schemaString has none, as in Spark. Names of columns are compared without case. XX001 with the
 * log entry when the schema is broken or lacks a partition column.
 */
export function readSchema({ schemaString, partitionColumns, where }: MetaData, mapping: ColumnMapping): TableField[] {
  if (schemaString === undefined) return [];
  const partitions = partitionColumns.map((name) => name.toLowerCase());
  const fields = parseSchema(schemaString, where).map((field): TableField => {
    const read = readField(field, where);
    const partition = partitions.indexOf(read.name.toLowerCase());
    return { ...read, ...readMapping(field, mapping, where), ...(partition < 0 ? {} : { partition }) };
  });
  requireOnce(
    fields,
    ({ name }) => name.toLowerCase(),
    (name) => damagedLog(where, `schemaString has the column "${name}" twice`),
  );
  requireOnce(
    fields,
    ({ storedName }) => storedName,
    (name) => damagedLog(where, `two columns, of which one is "${name}", have one name in the files`),
  );
  requireOnce(
    fields,
    ({ fieldId }) => fieldId,
    (name) => damagedLog(where, `two columns, of which one is "${name}", have one id in the files`),
  );
  for (const [index, name] of partitionColumns.entries()) {
    if (fields.some(({ partition }) => partition === index)) continue;
    throw damagedLog(where, `partition column "${name}" is not in the schema`);
  }
  return fields;
}

/** Throws when two columns have the same of what only one may have. */
function requireOnce(
  fields: readonly TableField[],
  key: (field: TableField) => string | number | undefined,
  error: (name: string) => Error,
): void {
  const seen = new Set<string | number>();
  for (const field of fields) {
    const own = key(field);
    if (own !== undefined && seen.has(own)) throw error(field.name);
    if (own !== undefined) seen.add(own);
  }
}

function readMapping(
  { name, type, metadata }: Record<string, unknown>,
  mapping: ColumnMapping,
  where: string,
): Pick<TableField, "storedName" | "fieldId" | "innerNames"> {
  if (mapping === "none") return {};
  const facts = isObject(metadata) ? metadata : {};
  const storedName = facts["delta.columnMapping.physicalName"];
  const fieldId = facts["delta.columnMapping.id"];
  if (typeof storedName !== "string" || !Number.isSafeInteger(fieldId)) {
    throw sqlError("dataCorrupted", `${where}: column "${String(name)}" has no physical name or id`, {
      detail: `The table maps its columns by ${mapping}.`,
    });
  }
  const innerNames = new Map<string, string>();
  collectNames(type, innerNames);
  const names = { storedName, ...(innerNames.size === 0 ? {} : { innerNames }) };
  return mapping === "id" ? { ...names, fieldId: Number(fieldId) } : names;
}

/** All that is noted of columns and of what is in them, such as `delta.invariants`. */
export function columnNotes({ schemaString, where }: MetaData): ReadonlySet<string> {
  const notes = new Set<string>();
  for (const field of schemaString === undefined ? [] : parseSchema(schemaString, where)) collectNotes(field, notes);
  return notes;
}

function collectNotes(part: unknown, into: Set<string>): void {
  if (!isObject(part)) return;
  if (isObject(part["metadata"])) for (const note of Object.keys(part["metadata"])) into.add(note);
  for (const inner of Array.isArray(part["fields"]) ? part["fields"] : []) collectNotes(inner, into);
  for (const inner of ["type", "elementType", "keyType", "valueType"]) collectNotes(part[inner], into);
}

/** Throws 0A000 for a type that Delta has no name for. */
export function writeSchema(fields: readonly Field[]): string {
  const written = fields.map(({ name, type, nullable }) => ({ name, type: deltaType(type), nullable, metadata: {} }));
  return JSON.stringify({ type: "struct", fields: written });
}

/** The fields of a schema, as its JSON has them. XX001 for what is no schema. */
export function parseSchema(schemaString: string, where: string): Record<string, unknown>[] {
  let schema: unknown;
  try {
    schema = JSON.parse(schemaString);
  } catch (cause) {
    throw damagedLog(where, `schemaString is not JSON`, cause);
  }
  const fields = isObject(schema) ? schema["fields"] : undefined;
  if (!Array.isArray(fields)) throw damagedLog(where, `schemaString has no fields`);
  return fields.map((field: unknown) => {
    if (!isObject(field)) throw damagedLog(where, `a field of schemaString is not an object`);
    return field;
  });
}

function readField(field: Record<string, unknown>, where: string): TableField {
  const { name, type, nullable } = field;
  if (typeof name !== "string") throw damagedLog(where, `a field of schemaString has no name`);
  const known = typeof type === "string" ? readType(type) : isNested(type) ? typeRef("text") : undefined;
  const common = { name, nullable: nullable !== false };
  if (known) return { ...common, type: known };
  const typeName = typeof type === "string" ? type : isObject(type) ? String(type["type"]) : "without a name";
  return { ...common, type: typeRef("unknown"), refusal: `Delta type ${typeName}` };
}

/** Structs, lists and maps are read as text of JSON. */
function isNested(type: unknown): boolean {
  return isObject(type) && ["struct", "array", "map"].includes(String(type["type"]));
}

/** Names of the fields inside of a nested type by their names in the files; a type inside of another may be any of them. */
function collectNames(type: unknown, into: Map<string, string>): void {
  if (!isObject(type)) return;
  const fields = Array.isArray(type["fields"]) ? type["fields"] : [];
  for (const field of fields.filter(isObject)) {
    const stored = isObject(field["metadata"]) ? field["metadata"]["delta.columnMapping.physicalName"] : undefined;
    if (typeof stored === "string" && typeof field["name"] === "string") into.set(stored, field["name"]);
    collectNames(field["type"], into);
  }
  for (const part of ["elementType", "keyType", "valueType"]) collectNames(type[part], into);
}

const deltaTypes: Readonly<Record<string, TypeName>> = {
  boolean: "bool",
  byte: "int2",
  short: "int2",
  integer: "int4",
  long: "int8",
  float: "float4",
  double: "float8",
  string: "text",
  binary: "bytea",
  date: "date",
  timestamp_ntz: "timestamp",
  timestamp: "timestamptz",
};

/** The SQL type of a Delta type that is not nested; undefined for one that is not known. */
export function readType(text: string): TypeRef | undefined {
  const decimal = /^decimal\(\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)$/.exec(text);
  if (decimal) {
    const precision = Number(decimal[1]);
    const scale = Number(decimal[2]);
    return precision >= 1 && precision <= 38 && scale <= precision ? numericType(precision, scale) : undefined;
  }
  if (text === "decimal") return numericType(10, 0);
  const name = Object.hasOwn(deltaTypes, text) ? deltaTypes[text] : undefined;
  return name && typeRef(name);
}

const writtenTypes: Partial<Readonly<Record<TypeName, string>>> = {
  bool: "boolean",
  int2: "short",
  int4: "integer",
  int8: "long",
  float4: "float",
  float8: "double",
  text: "string",
  varchar: "string",
  bytea: "binary",
  date: "date",
  timestamp: "timestamp_ntz",
  timestamptz: "timestamp",
};

function deltaType(type: TypeRef): string {
  const modifier = numericModifier(type);
  if (modifier && modifier.scale >= 0 && modifier.precision <= 38) {
    return `decimal(${modifier.precision},${modifier.scale})`;
  }
  const name = writtenTypes[type.name];
  if (name === undefined) throw sqlError("featureNotSupported", `type ${type.name} cannot be stored in a Delta table`);
  return name;
}
