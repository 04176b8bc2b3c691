/** Truth-valued expressions: AND, OR, NOT, tests, and what SQL writes short for comparisons (BETWEEN, IN, LIKE, IS DISTINCT FROM). */

import type { Scalar } from "../algebra/index.ts";
import { sqlError } from "../base/index.ts";
import { scalarOverloads } from "../functions/index.ts";
import type { Between, Expression, IsBoolean, IsDistinct, IsNull, Like, Logical, OperatorName } from "../sql/index.ts";
import { typeRef, types } from "../types/index.ts";
import type { Bound, Context } from "./binding.ts";
import { coerce, coerceArgument, isUntyped, orText, typeName } from "./coercion.ts";
import { bindOperator, operatorName } from "./operator.ts";

const bool = typeRef("bool");

/** A condition that must be boolean; `construct` names it in the error. @throws SqlError 42804 */
export function bindCondition(expression: Expression, construct: string, context: Context): Bound {
  return coerceArgument(context.binding, context.bind(expression, context), "bool", construct);
}

export function bindLogical({ kind, operands }: Logical, context: Context): Scalar {
  const construct = kind === "and" ? "AND" : "OR";
  const args = operands.map((operand) => bindCondition(operand, construct, context).scalar);
  return { kind, args, type: bool };
}

export function bindNot(operand: Expression, context: Context): Scalar {
  return not(bindCondition(operand, "NOT", context).scalar);
}

export function bindIsNull({ operand, negated }: IsNull, context: Context): Scalar {
  const bound = context.bind(operand, context);
  if (isUntyped(bound.scalar)) context.binding.parameters.leave(bound.scalar, bound.position);
  else return testNull(orText(context.binding, bound).scalar, negated);
  return testNull(bound.scalar, negated);
}

export function bindIsBoolean({ operand, test, negated }: IsBoolean, context: Context): Scalar {
  const construct = `IS ${negated ? "NOT " : ""}${test.toUpperCase()}`;
  const arg = bindCondition(operand, construct, context).scalar;
  return { kind: "test", test, negated, arg, type: bool };
}

/** Never null: two nulls are not distinct, a null and a value are. */
export function bindIsDistinct({ left, right, negated, position }: IsDistinct, context: Context): Scalar {
  const { binding } = context;
  const sides = [context.bind(left, context), context.bind(right, context)] as const;
  const nullSide = sides.findIndex(({ literal }) => literal === null);
  if (nullSide >= 0) return testNull(orText(binding, sides[1 - nullSide]!).scalar, !negated);
  const equal = bindOperator(binding, operatorName("="), sides, position).scalar;
  const [a, b] = comparedTo(equal);
  binding.repeat(a, 1);
  binding.repeat(b, 2);
  const distinct: Scalar = {
    kind: "case",
    arms: [
      { when: testNull(a, false), then: testNull(b, true) },
      { when: testNull(b, false), then: binding.constant(true, bool) },
    ],
    otherwise: not(equal),
    type: bool,
  };
  return negated ? not(distinct) : distinct;
}

/** The operands of a comparison, as it takes them. */
function comparedTo(comparison: Scalar): readonly [Scalar, Scalar] {
  if (comparison.kind !== "call") throw new Error(`assertion failed: ${comparison.kind} is no comparison`);
  return [comparison.args[0]!, comparison.args[1]!];
}

export function bindBetween(between: Between, context: Context): Scalar {
  const { binding } = context;
  const { symmetric, negated, position } = between;
  const operand = context.bind(between.operand, context);
  const [low, high] = [context.bind(between.low, context), context.bind(between.high, context)];
  for (const repeated of symmetric ? [operand, operand, operand, low, high] : [operand])
    binding.repeat(repeated.scalar, 1);
  // A parameter whose type was open has the one of its first comparison in the second.
  const again = (expression: Expression, bound: Bound): Bound =>
    expression.kind === "parameter" ? context.bind(expression, context) : bound;
  const compare = (name: string, bound: Bound): Scalar => {
    const limit = again(bound === low ? between.low : between.high, bound);
    return bindOperator(binding, operatorName(name), [again(between.operand, operand), limit], position).scalar;
  };
  const within = (from: Bound, to: Bound): Scalar =>
    negated
      ? { kind: "or", args: [compare("<", from), compare(">", to)], type: bool }
      : { kind: "and", args: [compare(">=", from), compare("<=", to)], type: bool };
  if (!symmetric) return within(low, high);
  return { kind: negated ? "and" : "or", args: [within(low, high), within(high, low)], type: bool };
}

export function bindLike(like: Like, context: Context): Scalar {
  const { binding } = context;
  const { position, negated, caseInsensitive } = like;
  const operator: OperatorName = operatorName(`${negated ? "!" : ""}~~${caseInsensitive ? "*" : ""}`);
  const sides = [context.bind(like.operand, context), context.bind(like.pattern, context)] as const;
  if (like.escape === undefined) return bindOperator(binding, operator, sides, position).scalar;
  const escaping = context.bind(like.escape, context);
  const texts = [sides[1], escaping].map((side) => coerce(binding, side, typeRef("text"), "implicit")?.scalar);
  const [pattern, character] = texts;
  if (pattern === undefined || character === undefined) {
    const given = [sides[1], escaping].map((side) => types[typeName(side)].sqlName).join(", ");
    throw sqlError("undefinedFunction", `function pg_catalog.like_escape(${given}) does not exist`, {
      position,
      hint: "No function matches the given name and argument types. You might need to add explicit type casts.",
    });
  }
  const [escaped] = scalarOverloads("like_escape");
  const scalar: Scalar = { kind: "call", function: escaped!.key, args: [pattern, character], type: typeRef("text") };
  return bindOperator(binding, operator, [sides[0], { scalar, position: sides[1].position }], position).scalar;
}

export function not(arg: Scalar): Scalar {
  return { kind: "not", arg, type: bool };
}

export function testNull(arg: Scalar, negated: boolean): Scalar {
  return { kind: "test", test: "null", negated, arg, type: bool };
}
