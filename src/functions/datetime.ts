/** Operators of date and timestamp. */

import type { TypeName } from "../types/index.ts";
import { call, convert, type I32, type I64, i32, i64, load, select } from "../wasm/index.ts";
import type { Emitter } from "./emit.ts";
import { intervalOf, negatedInterval } from "./interval.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asI32, asI64, asPair, boolValue, comparisonNames, i32Value, i64Value } from "./value.ts";

const compares = { "=": "eq", "<>": "ne", "<": "lt_s", "<=": "le_s", ">": "gt_s", ">=": "ge_s" } as const;
const infinityDate = 0x7fff_ffff;

/** A date as the timestamp of its midnight; infinities stay. */
export function dateToTimestamp(e: Emitter, date: I32): I64 {
  const status = e.f.let(call<"i32">(e.kernel("date_to_timestamp"), e.scratch, date));
  e.fail(i32.ne(status, i32.const(0)), "dateOutOfRangeForTimestamp");
  return e.f.let(load("i64.load", e.scratch));
}

function moments(left: TypeName, right: TypeName): ScalarFunction[] {
  const asTimestamp = (e: Emitter, type: TypeName, value: Parameters<typeof asI64>[0]): I64 =>
    type === "date" ? dateToTimestamp(e, asI32(value)) : asI64(value);
  return comparisonNames.map((name) =>
    scalar(
      name,
      [left, right],
      "bool",
      (e, [a, b]) =>
        left === "date" && right === "date"
          ? boolValue(e.f.let(i32[compares[name]](asI32(a), asI32(b))))
          : boolValue(e.f.let(i64[compares[name]](asTimestamp(e, left, a), asTimestamp(e, right, b)))),
      left !== right,
    ),
  );
}

function addInterval(e: Emitter, moment: I64, [low, high]: readonly [I64, I64]): I64 {
  const status = e.f.let(call<"i32">(e.kernel("timestamp_add_interval"), e.scratch, moment, low, high));
  e.fail(i32.ne(status, i32.const(0)), "timestampOutOfRange");
  return e.f.let(load("i64.load", e.scratch));
}

function intervals(type: "date" | "timestamp"): ScalarFunction[] {
  const start = (e: Emitter, value: Parameters<typeof asI64>[0]) =>
    type === "date" ? dateToTimestamp(e, asI32(value)) : asI64(value);
  return [
    scalar("+", [type, "interval"], "timestamp", (e, [a, b]) => i64Value(addInterval(e, start(e, a), asPair(b))), true),
    scalar("+", ["interval", type], "timestamp", (e, [a, b]) => i64Value(addInterval(e, start(e, b), asPair(a))), true),
    scalar(
      "-",
      [type, "interval"],
      "timestamp",
      (e, [a, b]) => i64Value(addInterval(e, start(e, a), negatedInterval(e, asPair(b)))),
      true,
    ),
  ];
}

/** timestamp - timestamp: days and the rest. */
function differences(type: "timestamp"): ScalarFunction[] {
  return [
    scalar(
      "-",
      [type, type],
      "interval",
      (e, [a, b]) => {
        e.fail(i32.or(infiniteTimestamp(asI64(a)), infiniteTimestamp(asI64(b))), "infiniteTimestampSubtraction");
        return intervalOf(e, "interval_justify_hours", i64.const(0), i64.sub(asI64(a), asI64(b)));
      },
      true,
    ),
  ];
}

/** i32 1 for a timestamp that is infinite. */
function infiniteTimestamp(value: I64): I32 {
  return i32.or(i64.eq(value, i64.const((1n << 63n) - 1n)), i64.eq(value, i64.const(-(1n << 63n))));
}

/** Adds days to a date; infinities stay, the result must be a date. */
function addDays(e: Emitter, date: I32, days: I64): I32 {
  const sum = e.f.let(i64.add(convert("i64.extend_i32_s", date), days));
  const infinite = i32.or(i32.eq(date, i32.const(infinityDate)), i32.eq(date, i32.const(-infinityDate - 1)));
  const outside = i32.or(i64.lt_s(sum, i64.const(-2_440_588)), i64.ge_s(sum, i64.const(2_145_042_906)));
  const isInfinite = e.f.let(infinite);
  e.fail(i32.and(outside, i32.eq(isInfinite, i32.const(0))), "dateOutOfRange");
  return e.f.let(select(isInfinite, date, convert("i32.wrap_i64", sum)));
}

/** The operators of the date and time types. */
export const datetimeFunctions: readonly ScalarFunction[] = [
  ...moments("date", "date"),
  ...moments("timestamp", "timestamp"),
  ...moments("date", "timestamp"),
  ...moments("timestamp", "date"),
  ...intervals("date"),
  ...intervals("timestamp"),
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
      const infinite = (date: I32) =>
        i32.or(i32.eq(date, i32.const(infinityDate)), i32.eq(date, i32.const(-infinityDate - 1)));
      e.fail(i32.or(infinite(asI32(a)), infinite(asI32(b))), "infiniteDateSubtraction");
      return i32Value(e.f.let(i32.sub(asI32(a), asI32(b))));
    },
    true,
  ),
  ...(["timestamp"] as const).flatMap(differences),
];
