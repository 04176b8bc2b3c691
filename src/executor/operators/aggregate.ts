/** Aggregate: an open-addressing directory over rows of {hash, rows taken, keys, states}; dictionary-coded keys skip the hash by a memo. */

import type { ColumnId, Scalar } from "../../algebra/index.ts";
import { descriptor } from "../../batch/index.ts";
import { type AggregateEmitter, aggregateFunction, bothValid, lanesOf, type Value } from "../../functions/index.ts";
import {
  call,
  convert,
  type Expr,
  type Func,
  type FunctionBuilder,
  type I32,
  type I64,
  i32,
  i64,
  type Local,
  load,
  type ModuleBuilder,
  not,
} from "../../wasm/index.ts";
import { onlyColumn } from "../compile/facts.ts";
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
  storedLayout,
  storedShape,
  writeStored,
} from "../compile/row-layout.ts";
import { ScalarCompiler, type SourceColumnCode } from "../compile/scalar.ts";
import { assignValue, holdsTrue, localsFor } from "../compile/values.ts";
import { context, groupHeaderBytes, status } from "../memory/layout.ts";
import type { AggregateSink } from "../pipeline.ts";

/** Where the parts of a group's row lie. Each state is preceded by an i64: rows that it has not taken (null or filtered out). */
export interface GroupLayout {
  readonly keys: readonly StoredValue[];
  /** Offset of each state's bytes; its count of rows not taken stands 8 bytes before. */
  readonly states: readonly number[];
  readonly bytes: number;
}

/** The layout of a sink's groups; the same for all variants of its code. */
export function groupLayout(sink: AggregateSink): GroupLayout {
  const { values, bytes } = storedLayout(sink.keys, groupHeaderBytes);
  let offset = bytes;
  const states = sink.states.map((state) => {
    const at = offset + 8;
    offset = at + aggregateFunction(state.function).stateBytes;
    return at;
  });
  return { keys: values, states, bytes: offset };
}

const rowsTaken = 8;

/** Defines `aggregate(context)`, `merge(context)` (adds the rows at context.list to this table), `rehash(context)` and `ensure(context)`. */
export function defineAggregate(module: ModuleBuilder, source: readonly SourceColumnCode[], sink: AggregateSink): void {
  const layout = groupLayout(sink);
  const find = defineFind(module, layout);
  defineUpdate(module, source, sink, layout, find);
  defineMerge(module, sink, layout, find);
  defineRehash(module);
  if (sink.keys.length === 0) defineEnsure(module, find);
}

