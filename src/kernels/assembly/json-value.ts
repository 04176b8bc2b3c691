/** Values of JSON text, checked and passed. The text is a line each: a line feed is no white space. Source: RFC 8259. */

/** What is wrong with a text. */
export const BROKEN: i32 = -1;
export const TOO_DEEP: i32 = -3;
export const NUL: i32 = -4;

const QUOTE: u32 = 34;
const BACKSLASH: u32 = 92;

/** Arrays and objects inside of each other. */
const depthMax: i32 = 512;
/** 64 bytes: a bit per open array or object, 1 for an object. */
let open: usize = 0;

/** Where the reader is, and the end of its text. */
export let position: usize = 0;
export let stop: usize = 0;
/** The value that was read. */
export let tokenStart: usize = 0;
export let tokenLength: u32 = 0;
/** The first fault since {@link startText}; 0 for none. */
export let fault: i32 = 0;

/** Begins with the text [from, end), behind which 16 bytes can be read. `depths` are 64 bytes of its own. */
export function startText(from: usize, end: usize, depths: usize): void {
  position = from;
  stop = end;
  open = depths;
  fault = 0;
}

/** Goes on at an address. */
export function moveTo(at: usize): void {
  position = at;
}

/** The byte at hand; 0 at the end. */
export function peek(): u32 {
  return position < stop ? <u32>load<u8>(position) : 0;
}

export function skipSpaces(): void {
  while (position < stop) {
    const byte = <u32>load<u8>(position);
    if (byte !== 32 && byte !== 9 && byte !== 13) return;
    position++;
  }
}

/** Notes a fault; false. */
export function fail(code: i32): bool {
  if (fault === 0) fault = code;
  return false;
}

/** Passes `byte` behind white space. */
export function take(byte: u32): bool {
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

/** The first byte at or behind `at` that a string cannot hold as it is: a quote, a backslash or a control character; `stop` for none. */
function plainEnd(at: usize): usize {
  const quotes = i8x16.splat(34);
  const backslashes = i8x16.splat(92);
  const printable = i8x16.splat(32);
  for (; at < stop; at += 16) {
    const bytes = v128.load(at);
    const ends = v128.or(i8x16.eq(bytes, quotes), i8x16.eq(bytes, backslashes));
    const found = i8x16.bitmask(v128.or(ends, i8x16.lt_u(bytes, printable)));
    if (found !== 0) return min(at + <usize>ctz<i32>(found), stop);
  }
  return stop;
}

/** Reads a string into the token. With `decode` its escapes are resolved in place, else it is only checked. */
export function takeString(decode: bool): bool {
  position++;
  let to = position;
  tokenStart = to;
  while (true) {
    const end = plainEnd(position);
    if (decode && to !== position) memory.copy(to, position, end - position);
    to += end - position;
    position = end;
    const byte = peek();
    if (byte === QUOTE) {
      tokenLength = <u32>(to - tokenStart);
      position++;
      return true;
    }
    if (byte !== BACKSLASH) return fail(BROKEN);
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
}

/** Passes digits from `at` on. */
function digitsEnd(at: usize): usize {
  while (at < stop && <u32>load<u8>(at) - 48 <= 9) at++;
  return at;
}

/** The end of the number at `at`, or 0 when there is none. */
export function numberEnd(at: usize): usize {
  if (at < stop && <u32>load<u8>(at) === 45) at++;
  const whole = digitsEnd(at);
  if (whole === at || (whole - at > 1 && <u32>load<u8>(at) === 48)) return 0;
  at = whole;
  if (at < stop && <u32>load<u8>(at) === 46) {
    const fraction = digitsEnd(at + 1);
    if (fraction === at + 1) return 0;
    at = fraction;
  }
  if (at < stop && (<u32>load<u8>(at) | 32) === 101) {
    at++;
    if (at < stop && (<u32>load<u8>(at) === 43 || <u32>load<u8>(at) === 45)) at++;
    const exponent = digitsEnd(at);
    if (exponent === at) return 0;
    at = exponent;
  }
  return at;
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
  const end = numberEnd(position);
  if (end === 0) return fail(BROKEN);
  position = end;
  return true;
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

/** Reads a value into the token and gives the address behind it; 0 for a fault. A null's length is `nullLength`. */
export function takeValue(at: usize, nullLength: u32): usize {
  const byte = at < stop ? <u32>load<u8>(at) : 0;
  if (byte === QUOTE) {
    const end = plainEnd(at + 1);
    if (end < stop && <u32>load<u8>(end) === QUOTE) {
      tokenStart = at + 1;
      tokenLength = <u32>(end - at) - 1;
      return end + 1;
    }
    position = at;
    return takeString(true) ? position : 0;
  }
  let end: usize = 0;
  if (byte - 48 <= 9 || byte === 45) end = numberEnd(at);
  else {
    position = at;
    if (byte === 123 || byte === 91 ? takeNested() : takeScalar()) end = position;
  }
  if (end === 0) {
    fail(BROKEN);
    return 0;
  }
  tokenStart = at;
  tokenLength = byte === 110 ? nullLength : <u32>(end - at);
  return end;
}
