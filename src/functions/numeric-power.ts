/**
 * exp, ln, log and power of finite numerics, with the scales that PostgreSQL 15 chooses and the digits that it keeps at each step. Source:
 * numeric.c, exp_var, ln_var, log_var, power_var.
 */

import {
  chosenScale,
  chosenScaleMax,
  compared,
  type Decimal,
  difference,
  digitCount,
  isWhole,
  leadingGroups,
  one,
  powerOfTen,
  product,
  quotient,
  rounded,
  significantDigits,
  squareRoot,
  sum,
  toFloat,
  trimmed,
  weightOf,
} from "./decimal.ts";
import { RowError } from "./js-memory.ts";

/** e to a power of this size does not fit. */
const exponentMax = 6000;
/** Digits beyond those of the result that the steps are given. */
const guardDigits = 8;
const integerDigitsMax = 131_072;
const log10OfE = Math.LOG10E;
const log10Of2 = Math.log10(2);

const nineTenths: Decimal = { coefficient: 9n, scale: 1 };
const elevenTenths: Decimal = { coefficient: 11n, scale: 1 };

/** e to the power of x. @throws RowError numericOverflow */
export function exponential(x: Decimal): Decimal {
  const weight = Math.min(Math.max(toFloat(x) * log10OfE, -2000), 2000);
  return checked(exponentialAt(x, chosenScale(significantDigits - Math.trunc(weight), x.scale)));
}

function exponentialAt(x: Decimal, scale: number): Decimal {
  let size = toFloat(x);
  if (Math.abs(size) >= exponentMax) {
    if (size > 0) throw new RowError("numericOverflow");
    return { coefficient: 0n, scale };
  }
  const weight = Math.trunc(size * log10OfE);
  // halved until the series converges fast: the result is squared as often
  let halvings = 0;
  for (; Math.abs(size) > 0.01; size /= 2) halvings++;
  const small: Decimal = { coefficient: x.coefficient * 5n ** BigInt(halvings), scale: x.scale + halvings };
  const digits = Math.max(1 + weight + scale + Math.trunc(halvings * log10Of2), 0) + guardDigits;
  let result = sum(one, small);
  let term = small;
  for (let n = 2n; ; n++) {
    term = quotient(product(term, small, digits - 1), { coefficient: n, scale: 0 }, digits - 1);
    if (term.coefficient === 0n) break;
    result = sum(result, term);
  }
  for (; halvings > 0; halvings--) {
    result = product(result, result, Math.max(digits - 8 * weightOf(result), 0));
  }
  return rounded(result, scale);
}

/** About log10 |ln x|, cut off; 0 where there is no logarithm. */
function logarithmWeight(x: Decimal): number {
  if (x.coefficient <= 0n) return 0;
  if (compared(x, nineTenths) >= 0 && compared(x, elevenTenths) <= 0) {
    const { coefficient, scale } = difference(x, one);
    return coefficient === 0n ? 0 : digitCount(coefficient) - 1 - scale;
  }
  const { digits, exponent } = leadingGroups(x, 2);
  return Math.trunc(Math.log10(Math.abs(Math.log(digits) + exponent * Math.LN10)));
}

/** The natural logarithm. @throws RowError logarithmOfZero, logarithmOfNegative */
export function naturalLogarithm(x: Decimal): Decimal {
  return logarithmAt(x, chosenScale(significantDigits - logarithmWeight(x), x.scale));
}

function logarithmAt(x: Decimal, scale: number): Decimal {
  if (x.coefficient <= 0n) throw new RowError(x.coefficient === 0n ? "logarithmOfZero" : "logarithmOfNegative");
  let near = x;
  let roots = 0;
  for (; compared(near, nineTenths) <= 0 || compared(near, elevenTenths) >= 0; roots++) {
    near = squareRoot(near, scale - Math.trunc((weightOf(near) * 4) / 2) + guardDigits);
  }
  // more roots where there are so many digits that they cost less than the terms that they save
  const further = Math.floor(Math.sqrt(Math.max(scale, 0)) / 8);
  const local = scale + Math.trunc((roots + further + 1) * log10Of2) + guardDigits;
  for (let n = 0; n < further; n++) near = squareRoot(near, local);
  const series = inverseTangent(quotient(difference(near, one), sum(near, one), local));
  return product(series, { coefficient: 2n ** BigInt(roots + further + 1), scale: 0 }, scale);
}

/** 0.5 * ln((1 + z) / (1 - z)) = z + z^3/3 + z^5/5 ..., of a small z and to its digits. In binary, where a product is cut by a shift. */
function inverseTangent({ coefficient, scale }: Decimal): Decimal {
  const bits = BigInt(Math.ceil(scale / log10Of2) + 16);
  const z = (coefficient << bits) / powerOfTen(scale);
  const square = (z * z) >> bits;
  let sumOfTerms = z;
  let oddPower = z;
  for (let n = 3n; ; n += 2n) {
    oddPower = (oddPower * square) >> bits;
    // a shift rounds down, so that a negative power ends at -1
    if (oddPower === 0n || oddPower === -1n) break;
    sumOfTerms += oddPower / n;
  }
  return rounded({ coefficient: (sumOfTerms * powerOfTen(scale + 4)) >> bits, scale: scale + 4 }, scale);
}

