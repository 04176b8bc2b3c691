/** Operators of time, and what makes timestamps of dates and times. */

import type { TypeName } from "../types/index.ts";
import { call, type I64, i64 } from "../wasm/index.ts";
import { dateToTimestamp, momentBy, timestampToMoment } from "./datetime.ts";
import type { Emitter, Value } from "./emit.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asI32, asI64, asPair, boolValue, comparisonNames, i64Value, pairValue } from "./value.ts";

const compares = { "=": "eq", "<>": "ne", "<": "lt_s", "<=": "le_s", ">": "gt_s", ">=": "ge_s" } as const;

/** A time so many µs away, round the clock: an interval's months and days do not count. */
function moved(e: Emitter, micros: I64): Value {
  return i64Value(e.f.let(call<"i64">(e.kernel("time_of_micros"), micros)));
}

/** A time and an interval, in any order. */
function laterTime(e: Emitter, time: Value | undefined, interval: Value | undefined): Value {
  return moved(e, i64.add(asI64(time), asPair(interval)[1]));
}

function onDate(e: Emitter, date: Value | undefined, time: Value | undefined): Value {
  const start = dateToTimestamp(e, asI32(date));
  return i64Value(momentBy(e, "timestamp_add_interval", [start, i64.const(0), asI64(time)]));
}

/** As "timestamp", in the session's time zone. */
const zonedOnDate: ScalarFunction = scalar(
  "timestamptz",
  ["date", "time"],
  "timestamptz",
  (e, [date, time]) => i64Value(timestampToMoment(e, asI64(onDate(e, date, time)))),
  true,
  "stable",
);

const dateAndTime: readonly TypeName[] = ["date", "time"];

/** The functions of time. */
export const timeFunctions: readonly ScalarFunction[] = [
  ...comparisonNames.map((name) =>
    scalar(name, ["time", "time"], "bool", (e, [a, b]) => boolValue(e.f.let(i64[compares[name]](asI64(a), asI64(b))))),
  ),
  scalar("+", ["time", "interval"], "time", (e, [a, b]) => laterTime(e, a, b)),
  scalar("+", ["interval", "time"], "time", (e, [a, b]) => laterTime(e, b, a)),
  scalar("-", ["time", "interval"], "time", (e, [a, b]) => moved(e, i64.sub(asI64(a), asPair(b)[1]))),
  scalar("-", ["time", "time"], "interval", (e, [a, b]) =>
    pairValue("interval", [i64.const(0), e.f.let(i64.sub(asI64(a), asI64(b)))]),
  ),
  scalar("+", dateAndTime, "timestamp", (e, [a, b]) => onDate(e, a, b), true),
  scalar("+", ["time", "date"], "timestamp", (e, [a, b]) => onDate(e, b, a), true),
  zonedOnDate,
  scalar("timestamp", dateAndTime, "timestamp", (e, [a, b]) => onDate(e, a, b), true),
];
