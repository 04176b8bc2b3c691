/** Filter: keeps the selected rows for which conjuncts hold; over a dictionary it decides each entry once. */

import type { ConstantScalar, Scalar } from "../../algebra/index.ts";
import { descriptor } from "../../batch/index.ts";
import { type ScalarFunction, scalarFunction } from "../../functions/index.ts";
import { call, type I32, i32, load, type ModuleBuilder } from "../../wasm/index.ts";
import { columnsOfSource, defineRowLoop } from "../compile/fragment.ts";
import { kernelSignature } from "../compile/kernel.ts";
import { constantOffset } from "../compile/parameters.ts";
import { ScalarCompiler, type SourceColumnCode } from "../compile/scalar.ts";
import { context, status } from "../memory/layout.ts";

/**
 * Defines `name(context)`: rows of the selection that satisfy all conjuncts are written to context.filtered, which becomes the
 * selection. Without branches, so that nothing is mispredicted. After an error the rows before it are selected.
 */
export function defineFilter(
  module: ModuleBuilder,
  name: string,
  source: readonly SourceColumnCode[],
  conjuncts: readonly Scalar[],
): void {
  const search = textSearch(source, conjuncts);
  if (search !== undefined) {
    defineSearch(module, name, search);
    return;
  }
  let kept: I32 | undefined;
  defineRowLoop(module, name, source, {
    before: (f) => {
      kept = f.local("i32", "kept");
    },
    after: (f, ctx) => {
      f.store("i32.store", ctx, load("i32.load", ctx, context.filtered), context.selection);
      f.store("i32.store", ctx, kept as I32, context.selected);
      f.store("i32.store", ctx, i32.const(0), context.row);
    },
    body: ({ e, f, ctx, row, next }) => {
      const count = kept as ReturnType<typeof f.local<"i32">>;
      const filtered = e.hoist("filtered", load("i32.load", ctx, context.filtered));
      const last = conjuncts.at(-1);
      for (const conjunct of conjuncts.slice(0, -1)) f.br(next, i32.eq(e.isTrue(conjunct), i32.const(0)));
      if (last === undefined) return;
      const keep = f.let(e.isTrue(last), "keep");
      f.store("i32.store", i32.add(filtered, i32.shl(count, i32.const(2))), row);
      f.set(count, i32.add(count, keep));
    },
  });
}

/** A conjunct that a kernel decides for a whole batch. */
interface TextSearch {
  readonly column: FlatColumn;
  readonly constant: ConstantScalar;
  readonly selects: NonNullable<ScalarFunction["selects"]>;
  /** False for rows for which it does not hold. */
  readonly wanted: boolean;
}

type FlatColumn = Exclude<SourceColumnCode, { readonly compute: unknown }>;

/** The conjunct as a search in a flat text column, if it is the only one and a kernel has it. */
function textSearch(source: readonly SourceColumnCode[], conjuncts: readonly Scalar[]): TextSearch | undefined {
  const [conjunct] = conjuncts;
  if (conjunct === undefined || conjuncts.length > 1) return undefined;
  const searched = conjunct.kind === "not" ? conjunct.arg : conjunct;
  if (searched.kind !== "call") return undefined;
  const [text, constant] = searched.args;
  const { selects } = scalarFunction(searched.function);
  if (selects === undefined || text?.kind !== "column" || constant?.kind !== "constant" || constant.isNull)
    return undefined;
  const column = columnsOfSource(source).get(text.id);
  if (column === undefined || "compute" in column || column.shape.layout !== "flat") return undefined;
  return { column, constant, selects, wanted: conjunct.kind !== "not" };
}

function defineSearch(module: ModuleBuilder, name: string, { column, constant, selects, wanted }: TextSearch): void {
  module.function(name, ["i32"], ["i32"], (f) => {
    const ctx = f.param<"i32">(0);
    const { params, results } = kernelSignature(selects.kernel);
    const word = (offset: number): I32 => load("i32.load", ctx, offset);
    const vector = context.vectors + column.index * descriptor.bytes;
    const kept = call<"i32">(
      module.import(selects.kernel, params, results),
      word(vector + descriptor.data),
      column.shape.nullable ? word(vector + descriptor.valid) : i32.const(0),
      word(context.selection),
      word(context.selected),
      word(context.filtered),
      i32.add(word(context.parameters), i32.const(constantOffset(constant))),
      i32.const(selects.mode),
      i32.const(Number(wanted)),
    );
    f.store("i32.store", ctx, kept, context.selected);
    f.store("i32.store", ctx, word(context.filtered), context.selection);
    f.return(i32.const(status.done));
  });
}

/**
 * Defines `name(context)` over a dictionary's entries as a flat vector of context.rows values: a byte per entry at context.filtered,
 * 0 dropped, 1 kept, else the error code that a live row with this entry would raise.
 */
export function defineEntryFilter(
  module: ModuleBuilder,
  name: string,
  source: readonly SourceColumnCode[],
  conjuncts: readonly Scalar[],
): void {
  module.function(name, ["i32"], ["i32"], (f) => {
    const ctx = f.param<"i32">(0);
    const states = f.let(load("i32.load", ctx, context.filtered), "states");
    const rows = f.let(load("i32.load", ctx, context.rows), "rows");
    const row = f.local("i32", "entry");
    f.count(row, i32.const(0), rows, (next) => {
      const put = (state: I32) => f.store("i32.store8", i32.add(states, row), state);
      const e = new ScalarCompiler(module, f, {
        context: ctx,
        row,
        columns: columnsOfSource(source),
        onError: (code) => {
          put(i32.const(code));
          f.br(next);
        },
      });
      const { statements } = f.capture(() => {
        put(i32.const(0));
        for (const conjunct of conjuncts) f.br(next, i32.eq(e.isTrue(conjunct), i32.const(0)));
        put(i32.const(1));
      });
      if (e.allocates) f.do(e.kernel("arena_reset"));
      f.splice(statements);
    });
    f.return(i32.const(status.done));
  });
}
