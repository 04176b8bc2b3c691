/** Rows of CSV text -> fields. Source: RFC 4180; blank lines and LF line ends as DuckDB takes them. */

import { FIELD_NULL, fieldAt } from "./fields";

/** Results besides {@link csv_rows}' number of rows. */
const ROW_OPEN: i32 = -1;
const TEXT_BEHIND_QUOTE: i32 = -2;
const TOO_MANY: i32 = -3;
const TOO_FEW: i32 = -4;

const QUOTE: u32 = 34;
const LF: u32 = 10;
const CR: u32 = 13;

/** Where the reader is, and the field that it has just read. */
let position: usize = 0;
let fieldStart: usize = 0;
let fieldLength: u32 = 0;

/** Reads a field that begins with a quote; doubled quotes become single ones in place. False when it does not end before `end`. */
function takeQuoted(end: usize): bool {
  let from = position + 1;
  let to = from;
  fieldStart = from;
  for (; from < end; from++) {
    const byte = <u32>load<u8>(from);
    if (byte === QUOTE) {
      if (from + 1 >= end || <u32>load<u8>(from, 1) !== QUOTE) {
        fieldLength = <u32>(to - fieldStart);
        position = from + 1;
        return true;
      }
      from++;
    }
    if (to !== from) store<u8>(to, <u8>byte);
    to++;
  }
  return false;
}

/** Passes a field that begins with a quote, without changing it. */
function skipQuoted(end: usize): bool {
  let from = position + 1;
  while (from < end) {
    if (<u32>load<u8>(from) === QUOTE) {
      if (from + 1 >= end || <u32>load<u8>(from, 1) !== QUOTE) {
        position = from + 1;
        return true;
      }
      from++;
    }
    from++;
  }
  return false;
}

/** Reads a field up to a delimiter or the end of its line. */
function takePlain(end: usize, delimiter: u32): void {
  const start = position;
  let at = start;
  for (; at < end; at++) {
    const byte = <u32>load<u8>(at);
    if (byte === delimiter || byte === LF) break;
  }
  position = at;
  if (at > start && <u32>load<u8>(at - 1) === CR && (at === end || <u32>load<u8>(at) === LF)) at--;
  fieldStart = start;
  fieldLength = <u32>(at - start);
}

/** True at the end of a line, which is passed, and at the end of the text. */
function endsLine(end: usize): bool {
  if (position >= end) return true;
  const byte = <u32>load<u8>(position);
  if (byte === LF) {
    position++;
    return true;
  }
  if (byte === CR && (position + 1 >= end || <u32>load<u8>(position, 1) === LF)) {
    position = min(position + 2, end);
    return true;
  }
  return false;
}

/** Reads a row's fields into the places that `map` (a u32 per column, -1 for none) names. Gives 0 or what is wrong. */
function takeRow(end: usize, columns: u32, delimiter: u32, map: usize, fields: usize, row: u32): i32 {
  for (let column: u32 = 0; column < columns; column++) {
    if (position < end && <u32>load<u8>(position) === QUOTE) {
      if (!takeQuoted(end)) return ROW_OPEN;
    } else takePlain(end, delimiter);
    const place = load<i32>(map + ((<usize>column) << 2));
    if (place >= 0) {
      const field = fieldAt(fields, <u32>place, row);
      store<u32>(field, <u32>fieldStart);
      store<u32>(field, fieldLength === 0 ? FIELD_NULL : fieldLength, 4);
    }
    if (endsLine(end)) return column + 1 === columns ? 0 : TOO_FEW;
    if (<u32>load<u8>(position) !== delimiter) return TEXT_BEHIND_QUOTE;
    position++;
  }
  return TOO_MANY;
}

/** Passes blank lines, which mean nothing where a row has several columns. */
function skipBlank(end: usize): void {
  while (position < end) {
    const byte = <u32>load<u8>(position);
    if (byte === LF) position++;
    else if (byte === CR && position + 1 < end && <u32>load<u8>(position, 1) === LF) position += 2;
    else return;
  }
}

/**
 * Reads `rows` rows of [src, end) into `fields`. Gives their number (fewer only at the end of the text), or -2 text stands behind a
 * closing quote, -3 a row has too many fields, -4 too few, -1 a quote is not closed. `state` gets the address behind the last whole row
 * and the number of whole rows.
 */
export function csv_rows(
  src: usize,
  end: usize,
  rows: u32,
  columns: u32,
  delimiter: u32,
  map: usize,
  fields: usize,
  state: usize,
): i32 {
  position = src;
  let row: u32 = 0;
  for (; row < rows; row++) {
    if (columns > 1) skipBlank(end);
    store<u32>(state, <u32>position);
    store<u32>(state, row, 4);
    if (position >= end) return <i32>row;
    const fault = takeRow(end, columns, delimiter, map, fields, row);
    if (fault !== 0) return fault;
  }
  store<u32>(state, <u32>position);
  store<u32>(state, row, 4);
  return <i32>row;
}

/** Passes a row; false when the text ends before its line does. */
function skipRow(end: usize, delimiter: u32): bool {
  while (position < end) {
    if (<u32>load<u8>(position) === QUOTE) {
      if (!skipQuoted(end)) position = end;
    } else takePlain(end, delimiter);
    if (position >= end) return false;
    if (endsLine(end)) return true;
    position++;
  }
  return false;
}

/**
 * Passes whole rows from a row's beginning on, up to one that has a quote, or, where blank lines mean nothing, to a blank line. Gives
 * their number.
 */
function skipPlainRows(end: usize, blankRows: bool): u32 {
  const quotes = i8x16.splat(34);
  const feeds = i8x16.splat(10);
  const returns = i8x16.splat(13);
  let rows: u32 = 0;
  let afterFeed: i32 = 0;
  for (let at = position; end - at >= 16; at += 16) {
    const bytes = v128.load(at);
    if (v128.any_true(i8x16.eq(bytes, quotes))) break;
    const ends = i8x16.bitmask(i8x16.eq(bytes, feeds));
    if (!blankRows) {
      const blanks = ends | i8x16.bitmask(i8x16.eq(bytes, returns));
      if ((blanks & ((ends << 1) | afterFeed)) !== 0) break;
      afterFeed = ends >> 15;
    }
    if (ends === 0) continue;
    rows += <u32>popcnt<i32>(ends);
    position = at + 32 - <usize>clz<i32>(ends);
  }
  return rows;
}

/**
 * Passes whole rows of [src, end); a row without line end counts when `last` is set. `state` gets the address behind the last whole row.
 * Gives the number of rows.
 */
export function csv_skip(src: usize, end: usize, columns: u32, delimiter: u32, last: u32, state: usize): u32 {
  position = src;
  store<u32>(state, <u32>src);
  let rows: u32 = 0;
  if (columns > 1) skipBlank(end);
  while (position < end) {
    rows += skipPlainRows(end, columns === 1);
    if (columns > 1) skipBlank(end);
    store<u32>(state, <u32>position);
    if (position >= end) break;
    if (!skipRow(end, delimiter) && last === 0) return rows;
    rows++;
    if (columns > 1) skipBlank(end);
    store<u32>(state, <u32>position);
  }
  return rows;
}
