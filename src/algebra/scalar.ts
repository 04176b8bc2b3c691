/** Scalar expressions of the algebra: plain data, typed, over column ids; functions are named, literal values stand in the plan's constants. */

import type { TypeRef } from "../types/index.ts";

/** Identifies a column within one plan. */
export type ColumnId = number;

/** A column of the input relation. */
export interface ColumnScalar {
  readonly kind: "column";
  readonly id: ColumnId;
  readonly type: TypeRef;
}

/**
 * A literal: entry `index` of the plan's constants. For numeric, `scale` is the value's display scale and `magnitude`
 * the number of bits of its coefficient rounded up to a multiple of 4 (both belong to the plan's shape, the value does not);
 * absent for NaN, infinities and nulls.
 */
export interface ConstantScalar {
  readonly kind: "constant";
  readonly index: number;
  readonly type: TypeRef;
  readonly isNull: boolean;
  readonly scale?: number;
  readonly magnitude?: number;
}

/** A parameter of the statement, `$number`: its value comes with each run. */
export interface ParameterScalar {
  readonly kind: "parameter";
  readonly number: number;
  readonly type: TypeRef;
}

/** A function, operator or cast, by its key in functions/ such as `+(int4,int4)`. */
export interface CallScalar {
  readonly kind: "call";
  readonly function: string;
  readonly args: readonly Scalar[];
  readonly type: TypeRef;
  /** 1-based character position of the call in the statement, for errors of binding only. */
}

/** AND, OR: left to right, the right side only where the left one does not decide. At least two args. */
export interface LogicScalar {
  readonly kind: "and" | "or";
  readonly args: readonly Scalar[];
  readonly type: TypeRef;
}

/** NOT x. */
export interface NotScalar {
  readonly kind: "not";
  readonly arg: Scalar;
  readonly type: TypeRef;
}

/** x IS [NOT] NULL / TRUE / FALSE / UNKNOWN; never null itself. */
export interface TestScalar {
  readonly kind: "test";
  readonly test: "null" | "true" | "false" | "unknown";
  readonly negated: boolean;
  readonly arg: Scalar;
  readonly type: TypeRef;
}

/** Searched CASE (the simple form is bound to comparisons with a shared operand); `otherwise` absent is NULL. */
export interface CaseScalar {
  readonly kind: "case";
  readonly arms: readonly { readonly when: Scalar; readonly then: Scalar }[];
  readonly otherwise: Scalar | undefined;
  readonly type: TypeRef;
}

/** COALESCE: the first that is not null; later ones are not evaluated. */
export interface CoalesceScalar {
  readonly kind: "coalesce";
  readonly args: readonly Scalar[];
  readonly type: TypeRef;
}

/** GREATEST, LEAST: the first that holds against all later ones by the operator named, `>=` or `<=` of their type; nulls are passed over. */
export interface ExtremumScalar {
  readonly kind: "extremum";
  readonly args: readonly Scalar[];
  readonly holds: string;
  readonly type: TypeRef;
}

/** x IN (list) by the equality function named; NULL where no item is equal and one is null. NOT IN is `not` over it. */
export interface InScalar {
  readonly kind: "in";
  readonly arg: Scalar;
  /** Same type as `arg` after the binder's coercions. */
  readonly list: readonly Scalar[];
  readonly equality: string;
  readonly type: TypeRef;
}

/**
 * What the definition of a With above (or, in a pipeline, the pipeline of that number) gives, the same for all rows. value: its only row's
 * `column`, NULL without rows; exists: whether it has rows; in: whether `column` has the value of the only arg, NULL as for a list.
 */
export interface SubqueryScalar {
  readonly kind: "subquery";
  readonly test: "value" | "exists" | "in";
  readonly table: number;
  readonly name: string;
  readonly column: ColumnId | undefined;
  readonly args: readonly Scalar[];
  readonly type: TypeRef;
}

export type Scalar =
  | ColumnScalar
  | ConstantScalar
  | ParameterScalar
  | CallScalar
  | LogicScalar
  | NotScalar
  | TestScalar
  | CaseScalar
  | CoalesceScalar
  | ExtremumScalar
  | InScalar
  | SubqueryScalar;

/** The direct operands of a scalar, in evaluation order. */
export function scalarChildren(scalar: Scalar): readonly Scalar[] {
  switch (scalar.kind) {
    case "column":
    case "constant":
    case "parameter":
      return [];
    case "call":
    case "and":
    case "or":
    case "coalesce":
    case "extremum":
    case "subquery":
      return scalar.args;
    case "not":
    case "test":
      return [scalar.arg];
    case "case":
      return [
        ...scalar.arms.flatMap((arm) => [arm.when, arm.then]),
        ...(scalar.otherwise === undefined ? [] : [scalar.otherwise]),
      ];
    case "in":
      return [scalar.arg, ...scalar.list];
  }
}

/** The same scalar over other operands (as many, in the order of {@link scalarChildren}). */
export function withScalarChildren(scalar: Scalar, children: readonly Scalar[]): Scalar {
  const at = (index: number): Scalar => children[index] as Scalar;
  switch (scalar.kind) {
    case "column":
    case "constant":
    case "parameter":
      return scalar;
    case "call":
    case "and":
    case "or":
    case "coalesce":
    case "extremum":
    case "subquery":
      return { ...scalar, args: children };
    case "not":
    case "test":
      return { ...scalar, arg: at(0) };
    case "case": {
      const arms = scalar.arms.map((_, index) => ({ when: at(2 * index), then: at(2 * index + 1) }));
      const otherwise = scalar.otherwise === undefined ? undefined : at(2 * arms.length);
      return { ...scalar, arms, otherwise };
    }
    case "in":
      return { ...scalar, arg: at(0), list: children.slice(1) };
  }
}

/** Rebuilds a scalar from the leaves up; unchanged parts are shared. */
export function mapScalar(scalar: Scalar, map: (node: Scalar) => Scalar): Scalar {
  const children = scalarChildren(scalar);
  const mapped = children.map((child) => mapScalar(child, map));
  const same = mapped.every((child, index) => child === children[index]);
  return map(same ? scalar : withScalarChildren(scalar, mapped));
}

/** The ids of all columns that a scalar reads. */
export function columnsOf(scalar: Scalar, into: Set<ColumnId> = new Set()): Set<ColumnId> {
  if (scalar.kind === "column") into.add(scalar.id);
  for (const child of scalarChildren(scalar)) columnsOf(child, into);
  return into;
}

/** Calls `visit` for each subquery that a scalar reads. */
export function visitSubqueries(scalar: Scalar, visit: (subquery: SubqueryScalar) => void): void {
  if (scalar.kind === "subquery") visit(scalar);
  for (const child of scalarChildren(scalar)) visitSubqueries(child, visit);
}
