/** Statements and expressions -> code bytes (core specification 5.4). */

import { limits, type SqlError, sqlError } from "../base/index.ts";
import { ByteSink } from "./bytes.ts";
import type { Expr } from "./expression.ts";
import type { FunctionBuilder, Label, Statement } from "./function.ts";
import { loads, stores, type ValType, valTypeCodes } from "./opcode.ts";

/** The code entry of a function: local declarations, body, end. Throws 54001 for a function that V8 cannot compile in reasonable memory. */
export function writeBody(builder: FunctionBuilder): ByteSink {
  const locals = builder.params.length + builder.locals.length;
  const branches = countBranches(builder.entry) + countBranches(builder.body);
  if (locals > limits.functionLocals || locals * branches > limits.functionMerges) throw tooComplex();
  const out = new ByteSink();
  writeLocals(out, builder.locals);
  writeStatements(out, builder.entry, []);
  writeStatements(out, builder.body, []);
  const ends = builder.body.at(-1)?.kind === "return";
  if (ends) out.byte(0x00); // unreachable: the result type is met whatever follows
  out.byte(0x0b);
  if (out.length > limits.functionBytes) throw tooComplex();
  return out;
}

function tooComplex(): SqlError {
  return sqlError("statementTooComplex", "statement is too complex", {
    detail: "The code of one of its steps is too large.",
    hint: "Use fewer expressions, or split the statement.",
  });
}

/** Places where paths through the code part or meet. */
function countBranches(statements: readonly Statement[]): number {
  let count = 0;
  for (const statement of statements) {
    if (statement.kind === "if") {
      count += 1 + countBranches(statement.then) + countBranches(statement.otherwise);
    } else if (statement.kind === "block" || statement.kind === "loop") {
      count += 1 + countBranches(statement.body);
    } else if (statement.kind === "br") {
      count += 1;
    }
  }
  return count;
}

function writeLocals(out: ByteSink, locals: readonly { readonly type: ValType }[]): void {
  const runs: { type: ValType; count: number }[] = [];
  for (const { type } of locals) {
    const last = runs.at(-1);
    if (last?.type === type) last.count += 1;
    else runs.push({ type, count: 1 });
  }
  out.unsigned(runs.length);
  for (const { type, count } of runs) {
    out.unsigned(count);
    out.byte(valTypeCodes[type]);
  }
}

function writeStatements(
  out: ByteSink,
  statements: readonly Statement[],
  labels: readonly (Label | undefined)[],
): void {
  for (const statement of statements) writeStatement(out, statement, labels);
}

function writeStatement(out: ByteSink, statement: Statement, labels: readonly (Label | undefined)[]): void {
  switch (statement.kind) {
    case "set":
      writeExpr(out, statement.value);
      out.byte(0x21);
      out.unsigned(statement.local.index);
      return;
    case "store":
      writeExpr(out, statement.address);
      writeExpr(out, statement.value);
      out.byte(stores[statement.op][0]);
      out.byte(0);
      out.unsigned(statement.offset);
      return;
    case "block":
    case "loop":
      out.byte(statement.kind === "block" ? 0x02 : 0x03);
      out.byte(0x40);
      writeStatements(out, statement.body, [statement.label, ...labels]);
      out.byte(0x0b);
      return;
    case "if":
      writeExpr(out, statement.condition);
      out.append([0x04, 0x40]);
      writeStatements(out, statement.then, [undefined, ...labels]);
      if (statement.otherwise.length > 0) {
        out.byte(0x05);
        writeStatements(out, statement.otherwise, [undefined, ...labels]);
      }
      out.byte(0x0b);
      return;
    case "br":
      if (statement.condition !== undefined) writeExpr(out, statement.condition);
      out.byte(statement.condition === undefined ? 0x0c : 0x0d);
      out.unsigned(depthOf(statement.label, labels));
      return;
    case "return":
      if (statement.value !== undefined) writeExpr(out, statement.value);
      out.byte(0x0f);
      return;
    case "drop":
      writeExpr(out, statement.value);
      for (let i = 0; i < statement.results; i++) out.byte(0x1a);
      return;
    case "copy":
      writeExpr(out, statement.to);
      writeExpr(out, statement.from);
      writeExpr(out, statement.bytes);
      out.append([0xfc, 10, 0, 0]);
      return;
  }
}

function depthOf(label: Label, labels: readonly (Label | undefined)[]): number {
  const depth = labels.indexOf(label);
  if (depth < 0) throw new Error(`assertion failed: label ${label.name} is not open`);
  return depth;
}

function writeExpr(out: ByteSink, expr: Expr): void {
  switch (expr.kind) {
    case "const":
      writeConst(out, expr.type, expr.value);
      return;
    case "local":
      out.byte(0x20);
      out.unsigned(expr.index);
      return;
    case "op":
      for (const arg of expr.args) writeExpr(out, arg);
      out.append(expr.bytes);
      return;
    case "load":
      writeExpr(out, expr.address);
      out.byte(loads[expr.op][0]);
      out.byte(0);
      out.unsigned(expr.offset);
      return;
    case "select":
      writeExpr(out, expr.then);
      writeExpr(out, expr.otherwise);
      writeExpr(out, expr.condition);
      out.byte(0x1b);
      return;
    case "call":
      for (const arg of expr.args) writeExpr(out, arg);
      out.byte(0x10);
      out.unsigned(expr.func.index);
      return;
  }
}

function writeConst(out: ByteSink, type: ValType, value: number | bigint): void {
  switch (type) {
    case "i32":
      out.byte(0x41);
      out.signed(Number(value));
      return;
    case "i64":
      out.byte(0x42);
      out.signed64(BigInt(value));
      return;
    case "f32":
      out.byte(0x43);
      out.f32(Number(value));
      return;
    case "f64":
      out.byte(0x44);
      out.f64(Number(value));
      return;
  }
}
