/** Text operators, by bytes: the collation is C. */

import { call, type I64, not } from "../wasm/index.ts";
import type { Emitter, Value } from "./emit.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asPair, boolValue, type Comparison, comparisonNames, comparisons, pairValue } from "./value.ts";

/** The operators of text. */
export const textFunctions: readonly ScalarFunction[] = [
  ...comparisonNames.map((name) =>
    scalar(name, ["text", "text"], "bool", (e, [left, right]) => comparedBytes(e, name, asPair(left), asPair(right))),
  ),
  // char(n): blanks at the end are not significant
  ...comparisonNames.map((name) =>
    scalar(name, ["bpchar", "bpchar"], "bool", (e, [left, right]) => comparedUnpadded(e, name, left, right)),
  ),
  // the operators of the pattern classes compare bytes too
  ...(["<", "<=", ">", ">="] as const).map((name) =>
    scalar(`~${name}~`, ["text", "text"], "bool", (e, [left, right]) =>
      comparedBytes(e, name, asPair(left), asPair(right)),
    ),
  ),
  ...(["<", "<=", ">", ">="] as const).map((name) =>
    scalar(`~${name}~`, ["bpchar", "bpchar"], "bool", (e, [left, right]) => comparedUnpadded(e, name, left, right)),
  ),
  scalar(
    "||",
    ["text", "text"],
    "text",
    (e, [left, right]) => pairValue("view", e.callPair("text_concat", [...asPair(left), ...asPair(right)])),
    true,
  ),
];

/** A comparison of the bytes of two views: the collation is C. */
export function comparedBytes(
  e: Emitter,
  name: Comparison,
  left: readonly [I64, I64],
  right: readonly [I64, I64],
): Value {
  const halves = [...left, ...right];
  const equal = () => e.f.let(call<"i32">(e.kernel("view_equal"), ...halves));
  if (name === "=") return boolValue(equal());
  if (name === "<>") return boolValue(e.f.let(not(equal())));
  return boolValue(comparisons[name](e.f.let(call<"i32">(e.kernel("view_compare"), ...halves))));
}

function comparedUnpadded(e: Emitter, name: Comparison, left: Value | undefined, right: Value | undefined): Value {
  const order = e.f.let(call<"i32">(e.kernel("bpchar_compare"), ...asPair(left), ...asPair(right)));
  return boolValue(e.f.let(comparisons[name](order)));
}
