/** Scalar -> generated code: evaluates expressions for one row inside a fragment's loop, lazily where SQL says so. */

import {
  type ColumnId,
  type ConstantScalar,
  type InScalar,
  type ParameterScalar,
  type Scalar,
  scalarChildren,
  type TestScalar,
  withScalarChildren,
} from "../../algebra/index.ts";
import { descriptor, type VectorShape } from "../../batch/index.ts";
import {
  type Emitter,
  type RunError,
  runErrorCode,
  type StatusErrors,
  scalarFunction,
  type Value,
} from "../../functions/index.ts";
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
  type Statement,
  select,
} from "../../wasm/index.ts";
import { context, status } from "../memory/layout.ts";
import { compileCase, compileCoalesce, compileExtremum } from "./choice.ts";
import { mayFail } from "./facts.ts";
import { kernelSignature, neverAllocates } from "./kernel.ts";
import { argumentForm, argumentLayout, constantForm, constantOffset, sessionOffsets } from "./parameters.ts";
import { compileSubquery } from "./subquery.ts";
import { assignValue, bothOf, holdsTrue, loadCode, localsFor } from "./values.ts";

/** A column of a source: a vector by its shape and place among the context's descriptors, or code over the row's address (descriptor 0). */
export type SourceColumnCode =
  | { readonly id: ColumnId; readonly shape: VectorShape; readonly index: number }
  | { readonly id: ColumnId; readonly compute: (e: ScalarCompiler, rowAddress: I32) => Value };

/** What the loop around the expression gives: where rows come from and what an error does. */
export interface RowSource {
  /** Address of the context. */
  readonly context: I32;
  /** The row's number in its batch. */
  readonly row: I32;
  readonly columns: ReadonlyMap<ColumnId, SourceColumnCode>;
  /** Leaves the row with an error; by default stores the code and its argument and returns status.error. */
  readonly onError?: (code: number) => void;
}

/** Compiles the expressions of one loop body; equal subexpressions are computed once per row. */
export class ScalarCompiler implements Emitter {
  readonly f: FunctionBuilder;
  readonly scratch: I32;
  private readonly module: ModuleBuilder;
  private readonly source: RowSource;
  private readonly scopes: Map<number, Value>[] = [new Map()];
  private readonly hoisted = new Map<string, Expr>();
  private readonly numbers = new WeakMap<Scalar, number>();
  private readonly numbersByKey = new Map<string, number>();
  private arenaUsed = false;

  constructor(module: ModuleBuilder, f: FunctionBuilder, source: RowSource) {
    this.module = module;
    this.f = f;
    this.source = source;
    this.scratch = this.hoist("scratch", i32.add(source.context, i32.const(context.scratch)));
  }

  /** True when some kernel in use may take memory from the arena. */
  get allocates(): boolean {
    return this.arenaUsed;
  }

  kernel(name: string): Func {
    if (!neverAllocates.test(name)) this.arenaUsed = true;
    const { params, results } = kernelSignature(name);
    return this.module.import(name, params, results);
  }

  /** Evaluates once at the fragment's entry. */
  hoist<T extends Expr>(key: string, expr: T): T {
    const known = this.hoisted.get(key);
    if (known !== undefined) return known as T;
    let value: Expr = expr;
    this.f.atEntry(() => {
      value = this.f.let(expr, key);
    });
    this.hoisted.set(key, value);
    return value as T;
  }

  fail(condition: I32, error: RunError, argument?: readonly [I64, I64]): void {
    this.f.if(condition, () => {
      if (argument !== undefined) {
        this.f.store("i64.store", this.source.context, argument[0], context.errorArgument);
        this.f.store("i64.store", this.source.context, argument[1], context.errorArgument + 8);
      }
      const code = runErrorCode(error);
      if (this.source.onError !== undefined) {
        this.source.onError(code);
        return;
      }
      this.f.store("i32.store", this.source.context, i32.const(code), context.error);
      this.f.return(i32.const(status.error));
    });
  }

  callPair(kernel: string, args: readonly Expr[], errors: StatusErrors = {}): readonly [I64, I64] {
    const func = this.kernel(kernel);
    if (func.results.length === 0) this.f.do(func, this.scratch, ...args);
    else this.check(this.f.let(call<"i32">(func, this.scratch, ...args), "status"), errors);
    return this.loadPair();
  }

  loadPair(): readonly [I64, I64] {
    return [this.f.let(load("i64.load", this.scratch), "low"), this.f.let(load("i64.load", this.scratch, 8), "high")];
  }

