/** Exact decimals for functions of numeric in JavaScript: coefficient * 10^-scale, each step rounded to the scale that it is asked for. */

import type { NumericDatum } from "../types/index.ts";
import { RowError } from "./js-memory.ts";

/** A finite number. The scale may be negative within a computation. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

export const one: Decimal = { coefficient: 1n, scale: 0 };

const powers: bigint[] = [1n];
const powersKept = 4096;

/** 10^digits. */
export function powerOfTen(digits: number): bigint {
  if (digits >= powersKept) return 10n ** BigInt(digits);
  for (let next = powers.length; next <= digits; next++) powers.push((powers[next - 1] as bigint) * 10n);
  return powers[digits] as bigint;
}

/** a / b, half away from zero. */
function roundedQuotient(a: bigint, b: bigint): bigint {
  const half = (b < 0n ? -b : b) >> 1n;
  return (a < 0n ? a - half : a + half) / b;
}

/** The number with `scale` digits behind the point, half away from zero. */
export function rounded({ coefficient, scale: from }: Decimal, scale: number): Decimal {
  if (scale >= from) return { coefficient: coefficient * powerOfTen(scale - from), scale };
  return { coefficient: roundedQuotient(coefficient, powerOfTen(from - scale)), scale };
}

export function sum(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: rounded(a, scale).coefficient + rounded(b, scale).coefficient, scale };
}

export function difference(a: Decimal, b: Decimal): Decimal {
  return sum(a, { coefficient: -b.coefficient, scale: b.scale });
}

/** a * b with `scale` digits behind the point. */
export function product(a: Decimal, b: Decimal, scale: number): Decimal {
  return rounded({ coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale }, scale);
}

/** a / b with `scale` digits behind the point. @throws RowError divisionByZero */
export function quotient(a: Decimal, b: Decimal, scale: number): Decimal {
  if (b.coefficient === 0n) throw new RowError("divisionByZero");
  const up = scale + b.scale - a.scale;
  const top = up >= 0 ? a.coefficient * powerOfTen(up) : a.coefficient;
  const bottom = up >= 0 ? b.coefficient : b.coefficient * powerOfTen(-up);
  return { coefficient: roundedQuotient(top, bottom), scale };
}

/** The square root of a number that is not negative, with `scale` digits behind the point. */
export function squareRoot(a: Decimal, scale: number): Decimal {
  const up = 2 * scale - a.scale;
  const square = up >= 0 ? a.coefficient * powerOfTen(up) : a.coefficient / powerOfTen(-up);
  // the last bit of twice the root says how to round
  return { coefficient: (wholeRoot(square << 2n) + 1n) >> 1n, scale };
}

/** The whole part of a root: Newton's steps, each with twice the bits of the one before it, come one too high at most. */
function wholeRoot(square: bigint): bigint {
  if (square === 0n) return 0n;
  const bits = Math.floor((bitLength(square) - 1) / 2);
  let root = 1n;
  let done = 0;
  for (let shift = Math.floor(Math.log2(Math.max(bits, 1))); shift >= 0; shift--) {
    const next = bits >> shift;
    if (next === done) continue;
    root = (root << BigInt(next - done - 1)) + (square >> BigInt(2 * bits - done - next + 1)) / root;
    done = next;
  }
  return root * root > square ? root - 1n : root;
}

function bitLength(magnitude: bigint): number {
  const hex = magnitude.toString(16);
  return 4 * hex.length - Math.clz32(Number.parseInt(hex[0] as string, 16)) + 28;
}

/** -1, 0 or 1. */
export function compared(a: Decimal, b: Decimal): number {
  const { coefficient } = difference(a, b);
  return coefficient < 0n ? -1 : coefficient > 0n ? 1 : 0;
}

/** The same number with no more digits behind the point than it needs. */
export function trimmed({ coefficient, scale }: Decimal): Decimal {
  let rest = coefficient;
  let needed = scale;
  for (; needed > 0 && rest % 10n === 0n; needed--) rest /= 10n;
  return { coefficient: rest, scale: needed };
}

export function isWhole({ coefficient, scale }: Decimal): boolean {
  return scale <= 0 || coefficient % powerOfTen(scale) === 0n;
}

/** The number of decimal digits of a coefficient, 0 for zero. */
export function digitCount(coefficient: bigint): number {
  if (coefficient === 0n) return 0;
  const magnitude = coefficient < 0n ? -coefficient : coefficient;
  const cut = Math.max(bitLength(magnitude) - 64, 0);
  const size = Math.log10(Number(magnitude >> BigInt(cut))) + cut * Math.log10(2);
  const near = Math.round(size);
  // next to a power of ten the float cannot tell
  if (Math.abs(size - near) > 1e-8) return Math.floor(size) + 1;
  return magnitude >= powerOfTen(near) ? near + 1 : near;
}

/** PostgreSQL's weight: the power of 10000 of the first group of four digits; 0 for zero. */
export function weightOf({ coefficient, scale }: Decimal): number {
  return coefficient === 0n ? 0 : Math.floor((digitCount(coefficient) - 1 - scale) / 4);
}

/**
 * PostgreSQL's first groups of four digits of a number that is not zero, at most `groups` of those that it has, as one whole number; it
 * counts units of 10^exponent.
 */
export function leadingGroups(number: Decimal, groups: number): { digits: number; exponent: number } {
  const magnitude = number.coefficient < 0n ? -number.coefficient : number.coefficient;
  let exponent = 4 * weightOf(number);
  let digits = 0n;
  for (let taken = 0; taken < groups; taken++) {
    if (taken > 0) exponent -= 4;
    const cut = number.scale + exponent;
    digits = cut >= 0 ? magnitude / powerOfTen(cut) : magnitude * powerOfTen(-cut);
    if (cut <= 0 || digits * powerOfTen(cut) === magnitude) break;
  }
  return { digits: Number(digits), exponent };
}

/** The scale of a / b where PostgreSQL chooses it (select_div_scale); the operands are magnitudes. */
export function divisionScale(a: Decimal, b: Decimal): number {
  const first = (number: Decimal) =>
    number.coefficient === 0n ? { digits: 0, exponent: 0 } : leadingGroups(number, 1);
  const [top, bottom] = [first(a), first(b)];
  const weight = (top.exponent - bottom.exponent) / 4 - (top.digits <= bottom.digits ? 1 : 0);
  return chosenScale(significantDigits - 4 * weight, a.scale, b.scale);
}

/** The least number of significant digits of a result, and the most digits behind the point, where PostgreSQL chooses the scale. */
export const significantDigits = 16;
export const chosenScaleMax = 1000;

/** The scale of a result that is to have `wanted` digits behind the point, and no fewer than its arguments. */
export function chosenScale(wanted: number, ...least: readonly number[]): number {
  return Math.min(Math.max(wanted, ...least, 0), chosenScaleMax);
}

/** The nearest float; infinite beyond the range of floats. */
export function toFloat({ coefficient, scale }: Decimal): number {
  return Number(`${coefficient}e${-scale}`);
}

/** The number as a value of SQL; its scale is not negative. */
export function numericOf({ coefficient, scale }: Decimal): NumericDatum {
  return { kind: "finite", coefficient, scale };
}
