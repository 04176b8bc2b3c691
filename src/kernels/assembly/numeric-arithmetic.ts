/** numeric: + - * / % on cells, with PostgreSQL 15's values, display scales and special values (numeric.c). */

import { arenaPointer } from "./memory";
import {
  ARENA_FULL,
  bothInline,
  DIVISION_BY_ZERO,
  flipSign,
  INFINITY,
  isSpecial,
  kindOf,
  LONG,
  NAN,
  NEGATIVE_INFINITY,
  SCALE_MAX,
  scaleOf,
  signOf,
  storeCell,
  storeSpecial,
  storeWide,
} from "./numeric-cell";
import { digitsOf, divideLimbsPower, limbsOfDigits, multiplyLimbsPower } from "./numeric-limbs";
import { addLong, divideLong, failWith, loadLimbs, multiplyLong, remainderLong } from "./numeric-long";
import {
  digits128,
  divide128,
  dividePower,
  divideWide,
  high,
  multiply128,
  multiplyHigh,
  multiplyPower,
  overflowed,
  power64,
  remainder,
} from "./numeric-wide";

/** a + b at `out`. Status 0, 2, 3. */
export function num_add(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  if (!bothInline(ahi, bhi)) return addSpecial(out, alo, ahi, blo, bhi);
  const scaleA = scaleOf(ahi);
  const scaleB = scaleOf(bhi);
  let a0 = <u64>alo;
  let a1 = <u64>(<u32>ahi);
  let b0 = <u64>blo;
  let b1 = <u64>(<u32>bhi);
  if (scaleA < scaleB) {
    a0 = multiplyPower(a0, a1, scaleB - scaleA);
    a1 = high;
    if (overflowed) return addLong(out, alo, ahi, blo, bhi);
  } else if (scaleA > scaleB) {
    b0 = multiplyPower(b0, b1, scaleA - scaleB);
    b1 = high;
    if (overflowed) return addLong(out, alo, ahi, blo, bhi);
  }
  const scale = max(scaleA, scaleB);
  const negative = kindOf(ahi) !== 0;
  if (negative === (kindOf(bhi) !== 0)) {
    const low = a0 + b0;
    const carry = <u64>(low < a0);
    const top = a1 + b1 + carry;
    if (<i64>(a1 | b1) < 0) return addLong(out, alo, ahi, blo, bhi);
    return storeWide(out, low, top, scale, negative);
  }
  if (a1 < b1 || (a1 === b1 && a0 < b0)) {
    return storeWide(out, b0 - a0, b1 - a1 - <u64>(b0 < a0), scale, !negative);
  }
  return storeWide(out, a0 - b0, a1 - b1 - <u64>(a0 < b0), scale, negative);
}

/** a - b at `out`. Status 0, 2, 3. */
export function num_sub(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  return num_add(out, alo, ahi, blo, flipSign(bhi));
}

/** a + b where one is special or long. */
function addSpecial(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const a = kindOf(ahi);
  const b = kindOf(bhi);
  if (a === NAN || b === NAN) return storeSpecial(out, NAN);
  if (isSpecial(a)) return storeSpecial(out, isSpecial(b) && a !== b ? NAN : a);
  return isSpecial(b) ? storeSpecial(out, b) : addLong(out, alo, ahi, blo, bhi);
}

/** a * b at `out`. Status 0, 2, 3. */
export function num_mul(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  if (!bothInline(ahi, bhi)) return multiplySpecial(out, alo, ahi, blo, bhi);
  const scale = scaleOf(ahi) + scaleOf(bhi);
  const a1 = <u64>(<u32>ahi);
  const b1 = <u64>(<u32>bhi);
  if ((a1 !== 0 && b1 !== 0) || scale > SCALE_MAX) return multiplyLong(out, alo, ahi, blo, bhi);
  const low = b1 === 0 ? multiply128(alo, a1, blo) : multiply128(blo, b1, alo);
  if (overflowed) return multiplyLong(out, alo, ahi, blo, bhi);
  return storeWide(out, low, high, scale, kindOf(ahi) !== kindOf(bhi));
}

/** The infinity with the given sign (not 0). */
function infinityOf(sign: i32): u32 {
  return sign < 0 ? NEGATIVE_INFINITY : INFINITY;
}

/** a * b where one is special or long. */
function multiplySpecial(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const a = kindOf(ahi);
  const b = kindOf(bhi);
  if (a === NAN || b === NAN) return storeSpecial(out, NAN);
  if (!isSpecial(a) && !isSpecial(b)) return multiplyLong(out, alo, ahi, blo, bhi);
  const sign = signOf(alo, ahi) * signOf(blo, bhi);
  return storeSpecial(out, sign === 0 ? NAN : infinityOf(sign));
}

