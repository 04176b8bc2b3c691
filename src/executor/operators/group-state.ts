/** What code that changes the states of groups shares: room on the heap, and what aggregates may use. */

import { type AggregateEmitter, aggregateFunction, lanesOf, type Value } from "../../functions/index.ts";
import { type Expr, type I32, type I64, i32, load } from "../../wasm/index.ts";
import type { RowLoop } from "../compile/fragment.ts";
import { longBytes, relocated } from "../compile/row-layout.ts";
import type { ScalarCompiler } from "../compile/scalar.ts";
import { context, status } from "../memory/layout.ts";
import type { AggregateSink } from "../pipeline.ts";

/** The arguments of a state for one row. */
export interface StateInput {
  readonly args: readonly Value[];
  /** Rows that count; undefined for all. */
  readonly takes: I32 | "never" | undefined;
}

/** Before any state is touched: room for all long bytes that min and max may keep. */
export function reserveHeap(
  { e, f, ctx, leave }: Pick<RowLoop, "e" | "f" | "ctx" | "leave">,
  inputs: readonly StateInput[],
  sink: AggregateSink,
): void {
  const functions = sink.states.map((state) => aggregateFunction(state.function));
  const sizes = inputs
    .filter((_, index) => functions[index]?.keeps !== undefined || functions[index]?.appends !== undefined)
    .flatMap((input) => input.args.map((arg) => longBytes(e, arg)))
    .filter((size) => size !== undefined);
  const appended = functions.reduce((sum, { appends = 0 }) => sum + appends, 0);
  if (appended > 0) sizes.push(i32.const(appended));
  if (sizes.length === 0) return;
  const wanted = f.let(
    sizes.reduce<I32>((sum, size) => i32.add(sum, size), i32.const(0)),
    "wanted",
  );
  const room = i32.sub(load("i32.load", ctx, context.heapEnd), load("i32.load", ctx, context.heap));
  f.if(i32.gt_u(wanted, room), () => {
    f.store("i32.store", ctx, wanted, context.heapWanted);
    leave(status.heapFull);
  });
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
      f.store("i32.store", ctx, i32.add(added, i32.const(bytes)), context.heap);
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
