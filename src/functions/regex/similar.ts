/** The patterns of SIMILAR TO as regular expressions. */

import { sqlError } from "../../base/index.ts";

/** What stands for the escaped quotes that separate the three parts of SUBSTRING's pattern: little, then the part that is given. */
const separators = ["){1,1}?(", "){1,1}(?:"] as const;

/**
 * The expression that matches what the pattern of SIMILAR TO does. An empty escape escapes nothing. Source: similar_escape_internal of
 * PostgreSQL, which takes what it does not know over as it is.
 * @throws SqlError 22025, 2200C
 */
export function similarPattern(pattern: string, escapeCharacter: string): string {
  if (Array.from(escapeCharacter).length > 1) {
    throw sqlError("invalidEscapeSequence", "invalid escape string", {
      hint: "Escape string must be empty or one character.",
    });
  }
  const written: string[] = [];
  let separatorsSeen = 0;
  let escaped = false;
  let inBrackets = false;
  for (const character of pattern) {
    if (escaped) {
      if (character === '"' && !inBrackets) written.push(separatorAt(separatorsSeen++));
      else written.push(`\\${character}`);
      escaped = false;
    } else if (character === escapeCharacter) {
      escaped = true;
    } else if (inBrackets) {
      written.push(character === "\\" ? "\\\\" : character);
      inBrackets = character !== "]";
    } else {
      written.push(meanings[character] ?? character);
      inBrackets = character === "[";
    }
  }
  return `^(?:${written.join("")})$`;
}

function separatorAt(index: number): string {
  const separator = separators[index];
  if (separator !== undefined) return separator;
  throw sqlError(
    "invalidUseOfEscapeCharacter",
    "SQL regular expression may not contain more than two escape-double-quote separators",
  );
}

const meanings: Readonly<Record<string, string>> = {
  "%": ".*",
  _: ".",
  "(": "(?:",
  "\\": "\\\\",
  ".": "\\.",
  "^": "\\^",
  $: "\\$",
};