/** a / b at `out`, with the scale that PostgreSQL chooses (select_div_scale). Status 0, 2, 3, 4. */
export function num_div(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  if (!bothInline(ahi, bhi)) return divideSpecial(out, alo, ahi, blo, bhi);
  const b1 = <u64>(<u32>bhi);
  if ((blo | <i64>b1) === 0) return DIVISION_BY_ZERO;
  const scale = divisionScale(leadOf(alo, <u32>ahi, scaleOf(ahi)), leadOf(blo, b1, scaleOf(bhi)), ahi, bhi);
  const up = scale + scaleOf(bhi) - scaleOf(ahi);
  if (b1 !== 0 || up < 0 || up > 38) return divideLong(out, alo, ahi, blo, bhi, scale, true);
  // The numerator has at most 96 + 127 bits: four digits of 64, divided one after the other.
  const first = power64(min(up, 19));
  const a0 = <u64>alo * first;
  let carry = multiplyHigh(alo, first);
  const a1 = <u64>(<u32>ahi) * first + carry;
  const a2 = multiplyHigh(<u32>ahi, first) + <u64>(a1 < carry);
  const second = power64(max(up - 19, 0));
  const n0 = a0 * second;
  carry = multiplyHigh(a0, second);
  const n1 = a1 * second + carry;
  carry = multiplyHigh(a1, second) + <u64>(n1 < carry);
  const n2 = a2 * second + carry;
  const n3 = multiplyHigh(a2, second) + <u64>(n2 < carry);
  const d = <u64>blo;
  if (n3 !== 0 || n2 >= d) return divideLong(out, alo, ahi, blo, bhi, scale, true);
  let q1 = divideWide(n1, n2, d);
  const q0 = divideWide(n0, remainder, d);
  const rounded = q0 + <u64>(remainder >= d - remainder);
  if (rounded < q0) q1++;
  return storeWide(out, rounded, q1, scale, kindOf(ahi) !== kindOf(bhi));
}

/** sum / count at `out`, for avg. Status as {@link num_div}. */
export function num_div_i64(out: usize, lo: i64, hi: i64, count: i64): i32 {
  const sign = (<i64>(count < 0)) << 48;
  return num_div(out, lo, hi, count < 0 ? 0 - count : count, sign);
}

/** a / b where one is special or long. */
function divideSpecial(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const a = kindOf(ahi);
  const b = kindOf(bhi);
  if (a === NAN || b === NAN) return storeSpecial(out, NAN);
  const signB = signOf(blo, bhi);
  if (isSpecial(a)) {
    if (isSpecial(b)) return storeSpecial(out, NAN);
    return signB === 0 ? DIVISION_BY_ZERO : storeSpecial(out, infinityOf(signOf(alo, ahi) * signB));
  }
  if (isSpecial(b)) return storeCell(out, 0, 0);
  if (signB === 0) return DIVISION_BY_ZERO;
  const leadA = leadOfCell(alo, ahi);
  const leadB = leadOfCell(blo, bhi);
  if (leadA === LEAD_FAILED || leadB === LEAD_FAILED) return ARENA_FULL;
  return divideLong(out, alo, ahi, blo, bhi, divisionScale(leadA, leadB, ahi, bhi), true);
}

/** No lead: the arena is full. */
const LEAD_FAILED: i32 = i32.MIN_VALUE;

/** PostgreSQL's first base-10000 digit and its weight, as weight * 16384 + digit, of (hi:lo) * 10^-scale; 0 for zero. */
function leadOf(lo: u64, hi: u64, scale: i32): i32 {
  if ((lo | hi) === 0) return 0;
  const weight = (digits128(lo, hi) - 1 - scale) >> 2;
  const shift = scale + (weight << 2);
  const digit = shift >= 0 ? dividePower(lo, hi, shift) : lo * power64(-shift);
  return (weight << 14) + <i32>digit;
}

/** As {@link leadOf}, of a finite cell; LEAD_FAILED when the arena is full. */
function leadOfCell(lo: i64, hi: i64): i32 {
  if (kindOf(hi) < LONG) return leadOf(lo, <u32>hi, scaleOf(hi));
  const mark = arenaPointer;
  const block = loadLimbs(lo, hi, limbsOfDigits(4));
  if (block === 0) return LEAD_FAILED;
  const digits = digitsOf(block);
  if (digits < 0) return failWith(mark, LEAD_FAILED);
  const weight = (digits - 1 - scaleOf(hi)) >> 2;
  const shift = scaleOf(hi) + (weight << 2);
  if (shift < 0) multiplyLimbsPower(block, -shift);
  else divideLimbsPower(block, shift);
  return failWith(mark, (weight << 14) + load<i32>(block, 4));
}

/** select_div_scale of numeric.c: at least 16 significant digits, not less than either scale, at most 1000. */
function divisionScale(leadA: i32, leadB: i32, ahi: i64, bhi: i64): i32 {
  const weight = (leadA >> 14) - (leadB >> 14) - <i32>((leadA & 0x3fff) <= (leadB & 0x3fff));
  return min(max(16 - (weight << 2), max(scaleOf(ahi), scaleOf(bhi))), 1000);
}

/** The remainder of a / b (division toward zero) at `out`. Status 0, 2, 3, 4. */
export function num_mod(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  if (!bothInline(ahi, bhi)) return remainderSpecial(out, alo, ahi, blo, bhi);
  if (blo === 0 && <u32>bhi === 0) return DIVISION_BY_ZERO;
  const scale = max(scaleOf(ahi), scaleOf(bhi));
  const b0 = multiplyPower(blo, <u32>bhi, scale - scaleOf(bhi));
  if (overflowed || high !== 0) return remainderLong(out, alo, ahi, blo, bhi);
  const a0 = multiplyPower(alo, <u32>ahi, scale - scaleOf(ahi));
  if (overflowed) return remainderLong(out, alo, ahi, blo, bhi);
  divide128(a0, high, b0);
  return storeWide(out, remainder, 0, scale, kindOf(ahi) !== 0);
}

/** a % b where one is special or long. */
function remainderSpecial(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const a = kindOf(ahi);
  const b = kindOf(bhi);
  if (a === NAN || b === NAN) return storeSpecial(out, NAN);
  const zero = signOf(blo, bhi) === 0;
  if (isSpecial(a)) return zero ? DIVISION_BY_ZERO : storeSpecial(out, NAN);
  if (isSpecial(b)) return storeCell(out, alo, ahi);
  return zero ? DIVISION_BY_ZERO : remainderLong(out, alo, ahi, blo, bhi);
}
