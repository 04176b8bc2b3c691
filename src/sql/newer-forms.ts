/**
 * Forms that the grammar, PostgreSQL 18's, takes and PostgreSQL 15 reads in another way. Here stands what is done about each:
 * - numbers as 0x1F, 0o17, 0b1 and 1_000 (since 16): refused with 15's error, below;
 * - SYSTEM_USER (since 16): a column's name, as in 15; see the conversion of function calls;
 * - SQL/JSON constructors and IS JSON (since 16 and 17): refused as not supported;
 * - a subquery in FROM without an alias (since 16): taken, it means nothing else.
 */

import { type SqlError, sqlError } from "../base/index.ts";
import type { Conversion } from "./conversion.ts";

/** Whether a text may hold a number in one of the new spellings; true for many that do not. */
export function mayHaveNewNumbers(text: string): boolean {
  return /\d_|0[xob]/i.test(text);
}

/** A number in 15's spelling and a name (no exponent of its own) that clings to it; before it the minus sign that the grammar has folded in. */
const junk = /^((?:-|\s)*)((?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?(?!e[-+]?\d)[a-z_\u0080-\uffff][\w$\u0080-\uffff]*)/i;

/** The longest piece of text that is looked at: longer numbers are cut in the error's message. */
const lookLength = 100;

/**
 * @param location byte offset of a number, or of a minus sign before it
 * @param digits the number as the grammar keeps it, undefined if it fits int4
 * @throws SqlError 42601 if it is written as PostgreSQL 15 does not read it
 */
export function refuseNewNumber(location: number, digits: string | undefined, { text }: Conversion): void {
  if (location < 0) return;
  const found = junk.exec(text.slice(location, Math.min(location + lookLength, text.byteLength)));
  if (found !== null) throw trailingJunk(found[2]!, text.position(location + found[1]!.length));
  // A comment between the minus sign and the number hides it from the pattern, but not from here.
  if (digits !== undefined && /[xob_]/i.test(digits)) throw trailingJunk(digits, text.position(location));
}

function trailingJunk(number: string, position: number): SqlError {
  return sqlError("syntaxError", `trailing junk after numeric literal at or near "${number}"`, { position });
}
