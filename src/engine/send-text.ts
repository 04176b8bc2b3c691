/** Rows of text that the engine itself gives (SHOW, EXPLAIN), as DataRow messages. */

import { typeRef } from "../types/index.ts";
import type { StatementSink } from "./api.ts";

/** Sends text columns and their rows. */
export function sendText(
  sink: StatementSink,
  columns: readonly { readonly name: string }[],
  rows: readonly (readonly string[])[],
): void {
  sink.fields(columns.map(({ name }) => ({ name, type: typeRef("text"), tableOid: 0, columnNumber: 0 })));
  if (rows.length === 0) return;
  const encoder = new TextEncoder();
  const parts = rows.map((row) => dataRow(row.map((text) => encoder.encode(text))));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  sink.rows({ bytes, rows: rows.length, release: () => undefined });
}

function dataRow(fields: readonly Uint8Array[]): Uint8Array {
  const length = fields.reduce((sum, field) => sum + 4 + field.length, 6);
  const row = new Uint8Array(length + 1);
  const view = new DataView(row.buffer);
  row[0] = 0x44; // 'D'
  view.setInt32(1, length);
  view.setInt16(5, fields.length);
  let at = 7;
  for (const field of fields) {
    view.setInt32(at, field.length);
    row.set(field, at + 4);
    at += 4 + field.length;
  }
  return row;
}
