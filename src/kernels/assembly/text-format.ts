/** format(): %s, %I and %L with positions and widths. Source: varlena.c, text_format. */

import { arenaEnd, arenaPointer } from "./memory";
import { ARENA_FULL, OK } from "./numeric-cell";
import { heldText, storeText } from "./text-build";
import { characterBytes, countCharacters } from "./text-character";
import { putIdentifier, putLiteral } from "./text-quote";
import { INLINE_MAX, storeView } from "./text-view";

/** What can be wrong; the text that the message shows is left at `out`. */
const UNTERMINATED: i32 = 20;
const UNRECOGNIZED: i32 = 21;
const ARGUMENT_ZERO: i32 = 22;
const TOO_FEW: i32 = 23;
const WIDTH_DOLLAR: i32 = 24;
const NULL_IDENTIFIER: i32 = 25;
const NUMBER_RANGE: i32 = 26;
const WIDTH_NOT_INTEGER: i32 = 27;

/** An argument in memory: its view, and behind it 1 when it is not null. */
const ARGUMENT_BYTES: usize = 24;

/** The specification that is being read: the next byte and the end of the format, and what has been found. */
let at: usize = 0;
let end: usize = 0;
let argument: i32 = 0;
let widthArgument: i32 = 0;
let width: i32 = 0;
let leftAligned: bool = false;

/** Reads digits into a number, -1 when there are none, -2 when they are too many. */
function readNumber(): i32 {
  let value: i64 = 0;
  const start = at;
  while (at < end && <u32>load<u8>(at) - 48 <= 9) {
    value = value * 10 + <i64>(load<u8>(at++) - 48);
    if (value > i32.MAX_VALUE) return -2;
  }
  return at === start ? -1 : <i32>value;
}

/** Reads [position$][-][width]: what stands between the % and the letter. */
function readSpecification(): i32 {
  argument = -1;
  widthArgument = -1;
  width = 0;
  leftAligned = false;
  let number = readNumber();
  if (number === -2) return NUMBER_RANGE;
  if (at === end) return UNTERMINATED;
  if (number >= 0) {
    if (load<u8>(at) !== 36) {
      width = number;
      return OK;
    }
    argument = number;
    if (number === 0) return ARGUMENT_ZERO;
    if (++at === end) return UNTERMINATED;
  }
  while (load<u8>(at) === 45) {
    leftAligned = true;
    if (++at === end) return UNTERMINATED;
  }
  if (load<u8>(at) !== 42) {
    number = readNumber();
    if (number === -2) return NUMBER_RANGE;
    if (number > 0) width = number;
    return at === end ? UNTERMINATED : OK;
  }
  if (++at === end) return UNTERMINATED;
  number = readNumber();
  if (number === -2) return NUMBER_RANGE;
  widthArgument = 0;
  if (at === end) return UNTERMINATED;
  if (number < 0) return OK;
  if (load<u8>(at) !== 36) return WIDTH_DOLLAR;
  widthArgument = number;
  if (number === 0) return ARGUMENT_ZERO;
  return ++at === end ? UNTERMINATED : OK;
}

/** The bytes of an argument, and its length. */
function bytesOfArgument(place: usize): usize {
  return load<u32>(place) > INLINE_MAX ? <usize>load<u32>(place, 12) : place + 4;
}

/** Takes the width from an argument; a negative one aligns to the left. */
function takeWidth(out: usize, place: usize): i32 {
  if (load<i64>(place, 16) === 0) return OK;
  const bytes = bytesOfArgument(place);
  const length = <usize>load<u32>(place);
  let value: i64 = 0;
  let i: usize = 0;
  const negative: bool = length > 0 && load<u8>(bytes) === 45;
  if (negative || (length > 0 && load<u8>(bytes) === 43)) i++;
  let valid = i < length;
  for (; i < length && valid; i++) {
    const digit = <u32>load<u8>(bytes + i) - 48;
    valid = digit <= 9 && value < 100000000000;
    value = value * 10 + <i64>digit;
  }
  if (!valid) {
    storeView(out, bytes, <u32>length);
    return WIDTH_NOT_INTEGER;
  }
  if (value > i32.MAX_VALUE) return NUMBER_RANGE;
  width = <i32>value;
  if (negative) leftAligned = true;
  return OK;
}

/** Writes an argument by the letter of its specification at `to`, filled with blanks up to the width. Gives the end, or 0 without room. */
function putArgument(to: usize, stop: usize, place: usize, letter: u32): usize {
  const present: bool = load<i64>(place, 16) !== 0;
  const length = present ? load<u32>(place) : 0;
  const blanks = <usize>width;
  if (<u64>to + ((<u64>length) << 1) + 8 + <u64>blanks > <u64>stop) return 0;
  // what stands in the place of a null may be no address
  const bytes = present ? bytesOfArgument(place) : place;
  let last = to;
  if (letter === 76) {
    if (present) {
      last = putLiteral(to, bytes, length);
    } else {
      store<u32>(to, 0x4c4c554e);
      last = to + 4;
    }
  } else if (letter === 73) {
    last = putIdentifier(to, bytes, length);
  } else {
    memory.copy(to, bytes, length);
    last = to + <usize>length;
  }
  const characters = countCharacters(to, last);
  if (characters >= <u32>width) return last;
  const missing = <usize>(<u32>width - characters);
  if (leftAligned) {
    memory.fill(last, 32, missing);
  } else {
    memory.copy(to + missing, to, last - to);
    memory.fill(to, 32, missing);
  }
  return last + missing;
}

/** The format with its specifications replaced by the `count` arguments at `args`. */
export function text_format(out: usize, lo: i64, hi: i64, args: usize, count: i32): i32 {
  at = heldText(lo, hi);
  if (at === 0) return ARENA_FULL;
  end = at + <usize>(<u32>lo);
  const bytes = <usize>((<u32>arenaPointer + 15) & ~15);
  const stop = <usize>(<u32>arenaEnd);
  let to = bytes;
  let used = 0;
  while (at < end) {
    const byte = <u32>load<u8>(at++);
    if (to + 1 > stop) return ARENA_FULL;
    if (byte !== 37) {
      store<u8>(to++, byte);
      continue;
    }
    if (at === end) return UNTERMINATED;
    if (load<u8>(at) === 37) {
      store<u8>(to++, 37);
      at++;
      continue;
    }
    let status = readSpecification();
    if (status !== OK) return status;
    const letter = <u32>load<u8>(at);
    if (letter !== 115 && letter !== 73 && letter !== 76) {
      storeView(out, at, <u32>characterBytes(letter));
      return UNRECOGNIZED;
    }
    at++;
    if (widthArgument >= 0) {
      used = widthArgument > 0 ? widthArgument : used + 1;
      if (used > count) return TOO_FEW;
      status = takeWidth(out, args + <usize>(used - 1) * ARGUMENT_BYTES);
      if (status !== OK) return status;
    }
    used = argument > 0 ? argument : used + 1;
    if (used > count) return TOO_FEW;
    const place = args + <usize>(used - 1) * ARGUMENT_BYTES;
    if (letter === 73 && load<i64>(place, 16) === 0) return NULL_IDENTIFIER;
    to = putArgument(to, stop, place, letter);
    if (to === 0) return ARENA_FULL;
  }
  return storeText(out, bytes, <u32>(to - bytes));
}
