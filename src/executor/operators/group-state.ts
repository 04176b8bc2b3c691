/** What code that changes the states of groups shares: room on the heap, and what aggregates may use. */

import { type AggregateEmitter, type AggregateFunction, lanesOf, type Value } from "../../functions/index.ts";
import { type Expr, type I32, type I64, i32, load } from "../../wasm/index.ts";
import type { RowLoop } from "../compile/fragment.ts";
import { longBytes, relocated } from "../compile/row-layout.ts";
import type { ScalarCompiler } from "../compile/scalar.ts";
import { context, status } from "../memory/layout.ts";
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

/** Bytes of heap that the states of a group may take for a row. */
export function sizesOfRow(
  e: ScalarCompiler,
  group: I32,
  inputs: readonly StateInput[],
  sink: AggregateSink,
  layout: GroupLayout,
): (I32 | undefined)[] {
  return inputs.flatMap(({ args, takes }, index) => {
    if (takes === "never") return [];
    const func = functionOf(sink.states[index]!);
    if (func.room !== undefined) return [roomOf(e, group, layout.states[index] as number, func.room, args, takes)];
    return func.keeps === undefined ? [] : args.map((arg) => longBytes(e, arg));
  });
}

function roomOf(
  e: ScalarCompiler,
  group: I32,
  offset: number,
  roomFor: NonNullable<AggregateFunction["room"]>,
  args: readonly Value[],
  takes: I32 | undefined,
): I32 | undefined {
  const { f } = e;
  const state = f.let(i32.add(group, i32.const(offset)), "state");
  if (takes === undefined) return roomFor(e, state, args);
  const room = f.local("i32", "room");
  const body = e.scoped(() => roomFor(e, state, args));
  if (body.result === undefined) return undefined;
  f.set(room, i32.const(0));
  f.if(takes, () => {
    f.splice(body.statements);
    f.set(room, body.result as I32);
  });
  return room;
}

/** Keys as the parameters of find. */
export function keyArguments(keys: readonly Value[]): Expr[] {
  return keys.flatMap((key) => [...lanesOf(key), key.valid ?? i32.const(1)]);
}

/** What an aggregate's code may use; `groupRows` are the rows that the group has taken. */
export function aggregateEmitter(e: ScalarCompiler, ctx: I32, groupRows: I64): AggregateEmitter {
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
    groupRows,
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
