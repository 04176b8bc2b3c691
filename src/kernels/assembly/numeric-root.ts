/** numeric: square roots, whole quotients, factorials, and the digits that a value needs (numeric.c). */

import { arena_allocate, arenaPointer } from "./memory";
import { num_div, num_mul, num_sub } from "./numeric-arithmetic";
import {
  ARENA_FULL,
  DIVISION_BY_ZERO,
  INFINITY,
  INVALID,
  isSpecial,
  kindOf,
  LONG,
  NAN,
  OK,
  OUT_OF_RANGE,
  scaleOf,
  signOf,
  storeCell,
  storeSpecial,
} from "./numeric-cell";
import { num_from_i64 } from "./numeric-convert";
import {
  addLimbs,
  allocateLimbs,
  bitsOf,
  compareLimbs,
  copyLimbs,
  countOf,
  digitsOf,
  divideLimbs,
  divideLimbsPower,
  incrementLimbs,
  limbsOfDigits,
  multiplyLimbsPower,
  multiplySmall,
  setOne,
  shiftRight,
  timesPowerOfTwo,
} from "./numeric-limbs";
import { divideLong, failWith, loadLimbs, storeLimbs } from "./numeric-long";
import { num_trunc } from "./numeric-round";

/** PostgreSQL's least number of significant digits, and its most digits behind the point, where it chooses a scale. */
const SIGNIFICANT_DIGITS: i32 = 16;
const DISPLAY_SCALE_MAX: i32 = 1000;

/** The square root at `out`, with the scale that PostgreSQL chooses. Status 0; 1 for a negative number; 2, 3. */
export function num_sqrt(out: usize, lo: i64, hi: i64): i32 {
  const kind = kindOf(hi);
  if (kind === NAN) return storeSpecial(out, NAN);
  if (signOf(lo, hi) < 0) return INVALID;
  if (kind === INFINITY) return storeSpecial(out, INFINITY);
  const mark = arenaPointer;
  const block = loadLimbs(lo, hi, 1);
  if (block === 0) return ARENA_FULL;
  const digits = countOf(block) === 0 ? 0 : digitsOf(block);
  if (digits < 0) return failWith(mark, ARENA_FULL);
  failWith(mark, OK);
  // the weight of the first group of four digits
  const weight = digits === 0 ? 0 : (digits - 1 - scaleOf(hi)) >> 2;
  const places = ((weight + 1) * 4) / 2 - 1;
  const scale = min(max(max(SIGNIFICANT_DIGITS - places, scaleOf(hi)), 0), DISPLAY_SCALE_MAX);
  return num_sqrt_scale(out, lo, hi, scale);
}

/** The square root of a number that is not negative with `scale` digits behind the point, half away from zero. Status 0, 2, 3. */
export function num_sqrt_scale(out: usize, lo: i64, hi: i64, scale: i32): i32 {
  const mark = arenaPointer;
  const up = 2 * scale - scaleOf(hi);
  const block = loadLimbs(lo, hi, limbsOfDigits(max(up, 0)) + 2);
  if (block === 0) return failWith(mark, ARENA_FULL);
  if (up >= 0) multiplyLimbsPower(block, up);
  else divideLimbsPower(block, -up);
  // the root of four times the number is twice the root, whose last bit says how to round
  multiplySmall(block, 4, 0);
  const root = rootOf(block);
  if (root === 0) return failWith(mark, ARENA_FULL);
  incrementLimbs(root);
  shiftRight(root, 1);
  return storeLimbs(out, mark, root, scale, false);
}

/** The whole part of a block's square root, in a fresh block; 0 when the arena is full. Newton's steps from above. */
function rootOf(block: usize): usize {
  const room = countOf(block) + 2;
  const root = allocateLimbs(room);
  const next = allocateLimbs(room);
  if (root === 0 || next === 0) return 0;
  setOne(root);
  if (countOf(block) === 0) {
    store<u32>(root, 0);
    return root;
  }
  const start = timesPowerOfTwo(root, (bitsOf(block) + 1) >> 1);
  if (start === 0) return 0;
  copyLimbs(next, start);
  do {
    copyLimbs(root, next);
    const mark = arenaPointer;
    const dividend = allocateLimbs(room);
    const divisor = allocateLimbs(room);
    if (dividend === 0 || divisor === 0) return 0;
    copyLimbs(dividend, block);
    copyLimbs(divisor, root);
    const quotient = divideLimbs(dividend, divisor);
    if (quotient === 0) return 0;
    addLimbs(next, root, quotient);
    shiftRight(next, 1);
    failWith(mark, OK);
  } while (compareLimbs(next, root) < 0);
  return root;
}

