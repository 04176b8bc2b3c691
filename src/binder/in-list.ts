/** IN with a list of items. */

import { type Scalar, scalarChildren } from "../algebra/index.ts";
import { limits } from "../base/index.ts";
import type { In } from "../sql/index.ts";
import { type TypeName, typeRef, types } from "../types/index.ts";
import type { Bound, Context } from "./binding.ts";
import { coerceToCommon, findCommonType, typeName } from "./coercion.ts";
import { literalRows } from "./literal-rows.ts";
import { not } from "./logic.ts";
import { bindOperator, equalityOf, operatorName } from "./operator.ts";
import { memberOf } from "./subquery.ts";

const bool = typeRef("bool");

/**
 * A list of items without columns and of one common type becomes one IN; every other item a comparison of its own, as in PostgreSQL.
 * Source: parse_expr.c, transformAExprIn.
 */
export function bindIn({ operand, items, negated, position }: In, context: Context): Scalar {
  const { binding } = context;
  const arg = context.bind(operand, context);
  const bound = items.map((item) => context.bind(item, context));
  const fixed = bound.filter(({ scalar }) => !readsColumns(scalar));
  const listed = fixed.length > 1 ? bindList(arg, fixed, context) : undefined;
  const single = listed === undefined ? bound : bound.filter(({ scalar }) => readsColumns(scalar));
  binding.repeat(arg.scalar, single.length - (listed === undefined ? 1 : 0));
  const comparisons = single.map((item) => bindOperator(binding, operatorName("="), [arg, item], position).scalar);
  const tests = listed === undefined ? comparisons : [listed, ...comparisons];
  const within: Scalar = tests.length === 1 ? tests[0]! : { kind: "or", args: tests, type: bool };
  return negated ? not(within) : within;
}

/** A list longer than what is compiled is looked up in a table of its values; parameters stay code. */
function bindList(arg: Bound, items: readonly Bound[], context: Context): Scalar | undefined {
  const { binding } = context;
  const type = findCommonType([arg, ...items]);
  if ("clash" in type) return undefined;
  const equality = equalityOf(type.name);
  if (equality === undefined) return undefined;
  const common = typeRef(equality.args[0]!);
  if (isMoment(typeName(arg)) && typeName(arg) !== common.name) return undefined;
  const left = coerceToCommon(binding, arg, common, "IN").scalar;
  const values = items.map((item) => coerceToCommon(binding, item, common, "IN").scalar);
  const inList = (list: readonly Scalar[]): Scalar => ({
    kind: "in",
    arg: left,
    list,
    equality: equality.key,
    type: bool,
  });
  if (values.length <= limits.inListItemsCompiled) return inList(values);
  const isLiteral = values.map((value) => !readsParameters(value));
  const literals = values.filter((_, index) => isLiteral[index]);
  const others = values.filter((_, index) => !isLiteral[index]);
  if (literals.length <= limits.inListItemsCompiled) return inList(values);
  const column = { id: binding.newColumn(), name: "item", type: common };
  const rows = literalRows(
    literals.map((value) => [value]),
    [column],
    binding,
  );
  const found = memberOf(left, rows, rows.columns[0]!, context);
  return others.length === 0 ? found : { kind: "or", args: [found, inList(others)], type: bool };
}

/** A date or time is compared as what it is with another type of them: as that type it may be out of range. */
function isMoment(name: TypeName): boolean {
  return types[name].category === "D";
}

function readsColumns(scalar: Scalar): boolean {
  return scalar.kind === "column" || scalarChildren(scalar).some(readsColumns);
}

function readsParameters(scalar: Scalar): boolean {
  return scalar.kind === "parameter" || scalarChildren(scalar).some(readsParameters);
}
