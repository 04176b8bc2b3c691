/** Texts as identifiers and literals of SQL. Sources: ruleutils.c (quote_identifier), quote.c (quote_literal). */

import { ARENA_FULL } from "./numeric-cell";
import { allocateText, heldText, storeText } from "./text-build";
import { KEYWORD_LONGEST, keywordStarts, keywords } from "./text-keyword-table";
import { sameBytes } from "./text-search";

const QUOTE: u8 = 39;
const DOUBLE_QUOTE: u8 = 34;
const BACKSLASH: u8 = 92;

function isKeyword(at: usize, length: u32): bool {
  if (length > KEYWORD_LONGEST) return false;
  const place = keywordStarts + ((<usize>length) << 1);
  const end = keywords + <usize>load<u16>(place, 2);
  for (let word = keywords + <usize>load<u16>(place); word < end; word += <usize>length) {
    if (sameBytes(word, at, length)) return true;
  }
  return false;
}

/** True when an identifier is read as it is: a lower-case letter or _, then those and digits, and no key word. */
function isPlain(at: usize, length: u32): bool {
  if (length === 0) return false;
  for (let i: u32 = 0; i < length; i++) {
    const byte = <u32>load<u8>(at + <usize>i);
    if (byte - 97 > 25 && byte !== 95 && (i === 0 || byte - 48 > 9)) return false;
  }
  return !isKeyword(at, length);
}

/** Writes the bytes, each `quote` twice; returns the end. */
function putDoubled(to: usize, at: usize, length: u32, quote: u8): usize {
  for (let i: u32 = 0; i < length; i++) {
    const byte = load<u8>(at + <usize>i);
    if (byte === quote) store<u8>(to++, byte);
    store<u8>(to++, byte);
  }
  return to;
}

/** Writes an identifier, in quotes where it needs them: up to 2 * length + 2 bytes; returns the end. */
export function putIdentifier(to: usize, at: usize, length: u32): usize {
  if (isPlain(at, length)) {
    memory.copy(to, at, length);
    return to + <usize>length;
  }
  store<u8>(to, DOUBLE_QUOTE);
  to = putDoubled(to + 1, at, length, DOUBLE_QUOTE);
  store<u8>(to, DOUBLE_QUOTE);
  return to + 1;
}

/** Writes a literal, as an E'...' where it has a backslash: up to 2 * length + 3 bytes; returns the end. */
export function putLiteral(to: usize, at: usize, length: u32): usize {
  let backslashes = false;
  for (let i: u32 = 0; i < length; i++) if (load<u8>(at + <usize>i) === BACKSLASH) backslashes = true;
  if (backslashes) store<u8>(to++, 69);
  store<u8>(to++, QUOTE);
  for (let i: u32 = 0; i < length; i++) {
    const byte = load<u8>(at + <usize>i);
    if (byte === QUOTE || byte === BACKSLASH) store<u8>(to++, byte);
    store<u8>(to++, byte);
  }
  store<u8>(to++, QUOTE);
  return to;
}

/** quote_ident. */
export function text_quote_ident(out: usize, lo: i64, hi: i64): i32 {
  const at = heldText(lo, hi);
  const bytes = allocateText(((<u64>(<u32>lo)) << 1) + 2);
  if (at === 0 || bytes === 0) return ARENA_FULL;
  return storeText(out, bytes, <u32>(putIdentifier(bytes, at, <u32>lo) - bytes));
}

/** quote_literal. */
export function text_quote_literal(out: usize, lo: i64, hi: i64): i32 {
  const at = heldText(lo, hi);
  const bytes = allocateText(((<u64>(<u32>lo)) << 1) + 3);
  if (at === 0 || bytes === 0) return ARENA_FULL;
  return storeText(out, bytes, <u32>(putLiteral(bytes, at, <u32>lo) - bytes));
}
