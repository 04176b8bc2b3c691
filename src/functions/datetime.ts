/** Operators of date, timestamp and timestamptz. What mixes timestamptz with the others is computed in the session's time zone. */

import type { TypeName } from "../types/index.ts";
import { call, convert, type Expr, type I32, type I64, i32, i64, load, select } from "../wasm/index.ts";
import type { Emitter, Value } from "./emit.ts";
import { intervalOf, subtracted } from "./interval.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import type { RunError } from "./run-error.ts";
import {
  asI32,
  asI64,
  asPair,
  boolValue,
  type Comparison,
  comparisonNames,
  comparisons,
  i32Value,
  i64Value,
} from "./value.ts";

const compares = { "=": "eq", "<>": "ne", "<": "lt_s", "<=": "le_s", ">": "gt_s", ">=": "ge_s" } as const;
const infinityDate = 0x7fff_ffff;

/** The date and time types in the order in which one becomes another by itself. */
export type MomentName = "date" | "timestamp" | "timestamptz";
export const momentNames: readonly MomentName[] = ["date", "timestamp", "timestamptz"];

/** An i64 by a kernel whose first parameter is the address of its result; any status is this error. */
export function momentBy(
  e: Emitter,
  kernel: string,
  args: readonly Expr[],
  error: RunError = "timestampOutOfRange",
  argument?: readonly [I64, I64],
): I64 {
  const status = e.f.let(call<"i32">(e.kernel(kernel), e.scratch, ...args));
  e.fail(i32.ne(status, i32.const(0)), error, argument);
  return e.f.let(load("i64.load", e.scratch));
}

/** A date as the timestamp of its midnight; infinities stay. */
export function dateToTimestamp(e: Emitter, date: I32): I64 {
  return momentBy(e, "date_to_timestamp", [date], "dateOutOfRangeForTimestamp");
}

/** A local time as the moment it is in the session's zone; infinities stay. */
export function timestampToMoment(e: Emitter, local: I64, error?: RunError): I64 {
  return momentBy(e, "zone_from_local", [local, e.sessionWord("zone")], error);
}

/** What a reader in JavaScript has left: a moment, or with 1 behind it a local time of the session's zone. */
export function momentRead(e: Emitter, [read, local]: readonly [I64, I64]): I64 {
  const moment = e.f.local("i64", "moment");
  e.f.set(moment, read);
  e.f.if(convert("i32.wrap_i64", local), () => e.f.set(moment, timestampToMoment(e, moment)));
  return moment;
}

/** A moment as local time of the session's zone, which may be none that a timestamp has; infinities stay. */
export function momentToLocal(e: Emitter, moment: I64): I64 {
  return e.f.let(call<"i64">(e.kernel("zone_local"), moment, e.sessionWord("zone")));
}

/** A moment as the timestamp of its local time in the session's zone; infinities stay. */
export function momentToTimestamp(e: Emitter, moment: I64): I64 {
  return momentBy(e, "zone_to_local", [moment, e.sessionWord("zone")]);
}

function sameComparisons(type: MomentName): ScalarFunction[] {
  return comparisonNames.map((name) =>
    scalar(name, [type, type], "bool", (e, [a, b]) =>
      boolValue(
        e.f.let(type === "date" ? i32[compares[name]](asI32(a), asI32(b)) : i64[compares[name]](asI64(a), asI64(b))),
      ),
    ),
  );
}

