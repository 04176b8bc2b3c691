/** Texts of dates, times and intervals cut into fields, and the words that they know (PostgreSQL's datetime.c: ParseDateTime, datetktbl, deltatktbl). */

import { type SqlError, sqlError } from "../base/index.ts";

/** What is wrong with a text. */
export type InputFault = "format" | "field" | "monthDay" | "interval" | "displacement";

/** Thrown while a text is read; {@link inputError} makes of it what the client sees. */
export class FaultyInput extends Error {
  readonly fault: InputFault;

  constructor(fault: InputFault) {
    super(fault);
    this.fault = fault;
  }
}

/** The client's error for a text that is no value of a type. Source: datetime.c, DateTimeParseError. */
export function inputError(fault: InputFault, text: string, sqlName: string): SqlError {
  const outside = (what: string) => `${what} out of range: "${text}"`;
  switch (fault) {
    case "format":
      return sqlError("invalidDatetimeFormat", `invalid input syntax for type ${sqlName}: "${text}"`);
    case "field":
      return sqlError("datetimeFieldOverflow", outside("date/time field value"));
    case "monthDay":
      return sqlError("datetimeFieldOverflow", outside("date/time field value"), {
        hint: 'Perhaps you need a different "datestyle" setting.',
      });
    case "interval":
      return sqlError("intervalFieldOverflow", outside("interval field value"));
    case "displacement":
      return sqlError("invalidTimeZoneDisplacementValue", outside("time zone displacement"));
  }
}

/** One field: what it looks like, and its text with letters in lower case. */
export interface InputField {
  readonly kind: "date" | "time" | "zone" | "number" | "word" | "special";
  readonly text: string;
}

const fieldsMax = 25;

