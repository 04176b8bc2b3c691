/** to_char of every type that has it, and to_number, to_date and to_timestamp of texts; a date becomes a timestamp. */

import type { TypeName } from "../types/index.ts";
import { call, type I32, i32, i64, load, not, select } from "../wasm/index.ts";
import { infiniteTimestamp, momentBy, momentRead, momentToLocal } from "./datetime.ts";
import type { Emitter, Value } from "./emit.ts";
import { reporting } from "./js-call.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asF64, asI32, asI64, asPair, i32Value, i64Value, lanesOf, pairValue, toNum } from "./value.ts";

/** i32 1 for a text that is not empty. */
function written(text: Value | undefined): I32 {
  return i64.ne(i64.and(asPair(text)[0], i64.const(0xffff_ffffn)), i64.const(0));
}

/** Null for an infinity and by an empty template, as in PostgreSQL. */
function ofMoment(type: "timestamp" | "timestamptz"): ScalarFunction {
  const zoned = type === "timestamptz";
  const emit = (e: Emitter, [value, template]: readonly Value[]): Value => {
    const moment = asI64(value);
    const finite = e.f.let(not(infiniteTimestamp(moment)));
    const safe = e.f.let(select(finite, moment, i64.const(0)));
    const local = zoned ? momentToLocal(e, safe) : safe;
    const zone = zoned
      ? ["zone_offset", "zone_abbreviation"].map((name) => call<"i32">(e.kernel(name), e.sessionWord("zone"), safe))
      : [];
    const text = reporting(e, `js_format_${type}`, [...asPair(template), local, ...zone]);
    return { ...pairValue("view", text), valid: e.f.let(i32.and(finite, written(template))) };
  };
  return scalar("to_char", [type, "text"], "text", emit, true, zoned ? "stable" : undefined);
}

/** Null by an empty template. */
const ofInterval = scalar(
  "to_char",
  ["interval", "text"],
  "text",
  (e, [value, template]) => {
    const text = reporting(e, "js_format_interval", [...asPair(template), ...lanesOf(value as Value)]);
    return { ...pairValue("view", text), valid: e.f.let(written(template)) };
  },
  true,
);

const numbers = {
  int4: (_: Emitter, value: Value) => [asI32(value)],
  int8: (_: Emitter, value: Value) => [asI64(value)],
  float4: (_: Emitter, value: Value) => [asF64(value)],
  float8: (_: Emitter, value: Value) => [asF64(value)],
  numeric: (e: Emitter, value: Value) => toNum(e, value),
} as const;

function ofNumber(type: keyof typeof numbers): ScalarFunction {
  const emit = (e: Emitter, [value, template]: readonly Value[]): Value => {
    const lanes = numbers[type](e, value as Value);
    return pairValue("view", reporting(e, `js_format_${type}`, [...asPair(template), ...lanes]));
  };
  return scalar("to_char", [type, "text"], "text", emit, true);
}

/** A text and a template. */
function reading(
  name: string,
  returns: TypeName,
  emit: (e: Emitter, text: Value | undefined, template: Value | undefined) => Value,
  volatility?: "stable",
): ScalarFunction {
  return scalar(name, ["text", "text"], returns, (e, [text, template]) => emit(e, text, template), true, volatility);
}

const records: readonly ScalarFunction[] = [
  ofMoment("timestamp"),
  ofMoment("timestamptz"),
  ofInterval,
  ...(Object.keys(numbers) as (keyof typeof numbers)[]).map(ofNumber),
  scalar(
    "timeofday",
    [],
    "text",
    (e) => {
      const now = momentBy(e, "js_clock", []);
      const zone = call<"i32">(e.kernel("zone_abbreviation"), e.sessionWord("zone"), now);
      return pairValue("view", e.callPair("js_time_of_day", [momentToLocal(e, now), zone]));
    },
    true,
    "volatile",
  ),
  reading("to_number", "numeric", (e, text, template) => {
    const valid = e.f.let(written(template));
    const [low, high] = [e.f.local("i64", "low"), e.f.local("i64", "high")];
    e.f.if(valid, () => {
      const cell = reporting(e, "js_read_number", [...asPair(template), ...asPair(text)]);
      e.f.set(low, cell[0]);
      e.f.set(high, cell[1]);
    });
    return { ...pairValue("num", [low, high]), valid };
  }),
  reading("to_date", "date", (e, text, template) => {
    reporting(e, "js_read_formatted_date", [...asPair(template), ...asPair(text)]);
    return i32Value(e.f.let(load("i32.load", e.scratch)));
  }),
  reading(
    "to_timestamp",
    "timestamptz",
    (e, text, template) => {
      const read = reporting(e, "js_read_formatted_timestamp", [...asPair(template), ...asPair(text)]);
      return i64Value(momentRead(e, read));
    },
    "stable",
  ),
];

/** The functions. */
export const formatFunctions: readonly ScalarFunction[] = records.map((record) => ({ ...record, deferred: true }));
