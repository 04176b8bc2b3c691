/** From what the engine reports of a result to text or bytes on standard output. */

import type { OutputField } from "../engine/index.ts";

/** One row: values as PostgreSQL's text, null for NULL. */
export type Row = readonly (string | null)[];

/** Writes the results of the statements of one text, one after another. What it gives is written before it is called again. */
export interface ResultFormat {
  /** The columns of a statement that returns rows. */
  begin(fields: readonly OutputField[]): Output | Promise<Output>;
  rows(rows: readonly Row[]): Output | Promise<Output>;
  /** The end of a statement; `tag` is CommandComplete's. */
  end(tag: string): Output | Promise<Output>;
}

/** What is to be written: text, bytes, or nothing. */
export type Output = string | readonly Uint8Array[];

/** The rows of whole DataRow messages, back to back (protocol 3.0: byte D, int32 length, int16 columns, then int32 length and bytes each). */
export function decodeRows(block: Uint8Array): Row[] {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const rows: Row[] = [];
  for (let at = 0; at < bytes.length; ) {
    const next = at + 1 + bytes.readInt32BE(at + 1);
    const count = bytes.readInt16BE(at + 5);
    const row: (string | null)[] = [];
    let offset = at + 7;
    for (let column = 0; column < count; column++) {
      const length = bytes.readInt32BE(offset);
      offset += 4;
      if (length < 0) row.push(null);
      else {
        row.push(bytes.toString("utf8", offset, offset + length));
        offset += length;
      }
    }
    rows.push(row);
    at = next;
  }
  return rows;
}
