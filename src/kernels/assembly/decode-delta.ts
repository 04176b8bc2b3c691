/** DELTA_BINARY_PACKED integers, read in steps. Source: parquet-format Encodings.md, "Delta Encoding (DELTA_BINARY_PACKED = 5)". */

/** Offsets of the state's fields, 64 bytes in all. `deltaLeft` counts the values that were not read yet, the first one among them. */
const deltaCursor: usize = 0;
const deltaEnd: usize = 4;
const deltaMiniValues: usize = 8;
const deltaMinis: usize = 12;
const deltaLeft: usize = 16;
/** Miniblocks of the current block that were begun, and where the block's widths stand. */
const deltaMini: usize = 20;
const deltaWidths: usize = 24;
/** Of the current miniblock: values left, bits of a value, values taken, first byte. */
const deltaMiniLeft: usize = 28;
const deltaWidth: usize = 32;
const deltaTaken: usize = 36;
const deltaStart: usize = 40;
/** 1 until the first value, which stands in the header, was given. */
const deltaFirst: usize = 44;
const deltaLast: usize = 48;
const deltaMin: usize = 56;

/** The last varint that was read, and whether its bytes were all there. */
let varint: u64 = 0;

/** Reads a varint of at most 64 bits; gives the address behind it, or 0 when it is cut off or too long. */
function read_varint(at: usize, end: usize): usize {
  varint = 0;
  for (let shift: u64 = 0; shift < 64; shift += 7) {
    if (at >= end) return 0;
    const byte = <u64>load<u8>(at++);
    varint |= (byte & 127) << shift;
    if (byte < 128) return at;
  }
  return 0;
}

function unzigzag(value: u64): i64 {
  return <i64>(value >> 1) ^ -(<i64>(value & 1));
}

/**
 * Starts a stream over [src, end) in the 64 bytes at `state`. Gives how many values it announces, or -1 when its header is broken.
 */
export function delta_start(state: usize, src: usize, end: usize): i32 {
  memory.fill(state, 0, 64);
  let at = read_varint(src, end);
  const block = varint;
  if (at === 0 || block === 0 || block > 0x7fffffff) return -1;
  at = read_varint(at, end);
  const minis = varint;
  if (at === 0 || minis === 0 || minis > block || block % minis !== 0 || (block / minis) % 8 !== 0) return -1;
  at = read_varint(at, end);
  const count = varint;
  if (at === 0 || count > 0x7fffffff) return -1;
  at = read_varint(at, end);
  if (at === 0) return -1;
  store<u32>(state + deltaCursor, <u32>at);
  store<u32>(state + deltaEnd, <u32>end);
  store<u32>(state + deltaMiniValues, <u32>(block / minis));
  store<u32>(state + deltaMinis, <u32>minis);
  store<u32>(state + deltaMini, <u32>minis);
  store<u32>(state + deltaLeft, <u32>count);
  store<u32>(state + deltaFirst, 1);
  store<i64>(state + deltaLast, unzigzag(varint));
  return <i32>count;
}

/**
 * Moves to the next miniblock. Gives 0, or 1 when the data ends early. The last miniblock of a stream may lack its padding, unless
 * `padded`.
 */
function next_mini(state: usize, left: u32, padded: bool): i32 {
  const end = <usize>load<u32>(state + deltaEnd);
  const minis = load<u32>(state + deltaMinis);
  let at = <usize>load<u32>(state + deltaCursor);
  let mini = load<u32>(state + deltaMini);
  if (mini === minis) {
    at = read_varint(at, end);
    if (at === 0 || <usize>minis > end - at) return 1;
    store<i64>(state + deltaMin, unzigzag(varint));
    store<u32>(state + deltaWidths, <u32>at);
    at += <usize>minis;
    mini = 0;
  }
  const width = <u32>load<u8>(<usize>load<u32>(state + deltaWidths) + <usize>mini);
  if (width > 64) return 1;
  const values = load<u32>(state + deltaMiniValues);
  const whole = (<u64>values * <u64>width) >> 3;
  const held = (<u64>min<u32>(values, left) * <u64>width + 7) >> 3;
  const room = <u64>(end - at);
  const needed = padded ? whole : held;
  if (room < needed) return 1;
  store<u32>(state + deltaStart, <u32>at);
  store<u32>(state + deltaCursor, <u32>at + <u32>min<u64>(whole, room));
  store<u32>(state + deltaMini, mini + 1);
  store<u32>(state + deltaMiniLeft, values);
  store<u32>(state + deltaWidth, width);
  store<u32>(state + deltaTaken, 0);
  return 0;
}

