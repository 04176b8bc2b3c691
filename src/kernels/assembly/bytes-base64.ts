/** Base 64 of bytes, in lines of 76 characters, and back. Sources: RFC 2045; encode.c, whose errors these are. */

import { ARENA_FULL } from "./numeric-cell";
import { allocateText, heldText, storeText } from "./text-build";
import { characterBytes } from "./text-character";
import { storeView } from "./text-view";

const LINE: usize = 76;
const EQUALS: u32 = 61;

/** What is wrong with a text: a symbol that is none (its view is left at `out`), a = in the wrong place, an end that is too early. */
const BAD_SYMBOL: i32 = 8;
const BAD_EQUALS: i32 = 9;
const BAD_END: i32 = 10;

function symbolOf(value: u32): u32 {
  if (value < 26) return value + 65;
  if (value < 52) return value + 71;
  if (value < 62) return value - 4;
  return value === 62 ? 43 : 47;
}

/** The six bits of a symbol, 64 for none. */
function bitsOf(symbol: u32): u32 {
  if (symbol - 65 <= 25) return symbol - 65;
  if (symbol - 97 <= 25) return symbol - 71;
  if (symbol - 48 <= 9) return symbol + 4;
  return symbol === 43 ? 62 : symbol === 47 ? 63 : 64;
}

/** encode(bytea, 'base64'). */
export function encode_base64(out: usize, lo: i64, hi: i64): i32 {
  const length = <usize>(<u32>lo);
  const at = heldText(lo, hi);
  const bytes = allocateText((<u64>length / 3 + 1) * 4 + <u64>length / 57 + 4);
  if (at === 0 || bytes === 0) return ARENA_FULL;
  let to = bytes;
  let line = bytes + LINE;
  for (let i: usize = 0; i < length; i += 3) {
    const left = length - i;
    const b = left > 1 ? <u32>load<u8>(at + i, 1) : 0;
    const c = left > 2 ? <u32>load<u8>(at + i, 2) : 0;
    const group = ((<u32>load<u8>(at + i)) << 16) | (b << 8) | c;
    store<u8>(to, symbolOf(group >> 18));
    store<u8>(to, symbolOf((group >> 12) & 63), 1);
    store<u8>(to, left > 1 ? symbolOf((group >> 6) & 63) : EQUALS, 2);
    store<u8>(to, left > 2 ? symbolOf(group & 63) : EQUALS, 3);
    to += 4;
    if (to >= line) {
      store<u8>(to++, 10);
      line = to + LINE;
    }
  }
  return storeText(out, bytes, <u32>(to - bytes));
}

/** decode(text, 'base64'). */
export function decode_base64(out: usize, lo: i64, hi: i64): i32 {
  let at = heldText(lo, hi);
  const bytes = allocateText(<u64>(<u32>lo));
  if (at === 0 || bytes === 0) return ARENA_FULL;
  const end = at + <usize>(<u32>lo);
  let to = bytes;
  let group: u32 = 0;
  let count = 0;
  // Bytes that the last group has not got: 0, or by its = signs 1 or 2.
  let missing = 0;
  for (; at < end; at++) {
    const symbol = <u32>load<u8>(at);
    if (symbol === 32 || symbol === 9 || symbol === 10 || symbol === 13) continue;
    let value: u32 = 0;
    if (symbol === EQUALS) {
      if (missing === 0) {
        if (count < 2) return BAD_EQUALS;
        missing = count === 2 ? 2 : 1;
      }
    } else {
      value = bitsOf(symbol);
      if (value === 64) {
        storeView(out, at, <u32>characterBytes(symbol));
        return BAD_SYMBOL;
      }
    }
    group = (group << 6) | value;
    if (++count === 4) {
      store<u8>(to++, group >> 16);
      if (missing < 2) store<u8>(to++, group >> 8);
      if (missing < 1) store<u8>(to++, group);
      group = 0;
      count = 0;
    }
  }
  return count === 0 ? storeText(out, bytes, <u32>(to - bytes)) : BAD_END;
}
