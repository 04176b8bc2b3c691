/** Functions that take dates and times apart or cut them: extract, date_part, date_trunc, date_bin, age, isfinite. */

import { type TypeName, zoneNamed } from "../types/index.ts";
import { call, type Expr, type I32, type I64, i32, i64, load, not, select } from "../wasm/index.ts";
import { infiniteDate, infiniteTimestamp, momentBy, momentNames, momentToLocal } from "./datetime.ts";
import type { Emitter, Value } from "./emit.ts";
import { loadInterval } from "./interval.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import type { RunError } from "./run-error.ts";
import { asI32, asI64, asPair, boolValue, f64Value, i64Value, lanesOf, pairValue } from "./value.ts";
import { namedZone } from "./zone.ts";

type Fielded = "date" | "time" | "timestamp" | "timestamptz" | "interval";

/** The errors of a unit that is no word, and of one that the type does not have. */
const unitErrors: Readonly<Record<Fielded, readonly [unknown: RunError, unsupported: RunError]>> = {
  date: ["unknownDateUnit", "unsupportedDateUnit"],
  time: ["unknownTimeUnit", "unsupportedTimeUnit"],
  timestamp: ["unknownTimestampUnit", "unsupportedTimestampUnit"],
  timestamptz: ["unknownTimestamptzUnit", "unsupportedTimestamptzUnit"],
  interval: ["unknownIntervalUnit", "unsupportedIntervalUnit"],
};

/** What the kernels say for a field that has no value, and for a unit that cannot be cut at. */
const otherStatus = i32.const(5);

/** A field as a num cell, null where an infinity has none. */
function field(e: Emitter, type: Fielded, [unit, value]: readonly Value[]): Value {
  const name = asPair(unit);
  const zone: Expr[] = type === "timestamptz" ? [e.sessionWord("zone")] : [];
  const status = e.f.let(
    call<"i32">(e.kernel(`${type}_extract`), e.scratch, ...name, ...lanesOf(value as Value), ...zone),
    "status",
  );
  const [unknown, unsupported] = unitErrors[type];
  e.fail(i32.eq(status, i32.const(1)), unknown, name);
  e.fail(i32.eq(status, i32.const(2)), unsupported, name);
  const valid = e.f.let(i32.ne(status, otherStatus));
  // where there is none, the kernel has written nothing
  const [low, high] = loadInterval(e, e.scratch).map((half) => e.f.let(select(valid, half, i64.const(0))));
  return { ...pairValue("num", [low as I64, high as I64]), valid };
}

/** extract gives numeric, date_part float8. */
function fields(type: Fielded): ScalarFunction[] {
  const volatility = type === "timestamptz" ? ("stable" as const) : undefined;
  const part = (e: Emitter, args: readonly Value[]): Value => {
    const cell = field(e, type, args);
    e.f.do(e.kernel("num_to_f64"), e.scratch, ...asPair(cell));
    return { ...f64Value(e.f.let(load("f64.load", e.scratch))), valid: cell.valid };
  };
  return [
    scalar("extract", ["text", type], "numeric", (e, args) => field(e, type, args), true, volatility),
    ...(type === "date" ? [] : [scalar("date_part", ["text", type], "float8", part, true, volatility)]),
  ];
}

/** date_part of a date is that of its midnight, hours and all. */
const datePart = scalar(
  "date_part",
  ["text", "date"],
  "float8",
  (e, [unit, value]) => {
    const start = i64Value(momentBy(e, "date_to_timestamp", [asI32(value)], "dateOutOfRangeForTimestamp"));
    const cell = field(e, "timestamp", [unit as Value, start]);
    e.f.do(e.kernel("num_to_f64"), e.scratch, ...asPair(cell));
    return { ...f64Value(e.f.let(load("f64.load", e.scratch))), valid: cell.valid };
  },
  true,
);

