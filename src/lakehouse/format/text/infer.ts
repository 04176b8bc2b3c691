/** The types of columns of text, by DuckDB's rules: the first of bool, int8, float8, date, time and timestamp that takes all values, else text. */

import { type TypeRef, typeRef } from "../../../types/index.ts";

/** Rows that types are inferred from, as in DuckDB. */
export const inferredRows = 20_480;

type Kind = "bool" | "int8" | "float8" | "date" | "time" | "timestamp";

/** Each is given a value without the white space around it. Forms that DuckDB takes and the readers here do not stay text. */
const tests: Readonly<Record<Kind, (text: string) => boolean>> = {
  bool: (text) => /^(true|false|t|f|yes|no)$/i.test(text),
  // 007 is no number, but -007 is one.
  int8: (text) => /^(0|[1-9]\d{0,18}|-\d{1,19})$/.test(text) && BigInt.asIntN(64, BigInt(text)) === BigInt(text),
  float8: (text) =>
    (/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && !/^-?0\d/.test(text)) || /^(-?inf(inity)?|nan)$/i.test(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDay(text),
  time: isTime,
  timestamp: (text) =>
    /^\d{4}-\d\d-\d\d([ T]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z?)?$/.test(text) && isDay(text.slice(0, 10)),
};

const kinds = Object.keys(tests) as Kind[];

/** Year 0 has no place in PostgreSQL's calendar. */
function isDay(text: string): boolean {
  if (text.startsWith("0000")) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Hours and minutes of one or two digits, seconds and digits behind them may be missing. The day ends with 24:00:00. */
function isTime(text: string): boolean {
  const match = /^(\d\d?):(\d\d?)(?::(\d\d?)(?:\.(\d*))?)?$/.exec(text);
  if (match === null) return false;
  const [hour, minute, second, rest] = match.slice(1).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return minute < 60 && second < 60 && (hour < 24 || (hour === 24 && minute + second + rest === 0));
}

/** Narrows the type of one column value by value. */
export class ColumnType {
  private possible: readonly Kind[];
  private seen = false;

  /** `from` are the kinds to choose between. */
  constructor(from: readonly Kind[] = kinds) {
    this.possible = from;
  }

  /** Takes a value; nulls say nothing. A date may stand among timestamps, but not begin them. */
  add(text: string): void {
    const trimmed = text.trim();
    if (!this.seen && tests.date(trimmed)) this.possible = this.possible.filter((kind) => kind !== "timestamp");
    this.seen = true;
    if (this.possible.length > 0) this.possible = this.possible.filter((kind) => tests[kind](trimmed));
  }

  /** The values are text, whatever they look like. */
  addText(): void {
    this.seen = true;
    this.possible = [];
  }

  /** True when the value would not change the type. */
  takes(text: string): boolean {
    const kind = this.kind();
    return kind === undefined || tests[kind](text.trim());
  }

  /** True when there was no value. */
  isEmpty(): boolean {
    return !this.seen;
  }

  /** text when no other type takes all values, or there are none. */
  type(): TypeRef {
    return typeRef(this.kind() ?? "text");
  }

  private kind(): Kind | undefined {
    return this.seen ? this.possible[0] : undefined;
  }
}

/** Names of columns as DuckDB makes them: an empty one is its number behind `unnamed`, a repeated one gets _1, _2 behind it. */
export function distinctNames(names: readonly string[], unnamed: string): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const base = name === "" ? `${unnamed}${index}` : name;
    let distinct = base;
    for (let number = 1; taken.has(distinct.toLowerCase()); number++) distinct = `${base}_${number}`;
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}
