/** Functions of numeric: rounding, whole quotients, roots, scales; powers, logarithms and their kin in JavaScript. */

import { call, i32, i64, load, select } from "../wasm/index.ts";
import type { Emitter, StatusErrors, Value } from "./emit.ts";
import { jsNumericErrors } from "./js-numeric.ts";
import { absoluteNumeric } from "./numeric.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asI32, i32Value, pairValue, toNum } from "./value.ts";

const errors: StatusErrors = { 1: "rootOfNegative", 2: "numericOverflow", 4: "divisionByZero" };

/** A function of numerics that a kernel, or a function in JavaScript, computes. */
function byKernel(name: string, kernel: string, count = 1): ScalarFunction {
  return scalar(
    name,
    Array<"numeric">(count).fill("numeric"),
    "numeric",
    (e, values) =>
      pairValue(
        "num",
        e.callPair(
          kernel,
          values.flatMap((value) => toNum(e, value)),
          kernel.startsWith("js_") ? jsNumericErrors : errors,
        ),
      ),
    true,
  );
}

/** round and trunc, to whole numbers or to a number of digits. */
function scaled(name: "round" | "trunc"): ScalarFunction[] {
  const emit = (e: Emitter, value: Value, digits: ReturnType<typeof asI32>): Value =>
    pairValue("num", e.callPair(`num_${name}`, [...toNum(e, value), digits], errors));
  return [
    scalar(name, ["numeric"], "numeric", (e, [value]) => emit(e, value as Value, i32.const(0)), true),
    scalar(name, ["numeric", "int4"], "numeric", (e, [value, digits]) => emit(e, value as Value, asI32(digits)), true),
  ];
}

/** width_bucket between bounds. */
function bucket(e: Emitter, [x, low, high, count]: readonly Value[]): Value {
  const cells = [x, low, high].flatMap((value) => toNum(e, value as Value));
  e.check(e.f.let(call<"i32">(e.kernel("js_numeric_bucket"), e.scratch, ...cells, asI32(count))), jsNumericErrors);
  return i32Value(e.f.let(load("i32.load", e.scratch)));
}

/** The scale of a number; NaN and the infinities have none. */
function scale(name: string, kernel: string): ScalarFunction {
  return scalar(name, ["numeric"], "int4", (e, [value]) => {
    const cell = toNum(e, value as Value);
    const kind = e.f.let(i64.and(i64.shr_u(cell[1], i64.const(48)), i64.const(255)));
    const finite = e.f.let(i64.ge_u(i64.sub(kind, i64.const(2)), i64.const(3)));
    const none = i64.const(0);
    const found = call<"i32">(e.kernel(kernel), select(finite, cell[0], none), select(finite, cell[1], none));
    return { ...i32Value(e.f.let(found)), valid: finite };
  });
}

/** The functions. */
export const numericMathFunctions: readonly ScalarFunction[] = [
  byKernel("ceil", "num_ceil"),
  byKernel("ceiling", "num_ceil"),
  byKernel("floor", "num_floor"),
  byKernel("sign", "num_sign"),
  byKernel("sqrt", "num_sqrt"),
  byKernel("trim_scale", "num_trim"),
  ...scaled("round"),
  ...scaled("trunc"),
  byKernel("mod", "num_mod", 2),
  byKernel("div", "num_div_trunc", 2),
  byKernel("exp", "js_numeric_exp"),
  byKernel("ln", "js_numeric_ln"),
  byKernel("log10", "js_numeric_log10"),
  byKernel("log", "js_numeric_log10"),
  byKernel("log", "js_numeric_log", 2),
  ...["power", "pow", "^"].map((name) => byKernel(name, "js_numeric_power", 2)),
  byKernel("gcd", "js_numeric_gcd", 2),
  byKernel("lcm", "js_numeric_lcm", 2),
  scalar("width_bucket", ["numeric", "numeric", "numeric", "int4"], "int4", bucket, true),
  scale("scale", "num_scale"),
  scale("min_scale", "num_min_scale"),
  scalar("@", ["numeric"], "numeric", (e, [value]) => absoluteNumeric(e, value as Value)),
];
