/** Nested columns as JSON text: levels and values of the leaves -> one text per row. Source: parquet-format LogicalTypes.md "Nested Types"; the texts are those of PostgreSQL's to_json. */

import { put_view } from "./decode-bytes";
import {
  BROKEN,
  FULL,
  fail,
  failure,
  has_room,
  INVALID_VARIANT,
  move_output,
  NULL_KEY,
  open_output,
  out,
  put,
  put_copy,
  put_null,
  put_value,
  TEXT,
} from "./nested-output";
import {
  LEAF,
  MAP,
  NODE_BYTES,
  nodeBinary,
  nodeDefinition,
  nodeKind,
  nodeLeaf,
  nodeLeafEnd,
  nodeMetadata,
  nodeName,
  nodeNameLength,
  nodeNext,
  nodeRepetition,
  nodeScale,
  nodeTyped,
  nodeValue,
  OBJECT,
  SHREDDED,
  STRUCT,
  VARIANT,
} from "./nested-tree";
import { open_metadata, put_fields_besides, put_variant } from "./nested-variant";

/** The entries of a leaf that are at hand: 24 words each, of which the host keeps those from the eleventh on. */
const WINDOW_BYTES: usize = 96;
/** Addresses; that of the repetition levels is 0 when there are none. */
const windowRepetitions: usize = 0;
const windowDefinitions: usize = 4;
const windowValues: usize = 8;
const windowEntries: usize = 12;
const windowEntry: usize = 16;
const windowHeld: usize = 20;
const windowValue: usize = 24;
const windowMaxDefinition: usize = 28;
const windowWidth: usize = 32;
/** Entry and value at the row's start. */
const windowRowEntry: usize = 36;
const windowRowValue: usize = 40;

/** What a call works on. */
let nodes: usize = 0;
let windows: usize = 0;
/** The window of a leaf. */
function window_of(leaf: u32): usize {
  return windows + <usize>leaf * WINDOW_BYTES;
}

/** The definition level of a leaf's entry at hand, or -1 when there is none. */
function definition_of(leaf: u32): i32 {
  const at = window_of(leaf);
  const entry = load<u32>(at + windowEntry);
  if (entry >= load<u32>(at + windowEntries)) return -1;
  return <i32>load<u8>(<usize>load<u32>(at + windowDefinitions) + <usize>entry);
}

/** The repetition level of a leaf's entry at hand; 0 when there is none. */
function repetition_of(leaf: u32): u32 {
  const at = window_of(leaf);
  const entry = load<u32>(at + windowEntry);
  const levels = <usize>load<u32>(at + windowRepetitions);
  if (levels === 0 || entry >= load<u32>(at + windowEntries)) return 0;
  return <u32>load<u8>(levels + <usize>entry);
}

/** Takes an entry of a leaf; gives the address of its value, 0 when it has none, or 1 when there is no entry. */
function take(leaf: u32): usize {
  const at = window_of(leaf);
  const level = definition_of(leaf);
  if (level < 0) return 1;
  store<u32>(at + windowEntry, load<u32>(at + windowEntry) + 1);
  if (<u32>level < load<u32>(at + windowMaxDefinition)) return 0;
  const value = load<u32>(at + windowValue);
  if (value >= load<u32>(at + windowHeld)) return 1;
  store<u32>(at + windowValue, value + 1);
  return <usize>load<u32>(at + windowValues) + <usize>value * <usize>load<u32>(at + windowWidth);
}

/** Passes over an entry of every leaf below a node that is null or empty. */
function take_all(node: usize): bool {
  const end = load<u32>(node + nodeLeafEnd);
  for (let leaf = load<u32>(node + nodeLeaf); leaf < end; leaf++) if (take(leaf) === 1) return fail(BROKEN);
  return true;
}

function write_leaf(node: usize): bool {
  const value = take(load<u32>(node + nodeLeaf));
  if (value === 1) return fail(BROKEN);
  if (value === 0) return put_null();
  return put_value(load<u32>(node + nodeValue), load<i32>(node + nodeScale), value);
}

/** Writes a map's key as the name of an object's field. */
function write_key(index: u32): bool {
  const node = nodes + <usize>index * NODE_BYTES;
  return load<u32>(node + nodeKind) === LEAF ? write_leaf_key(node) : write_nested_key(index, node);
}

