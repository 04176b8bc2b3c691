/** What can be said of a scalar without its data: whether it can fail, and the display scale of a numeric. */

import { type ColumnId, columnsOf, type Scalar, scalarChildren } from "../../algebra/index.ts";
import { scalarFunction, type Value } from "../../functions/index.ts";
import { numericModifier, types } from "../../types/index.ts";

/** True when evaluating the scalar can raise an error. */
export function mayFail(scalar: Scalar): boolean {
  if (scalar.kind === "call" && scalarFunction(scalar.function).fails) return true;
  if (scalar.kind === "subquery" && scalar.test === "value") return true;
  return scalarChildren(scalar).some(mayFail);
}

/** The only column that a scalar's value depends on, if it is the same whenever that is. */
export function onlyColumn(scalar: Scalar): ColumnId | undefined {
  const [column, ...others] = columnsOf(scalar);
  return others.length > 0 || isVolatile(scalar) ? undefined : column;
}

function isVolatile(scalar: Scalar): boolean {
  if (scalar.kind === "call" && scalarFunction(scalar.function).volatility === "volatile") return true;
  return scalarChildren(scalar).some(isVolatile);
}

/**
 * The scale of a numeric expression that is the same for every row and known without them: then sums of it can run on integers.
 * `scaleOf` gives that of a column. Follows the emitters of functions/numeric.
 */
export function staticScale(scalar: Scalar, scaleOf: (id: ColumnId) => number | undefined): number | undefined {
  if (scalar.kind === "column") return scaleOf(scalar.id) ?? undefined;
  if (scalar.kind === "constant") return scalar.isNull ? undefined : scalar.scale;
  if (scalar.kind !== "call") return undefined;
  const scales = scalar.args.map((arg) => (arg.type.name === "numeric" ? staticScale(arg, scaleOf) : undefined));
  const [left, right] = scales;
  switch (scalar.function) {
    case "+(numeric,numeric)":
    case "-(numeric,numeric)":
      return left === undefined || right === undefined ? undefined : Math.max(left, right);
    case "*(numeric,numeric)":
      return left === undefined || right === undefined ? undefined : left + right;
    case "-(numeric)":
    case "+(numeric)":
    case "abs(numeric)":
      return left;
    case "::numeric(int2)":
    case "::numeric(int4)":
    case "::numeric(int8)":
      return numericModifier(scalar.type) === undefined ? 0 : undefined;
    default:
      return undefined;
  }
}

/** The physical form of a type's values in generated code; numeric is a num cell where its scale is not known. */
export function formOf(type: Scalar["type"]): Value["form"] {
  const { form } = types[type.name];
  return form === "dec" ? "num" : form;
}
