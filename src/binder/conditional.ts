/** Expressions that choose between values: CASE, COALESCE, NULLIF, GREATEST and LEAST. */

import type { Scalar } from "../algebra/index.ts";
import type { Case, Coalesce, Expression, Extremum, NullIf } from "../sql/index.ts";
import { typeRef } from "../types/index.ts";
import type { Bound, Context } from "./binding.ts";
import { coerceToCommon, commonType, orText } from "./coercion.ts";
import { bindCondition, testNull } from "./logic.ts";
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
  // a varchar is compared by text's operator, which takes it as it is; the result is text all the same
  const value = operand.type.name === "varchar" ? binding.retype(operand, typeRef("text")) : operand;
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
  const construct = kind === "greatest" ? "GREATEST" : "LEAST";
  const { args, type } = bindCommon(written, construct, context);
  const operator = operatorName(kind === "greatest" ? ">=" : "<=");
  const bounds = args.map((scalar): Bound => ({ scalar, position }));
  const arms = args.slice(0, -1).map((value, index) => {
    const later = bounds.slice(index + 1).map((other): Scalar => {
      binding.repeat(value, 1);
      binding.repeat(other.scalar, 2);
      const holds = bindOperator(binding, operator, [bounds[index]!, other], position).scalar;
      return { kind: "or", args: [testNull(other.scalar, false), holds], type: typeRef("bool") };
    });
    const when: Scalar = { kind: "and", args: [testNull(value, true), ...later], type: typeRef("bool") };
    return { when, then: value };
  });
  const last = args.at(-1)!;
  return arms.length === 0 ? last : { kind: "case", arms, otherwise: last, type };
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
