/** Results as CSV (RFC 4180, lines end with a newline as psql writes them): a header, then the rows. */

import type { ResultFormat, Row } from "./result.ts";

/** NULL is an empty field and the empty string "", as in PostgreSQL's COPY. */
export function csvFormat(): ResultFormat {
  return {
    begin: (fields) => formatRow(fields.map((field) => field.name)),
    rows: (rows) => rows.map(formatRow).join(""),
    end: () => "",
  };
}

function formatRow(row: Row): string {
  return `${row.map(formatField).join(",")}\n`;
}

function formatField(value: string | null): string {
  if (value === null) return "";
  return value === "" || /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
