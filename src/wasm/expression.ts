/** Expression trees of typed WebAssembly instructions; a tree is written once and gives both the bytes and the text form. */

import {
  type Conversion,
  conversions,
  type FloatBinary,
  type FloatCompare,
  type FloatUnary,
  type IntegerBinary,
  type IntegerCompare,
  type IntegerUnary,
  type Load,
  loads,
  type Opcode,
  opcodes,
  type ValType,
} from "./opcode.ts";

/** A function that can be called: imported ones come first in the index space. */
export interface Func {
  readonly name: string;
  readonly params: readonly ValType[];
  readonly results: readonly ValType[];
  /** Set when the module is laid out. */
  index: number;
}

/** A tree that leaves one value of type T. Locals are such trees (`local.get`). */
export type Expr<T extends ValType = ValType> = { readonly type: T } & ExprBody;

type ExprBody =
  | { readonly kind: "const"; readonly value: number | bigint }
  | { readonly kind: "local"; readonly index: number; readonly name: string }
  | { readonly kind: "op"; readonly name: string; readonly bytes: readonly number[]; readonly args: readonly Expr[] }
  | { readonly kind: "load"; readonly op: Load; readonly address: Expr<"i32">; readonly offset: number }
  | { readonly kind: "select"; readonly then: Expr; readonly otherwise: Expr; readonly condition: Expr<"i32"> }
  | { readonly kind: "call"; readonly func: Func; readonly args: readonly Expr[] };

/** A local variable or parameter of a function. */
export type Local<T extends ValType = ValType> = Expr<T> & { readonly kind: "local" };

export type I32 = Expr<"i32">;
export type I64 = Expr<"i64">;
export type F32 = Expr<"f32">;
export type F64 = Expr<"f64">;

function op<T extends ValType>(opcode: Opcode, args: readonly Expr[]): Expr<T> {
  return { kind: "op", type: opcode.result as T, name: opcode.name, bytes: opcode.bytes, args } as Expr<T>;
}

type Binary<K extends string, A extends ValType, R extends ValType> = Record<
  K,
  (left: Expr<A>, right: Expr<A>) => Expr<R>
>;
type Unary<K extends string, A extends ValType, R extends ValType> = Record<K, (value: Expr<A>) => Expr<R>>;

function binaries<K extends string, A extends ValType, R extends ValType>(table: Record<K, Opcode>): Binary<K, A, R> {
  const entries = (Object.keys(table) as K[]).map((key) => [key, (a: Expr, b: Expr) => op(table[key], [a, b])]);
  return Object.fromEntries(entries) as Binary<K, A, R>;
}

function unaries<K extends string, A extends ValType, R extends ValType>(table: Record<K, Opcode>): Unary<K, A, R> {
  const entries = (Object.keys(table) as K[]).map((key) => [key, (a: Expr) => op(table[key], [a])]);
  return Object.fromEntries(entries) as Unary<K, A, R>;
}

/** i32 instructions. */
export const i32: Binary<IntegerBinary | IntegerCompare, "i32", "i32"> &
  Unary<IntegerUnary, "i32", "i32"> & { readonly const: (value: number) => I32 } = {
  ...binaries<IntegerBinary, "i32", "i32">(opcodes.i32.binary),
  ...binaries<IntegerCompare, "i32", "i32">(opcodes.i32.compare),
  ...unaries<IntegerUnary, "i32", "i32">(opcodes.i32.unary),
  const: (value) => ({ kind: "const", type: "i32", value: value | 0 }),
};

/** i64 instructions. */
export const i64: Binary<IntegerBinary, "i64", "i64"> &
  Binary<IntegerCompare, "i64", "i32"> &
  Unary<IntegerUnary, "i64", "i64"> & { readonly const: (value: bigint | number) => I64 } = {
  ...binaries<IntegerBinary, "i64", "i64">(opcodes.i64.binary),
  ...binaries<IntegerCompare, "i64", "i32">(opcodes.i64.compare),
  ...unaries<IntegerUnary, "i64", "i64">(opcodes.i64.unary),
  const: (value) => ({ kind: "const", type: "i64", value: BigInt.asIntN(64, BigInt(value)) }),
};

/** f64 instructions. */
export const f64: Binary<FloatBinary, "f64", "f64"> &
  Binary<FloatCompare, "f64", "i32"> &
  Unary<FloatUnary, "f64", "f64"> & { readonly const: (value: number) => F64 } = {
  ...binaries<FloatBinary, "f64", "f64">(opcodes.f64.binary),
  ...binaries<FloatCompare, "f64", "i32">(opcodes.f64.compare),
  ...unaries<FloatUnary, "f64", "f64">(opcodes.f64.unary),
  const: (value) => ({ kind: "const", type: "f64", value }),
};

/** A conversion between types, by its instruction's name. */
export function convert<C extends Conversion>(
  name: C,
  value: Expr<(typeof conversions)[C][1]>,
): Expr<(typeof conversions)[C][2]> {
  const [bytes, , result] = conversions[name];
  return { kind: "op", type: result, name, bytes, args: [value] } as Expr<(typeof conversions)[C][2]>;
}

/** A load at address + offset (offset a constant of at least 0). */
export function load<L extends Load>(name: L, address: I32, offset = 0): Expr<(typeof loads)[L][1]> {
  return { kind: "load", type: loads[name][1], op: name, address, offset } as Expr<(typeof loads)[L][1]>;
}

/** `condition ? then : otherwise`; both sides are evaluated. */
export function select<T extends ValType>(condition: I32, then: Expr<T>, otherwise: Expr<T>): Expr<T> {
  return { kind: "select", type: then.type, then, otherwise, condition } as Expr<T>;
}

/** A call of a function with one result. */
export function call<T extends ValType = ValType>(func: Func, ...args: readonly Expr[]): Expr<T> {
  return { kind: "call", type: (func.results[0] ?? "i32") as T, func, args } as Expr<T>;
}

/** i32.eqz, the logical not. */
export function not(value: I32): I32 {
  return convert("i32.eqz", value);
}
