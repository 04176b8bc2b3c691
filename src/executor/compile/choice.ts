/** Expressions that choose between values: CASE, COALESCE, GREATEST and LEAST. What is only computed for some rows is known only there. */

import type { CaseScalar, CoalesceScalar, ExtremumScalar } from "../../algebra/index.ts";
import { bothValid, scalarFunction, type Value } from "../../functions/index.ts";
import { typeRef } from "../../types/index.ts";
import { type I32, i32, type Local, not, type Statement } from "../../wasm/index.ts";
import type { ScalarCompiler } from "./scalar.ts";
import { assignValue, localsFor, unified } from "./values.ts";

/** A part of the code with what it computes. */
interface Body<T> {
  readonly statements: Statement[];
  readonly result: T;
}

/** The arm whose condition is the first to be true; a condition runs where those before it were not. */
export function compileCase(c: ScalarCompiler, scalar: CaseScalar): Value {
  const otherwise = scalar.otherwise;
  // the first condition is always computed, so that what it has computed is known in all arms
  const arms = scalar.arms.map((arm, index) => ({
    when: index === 0 ? unscoped(() => c.isTrue(arm.when)) : c.scoped(() => c.isTrue(arm.when)),
    then: c.scoped(() => c.compile(arm.then)),
  }));
  const last = otherwise === undefined ? undefined : c.scoped(() => c.compile(otherwise));
  const bodies = [...arms.map((arm) => arm.then), ...(last === undefined ? [] : [last])];
  const result = joined(c, bodies, last === undefined);
  const place = (index: number): void => {
    const arm = arms[index];
    if (arm === undefined) {
      if (last !== undefined) c.f.splice(last.statements);
      else c.f.set(result.valid as Local<"i32">, i32.const(0));
      return;
    }
    c.f.splice(arm.when.statements);
    c.f.if(
      arm.when.result,
      () => c.f.splice(arm.then.statements),
      () => place(index + 1),
    );
  };
  place(0);
  return result;
}

/** The first that is not null; the others behind it do not run. */
export function compileCoalesce(c: ScalarCompiler, scalar: CoalesceScalar): Value {
  const bodies = scalar.args.map((arg, index) =>
    index === 0 ? unscoped(() => c.compile(arg)) : c.scoped(() => c.compile(arg)),
  );
  const result = joined(c, bodies, true);
  const place = (index: number): void => {
    const body = bodies[index];
    if (body === undefined) return;
    c.f.splice(body.statements);
    const { valid } = body.result;
    if (valid !== undefined && index + 1 < bodies.length) {
      c.f.if(not(result.valid as I32), () => place(index + 1));
    }
  };
  place(0);
  return result;
}

/** All are computed, in their order, as in PostgreSQL; then each that is not null takes the place of one before that does not hold. */
export function compileExtremum(c: ScalarCompiler, { args, holds, type }: ExtremumScalar): Value {
  const values = args.map((arg) => c.compile(arg));
  const operator = scalarFunction(holds);
  const nullable = values.some(({ valid }) => valid !== undefined);
  const result = localsFor(c.f, unified(values), nullable);
  assignValue(c.f, result, values[0] as Value, c);
  for (const next of values.slice(1)) {
    const take = c.f.local("i32", "take");
    c.f.set(take, result.valid === undefined ? i32.const(0) : not(result.valid));
    const compare = () => {
      const held = operator.emit(c, [result, next], typeRef("bool"), [type, type]).a as I32;
      c.f.set(take, not(held));
    };
    const both = bothValid(result.valid, next.valid);
    if (both === undefined) compare();
    else c.f.if(both, compare);
    const taken = next.valid === undefined ? take : i32.and(take, next.valid);
    c.f.if(taken, () => assignValue(c.f, result, next, c));
  }
  return values.every(({ valid }) => valid !== undefined) ? result : { ...result, valid: undefined };
}

/** Locals that each of several alternative bodies sets at its end, in a form that all of them can take. */
function joined(c: ScalarCompiler, bodies: readonly Body<Value>[], nullable: boolean): Value {
  const form = unified(bodies.map((body) => body.result));
  const result = localsFor(c.f, form, nullable || bodies.some((body) => body.result.valid !== undefined));
  for (const body of bodies) {
    c.f.extend(body.statements, () => assignValue(c.f, result, body.result, c));
  }
  return result;
}

/** Code that runs in any case, in the form of code that may not. */
function unscoped<T>(write: () => T): Body<T> {
  return { statements: [], result: write() };
}
