/** The prefix of a sort key: an i64 by which rows are ordered first. Values in order have prefixes in order; values that differ may share one. */

import type { Emitter, Value } from "../../functions/index.ts";
import { asF64, toNum } from "../../functions/index.ts";
import { call, convert, f64, type I32, type I64, i64, select } from "../../wasm/index.ts";
import { cellKind } from "./row-layout.ts";

/** How a key orders its values. */
export interface KeyOrder {
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

export const leastPrefix: bigint = -(1n << 63n);
export const greatestPrefix: bigint = (1n << 63n) - 1n;

/** The prefix of a key's value; nulls stand at one end. */
export function sortPrefix(e: Emitter, value: Value, { descending, nullsFirst }: KeyOrder): I64 {
  const { f } = e;
  const ascending = ascendingPrefix(e, value);
  const prefix = descending ? i64.xor(ascending, i64.const(-1n)) : ascending;
  if (value.valid === undefined) return f.let(prefix, "prefix");
  return f.let(select(value.valid, f.let(prefix), i64.const(nullsFirst ? leastPrefix : greatestPrefix)), "prefix");
}

/** True when rows of one prefix are equal in the key, but for the prefixes that nulls have: those of int8 and timestamps may be values. */
export function isExactPrefix(form: Value["form"]): boolean {
  return form === "bool" || form === "i16" || form === "i32" || form === "f32" || form === "f64";
}

function ascendingPrefix(e: Emitter, value: Value): I64 {
  switch (value.form) {
    case "bool":
    case "i16":
    case "i32":
      return convert("i64.extend_i32_s", value.a);
    case "i64":
      return value.a;
    case "f32":
    case "f64":
      return floatPrefix(e, value);
    case "dec":
      return decimalPrefix(e, value);
    case "num":
      return call<"i64">(e.kernel("num_sort_prefix"), value.a, cellKind(value));
    case "view": {
      // where a value is null its view may be anything
      const low = value.valid === undefined ? value.a : select(value.valid, value.a, i64.const(0));
      return call<"i64">(e.kernel("view_sort_prefix"), low, value.b);
    }
    case "interval":
    case "uuid":
      return i64.const(0);
  }
}

/** A float's bits as an integer: -0 is 0, and one NaN, above all else. */
function floatPrefix(e: Emitter, value: Value): I64 {
  const { f } = e;
  const number = f.let(f64.add(asF64(value), f64.const(0)));
  const canonical = select(f64.ne(number, number), f64.const(Number.NaN), number);
  const bits = f.let(convert("i64.reinterpret_f64", canonical));
  return i64.xor(bits, i64.shr_u(i64.shr_s(bits, i64.const(63)), i64.const(1)));
}

/** Digits behind the point that a numeric's prefix keeps, and the bound of its size, as in the kernel num_sort_prefix. */
const prefixScale = 4;
const sizeMax = 1n << 62n;

/** The ascending prefix of a decimal, as an integer at its scale. */
export function decimalPrefixOf(value: bigint, scale: number): bigint {
  const up = prefixScale - scale;
  const scaled = up < 0 ? value / 10n ** BigInt(-up) : value * 10n ** BigInt(up);
  if (scaled > sizeMax) return sizeMax;
  return scaled < -sizeMax ? -sizeMax : scaled;
}

/** What num_sort_prefix gives for the same number. */
function decimalPrefix(e: Emitter, value: Value & { readonly form: "dec" }): I64 {
  const { f } = e;
  const up = prefixScale - value.scale;
  if (value.b !== undefined || up < -18) {
    const [low, high] = toNum(e, value);
    return call<"i64">(e.kernel("num_sort_prefix"), low, high);
  }
  if (up < 0) return clamped(e, f.let(i64.div_s(value.a, i64.const(10n ** BigInt(-up)))), sizeMax, value.bits);
  const factor = 10n ** BigInt(up);
  const within = clamped(e, value.a, sizeMax / factor, value.bits);
  const scaled = f.let(i64.mul(within, i64.const(factor)));
  if (fits(value.bits, sizeMax / factor)) return scaled;
  // what is larger than the bound is 2^62, not the largest multiple below it
  const positive = i64.gt_s(value.a, i64.const(sizeMax / factor));
  const negative = i64.lt_s(value.a, i64.const(-(sizeMax / factor)));
  return select(positive, i64.const(sizeMax), select(negative, i64.const(-sizeMax), scaled));
}

function fits(bits: number, bound: bigint): boolean {
  return 1n << BigInt(bits) <= bound;
}

function clamped(e: Emitter, value: I64, bound: bigint, bits: number): I64 {
  if (fits(bits, bound)) return value;
  const low: I32 = i64.lt_s(value, i64.const(-bound));
  const capped = e.f.let(select(low, i64.const(-bound), value));
  return select(i64.gt_s(capped, i64.const(bound)), i64.const(bound), capped);
}