/** The whole part of a / b at `out`, toward zero. Status 0, 2, 3, 4. */
export function num_div_trunc(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  if (isSpecial(kindOf(ahi)) || isSpecial(kindOf(bhi))) return num_div(out, alo, ahi, blo, bhi);
  if (signOf(blo, bhi) === 0) return DIVISION_BY_ZERO;
  return divideLong(out, alo, ahi, blo, bhi, 0, false);
}

/** n! at `out`. Status 0; 1 for a negative number; 2, 3. */
export function num_factorial(out: usize, n: i64): i32 {
  if (n < 0) return INVALID;
  if (n > 32177) return OUT_OF_RANGE;
  const mark = arenaPointer;
  num_from_i64(out, 1);
  for (let i: i64 = 2; i <= n; i++) {
    const status = num_mul(out, load<i64>(out), load<i64>(out, 8), i, 0);
    if (status !== OK) return status;
    if (kindOf(load<i64>(out, 8)) < LONG) continue;
    // the product takes the place of the one before it
    const product = load<usize>(out);
    const bytes = 4 + ((<u32>countOf(product)) << 2);
    failWith(mark, OK);
    const kept = arena_allocate(bytes);
    if (kept === 0) return ARENA_FULL;
    memory.copy(kept, product, bytes);
    store<u64>(out, kept);
  }
  return OK;
}

/** The fewest digits behind the point that hold a finite number; -1 when the arena is full. */
export function num_min_scale(lo: i64, hi: i64): i32 {
  let scale = scaleOf(hi);
  if (kindOf(hi) < LONG) {
    if (lo === 0 && <u32>hi === 0) return 0;
  }
  const mark = arenaPointer;
  const block = loadLimbs(lo, hi, 1);
  if (block === 0) return -1;
  while (scale > 0 && divideLimbsPower(block, 1) === 0) scale--;
  return failWith(mark, scale);
}

/** A number with no more digits behind the point than it needs, at `out`. Status 0, 2, 3. */
export function num_trim(out: usize, lo: i64, hi: i64): i32 {
  if (isSpecial(kindOf(hi))) return storeCell(out, lo, hi);
  const scale = num_min_scale(lo, hi);
  return scale < 0 ? ARENA_FULL : num_trunc(out, lo, hi, scale);
}

/** The display scale of a cell. */
export function num_scale(_lo: i64, hi: i64): i32 {
  return scaleOf(hi);
}

/**
 * The variance of n numbers with these sums of themselves and of their squares, or its root, at `out`; `less` is 1 for a sample.
 * Status 0, 2, 3, 4. Source: numeric.c, numeric_stddev_internal.
 */
export function num_variance(
  out: usize,
  lo: i64,
  hi: i64,
  squaresLo: i64,
  squaresHi: i64,
  n: i64,
  less: i32,
  root: i32,
): i32 {
  if (isSpecial(kindOf(hi)) || isSpecial(kindOf(squaresHi))) return storeSpecial(out, NAN);
  let status = num_mul(out, lo, hi, lo, hi);
  if (status !== OK) return status;
  const sumLo = load<i64>(out);
  const sumHi = load<i64>(out, 8);
  status = num_mul(out, squaresLo, squaresHi, n, 0);
  if (status !== OK) return status;
  status = num_sub(out, load<i64>(out), load<i64>(out, 8), sumLo, sumHi);
  if (status !== OK) return status;
  if (signOf(load<i64>(out), load<i64>(out, 8)) <= 0) return num_from_i64(out, 0);
  const topLo = load<i64>(out);
  const topHi = load<i64>(out, 8);
  status = num_mul(out, n, 0, n - <i64>less, 0);
  if (status !== OK) return status;
  status = num_div(out, topLo, topHi, load<i64>(out), load<i64>(out, 8));
  if (status !== OK || root === 0) return status;
  return num_sqrt_scale(out, load<i64>(out), load<i64>(out, 8), scaleOf(load<i64>(out, 8)));
}
