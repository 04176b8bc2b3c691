/** The columns of a file that is written, as trees: structs, lists and maps over leaves, each with its levels (LogicalTypes.md, "Nested Types"). */

import { notSupported } from "../../../base/index.ts";
import { convertedTypes } from "./metadata.ts";
import type { ThriftWriter } from "./thrift-writer.ts";
import { type FileField, type Levels, type WrittenColumn, writeSchemaElement, writtenColumn } from "./write-types.ts";

/** What all nodes have. */
interface NodeFacts {
  /** The field's name in given JSON. */
  readonly name: string;
  /** Its name in the file. */
  readonly storedName: string;
  readonly fieldId: number | undefined;
  readonly nullable: boolean;
  /** The definition level from which on the node is not null. */
  readonly definition: number;
  /** Its leaves: those of its column from `leaf` up to `leafEnd`. */
  readonly leaf: number;
  readonly leafEnd: number;
}

/** A node of a column's tree. A list's or map's `repetition` is the level of its items. */
export type WrittenNode =
  | (NodeFacts & { readonly kind: "leaf"; readonly column: WrittenColumn })
  | (NodeFacts & { readonly kind: "struct"; readonly children: readonly WrittenNode[] })
  | (NodeFacts & {
      readonly kind: "list";
      readonly repetition: number;
      readonly children: readonly [item: WrittenNode];
    })
  | (NodeFacts & {
      readonly kind: "map";
      readonly repetition: number;
      readonly children: readonly [key: WrittenNode, value: WrittenNode];
    });

/** Levels that are written: each nested type adds two at most. */
const levelsMax = 100;

/** The tree of a top-level column; 0A000 for a type in it that cannot be written. */
export function writtenNode(field: FileField): WrittenNode {
  return makeNode(field, { path: [], definition: 0, repetition: 0 }, 0);
}

function makeNode(field: FileField, above: Levels, leaf: number): WrittenNode {
  const { name, fieldId, nullable, inner } = field;
  const definition = above.definition + (nullable ? 1 : 0);
  if (definition > levelsMax) throw notSupported(`writing column "${name}", which is nested so deep,`);
  const facts = { name: field.givenName ?? name, storedName: name, fieldId, nullable, definition, leaf };
  if (inner === undefined) return { ...facts, kind: "leaf", leafEnd: leaf + 1, column: writtenColumn(field, above) };
  const path = [...above.path, name];
  switch (inner.kind) {
    case "struct": {
      const children = makeNodes(inner.fields, { ...above, path, definition }, leaf);
      return { ...facts, kind: "struct", leafEnd: children.at(-1)!.leafEnd, children };
    }
    case "list": {
      const repetition = above.repetition + 1;
      const item = makeNode(inner.item, { path: [...path, "list"], definition: definition + 1, repetition }, leaf);
      return { ...facts, kind: "list", repetition, leafEnd: item.leafEnd, children: [item] };
    }
    case "map": {
      const repetition = above.repetition + 1;
      const levels = { path: [...path, "key_value"], definition: definition + 1, repetition };
      const key = makeNode(inner.key, levels, leaf);
      const value = makeNode(inner.value, levels, key.leafEnd);
      return { ...facts, kind: "map", repetition, leafEnd: value.leafEnd, children: [key, value] };
    }
  }
}

function makeNodes(fields: readonly FileField[], above: Levels, leaf: number): WrittenNode[] {
  if (fields.length === 0) throw notSupported("writing a struct without fields to Parquet");
  const nodes: WrittenNode[] = [];
  for (const field of fields) nodes.push(makeNode(field, above, nodes.at(-1)?.leafEnd ?? leaf));
  return nodes;
}

/** The leaves of a tree, in their order. */
export function writtenLeaves(node: WrittenNode): WrittenColumn[] {
  return node.kind === "leaf" ? [node.column] : node.children.flatMap(writtenLeaves);
}

/** Writes one SchemaElement. */
export type WriteElement = (thrift: ThriftWriter) => void;

/** The elements of a tree, depth first. */
export function schemaElements(node: WrittenNode): WriteElement[] {
  if (node.kind === "leaf") return [(thrift) => writeSchemaElement(thrift, node.column)];
  const below = node.children.flatMap(schemaElements);
  switch (node.kind) {
    case "struct":
      return [group(node, node.children.length, undefined), ...below];
    case "list":
      return [group(node, 1, "LIST"), repeatedGroup("list", 1), ...below];
    case "map":
      return [group(node, 1, "MAP"), repeatedGroup("key_value", 2), ...below];
  }
}

function group(
  { storedName, nullable, fieldId }: NodeFacts,
  children: number,
  annotation: "LIST" | "MAP" | undefined,
): WriteElement {
  return (thrift) => {
    thrift.i32(3, nullable ? 1 : 0);
    thrift.string(4, storedName);
    thrift.i32(5, children);
    if (annotation !== undefined) thrift.i32(6, convertedTypes.indexOf(annotation));
    if (fieldId !== undefined) thrift.i32(9, fieldId);
    if (annotation !== undefined) thrift.struct(10, () => thrift.struct(annotation === "MAP" ? 2 : 3, () => {}));
  };
}

function repeatedGroup(name: string, children: number): WriteElement {
  return (thrift) => {
    thrift.i32(3, 2);
    thrift.string(4, name);
    thrift.i32(5, children);
  };
}