/** The logarithm of x to a base. @throws RowError logarithmOfZero, logarithmOfNegative, divisionByZero (base 1) */
export function logarithm(base: Decimal, x: Decimal): Decimal {
  const baseWeight = logarithmWeight(base);
  const weight = logarithmWeight(x);
  const resultWeight = weight - baseWeight;
  const scale = chosenScale(significantDigits - resultWeight, base.scale, x.scale);
  const bottom = logarithmAt(base, Math.max(scale + resultWeight - baseWeight + guardDigits, 0));
  const top = logarithmAt(x, Math.max(scale + resultWeight - weight + guardDigits, 0));
  return checked(quotient(top, bottom, scale));
}

/** x to the power of y. @throws RowError zeroToNegativePower, complexPower, numericOverflow */
export function power(x: Decimal, y: Decimal): Decimal {
  if (x.coefficient === 0n && y.coefficient < 0n) throw new RowError("zeroToNegativePower");
  const whole = isWhole(y);
  if (whole) {
    const exponent = y.coefficient / powerOfTen(y.scale);
    if (BigInt.asIntN(32, exponent) === exponent) return checked(wholePower(x, Number(exponent)));
  }
  if (x.coefficient === 0n) return { coefficient: 0n, scale: significantDigits };
  if (x.coefficient > 0n) return checked(realPower(x, y));
  if (!whole) throw new RowError("complexPower");
  const odd = (y.coefficient / powerOfTen(y.scale)) % 2n !== 0n;
  const magnitude = realPower({ coefficient: -x.coefficient, scale: x.scale }, y);
  return checked(odd ? { coefficient: -magnitude.coefficient, scale: magnitude.scale } : magnitude);
}

function realPower(x: Decimal, y: Decimal): Decimal {
  const weight = logarithmWeight(x);
  const rough = Math.max(guardDigits - weight, 0);
  const size = toFloat(product(logarithmAt(x, rough), y, rough));
  if (Math.abs(size) > 2000 * 3.01) {
    if (size > 0) throw new RowError("numericOverflow");
    return { coefficient: 0n, scale: chosenScaleMax };
  }
  const resultWeight = Math.trunc(size * log10OfE);
  const scale = chosenScale(significantDigits - resultWeight, x.scale, y.scale);
  const digits = Math.max(scale + resultWeight, 0);
  const local = Math.max(digits - weight + guardDigits, 0);
  return exponentialAt(product(logarithmAt(x, local), y, local), scale);
}

function wholePower(x: Decimal, exponent: number): Decimal {
  const scale = chosenScale(significantDigits, x.scale);
  if (exponent === 0) return rounded(one, scale);
  if (exponent === 1) return rounded(x, scale);
  if (exponent === -1) return quotient(one, x, scale);
  if (exponent === 2) return product(x, x, scale);
  if (x.coefficient === 0n) return { coefficient: 0n, scale };
  const leading = leadingGroups(x, 4);
  const weight = exponent * (Math.log10(leading.digits) + leading.exponent);
  if (weight > 3 * 32_767 * 4) throw new RowError("numericOverflow");
  if (weight + 1 < -scale) return { coefficient: 0n, scale };
  const digits = 1 + scale + Math.trunc(weight) + Math.trunc(Math.log(Math.abs(exponent))) + guardDigits;
  return squared(trimmed(x), exponent, scale, digits);
}

/** The power by squares, each with `digits` significant digits at most. */
function squared(x: Decimal, exponent: number, scale: number, digits: number): Decimal {
  let mask = Math.abs(exponent);
  let square = x;
  let result = mask % 2 === 1 ? x : one;
  for (mask = Math.floor(mask / 2); mask > 0; mask = Math.floor(mask / 2)) {
    square = product(square, square, keptScale(digits - 8 * weightOf(square), 2 * square.scale));
    if (mask % 2 === 1) {
      const local = digits - 4 * (weightOf(square) + weightOf(result));
      result = product(square, result, keptScale(local, square.scale + result.scale));
    }
    if (weightOf(square) > 32_767 || weightOf(result) > 32_767) {
      if (exponent > 0) throw new RowError("numericOverflow");
      return { coefficient: 0n, scale };
    }
  }
  return exponent < 0 ? quotient(one, result, scale) : rounded(result, scale);
}

function keptScale(wanted: number, exact: number): number {
  return Math.max(Math.min(wanted, exact), 0);
}

/** A result that fits a numeric. */
function checked(result: Decimal): Decimal {
  if (digitCount(result.coefficient) - result.scale > integerDigitsMax) throw new RowError("numericOverflow");
  return result;
}
