/** Subqueries in expressions that are the same for all rows: their values, whether they have rows, whether they hold a value. */

import type { OutputColumn, Relation, Scalar } from "../algebra/index.ts";
import { notSupported, sqlError } from "../base/index.ts";
import type { Exists, Expression, InSubquery, QuantifiedSubquery, Query, ScalarSubquery } from "../sql/index.ts";
import { typeRef } from "../types/index.ts";
import type { Bound, Context } from "./binding.ts";
import { coerceToCommon, commonType } from "./coercion.ts";
import { not } from "./logic.ts";
import { bindOperator, operatorName } from "./operator.ts";
import type { BoundQuery } from "./surroundings.ts";

const bool = typeRef("bool");

/** Source: parse_expr.c, transformSubLink. @throws SqlError 42601, 0A000 for what depends on the row */
export function bindScalarSubquery(subquery: ScalarSubquery, context: Context): Scalar {
  const { query, position } = subquery;
  const { relation, output } = bindInside(query, context);
  const [column, other] = output;
  if (column === undefined || other !== undefined) {
    throw sqlError("syntaxError", "subquery must return only one column", { position });
  }
  context.binding.subqueryNames.set(subquery, column.name);
  const { table, name } = define(relation, context);
  return { kind: "subquery", test: "value", table, name, column: column.id, args: [], type: column.type };
}

export function bindExists({ query }: Exists, context: Context): Scalar {
  const { binding } = context;
  const { relation } = bindInside(query, context);
  const one = binding.constant(1n, typeRef("int8"));
  const { table, name } = define({ kind: "limit", input: relation, count: one, offset: undefined }, context);
  return { kind: "subquery", test: "exists", table, name, column: undefined, args: [], type: bool };
}

export function bindInSubquery({ operand, query, position }: InSubquery, context: Context): Scalar {
  return membership(operand, query, position, context);
}

/** `= ANY` and `<> ALL`, which are IN and NOT IN. */
export function bindQuantifiedSubquery(
  { left, query, operator, quantifier, position }: QuantifiedSubquery,
  context: Context,
): Scalar {
  const plain = operator.schema === undefined || operator.schema === "pg_catalog";
  if (plain && operator.name === "=" && quantifier === "any") return membership(left, query, position, context);
  if (plain && operator.name === "<>" && quantifier === "all") return not(membership(left, query, position, context));
  throw notSupported(`${operator.name} ${quantifier.toUpperCase()} (subquery)`, position);
}

function membership(operand: Expression, query: Query, position: number, context: Context): Scalar {
  const { binding } = context;
  if (operand.kind === "row") throw notSupported("row constructor", operand.position);
  const left = context.bind(operand, context);
  const { relation, output } = bindInside(query, context);
  const [column, other] = output;
  if (other !== undefined) throw sqlError("syntaxError", "subquery has too many columns", { position });
  if (column === undefined) throw sqlError("syntaxError", "subquery has too few columns", { position });
  const right: Bound = { scalar: { kind: "column", id: column.id, type: column.type }, position };
  const equal = bindOperator(binding, operatorName("="), [left, right], position).scalar;
  if (equal.kind !== "call") throw new Error(`assertion failed: ${equal.kind} is no comparison`);
  const [arg, value] = asOneType(equal.args, position, context);
  const compared: OutputColumn = { id: binding.newColumn(), name: column.name, type: value.type };
  const input: Relation = { kind: "project", input: relation, columns: [{ ...compared, value }] };
  return memberOf(arg, input, compared, context);
}

/** The operands of a comparison as values of one type, which can be looked up by their hash. */
function asOneType(args: readonly Scalar[], position: number, { binding }: Context): readonly [Scalar, Scalar] {
  const [left, right] = args as readonly [Scalar, Scalar];
  if (left.type.name === right.type.name) return [left, right];
  const sides = [left, right].map((scalar): Bound => ({ scalar, position }));
  const type = commonType(sides, "IN");
  const [first, second] = sides.map((side) => coerceToCommon(binding, side, type, "IN").scalar);
  return [first!, second!];
}

/** Whether a column of a relation holds the value of `arg`; both are of one type. */
export function memberOf(arg: Scalar, relation: Relation, column: OutputColumn, context: Context): Scalar {
  const { table, name } = define(relation, context);
  return { kind: "subquery", test: "in", table, name, column: column.id, args: [arg], type: bool };
}

/** Binds a query that can see, but not use, the names of the query around it. */
function bindInside(query: Query, context: Context): BoundQuery {
  const { around, scope, binding } = context;
  return around.bindQuery(query, { ...around, outer: scope, hidden: [] }, binding);
}

function define(definition: Relation, { around, binding }: Context): { readonly table: number; readonly name: string } {
  const table = binding.newWith();
  const name = `subquery${table}`;
  around.subqueries.push({ kind: "with", table, name, materialized: undefined, definition });
  return { table, name };
}
