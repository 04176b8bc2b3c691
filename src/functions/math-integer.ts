/** Functions and bit operators of the integers. */

import { call, convert, type I64, i32, i64, select } from "../wasm/index.ts";
import type { Emitter, Value } from "./emit.ts";
import { integerOverflow, narrow, remainder } from "./integer.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asI32, asI64, i16Value, pairValue } from "./value.ts";

type IntegerName = "int2" | "int4" | "int8";

const bitwise = { "&": "and", "|": "or", "#": "xor" } as const;

/** A value that fits, as its type has it. */
function fitting(type: IntegerName, value: I64, e: Emitter): Value {
  const whole = e.f.let(value);
  if (type === "int8") return { form: "i64", a: whole, valid: undefined };
  const low = e.f.let(convert("i32.wrap_i64", whole));
  return type === "int2"
    ? i16Value(e.f.let(convert("i32.extend16_s", low)))
    : { form: "i32", a: low, valid: undefined };
}

function bits(type: IntegerName): ScalarFunction[] {
  // the count is taken modulo the width of the machine's operation, as PostgreSQL's is on common machines
  const count = (value: Value | undefined) =>
    convert("i64.extend_i32_s", i32.and(asI32(value), i32.const(type === "int8" ? 63 : 31)));
  return [
    ...(Object.keys(bitwise) as (keyof typeof bitwise)[]).map((name) =>
      scalar(name, [type, type], type, (e, [a, b]) => fitting(type, i64[bitwise[name]](asI64(a), asI64(b)), e)),
    ),
    scalar("~", [type], type, (e, [a]) => fitting(type, i64.xor(asI64(a), i64.const(-1)), e)),
    scalar("<<", [type, "int4"], type, (e, [a, b]) => fitting(type, i64.shl(asI64(a), count(b)), e)),
    scalar(">>", [type, "int4"], type, (e, [a, b]) => fitting(type, i64.shr_s(asI64(a), count(b)), e)),
  ];
}

function magnitude(e: Emitter, value: I64): I64 {
  const negative = i64.lt_s(value, i64.const(0));
  return e.f.let(select(negative, i64.sub(i64.const(0), value), value));
}

function divisors(type: "int4" | "int8"): ScalarFunction[] {
  const minimum = i64.const(-(1n << 63n));
  const greatest = (e: Emitter, a: I64, b: I64): I64 =>
    e.f.let(call<"i64">(e.kernel("integer_gcd"), magnitude(e, a), magnitude(e, b)));
  return [
    scalar(
      "gcd",
      [type, type],
      type,
      (e, [left, right]) => {
        const divisor = greatest(e, e.f.let(asI64(left)), e.f.let(asI64(right)));
        // 2^63 looks like the least int8
        if (type === "int8") e.fail(i64.eq(divisor, minimum), integerOverflow[type]);
        return narrow(e, type, divisor);
      },
      true,
    ),
    scalar(
      "lcm",
      [type, type],
      type,
      (e, [left, right]) => {
        const [a, b] = [e.f.let(asI64(left)), e.f.let(asI64(right))];
        const some = e.f.let(i64.ne(a, i64.const(0)));
        const divisor = greatest(e, a, b);
        const safe = e.f.let(select(i64.eq(divisor, i64.const(0)), i64.const(1), divisor));
        const part = magnitude(e, e.f.let(i64.div_s(a, safe)));
        const other = magnitude(e, b);
        const product = e.f.let(i64.mul(part, other));
        const back = select(some, i64.div_u(product, select(some, part, i64.const(1))), other);
        e.fail(i32.or(i64.ne(back, other), i64.lt_s(product, i64.const(0))), integerOverflow[type]);
        return narrow(e, type, product);
      },
      true,
    ),
  ];
}

/** The functions. */
export const integerMathFunctions: readonly ScalarFunction[] = [
  ...(["int2", "int4", "int8"] as const).flatMap((type) => [
    ...bits(type),
    scalar("mod", [type, type], type, (e, [a, b]) => remainder(e, type, asI64(a), asI64(b)), true),
  ]),
  ...divisors("int4"),
  ...divisors("int8"),
  scalar(
    "factorial",
    ["int8"],
    "numeric",
    (e, [n]) =>
      pairValue("num", e.callPair("num_factorial", [asI64(n)], { 1: "negativeFactorial", 2: "numericOverflow" })),
    true,
  ),
];
