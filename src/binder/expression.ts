/** Expressions: syntax -> scalars, each kind by its own function. */

import type { Scalar } from "../algebra/index.ts";
import { notSupported, sqlError } from "../base/index.ts";
import { scalarOverloads } from "../functions/index.ts";
import { type Cast, type Collate, type Expression, expressionPosition, type SqlValue } from "../sql/index.ts";
import { typeRef, types } from "../types/index.ts";
import type { Bound, Context } from "./binding.ts";
import { coerce, orText, typeName } from "./coercion.ts";
import { bindCase, bindCoalesce, bindExtremum, bindNullIf } from "./conditional.ts";
import { bindFunctionCall } from "./function-call.ts";
import { bindIn } from "./in-list.ts";
import { bindConstant } from "./literal.ts";
import { bindBetween, bindIsBoolean, bindIsDistinct, bindIsNull, bindLike, bindLogical, bindNot } from "./logic.ts";
import { bindOperator, callFunction } from "./operator.ts";
import { resolveColumn } from "./scope.ts";
import { bindExists, bindInSubquery, bindQuantifiedSubquery, bindScalarSubquery } from "./subquery.ts";
import { resolveType } from "./type-name.ts";

/** @throws SqlError with PostgreSQL's code, text, hint and position; 0A000 for what Sluice lacks; 54001 for what nests too deep */
export function bindExpression(expression: Expression, context: Context): Bound {
  return context.binding.nested(() => bindKind(expression, context));
}

function bindKind(expression: Expression, context: Context): Bound {
  const { binding } = context;
  switch (expression.kind) {
    case "integer":
    case "numeric":
    case "string":
    case "boolean":
    case "null":
    case "bitString":
      return bindConstant(binding, expression);
    case "cast":
      return bindCast(expression, context);
    case "collate":
      return bindCollate(expression, context);
    default:
      return { scalar: bindScalar(expression, context), position: expressionPosition(expression) };
  }
}

type Typed = Exclude<
  Expression,
  { kind: "integer" | "numeric" | "string" | "boolean" | "null" | "bitString" | "cast" | "collate" }
>;

/** The kinds that have a type of their own. */
function bindScalar(expression: Typed, context: Context): Scalar {
  const { binding } = context;
  switch (expression.kind) {
    case "columnRef":
      return binding.column(resolveColumn(context.scope, expression, binding.settings), expression.position);
    case "unary": {
      const operand = context.bind(expression.operand, context);
      return bindOperator(binding, expression.operator, [operand], expression.position).scalar;
    }
    case "binary": {
      const operands = [context.bind(expression.left, context), context.bind(expression.right, context)];
      return bindOperator(binding, expression.operator, operands, expression.position).scalar;
    }
    case "and":
    case "or":
      return bindLogical(expression, context);
    case "not":
      return bindNot(expression.operand, context);
    case "isNull":
      return bindIsNull(expression, context);
    case "isBoolean":
      return bindIsBoolean(expression, context);
    case "isDistinct":
      return bindIsDistinct(expression, context);
    case "between":
      return bindBetween(expression, context);
    case "in":
      return bindIn(expression, context);
    case "like":
      return bindLike(expression, context);
    case "case":
      return bindCase(expression, context);
    case "coalesce":
      return bindCoalesce(expression, context);
    case "nullIf":
      return bindNullIf(expression, context);
    case "greatest":
    case "least":
      return bindExtremum(expression, context);
    case "functionCall":
      return bindFunctionCall(expression, context);
    case "parameter":
      return binding.parameters.reference(expression.number, expression.position);
    case "scalarSubquery":
      return bindScalarSubquery(expression, context);
    case "exists":
      return bindExists(expression, context);
    case "inSubquery":
      return bindInSubquery(expression, context);
    case "quantifiedSubquery":
      return bindQuantifiedSubquery(expression, context);
    case "sqlValue":
      return bindSqlValue(expression, context);
    default:
      throw refusal(expression);
  }
}

const momentTypes = {
  current_timestamp: "timestamptz",
  localtimestamp: "timestamp",
  localtime: "time",
  current_date: "date",
} as const;

/** The functions of values that SQL spells as keywords. */
const sessionValues: Readonly<Record<string, string>> = {
  current_catalog: "current_database",
  current_role: "current_user",
  current_schema: "current_schema",
  current_user: "current_user",
  session_user: "session_user",
  user: "current_user",
};

/** Values of the session, and of the clock: those are the transaction's start. */
function bindSqlValue({ name, precision, position }: SqlValue, { binding }: Context): Scalar {
  const session = sessionValues[name];
  if (session !== undefined) return callFunction(binding, scalarOverloads(session)[0]!, [], position).scalar;
  if (!(name in momentTypes)) {
    throw notSupported(name.toUpperCase(), position);
  }
  const [now] = scalarOverloads("now");
  const start = callFunction(binding, now!, [], position);
  const type = typeRef(
    momentTypes[name as keyof typeof momentTypes],
    precision === undefined ? -1 : Math.min(precision, 6),
  );
  return coerce(binding, start, type, "explicit")!.scalar;
}

type Refused = Extract<
  Typed,
  {
    kind: "row" | "array" | "quantified";
  }
>;

function refusal(expression: Refused): Error {
  const { position } = expression;
  switch (expression.kind) {
    case "row":
      return notSupported("row constructor", position);
    case "array":
      return notSupported("array", position);
    case "quantified":
      return notSupported(`${expression.quantifier.toUpperCase()} of an array`, position);
  }
}

/** Source: parse_expr.c, transformTypeCast. */
function bindCast(expression: Cast, context: Context): Bound {
  const { binding } = context;
  const { operand, type, position } = expression;
  const target = resolveType(type);
  const bound = context.bind(operand, context);
  const cast = coerce(binding, bound, target, "explicit");
  // a cast to varchar changes no varchar(3), but is no varchar(3) any more
  if (cast !== undefined)
    return { scalar: binding.retype(cast.scalar, target), position: expressionPosition(expression) };
  const [from, to] = [types[typeName(bound)], types[target.name]];
  // Every type of PostgreSQL's can be read from text and written as text.
  if (from.category === "S" || to.category === "S") {
    throw notSupported(`cast from ${from.sqlName} to ${to.sqlName}`, position);
  }
  throw sqlError("cannotCoerce", `cannot cast type ${from.sqlName} to ${to.sqlName}`, { position });
}

/** Every text is in the order of "C", so a collation that means it changes nothing. */
function bindCollate({ operand, collation, position }: Collate, context: Context): Bound {
  const bound = orText(context.binding, context.bind(operand, context));
  const type = types[typeName(bound)];
  if (type.category !== "S") {
    throw sqlError("datatypeMismatch", `collations are not supported by type ${type.sqlName}`, { position });
  }
  const name = collation.at(-1)!;
  if (["C", "POSIX", "default", "ucs_basic", "C.UTF-8", "C.utf8"].includes(name)) return bound;
  throw sqlError("undefinedObject", `collation "${collation.join(".")}" for encoding "UTF8" does not exist`, {
    position,
  });
}