const mirrored: Readonly<Record<Comparison, Comparison>> = {
  "=": "=",
  "<>": "<>",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/** Comparisons of two types by a kernel that orders the first against the second, and with the operands exchanged. */
function mixedComparisons(
  left: MomentName,
  right: MomentName,
  order: (e: Emitter, left: Value | undefined, right: Value | undefined) => I32,
): ScalarFunction[] {
  const volatility = right === "timestamptz" ? ("stable" as const) : undefined;
  return comparisonNames.flatMap((name) => [
    scalar(
      name,
      [left, right],
      "bool",
      (e, [a, b]) => boolValue(comparisons[name](e.f.let(order(e, a, b)))),
      false,
      volatility,
    ),
    scalar(
      name,
      [right, left],
      "bool",
      (e, [a, b]) => boolValue(comparisons[mirrored[name]](e.f.let(order(e, b, a)))),
      false,
      volatility,
    ),
  ]);
}

function addInterval(e: Emitter, type: MomentName, value: Value | undefined, [low, high]: readonly [I64, I64]): Value {
  if (type === "timestamptz") {
    return i64Value(momentBy(e, "zone_add_interval", [asI64(value), low, high, e.sessionWord("zone")]));
  }
  const start = type === "date" ? dateToTimestamp(e, asI32(value)) : asI64(value);
  return i64Value(momentBy(e, "timestamp_add_interval", [start, low, high]));
}

function intervals(type: MomentName): ScalarFunction[] {
  const returns = type === "date" ? "timestamp" : type;
  const volatility = type === "timestamptz" ? ("stable" as const) : undefined;
  const make = (name: string, args: readonly TypeName[], emit: ScalarFunction["emit"]) =>
    scalar(name, args, returns, emit, true, volatility);
  return [
    make("+", [type, "interval"], (e, [a, b]) => addInterval(e, type, a, asPair(b))),
    make("+", ["interval", type], (e, [a, b]) => addInterval(e, type, b, asPair(a))),
    make("-", [type, "interval"], (e, [a, b]) => addInterval(e, type, a, subtracted(e, asPair(b)))),
  ];
}

/** The difference of two moments: days and the rest. */
function difference(type: "timestamp" | "timestamptz"): ScalarFunction {
  return scalar(
    "-",
    [type, type],
    "interval",
    (e, [a, b]) => {
      e.fail(i32.or(infiniteTimestamp(asI64(a)), infiniteTimestamp(asI64(b))), "infiniteTimestampSubtraction");
      return intervalOf(e, "interval_justify_hours", i64.const(0), i64.sub(asI64(a), asI64(b)));
    },
    true,
  );
}

/** i32 1 for a timestamp that is infinite. */
export function infiniteTimestamp(value: I64): I32 {
  return i32.or(i64.eq(value, i64.const((1n << 63n) - 1n)), i64.eq(value, i64.const(-(1n << 63n))));
}

/** i32 1 for a date that is infinite. */
export function infiniteDate(value: I32): I32 {
  return i32.or(i32.eq(value, i32.const(infinityDate)), i32.eq(value, i32.const(-infinityDate - 1)));
}

/** Adds days to a date; infinities stay, the result must be a date. */
function addDays(e: Emitter, date: I32, days: I64): I32 {
  const sum = e.f.let(i64.add(convert("i64.extend_i32_s", date), days));
  const outside = i32.or(i64.lt_s(sum, i64.const(-2_440_588)), i64.ge_s(sum, i64.const(2_145_042_906)));
  const isInfinite = e.f.let(infiniteDate(date));
  e.fail(i32.and(outside, i32.eq(isInfinite, i32.const(0))), "dateOutOfRange");
  return e.f.let(select(isInfinite, date, convert("i32.wrap_i64", sum)));
}

/** The operators of the date and time types. */
export const datetimeFunctions: readonly ScalarFunction[] = [
  ...momentNames.flatMap(sameComparisons),
  ...mixedComparisons("date", "timestamp", (e, a, b) => call(e.kernel("date_compare_timestamp"), asI32(a), asI64(b))),
  ...mixedComparisons("date", "timestamptz", (e, a, b) =>
    call(e.kernel("zone_compare_date"), asI32(a), asI64(b), e.sessionWord("zone")),
  ),
  ...mixedComparisons("timestamp", "timestamptz", (e, a, b) =>
    call(e.kernel("zone_compare_local"), asI64(a), asI64(b), e.sessionWord("zone")),
  ),
  ...momentNames.flatMap(intervals),
  difference("timestamp"),
  difference("timestamptz"),
  scalar("+", ["date", "int4"], "date", (e, [a, b]) => i32Value(addDays(e, asI32(a), asI64(b))), true),
  scalar("+", ["int4", "date"], "date", (e, [a, b]) => i32Value(addDays(e, asI32(b), asI64(a))), true),
  scalar(
    "-",
    ["date", "int4"],
    "date",
    (e, [a, b]) => i32Value(addDays(e, asI32(a), i64.sub(i64.const(0), asI64(b)))),
    true,
  ),
  scalar(
    "-",
    ["date", "date"],
    "int4",
    (e, [a, b]) => {
      e.fail(i32.or(infiniteDate(asI32(a)), infiniteDate(asI32(b))), "infiniteDateSubtraction");
      return i32Value(e.f.let(i32.sub(asI32(a), asI32(b))));
    },
    true,
  ),
];
