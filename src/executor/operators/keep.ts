/** Keep: rows are kept in row storage, with keys to be sorted (operators/sort); a sink that wants the first rows only leaves out what comes later. */

import type { Value } from "../../functions/index.ts";
import { call, type Func, type I32, i32, i64, type Local, load, type ModuleBuilder } from "../../wasm/index.ts";
import { mayFail } from "../compile/facts.ts";
import { defineRowLoop, type RowLoop } from "../compile/fragment.ts";
import {
  hashOfKeys,
  longBytes,
  readStored,
  relocated,
  type StoredValue,
  storable,
  storedLayout,
  storedShape,
  writeStored,
} from "../compile/row-layout.ts";
import { ScalarCompiler, type SourceColumnCode } from "../compile/scalar.ts";
import { sortPrefix } from "../compile/sort-prefix.ts";
import { context, recentRows, sortedHeader, status } from "../memory/layout.ts";
import type { KeepSink } from "../pipeline.ts";
import { defineAfter, defineDiffer, defineSettle, defineUnique, prefixDecides } from "./sort.ts";

/** Where each value of a kept row lies. */
export interface KeepLayout {
  readonly values: readonly StoredValue[];
  readonly bytes: number;
}

/** The layout of a sink's rows; those to be sorted begin with a head (memory/layout). */
export function keepLayout(sink: KeepSink): KeepLayout {
  const { values, bytes } = storedLayout(sink.values, sink.keys.length > 0 ? sortedHeader.bytes : 0);
  return { values, bytes: Math.max(bytes, 8) };
}

/** The columns that kept rows give to later pipelines. */
export function keptSource(sink: KeepSink): SourceColumnCode[] {
  const { values } = keepLayout(sink);
  return sink.columns.map(({ id, value }) => ({ id, shape: storedShape(values[value] as StoredValue), index: 0 }));
}

/** True when only the first of the sorted rows are wanted, so that later ones need not be kept. */
export function wantsFirst(sink: KeepSink): boolean {
  return sink.keys.length > 0 && sink.distinct === 0 && sink.range !== undefined;
}

/** True when rows of the sink may be left out before all have come: later ones, or all but the first of equal ones. */
export function leavesOut(sink: KeepSink): boolean {
  return wantsFirst(sink) || sink.distinct > 0;
}

/** The first key of a sink that wants the first rows, if others may be left out by it before all else is read: no error of theirs would be missed. */
export function keyToScan(sink: KeepSink): number | undefined {
  return wantsFirst(sink) && !sink.values.some(mayFail) ? sink.keys[0]?.value : undefined;
}

/**
 * Defines `keep(context)`, which appends rows. With keys also `settle` and, with distinct ones, `unique` (operators/sort). If rows are
 * left out also `compact(context)`, which appends the rows at context.list, from context.row on, to an empty storage.
 */
export function defineKeep(module: ModuleBuilder, source: readonly SourceColumnCode[], sink: KeepSink): void {
  const layout = keepLayout(sink);
  const { keys } = sink;
  const distinct = keys.slice(0, sink.distinct);
  const after = keys.length > 0 ? defineAfter(module, keys, layout.values) : undefined;
  const differ = distinct.length > 0 ? defineDiffer(module, distinct, layout.values) : undefined;
  defineRowLoop(module, "keep", source, {
    body: (loop) => {
      const { e, f, ctx, next } = loop;
      const [key] = keys;
      if (key === undefined || after === undefined) {
        const row = appendRow(loop, layout, valuesOf(e, sink), () => undefined);
        f.store("i32.store", ctx, i32.add(row, i32.const(layout.bytes)), context.rowNext);
        return;
      }
      // an expression that may fail does so for rows that are not wanted, too
      for (const value of sink.values) if (mayFail(value)) e.compile(value);
      const prefix = sortPrefix(e, e.compile(sink.values[key.value]!), key);
      const bound = e.hoist("bound", load("i32.load", ctx, context.bound));
      const boundPrefix = e.hoist("boundPrefix", load("i64.load", ctx, context.boundPrefix));
      const first = wantsFirst(sink);
      const recent = e.hoist("recent", load("i32.load", ctx, context.recent));
      if (first) f.br(next, i32.and(i32.ne(bound, i32.const(0)), i64.gt_s(prefix, boundPrefix)));
      const row = appendRow(loop, layout, valuesOf(e, sink), (at) => {
        f.store("i64.store", at, prefix, sortedHeader.prefix);
        f.store("i32.store", at, load("i32.load", ctx, context.order), sortedHeader.order);
        if (differ !== undefined) {
          f.if(recent, () => {
            const cell = storedCell(e, layout, distinct, recent, at);
            leaveOutEqual(loop, { cell, row: at, differ, after });
          });
        }
        if (!first) return;
        const equal = i32.and(i32.ne(bound, i32.const(0)), i64.eq(prefix, boundPrefix));
        f.if(equal, () => f.br(next, i32.eq(call<"i32">(after, ctx, bound, at), i32.const(0))));
      });
      f.store("i32.store", ctx, i32.add(row, i32.const(layout.bytes)), context.rowNext);
      if (leavesOut(sink))
        f.store("i32.store", ctx, i32.add(load("i32.load", ctx, context.held), i32.const(1)), context.held);
    },
  });
  if (after === undefined) return;
  // rows of which some were left out before do not come in the order of the file
  const asTheyCome = !leavesOut(sink) && prefixDecides(keys, layout.values);
  defineSettle(module, asTheyCome ? undefined : after);
  if (leavesOut(sink)) defineCompact(module, layout, distinct);
  if (differ === undefined) return;
  defineUnique(module, differ);
  if (!distinct.some(({ value }) => mayFail(sink.values[value]!))) defineRecall(module, source, sink, layout, distinct);
}

