/** What a worker needs to know of a nested column in one row group: the chunks of its leaves and its tree, as words and bytes. */

import { notSupported } from "../../../base/index.ts";
import { chunkWords, writeLeafChunk } from "./chunk.ts";
import type { LeafMeaning } from "./leaf-type.ts";
import type { RowGroup } from "./metadata.ts";
import type { NestedNode } from "./nested-schema.ts";

/** Words before the chunks. */
export const nestedWords = {
  leaves: 0,
  /** Byte offset of the tree. */
  tree: 1,
  count: 4,
} as const;

/** Kinds of nodes, and how leaves are written, by their numbers in kernels/assembly/nested-tree.ts and nested-output.ts. */
const nodeKinds = ["leaf", "struct", "list", "map", "variant", "shredded", "object"] as const;
const valueKinds = [
  "bool",
  "int4",
  "int8",
  "float4",
  "float8",
  "decimal32",
  "decimal64",
  "decimal128",
  "text",
  "bytes",
  "date",
  "timestamp",
  "timestamptz",
  "time",
  "interval",
  "uuid",
] as const;

/** Words of a node. */
const nodeWords = 12;

/** Most leaves of one nested column. */
const leavesMax = 1000;

/** The record: words of {@link nestedWords}, a chunk's record per leaf, the tree's nodes depth first, their names. */
export function nestedRecord(tree: NestedNode, group: RowGroup, checksums: boolean): Uint8Array {
  const leaves = leavesOf(tree);
  if (leaves.length > leavesMax) throw notSupported(`a nested Parquet column of ${leaves.length} leaves`);
  const treeAt = nestedWords.count + leaves.length * chunkWords.count;
  const nodes = nodesOf(tree);
  const names = nodes.map(({ name }) => new TextEncoder().encode(`${JSON.stringify(name)}:`));
  const namesAt = (treeAt + nodes.length * nodeWords) * 4;
  const bytes = new Uint8Array(names.reduce((sum, { length }) => sum + length, namesAt) + 3);
  const words = new Uint32Array(bytes.buffer, 0, namesAt / 4);
  words[nestedWords.leaves] = leaves.length;
  words[nestedWords.tree] = treeAt * 4;
  for (const [number, leaf] of leaves.entries()) {
    const at = nestedWords.count + number * chunkWords.count;
    writeLeafChunk(words, at, leaf.meaning.storage, leaf.levels, group.column(leaf.leaf), checksums);
  }
  let name = namesAt;
  for (const [number, node] of nodes.entries()) {
    const at = treeAt + number * nodeWords;
    words[at] = nodeKinds.indexOf(node.kind);
    words[at + 1] = node.definition;
    words[at + 2] = node.kind === "list" || node.kind === "map" ? node.repetition : 0;
    words[at + 3] = leavesBefore(leaves, node.leaf);
    words[at + 4] = leavesBefore(leaves, node.leafEnd);
    words[at + 5] = number + nodesOf(node).length;
    words[at + 6] = name - treeAt * 4;
    words[at + 7] = names[number]!.length;
    words[at + 8] = node.kind === "leaf" ? valueKinds.indexOf(valueKind(node.meaning)) : 0;
    words[at + 9] = node.kind === "leaf" ? node.meaning.scale : 0;
    if (node.kind === "variant" || node.kind === "shredded") {
      words[at + 8] = numberOf(nodes, node.metadata);
      words[at + 10] = numberOf(nodes, node.binary);
      words[at + 11] = numberOf(nodes, node.typed);
    }
    bytes.set(names[number]!, name);
    name += names[number]!.length;
  }
  return bytes;
}

/** The number of a node that is not the first one; 0 for none. */
function numberOf(nodes: readonly NestedNode[], node: NestedNode | undefined): number {
  return node === undefined ? 0 : nodes.indexOf(node);
}

function nodesOf(node: NestedNode): NestedNode[] {
  return node.kind === "leaf" ? [node] : [node, ...node.children.flatMap(nodesOf)];
}

/** How many leaves of a tree stand before a leaf of the file. */
function leavesBefore(leaves: readonly NestedNode[], leaf: number): number {
  const index = leaves.findIndex((each) => each.leaf >= leaf);
  return index < 0 ? leaves.length : index;
}

/** The leaves of a tree, in their order. */
export function leavesOf(tree: NestedNode): (NestedNode & { kind: "leaf" })[] {
  return nodesOf(tree).filter((node) => node.kind === "leaf");
}

function valueKind({ type, storage, precision }: LeafMeaning): (typeof valueKinds)[number] {
  if (type.name === "bytea") return "bytes";
  if (precision > 0) return storage.width === 4 ? "decimal32" : storage.width === 8 ? "decimal64" : "decimal128";
  switch (type.name) {
    case "bool":
    case "int8":
    case "float4":
    case "float8":
    case "text":
    case "date":
    case "time":
    case "timestamp":
    case "timestamptz":
    case "interval":
    case "uuid":
      return type.name;
    default:
      return "int4";
  }
}
