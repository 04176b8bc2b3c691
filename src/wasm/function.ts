/** FunctionBuilder: a function's body as a list of structured statements over typed locals. */

import { call, type Expr, type Func, type I32, i32, type Local, not } from "./expression.ts";
import type { Store, stores, ValType } from "./opcode.ts";

/** A target of `br`; its depth is found when the code is written. */
export interface Label {
  readonly name: string;
}

/** A statement: leaves nothing on the stack. */
export type Statement =
  | { readonly kind: "set"; readonly local: Local; readonly value: Expr }
  | {
      readonly kind: "store";
      readonly op: Store;
      readonly address: I32;
      readonly value: Expr;
      readonly offset: number;
    }
  | { readonly kind: "block" | "loop"; readonly label: Label; readonly body: readonly Statement[] }
  | {
      readonly kind: "if";
      readonly condition: I32;
      readonly then: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | { readonly kind: "br"; readonly label: Label; readonly condition: I32 | undefined }
  | { readonly kind: "return"; readonly value: Expr | undefined }
  | { readonly kind: "drop"; readonly value: Expr; readonly results: number }
  | { readonly kind: "copy"; readonly to: I32; readonly from: I32; readonly bytes: I32 };

/** Builds one function. Control structures take a callback that writes their body. */
export class FunctionBuilder {
  readonly params: readonly ValType[];
  readonly locals: { readonly type: ValType; readonly name: string }[] = [];
  /** Runs once at entry, before the body: what does not change is hoisted here. */
  readonly entry: Statement[] = [];
  readonly body: Statement[] = [];
  private current: Statement[] = this.body;
  private labels = 0;

  constructor(params: readonly ValType[]) {
    this.params = params;
  }

  /** The parameter at an index, as an expression. */
  param<T extends ValType>(index: number, name = `p${index}`): Local<T> {
    return { kind: "local", type: this.params[index] as T, index, name } as Local<T>;
  }

  /** A new local, zero at entry. */
  local<T extends ValType>(type: T, name = "v"): Local<T> {
    const index = this.params.length + this.locals.length;
    this.locals.push({ type, name: `${name}${index}` });
    return { kind: "local", type, index, name: `${name}${index}` } as Local<T>;
  }

  /** local = value. */
  set<T extends ValType>(local: Local<T>, value: Expr<T>): void {
    this.current.push({ kind: "set", local, value });
  }

  /** Evaluates once into a new local; constants and locals are given back as they are. */
  let<T extends ValType>(value: Expr<T>, name?: string): Expr<T> {
    if (value.kind === "const" || value.kind === "local") return value;
    const local = this.local(value.type, name);
    this.set(local, value);
    return local;
  }

  /** local += constant. */
  increment(local: Local<"i32">, by = 1): void {
    this.set(local, i32.add(local, i32.const(by)));
  }

  store<S extends Store>(op: S, address: I32, value: Expr<(typeof stores)[S][1]>, offset = 0): void {
    this.current.push({ kind: "store", op, address, value: value as Expr, offset });
  }

  /** memory.copy. */
  copy(to: I32, from: I32, bytes: I32): void {
    this.current.push({ kind: "copy", to, from, bytes });
  }

  /** `br` to the label leaves the block. */
  block(body: (end: Label) => void): void {
    this.nest("block", body);
  }

  /** `br` to the label starts the loop anew. */
  loop(body: (start: Label) => void): void {
    this.nest("loop", body);
  }

  if(condition: I32, then: () => void, otherwise?: () => void): void {
    this.current.push({
      kind: "if",
      condition,
      then: this.collect(then),
      otherwise: otherwise ? this.collect(otherwise) : [],
    });
  }

  br(label: Label, condition?: I32): void {
    this.current.push({ kind: "br", label, condition });
  }

  return(value?: Expr): void {
    this.current.push({ kind: "return", value });
  }

  /** Calls for effect; a result is dropped. */
  do(func: Func, ...args: readonly Expr[]): void {
    this.current.push({ kind: "drop", value: call(func, ...args), results: func.results.length });
  }

  /** while (counter < end) { body; counter += 1 }; `counter` is set to `start` first. The body's label continues with the next. */
  count(counter: Local<"i32">, start: I32, end: I32, body: (next: Label) => void): void {
    this.set(counter, start);
    this.block((done) => {
      this.br(done, not(i32.lt_u(counter, end)));
      this.loop((again) => {
        this.block((next) => body(next));
        this.increment(counter);
        this.br(again, i32.lt_u(counter, end));
      });
    });
  }

  /** Writes statements into a list of their own, to be placed later with {@link splice}. */
  capture<T>(write: () => T): { readonly statements: Statement[]; readonly result: T } {
    let result: T | undefined;
    const statements = this.collect(() => {
      result = write();
    });
    return { statements, result: result as T };
  }

  /** Writes more statements at the end of a captured list. */
  extend(statements: Statement[], write: () => void): void {
    statements.push(...this.collect(write));
  }

  /** Places captured statements here. */
  splice(statements: readonly Statement[]): void {
    this.current.push(...statements);
  }

  /** Writes statements that run at entry, wherever the body stands now. */
  atEntry(write: () => void): void {
    const outer = this.current;
    this.current = this.entry;
    write();
    this.current = outer;
  }

  private nest(kind: "block" | "loop", body: (label: Label) => void): void {
    const label: Label = { name: `${kind === "block" ? "b" : "l"}${this.labels++}` };
    const statements = this.collect(() => body(label));
    this.current.push({ kind, label, body: statements });
  }

  private collect(body: () => void): Statement[] {
    const outer = this.current;
    const inner: Statement[] = [];
    this.current = inner;
    body();
    this.current = outer;
    return inner;
  }
}
