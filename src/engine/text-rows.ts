/** Rows of text that a session itself gives (SHOW, EXPLAIN), as DataRow messages. */

import { RowStream } from "./row-stream.ts";

/** The rows, each a list of values. */
export function textRows(rows: readonly (readonly string[])[]): RowStream {
  return new RowStream((sink) => {
    const encoder = new TextEncoder();
    const parts = rows.map((row) => dataRow(row.map((text) => encoder.encode(text))));
    const starts: number[] = [];
    let length = 0;
    for (const part of parts) {
      starts.push(length);
      length += part.length;
    }
    const bytes = new Uint8Array(length);
    for (const [index, part] of parts.entries()) bytes.set(part, starts[index]);
    const startOf = (row: number): number => starts[row] as number;
    if (rows.length > 0) sink.rows(bytes, rows.length, () => undefined, startOf);
    sink.end(rows.length, []);
    return undefined;
  });
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
