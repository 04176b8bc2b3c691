/** Lines of JSON objects -> fields. Source: RFC 8259. */

import { FIELD_NULL, fieldAt } from "./fields";
import {
  BROKEN,
  fail,
  fault,
  moveTo,
  peek,
  position,
  skipSpaces,
  startText,
  stop,
  take,
  takeString,
  takeValue,
  tokenLength,
  tokenStart,
} from "./json-value";

/** A result besides {@link json_rows}' number of rows and the faults of values. */
const NOT_OBJECT: i32 = -2;

const QUOTE: u32 = 34;
const LF: u32 = 10;

/** The number of the wanted key that the token is, or -1. A key's record is its length and the address of its bytes. */
function findKey(keys: usize, count: u32): i32 {
  for (let index: u32 = 0; index < count; index++) {
    const key = keys + ((<usize>index) << 3);
    if (load<u32>(key) !== tokenLength) continue;
    if (memory.compare(<usize>load<u32>(key, 4), tokenStart, <usize>tokenLength) === 0) return <i32>index;
  }
  return -1;
}

// Most rows have the keys of the row before, in the same order and with the same spaces. So the text before each value of the first row
// is kept: {u32 members, u32 bytes of texts}, a record {u32 address, u32 length, i32 key} per member, then the texts. Where a row goes
// on with it, its key needs not be read. LAYOUT_BYTES is that of lakehouse/format/text/read-rows.ts.
const LAYOUT_BYTES: u32 = 8192;
const layoutTexts: u32 = 4096;
const membersMax: u32 = 255;
/** Members that a row may leave out one behind the other before its keys are read. */
const gapMax: u32 = 8;

function memberAt(layout: usize, member: u32): usize {
  return layout + ((<usize>member + 1) << 4);
}

/** Keeps the text [from, to) as what stands before the value of the member `member`, if there is room and all before it are known. */
function learn(layout: usize, member: u32, from: usize, to: usize, key: i32): void {
  const used = load<u32>(layout, 4);
  const length = <u32>(to - from);
  if (member !== load<u32>(layout) || member === membersMax) return;
  // A comparison reads up to 16 bytes at once.
  if (length + 16 > LAYOUT_BYTES - layoutTexts - used) return;
  const text = layout + <usize>layoutTexts + <usize>used;
  memory.copy(text, from, length);
  const record = memberAt(layout, member);
  store<u32>(record, <u32>text);
  store<u32>(record, length, 4);
  store<i32>(record, key, 8);
  store<u32>(layout, member + 1);
  store<u32>(layout, used + length, 4);
}

/** True when the text of a member stands at `at`. */
function hasMember(record: usize, at: usize): bool {
  const text = <usize>load<u32>(record);
  const length = load<u32>(record, 4);
  if (<u32>(stop - at) < length) return false;
  for (let from: u32 = 0; from < length; from += 16) {
    let differs = i8x16.bitmask(i8x16.ne(v128.load(at + from), v128.load(text + from)));
    if (length - from < 16) differs &= (1 << (length - from)) - 1;
    if (differs !== 0) return false;
  }
  return true;
}

/** Reads the value at `at` into the field of a key (none for -1). Gives the address behind it, 0 for a fault. */
function takeField(at: usize, key: i32, fields: usize, row: u32): usize {
  const behind = takeValue(at, FIELD_NULL);
  if (behind !== 0 && key >= 0) {
    const field = fieldAt(fields, <u32>key, row);
    store<u32>(field, <u32>tokenStart);
    store<u32>(field, tokenLength, 4);
  }
  return behind;
}

/** Reads the members that are as the layout says, from the row's begin at `at` on. Gives their number and moves behind them; -1 for a fault. */
function takeKnown(at: usize, layout: usize, fields: usize, row: u32): i32 {
  const known = load<u32>(layout);
  let next: u32 = 0;
  for (;;) {
    // The first member's text holds the brace, so it cannot be left out.
    const last = next === 0 ? min<u32>(known, 1) : min(known, next + gapMax);
    let member = next;
    while (member < last && !hasMember(memberAt(layout, member), at)) member++;
    if (member >= last) break;
    const record = memberAt(layout, member);
    at = takeField(at + <usize>load<u32>(record, 4), load<i32>(record, 8), fields, row);
    if (at === 0) return -1;
    next = member + 1;
  }
  moveTo(at);
  return <i32>next;
}

