/** White space as C's isspace has it: JavaScript's own trim takes Unicode's as well. */

/** The text without white space at its ends. */
export function withoutSpaces(text: string): string {
  return text.replace(/^[ \t-\r]+/, "").replace(/(?<![ \t-\r])[ \t-\r]+$/, "");
}
