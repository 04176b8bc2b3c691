/** What a function's code generator works with: values as typed locals, and the emitter that the executor's compiler gives it. */

import type { Expr, F64, Func, FunctionBuilder, I32, I64 } from "../wasm/index.ts";
import type { RunError } from "./run-error.ts";

/**
 * A scalar value in generated code: one or two expressions that are cheap to repeat (locals or constants).
 * bool, i16, i32: `a` i32. i64: `a` i64. f32, f64: `a` f64. num, view, interval, uuid: `a`, `b` the two i64 halves of the 16 bytes.
 * dec: `a` i64, or when `wide` the low and high half of an i128 in `a`, `b`.
 */
export type Value =
  | (Common & { readonly form: "bool" | "i16" | "i32"; readonly a: I32 })
  | (Common & { readonly form: "i64"; readonly a: I64 })
  | (Common & { readonly form: "f32" | "f64"; readonly a: F64 })
  | (Common & { readonly form: "num" | "view" | "interval" | "uuid"; readonly a: I64; readonly b: I64 })
  | DecValue;

/** A decimal with a scale known at compile time and |value| <= 2^bits. */
export type DecValue = Common & {
  readonly form: "dec";
  readonly a: I64;
  /** Absent for one that fits an i64. */
  readonly b: I64 | undefined;
  readonly scale: number;
  readonly bits: number;
};

interface Common {
  /** i32 1 when not null, 0 when null; absent when it never is. */
  readonly valid: I32 | undefined;
}

/** Writes into the function that is being generated. */
export interface Emitter {
  readonly f: FunctionBuilder;
  /** A fixed kernel, imported by name. */
  kernel(name: string): Func;
  /** Raises the error for this row when the condition holds; `argument` is 16 bytes that its message may use. */
  fail(condition: I32, error: RunError, argument?: readonly [I64, I64]): void;
  /** A word of the session: the address of its time zone's table, extra_float_digits, or the order of a date's parts. */
  sessionWord(name: "zone" | "floatDigits" | "dateOrder"): I32;
  /** A moment of the session in µs from 1970 UTC, or the run's random bits. */
  sessionMoment(name: "transactionStart" | "statementStart" | "seed"): I64;
  /** Address of 64 bytes for kernel results; read at once, the next call overwrites them. */
  readonly scratch: I32;
  /** Calls a kernel whose first parameter is the address of its 16-byte result; a nonzero status raises by {@link statusErrors}. */
  callPair(kernel: string, args: readonly Expr[], errors?: StatusErrors): readonly [I64, I64];
  /** The 16 bytes that a kernel has left at {@link scratch}. */
  loadPair(): readonly [I64, I64];
  /** Raises the error of a kernel's nonzero status. */
  check(status: I32, errors: StatusErrors): void;
}

/**
 * The error of each nonzero kernel status: 1 invalid text, 2 out of range, 4 division by zero, others are the kernel's own. 3, the arena
 * is full, is the same for all.
 */
export interface StatusErrors {
  readonly [status: number]: RunError;
  readonly argument?: readonly [I64, I64];
}
