/** Values in locals: making them, assigning to them, and the common form of alternatives. */

import type { VectorShape } from "../../batch/index.ts";
import { bothValid, decHalves, type Emitter, toNum, type Value } from "../../functions/index.ts";
import { type FunctionBuilder, type I32, type I64, i32, type Local, load } from "../../wasm/index.ts";

/** i32 1 when a bool is valid and true. */
export function holdsTrue(value: Value): I32 {
  return value.valid === undefined ? (value.a as I32) : i32.and(value.valid, value.a as I32);
}

/** The validity of a strict function's result, in a local. */
export function bothOf(f: FunctionBuilder, valids: readonly (I32 | undefined)[]): I32 | undefined {
  const all = valids.reduce(bothValid, undefined);
  return all === undefined ? undefined : f.let(all, "valid");
}

/** A row's code in a dictionary's vector at `data`. */
export function loadCode({ codeWidth = 4 }: VectorShape, data: I32, row: I32): I32 {
  const at = i32.add(data, i32.mul(row, i32.const(codeWidth)));
  return load(({ 1: "i32.load8_u", 2: "i32.load16_u", 4: "i32.load" } as const)[codeWidth], at);
}

/** Fresh locals that can hold a value of this form. */
export function localsFor(f: FunctionBuilder, value: Value, nullable: boolean): Value {
  const a = f.local(value.a.type, "result");
  const valid = nullable ? f.local("i32", "resultValid") : undefined;
  const b = "b" in value && value.b !== undefined ? f.local("i64", "resultHigh") : undefined;
  return { ...value, a, ...("b" in value ? { b } : {}), valid } as Value;
}

/** target = value; converts decimals to the target's form. */
export function assignValue(f: FunctionBuilder, target: Value, value: Value, e?: Emitter): void {
  if (target.valid !== undefined) f.set(target.valid as Local<"i32">, value.valid ?? i32.const(1));
  const converted = e === undefined ? value : convertForm(e, target, value);
  f.set(target.a as Local, converted.a);
  if ("b" in target && target.b !== undefined) f.set(target.b as Local<"i64">, (converted as { b: I64 }).b);
}

function convertForm(e: Emitter, target: Value, value: Value): Value {
  if (target.form === "num" && value.form === "dec") {
    const [a, b] = toNum(e, value);
    return { form: "num", a, b, valid: undefined };
  }
  if (target.form === "dec" && target.b !== undefined && value.form === "dec") {
    const [a, b] = decHalves(e, value);
    return { ...target, a, b };
  }
  return value;
}

/** The form that all alternatives of a CASE or COALESCE can take: decimals of one scale stay decimals, else num cells. */
export function unified(values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined) throw new Error("assertion failed: no alternatives");
  if (first.form !== "dec" && first.form !== "num") return first;
  const decimals = values.filter((value) => value.form === "dec");
  const scales = new Set(decimals.map((value) => value.scale));
  if (decimals.length === values.length && scales.size === 1) {
    const wide = decimals.find((value) => value.b !== undefined);
    return { ...(wide ?? first), bits: Math.max(...decimals.map((value) => value.bits)) } as Value;
  }
  const cell = values.find((value) => value.form === "num");
  return cell ?? { form: "num", a: first.a as I64, b: first.a as I64, valid: undefined };
}
