/** LZ4 decompression: raw blocks, and Hadoop's frames around them. Source: lz4 doc/lz4_Block_format.md. */

import { copy_back_exact, copy_back_wide } from "./copy-back";

/** Where an extended length ends, set by `read_length`; an instance's own. */
let lengthEnd: usize = 0;

/** Adds the bytes that follow a length of 15 to it, up to and with the first below 255; 0 when the input ends early or 4 GiB are passed. */
function read_length(src: usize, srcEnd: usize): u32 {
  let length: u64 = 15;
  while (src < srcEnd) {
    const byte = <u64>load<u8>(src++);
    length += byte;
    if (length > 0xffff_ffff) return 0;
    if (byte !== 255) {
      lengthEnd = src;
      return <u32>length;
    }
  }
  return 0;
}

/**
 * Decompresses one raw LZ4 block of `srcLength` bytes into exactly `dstLength` bytes.
 * Gives 0, or 1 when the input ends early, 2 when its length is not `dstLength`, 3 when it refers to bytes before its start.
 */
export function lz4_decompress(src: usize, srcLength: u32, dst: usize, dstLength: u32): i32 {
  const srcEnd = src + <usize>srcLength;
  const dstStart = dst;
  const dstEnd = dst + <usize>dstLength;
  while (src < srcEnd) {
    const token = <u32>load<u8>(src++);
    let length = token >> 4;
    if (length < 15 && <u32>(srcEnd - src) >= 16 && <u32>(dstEnd - dst) >= 16) {
      v128.store(dst, v128.load(src));
    } else {
      if (length === 15) {
        length = read_length(src, srcEnd);
        if (length === 0) return 1;
        src = lengthEnd;
      }
      if (<u32>(srcEnd - src) < length) return 1;
      if (<u32>(dstEnd - dst) < length) return 2;
      memory.copy(dst, src, <usize>length);
    }
    src += <usize>length;
    dst += <usize>length;
    // The last sequence has literals only.
    if (src === srcEnd) return dst === dstEnd ? 0 : 2;

    if (<u32>(srcEnd - src) < 2) return 1;
    const distance = <u32>load<u16>(src);
    src += 2;
    let matched = token & 15;
    if (matched === 15) {
      matched = read_length(src, srcEnd);
      if (matched === 0) return 1;
      src = lengthEnd;
    }
    if (distance - 1 >= <u32>(dst - dstStart)) return 3;
    const room = <u32>(dstEnd - dst);
    if (room < 4 || matched > room - 4) return 2;
    matched += 4;
    if (room - matched >= 16) copy_back_wide(dst, distance, matched);
    else copy_back_exact(dst, distance, matched);
    dst += <usize>matched;
  }
  return 1;
}

/** Decompresses Hadoop's frames, each led by its two lengths in big-endian order; gives 0, or another number when it is no sequence of such. */
function hadoop_decompress(src: usize, srcLength: u32, dst: usize, dstLength: u32): i32 {
  let srcLeft = srcLength;
  let dstLeft = dstLength;
  while (srcLeft >= 8) {
    const frameBytes = bswap<u32>(load<u32>(src));
    const blockBytes = bswap<u32>(load<u32>(src, 4));
    srcLeft -= 8;
    src += 8;
    if (blockBytes > srcLeft || frameBytes > dstLeft) return 1;
    const status = lz4_decompress(src, blockBytes, dst, frameBytes);
    if (status !== 0) return status;
    src += <usize>blockBytes;
    dst += <usize>frameBytes;
    srcLeft -= blockBytes;
    dstLeft -= frameBytes;
  }
  return srcLeft === 0 && dstLeft === 0 ? 0 : 1;
}

/**
 * Decompresses a page of Parquet's legacy codec LZ4: Hadoop's frames, or, when the bytes are no such frames, one raw block.
 * The status is that of the raw block. Source: parquet-format Compression.md, "LZ4".
 */
export function lz4_legacy_decompress(src: usize, srcLength: u32, dst: usize, dstLength: u32): i32 {
  if (hadoop_decompress(src, srcLength, dst, dstLength) === 0) return 0;
  return lz4_decompress(src, srcLength, dst, dstLength);
}
