/** Sort: the order of kept rows. Rows are ordered by their prefixes first (kernels/sort); here is what decides among equal ones. */

import type { Value } from "../../functions/index.ts";
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
  select,
} from "../../wasm/index.ts";
import { compareStored, equalStored, readStored, type StoredValue } from "../compile/row-layout.ts";
import { ScalarCompiler } from "../compile/scalar.ts";
import { isExactPrefix } from "../compile/sort-prefix.ts";
import { sortedHeader } from "../memory/layout.ts";
import type { KeepSink } from "../pipeline.ts";

type Keys = KeepSink["keys"];

/** after(context, left, right) -> 1 when the left row comes after the right one; of equal rows the one from the later morsel does. */
export function defineAfter(module: ModuleBuilder, keys: Keys, values: readonly StoredValue[]): Func {
  return module.function(
    "after",
    ["i32", "i32", "i32"],
    ["i32"],
    (f) => {
      const e = new ScalarCompiler(module, f, { context: f.param<"i32">(0), row: i32.const(0), columns: new Map() });
      const left = f.param<"i32">(1);
      const right = f.param<"i32">(2);
      for (const key of keys) {
        const place = values[key.value] as StoredValue;
        compareKey(e, readStored(e, left, place), readStored(e, right, place), key);
      }
      const orderOf = (row: I32) => load("i32.load", row, sortedHeader.order);
      f.return(i32.gt_u(orderOf(left), orderOf(right)));
    },
    false,
  );
}

/** Returns from the comparison when this key decides. */
function compareKey(e: ScalarCompiler, left: Value, right: Value, key: Keys[number]): void {
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

/** True when rows of one prefix are equal in all keys. */
export function prefixDecides([key, ...others]: Keys, values: readonly StoredValue[]): boolean {
  return key !== undefined && others.length === 0 && isExactPrefix((values[key.value] as StoredValue).form);
}

/**
 * Defines `settle(context, entries, count, list, spare)`: writes the rows of entries that are in the order of their prefixes to the list,
 * those of one prefix in the order of `after`, or as they come if there is none. `spare` has room for as many addresses.
 */
export function defineSettle(module: ModuleBuilder, after: Func | undefined): void {
  const sort = after === undefined ? undefined : defineMergeSort(module, after);
  module.function("settle", ["i32", "i32", "i32", "i32", "i32"], ["i32"], (f) => {
    const [ctx, entries, count, list, spare] = [0, 1, 2, 3, 4].map((index) => f.param<"i32">(index)) as [
      I32,
      I32,
      I32,
      I32,
      I32,
    ];
    const at = f.local("i32", "at");
    const first = f.local("i32", "first");
    const many = f.local("i32", "many");
    const sorted = f.local("i32", "sorted");
    const entry = (index: I32) => i32.add(entries, i32.shl(index, i32.const(4)));
    const cell = (index: I32) => i32.add(list, i32.shl(index, i32.const(2)));
    f.count(at, i32.const(0), count, () => {
      f.store("i32.store", cell(at), load("i32.load", entry(at), 8));
      if (sort === undefined) return;
      const last = f.local("i32", "last");
      f.set(last, i32.eq(i32.add(at, i32.const(1)), count));
      f.if(not(last), () => {
        const next = i32.add(entry(at), i32.const(16));
        f.set(last, i64.ne(load("i64.load", entry(at)), load("i64.load", next)));
      });
      f.if(last, () => {
        f.set(many, i32.sub(i32.add(at, i32.const(1)), first));
        f.if(i32.gt_u(many, i32.const(1)), () => {
          f.set(sorted, call<"i32">(sort, ctx, cell(first), spare, many));
          f.if(i32.ne(sorted, cell(first)), () => f.copy(cell(first), sorted, i32.shl(many, i32.const(2))));
        });
        f.set(first, i32.add(at, i32.const(1)));
      });
    });
    f.return(i32.const(0));
  });
}

/** differ(context, left, right) -> 1 when two rows differ in a key; nulls are equal. */
export function defineDiffer(module: ModuleBuilder, keys: Keys, values: readonly StoredValue[]): Func {
  return module.function(
    "differ",
    ["i32", "i32", "i32"],
    ["i32"],
    (f) => {
      const e = new ScalarCompiler(module, f, { context: f.param<"i32">(0), row: i32.const(0), columns: new Map() });
      for (const key of keys) {
        const place = values[key.value] as StoredValue;
        const left = readStored(e, f.param<"i32">(1), place);
        const right = readStored(e, f.param<"i32">(2), place);
        f.if(i32.ne(left.valid as I32, right.valid as I32), () => f.return(i32.const(1)));
        f.if(i32.and(left.valid as I32, not(equalStored(e, left, right))), () => f.return(i32.const(1)));
      }
      f.return(i32.const(0));
    },
    false,
  );
}

/** unique(context, list, length) -> how many rows of a sorted list stay, moved to its front: the first of equal ones. */
export function defineUnique(module: ModuleBuilder, differ: Func): void {
  module.function("unique", ["i32", "i32", "i32"], ["i32"], (f) => {
    const at = f.local("i32", "at");
    const last = f.local("i32", "last");
    const stays = f.local("i32", "stays");
    const out = f.local("i32", "out");
    const list = f.param<"i32">(1);
    f.set(out, list);
    f.count(at, i32.const(0), f.param<"i32">(2), () => {
      const row = f.let(load("i32.load", i32.add(list, i32.shl(at, i32.const(2)))), "row");
      f.set(stays, not(last));
      f.if(last, () => f.set(stays, call<"i32">(differ, f.param(0), last, row)));
      f.if(stays, () => {
        f.store("i32.store", out, row);
        f.increment(out, 4);
        f.set(last, row);
      });
    });
    f.return(i32.shr_u(i32.sub(out, list), i32.const(2)));
  });
}

/** merge_sort(context, list, spare, length) -> where the sorted list is: a stable bottom-up merge sort of addresses. */
function defineMergeSort(module: ModuleBuilder, after: Func): Func {
  return module.function(
    "merge_sort",
    ["i32", "i32", "i32", "i32"],
    ["i32"],
    (f) => {
      const length = f.param<"i32">(3);
      const from = f.local("i32", "from");
      const to = f.local("i32", "to");
      const width = f.local("i32", "width");
      const low = f.local("i32", "low");
      const middle = f.local("i32", "middle");
      const high = f.local("i32", "high");
      f.set(from, f.param<"i32">(1));
      f.set(to, f.param<"i32">(2));
      f.set(width, i32.const(1));
      const smaller = (a: I32, b: I32) => select(i32.lt_u(a, b), a, b);
      f.block((sorted) => {
        f.loop((pass) => {
          f.br(sorted, i32.ge_u(width, length));
          f.set(low, i32.const(0));
          f.block((merged) => {
            f.loop((run) => {
              f.br(merged, i32.ge_u(low, length));
              f.set(middle, smaller(i32.add(low, width), length));
              f.set(high, smaller(i32.add(low, i32.shl(width, i32.const(1))), length));
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
      f.return(from);
    },
    false,
  );
}

function mergeRuns(
  f: FunctionBuilder,
  after: Func,
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
      f.set(
        takeRight,
        call<"i32">(after, f.param(0), load("i32.load", cell(from, left)), load("i32.load", cell(from, right))),
      ),
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
