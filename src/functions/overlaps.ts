/** OVERLAPS: whether two periods have a moment in common. Source: timestamp.c, overlaps_timestamp; date.c, overlaps_time. */

import { type I32, type I64, i32, i64, select } from "../wasm/index.ts";
import { addInterval } from "./datetime.ts";
import type { Emitter, Value } from "./emit.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { laterTime } from "./time.ts";
import { asI64, asPair, bothValid } from "./value.ts";

type Moment = "time" | "timestamp" | "timestamptz";

/** A period: its earlier end that is known, and the later one where both are. */
interface Period {
  readonly start: I64;
  readonly end: I64;
  readonly known: I32;
  readonly bothKnown: I32;
}

/** A period from two ends in any order, of which one may be null. */
function periodOf(e: Emitter, first: Value, second: Value): Period {
  const [a, b] = [asI64(first), asI64(second)];
  const [hasA, hasB] = [first.valid ?? i32.const(1), second.valid ?? i32.const(1)];
  const bothKnown = e.f.let(i32.and(hasA, hasB));
  const swapped = e.f.let(i64.gt_s(a, b));
  const single = select(hasA, a, b);
  return {
    start: e.f.let(select(bothKnown, select(swapped, b, a), single)),
    end: e.f.let(select(swapped, a, b)),
    known: e.f.let(i32.or(hasA, hasB)),
    bothKnown,
  };
}

/** A null end matters only where it decides. */
function overlap(e: Emitter, one: Period, other: Period): Value {
  const oneLater = e.f.let(i64.gt_s(one.start, other.start));
  const later = select(oneLater, one.start, other.start);
  const earlierEnd = select(oneLater, other.end, one.end);
  const earlierKnown = select(oneLater, other.bothKnown, one.bothKnown);
  const laterKnown = select(oneLater, one.bothKnown, other.bothKnown);
  const together = e.f.let(i64.eq(one.start, other.start));
  const inside = e.f.let(i64.lt_s(later, earlierEnd));
  const decided = i32.or(i32.and(inside, i32.eq(together, i32.const(0))), laterKnown);
  const known = i32.and(i32.and(one.known, other.known), i32.and(earlierKnown, decided));
  return { form: "bool", a: e.f.let(i32.or(together, inside)), valid: e.f.let(known) };
}

/** What lies an interval behind a moment; behind a time round the clock. */
function after(e: Emitter, type: Moment, start: Value, length: Value): Value {
  return type === "time" ? laterTime(e, start, length) : addInterval(e, type, start, asPair(length));
}

/** The end of a period that is given by its length. */
function endOf(e: Emitter, type: Moment, start: Value, length: Value): Value {
  const valid = bothValid(start.valid, length.valid);
  if (valid === undefined) return after(e, type, start, length);
  const end = e.f.local("i64", "end");
  e.f.set(end, i64.const(0));
  e.f.if(valid, () => e.f.set(end, asI64(after(e, type, start, length))));
  return { form: "i64", a: end, valid };
}

function overlaps(type: Moment, firstByLength: boolean, secondByLength: boolean): ScalarFunction {
  const end = (byLength: boolean) => (byLength ? ("interval" as const) : type);
  const args = [type, end(firstByLength), type, end(secondByLength)];
  const emit = (e: Emitter, values: readonly Value[]): Value => {
    const [start, stop, otherStart, otherStop] = values as readonly [Value, Value, Value, Value];
    const one = periodOf(e, start, firstByLength ? endOf(e, type, start, stop) : stop);
    const other = periodOf(e, otherStart, secondByLength ? endOf(e, type, otherStart, otherStop) : otherStop);
    return overlap(e, one, other);
  };
  const byLength = (firstByLength || secondByLength) && type !== "time";
  const stable = byLength && type === "timestamptz" ? ("stable" as const) : undefined;
  return { ...scalar("overlaps", args, "bool", emit, byLength, stable), calledOnNull: true };
}

/** The functions. */
export const overlapsFunctions: readonly ScalarFunction[] = (["time", "timestamp", "timestamptz"] as const).flatMap(
  (type) => [true, false].flatMap((first) => [true, false].map((second) => overlaps(type, first, second))),
);
