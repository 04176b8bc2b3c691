/** Nested columns as JSON text: levels and values of the leaves -> one text per row. Source: parquet-format LogicalTypes.md "Nested Types"; the texts are those of PostgreSQL's to_json. */

import { format_uuid } from "./bytes-uuid";
import { hex_digit, put_view, write_hex } from "./decode-bytes";
import { format_date, format_interval, format_time, format_timestamp } from "./format-date";
import { format_f32, format_f64 } from "./format-float";
import { format_dec64, format_dec128, format_i32, format_i64 } from "./format-integer";

/** A node of a column's tree, depth first: 12 words each. */
const NODE_BYTES: usize = 48;
const nodeKind: usize = 0;
/** The definition level from which on the node is not null. */
const nodeDefinition: usize = 4;
/** Of lists and maps: the repetition level of their items. */
const nodeRepetition: usize = 8;
/** The leaves below it. */
const nodeLeaf: usize = 12;
const nodeLeafEnd: usize = 16;
/** Number of the node behind all that is below it. */
const nodeNext: usize = 20;
/** Offset from the first node, and length, of its name as JSON with a colon. */
const nodeName: usize = 24;
const nodeNameLength: usize = 28;
/** Of leaves: how the value is written, and the scale of a decimal. */
const nodeValue: usize = 32;
const nodeScale: usize = 36;

/** Kinds; a list is 2. */
const LEAF: u32 = 0;
const STRUCT: u32 = 1;
const MAP: u32 = 3;

/** How values are written; a timestamp is 11. Those from TEXT on stand in quotes of their own. */
const BOOL: u32 = 0;
const I32: u32 = 1;
const I64: u32 = 2;
const F32: u32 = 3;
const F64: u32 = 4;
const DEC32: u32 = 5;
const DEC64: u32 = 6;
const DEC128: u32 = 7;
const TEXT: u32 = 8;
const BYTES: u32 = 9;
const DATE: u32 = 10;
const TIMESTAMPTZ: u32 = 12;
const TIME: u32 = 13;
const INTERVAL: u32 = 14;
const UUID: u32 = 15;

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
let out: usize = 0;
let limit: usize = 0;
/** Why a row could not be written: 1 there is no room, 2 the levels contradict one another, 3 a map has a null key. */
let failure: u32 = 0;

const FULL: u32 = 1;
const BROKEN: u32 = 2;
const NULL_KEY: u32 = 3;

/** Bytes that a number, date or mark takes at most, with what its kernel overwrites behind it. */
const SCALAR_ROOM: usize = 192;

function fail(status: u32): bool {
  failure = status;
  return false;
}

function has_room(bytes: usize): bool {
  return limit - out < bytes ? fail(FULL) : true;
}

function put(byte: u8): bool {
  if (!has_room(1)) return false;
  store<u8>(out++, byte);
  return true;
}

function put_null(): bool {
  if (!has_room(4)) return false;
  store<u32>(out, 0x6c6c756e);
  out += 4;
  return true;
}

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

/** True when one of 16 bytes cannot stand in a JSON string as it is. */
function needs_escape(bytes: v128): bool {
  const marks = v128.or(i8x16.eq(bytes, i8x16.splat(34)), i8x16.eq(bytes, i8x16.splat(92)));
  return v128.any_true(v128.or(marks, i8x16.lt_u(bytes, i8x16.splat(32))));
}

/** Writes a byte of a string; there is room for 6. */
function put_escaped(byte: u8): void {
  if (byte !== 34 && byte !== 92 && byte >= 32) {
    store<u8>(out++, byte);
    return;
  }
  store<u8>(out, 92);
  let letter: u8 = byte;
  if (byte === 8) letter = 98;
  else if (byte === 9) letter = 116;
  else if (byte === 10) letter = 110;
  else if (byte === 12) letter = 102;
  else if (byte === 13) letter = 114;
  else if (byte < 32) {
    store<u32>(out, 0x3030755c);
    store<u8>(out, hex_digit(<u32>byte >> 4), 4);
    store<u8>(out, hex_digit(<u32>byte & 15), 5);
    out += 6;
    return;
  }
  store<u8>(out, letter, 1);
  out += 2;
}

/** Writes a text as a JSON string. */
function put_text(bytes: usize, length: u32): bool {
  if (!put(34)) return false;
  const end = bytes + <usize>length;
  while (bytes < end) {
    if (!has_room(96)) return false;
    if (end - bytes >= 16) {
      const sixteen = v128.load(bytes);
      if (!needs_escape(sixteen)) {
        v128.store(out, sixteen);
        out += 16;
        bytes += 16;
        continue;
      }
    }
    const stop = min<usize>(bytes + 16, end);
    while (bytes < stop) put_escaped(load<u8>(bytes++));
  }
  return put(34);
}

