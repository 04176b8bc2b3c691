/** Regular expressions that are known: literal texts become the searches of LIKE, others the table of their automaton. */

import type { CallScalar, Scalar } from "../../algebra/index.ts";
import { literalParts, regexByTable, regexTable } from "../../functions/index.ts";
import { typeRef } from "../../types/index.ts";
import type { Planning } from "../rule.ts";
import { searchFor } from "./like.ts";

/** The scalar, or what finds the same faster. */
export function simplifyRegex(scalar: Scalar, planning: Planning): Scalar {
  if (scalar.kind !== "call") return scalar;
  const [, negated, caseless] = /^(!?)~(\*?)\((?:text|bpchar|name),text\)$/.exec(scalar.function) ?? [];
  const pattern = scalar.args[1];
  if (pattern?.kind !== "constant" || (negated === undefined && scalar.function !== "regexp_like(text,text)"))
    return scalar;
  const text = planning.valueOf(pattern);
  if (typeof text !== "string") return scalar;
  const parts = caseless === "*" ? undefined : literalParts(text);
  const search =
    parts === undefined ? byTable(scalar, text, caseless === "*", planning) : searchFor(scalar, parts, planning);
  if (search === undefined) return scalar;
  return negated === "!" ? { kind: "not", arg: search, type: scalar.type } : search;
}

function byTable(scalar: CallScalar, pattern: string, caseless: boolean, planning: Planning): Scalar | undefined {
  const table = regexTable(pattern, caseless);
  if (table === undefined) return undefined;
  return { ...scalar, function: regexByTable, args: [...scalar.args, planning.constant(table, typeRef("internal"))] };
}
