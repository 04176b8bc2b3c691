/** float4 and float8 operators; both are carried as f64, float4 results are rounded to it. NaN equals NaN and is greater than all else. */

import type { TypeName } from "../types/index.ts";
import { convert, type F64, f64, type I32, i32, not } from "../wasm/index.ts";
import type { Emitter, Value } from "./emit.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asF64, boolValue, type Comparison, comparisonNames, f32Value, f64Value } from "./value.ts";

type FloatName = "float4" | "float8";
const floatNames: readonly FloatName[] = ["float4", "float8"];
const infinity = f64.const(Infinity);

/** The operators of the float types, mixed ones give float8. */
export const floatFunctions: readonly ScalarFunction[] = [
  ...floatNames.flatMap((left) => floatNames.flatMap((right) => mixed(left, right))),
  ...floatNames.flatMap((name) => [
    scalar("-", [name], name, (e, [value]) => like(name, e.f.let(f64.neg(asF64(value))))),
    scalar("+", [name], name, (_, [value]) => value as Value),
    ...["abs", "@"].map((symbol) =>
      scalar(symbol, [name], name, (e, [value]) => like(name, e.f.let(f64.abs(asF64(value))))),
    ),
  ]),
];

function like(name: FloatName, value: F64): Value {
  return name === "float4" ? f32Value(value) : f64Value(value);
}

function mixed(left: FloatName, right: FloatName): ScalarFunction[] {
  const result: FloatName = left === "float4" && right === "float4" ? "float4" : "float8";
  const args: TypeName[] = [left, right];
  const operations = { "+": "add", "-": "sub", "*": "mul", "/": "div" } as const;
  const arithmetic = (Object.keys(operations) as (keyof typeof operations)[]).map((name) =>
    scalar(name, args, result, (e, [a, b]) => compute(e, result, operations[name], asF64(a), asF64(b)), true),
  );
  const comparing = comparisonNames.map((name) =>
    scalar(name, args, "bool", (e, [a, b]) => boolValue(compareFloat(e, name, asF64(a), asF64(b)))),
  );
  return [...arithmetic, ...comparing];
}

/** Infinite from finite operands is an overflow, zero from nonzero ones an underflow (float.c: float8_mul and its kin). */
function compute(e: Emitter, result: FloatName, operation: "add" | "sub" | "mul" | "div", a: F64, b: F64): Value {
  const zero = f64.const(0);
  if (operation === "div") e.fail(i32.and(f64.eq(b, zero), f64.eq(a, a)), "divisionByZero");
  const exact = f64[operation](a, b);
  const value = e.f.let(result === "float4" ? convert("f64.promote_f32", convert("f32.demote_f64", exact)) : exact);
  const finite = i32.and(f64.ne(f64.abs(a), infinity), f64.ne(f64.abs(b), infinity));
  const finiteOperands = operation === "div" ? f64.ne(f64.abs(a), infinity) : finite;
  e.fail(i32.and(f64.eq(f64.abs(value), infinity), finiteOperands), "floatOverflow");
  if (operation === "mul") {
    e.fail(i32.and(f64.eq(value, zero), i32.and(f64.ne(a, zero), f64.ne(b, zero))), "floatUnderflow");
  }
  if (operation === "div") {
    const lost = i32.and(f64.ne(a, zero), f64.ne(f64.abs(b), infinity));
    e.fail(i32.and(f64.eq(value, zero), lost), "floatUnderflow");
  }
  return like(result, value);
}

/** PostgreSQL's total order of floats: NaN is equal to itself and above +Infinity. */
export function compareFloat(e: Emitter, name: Comparison, left: F64, right: F64): I32 {
  const a = e.f.let(left);
  const b = e.f.let(right);
  const aNan = f64.ne(a, a);
  const bNan = f64.ne(b, b);
  switch (name) {
    case "=":
      return i32.or(f64.eq(a, b), i32.and(aNan, bNan));
    case "<>":
      return not(i32.or(f64.eq(a, b), i32.and(aNan, bNan)));
    case "<":
      return i32.or(f64.lt(a, b), i32.and(bNan, not(aNan)));
    case "<=":
      return i32.or(f64.le(a, b), bNan);
    case ">":
      return i32.or(f64.gt(a, b), i32.and(aNan, not(bNan)));
    case ">=":
      return i32.or(f64.ge(a, b), aNan);
  }
}