  check(result: I32, errors: StatusErrors): void {
    this.f.if(result, () => {
      const { argument, ...byStatus } = errors;
      for (const [code, error] of Object.entries(byStatus as Readonly<Record<string, RunError>>)) {
        this.fail(i32.eq(result, i32.const(Number(code))), error, argument);
      }
      this.fail(i32.const(1), "valueTooLong", [i64.const(4 << 20), i64.const(0)]);
    });
  }

  /** The value of an expression for the current row. */
  compile(scalar: Scalar): Value {
    const number = this.numberOf(scalar);
    for (let depth = this.scopes.length - 1; depth >= 0; depth--) {
      const known = this.scopes[depth]?.get(number);
      if (known !== undefined) return known;
    }
    const value = this.write(scalar);
    this.scopes.at(-1)?.set(number, value);
    return value;
  }

  /** i32 1 when a predicate is true (not null, not false). */
  isTrue(scalar: Scalar): I32 {
    return holdsTrue(this.compile(scalar));
  }

  /** Writes code that runs only under some condition; what it computes is not known outside. */
  scoped<T>(write: () => T): { readonly statements: Statement[]; readonly result: T } {
    this.scopes.push(new Map());
    const captured = this.f.capture(write);
    this.scopes.pop();
    return captured;
  }

  /** Equal expressions have the same number. Those of the operands stand in for them, so that nesting costs no more than length. */
  private numberOf(scalar: Scalar): number {
    const known = this.numbers.get(scalar);
    if (known !== undefined) return known;
    const operands = scalarChildren(scalar).map((child): Scalar => {
      // A column has an id from 0 on.
      return { kind: "column", id: -1 - this.numberOf(child), type: child.type };
    });
    const key = JSON.stringify(withScalarChildren(scalar, operands));
    const number = this.numbersByKey.get(key) ?? this.numbersByKey.size;
    this.numbersByKey.set(key, number);
    this.numbers.set(scalar, number);
    return number;
  }

  private write(scalar: Scalar): Value {
    switch (scalar.kind) {
      case "column":
        return this.column(scalar.id);
      case "constant":
        return this.constant(scalar);
      case "parameter":
        return this.parameter(scalar);
      case "call":
        return this.call(scalar);
      case "and":
      case "or":
        return scalar.args
          .slice(1)
          .reduce<Value>((left, right) => this.logic(scalar.kind, left, right), this.compile(scalar.args[0] as Scalar));
      case "not": {
        const value = this.compile(scalar.arg);
        return { form: "bool", a: this.f.let(not(value.a as I32)), valid: value.valid };
      }
      case "test":
        return this.test(scalar);
      case "case":
        return compileCase(this, scalar);
      case "coalesce":
        return compileCoalesce(this, scalar);
      case "extremum":
        return compileExtremum(this, scalar);
      case "in":
        return this.in(scalar);
      case "subquery":
        return compileSubquery(this, scalar);
    }
  }

  private column(id: ColumnId): Value {
    const column = this.source.columns.get(id);
    if (column === undefined) throw new Error(`assertion failed: column ${id} is not in the source`);
    const { row } = this.source;
    if ("compute" in column) {
      const rows = this.hoist("data0", load("i32.load", this.source.context, context.vectors + descriptor.data));
      const address = i32.add(rows, i32.mul(row, i32.const(4)));
      return column.compute(this, this.f.let(load("i32.load", address), "rowAddress"));
    }
    const { shape, index } = column;
    const base = context.vectors + index * descriptor.bytes;
    const word = (offset: number, name: string) =>
      this.hoist(`${name}${index}`, load("i32.load", this.source.context, base + offset));
    const data = word(descriptor.data, "data");
    const at = (start: I32, position: I32, width: number) => i32.add(start, i32.mul(position, i32.const(width)));
    if (shape.layout === "row") {
      const address = this.f.let(load("i32.load", at(data, row, 4)), "rowAddress");
      const valid = shape.nullable ? this.f.let(load("i32.load8_u", address, shape.validOffset), "valid") : undefined;
      return { ...this.loadValue(shape, address, shape.offset), valid };
    }
    const valid = shape.nullable
      ? this.f.let(load("i32.load8_u", i32.add(word(descriptor.valid, "valid"), row)), "valid")
      : undefined;
    if (shape.layout === "flat") return { ...this.loadValue(shape, at(data, row, shape.width), 0), valid };
    const code = loadCode(shape, data, row);
    return { ...this.loadValue(shape, at(word(descriptor.dictionary, "dictionary"), code, shape.width), 0), valid };
  }