function truncation(type: "timestamp" | "timestamptz" | "interval", zoned: boolean): ScalarFunction {
  const args: TypeName[] = zoned ? ["text", type, "text"] : ["text", type];
  const emit: ScalarFunction["emit"] = (e, [unit, value, zone], _, [, , named]) => {
    const name = asPair(unit);
    const own: Expr[] =
      type === "timestamptz" ? [zoned ? namedZone(e, zone, named, value) : e.sessionWord("zone")] : [];
    const status = e.f.let(
      call<"i32">(e.kernel(`${type}_trunc`), e.scratch, ...name, ...lanesOf(value as Value), ...own),
      "status",
    );
    const [unknown, unsupported] = unitErrors[type];
    e.fail(i32.eq(status, i32.const(1)), unknown, name);
    const refused = type === "interval" ? "untruncatableIntervalUnit" : unsupported;
    e.fail(i32.eq(status, otherStatus), refused, name);
    e.fail(i32.eq(status, i32.const(2)), "timestampOutOfRange");
    return type === "interval"
      ? pairValue("interval", loadInterval(e, e.scratch))
      : i64Value(e.f.let(load("i64.load", e.scratch)));
  };
  const record = scalar("date_trunc", args, type, emit, true, type === "timestamptz" ? "stable" : undefined);
  return zoned ? { ...record, zone: { index: 2, find: zoneNamed } } : record;
}

function bin(type: "timestamp" | "timestamptz"): ScalarFunction {
  return scalar(
    "date_bin",
    ["interval", type, type],
    type,
    (e, [stride, source, origin]) => {
      const [low, high] = asPair(stride);
      const [at, from] = [asI64(source), asI64(origin)];
      const infinite = e.f.let(infiniteTimestamp(at));
      e.fail(i32.and(infiniteTimestamp(from), not(infinite)), "infiniteOrigin");
      e.fail(i32.and(i64.ne(i64.and(low, i64.const(0xffff_ffffn)), i64.const(0)), not(infinite)), "binsOfMonths");
      const days = e.f.let(i64.shr_s(low, i64.const(32)));
      const micros = e.f.let(i64.add(i64.mul(days, i64.const(86_400_000_000n)), high));
      e.fail(i32.and(exceedsMicros(days, high, micros), not(infinite)), "intervalOutOfRange");
      e.fail(i32.and(i64.le_s(micros, i64.const(0)), not(infinite)), "binsOfNothing");
      const safe = e.f.let(select(infinite, i64.const(1), micros));
      const start = momentBy(e, "timestamp_bin", [
        safe,
        select(infinite, i64.const(0), at),
        select(infinite, i64.const(0), from),
      ]);
      return i64Value(e.f.let(select(infinite, at, start)));
    },
    true,
  );
}

/** Days as µs fit into int64 up to so many. */
const dayMost = 106_751_991;

/** True when days and µs together are no int64 of µs; `sum` is what came of adding them. */
function exceedsMicros(days: I64, micros: I64, sum: I64): I32 {
  const far = i64.gt_u(i64.add(days, i64.const(dayMost)), i64.const(2 * dayMost));
  const sameSign = i64.ge_s(i64.xor(days, micros), i64.const(0));
  return i32.or(far, i32.and(sameSign, i64.lt_s(i64.xor(sum, micros), i64.const(0))));
}

function age(type: "timestamp" | "timestamptz"): ScalarFunction[] {
  const between = (e: Emitter, a: Value | undefined, b: Expr<"i64">): Value =>
    pairValue("interval", e.callPair("timestamp_age", [asI64(a), b], { 2: "timestampOutOfRange" }));
  const local = momentToLocal;
  const zoned = type === "timestamptz";
  return [
    scalar(
      "age",
      [type, type],
      "interval",
      (e, [a, b]) => (zoned ? between(e, i64Value(local(e, asI64(a))), local(e, asI64(b))) : between(e, a, asI64(b))),
      true,
      zoned ? "stable" : undefined,
    ),
    // from the start of today
    scalar(
      "age",
      [type],
      "interval",
      (e, [value]) => {
        const now = local(e, e.sessionMoment("transactionStart"));
        const today = call<"i32">(e.kernel("timestamp_to_date"), now);
        const midnight = momentBy(e, "date_to_timestamp", [today]);
        return between(e, i64Value(midnight), zoned ? local(e, asI64(value)) : asI64(value));
      },
      true,
      "stable",
    ),
  ];
}

/** The functions. */
export const datetimeFieldFunctions: readonly ScalarFunction[] = [
  ...(["date", "time", "timestamp", "timestamptz", "interval"] as const).flatMap(fields),
  datePart,
  truncation("timestamp", false),
  truncation("timestamptz", false),
  truncation("timestamptz", true),
  truncation("interval", false),
  bin("timestamp"),
  bin("timestamptz"),
  ...age("timestamp"),
  ...age("timestamptz"),
  ...momentNames.map((type) =>
    scalar("isfinite", [type], "bool", (e, [value]) =>
      boolValue(e.f.let(not(type === "date" ? infiniteDate(asI32(value)) : infiniteTimestamp(asI64(value))))),
    ),
  ),
];
