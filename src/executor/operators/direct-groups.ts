/** Groups by integers of narrow ranges: a table has the row of each group at the place of its keys, so that nothing is hashed or compared. */

import { type AggregateFunction, asI64, type Value } from "../../functions/index.ts";
import {
  call,
  convert,
  type Func,
  type I32,
  i32,
  i64,
  type Local,
  load,
  type ModuleBuilder,
  not,
} from "../../wasm/index.ts";
import { formOf } from "../compile/facts.ts";
import { defineRowLoop, type RowLoop } from "../compile/fragment.ts";
import { storable } from "../compile/row-layout.ts";
import { ScalarCompiler, type SourceColumnCode } from "../compile/scalar.ts";
import { context, directKey, status } from "../memory/layout.ts";
import type { AggregateSink } from "../pipeline.ts";
import { functionOf, type GroupLayout } from "./group-layout.ts";
import { combineGroups, leavesWithError } from "./group-merge.ts";
import { keyArguments } from "./group-state.ts";

/**
 * True when a sink's groups may have places: few integer keys, which nobody looks up by their hash, and states of fixed size, so that
 * merging them never needs room.
 */
export function hasDirectKeys({ keys, states, lookedUp }: AggregateSink): boolean {
  if (keys.length === 0 || keys.length > directKey.most || lookedUp) return false;
  const forms = keys.map(({ type }) => formOf(type));
  if (!forms.every((form) => form === "i16" || form === "i32" || form === "i64")) return false;
  return states.map(functionOf).every(isOfFixedSize);
}

function isOfFixedSize({ keeps, room, roomToCombine }: AggregateFunction): boolean {
  return [keeps, room, roomToCombine].every((each) => each === undefined);
}

/** The address of the table, or 0. */
export function directTable({ e, ctx }: Pick<RowLoop, "e" | "ctx">): I32 {
  return e.hoist("direct", load("i32.load", ctx, context.direct));
}

/** The place of a row's keys, or -1 when one of them is null or outside of its range. */
function placeOf({ e, f, ctx }: Pick<RowLoop, "e" | "f" | "ctx">, keys: readonly Value[]): Local<"i32"> {
  const place = f.local("i32", "place");
  const sum = f.local("i32", "sum");
  f.set(place, i32.const(-1));
  f.set(sum, i32.const(0));
  f.block((outside) => {
    for (const [index, key] of keys.entries()) {
      const at = context.directKeys + index * directKey.bytes;
      if (key.valid !== undefined) f.br(outside, not(key.valid));
      const first = e.hoist(`first${index}`, load("i64.load", ctx, at + directKey.first));
      const values = e.hoist(
        `values${index}`,
        convert("i64.extend_i32_u", load("i32.load", ctx, at + directKey.values)),
      );
      const offset = f.let(i64.sub(asI64(key), first), "offset");
      f.br(outside, i64.ge_u(offset, values));
      const steps = convert("i32.wrap_i64", offset);
      const stride = e.hoist(`stride${index}`, load("i32.load", ctx, at + directKey.stride));
      // the places of the last key lie side by side
      f.set(sum, i32.add(sum, index === keys.length - 1 ? steps : i32.mul(steps, stride)));
    }
    f.set(place, sum);
  });
  return place;
}

/**
 * locate_direct(context): for each selected row the place of its keys and the group there, if there is one, to context.located, in loops
 * so short that the processor waits for many groups at once.
 */
