/** Fields of text rows -> vectors. A field is {u32 address, u32 length}; a column's fields lie one behind the other, a batch of them. */

import { daysInMonth, joinDate, MICROS_A_DAY } from "./date-calendar";
import { INVALID, OK } from "./numeric-cell";
import { parse_f64 } from "./parse-float";
import { parse_bool, parse_i64 } from "./parse-integer";
import { storeView } from "./text-view";

/** The length of a field that is null. */
export const FIELD_NULL: u32 = u32.MAX_VALUE;
/** Fields of a column: the rows of a batch. */
const columnRows: usize = 2048;

/** The field of a row. */
export function fieldAt(fields: usize, column: u32, row: u32): usize {
  return fields + ((<usize>column * columnRows + <usize>row) << 3);
}

/** A byte 1 into `valid` for each field of [first, first + rows) that is not null. Gives how many are null. */
export function fields_valid(fields: usize, rows: u32, valid: usize): u32 {
  let nulls: u32 = 0;
  for (let row: usize = 0; row < <usize>rows; row++) {
    const isNull = load<u32>(fields + (row << 3), 4) === FIELD_NULL;
    store<u8>(valid + row, isNull ? 0 : 1);
    nulls += <u32>isNull;
  }
  return nulls;
}

/** 16 bytes of the caller's for a view that is needed in between. */
let view: usize = 0;

function viewLow(start: usize, length: u32): i64 {
  storeView(view, start, length);
  return load<i64>(view);
}

function isDigit(byte: u32): bool {
  return byte - 48 <= 9;
}

/** An int8 of at most 18 digits, else whatever parse_i64 says. */
function toInt8(start: usize, length: u32, out: usize): i32 {
  const end = start + <usize>length;
  const negative = load<u8>(start) === 45;
  let at = start + <usize>negative;
  if (at < end && end - at <= 18) {
    let value: i64 = 0;
    for (; at < end && isDigit(<u32>load<u8>(at)); at++) value = value * 10 + <i64>load<u8>(at) - 48;
    if (at === end) {
      store<i64>(out, negative ? 0 - value : value);
      return OK;
    }
  }
  return parse_i64(out, viewLow(start, length), load<i64>(view, 8));
}

/** Powers of ten that a float8 holds exactly. */
const powers = memory.data<f64>([1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]);

/** A float8 of at most 15 digits is one exact division; else whatever parse_f64 says. */
function toFloat8(start: usize, length: u32, out: usize): i32 {
  const end = start + <usize>length;
  const negative = load<u8>(start) === 45;
  let at = start + <usize>negative;
  let value: i64 = 0;
  let digits: usize = 0;
  let fraction: usize = 0;
  let point = false;
  for (; at < end; at++) {
    const byte = <u32>load<u8>(at);
    if (isDigit(byte)) {
      value = value * 10 + <i64>byte - 48;
      digits++;
      fraction += <usize>point;
      if (digits > 15) break;
    } else if (byte === 46 && !point) point = true;
    else break;
  }
  if (at === end && digits > 0) {
    const size = <f64>value / load<f64>(powers + (fraction << 3));
    store<f64>(out, negative ? -size : size);
    return OK;
  }
  return parse_f64(out, viewLow(start, length), load<i64>(view, 8));
}

/** `count` digits at `at`, or -1. */
function digitsAt(at: usize, count: usize): i32 {
  let value: i32 = 0;
  for (const end = at + count; at < end; at++) {
    const digit = <u32>load<u8>(at) - 48;
    if (digit > 9) return -1;
    value = value * 10 + <i32>digit;
  }
  return value;
}

let days: i64 = 0;

