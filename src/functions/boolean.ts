/** Comparisons of bool: false is less than true. */

import { i32 } from "../wasm/index.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asI32, boolValue, comparisonNames } from "./value.ts";

const compares = { "=": "eq", "<>": "ne", "<": "lt_s", "<=": "le_s", ">": "gt_s", ">=": "ge_s" } as const;

/** The operators of bool. */
export const booleanFunctions: readonly ScalarFunction[] = comparisonNames.map((name) =>
  scalar(name, ["bool", "bool"], "bool", (_, [left, right]) =>
    boolValue(i32[compares[name]](asI32(left), asI32(right))),
  ),
);
