/** Decimals stored as big-endian two's complement -> little-endian i64 or i128. Source: parquet-format LogicalTypes.md, "DECIMAL". */

import { big_endian_128, only_sign, positions } from "./decode-big-endian";

/** `count` values of `width` bytes -> i64. Gives 0, or 1 when a value of more than 8 bytes does not fit. */
export function flba_decimal_64(src: usize, width: u32, count: u32, out: usize): i32 {
  const extra = width > 8 ? width - 8 : 0;
  const kept = width - extra;
  const end = src + <usize>width * <usize>count;
  // Two values per turn: each is reversed to the top of its lane and shifted down with its sign.
  const top = i8x16.sub(i8x16.splat(7), positions());
  const high = i8x16.sub(i8x16.splat(<i8>(15 + width)), positions());
  const absent = i8x16.lt_s(v128.and(positions(), i8x16.splat(7)), i8x16.splat(<i8>(8 - kept)));
  const index = v128.or(v128.bitselect(high, top, i64x2.replace_lane(i64x2.splat(0), 1, -1)), absent);
  while (extra === 0 && kept !== 0 && end - src >= 16 && end - src >= (<usize>width) << 1) {
    v128.store(out, i64x2.shr_s(i8x16.swizzle(v128.load(src), index), 64 - (kept << 3)));
    src += (<usize>width) << 1;
    out += 16;
  }
  let status: i32 = 0;
  for (const last = out + ((end - src) / max<usize>(<usize>width, 1)) * 8; out < last; out += 8) {
    if (extra !== 0 && !only_sign(src, extra)) status = 1;
    store<i64>(out, i64x2.extract_lane(big_endian_128(src + <usize>extra, kept, end), 0));
    src += <usize>width;
  }
  return status;
}

/** `count` values of `width` bytes -> i128. Gives 0, or 1 when a value of more than 16 bytes does not fit. */
export function flba_decimal_128(src: usize, width: u32, count: u32, out: usize): i32 {
  const extra = width > 16 ? width - 16 : 0;
  const end = src + <usize>width * <usize>count;
  let status: i32 = 0;
  for (const last = out + ((<usize>count) << 4); out < last; out += 16) {
    if (extra !== 0 && !only_sign(src, extra)) status = 1;
    v128.store(out, big_endian_128(src + <usize>extra, width - extra, end));
    src += <usize>width;
  }
  return status;
}

/** `count` length-prefixed values -> i128. Gives the bytes consumed, -1 when the data ends early, -2 when a value does not fit. */
export function byte_array_decimal_128(src: usize, end: usize, count: u32, out: usize): i32 {
  const start = src;
  for (const last = out + ((<usize>count) << 4); out < last; out += 16) {
    if (end - src < 4) return -1;
    const width = load<u32>(src);
    src += 4;
    if (<u32>(end - src) < width) return -1;
    const extra = width > 16 ? width - 16 : 0;
    if (extra !== 0 && !only_sign(src, extra)) return -2;
    v128.store(out, big_endian_128(src + <usize>extra, width - extra, end));
    src += <usize>width;
  }
  return <i32>(src - start);
}