/** Value `index` of the values of `width` (1..64) bits packed from `start` on; reads no byte at or after `end`. */
function packed_long(start: usize, end: usize, width: u32, index: u32): u64 {
  const bit = <u64>index * <u64>width;
  const at = start + <usize>(bit >> 3);
  const shift = bit & 7;
  let word: u64 = 0;
  if (end - at >= 8) word = load<u64>(at);
  else for (let i: usize = 0; i < end - at; i++) word |= (<u64>load<u8>(at + i)) << ((<u64>i) << 3);
  word >>= shift;
  if (shift + <u64>width > 64) word |= (<u64>load<u8>(at, 8)) << (64 - shift);
  return word & (u64.MAX_VALUE >> (64 - <u64>width));
}

/** Reads `count` (at least 1) values of the current miniblock. */
function read_mini<T>(state: usize, out: usize, count: u32): void {
  const start = <usize>load<u32>(state + deltaStart);
  const end = <usize>load<u32>(state + deltaEnd);
  const width = load<u32>(state + deltaWidth);
  const smallest = load<i64>(state + deltaMin);
  let index = load<u32>(state + deltaTaken);
  let last = load<i64>(state + deltaLast);
  for (const stop = index + count; index < stop; index++) {
    last += smallest + (width === 0 ? 0 : <i64>packed_long(start, end, width, index));
    store<T>(out, <T>last);
    out += sizeof<T>();
  }
  store<i64>(state + deltaLast, last);
  store<u32>(state + deltaTaken, index);
}

function delta_read<T>(state: usize, out: usize, count: u32): i32 {
  let left = load<u32>(state + deltaLeft);
  if (count > left) return 1;
  if (count !== 0 && load<u32>(state + deltaFirst) === 1) {
    store<u32>(state + deltaFirst, 0);
    store<T>(out, <T>load<i64>(state + deltaLast));
    out += sizeof<T>();
    count--;
    left--;
  }
  while (count !== 0) {
    if (load<u32>(state + deltaMiniLeft) === 0 && next_mini(state, left, false) !== 0) return 1;
    const taken = min<u32>(count, load<u32>(state + deltaMiniLeft));
    read_mini<T>(state, out, taken);
    store<u32>(state + deltaMiniLeft, load<u32>(state + deltaMiniLeft) - taken);
    out += <usize>taken * sizeof<T>();
    count -= taken;
    left -= taken;
  }
  store<u32>(state + deltaLeft, left);
  return 0;
}

/** Reads `count` values as i32, wrapped as the format demands. Gives 0, or 1 when there are not so many. */
export function delta_read_32(state: usize, out: usize, count: u32): i32 {
  return delta_read<i32>(state, out, count);
}

/** As delta_read_32, for i64. */
export function delta_read_64(state: usize, out: usize, count: u32): i32 {
  return delta_read<i64>(state, out, count);
}

/** The address behind a stream that was just started, whose state is used up by it; 0 when the stream ends early. */
export function delta_end(state: usize): usize {
  let left = load<u32>(state + deltaLeft);
  left -= min<u32>(left, 1);
  while (left !== 0) {
    if (next_mini(state, left, true) !== 0) return 0;
    left -= min<u32>(left, load<u32>(state + deltaMiniValues));
  }
  return <usize>load<u32>(state + deltaCursor);
}
