/** Casts, with the contexts of PostgreSQL 15's pg_cast. */

import { numericModifier, typeRef } from "../types/index.ts";
import { call, convert, type Expr, type F64, f64, i32, i64, load } from "../wasm/index.ts";
import { momentCasts } from "./cast-moment.ts";
import { fromStrings, textCasts } from "./cast-text.ts";
import { catalogCasts } from "./catalog.ts";
import type { Emitter, Value } from "./emit.ts";
import { narrow } from "./integer.ts";
import { textOf } from "./output.ts";
import { type Cast, cast, type ScalarFunction } from "./record.ts";
import {
  asF64,
  asI32,
  asI64,
  asPair,
  boolValue,
  decValue,
  f32Value,
  f64Value,
  i32Value,
  i64Value,
  pairValue,
  toNum,
} from "./value.ts";

const integers = ["int2", "int4", "int8"] as const;
const integerBits = { int2: 15, int4: 31, int8: 63 } as const;
const floats = ["float4", "float8"] as const;
const outside = { int2: "smallintOutOfRange", int4: "integerOutOfRange", int8: "bigintOutOfRange" } as const;

const nanTo = { int2: "nanToSmallint", int4: "nanToInteger", int8: "nanToBigint" } as const;
const infinityTo = { int2: "infinityToSmallint", int4: "infinityToInteger", int8: "infinityToBigint" } as const;

const likeFloat = (type: "float4" | "float8", value: Expr<"f64">): Value =>
  type === "float4" ? f32Value(value) : f64Value(value);

function integerCasts(): Cast[] {
  const between = integers.flatMap((from, rank) =>
    integers
      .filter((to) => to !== from)
      .map((to) =>
        cast(
          from,
          to,
          integers.indexOf(to) > rank ? "implicit" : "assignment",
          (e, [value]) => (to === "int8" ? i64Value(e.f.let(asI64(value))) : narrow(e, to, e.f.let(asI64(value)))),
          integers.indexOf(to) < rank,
        ),
      ),
  );
  const toFloats = integers.flatMap((from) =>
    floats.map((to) =>
      cast(from, to, "implicit", (e, [value]) => {
        const wide = convert("f64.convert_i64_s", asI64(value));
        return likeFloat(
          to,
          e.f.let(to === "float4" ? convert("f64.promote_f32", convert("f32.demote_f64", wide)) : wide),
        );
      }),
    ),
  );
  const fromFloats = floats.flatMap((from) =>
    integers.map((to) => cast(from, to, "assignment", (e, [value]) => rounded(e, to, asF64(value)), true)),
  );
  return [...between, ...toFloats, ...fromFloats];
}

/** Float to integer: half to even, out of range (NaN too) is an error. */
function rounded(e: Emitter, to: (typeof integers)[number], value: Expr<"f64">): Value {
  const nearest = e.f.let(f64.nearest(value));
  const limit = 2 ** integerBits[to];
  const inside = i32.and(f64.ge(nearest, f64.const(-limit)), f64.lt(nearest, f64.const(limit)));
  e.fail(i32.eq(inside, i32.const(0)), outside[to]);
  const whole = e.f.let(convert("i64.trunc_sat_f64_s", nearest));
  return narrow(e, to, whole);
}

/** The length coercion of numeric(p,s). Only what is a decimal already stays one: any other value may be NaN. */
function fitted(e: Emitter, value: Value, typmod: number): Value {
  const modifier = numericModifier({ name: "numeric", typmod });
  if (modifier === undefined) return value;
  const { precision, scale } = modifier;
  const cell = toNum(e, value);
  const argument = [i64.const(typmod), i64.const(0)] as const;
  // what is no decimal may be NaN, which stays so
  if (value.form === "num" || scale < 0 || precision > 37) {
    const errors = { 2: "numericOverflow", 4: "numericFieldOverflow", 5: "numericFieldInfinite", argument } as const;
    return pairValue("num", e.callPair("num_fit", [...cell, i32.const(scale), i32.const(precision)], errors));
  }
  const bits = Math.ceil(precision * Math.log2(10));
  const halves = e.callPair("num_to_dec", [...cell, i32.const(scale), i32.const(precision)], {
    2: "numericFieldOverflow",
    argument,
  });
  return precision <= 18 ? decValue(halves[0], undefined, scale, bits) : decValue(halves[0], halves[1], scale, bits);
}

