/** The decimal of a given number of digits that is nearest to a float, as C's %g has it: the float itself is rounded, half to even. */

import { shortest64, shortestDigits, shortestExponent } from "./float-shortest";
import { arenaPointer } from "./memory";
import { ARENA_FULL, OK, releaseArena } from "./numeric-cell";
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
import { failWith } from "./numeric-long";
import { digits64, power64 } from "./numeric-wide";

/** What {@link roundFloat} found: digits times a power of ten, without a sign. There may be zeros at their end. */
export let roundedDigits: u64 = 0;
export let roundedExponent: i32 = 0;

/**
 * v, finite and not zero, rounded to `most` digits (1 to 15). Status 0, 3. Rounding the shortest form rounds the float itself: a border
 * between the two would be a nearer or a shorter form. Only when the shortest form is the border, or is short for want of precision, must
 * the float be looked at.
 */
export function roundFloat(v: f64, most: i32): i32 {
  shortest64(v);
  const bits = reinterpret<u64>(v) & 0x7fffffffffffffff;
  if (bits >> 52 === 0) return roundSubnormal(bits, most);
  const surplus = digits64(shortestDigits) - most;
  roundedDigits = shortestDigits;
  roundedExponent = shortestExponent;
  if (surplus <= 0) return OK;
  const unit = power64(surplus);
  const kept = shortestDigits / unit;
  const rest = shortestDigits - kept * unit;
  let order = rest < unit >> 1 ? -1 : <i32>(rest > unit >> 1);
  if (order === 0) order = compareFloat((bits & 0xfffffffffffff) | 0x10000000000000, <i32>(bits >> 52) - 1075);
  if (order === FAILED) return ARENA_FULL;
  roundedDigits = kept + <u64>(order > 0 || (order === 0 && (kept & 1) !== 0));
  roundedExponent = shortestExponent + surplus;
  return OK;
}

/** c * 2^-1074, which has fewer than 53 bits. */
function roundSubnormal(c: u64, most: i32): i32 {
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
    if (digits64(digits) < most || digits === 0) continue;
    roundedDigits = digits + <u64>(half > 0 || (half === 0 && (digits & 1) !== 0));
    roundedExponent = power;
    return OK;
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
