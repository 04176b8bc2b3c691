/** Definition levels -> a byte per row, 1 where a value stands. Source: parquet-format Encodings.md and README.md, "Nulls". */

import {
  expand_bits,
  next_run,
  packed_value,
  stateCursor,
  stateEnd,
  stateKind,
  stateLeft,
  stateTaken,
  stateValue,
  stateWidth,
  take_from_run,
} from "./decode-bits";

/** One-bit levels of the current bit-packed run: `count` bytes into `valid`; gives how many are 1. */
function read_packed_bits(state: usize, valid: usize, count: u32): u32 {
  const start = <usize>load<u32>(state + stateCursor);
  let index = load<u32>(state + stateTaken);
  const last = index + count;
  let ones: u32 = 0;
  while (index < last) {
    const at = start + <usize>(index >> 3);
    if ((index & 7) === 0 && last - index >= 16) {
      const bits = <u32>load<u16>(at);
      v128.store(valid, expand_bits(bits));
      ones += popcnt<u32>(bits);
      valid += 16;
      index += 16;
      continue;
    }
    const bit = (<u32>load<u8>(at) >> (index & 7)) & 1;
    store<u8>(valid++, bit);
    ones += bit;
    index++;
  }
  return ones;
}

/** Levels of any width of the current bit-packed run; gives how many are `maxLevel`, or -1 when one is above it. */
function read_packed_levels(state: usize, valid: usize, count: u32, maxLevel: u32): i32 {
  const start = <usize>load<u32>(state + stateCursor);
  const end = <usize>load<u32>(state + stateEnd);
  const width = load<u32>(state + stateWidth);
  const index = load<u32>(state + stateTaken);
  let present: u32 = 0;
  let top: u32 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const level = packed_value(start, end, width, index + i);
    const is = <u32>(level === maxLevel);
    store<u8>(valid + <usize>i, is);
    present += is;
    top = max<u32>(top, level);
  }
  return top > maxLevel ? -1 : <i32>present;
}

/**
 * Reads `count` levels of a stream begun with hybrid_start and the width of `maxLevel`: a byte 1 into `valid` where the level
 * is `maxLevel`, else 0. Gives the number of ones, or -1 when the data ends early or a level is above `maxLevel`.
 */
export function levels_read(state: usize, valid: usize, count: u32, maxLevel: u32): i32 {
  let present: i32 = 0;
  while (count !== 0) {
    if (load<u32>(state + stateLeft) === 0 && next_run(state) !== 0) return -1;
    const taken = min<u32>(count, load<u32>(state + stateLeft));
    if (load<u32>(state + stateKind) === 0) {
      const level = load<u32>(state + stateValue);
      if (level > maxLevel) return -1;
      memory.fill(valid, <u8>(level === maxLevel), <usize>taken);
      if (level === maxLevel) present += <i32>taken;
    } else if (load<u32>(state + stateWidth) === 1 && maxLevel === 1) {
      present += <i32>read_packed_bits(state, valid, taken);
    } else {
      const some = read_packed_levels(state, valid, taken, maxLevel);
      if (some < 0) return -1;
      present += some;
    }
    take_from_run(state, taken);
    valid += <usize>taken;
    count -= taken;
  }
  return present;
}

/**
 * As {@link levels_read}, but writes the levels themselves, a byte each (`maxLevel` is below 256).
 */
export function levels_copy(state: usize, levels: usize, count: u32, maxLevel: u32): i32 {
  let present: i32 = 0;
  while (count !== 0) {
    if (load<u32>(state + stateLeft) === 0 && next_run(state) !== 0) return -1;
    const taken = min<u32>(count, load<u32>(state + stateLeft));
    if (load<u32>(state + stateKind) === 0) {
      const level = load<u32>(state + stateValue);
      if (level > maxLevel) return -1;
      memory.fill(levels, <u8>level, <usize>taken);
      if (level === maxLevel) present += <i32>taken;
    } else {
      const start = <usize>load<u32>(state + stateCursor);
      const end = <usize>load<u32>(state + stateEnd);
      const width = load<u32>(state + stateWidth);
      const index = load<u32>(state + stateTaken);
      for (let i: u32 = 0; i < taken; i++) {
        const level = packed_value(start, end, width, index + i);
        if (level > maxLevel) return -1;
        store<u8>(levels + <usize>i, <u8>level);
        present += <i32>(level === maxLevel);
      }
    }
    take_from_run(state, taken);
    levels += <usize>taken;
    count -= taken;
  }
  return present;
}

/**
 * Rewrites `count` levels of the deprecated encoding BIT_PACKED (`width` bits each, the highest bit first) as one bit-packed run of
 * the hybrid encoding at `out`, which has room for as many bytes and 8 more. Gives the bytes written. Source: Encodings.md,
 * "Bit-packed (Deprecated) (BIT_PACKED = 4)".
 */
export function levels_repack(src: usize, count: u32, width: u32, out: usize): i32 {
  const groups = (count + 7) >> 3;
  let at = out;
  let header = ((<u64>groups) << 1) | 1;
  for (; header > 127; header >>= 7) store<u8>(at++, <u8>(header & 127) | 128);
  store<u8>(at++, <u8>header);
  const bytes = <usize>groups * <usize>width;
  memory.fill(at, 0, bytes);
  for (let bit: u64 = 0, last = <u64>count * <u64>width; bit < last; bit++) {
    // Bit b of a value, counted from its highest, is bit (width - 1 - b) from its lowest.
    if (((load<u8>(src + <usize>(bit >> 3)) >> (7 - <u8>(bit & 7))) & 1) === 0) continue;
    const place = bit % <u64>width;
    const to = bit - place + <u64>width - 1 - place;
    store<u8>(at + <usize>(to >> 3), load<u8>(at + <usize>(to >> 3)) | (1 << (<u8>(to & 7))));
  }
  return <i32>(at + bytes - out);
}

/**
 * The length of the rest of the stream when it is a single run of `maxLevel`, so that a page without nulls needs no levels
 * at all; 0 when it is anything else.
 */
export function levels_run(state: usize, maxLevel: u32): i32 {
  if (load<u32>(state + stateLeft) === 0 && next_run(state) !== 0) return 0;
  const only = load<u32>(state + stateKind) === 0 && load<u32>(state + stateCursor) === load<u32>(state + stateEnd);
  if (!only || load<u32>(state + stateValue) !== maxLevel) return 0;
  return <i32>min<u32>(load<u32>(state + stateLeft), i32.MAX_VALUE);
}
