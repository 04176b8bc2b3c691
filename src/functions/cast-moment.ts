/** Casts among the date and time types, and their modifiers. */

import type { CastContext } from "../types/index.ts";
import { call, type I64, i32, i64, load, not } from "../wasm/index.ts";
import { fromStrings, stable } from "./cast-text.ts";
import {
  dateToTimestamp,
  infiniteTimestamp,
  type MomentName,
  momentBy,
  momentRead,
  momentToLocal,
  momentToTimestamp,
  timestampToMoment,
} from "./datetime.ts";
import type { Emitter, Value } from "./emit.ts";
import { intervalOf } from "./interval.ts";
import { reporting } from "./js-call.ts";
import { type Cast, cast } from "./record.ts";
import { asI32, asI64, asPair, i32Value, i64Value, pairValue } from "./value.ts";

/** The length coercion of timestamp(p) and timestamptz(p). */
function roundedMoment(e: Emitter, moment: I64, typmod: number): Value {
  if (typmod < 0 || typmod >= 6) return i64Value(moment);
  return i64Value(momentBy(e, "timestamp_round", [moment, i64.const(10n ** BigInt(6 - typmod))]));
}

/** The length coercion of time(p): half up, and 24:00 is a time. */
function roundedTime(e: Emitter, time: I64, typmod: number): Value {
  if (typmod < 0 || typmod >= 6) return i64Value(time);
  const unit = 10n ** BigInt(6 - typmod);
  const units = i64.div_s(i64.add(time, i64.const(unit / 2n)), i64.const(unit));
  return i64Value(e.f.let(i64.mul(units, i64.const(unit))));
}

/** The casts of time. An infinite timestamp has no time of day. */
function timeCasts(): Cast[] {
  const ofDay = (e: Emitter, micros: I64): I64 => e.f.let(call<"i64">(e.kernel("time_of_micros"), micros));
  const ofMoment = (from: "timestamp" | "timestamptz"): Cast =>
    cast(from, "time", "assignment", (e, [value], { typmod }) => {
      const moment = asI64(value);
      const local = from === "timestamptz" ? momentToLocal(e, moment) : moment;
      return { ...roundedTime(e, ofDay(e, local), typmod), valid: e.f.let(not(infiniteTimestamp(moment))) };
    });
  return [
    ofMoment("timestamp"),
    stable(ofMoment("timestamptz")),
    cast("interval", "time", "assignment", (e, [value], { typmod }) =>
      roundedTime(e, ofDay(e, asPair(value)[1]), typmod),
    ),
    cast(
      "time",
      "interval",
      "implicit",
      (e, [value], { typmod }) => fittedInterval(e, [i64.const(0), asI64(value)], typmod),
      true,
    ),
    cast("time", "time", "implicit", (e, [value], { typmod }) => roundedTime(e, asI64(value), typmod)),
  ];
}

/** The casts. */
export function momentCasts(): Cast[] {
  const between = (
    from: MomentName,
    to: "timestamp" | "timestamptz",
    context: CastContext,
    emit: (e: Emitter, value: Value | undefined) => I64,
  ): Cast => {
    const made = cast(from, to, context, (e, [value], { typmod }) => roundedMoment(e, emit(e, value), typmod), true);
    return from === to || (to === "timestamp" && from === "date") ? made : stable(made);
  };
  const zoneToDate = (e: Emitter, value: Value | undefined): Value =>
    i32Value(e.f.let(call<"i32">(e.kernel("timestamp_to_date"), momentToLocal(e, asI64(value)))));
  return [
    between("date", "timestamp", "implicit", (e, value) => dateToTimestamp(e, asI32(value))),
    between("date", "timestamptz", "implicit", (e, value) =>
      timestampToMoment(e, dateToTimestamp(e, asI32(value)), "dateOutOfRangeForTimestamp"),
    ),
    between("timestamp", "timestamptz", "implicit", (e, value) => timestampToMoment(e, asI64(value))),
    between("timestamptz", "timestamp", "assignment", (e, value) => momentToTimestamp(e, asI64(value))),
    between("timestamp", "timestamp", "implicit", (_, value) => asI64(value)),
    between("timestamptz", "timestamptz", "implicit", (_, value) => asI64(value)),
    cast("timestamp", "date", "assignment", (e, [value]) =>
      i32Value(e.f.let(call<"i32">(e.kernel("timestamp_to_date"), asI64(value)))),
    ),
    stable(cast("timestamptz", "date", "assignment", (e, [value]) => zoneToDate(e, value), true)),
    ...timeCasts(),
    ...readings(),
    cast("interval", "interval", "implicit", (e, [value], { typmod }) => fittedInterval(e, asPair(value), typmod)),
  ];
}

/** From texts. */
function readings(): Cast[] {
  const session = (e: Emitter) => {
    const now = e.sessionMoment("transactionStart");
    return [e.sessionWord("dateOrder"), now, call(e.kernel("zone_offset"), e.sessionWord("zone"), now)];
  };
  const date = fromStrings("date", (e, [text]) => {
    reporting(e, "js_read_date", [...asPair(text), ...session(e)]);
    return i32Value(e.f.let(load("i32.load", e.scratch)));
  });
  const time = fromStrings("time", (e, [text], { typmod }) => {
    const [micros] = reporting(e, "js_read_time", [...asPair(text), ...session(e)]);
    return roundedTime(e, micros, typmod);
  });
  const timestamp = fromStrings("timestamp", (e, [text], { typmod }) => {
    const [moment] = reporting(e, "js_read_timestamp", [...asPair(text), ...session(e)]);
    return roundedMoment(e, moment, typmod);
  });
  const timestamptz = fromStrings("timestamptz", (e, [text], { typmod }) => {
    const read = reporting(e, "js_read_timestamptz", [...asPair(text), ...session(e)]);
    return roundedMoment(e, momentRead(e, read), typmod);
  });
  const interval = fromStrings("interval", (e, [text], { typmod }) => {
    return pairValue("interval", reporting(e, "js_read_interval", [...asPair(text), i32.const(typmod)]));
  });
  return [...date, ...time, ...timestamp, ...timestamptz, ...interval].map(stable);
}

/** From the finest field of an interval's modifier to the coarsest: its bit, and the µs that are kept. */
const finestFields: readonly (readonly [bit: number, micros: bigint])[] = [
  [1 << 12, 1n],
  [1 << 11, 60_000_000n],
  [1 << 10, 3_600_000_000n],
];

/** The length coercion of interval. Source: timestamp.c, AdjustIntervalForTypmod. */
function fittedInterval(e: Emitter, halves: readonly [I64, I64], typmod: number): Value {
  if (typmod < 0) return pairValue("interval", halves);
  const range = (typmod >> 16) & 0x7fff;
  const precision = typmod & 0xffff;
  const all = range === 0x7fff;
  const cut = all ? 1n : (finestFields.find(([bit]) => (range & bit) !== 0)?.[1] ?? 0n);
  const days = all || cut > 0n || (range & (1 << 3)) !== 0;
  const months = !days && (range & (1 << 1)) === 0 ? 12 : 1;
  const unit = 10n ** BigInt(6 - Math.min(precision, 6));
  return intervalOf(
    e,
    "interval_fit",
    ...halves,
    i32.const(months),
    i32.const(days ? 1 : 0),
    i64.const(cut),
    i64.const(unit),
  );
}
