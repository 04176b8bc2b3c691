/** dec: decimals as i128 (lo, hi), two's complement, with a scale that the caller knows. */

import { cutHalf, dividePower, high, multiply128, multiplyPower, overflowed } from "./numeric-wide";

/** Writes sign * (hi:lo) at `out`. Status 2 when the magnitude needs more than 127 bits. */
function storeSigned(out: usize, lo: u64, hi: u64, negative: bool): i32 {
  if (<i64>hi < 0) return 2;
  if (negative) {
    lo = 0 - lo;
    hi = ~hi + <u64>(lo === 0);
  }
  store<u64>(out, lo);
  store<u64>(out, hi, 8);
  return 0;
}

/** The low half of |hi:lo|. */
function magnitudeLow(lo: i64, hi: i64): u64 {
  return <u64>(hi < 0 ? 0 - lo : lo);
}

/** The high half of |hi:lo|. */
function magnitudeHigh(lo: i64, hi: i64): u64 {
  return <u64>(hi < 0 ? ~hi + <i64>(lo === 0) : hi);
}

/** a * b at `out`. Status 2 when the product needs more than 127 bits and a sign. */
export function dec128_mul(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const a0 = magnitudeLow(alo, ahi);
  const a1 = magnitudeHigh(alo, ahi);
  const b0 = magnitudeLow(blo, bhi);
  const b1 = magnitudeHigh(blo, bhi);
  if (a1 !== 0 && b1 !== 0) return 2;
  const low = b1 === 0 ? multiply128(a0, a1, b0) : multiply128(b0, b1, a0);
  return overflowed ? 2 : storeSigned(out, low, high, (ahi ^ bhi) < 0);
}

/** value * 10^digits at `out`. Status 2 when it needs more than 127 bits and a sign. */
export function dec128_rescale_up(out: usize, lo: i64, hi: i64, digits: i32): i32 {
  const low = multiplyPower(magnitudeLow(lo, hi), magnitudeHigh(lo, hi), digits);
  return overflowed ? 2 : storeSigned(out, low, high, hi < 0);
}

/** value / 10^digits at `out`, half away from zero, as PostgreSQL's round. Status 0. */
export function dec128_round(out: usize, lo: i64, hi: i64, digits: i32): i32 {
  const low = dividePower(magnitudeLow(lo, hi), magnitudeHigh(lo, hi), digits);
  const rounded = low + <u64>cutHalf;
  return storeSigned(out, rounded, high + <u64>(cutHalf && rounded === 0), hi < 0);
}

/** -1, 0 or 1. */
export function dec128_compare(alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  if (ahi !== bhi) return ahi < bhi ? -1 : 1;
  return <i32>(<u64>alo > <u64>blo) - <i32>(<u64>alo < <u64>blo);
}
