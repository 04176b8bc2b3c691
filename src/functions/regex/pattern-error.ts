/** What can be wrong with a regular expression, in PostgreSQL's words. */

import { type SqlError, sqlError } from "../../base/index.ts";

const texts = {
  badPattern: "invalid regexp (reg version 0.8)",
  collatingElement: "invalid collating element",
  characterClass: "invalid character class",
  escape: "invalid escape \\ sequence",
  backReference: "invalid backreference number",
  brackets: "brackets [] not balanced",
  parentheses: "parentheses () not balanced",
  braces: "braces {} not balanced",
  repetition: "invalid repetition count(s)",
  range: "invalid character range",
  quantifier: "quantifier operand invalid",
  argument: "invalid argument to regex function",
  option: "invalid embedded option",
  tooBig: "regular expression is too complex",
  colors: "too many colors",
} as const;

/** @returns the error 2201B for such an expression */
export function patternError(what: keyof typeof texts): SqlError {
  return sqlError("invalidRegularExpression", `invalid regular expression: ${texts[what]}`);
}
