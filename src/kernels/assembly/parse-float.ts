/** Text -> float8 and float4, as PostgreSQL's input functions, except that hexadecimal floats are refused. Status 0, 1, 2, 3. */

import { approximate, approximateBetween, convertExactly, FLOAT4, FLOAT8, floatBits } from "./float-decimal";
import { arenaPointer } from "./memory";
import { ARENA_FULL, INVALID, OK, OUT_OF_RANGE, releaseArena } from "./numeric-cell";
import { multiplySmall } from "./numeric-limbs";
import { dividePower } from "./numeric-wide";
import {
  coefficient,
  coefficientHigh,
  digitCount,
  exponent,
  fractionCount,
  scanDecimal,
  scannedLimbs,
} from "./parse-decimal";
import { atEnd, NOT_SPECIAL, openText, SPECIAL_NAN, takeSign, takeSpecial } from "./parse-text";

/** Digits that can decide a rounding; what follows counts as "something more". */
const DIGITS_MAX: i32 = 800;

/** A float8 at `out`. */
export function parse_f64(out: usize, lo: i64, hi: i64): i32 {
  openText(lo, hi);
  const negative = takeSign();
  const special = takeSpecial();
  if (special !== NOT_SPECIAL) {
    store<f64>(out, special === SPECIAL_NAN ? NaN : negative ? -Infinity : Infinity);
    return atEnd() ? OK : INVALID;
  }
  const status = readNumber(FLOAT8);
  if (status === OK) store<u64>(out, floatBits | ((<u64>negative) << 63));
  return status;
}

/** A float4 at `out`. */
export function parse_f32(out: usize, lo: i64, hi: i64): i32 {
  openText(lo, hi);
  const negative = takeSign();
  const special = takeSpecial();
  if (special !== NOT_SPECIAL) {
    store<f32>(out, special === SPECIAL_NAN ? <f32>NaN : negative ? -(<f32>Infinity) : <f32>Infinity);
    return atEnd() ? OK : INVALID;
  }
  const status = readNumber(FLOAT4);
  if (status === OK) store<u32>(out, <u32>floatBits | ((<u32>negative) << 31));
  return status;
}

/** Reads the unsigned number at the cursor and what is left of the text into `floatBits`. */
function readNumber(format: i32): i32 {
  if (scanDecimal(false) === INVALID) return INVALID;
  // as strtod does, it tells of a number that is out of range before anybody looks behind it
  const proper = atEnd();
  if (digitCount === 0) {
    approximate(1, i32.MIN_VALUE, format);
    return proper ? OK : INVALID;
  }
  const status = convertScanned(format);
  if (status !== OK) return status;
  const infinity: u64 = format === FLOAT8 ? 0x7ff0000000000000 : 0x7f800000;
  return floatBits === 0 || floatBits === infinity ? OUT_OF_RANGE : proper ? OK : INVALID;
}

/** The scanned decimal, not zero, into `floatBits`. */
function convertScanned(format: i32): i32 {
  const power = exponent - fractionCount;
  if (digitCount <= 19) {
    if (approximate(coefficient, power, format)) return OK;
  } else {
    const first = dividePower(coefficient, coefficientHigh, min(digitCount, 38) - 19);
    if (approximateBetween(first, power + digitCount - 19, format)) return OK;
  }
  const mark = arenaPointer;
  const count = min(digitCount, DIGITS_MAX);
  const block = scannedLimbs(count, 0);
  if (block === 0) return ARENA_FULL;
  const more = digitCount > count;
  if (more) multiplySmall(block, 10, 1);
  const status = convertExactly(block, power + digitCount - count - <i32>more, format);
  releaseArena(mark);
  return status;
}
