/** Aggregate functions: count, sum, avg, min, max. Sums of decimals run in an i64 that is folded into an i128 before it can overflow. */

import type { TypeName } from "../types/index.ts";
import { call, convert, type Expr, f64, type I32, type I64, i32, i64, load, select } from "../wasm/index.ts";
import { statisticsAggregates } from "./aggregate-statistics.ts";
import type { DecValue, Emitter, Value } from "./emit.ts";
import { compareFloat } from "./float.ts";
import { intervalOf, loadInterval } from "./interval.ts";
import { wideSum } from "./numeric.ts";
import { accumulate, accumulateRoom, accumulateSum, sumRoom } from "./numeric-sum.ts";
import { type AggregateEmitter, type AggregateFunction, functionKey } from "./record.ts";
import { stringAggFunctions } from "./string-agg.ts";
import {
  asF64,
  asI32,
  asI64,
  asPair,
  decHalves,
  decValue,
  f32Value,
  f64Value,
  i16Value,
  i32Value,
  i64Value,
  pairValue,
  toNum,
} from "./value.ts";

const zero = i64.const(0);

type Rest = Omit<AggregateFunction, "key" | "name" | "args" | "returns" | "zeroRows">;

function aggregate(name: string, args: readonly TypeName[], returns: TypeName, rest: Rest): AggregateFunction {
  return { key: functionKey(name, args), name, args, returns, zeroRows: name === "count", ...rest };
}

// ---- count: the number of rows is kept for every state anyway

const counting: Rest = {
  state: "count",
  stateBytes: 0,
  update: () => undefined,
  combine: () => undefined,
  finish: (_, __, rows) => i64Value(rows),
};

// ---- sums of integers and decimals: {hot i64, low, high of an i128}, then for all else an accumulator of num cells of 32 bytes

const cold = 8;
const accumulator = 24;
/** Each variant of a fragment may leave 2^(hotBits) in the hot part; variants are few (limits.fragmentVariants). */
const hotBits = 59;
/** Bits that the cold part keeps when decimals of i128 are added: 2^14 such parts fit an i128. */
const coldBits = 112;

function addCold(e: Emitter, state: I32, halves: readonly [I64, I64]): void {
  const old = [e.f.let(load("i64.load", state, cold)), e.f.let(load("i64.load", state, cold + 8))] as const;
  const [low, high] = wideSum(e, old, halves, "add");
  e.f.store("i64.store", state, low, cold);
  e.f.store("i64.store", state, high, cold + 8);
}

function flushHot(e: Emitter, state: I32): void {
  addCold(e, state, decHalves(e, decValue(e.f.let(load("i64.load", state)), undefined, 0, 63)));
  e.f.store("i64.store", state, zero);
}

/** A cold part of many bits goes to the accumulator, so that it has room for any further decimal, and for those of other threads. */
function emptyCold(e: AggregateEmitter, state: I32, scale: number): void {
  const high = e.f.let(load("i64.load", state, cold + 8));
  const bound = 1n << BigInt(coldBits - 64);
  const large = i64.ge_u(i64.add(high, i64.const(bound)), i64.const(2n * bound));
  e.f.if(large, () => {
    const halves = [e.f.let(load("i64.load", state, cold)), high] as const;
    accumulate(e, accumulatorOf(e, state), e.callPair("num_from_dec", [...halves, i32.const(scale)]));
    e.f.store("i64.store", state, zero, cold);
    e.f.store("i64.store", state, zero, cold + 8);
  });
}

function addDecimal(e: AggregateEmitter, state: I32, value: DecValue): void {
  const room = hotBits - value.bits;
  if (value.b !== undefined || room < 8) {
    addCold(e, state, decHalves(e, value));
    return;
  }
  e.f.store("i64.store", state, i64.add(load("i64.load", state), value.a));
  // at most 2^room values are added from one fold to the next
  e.everyRows(room, (at) => flushHot(e, at));
}

