/** Huffman-coded literals of zstd: the codes' table, and streams decoded by it (RFC 8878 4.2). */

import { bits_backward, read_table, stream_bits } from "./zstd-fse";
import { huffmanTable, weightBases, weightBits, weights, weightTable } from "./zstd-tables";

/** Longest code, and the bits by which the table is looked up. */
const codeBitsMax: u32 = 11;
/** Five codes are decoded between two loads of a stream. */
const turn: usize = 5;

/** Decodes weights that two interleaved states give; gives how many, or 0 when they are broken or more than 255. */
function decode_weights(src: usize, end: usize, scratch: usize): u32 {
  const table = scratch + weightTable;
  const start = read_table(src, end, table, 6, 11, weightBases, weightBits, scratch);
  if (start === 0) return 0;
  const log = load<u32>(table);
  let left = stream_bits(start, end);
  if (left < <i32>(2 * log)) return 0;
  let state = bits_backward(start, left, log);
  let other = bits_backward(start, left - log, log);
  left -= <i32>(2 * log);
  for (let count: u32 = 0; count < 254; ) {
    const entry = load<u64>(table + 8 + <usize>(state << 3));
    store<u8>(scratch + weights + <usize>count, <u8>(entry >> 32));
    count++;
    const bits = <u32>(entry >> 24) & 255;
    if (left < <i32>bits) {
      // The bits end: the other state's symbol is the last one.
      store<u8>(scratch + weights + <usize>count, load<u8>(table + 8 + <usize>(other << 3), 4));
      return count + 1;
    }
    const next = (<u32>entry & 0xffff) + (bits === 0 ? 0 : bits_backward(start, left, bits));
    left -= <i32>bits;
    state = other;
    other = next;
  }
  return 0;
}

/** Reads weights of four bits each. */
function unpack_weights(src: usize, count: u32, scratch: usize): void {
  for (let index: u32 = 0; index < count; index += 2) {
    const byte = load<u8>(src++);
    store<u8>(scratch + weights + <usize>index, byte >> 4);
    store<u8>(scratch + weights + <usize>index, byte & 15, 1);
  }
}

/** Finds the last symbol's weight, which is not written, and fills the table; false when the weights make no code. */
function fill_codes(count: u32, scratch: usize): bool {
  const weight = scratch + weights;
  let sum: u32 = 0;
  for (let index: usize = 0; index < <usize>count; index++) {
    const each = <u32>load<u8>(weight + index);
    if (each > codeBitsMax) return false;
    sum += ((<u32>1) << each) >> 1;
  }
  if (sum === 0) return false;
  const log: u32 = 32 - clz<u32>(sum);
  const rest: u32 = ((<u32>1) << log) - sum;
  if (log > codeBitsMax || (rest & (rest - 1)) !== 0) return false;
  store<u8>(weight + <usize>count, 32 - clz<u32>(rest));

  // Light symbols, whose codes are long, come first; among equals the order is that of the symbols.
  let at = scratch + huffmanTable + 8;
  for (let each: u32 = 1; each <= log; each++) {
    const bytes = <usize>(1 << (each + codeBitsMax - log));
    for (let symbol: u32 = 0; symbol <= count; symbol++) {
      if (<u32>load<u8>(weight + <usize>symbol) !== each) continue;
      const entry = (symbol << 8) | (log + 1 - each);
      if (bytes === 2) store<u16>(at, entry);
      else for (let to = at; to < at + bytes; to += 4) store<u32>(to, entry | (entry << 16));
      at += bytes;
    }
  }
  return true;
}

/** Reads a tree's description and makes its table; gives the address behind it, or 0 when it is broken. */
export function read_codes(src: usize, srcEnd: usize, scratch: usize): usize {
  if (src >= srcEnd) return 0;
  store<u32>(scratch + huffmanTable, 0);
  const header = <u32>load<u8>(src++);
  let count = header - 127;
  const bytes = header < 128 ? header : (count + 1) >> 1;
  if (<u32>(srcEnd - src) < bytes) return 0;
  if (header < 128) count = decode_weights(src, src + <usize>bytes, scratch);
  else unpack_weights(src, count, scratch);
  if (count === 0 || !fill_codes(count, scratch)) return 0;
  store<u32>(scratch + huffmanTable, 1);
  return src + <usize>bytes;
}

/**
 * The first bits of a stream, at the top of a word. The lowest bit set is a mark: so many bits above bit 0 are used up, and what is
 * between it and the top is still to be decoded. So one word says both what comes and how much of it there is.
 */
function first_bits(start: usize, end: usize): u64 {
  const left = stream_bits(start, end);
  if (left < 0) return 0;
  return (load<u64>(end - 8) | 1) << (<u64>(((<i32>(end - start)) << 3) - left));
}

