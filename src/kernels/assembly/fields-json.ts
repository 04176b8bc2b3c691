/** Lines of JSON objects -> fields. Source: RFC 8259. */

import { FIELD_NULL, fieldAt } from "./fields";

/** Results besides {@link json_rows}' number of rows. */
const BROKEN: i32 = -1;
const NOT_OBJECT: i32 = -2;
const TOO_DEEP: i32 = -3;
const NUL: i32 = -4;

const QUOTE: u32 = 34;
const BACKSLASH: u32 = 92;

/** Arrays and objects inside of each other. */
const depthMax: i32 = 512;
/** A bit per open array or object, 1 for an object. */
const open = memory.data(64);

let position: usize = 0;
let stop: usize = 0;
let tokenStart: usize = 0;
let tokenLength: u32 = 0;
let fault: i32 = 0;

function peek(): u32 {
  return position < stop ? <u32>load<u8>(position) : 0;
}

function skipSpaces(): void {
  while (position < stop) {
    const byte = <u32>load<u8>(position);
    if (byte !== 32 && byte !== 9 && byte !== 13 && byte !== 10) return;
    position++;
  }
}

function fail(code: i32): bool {
  if (fault === 0) fault = code;
  return false;
}

/** Passes `byte` behind white space. */
function take(byte: u32): bool {
  skipSpaces();
  if (peek() !== byte) return fail(BROKEN);
  position++;
  return true;
}

function hexDigit(byte: u32): i32 {
  if (byte - 48 <= 9) return <i32>(byte - 48);
  const letter = (byte | 32) - 97;
  return letter <= 5 ? <i32>letter + 10 : -1;
}

/** The four digits at `at`, or -1. */
function hexUnit(at: usize): i32 {
  if (stop - at < 4) return -1;
  let value: i32 = 0;
  for (let index: usize = 0; index < 4; index++) {
    const digit = hexDigit(<u32>load<u8>(at + index));
    if (digit < 0) return -1;
    value = (value << 4) | digit;
  }
  return value;
}

/** Writes a character as UTF-8 and gives the address behind it. */
function putCharacter(to: usize, character: u32): usize {
  if (character < 0x80) {
    store<u8>(to, <u8>character);
    return to + 1;
  }
  if (character < 0x800) {
    store<u8>(to, <u8>(0xc0 | (character >> 6)));
    store<u8>(to, <u8>(0x80 | (character & 63)), 1);
    return to + 2;
  }
  if (character < 0x10000) {
    store<u8>(to, <u8>(0xe0 | (character >> 12)));
    store<u8>(to, <u8>(0x80 | ((character >> 6) & 63)), 1);
    store<u8>(to, <u8>(0x80 | (character & 63)), 2);
    return to + 3;
  }
  store<u8>(to, <u8>(0xf0 | (character >> 18)));
  store<u8>(to, <u8>(0x80 | ((character >> 12) & 63)), 1);
  store<u8>(to, <u8>(0x80 | ((character >> 6) & 63)), 2);
  store<u8>(to, <u8>(0x80 | (character & 63)), 3);
  return to + 4;
}

/** The byte that a backslash and a letter stand for; 0 for another letter. */
function escaped(letter: u32): u32 {
  switch (letter) {
    case 34:
    case 47:
    case 92:
      return letter;
    case 98:
      return 8;
    case 102:
      return 12;
    case 110:
      return 10;
    case 114:
      return 13;
    case 116:
      return 9;
    default:
      return 0;
  }
}

/** Reads \uXXXX, the cursor being on the u, and a second half if it needs one. Gives the character, or -1. */
function takeUnicode(): i32 {
  const unit = hexUnit(position + 1);
  position += 5;
  if (unit === 0) fail(NUL);
  if (unit < 0xd800 || unit > 0xdfff) return unit;
  if (unit > 0xdbff || stop - position < 6) return -1;
  if (<u32>load<u8>(position) !== BACKSLASH || <u32>load<u8>(position, 1) !== 117) return -1;
  const low = hexUnit(position + 2);
  position += 6;
  return low < 0xdc00 || low > 0xdfff ? -1 : 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
}

