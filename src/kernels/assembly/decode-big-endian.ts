/** Big-endian two's complement numbers of any width. Exports nothing of the module. */

/** Byte positions of a vector. */
export function positions(): v128 {
  return i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
}

/** True when the `count` bytes at `src` only repeat the sign of the byte after them. */
export function only_sign(src: usize, count: u32): bool {
  const sign = <u8>(load<i8>(src + <usize>count) >> 7);
  for (let i: u32 = 0; i < count; i++) if (load<u8>(src + <usize>i) !== sign) return false;
  return true;
}

/** The `width` (0..16) bytes at `src` as one i128; nothing at or after `end` is read. No bytes are 0. */
export function big_endian_128(src: usize, width: u32, end: usize): v128 {
  if (width === 0) return i64x2.splat(0);
  const index = i8x16.sub(i8x16.splat(<i8>(width - 1)), positions());
  const sign = i8x16.splat(load<i8>(src) >> 7);
  const outside = i8x16.ge_s(positions(), i8x16.splat(<i8>width));
  if (end - src >= 16) return v128.or(i8x16.swizzle(v128.load(src), index), v128.and(sign, outside));
  let low: u64 = 0;
  let high: u64 = 0;
  for (let i: u32 = 0; i < width; i++) {
    high = (high << 8) | (low >> 56);
    low = (low << 8) | <u64>load<u8>(src + <usize>i);
  }
  return v128.or(i64x2.replace_lane(i64x2.splat(low), 1, high), v128.and(sign, outside));
}
