/** numeric <-> float8 and float4: through the decimal that PostgreSQL's casts print, 15 or 6 significant digits. */

import { approximate, approximateBetween, convertExactly, FLOAT4, FLOAT8, floatBits } from "./float-decimal";
import { shortest64, shortestDigits, shortestExponent } from "./float-shortest";
import { arenaPointer } from "./memory";
import {
  ARENA_FULL,
  INFINITY,
  isNegative,
  isSpecial,
  kindOf,
  LONG,
  NAN,
  NEGATIVE_INFINITY,
  OK,
  OUT_OF_RANGE,
  releaseArena,
  scaleOf,
  signOf,
  storeSpecial,
  storeWide,
} from "./numeric-cell";
import {
  allocateLimbs,
  compareHalf,
  compareLimbs,
  countOf,
  divideLimbs,
  limbsOfDigits,
  multiplyLimbsPower,
  setLimbs,
  timesPowerOfTwo,
} from "./numeric-limbs";
import { failWith, loadLimbs, storeLimbs } from "./numeric-long";
import { digits64, digits128, dividePower, high, multiplyPower, overflowed, power64 } from "./numeric-wide";

/** A float8 as numeric, at `out`: 15 significant digits, half to even. Status 0, 3. */
export function num_from_f64(out: usize, v: f64): i32 {
  return storeFloat(out, v, 15);
}

/** A float4 as numeric: 6 significant digits. */
export function num_from_f32(out: usize, v: f32): i32 {
  return storeFloat(out, <f64>v, 6);
}

/**
 * v rounded to `most` digits, as a cell. Rounding the shortest form rounds the float itself: a border between the two would be a
 * nearer or a shorter form. Only when the shortest form is the border, or is short for want of precision, must the float be looked at.
 */
function storeFloat(out: usize, v: f64, most: i32): i32 {
  if (isNaN(v)) return storeSpecial(out, NAN);
  if (abs(v) === Infinity) return storeSpecial(out, v < 0 ? NEGATIVE_INFINITY : INFINITY);
  if (v === 0) return storeWide(out, 0, 0, 0, false);
  shortest64(v);
  const bits = reinterpret<u64>(v) & 0x7fffffffffffffff;
  if (bits >> 52 === 0) return storeSubnormal(out, bits, most, v < 0);
  const surplus = digits64(shortestDigits) - most;
  if (surplus <= 0) return storePower(out, shortestDigits, shortestExponent, v < 0);
  const unit = power64(surplus);
  const kept = shortestDigits / unit;
  const rest = shortestDigits - kept * unit;
  let order = rest < unit >> 1 ? -1 : <i32>(rest > unit >> 1);
  if (order === 0) order = compareFloat((bits & 0xfffffffffffff) | 0x10000000000000, <i32>(bits >> 52) - 1075);
  if (order === FAILED) return ARENA_FULL;
  const rounded = kept + <u64>(order > 0 || (order === 0 && (kept & 1) !== 0));
  return storePower(out, rounded, shortestExponent + surplus, v < 0);
}

/** digits * 10^power as a cell, without zeros at the end of its fraction. */
function storePower(out: usize, digits: u64, power: i32, negative: bool): i32 {
  while (power < 0 && digits % 10 === 0) {
    digits /= 10;
    power++;
  }
  if (power <= 0) return storeWide(out, digits, 0, -power, negative);
  const low = multiplyPower(digits, 0, power);
  if (!overflowed) return storeWide(out, low, high, 0, negative);
  const mark = arenaPointer;
  const block = allocateLimbs(limbsOfDigits(power) + 4);
  if (block === 0) return ARENA_FULL;
  setLimbs(block, digits, 0);
  multiplyLimbsPower(block, power);
  return storeLimbs(out, mark, block, 0, negative);
}

