/** Values: rows of expressions without columns, written into flat vectors. */

import { descriptor, generalShape, type VectorShape } from "../../batch/index.ts";
import type { Value } from "../../functions/index.ts";
import { convert, i32, load, type ModuleBuilder } from "../../wasm/index.ts";
import { formOf } from "../compile/facts.ts";
import { storable } from "../compile/row-layout.ts";
import { ScalarCompiler, type SourceColumnCode } from "../compile/scalar.ts";
import { context, status } from "../memory/layout.ts";
import type { SourceColumn, ValuesSource } from "../pipeline.ts";

const widths: Readonly<Record<Value["form"], VectorShape["width"]>> = {
  bool: 1,
  i16: 2,
  i32: 4,
  i64: 8,
  f32: 4,
  f64: 8,
  dec: 16,
  num: 16,
  view: 16,
  interval: 16,
  uuid: 16,
};

/** The shapes of columns that are in memory as flat vectors: nullable, numerics as num cells. */
export function flatSource(columns: readonly SourceColumn[]): {
  readonly code: SourceColumnCode[];
  readonly widths: readonly VectorShape["width"][];
} {
  const shapes = columns.map(({ type }) => {
    const form = formOf(type);
    return generalShape(form, widths[form]);
  });
  return {
    code: columns.map(({ id }, index) => ({ id, shape: shapes[index] as VectorShape, index })),
    widths: shapes.map(({ width }) => width),
  };
}

/** Defines `values(context)`: writes all rows to the vectors that the descriptors name. */
export function defineValues(module: ModuleBuilder, source: ValuesSource): void {
  module.function("values", ["i32"], ["i32"], (f) => {
    const ctx = f.param<"i32">(0);
    for (const [rowNumber, row] of source.rows.entries()) {
      const e = new ScalarCompiler(module, f, { context: ctx, row: i32.const(rowNumber), columns: new Map() });
      for (const [index, scalar] of row.entries()) {
        const value = storable(e, e.compile(scalar));
        const base = context.vectors + index * descriptor.bytes;
        const data = load("i32.load", ctx, base + descriptor.data);
        f.store("i32.store8", load("i32.load", ctx, base + descriptor.valid), value.valid ?? i32.const(1), rowNumber);
        const at = rowNumber * widths[value.form];
        switch (value.form) {
          case "bool":
            f.store("i32.store8", data, value.a, at);
            break;
          case "i16":
            f.store("i32.store16", data, value.a, at);
            break;
          case "i32":
            f.store("i32.store", data, value.a, at);
            break;
          case "i64":
            f.store("i64.store", data, value.a, at);
            break;
          case "f32":
            f.store("f32.store", data, convert("f32.demote_f64", value.a), at);
            break;
          case "f64":
            f.store("f64.store", data, value.a, at);
            break;
          case "num":
          case "view":
          case "interval":
          case "uuid":
            f.store("i64.store", data, value.a, at);
            f.store("i64.store", data, value.b, at + 8);
            break;
          case "dec":
            throw new Error("assertion failed: a decimal is stored as a num cell");
        }
      }
    }
    f.return(i32.const(status.done));
  });
}
