/** Snappy decompression. Source: google/snappy format_description.txt. */

import { copy_back_exact, copy_back_wide } from "./copy-back";

/** By tag: a copy's length in the low byte, above it the bits of the distance that the tag holds. */
// biome-ignore format: a table, 16 tags a row
const copies: usize = memory.data<u16>([
  1, 4, 1, 1, 2, 5, 2, 2, 3, 6, 3, 3, 4, 7, 4, 4,
  5, 8, 5, 5, 6, 9, 6, 6, 7, 10, 7, 7, 8, 11, 8, 8,
  9, 260, 9, 9, 10, 261, 10, 10, 11, 262, 11, 11, 12, 263, 12, 12,
  13, 264, 13, 13, 14, 265, 14, 14, 15, 266, 15, 15, 16, 267, 16, 16,
  17, 516, 17, 17, 18, 517, 18, 18, 19, 518, 19, 19, 20, 519, 20, 20,
  21, 520, 21, 21, 22, 521, 22, 22, 23, 522, 23, 23, 24, 523, 24, 24,
  25, 772, 25, 25, 26, 773, 26, 26, 27, 774, 27, 27, 28, 775, 28, 28,
  29, 776, 29, 29, 30, 777, 30, 30, 31, 778, 31, 31, 32, 779, 32, 32,
  33, 1028, 33, 33, 34, 1029, 34, 34, 35, 1030, 35, 35, 36, 1031, 36, 36,
  37, 1032, 37, 37, 38, 1033, 38, 38, 39, 1034, 39, 39, 40, 1035, 40, 40,
  41, 1284, 41, 41, 42, 1285, 42, 42, 43, 1286, 43, 43, 44, 1287, 44, 44,
  45, 1288, 45, 45, 46, 1289, 46, 46, 47, 1290, 47, 47, 48, 1291, 48, 48,
  49, 1540, 49, 49, 50, 1541, 50, 50, 51, 1542, 51, 51, 52, 1543, 52, 52,
  53, 1544, 53, 53, 54, 1545, 54, 54, 55, 1546, 55, 55, 56, 1547, 56, 56,
  57, 1796, 57, 57, 58, 1797, 58, 58, 59, 1798, 59, 59, 60, 1799, 60, 60,
  61, 1800, 61, 61, 62, 1801, 62, 62, 63, 1802, 63, 63, 64, 1803, 64, 64,
]);

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
 * Decompresses elements while 32 bytes of input and 96 of output are left; gives the addresses reached, the input's in the low half.
 * A literal and the copy behind it come from one word, and 16 bytes are written for each whatever its length. The copies' kinds
 * are told apart by a table and a shift: in real data they alternate without a pattern, and a branch would be mispredicted.
 * What is rare (long literals, far copies) or wrong is left to the caller.
 */
function decompress_inside(src: usize, srcEnd: usize, dst: usize, dstStart: usize, dstEnd: usize): u64 {
  while (<u32>(srcEnd - src) >= 32 && <u32>(dstEnd - dst) >= 96) {
    let word = load<u64>(src);
    let tag = <u32>word & 255;
    if ((tag & 3) === 0) {
      const literal = (tag >> 2) + 1;
      if (literal > 16) break;
      v128.store(dst, v128.load(src + 1));
      dst += <usize>literal;
      src += <usize>literal + 1;
      // the word holds the next element whole only behind a short literal
      if (literal > 4) continue;
      word >>= <u64>((literal + 1) << 3);
      tag = <u32>word & 255;
      if ((tag & 3) === 0) continue;
    }
    const kind = tag & 3;
    if (kind === 3) break;
    const entry = <u32>load<u16>(copies + ((<usize>tag) << 1));
    const length = entry & 255;
    const distance = (entry & 0x700) | (<u32>(word >> 8) & ((1 << (kind << 3)) - 1));
    if (distance - 1 >= <u32>(dst - dstStart)) break;
    if (length <= 16 && distance >= length) v128.store(dst, v128.load(dst - <usize>distance));
    else copy_back_wide(dst, distance, length);
    dst += <usize>length;
    src += <usize>kind + 1;
  }
  return ((<u64>dst) << 32) | <u64>src;
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
    const reached = decompress_inside(src, srcEnd, dst, dstStart, dstEnd);
    src = <usize>(reached & 0xffff_ffff);
    dst = <usize>(reached >> 32);
    if (src >= srcEnd) break;
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
