/** PLAIN values of fixed width: widening, booleans, timestamps, and the minimum and maximum of a vector. */

import { expand_bits } from "./decode-bits";

/** i32 -> i64, `count` values. */
export function widen_i32_i64(src: usize, count: u32, out: usize): void {
  const end = src + ((<usize>count) << 2);
  while (end - src >= 16) {
    const four = v128.load(src);
    v128.store(out, i64x2.extend_low_i32x4_s(four));
    v128.store(out, i64x2.extend_high_i32x4_s(four), 16);
    src += 16;
    out += 32;
  }
  while (src < end) {
    store<i64>(out, <i64>load<i32>(src));
    src += 4;
    out += 8;
  }
}

/** `count` booleans of a bit each, from bit `bitOffset` after `src` on, lowest bit first -> a byte 0 or 1 each. */
export function plain_boolean(src: usize, bitOffset: u32, count: u32, out: usize): void {
  src += <usize>(bitOffset >> 3);
  let index = bitOffset & 7;
  const last = index + count;
  while (index < last) {
    const at = src + <usize>(index >> 3);
    if ((index & 7) === 0 && last - index >= 16) {
      v128.store(out, expand_bits(<u32>load<u16>(at)));
      out += 16;
      index += 16;
      continue;
    }
    store<u8>(out++, (<u32>load<u8>(at) >> (index & 7)) & 1);
    index++;
  }
}

/** `count` timestamps of ms -> µs, i64 each. Gives 0, or 1 when one does not fit into 64 bits. */
export function timestamp_millis(src: usize, count: u32, out: usize): i32 {
  const limit: i64 = i64.MAX_VALUE / 1000;
  let outside: bool = false;
  for (const end = src + ((<usize>count) << 3); src < end; src += 8, out += 8) {
    const value = load<i64>(src);
    outside = outside || value > limit || value < -limit;
    store<i64>(out, value * 1000);
  }
  return <i32>outside;
}

/** Minimum and maximum of `count` i32, as two i64 at `out`; of none: the largest and the smallest i32. */
export function minmax_i32(ptr: usize, count: u32, out: usize): void {
  const end = ptr + ((<usize>count) << 2);
  let lows = i32x4.splat(i32.MAX_VALUE);
  let highs = i32x4.splat(i32.MIN_VALUE);
  while (end - ptr >= 32) {
    const a = v128.load(ptr);
    const b = v128.load(ptr, 16);
    lows = i32x4.min_s(lows, i32x4.min_s(a, b));
    highs = i32x4.max_s(highs, i32x4.max_s(a, b));
    ptr += 32;
  }
  lows = i32x4.min_s(lows, i8x16.shuffle(lows, lows, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  highs = i32x4.max_s(highs, i8x16.shuffle(highs, highs, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  let low = min<i32>(i32x4.extract_lane(lows, 0), i32x4.extract_lane(lows, 1));
  let high = max<i32>(i32x4.extract_lane(highs, 0), i32x4.extract_lane(highs, 1));
  for (; ptr < end; ptr += 4) {
    low = min<i32>(low, load<i32>(ptr));
    high = max<i32>(high, load<i32>(ptr));
  }
  store<i64>(out, <i64>low);
  store<i64>(out, <i64>high, 8);
}

/** Minimum and maximum of `count` i64, as two i64 at `out`; of none: the largest and the smallest i64. */
export function minmax_i64(ptr: usize, count: u32, out: usize): void {
  const end = ptr + ((<usize>count) << 3);
  // Two independent pairs per turn: a 64-bit comparison with selection takes longer than four loads.
  let low: i64 = i64.MAX_VALUE;
  let high: i64 = i64.MIN_VALUE;
  let low2 = low;
  let high2 = high;
  for (; end - ptr >= 16; ptr += 16) {
    const a = load<i64>(ptr);
    const b = load<i64>(ptr, 8);
    low = min<i64>(low, a);
    high = max<i64>(high, a);
    low2 = min<i64>(low2, b);
    high2 = max<i64>(high2, b);
  }
  if (ptr < end) {
    low = min<i64>(low, load<i64>(ptr));
    high = max<i64>(high, load<i64>(ptr));
  }
  low = min<i64>(low, low2);
  high = max<i64>(high, high2);
  store<i64>(out, low);
  store<i64>(out, high, 8);
}
