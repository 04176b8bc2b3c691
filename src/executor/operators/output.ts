/** Output: evaluates the result columns of each row and encodes them as a DataRow, block by block. */

import type { Scalar } from "../../algebra/index.ts";
import { bigEndian, fieldBytes, rowHeaderBytes, writeField } from "../../rows/index.ts";
import { type I32, i32, type Local, load, type ModuleBuilder } from "../../wasm/index.ts";
import { defineRowLoop } from "../compile/fragment.ts";
import type { SourceColumnCode } from "../compile/scalar.ts";
import { context, status } from "../memory/layout.ts";

/**
 * Defines `output(context)`: DataRows go to [context.out, context.outEnd), the offset of each to the index that grows down from
 * context.outIndex. Stops with outputFull when the next row has no room (context.heapWanted says how much it wants), and after
 * context.outRowsMax rows.
 */
export function defineOutput(
  module: ModuleBuilder,
  source: readonly SourceColumnCode[],
  columns: readonly Scalar[],
): void {
  let out: Local<"i32">;
  let rows: Local<"i32">;
  let index: Local<"i32">;
  defineRowLoop(module, "output", source, {
    before: (f, ctx) => {
      out = f.local("i32", "out");
      rows = f.local("i32", "rows");
      index = f.local("i32", "index");
      f.set(out, load("i32.load", ctx, context.out));
      f.set(rows, load("i32.load", ctx, context.outRows));
      f.set(index, load("i32.load", ctx, context.outIndex));
    },
    after: (f, ctx) => {
      f.store("i32.store", ctx, out, context.out);
      f.store("i32.store", ctx, rows, context.outRows);
      f.store("i32.store", ctx, index, context.outIndex);
    },
    body: ({ e, f, ctx, leave }) => {
      const most = e.hoist("most", load("i32.load", ctx, context.outRowsMax));
      f.if(i32.ge_u(rows, most), () => leave(status.outputFull));
      const values = columns.map((column) => e.compile(column));
      const sizes = values.map((value, at) => fieldBytes(e, value, (columns[at] as Scalar).type));
      const fixed = sizes.reduce((sum, size) => sum + size.fixed, rowHeaderBytes + 4 + 8);
      const variable = sizes.map((size) => size.variable).filter((size) => size !== undefined);
      const wanted = f.let(
        variable.reduce<I32>((sum, size) => i32.add(sum, size), i32.const(fixed)),
        "wanted",
      );
      const full = i32.gt_u(wanted, i32.sub(index, out));
      f.if(full, () => {
        f.store("i32.store", ctx, wanted, context.heapWanted);
        leave(status.outputFull);
      });
      const start = f.let(i32.add(out, i32.const(0)), "start");
      f.store("i32.store8", start, i32.const(0x44)); // 'D'
      f.store("i32.store16", start, i32.const(((columns.length & 0xff) << 8) | (columns.length >> 8)), 5);
      f.set(out, i32.add(start, i32.const(rowHeaderBytes)));
      for (const [at, value] of values.entries()) writeField(e, out, value, (columns[at] as Scalar).type);
      f.store("i32.store", start, bigEndian(f.let(i32.sub(i32.sub(out, start), i32.const(1)))), 1);
      f.increment(index, -4);
      f.store("i32.store", index, start);
      f.increment(rows);
    },
  });
}
