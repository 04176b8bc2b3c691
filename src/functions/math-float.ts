/** Mathematical functions of float8. Source of the errors: PostgreSQL's float.c. */

import { call, convert, type F64, f64, type I32, i32, i64, not, select } from "../wasm/index.ts";
import type { Emitter, Value } from "./emit.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import type { RunError } from "./run-error.ts";
import { asF64, asI32, f64Value, i32Value } from "./value.ts";

const zero = f64.const(0);
const one = f64.const(1);
const infinity = f64.const(Number.POSITIVE_INFINITY);

/** What must not hold of an argument, and the error. */
type Refusal = readonly [condition: (x: F64) => I32, error: RunError];

const isInfinite = (x: F64): I32 => f64.eq(f64.abs(x), infinity);
const beyondOne: Refusal = [(x) => f64.gt(f64.abs(x), one), "inputOutOfRange"];
const infinite: Refusal = [isInfinite, "inputOutOfRange"];
const logarithms: readonly Refusal[] = [
  [(x) => f64.eq(x, zero), "logarithmOfZero"],
  [(x) => f64.lt(x, zero), "logarithmOfNegative"],
];

function float8(name: string, compute: (e: Emitter, x: F64) => F64, refusals: readonly Refusal[] = []): ScalarFunction {
  return scalar(
    name,
    ["float8"],
    "float8",
    (e, [value]) => {
      const x = e.f.let(asF64(value));
      for (const [condition, error] of refusals) e.fail(condition(x), error);
      return f64Value(e.f.let(compute(e, x)));
    },
    refusals.length > 0,
  );
}

/** A function that is a kernel of the same name. */
function byKernel(name: string, refusals: readonly Refusal[] = []): ScalarFunction {
  return float8(name, (e, x) => call(e.kernel(`float_${name}`), x), refusals);
}

/** An infinite result of a finite argument, or a zero of one that has none, is an error. */
function checked(e: Emitter, result: F64, finite: I32, mayBeZero: I32): F64 {
  e.fail(i32.and(f64.eq(f64.abs(result), infinity), finite), "floatOverflow");
  e.fail(i32.and(f64.eq(result, zero), not(mayBeZero)), "floatUnderflow");
  return result;
}

/** A product or quotient by a constant. */
function scaled(name: string, compute: (x: F64) => F64): ScalarFunction {
  const emit = (e: Emitter, x: F64): Value =>
    f64Value(checked(e, e.f.let(compute(x)), not(isInfinite(x)), f64.eq(x, zero)));
  return scalar(name, ["float8"], "float8", (e, [x]) => emit(e, e.f.let(asF64(x))), true);
}

function exponential(e: Emitter, x: F64): Value {
  const result = e.f.let(call<"f64">(e.kernel("float_exp"), x));
  return f64Value(checked(e, result, not(isInfinite(x)), isInfinite(x)));
}

function power(e: Emitter, x: F64, y: F64): Value {
  e.fail(i32.and(f64.eq(x, zero), f64.lt(y, zero)), "zeroToNegativePower");
  const whole = f64.eq(f64.floor(y), y);
  e.fail(i32.and(f64.lt(x, zero), i32.and(not(whole), f64.eq(y, y))), "complexPower");
  const result = e.f.let(call<"f64">(e.kernel("float_power"), x, y));
  const finite = not(i32.or(isInfinite(x), isInfinite(y)));
  return f64Value(checked(e, result, finite, i32.or(f64.eq(x, zero), not(finite))));
}

function bucket(e: Emitter, [operand, low, high, count]: readonly Value[]): Value {
  const [x, from, to, buckets] = [asF64(operand), asF64(low), asF64(high), asI32(count)];
  e.fail(i32.le_s(buckets, i32.const(0)), "bucketCount");
  const isNan = (value: F64) => f64.ne(value, value);
  e.fail(i32.or(isNan(x), i32.or(isNan(from), isNan(to))), "bucketNan");
  e.fail(i32.or(isInfinite(from), isInfinite(to)), "bucketInfinite");
  e.fail(f64.eq(from, to), "bucketBounds");
  const found = e.f.let(call<"i64">(e.kernel("float_bucket"), x, from, to, buckets));
  e.fail(i64.gt_s(found, i64.const(0x7fff_ffff)), "integerOutOfRange");
  return i32Value(e.f.let(convert("i32.wrap_i64", found)));
}

const binary = (name: string, emit: (e: Emitter, x: F64, y: F64) => Value, fails: boolean): ScalarFunction =>
  scalar(name, ["float8", "float8"], "float8", (e, [x, y]) => emit(e, e.f.let(asF64(x)), e.f.let(asF64(y))), fails);

const root: Refusal = [(x) => f64.lt(x, zero), "rootOfNegative"];
/** -1, 0 or 1; 0 for NaN. */
const signOf = (_: Emitter, x: F64): F64 => select(f64.gt(x, zero), one, select(f64.lt(x, zero), f64.const(-1), zero));

/** The functions. */
export const floatMathFunctions: readonly ScalarFunction[] = [
  ...["ceil", "ceiling"].map((name) => float8(name, (_, x) => f64.ceil(x))),
  float8("floor", (_, x) => f64.floor(x)),
  float8("round", (_, x) => f64.nearest(x)),
  float8("trunc", (_, x) => f64.trunc(x)),
  float8("sign", signOf),
  ...["sqrt", "|/"].map((name) => float8(name, (_, x) => f64.sqrt(x), [root])),
  byKernel("cbrt"),
  float8("||/", (e, x) => call(e.kernel("float_cbrt"), x)),
  scalar("exp", ["float8"], "float8", (e, [x]) => exponential(e, e.f.let(asF64(x))), true),
  byKernel("ln", logarithms),
  byKernel("log10", logarithms),
  float8("log", (e, x) => call(e.kernel("float_log10"), x), logarithms),
  ...["power", "pow", "^"].map((name) => binary(name, power, true)),
  scaled("degrees", (x) => f64.div(x, f64.const(Math.PI / 180))),
  scaled("radians", (x) => f64.mul(x, f64.const(Math.PI / 180))),
  scalar("pi", [], "float8", () => f64Value(f64.const(Math.PI))),
  ...["sin", "cos", "tan", "cot", "sind", "cosd", "tand", "cotd"].map((name) => byKernel(name, [infinite])),
  ...["asin", "acos", "asind", "acosd"].map((name) => byKernel(name, [beyondOne])),
  ...["atan", "atand", "sinh", "cosh", "tanh", "asinh"].map((name) => byKernel(name)),
  byKernel("acosh", [[(x) => f64.lt(x, one), "inputOutOfRange"]]),
  byKernel("atanh", [beyondOne]),
  binary("atan2", (e, y, x) => f64Value(e.f.let(call(e.kernel("float_atan2"), y, x))), false),
  binary("atan2d", (e, y, x) => f64Value(e.f.let(call(e.kernel("float_atan2d"), y, x))), false),
  scalar("width_bucket", ["float8", "float8", "float8", "int4"], "int4", bucket, true),
  scalar(
    "random",
    [],
    "float8",
    (e) => f64Value(e.f.let(call(e.kernel("float_random"), e.sessionMoment("seed"), e.scratch))),
    false,
    "volatile",
  ),
];