/** Reads a string into the token. With `decode` its escapes are resolved in place, else it is only checked. */
function takeString(decode: bool): bool {
  position++;
  let to = position;
  tokenStart = to;
  while (position < stop) {
    const byte = <u32>load<u8>(position);
    if (byte === QUOTE) {
      tokenLength = <u32>(to - tokenStart);
      position++;
      return true;
    }
    if (byte < 32) return fail(BROKEN);
    if (byte !== BACKSLASH) {
      if (decode) store<u8>(to++, <u8>byte);
      position++;
      continue;
    }
    position++;
    if (peek() === 117) {
      const character = takeUnicode();
      if (character < 0) return fail(BROKEN);
      if (decode) to = putCharacter(to, <u32>character);
    } else {
      const meant = escaped(peek());
      if (meant === 0) return fail(BROKEN);
      if (decode) store<u8>(to++, <u8>meant);
      position++;
    }
  }
  return fail(BROKEN);
}

function takeDigits(): bool {
  const start = position;
  while (peek() - 48 <= 9) position++;
  return position > start;
}

function takeNumber(): bool {
  if (peek() === 45) position++;
  const first = position;
  if (!takeDigits() || (<u32>load<u8>(first) === 48 && position - first > 1)) return fail(BROKEN);
  if (peek() === 46) {
    position++;
    if (!takeDigits()) return fail(BROKEN);
  }
  if ((peek() | 32) === 101) {
    position++;
    if (peek() === 43 || peek() === 45) position++;
    if (!takeDigits()) return fail(BROKEN);
  }
  return true;
}

/** Passes a literal of 4 or 5 letters, given with its first letter lowest. */
function takeWord(word: u64, length: usize): bool {
  if (stop - position < length) return fail(BROKEN);
  for (let index: usize = 0; index < length; index++) {
    if (<u64>load<u8>(position + index) !== ((word >> ((<u64>index) << 3)) & 0xff)) return fail(BROKEN);
  }
  position += length;
  return true;
}

const WORD_TRUE: u64 = 0x65757274;
const WORD_FALSE: u64 = 0x65736c6166;
const WORD_NULL: u64 = 0x6c6c756e;

/** Passes a value that is neither string, array nor object. */
function takeScalar(): bool {
  const byte = peek();
  if (byte === 116) return takeWord(WORD_TRUE, 4);
  if (byte === 102) return takeWord(WORD_FALSE, 5);
  if (byte === 110) return takeWord(WORD_NULL, 4);
  return takeNumber();
}

function isObject(depth: u32): bool {
  return ((load<u8>(open + (<usize>depth >> 3)) >> <u8>(depth & 7)) & 1) === 1;
}

function push(depth: u32, object: bool): void {
  const at = open + (<usize>depth >> 3);
  const bit = (<u8>1) << (<u8>(depth & 7));
  store<u8>(at, object ? load<u8>(at) | bit : load<u8>(at) & ~bit);
}

/** Passes what is before a value in an object: its key and the colon. */
function takeKey(): bool {
  skipSpaces();
  if (peek() !== QUOTE) return fail(BROKEN);
  return takeString(false) && take(58);
}

/** Passes what ends a value inside of `depth` arrays and objects, and what comes before the next one. Gives the depth there, -1 for a fault. */
function closeValues(depth: u32): i32 {
  while (depth > 0) {
    skipSpaces();
    const object = isObject(depth - 1);
    const next = peek();
    if (next === 44) {
      position++;
      return object && !takeKey() ? -1 : <i32>depth;
    }
    if (next !== (object ? 125 : 93)) return -1;
    position++;
    depth--;
  }
  return 0;
}