/** Writes the JSON text of a key that is nested itself as a string: what is escaped in it already needs only its quotes and backslashes escaped. */
function write_nested_key(index: u32, node: usize): bool {
  const level = definition_of(load<u32>(node + nodeLeaf));
  if (level >= 0 && <u32>level < load<u32>(node + nodeDefinition)) return fail(NULL_KEY);
  if (!put(34)) return false;
  const start = out;
  if (!write_node(index)) return false;
  let escapes: usize = 0;
  for (let at = start; at < out; at++) if (needs_backslash(load<u8>(at))) escapes++;
  if (!has_room(escapes + 1)) return false;
  let from = out;
  move_output(out + escapes);
  for (let to = out; to > from; ) {
    const byte = load<u8>(--from);
    store<u8>(--to, byte);
    if (needs_backslash(byte)) store<u8>(--to, 92);
  }
  return put(34);
}

function needs_backslash(byte: u8): bool {
  return byte === 34 || byte === 92;
}

function write_leaf_key(node: usize): bool {
  const value = take(load<u32>(node + nodeLeaf));
  if (value === 1) return fail(BROKEN);
  if (value === 0) return fail(NULL_KEY);
  const kind = load<u32>(node + nodeValue);
  const start = out;
  if (kind < TEXT && !put(34)) return false;
  if (!put_value(kind, load<i32>(node + nodeScale), value)) return false;
  // A float that is no number has quotes already.
  if (kind < TEXT && load<u8>(start + 1) === 34) {
    memory.copy(start, start + 1, out - start - 1);
    move_output(out - 1);
    return true;
  }
  return kind < TEXT ? put(34) : true;
}

function write_struct(index: u32): bool {
  const end = load<u32>(nodes + <usize>index * NODE_BYTES + nodeNext);
  if (!put(123)) return false;
  for (let child = index + 1; child < end; ) {
    const node = nodes + <usize>child * NODE_BYTES;
    const length = <usize>load<u32>(node + nodeNameLength);
    if (child > index + 1 && !put(44)) return false;
    if (!put_copy(nodes + <usize>load<u32>(node + nodeName), length)) return false;
    if (!write_node(child)) return false;
    child = load<u32>(node + nodeNext);
  }
  return put(125);
}

/** Writes the items of a list or map that is not null, whose first leaf is at `level`. */
function write_items(index: u32, level: u32): bool {
  const node = nodes + <usize>index * NODE_BYTES;
  const isMap = load<u32>(node + nodeKind) === MAP;
  const first = load<u32>(node + nodeLeaf);
  const repetition = load<u32>(node + nodeRepetition);
  if (!put(isMap ? 123 : 91)) return false;
  if (level === load<u32>(node + nodeDefinition)) {
    if (!take_all(node)) return false;
    return put(isMap ? 125 : 93);
  }
  for (;;) {
    let item = index + 1;
    if (isMap) {
      if (!write_key(item) || !put(58)) return false;
      item = load<u32>(nodes + <usize>item * NODE_BYTES + nodeNext);
    }
    if (!write_node(item)) return false;
    const next = repetition_of(first);
    if (next < repetition) break;
    if (next > repetition) return fail(BROKEN);
    if (!put(44)) return false;
  }
  return put(isMap ? 125 : 93);
}

function write_node(index: u32): bool {
  const node = nodes + <usize>index * NODE_BYTES;
  const kind = load<u32>(node + nodeKind);
  if (kind === LEAF) return write_leaf(node);
  const level = definition_of(load<u32>(node + nodeLeaf));
  if (level < 0) return fail(BROKEN);
  if (<u32>level < load<u32>(node + nodeDefinition)) return take_all(node) && put_null();
  if (kind === STRUCT) return write_struct(index);
  if (kind === VARIANT) return write_variant(node);
  return kind === SHREDDED ? write_shredded(node) : write_items(index, <u32>level);
}

function node_at(index: u32): usize {
  return nodes + <usize>index * NODE_BYTES;
}

/** The bytes of a view. */
function bytes_of(view: usize): usize {
  return load<u32>(view) > 12 ? <usize>load<u32>(view, 12) : view + 4;
}

/** Source: parquet-format VariantShredding.md. */
function write_variant(node: usize): bool {
  const metadata = take(load<u32>(node_at(load<u32>(node + nodeMetadata)) + nodeLeaf));
  if (metadata === 1) return fail(BROKEN);
  if (metadata === 0) return fail(INVALID_VARIANT);
  return open_metadata(bytes_of(metadata), load<u32>(metadata)) && write_shredded(node);
}

/** True when the node of a number is there in the entry at hand; 0 is no node. */
function is_present(index: u32): bool {
  if (index === 0) return false;
  const node = node_at(index);
  return definition_of(load<u32>(node + nodeLeaf)) >= <i32>load<u32>(node + nodeDefinition);
}

