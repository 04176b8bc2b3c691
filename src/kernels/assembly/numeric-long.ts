/** numeric arithmetic on digits of any length: where the 128-bit paths hand over. All temporaries lie in the arena and are given back. */

import { arena_allocate, arenaPointer } from "./memory";
import {
  ARENA_FULL,
  INTEGER_DIGITS_MAX,
  isNegative,
  kindOf,
  LONG,
  OUT_OF_RANGE,
  releaseArena,
  SCALE_MAX,
  scaleOf,
  storeCell,
  storeWide,
} from "./numeric-cell";
import {
  addLimbs,
  allocateLimbs,
  bitsOf,
  compareHalf,
  compareLimbs,
  copyLimbs,
  countOf,
  digitsOf,
  divideLimbs,
  divideLimbsPower,
  incrementLimbs,
  limbsOfDigits,
  multiplyLimbs,
  multiplyLimbsPower,
  remainderShift,
  setLimbs,
  shiftRight,
  subtractLimbs,
} from "./numeric-limbs";

/** A cell's magnitude as a fresh block with room for `room` limbs more, or 0 when the arena is full. */
export function loadLimbs(lo: i64, hi: i64, room: i32): usize {
  const long = kindOf(hi) >= LONG;
  const block = allocateLimbs((long ? countOf(<usize>lo) : 4) + room);
  if (block === 0) return 0;
  if (long) copyLimbs(block, <usize>lo);
  else setLimbs(block, lo, <u64>(<u32>hi));
  return block;
}

/** Gives back the arena down to `mark` and keeps the magnitude in `block` (which lies behind it) as a cell. Status 2 past PostgreSQL's bounds. */
export function storeLimbs(out: usize, mark: i32, block: usize, scale: i32, negative: bool): i32 {
  const count = countOf(block);
  if (scale > SCALE_MAX) return failWith(mark, OUT_OF_RANGE);
  if (<i32>(<f64>bitsOf(block) * 0.3011) + 1 - scale > INTEGER_DIGITS_MAX) {
    const digits = digitsOf(block);
    if (digits < 0) return failWith(mark, ARENA_FULL);
    if (digits - scale > INTEGER_DIGITS_MAX) return failWith(mark, OUT_OF_RANGE);
  }
  releaseArena(mark);
  if (count <= 3) {
    const lo = (count > 1 ? (<u64>load<u32>(block, 8)) << 32 : 0) | (count > 0 ? <u64>load<u32>(block, 4) : 0);
    return storeWide(out, lo, count > 2 ? <u64>load<u32>(block, 12) : 0, scale, negative);
  }
  const kept = arena_allocate(4 + ((<u32>count) << 2));
  if (kept === 0) return ARENA_FULL;
  copyLimbs(kept, block);
  return storeCell(out, <i64>kept, ((<i64>scale) << 32) | ((<i64>(LONG + <u32>negative)) << 48));
}

/** Gives back the arena and returns `status`. */
export function failWith(mark: i32, status: i32): i32 {
  releaseArena(mark);
  return status;
}

/** a + b of finite cells. */
export function addLong(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const mark = arenaPointer;
  const scale = max(scaleOf(ahi), scaleOf(bhi));
  const upA = scale - scaleOf(ahi);
  const upB = scale - scaleOf(bhi);
  const a = loadLimbs(alo, ahi, limbsOfDigits(upA));
  const b = loadLimbs(blo, bhi, limbsOfDigits(upB));
  if (a === 0 || b === 0) return failWith(mark, ARENA_FULL);
  multiplyLimbsPower(a, upA);
  multiplyLimbsPower(b, upB);
  const sum = allocateLimbs(max(countOf(a), countOf(b)) + 1);
  if (sum === 0) return failWith(mark, ARENA_FULL);
  const negativeA = isNegative(kindOf(ahi));
  if (negativeA === isNegative(kindOf(bhi))) {
    addLimbs(sum, a, b);
    return storeLimbs(out, mark, sum, scale, negativeA);
  }
  const larger = compareLimbs(a, b) >= 0;
  subtractLimbs(sum, larger ? a : b, larger ? b : a);
  return storeLimbs(out, mark, sum, scale, negativeA === larger);
}

