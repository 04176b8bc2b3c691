/** Fragments: the functions of a query's module. This file has what they share: the loop over selected rows and the lookup of vectors. */

import type { ColumnId } from "../../algebra/index.ts";
import {
  type Expr,
  type FunctionBuilder,
  type I32,
  i32,
  keepInLocals,
  type Label,
  type Local,
  load,
  type ModuleBuilder,
} from "../../wasm/index.ts";
import { context, status } from "../memory/layout.ts";
import { ScalarCompiler, type SourceColumnCode } from "./scalar.ts";

/** The source's columns as the expression compiler looks them up. */
export function columnsOfSource(source: readonly SourceColumnCode[]): ReadonlyMap<ColumnId, SourceColumnCode> {
  return new Map(source.map((column) => [column.id, column]));
}

/** One loop over the selected rows of a batch. */
export interface RowLoop {
  readonly e: ScalarCompiler;
  readonly f: FunctionBuilder;
  /** Address of the context. */
  readonly ctx: Local<"i32">;
  /** Position in the selection. */
  readonly at: Local<"i32">;
  /** The row's number in the batch. */
  readonly row: I32;
  /** Ends this row. */
  readonly next: Label;
  /** Leaves the fragment with a status; this row is run again when the fragment is re-entered. */
  readonly leave: (code: number) => void;
}

/** How a fragment's loop is set up. */
export interface LoopOptions {
  /** Statements at the fragment's start. */
  readonly before?: (f: FunctionBuilder, ctx: Local<"i32">) => void;
  /** Addresses, set before, of words that only this fragment uses while it runs: they live in locals meanwhile. */
  readonly words?: () => readonly Local<"i32">[];
  /** Statements before every return, error returns included. */
  readonly after?: (f: FunctionBuilder, ctx: Local<"i32">) => void;
  readonly body: (loop: RowLoop) => void;
}

/**
 * Defines `name(context) -> status`, which runs the body for each selected row from context.row on. On any return context.row is
 * the position that was not finished.
 */
export function defineRowLoop(
  module: ModuleBuilder,
  name: string,
  source: readonly SourceColumnCode[],
  { before, words, after, body }: LoopOptions,
): void {
  module.function(name, ["i32"], ["i32"], (f) => {
    const ctx = f.param<"i32">(0);
    const at = f.local("i32", "at");
    before?.(f, ctx);
    const leaveWith = (code: Expr) => {
      f.store("i32.store", ctx, at, context.row);
      after?.(f, ctx);
      f.return(code);
    };
    const selection = f.let(load("i32.load", ctx, context.selection), "selection");
    const selected = f.let(load("i32.load", ctx, context.selected), "selected");
    keepInLocals(f, words?.() ?? [], () => {
      f.count(at, load("i32.load", ctx, context.row), selected, (next) => {
        const row = f.let(load("i32.load", i32.add(selection, i32.shl(at, i32.const(2)))), "row");
        const e = new ScalarCompiler(module, f, {
          context: ctx,
          row,
          columns: columnsOfSource(source),
          onError: (code) => {
            f.store("i32.store", ctx, i32.const(code), context.error);
            leaveWith(i32.const(status.error));
          },
        });
        const { statements } = f.capture(() =>
          body({ e, f, ctx, at, row, next, leave: (code) => leaveWith(i32.const(code)) }),
        );
        // what a row has allocated is copied or encoded at its end
        if (e.allocates) f.do(e.kernel("arena_reset"));
        f.splice(statements);
      });
      leaveWith(i32.const(status.done));
    });
  });
}
