/** How the numeric types give their numbers to a template of to_char. Source: PostgreSQL's formatting.c, int4_to_char and its neighbours. */

import { sqlError } from "../base/index.ts";
import { type NumericDatum, rescale } from "../types/index.ts";
import type { FormattedNumber } from "./number-to-char.ts";

const int4End = 2 ** 31;
const int8End = 2n ** 63n;
/** 10 to a higher power is no numeric. */
const shiftMax = 131_071;

/** An int4; a shift beyond its range wraps around. */
export function formattedInt4(value: number): FormattedNumber {
  return {
    scientific: (post) => floatScientific(value, post),
    roman: () => value,
    digits: (post, shift) => {
      const factor = Number(`1e${shift}`);
      return integerDigits(BigInt(Math.imul(value, factor < int4End ? factor : -int4End)), post);
    },
  };
}

/** An int8. */
export function formattedInt8(value: bigint): FormattedNumber {
  return {
    scientific: (post) => decimalScientific(value, 0, post),
    roman: () => romanInteger(value),
    digits: (post, shift) => {
      const factor = shift < 20 ? 10n ** BigInt(shift) : int8End;
      const shifted = value * factor;
      if (factor >= int8End || shifted >= int8End || shifted < -int8End) {
        throw sqlError("numericValueOutOfRange", "bigint out of range");
      }
      return integerDigits(shifted, post);
    },
  };
}

function integerDigits(value: bigint, post: number): ReturnType<FormattedNumber["digits"]> {
  const text = String(value < 0n ? -value : value);
  return { text: post === 0 ? text : `${text}.${"0".repeat(post)}`, negative: value < 0n, post };
}

function romanInteger(value: bigint): number {
  const number = Number(value);
  if (number >= int4End || number < -int4End) throw sqlError("numericValueOutOfRange", "integer out of range");
  return number;
}

/** A float8, or a float4 in one: they have so many digits that are theirs. */
export function formattedFloat(value: number, single: boolean): FormattedNumber {
  const ownDigits = single ? 6 : 15;
  return {
    scientific: (post) => (Number.isFinite(value) ? floatScientific(value, post) : undefined),
    roman: () => (Math.abs(value) < int4End ? Number(fixedText(value, 0)) : undefined),
    digits: (wanted, shift) => {
      const factor = Number(`1e${shift}`);
      const shifted = shift === 0 ? value : single ? Math.fround(value * Math.fround(factor)) : value * factor;
      const whole = fixedText(Math.abs(shifted), 0).length;
      const post = whole >= ownDigits ? 0 : Math.min(wanted, ownDigits - whole);
      const text = fixedText(shifted, post);
      const negative = text.startsWith("-");
      return { text: negative ? text.slice(1) : text, negative, post };
    },
  };
}

/** A numeric. */
export function formattedNumeric(value: NumericDatum): FormattedNumber {
  return {
    scientific: (post) =>
      value.kind === "finite" ? decimalScientific(value.coefficient, value.scale, post) : undefined,
    roman: () => {
      if (value.kind === "finite") return romanInteger(rescale(value.coefficient, value.scale, 0));
      const what = value.kind === "NaN" ? "NaN" : "infinity";
      throw sqlError("featureNotSupported", `cannot convert ${what} to integer`);
    },
    digits: (post, shift) => {
      if (shift > shiftMax) throw sqlError("numericValueOutOfRange", "value overflows numeric format");
      if (value.kind !== "finite") {
        return { text: value.kind.replace("-", ""), negative: value.kind === "-Infinity", post };
      }
      const coefficient = rescale(value.coefficient, value.scale - shift, post);
      return { text: pointed(coefficient, post), negative: coefficient < 0n, post };
    },
  };
}

/** The digits of a coefficient without its sign. */
function pointed(coefficient: bigint, post: number): string {
  const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(post + 1, "0");
  return post === 0 ? digits : `${digits.slice(0, -post)}.${digits.slice(-post)}`;
}

function withExponent(digits: string, exponent: number): string {
  return `${digits}e${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}

/** A digit, `post` behind the point, and the exponent before rounding: 9.99 may become 10.0e+00. Source: numeric.c, get_str_from_var_sci. */
function decimalScientific(coefficient: bigint, scale: number, post: number): string {
  const length = coefficient === 0n ? scale + 1 : String(coefficient < 0n ? -coefficient : coefficient).length;
  const exponent = length - 1 - scale;
  const significand = rescale(coefficient, length - 1, post);
  return withExponent(`${significand < 0n ? "-" : ""}${pointed(significand, post)}`, exponent);
}

/** A float's value is a decimal: its digits as a whole number, and how many of them are behind the point. */
function decimalOf(value: number): { readonly coefficient: bigint; readonly scale: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value));
  const bits = view.getBigUint64(0);
  const stored = Number(bits >> 52n);
  const mantissa = (bits & 0xf_ffff_ffff_ffffn) | (stored === 0 ? 0n : 1n << 52n);
  const exponent = Math.max(stored, 1) - 1075;
  if (exponent >= 0) return { coefficient: mantissa << BigInt(exponent), scale: 0 };
  return { coefficient: mantissa * 5n ** BigInt(-exponent), scale: -exponent };
}

/** A quotient rounded to the nearest, half to even, as C prints floats. */
function roundedEven(coefficient: bigint, digits: number): bigint {
  if (digits <= 0) return coefficient * 10n ** BigInt(-digits);
  const unit = 10n ** BigInt(digits);
  const [quotient, rest] = [coefficient / unit, (coefficient % unit) * 2n];
  return rest > unit || (rest === unit && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** C's %.*f. */
function fixedText(value: number, post: number): string {
  if (Number.isNaN(value)) return "NaN";
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  if (!Number.isFinite(value)) return `${sign}Infinity`;
  const { coefficient, scale } = decimalOf(value);
  return sign + pointed(roundedEven(coefficient, scale - post), post);
}

/** C's %.*e. */
function floatScientific(value: number, post: number): string {
  const { coefficient, scale } = decimalOf(value);
  const length = coefficient === 0n ? scale + 1 : String(coefficient).length;
  const rounded = roundedEven(coefficient, length - 1 - post);
  const carried = rounded >= 10n ** BigInt(post + 1);
  const digits = pointed(carried ? rounded / 10n : rounded, post);
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  return sign + withExponent(digits, length - 1 - scale + (carried ? 1 : 0));
}
