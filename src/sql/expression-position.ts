/** Where an expression begins: what PostgreSQL's exprLocation gives for errors about an expression as a whole. */

import type { Expression } from "./ast.ts";

/**
 * The leftmost character of an expression, 1-based; 0 if unknown. An error about an operator or function takes the node's own
 * `position` instead; an error about the type or value of an operand takes this.
 * PostgreSQL looks at the bound tree, where a cast that changes nothing has left no trace; that is not known here.
 * Source: nodeFuncs.c, exprLocation.
 */
export function expressionPosition(expression: Expression): number {
  let position = expression.position;
  let node: Expression | undefined = expression;
  while (node !== undefined) {
    // A literal that is cast keeps its own place: PostgreSQL makes one constant of both.
    const literal = node.kind === "cast" && (node.operand.kind === "string" || node.operand.kind === "null");
    node = firstOperand(node);
    if (node !== undefined && (literal || (node.position > 0 && node.position < position))) position = node.position;
  }
  return position;
}

/** The operand that stands at the left, for the kinds that may have one left of their own position. */
function firstOperand(node: Expression): Expression | undefined {
  switch (node.kind) {
    case "binary":
    case "isDistinct":
    case "quantified":
    case "quantifiedSubquery":
      return node.left;
    case "and":
    case "or":
      return node.operands[0];
    case "not":
    case "isNull":
    case "isBoolean":
    case "between":
    case "in":
    case "like":
    case "cast":
    case "collate":
    case "inSubquery":
      return node.operand;
    case "functionCall":
      // As PostgreSQL does: of x AT TIME ZONE z the first argument is z.
      return node.arguments[0];
    default:
      return undefined;
  }
}
