/** The tree of a nested column: structs, lists, maps and variants over leaves, by the format's rules for new and old files (LogicalTypes.md, "Nested Types"). */

import { type LeafMeaning, leafMeaning } from "./leaf-type.ts";
import type { FileMetadata, Leaf, SchemaElement } from "./metadata.ts";

/** What all nodes have. */
interface NodeFacts {
  readonly name: string;
  /** The definition level from which on the node is not null. */
  readonly definition: number;
  /** Its leaves: those of the file's from `leaf` up to `leafEnd` that stand below it. */
  readonly leaf: number;
  readonly leafEnd: number;
}

/** A node of a column's tree. */
export type NestedNode =
  | (NodeFacts & {
      readonly kind: "leaf";
      readonly element: SchemaElement;
      readonly levels: Leaf;
      readonly meaning: LeafMeaning;
    })
  | (NodeFacts & { readonly kind: "struct"; readonly children: readonly NestedNode[] })
  | (NodeFacts & { readonly kind: "list"; readonly repetition: number; readonly children: readonly [item: NestedNode] })
  | (NodeFacts & {
      readonly kind: "map";
      readonly repetition: number;
      readonly children: readonly [key: NestedNode, value: NestedNode];
    })
  | VariantNode
  | (NodeFacts & { readonly kind: "object"; readonly children: readonly NestedNode[] });

/** A variant, or inside of one a value that is binary, typed, or an object of both (VariantShredding.md); and what of its children is which. */
export type VariantNode = NodeFacts & {
  readonly kind: "variant" | "shredded";
  readonly children: readonly NestedNode[];
  /** Of a variant. */
  readonly metadata: NestedNode | undefined;
  readonly binary: NestedNode | undefined;
  readonly typed: NestedNode | undefined;
};

/** The elements of a schema and where one is in them. */
interface Place {
  readonly metadata: FileMetadata;
  readonly index: number;
  readonly leaf: number;
  /** Levels of the parent. */
  readonly definition: number;
  readonly repetition: number;
}

/** The tree of the top-level element at `index`, whose first leaf is `leaf`; or the name of what cannot be read in it. */
export function nestedColumn(metadata: FileMetadata, index: number, leaf: number): NestedNode | string {
  return readElement({ metadata, index, leaf, definition: 0, repetition: 0 });
}

/**
 * As {@link nestedColumn} for a struct, of which only some fields are wanted: what cannot be read in the others does not matter.
 * Undefined where the element is no struct or has none of them.
 */
export function structOf(
  metadata: FileMetadata,
  index: number,
  leaf: number,
  wanted: (field: string) => boolean,
): NestedNode | string | undefined {
  const element = metadata.schema[index]!;
  if (element.physicalType !== undefined || element.repetition === "REPEATED") return undefined;
  const place = { metadata, index, leaf, definition: element.repetition === "OPTIONAL" ? 1 : 0, repetition: 0 };
  const fields = childrenOf(place).filter((child) => wanted(metadata.schema[child.index]!.name));
  return fields.length === 0 ? undefined : readStruct(element, place, fields);
}

/** The index after an element and all below it. */
export function elementAfter(schema: readonly SchemaElement[], index: number): number {
  let open = 1;
  let next = index;
  while (open > 0) open += schema[next++]!.childCount - 1;
  return next;
}

/** A repeated element that belongs to no list is a list of its own, whose items are required. */
function readElement(place: Place): NestedNode | string {
  const element = place.metadata.schema[place.index]!;
  if (element.repetition !== "REPEATED") return readValue(place, element.repetition === "OPTIONAL");
  return list(element.name, place.definition, place);
}

/** The list whose items are the repeated element at a place, each item one value. */
function list(name: string, definition: number, repeated: Place): NestedNode | string {
  const item = readValue({ ...repeated, repetition: repeated.repetition + 1 }, true);
  if (typeof item === "string") return item;
  const { leaf, leafEnd } = item;
  return { kind: "list", name, definition, repetition: repeated.repetition + 1, leaf, leafEnd, children: [item] };
}

