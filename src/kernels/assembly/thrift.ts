/** Walks Thrift's compact protocol without taking its values, to find where structures begin. Source: thrift-compact-protocol.md. */

/** Nesting that a value may have; Parquet's own structures are at most 8 deep. */
const depthMax: u32 = 64;

/** Bytes of the longest varint. */
const varintBytes: u32 = 10;

/** Gives the address behind a varint that has to end before `end`, or 0. */
function skipVarint(at: usize, end: usize): usize {
  for (let index: u32 = 0; index < varintBytes && at < end; index++) {
    if (load<u8>(at++) < 128) return at;
  }
  return 0;
}

/** The length that stands at an address; {@link skipVarint} says where it ends. More than 2^63 is as good as 2^63. */
function lengthAt(at: usize): u64 {
  let value: u64 = 0;
  for (let shift: u64 = 0; shift < 63; shift += 7) {
    const byte = <u64>load<u8>(at++);
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
  return <u64>i64.MAX_VALUE;
}

/** Gives the address behind a value of a wire type, or 0 if it is broken. */
function skipValue(at: usize, end: usize, type: u32, depth: u32): usize {
  if (depth === 0) return 0;
  switch (type) {
    case 1: // true and false, as elements of a list
    case 2:
    case 3: // i8
      return skipBytes(at, end, 1);
    case 4: // i16, i32, i64
    case 5:
    case 6:
      return skipVarint(at, end);
    case 7: // double
      return skipBytes(at, end, 8);
    case 8: {
      // binary
      const start = skipVarint(at, end);
      return start === 0 ? 0 : skipBytes(start, end, lengthAt(at));
    }
    case 9: // list
    case 10: // set
      return skipList(at, end, depth);
    case 11:
      return skipMap(at, end, depth);
    case 12:
      return skipStruct(at, end, depth);
    case 13: // uuid
      return skipBytes(at, end, 16);
    default:
      return 0;
  }
}

function skipBytes(at: usize, end: usize, count: u64): usize {
  return count > <u64>(end - at) ? 0 : at + <usize>count;
}

/**
 * One loop for a structure and those inside of it: this code runs once in most processes, before V8 has made it fast, and a call costs
 * more there than what is called does.
 */
function skipStruct(at: usize, end: usize, depth: u32): usize {
  let open = depth;
  while (at < end) {
    const header = <u32>load<u8>(at++);
    const type = header & 15;
    if (type === 0) {
      if (open === depth) return at;
      open++;
      continue;
    }
    if (header < 16) {
      // the id stands by itself instead of as a difference
      at = skipVarint(at, end);
      if (at === 0) return 0;
    }
    if (type >= 4 && type <= 6) {
      // most fields are integers, and few of them are long
      at = at < end && load<u8>(at) < 128 ? at + 1 : skipVarint(at, end);
      if (at === 0) return 0;
    } else if (type === 12) {
      if (--open === 0) return 0;
    } else if (type === 8 && at < end && load<u8>(at) < 128) {
      at += 1 + <usize>load<u8>(at);
      if (at > end) return 0;
    } else if (type > 2) {
      // A boolean field has its value in its type.
      at = skipValue(at, end, type, open - 1);
      if (at === 0) return 0;
    }
  }
  return 0;
}

function skipList(at: usize, end: usize, depth: u32): usize {
  if (at >= end) return 0;
  const header = <u32>load<u8>(at++);
  let length = <u64>(header >> 4);
  if (length === 15) {
    const next = skipVarint(at, end);
    if (next === 0) return 0;
    length = lengthAt(at);
    at = next;
  }
  // Every element takes a byte at least.
  if (length > <u64>(end - at)) return 0;
  const type = header & 15;
  for (let index: u64 = 0; index < length; index++) {
    at = type === 5 && at < end && load<u8>(at) < 128 ? at + 1 : skipValue(at, end, type, depth - 1);
    if (at === 0) return 0;
  }
  return at;
}

function skipMap(at: usize, end: usize, depth: u32): usize {
  const next = skipVarint(at, end);
  if (next === 0) return 0;
  const length = lengthAt(at);
  if (length === 0) return next;
  at = next;
  if (length > <u64>(end - at)) return 0;
  if (at >= end) return 0;
  const types = <u32>load<u8>(at++);
  for (let index: u64 = 0; index < length; index++) {
    at = skipValue(at, end, types >> 4, depth - 1);
    if (at === 0) return 0;
    at = skipValue(at, end, types & 15, depth - 1);
    if (at === 0) return 0;
  }
  return at;
}

/** Wire type of a list's field, and of a structure as an element. */
const listType: u32 = 9;
const structType: u32 = 12;

/**
 * Walks `count` structures that stand one behind the other and begin with a list of `members` structures as field 1, as the row groups
 * of a footer do. For each it writes to `out` where its list ends and where each member begins (u32, counted from `base`). Gives the
 * address behind the last, or 0 if one is broken or of another form.
 */
export function thrift_members(base: usize, src: usize, end: usize, count: u32, members: u32, out: usize): usize {
  for (let index: u32 = 0; index < count; index++) {
    if (src >= end || load<u8>(src) !== ((1 << 4) | listType)) return 0;
    src = skipListHeader(src + 1, end, members);
    if (src === 0) return 0;
    const listEnd = out;
    out += 4;
    for (let member: u32 = 0; member < members; member++) {
      store<u32>(out, <u32>(src - base));
      out += 4;
      src = skipStruct(src, end, depthMax);
      if (src === 0) return 0;
    }
    store<u32>(listEnd, <u32>(src - base));
    src = skipStruct(src, end, depthMax);
    if (src === 0) return 0;
  }
  return src;
}

/** Gives the address behind the header of a list of `count` structures, or 0. */
function skipListHeader(at: usize, end: usize, count: u32): usize {
  if (at >= end) return 0;
  const header = <u32>load<u8>(at++);
  if ((header & 15) !== structType) return 0;
  if (header >> 4 !== 15) return header >> 4 === count ? at : 0;
  const next = skipVarint(at, end);
  return next !== 0 && lengthAt(at) === <u64>count ? next : 0;
}
