/**
 * Decimal -> float, correctly rounded. A product with 128 bits of the power of ten decides almost always (the idea of Eisel and Lemire,
 * arXiv 2101.11408); when its error bound does not exclude a tie, the exact integers are compared.
 */

import { POWER_LEAST, powerHigh, powerLow } from "./float-powers";
import { arenaPointer } from "./memory";
import { ARENA_FULL, OK, releaseArena } from "./numeric-cell";
import {
  allocateLimbs,
  bitsOf,
  copyLimbs,
  countOf,
  digitsOf,
  divideLimbs,
  divideLimbsPower,
  limbsOfDigits,
  multiplyLimbsPower,
  multiplySmall,
  setOne,
  timesPowerOfTwo,
} from "./numeric-limbs";
import { multiplyHigh } from "./numeric-wide";

/** The significand bits of float8 and of float4, which name the two formats here. */
export const FLOAT8: i32 = 53;
export const FLOAT4: i32 = 24;

/** The bits of the last result; infinity and zero stand for what is too large or too small. */
export let floatBits: u64 = 0;

/** The digits of the significand that can matter: a tie of float8 has at most 767. */
const DIGITS_MAX: i32 = 800;

/** The exponent of the least normal number. */
function leastExponent(format: i32): i32 {
  return format === FLOAT8 ? -1022 : -126;
}

/** Puts significand and exponent together; a significand that rounding made one bit longer carries into the exponent. */
function assemble(format: i32, significand: u64, power: i32): u64 {
  const bias = 1 - leastExponent(format);
  const hidden: u64 = 1 << (<u64>(format - 1));
  const infinity = (<u64>(2 * bias + 1)) << (<u64>(format - 1));
  if (power > bias) return infinity;
  // Below the least normal exponent the field is 0 and there is no hidden bit.
  const field = max(power - leastExponent(format) + 1, 0);
  const bits = field === 0 ? significand : ((<u64>field) << (<u64>(format - 1))) + significand - hidden;
  return min(bits, infinity);
}

/** digits * 10^power (digits not zero) into `floatBits`; false when a tie cannot be excluded. */
export function approximate(digits: u64, power: i32, format: i32): bool {
  if (power < POWER_LEAST) {
    floatBits = 0;
    return true;
  }
  if (power > 308) {
    floatBits = assemble(format, 0, 4096);
    return true;
  }
  const shift = clz(digits);
  const w = digits << shift;
  const tableLow = powerLow(power);
  const tableHigh = powerHigh(power);
  let p0 = w * tableLow;
  const carry = multiplyHigh(w, tableLow);
  let p1 = w * tableHigh + carry;
  let p2 = multiplyHigh(w, tableHigh) + <u64>(p1 < carry);
  // floor(log2(10^power)) + 64 is the exponent of the product's top bit once that is set.
  let binary = ((power * 217706) >> 16) + 64 - <i32>shift;
  if (<i64>p2 >= 0) {
    p2 = (p2 << 1) | (p1 >> 63);
    p1 = (p1 << 1) | (p0 >> 63);
    p0 <<= 1;
    binary--;
  }
  const kept = format - max(leastExponent(format) - binary, 0);
  if (kept < 0) {
    floatBits = 0;
    return true;
  }
  const significand = kept === 0 ? 0 : p2 >> <u64>(64 - kept);
  const rest = p2 << (<u64>kept);
  const HALF: u64 = 0x8000000000000000;
  const exact = power >= 0 && power <= 55;
  const tie = rest === HALF && p1 === 0 && p0 === 0;
  // The true product is above the computed one by less than 2^65.
  if (!exact && (tie || (rest === HALF - ((<u64>1) << (<u64>kept)) && p1 >= 0xfffffffffffffffd))) return false;
  const up = tie ? (significand & 1) !== 0 : rest >= HALF;
  floatBits = assemble(format, significand + <u64>up, max(binary, leastExponent(format) - <i32>(kept < format)));
  return true;
}

/** As {@link approximate} for a number between digits and digits + 1. */
export function approximateBetween(digits: u64, power: i32, format: i32): bool {
  if (!approximate(digits, power, format)) return false;
  const bits = floatBits;
  return approximate(digits + 1, power, format) && floatBits === bits;
}

/** block * 10^power into `floatBits` by exact integers; the block is not zero, has room for a limb more and is overwritten. Status 0, 3. */
export function convertExactly(block: usize, power: i32, format: i32): i32 {
  const mark = arenaPointer;
  const status = convertLimbs(block, power, format);
  releaseArena(mark);
  return status;
}

function convertLimbs(block: usize, power: i32, format: i32): i32 {
  const digits = digitsOf(block);
  if (digits < 0) return ARENA_FULL;
  if (digits + power > 310 || digits + power < -330) {
    floatBits = assemble(format, 0, digits + power > 0 ? 4096 : -4096);
    return OK;
  }
  if (digits > DIGITS_MAX) {
    // Digits further behind only tell that the number is above what stands before them.
    const cut = divideLimbsPower(block, digits - DIGITS_MAX);
    multiplySmall(block, 10, <u32>(cut !== 0));
    power += digits - DIGITS_MAX - 1;
  }
  let numerator = allocateLimbs(countOf(block) + limbsOfDigits(max(power, 0)) + 1);
  let divisor = allocateLimbs(limbsOfDigits(max(-power, 0)) + 2);
  if (numerator === 0 || divisor === 0) return ARENA_FULL;
  copyLimbs(numerator, block);
  multiplyLimbsPower(numerator, max(power, 0));
  setOne(divisor);
  multiplyLimbsPower(divisor, max(-power, 0));
  // Scaled by a power of two so that the quotient has 64 or 65 bits.
  const scale = 65 - (bitsOf(numerator) - bitsOf(divisor));
  numerator = timesPowerOfTwo(numerator, max(scale, 0));
  divisor = timesPowerOfTwo(divisor, max(-scale, 0));
  if (numerator === 0 || divisor === 0) return ARENA_FULL;
  const quotient = divideLimbs(numerator, divisor);
  if (quotient === 0) return ARENA_FULL;
  roundQuotient(quotient, countOf(numerator) !== 0, -scale, format);
  return OK;
}

/** Rounds quotient * 2^power, where the quotient has 65 or 66 bits and something more behind it when `more`, half to even. */
function roundQuotient(quotient: usize, more: bool, power: i32, format: i32): void {
  const bits = bitsOf(quotient);
  const binary = bits - 1 + power;
  const kept = format - max(leastExponent(format) - binary, 0);
  if (kept < 0) {
    floatBits = 0;
    return;
  }
  // The top 64 bits, and whether anything lies below them.
  const drop = <u64>(bits - 64);
  const low = load<u64>(quotient, 4);
  const top = (low >> drop) | ((<u64>load<u32>(quotient, 12)) << (64 - drop));
  const below = more || low << (64 - drop) !== 0;
  const significand = kept === 0 ? 0 : top >> <u64>(64 - kept);
  const rest = top << (<u64>kept);
  const HALF: u64 = 0x8000000000000000;
  const up = rest > HALF || (rest === HALF && (below || (significand & 1) !== 0));
  floatBits = assemble(format, significand + <u64>up, max(binary, leastExponent(format) - <i32>(kept < format)));
}
