/** The name of an output column that was given none, as PostgreSQL finds it. */

import type { Expression } from "../sql/index.ts";

/** Source: parse_target.c, FigureColname. */
export function outputName(expression: Expression): string {
  return figure(expression)?.name ?? "?column?";
}

/** A name, and whether it is that of a type or construct, to which an inner name is preferred. */
interface Figured {
  readonly name: string;
  readonly weak: boolean;
}

function figure(expression: Expression): Figured | undefined {
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
    case "sqlValue":
      return strong(expression.name);
    case "collate":
      return figure(expression.operand);
    case "cast":
      return preferred(expression.operand, expression.type.names.at(-1)!);
    case "case":
      return preferred(expression.otherwise, "case");
    default:
      return undefined;
  }
}

function preferred(inner: Expression | undefined, name: string): Figured {
  const found = inner === undefined ? undefined : figure(inner);
  return found === undefined || found.weak ? { name, weak: true } : found;
}
