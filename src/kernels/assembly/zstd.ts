/** zstd decompression: frames, blocks and their literals. Source: RFC 8878. */

import { hash_bytes } from "./view";
import { decode_stream, decode_streams, read_codes } from "./zstd-huffman";
import { run_sequences, start_sequences } from "./zstd-sequences";
import { blockBytesMax, huffmanTable, literals, literalsMargin } from "./zstd-tables";

const frameMagic: u32 = 0xfd2fb528;
/** Any of sixteen; the lowest four bits are free. */
const skippableMagic: u32 = 0x184d2a50;

/** Parts of the header of the frame at hand; an instance's own. */
let contentBytes: u64 = 0;
let blockBytes: u32 = 0;

/** Where the literals of the block at hand are; an instance's own. */
let literalsFrom: usize = 0;
let literalsBytes: u32 = 0;

/** A little-endian integer of 0, 1, 2, 4 or 8 bytes. */
function read_integer(src: usize, bytes: usize): u64 {
  let value: u64 = 0;
  for (let index: usize = 0; index < bytes; index++) value |= (<u64>load<u8>(src + index)) << (<u64>(index << 3));
  return value;
}

/**
 * Reads a frame's header, behind its magic. Gives the address behind it, or 0 when it is broken, 1 when it wants a dictionary.
 * `contentBytes` is all ones when the header does not say it.
 */
function read_frame_header(src: usize, srcEnd: usize): usize {
  if (src >= srcEnd) return 0;
  const descriptor = <u32>load<u8>(src++);
  if ((descriptor & 8) !== 0) return 0;
  const single = (descriptor >> 5) & 1;
  const dictionaryBytes = <usize>((1 << (descriptor & 3)) >> 1);
  const sizeCode = descriptor >> 6;
  const sizeBytes: usize = sizeCode === 0 ? <usize>single : <usize>(1 << sizeCode);
  if (<usize>(srcEnd - src) < <usize>(1 - single) + dictionaryBytes + sizeBytes) return 0;
  let window: u64 = 0;
  if (single === 0) {
    const byte = <u64>load<u8>(src++);
    const base = (<u64>1) << (10 + (byte >> 3));
    window = base + (base >> 3) * (byte & 7);
  }
  if (read_integer(src, dictionaryBytes) !== 0) return 1;
  src += dictionaryBytes;
  contentBytes = read_integer(src, sizeBytes);
  if (sizeBytes === 2) contentBytes += 256;
  if (single === 1) window = contentBytes;
  if (sizeBytes === 0) contentBytes = u64.MAX_VALUE;
  // The window needs no memory here: what offsets reach is the output itself.
  blockBytes = window < <u64>blockBytesMax ? <u32>window : blockBytesMax;
  return src + sizeBytes;
}

/** Reads the literals section of a block into `literalsFrom` and `literalsBytes`; gives the address behind it, or 0 when it is broken. */
function read_literals(src: usize, srcEnd: usize, scratch: usize): usize {
  const left = <u32>(srcEnd - src);
  if (left < 2) return 0;
  const first = <u32>load<u8>(src);
  const kind = first & 3;
  const format = (first >> 2) & 3;
  if (kind >= 2) return read_coded_literals(src, srcEnd, kind === 3, format, scratch);
  const headerBytes: u32 = (format & 1) === 0 ? 1 : (format + 3) >> 1;
  if (left < headerBytes) return 0;
  literalsBytes = <u32>read_integer(src, <usize>headerBytes) >> (headerBytes === 1 ? 3 : 4);
  src += <usize>headerBytes;
  const bytes = kind === 0 ? literalsBytes : 1;
  if (literalsBytes > blockBytes || <u32>(srcEnd - src) < bytes) return 0;
  literalsFrom = scratch + literals;
  if (kind === 1) memory.fill(literalsFrom, load<u8>(src), <usize>literalsBytes);
  else if (<u32>(srcEnd - src) - bytes >= literalsMargin) literalsFrom = src;
  else memory.copy(literalsFrom, src, <usize>bytes);
  return src + <usize>bytes;
}

