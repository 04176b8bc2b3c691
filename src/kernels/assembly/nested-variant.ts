/** Variants in their binary form as JSON text. Source: parquet-format VariantEncoding.md. */

import { utf8_valid } from "./decode-text";
import {
  BOOL,
  DATE,
  DEC32,
  DEC64,
  DEC128,
  F32,
  F64,
  fail,
  has_room,
  I32,
  I64,
  INVALID_VARIANT,
  move_output,
  out,
  put,
  put_bytes,
  put_null,
  put_text,
  put_value,
  SCALAR_ROOM,
  TEXT,
  TIME,
  TIMESTAMPTZ,
  UUID,
} from "./nested-output";
import { NODE_BYTES, nodeName, nodeNameLength, nodeNext } from "./nested-tree";

/** Values inside of one another. */
const depthMax: u32 = 100;
const TIMESTAMP: u32 = TIMESTAMPTZ - 1;
const MICROS_OF_DAY: u64 = 86400000000;
/** Digits of a decimal that are behind the point, at most. */
const scaleMax: i32 = 38;

/** The dictionary of names: how many, where their offsets are, of how many bytes each, and where their bytes begin and end. */
let names: u32 = 0;
let nameOffsets: usize = 0;
let nameOffsetSize: u32 = 0;
let nameBytes: usize = 0;
let nameEnd: usize = 0;

/** Values that may still be visited: in a value that is not broken no two share a byte. */
let valuesLeft: u32 = 0;

function invalid(): bool {
  return fail(INVALID_VARIANT);
}

/** The number of `size` bytes, 1 to 4, at an address. */
function number_at(at: usize, size: u32): u32 {
  let value: u32 = 0;
  for (let index: u32 = 0; index < size; index++) value |= (<u32>load<u8>(at + <usize>index)) << (index * 8);
  return value;
}

/** Takes the metadata of the values that follow. */
export function open_metadata(at: usize, length: u32): bool {
  const end = at + <usize>length;
  if (length === 0 || (load<u8>(at) & 15) !== 1) return invalid();
  nameOffsetSize = (<u32>load<u8>(at) >> 6) + 1;
  if (length < 1 + nameOffsetSize) return invalid();
  names = number_at(at + 1, nameOffsetSize);
  nameOffsets = at + 1 + <usize>nameOffsetSize;
  const taken = (<u64>names + 1) * <u64>nameOffsetSize;
  if (taken > <u64>(end - nameOffsets)) return invalid();
  nameBytes = nameOffsets + <usize>taken;
  nameEnd = end;
  return true;
}

function put_name(id: u32): bool {
  if (id >= names) return invalid();
  const at = nameOffsets + <usize>id * <usize>nameOffsetSize;
  const start = number_at(at, nameOffsetSize);
  const end = number_at(at + <usize>nameOffsetSize, nameOffsetSize);
  if (start > end || <usize>end > nameEnd - nameBytes) return invalid();
  return put_string(nameBytes + <usize>start, end - start) && put(58);
}

function put_string(bytes: usize, length: u32): bool {
  return utf8_valid(bytes, length) === 0 ? invalid() : put_text(bytes, length);
}

/** Writes a value. */
export function put_variant(bytes: usize, length: u32): bool {
  valuesLeft = length;
  return put_any(bytes, bytes + <usize>length, depthMax);
}

/** Writes the fields of a binary object whose names no child of a node has; after a comma unless nothing has been written since `start`. */
export function put_fields_besides(bytes: usize, length: u32, start: usize, nodes: usize, index: u32): bool {
  valuesLeft = length;
  if (length === 0 || (load<u8>(bytes) & 3) !== 2) return invalid();
  return put_fields(bytes, bytes + <usize>length, depthMax, start, nodes, index);
}

/** Writes the value that begins at `at` and ends before `end`. */
function put_any(at: usize, end: usize, depth: u32): bool {
  if (at >= end || depth === 0 || valuesLeft === 0) return invalid();
  valuesLeft--;
  const info = <u32>load<u8>(at) >> 2;
  switch (load<u8>(at) & 3) {
    case 0:
      return put_primitive(info, at + 1, end);
    case 1:
      return <usize>info > end - at - 1 ? invalid() : put_string(at + 1, info);
    case 2:
      return put(123) && put_fields(at, end, depth, out, 0, 0) && put(125);
    default:
      return put_array(info, at + 1, end, depth);
  }
}

function put_array(info: u32, at: usize, end: usize, depth: u32): bool {
  const offsetSize = (info & 3) + 1;
  const countSize: u32 = (info & 4) !== 0 ? 4 : 1;
  if (<usize>countSize > end - at) return invalid();
  const count = number_at(at, countSize);
  const offsets = at + <usize>countSize;
  const taken = (<u64>count + 1) * <u64>offsetSize;
  if (taken > <u64>(end - offsets)) return invalid();
  const first = offsets + <usize>taken;
  if (!put(91)) return false;
  for (let index: u32 = 0; index < count; index++) {
    const offset = number_at(offsets + <usize>index * <usize>offsetSize, offsetSize);
    if (<usize>offset >= end - first) return invalid();
    if (index > 0 && !put(44)) return false;
    if (!put_any(first + <usize>offset, end, depth - 1)) return false;
  }
  return put(93);
}

