/** Texts made of others: replace, translate, repeat, reverse, padding, and the text of a code point or a number in base 16. */

import { ARENA_FULL, INVALID, OUT_OF_RANGE } from "./numeric-cell";
import { allocateText, copyText, heldText, storeText } from "./text-build";
import { characterBytes, countCharacters, putCharacter, skipCharacters } from "./text-character";
import { findBytes, sameBytes, TOO_MUCH_WORK, tooMuchWork } from "./text-search";
import { storeView } from "./text-view";

/** The first text with each place where the second stands taken by the third. */
export function text_replace(out: usize, lo: i64, hi: i64, flo: i64, fhi: i64, tlo: i64, thi: i64): i32 {
  const text = heldText(lo, hi);
  const from = heldText(flo, fhi);
  if (text === 0 || from === 0) return ARENA_FULL;
  const end = text + <usize>(<u32>lo);
  const length = <usize>(<u32>flo);
  let count: u64 = 0;
  if (length > 0) {
    for (let at = findBytes(text, end, from, length); at !== 0; at = findBytes(at + length, end, from, length)) count++;
  }
  if (count === 0) return storeView(out, text, <u32>lo);
  const total = <u64>(<u32>lo) + count * <u64>(<u32>tlo) - count * <u64>length;
  const bytes = allocateText(total);
  if (bytes === 0) return ARENA_FULL;
  let to = bytes;
  let at = text;
  for (; count > 0; count--) {
    const found = findBytes(at, end, from, length);
    memory.copy(to, at, found - at);
    to = copyText(to + (found - at), tlo, thi);
    at = found + length;
  }
  memory.copy(to, at, end - at);
  return storeText(out, bytes, <u32>total);
}

/** Each character that stands in `from` is replaced by the one at its place in `to`, or left out where `to` is shorter. */
export function text_translate(out: usize, lo: i64, hi: i64, flo: i64, fhi: i64, tlo: i64, thi: i64): i32 {
  if (tooMuchWork(lo, flo)) return TOO_MUCH_WORK;
  const text = heldText(lo, hi);
  const from = heldText(flo, fhi);
  const into = heldText(tlo, thi);
  // A character of one byte may become one of four.
  const bytes = allocateText((<u64>(<u32>lo)) << 2);
  if (text === 0 || from === 0 || into === 0 || bytes === 0) return ARENA_FULL;
  const end = text + <usize>(<u32>lo);
  const fromEnd = from + <usize>(<u32>flo);
  const intoEnd = into + <usize>(<u32>tlo);
  let to = bytes;
  for (let at = text; at < end; ) {
    const length = characterBytes(load<u8>(at));
    let place = from;
    let index: u64 = 0;
    while (place < fromEnd && !(characterBytes(load<u8>(place)) === length && sameBytes(place, at, length))) {
      place += characterBytes(load<u8>(place));
      index++;
    }
    const source = place < fromEnd ? skipCharacters(into, intoEnd, index) : at;
    if (source !== intoEnd || place >= fromEnd) {
      const copied = characterBytes(load<u8>(source));
      memory.copy(to, source, copied);
      to += copied;
    }
    at += length;
  }
  return storeText(out, bytes, <u32>(to - bytes));
}

/** The text `count` times; nothing when that is below 1. */
export function text_repeat(out: usize, lo: i64, hi: i64, count: i32): i32 {
  const length = <u64>(<u32>lo);
  const total = count > 0 ? length * <u64>count : 0;
  const bytes = allocateText(total);
  if (bytes === 0) return ARENA_FULL;
  if (total > 0) {
    copyText(bytes, lo, hi);
    // What is there is doubled until all is.
    for (let done = length; done < total; done += done) {
      memory.copy(bytes + <usize>done, bytes, <usize>min<u64>(done, total - done));
    }
  }
  return storeText(out, bytes, <u32>total);
}

/** The characters in opposite order. */
export function text_reverse(out: usize, lo: i64, hi: i64): i32 {
  const length = <u32>lo;
  const text = heldText(lo, hi);
  const bytes = allocateText(length);
  if (text === 0 || bytes === 0) return ARENA_FULL;
  let to = bytes + <usize>length;
  for (let at = text; at < text + <usize>length; ) {
    const size = characterBytes(load<u8>(at));
    to -= size;
    memory.copy(to, at, size);
    at += size;
  }
  return storeText(out, bytes, length);
}

/** Writes the first `characters` of the filling again and again until there are so many; returns the end. */
function writeFilling(to: usize, fill: usize, fillEnd: usize, characters: u32): usize {
  let at = fill;
  for (; characters > 0; characters--) {
    if (at >= fillEnd) at = fill;
    const size = characterBytes(load<u8>(at));
    memory.copy(to, at, size);
    to += size;
    at += size;
  }
  return to;
}

/** The text cut or filled up to `count` characters, at its beginning or (`right`) its end. */
export function text_pad(out: usize, lo: i64, hi: i64, count: i32, flo: i64, fhi: i64, right: i32): i32 {
  const text = heldText(lo, hi);
  const fill = heldText(flo, fhi);
  if (text === 0 || fill === 0) return ARENA_FULL;
  const end = text + <usize>(<u32>lo);
  const wanted = <u32>max(count, 0);
  const characters = countCharacters(text, end);
  if (characters >= wanted || <u32>flo === 0) {
    return storeView(out, text, <u32>(skipCharacters(text, end, wanted) - text));
  }
  const missing = wanted - characters;
  const bytes = allocateText(<u64>(<u32>lo) + ((<u64>missing) << 2));
  if (bytes === 0) return ARENA_FULL;
  const fillEnd = fill + <usize>(<u32>flo);
  let to = bytes;
  if (right === 0) to = writeFilling(to, fill, fillEnd, missing);
  memory.copy(to, text, end - text);
  to += end - text;
  if (right !== 0) to = writeFilling(to, fill, fillEnd, missing);
  return storeText(out, bytes, <u32>(to - bytes));
}

/** The text of one code point. 1 for a surrogate, 2 beyond Unicode. */
export function text_character(out: usize, character: i32): i32 {
  const code = <u32>character;
  if (code > 0x10ffff) return OUT_OF_RANGE;
  if (code >= 0xd800 && code <= 0xdfff) return INVALID;
  const bytes = allocateText(4);
  if (bytes === 0) return ARENA_FULL;
  return storeText(out, bytes, <u32>(putCharacter(bytes, code) - bytes));
}

/** A number in base 16, without leading zeros; negative ones as the 64 (or 32) bits that they are. */
export function text_hex(out: usize, value: u64): i32 {
  const bytes = allocateText(16);
  if (bytes === 0) return ARENA_FULL;
  const digits = value === 0 ? 1 : <u32>(67 - clz(value)) >> 2;
  for (let at = bytes + <usize>digits; at > bytes; value >>= 4) {
    const digit = <u32>value & 15;
    store<u8>(--at, digit + (digit < 10 ? 48 : 87));
  }
  return storeText(out, bytes, digits);
}