function numericCasts(): Cast[] {
  const fromIntegers = integers.map((from) =>
    cast(
      from,
      "numeric",
      "implicit",
      (e, [value], result) =>
        fitted(
          e,
          decValue(
            e.f.let(asI64(value)),
            from === "int8" ? e.f.let(i64.shr_s(asI64(value), i64.const(63))) : undefined,
            0,
            integerBits[from],
          ),
          result.typmod,
        ),
      true,
    ),
  );
  const toIntegers = integers.map((to) =>
    cast(
      "numeric",
      to,
      "assignment",
      (e, [value]) => {
        const cell = toNum(e, value as Value);
        const kind = e.f.let(i64.and(i64.shr_u(cell[1], i64.const(48)), i64.const(255)), "kind");
        e.fail(i64.eq(kind, i64.const(2)), nanTo[to]);
        e.fail(i64.lt_u(i64.sub(kind, i64.const(3)), i64.const(2)), infinityTo[to]);
        const status = e.f.let(call<"i32">(e.kernel("num_to_i64"), e.scratch, ...cell));
        e.fail(i32.ne(status, i32.const(0)), outside[to]);
        return narrow(e, to, e.f.let(load("i64.load", e.scratch)));
      },
      true,
    ),
  );
  const coercion = cast(
    "numeric",
    "numeric",
    "implicit",
    (e, [value], result) => fitted(e, value as Value, result.typmod),
    true,
  );
  const fromText = fromStrings("numeric", (e, [value], result) => {
    const argument = asPair(value);
    const errors = { 1: "invalidNumeric", 2: "numericOverflow", argument } as const;
    return fitted(e, pairValue("num", e.callPair("parse_num", argument, errors)), result.typmod);
  });
  return [...fromIntegers, ...toIntegers, ...numericFloatCasts(), coercion, ...fromText];
}

function numericFloatCasts(): Cast[] {
  const toFloats = floats.map((to) =>
    cast(
      "numeric",
      to,
      "implicit",
      (e, [value]) => {
        const quotient = to === "float8" ? exactQuotient(value) : undefined;
        if (quotient !== undefined) return f64Value(e.f.let(quotient));
        const cell = toNum(e, value as Value);
        const kernel = to === "float4" ? "num_to_f32" : "num_to_f64";
        const status = e.f.let(call<"i32">(e.kernel(kernel), e.scratch, ...cell));
        e.f.if(status, () => {
          const text = textOf(e, pairValue("num", cell), typeRef("numeric"));
          e.fail(i32.const(1), to === "float4" ? "textOutOfReal" : "textOutOfDouble", text);
        });
        const read =
          to === "float4" ? convert("f64.promote_f32", load("f32.load", e.scratch)) : load("f64.load", e.scratch);
        return likeFloat(to, e.f.let(read));
      },
      true,
    ),
  );
  const fromFloats = floats.map((from) =>
    cast(
      from,
      "numeric",
      "assignment",
      (e, [value], result) =>
        fitted(
          e,
          pairValue(
            "num",
            e.callPair(from === "float8" ? "num_from_f64" : "num_from_f32", [
              from === "float8" ? asF64(value) : convert("f32.demote_f64", asF64(value)),
            ]),
          ),
          result.typmod,
        ),
      true,
    ),
  );
  return [...toFloats, ...fromFloats];
}

/** The float nearest to a decimal of few digits: a float and a power of ten that are both exact, divided with one rounding. */
function exactQuotient(value: Value | undefined): F64 | undefined {
  if (value?.form !== "dec" || value.b !== undefined || value.bits > 53 || value.scale > 22) return undefined;
  return f64.div(convert("f64.convert_i64_s", value.a), f64.const(10 ** value.scale));
}

function otherCasts(): Cast[] {
  return [
    cast("bool", "int4", "explicit", (_, [value]) => i32Value(asI32(value))),
    cast("int4", "bool", "explicit", (e, [value]) => boolValue(e.f.let(i32.ne(asI32(value), i32.const(0))))),
    cast("float4", "float8", "implicit", (_, [value]) => f64Value(asF64(value))),
    cast(
      "float8",
      "float4",
      "assignment",
      (e, [value]) => {
        const wide = asF64(value);
        const result = e.f.let(convert("f64.promote_f32", convert("f32.demote_f64", wide)));
        const infinite = f64.const(Infinity);
        e.fail(i32.and(f64.eq(f64.abs(result), infinite), f64.ne(f64.abs(wide), infinite)), "floatOverflow");
        e.fail(i32.and(f64.eq(result, f64.const(0)), f64.ne(wide, f64.const(0))), "floatUnderflow");
        return f32Value(result);
      },
      true,
    ),
  ];
}

/** Every cast. */
export const casts: readonly Cast[] = [
  ...integerCasts(),
  ...numericCasts(),
  ...textCasts,
  ...momentCasts(),
  ...otherCasts(),
  ...catalogCasts,
];

/** The functions behind them. */
export const castFunctions: readonly ScalarFunction[] = casts.flatMap((each) => each.function ?? []);
