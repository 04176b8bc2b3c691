/** A typed WebAssembly assembler: expression trees and structured statements -> module bytes and text. Knows no SQL. */

export type { Expr, F32, F64, Func, I32, I64, Local } from "./expression.ts";
export { call, convert, f64, i32, i64, load, not, select } from "./expression.ts";
export type { Label, Statement } from "./function.ts";
export { FunctionBuilder } from "./function.ts";
export { ModuleBuilder } from "./module.ts";
export type { Load, Store, ValType } from "./opcode.ts";
export { keepInLocals } from "./words.ts";