/** Of integers, and of decimals so short that no number of rows overflows an i128; `scale` is theirs. */
const sumDecimal = {
  stateBytes: accumulator,
  room: undefined,
  roomToCombine: undefined,
  update: (e, state, [value]) => addDecimal(e, state, value as DecValue),
  combine: (e, state, other) => {
    flushHot(e, other);
    addCold(e, state, [e.f.let(load("i64.load", other, cold)), e.f.let(load("i64.load", other, cold + 8))]);
  },
  finish: (e, state, _, scale) => pairValue("num", decimalCell(e, state, scale ?? 0)),
} as const satisfies NonNullable<Rest["decimals"]>;

const accumulatorOf = (e: Emitter, state: I32): I32 => e.f.let(i32.add(state, i32.const(accumulator)));

const sumNumeric: Rest = {
  state: "sumNumeric",
  decimals: sumDecimal,
  stateBytes: accumulator + 32,
  update: (e, state, [value]) => {
    if (value?.form !== "dec") {
      accumulate(e, accumulatorOf(e, state), asPair(value));
      return;
    }
    addDecimal(e, state, value);
    if (value.b !== undefined) emptyCold(e, state, value.scale);
  },
  room: (e, state, [value]) => {
    if (value?.form === "dec" && value.b === undefined) return undefined;
    return accumulateRoom(e, accumulatorOf(e, state), value as Value);
  },
  combine: (e, state, other) => {
    sumDecimal.combine(e, state, other);
    accumulateSum(e, accumulatorOf(e, state), accumulatorOf(e, other));
  },
  roomToCombine: (e, state, other) => sumRoom(e, accumulatorOf(e, state), accumulatorOf(e, other)),
  finish: (e, state, _, scale) => pairValue("num", sumCell(e, state, scale)),
};

/** The sum as a num cell: the decimal part at its scale plus what came as num cells. */
function sumCell(e: Emitter, state: I32, scale: number | undefined): readonly [I64, I64] {
  const others = e.callPair("num_accumulated", [accumulatorOf(e, state)]);
  if (scale === undefined) return others;
  return e.callPair("num_add", [...decimalCell(e, state, scale), ...others], { 2: "numericOverflow" });
}

/** The sum of what came as decimals. */
function decimalCell(e: Emitter, state: I32, scale: number): readonly [I64, I64] {
  flushHot(e, state);
  const whole = [e.f.let(load("i64.load", state, cold)), e.f.let(load("i64.load", state, cold + 8))] as const;
  return e.callPair("num_from_dec", [...whole, i32.const(scale)]);
}

/** sum and avg of int8 (and avg of int4, int2) count in the same state, as decimals of scale 0. */
const sumInteger: Rest = {
  ...sumDecimal,
  state: "sumInteger",
  update: (e, state, [value]) => {
    const bits = value?.form === "i64" ? 64 : 31;
    addDecimal(e, state, { ...decValue(e.f.let(asI64(value)), undefined, 0, bits), valid: value?.valid });
  },
  finish: (e, state) => pairValue("num", decimalCell(e, state, 0)),
};

function averageOf(sum: Rest): Rest {
  const { finish, decimals } = sum;
  const average = { ...sum, finish: averaged(finish) };
  return decimals === undefined
    ? average
    : { ...average, decimals: { ...decimals, finish: averaged(decimals.finish) } };
}

/** A numeric sum by the rows. */
function averaged(sum: Rest["finish"]): Rest["finish"] {
  return (e, state, rows, scale) => {
    const cell = asPair(sum(e, state, rows, scale));
    const errors = { 2: "numericOverflow", 4: "divisionByZero" } as const;
    return pairValue("num", e.callPair("num_div_i64", [...cell, rows], errors));
  };
}

/** sum of int2 and int4 is int8. */
const sumSmall: Rest = {
  ...sumInteger,
  finish: (e, state) => {
    flushHot(e, state);
    const low = e.f.let(load("i64.load", state, cold));
    e.fail(i64.ne(load("i64.load", state, cold + 8), i64.shr_s(low, i64.const(63))), "bigintOutOfRange");
    return i64Value(low);
  },
};

