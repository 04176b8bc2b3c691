/** int2, int4 and int8 operators, in all mixed widths as PostgreSQL has them; overflow is 22003, never wrapped. */

import type { TypeName } from "../types/index.ts";
import { convert, type I32, type I64, i32, i64, select } from "../wasm/index.ts";
import type { Emitter, Value } from "./emit.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import type { RunError } from "./run-error.ts";
import { asI32, asI64, boolValue, comparisonNames, i16Value, i32Value, i64Value } from "./value.ts";

type IntegerName = "int2" | "int4" | "int8";
const integerNames: readonly IntegerName[] = ["int2", "int4", "int8"];
const compares = { "=": "eq", "<>": "ne", "<": "lt_s", "<=": "le_s", ">": "gt_s", ">=": "ge_s" } as const;

/** The error of a result that does not fit. */
export const integerOverflow: Readonly<Record<IntegerName, RunError>> = {
  int2: "smallintOutOfRange",
  int4: "integerOutOfRange",
  int8: "bigintOutOfRange",
};

/** The operators of the integer types. */
export const integerFunctions: readonly ScalarFunction[] = [
  ...integerNames.flatMap((left) => integerNames.flatMap((right) => mixed(left, right))),
  ...integerNames.flatMap((name) => unary(name)),
];

function wider(left: IntegerName, right: IntegerName): IntegerName {
  return integerNames.indexOf(left) > integerNames.indexOf(right) ? left : right;
}

function mixed(left: IntegerName, right: IntegerName): ScalarFunction[] {
  const result = wider(left, right);
  const args: TypeName[] = [left, right];
  const arithmetic = (["+", "-", "*"] as const).map((name) =>
    scalar(name, args, result, (e, [a, b]) => exact(e, result, name, asI64(a), asI64(b)), true),
  );
  const both = (["/", "%"] as const)
    .filter((name) => name === "/" || left === right)
    .map((name) => scalar(name, args, result, (e, [a, b]) => divide(e, result, name, asI64(a), asI64(b)), true));
  const comparing = comparisonNames.map((name) =>
    scalar(name, args, "bool", (_, [a, b]) =>
      result === "int8"
        ? boolValue(i64[compares[name]](asI64(a), asI64(b)))
        : boolValue(i32[compares[name]](asI32(a), asI32(b))),
    ),
  );
  return [...arithmetic, ...both, ...comparing];
}

const wideOps = { "+": "add", "-": "sub", "*": "mul" } as const;

/** int2 and int4 are computed in i64, where they cannot overflow, and checked; int8 by the sign rules. */
function exact(e: Emitter, result: IntegerName, name: "+" | "-" | "*", a: I64, b: I64): Value {
  const value = e.f.let(i64[wideOps[name]](a, b));
  if (result !== "int8") return narrow(e, result, value);
  e.fail(overflowed(e, name, a, b, value), "bigintOutOfRange");
  return i64Value(value);
}

function overflowed(e: Emitter, name: "+" | "-" | "*", a: I64, b: I64, value: I64): I32 {
  const zero = i64.const(0);
  if (name === "+") return i64.lt_s(i64.and(i64.xor(a, value), i64.xor(b, value)), zero);
  if (name === "-") return i64.lt_s(i64.and(i64.xor(a, b), i64.xor(a, value)), zero);
  // a * b is right iff it divides back; the division itself traps for 0 and for -2^63 / -1, which are taken apart
  const wrong = e.f.local("i32", "wrong");
  e.f.set(wrong, i32.const(0));
  e.f.if(
    i64.eq(a, i64.const(-1)),
    () => e.f.set(wrong, i64.eq(b, i64.const(-(1n << 63n)))),
    () => {
      e.f.if(i64.ne(a, zero), () => e.f.set(wrong, i64.ne(i64.div_s(value, a), b)));
    },
  );
  return wrong;
}

/** An i64 as int2 or int4; outside of the type is an error. */
export function narrow(e: Emitter, result: IntegerName, value: I64): Value {
  if (result === "int8") return i64Value(value);
  const low = e.f.let(convert("i32.wrap_i64", value));
  const exactLow = result === "int2" ? convert("i32.extend16_s", low) : low;
  e.fail(i64.ne(convert("i64.extend_i32_s", exactLow), value), integerOverflow[result]);
  return result === "int2" ? i16Value(low) : i32Value(low);
}

/** The remainder toward zero. */
export function remainder(e: Emitter, result: IntegerName, a: I64, b: I64): Value {
  return divide(e, result, "%", a, b);
}

function divide(e: Emitter, result: IntegerName, name: "/" | "%", a: I64, b: I64): Value {
  e.fail(i64.eq(b, i64.const(0)), "divisionByZero");
  const minusOne = i64.eq(b, i64.const(-1));
  if (name === "%") {
    // the remainder by -1 is 0; the machine's instruction is kept from -2^63 % -1
    const divisor = e.f.let(select(minusOne, i64.const(1), b));
    return narrow(e, result, e.f.let(i64.rem_s(a, divisor)));
  }
  if (result === "int8") {
    e.fail(i32.and(minusOne, i64.eq(a, i64.const(-(1n << 63n)))), "bigintOutOfRange");
  }
  return narrow(e, result, e.f.let(i64.div_s(a, b)));
}

function unary(name: IntegerName): ScalarFunction[] {
  const minimum = i64.const(-(1n << BigInt(name === "int2" ? 15 : name === "int4" ? 31 : 63)));
  const negated = (e: Emitter, value: I64): Value => {
    e.fail(i64.eq(value, minimum), integerOverflow[name]);
    const result = e.f.let(i64.sub(i64.const(0), value));
    return narrow(e, name, result);
  };
  return [
    scalar("-", [name], name, (e, [value]) => negated(e, asI64(value)), true),
    scalar("+", [name], name, (_, [value]) => value as Value),
    ...["abs", "@"].map((symbol) =>
      scalar(
        symbol,
        [name],
        name,
        (e, [operand]) => {
          const value = e.f.let(asI64(operand));
          e.fail(i64.eq(value, minimum), integerOverflow[name]);
          const sign = i64.shr_s(value, i64.const(63));
          return narrow(e, name, e.f.let(i64.sub(i64.xor(value, sign), sign)));
        },
        true,
      ),
    ),
  ];
}