/** a * b of finite cells; more than 16383 digits behind the point are rounded away. */
export function multiplyLong(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const mark = arenaPointer;
  const negative = isNegative(kindOf(ahi)) !== isNegative(kindOf(bhi));
  let scale = scaleOf(ahi) + scaleOf(bhi);
  const a = loadLimbs(alo, ahi, 0);
  const b = loadLimbs(blo, bhi, 0);
  if (a === 0 || b === 0) return failWith(mark, ARENA_FULL);
  const product = allocateLimbs(countOf(a) + countOf(b) + 1);
  if (product === 0) return failWith(mark, ARENA_FULL);
  multiplyLimbs(product, a, b);
  if (scale > SCALE_MAX) {
    if (divideLimbsPower(product, scale - SCALE_MAX) === 2) incrementLimbs(product);
    scale = SCALE_MAX;
  }
  return storeLimbs(out, mark, product, scale, negative);
}

/** a / b of finite cells, b not zero, at `scale` digits: half away from zero, or toward zero unless it `rounds`. */
export function divideLong(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64, scale: i32, rounds: bool): i32 {
  const mark = arenaPointer;
  const negative = isNegative(kindOf(ahi)) !== isNegative(kindOf(bhi));
  const up = scale + scaleOf(bhi) - scaleOf(ahi);
  const a = loadLimbs(alo, ahi, limbsOfDigits(max(up, 0)) + 1);
  const b = loadLimbs(blo, bhi, limbsOfDigits(max(-up, 0)) + 1);
  if (a === 0 || b === 0) return failWith(mark, ARENA_FULL);
  multiplyLimbsPower(a, up);
  multiplyLimbsPower(b, -up);
  const quotient = divideLimbs(a, b);
  if (quotient === 0) return failWith(mark, ARENA_FULL);
  if (rounds && compareHalf(a, b) >= 0) incrementLimbs(quotient);
  return storeLimbs(out, mark, quotient, scale, negative);
}

/** The remainder of a / b, with the sign of a; b is not zero. */
export function remainderLong(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const mark = arenaPointer;
  const scale = max(scaleOf(ahi), scaleOf(bhi));
  const upA = scale - scaleOf(ahi);
  const upB = scale - scaleOf(bhi);
  const a = loadLimbs(alo, ahi, limbsOfDigits(upA) + 1);
  const b = loadLimbs(blo, bhi, limbsOfDigits(upB) + 1);
  if (a === 0 || b === 0) return failWith(mark, ARENA_FULL);
  multiplyLimbsPower(a, upA);
  multiplyLimbsPower(b, upB);
  if (divideLimbs(a, b) === 0) return failWith(mark, ARENA_FULL);
  shiftRight(a, remainderShift);
  return storeLimbs(out, mark, a, scale, isNegative(kindOf(ahi)));
}

/** How {@link rescaleLong} treats what it cuts off, which is 0 (nothing), 1 or 2 (a half or more): away from zero when the sum is above 2. */
export const TOWARD_ZERO: i32 = 0;
export const HALF_AWAY: i32 = 1;
export const AWAY_FROM_ZERO: i32 = 2;

/** A finite cell with exactly `scale` digits behind the point; a negative scale clears digits before it. */
export function rescaleLong(out: usize, lo: i64, hi: i64, scale: i32, mode: i32): i32 {
  const mark = arenaPointer;
  const up = max(scale - scaleOf(hi), 0);
  const block = loadLimbs(lo, hi, limbsOfDigits(up + max(-scale, 0)) + 1);
  if (block === 0) return ARENA_FULL;
  multiplyLimbsPower(block, up);
  const cut = divideLimbsPower(block, scaleOf(hi) - scale);
  if (cut + mode > 2) incrementLimbs(block);
  multiplyLimbsPower(block, max(-scale, 0));
  return storeLimbs(out, mark, block, max(scale, 0), isNegative(kindOf(hi)));
}

/** The order of the magnitudes of two finite cells, -1, 0 or 1; -2 when the arena is full. */
export function compareLong(alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const mark = arenaPointer;
  const scale = max(scaleOf(ahi), scaleOf(bhi));
  const a = loadLimbs(alo, ahi, limbsOfDigits(scale - scaleOf(ahi)));
  const b = loadLimbs(blo, bhi, limbsOfDigits(scale - scaleOf(bhi)));
  if (a === 0 || b === 0) return failWith(mark, -2);
  multiplyLimbsPower(a, scale - scaleOf(ahi));
  multiplyLimbsPower(b, scale - scaleOf(bhi));
  return failWith(mark, compareLimbs(a, b));
}
