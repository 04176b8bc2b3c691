/** Functions that make dates and times: from parts, from seconds, of now, and in another time zone. */

import { type TypeName, timestampInfinity, zoneNamed, zoneOrOffset } from "../types/index.ts";
import { call, convert, type Expr, f64, type I32, type I64, i32, i64, load } from "../wasm/index.ts";
import { momentBy } from "./datetime.ts";
import type { Emitter, Value } from "./emit.ts";
import { intervalOf } from "./interval.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asF64, asI32, asI64, asPair, i32Value, i64Value } from "./value.ts";
import { namedZone, zoneOrOffset as zoneOrOffsetAddress } from "./zone.ts";

const int4s = (count: number): TypeName[] => Array.from({ length: count }, () => "int4" as const);

/** A local time of five int4 and a float8. */
function localOf(e: Emitter, args: readonly Value[]): Expr<"i64"> {
  const parts = args.slice(0, 5).map(asI32);
  const status = e.f.let(call<"i32">(e.kernel("timestamp_from_parts"), e.scratch, ...parts, asF64(args[5])), "status");
  const [year, month, day, hour, minute] = parts as [I32, I32, I32, I32, I32];
  const seconds = convert("i64.reinterpret_f64", asF64(args[5]));
  e.fail(i32.eq(status, i32.const(1)), "timeFieldOutOfRange", [packed(hour, minute), seconds]);
  e.fail(i32.ne(status, i32.const(0)), "dateFieldOutOfRange", [packed(year, month), convert("i64.extend_i32_s", day)]);
  return e.f.let(load("i64.load", e.scratch));
}

/** A time of two int4 and a float8. */
function timeOf(e: Emitter, args: readonly Value[]): Value {
  const [hour, minute] = args.map((arg, index) => (index < 2 ? asI32(arg) : i32.const(0))) as [I32, I32];
  const status = e.f.let(call<"i32">(e.kernel("time_from_parts"), e.scratch, hour, minute, asF64(args[2])), "status");
  const seconds = convert("i64.reinterpret_f64", asF64(args[2]));
  e.fail(i32.ne(status, i32.const(0)), "timeFieldOutOfRange", [packed(hour, minute), seconds]);
  return i64Value(e.f.let(load("i64.load", e.scratch)));
}

/** Two int4 in one, for the text of an error. */
function packed(low: I32, high: I32): I64 {
  const shifted = i64.shl(convert("i64.extend_i32_s", high), i64.const(32));
  return i64.or(convert("i64.extend_i32_u", low), shifted);
}

const timestampParts: TypeName[] = [...int4s(5), "float8"];

/** make_interval with as many of its arguments as are given; the others are 0. */
function makeInterval(count: number): ScalarFunction {
  const args: TypeName[] = count === 7 ? [...int4s(6), "float8"] : int4s(count);
  return scalar(
    "make_interval",
    args,
    "interval",
    (e, values) => {
      const parts = Array.from({ length: 6 }, (_, index) => {
        const value = values[index];
        return value === undefined ? i32.const(0) : asI32(value);
      });
      return intervalOf(e, "interval_from_parts", ...parts, count === 7 ? asF64(values[6]) : f64.const(0));
    },
    true,
  );
}

/** `timestamp AT TIME ZONE zone` and its inverse. */
function inZone(from: "timestamp" | "timestamptz"): ScalarFunction[] {
  const kernel = from === "timestamp" ? "zone_from_local" : "zone_to_local";
  const returns = from === "timestamp" ? "timestamptz" : "timestamp";
  const byName = scalar(
    "timezone",
    ["text", from],
    returns,
    (e, [zone, value], _, [type]) => i64Value(momentBy(e, kernel, [asI64(value), namedZone(e, zone, type, value)])),
    true,
  );
  const byOffset = scalar(
    "timezone",
    ["interval", from],
    returns,
    (e, [zone, value]) => {
      const [low, micros] = asPair(zone);
      // an infinity has no use for a zone
      const finite = [timestampInfinity, -timestampInfinity - 1n].map((end) => i64.ne(asI64(value), i64.const(end)));
      e.fail(i32.and(i64.ne(low, i64.const(0)), i32.and(...(finite as [I32, I32]))), "zoneOfDays", [low, micros]);
      // an offset is an int of whole seconds, which wraps
      const seconds = convert("i64.extend_i32_s", convert("i32.wrap_i64", i64.div_s(micros, i64.const(1_000_000))));
      const shift = i64.mul(seconds, i64.const(from === "timestamp" ? -1_000_000 : 1_000_000));
      return i64Value(momentBy(e, "timestamp_add_interval", [asI64(value), i64.const(0), e.f.let(shift)]));
    },
    true,
  );
  return [{ ...byName, zone: { index: 0, find: zoneNamed } }, byOffset];
}

