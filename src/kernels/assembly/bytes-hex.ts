/** bytea as text: hex and escape format, out and in. Sources: encode.c, varlena.c (byteain). */

import { ARENA_FULL, INVALID } from "./numeric-cell";
import { allocateText, heldText, storeText } from "./text-build";
import { characterBytes } from "./text-character";
import { bytesOf, storeView } from "./text-view";

/** What {@link digitOf} gives for a byte that is no digit. */
export const HEX_NONE: u32 = 16;

/** The value of a digit of base 16. */
export function digitOf(byte: u32): u32 {
  if (byte - 48 <= 9) return byte - 48;
  const letter = (byte | 32) - 97;
  return letter <= 5 ? letter + 10 : HEX_NONE;
}

/** Writes a byte as two lower-case digits; returns the end. */
export function writeHex(to: usize, byte: u32): usize {
  const high = byte >> 4;
  const low = byte & 15;
  store<u8>(to, high + (high < 10 ? 48 : 87));
  store<u8>(to, low + (low < 10 ? 48 : 87), 1);
  return to + 2;
}

/** Digits of all bytes. Returns the bytes written: two for each. */
export function format_hex(out: usize, lo: i64, hi: i64): i32 {
  const at = bytesOf(lo, hi);
  let to = out;
  for (let i: usize = 0; i < <usize>(<u32>lo); i++) to = writeHex(to, load<u8>(at + i));
  return <i32>(to - out);
}

/** bytea's output: \x and the digits. */
export function format_bytea(out: usize, lo: i64, hi: i64): i32 {
  store<u16>(out, 0x785c);
  return format_hex(out + 2, lo, hi) + 2;
}

/** What hex input gives: fine, a character that is no digit (its view is left at `out`), an odd number of digits. */
const BAD_DIGIT: i32 = 5;
const ODD_DIGITS: i32 = 6;

function isHexSpace(byte: u32): bool {
  return byte === 32 || byte === 9 || byte === 10 || byte === 13;
}

/** Bytes from pairs of digits in [at, end), between which there may be white space. 5 and 6 for what is wrong with them. */
function readHex(out: usize, at: usize, end: usize): i32 {
  const bytes = allocateText(<u64>(end - at) >> 1);
  if (bytes === 0) return ARENA_FULL;
  let to = bytes;
  while (at < end) {
    if (isHexSpace(load<u8>(at))) {
      at++;
      continue;
    }
    const high = digitOf(load<u8>(at));
    if (high !== HEX_NONE && at + 1 === end) return ODD_DIGITS;
    const low = high === HEX_NONE ? HEX_NONE : digitOf(load<u8>(at, 1));
    if (low === HEX_NONE) {
      const wrong = at + <usize>(high !== HEX_NONE);
      storeView(out, wrong, <u32>characterBytes(load<u8>(wrong)));
      return BAD_DIGIT;
    }
    store<u8>(to++, (high << 4) | low);
    at += 2;
  }
  return storeText(out, bytes, <u32>(to - bytes));
}

/** Bytes as they are, `\\` for a backslash, `\ooo` for any byte, in [at, end). 1 for anything else behind a backslash. */
function readEscaped(out: usize, at: usize, end: usize): i32 {
  const bytes = allocateText(end - at);
  if (bytes === 0) return ARENA_FULL;
  let to = bytes;
  while (at < end) {
    let byte = <u32>load<u8>(at++);
    if (byte === 92) {
      if (at < end && load<u8>(at) === 92) {
        at++;
      } else {
        if (end - at < 3) return INVALID;
        const a = <u32>load<u8>(at) - 48;
        const b = <u32>load<u8>(at, 1) - 48;
        const c = <u32>load<u8>(at, 2) - 48;
        if (a > 3 || b > 7 || c > 7) return INVALID;
        byte = (a << 6) | (b << 3) | c;
        at += 3;
      }
    }
    store<u8>(to++, byte);
  }
  return storeText(out, bytes, <u32>(to - bytes));
}

/** bytea's input: hex behind \x, else escaped. */
export function parse_bytea(out: usize, lo: i64, hi: i64): i32 {
  const at = heldText(lo, hi);
  if (at === 0) return ARENA_FULL;
  const end = at + <usize>(<u32>lo);
  if (end - at >= 2 && load<u16>(at) === 0x785c) return readHex(out, at + 2, end);
  return readEscaped(out, at, end);
}

/** decode(text, 'hex'). */
export function decode_hex(out: usize, lo: i64, hi: i64): i32 {
  const at = heldText(lo, hi);
  return at === 0 ? ARENA_FULL : readHex(out, at, at + <usize>(<u32>lo));
}

/** decode(text, 'escape'). */
export function decode_escape(out: usize, lo: i64, hi: i64): i32 {
  const at = heldText(lo, hi);
  return at === 0 ? ARENA_FULL : readEscaped(out, at, at + <usize>(<u32>lo));
}

/** encode(bytea, 'hex'). */
export function encode_hex(out: usize, lo: i64, hi: i64): i32 {
  const bytes = allocateText((<u64>(<u32>lo)) << 1);
  if (bytes === 0) return ARENA_FULL;
  // Inline bytes are put behind what was taken.
  return storeText(out, bytes, <u32>format_hex(bytes, lo, hi));
}

/** encode(bytea, 'escape'): `\\` for a backslash, `\ooo` for NUL and bytes above 127, the others as they are. */
export function encode_escape(out: usize, lo: i64, hi: i64): i32 {
  const at = heldText(lo, hi);
  const bytes = allocateText((<u64>(<u32>lo)) << 2);
  if (at === 0 || bytes === 0) return ARENA_FULL;
  let to = bytes;
  for (let i: usize = 0; i < <usize>(<u32>lo); i++) {
    const byte = <u32>load<u8>(at + i);
    if (byte === 0 || byte > 127) {
      store<u8>(to, 92);
      store<u8>(to, 48 + (byte >> 6), 1);
      store<u8>(to, 48 + ((byte >> 3) & 7), 2);
      store<u8>(to, 48 + (byte & 7), 3);
      to += 4;
    } else {
      if (byte === 92) store<u8>(to++, 92);
      store<u8>(to++, byte);
    }
  }
  return storeText(out, bytes, <u32>(to - bytes));
}