/** A value that is neither binary nor typed is null where one is needed. Only an object may be both. */
function write_shredded(node: usize): bool {
  const value = load<u32>(node + nodeBinary);
  const typed = load<u32>(node + nodeTyped);
  const binary: usize = value === 0 ? 0 : take(load<u32>(node_at(value) + nodeLeaf));
  if (binary === 1) return fail(BROKEN);
  if (!is_present(typed)) {
    if (typed !== 0 && !take_all(node_at(typed))) return false;
    return binary === 0 ? put_null() : put_variant(bytes_of(binary), load<u32>(binary));
  }
  if (load<u32>(node_at(typed) + nodeKind) === OBJECT) return write_object(typed, binary);
  return binary === 0 ? write_node(typed) : fail(INVALID_VARIANT);
}

/** The typed fields that are there, then those of the view of a binary object, unless it is 0. */
function write_object(index: u32, binary: usize): bool {
  const end = load<u32>(node_at(index) + nodeNext);
  if (!put(123)) return false;
  const start = out;
  for (let child = index + 1; child < end; ) {
    const node = node_at(child);
    const there =
      is_present(child) && (is_present(load<u32>(node + nodeBinary)) || is_present(load<u32>(node + nodeTyped)));
    if (there) {
      if (out > start && !put(44)) return false;
      if (!put_copy(nodes + <usize>load<u32>(node + nodeName), <usize>load<u32>(node + nodeNameLength))) return false;
    }
    if (!(there ? write_shredded(node) : take_all(node))) return false;
    child = load<u32>(node + nodeNext);
  }
  if (binary !== 0) {
    if (!put_fields_besides(bytes_of(binary), load<u32>(binary), start, nodes, index)) return false;
  }
  return put(125);
}

/** Notes where each leaf is at a row's start; false when one is in the middle of a row. */
function start_row(leaves: u32): bool {
  for (let leaf: u32 = 0; leaf < leaves; leaf++) {
    const at = window_of(leaf);
    if (repetition_of(leaf) !== 0) return fail(BROKEN);
    store<u32>(at + windowRowEntry, load<u32>(at + windowEntry));
    store<u32>(at + windowRowValue, load<u32>(at + windowValue));
  }
  return true;
}

function restart_row(leaves: u32): void {
  for (let leaf: u32 = 0; leaf < leaves; leaf++) {
    const at = window_of(leaf);
    store<u32>(at + windowEntry, load<u32>(at + windowRowEntry));
    store<u32>(at + windowValue, load<u32>(at + windowRowValue));
  }
}

/** Where the last text of {@link nested_rows} ends. */
export function nested_end(): usize {
  return out;
}

/**
 * Writes the rows from `row` up to `rows` as JSON texts into [heap, heapEnd), their views to `views` and a byte each to `valid`. The
 * windows hold at least these rows. Gives the row that had no more room, or `rows`; -2 when the levels contradict one another, -3
 * when a map has a null key.
 */
export function nested_rows(
  tree: usize,
  leafWindows: usize,
  row: u32,
  rows: u32,
  views: usize,
  valid: usize,
  heap: usize,
  heapEnd: usize,
): i32 {
  nodes = tree;
  windows = leafWindows;
  open_output(heap, heapEnd);
  const leaves = load<u32>(tree + nodeLeafEnd);
  const definition = load<u32>(tree + nodeDefinition);
  for (; row < rows; row++) {
    const view = views + ((<usize>row) << 4);
    const start = out;
    if (!start_row(leaves)) return -2;
    const level = definition_of(0);
    if (level < 0) return -2;
    const present = <u32>level >= definition;
    const done = present ? write_node(0) : take_all(tree);
    if (!done) {
      if (failure !== FULL) return -(<i32>failure);
      restart_row(leaves);
      move_output(start);
      break;
    }
    store<u8>(valid + <usize>row, <u8>present);
    if (present) put_view(view, start, <u32>(out - start));
    else v128.store(view, i64x2.splat(0));
  }
  return <i32>row;
}

/** Passes over `rows` rows of every leaf. Gives 0, or 1 when a window does not hold them. */
export function nested_skip(leafWindows: usize, leaves: u32, rows: u32): i32 {
  windows = leafWindows;
  for (let leaf: u32 = 0; leaf < leaves; leaf++) {
    for (let left = rows; left !== 0; left--) {
      do {
        if (take(leaf) === 1) return 1;
      } while (repetition_of(leaf) !== 0);
    }
  }
  return 0;
}

/** How many of `count` levels are 0. */
export function levels_zeros(levels: usize, count: u32): u32 {
  let zeros: u32 = 0;
  for (const end = levels + <usize>count; levels < end; levels++) zeros += <u32>(load<u8>(levels) === 0);
  return zeros;
}
