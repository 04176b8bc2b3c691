/** Aggregates of statistics: variances and deviations, regressions, and the bits of integers. */

import type { TypeName } from "../types/index.ts";
import { convert, type F64, f64, type I32, type I64, i32, i64, load, select } from "../wasm/index.ts";
import type { Emitter, Value } from "./emit.ts";
import { accumulate, accumulateRoom, accumulateSum, sumRoom } from "./numeric-sum.ts";
import { type AggregateFunction, functionKey } from "./record.ts";
import { asF64, asI64, decValue, f64Value, i16Value, i32Value, i64Value, pairValue, toNum } from "./value.ts";

type Rest = Pick<
  AggregateFunction,
  "state" | "stateBytes" | "update" | "combine" | "finish" | "room" | "roomToCombine"
>;

function aggregate(name: string, args: readonly TypeName[], returns: TypeName, rest: Rest): AggregateFunction {
  return { key: functionKey(name, args), name, args, returns, zeroRows: name === "regr_count", ...rest };
}

const zero = f64.const(0);
const one = f64.const(1);

// ---- variances of exact numbers: the sums of the numbers and of their squares, 32 bytes each

const squares = 32;
const squaresOf = (e: Emitter, state: I32): I32 => e.f.let(i32.add(state, i32.const(squares)));

function exactNumber(e: Emitter, value: Value | undefined): readonly [I64, I64] {
  if (value?.form === "num" || value?.form === "dec") return toNum(e, value);
  const whole = e.f.let(asI64(value));
  return toNum(e, decValue(whole, e.f.let(i64.shr_s(whole, i64.const(63))), 0, 63));
}

function exactVariance(sample: boolean, root: boolean): Rest {
  return {
    state: "varianceExact",
    stateBytes: 64,
    update: (e, state, [value]) => {
      const cell = exactNumber(e, value);
      const square = e.callPair("num_mul", [...cell, ...cell], { 2: "numericOverflow" });
      accumulate(e, state, cell);
      accumulate(e, squaresOf(e, state), square);
    },
    combine: (e, state, other) => {
      accumulateSum(e, state, other);
      accumulateSum(e, squaresOf(e, state), squaresOf(e, other));
    },
    room: (e, state, [value]) =>
      i32.add(accumulateRoom(e, state, value as Value), accumulateRoom(e, squaresOf(e, state), value as Value, 2)),
    roomToCombine: (e, state, other) =>
      i32.add(sumRoom(e, state, other), sumRoom(e, squaresOf(e, state), squaresOf(e, other))),
    finish: (e, state, rows) => {
      const sum = e.callPair("num_accumulated", [state]);
      const sumOfSquares = e.callPair("num_accumulated", [squaresOf(e, state)]);
      const flags = [i32.const(sample ? 1 : 0), i32.const(root ? 1 : 0)];
      const variance = e.callPair("num_variance", [...sum, ...sumOfSquares, rows, ...flags], { 2: "numericOverflow" });
      const value = pairValue("num", variance);
      return sample ? { ...value, valid: e.f.let(i64.gt_s(rows, i64.const(1))) } : value;
    },
  };
}

// ---- float8: count, sums and sums of squared distances from the mean, kept current (Youngs and Cramer 1971, as in float.c)

/** Offsets of the f64 in the state. Variances use the first three. */
const at = { n: 0, x: 8, xx: 16, y: 24, yy: 32, xy: 40 } as const;
type Part = keyof typeof at;

const part = (e: Emitter, state: I32, name: Part): F64 => e.f.let(load("f64.load", state, at[name]));
const keep = (e: Emitter, state: I32, name: Part, value: F64): void => e.f.store("f64.store", state, value, at[name]);

/** Takes a value of one or two variables. */
function take(e: Emitter, state: I32, x: F64, y?: F64): void {
  const n = e.f.let(f64.add(part(e, state, "n"), one));
  keep(e, state, "n", n);
  const sums = [["x", x], ...(y === undefined ? [] : ([["y", y]] as const))] as const;
  const distances = sums.map(([name, value]) => {
    const sum = e.f.let(f64.add(part(e, state, name), value));
    keep(e, state, name, sum);
    return e.f.let(f64.sub(f64.mul(value, n), sum));
  });
  const scale = e.f.let(f64.div(one, f64.mul(n, f64.sub(n, one))));
  const [dx, dy] = distances as [F64, F64 | undefined];
  const add = (name: Part, a: F64, b: F64) => {
    const first = f64.eq(n, one);
    // a single value that is not finite has no variance either
    const alone = f64.mul(f64.sub(a, a), zero);
    const grown = f64.add(part(e, state, name), f64.mul(f64.mul(a, b), scale));
    keep(e, state, name, select(first, alone, grown));
  };
  add("xx", dx, dx);
  if (dy === undefined) return;
  add("yy", dy, dy);
  add("xy", dx, dy);
}

/** Adds another state, which has taken values. */
function merge(e: Emitter, state: I32, other: I32, pairs: boolean): void {
  const [n, m] = [part(e, state, "n"), part(e, other, "n")];
  const total = e.f.let(f64.add(n, m));
  const names = pairs ? (["x", "y"] as const) : (["x"] as const);
  const some = f64.gt(n, zero);
  const distances = names.map((name) => {
    const [own, theirs] = [part(e, state, name), part(e, other, name)];
    keep(e, state, name, f64.add(own, theirs));
    const distance = f64.sub(f64.div(own, n), f64.div(theirs, m));
    return e.f.let(select(some, distance, zero));
  });
  const [dx, dy] = distances as [F64, F64 | undefined];
  const weight = e.f.let(f64.div(f64.mul(n, m), total));
  const add = (name: Part, a: F64, b: F64) => {
    const both = f64.add(part(e, state, name), part(e, other, name));
    keep(e, state, name, f64.add(both, f64.mul(weight, f64.mul(a, b))));
  };
  keep(e, state, "n", total);
  add("xx", dx, dx);
  if (dy === undefined) return;
  add("yy", dy, dy);
  add("xy", dx, dy);
}

