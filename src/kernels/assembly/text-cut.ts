/** Parts of texts, which lie where the whole does: the first characters, and what is left without blanks; and padding with blanks. */

import { ARENA_FULL, OK } from "./numeric-cell";
import { allocateText, copyText, storeText } from "./text-build";
import { characterBytes, countCharacters, skipCharacters } from "./text-character";
import { bytesOf, otherBytesOf, storeView } from "./text-view";

const BLANK: u8 = 32;

/** The first `count` characters. */
export function text_first(out: usize, lo: i64, hi: i64, count: u32): i32 {
  const at = bytesOf(lo, hi);
  return storeView(out, at, <u32>(skipCharacters(at, at + <usize>(<u32>lo), count) - at));
}

/** The first `count` characters, or the text and blanks up to so many: char(count). */
export function text_padded(out: usize, lo: i64, hi: i64, count: u32): i32 {
  const length = <u32>lo;
  const at = bytesOf(lo, hi);
  const characters = countCharacters(at, at + <usize>length);
  if (characters >= count) return text_first(out, lo, hi, count);
  const blanks = count - characters;
  const bytes = allocateText(<u64>length + <u64>blanks);
  if (bytes === 0) return ARENA_FULL;
  memory.fill(copyText(bytes, lo, hi), BLANK, blanks);
  return storeText(out, bytes, length + blanks);
}

/** The text without the blanks at its end: char(n) as text. */
export function text_without_padding(out: usize, lo: i64, hi: i64): i32 {
  const at = bytesOf(lo, hi);
  const length = unpaddedLength(at, <u32>lo);
  if (length !== <u32>lo) return storeView(out, at, length);
  store<i64>(out, lo);
  store<i64>(out, hi, 8);
  return OK;
}

/** The length of a text without the blanks at its end. */
function unpaddedLength(at: usize, length: u32): u32 {
  while (length > 0 && load<u8>(at + <usize>length - 1) === BLANK) length--;
  return length;
}

/** -1, 0 or 1 by bytes, the blanks at the end left out: the order of char(n). */
export function bpchar_compare(alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const a = bytesOf(alo, ahi);
  const b = otherBytesOf(blo, bhi);
  const aLength = unpaddedLength(a, <u32>alo);
  const bLength = unpaddedLength(b, <u32>blo);
  const shorter = <usize>min(aLength, bLength);
  for (let i: usize = 0; i < shorter; i++) {
    if (load<u8>(a + i) !== load<u8>(b + i)) return load<u8>(a + i) < load<u8>(b + i) ? -1 : 1;
  }
  return <i32>(aLength > bLength) - <i32>(aLength < bLength);
}

/** As many whole characters as fit into `most` bytes. */
export function text_clipped(out: usize, lo: i64, hi: i64, most: u32): i32 {
  const at = bytesOf(lo, hi);
  let end = at;
  while (<u32>(end - at) < <u32>lo && <u32>(end - at) + <u32>characterBytes(load<u8>(end)) <= most) {
    end += characterBytes(load<u8>(end));
  }
  return storeView(out, at, <u32>(end - at));
}
