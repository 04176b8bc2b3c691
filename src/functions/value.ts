/** Building blocks of the code generators: making values, choosing between them, and the two forms of numeric. */

import { convert, type F64, type I32, type I64, i32, i64, not } from "../wasm/index.ts";
import type { DecValue, Emitter, Value } from "./emit.ts";

/** The value's expression as i32 (bool, int2, int4, date). */
export function asI32(value: Value | undefined): I32 {
  if (value?.form !== "bool" && value?.form !== "i16" && value?.form !== "i32") throw mismatch(value, "i32");
  return value.a;
}

/** The value's expression as i64 (int8, timestamp); narrower integers are widened. */
export function asI64(value: Value | undefined): I64 {
  if (value?.form === "i64") return value.a;
  return convert("i64.extend_i32_s", asI32(value));
}

/** The value's expression as f64; float4 values are carried as f64 too. */
export function asF64(value: Value | undefined): F64 {
  if (value?.form !== "f32" && value?.form !== "f64") throw mismatch(value, "f64");
  return value.a;
}

/** The two halves of a view, num cell, interval or uuid. */
export function asPair(value: Value | undefined): readonly [I64, I64] {
  if (value?.form !== "view" && value?.form !== "num" && value?.form !== "interval" && value?.form !== "uuid") {
    throw mismatch(value, "pair");
  }
  return [value.a, value.b];
}

/** The one or two machine values of a value that is no decimal. */
export function lanesOf(value: Value): readonly (I32 | I64 | F64)[] {
  if (value.form === "dec") throw mismatch(value, "anything but a decimal");
  return "b" in value ? [value.a, value.b] : [value.a];
}

function mismatch(value: Value | undefined, wanted: string): Error {
  return new Error(`assertion failed: a value of form ${value?.form} where ${wanted} is needed`);
}

export function boolValue(a: I32): Value {
  return { form: "bool", a, valid: undefined };
}
export function i16Value(a: I32): Value {
  return { form: "i16", a, valid: undefined };
}
export function i32Value(a: I32): Value {
  return { form: "i32", a, valid: undefined };
}
export function i64Value(a: I64): Value {
  return { form: "i64", a, valid: undefined };
}
export function f64Value(a: F64): Value {
  return { form: "f64", a, valid: undefined };
}
export function f32Value(a: F64): Value {
  return { form: "f32", a, valid: undefined };
}
export function pairValue(form: "num" | "view" | "interval" | "uuid", [a, b]: readonly [I64, I64]): Value {
  return { form, a, b, valid: undefined };
}

/** A view of up to 12 ASCII characters. */
export function constantText(text: string): readonly [I64, I64] {
  const bytes = [...text].map((character) => BigInt(character.charCodeAt(0)));
  const word = (part: readonly bigint[]): bigint => part.reduceRight((rest, byte) => (rest << 8n) | byte, 0n);
  const low = BigInt(bytes.length) | (word(bytes.slice(0, 4)) << 32n);
  return [i64.const(BigInt.asIntN(64, low)), i64.const(BigInt.asIntN(64, word(bytes.slice(4))))];
}

/** log2 of 10^digits, rounded up: what scaling by that power adds to a decimal's bits. */
export function bitsOfPower(digits: number): number {
  return Math.ceil(digits * Math.log2(10));
}

/** A decimal of i64 form, or of i128 form when its bits ask for it. */
export function decValue(a: I64, b: I64 | undefined, scale: number, bits: number): DecValue {
  return { form: "dec", a, b, scale, bits, valid: undefined };
}

/** The i128 halves of a decimal; a narrow one is sign-extended. */
export function decHalves(e: Emitter, value: DecValue): readonly [I64, I64] {
  if (value.b !== undefined) return [value.a, value.b];
  return [value.a, e.f.let(i64.shr_s(value.a, i64.const(63)), "high")];
}

/** The most bits that a narrow and a wide decimal may have. */
export const narrowBits = 62;
export const wideBits = 126;

/** A decimal at a larger scale, or undefined when it would not fit an i128 for certain. */
export function decRescaled(e: Emitter, value: DecValue, scale: number): DecValue | undefined {
  const digits = scale - value.scale;
  if (digits === 0) return value;
  const bits = value.bits + bitsOfPower(digits);
  if (digits < 0 || digits > 38 || bits > wideBits) return undefined;
  if (bits <= narrowBits && value.b === undefined) {
    return decValue(e.f.let(i64.mul(value.a, i64.const(10n ** BigInt(digits)))), undefined, scale, bits);
  }
  const halves = decHalves(e, value);
  const [low, high] = e.callPair("dec128_rescale_up", [...halves, i32.const(digits)], { 2: "numericOverflow" });
  return decValue(low, high, scale, bits);
}

/** Any numeric value as a num cell. */
export function toNum(e: Emitter, value: Value): readonly [I64, I64] {
  if (value.form === "num") return [value.a, value.b];
  if (value.form !== "dec") throw mismatch(value, "numeric");
  return e.callPair("num_from_dec", [...decHalves(e, value), i32.const(value.scale)]);
}

/** Logical and of two validities; undefined is always valid. */
export function bothValid(left: I32 | undefined, right: I32 | undefined): I32 | undefined {
  if (left === undefined) return right;
  return right === undefined || right === left ? left : i32.and(left, right);
}

/** Comparisons by name, over a three-way result compared with zero. */
export const comparisons = {
  "=": (order: I32) => not(order),
  "<>": (order: I32) => i32.ne(order, i32.const(0)),
  "<": (order: I32) => i32.lt_s(order, i32.const(0)),
  "<=": (order: I32) => i32.le_s(order, i32.const(0)),
  ">": (order: I32) => i32.gt_s(order, i32.const(0)),
  ">=": (order: I32) => i32.ge_s(order, i32.const(0)),
} as const;

/** The comparison operators' names. */
export type Comparison = keyof typeof comparisons;
export const comparisonNames = Object.keys(comparisons) as Comparison[];
