/** Text -> int2, int4, int8, bool, as PostgreSQL's input functions. Status 0; 1 invalid syntax; 2 out of range; 3 arena full. */

import { INVALID, OK, OUT_OF_RANGE } from "./numeric-cell";
import { advance, atEnd, cursor, isDigit, limit, openText, peek, takeSign } from "./parse-text";

/** The value that {@link parseInteger} read. */
let parsed: i64 = 0;

/** Reads an integer between `least` and -(least + 1) into `parsed`. As in PostgreSQL, too large a number is 2 even when garbage follows. */
function parseInteger(lo: i64, hi: i64, least: i64): i32 {
  openText(lo, hi);
  const negative = takeSign();
  if (!isDigit(peek())) return INVALID;
  // Counted below zero, where there is room for one more.
  const bound = negative ? least : least + 1;
  const tenth = bound / 10;
  let value: i64 = 0;
  while (cursor < limit && isDigit(load<u8>(cursor))) {
    if (value < tenth) return OUT_OF_RANGE;
    const digit = <i64>load<u8>(cursor) - 48;
    value *= 10;
    if (value < bound + digit) return OUT_OF_RANGE;
    value -= digit;
    advance(1);
  }
  parsed = negative ? value : 0 - value;
  return atEnd() ? OK : INVALID;
}

/** An int2 at `out` (2 bytes). */
export function parse_i16(out: usize, lo: i64, hi: i64): i32 {
  const status = parseInteger(lo, hi, i16.MIN_VALUE);
  if (status === OK) store<i16>(out, <i16>parsed);
  return status;
}

/** An int4 at `out` (4 bytes). */
export function parse_i32(out: usize, lo: i64, hi: i64): i32 {
  const status = parseInteger(lo, hi, i32.MIN_VALUE);
  if (status === OK) store<i32>(out, <i32>parsed);
  return status;
}

/** An int8 at `out` (8 bytes). */
export function parse_i64(out: usize, lo: i64, hi: i64): i32 {
  const status = parseInteger(lo, hi, i64.MIN_VALUE);
  if (status === OK) store<i64>(out, parsed);
  return status;
}

const TRUE: u64 = 0x65757274;
const FALSE: u64 = 0x65736c6166;
const YES: u64 = 0x736579;
const NO: u64 = 0x6f6e;
const ON: u64 = 0x6e6f;
const OFF: u64 = 0x66666f;

/** A bool at `out` (1 byte): any beginning of true, false, yes, no, on, off that is unique, or 1, 0. */
export function parse_bool(out: usize, lo: i64, hi: i64): i32 {
  openText(lo, hi);
  let word: u64 = 0;
  let length: u64 = 0;
  while (cursor < limit && length < 6) {
    const byte = peek();
    if (byte === 32 || byte - 9 <= 4) break;
    // Letters to lower case; the digits have this bit already.
    word |= (<u64>(byte - 65 <= 25 ? byte | 32 : byte)) << (length << 3);
    length++;
    advance(1);
  }
  if (!atEnd() || length === 0 || length > 5) return INVALID;
  const mask: u64 = (1 << (length << 3)) - 1;
  const yes = word === (TRUE & mask) || word === (YES & mask) || word === ON || word === 49;
  const no = word === (FALSE & mask) || word === (NO & mask) || word === 48 || (length >= 2 && word === (OFF & mask));
  if (!yes && !no) return INVALID;
  store<u8>(out, yes ? 1 : 0);
  return OK;
}