/** Reads the object at hand into row `row`, whose fields are null so far. */
function takeRow(keys: usize, count: u32, layout: usize, fields: usize, row: u32): bool {
  const known = takeKnown(position, layout, fields, row);
  if (known < 0) return false;
  let member = <u32>known;
  let from = position;
  if (member === 0) {
    if (peek() !== 123) return fail(NOT_OBJECT);
    moveTo(position + 1);
  }
  while (true) {
    skipSpaces();
    if (peek() === 125) {
      // A comma is followed by a key.
      moveTo(position + 1);
      return true;
    }
    if (member > 0 && !take(44)) return false;
    skipSpaces();
    if (peek() !== QUOTE) return fail(BROKEN);
    if (!takeString(true)) return false;
    const escaped = position - tokenStart !== <usize>tokenLength + 1;
    const key = findKey(keys, count);
    if (!take(58)) return false;
    skipSpaces();
    if (!escaped) learn(layout, member, from, position, key);
    from = takeField(position, key, fields, row);
    if (from === 0) return false;
    moveTo(from);
    member++;
  }
}

/** The line feed at or behind `from`, or `end`. */
function lineEnd(from: usize, end: usize): usize {
  const feeds = i8x16.splat(10);
  while (end - from >= 16) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(from), feeds));
    if (found !== 0) return from + <usize>ctz<i32>(found);
    from += 16;
  }
  while (from < end && load<u8>(from) !== 10) from++;
  return from;
}

function isBlank(from: usize, to: usize): bool {
  for (; from < to; from++) {
    const byte = <u32>load<u8>(from);
    if (byte !== 32 && byte !== 9 && byte !== 13) return false;
  }
  return true;
}

/**
 * Reads `rows` objects of [src, end), a line each; blank lines are passed. `keys` holds a record {length, address} per wanted key,
 * `layout` is zeros at first and then belongs to these keys. Gives the number of rows (fewer only at the end of the text), or -1 a line
 * is no JSON, -2 not an object, -3 nested too deep, -4 has \u0000. `state` gets the address behind the last whole row and the number of
 * whole rows; its bytes from 64 to 128 are used.
 */
export function json_rows(
  src: usize,
  end: usize,
  rows: u32,
  keys: usize,
  count: u32,
  layout: usize,
  fields: usize,
  state: usize,
): i32 {
  startText(src, end, state + 64);
  for (let key: u32 = 0; key < count; key++) memory.fill(fieldAt(fields, key, 0), 0xff, (<usize>rows) << 3);
  let line = src;
  let row: u32 = 0;
  while (row < rows && line < end) {
    skipSpaces();
    if (position < end && peek() !== LF) {
      if (takeRow(keys, count, layout, fields, row)) skipSpaces();
      if (fault !== 0 || (position < end && peek() !== LF)) {
        fail(BROKEN);
        break;
      }
      row++;
    }
    line = min(position + 1, end);
    moveTo(line);
  }
  store<u32>(state, <u32>line);
  store<u32>(state, row, 4);
  return fault !== 0 ? fault : <i32>row;
}

/** Passes whole lines of [src, end) as csv_skip passes rows. */
export function json_skip(src: usize, end: usize, last: u32, state: usize): u32 {
  let line = src;
  let rows: u32 = 0;
  store<u32>(state, <u32>line);
  while (line < end) {
    const behind = lineEnd(line, end);
    if (behind === end && last === 0) return rows;
    if (!isBlank(line, behind)) rows++;
    line = min(behind + 1, end);
    store<u32>(state, <u32>line);
  }
  return rows;
}
