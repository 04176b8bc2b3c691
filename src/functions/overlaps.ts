/** OVERLAPS: whether two periods have a moment in common. Source: timestamp.c, overlaps_timestamp. */

import { type I32, type I64, i32, i64, select } from "../wasm/index.ts";
import type { Emitter, Value } from "./emit.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asI64 } from "./value.ts";

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

/** Periods by their ends. Those by their length the binder gives an end, as PostgreSQL's functions in SQL do. */
function overlaps(type: Moment, firstByLength: boolean, secondByLength: boolean): ScalarFunction {
  const end = (byLength: boolean) => (byLength ? ("interval" as const) : type);
  const args = [type, end(firstByLength), type, end(secondByLength)];
  const emit = (e: Emitter, values: readonly Value[]): Value => {
    const [start, stop, otherStart, otherStop] = values as readonly [Value, Value, Value, Value];
    return overlap(e, periodOf(e, start, stop), periodOf(e, otherStart, otherStop));
  };
  const record = { ...scalar("overlaps", args, "bool", emit), calledOnNull: true };
  const lengths = [1, 3].filter((place) => args[place] === "interval");
  return lengths.length === 0 ? record : { ...record, lengths };
}

/** The functions. */
export const overlapsFunctions: readonly ScalarFunction[] = (["time", "timestamp", "timestamptz"] as const).flatMap(
  (type) => [true, false].flatMap((first) => [true, false].map((second) => overlaps(type, first, second))),
);
