/** Expressions that choose between values: CASE, COALESCE, NULLIF, GREATEST and LEAST. */

import type { Scalar } from "../algebra/index.ts";
import { scalarFunction } from "../functions/index.ts";
import type { Case, Coalesce, Expression, Extremum, NullIf } from "../sql/index.ts";
import { typeRef } from "../types/index.ts";
import type { Bound, Context } from "./binding.ts";
import { coerceToCommon, commonType, orText } from "./coercion.ts";
import { bindCondition } from "./logic.ts";
import { bindOperator, operatorName } from "./operator.ts";

/** The simple form compares its operand with each branch's; its result type is found from the ELSE part first, as in PostgreSQL. */
export function bindCase({ operand, branches, otherwise, position }: Case, context: Context): Scalar {
  const { binding } = context;
  const subject = operand === undefined ? undefined : orText(binding, context.bind(operand, context));
  if (subject !== undefined) binding.repeat(subject.scalar, branches.length - 1);
  const conditions: Scalar[] = [];
  const results: Bound[] = [];
  for (const { when, then, position: branchPosition } of branches) {
    if (subject === undefined) conditions.push(bindCondition(when, "CASE/WHEN", context).scalar);
    else {
      const operands = [subject, context.bind(when, context)];
      conditions.push(bindOperator(binding, operatorName("="), operands, branchPosition).scalar);
    }
    results.push(context.bind(then, context));
  }
  const last = otherwise === undefined ? binding.literal(null, position) : context.bind(otherwise, context);
  const type = commonType([last, ...results], "CASE");
  const asCommon = (bound: Bound): Scalar => coerceToCommon(binding, bound, type, "CASE/WHEN").scalar;
  return {
    kind: "case",
    otherwise: otherwise === undefined ? undefined : asCommon(last),
    arms: conditions.map((when, index) => ({ when, then: asCommon(results[index]!) })),
    type,
  };
}

export function bindCoalesce(coalesce: Coalesce, context: Context): Scalar {
  const { args, type } = bindCommon(coalesce.arguments, "COALESCE", context);
  return { kind: "coalesce", args, type };
}

/** NULL if both are equal, else the left one in the type in which it was compared. */
export function bindNullIf({ left, right, position }: NullIf, context: Context): Scalar {
  const { binding } = context;
  const sides = [context.bind(left, context), context.bind(right, context)];
  const equal = bindOperator(binding, operatorName("="), sides, position).scalar;
  if (equal.kind !== "call") throw new Error(`assertion failed: ${equal.kind} is no comparison`);
  const operand = equal.args[0]!;
  // an operator of text or char(n) takes a varchar as it is; the result is of the operator's type all the same
  const compared = scalarFunction(equal.function).args[0]!;
  const value = operand.type.name === "varchar" ? binding.retype(operand, typeRef(compared)) : operand;
  binding.repeat(value, 1);
  return {
    kind: "case",
    arms: [{ when: equal, then: binding.constant(null, value.type) }],
    otherwise: value,
    type: value.type,
  };
}

/** The first argument that no later one exceeds; nulls are passed over. */
export function bindExtremum({ kind, arguments: written, position }: Extremum, context: Context): Scalar {
  const { binding } = context;
  const { args, type } = bindCommon(written, kind === "greatest" ? "GREATEST" : "LEAST", context);
  const [first] = args;
  if (first === undefined || args.length === 1) return first!;
  // which operator it is: its operands' types differ from the arguments' by name alone
  const bounds = [first, first].map((scalar): Bound => ({ scalar, position }));
  const holds = bindOperator(binding, operatorName(kind === "greatest" ? ">=" : "<="), bounds, position).scalar;
  if (holds.kind !== "call") throw new Error(`assertion failed: ${holds.kind} is no comparison`);
  return { kind: "extremum", args, holds: holds.function, type };
}

function bindCommon(
  written: readonly Expression[],
  construct: string,
  context: Context,
): { readonly args: readonly Scalar[]; readonly type: Bound["scalar"]["type"] } {
  const { binding } = context;
  const bound = written.map((argument) => context.bind(argument, context));
  const type = commonType(bound, construct);
  const args = bound.map((each) => coerceToCommon(binding, each, type, construct).scalar);
  return { args, type };
}