  private loadValue(shape: VectorShape, where: I32, offset: number): Value {
    const { form } = shape;
    const valid = undefined;
    switch (form) {
      case "bool":
        return { form, a: this.f.let(load("i32.load8_u", where, offset)), valid };
      case "i16":
        return { form, a: this.f.let(load("i32.load16_s", where, offset)), valid };
      case "i32":
        return { form, a: this.f.let(load("i32.load", where, offset)), valid };
      case "i64":
        return { form, a: this.f.let(load("i64.load", where, offset)), valid };
      case "f32":
        return { form, a: this.f.let(convert("f64.promote_f32", load("f32.load", where, offset))), valid };
      case "f64":
        return { form, a: this.f.let(load("f64.load", where, offset)), valid };
      case "dec": {
        const { scale, bits } = shape;
        if (shape.width === 4)
          return { form, a: this.f.let(load("i64.load32_s", where, offset)), b: undefined, scale, bits, valid };
        if (shape.width === 8)
          return { form, a: this.f.let(load("i64.load", where, offset)), b: undefined, scale, bits, valid };
        const [a, b] = this.loadHalves(where, offset);
        return { form, a, b, scale, bits, valid };
      }
      case "num":
      case "view":
      case "interval":
      case "uuid": {
        const [a, b] = this.loadHalves(where, offset);
        return { form, a, b, valid };
      }
    }
  }

  private loadHalves(where: I32, offset: number): readonly [I64, I64] {
    const address = this.f.let(where, "at");
    return [
      this.f.let(load("i64.load", address, offset), "low"),
      this.f.let(load("i64.load", address, offset + 8), "high"),
    ];
  }

  private parameters(): I32 {
    return this.hoist("parameters", load("i32.load", this.source.context, context.parameters));
  }

  sessionWord(name: "zone" | "floatDigits" | "dateOrder"): I32 {
    return this.hoist(name, load("i32.load", this.parameters(), sessionOffsets[name]));
  }

  sessionMoment(name: "transactionStart" | "statementStart" | "seed"): I64 {
    return this.hoist(name, load("i64.load", this.parameters(), sessionOffsets[name]));
  }

  private constant(scalar: ConstantScalar): Value {
    const block = this.parameters();
    const offset = constantOffset(scalar);
    const { form, bits } = constantForm(scalar);
    const valid = scalar.isNull ? i32.const(0) : undefined;
    const name = `constant${scalar.index}`;
    if (form !== "dec") return this.fixedValue(form, name, block, offset, valid);
    const { a, b } = this.fixedValue("num", name, block, offset, valid) as { a: I64; b: I64 };
    return { form, a, b: bits > 60 ? b : undefined, scale: scalar.scale ?? 0, bits, valid };
  }

  private parameter({ number, type }: ParameterScalar): Value {
    const block = this.hoist("arguments", load("i32.load", this.source.context, context.arguments));
    const at = (number - 1) * argumentLayout.bytes;
    const valid = this.hoist(`valid$${number}`, load("i32.load", block, at + argumentLayout.valid));
    return this.fixedValue(argumentForm(type), `$${number}`, block, at + argumentLayout.value, valid);
  }

  /** A value that is the same for all rows, at a place in a block. */
  private fixedValue(
    form: ReturnType<typeof argumentForm>,
    name: string,
    block: I32,
    offset: number,
    valid: I32 | undefined,
  ): Value {
    const low = (): I64 => this.hoist(name, load("i64.load", block, offset));
    const high = (): I64 => this.hoist(`${name}high`, load("i64.load", block, offset + 8));
    switch (form) {
      case "bool":
      case "i16":
      case "i32":
        return { form, a: this.hoist(name, load("i32.load", block, offset)), valid };
      case "i64":
        return { form, a: low(), valid };
      case "f32":
      case "f64":
        return { form, a: this.hoist(name, load("f64.load", block, offset)), valid };
      case "num":
      case "view":
      case "interval":
      case "uuid":
        return { form, a: low(), b: high(), valid };
    }
  }

