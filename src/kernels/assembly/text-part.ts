/** Parts of texts by characters, which lie where the whole does: substring, left, right, trim, split_part; and where a part stands. */

import { characterAt, characterBytes, countCharacters, skipCharacters } from "./text-character";
import { findBytes, sameBytes, TOO_MUCH_WORK, tooMuchWork } from "./text-search";
import { bytesOf, otherBytesOf, storeView } from "./text-view";

/** The characters of a text. */
export function text_length(lo: i64, hi: i64): i32 {
  const at = bytesOf(lo, hi);
  return <i32>countCharacters(at, at + <usize>(<u32>lo));
}

/** The characters from number `first` on, counted from 1, up to and without number `end`. Both may lie outside of the text. */
export function text_substring(out: usize, lo: i64, hi: i64, first: i64, end: i64): i32 {
  const at = bytesOf(lo, hi);
  const stop = at + <usize>(<u32>lo);
  const from = max<i64>(first - 1, 0);
  const to = max<i64>(end - 1, from);
  const start = skipCharacters(at, stop, <u64>from);
  return storeView(out, start, <u32>(skipCharacters(start, stop, <u64>(to - from)) - start));
}

/** The first `count` characters, or all but the last -count. */
export function text_left(out: usize, lo: i64, hi: i64, count: i32): i32 {
  const wanted = count >= 0 ? <i64>count : <i64>text_length(lo, hi) + <i64>count;
  return text_substring(out, lo, hi, 1, max<i64>(wanted, 0) + 1);
}

/** The last `count` characters, or all but the first -count; all of them for the least of the integers, as in PostgreSQL. */
export function text_right(out: usize, lo: i64, hi: i64, count: i32): i32 {
  if (count === i32.MIN_VALUE) count = i32.MAX_VALUE;
  const skipped = count >= 0 ? <i64>text_length(lo, hi) - <i64>count : 0 - <i64>count;
  return text_substring(out, lo, hi, skipped + 1, i64.MAX_VALUE);
}

/** True when the character of `length` bytes at `at` is one of those in [set, setEnd). */
function isOneOf(at: usize, length: usize, set: usize, setEnd: usize): bool {
  while (set < setEnd) {
    const bytes = characterBytes(load<u8>(set));
    if (bytes === length && sameBytes(at, set, length)) return true;
    set += bytes;
  }
  return false;
}

/** The text without the characters of a set at its beginning (sides & 1) and its end (sides & 2). */
export function text_trim(out: usize, lo: i64, hi: i64, slo: i64, shi: i64, sides: i32): i32 {
  if (tooMuchWork(lo, slo)) return TOO_MUCH_WORK;
  let at = bytesOf(lo, hi);
  const set = otherBytesOf(slo, shi);
  const setEnd = set + <usize>(<u32>slo);
  let end = at + <usize>(<u32>lo);
  while ((sides & 1) !== 0 && at < end) {
    const length = characterBytes(load<u8>(at));
    if (!isOneOf(at, length, set, setEnd)) break;
    at += length;
  }
  while ((sides & 2) !== 0 && at < end) {
    let last = end - 1;
    while (last > at && (load<u8>(last) & 0xc0) === 0x80) last--;
    if (!isOneOf(last, end - last, set, setEnd)) break;
    end = last;
  }
  return storeView(out, at, <u32>(end - at));
}

/** The number of the character at which the second text stands in the first, 0 when it does not. */
export function text_position(alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  if (<u32>blo === 0) return 1;
  const at = bytesOf(alo, ahi);
  const found = findBytes(at, at + <usize>(<u32>alo), otherBytesOf(blo, bhi), <usize>(<u32>blo));
  return found === 0 ? 0 : <i32>countCharacters(at, found) + 1;
}

/** How often the text at `needle` stands in [at, end), one behind the other. */
function countParts(at: usize, end: usize, needle: usize, length: usize): i64 {
  let count: i64 = 0;
  while (true) {
    at = findBytes(at, end, needle, length);
    if (at === 0) break;
    count++;
    at += length;
  }
  return count;
}

/** The field of a number that is not 0 between delimiters: counted from 1, or from the end by -1, -2, ...; empty when there is none. */
export function text_split_part(out: usize, lo: i64, hi: i64, dlo: i64, dhi: i64, field: i32): i32 {
  let at = bytesOf(lo, hi);
  const end = at + <usize>(<u32>lo);
  const needle = otherBytesOf(dlo, dhi);
  const length = <usize>(<u32>dlo);
  if (length === 0) return storeView(out, at, field === 1 || field === -1 ? <u32>lo : 0);
  let left = <i64>field;
  if (left < 0) left += countParts(at, end, needle, length) + 2;
  if (left <= 0) return storeView(out, at, 0);
  for (; left > 1; left--) {
    const found = findBytes(at, end, needle, length);
    if (found === 0) return storeView(out, at, 0);
    at = found + length;
  }
  const found = findBytes(at, end, needle, length);
  return storeView(out, at, <u32>((found === 0 ? end : found) - at));
}

/** The code point of the first character, 0 for the empty text. */
export function text_first_character(lo: i64, hi: i64): i32 {
  return <u32>lo === 0 ? 0 : <i32>characterAt(bytesOf(lo, hi));
}
