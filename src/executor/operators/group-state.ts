/** What code that changes the states of groups shares: room on the heap, and what aggregates may use. */

import {
  type AggregateEmitter,
  type AggregateFunction,
  bothValid,
  lanesOf,
  type Value,
} from "../../functions/index.ts";
import { type Expr, type FunctionBuilder, type I32, type I64, i32, i64, load } from "../../wasm/index.ts";
import type { RowLoop } from "../compile/fragment.ts";
import { longBytes, relocated, storable } from "../compile/row-layout.ts";
import type { ScalarCompiler } from "../compile/scalar.ts";
import { holdsTrue } from "../compile/values.ts";
import { context, groupHeader, status } from "../memory/layout.ts";
import type { AggregateSink } from "../pipeline.ts";
import { functionOf, type GroupLayout } from "./group-layout.ts";

/** The arguments of a state for one row. */
export interface StateInput {
  readonly args: readonly Value[];
  /** Rows that count; undefined for all. */
  readonly takes: I32 | "never" | undefined;
}

/** Leaves before any state is touched if the heap has not the bytes that taking a row may need. */
export function reserveHeap(
  { f, ctx, leave }: Pick<RowLoop, "f" | "ctx" | "leave">,
  sizes: readonly (I32 | undefined)[],
): void {
  const some = sizes.filter((size) => size !== undefined);
  if (some.length === 0) return;
  const wanted = f.let(
    some.reduce<I32>((sum, size) => i32.add(sum, size), i32.const(0)),
    "wanted",
  );
  const room = i32.sub(load("i32.load", ctx, context.heapEnd), load("i32.load", ctx, context.heap));
  f.if(i32.gt_u(wanted, room), () => {
    f.store("i32.store", ctx, wanted, context.heapWanted);
    leave(status.heapFull);
  });
}

/** A group and its states. */
export interface Group {
  /** The address of its row. */
  readonly row: I32;
  /** The address of a state, worked out where it is asked for. */
  state(index: number): I32;
}

/** The group whose row is at an address. */
export function groupAt(f: FunctionBuilder, row: I32, layout: GroupLayout): Group {
  return { row, state: (index) => f.let(i32.add(row, i32.const(layout.states[index] as number)), "state") };
}

/** Bytes of heap that the states of a group may take for a row. */
export function sizesOfRow(
  e: ScalarCompiler,
  group: Group,
  inputs: readonly StateInput[],
  sink: AggregateSink,
): (I32 | undefined)[] {
  return inputs.flatMap(({ args, takes }, index) => {
    if (takes === "never") return [];
    const { keeps, room } = functionOf(sink.states[index]!);
    if (room !== undefined) return [takenRoom(e, () => room(e, group.state(index), args), takes)];
    return keeps === undefined ? [] : args.map((arg) => longBytes(e, arg));
  });
}

function takenRoom(e: ScalarCompiler, roomFor: () => I32 | undefined, takes: I32 | undefined): I32 | undefined {
  const { f } = e;
  if (takes === undefined) return roomFor();
  const room = f.local("i32", "room");
  const body = e.scoped(roomFor);
  if (body.result === undefined) return undefined;
  f.set(room, i32.const(0));
  f.if(takes, () => {
    f.splice(body.statements);
    f.set(room, body.result as I32);
  });
  return room;
}

/** Compiles what a state takes of a row. */
export function stateInput(e: ScalarCompiler, state: AggregateSink["states"][number]): StateInput {
  if (state.absent) return { args: [], takes: "never" };
  const passes = state.filter === undefined ? undefined : holdsTrue(e.compile(state.filter));
  // decimals of a scale that is not the same for all rows, such as those of a CASE, are added as num cells
  const args = state.args.map((arg) => (state.scale === undefined ? storable(e, e.compile(arg)) : e.compile(arg)));
  const takes = args.map((arg) => arg.valid).reduce(bothValid, passes);
  return { args, takes: takes === undefined ? undefined : e.f.let(takes, "takes") };
}

