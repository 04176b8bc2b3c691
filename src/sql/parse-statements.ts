/** SQL text of any length -> statements: short texts at once, long ones in the parse worker. */

import { keepNewest, limits, sqlError } from "../base/index.ts";
import type { ParsedStatement } from "./ast.ts";
import { grammarIsReady, grammarReady } from "./grammar.ts";
import { parse } from "./parse.ts";
import { ParseThread } from "./parse-thread.ts";

const thread = new ParseThread();

/** Statements by their text: clients send the same short texts again and again. They are plain data, so that all may share them. */
const known = new Map<string, readonly ParsedStatement[]>();

/**
 * Parses a text of any number of statements, none if it is blank. Plain data comes back, either way.
 * @throws SqlError (or rejects with it) as {@link parse} does
 */
export function parseStatements(text: string): readonly ParsedStatement[] | Promise<readonly ParsedStatement[]> {
  const found = known.get(text);
  if (found !== undefined) return found;
  // No character of UTF-16 takes more than three bytes of UTF-8, so most texts need not be measured.
  if (text.length * 3 > limits.mainThreadParseBytes && Buffer.byteLength(text) > limits.mainThreadParseBytes) {
    return parseLong(text);
  }
  return grammarIsReady() ? parseShort(text) : grammarReady().then(() => parseShort(text));
}

function parseShort(text: string): readonly ParsedStatement[] {
  const statements = parse(text);
  if (text.length > limits.textCachedLength) return statements;
  keepNewest(known, text, statements, limits.textsCached);
  return statements;
}

/**
 * Parses a text in the parse worker.
 * @throws SqlError (rejects) as {@link parse}; 54000 beyond `limits.statementBytes`
 */
export async function parseLong(text: string): Promise<ParsedStatement[]> {
  const bytes = Buffer.byteLength(text);
  if (bytes > limits.statementBytes) {
    throw sqlError("programLimitExceeded", "statement is too long", {
      detail: `It has ${bytes} bytes, the limit is ${limits.statementBytes}.`,
      hint: "Split it into several statements, or load long lists of values from a file.",
    });
  }
  return await thread.parse(text);
}