// ---- sums of floats

function addFloat(e: Emitter, state: I32, value: Expr<"f64">): void {
  const old = e.f.let(load("f64.load", state));
  const added = e.f.let(value);
  const sum = e.f.let(f64.add(old, added));
  const infinity = f64.const(Infinity);
  const finite = i32.and(f64.ne(f64.abs(old), infinity), f64.ne(f64.abs(added), infinity));
  e.fail(i32.and(f64.eq(f64.abs(sum), infinity), finite), "floatOverflow");
  e.f.store("f64.store", state, sum);
}

const sumFloat: Rest = {
  state: "sumFloat",
  stateBytes: 8,
  update: (e, state, [value]) => addFloat(e, state, asF64(value)),
  combine: (e, state, other) => addFloat(e, state, load("f64.load", other)),
  finish: (e, state) => f64Value(e.f.let(load("f64.load", state))),
};

const averageFloat: Rest = {
  ...sumFloat,
  finish: (e, state, rows) => f64Value(e.f.let(f64.div(load("f64.load", state), convert("f64.convert_i64_s", rows)))),
};

// ---- min and max

type Order = "<" | ">";

function extremeInteger(type: TypeName, order: Order): Rest {
  const better = order === "<" ? i64.lt_s : i64.gt_s;
  const take = (e: Emitter, state: I32, value: I64, first: I32) => {
    const old = e.f.let(load("i64.load", state));
    e.f.store("i64.store", state, select(i32.or(first, better(value, old)), value, old));
  };
  return {
    state: `extreme${order}${type}`,
    stateBytes: 8,
    update: (e, state, [value], first) => take(e, state, e.f.let(asI64(value)), first),
    combine: (e, state, other, first) => take(e, state, e.f.let(load("i64.load", other)), first),
    finish: (e, state) => {
      const value = e.f.let(load("i64.load", state));
      if (type === "int8" || type === "time" || type === "timestamp" || type === "timestamptz") return i64Value(value);
      const low = e.f.let(convert("i32.wrap_i64", value));
      return type === "int2" ? i16Value(low) : i32Value(low);
    },
  };
}

function extremeFloat(type: TypeName, order: Order): Rest {
  const take = (e: Emitter, state: I32, value: Expr<"f64">, first: I32) => {
    const old = e.f.let(load("f64.load", state));
    e.f.if(i32.or(first, compareFloat(e, order, value, old)), () => e.f.store("f64.store", state, value));
  };
  return {
    state: `extreme${order}${type}`,
    stateBytes: 8,
    update: (e, state, [value], first) => take(e, state, e.f.let(asF64(value)), first),
    combine: (e, state, other, first) => take(e, state, e.f.let(load("f64.load", other)), first),
    finish: (e, state) => {
      const value = e.f.let(load("f64.load", state));
      return type === "float4" ? f32Value(value) : f64Value(value);
    },
  };
}

/** Views and num cells: 16 bytes, kept with their long bytes. */
function extremePair(form: "view" | "num", order: Order, compare: string): Rest {
  const take = (e: AggregateEmitter, state: I32, halves: readonly [I64, I64], first: I32) => {
    const better = e.f.local("i32", "better");
    e.f.set(better, first);
    e.f.if(i32.eq(first, i32.const(0)), () => {
      const old = [load("i64.load", state), load("i64.load", state, 8)];
      const result = call<"i32">(e.kernel(compare), ...halves, ...old);
      e.f.set(better, order === "<" ? i32.lt_s(result, i32.const(0)) : i32.gt_s(result, i32.const(0)));
    });
    e.f.if(better, () => e.keep(form, state, halves));
  };
  return {
    state: `extreme${order}${compare}`,
    stateBytes: 16,
    keeps: form,
    update: (e, state, [value], first) => {
      if (value?.form === "dec" && value.b === undefined) takeDecimal(e, state, value, { order, first, take });
      else take(e, state, form === "num" ? toNum(e, value as Value) : asPair(value), first);
    },
    combine: (e, state, other, first) =>
      take(e, state, [e.f.let(load("i64.load", other)), e.f.let(load("i64.load", other, 8))], first),
    finish: (e, state) => pairValue(form, [e.f.let(load("i64.load", state)), e.f.let(load("i64.load", state, 8))]),
  };
}