/** Counts a row in its group, and gives it to the states. */
export function updateStates(
  loop: RowLoop,
  group: Group,
  inputs: readonly StateInput[],
  sink: AggregateSink,
  layout: GroupLayout,
): void {
  const { f } = loop;
  const taken = f.let(i64.add(load("i64.load", group.row, groupHeader.taken), i64.const(1)), "taken");
  f.store("i64.store", group.row, taken, groupHeader.taken);
  const later: Later[] = [];
  for (const [index, state] of sink.states.entries()) {
    const missed = (layout.states[index] as number) - 8;
    const place = { group, index, missed, taken, later };
    updateState(loop, place, functionOf(state), inputs[index] as StateInput);
  }
  runLater(f, taken, later);
}

/** What is to be done when a group's rows are a multiple of 2^bits. */
interface Later {
  readonly bits: number;
  readonly write: () => void;
}

/** One test for all, since the multiples of the others are multiples of the least one. */
function runLater(f: FunctionBuilder, taken: I64, later: readonly Later[]): void {
  if (later.length === 0) return;
  const isMultiple = (bits: number): I32 => i64.eq(i64.and(taken, i64.const((1n << BigInt(bits)) - 1n)), i64.const(0));
  const least = Math.min(...later.map(({ bits }) => bits));
  f.if(isMultiple(least), () => {
    for (const { bits, write } of later) {
      if (bits === least) write();
      else f.if(isMultiple(bits), write);
    }
  });
}

function updateState(
  { e, f, ctx }: RowLoop,
  place: { group: Group; index: number; missed: number; taken: I64; later: Later[] },
  func: AggregateFunction,
  { args, takes }: StateInput,
): void {
  const { group, index, missed, taken, later } = place;
  const notTaken = load("i64.load", group.row, missed);
  const update = () => {
    if (func.stateBytes === 0) return;
    const first = func.state.startsWith("sum")
      ? i32.const(0)
      : f.let(i64.eq(i64.sub(taken, i64.const(1)), notTaken), "first");
    const everyRows: AggregateEmitter["everyRows"] = (bits, write) =>
      later.push({ bits, write: () => write(group.state(index)) });
    func.update(aggregateEmitter(e, ctx, everyRows), group.state(index), args, first);
  };
  const miss = () => f.store("i64.store", group.row, i64.add(notTaken, i64.const(1)), missed);
  if (takes === undefined) {
    update();
    return;
  }
  if (takes === "never") {
    miss();
    return;
  }
  const body = e.scoped(update);
  f.if(takes, () => f.splice(body.statements), miss);
}

/** Keys as the parameters of find. */
export function keyArguments(keys: readonly Value[]): Expr[] {
  return keys.flatMap((key) => [...lanesOf(key), key.valid ?? i32.const(1)]);
}

/** What an aggregate's code may use; `everyRows` as it has it. */
export function aggregateEmitter(
  e: ScalarCompiler,
  ctx: I32,
  everyRows: AggregateEmitter["everyRows"],
): AggregateEmitter {
  return {
    f: e.f,
    scratch: e.scratch,
    kernel: (name) => e.kernel(name),
    sessionWord: (name) => e.sessionWord(name),
    sessionMoment: (name) => e.sessionMoment(name),
    fail: (condition, error, argument) => e.fail(condition, error, argument),
    callPair: (kernel, args, errors) => e.callPair(kernel, args, errors),
    loadPair: () => e.loadPair(),
    check: (code, errors) => e.check(code, errors),
    everyRows,
    order: load("i32.load", ctx, context.order),
    append: (bytes) => {
      const { f } = e;
      const added = f.let(load("i32.load", ctx, context.heap), "added");
      f.store("i32.store", ctx, i32.add(added, bytes), context.heap);
      return added;
    },
    keep: (form, to, [a, b]) => {
      const { f } = e;
      const value: Value = { form, a, b, valid: undefined };
      const heap = f.local("i32", "heap");
      const bytes = longBytes(e, value) as I32;
      f.set(heap, load("i32.load", ctx, context.heap));
      const kept = relocated(e, value, bytes, heap) as Value & { readonly a: I64; readonly b: I64 };
      f.store("i64.store", to, kept.a);
      f.store("i64.store", to, kept.b, 8);
      f.store("i32.store", ctx, i32.add(heap, bytes), context.heap);
    },
  };
}
