/** Keep: rows are kept in row storage; with keys they are then ordered by a merge sort over their addresses. */

import type { Value } from "../../functions/index.ts";
import {
  call,
  type FunctionBuilder,
  type I32,
  i32,
  type Local,
  load,
  type ModuleBuilder,
  not,
  select,
} from "../../wasm/index.ts";
import { defineRowLoop } from "../compile/fragment.ts";
import {
  compareStored,
  equalStored,
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
import { context, status } from "../memory/layout.ts";
import type { KeepSink } from "../pipeline.ts";

/** Where each value of a kept row lies. */
export interface KeepLayout {
  readonly values: readonly StoredValue[];
  readonly bytes: number;
}

/** The layout of a sink's rows. */
export function keepLayout(sink: KeepSink): KeepLayout {
  const { values, bytes } = storedLayout(sink.values, 0);
  return { values, bytes: Math.max(bytes, 8) };
}

/** The columns that kept rows give to later pipelines. */
export function keptSource(sink: KeepSink): SourceColumnCode[] {
  const { values } = keepLayout(sink);
  return sink.columns.map(({ id, value }) => ({ id, shape: storedShape(values[value] as StoredValue), index: 0 }));
}

/**
 * Defines `keep(context)`, which appends rows; with keys `sort(context)`, which orders the addresses at context.list by way of
 * context.filtered; and with distinct keys `unique(context)`, which drops all but the first of neighbours from that list.
 */
export function defineKeep(module: ModuleBuilder, source: readonly SourceColumnCode[], sink: KeepSink): void {
  const layout = keepLayout(sink);
  defineRowLoop(module, "keep", source, {
    body: ({ e, f, ctx, leave }) => {
      const values = sink.values.map((scalar) => storable(e, e.compile(scalar)));
      const sizes = values.map((value) => longBytes(e, value));
      const row = f.let(load("i32.load", ctx, context.rowNext), "newRow");
      const end = f.let(i32.add(row, i32.const(layout.bytes)), "rowEnd");
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
      f.store("i32.store", ctx, heap, context.heap);
      f.store("i32.store", ctx, end, context.rowNext);
    },
  });
  if (sink.keys.length > 0) defineSort(module, sink.keys, layout);
  if (sink.distinct > 0) defineUnique(module, sink.keys.slice(0, sink.distinct), layout);
}

/** after(left, right) -> 1 when the left row comes after the right one; then the bottom-up merge sort over it. */
function defineSort(module: ModuleBuilder, keys: KeepSink["keys"], layout: KeepLayout): void {
  const after = module.function(
    "after",
    ["i32", "i32", "i32"],
    ["i32"],
    (f) => {
      const e = new ScalarCompiler(module, f, { context: f.param<"i32">(0), row: i32.const(0), columns: new Map() });
      const left = f.param<"i32">(1);
      const right = f.param<"i32">(2);
      for (const key of keys) {
        const place = layout.values[key.value] as StoredValue;
        compareKey(e, readStored(e, left, place), readStored(e, right, place), key);
      }
      f.return(i32.const(0));
    },
    false,
  );
  module.function("sort", ["i32"], ["i32"], (f) => mergeSort(f, (left, right) => call(after, f.param(0), left, right)));
}

/** unique(context) -> how many rows of context.list stay, moved to its front; nulls are equal. */
function defineUnique(module: ModuleBuilder, keys: KeepSink["keys"], layout: KeepLayout): void {
  const differ = module.function(
    "differ",
    ["i32", "i32", "i32"],
    ["i32"],
    (f) => {
      const e = new ScalarCompiler(module, f, { context: f.param<"i32">(0), row: i32.const(0), columns: new Map() });
      for (const key of keys) {
        const place = layout.values[key.value] as StoredValue;
        const left = readStored(e, f.param<"i32">(1), place);
        const right = readStored(e, f.param<"i32">(2), place);
        f.if(i32.ne(left.valid as I32, right.valid as I32), () => f.return(i32.const(1)));
        f.if(i32.and(left.valid as I32, not(equalStored(e, left, right))), () => f.return(i32.const(1)));
      }
      f.return(i32.const(0));
    },
    false,
  );
  module.function("unique", ["i32"], ["i32"], (f) => {
    const ctx = f.param<"i32">(0);
    const at = f.local("i32", "at");
    const last = f.local("i32", "last");
    const stays = f.local("i32", "stays");
    const out = f.local("i32", "out");
    const list = f.let(load("i32.load", ctx, context.list), "list");
    const length = f.let(load("i32.load", ctx, context.listLength), "length");
    f.set(out, list);
    f.count(at, i32.const(0), length, () => {
      const row = f.let(load("i32.load", i32.add(list, i32.shl(at, i32.const(2)))), "row");
      f.set(stays, not(last));
      f.if(last, () => f.set(stays, call<"i32">(differ, ctx, last, row)));
      f.if(stays, () => {
        f.store("i32.store", out, row);
        f.increment(out, 4);
        f.set(last, row);
      });
    });
    f.return(i32.shr_u(i32.sub(out, list), i32.const(2)));
  });
}

/** Returns from the comparison when this key decides. */
function compareKey(e: ScalarCompiler, left: Value, right: Value, key: KeepSink["keys"][number]): void {
  const { f } = e;
  const leftValid = left.valid as I32;
  const rightValid = right.valid as I32;
  f.if(
    i32.and(leftValid, rightValid),
    () => {
      const order = f.let(compareStored(e, left, right), "order");
      const later = key.descending ? i32.lt_s(order, i32.const(0)) : i32.gt_s(order, i32.const(0));
      f.if(i32.ne(order, i32.const(0)), () => f.return(later));
    },
    () => {
      // at least one null: it comes after the other unless nulls go first; two nulls are equal
      const nullAfter = key.nullsFirst ? leftValid : rightValid;
      f.if(i32.ne(leftValid, rightValid), () => f.return(nullAfter));
    },
  );
}

/** Stable bottom-up merge sort of u32 addresses; context.listLength of them, the sorted list's address is left in context.list. */
function mergeSort(f: FunctionBuilder, after: (left: I32, right: I32) => I32): void {
  const ctx = f.param<"i32">(0);
  const from = f.local("i32", "from");
  const to = f.local("i32", "to");
  const width = f.local("i32", "width");
  const low = f.local("i32", "low");
  const middle = f.local("i32", "middle");
  const high = f.local("i32", "high");
  const length = f.let(load("i32.load", ctx, context.listLength), "length");
  f.set(from, load("i32.load", ctx, context.list));
  f.set(to, load("i32.load", ctx, context.filtered));
  f.set(width, i32.const(1));
  const least = (a: I32, b: I32) => select(i32.lt_u(a, b), a, b);
  f.block((sorted) => {
    f.loop((pass) => {
      f.br(sorted, i32.ge_u(width, length));
      f.set(low, i32.const(0));
      f.block((merged) => {
        f.loop((run) => {
          f.br(merged, i32.ge_u(low, length));
          f.set(middle, least(i32.add(low, width), length));
          f.set(high, least(i32.add(low, i32.shl(width, i32.const(1))), length));
          mergeRuns(f, after, { from, to, low, middle, high });
          f.set(low, high);
          f.br(run);
        });
      });
      const other = f.let(i32.add(from, i32.const(0)), "other");
      f.set(from, to);
      f.set(to, other);
      f.set(width, i32.shl(width, i32.const(1)));
      f.br(pass);
    });
  });
  f.store("i32.store", ctx, from, context.list);
  f.return(i32.const(status.done));
}

function mergeRuns(
  f: FunctionBuilder,
  after: (left: I32, right: I32) => I32,
  { from, to, low, middle, high }: Record<"from" | "to" | "low" | "middle" | "high", Local<"i32">>,
): void {
  const left = f.local("i32", "left");
  const right = f.local("i32", "right");
  const out = f.local("i32", "out");
  const takeRight = f.local("i32", "takeRight");
  const cell = (base: I32, index: I32) => i32.add(base, i32.shl(index, i32.const(2)));
  f.set(left, low);
  f.set(right, middle);
  f.count(out, low, high, () => {
    f.set(takeRight, i32.ge_u(left, middle));
    f.if(i32.and(i32.lt_u(left, middle), i32.lt_u(right, high)), () =>
      f.set(takeRight, after(load("i32.load", cell(from, left)), load("i32.load", cell(from, right)))),
    );
    f.if(
      takeRight,
      () => {
        f.store("i32.store", cell(to, out), load("i32.load", cell(from, right)));
        f.increment(right);
      },
      () => {
        f.store("i32.store", cell(to, out), load("i32.load", cell(from, left)));
        f.increment(left);
      },
    );
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
