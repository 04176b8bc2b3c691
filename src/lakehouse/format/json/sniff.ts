/** The columns of a file of JSON objects, a line each or in one array, by the first of them (DuckDB's rules; values inside of others stay JSON text). */

import { notSupported, sqlError } from "../../../base/index.ts";
import type { Field } from "../../../batch/index.ts";
import { ColumnType, distinctNames, inferredRows } from "../text/infer.ts";
import { pauseAt, type Sample, sampleText, tooLongToInfer } from "../text/sample.ts";

/** How to read such a file. */
export interface JsonFormat {
  readonly kind: "json";
  /** Bytes before the first object: a byte order mark, an array's bracket and what is before it. */
  readonly skippedBytes: number;
  /** Whether the objects are elements of one array, instead of a line each. */
  readonly array: boolean;
  /** Keys of the table's columns, in their order. */
  readonly keys: readonly string[];
}

/**
 * The format of files and their columns: the keys of the first rows of all samples, which are asked for as long as rows are lacking.
 * Errors: 22P02 a line that is no JSON, 0A000 no objects, 22021 not UTF-8, 54000 no whole line in a sample.
 */
export async function sniffJson(samples: AsyncIterable<Sample>): Promise<{ format: JsonFormat; fields: Field[] }> {
  const columns = new Map<string, ColumnKinds>();
  let rows = 0;
  let skippedBytes: number | undefined;
  let array = false;
  for await (const sample of samples) {
    const { text, mark } = sampleText(sample);
    const bracket = /^\s*\[/.exec(text)?.[0];
    array = skippedBytes === undefined ? bracket !== undefined : array;
    skippedBytes ??= mark + (bracket?.length ?? 0);
    const objects = array ? wholeElements(text, bracket?.length ?? 0, sample) : wholeLines(text, sample);
    for (const [number, object] of objects) {
      if (rows === inferredRows) break;
      rows++;
      await pauseAt(rows);
      const where = `${array ? "element" : "line"} ${number}`;
      for (const [key, value] of Object.entries(parseObject(object, where, sample.file))) {
        let column = columns.get(key);
        if (column === undefined) {
          column = new ColumnKinds();
          columns.set(key, column);
        }
        column.add(value);
      }
    }
    if (rows === inferredRows) break;
  }
  // DuckDB's name for what is no object.
  if (columns.size === 0) columns.set("json", new ColumnKinds());
  const keys = [...columns.keys()];
  return {
    format: { kind: "json", skippedBytes: skippedBytes ?? 0, array, keys },
    fields: distinctNames(keys, "C").map((name, index) => {
      const type = columns.get(keys[index]!)!.type();
      return { name, type, nullable: true };
    }),
  };
}

/** Lines that are not blank, by their numbers from 1. */
function wholeLines(text: string, sample: Sample): [number, string][] {
  const lines = text.split("\n");
  // What stands behind the last line feed of a part of a file is no whole line.
  if (!sample.whole) lines.pop();
  if (!sample.whole && lines.length === 0) throw tooLongToInfer(sample);
  return lines.map((line, index): [number, string] => [index + 1, line]).filter(([, line]) => line.trim() !== "");
}

/** Elements of an array behind its bracket, by their numbers from 1; what is wrong with the commas between them is told when it is read. */
function* wholeElements(text: string, from: number, sample: Sample): Generator<[number, string]> {
  const token = /"(?:[^"\\]|\\.)*"?|[[\]{},]|[^"[\]{},]+/gs;
  token.lastIndex = from;
  let start = from;
  let number = 0;
  let depth = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [mark] = match;
    const ends = depth === 0 && (mark === "," || mark === "]");
    if (ends) {
      const element = text.slice(start, match.index);
      if (element.trim() !== "") yield [++number, element];
      if (mark === "]") return;
      start = token.lastIndex;
    } else if (mark === "{" || mark === "[") depth++;
    else if (mark === "}" || mark === "]") depth--;
  }
  if (!sample.whole && number === 0) throw tooLongToInfer(sample);
}

function parseObject(text: string, where: string, file: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(exactNumbers(text));
  } catch (cause) {
    throw sqlError("invalidTextRepresentation", "invalid input syntax for type json", {
      cause,
      detail: `File "${file}", ${where}.`,
    });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw notSupported(`JSON that is not an object (file "${file}", ${where})`);
  }
  return value as Record<string, unknown>;
}

/** A number becomes a string of its text behind a mark: int8 does not fit a double. */
function exactNumbers(text: string): string {
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    token.startsWith('"') ? token : `"${numberMark}${token}"`,
  );
}

const numberMark = "\\u0001";

/** What the values of a key are: of one kind each, else text. */
class ColumnKinds {
  private readonly numbers = new ColumnType(["int8", "float8"]);
  private readonly strings = new ColumnType(["date", "time", "timestamp"]);
  private readonly kinds = new Set<"number" | "string" | "boolean" | "nested">();
  private form: string | undefined;

  add(value: unknown): void {
    if (value === null) return;
    if (typeof value === "boolean") this.kinds.add("boolean");
    else if (typeof value !== "string") this.kinds.add("nested");
    else if (value.startsWith("\u0001")) {
      this.kinds.add("number");
      this.numbers.add(value.slice(1));
    } else {
      this.kinds.add("string");
      this.addString(value);
    }
  }

  /** Timestamps are such only where all are written in one form, which is not that of a T with a fraction but without a Z. */
  private addString(value: string): void {
    this.strings.add(value);
    if (this.strings.type().name !== "timestamp") return;
    const form = value.replace(/\d+/g, "0");
    this.form ??= form;
    if (form !== this.form || form === "0-0-0T0:0:0.0" || form === "0-0-0") this.strings.addText();
  }

  type(): Field["type"] {
    const [kind, ...others] = this.kinds;
    const mixed = new ColumnType();
    mixed.addText();
    if (others.length > 0 || kind === "nested") return mixed.type();
    if (kind === "number") return this.numbers.type();
    if (kind === "boolean") return { name: "bool", typmod: -1 };
    return this.strings.type();
  }
}
