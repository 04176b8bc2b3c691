/** PostgreSQL's parse errors: libpg-query gives their text and position, this table the SQLSTATE and hint that go with the text. */

import { type Condition, type SqlError, sqlError } from "../base/index.ts";

/** What an error has that a plain 42601 has not. */
interface ParseErrorRecord {
  readonly condition?: Condition;
  readonly hint?: string;
  /** True where PostgreSQL 15 gives no position. */
  readonly unplaced?: true;
}

/** By the message. Source: the reports of PostgreSQL 15's gram.y, scan.l and parser.c, as a server sends them. */
const records: Readonly<Record<string, ParseErrorRecord>> = {
  "LIMIT #,# syntax is not supported": { hint: "Use separate LIMIT and OFFSET clauses." },
  "WITH TIES cannot be specified without ORDER BY clause": { unplaced: true },
  "precision for type float must be at least 1 bit": { condition: "invalidParameterValue" },
  "precision for type float must be less than 54 bits": { condition: "invalidParameterValue" },
  "UNIQUE predicate is not yet implemented": { condition: "featureNotSupported" },
  "current database cannot be changed": { condition: "featureNotSupported" },
  "MATCH PARTIAL not yet implemented": { condition: "featureNotSupported" },
  "CREATE ASSERTION is not yet implemented": { condition: "featureNotSupported", unplaced: true },
  "UNENCRYPTED PASSWORD is no longer supported": {
    condition: "featureNotSupported",
    hint: "Remove UNENCRYPTED to store the password in encrypted form instead.",
  },
  "frame start cannot be UNBOUNDED FOLLOWING": { condition: "windowingError" },
  "frame end cannot be UNBOUNDED PRECEDING": { condition: "windowingError" },
  "frame starting from current row cannot have preceding rows": { condition: "windowingError" },
  "frame starting from following row cannot have preceding rows": { condition: "windowingError" },
  "frame starting from following row cannot end with current row": { condition: "windowingError" },
  "out of memory": { condition: "outOfMemory" },
};

/** An escape in U&'..' is read by the parser's front, one in E'..' by the scanner, and only the latter has a SQLSTATE of its own. */
const escapeInUnicodeString: ParseErrorRecord = { hint: "Unicode escapes must be \\XXXX or \\+XXXXXX." };
const escapeInEscapeString: ParseErrorRecord = {
  condition: "invalidEscapeSequence",
  hint: "Unicode escapes must be \\uXXXX or \\UXXXXXXXX.",
};

/**
 * Builds the error of a text that does not parse.
 * @param cursor 1-based position in characters, 0 for none
 * @param source the C function that reported it
 */
export function syntaxError(message: string, cursor: number, source: string): SqlError {
  const { condition = "syntaxError", hint, unplaced } = record(message, source);
  return sqlError(condition, message, {
    ...(cursor > 0 && !unplaced ? { position: cursor } : {}),
    ...(hint === undefined ? {} : { hint }),
  });
}

function record(message: string, source: string): ParseErrorRecord {
  if (message === "invalid Unicode escape") {
    return source === "str_udeescape" ? escapeInUnicodeString : escapeInEscapeString;
  }
  if (message.startsWith("invalid byte sequence for encoding")) return { condition: "characterNotInRepertoire" };
  return records[message] ?? {};
}