/** @throws FaultyInput "format" */
export function inputFields(text: string, room: number): InputField[] {
  const fields: InputField[] = [];
  let used = 0;
  let rest = text.toLowerCase();
  for (;;) {
    rest = rest.replace(/^[ \t\n\v\f\r]+/, "");
    if (rest === "") return fields;
    const field = nextField(rest);
    if (field === undefined) {
      // other punctuation stands for nothing
      const [skipped] = /^[!-*,/:-@[-`{-~]+/.exec(rest) ?? [];
      if (skipped === undefined) throw new FaultyInput("format");
      rest = rest.slice(skipped.length);
      continue;
    }
    if (fields.length === fieldsMax || used + field.field.text.length >= room) throw new FaultyInput("format");
    used += field.field.text.length + 1;
    fields.push(field.field);
    rest = rest.slice(field.length);
  }
}

function nextField(rest: string): { field: InputField; length: number } | undefined {
  const take = (kind: InputField["kind"], pattern: RegExp) => {
    const [found = ""] = pattern.exec(rest) ?? [];
    return { field: { kind, text: found } as InputField, length: found.length };
  };
  if (/^\d/.test(rest)) {
    if (/^\d+:/.test(rest)) return take("time", /^\d+:[\d:.]*/);
    const [, mark] = /^\d+([-/.])/.exec(rest) ?? [];
    if (mark === undefined) return take("number", /^\d+/);
    if (/^\d+[-/.]\d/.test(rest)) {
      const again = new RegExp(`^\\d+[${mark}]\\d+[${mark}][\\d${mark === "-" ? "\\-" : mark}]*`);
      if (again.test(rest)) return take("date", again);
      return take(mark === "." ? "number" : "date", /^\d+[-/.]\d+/);
    }
    return take("date", mark === "-" ? /^\d+-[a-z0-9-]*/ : mark === "/" ? /^\d+\/[a-z0-9/]*/ : /^\d+\.[a-z0-9.]*/);
  }
  if (/^\./.test(rest)) return take("number", /^\.\d*/);
  if (/^[a-z]/.test(rest)) {
    const [letters = ""] = /^[a-z]+/.exec(rest) ?? [];
    const next = rest.charAt(letters.length);
    const joined = /[-/.]/.test(next) || (/[+\d]/.test(next) && dateWords.get(letters.slice(0, wordMax)) === undefined);
    return joined ? take("date", /^[a-z]+[a-z0-9+\-/_.:]*/) : take("word", /^[a-z]+/);
  }
  const signed = /^([+-])[ \t\n\v\f\r]*(\d[\d:.-]*|[a-z]+)/.exec(rest);
  if (signed !== null) {
    const [whole, sign = "", body = ""] = signed;
    return { field: { kind: /^\d/.test(body) ? "zone" : "special", text: sign + body }, length: whole.length };
  }
  if (/^[+-]/.test(rest)) throw new FaultyInput("format");
  return undefined;
}

/** Words are told apart by so many letters. */
export const wordMax = 10;

/** What a word means in a date or timestamp. */
export type DateWord =
  | { readonly is: "month" | "weekday"; readonly value: number }
  | {
      readonly is: "special";
      readonly value: "infinity" | "-infinity" | "epoch" | "now" | "today" | "tomorrow" | "yesterday";
    }
  | { readonly is: "midnight" | "ignored" | "julian" | "time" | "am" | "pm" | "ad" | "bc" | "dst" | "unit" };

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const specials = ["infinity", "-infinity", "epoch", "now", "today", "tomorrow", "yesterday"] as const;

/** The words of dates, cut to {@link wordMax} letters. */
export const dateWords: ReadonlyMap<string, DateWord> = new Map<string, DateWord>([
  ...months.flatMap((name, index): [string, DateWord][] => [
    [name, { is: "month", value: index + 1 }],
    [name.slice(0, 3), { is: "month", value: index + 1 }],
  ]),
  ["sept", { is: "month", value: 9 }],
  ...weekdays.flatMap((name, index): [string, DateWord][] => [
    [name, { is: "weekday", value: index }],
    [name.slice(0, 3), { is: "weekday", value: index }],
  ]),
  ["tues", { is: "weekday", value: 2 }],
  ["weds", { is: "weekday", value: 3 }],
  ["thur", { is: "weekday", value: 4 }],
  ["thurs", { is: "weekday", value: 4 }],
  ...specials.map((value): [string, DateWord] => [value, { is: "special", value }]),
  ["allballs", { is: "midnight" }],
  ["at", { is: "ignored" }],
  ["on", { is: "ignored" }],
  ...["j", "jd", "julian"].map((word): [string, DateWord] => [word, { is: "julian" }]),
  ["t", { is: "time" }],
  ["am", { is: "am" }],
  ["pm", { is: "pm" }],
  ["ad", { is: "ad" }],
  ["bc", { is: "bc" }],
  ["dst", { is: "dst" }],
  ...["d", "h", "m", "mm", "s", "y", "dow", "doy", "isodow", "isoyear"].map((word): [string, DateWord] => [
    word,
    { is: "unit" },
  ]),
]);

/** The units of time. */
export type TimeUnit =
  | "microsecond"
  | "millisecond"
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century"
  | "millennium"
  | "timezone"
  | "timezone_hour"
  | "timezone_minute";

const unitWords: Readonly<Record<TimeUnit, string>> = {
  microsecond: "microsecon us usec usecond useconds usecs",
  millisecond: "millisecon ms msec msecond mseconds msecs",
  second: "s sec second seconds secs",
  minute: "m min mins minute minutes",
  hour: "h hour hours hr hrs",
  day: "d day days",
  week: "w week weeks",
  month: "mon mons month months",
  quarter: "qtr quarter",
  year: "y year years yr yrs",
  decade: "dec decade decades decs",
  century: "c cent centuries century",
  millennium: "mil millennia millennium mils",
  timezone: "timezone",
  timezone_hour: "timezone_h",
  timezone_minute: "timezone_m",
};

/** The units' words, cut to {@link wordMax} letters. */
export const unitsByWord: ReadonlyMap<string, TimeUnit> = new Map(
  (Object.entries(unitWords) as [TimeUnit, string][]).flatMap(([unit, words]) =>
    words.split(" ").map((word): [string, TimeUnit] => [word, unit]),
  ),
);

/** ".25" as a fraction of one; a lone point is 0. @throws FaultyInput "format" */
export function readFraction(text: string): number {
  if (text === "." || text === "") return 0;
  if (!/^\.\d+$/.test(text)) throw new FaultyInput("format");
  return Number(text);
}

/** Half to even, as C's rint. */
export function rint(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

const int4Max = 2 ** 31 - 1;

/** The integer at a text's start and what follows it. @throws FaultyInput of `fault` when it is beyond int4 */
export function leadingInteger(text: string, fault: InputFault = "field"): { value: number; rest: string } {
  const [digits = ""] = /^[+-]?\d+/.exec(text) ?? [];
  const value = digits === "" ? 0 : Number(digits);
  if (Math.abs(value) > int4Max) throw new FaultyInput(fault);
  return { value, rest: text.slice(digits.length) };
}

/** Digits as C's atoi reads them: the low half of an int64 that ends at its bounds. */
export function wrappedInteger(digits: string): number {
  const value = BigInt(digits);
  const most = 2n ** 63n - 1n;
  return Number(BigInt.asIntN(32, value > most ? most : value));
}
