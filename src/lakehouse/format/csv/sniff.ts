/** What a CSV file is, by its first rows: the delimiter, whether there is a header, and the columns (DuckDB's rules). */

import type { Field } from "../../../batch/index.ts";
import { ColumnType, distinctNames, inferredRows } from "../text/infer.ts";
import { pauseAt, type Sample, sampleText, tooLongToInfer } from "../text/sample.ts";

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

/** The format and columns of a file. A last row that may be cut off is left out. Errors: 22021 not UTF-8, 54000 no whole row in the sample. */
export async function sniffCsv(sample: Sample): Promise<{ format: CsvFormat; fields: Field[] }> {
  const { text, mark } = sampleText(sample);
  const delimiter = await chooseDelimiter(text);
  const rows: Row[] = [];
  for (const row of readRows(text, delimiter, inferredRows + 1)) {
    rows.push(row);
    await pauseAt(rows.length);
  }
  if (!sample.whole && rows.at(-1)?.end === text.length) rows.pop();
  if (!sample.whole && rows.length === 0) throw tooLongToInfer(sample);
  const [first, ...rest] = rows.map(({ values }) => values);
  const columns = first?.length ?? 1;
  const types = Array.from({ length: columns }, () => new ColumnType());
  for (const [index, row] of rest.entries()) {
    addRow(types, row);
    await pauseAt(index);
  }
  const header = first !== undefined && isHeader(first, types, rest.length);
  if (!header) addRow(types, first ?? []);
  const names = header
    ? first.map((name) => name.trim())
    : Array.from({ length: columns }, (_, index) => `column${index}`);
  // Blank lines before the first row are no rows; where there is nothing else, the first of them is the header.
  const data = (header ? rows[0]?.end : rows[0]?.start) ?? text.indexOf("\n") + 1;
  const skipped = Buffer.byteLength(text.slice(0, data));
  return {
    format: { kind: "csv", delimiter, skippedBytes: mark + skipped, columns },
    fields: distinctNames(names, "column").map((name, index) => ({ name, type: types[index]!.type(), nullable: true })),
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
  if (first.every((value) => value === "")) return true;
  if (rowsBelow === 0) {
    return first.every((value) => {
      if (value === "") return false;
      const alone = new ColumnType();
      alone.add(value);
      return alone.type().name === "text";
    });
  }
  // A column without values takes no value, so a name above it is one.
  const takes = (value: string, type: ColumnType) => value === "" || (!type.isEmpty() && type.takes(value));
  const typed = types.map((type, index) => ({ type, value: first[index]! })).filter(({ type }) => isTyped(type));
  return typed.length === 0 || typed.some(({ type, value }) => !takes(value, type));
}

function isTyped(type: ColumnType): boolean {
  return type.isEmpty() || type.type().name !== "text";
}

/** The delimiter by which most rows, and more than half, have as many columns as the first and more than one; else one by which most have one. */
async function chooseDelimiter(text: string): Promise<string> {
  let best = { delimiter: ",", columns: 1, same: -1 };
  for (const delimiter of delimiters) {
    const counts: number[] = [];
    for (const { values } of readRows(text, delimiter, delimiterRows)) {
      counts.push(values.length);
      await pauseAt(counts.length);
    }
    const columns = counts[0] ?? 1;
    const same = counts.filter((count) => count === columns).length;
    if (columns > 1 ? same * 2 <= counts.length : best.columns > 1) continue;
    const first = columns > 1 && best.columns === 1;
    if (first || same > best.same || (same === best.same && columns > best.columns)) {
      best = { delimiter, columns, same };
    }
  }
  return best.delimiter;
}

/** A row, and the offsets of its beginning and behind its line end. */
interface Row {
  readonly values: string[];
  readonly start: number;
  readonly end: number;
}

/** The rows of a text. Blank lines are passed over, unless they may be rows of one column. */
function* readRows(text: string, delimiter: string, most: number): Generator<Row> {
  let at = 0;
  let given = 0;
  let columns = 0;
  while (at < text.length && given < most) {
    const blank = text[at] === "\n" || text[at] === "\r";
    const row = readRow(text, at, delimiter);
    at = row.end;
    if (blank && columns !== 1) continue;
    columns ||= row.values.length;
    given++;
    yield row;
  }
}

function readRow(text: string, start: number, delimiter: string): Row {
  const values: string[] = [];
  const plain = delimiter === "\t" ? /[^\t\r\n]*/y : new RegExp(`[^\\r\\n${delimiter}]*`, "y");
  for (let at = start; ; at++) {
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      values.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = Math.min(close + 1, text.length);
    } else {
      plain.lastIndex = at;
      values.push(plain.exec(text)![0]);
      at = plain.lastIndex;
    }
    if (text[at] === delimiter) continue;
    const feed = text.indexOf("\n", at);
    return { values, start, end: feed < 0 ? text.length : feed + 1 };
  }
}

/** The quote that is not doubled, from `at` on; the text's end if there is none. */
function closingQuote(text: string, at: number): number {
  for (let quote = text.indexOf('"', at); quote >= 0; quote = text.indexOf('"', quote + 2)) {
    if (text[quote + 1] !== '"') return quote;
  }
  return text.length;
}
