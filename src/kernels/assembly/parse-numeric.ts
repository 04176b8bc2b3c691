/** Text -> numeric, as numeric_in of PostgreSQL 15. */

import { arenaPointer } from "./memory";
import {
  ARENA_FULL,
  INFINITY,
  INTEGER_DIGITS_MAX,
  INVALID,
  NAN,
  NEGATIVE_INFINITY,
  OK,
  OUT_OF_RANGE,
  SCALE_MAX,
  storeCell,
  storeSpecial,
  storeWide,
} from "./numeric-cell";
import { failWith, storeLimbs } from "./numeric-long";
import { high, multiplyPower, overflowed } from "./numeric-wide";
import {
  coefficient,
  coefficientHigh,
  digitCount,
  exponent,
  fractionCount,
  scanDecimal,
  scannedLimbs,
} from "./parse-decimal";
import { atEnd, NOT_SPECIAL, openText, peek, SPECIAL_NAN, takeSign, takeSpecial } from "./parse-text";

/** A cell at `out`. Status 0, 1, 2, 3. */
export function parse_num(out: usize, lo: i64, hi: i64): i32 {
  openText(lo, hi);
  const signed = peek() === 43 || peek() === 45;
  const negative = takeSign();
  const special = takeSpecial();
  if (special !== NOT_SPECIAL) {
    if (!atEnd() || (signed && special === SPECIAL_NAN)) return INVALID;
    return storeSpecial(out, special === SPECIAL_NAN ? NAN : negative ? NEGATIVE_INFINITY : INFINITY);
  }
  const status = scanDecimal(true);
  if (status === INVALID) return status;
  if (status !== OK) return status;
  if (!atEnd()) return INVALID;
  // The value is digits * 10^(exponent - fractionCount), shown with as many digits behind the point as that takes.
  const power = exponent - fractionCount;
  const scale = max(-power, 0);
  if (scale > SCALE_MAX) return OUT_OF_RANGE;
  if (digitCount === 0) return storeCell(out, 0, (<i64>scale) << 32);
  if (digitCount + power > INTEGER_DIGITS_MAX) return OUT_OF_RANGE;
  if (digitCount <= 38) {
    const low = multiplyPower(coefficient, coefficientHigh, max(power, 0));
    if (!overflowed) return storeWide(out, low, high, scale, negative);
  }
  return parseLong(out, scale, max(power, 0), negative);
}

/** The scanned digits times 10^power as a cell. */
function parseLong(out: usize, scale: i32, power: i32, negative: bool): i32 {
  const mark = arenaPointer;
  const block = scannedLimbs(digitCount, power);
  return block === 0 ? failWith(mark, ARENA_FULL) : storeLimbs(out, mark, block, scale, negative);
}