function moment(name: string, which: "transactionStart" | "statementStart"): ScalarFunction {
  return scalar(name, [], "timestamptz", (e) => i64Value(e.sessionMoment(which)), false, "stable");
}

/** What PostgreSQL calls the arguments. */
const argumentNames: ReadonlyMap<string, readonly string[]> = new Map([
  ["make_date", ["year", "month", "day"]],
  ["make_time", ["hour", "min", "sec"]],
  ["make_timestamp", ["year", "month", "mday", "hour", "min", "sec"]],
  ["make_timestamptz", ["year", "month", "mday", "hour", "min", "sec", "timezone"]],
  ["make_interval", ["years", "months", "weeks", "days", "hours", "mins", "secs"]],
]);

/** The record with the names of its arguments. Of make_interval the one that has them all stands for those with fewer. */
function withNames(record: ScalarFunction): ScalarFunction {
  const names = argumentNames.get(record.name);
  const optional = record.name === "make_interval";
  if (names === undefined || (optional && record.args.length < names.length)) return record;
  return { ...record, named: { names: names.slice(0, record.args.length), optional } };
}

const records: readonly ScalarFunction[] = [
  scalar(
    "make_date",
    int4s(3),
    "date",
    (e, args) => {
      const status = e.f.let(call<"i32">(e.kernel("date_from_parts"), e.scratch, ...args.map(asI32)));
      const [year, month, day] = args.map(asI32) as [I32, I32, I32];
      const argument = [packed(year, month), convert("i64.extend_i32_s", day)] as const;
      e.fail(i32.ne(status, i32.const(0)), "dateFieldOutOfRange", argument);
      return i32Value(e.f.let(load("i32.load", e.scratch)));
    },
    true,
  ),
  scalar("make_time", ["int4", "int4", "float8"], "time", timeOf, true),
  scalar("make_timestamp", timestampParts, "timestamp", (e, args) => i64Value(localOf(e, args)), true),
  scalar(
    "make_timestamptz",
    timestampParts,
    "timestamptz",
    (e, args) => i64Value(momentBy(e, "zone_from_local", [localOf(e, args), e.sessionWord("zone")])),
    true,
    "stable",
  ),
  {
    ...scalar(
      "make_timestamptz",
      [...timestampParts, "text"],
      "timestamptz",
      (e, args, _, types) => {
        const local = localOf(e, args);
        return i64Value(momentBy(e, "zone_from_local", [local, zoneOrOffsetAddress(e, args[6], types[6])]));
      },
      true,
    ),
    zone: { index: 6, find: zoneOrOffset },
    deferred: true,
  },
  ...[0, 1, 2, 3, 4, 5, 6, 7].map(makeInterval),
  scalar(
    "to_timestamp",
    ["float8"],
    "timestamptz",
    (e, [seconds]) => {
      const value = asF64(seconds);
      e.fail(f64.ne(value, value), "timestampNan");
      const argument = [e.f.let(convert("i64.reinterpret_f64", value)), i64.const(0)] as const;
      return i64Value(momentBy(e, "timestamp_from_seconds", [value], "secondsOutOfRange", argument));
    },
    true,
  ),
  ...inZone("timestamp"),
  ...inZone("timestamptz"),
  moment("now", "transactionStart"),
  moment("transaction_timestamp", "transactionStart"),
  moment("statement_timestamp", "statementStart"),
  scalar("clock_timestamp", [], "timestamptz", (e) => i64Value(momentBy(e, "js_clock", [])), true, "volatile"),
];

/** The functions. */
export const datetimeMakeFunctions: readonly ScalarFunction[] = records.map(withNames);
