/** Intervals: operators, and the functions that bring their parts into their usual ranges. */

import type { TypeName } from "../types/index.ts";
import { call, type I64, i32, i64, load } from "../wasm/index.ts";
import type { Emitter, StatusErrors, Value } from "./emit.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asF64, asPair, boolValue, comparisonNames, comparisons, pairValue } from "./value.ts";

const outside: StatusErrors = { 2: "intervalOutOfRange", 4: "divisionByZero" };

/** An interval by a kernel. */
export function intervalOf(e: Emitter, kernel: string, ...args: Parameters<Emitter["callPair"]>[1]): Value {
  return pairValue("interval", e.callPair(kernel, args, outside));
}

function interval(name: string, args: readonly TypeName[], emit: ScalarFunction["emit"]): ScalarFunction {
  return scalar(name, args, "interval", emit, true);
}

/** -interval: each of its three parts. */
function negatedInterval(e: Emitter, halves: readonly [I64, I64]): readonly [I64, I64] {
  return e.callPair("interval_sub", [i64.const(0), i64.const(0), ...halves], outside);
}

/** An interval that is taken from a moment: each of its parts, which wrap, as PostgreSQL checks the sum alone. */
export function subtracted(e: Emitter, [low, high]: readonly [I64, I64]): readonly [I64, I64] {
  const months = i64.and(i64.sub(i64.const(0), low), i64.const(0xffff_ffffn));
  const days = i64.shl(i64.sub(i64.const(0), i64.shr_s(low, i64.const(32))), i64.const(32));
  return [e.f.let(i64.or(days, months)), e.f.let(i64.sub(i64.const(0), high))];
}

/** The functions of interval. */
export const intervalFunctions: readonly ScalarFunction[] = [
  ...comparisonNames.map((name) =>
    scalar(name, ["interval", "interval"], "bool", (e, [a, b]) =>
      boolValue(comparisons[name](e.f.let(call<"i32">(e.kernel("interval_compare"), ...asPair(a), ...asPair(b))))),
    ),
  ),
  interval("-", ["interval"], (e, [value]) => pairValue("interval", negatedInterval(e, asPair(value)))),
  interval("+", ["interval", "interval"], (e, [a, b]) => intervalOf(e, "interval_add", ...asPair(a), ...asPair(b))),
  interval("-", ["interval", "interval"], (e, [a, b]) => intervalOf(e, "interval_sub", ...asPair(a), ...asPair(b))),
  interval("*", ["interval", "float8"], (e, [a, b]) => intervalOf(e, "interval_mul", ...asPair(a), asF64(b))),
  interval("*", ["float8", "interval"], (e, [a, b]) => intervalOf(e, "interval_mul", ...asPair(b), asF64(a))),
  interval("/", ["interval", "float8"], (e, [a, b]) => intervalOf(e, "interval_div", ...asPair(a), asF64(b))),
  interval("justify_hours", ["interval"], (e, [value]) => intervalOf(e, "interval_justify_hours", ...asPair(value))),
  interval("justify_days", ["interval"], (e, [value]) => intervalOf(e, "interval_justify_days", ...asPair(value))),
  interval("justify_interval", ["interval"], (e, [value]) => intervalOf(e, "interval_justify", ...asPair(value))),
  scalar("isfinite", ["interval"], "bool", () => boolValue(i32.const(1))),
];

/** Bytes {i32 months, i32 days, i64 µs} as halves. */
export function loadInterval(e: Emitter, at: Parameters<typeof load>[1]): readonly [I64, I64] {
  return [e.f.let(load("i64.load", at)), e.f.let(load("i64.load", at, 8))];
}
