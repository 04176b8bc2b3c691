/** Rows of nested columns as JavaScript values: structs as objects, lists as arrays, maps of texts as objects. For metadata kept in Parquet. */

import { setImmediate } from "node:timers/promises";
import { sqlError } from "../../../base/index.ts";
import { createBudget, SlotMemory } from "../../../batch/index.ts";
import { instantiateKernels } from "../../../kernels/index.ts";
import type { Store } from "../../store/store.ts";
import type { CodecContext } from "./decompress.ts";
import { loadFooter } from "./footer-file.ts";
import { type LeafValue, LeafValues } from "./leaf-values.ts";
import type { FileMetadata, SchemaElement } from "./metadata.ts";

/** A value of a nested column; null where the file has null. */
export type NestedValue = LeafValue | null | readonly NestedValue[] | { readonly [field: string]: NestedValue };

/** Where a nested column stands in the schema; `definition` is the level at which it is not null, `leaves` all that is below it. */
type Node = NodeFacts &
  (
    | { readonly kind: "leaf"; readonly leaf: number }
    | { readonly kind: "struct"; readonly children: readonly Node[] }
    | { readonly kind: "list"; readonly repetition: number; readonly item: Node }
    | { readonly kind: "map"; readonly repetition: number; readonly key: Node; readonly value: Node | undefined }
  );

interface NodeFacts {
  readonly name: string;
  readonly definition: number;
  readonly element: SchemaElement;
  readonly leaves: readonly number[];
}

/** Rows taken between two pauses, so that the thread that reads them stays responsive. */
const rowsAtOnce = 256;

/** The memory in which a file's pages are decoded, in pages of 64 KB; only what is touched is there, and it is dropped afterwards. */
const memoryPages = 32_768;

/**
 * Calls `take` with each row in order: an object of the wanted top-level columns. `wanted` says of a path whether it and what is below
 * it is read. Errors: XX001 a damaged file, 0A000 an encoding or codec that is not known, 53200 chunks that are too large.
 */
export async function readNestedRows(
  store: Store,
  path: string,
  wanted: (path: readonly string[]) => boolean,
  take: (row: { readonly [column: string]: NestedValue }, number: number) => void,
): Promise<void> {
  const metadata = await loadFooter(store.location(path));
  const roots = readRoots(metadata).flatMap((node) => prune(node, [], wanted));
  const place = openPlace(store.location(path));
  let number = 0;
  for (const group of metadata.rowGroups) {
    const leaves: LeafValues[] = [];
    for (const leaf of roots.flatMap((node) => node.leaves)) {
      const chunk = group.column(leaf);
      const { offset, length } = chunk.pages;
      const address = place.memory.allocate(length);
      place.memory.u8.set(await store.readRange(path, offset, length), address);
      leaves[leaf] = new LeafValues(place, metadata.leaves[leaf]!, chunk, address, length);
    }
    for (let row = 0; row < group.numRows; row++) {
      if (number % rowsAtOnce === rowsAtOnce - 1) await setImmediate();
      take(Object.fromEntries(roots.map((node) => [node.name, assemble(node, leaves)])), number++);
    }
    place.memory.freeAll();
  }
}

function openPlace(file: string): CodecContext {
  const wasm = new WebAssembly.Memory({ initial: memoryPages, maximum: memoryPages, shared: true });
  const budget = createBudget(memoryPages);
  const memory = new SlotMemory(wasm, budget);
  return { memory, kernels: instantiateKernels(wasm), file };
}

function readRoots({ schema }: FileMetadata): Node[] {
  const reader = { next: 1, leaf: 0 };
  const roots: Node[] = [];
  while (reader.next < schema.length) roots.push(readNode(schema, reader, 0, 0));
  return roots;
}

/** Reads the element at hand and all below it (LogicalTypes.md, "Nested Types", with its rules for older files). */
function readNode(
  schema: readonly SchemaElement[],
  reader: { next: number; leaf: number },
  outerDefinition: number,
  outerRepetition: number,
): Node {
  const element = schema[reader.next++]!;
  const { name } = element;
  const definition = outerDefinition + (element.repetition === "REQUIRED" ? 0 : 1);
  const repetition = outerRepetition + (element.repetition === "REPEATED" ? 1 : 0);
  if (element.physicalType !== undefined) {
    const leaf = reader.leaf++;
    return { kind: "leaf", name, definition, element, leaf, leaves: [leaf] };
  }
  const annotation = element.logicalType?.kind ?? element.convertedType;
  const children = Array.from({ length: element.childCount }, () => readNode(schema, reader, definition, repetition));
  const leaves = children.flatMap((child) => child.leaves);
  const inner = children[0];
  if (children.length === 1 && inner?.element.repetition === "REPEATED") {
    const at = { name, definition, element, leaves, repetition: repetition + 1 };
    const parts = inner.kind === "struct" ? inner.children : [];
    if ((annotation === "MAP" || annotation === "MAP_KEY_VALUE") && parts[0] !== undefined) {
      return { ...at, kind: "map", key: parts[0], value: parts[1] };
    }
    const wrapped = parts.length === 1 && inner.name !== "array" && inner.name !== `${name}_tuple`;
    return { ...at, kind: "list", item: wrapped ? parts[0]! : inner };
  }
  return { kind: "struct", name, definition, element, leaves, children };
}

function prune(node: Node, outer: readonly string[], wanted: (path: readonly string[]) => boolean): Node[] {
  const path = [...outer, node.name];
  if (wanted(path)) return [node];
  if (node.kind !== "struct") return [];
  const children = node.children.flatMap((child) => prune(child, path, wanted));
  return children.length === 0 ? [] : [{ ...node, children, leaves: children.flatMap((child) => child.leaves) }];
}

/** Takes the next value of a node: one entry of each leaf below it, or as many as its lists and maps have. */
function assemble(node: Node, leaves: readonly LeafValues[]): NestedValue {
  if (node.kind === "leaf") return leaves[node.leaf]!.take() ?? null;
  const first = leaves[node.leaves[0]!]!;
  const level = first.definition();
  if (level < node.definition) {
    for (const leaf of node.leaves) leaves[leaf]!.take();
    return null;
  }
  if (node.kind === "struct") {
    return Object.fromEntries(node.children.map((child) => [child.name, assemble(child, leaves)]));
  }
  if (level === node.definition) {
    for (const leaf of node.leaves) leaves[leaf]!.take();
    return node.kind === "list" ? [] : {};
  }
  const items: NestedValue[] = [];
  const entries: [string, NestedValue][] = [];
  do {
    if (node.kind === "list") items.push(assemble(node.item, leaves));
    else entries.push([keyText(node.key, leaves), node.value ? assemble(node.value, leaves) : null]);
  } while (first.repetition() === node.repetition);
  return node.kind === "list" ? items : Object.fromEntries(entries);
}

function keyText(node: Node, leaves: readonly LeafValues[]): string {
  const key = assemble(node, leaves);
  if (typeof key === "string") return key;
  throw sqlError("dataCorrupted", `a map of column "${node.name}" has a key that is not a text`);
}
