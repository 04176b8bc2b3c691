/** Finding bytes in bytes: the first and the last byte of what is sought are compared 16 places at a time. */

// biome-ignore-all lint/correctness/noPrecisionLoss: AssemblyScript's integer literals have 64 bits.

import { readable16 } from "./text-character";
import { bytesOf, INLINE_MAX, otherBytesOf } from "./text-view";

/** True when work for each pair of bytes of two texts would hold the thread for seconds: such texts are refused. */
export function tooMuchWork(alo: i64, blo: i64): bool {
  return <u64>(<u32>alo) * <u64>(<u32>blo) > 1 << 31;
}

/** What kernels return then. */
export const TOO_MUCH_WORK: i32 = 11;

/** True when the `length` bytes at two addresses are the same. */
export function sameBytes(a: usize, b: usize, length: usize): bool {
  let at: usize = 0;
  for (; length - at >= 8; at += 8) if (load<u64>(a + at) !== load<u64>(b + at)) return false;
  for (; at < length; at++) if (load<u8>(a + at) !== load<u8>(b + at)) return false;
  return true;
}

/** The first place in [at, end) where the byte stands, or `end`. */
export function findByte(at: usize, end: usize, byte: u32): usize {
  const sought = i8x16.splat(<i8>byte);
  for (; at < end && readable16(at); at += 16) {
    const found = <u32>i8x16.bitmask(i8x16.eq(v128.load(at), sought));
    if (found !== 0) return min(at + <usize>ctz(found), end);
  }
  for (; at < end; at++) if (load<u8>(at) === byte) return at;
  return end;
}

/** Above this length a needle is sought by a hash: comparing at many places would take the product of both lengths. */
export const NEEDLE_LONG: usize = 64;
const HASH_FACTOR: u64 = 0x9e3779b97f4a7c15;

/** As {@link findBytes}, by the polynomial hash of as many bytes as the needle has, which moves along (Rabin and Karp). */
function findLong(at: usize, end: usize, needle: usize, length: usize): usize {
  let sought: u64 = 0;
  let found: u64 = 0;
  let leading: u64 = 1;
  for (let i: usize = 0; i < length; i++) {
    sought = sought * HASH_FACTOR + <u64>load<u8>(needle + i);
    found = found * HASH_FACTOR + <u64>load<u8>(at + i);
    if (i > 0) leading *= HASH_FACTOR;
  }
  const last = end - length;
  while (true) {
    if (found === sought && sameBytes(at, needle, length)) return at;
    if (at === last) return 0;
    found = (found - <u64>load<u8>(at) * leading) * HASH_FACTOR + <u64>load<u8>(at + length);
    at++;
  }
}

/** The first place in [at, end) where `length` (>= 1) bytes are those at `needle`, or 0. */
export function findBytes(at: usize, end: usize, needle: usize, length: usize): usize {
  if (end < at || end - at < length) return 0;
  if (length > NEEDLE_LONG) return findLong(at, end, needle, length);
  const stop = end - length + 1;
  const first = <u32>load<u8>(needle);
  const last = <u32>load<u8>(needle + length - 1);
  const firsts = i8x16.splat(<i8>first);
  const lasts = i8x16.splat(<i8>last);
  while (at < stop) {
    const tail = at + length - 1;
    if (readable16(at) && readable16(tail)) {
      const both = v128.and(i8x16.eq(v128.load(at), firsts), i8x16.eq(v128.load(tail), lasts));
      for (let places = <u32>i8x16.bitmask(both); places !== 0; places &= places - 1) {
        const place = at + <usize>ctz(places);
        if (place >= stop) return 0;
        if (length <= 2 || sameBytes(place + 1, needle + 1, length - 2)) return place;
      }
      at += 16;
    } else {
      if (load<u8>(at) === first && load<u8>(tail) === last && sameBytes(at, needle, length)) return at;
      at++;
    }
  }
  return 0;
}

/** 1 when the second text stands somewhere in the first. */
export function text_contains(alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const length = <u32>blo;
  if (length === 0) return 1;
  if (<u32>alo < length) return 0;
  const at = bytesOf(alo, ahi);
  const needle = otherBytesOf(blo, bhi);
  return <i32>(findBytes(at, at + <usize>(<u32>alo), needle, length) !== 0);
}

/** 1 when the first text begins with the second. */
export function text_prefix(alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const length = <u32>blo;
  if (<u32>alo < length) return 0;
  // The first four bytes of both stand in their low halves.
  const differing = <u32>(<u64>(alo ^ blo) >> 32);
  if (length <= 4) return <i32>(length === 0 || differing << (32 - (length << 3)) === 0);
  if (differing !== 0) return 0;
  if (<u32>alo <= INLINE_MAX) {
    // Then the second is inside its view as well.
    return <i32>((<u64>(ahi ^ bhi)) << (96 - ((<u64>length) << 3)) === 0);
  }
  const at = <usize>(<u64>ahi >> 32);
  return <i32>sameBytes(at + 4, bytesOf(blo, bhi) + 4, length - 4);
}

/** 1 when the first text ends with the second. */
export function text_suffix(alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const length = <u32>blo;
  if (<u32>alo < length) return 0;
  const at = bytesOf(alo, ahi);
  return <i32>sameBytes(at + <usize>(<u32>alo - length), otherBytesOf(blo, bhi), length);
}
