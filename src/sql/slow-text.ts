/** A guard before the grammar: PostgreSQL's scanner takes quadratic time for long runs of plus signs or comment openers. */

import { sqlError } from "../base/index.ts";

/** Most of them in one run of operator characters. Nothing that people write comes near, not even within a string. */
const runMax = 500;

const operatorCharacters = new Uint8Array(128);
for (const character of "~!@#^&|`?+-*/%<>=") operatorCharacters[character.charCodeAt(0)] = 1;

const plus = 0x2b;
const slash = 0x2f;
const star = 0x2a;

/**
 * The scanner reads a run of operator characters to its end, finds that only the first one or two of them make the token, and
 * gives the rest back: after each plus sign, and after each opener of a nested comment.
 * @throws SqlError 54000 for a text with a run that would take noticeable time
 */
export function refuseSlowText(text: string): void {
  if (text.length <= runMax) return;
  let starts = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 128 || operatorCharacters[code] === 0) starts = 0;
    else if (code === plus || (code === slash && text.charCodeAt(index + 1) === star)) starts++;
    if (starts > runMax) {
      throw sqlError("programLimitExceeded", "too many operators or comment openers in a row");
    }
  }
}
