/** What a CSV file is, by its first rows: the delimiter, whether there is a header, and the columns (DuckDB's rules). */

import type { Field } from "../../../batch/index.ts";
import { ColumnType, distinctNames, inferredRows } from "../text/infer.ts";

/** How to read a CSV file. */
export interface CsvFormat {
  readonly kind: "csv";
  readonly delimiter: string;
  /** Bytes before the first row of data: a byte order mark, the header. */
  readonly skippedBytes: number;
  /** Columns in the file. */
  readonly columns: number;
}

/** In DuckDB's order: of delimiters that give equally many columns the first is taken. */
const delimiters = [",", "|", ";", "\t"];

/** Rows that delimiters are compared by. */
const delimiterRows = 1000;

/** `sample` is the beginning of the file, `whole` when it is all of it; a last row that may be cut off is left out then. */
export function sniffCsv(sample: Uint8Array, whole: boolean): { format: CsvFormat; fields: Field[] } {
  const mark = sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf ? 3 : 0;
  const text = new TextDecoder("utf-8").decode(sample.subarray(mark));
  const delimiter = chooseDelimiter(text);
  const rows = [...readRows(text, delimiter, inferredRows + 1)];
  if (!whole && rows.length > 1 && rows.length <= inferredRows) rows.pop();
  const [first, ...rest] = rows.map(({ values }) => values);
  const columns = first?.length ?? 1;
  const types = Array.from({ length: columns }, () => new ColumnType());
  for (const row of rest) addRow(types, row);
  const header = first !== undefined && isHeader(first, types, rest.length);
  if (!header) addRow(types, first ?? []);
  const names = header ? first : Array.from({ length: columns }, (_, index) => `column${index}`);
  const skipped = header ? Buffer.byteLength(text.slice(0, rows[0]!.end)) : 0;
  return {
    format: { kind: "csv", delimiter, skippedBytes: mark + skipped, columns },
    fields: distinctNames(names).map((name, index) => ({ name, type: types[index]!.type(), nullable: true })),
  };
}

/** The empty text is null. */
function addRow(types: readonly ColumnType[], row: readonly string[]): void {
  for (const [index, type] of types.entries()) {
    const value = row[index];
    if (value !== undefined && value !== "") type.add(value);
  }
}

/** A first row that does not fit the types of those below it is a header; so is one above columns of text alone. */
function isHeader(first: readonly string[], types: readonly ColumnType[], rowsBelow: number): boolean {
  if (rowsBelow === 0) {
    return first.every((value) => {
      const alone = new ColumnType();
      alone.add(value);
      return alone.type().name === "text";
    });
  }
  const typed = types
    .map((type, index) => ({ type, value: first[index]! }))
    .filter(({ type }) => type.type().name !== "text");
  return typed.length === 0 || typed.some(({ type, value }) => value !== "" && !type.takes(value));
}

/** The delimiter by which most rows have as many columns as the first, and more than one. */
function chooseDelimiter(text: string): string {
  let best = { delimiter: ",", columns: 1, same: 0 };
  for (const delimiter of delimiters) {
    const counts = [...readRows(text, delimiter, delimiterRows)].map(({ values }) => values.length);
    const columns = counts[0] ?? 1;
    const same = counts.filter((count) => count === columns).length;
    if (columns === 1) continue;
    if (best.columns === 1 || same > best.same || (same === best.same && columns > best.columns)) {
      best = { delimiter, columns, same };
    }
  }
  return best.delimiter;
}

/** The rows of a text, each with the offset behind its line end. Blank lines are passed over, unless they may be rows of one column. */
function* readRows(text: string, delimiter: string, most: number): Generator<{ values: string[]; end: number }> {
  let at = 0;
  let given = 0;
  let columns = 0;
  while (at < text.length && given < most) {
    const row = readRow(text, at, delimiter);
    at = row.end;
    if (row.values.length === 1 && row.values[0] === "" && columns !== 1) continue;
    columns ||= row.values.length;
    given++;
    yield row;
  }
}

function readRow(text: string, start: number, delimiter: string): { values: string[]; end: number } {
  const values: string[] = [];
  const plain = delimiter === "\t" ? /[^\t\r\n]*/y : new RegExp(`[^\\r\\n${delimiter}]*`, "y");
  const quoted = /"((?:[^"]|"")*)("|$)/y;
  for (let at = start; ; ) {
    const pattern = text[at] === '"' ? quoted : plain;
    pattern.lastIndex = at;
    const match = pattern.exec(text)!;
    values.push(pattern === quoted ? match[1]!.replaceAll('""', '"') : match[0]);
    at = pattern.lastIndex;
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    const feed = text.indexOf("\n", at);
    return { values, end: feed < 0 ? text.length : feed + 1 };
  }
}
