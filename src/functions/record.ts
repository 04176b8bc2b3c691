/** The record of a function: what the binder resolves, the compiler emits and pg_proc lists. Operators are functions named by their symbol, casts `::type`. */

import type { CastContext, Datum, TypeName, TypeRef, Zone } from "../types/index.ts";
import type { I32, I64 } from "../wasm/index.ts";
import type { Emitter, Value } from "./emit.ts";
import type { SessionFacts } from "./session.ts";

/** A scalar function, operator or cast. It is strict, a null argument gives null and the body is not run, unless it says otherwise. */
export interface ScalarFunction {
  /** `name(argument types)`. */
  readonly key: string;
  readonly name: string;
  readonly args: readonly TypeName[];
  readonly returns: TypeName;
  /** True when the body can raise an error. */
  readonly fails: boolean;
  /** True for one that is called with nulls too: then `valid` of the arguments and of the result count. */
  readonly calledOnNull?: boolean;
  /** True when the last of `args`, "unknown" for a value of any type, may be given any number of times, at least once. */
  readonly variadic?: boolean;
  /** The places of lengths: a call adds each to the argument before it, and is one of the function of such sums. */
  readonly lengths?: readonly number[];
  /** What the arguments are called where a call may give them by name; `optional`: those left out are 0. */
  readonly named?: { readonly names: readonly string[]; readonly optional: boolean };
  /** The place of an argument that names a time zone, and who knows the names: in place of a constant one the plan has the zone's table. */
  readonly zone?: { readonly index: number; readonly find: (name: string) => Zone };
  /** Absent when equal arguments always give the same: else the result may change with each statement (stable), or each call (volatile). */
  readonly volatility?: "stable" | "volatile";
  /** True where PostgreSQL's planner does not work constant calls out, as it has the function as stable: one that fails does not fail there. */
  readonly deferred?: true;
  /** The kernel that selects the rows of a batch for which it holds, of a text and a constant, and what it is told beside them. */
  readonly selects?: { readonly kernel: string; readonly mode: number };
  /**
   * Writes the body. Unless it is called on null, no argument is null here (their `valid` is to be ignored), the result's `valid` too, unless the function itself
   * gives null. `result` has the typmod of a cast with one; `types` are those of the arguments.
   */
  readonly emit: (e: Emitter, args: readonly Value[], result: TypeRef, types: readonly TypeRef[]) => Value;
  /** Gives the value by what the session knows, once for each run: then there is nothing to emit (functions/session). */
  readonly session?: (facts: SessionFacts, args: readonly Datum[]) => Datum;
}

/** A cast function also says when it applies by itself. */
export interface Cast {
  readonly from: TypeName;
  readonly to: TypeName;
  readonly context: CastContext;
  /** Absent when the bytes are the same (binary coercible). */
  readonly function: ScalarFunction | undefined;
}

/** What an aggregate's code may use beyond {@link Emitter}. */
export interface AggregateEmitter extends Emitter {
  /** Runs statements, given the state's address, behind every row that makes the group's rows, null arguments too, a multiple of 2^bits. */
  everyRows(bits: number, write: (state: I32) => void): void;
  /** Copies 16 bytes of a view or num cell to `to`, and its long bytes into memory that lives as long as the state. */
  keep(form: "view" | "num", to: I32, halves: readonly [I64, I64]): void;
  /** Takes bytes of such memory; no more than the record's `room` says. */
  append(bytes: I32): I32;
  /** The place in file order of the morsel that the value is from. */
  readonly order: I32;
}

/** An aggregate's running state of one group: bytes at an address. */
export interface AggregateFunction {
  readonly key: string;
  readonly name: string;
  readonly args: readonly TypeName[];
  readonly returns: TypeName;
  /** Names the state: calls with equal state names and arguments share one (sum and avg do). */
  readonly state: string;
  /** Bytes of state, a multiple of 8, all zero at first. */
  readonly stateBytes: number;
  /**
   * Takes a value that is not null (rows with a null argument are left out before). `first` is 1 when the state has taken none yet.
   */
  readonly update: (e: AggregateEmitter, state: I32, args: readonly Value[], first: I32) => void;
  /** Adds another state of the same aggregate, which has taken at least one value, to the first; `first` is 1 when that has taken none. */
  readonly combine: (e: AggregateEmitter, state: I32, other: I32, first: I32) => void;
  /**
   * The result of a group; `rows` is how many values the state has taken. Null when that is 0, unless `zeroRows`.
   * `scale` is the display scale of a decimal argument, when it is known for all rows.
   */
  readonly finish: (e: Emitter, state: I32, rows: I64, scale: number | undefined) => Value;
  /** The same for an argument that is a decimal of at most 18 digits for all rows, when that takes less room. */
  readonly decimals?: Pick<
    AggregateFunction,
    "stateBytes" | "update" | "combine" | "finish" | "keeps" | "room" | "roomToCombine"
  >;
  /** The form of the one value that the state keeps in its first 16 bytes, long bytes and all, when it keeps one (min, max). */
  readonly keeps?: "view" | "num" | undefined;
  /** True when the result depends on the order in which values come. */
  readonly inOrder?: true;
  /** Bytes of memory that update may take for such values and such a state; undefined for none. */
  readonly room?: ((e: Emitter, state: I32, args: readonly Value[]) => I32 | undefined) | undefined;
  /** Bytes of memory that combine may take. */
  readonly roomToCombine?: ((e: Emitter, state: I32, other: I32) => I32) | undefined;
  /** The argument that is the empty text where it is null; rows with another null argument are left out. */
  readonly emptyWhenNull?: number;
  /** True when the result of no rows is not null (count). */
  readonly zeroRows: boolean;
}

/** Names a function: `+(int4,int4)`. */
export function functionKey(name: string, args: readonly TypeName[]): string {
  return `${name}(${args.join(",")})`;
}

/** Builds the record of a cast by a function. */
export function cast(
  from: TypeName,
  to: TypeName,
  context: CastContext,
  emit: ScalarFunction["emit"],
  fails = false,
): Cast {
  return { from, to, context, function: scalar(`::${to}`, [from], to, emit, fails) };
}

/** Builds the record of a cast that changes no byte. */
export function coercible(from: TypeName, to: TypeName, context: CastContext): Cast {
  return { from, to, context, function: undefined };
}

/** Builds a record. */
export function scalar(
  name: string,
  args: readonly TypeName[],
  returns: TypeName,
  emit: ScalarFunction["emit"],
  fails = false,
  volatility?: ScalarFunction["volatility"],
): ScalarFunction {
  const record = { key: functionKey(name, args), name, args, returns, fails, emit };
  return volatility === undefined ? record : { ...record, volatility };
}
