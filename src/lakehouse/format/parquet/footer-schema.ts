/** The schema part of a footer: its elements, depth first, and the leaves that they make. */

import {
  convertedTypes,
  type Leaf,
  type LogicalType,
  type PhysicalType,
  physicalTypes,
  plainLogicalTypes,
  type SchemaElement,
  type TimeUnit,
} from "./metadata.ts";
import { type ThriftReader, thriftTypes } from "./thrift-reader.ts";

/** Groups inside groups that a schema may have; bounds the paths of its leaves. */
const schemaDepth = 100;

const repetitions = ["REQUIRED", "OPTIONAL", "REPEATED"] as const;

/** The physical type's name; a number without one is damage. */
export function readPhysicalType(reader: ThriftReader): PhysicalType {
  const number = reader.i32();
  const name = physicalTypes[number];
  if (name === undefined) throw reader.damaged(`has a column of the unknown physical type ${number}`);
  return name;
}

/** Reads the list of schema elements at hand. */
export function readSchemaElements(reader: ThriftReader): SchemaElement[] {
  const elements: SchemaElement[] = [];
  const count = reader.list(thriftTypes.struct);
  for (let index = 0; index < count; index++) {
    reader.element(thriftTypes.struct);
    elements.push(readSchemaElement(reader));
  }
  return elements;
}

/** The leaves of a schema in order, with their paths (the root left out) and levels. */
export function schemaLeaves(elements: readonly SchemaElement[], reader: ThriftReader): Leaf[] {
  const root = elements[0];
  if (root === undefined || root.physicalType !== undefined) throw reader.damaged("has no schema");
  const leaves: Leaf[] = [];
  const open: OpenGroup[] = [{ childrenLeft: root.childCount, path: [], definitionLevel: 0, repetitionLevel: 0 }];
  for (let index = 1; index < elements.length; index++) {
    const element = elements[index]!;
    while (open.at(-1)?.childrenLeft === 0) open.pop();
    const group = open.at(-1);
    if (group === undefined) throw reader.damaged("has a schema with columns outside its root");
    group.childrenLeft--;
    const path = [...group.path, element.name];
    const definitionLevel = group.definitionLevel + (element.repetition === "REQUIRED" ? 0 : 1);
    const repetitionLevel = group.repetitionLevel + (element.repetition === "REPEATED" ? 1 : 0);
    if (element.physicalType === undefined) {
      if (open.length === schemaDepth) throw reader.damaged(`has a schema nested more than ${schemaDepth} deep`);
      open.push({ childrenLeft: element.childCount, path, definitionLevel, repetitionLevel });
    } else {
      if (element.childCount > 0) throw reader.damaged("has a schema with children of a plain column");
      leaves.push({ element, path, maxDefinitionLevel: definitionLevel, maxRepetitionLevel: repetitionLevel });
    }
  }
  if (open.some((group) => group.childrenLeft > 0)) throw reader.damaged("has a schema that ends early");
  return leaves;
}

interface OpenGroup {
  childrenLeft: number;
  readonly path: readonly string[];
  readonly definitionLevel: number;
  readonly repetitionLevel: number;
}

function readSchemaElement(reader: ThriftReader): SchemaElement {
  let name: string | undefined;
  let physicalType: PhysicalType | undefined;
  let typeLength = 0;
  let repetition: SchemaElement["repetition"] = "REQUIRED";
  let childCount = 0;
  let convertedType: SchemaElement["convertedType"];
  let scale = 0;
  let precision = 0;
  let fieldId: number | undefined;
  let logicalType: LogicalType | undefined;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) physicalType = readPhysicalType(reader);
    else if (id === 2) typeLength = reader.i32();
    else if (id === 3) repetition = readRepetition(reader);
    else if (id === 4) name = reader.string();
    else if (id === 5) childCount = reader.i32();
    else if (id === 6) convertedType = convertedTypes[reader.i32()];
    else if (id === 7) scale = reader.i32();
    else if (id === 8) precision = reader.i32();
    else if (id === 9) fieldId = reader.i32();
    else if (id === 10) logicalType = readLogicalType(reader);
    else reader.skip();
  }
  if (name === undefined) throw reader.damaged("has a column without a name");
  if (childCount < 0) throw reader.damaged(`has a negative number of children in column "${name}"`);
  if (physicalType !== "FIXED_LEN_BYTE_ARRAY") typeLength = 0;
  else if (typeLength <= 0) throw reader.damaged(`has no length for the values of column "${name}"`);
  return {
    name,
    physicalType,
    typeLength,
    repetition,
    childCount,
    convertedType,
    scale,
    precision,
    fieldId,
    logicalType,
  };
}

function readRepetition(reader: ThriftReader): SchemaElement["repetition"] {
  const number = reader.i32();
  const name = repetitions[number];
  if (name === undefined) throw reader.damaged(`has a column of the unknown repetition ${number}`);
  return name;
}

/** The union LogicalType: the one field that is set names the type. */
function readLogicalType(reader: ThriftReader): LogicalType | undefined {
  reader.struct();
  let type: LogicalType | undefined;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 5) type = readDecimal(reader);
    else if (id === 7) type = { kind: "TIME", ...readTime(reader) };
    else if (id === 8) type = { kind: "TIMESTAMP", ...readTime(reader) };
    else if (id === 10) type = readInteger(reader);
    else {
      if (id in plainLogicalTypes) type = { kind: plainLogicalTypes[id as keyof typeof plainLogicalTypes] };
      reader.skip();
    }
  }
  return type;
}

function readDecimal(reader: ThriftReader): LogicalType {
  reader.struct();
  let scale = 0;
  let precision = 0;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) scale = reader.i32();
    else if (id === 2) precision = reader.i32();
    else reader.skip();
  }
  return { kind: "DECIMAL", precision, scale };
}

function readTime(reader: ThriftReader): { adjustedToUtc: boolean; unit: TimeUnit } {
  reader.struct();
  let adjustedToUtc = false;
  let unit: TimeUnit | undefined;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) adjustedToUtc = reader.bool();
    else if (id === 2) unit = readTimeUnit(reader);
    else reader.skip();
  }
  if (unit === undefined) throw reader.damaged("has a time without a unit");
  return { adjustedToUtc, unit };
}

function readTimeUnit(reader: ThriftReader): TimeUnit | undefined {
  reader.struct();
  let unit: TimeUnit | undefined;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) unit = "MILLIS";
    else if (id === 2) unit = "MICROS";
    else if (id === 3) unit = "NANOS";
    reader.skip();
  }
  return unit;
}

function readInteger(reader: ThriftReader): LogicalType {
  reader.struct();
  let bitWidth = 0;
  let signed = true;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) bitWidth = reader.i8();
    else if (id === 2) signed = reader.bool();
    else reader.skip();
  }
  return { kind: "INTEGER", bitWidth, signed };
}
