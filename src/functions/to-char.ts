/** to_char of timestamps; a date becomes one. */

import { call, i32, i64, not, select } from "../wasm/index.ts";
import { infiniteTimestamp, momentToLocal } from "./datetime.ts";
import type { Emitter, Value } from "./emit.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asI64, asPair, pairValue } from "./value.ts";

type Formatted = "timestamp" | "timestamptz";

/** Null for an infinity and by an empty template, as in PostgreSQL. */
function toChar(type: Formatted): ScalarFunction {
  const emit = (e: Emitter, [value, template]: readonly Value[]): Value => {
    const moment = asI64(value);
    const finite = e.f.let(not(infiniteTimestamp(moment)));
    const safe = e.f.let(select(finite, moment, i64.const(0)));
    const zoned = type === "timestamptz";
    const local = zoned ? momentToLocal(e, safe) : safe;
    const offset = zoned ? call<"i32">(e.kernel("zone_offset"), e.sessionWord("zone"), safe) : i32.const(0);
    const text = e.callPair("js_format_moment", [...asPair(template), local, offset], { 1: "zoneAbbreviation" });
    const written = i64.ne(i64.and(asPair(template)[0], i64.const(0xffff_ffffn)), i64.const(0));
    return { ...pairValue("view", text), valid: e.f.let(i32.and(finite, written)) };
  };
  return scalar("to_char", [type, "text"], "text", emit, true, type === "timestamptz" ? "stable" : undefined);
}

/** The functions. */
export const momentFormatFunctions: readonly ScalarFunction[] = [toChar("timestamp"), toChar("timestamptz")];
