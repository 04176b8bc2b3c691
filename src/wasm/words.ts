/** Words of memory that live in locals while statements run. V8 keeps none of a shared memory in registers, since others might read it. */

import type { Expr, Local } from "./expression.ts";
import type { FunctionBuilder, Label, Statement } from "./function.ts";
import { loads, type Store, stores, type ValType } from "./opcode.ts";

const bytesOf: Readonly<Record<ValType, number>> = { i32: 4, f32: 4, i64: 8, f64: 8 };

/** The words at one address by their offsets; undefined when the address itself is used, so that they have to stay in memory. */
type Words = Map<number, Local> | undefined;

/**
 * Writes statements during which the words at some addresses are in locals. They are loaded before and stored behind, also where the
 * statements return, with an i32. Nothing else may read or write the words meanwhile, and nothing sets the locals that have the addresses.
 * An address of which anything but whole words is loaded or stored is left alone.
 */
export function keepInLocals(f: FunctionBuilder, addresses: readonly Local<"i32">[], write: () => void): void {
  const { statements } = f.capture(write);
  const kept = new WordKeeper(f, addresses);
  for (const statement of statements) kept.find(statement);
  const words = kept.words();
  if (words.length === 0) {
    f.splice(statements);
    return;
  }
  const status = f.local("i32", "status");
  for (const { address, offset, local } of words) {
    f.set(local, { kind: "load", type: local.type, op: `${local.type}.load`, address, offset } as Expr);
  }
  f.block((exit) => f.splice(statements.flatMap((statement) => kept.rewritten(statement, { exit, status }))));
  for (const { address, offset, local } of words) {
    f.store(`${local.type}.store` as Store, address, local as never, offset);
  }
  f.return(status);
}

interface Exit {
  readonly exit: Label;
  readonly status: Local<"i32">;
}

class WordKeeper {
  private readonly f: FunctionBuilder;
  private readonly byLocal: Map<number, Words>;
  private readonly addresses: readonly Local<"i32">[];

  constructor(f: FunctionBuilder, addresses: readonly Local<"i32">[]) {
    this.f = f;
    this.addresses = addresses;
    this.byLocal = new Map(addresses.map(({ index }) => [index, new Map()]));
  }

  /** All words that can be kept. */
  words(): { readonly address: Local<"i32">; readonly offset: number; readonly local: Local }[] {
    return this.addresses.flatMap((address) =>
      [...(this.byLocal.get(address.index) ?? [])].map(([offset, local]) => ({ address, offset, local })),
    );
  }

  /** Looks for what a statement loads and stores. */
  find(statement: Statement): void {
    switch (statement.kind) {
      case "set":
        this.giveUp(statement.local);
        this.findIn(statement.value);
        break;
      case "store":
        this.access(statement.address, stores[statement.op][1], statement.op, statement.offset);
        this.findIn(statement.value);
        break;
      case "copy":
        for (const part of [statement.to, statement.from, statement.bytes]) this.findIn(part);
        break;
      case "if":
        this.findIn(statement.condition);
        for (const inner of [...statement.then, ...statement.otherwise]) this.find(inner);
        break;
      case "block":
      case "loop":
        for (const inner of statement.body) this.find(inner);
        break;
      case "br":
        if (statement.condition !== undefined) this.findIn(statement.condition);
        break;
      case "return":
      case "drop":
        if (statement.value !== undefined) this.findIn(statement.value);
        break;
    }
  }

  private findIn(expression: Expr): void {
    switch (expression.kind) {
      case "local":
        this.giveUp(expression);
        break;
      case "load":
        this.access(expression.address, loads[expression.op][1], expression.op, expression.offset);
        break;
      case "select":
        for (const part of [expression.then, expression.otherwise, expression.condition]) this.findIn(part);
        break;
      case "op":
      case "call":
        for (const argument of expression.args) this.findIn(argument);
        break;
      case "const":
        break;
    }
  }

  private giveUp({ index }: { readonly index: number }): void {
    if (this.byLocal.has(index)) this.byLocal.set(index, undefined);
  }

  private access(address: Expr, type: ValType, op: string, offset: number): void {
    const words = address.kind === "local" ? this.byLocal.get(address.index) : undefined;
    if (address.kind !== "local" || words === undefined) {
      this.findIn(address);
      return;
    }
    if (!op.startsWith(`${type}.`) || !/\.(load|store)$/.test(op) || !this.isApart(words, type, offset))
      this.giveUp(address);
    else if (!words.has(offset)) words.set(offset, this.f.local(type, "word"));
  }

  /** True when a word is one of those that are known, or overlaps none of them. */
  private isApart(words: ReadonlyMap<number, Local>, type: ValType, offset: number): boolean {
    for (const [other, { type: otherType }] of words) {
      if (other === offset && type === otherType) return true;
      if (other < offset + bytesOf[type] && offset < other + bytesOf[otherType]) return false;
    }
    return true;
  }

  private wordAt(address: Expr, offset: number): Local | undefined {
    return address.kind === "local" ? this.byLocal.get(address.index)?.get(offset) : undefined;
  }

  /** A statement with locals in the place of words, and ways to the exit in that of returns. */
  rewritten(statement: Statement, way: Exit): Statement[] {
    const all = (list: readonly Statement[]) => list.flatMap((inner) => this.rewritten(inner, way));
    switch (statement.kind) {
      case "set":
        return [{ ...statement, value: this.value(statement.value) }];
      case "store": {
        const value = this.value(statement.value);
        const local = this.wordAt(statement.address, statement.offset);
        return [
          local === undefined ? { ...statement, address: this.value(statement.address), value } : set(local, value),
        ];
      }
      case "copy": {
        const { to, from, bytes } = statement;
        return [{ ...statement, to: this.value(to), from: this.value(from), bytes: this.value(bytes) }];
      }
      case "if": {
        const { condition, then, otherwise } = statement;
        return [{ kind: "if", condition: this.value(condition), then: all(then), otherwise: all(otherwise) }];
      }
      case "block":
      case "loop":
        return [{ ...statement, body: all(statement.body) }];
      case "br":
        return [{ ...statement, condition: statement.condition && this.value(statement.condition) }];
      case "return": {
        const value = this.value(statement.value as Expr<"i32">);
        return [set(way.status, value), { kind: "br", label: way.exit, condition: undefined }];
      }
      case "drop":
        return [{ ...statement, value: this.value(statement.value) }];
    }
  }

  private value<T extends ValType>(expression: Expr<T>): Expr<T> {
    const all = (list: readonly Expr[]) => list.map((part) => this.value(part));
    switch (expression.kind) {
      case "load":
        return (
          (this.wordAt(expression.address, expression.offset) as Expr<T> | undefined) ?? {
            ...expression,
            address: this.value(expression.address),
          }
        );
      case "select": {
        const [then, otherwise] = all([expression.then, expression.otherwise]) as [Expr, Expr];
        return { ...expression, then, otherwise, condition: this.value(expression.condition) };
      }
      case "op":
      case "call":
        return { ...expression, args: all(expression.args) };
      default:
        return expression;
    }
  }
}

function set(local: Local, value: Expr): Statement {
  return { kind: "set", local, value };
}
