/** lower, upper and initcap by the simple mappings of Unicode, a character for a character: C.UTF-8. */

import { ARENA_FULL } from "./numeric-cell";
import { allocateText, copyText, storeText } from "./text-build";
import {
  LOWER_RANGES,
  lowerRanges,
  RANGE_BYTES,
  UPPER_RANGES,
  upperRanges,
  WORD_RANGES,
  wordRanges,
} from "./text-case-table";
import { characterAt, characterBytes, putCharacter } from "./text-character";

/** A character moved by the range of a table that holds it. */
function mapped(character: u32, ranges: usize, count: i32): u32 {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(ranges + <usize>middle * RANGE_BYTES, 4) < character) low = middle + 1;
    else high = middle;
  }
  if (low === count) return character;
  const range = ranges + <usize>low * RANGE_BYTES;
  const first = load<u32>(range);
  if (character < first || (character - first) % load<u32>(range, 12) !== 0) return character;
  return character + load<u32>(range, 8);
}

function lowerOf(character: u32): u32 {
  if (character < 128) return character - 65 <= 25 ? character + 32 : character;
  return mapped(character, lowerRanges, LOWER_RANGES);
}

function upperOf(character: u32): u32 {
  if (character < 128) return character - 97 <= 25 ? character - 32 : character;
  return mapped(character, upperRanges, UPPER_RANGES);
}

/** True for a letter or digit, which a word is made of. */
function isWord(character: u32): bool {
  if (character < 128) return character - 48 <= 9 || (character | 32) - 97 <= 25;
  let low = 0;
  let high = WORD_RANGES;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(wordRanges + ((<usize>middle) << 3), 4) < character) low = middle + 1;
    else high = middle;
  }
  return low < WORD_RANGES && load<u32>(wordRanges + ((<usize>low) << 3)) <= character;
}

/** True when none of the bytes in [at, end) belongs to a character above ASCII. */
function isAscii(at: usize, end: usize): bool {
  for (; end - at >= 16; at += 16) if (i8x16.bitmask(v128.load(at)) !== 0) return false;
  for (; at < end; at++) if (load<i8>(at) < 0) return false;
  return true;
}

/** Moves the letters from `first` on to the other case, 16 bytes at a time; the last step may go up to 15 bytes beyond the end. */
function flipAscii(at: usize, end: usize, first: i8): void {
  for (; at < end; at += 16) {
    const bytes = v128.load(at);
    const letters = i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(first)), i8x16.splat(26));
    v128.store(at, v128.xor(bytes, v128.and(letters, i8x16.splat(32))));
  }
}

/** A mapping may lengthen a character of 2 bytes to 3, never to more. */
function roomFor(length: u32): u64 {
  return <u64>length + (<u64>length >> 1) + 16;
}

function changeCase(out: usize, lo: i64, hi: i64, upper: bool): i32 {
  const length = <u32>lo;
  const bytes = allocateText(roomFor(length) + <u64>length);
  if (bytes === 0) return ARENA_FULL;
  const source = bytes + <usize>roomFor(length);
  copyText(bytes, lo, hi);
  if (isAscii(bytes, bytes + <usize>length)) {
    flipAscii(bytes, bytes + <usize>length, upper ? 97 : 65);
    return storeText(out, bytes, length);
  }
  const end = copyText(source, lo, hi);
  let to = bytes;
  for (let at = source; at < end; at += characterBytes(load<u8>(at))) {
    const character = characterAt(at);
    to = putCharacter(to, upper ? upperOf(character) : lowerOf(character));
  }
  return storeText(out, bytes, <u32>(to - bytes));
}

/** The text in lower case. */
export function text_lower(out: usize, lo: i64, hi: i64): i32 {
  return changeCase(out, lo, hi, false);
}

/** The text in upper case. */
export function text_upper(out: usize, lo: i64, hi: i64): i32 {
  return changeCase(out, lo, hi, true);
}

/** The first letter of each word in upper case, the others in lower case. */
export function text_initcap(out: usize, lo: i64, hi: i64): i32 {
  const length = <u32>lo;
  const bytes = allocateText(roomFor(length) + <u64>length);
  if (bytes === 0) return ARENA_FULL;
  const source = bytes + <usize>roomFor(length);
  const end = copyText(source, lo, hi);
  let to = bytes;
  let within = false;
  for (let at = source; at < end; at += characterBytes(load<u8>(at))) {
    const character = characterAt(at);
    to = putCharacter(to, within ? lowerOf(character) : upperOf(character));
    within = isWord(character);
  }
  return storeText(out, bytes, <u32>(to - bytes));
}