  private call(scalar: Extract<Scalar, { kind: "call" }>): Value {
    const func = scalarFunction(scalar.function);
    const args = scalar.args.map((arg) => this.compile(arg));
    const argTypes = scalar.args.map(({ type }) => type);
    const emit = () => func.emit(this, args, scalar.type, argTypes);
    if (func.calledOnNull === true) return emit();
    const valid = bothOf(
      this.f,
      args.map((arg) => arg.valid),
    );
    // a null's view or cell may be anything, so that no kernel must follow it
    const guarded = func.fails || args.some(({ form }) => form === "view" || form === "num");
    if (valid === undefined || !guarded) {
      const value = emit();
      return { ...value, valid: bothOf(this.f, [valid, value.valid]) };
    }
    const body = this.scoped(emit);
    const result = localsFor(this.f, body.result, true);
    this.f.set(result.valid as Local<"i32">, i32.const(0));
    this.f.extend(body.statements, () => assignValue(this.f, result, body.result));
    this.f.if(valid, () => this.f.splice(body.statements));
    return result;
  }

  /** AND and OR of three values; the right side runs only where the left one does not decide, if it could fail at all. */
  private logic(kind: "and" | "or", left: Value, rightScalar: Scalar): Value {
    const decides = (value: Value): I32 => {
      const decisive = kind === "and" ? not(value.a as I32) : (value.a as I32);
      return value.valid === undefined ? decisive : i32.and(value.valid, decisive);
    };
    const combine = (right: Value): { a: I32; valid: I32 | undefined } => {
      const a = kind === "and" ? i32.and(left.a as I32, right.a as I32) : i32.or(left.a as I32, right.a as I32);
      const valid = bothOf(this.f, [left.valid, right.valid]);
      if (valid === undefined) return { a, valid };
      const decided = this.f.let(i32.or(decides(left), decides(right)), "decided");
      return {
        a: select(decided, i32.const(kind === "and" ? 0 : 1), a),
        valid: i32.or(decided, valid),
      };
    };
    if (!mayFail(rightScalar)) {
      const { a, valid } = combine(this.compile(rightScalar));
      return { form: "bool", a: this.f.let(a), valid: valid === undefined ? undefined : this.f.let(valid) };
    }
    const a = this.f.local("i32", "logic");
    const valid = this.f.local("i32", "logicValid");
    this.f.set(a, i32.const(kind === "and" ? 0 : 1));
    this.f.set(valid, i32.const(1));
    const right = this.scoped(() => combine(this.compile(rightScalar)));
    this.f.extend(right.statements, () => {
      this.f.set(a, right.result.a);
      this.f.set(valid, right.result.valid ?? i32.const(1));
    });
    this.f.if(not(decides(left)), () => this.f.splice(right.statements));
    return { form: "bool", a, valid };
  }

  private test({ test, negated, arg }: TestScalar): Value {
    const value = this.compile(arg);
    const valid = value.valid ?? i32.const(1);
    const holds =
      test === "null" || test === "unknown"
        ? not(valid)
        : i32.and(valid, test === "true" ? (value.a as I32) : not(value.a as I32));
    return { form: "bool", a: this.f.let(negated ? not(holds) : holds), valid: undefined };
  }

  private in(scalar: InScalar): Value {
    const arg = this.compile(scalar.arg);
    const found = this.f.local("i32", "found");
    const unknown = this.f.local("i32", "unknown");
    this.f.set(found, i32.const(0));
    this.f.set(unknown, arg.valid === undefined ? i32.const(0) : not(arg.valid));
    const items = scalar.list.map((item) => this.compile(item));
    const compareAll = () => this.compareItems(scalar, arg, items, found, unknown);
    if (arg.form === "view" && arg.valid !== undefined) this.f.if(arg.valid, compareAll);
    else compareAll();
    const nullable = arg.valid !== undefined || items.some(({ valid }) => valid !== undefined);
    if (!nullable) return { form: "bool", a: found, valid: undefined };
    if (arg.valid !== undefined) this.f.set(found, i32.and(found, arg.valid));
    return { form: "bool", a: found, valid: this.f.let(i32.or(found, not(unknown))) };
  }

  /** Whether one of the items equals the value, and whether one is null. */
  private compareItems(
    scalar: InScalar,
    arg: Value,
    items: readonly Value[],
    found: Local<"i32">,
    unknown: Local<"i32">,
  ): void {
    const equality = scalarFunction(scalar.equality);
    for (const [index, value] of items.entries()) {
      const argTypes = [scalar.arg.type, (scalar.list[index] as Scalar).type];
      const equal = equality.emit(this, [arg, value], scalar.type, argTypes).a as I32;
      this.f.set(found, i32.or(found, value.valid === undefined ? equal : i32.and(value.valid, equal)));
      if (value.valid !== undefined) this.f.set(unknown, i32.or(unknown, not(value.valid)));
    }
  }
}