/** The element itself, without regard to its being repeated; `raises` says whether its being there is a definition level of its own. */
function readValue(place: Place, raises: boolean): NestedNode | string {
  const element = place.metadata.schema[place.index]!;
  const definition = place.definition + (raises ? 1 : 0);
  const here = { ...place, definition };
  if (element.physicalType !== undefined) return readLeaf(element, here);
  const annotation = element.logicalType?.kind ?? element.convertedType;
  if (annotation === "VARIANT") return readVariant("variant", here);
  const children = childrenOf(here);
  if (annotation === "LIST") return readList(element, here, children);
  if (annotation === "MAP" || annotation === "MAP_KEY_VALUE") return readMap(element, here, children);
  return readStruct(element, here, children);
}

function readLeaf(element: SchemaElement, { metadata, leaf, definition }: Place): NestedNode | string {
  const meaning = leafMeaning(element);
  if (typeof meaning === "string") return meaning;
  const levels = metadata.leaves[leaf]!;
  return { kind: "leaf", name: element.name, definition, leaf, leafEnd: leaf + 1, element, levels, meaning };
}

/** The places of a group's children. */
function childrenOf({ metadata, index, leaf, definition, repetition }: Place): Place[] {
  const { schema } = metadata;
  const places: Place[] = [];
  const end = elementAfter(schema, index);
  let next = leaf;
  for (let child = index + 1; child < end; child = elementAfter(schema, child)) {
    places.push({ metadata, index: child, leaf: next, definition, repetition });
    const last = elementAfter(schema, child);
    for (let inner = child; inner < last; inner++) if (schema[inner]!.physicalType !== undefined) next++;
  }
  return places;
}

/** The nodes at several places, or the name of what cannot be read in one. */
function readAll(places: readonly Place[], read: (place: Place) => NestedNode | string): NestedNode[] | string {
  const nodes: NestedNode[] = [];
  for (const place of places) {
    const node = read(place);
    if (typeof node === "string") return node;
    nodes.push(node);
  }
  return nodes;
}

function readStruct(element: SchemaElement, place: Place, children: readonly Place[]): NestedNode | string {
  const nodes = readAll(children, readElement);
  if (typeof nodes === "string") return nodes;
  const first = nodes[0];
  if (first === undefined) return "group without columns";
  const { definition } = place;
  return {
    kind: "struct",
    name: element.name,
    definition,
    leaf: first.leaf,
    leafEnd: nodes.at(-1)!.leafEnd,
    children: nodes,
  };
}

/** A variant or what is shredded of one, at a group's own place. */
function readVariant(kind: VariantNode["kind"], place: Place): VariantNode | string {
  const { schema } = place.metadata;
  const nodes = new Map<string, NestedNode>();
  for (const child of childrenOf(place)) {
    const { name } = schema[child.index]!;
    const node = name === "typed_value" ? readTyped(child) : readElement(child);
    if (typeof node === "string") return node;
    const known = name === "typed_value" || name === "value" || (name === "metadata" && kind === "variant");
    const bytes =
      node.kind === "leaf" && node.meaning.type.name === "bytea" && node.element.physicalType === "BYTE_ARRAY";
    if (!known || nodes.has(name) || (name !== "typed_value" && !bytes)) return `VARIANT with a field "${name}"`;
    nodes.set(name, node);
  }
  const [metadata, binary, typed] = ["metadata", "value", "typed_value"].map((name) => nodes.get(name));
  const children = [...nodes.values()];
  if ((kind === "variant" && metadata === undefined) || (binary ?? typed) === undefined)
    return "VARIANT without values";
  const { definition } = place;
  const facts = {
    name: schema[place.index]!.name,
    definition,
    leaf: children[0]!.leaf,
    leafEnd: children.at(-1)!.leafEnd,
  };
  return { ...facts, kind, children, metadata, binary, typed };
}

/** A group of a variant inside of another one: a field, or an item of a list. */
function readShredded(place: Place): NestedNode | string {
  const element = place.metadata.schema[place.index]!;
  if (element.physicalType !== undefined || element.repetition === "REPEATED") return "VARIANT of another form";
  return readVariant("shredded", {
    ...place,
    definition: place.definition + (element.repetition === "OPTIONAL" ? 1 : 0),
  });
}