/** The same of Huffman-coded literals, whose codes may be those of the block before. */
function read_coded_literals(src: usize, srcEnd: usize, treeless: bool, format: u32, scratch: usize): usize {
  const headerBytes: u32 = format < 2 ? 3 : format + 2;
  if (<u32>(srcEnd - src) < headerBytes) return 0;
  const sizeBits: u64 = format < 2 ? 10 : format === 2 ? 14 : 18;
  const header = read_integer(src, <usize>headerBytes) >> 4;
  literalsBytes = <u32>(header & (((<u64>1) << sizeBits) - 1));
  const bytes = <u32>(header >> sizeBits);
  src += <usize>headerBytes;
  if (literalsBytes > blockBytes || <u32>(srcEnd - src) < bytes) return 0;
  const end = src + <usize>bytes;
  if (treeless) {
    if (load<u32>(scratch + huffmanTable) === 0) return 0;
  } else {
    src = read_codes(src, end, scratch);
    if (src === 0) return 0;
  }
  literalsFrom = scratch + literals;
  const whole =
    format === 0
      ? decode_stream(scratch, src, end, literalsFrom, literalsBytes)
      : decode_streams(scratch, src, end, literalsFrom, literalsBytes);
  return whole ? end : 0;
}

/** Decompresses one block's body; gives the end of what was written, or 0 when it is broken or has no room. */
function decompress_block(
  kind: u32,
  src: usize,
  size: u32,
  dst: usize,
  dstStart: usize,
  dstEnd: usize,
  scratch: usize,
): usize {
  if (kind < 2) {
    if (size > <u32>(dstEnd - dst)) return 0;
    if (kind === 0) memory.copy(dst, src, <usize>size);
    else memory.fill(dst, load<u8>(src), <usize>size);
    return dst + <usize>size;
  }
  const srcEnd = src + <usize>size;
  const sequences = read_literals(src, srcEnd, scratch);
  if (sequences === 0) return 0;
  const fromEnd = literalsFrom + <usize>literalsBytes;
  return run_sequences(sequences, srcEnd, literalsFrom, fromEnd, dst, dstStart, dstEnd, scratch);
}

/** The end of the input of the frame that was decompressed last; an instance's own. */
let frameEnd: usize = 0;

/** Decompresses the blocks of a frame; gives the end of what was written, or 0 when they are broken or have no room. */
function decompress_blocks(src: usize, srcEnd: usize, dst: usize, dstEnd: usize, scratch: usize): usize {
  const dstStart = dst;
  start_sequences(scratch);
  store<u32>(scratch + huffmanTable, 0);
  for (let last = false; !last; ) {
    if (<u32>(srcEnd - src) < 3) return 0;
    const header = <u32>load<u16>(src) | ((<u32>load<u8>(src, 2)) << 16);
    src += 3;
    last = (header & 1) === 1;
    const kind = (header >> 1) & 3;
    const size = header >> 3;
    const bytes: u32 = kind === 1 ? 1 : size;
    if (kind === 3 || size > blockBytes || <u32>(srcEnd - src) < bytes) return 0;
    dst = decompress_block(kind, src, size, dst, dstStart, dstEnd, scratch);
    if (dst === 0) return 0;
    src += <usize>bytes;
  }
  frameEnd = src;
  return dst;
}

/**
 * Decompresses zstd frames, one after the other, of `srcLength` bytes together into exactly `dstLength` bytes. `scratch` is 160 KB
 * with any content. Gives 0, or 1 when the input is broken, ends early or has more than `dstLength` bytes, 2 when it has fewer,
 * 3 when it wants a dictionary, 4 when a checksum differs.
 */
export function zstd_decompress(src: usize, srcLength: u32, dst: usize, dstLength: u32, scratch: usize): i32 {
  const srcEnd = src + <usize>srcLength;
  const dstEnd = dst + <usize>dstLength;
  while (src < srcEnd) {
    if (<u32>(srcEnd - src) < 8) return 1;
    const magic = load<u32>(src);
    if ((magic & ~15) === skippableMagic) {
      const bytes = load<u32>(src, 4);
      src += 8;
      if (bytes > <u32>(srcEnd - src)) return 1;
      src += <usize>bytes;
      continue;
    }
    if (magic !== frameMagic) return 1;
    const checked = (load<u8>(src, 4) & 4) !== 0;
    src = read_frame_header(src + 4, srcEnd);
    if (src < 2) return src === 0 ? 1 : 3;
    const end = decompress_blocks(src, srcEnd, dst, dstEnd, scratch);
    if (end === 0) return 1;
    const bytes = <u32>(end - dst);
    if (contentBytes !== u64.MAX_VALUE && contentBytes !== <u64>bytes) return 1;
    src = frameEnd;
    if (checked) {
      if (<u32>(srcEnd - src) < 4) return 1;
      if (load<u32>(src) !== <u32>hash_bytes(dst, bytes)) return 4;
      src += 4;
    }
    dst = end;
  }
  return dst === dstEnd ? 0 : 2;
}
