/** The WebAssembly instructions that we emit: text name, opcode, operand and result types (WebAssembly core specification, appendix "Index of Instructions"). */

/** Value types of WebAssembly 1.0. */
export type ValType = "i32" | "i64" | "f32" | "f64";

/** Binary encoding of a value type. */
export const valTypeCodes: Readonly<Record<ValType, number>> = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c };

const integerBinary = {
  add: 0,
  sub: 1,
  mul: 2,
  div_s: 3,
  div_u: 4,
  rem_s: 5,
  rem_u: 6,
  and: 7,
  or: 8,
  xor: 9,
  shl: 10,
  shr_s: 11,
  shr_u: 12,
  rotl: 13,
  rotr: 14,
} as const;
const integerCompare = {
  eq: 1,
  ne: 2,
  lt_s: 3,
  lt_u: 4,
  gt_s: 5,
  gt_u: 6,
  le_s: 7,
  le_u: 8,
  ge_s: 9,
  ge_u: 10,
} as const;
const integerUnary = { clz: 0, ctz: 1, popcnt: 2 } as const;
const floatBinary = { add: 0, sub: 1, mul: 2, div: 3, min: 4, max: 5, copysign: 6 } as const;
const floatCompare = { eq: 0, ne: 1, lt: 2, gt: 3, le: 4, ge: 5 } as const;
const floatUnary = { abs: 0, neg: 1, ceil: 2, floor: 3, trunc: 4, nearest: 5, sqrt: 6 } as const;

/** Names of instructions by shape. */
export type IntegerBinary = keyof typeof integerBinary;
export type IntegerCompare = keyof typeof integerCompare;
export type IntegerUnary = keyof typeof integerUnary;
export type FloatBinary = keyof typeof floatBinary;
export type FloatCompare = keyof typeof floatCompare;
export type FloatUnary = keyof typeof floatUnary;

/** Conversions: name -> [opcode bytes, operand, result]. */
export const conversions = {
  "i32.eqz": [[0x45], "i32", "i32"],
  "i64.eqz": [[0x50], "i64", "i32"],
  "i32.wrap_i64": [[0xa7], "i64", "i32"],
  "i64.extend_i32_s": [[0xac], "i32", "i64"],
  "i64.extend_i32_u": [[0xad], "i32", "i64"],
  "i32.extend8_s": [[0xc0], "i32", "i32"],
  "i32.extend16_s": [[0xc1], "i32", "i32"],
  "i64.trunc_sat_f64_s": [[0xfc, 6], "f64", "i64"],
  "i32.trunc_sat_f64_s": [[0xfc, 2], "f64", "i32"],
  "f64.convert_i32_s": [[0xb7], "i32", "f64"],
  "f64.convert_i64_s": [[0xb9], "i64", "f64"],
  "f64.convert_i64_u": [[0xba], "i64", "f64"],
  "f64.promote_f32": [[0xbb], "f32", "f64"],
  "f32.demote_f64": [[0xb6], "f64", "f32"],
  "i64.reinterpret_f64": [[0xbd], "f64", "i64"],
  "f64.reinterpret_i64": [[0xbf], "i64", "f64"],
  "i32.reinterpret_f32": [[0xbc], "f32", "i32"],
  "f32.reinterpret_i32": [[0xbe], "i32", "f32"],
} as const satisfies Record<string, readonly [readonly number[], ValType, ValType]>;
export type Conversion = keyof typeof conversions;

/** Loads: name -> [opcode, result]. */
export const loads = {
  "i32.load": [0x28, "i32"],
  "i64.load": [0x29, "i64"],
  "f32.load": [0x2a, "f32"],
  "f64.load": [0x2b, "f64"],
  "i32.load8_s": [0x2c, "i32"],
  "i32.load8_u": [0x2d, "i32"],
  "i32.load16_s": [0x2e, "i32"],
  "i32.load16_u": [0x2f, "i32"],
  "i64.load32_s": [0x34, "i64"],
  "i64.load32_u": [0x35, "i64"],
} as const satisfies Record<string, readonly [number, ValType]>;
export type Load = keyof typeof loads;

/** Stores: name -> [opcode, operand]. */
export const stores = {
  "i32.store": [0x36, "i32"],
  "i64.store": [0x37, "i64"],
  "f32.store": [0x38, "f32"],
  "f64.store": [0x39, "f64"],
  "i32.store8": [0x3a, "i32"],
  "i32.store16": [0x3b, "i32"],
  "i64.store32": [0x3e, "i64"],
} as const satisfies Record<string, readonly [number, ValType]>;
export type Store = keyof typeof stores;

/** One instruction without immediates. */
export interface Opcode {
  readonly name: string;
  readonly bytes: readonly number[];
  readonly operand: ValType;
  readonly result: ValType;
}

function family<K extends string>(
  type: ValType,
  base: number,
  table: Readonly<Record<K, number>>,
  result: ValType,
): Record<K, Opcode> {
  const entries = (Object.keys(table) as K[]).map((key) => [
    key,
    { name: `${type}.${key}`, bytes: [base + table[key]], operand: type, result },
  ]);
  return Object.fromEntries(entries) as Record<K, Opcode>;
}

/** All families of two or one operands, by type. */
export const opcodes = {
  i32: {
    binary: family("i32", 0x6a, integerBinary, "i32"),
    compare: family("i32", 0x45, integerCompare, "i32"),
    unary: family("i32", 0x67, integerUnary, "i32"),
  },
  i64: {
    binary: family("i64", 0x7c, integerBinary, "i64"),
    compare: family("i64", 0x50, integerCompare, "i32"),
    unary: family("i64", 0x79, integerUnary, "i64"),
  },
  f64: {
    binary: family("f64", 0xa0, floatBinary, "f64"),
    compare: family("f64", 0x61, floatCompare, "i32"),
    unary: family("f64", 0x99, floatUnary, "f64"),
  },
  f32: {
    binary: family("f32", 0x92, floatBinary, "f32"),
    compare: family("f32", 0x5b, floatCompare, "i32"),
    unary: family("f32", 0x8b, floatUnary, "f32"),
  },
} as const;