/** The typed part of a variant: a value, a list, or an object of which some fields are typed. */
function readTyped(place: Place): NestedNode | string {
  const element = place.metadata.schema[place.index]!;
  const here = { ...place, definition: place.definition + (element.repetition === "OPTIONAL" ? 1 : 0) };
  if (element.repetition === "REPEATED") return "VARIANT of another form";
  if (element.physicalType !== undefined) {
    const type = unshreddable(element);
    return type === undefined ? readLeaf(element, here) : `VARIANT of ${type}`;
  }
  const annotation = element.logicalType?.kind ?? element.convertedType;
  const children = childrenOf(here);
  if (annotation === "LIST") return readTypedList(element, here, children);
  if (annotation !== undefined) return `VARIANT of ${annotation}`;
  const fields = readAll(children, readShredded);
  if (typeof fields === "string") return fields;
  const { definition } = here;
  const [leaf, leafEnd] = [fields[0]?.leaf, fields.at(-1)?.leafEnd];
  if (leaf === undefined || leafEnd === undefined) return "group without columns";
  return { kind: "object", name: element.name, definition, leaf, leafEnd, children: fields };
}

function readTypedList(element: SchemaElement, place: Place, [repeated]: readonly Place[]): NestedNode | string {
  const { definition, repetition } = place;
  const [inner] =
    repeated === undefined ? [] : childrenOf({ ...repeated, definition: definition + 1, repetition: repetition + 1 });
  const item = inner === undefined ? "VARIANT of another form" : readShredded(inner);
  if (typeof item === "string") return item;
  const { leaf, leafEnd } = item;
  return { kind: "list", name: element.name, definition, repetition: repetition + 1, leaf, leafEnd, children: [item] };
}

/** The name of a type that no variant has. */
function unshreddable({ physicalType, logicalType }: SchemaElement): string | undefined {
  if (logicalType?.kind === "INTEGER" && !logicalType.signed) return "unsigned integers";
  if (physicalType === "INT96") return physicalType;
  const plain =
    physicalType === "FIXED_LEN_BYTE_ARRAY" && logicalType?.kind !== "UUID" && logicalType?.kind !== "DECIMAL";
  return plain ? physicalType : undefined;
}

/** A list's items are its repeated child itself in files of old writers, else what is in that child. */
function readList(element: SchemaElement, place: Place, children: readonly Place[]): NestedNode | string {
  const repeated = children[0];
  const group = repeated && place.metadata.schema[repeated.index]!;
  if (repeated === undefined || group?.repetition !== "REPEATED" || children.length > 1) {
    return readStruct(element, place, children);
  }
  const { definition } = place;
  if (isItem(element, group, place.metadata.schema[repeated.index + 1]))
    return list(element.name, definition, repeated);
  const repetition = repeated.repetition + 1;
  const inner = childrenOf({ ...repeated, definition: definition + 1, repetition })[0]!;
  const item = readElement(inner);
  if (typeof item === "string") return item;
  const { leaf, leafEnd } = item;
  return { kind: "list", name: element.name, definition, repetition, leaf, leafEnd, children: [item] };
}

/** The backward-compatibility rules of lists: whether the repeated element is the item and not a wrapping of it. */
function isItem(outer: SchemaElement, repeated: SchemaElement, only: SchemaElement | undefined): boolean {
  if (repeated.physicalType !== undefined || repeated.childCount !== 1) return true;
  if (only?.repetition === "REPEATED") return true;
  const annotation = repeated.logicalType?.kind ?? repeated.convertedType;
  if (annotation === "LIST" || annotation === "MAP") return true;
  return repeated.name === "array" || repeated.name === `${outer.name}_tuple`;
}

/** A map without values is read as the list of its keys. */
function readMap(element: SchemaElement, place: Place, children: readonly Place[]): NestedNode | string {
  const repeated = children[0];
  const group = repeated && place.metadata.schema[repeated.index]!;
  if (repeated === undefined || group?.repetition !== "REPEATED" || children.length > 1) {
    return readStruct(element, place, children);
  }
  if (group.physicalType !== undefined) return "MAP without keys";
  const { definition } = place;
  const repetition = repeated.repetition + 1;
  const places = childrenOf({ ...repeated, definition: definition + 1, repetition });
  const nodes = readAll(places, readElement);
  if (typeof nodes === "string") return nodes;
  const [key, value] = nodes;
  if (key === undefined || nodes.length > 2) return `MAP with ${nodes.length} fields`;
  const { leaf, leafEnd } = key;
  if (value === undefined)
    return { kind: "list", name: element.name, definition, repetition, leaf, leafEnd, children: [key] };
  return {
    kind: "map",
    name: element.name,
    definition,
    repetition,
    leaf,
    leafEnd: value.leafEnd,
    children: [key, value],
  };
}