/** Decodes the rest of a stream, code by code, from `to` up to `toEnd`; true when its bits are exactly used up by then. */
function decode_rest(table: usize, start: usize, at: usize, bits: u64, to: usize, toEnd: usize): bool {
  let left = ((<i32>(at + 8 - start)) << 3) - <i32>ctz<u64>(bits);
  while (to < toEnd) {
    const used = ctz<u64>(bits);
    at -= <usize>(used >> 3);
    bits = (load<u64>(at) | 1) << (used & 7);
    const entry = <u32>load<u16>(table + <usize>((bits >> 52) & 0xffe));
    store<u8>(to++, entry >> 8);
    bits <<= <u64>entry;
    left -= <i32>(entry & 63);
    if (left < 0) return false;
  }
  return left === 0;
}

/** Decodes one stream of [src, end) into `size` bytes at `to`; false when it is broken. */
export function decode_stream(scratch: usize, src: usize, end: usize, to: usize, size: u32): bool {
  const table = scratch + huffmanTable + 8;
  const toEnd = to + <usize>size;
  let at = end - 8;
  let bits = first_bits(src, end);
  if (bits === 0) return false;
  while (to + turn <= toEnd && at >= src + 7) {
    for (let index: usize = 0; index < turn; index++) {
      const entry = <u32>load<u16>(table + <usize>((bits >> 52) & 0xffe));
      store<u8>(to + index, entry >> 8);
      bits <<= <u64>entry;
    }
    to += turn;
    const used = ctz<u64>(bits);
    at -= <usize>(used >> 3);
    bits = (load<u64>(at) | 1) << (used & 7);
  }
  return decode_rest(table, src, at, bits, to, toEnd);
}

/** Decodes four streams, whose lengths but the last stand before them, into `size` bytes at `to`; false when they are broken. */
export function decode_streams(scratch: usize, src: usize, end: usize, to: usize, size: u32): bool {
  if (<u32>(end - src) < 10) return false;
  const part = <usize>((size + 3) >> 2);
  if (part * 3 > <usize>size) return false;
  const table = scratch + huffmanTable + 8;
  const start0 = src + 6;
  const start1 = start0 + <usize>load<u16>(src);
  const start2 = start1 + <usize>load<u16>(src, 2);
  const start3 = start2 + <usize>load<u16>(src, 4);
  if (start3 >= end) return false;
  let bits0 = first_bits(start0, start1);
  let bits1 = first_bits(start1, start2);
  let bits2 = first_bits(start2, start3);
  let bits3 = first_bits(start3, end);
  if (bits0 === 0 || bits1 === 0 || bits2 === 0 || bits3 === 0) return false;
  let at0 = start1 - 8;
  let at1 = start2 - 8;
  let at2 = start3 - 8;
  let at3 = end - 8;
  let step: usize = 0;
  const lastSize = <usize>size - part * 3;
  while (step + turn <= lastSize && at0 >= start0 + 7 && at1 >= start1 + 7 && at2 >= start2 + 7 && at3 >= start3 + 7) {
    for (let out = to + step, outEnd = out + turn; out < outEnd; out++) {
      const entry0 = <u32>load<u16>(table + <usize>((bits0 >> 52) & 0xffe));
      const entry1 = <u32>load<u16>(table + <usize>((bits1 >> 52) & 0xffe));
      const entry2 = <u32>load<u16>(table + <usize>((bits2 >> 52) & 0xffe));
      const entry3 = <u32>load<u16>(table + <usize>((bits3 >> 52) & 0xffe));
      bits0 <<= <u64>entry0;
      bits1 <<= <u64>entry1;
      bits2 <<= <u64>entry2;
      bits3 <<= <u64>entry3;
      store<u8>(out, entry0 >> 8);
      store<u8>(out + part, entry1 >> 8);
      store<u8>(out + part * 2, entry2 >> 8);
      store<u8>(out + part * 3, entry3 >> 8);
    }
    step += turn;
    let used = ctz<u64>(bits0);
    at0 -= <usize>(used >> 3);
    bits0 = (load<u64>(at0) | 1) << (used & 7);
    used = ctz<u64>(bits1);
    at1 -= <usize>(used >> 3);
    bits1 = (load<u64>(at1) | 1) << (used & 7);
    used = ctz<u64>(bits2);
    at2 -= <usize>(used >> 3);
    bits2 = (load<u64>(at2) | 1) << (used & 7);
    used = ctz<u64>(bits3);
    at3 -= <usize>(used >> 3);
    bits3 = (load<u64>(at3) | 1) << (used & 7);
  }
  return (
    decode_rest(table, start0, at0, bits0, to + step, to + part) &&
    decode_rest(table, start1, at1, bits1, to + part + step, to + part * 2) &&
    decode_rest(table, start2, at2, bits2, to + part * 2 + step, to + part * 3) &&
    decode_rest(table, start3, at3, bits3, to + part * 3 + step, to + <usize>size)
  );
}