/**
 * Defines `recall(context)`: reads of each selected row the recent one that stands in its cell. The loop is so short that the processor
 * waits for many of them at once, where `keep` would wait for each.
 */
function defineRecall(
  module: ModuleBuilder,
  source: readonly SourceColumnCode[],
  sink: KeepSink,
  layout: KeepLayout,
  distinct: KeepSink["keys"],
): void {
  let touched: Local<"i32">;
  defineRowLoop(module, "recall", source, {
    before: (f) => {
      touched = f.local("i32", "touched");
    },
    after: (f, ctx) => f.store("i32.store", ctx, touched, context.scratch),
    body: ({ e, f, ctx }) => {
      const recent = e.hoist("recent", load("i32.load", ctx, context.recent));
      const keys = distinct.map(({ value }) => storable(e, e.compile(sink.values[value]!)));
      const known = f.let(load("i32.load", recentCell(e, recent, keys)), "known");
      // address 0 can be read, too
      f.set(touched, i32.xor(touched, load("i32.load", known)));
      f.set(touched, i32.xor(touched, load("i32.load", known, layout.bytes - 4)));
    },
  });
}

/** The cell of the table at context.recent for a row that is stored. */
function storedCell(e: ScalarCompiler, layout: KeepLayout, distinct: KeepSink["keys"], recent: I32, row: I32): I32 {
  const keys = distinct.map((key) => readStored(e, row, layout.values[key.value] as StoredValue));
  return recentCell(e, recent, keys);
}

function recentCell(e: ScalarCompiler, recent: I32, keys: readonly Value[]): I32 {
  const slot = i32.and(hashOfKeys(e, keys), i32.const(recentRows - 1));
  return e.f.let(i32.add(recent, i32.shl(slot, i32.const(2))), "cell");
}

/** Ends the row if the one in its cell is equal and comes before it; else the cell has it from now on. */
function leaveOutEqual(
  { f, ctx, next }: RowLoop,
  { cell, row, differ, after }: { cell: I32; row: I32; differ: Func; after: Func },
): void {
  const known = f.let(load("i32.load", cell), "known");
  f.block((other) => {
    f.br(other, i32.eq(known, i32.const(0)));
    f.br(other, call<"i32">(differ, ctx, known, row));
    f.br(next, i32.eq(call<"i32">(after, ctx, known, row), i32.const(0)));
  });
  f.store("i32.store", cell, row);
}

/** Defines `bounded(context)`: a filter that leaves out the rows whose first key alone says that they come after the last one wanted. */
export function defineBounded(module: ModuleBuilder, source: readonly SourceColumnCode[], sink: KeepSink): void {
  const key = sink.keys[0]!;
  let kept: Local<"i32">;
  defineRowLoop(module, "bounded", source, {
    before: (f) => {
      kept = f.local("i32", "kept");
    },
    after: (f, ctx) => {
      f.store("i32.store", ctx, load("i32.load", ctx, context.filtered), context.selection);
      f.store("i32.store", ctx, kept, context.selected);
      f.store("i32.store", ctx, i32.const(0), context.row);
    },
    body: ({ e, f, ctx, row }) => {
      const filtered = e.hoist("filtered", load("i32.load", ctx, context.filtered));
      const boundPrefix = e.hoist("boundPrefix", load("i64.load", ctx, context.boundPrefix));
      const prefix = sortPrefix(e, e.compile(sink.values[key.value]!), key);
      f.store("i32.store", i32.add(filtered, i32.shl(kept, i32.const(2))), row);
      f.set(kept, i32.add(kept, i64.le_s(prefix, boundPrefix)));
    },
  });
}

