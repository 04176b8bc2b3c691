/** Aggregate: an open-addressing directory over rows of {hash, rows taken, keys, states}; dictionary-coded keys skip the hash by a memo. */

import type { ColumnId, Scalar } from "../../algebra/index.ts";
import { descriptor } from "../../batch/index.ts";
import type { Value } from "../../functions/index.ts";
import {
  call,
  convert,
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
import { mayFail, onlyColumn } from "../compile/facts.ts";
import { columnsOfSource, defineRowLoop, type RowLoop } from "../compile/fragment.ts";
import {
  equalStored,
  hashOfKeys,
  hashSeed,
  laneTypes,
  longBytes,
  readStored,
  relocated,
  type StoredValue,
  storable,
  writeStored,
} from "../compile/row-layout.ts";
import { ScalarCompiler, type SourceColumnCode } from "../compile/scalar.ts";
import { loadCode } from "../compile/values.ts";
import { context, groupHeader, status } from "../memory/layout.ts";
import type { AggregateSink } from "../pipeline.ts";
import { defineAdoptDirect, defineLocateDirect, directTable, findDirect, hasDirectKeys } from "./direct-groups.ts";
import { type GroupLayout, groupLayout } from "./group-layout.ts";
import { defineAdopt, defineMerge } from "./group-merge.ts";
import { type Group, groupAt, keyArguments, reserveHeap, sizesOfRow, stateInput, updateStates } from "./group-state.ts";

/** The hash of no keys. */
const onlyHash: I32 = convert("i32.wrap_i64", i64.shr_u(hashSeed, i64.const(32)));

/** Defines `aggregate(context)`, `merge(context)` (adds the rows at context.list to this table), `adopt`, `rehash(context)` and `ensure(context)`. */
export function defineAggregate(module: ModuleBuilder, source: readonly SourceColumnCode[], sink: AggregateSink): void {
  const layout = groupLayout(sink);
  const find = defineFind(module, layout);
  const insert = hasDirectKeys(sink) ? defineInsert(module, layout) : undefined;
  if (canLocate(sink)) {
    defineLocate(module, source, sink, layout);
    if (insert !== undefined) defineLocateDirect(module, source, sink, layout);
  }
  defineUpdate(module, source, sink, layout, { find, insert });
  defineMerge(module, sink, layout, find);
  if (insert !== undefined) defineAdoptDirect(module, sink, layout);
  if (sink.keys.length > 0 && !sink.lookedUp) defineAdopt(module, sink, layout);
  defineRehash(module);
  if (sink.keys.length === 0) defineEnsure(module, find);
  if (countsOnly(sink)) defineTakeRows(module, find);
}

/** True when all that is asked for is how many rows there are. */
export function countsOnly({ keys, states }: AggregateSink): boolean {
  return (
    keys.length === 0 &&
    states.every((state) => state.function === "count()" && state.filter === undefined && !state.absent)
  );
}

/** take_rows(context): counts the selected rows at once, in the place of `aggregate`. */
function defineTakeRows(module: ModuleBuilder, find: Func): void {
  module.function("take_rows", ["i32"], ["i32"], (f) => {
    const ctx = f.param<"i32">(0);
    const group = f.let(call<"i32">(find, ctx, onlyHash), "group");
    f.if(not(group), () => f.return(i32.const(status.rowsFull)));
    const selected = convert("i64.extend_i32_u", load("i32.load", ctx, context.selected));
    f.store("i64.store", group, i64.add(load("i64.load", group, groupHeader.taken), selected), groupHeader.taken);
    f.return(i32.const(status.done));
  });
}

/** ensure(context) -> the only group of an aggregate without keys, made if no row came; 0 when rows are full. */
function defineEnsure(module: ModuleBuilder, find: Func): void {
  module.function("ensure", ["i32"], ["i32"], (f) => {
    f.return(call(find, f.param<"i32">(0), onlyHash));
  });
}

/** The places that a key's lanes take among find's parameters, after context and hash. */
function keyParams(layout: GroupLayout): {
  readonly types: readonly ("i32" | "i64" | "f64")[][];
  readonly all: ("i32" | "i64" | "f64")[];
} {
  const types = layout.keys.map((key) => [...laneTypes(key.form), "i32"] as ("i32" | "i64" | "f64")[]);
  return { types, all: types.flat() };
}

function paramValues(f: FunctionBuilder, layout: GroupLayout): Value[] {
  let index = 2;
  return layout.keys.map((key) => {
    const lanes = laneTypes(key.form).map(() => f.param(index++));
    const valid = f.param<"i32">(index++);
    return { form: key.form, a: lanes[0], ...(lanes[1] === undefined ? {} : { b: lanes[1] }), valid } as Value;
  });
}

/** find(context, hash, keys...) -> the group's row, made if new; 0 when rows are full, 1 when the heap is. */
function defineFind(module: ModuleBuilder, layout: GroupLayout): Func {
  const { all } = keyParams(layout);
  return module.function(
    "find",
    ["i32", "i32", ...all],
    ["i32"],
    (f) => {
      const ctx = f.param<"i32">(0);
      const hash = f.param<"i32">(1);
      const e = new ScalarCompiler(module, f, { context: ctx, row: i32.const(0), columns: new Map() });
      const keys = paramValues(f, layout);
      const directory = f.let(load("i32.load", ctx, context.directory), "directory");
      const mask = f.let(load("i32.load", ctx, context.directoryMask), "mask");
      const at = f.local("i32", "slot");
      const group = f.local("i32", "group");
      f.set(at, i32.and(hash, mask));
      f.block((absent) => {
        f.loop((again) => {
          f.set(group, load("i32.load", i32.add(directory, i32.shl(at, i32.const(2)))));
          f.br(absent, not(group));
          f.block((different) => {
            f.br(different, i32.ne(load("i32.load", group), hash));
            for (const [index, key] of keys.entries()) {
              const stored = readStored(e, group, layout.keys[index] as StoredValue);
              f.br(different, i32.ne(stored.valid as I32, key.valid as I32));
              f.br(different, i32.and(key.valid as I32, not(equalStored(e, key, stored))));
            }
            f.return(group);
          });
          f.set(at, i32.and(i32.add(at, i32.const(1)), mask));
          f.br(again);
        });
      });
      insertGroup(e, f, ctx, layout, keys, { hash, at, mask, directory });
    },
    false,
  );
}

function insertGroup(
  e: ScalarCompiler,
  f: FunctionBuilder,
  ctx: I32,
  layout: GroupLayout,
  keys: readonly Value[],
  { hash, at, mask, directory }: { hash: I32; at: I32; mask: I32; directory: I32 },
): void {
  const groups = f.let(load("i32.load", ctx, context.groups), "groups");
  f.if(i32.ge_u(i32.shl(groups, i32.const(1)), mask), () => f.return(i32.const(0)));
  const row = newGroup(e, f, ctx, layout, keys, hash);
  f.store("i32.store", ctx, i32.add(groups, i32.const(1)), context.groups);
  f.store("i32.store", i32.add(directory, i32.shl(at, i32.const(2))), row);
  f.return(row);
}

/** Writes the row of a new group, and gives its address; leaves the function with 0 when rows are full, 1 when the heap is. */
function newGroup(
  e: ScalarCompiler,
  f: FunctionBuilder,
  ctx: I32,
  layout: GroupLayout,
  keys: readonly Value[],
  hash: I32,
): I32 {
  const row = f.let(load("i32.load", ctx, context.rowNext), "newRow");
  const end = f.let(i32.add(row, i32.const(layout.bytes)), "rowEnd");
  f.if(i32.gt_u(end, load("i32.load", ctx, context.rowEnd)), () => f.return(i32.const(0)));
  const heap = f.local("i32", "heap");
  f.set(heap, load("i32.load", ctx, context.heap));
  const sizes = keys.map((key) => longBytes(e, key));
  const wanted = sizes
    .filter((size) => size !== undefined)
    .reduce<I32>((sum, size) => i32.add(sum, size), i32.const(0));
  if (wanted.kind !== "const") {
    const total = f.let(wanted, "wanted");
    f.if(i32.gt_u(total, i32.sub(load("i32.load", ctx, context.heapEnd), heap)), () => {
      f.store("i32.store", ctx, total, context.heapWanted);
      f.return(i32.const(1));
    });
  }
  for (let offset = 0; offset < layout.bytes; offset += 8) f.store("i64.store", row, i64.const(0), offset);
  f.store("i32.store", row, hash);
  for (const [index, key] of keys.entries()) {
    const size = sizes[index];
    const kept = size === undefined ? key : relocated(e, key, size, heap);
    if (size !== undefined) f.set(heap, i32.add(heap, size));
    writeStored(e, row, layout.keys[index] as StoredValue, kept);
  }
  f.store("i32.store", ctx, heap, context.heap);
  f.store("i32.store", ctx, end, context.rowNext);
  return row;
}

/** insert(context, hash, keys...) -> the row of a new group that the directory does not know; 0 when rows are full. */
function defineInsert(module: ModuleBuilder, layout: GroupLayout): Func {
  const { all } = keyParams(layout);
  const params = ["i32", "i32", ...all] as const;
  return module.function(
    "insert",
    [...params],
    ["i32"],
    (f) => {
      const ctx = f.param<"i32">(0);
      const e = new ScalarCompiler(module, f, { context: ctx, row: i32.const(0), columns: new Map() });
      f.return(newGroup(e, f, ctx, layout, paramValues(f, layout), f.param<"i32">(1)));
    },
    false,
  );
}

/** True when the keys may be computed for a whole batch before its first row is taken: no error of a row before would be missed. */
function canLocate({ keys }: AggregateSink): boolean {
  return keys.length > 0 && !keys.some(mayFail);
}

/**
 * locate(context): for each selected row its hash and the group that stands first in the directory for it, if that has the hash, to
 * context.located. In loops so short that the processor waits for many groups at once, where the update of a row would wait for each.
 */
function defineLocate(
  module: ModuleBuilder,
  source: readonly SourceColumnCode[],
  sink: AggregateSink,
  layout: GroupLayout,
): void {
  defineRowLoop(module, "locate", source, {
    body: ({ e, f, ctx, at }) => {
      const located = e.hoist("located", load("i32.load", ctx, context.located));
      const keys = sink.keys.map((key) => storable(e, e.compile(key)));
      f.store("i32.store", i32.add(located, i32.shl(at, i32.const(3))), hashOfKeys(e, keys));
    },
    after: (f, ctx) => {
      const located = f.let(load("i32.load", ctx, context.located), "located");
      const selected = f.let(load("i32.load", ctx, context.selected), "selected");
      const directory = f.let(load("i32.load", ctx, context.directory), "directory");
      const mask = f.let(load("i32.load", ctx, context.directoryMask), "mask");
      const position = f.local("i32", "position");
      const touched = f.local("i32", "touched");
      const cell = () => i32.add(located, i32.shl(position, i32.const(3)));
      f.count(position, i32.const(0), selected, () => {
        const slot = i32.shl(i32.and(load("i32.load", cell()), mask), i32.const(2));
        f.store("i32.store", cell(), load("i32.load", i32.add(directory, slot)), 4);
      });
      f.count(position, i32.const(0), selected, () => {
        // address 0 can be read, too
        const group = f.let(load("i32.load", cell(), 4), "group");
        const same = i32.eq(load("i32.load", group), load("i32.load", cell()));
        f.store("i32.store", cell(), i32.and(group, i32.sub(i32.const(0), same)), 4);
        f.set(touched, i32.xor(touched, load("i32.load", group, layout.bytes - 8)));
      });
      f.store("i32.store", ctx, touched, context.scratch);
    },
  });
}

function defineUpdate(
  module: ModuleBuilder,
  source: readonly SourceColumnCode[],
  sink: AggregateSink,
  layout: GroupLayout,
  places: GroupPlaces,
): void {
  let only: OnlyGroup | undefined;
  defineRowLoop(module, "aggregate", source, {
    before: (f, ctx) => {
      only = sink.keys.length === 0 ? onlyGroup(f, ctx, layout, places.find) : undefined;
    },
    words: () => only?.addresses ?? [],
    body: (loop) => {
      const { e, f } = loop;
      const inputs = sink.states.map((state) => stateInput(e, state));
      const group = only ?? groupAt(f, groupOf(loop, source, sink, places), layout);
      reserveHeap(loop, sizesOfRow(e, group, inputs, sink));
      updateStates(loop, group, inputs, sink, layout);
    },
  });
}

/** The one group of an aggregate without keys. */
interface OnlyGroup extends Group {
  /** The locals that have the addresses of its row and of its states. */
  readonly addresses: readonly Local<"i32">[];
}

function onlyGroup(f: FunctionBuilder, ctx: I32, layout: GroupLayout, find: Func): OnlyGroup {
  const row = f.local("i32", "group");
  f.set(row, call(find, ctx, onlyHash));
  f.if(not(row), () => f.return(i32.const(status.rowsFull)));
  const states = layout.states.map((offset) => {
    const state = f.local("i32", "state");
    f.set(state, i32.add(row, i32.const(offset)));
    return state;
  });
  return { row, state: (index) => states[index]!, addresses: [row, ...states] };
}

/** What finds a group by its keys' hash, making it if it is new, and what makes one that is found by its keys' place. */
interface GroupPlaces {
  readonly find: Func;
  readonly insert: Func | undefined;
}

/** The row's group: for dictionary keys by a table of codes, filled as combinations come up. */
function groupOf(
  loop: RowLoop,
  source: readonly SourceColumnCode[],
  sink: AggregateSink,
  { find, insert }: GroupPlaces,
): I32 {
  const { e, f, ctx, leave } = loop;
  const group = f.local("i32", "group");
  const searchByHash = (keys: readonly Value[]) => {
    const hash = locatedGroup(loop, sink, keys, group);
    f.if(not(group), () => f.set(group, call<"i32">(find, ctx, hash ?? hashOfKeys(e, keys), ...keyArguments(keys))));
    f.if(not(group), () => leave(status.rowsFull));
    f.if(i32.eq(group, i32.const(1)), () => leave(status.heapFull));
  };
  const search = () => {
    const keys = sink.keys.map((key) => storable(e, e.compile(key)));
    if (insert === undefined) {
      searchByHash(keys);
      return;
    }
    f.set(group, i32.const(0));
    const { statements: byPlace } = e.scoped(() => findDirect(loop, keys, canLocate(sink), group, insert));
    f.if(directTable(loop), () => f.splice(byPlace));
    const { statements: byHash } = e.scoped(() => searchByHash(keys));
    f.if(not(group), () => f.splice(byHash));
  };
  const codes = dictionaryCodes(loop, source, sink.keys);
  if (codes === undefined) {
    search();
    return group;
  }
  const memo = e.hoist("memo", load("i32.load", ctx, context.memo));
  const cell = f.local("i32", "cell");
  const { statements } = e.scoped(search);
  f.set(group, i32.const(0));
  f.if(memo, () => {
    f.set(cell, i32.add(memo, i32.shl(codes, i32.const(2))));
    f.set(group, load("i32.load", cell));
  });
  f.if(not(group), () => {
    f.splice(statements);
    f.if(memo, () => f.store("i32.store", cell, group));
  });
  return group;
}

/** Sets `group` to what `locate` has found for the row, if its keys are the row's, else to 0; gives the row's hash, if it is not to be computed. */
function locatedGroup(
  { e, f, ctx, at }: RowLoop,
  sink: AggregateSink,
  keys: readonly Value[],
  group: Local<"i32">,
): I32 | undefined {
  f.set(group, i32.const(0));
  if (!canLocate(sink)) return undefined;
  const layout = groupLayout(sink);
  const located = e.hoist("locatedByHash", locatedByHash(sink, ctx));
  const hash = f.local("i32", "hash");
  const cell = f.local("i32", "locatedCell");
  f.if(
    located,
    () => {
      f.set(cell, i32.add(located, i32.shl(at, i32.const(3))));
      f.set(hash, load("i32.load", cell));
      const candidate = f.let(load("i32.load", cell, 4), "candidate");
      f.block((different) => {
        f.br(different, not(candidate));
        for (const [index, key] of keys.entries()) {
          const stored = readStored(e, candidate, layout.keys[index] as StoredValue);
          const valid = key.valid ?? i32.const(1);
          f.br(different, i32.ne(stored.valid as I32, valid));
          f.br(different, i32.and(valid, not(equalStored(e, key, stored))));
        }
        f.set(group, candidate);
      });
    },
    () => f.set(hash, hashOfKeys(e, keys)),
  );
  return hash;
}

/** Where rows were looked up by their hash for the whole batch, or 0; rows of groups with places are looked up by these. */
function locatedByHash(sink: AggregateSink, ctx: I32): I32 {
  const located = load("i32.load", ctx, context.located);
  return hasDirectKeys(sink) ? select(load("i32.load", ctx, context.direct), i32.const(0), located) : located;
}

/** The columns that the keys are computed from, if each key is from one: where all are dictionaries, their codes say which group it is. */
export function codedColumns(keys: readonly Scalar[]): readonly ColumnId[] | undefined {
  const columns = keys.map(onlyColumn);
  if (columns.length === 0 || columns.includes(undefined)) return undefined;
  return [...new Set(columns as ColumnId[])];
}

/** The combined code of the columns that the keys are computed from, if they are all dictionaries without nulls; row-major over their entries. */
function dictionaryCodes(
  { e, row, ctx }: RowLoop,
  source: readonly SourceColumnCode[],
  keys: readonly Scalar[],
): I32 | undefined {
  const columns = columnsOfSource(source);
  let combined: I32 | undefined;
  for (const id of codedColumns(keys) ?? []) {
    const column = columns.get(id);
    if (column === undefined || "compute" in column || column.shape.layout !== "dictionary" || column.shape.nullable)
      return undefined;
    const base = context.vectors + column.index * descriptor.bytes;
    const data = e.hoist(`data${column.index}`, load("i32.load", ctx, base + descriptor.data));
    const entries = e.hoist(`entries${column.index}`, load("i32.load", ctx, base + descriptor.entries));
    const code = loadCode(column.shape, data, row);
    combined = combined === undefined ? code : i32.add(i32.mul(combined, entries), code);
  }
  return combined;
}

/** rehash(context): enters the rows at context.list into a directory that is empty and large enough. */
function defineRehash(module: ModuleBuilder): void {
  module.function("rehash", ["i32"], ["i32"], (f) => {
    const ctx = f.param<"i32">(0);
    const list = f.let(load("i32.load", ctx, context.list), "list");
    const length = f.let(load("i32.load", ctx, context.listLength), "length");
    const directory = f.let(load("i32.load", ctx, context.directory), "directory");
    const mask = f.let(load("i32.load", ctx, context.directoryMask), "mask");
    const at = f.local("i32", "at");
    const slot = f.local("i32", "slot");
    f.count(at, i32.const(0), length, () => {
      const row = f.let(load("i32.load", i32.add(list, i32.shl(at, i32.const(2)))), "row");
      f.set(slot, i32.and(load("i32.load", row), mask));
      const cell = () => i32.add(directory, i32.shl(slot, i32.const(2)));
      f.block((free) => {
        f.loop((again) => {
          f.br(free, not(load("i32.load", cell())));
          f.set(slot, i32.and(i32.add(slot, i32.const(1)), mask));
          f.br(again);
        });
      });
      f.store("i32.store", cell(), row);
    });
    f.return(i32.const(status.done));
  });
}
