/** LIKE with a pattern that is known: analysed once, into a comparison, a search, or parts to be found one after the other. */

import type { CallScalar, Scalar } from "../../algebra/index.ts";
import { likeParts } from "../../functions/index.ts";
import { typeRef } from "../../types/index.ts";
import type { Planning } from "../rule.ts";

/** The scalar, or what finds the same faster. */
export function simplifyLike(scalar: Scalar, planning: Planning): Scalar {
  if (scalar.kind !== "call") return scalar;
  const sensitive = sensitiveLike(scalar, planning);
  return simplifySensitive(sensitive, planning);
}

/** ILIKE with a constant as LIKE of the text in lower case, so that the pattern is folded once. */
function sensitiveLike(scalar: CallScalar, planning: Planning): CallScalar {
  const operator = /^(!?~~)\*\(text,text\)$/.exec(scalar.function);
  const [value, pattern] = scalar.args;
  if (operator === null || value === undefined || pattern?.kind !== "constant") return scalar;
  const lower = (arg: Scalar): Scalar => ({
    kind: "call",
    function: "lower(text)",
    args: [arg],
    type: typeRef("text"),
  });
  const folded = planning.evaluate(lower(pattern));
  if (typeof folded !== "string") return scalar;
  const args = [lower(value), planning.constant(folded, typeRef("text"))];
  return { ...scalar, function: `${operator[1]}(text,text)`, args };
}

function simplifySensitive(scalar: CallScalar, planning: Planning): Scalar {
  const operator = /^(!?)~~\((?:text|bpchar|name),text\)$/.exec(scalar.function);
  const pattern = scalar.args[1];
  if (operator === null || pattern?.kind !== "constant") return scalar;
  const value = planning.valueOf(pattern);
  const parts = typeof value === "string" ? partsOf(value) : undefined;
  if (parts === undefined) return scalar;
  const search = searchFor(scalar, parts, planning);
  return operator[1] === "!" ? { kind: "not", arg: search, type: scalar.type } : search;
}

/** The search for literal texts between anything: the first begins the text, the last ends it. */
export function searchFor(like: CallScalar, parts: readonly string[], planning: Planning): Scalar {
  const [first = "", middle = "", last = ""] = parts;
  const call = (name: string, text: string): Scalar => ({
    ...like,
    function: name,
    args: [like.args[0]!, planning.constant(text, typeRef("text"))],
  });
  if (parts.length === 1) return call("=(text,text)", first);
  if (parts.length === 2 && middle === "") return call(likeParts.prefix, first);
  if (parts.length === 2 && first === "") return call(likeParts.suffix, middle);
  if (parts.length === 3 && first === "" && last === "") return call(likeParts.contains, middle);
  return call(likeParts.parts, parts.join("\0"));
}

/** The literal texts between the % of a pattern, its ends included; undefined when it has a `_` or ends with its escape character. */
function partsOf(pattern: string): readonly string[] | undefined {
  const parts = [""];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!;
    if (character === "_") return undefined;
    if (character === "%") {
      // a further % right behind one finds nothing more
      if (parts.length === 1 || parts.at(-1) !== "") parts.push("");
      continue;
    }
    if (character === "\\" && ++at === pattern.length) return undefined;
    parts.push(`${parts.pop()}${pattern[at]}`);
  }
  return parts;
}
