/** The scan of decimal digits that the numeric and the float parser share. It leaves what it found in globals of the instance. */

import { INVALID, OK, OUT_OF_RANGE } from "./numeric-cell";
import { allocateLimbs, limbsOfDigits, multiplyLimbsPower, multiplySmall, setLimbs } from "./numeric-limbs";
import { high, multiply128 } from "./numeric-wide";
import { advance, cursor, isDigit, limit, peek, peekAt, rewind, skipSpaces, takeSign } from "./parse-text";

/** What {@link scanDecimal} found: the digits from the first that is not zero up to `digitsEnd` (a point may stand between), */
export let digitsStart: usize = 0;
export let digitsEnd: usize = 0;
/** their number, and the number of digits behind the point. */
export let digitCount: i32 = 0;
export let fractionCount: i32 = 0;
/** The digits as one number, exact for up to 38 of them: low half; the high half in `coefficientHigh`. */
export let coefficient: u64 = 0;
export let coefficientHigh: u64 = 0;
/** The written exponent. */
export let exponent: i32 = 0;

/** PostgreSQL refuses written exponents from here on. */
const EXPONENT_MAX: i64 = 1073741823;

/**
 * Reads digits, point and exponent at the cursor (the sign has been passed). Status 0, 1; 2 when the exponent is 2^30 - 1 or more.
 * `spaced`: white space may follow the "e", as numeric_in lets it and strtod does not.
 */
export function scanDecimal(spaced: bool): i32 {
  if (!isDigit(peek()) && !(peek() === 46 && isDigit(peekAt(1)))) return INVALID;
  while (peek() === 48) advance(1);
  digitsStart = cursor;
  coefficientHigh = 0;
  digitCount = 0;
  fractionCount = 0;
  let low: u64 = 0;
  let point: bool = false;
  while (cursor < limit) {
    const digit = <u32>load<u8>(cursor) - 48;
    if (digit <= 9) {
      if (digitCount < 19) {
        low = low * 10 + <u64>digit;
      } else if (digitCount < 38) {
        const more = multiply128(low, coefficientHigh, 10);
        low = more + <u64>digit;
        coefficientHigh = high + <u64>(low < more);
      }
      // Zeros before the first other digit count for the place only.
      digitCount += <i32>(digitCount !== 0 || digit !== 0);
      fractionCount += <i32>point;
    } else if (digit === <u32>-2 && !point) {
      point = true;
    } else break;
    advance(1);
  }
  coefficient = low;
  digitsEnd = cursor;
  exponent = 0;
  return (peek() | 32) === 101 ? scanExponent(spaced) : OK;
}

/** Reads "e", an optional sign and digits. */
function scanExponent(spaced: bool): i32 {
  const before = cursor;
  advance(1);
  if (spaced) skipSpaces();
  const negative = takeSign();
  if (!isDigit(peek())) {
    rewind(before);
    return INVALID;
  }
  let value: i64 = 0;
  for (; isDigit(peek()); advance(1)) value = min(value * 10 + <i64>peek() - 48, EXPONENT_MAX);
  exponent = <i32>(negative ? 0 - value : value);
  return value === EXPONENT_MAX ? OUT_OF_RANGE : OK;
}

/** The first `count` scanned digits times 10^power as a new block, or 0 when the arena is full. */
export function scannedLimbs(count: i32, power: i32): usize {
  const block = allocateLimbs(limbsOfDigits(count + power) + 4);
  if (block === 0) return 0;
  if (digitCount <= 38) {
    // A short text may have stood where the block is now: the coefficient is all that is needed of it.
    setLimbs(block, coefficient, coefficientHigh);
    multiplyLimbsPower(block, power);
    return block;
  }
  let group: u32 = 0;
  let inGroup = 0;
  let scale: u32 = 1;
  for (let at = digitsStart; count > 0; at++) {
    const digit = <u32>load<u8>(at) - 48;
    if (digit > 9 || (digit === 0 && inGroup === 0 && load<u32>(block) === 0)) continue;
    group = group * 10 + digit;
    scale *= 10;
    count--;
    if (++inGroup === 9 || count === 0) {
      multiplySmall(block, scale, group);
      group = 0;
      inGroup = 0;
      scale = 1;
    }
  }
  multiplyLimbsPower(block, power);
  return block;
}