/** Passes an array or object and all that is in it. */
function takeNested(): bool {
  let depth: i32 = 0;
  do {
    skipSpaces();
    const byte = peek();
    if (byte === 123 || byte === 91) {
      if (depth === depthMax) return fail(TOO_DEEP);
      push(<u32>depth, byte === 123);
      depth++;
      position++;
      skipSpaces();
      if (peek() !== (byte === 123 ? 125 : 93)) {
        if (byte === 123 && !takeKey()) return false;
        continue;
      }
    } else if (!(byte === QUOTE ? takeString(false) : takeScalar())) return false;
    depth = closeValues(<u32>depth);
  } while (depth > 0);
  return depth === 0 ? true : fail(BROKEN);
}

/** Reads a value into the token; false for null, which has none, and for a fault. */
function takeValue(): bool {
  skipSpaces();
  const byte = peek();
  if (byte === QUOTE) return takeString(true);
  const start = position;
  if (byte === 123 || byte === 91) {
    if (!takeNested()) return false;
  } else if (!takeScalar() || byte === 110) return false;
  tokenStart = start;
  tokenLength = <u32>(position - start);
  return true;
}

/** The number of the wanted key that the token is, or -1. A key's record is its length and the address of its bytes. */
function findKey(keys: usize, count: u32, guess: u32): i32 {
  for (let tried: u32 = 0; tried < count; tried++) {
    const index = guess + tried < count ? guess + tried : guess + tried - count;
    const key = keys + ((<usize>index) << 3);
    if (load<u32>(key) !== tokenLength) continue;
    if (memory.compare(<usize>load<u32>(key, 4), tokenStart, <usize>tokenLength) === 0) return <i32>index;
  }
  return -1;
}

/** Reads the object at hand into row `row`. */
function takeRow(keys: usize, count: u32, fields: usize, row: u32): bool {
  for (let key: u32 = 0; key < count; key++) store<u32>(fieldAt(fields, key, row), FIELD_NULL, 4);
  if (peek() !== 123) return fail(NOT_OBJECT);
  position++;
  skipSpaces();
  let guess: u32 = 0;
  if (peek() === 125) position++;
  else {
    for (;;) {
      skipSpaces();
      if (peek() !== QUOTE) return fail(BROKEN);
      if (!takeString(true)) return false;
      const key = findKey(keys, count, guess);
      if (!take(58)) return false;
      const present = takeValue();
      if (fault !== 0) return false;
      if (key >= 0) {
        const field = fieldAt(fields, <u32>key, row);
        store<u32>(field, <u32>tokenStart);
        store<u32>(field, present ? tokenLength : FIELD_NULL, 4);
        guess = <u32>key + 1;
      }
      skipSpaces();
      if (peek() === 125) break;
      if (!take(44)) return false;
    }
    position++;
  }
  skipSpaces();
  return position === stop ? true : fail(BROKEN);
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
 * Reads `rows` objects of [src, end), a line each; blank lines are passed. `keys` holds a record {length, address} per wanted key.
 * Gives the number of rows (fewer only at the end of the text), or -1 a line is no JSON, -2 not an object, -3 nested too deep, -4 has
 * \u0000. `state` gets the address behind the last whole row and the number of whole rows.
 */
export function json_rows(
  src: usize,
  end: usize,
  rows: u32,
  keys: usize,
  count: u32,
  fields: usize,
  state: usize,
): i32 {
  let line = src;
  let row: u32 = 0;
  fault = 0;
  store<u32>(state, <u32>line);
  store<u32>(state, row, 4);
  while (row < rows && line < end) {
    const behind = lineEnd(line, end);
    position = line;
    stop = behind;
    if (!isBlank(line, behind)) {
      skipSpaces();
      if (!takeRow(keys, count, fields, row)) return fault;
      row++;
    }
    line = min(behind + 1, end);
    store<u32>(state, <u32>line);
    store<u32>(state, row, 4);
  }
  return <i32>row;
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
