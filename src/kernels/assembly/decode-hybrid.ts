/** Parquet's RLE / bit-packed hybrid: dictionary codes. Source: parquet-format Encodings.md, "Run Length Encoding / Bit-Packing Hybrid (RLE = 3)". */

import {
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
import { unpack_groups } from "./decode-unpack";

/** Starts a stream of values of `bitWidth` bits over [src, end) in the 32 bytes at `state`. Gives 0, or 1 for a width over 32. */
export function hybrid_start(state: usize, src: usize, end: usize, bitWidth: u32): i32 {
  store<u32>(state + stateCursor, <u32>src);
  store<u32>(state + stateEnd, <u32>end);
  store<u32>(state + stateWidth, bitWidth);
  store<u32>(state + stateKind, 0);
  store<u32>(state + stateLeft, 0);
  store<u32>(state + stateValue, 0);
  store<u32>(state + stateTaken, 0);
  return bitWidth > 32 ? 1 : 0;
}

/** How many whole groups from `src` on can be unpacked when 16 bytes are read from half a group on and none at or after `end`. */
function wide_groups(src: usize, end: usize, groups: u32, width: u32): u32 {
  const reach: u32 = 16 + (width >> 1);
  const room = <u32>(end - src);
  if (room < reach) return 0;
  return min<u32>((room - reach) / width + 1, groups);
}

/** Unpacks `count` values of the current bit-packed run and gives their maximum. */
function read_packed(state: usize, out: usize, count: u32): u32 {
  const start = <usize>load<u32>(state + stateCursor);
  const end = <usize>load<u32>(state + stateEnd);
  const width = load<u32>(state + stateWidth);
  let index = load<u32>(state + stateTaken);
  const last = index + count;
  let top: u32 = 0;
  while (index < last && (index & 7) !== 0) {
    const value = packed_value(start, end, width, index++);
    store<u32>(out, value);
    out += 4;
    top = max<u32>(top, value);
  }
  if (width <= 24 && last - index >= 8) {
    const src = start + <usize>((<u64>index * <u64>width) >> 3);
    const groups = wide_groups(src, end, (last - index) >> 3, width);
    top = max<u32>(top, unpack_groups(src, out, groups, width));
    out += (<usize>groups) << 5;
    index += groups << 3;
  }
  while (index < last) {
    const value = packed_value(start, end, width, index++);
    store<u32>(out, value);
    out += 4;
    top = max<u32>(top, value);
  }
  return top;
}

/** Writes `value` `count` times. */
function fill_u32(out: usize, count: u32, value: u32): void {
  const end = out + ((<usize>count) << 2);
  const four = i32x4.splat(value);
  while (end - out >= 16) {
    v128.store(out, four);
    out += 16;
  }
  while (out < end) {
    store<u32>(out, value);
    out += 4;
  }
}

/**
 * Reads `count` values as u32 into `out`. Gives 0, 1 when the data ends early, or 2 when a value is not below `limit`
 * (0: no check). After 1 or 2 the output is undefined.
 */
export function hybrid_read(state: usize, out: usize, count: u32, limit: u32): i32 {
  let top: u32 = 0;
  while (count !== 0) {
    if (load<u32>(state + stateLeft) === 0 && next_run(state) !== 0) return 1;
    const taken = min<u32>(count, load<u32>(state + stateLeft));
    if (load<u32>(state + stateKind) === 0) {
      const value = load<u32>(state + stateValue);
      fill_u32(out, taken, value);
      top = max<u32>(top, value);
    } else {
      top = max<u32>(top, read_packed(state, out, taken));
    }
    take_from_run(state, taken);
    out += (<usize>taken) << 2;
    count -= taken;
  }
  return limit !== 0 && top >= limit ? 2 : 0;
}

/** Passes over `count` values. Gives 0, or 1 when the data ends early. */
export function hybrid_skip(state: usize, count: u32): i32 {
  while (count !== 0) {
    if (load<u32>(state + stateLeft) === 0 && next_run(state) !== 0) return 1;
    const taken = min<u32>(count, load<u32>(state + stateLeft));
    take_from_run(state, taken);
    count -= taken;
  }
  return 0;
}