/** Writes bytes as a JSON string in PostgreSQL's hex format, whose backslash is escaped. */
function put_bytes(bytes: usize, length: u32): bool {
  if (!has_room(<usize>length * 2 + 5)) return false;
  store<u16>(out, 0x5c22);
  out = write_hex(bytes, length, out + 2);
  store<u8>(out++, 34);
  return true;
}

/** Turns the timestamp of `length` bytes at `start` into JSON's form, and moves `out` behind it. */
function finish_timestamp(start: usize, length: i32, zoned: bool): void {
  let end = start + <usize>length;
  let at = start;
  while (at < end && load<u8>(at) !== 32) at++;
  if (at < end) {
    store<u8>(at, 84);
    if (zoned) {
      let stop = at;
      while (stop < end && load<u8>(stop) !== 32) stop++;
      memory.copy(stop + 6, stop, end - stop);
      // +00:00
      store<u32>(stop, 0x3a30302b);
      store<u16>(stop, 0x3030, 4);
      end += 6;
    }
  }
  out = end;
}

/** Writes a number that may be none, which stands in quotes. */
function put_float(length: i32, finite: bool): bool {
  if (!finite) {
    memory.copy(out + 1, out, <usize>length);
    store<u8>(out, 34);
    store<u8>(out + <usize>length + 1, 34);
    length += 2;
  }
  out += <usize>length;
  return true;
}

/** Writes what stands between two quotes. */
function put_quoted(kind: u32, value: usize): bool {
  store<u8>(out++, 34);
  if (kind === DATE) out += <usize>format_date(out, load<i32>(value));
  else if (kind === TIME) out += <usize>format_time(out, load<i64>(value));
  else if (kind === INTERVAL) out += <usize>format_interval(out, load<i64>(value), load<i64>(value, 8));
  else if (kind === UUID) out += <usize>format_uuid(out, load<u64>(value), load<u64>(value, 8));
  else finish_timestamp(out, format_timestamp(out, load<i64>(value)), kind === TIMESTAMPTZ);
  store<u8>(out++, 34);
  return true;
}

/** Writes the value at an address. */
function put_value(kind: u32, scale: i32, value: usize): bool {
  if (kind === TEXT || kind === BYTES) {
    const length = load<u32>(value);
    const bytes = length > 12 ? <usize>load<u32>(value, 12) : value + 4;
    return kind === TEXT ? put_text(bytes, length) : put_bytes(bytes, length);
  }
  if (!has_room(SCALAR_ROOM)) return false;
  switch (kind) {
    case BOOL:
      if (load<u8>(value) !== 0) {
        store<u32>(out, 0x65757274);
        out += 4;
      } else {
        store<u32>(out, 0x736c6166);
        store<u8>(out, 101, 4);
        out += 5;
      }
      return true;
    case I32:
      out += <usize>format_i32(out, load<i32>(value));
      return true;
    case I64:
      out += <usize>format_i64(out, load<i64>(value));
      return true;
    case F32: {
      const number = load<f32>(value);
      return put_float(format_f32(out, number), number - number === 0);
    }
    case F64: {
      const number = load<f64>(value);
      return put_float(format_f64(out, number), number - number === 0);
    }
    case DEC32:
      out += <usize>format_dec64(out, <i64>load<i32>(value), scale);
      return true;
    case DEC64:
      out += <usize>format_dec64(out, load<i64>(value), scale);
      return true;
    case DEC128:
      out += <usize>format_dec128(out, load<i64>(value), load<i64>(value, 8), scale);
      return true;
    default:
      return put_quoted(kind, value);
  }
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
  out += escapes;
  for (let to = out; to > from; ) {
    const byte = load<u8>(--from);
    store<u8>(--to, byte);
    if (needs_backslash(byte)) store<u8>(--to, 92);
  }
  store<u8>(out++, 34);
  return true;
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
    out--;
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
    if (!has_room(length + 1)) return false;
    if (child > index + 1) store<u8>(out++, 44);
    memory.copy(out, nodes + <usize>load<u32>(node + nodeName), length);
    out += length;
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
  return kind === STRUCT ? write_struct(index) : write_items(index, <u32>level);
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
  out = heap;
  limit = heapEnd;
  const leaves = load<u32>(tree + nodeLeafEnd);
  const definition = load<u32>(tree + nodeDefinition);
  for (; row < rows; row++) {
    const view = views + ((<usize>row) << 4);
    const start = out;
    failure = 0;
    if (!start_row(leaves)) return -2;
    const level = definition_of(0);
    if (level < 0) return -2;
    const present = <u32>level >= definition;
    const done = present ? write_node(0) : take_all(tree);
    if (!done) {
      if (failure !== FULL) return -(<i32>failure);
      restart_row(leaves);
      out = start;
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
