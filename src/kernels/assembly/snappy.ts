/** Snappy decompression. Source: google/snappy format_description.txt. */

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
function copy_back_wide(dst: usize, distance: u32, length: u32): void {
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
function copy_back_exact(dst: usize, distance: u32, length: u32): void {
  const end = dst + <usize>length;
  while (dst < end) {
    store<u8>(dst, load<u8>(dst - <usize>distance));
    dst++;
  }
}

/** Reads the block's length: the length in the low 40 bits, the bytes that it takes above them; 0 when the input ends early. */
function read_length(src: usize, end: usize): u64 {
  let length: u64 = 0;
  for (let at: u64 = 0; at < 5 && src + <usize>at < end; at++) {
    const byte = <u64>load<u8>(src + <usize>at);
    length |= (byte & 127) << (at * 7);
    if (byte < 128) return length | ((at + 1) << 40);
  }
  return 0;
}

/**
 * Decompresses one Snappy block of `srcLength` bytes into exactly `dstLength` bytes.
 * Gives 0, or 1 when the input ends early, 2 when its length is not `dstLength`, 3 when it refers to bytes before its start.
 */
export function snappy_decompress(src: usize, srcLength: u32, dst: usize, dstLength: u32): i32 {
  const srcEnd = src + <usize>srcLength;
  const dstStart = dst;
  const dstEnd = dst + <usize>dstLength;
  const header = read_length(src, srcEnd);
  if (header === 0) return 1;
  if ((header & 0xff_ffff_ffff) !== <u64>dstLength) return 2;
  src += <usize>(header >> 40);

  while (src < srcEnd) {
    const tag = <u32>load<u8>(src++);
    let left = <u32>(srcEnd - src);
    if ((tag & 3) === 0) {
      let length = (tag >> 2) + 1;
      if (length <= 16 && left >= 16 && <u32>(dstEnd - dst) >= 16) {
        v128.store(dst, v128.load(src));
        src += <usize>length;
        dst += <usize>length;
        continue;
      }
      if (length > 60) {
        const bytes = length - 60;
        if (left < bytes) return 1;
        length = 0;
        for (let i: u32 = 0; i < bytes; i++) length |= (<u32>load<u8>(src + <usize>i)) << (i << 3);
        length++;
        src += <usize>bytes;
        left -= bytes;
      }
      if (left < length || length === 0) return 1;
      if (<u32>(dstEnd - dst) < length) return 2;
      memory.copy(dst, src, <usize>length);
      src += <usize>length;
      dst += <usize>length;
      continue;
    }
    let length = (tag >> 2) + 1;
    let distance: u32 = 0;
    if ((tag & 3) === 1) {
      if (left < 1) return 1;
      length = ((tag >> 2) & 7) + 4;
      distance = ((tag >> 5) << 8) | <u32>load<u8>(src);
      src += 1;
    } else if ((tag & 3) === 2) {
      if (left < 2) return 1;
      distance = <u32>load<u16>(src);
      src += 2;
    } else {
      if (left < 4) return 1;
      distance = load<u32>(src);
      src += 4;
    }
    if (distance - 1 >= <u32>(dst - dstStart)) return 3;
    const room = <u32>(dstEnd - dst);
    if (room >= length + 16) copy_back_wide(dst, distance, length);
    else if (room >= length) copy_back_exact(dst, distance, length);
    else return 2;
    dst += <usize>length;
  }
  return dst === dstEnd ? 0 : 2;
}
