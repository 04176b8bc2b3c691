/** Selections of texts that match a LIKE pattern: a batch at a time, so that the pattern is taken apart once. */

import { readable16 } from "./text-character";
import { findByte, findBytes, NEEDLE_LONG, sameBytes } from "./text-search";
import { INLINE_MAX } from "./text-view";

/** Where the bytes of the view at an address lie. */
function bytesAt(view: usize, length: u32): usize {
  return length <= INLINE_MAX ? view + 4 : <usize>load<u32>(view, 12);
}

/** As findBytes for a needle whose first and last byte fill a vector each. */
function findShort(at: usize, end: usize, needle: usize, length: usize, firsts: v128, lasts: v128): usize {
  if (end < at + length) return 0;
  const stop = end - length + 1;
  for (; at < stop; at += 16) {
    const tail = at + length - 1;
    if (!readable16(at) || !readable16(tail)) return findBytes(at, end, needle, length);
    const both = v128.and(i8x16.eq(v128.load(at), firsts), i8x16.eq(v128.load(tail), lasts));
    for (let places = <u32>i8x16.bitmask(both); places !== 0; places &= places - 1) {
      const place = at + <usize>ctz(places);
      if (place >= stop) return 0;
      if (length <= 2 || sameBytes(place + 1, needle + 1, length - 2)) return place;
    }
  }
  return 0;
}

/** The end of the place in [at, end) where the parts from `part` up to `last`, each behind a NUL, stand in their order; 0 when they do not. */
function findParts(at: usize, end: usize, part: usize, last: usize): usize {
  while (part < last) {
    const stop = findByte(part + 1, last, 0);
    const length = stop - part - 1;
    if (length > 0) {
      const found = findBytes(at, end, part + 1, length);
      if (found === 0) return 0;
      at = found + length;
    }
    part = stop;
  }
  return at;
}

/**
 * Of the rows of a selection of `count` those whose text (a view at `views`, not null by `valid`, which is 0 for no nulls) matches as
 * parts_like has it or, with `contains`, has the pattern in it; without `wanted` those that do not. `pattern` is the address of a view.
 * The rows are written to `out`, which may be the selection. Gives their number.
 */
export function select_like(
  views: usize,
  valid: usize,
  selection: usize,
  count: u32,
  out: usize,
  pattern: usize,
  contains: i32,
  wanted: i32,
): i32 {
  let needle = bytesAt(pattern, load<u32>(pattern));
  const needleEnd = needle + <usize>load<u32>(pattern);
  // the first part, at which a text has to begin, the last, and what stands behind the needle that is sought first
  const head = needle;
  let headLength: usize = 0;
  let tail = needleEnd;
  let rest = needleEnd;
  if (contains === 0) {
    headLength = findByte(needle, needleEnd, 0) - needle;
    while (load<u8>(tail - 1) !== 0) tail--;
    needle += headLength;
    while (needle + 1 < tail && load<u8>(needle) === 0) needle++;
    rest = findByte(needle, tail - 1, 0);
  }
  const length = rest - needle;
  const tailLength = needleEnd - tail;
  const isShort = length <= NEEDLE_LONG;
  const firsts = i8x16.splat(length === 0 ? 0 : <i8>load<u8>(needle));
  const lasts = i8x16.splat(length === 0 ? 0 : <i8>load<u8>(needle + length - 1));
  let to = out;
  for (const last = selection + ((<usize>count) << 2); selection < last; selection += 4) {
    const row = load<u32>(selection);
    const view = views + ((<usize>row) << 4);
    if (valid !== 0 && load<u8>(valid + <usize>row) === 0) continue;
    const textLength = load<u32>(view);
    let at = bytesAt(view, textLength);
    let end = at + <usize>textLength;
    let matches = 0;
    if (<usize>textLength >= headLength + tailLength && sameBytes(at, head, headLength)) {
      at += headLength;
      end -= tailLength;
      if (sameBytes(end, tail, tailLength)) {
        if (length > 0) {
          const found = isShort
            ? findShort(at, end, needle, length, firsts, lasts)
            : findBytes(at, end, needle, length);
          if (found !== 0) matches = <i32>(rest >= tail - 1 || findParts(found + length, end, rest, tail - 1) !== 0);
        } else {
          matches = 1;
        }
      }
    }
    store<u32>(to, row);
    to += (<usize>(matches === wanted)) << 2;
  }
  return <i32>((to - out) >> 2);
}
