/** Text operators, by bytes: the collation is C. */

import { call, not } from "../wasm/index.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asPair, boolValue, comparisonNames, comparisons } from "./value.ts";

/** The operators of text. */
export const textFunctions: readonly ScalarFunction[] = comparisonNames.map((name) =>
  scalar(name, ["text", "text"], "bool", (e, [left, right]) => {
    const halves = [...asPair(left), ...asPair(right)];
    const equal = () => e.f.let(call<"i32">(e.kernel("view_equal"), ...halves));
    if (name === "=") return boolValue(equal());
    if (name === "<>") return boolValue(not(equal()));
    return boolValue(comparisons[name](e.f.let(call<"i32">(e.kernel("view_compare"), ...halves))));
  }),
);