/** Decimals only: the state is the value's i128, whose order is theirs. */
function extremeDecimal(order: Order): NonNullable<Rest["decimals"]> {
  const take = (e: Emitter, state: I32, halves: readonly [I64, I64], first: I32) => {
    const { f } = e;
    const [low, high] = halves.map((half) => f.let(half)) as [I64, I64];
    const old = [f.let(load("i64.load", state)), f.let(load("i64.load", state, 8))] as const;
    const [less, than] = order === "<" ? [[low, high], old] : [old, [low, high]];
    const highLess = i64.lt_s(less[1]!, than[1]!);
    const lowLess = i32.and(i64.eq(less[1]!, than[1]!), i64.lt_u(less[0]!, than[0]!));
    f.if(i32.or(first, i32.or(highLess, lowLess)), () => storePair(e, state, [low, high]));
  };
  return {
    stateBytes: 16,
    keeps: undefined,
    update: (e, state, [value], first) => take(e, state, decHalves(e, value as DecValue), first),
    combine: (e, state, other, first) => take(e, state, [load("i64.load", other), load("i64.load", other, 8)], first),
    finish: (e, state, _, scale) => {
      const whole = [e.f.let(load("i64.load", state)), e.f.let(load("i64.load", state, 8))] as const;
      return pairValue("num", e.callPair("num_from_dec", [...whole, i32.const(scale ?? 0)]));
    },
  };
}

/** A decimal is compared as an integer with a cell of its scale, and only a better one becomes a cell. */
function takeDecimal(
  e: AggregateEmitter,
  state: I32,
  value: DecValue,
  {
    order,
    first,
    take,
  }: { order: Order; first: I32; take: (e: AggregateEmitter, at: I32, cell: readonly [I64, I64], first: I32) => void },
): void {
  const { f } = e;
  const scale = BigInt(value.scale) << 32n;
  const size = f.let(load("i64.load", state));
  const high = f.let(load("i64.load", state, 8));
  const isNegative = f.let(i64.eq(high, i64.const(scale | (1n << 48n))));
  const isOfScale = i32.or(isNegative, i64.eq(high, i64.const(scale)));
  const comparable = i32.and(isOfScale, i64.ge_s(size, zero));
  const old = select(isNegative, i64.sub(zero, size), size);
  const notBetter = order === "<" ? i64.ge_s(value.a, old) : i64.le_s(value.a, old);
  const passes = i32.and(i32.eq(first, i32.const(0)), i32.and(comparable, notBetter));
  f.if(i32.eq(passes, i32.const(0)), () => take(e, state, toNum(e, value), first));
}

function extremeInterval(order: Order): Rest {
  const take = (e: Emitter, state: I32, halves: readonly [I64, I64], first: I32) => {
    const compared = call<"i32">(e.kernel("interval_compare"), ...halves, ...loadInterval(e, state));
    const better = order === "<" ? i32.lt_s(compared, i32.const(0)) : i32.gt_s(compared, i32.const(0));
    e.f.if(i32.or(first, better), () => storePair(e, state, halves));
  };
  return {
    state: `extreme${order}interval`,
    stateBytes: 16,
    update: (e, state, [value], first) => take(e, state, asPair(value), first),
    combine: (e, state, other, first) => take(e, state, loadInterval(e, other), first),
    finish: (e, state) => pairValue("interval", loadInterval(e, state)),
  };
}

function storePair(e: Emitter, at: I32, [low, high]: readonly [I64, I64]): void {
  e.f.store("i64.store", at, low);
  e.f.store("i64.store", at, high, 8);
}