export function defineLocateDirect(
  module: ModuleBuilder,
  source: readonly SourceColumnCode[],
  sink: AggregateSink,
  layout: GroupLayout,
): void {
  defineRowLoop(module, "locate_direct", source, {
    body: (loop) => {
      const { e, f, ctx, at } = loop;
      const located = e.hoist("located", load("i32.load", ctx, context.located));
      const keys = sink.keys.map((key) => storable(e, e.compile(key)));
      const place = placeOf(loop, keys);
      f.store("i32.store", i32.add(located, i32.shl(at, i32.const(3))), place);
    },
    after: (f, ctx) => {
      const located = f.let(load("i32.load", ctx, context.located), "located");
      const selected = f.let(load("i32.load", ctx, context.selected), "selected");
      const direct = f.let(load("i32.load", ctx, context.direct), "direct");
      const position = f.local("i32", "position");
      const touched = f.local("i32", "touched");
      const cell = () => i32.add(located, i32.shl(position, i32.const(3)));
      f.count(position, i32.const(0), selected, () => {
        const place = f.let(load("i32.load", cell()), "place");
        f.store("i32.store", cell(), i32.const(0), 4);
        f.if(i32.ge_s(place, i32.const(0)), () => {
          f.store("i32.store", cell(), load("i32.load", i32.add(direct, i32.shl(place, i32.const(2)))), 4);
        });
      });
      f.count(position, i32.const(0), selected, () => {
        // address 0 can be read, too
        f.set(touched, i32.xor(touched, load("i32.load", load("i32.load", cell(), 4), layout.bytes - 8)));
      });
      f.store("i32.store", ctx, touched, context.scratch);
    },
  });
}

/** Sets `group` to the row's, making it if it is new; leaves it 0 when the keys have no place. */
export function findDirect(
  loop: RowLoop,
  keys: readonly Value[],
  mayBeLocated: boolean,
  group: Local<"i32">,
  insert: Func,
): void {
  const { e, f, ctx, at, leave } = loop;
  const place = f.local("i32", "keysPlace");
  const { statements: compute } = e.scoped(() => f.set(place, placeOf(loop, keys)));
  if (mayBeLocated) {
    const located = e.hoist("located", load("i32.load", ctx, context.located));
    f.if(
      located,
      () => {
        const cell = f.let(i32.add(located, i32.shl(at, i32.const(3))), "locatedPlace");
        f.set(place, load("i32.load", cell));
        f.set(group, load("i32.load", cell, 4));
      },
      () => f.splice(compute),
    );
  } else f.splice(compute);
  f.if(i32.and(not(group), i32.ge_s(place, i32.const(0))), () => {
    const cell = f.let(i32.add(directTable(loop), i32.shl(place, i32.const(2))), "placeCell");
    f.set(group, load("i32.load", cell));
    f.if(not(group), () => {
      f.set(group, call<"i32">(insert, ctx, i32.const(0), ...keyArguments(keys)));
      f.if(not(group), () => leave(status.rowsFull));
      f.store("i32.store", cell, group);
      f.store(
        "i32.store",
        ctx,
        i32.add(load("i32.load", ctx, context.directGroups), i32.const(1)),
        context.directGroups,
      );
    });
  });
}

/**
 * adopt_direct(context, from, to, tables, count, list) -> where the list ends: of each place in [from, to) the first row that one of the
 * tables has takes over the states of the others, and goes to the list. 0 for an error.
 */
export function defineAdoptDirect(module: ModuleBuilder, sink: AggregateSink, layout: GroupLayout): void {
  module.function("adopt_direct", ["i32", "i32", "i32", "i32", "i32", "i32"], ["i32"], (f) => {
    const ctx = f.param<"i32">(0);
    const [from, to, tables, count, list] = [1, 2, 3, 4, 5].map((index) => f.param<"i32">(index)) as [
      I32,
      I32,
      I32,
      I32,
      I32,
    ];
    const out = f.local("i32", "out");
    const place = f.local("i32", "place");
    const table = f.local("i32", "table");
    const group = f.local("i32", "group");
    const other = f.local("i32", "other");
    f.set(out, list);
    f.count(place, from, to, () => {
      f.set(group, i32.const(0));
      f.count(table, i32.const(0), count, () => {
        const address = load("i32.load", i32.add(tables, i32.shl(table, i32.const(2))));
        f.set(other, load("i32.load", i32.add(address, i32.shl(place, i32.const(2)))));
        f.if(other, () => {
          f.if(
            not(group),
            () => {
              f.set(group, other);
              f.store("i32.store", out, other);
              f.increment(out, 4);
            },
            () => {
              const e = new ScalarCompiler(module, f, {
                context: ctx,
                row: place,
                columns: new Map(),
                onError: leavesWithError(f, ctx, () => f.return(i32.const(0))),
              });
              combineGroups(e, ctx, sink, layout, group, other);
            },
          );
        });
      });
    });
    f.return(out);
  });
}
