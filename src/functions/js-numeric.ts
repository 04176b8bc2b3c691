/** Rare functions of numeric, in JavaScript: special values here, finite ones by the exact decimals of their neighbours. Source: numeric.c. */

import type { NumericDatum } from "../types/index.ts";
import type { ValType } from "../wasm/index.ts";
import {
  compared,
  type Decimal,
  difference,
  divisionScale,
  isWhole,
  numericOf,
  one,
  powerOfTen,
  quotient,
  rounded,
} from "./decimal.ts";
import type { StatusErrors } from "./emit.ts";
import { type JsFunction, numericAt, ok, RowError, statusErrors, withStatus, writeNumeric } from "./js-memory.ts";
import { exponential, logarithm, naturalLogarithm, power } from "./numeric-power.ts";
import type { RunError } from "./run-error.ts";

const errors: readonly RunError[] = [
  "numericOverflow",
  "divisionByZero",
  "logarithmOfZero",
  "logarithmOfNegative",
  "zeroToNegativePower",
  "complexPower",
  "bucketCount",
  "bucketNan",
  "bucketInfinite",
  "bucketBounds",
  "integerOutOfRange",
];

/** The errors of these functions, by their status. */
export const jsNumericErrors: StatusErrors = statusErrors(errors);

const nan: NumericDatum = { kind: "NaN" };
const infinity: NumericDatum = { kind: "Infinity" };
const ten: NumericDatum = { kind: "finite", coefficient: 10n, scale: 0 };
const zeroNumeric: NumericDatum = { kind: "finite", coefficient: 0n, scale: 0 };
const oneNumeric: NumericDatum = numericOf(one);

/** A function of `count` numerics that gives one. */
function ofNumerics(count: number, compute: (...values: readonly NumericDatum[]) => NumericDatum): JsFunction {
  return {
    params: ["i32", ...Array<ValType>(2 * count).fill("i64")],
    run: (at, out, ...halves) =>
      withStatus(errors, () => {
        const values = Array.from({ length: count }, (_, index) =>
          numericAt(at, halves[2 * index] as bigint, halves[2 * index + 1] as bigint),
        );
        return writeNumeric(at, out as number, compute(...values));
      }),
  };
}

/** -1, 0 or 1 of a value that is not NaN. */
function signOf(value: NumericDatum): number {
  if (value.kind !== "finite") return value.kind === "Infinity" ? 1 : -1;
  return value.coefficient < 0n ? -1 : value.coefficient > 0n ? 1 : 0;
}

function isOne(value: NumericDatum): boolean {
  return value.kind === "finite" && compared(value, one) === 0;
}

function exp(x: NumericDatum): NumericDatum {
  if (x.kind === "finite") return numericOf(exponential(x));
  return x.kind === "-Infinity" ? zeroNumeric : x;
}

function ln(x: NumericDatum): NumericDatum {
  if (x.kind === "finite") return numericOf(naturalLogarithm(x));
  if (x.kind === "-Infinity") throw new RowError("logarithmOfNegative");
  return x;
}

function log(base: NumericDatum, x: NumericDatum): NumericDatum {
  if (base.kind === "finite" && x.kind === "finite") return numericOf(logarithm(base, x));
  if (base.kind === "NaN" || x.kind === "NaN") return nan;
  const least = Math.min(signOf(base), signOf(x));
  if (least <= 0) throw new RowError(least < 0 ? "logarithmOfNegative" : "logarithmOfZero");
  if (base.kind === "finite") return infinity;
  return x.kind === "finite" ? zeroNumeric : nan;
}

function pow(x: NumericDatum, y: NumericDatum): NumericDatum {
  if (x.kind === "finite" && y.kind === "finite") return numericOf(power(x, y));
  if (x.kind === "NaN") return y.kind === "finite" && y.coefficient === 0n ? oneNumeric : nan;
  if (y.kind === "NaN") return isOne(x) ? oneNumeric : nan;
  if (signOf(x) === 0 && signOf(y) < 0) throw new RowError("zeroToNegativePower");
  if (signOf(x) < 0 && y.kind === "finite" && !isWhole(y)) throw new RowError("complexPower");
  if (isOne(x) || signOf(y) === 0) return oneNumeric;
  if (signOf(x) === 0) return zeroNumeric;
  return y.kind === "finite" ? powerOfInfinity(x, y) : powerToInfinity(x, signOf(y) > 0);
}

/** An infinity to a finite power that is not zero. */
function powerOfInfinity(x: NumericDatum, y: Decimal): NumericDatum {
  if (y.coefficient < 0n) return zeroNumeric;
  const odd = isWhole(y) && (y.coefficient / powerOfTen(y.scale)) % 2n !== 0n;
  return odd ? x : infinity;
}