/** ensure(context) -> the only group of an aggregate without keys, made if no row came; 0 when rows are full. */
function defineEnsure(module: ModuleBuilder, find: Func): void {
  module.function("ensure", ["i32"], ["i32"], (f) => {
    f.return(call(find, f.param<"i32">(0), convert("i32.wrap_i64", i64.shr_u(hashSeed, i64.const(32)))));
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
  const row = f.let(load("i32.load", ctx, context.rowNext), "newRow");
  const end = f.let(i32.add(row, i32.const(layout.bytes)), "rowEnd");
  f.if(
    i32.or(i32.ge_u(i32.shl(groups, i32.const(1)), mask), i32.gt_u(end, load("i32.load", ctx, context.rowEnd))),
    () => f.return(i32.const(0)),
  );
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
  f.store("i32.store", ctx, i32.add(groups, i32.const(1)), context.groups);
  f.store("i32.store", i32.add(directory, i32.shl(at, i32.const(2))), row);
  f.return(row);
}

function defineUpdate(
  module: ModuleBuilder,
  source: readonly SourceColumnCode[],
  sink: AggregateSink,
  layout: GroupLayout,
  find: Func,
): void {
  defineRowLoop(module, "aggregate", source, {
    body: (loop) => {
      const { e, f } = loop;
      const inputs = sink.states.map((state) => stateInput(e, state));
      reserveHeap(loop, inputs, sink);
      const group = groupOf(loop, source, sink, find);
      const taken = f.let(i64.add(load("i64.load", group, rowsTaken), i64.const(1)), "taken");
      f.store("i64.store", group, taken, rowsTaken);
      for (const [index, state] of sink.states.entries()) {
        const input = inputs[index] as StateInput;
        updateState(loop, group, taken, aggregateFunction(state.function), layout.states[index] as number, input);
      }
    },
  });
}

interface StateInput {
  readonly args: readonly Value[];
  /** Rows that count; undefined for all. */
  readonly takes: I32 | "never" | undefined;
}

function stateInput(e: ScalarCompiler, state: AggregateSink["states"][number]): StateInput {
  if (state.absent) return { args: [], takes: "never" };
  const passes = state.filter === undefined ? undefined : holdsTrue(e.compile(state.filter));
  // decimals of a scale that is not the same for all rows, such as those of a CASE, are added as num cells
  const args = state.args.map((arg) => (state.scale === undefined ? storable(e, e.compile(arg)) : e.compile(arg)));
  const takes = args.map((arg) => arg.valid).reduce(bothValid, passes);
  return { args, takes: takes === undefined ? undefined : e.f.let(takes, "takes") };
}

/** Before any state is touched: room for all long bytes that min and max may keep. */
function reserveHeap({ e, f, ctx, leave }: RowLoop, inputs: readonly StateInput[], sink: AggregateSink): void {
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

/** The row's group: for dictionary keys by a table of codes, filled as combinations come up. */
function groupOf(loop: RowLoop, source: readonly SourceColumnCode[], sink: AggregateSink, find: Func): I32 {
  const { e, f, ctx, leave } = loop;
  const group = f.local("i32", "group");
  const search = () => {
    const keys = sink.keys.map((key) => storable(e, e.compile(key)));
    f.set(group, call<"i32">(find, ctx, hashOfKeys(e, keys), ...keyArguments(keys)));
    f.if(not(group), () => leave(status.rowsFull));
    f.if(i32.eq(group, i32.const(1)), () => leave(status.heapFull));
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
    const code = load("i32.load", i32.add(data, i32.shl(row, i32.const(2))));
    combined = combined === undefined ? code : i32.add(i32.mul(combined, entries), code);
  }
  return combined;
}

function keyArguments(keys: readonly Value[]): Expr[] {
  return keys.flatMap((key) => [...lanesOf(key), key.valid ?? i32.const(1)]);
}

function updateState(
  { e, f, ctx }: RowLoop,
  group: I32,
  taken: I64,
  func: ReturnType<typeof aggregateFunction>,
  offset: number,
  { args, takes }: StateInput,
): void {
  const state = i32.add(group, i32.const(offset));
  const emitter = aggregateEmitter(e, ctx, taken);
  const update = () => {
    const missed = load("i64.load", group, offset - 8);
    const first = i64.eq(i64.sub(taken, i64.const(1)), missed);
    const at = func.stateBytes === 0 ? state : f.let(state, "state");
    func.update(
      emitter,
      at,
      args,
      func.state.startsWith("sum") || func.stateBytes === 0 ? i32.const(0) : f.let(first, "first"),
    );
  };
  const miss = () =>
    f.store("i64.store", group, i64.add(load("i64.load", group, offset - 8), i64.const(1)), offset - 8);
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

function aggregateEmitter(e: ScalarCompiler, ctx: I32, groupRows: I64): AggregateEmitter {
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

/** merge(context): for each row address in context.list from context.row on, its group here takes over the states. */
function defineMerge(module: ModuleBuilder, sink: AggregateSink, layout: GroupLayout, find: Func): void {
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
        onError: (code) => {
          f.store("i32.store", ctx, i32.const(code), context.error);
          leave(status.error);
        },
      });
      const keys = layout.keys.map((key) => readStored(e, other, key));
      const inputs = sink.states.map((_, index) => mergeInput(e, other, layout.states[index] as number));
      reserveHeap({ e, f, ctx, leave } as unknown as RowLoop, extremeInputs(e, other, sink, layout), sink);
      const group = f.let(call<"i32">(find, ctx, load("i32.load", other), ...keyArguments(keys)), "group");
      f.if(not(group), () => leave(status.rowsFull));
      f.if(i32.eq(group, i32.const(1)), () => leave(status.heapFull));
      const rows = f.let(load("i64.load", group, rowsTaken), "rows");
      const both = f.let(i64.add(rows, load("i64.load", other, rowsTaken)), "both");
      for (const [index, state] of sink.states.entries()) {
        const func = aggregateFunction(state.function);
        const offset = layout.states[index] as number;
        const input = inputs[index] as I64;
        const missed = f.let(load("i64.load", group, offset - 8), "missed");
        const body = e.scoped(() =>
          func.combine(
            aggregateEmitter(e, ctx, both),
            f.let(i32.add(group, i32.const(offset))),
            f.let(i32.add(other, i32.const(offset))),
            f.let(i64.eq(rows, missed), "first"),
          ),
        );
        f.if(i64.ne(load("i64.load", other, rowsTaken), input), () => f.splice(body.statements));
        f.store("i64.store", group, i64.add(missed, input), offset - 8);
      }
      f.store("i64.store", group, both, rowsTaken);
    });
    leave(status.done);
  });
}

function mergeInput(e: ScalarCompiler, other: I32, offset: number): I64 {
  return e.f.let(load("i64.load", other, offset - 8), "otherMissed");
}

/** What min and max of the other group may need on this table's heap. */
function extremeInputs(e: ScalarCompiler, other: I32, sink: AggregateSink, layout: GroupLayout): StateInput[] {
  return sink.states.map((state, index) => {
    const { keeps: form } = aggregateFunction(state.function);
    if (form === undefined) return { args: [], takes: undefined };
    const offset = layout.states[index] as number;
    const a = e.f.let(load("i64.load", other, offset));
    const b = e.f.let(load("i64.load", other, offset + 8));
    return { args: [{ form, a, b, valid: undefined }], takes: undefined };
  });
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

/** The columns that the groups give to the next pipeline: keys as stored, results computed by finishing the states. */
export function groupSource(sink: AggregateSink): SourceColumnCode[] {
  const layout = groupLayout(sink);
  const keys = sink.keyColumns.map(
    ({ id }, index): SourceColumnCode => ({ id, shape: storedShape(layout.keys[index] as StoredValue), index: 0 }),
  );
  const results = sink.results.map(
    ({ id, function: name, state, scale }): SourceColumnCode => ({
      id,
      compute: (e, rowAddress) => {
        const func = aggregateFunction(name);
        const offset = layout.states[state] as number;
        const rows = e.f.let(
          i64.sub(load("i64.load", rowAddress, rowsTaken), load("i64.load", rowAddress, offset - 8)),
          "rows",
        );
        const finish = () => func.finish(e, e.f.let(i32.add(rowAddress, i32.const(offset)), "state"), rows, scale);
        if (func.zeroRows) return finish();
        const body = e.scoped(finish);
        const value = localsFor(e.f, body.result, true);
        const some = e.f.let(i64.ne(rows, i64.const(0)), "some");
        e.f.set(value.valid as Local<"i32">, i32.const(0));
        e.f.extend(body.statements, () => assignValue(e.f, value, body.result));
        e.f.if(some, () => e.f.splice(body.statements));
        return value;
      },
    }),
  );
  return [...keys, ...results];
}