/** sum(interval) adds each part; avg divides the sum as the operator does. */
const sumInterval: Rest = {
  state: "sumInterval",
  stateBytes: 16,
  update: (e, state, [value]) => addInterval(e, state, asPair(value)),
  combine: (e, state, other) => addInterval(e, state, loadInterval(e, other)),
  finish: (e, state) => pairValue("interval", loadInterval(e, state)),
};

const averageInterval: Rest = {
  ...sumInterval,
  finish: (e, state, rows) =>
    intervalOf(e, "interval_div", ...loadInterval(e, state), convert("f64.convert_i64_s", rows)),
};

function addInterval(e: Emitter, state: I32, halves: readonly [I64, I64]): void {
  storePair(e, state, asPair(intervalOf(e, "interval_add", ...loadInterval(e, state), ...halves)));
}

function extremes(name: "min" | "max"): AggregateFunction[] {
  const order = name === "min" ? "<" : ">";
  const integers: TypeName[] = ["int2", "int4", "int8", "date", "time", "timestamp", "timestamptz"];
  return [
    ...integers.map((type) => aggregate(name, [type], type, extremeInteger(type, order))),
    aggregate(name, ["float4"], "float4", extremeFloat("float4", order)),
    aggregate(name, ["float8"], "float8", extremeFloat("float8", order)),
    aggregate(name, ["numeric"], "numeric", {
      ...extremePair("num", order, "num_compare"),
      decimals: extremeDecimal(order),
    }),
    aggregate(name, ["text"], "text", extremePair("view", order, "view_compare")),
    aggregate(name, ["bpchar"], "bpchar", extremePair("view", order, "bpchar_compare")),
    aggregate(name, ["interval"], "interval", extremeInterval(order)),
  ];
}

/** bool_and, bool_or and every; bool has no min and max. */
function booleans(name: string, keepsTrue: boolean): AggregateFunction {
  const take = (e: Emitter, state: I32, value: I32, first: I32) => {
    const old = load("i32.load", state);
    const both = keepsTrue ? i32.and(old, value) : i32.or(old, value);
    e.f.store("i32.store", state, select(first, value, both));
  };
  return aggregate(name, ["bool"], "bool", {
    state: keepsTrue ? "boolAnd" : "boolOr",
    stateBytes: 8,
    update: (e, state, [value], first) => take(e, state, asI32(value), first),
    combine: (e, state, other, first) => take(e, state, load("i32.load", other), first),
    finish: (e, state) => ({ form: "bool", a: e.f.let(load("i32.load", state)), valid: undefined }),
  });
}

/** Every aggregate. `count(any)` takes an argument of any type. */
export const aggregateFunctions: readonly AggregateFunction[] = [
  ...stringAggFunctions,
  aggregate("count", [], "int8", counting),
  { ...aggregate("count", ["unknown"], "int8", counting), key: "count(any)" },
  aggregate("sum", ["int2"], "int8", sumSmall),
  aggregate("sum", ["int4"], "int8", sumSmall),
  aggregate("sum", ["int8"], "numeric", sumInteger),
  aggregate("sum", ["numeric"], "numeric", sumNumeric),
  aggregate("sum", ["float4"], "float4", {
    ...sumFloat,
    finish: (e, state) => f32Value(e.f.let(load("f64.load", state))),
  }),
  aggregate("sum", ["float8"], "float8", sumFloat),
  aggregate("avg", ["int2"], "numeric", averageOf(sumInteger)),
  aggregate("avg", ["int4"], "numeric", averageOf(sumInteger)),
  aggregate("avg", ["int8"], "numeric", averageOf(sumInteger)),
  aggregate("avg", ["numeric"], "numeric", averageOf(sumNumeric)),
  aggregate("avg", ["float4"], "float8", averageFloat),
  aggregate("avg", ["float8"], "float8", averageFloat),
  aggregate("sum", ["interval"], "interval", sumInterval),
  aggregate("avg", ["interval"], "interval", averageInterval),
  ...extremes("min"),
  ...extremes("max"),
  booleans("bool_and", true),
  booleans("every", true),
  booleans("bool_or", false),
  ...statisticsAggregates,
];