/** A number that is neither 0 nor 1 to the power of an infinity. */
function powerToInfinity(x: NumericDatum, positive: boolean): NumericDatum {
  if (x.kind !== "finite") return positive ? infinity : zeroNumeric;
  const size = compared({ ...x, coefficient: x.coefficient < 0n ? -x.coefficient : x.coefficient }, one);
  if (size === 0) return oneNumeric;
  return size > 0 === positive ? infinity : zeroNumeric;
}

/** Both coefficients, not negative, at the larger scale; undefined for special values. */
function aligned(a: NumericDatum, b: NumericDatum): { a: bigint; b: bigint; scale: number } | undefined {
  if (a.kind !== "finite" || b.kind !== "finite") return undefined;
  const scale = Math.max(a.scale, b.scale);
  const magnitude = (value: Decimal): bigint => {
    const { coefficient } = rounded(value, scale);
    return coefficient < 0n ? -coefficient : coefficient;
  };
  return { a: magnitude(a), b: magnitude(b), scale };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}

function gcd(x: NumericDatum, y: NumericDatum): NumericDatum {
  const pair = aligned(x, y);
  if (pair === undefined) return nan;
  return { kind: "finite", coefficient: greatestDivisor(pair.a, pair.b), scale: pair.scale };
}

function lcm(x: NumericDatum, y: NumericDatum): NumericDatum {
  const pair = aligned(x, y);
  if (pair === undefined) return nan;
  const { a, b, scale } = pair;
  if (a === 0n || b === 0n) return { kind: "finite", coefficient: 0n, scale };
  const coefficient = (a / greatestDivisor(a, b)) * b;
  if (coefficient >= powerOfTen(131_072 + scale)) throw new RowError("numericOverflow");
  return { kind: "finite", coefficient, scale };
}

/** The bucket of `count` between two bounds in which x lies: 0 before the first, count + 1 behind the last. */
function bucketOf(x: NumericDatum, low: NumericDatum, high: NumericDatum, count: number): number {
  if (count <= 0) throw new RowError("bucketCount");
  if (x.kind === "NaN" || low.kind === "NaN" || high.kind === "NaN") throw new RowError("bucketNan");
  if (low.kind !== "finite" || high.kind !== "finite") throw new RowError("bucketInfinite");
  const direction = compared(high, low);
  if (direction === 0) throw new RowError("bucketBounds");
  const behind = x.kind === "finite" ? direction * compared(x, low) : direction * signOf(x);
  if (behind < 0) return 0;
  if (x.kind !== "finite" || direction * compared(x, high) >= 0) return count + 1;
  return bucketWithin(difference(x, low), difference(high, low), count);
}

/** The bucket of a number that lies `part` of `width` behind the first bound; the quotient is rounded as a division of SQL. */
function bucketWithin(part: Decimal, width: Decimal, count: number): number {
  const times = { coefficient: part.coefficient * BigInt(count), scale: part.scale };
  const { coefficient, scale } = quotient(times, width, divisionScale(times, width));
  return Number(coefficient / powerOfTen(scale)) + 1;
}

/** The functions, by the name that compiled code imports. */
export const jsNumericFunctions: Readonly<Record<string, JsFunction>> = {
  js_numeric_exp: ofNumerics(1, (x) => exp(x as NumericDatum)),
  js_numeric_ln: ofNumerics(1, (x) => ln(x as NumericDatum)),
  js_numeric_log10: ofNumerics(1, (x) => log(ten, x as NumericDatum)),
  js_numeric_log: ofNumerics(2, (base, x) => log(base as NumericDatum, x as NumericDatum)),
  js_numeric_power: ofNumerics(2, (x, y) => pow(x as NumericDatum, y as NumericDatum)),
  js_numeric_gcd: ofNumerics(2, (x, y) => gcd(x as NumericDatum, y as NumericDatum)),
  js_numeric_lcm: ofNumerics(2, (x, y) => lcm(x as NumericDatum, y as NumericDatum)),
  js_numeric_bucket: {
    params: ["i32", "i64", "i64", "i64", "i64", "i64", "i64", "i32"],
    run: (at, out, xLow, xHigh, lowLow, lowHigh, highLow, highHigh, count) =>
      withStatus(errors, () => {
        const value = (low: number | bigint | undefined, high: number | bigint | undefined) =>
          numericAt(at, low as bigint, high as bigint);
        const bucket = bucketOf(value(xLow, xHigh), value(lowLow, lowHigh), value(highLow, highHigh), count as number);
        if (bucket > 0x7fff_ffff) throw new RowError("integerOutOfRange");
        new DataView(at.memory.buffer).setInt32(out as number, bucket, true);
        return ok;
      }),
  },
};