/** Writes an object's fields; see {@link put_fields_besides} for the last three. */
function put_fields(at: usize, end: usize, depth: u32, start: usize, nodes: usize, index: u32): bool {
  const info = <u32>load<u8>(at++) >> 2;
  const offsetSize = (info & 3) + 1;
  const idSize = ((info >> 2) & 3) + 1;
  const countSize: u32 = (info & 16) !== 0 ? 4 : 1;
  if (<usize>countSize > end - at) return invalid();
  const count = number_at(at, countSize);
  const ids = at + <usize>countSize;
  const taken = <u64>count * <u64>idSize + (<u64>count + 1) * <u64>offsetSize;
  if (taken > <u64>(end - ids)) return invalid();
  const offsets = ids + <usize>count * <usize>idSize;
  const first = ids + <usize>taken;
  for (let field: u32 = 0; field < count; field++) {
    const before = out;
    if (out > start && !put(44)) return false;
    const name = out;
    if (!put_name(number_at(ids + <usize>field * <usize>idSize, idSize))) return false;
    if (nodes !== 0 && is_child(nodes, index, name, out - name)) {
      move_output(before);
      continue;
    }
    const offset = number_at(offsets + <usize>field * <usize>offsetSize, offsetSize);
    if (<usize>offset >= end - first) return invalid();
    if (!put_any(first + <usize>offset, end, depth - 1)) return false;
  }
  return true;
}

/** True when a child of a node has the name, both as they stand in JSON. */
function is_child(nodes: usize, index: u32, name: usize, length: usize): bool {
  const end = load<u32>(nodes + <usize>index * NODE_BYTES + nodeNext);
  for (let child = index + 1; child < end; ) {
    const node = nodes + <usize>child * NODE_BYTES;
    const same = <usize>load<u32>(node + nodeNameLength) === length;
    if (same && memory.compare(nodes + <usize>load<u32>(node + nodeName), name, length) === 0) return true;
    child = load<u32>(node + nodeNext);
  }
  return false;
}

/** Writes a value whose bits are at hand instead of in the file. */
function put_bits(kind: u32, bits: i64): bool {
  if (!has_room(SCALAR_ROOM)) return false;
  // behind what a scalar may overwrite
  const at = out + SCALAR_ROOM - 16;
  store<i64>(at, bits);
  return put_value(kind, 0, at);
}

/** Writes a decimal whose scale stands before it. */
function put_decimal(kind: u32, at: usize): bool {
  const scale = <i32>load<u8>(at);
  return scale > scaleMax ? invalid() : put_value(kind, scale, at + 1);
}

/** Writes what has its length before it. */
function put_long(kind: u32, at: usize, end: usize): bool {
  const length = load<u32>(at);
  if (<usize>length > end - at - 4) return invalid();
  return kind === TEXT ? put_string(at + 4, length) : put_bytes(at + 4, length);
}

/** Bytes of the primitive types by number; of binaries and strings those of their length. */
const primitiveBytes = memory.data<u8>([0, 0, 0, 1, 2, 4, 8, 8, 5, 9, 17, 4, 8, 8, 4, 4, 4, 8, 8, 8, 16]);
const primitiveTypes: u32 = 21;

function put_primitive(type: u32, at: usize, end: usize): bool {
  if (type >= primitiveTypes || end - at < <usize>load<u8>(primitiveBytes + <usize>type)) return invalid();
  switch (type) {
    case 0:
      return put_null();
    case 1:
    case 2:
      return put_bits(BOOL, type === 1 ? 1 : 0);
    case 3:
      return put_bits(I32, <i64>load<i8>(at));
    case 4:
      return put_bits(I32, <i64>load<i16>(at));
    case 5:
      return put_value(I32, 0, at);
    case 6:
      return put_value(I64, 0, at);
    case 7:
      return put_value(F64, 0, at);
    case 8:
      return put_decimal(DEC32, at);
    case 9:
      return put_decimal(DEC64, at);
    case 10:
      return put_decimal(DEC128, at);
    case 11:
      return put_value(DATE, 0, at);
    case 12:
      return put_value(TIMESTAMPTZ, 0, at);
    case 13:
      return put_value(TIMESTAMP, 0, at);
    case 14:
      return put_value(F32, 0, at);
    case 15:
    case 16:
      return put_long(type === 16 ? TEXT : 0, at, end);
    case 17:
      return load<u64>(at) > MICROS_OF_DAY ? invalid() : put_value(TIME, 0, at);
    case 18:
    case 19: {
      const nanos = load<i64>(at);
      const micros = nanos / 1000;
      return put_bits(type === 18 ? TIMESTAMPTZ : TIMESTAMP, micros - <i64>(micros * 1000 > nanos));
    }
    default:
      return put_value(UUID, 0, at);
  }
}
