/** The text form of a module (folded instructions), for EXPLAIN (WAT) and for reading generated code. */

import type { Expr } from "./expression.ts";
import type { Statement } from "./function.ts";
import type { ModuleBuilder } from "./module.ts";

/** Prints a whole module. */
export function printModule(module: ModuleBuilder): string {
  const lines = ["(module", '  (import "env" "memory" (memory 0 65536 shared))'];
  for (const func of module.imports) {
    lines.push(`  (import "env" "${func.name}" (func $${func.name}${signature(func.params, func.results)}))`);
  }
  for (const { func, builder, exported } of module.functions) {
    lines.push(`  (func $${func.name}${exported ? ` (export "${func.name}")` : ""}`);
    const params = func.params.map((type, index) => ` (param $p${index} ${type})`).join("");
    const results = func.results.map((type) => ` (result ${type})`).join("");
    if (params !== "" || results !== "") lines.push(`   ${params}${results}`);
    for (const local of builder.locals) lines.push(`    (local $${local.name} ${local.type})`);
    for (const statement of [...builder.entry, ...builder.body]) printStatement(statement, "    ", lines);
    lines.push("  )");
  }
  lines.push(")");
  return lines.join("\n");
}

function signature(params: readonly string[], results: readonly string[]): string {
  const from = params.length > 0 ? ` (param ${params.join(" ")})` : "";
  const to = results.length > 0 ? ` (result ${results.join(" ")})` : "";
  return from + to;
}

function printStatement(statement: Statement, indent: string, lines: string[]): void {
  const nested = (body: readonly Statement[]) => {
    for (const each of body) printStatement(each, `${indent}  `, lines);
  };
  switch (statement.kind) {
    case "set":
      lines.push(`${indent}(local.set $${statement.local.name} ${printExpr(statement.value)})`);
      return;
    case "store": {
      const offset = statement.offset === 0 ? "" : ` offset=${statement.offset}`;
      lines.push(`${indent}(${statement.op}${offset} ${printExpr(statement.address)} ${printExpr(statement.value)})`);
      return;
    }
    case "block":
    case "loop":
      lines.push(`${indent}(${statement.kind} $${statement.label.name}`);
      nested(statement.body);
      lines.push(`${indent})`);
      return;
    case "if":
      lines.push(`${indent}(if ${printExpr(statement.condition)} (then`);
      nested(statement.then);
      if (statement.otherwise.length > 0) {
        lines.push(`${indent}) (else`);
        nested(statement.otherwise);
      }
      lines.push(`${indent}))`);
      return;
    case "br":
      lines.push(
        statement.condition === undefined
          ? `${indent}(br $${statement.label.name})`
          : `${indent}(br_if $${statement.label.name} ${printExpr(statement.condition)})`,
      );
      return;
    case "return":
      lines.push(`${indent}(return${statement.value === undefined ? "" : ` ${printExpr(statement.value)}`})`);
      return;
    case "drop":
      lines.push(
        statement.results === 0
          ? `${indent}${printExpr(statement.value)}`
          : `${indent}(drop ${printExpr(statement.value)})`,
      );
      return;
    case "copy":
      lines.push(`${indent}(memory.copy ${[statement.to, statement.from, statement.bytes].map(printExpr).join(" ")})`);
      return;
  }
}

function printExpr(expr: Expr): string {
  switch (expr.kind) {
    case "const":
      return `(${expr.type}.const ${expr.value})`;
    case "local":
      return `(local.get $${expr.name})`;
    case "op":
      return `(${expr.name} ${expr.args.map(printExpr).join(" ")})`;
    case "load": {
      const offset = expr.offset === 0 ? "" : ` offset=${expr.offset}`;
      return `(${expr.op}${offset} ${printExpr(expr.address)})`;
    }
    case "select":
      return `(select ${[expr.then, expr.otherwise, expr.condition].map(printExpr).join(" ")})`;
    case "call":
      return `(call $${expr.func.name}${expr.args.map((arg) => ` ${printExpr(arg)}`).join("")})`;
  }
}