function floatVariance(sample: boolean, root: boolean): Rest {
  return {
    state: "varianceFloat",
    stateBytes: 24,
    update: (e, state, [value]) => take(e, state, e.f.let(asF64(value))),
    combine: (e, state, other) => merge(e, state, other, false),
    finish: (e, state, rows) => {
      const n = part(e, state, "n");
      const variance = f64.div(part(e, state, "xx"), sample ? f64.sub(n, one) : n);
      const value = f64Value(e.f.let(root ? f64.sqrt(variance) : variance));
      return sample ? { ...value, valid: e.f.let(i64.gt_s(rows, i64.const(1))) } : value;
    },
  };
}

/** The result of a regression of y over x: a value, and when there is one. */
type Regression = (p: (name: Part) => F64) => { readonly value: F64; readonly when?: I32 };

const regressions: Readonly<Record<string, Regression>> = {
  regr_sxx: (p) => ({ value: p("xx") }),
  regr_syy: (p) => ({ value: p("yy") }),
  regr_sxy: (p) => ({ value: p("xy") }),
  regr_avgx: (p) => ({ value: f64.div(p("x"), p("n")) }),
  regr_avgy: (p) => ({ value: f64.div(p("y"), p("n")) }),
  covar_pop: (p) => ({ value: f64.div(p("xy"), p("n")) }),
  covar_samp: (p) => ({ value: f64.div(p("xy"), f64.sub(p("n"), one)), when: f64.gt(p("n"), one) }),
  corr: (p) => ({
    value: f64.div(p("xy"), f64.sqrt(f64.mul(p("xx"), p("yy")))),
    when: i32.and(f64.ne(p("xx"), zero), f64.ne(p("yy"), zero)),
  }),
  regr_r2: (p) => ({
    value: select(f64.eq(p("yy"), zero), one, f64.div(f64.mul(p("xy"), p("xy")), f64.mul(p("xx"), p("yy")))),
    when: f64.ne(p("xx"), zero),
  }),
  regr_slope: (p) => ({ value: f64.div(p("xy"), p("xx")), when: f64.ne(p("xx"), zero) }),
  regr_intercept: (p) => ({
    value: f64.div(f64.sub(p("y"), f64.div(f64.mul(p("x"), p("xy")), p("xx"))), p("n")),
    when: f64.ne(p("xx"), zero),
  }),
};

const regressionState: Omit<Rest, "finish"> = {
  state: "regression",
  stateBytes: 48,
  update: (e, state, [y, x]) => take(e, state, e.f.let(asF64(x)), e.f.let(asF64(y))),
  combine: (e, state, other) => merge(e, state, other, true),
};

function regression(name: string, result: Regression): AggregateFunction {
  return aggregate(name, ["float8", "float8"], "float8", {
    ...regressionState,
    finish: (e, state) => {
      const parts = new Map<Part, F64>();
      const { value, when } = result((each) => {
        const known = parts.get(each) ?? part(e, state, each);
        parts.set(each, known);
        return known;
      });
      const found = f64Value(e.f.let(value));
      return when === undefined ? found : { ...found, valid: e.f.let(when) };
    },
  });
}

// ---- bits

const bitwise = { bit_and: "and", bit_or: "or", bit_xor: "xor" } as const;

function bits(name: keyof typeof bitwise, type: "int2" | "int4" | "int8"): AggregateFunction {
  const takeBits = (e: Emitter, state: I32, value: I64, first: I32) => {
    const old = load("i64.load", state);
    e.f.store("i64.store", state, select(first, value, i64[bitwise[name]](old, value)));
  };
  return aggregate(name, [type], type, {
    state: name,
    stateBytes: 8,
    update: (e, state, [value], first) => takeBits(e, state, e.f.let(asI64(value)), first),
    combine: (e, state, other, first) => takeBits(e, state, e.f.let(load("i64.load", other)), first),
    finish: (e, state) => {
      const value = e.f.let(load("i64.load", state));
      if (type === "int8") return i64Value(value);
      const low = e.f.let(convert("i32.wrap_i64", value));
      return type === "int2" ? i16Value(low) : i32Value(low);
    },
  });
}

const variances: Readonly<Record<string, readonly [sample: boolean, root: boolean]>> = {
  variance: [true, false],
  var_samp: [true, false],
  var_pop: [false, false],
  stddev: [true, true],
  stddev_samp: [true, true],
  stddev_pop: [false, true],
};

/** The aggregates. */
export const statisticsAggregates: readonly AggregateFunction[] = [
  ...Object.entries(variances).flatMap(([name, [sample, root]]) => [
    ...(["int2", "int4", "int8", "numeric"] as const).map((type) =>
      aggregate(name, [type], "numeric", exactVariance(sample, root)),
    ),
    ...(["float4", "float8"] as const).map((type) => aggregate(name, [type], "float8", floatVariance(sample, root))),
  ]),
  ...Object.entries(regressions).map(([name, result]) => regression(name, result)),
  aggregate("regr_count", ["float8", "float8"], "int8", {
    ...regressionState,
    finish: (_, __, rows) => i64Value(rows),
  }),
  ...(["bit_and", "bit_or", "bit_xor"] as const).flatMap((name) =>
    (["int2", "int4", "int8"] as const).map((type) => bits(name, type)),
  ),
];
