/** numeric operators: on decimals of known scale in i64 or i128 as long as the ranges prove it safe, else on num cells by kernels. */

import { call, type I32, type I64, i64, select } from "../wasm/index.ts";
import type { DecValue, Emitter, StatusErrors, Value } from "./emit.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import {
  boolValue,
  type Comparison,
  comparisonNames,
  comparisons,
  decHalves,
  decRescaled,
  decValue,
  narrowBits,
  pairValue,
  toNum,
  wideBits,
} from "./value.ts";

const overflow: StatusErrors = { 2: "numericOverflow", 4: "divisionByZero" };
/** The most digits behind the point that the text of a decimal may have. */
const scaleMax = 38;
const narrowCompares = { "=": "eq", "<>": "ne", "<": "lt_s", "<=": "le_s", ">": "gt_s", ">=": "ge_s" } as const;

/** The operators of numeric. */
export const numericFunctions: readonly ScalarFunction[] = [
  binary("+", (e, left, right) => addOrSubtract(e, left, right, "add")),
  binary("-", (e, left, right) => addOrSubtract(e, left, right, "sub")),
  binary("*", multiply),
  binary("/", (e, left, right) => byKernel(e, "num_div", left, right)),
  binary("%", (e, left, right) => byKernel(e, "num_mod", left, right)),
  scalar("-", ["numeric"], "numeric", (e, [value]) => negate(e, value as Value)),
  scalar("+", ["numeric"], "numeric", (_, [value]) => value as Value),
  scalar("abs", ["numeric"], "numeric", (e, [value]) => absoluteNumeric(e, value as Value)),
  ...comparisonNames.map((name) =>
    scalar(name, ["numeric", "numeric"], "bool", (e, [left, right]) =>
      boolValue(compareNumeric(e, name, left as Value, right as Value)),
    ),
  ),
];

function binary(name: string, emit: (e: Emitter, left: Value, right: Value) => Value): ScalarFunction {
  return scalar(
    name,
    ["numeric", "numeric"],
    "numeric",
    (e, [left, right]) => emit(e, left as Value, right as Value),
    true,
  );
}

function byKernel(e: Emitter, kernel: string, left: Value, right: Value): Value {
  const [alo, ahi] = toNum(e, left);
  const [blo, bhi] = toNum(e, right);
  return pairValue("num", e.callPair(kernel, [alo, ahi, blo, bhi], overflow));
}

/** Both decimals at their larger scale, or undefined when one would not fit. */
function aligned(e: Emitter, left: Value, right: Value): readonly [DecValue, DecValue] | undefined {
  if (left.form !== "dec" || right.form !== "dec") return undefined;
  const scale = Math.max(left.scale, right.scale);
  const a = decRescaled(e, left, scale);
  const b = a === undefined ? undefined : decRescaled(e, right, scale);
  return a === undefined || b === undefined ? undefined : [a, b];
}

function addOrSubtract(e: Emitter, left: Value, right: Value, operation: "add" | "sub"): Value {
  const pair = aligned(e, left, right);
  if (pair === undefined) return byKernel(e, `num_${operation}`, left, right);
  const [a, b] = pair;
  const bits = Math.max(a.bits, b.bits) + 1;
  if (bits > wideBits) return byKernel(e, `num_${operation}`, left, right);
  if (bits <= narrowBits && a.b === undefined && b.b === undefined) {
    return decValue(e.f.let(i64[operation](a.a, b.a)), undefined, a.scale, bits);
  }
  const [low, high] = wideSum(e, decHalves(e, a), decHalves(e, b), operation);
  return decValue(low, high, a.scale, bits);
}

/** i128 addition or subtraction with the carry found by an unsigned comparison. */
export function wideSum(
  e: Emitter,
  [alo, ahi]: readonly [I64, I64],
  [blo, bhi]: readonly [I64, I64],
  operation: "add" | "sub",
): readonly [I64, I64] {
  const low = e.f.let(i64[operation](alo, blo), "low");
  const carried = operation === "add" ? i64.lt_u(low, blo) : i64.lt_u(alo, blo);
  const carry = select(carried, i64.const(1), i64.const(0));
  return [low, e.f.let(i64[operation](i64[operation](ahi, bhi), carry), "high")];
}

function multiply(e: Emitter, left: Value, right: Value): Value {
  if (left.form !== "dec" || right.form !== "dec") return byKernel(e, "num_mul", left, right);
  const bits = left.bits + right.bits;
  const scale = left.scale + right.scale;
  if (bits > wideBits || scale > scaleMax) return byKernel(e, "num_mul", left, right);
  if (bits <= narrowBits) return decValue(e.f.let(i64.mul(left.a, right.a)), undefined, scale, bits);
  const [low, high] = e.callPair("dec128_mul", [...decHalves(e, left), ...decHalves(e, right)], overflow);
  return decValue(low, high, scale, bits);
}

function negate(e: Emitter, value: Value): Value {
  if (value.form !== "dec") return pairValue("num", e.callPair("num_negate", [...toNum(e, value)]));
  if (value.b === undefined) return { ...value, a: e.f.let(i64.sub(i64.const(0), value.a)) };
  const [low, high] = wideSum(e, [i64.const(0), i64.const(0)], [value.a, value.b], "sub");
  return { ...value, a: low, b: high };
}

/** The absolute value of a numeric of any form. */
export function absoluteNumeric(e: Emitter, value: Value): Value {
  if (value.form !== "dec" || value.b !== undefined) {
    return pairValue("num", e.callPair("num_abs", [...toNum(e, value)]));
  }
  const negative = i64.lt_s(value.a, i64.const(0));
  return { ...value, a: e.f.let(select(negative, i64.sub(i64.const(0), value.a), value.a)) };
}

/** A comparison of two numerics of any form. */
export function compareNumeric(e: Emitter, name: Comparison, left: Value, right: Value): I32 {
  const pair = aligned(e, left, right);
  if (pair?.[0].b === undefined && pair?.[1].b === undefined && pair !== undefined) {
    return i64[narrowCompares[name]](pair[0].a, pair[1].a);
  }
  if (pair !== undefined) {
    const [a, b] = pair;
    return comparisons[name](call(e.kernel("dec128_compare"), ...decHalves(e, a), ...decHalves(e, b)));
  }
  const cells = [...toNum(e, left), ...toNum(e, right)];
  return comparisons[name](e.f.let(call<"i32">(e.kernel("num_compare"), ...cells)));
}
