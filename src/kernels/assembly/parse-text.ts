/** Reading a text from left to right: the cursor that all parse kernels share. It belongs to the module's instance. */

import { bytesOf } from "./text-view";

/** The next byte, and the end of the text. */
export let cursor: usize = 0;
export let limit: usize = 0;

/** Puts the cursor on a view's first byte that is not white space. */
export function openText(lo: i64, hi: i64): void {
  cursor = bytesOf(lo, hi);
  limit = cursor + <usize>(<u32>lo);
  skipSpaces();
}

/** White space as C's isspace has it. */
export function isSpace(byte: u32): bool {
  return byte === 32 || byte - 9 <= 4;
}

/** True for 0 to 9. */
export function isDigit(byte: u32): bool {
  return byte - 48 <= 9;
}

/** True for an ASCII letter. */
export function isLetter(byte: u32): bool {
  return (byte | 32) - 97 <= 25;
}

/** The byte under the cursor, 0 at the end. */
export function peek(): u32 {
  return cursor < limit ? load<u8>(cursor) : 0;
}

/** The byte `ahead` of the cursor, 0 behind the end. */
export function peekAt(ahead: usize): u32 {
  return cursor + ahead < limit ? load<u8>(cursor + ahead) : 0;
}

/** Moves the cursor. */
export function advance(bytes: usize): void {
  cursor += bytes;
}

/** Moves the cursor to an address that it has passed. */
export function rewind(to: usize): void {
  cursor = to;
}

/** Passes white space. */
export function skipSpaces(): void {
  while (cursor < limit && isSpace(load<u8>(cursor))) cursor++;
}

/** Passes white space and tells whether the text ends there. */
export function atEnd(): bool {
  skipSpaces();
  return cursor === limit;
}

/** Passes a sign; true for "-". */
export function takeSign(): bool {
  const byte = peek();
  cursor += <usize>(byte === 43 || byte === 45);
  return byte === 45;
}

/** Passes `word` (up to 8 lower-case letters, the first in the lowest byte) in any case, if it stands at the cursor. */
export function takeWord(word: u64, length: usize): bool {
  if (limit - cursor < length) return false;
  for (let i: usize = 0; i < length; i++) {
    if ((<u32>load<u8>(cursor + i) | 32) !== <u32>((word >> ((<u64>i) << 3)) & 0xff)) return false;
  }
  cursor += length;
  return true;
}

/** What {@link takeSpecial} found. */
export const NOT_SPECIAL: i32 = 0;
export const SPECIAL_NAN: i32 = 1;
export const SPECIAL_INFINITY: i32 = 2;

const WORD_NAN: u64 = 0x6e616e;
const WORD_INFINITY: u64 = 0x7974696e69666e69;
const WORD_INF: u64 = 0x666e69;

/** Passes "infinity" or "inf". */
export function takeInfinity(): bool {
  return takeWord(WORD_INFINITY, 8) || takeWord(WORD_INF, 3);
}

/** Passes "nan", "infinity" or "inf" in any case, without a sign. */
export function takeSpecial(): i32 {
  if (takeWord(WORD_NAN, 3)) return SPECIAL_NAN;
  return takeInfinity() ? SPECIAL_INFINITY : NOT_SPECIAL;
}