function valuesOf(e: ScalarCompiler, { values }: KeepSink): Value[] {
  return values.map((scalar) => storable(e, e.compile(scalar)));
}

/** Writes a row behind the last one; it is not kept until context.rowNext is set behind it. `head` writes and checks what stands first. */
function appendRow(
  { e, f, ctx, leave }: Pick<RowLoop, "e" | "f" | "ctx" | "leave">,
  layout: KeepLayout,
  values: readonly Value[],
  head: (row: I32) => void,
): I32 {
  const sizes = values.map((value) => longBytes(e, value));
  const row = f.let(load("i32.load", ctx, context.rowNext), "newRow");
  const end = i32.add(row, i32.const(layout.bytes));
  f.if(i32.gt_u(end, load("i32.load", ctx, context.rowEnd)), () => leave(status.rowsFull));
  const heap = f.local("i32", "heap");
  f.set(heap, load("i32.load", ctx, context.heap));
  const present = sizes.filter((size) => size !== undefined);
  if (present.length > 0) {
    const wanted = f.let(
      present.reduce<I32>((sum, size) => i32.add(sum, size), i32.const(0)),
      "wanted",
    );
    f.if(i32.gt_u(wanted, i32.sub(load("i32.load", ctx, context.heapEnd), heap)), () => {
      f.store("i32.store", ctx, wanted, context.heapWanted);
      leave(status.heapFull);
    });
  }
  for (const [index, value] of values.entries()) {
    const size = sizes[index];
    const kept = size === undefined ? value : relocated(e, value, size, heap);
    if (size !== undefined) f.set(heap, i32.add(heap, size));
    writeStored(e, row, layout.values[index] as StoredValue, kept);
  }
  head(row);
  f.store("i32.store", ctx, heap, context.heap);
  return row;
}

function defineCompact(module: ModuleBuilder, layout: KeepLayout, distinct: KeepSink["keys"]): void {
  module.function("compact", ["i32"], ["i32"], (f) => {
    const ctx = f.param<"i32">(0);
    const at = f.local("i32", "at");
    const leave = (code: number) => {
      f.store("i32.store", ctx, at, context.row);
      f.return(i32.const(code));
    };
    const list = f.let(load("i32.load", ctx, context.list), "list");
    const length = f.let(load("i32.load", ctx, context.listLength), "length");
    f.count(at, load("i32.load", ctx, context.row), length, () => {
      const old = f.let(load("i32.load", i32.add(list, i32.shl(at, i32.const(2)))), "old");
      const e = new ScalarCompiler(module, f, { context: ctx, row: at, columns: new Map() });
      const values = layout.values.map((place) => readStored(e, old, place));
      const row = appendRow({ e, f, ctx, leave }, layout, values, (to) => {
        f.store("i64.store", to, load("i64.load", old, sortedHeader.prefix), sortedHeader.prefix);
        f.store("i64.store", to, load("i64.load", old, sortedHeader.order), sortedHeader.order);
      });
      f.store("i32.store", ctx, i32.add(row, i32.const(layout.bytes)), context.rowNext);
      if (distinct.length === 0) return;
      const recent = e.hoist("recent", load("i32.load", ctx, context.recent));
      f.if(recent, () => f.store("i32.store", storedCell(e, layout, distinct, recent, row), row));
    });
    leave(status.done);
  });
}

/** Defines `collect(start, end, stride, list)`: writes the addresses of a chunk's rows to a list; gives the list's end. */
export function defineCollect(module: ModuleBuilder): void {
  module.function("collect", ["i32", "i32", "i32", "i32"], ["i32"], (f) => {
    const row = f.param<"i32">(0);
    const end = f.param<"i32">(1);
    const list = f.param<"i32">(3);
    f.block((done) => {
      f.loop((again) => {
        f.br(done, i32.ge_u(row, end));
        f.store("i32.store", list, row);
        f.increment(list, 4);
        f.set(row, i32.add(row, f.param<"i32">(2)));
        f.br(again);
      });
    });
    f.return(list);
  });
}