/** c * 2^-1074, which has fewer than 53 bits, rounded to `most` digits. */
function storeSubnormal(out: usize, c: u64, most: i32, negative: bool): i32 {
  const mark = arenaPointer;
  // The number is below 10^top; when it is below a tenth of that, one digit is missing and the next turn finds it.
  const top = shortestExponent + digits64(shortestDigits);
  for (let power = top - most; ; power--) {
    const value = allocateLimbs(limbsOfDigits(-power) + 5);
    const one = allocateLimbs(4);
    if (value === 0 || one === 0) return failWith(mark, ARENA_FULL);
    setLimbs(value, c, 0);
    multiplyLimbsPower(value, -power);
    setLimbs(one, 1, 0);
    const unit = timesPowerOfTwo(one, 1074);
    if (unit === 0) return failWith(mark, ARENA_FULL);
    const quotient = divideLimbs(value, unit);
    if (quotient === 0) return failWith(mark, ARENA_FULL);
    let digits = countOf(quotient) === 0 ? 0 : <u64>load<u32>(quotient, 4);
    if (countOf(quotient) > 1) digits |= (<u64>load<u32>(quotient, 8)) << 32;
    const half = compareHalf(value, unit);
    releaseArena(mark);
    if (digits64(digits) < most) continue;
    return storePower(out, digits + <u64>(half > 0 || (half === 0 && (digits & 1) !== 0)), power, negative);
  }
}

/** No order: the arena is full. */
const FAILED: i32 = 2;

/** The order of c * 2^q and its own shortest form: -1, 0, 1, or FAILED. */
function compareFloat(c: u64, q: i32): i32 {
  const mark = arenaPointer;
  let value = allocateLimbs(limbsOfDigits(max(-shortestExponent, 0)) + 4);
  let decimal = allocateLimbs(limbsOfDigits(max(shortestExponent, 0)) + 4);
  if (value === 0 || decimal === 0) return failWith(mark, FAILED);
  setLimbs(value, c, 0);
  multiplyLimbsPower(value, max(-shortestExponent, 0));
  setLimbs(decimal, shortestDigits, 0);
  multiplyLimbsPower(decimal, max(shortestExponent, 0));
  value = timesPowerOfTwo(value, max(q, 0));
  decimal = timesPowerOfTwo(decimal, max(-q, 0));
  if (value === 0 || decimal === 0) return failWith(mark, FAILED);
  return failWith(mark, compareLimbs(value, decimal));
}

/** The cell as float8 at `out`, correctly rounded. Status 0; 2 when it is too large, or too small and not zero; 3. */
export function num_to_f64(out: usize, lo: i64, hi: i64): i32 {
  const kind = kindOf(hi);
  if (isSpecial(kind)) {
    store<f64>(out, kind === NAN ? NaN : kind === INFINITY ? Infinity : -Infinity);
    return OK;
  }
  const status = convertCell(lo, hi, FLOAT8);
  if (status !== OK) return status;
  store<u64>(out, floatBits | ((<u64>isNegative(kind)) << 63));
  return floatBits === 0x7ff0000000000000 || (floatBits === 0 && signOf(lo, hi) !== 0) ? OUT_OF_RANGE : OK;
}

/** The cell as float4 at `out`, as {@link num_to_f64}. */
export function num_to_f32(out: usize, lo: i64, hi: i64): i32 {
  const kind = kindOf(hi);
  if (isSpecial(kind)) {
    store<f32>(out, <f32>(kind === NAN ? NaN : kind === INFINITY ? Infinity : -Infinity));
    return OK;
  }
  const status = convertCell(lo, hi, FLOAT4);
  if (status !== OK) return status;
  store<u32>(out, <u32>floatBits | ((<u32>isNegative(kind)) << 31));
  return floatBits === 0x7f800000 || (floatBits === 0 && signOf(lo, hi) !== 0) ? OUT_OF_RANGE : OK;
}

/** The magnitude of a finite cell into `floatBits`. */
function convertCell(lo: i64, hi: i64, format: i32): i32 {
  const scale = scaleOf(hi);
  if (signOf(lo, hi) === 0) {
    approximate(1, i32.MIN_VALUE, format);
    return OK;
  }
  if (kindOf(hi) < LONG) {
    const top = <u64>(<u32>hi);
    if (top === 0) {
      if (approximate(lo, -scale, format)) return OK;
    } else {
      const cut = max(digits128(lo, top) - 19, 0);
      const first = dividePower(lo, top, cut);
      if (approximateBetween(first, cut - scale, format)) return OK;
    }
  }
  const mark = arenaPointer;
  const block = loadLimbs(lo, hi, 2);
  if (block === 0) return ARENA_FULL;
  const status = convertExactly(block, -scale, format);
  releaseArena(mark);
  return status;
}
