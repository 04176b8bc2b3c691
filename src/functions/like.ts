/** LIKE and ILIKE, and what the optimizer makes of patterns that it knows. Characters are code points, `_` is one of them. */

import type { TypeName } from "../types/index.ts";
import { call, type I32, type I64, i32, not } from "../wasm/index.ts";
import type { Emitter, Value } from "./emit.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asPair, boolValue, pairValue } from "./value.ts";

type Pair = readonly [I64, I64];

function matches(e: Emitter, text: Pair, pattern: Pair): I32 {
  const result = e.f.let(call<"i32">(e.kernel("text_like"), ...text, ...pattern));
  e.fail(i32.eq(result, i32.const(2)), "likePatternEndsWithEscape");
  e.fail(i32.eq(result, i32.const(11)), "textsTooLong");
  return result;
}

/** Both in lower case, as PostgreSQL compares them in a multi-byte encoding. */
function lowered(e: Emitter, value: Value | undefined): Pair {
  return e.callPair("text_lower", asPair(value));
}

function likes(text: TypeName): ScalarFunction[] {
  const args: TypeName[] = [text, "text"];
  const like = (e: Emitter, [value, pattern]: readonly Value[]) => matches(e, asPair(value), asPair(pattern));
  const ilike = (e: Emitter, [value, pattern]: readonly Value[]) => matches(e, lowered(e, value), lowered(e, pattern));
  return [
    scalar("~~", args, "bool", (e, values) => boolValue(like(e, values)), true),
    scalar("!~~", args, "bool", (e, values) => boolValue(e.f.let(not(like(e, values)))), true),
    scalar("~~*", args, "bool", (e, values) => boolValue(ilike(e, values)), true),
    scalar("!~~*", args, "bool", (e, values) => boolValue(e.f.let(not(ilike(e, values)))), true),
  ];
}

/** A pattern that is known is one of these; SQL cannot name them. For parts see the kernel parts_like. */
export const likeParts = {
  prefix: "~~prefix(text,text)",
  suffix: "~~suffix(text,text)",
  contains: "~~contains(text,text)",
  parts: "~~parts(text,text)",
} as const;

function simple(name: string, kernel: string, selects?: ScalarFunction["selects"]): ScalarFunction {
  const record = scalar(name, ["text", "text"], "bool", (e, [text, part]) =>
    boolValue(e.f.let(call<"i32">(e.kernel(kernel), ...asPair(text), ...asPair(part)))),
  );
  return selects === undefined ? record : { ...record, selects };
}

/** The operators and functions of LIKE. */
export const likeFunctions: readonly ScalarFunction[] = [
  ...(["text", "bpchar", "name"] as const).flatMap(likes),
  scalar(
    "like_escape",
    ["text", "text"],
    "text",
    (e, [pattern, character]) =>
      pairValue(
        "view",
        e.callPair("text_like_escape", [...asPair(pattern), ...asPair(character)], { 1: "invalidEscape" }),
      ),
    true,
  ),
  simple("~~prefix", "text_prefix"),
  simple("~~suffix", "text_suffix"),
  simple("~~contains", "text_contains", { kernel: "select_like", mode: 1 }),
  simple("~~parts", "parts_like", { kernel: "select_like", mode: 0 }),
];
