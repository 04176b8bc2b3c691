/** Operators and casts of the system catalogs' types: oid, xid and "char". */

import { call, convert, i32, i64, load } from "../wasm/index.ts";
import { type Cast, cast, coercible, type ScalarFunction, scalar } from "./record.ts";
import {
  asI32,
  asI64,
  asPair,
  boolValue,
  comparisonNames,
  comparisons,
  i32Value,
  i64Value,
  pairValue,
} from "./value.ts";

const unsigned = { "=": "eq", "<>": "ne", "<": "lt_u", "<=": "le_u", ">": "gt_u", ">=": "ge_u" } as const;

/** The operators and functions. */
export const catalogFunctions: readonly ScalarFunction[] = [
  formatTypeFunction(),
  ...comparisonNames.map((name) =>
    scalar(name, ["oid", "oid"], "bool", (_, [a, b]) => boolValue(i64[unsigned[name]](asI64(a), asI64(b)))),
  ),
  ...(["=", "<>"] as const).map((name) =>
    scalar(name, ["xid", "xid"], "bool", (_, [a, b]) => boolValue(i64[unsigned[name]](asI64(a), asI64(b)))),
  ),
  ...comparisonNames.map((name) =>
    scalar(name, ["char", "char"], "bool", (e, [a, b]) =>
      boolValue(comparisons[name](e.f.let(call<"i32">(e.kernel("view_compare"), ...asPair(a), ...asPair(b))))),
    ),
  ),
];

/** format_type(oid, typmod): a null modifier is none. */
function formatTypeFunction(): ScalarFunction {
  const emit: ScalarFunction["emit"] = (e, [oid, typmod]) => {
    const given = typmod!.valid ?? i32.const(1);
    const text = e.callPair("js_format_type", [asI64(oid), asI32(typmod), given]);
    return { ...pairValue("view", text), valid: oid!.valid };
  };
  return { ...scalar("format_type", ["oid", "int4"], "text", emit), calledOnNull: true, deferred: true };
}

/** The casts, with the contexts of pg_cast. Narrower integers keep their bits: -1 is the largest oid. */
export const catalogCasts: readonly Cast[] = [
  cast(
    "int8",
    "oid",
    "implicit",
    (e, [value]) => {
      const wide = e.f.let(asI64(value));
      e.fail(i64.gt_u(wide, i64.const(0xffff_ffffn)), "oidOutOfRange");
      return i64Value(wide);
    },
    true,
  ),
  ...(["int2", "int4"] as const).map((from) =>
    cast(from, "oid", "implicit", (_, [value]) => i64Value(convert("i64.extend_i32_u", asI32(value)))),
  ),
  cast("oid", "int8", "assignment", (_, [value]) => i64Value(asI64(value))),
  cast("oid", "int4", "assignment", (_, [value]) => i32Value(convert("i32.wrap_i64", asI64(value)))),
  cast(
    "text",
    "oid",
    "explicit",
    (e, [value]) => {
      const argument = asPair(value);
      const status = e.f.let(call<"i32">(e.kernel("parse_i64"), e.scratch, ...argument));
      e.fail(i32.eq(status, i32.const(1)), "invalidOid", argument);
      e.fail(i32.eq(status, i32.const(2)), "textOutOfOid", argument);
      const wide = e.f.let(load("i64.load", e.scratch));
      const shifted = i64.add(wide, i64.const(0x8000_0000n));
      e.fail(i64.gt_u(shifted, i64.const(0x1_7fff_ffffn)), "textOutOfOid", argument);
      return i64Value(e.f.let(i64.and(wide, i64.const(0xffff_ffffn))));
    },
    true,
  ),
  coercible("char", "text", "implicit"),
  coercible("regproc", "text", "explicit"),
];
