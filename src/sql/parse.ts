/** SQL text -> statements, on this thread. */

import { SqlError, sqlError, stackDepthExceeded } from "../base/index.ts";
import type { ParsedStatement } from "./ast.ts";
import { convertStatements } from "./convert.ts";
import { parseTree } from "./grammar.ts";
import { refuseSlowText } from "./slow-text.ts";

/**
 * Parses a text of any number of statements, none if it is blank. For texts of up to `limits.mainThreadParseBytes` on a thread with
 * the usual stack; longer ones are {@link parseStatements}' business.
 * @throws SqlError 42601 and its like with PostgreSQL's text and position; 0A000 for what Sluice lacks; 54001 for what nests
 *   too deep; 54000 for a few texts that PostgreSQL reads slowly; 22021 for a zero character.
 */
export function parse(text: string): ParsedStatement[] {
  if (text.includes("\0"))
    throw sqlError("characterNotInRepertoire", 'invalid byte sequence for encoding "UTF8": 0x00');
  refuseSlowText(text);
  try {
    return convertStatements(parseTree(text), text);
  } catch (error) {
    if (error instanceof SqlError || !(error instanceof RangeError)) throw error;
    throw stackDepthExceeded(error);
  }
}
