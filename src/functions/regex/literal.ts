/** Regular expressions that are nothing but literal texts with anything between them. */

const special = new Set(".^$*+?()[]{}|");

/**
 * The literal texts between the `.*` of an advanced regular expression, ends included: as LIKE has them between its %. So `^a.*b` gives
 * "a", "b" and "". Undefined when there is more to it.
 */
export function literalParts(pattern: string): readonly string[] | undefined {
  const [, begin, open, body, close, end] = /^(\^?)(\((?:\?:)?)?([^()]*?)(\)?)(\$?)$/s.exec(pattern) ?? [];
  if (body === undefined || (open === undefined) !== (close === "")) return undefined;
  const parts = [""];
  for (let at = 0; at < body.length; at++) {
    let character = body[at]!;
    if (character === "." && body[at + 1] === "*") {
      at++;
      parts.push("");
      continue;
    }
    if (special.has(character)) return undefined;
    if (character === "\\") {
      character = body[++at] ?? "";
      if (character === "" || /[a-zA-Z0-9]/.test(character)) return undefined;
    }
    parts.push(`${parts.pop()}${character}`);
  }
  if (parts.every((part) => part === "")) return undefined;
  return [...(begin === "" ? [""] : []), ...parts, ...(end === "" ? [""] : [])];
}
