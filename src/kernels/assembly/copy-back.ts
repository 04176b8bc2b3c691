/** Copies out of what was decompressed before: shared by the Lempel-Ziv decoders. */

/** Row `n` repeats the indices 0..n-1 over 16 bytes: swizzles a pattern of n bytes into a full vector. Rows 0 and 16 stand in for longer distances. */
// biome-ignore format: a table, one row per distance
const repeats: usize = memory.data<u8>([
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1,
  0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0,
  0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3,
  0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0,
  0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0, 1, 2, 3,
  0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6, 0, 1,
  0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7,
  0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 6,
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5,
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 1, 2, 3, 4,
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 1, 2, 3,
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0, 1, 2,
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 0, 1,
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 0,
]);

/** The largest multiple of each distance below 16 that fits into 16: how far one repeated vector advances. */
const strides: usize = memory.data<u8>([16, 16, 16, 15, 16, 15, 12, 14, 16, 9, 10, 11, 12, 13, 14, 15]);

/** Copies `length` bytes from `distance` behind `dst`, where up to 15 bytes after the copy may be overwritten. */
export function copy_back_wide(dst: usize, distance: u32, length: u32): void {
  const end = dst + <usize>length;
  if (distance >= 16) {
    do {
      v128.store(dst, v128.load(dst - <usize>distance));
      dst += 16;
    } while (dst < end);
    return;
  }
  const pattern = i8x16.swizzle(v128.load(dst - <usize>distance), v128.load(repeats + ((<usize>distance) << 4)));
  const stride = <usize>load<u8>(strides + <usize>distance);
  do {
    v128.store(dst, pattern);
    dst += stride;
  } while (dst < end);
}

/** Copies `length` bytes from `distance` behind `dst` and writes nothing else. */
export function copy_back_exact(dst: usize, distance: u32, length: u32): void {
  const end = dst + <usize>length;
  while (dst < end) {
    store<u8>(dst, load<u8>(dst - <usize>distance));
    dst++;
  }
}
