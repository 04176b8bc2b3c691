/** The name of an output column that was given none, as PostgreSQL finds it. */

import type { Expression } from "../sql/index.ts";
import type { Binding } from "./binding.ts";

/** Source: parse_target.c, FigureColname. The expression has been bound. */
export function outputName(expression: Expression, { subqueryNames }: Pick<Binding, "subqueryNames">): string {
  return figure(expression, subqueryNames)?.name ?? "?column?";
}

/** A name, and whether it is that of a type or construct, to which an inner name is preferred. */
interface Figured {
  readonly name: string;
  readonly weak: boolean;
}

type SubqueryNames = Binding["subqueryNames"];

function figure(expression: Expression, names: SubqueryNames): Figured | undefined {
  const strong = (name: string): Figured => ({ name, weak: false });
  switch (expression.kind) {
    case "columnRef":
      return strong(expression.parts.at(-1)!);
    case "functionCall":
      return strong(expression.name.at(-1)!);
    case "nullIf":
    case "coalesce":
    case "greatest":
    case "least":
    case "exists":
    case "array":
    case "row":
      return strong(expression.kind.toLowerCase());
    case "scalarSubquery":
      return strong(names.get(expression) ?? "?column?");
    case "sqlValue":
      return strong(expression.name);
    case "collate":
      return figure(expression.operand, names);
    case "cast":
      return preferred(expression.operand, expression.type.names.at(-1)!, names);
    case "case":
      return preferred(expression.otherwise, "case", names);
    default:
      return undefined;
  }
}

function preferred(inner: Expression | undefined, name: string, names: SubqueryNames): Figured {
  const found = inner === undefined ? undefined : figure(inner, names);
  return found === undefined || found.weak ? { name, weak: true } : found;
}
