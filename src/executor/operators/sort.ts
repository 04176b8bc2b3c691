/** Sort: rows are kept in row storage with their keys, then ordered by a merge sort over their addresses. */

import type { Scalar, SortKey } from "../../algebra/index.ts";
import type { Value } from "../../functions/index.ts";
import {
  call,
  type FunctionBuilder,
  type I32,
  i32,
  type Local,
  load,
  type ModuleBuilder,
  select,
} from "../../wasm/index.ts";
import { defineRowLoop } from "../compile/fragment.ts";
import {
  compareStored,
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
import type { SortSink } from "../pipeline.ts";

/** Where the parts of a kept row lie; a key that is also a column is kept once. */
export interface SortLayout {
  readonly values: readonly { readonly scalar: Scalar; readonly place: StoredValue }[];
  readonly keys: readonly StoredValue[];
  readonly columns: readonly StoredValue[];
  readonly bytes: number;
}

/** The layout of a sink's rows. */
export function sortLayout(sink: SortSink): SortLayout {
  const scalars = new Map<string, Scalar>();
  for (const { value } of [...sink.keys, ...sink.columns]) scalars.set(JSON.stringify(value), value);
  const distinct = [...scalars.values()];
  const { values, bytes } = storedLayout(distinct, 0);
  const places = new Map([...scalars.keys()].map((key, index) => [key, values[index] as StoredValue]));
  const placeOf = ({ value }: { readonly value: Scalar }) => places.get(JSON.stringify(value)) as StoredValue;
  return {
    values: distinct.map((scalar, index) => ({ scalar, place: values[index] as StoredValue })),
    keys: sink.keys.map(placeOf),
    columns: sink.columns.map(placeOf),
    bytes: Math.max(bytes, 8),
  };
}

/** The columns that sorted rows give to the next pipeline. */
export function sortedSource(sink: SortSink): SourceColumnCode[] {
  const layout = sortLayout(sink);
  return sink.columns.map(({ id }, index) => ({
    id,
    shape: storedShape(layout.columns[index] as StoredValue),
    index: 0,
  }));
}

/** Defines `keep(context)`, which appends rows, and `sort(context)`, which orders the addresses at context.list by way of context.filtered. */
export function defineSort(module: ModuleBuilder, source: readonly SourceColumnCode[], sink: SortSink): void {
  const layout = sortLayout(sink);
  defineRowLoop(module, "keep", source, {
    body: ({ e, f, ctx, leave }) => {
      const values = layout.values.map(({ scalar }) => storable(e, e.compile(scalar)));
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
        writeStored(e, row, layout.values[index]?.place as StoredValue, kept);
      }
      f.store("i32.store", ctx, heap, context.heap);
      f.store("i32.store", ctx, end, context.rowNext);
    },
  });
  defineLess(module, sink.keys, layout);
}

/** after(left, right) -> 1 when the left row comes after the right one; then the bottom-up merge sort over it. */
function defineLess(module: ModuleBuilder, keys: readonly SortKey[], layout: SortLayout): void {
  const after = module.function(
    "after",
    ["i32", "i32", "i32"],
    ["i32"],
    (f) => {
      const e = new ScalarCompiler(module, f, { context: f.param<"i32">(0), row: i32.const(0), columns: new Map() });
      const left = f.param<"i32">(1);
      const right = f.param<"i32">(2);
      for (const [index, key] of keys.entries()) {
        const place = layout.keys[index] as StoredValue;
        compareKey(e, readStored(e, left, place), readStored(e, right, place), key);
      }
      f.return(i32.const(0));
    },
    false,
  );
  module.function("sort", ["i32"], ["i32"], (f) => mergeSort(f, (left, right) => call(after, f.param(0), left, right)));
}

/** Returns from the comparison when this key decides. */
function compareKey(e: ScalarCompiler, left: Value, right: Value, key: SortKey): void {
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