/** YYYY-MM-DD at `at` into `days`. */
function takeDate(at: usize): bool {
  if (load<u8>(at, 4) !== 45 || load<u8>(at, 7) !== 45) return false;
  const year = digitsAt(at, 4);
  const month = digitsAt(at + 5, 2);
  const day = digitsAt(at + 8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return false;
  days = joinDate(year, month, day);
  return true;
}

/** A date from 1970. */
function toDate(start: usize, length: u32, out: usize): i32 {
  if (length !== 10 || !takeDate(start)) return INVALID;
  store<i32>(out, <i32>days);
  return OK;
}

/** YYYY-MM-DD, a space or T, HH:MM:SS, up to six digits of a fraction, Z for nothing; or the date alone. */
function toTimestamp(start: usize, length: u32, out: usize): i32 {
  let end = start + <usize>length;
  if (length === 10 && takeDate(start)) {
    store<i64>(out, days * MICROS_A_DAY);
    return OK;
  }
  if (length > 19 && load<u8>(end - 1) === 90) end--;
  if (end - start < 19 || end - start > 26 || !takeDate(start)) return INVALID;
  const between = <u32>load<u8>(start, 10);
  if ((between !== 32 && between !== 84) || load<u8>(start, 13) !== 58 || load<u8>(start, 16) !== 58) return INVALID;
  const hour = digitsAt(start + 11, 2);
  const minute = digitsAt(start + 14, 2);
  const second = digitsAt(start + 17, 2);
  if (<u32>hour > 23 || <u32>minute > 59 || <u32>second > 59) return INVALID;
  let micros: i64 = 0;
  if (end - start > 19) {
    const digits = end - start - 20;
    if (digits === 0 || load<u8>(start, 19) !== 46) return INVALID;
    const fraction = digitsAt(start + 20, digits);
    if (fraction < 0) return INVALID;
    micros = <i64>fraction;
    for (let place = digits; place < 6; place++) micros *= 10;
  }
  store<i64>(out, days * MICROS_A_DAY + ((<i64>hour * 60 + minute) * 60 + second) * 1_000_000 + micros);
  return OK;
}

let cursor: usize = 0;

/** One or two digits at `cursor`, which moves behind them; -1 for none. */
function takeShort(end: usize): i32 {
  const first = cursor < end ? <i32>load<u8>(cursor) - 48 : -1;
  if (<u32>first > 9) return -1;
  cursor++;
  const second = cursor < end ? <u32>load<u8>(cursor) - 48 : 10;
  if (second > 9) return first;
  cursor++;
  return first * 10 + <i32>second;
}

/** Passes over a byte at `cursor`. */
function takeByte(end: usize, byte: u32): bool {
  if (cursor === end || <u32>load<u8>(cursor) !== byte) return false;
  cursor++;
  return true;
}

/** H:M[:S[.digits]] of one or two digits each; of the fraction what is behind the sixth digit is cut off. */
function toTime(start: usize, length: u32, out: usize): i32 {
  const end = start + <usize>length;
  cursor = start;
  const hour = takeShort(end);
  if (hour < 0 || !takeByte(end, 58)) return INVALID;
  const minute = takeShort(end);
  if (<u32>minute > 59) return INVALID;
  let second: i32 = 0;
  let micros: i64 = 0;
  if (takeByte(end, 58)) {
    second = takeShort(end);
    if (<u32>second > 59) return INVALID;
    if (takeByte(end, 46)) {
      for (let unit: i64 = 100000; cursor < end && isDigit(<u32>load<u8>(cursor)); cursor++, unit /= 10) {
        micros += unit * (<i64>load<u8>(cursor) - 48);
      }
    }
  }
  const time = ((<i64>hour * 60 + minute) * 60 + second) * 1_000_000 + micros;
  if (cursor !== end || time > MICROS_A_DAY) return INVALID;
  store<i64>(out, time);
  return OK;
}

/** What {@link fields_convert} makes; the numbers are those of textConversions in lakehouse/format/text. */
const TO_TEXT: u32 = 0;
const TO_INT8: u32 = 1;
const TO_FLOAT8: u32 = 2;
const TO_BOOL: u32 = 3;
const TO_DATE: u32 = 4;
const TO_TIMESTAMP: u32 = 5;

function convert(kind: u32, start: usize, length: u32, out: usize, row: usize): i32 {
  switch (kind) {
    case TO_TEXT:
      return storeView(out + (row << 4), start, length);
    case TO_INT8:
      return toInt8(start, length, out + (row << 3));
    case TO_FLOAT8:
      return toFloat8(start, length, out + (row << 3));
    case TO_BOOL:
      return parse_bool(out + row, viewLow(start, length), load<i64>(view, 8));
    case TO_DATE:
      return toDate(start, length, out + (row << 2));
    case TO_TIMESTAMP:
      return toTimestamp(start, length, out + (row << 3));
    default:
      return toTime(start, length, out + (row << 3));
  }
}

/**
 * Values of a column into `out`, zeros where a field is null. Gives -1, or the first row whose text is no value of the type. `scratch`
 * are 16 bytes.
 */
export function fields_convert(kind: u32, fields: usize, rows: u32, out: usize, scratch: usize): i32 {
  view = scratch;
  for (let row: usize = 0; row < <usize>rows; row++) {
    const length = load<u32>(fields + (row << 3), 4);
    if (length === FIELD_NULL) {
      if (kind === TO_TEXT) v128.store(out + (row << 4), i64x2.splat(0));
      else if (kind === TO_DATE) store<i32>(out + (row << 2), 0);
      else if (kind === TO_BOOL) store<u8>(out + row, 0);
      else store<i64>(out + (row << 3), 0);
    } else if (convert(kind, <usize>load<u32>(fields + (row << 3)), length, out, row) !== OK) return <i32>row;
  }
  return -1;
}
