/** The merge of groups that several threads have found: into one thread's table, or into the first row of each group. */

import { assert } from "../../base/index.ts";
import {
  call,
  type Func,
  type FunctionBuilder,
  type I32,
  i32,
  i64,
  type Local,
  load,
  type ModuleBuilder,
  not,
} from "../../wasm/index.ts";
import { equalStored, longBytes, readStored } from "../compile/row-layout.ts";
import { ScalarCompiler } from "../compile/scalar.ts";
import { context, groupHeader, status } from "../memory/layout.ts";
import type { AggregateSink } from "../pipeline.ts";
import { functionOf, type GroupLayout } from "./group-layout.ts";
import { aggregateEmitter, keyArguments, reserveHeap } from "./group-state.ts";

/** merge(context): for each row address in context.list from context.row on, its group here takes over the states. */
export function defineMerge(module: ModuleBuilder, sink: AggregateSink, layout: GroupLayout, find: Func): void {
  module.function("merge", ["i32"], ["i32"], (f) => {
    const ctx = f.param<"i32">(0);
    const at = f.local("i32", "at");
    const leave = (code: number) => {
      f.store("i32.store", ctx, at, context.row);
      f.return(i32.const(code));
    };
    const list = f.let(load("i32.load", ctx, context.list), "list");
    const length = f.let(load("i32.load", ctx, context.listLength), "length");
    f.count(at, load("i32.load", ctx, context.row), length, () => {
      const other = f.let(load("i32.load", i32.add(list, i32.shl(at, i32.const(2)))), "other");
      const e = new ScalarCompiler(module, f, {
        context: ctx,
        row: at,
        columns: new Map(),
        onError: leavesWithError(f, ctx, leave),
      });
      const keys = layout.keys.map((key) => readStored(e, other, key));
      const group = f.let(call<"i32">(find, ctx, load("i32.load", other), ...keyArguments(keys)), "group");
      f.if(not(group), () => leave(status.rowsFull));
      f.if(i32.eq(group, i32.const(1)), () => leave(status.heapFull));
      reserveHeap({ f, ctx, leave }, sizesOfGroup(e, group, other, sink, layout));
      combineGroups(e, ctx, sink, layout, group, other);
    });
    leave(status.done);
  });
}

/** The group takes over the other's states. */
export function combineGroups(
  e: ScalarCompiler,
  ctx: I32,
  sink: AggregateSink,
  layout: GroupLayout,
  group: I32,
  other: I32,
): void {
  const { f } = e;
  const rows = f.let(load("i64.load", group, groupHeader.taken), "rows");
  const taken = f.let(load("i64.load", other, groupHeader.taken), "taken");
  const both = f.let(i64.add(rows, taken), "both");
  for (const [index, state] of sink.states.entries()) {
    const func = functionOf(state);
    const offset = layout.states[index] as number;
    const input = f.let(load("i64.load", other, offset - 8), "otherMissed");
    const missed = f.let(load("i64.load", group, offset - 8), "missed");
    const body = e.scoped(() =>
      func.combine(
        aggregateEmitter(e, ctx, () => assert(false, "a merge takes no row")),
        f.let(i32.add(group, i32.const(offset))),
        f.let(i32.add(other, i32.const(offset))),
        f.let(i64.eq(rows, missed), "first"),
      ),
    );
    f.if(i64.ne(taken, input), () => f.splice(body.statements));
    f.store("i64.store", group, i64.add(missed, input), offset - 8);
  }
  f.store("i64.store", group, both, groupHeader.taken);
}

/**
 * adopt(context, entries, count, directory, mask, list): groups the rows of entries {hash, row}, from context.row on. The first row of each
 * group goes to the list, whose length is context.listLength; the others' states to it. The directory {row, hash} is empty at first.
 */
export function defineAdopt(module: ModuleBuilder, sink: AggregateSink, layout: GroupLayout): void {
  module.function("adopt", ["i32", "i32", "i32", "i32", "i32", "i32"], ["i32"], (f) => {
    const [ctx, entries, count, directory, mask, list] = [0, 1, 2, 3, 4, 5].map((index) => f.param<"i32">(index)) as [
      Local<"i32">,
      I32,
      I32,
      I32,
      I32,
      I32,
    ];
    const at = f.local("i32", "at");
    const out = f.local("i32", "out");
    const slot = f.local("i32", "slot");
    const group = f.local("i32", "group");
    const leave = (code: number) => {
      f.store("i32.store", ctx, at, context.row);
      f.store("i32.store", ctx, i32.shr_u(i32.sub(out, list), i32.const(2)), context.listLength);
      f.return(i32.const(code));
    };
    f.set(out, i32.add(list, i32.shl(load("i32.load", ctx, context.listLength), i32.const(2))));
    f.count(at, load("i32.load", ctx, context.row), count, (next) => {
      const entry = f.let(i32.add(entries, i32.shl(at, i32.const(4))), "entry");
      const hash = f.let(load("i32.load", entry), "hash");
      const other = f.let(load("i32.load", entry, 8), "other");
      const e = new ScalarCompiler(module, f, {
        context: ctx,
        row: at,
        columns: new Map(),
        onError: leavesWithError(f, ctx, leave),
      });
      f.set(slot, i32.and(hash, mask));
      const cell = () => i32.add(directory, i32.shl(slot, i32.const(3)));
      f.block((found) => {
        f.loop((again) => {
          f.set(group, load("i32.load", cell()));
          f.if(not(group), () => {
            f.store("i32.store", cell(), other);
            f.store("i32.store", cell(), hash, 4);
            f.store("i32.store", out, other);
            f.increment(out, 4);
            f.br(next);
          });
          f.block((different) => {
            f.br(different, i32.ne(load("i32.load", cell(), 4), hash));
            for (const place of layout.keys) {
              const [left, right] = [readStored(e, other, place), readStored(e, group, place)];
              f.br(different, i32.ne(left.valid as I32, right.valid as I32));
              f.br(different, i32.and(left.valid as I32, not(equalStored(e, left, right))));
            }
            f.br(found);
          });
          f.set(slot, i32.and(i32.add(slot, i32.const(1)), mask));
          f.br(again);
        });
      });
      reserveHeap({ f, ctx, leave }, sizesOfGroup(e, group, other, sink, layout));
      combineGroups(e, ctx, sink, layout, group, other);
    });
    leave(status.done);
  });
}

/** Bytes of heap that the states of a group may take for those of another. */
function sizesOfGroup(
  e: ScalarCompiler,
  group: I32,
  other: I32,
  sink: AggregateSink,
  layout: GroupLayout,
): (I32 | undefined)[] {
  const { f } = e;
  return sink.states.map((state, index) => {
    const { keeps: form, roomToCombine } = functionOf(state);
    const offset = i32.const(layout.states[index] as number);
    const theirs = f.let(i32.add(other, offset), "theirs");
    if (form !== undefined) {
      const [a, b] = [f.let(load("i64.load", theirs)), f.let(load("i64.load", theirs, 8))];
      return longBytes(e, { form, a, b, valid: undefined });
    }
    return roomToCombine?.(e, f.let(i32.add(group, offset), "own"), theirs);
  });
}

/** What compiled expressions do with an error's code: it stands in the context, and the function is left. */
export function leavesWithError(f: FunctionBuilder, ctx: I32, leave: (code: number) => void): (code: number) => void {
  return (code) => {
    f.store("i32.store", ctx, i32.const(code), context.error);
    leave(status.error);
  };
}
