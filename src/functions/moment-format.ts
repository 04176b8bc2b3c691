/** to_char of dates, timestamps and intervals: a template's patterns filled with their parts. Source: PostgreSQL's formatting.c, DCH_to_char. */

import { sqlError } from "../base/index.ts";
import { civilFromDays, dayMicros, daysFromCivil, type IntervalDatum } from "../types/index.ts";
import { isoDayOfYear, isoWeekOf, julianDay } from "./iso-week.ts";
import {
  dayNames,
  type MomentField,
  type MomentPatternNode,
  momentPicture,
  monthNames,
  romanMonths,
} from "./moment-picture.ts";
import { ordinalEnding } from "./picture.ts";

/** A moment or an interval in its parts; those of an interval may be negative or beyond their usual range. */
interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly micros: number;
  /** From Sunday. */
  readonly weekday: number;
  readonly dayOfYear: number;
  /** Seconds east of UTC. */
  readonly offset: number;
  /** What the zone calls the offset; empty for a time without a zone. */
  readonly zone: string;
  readonly isInterval: boolean;
}

/** What a zone says of a moment: seconds east of UTC, and what it calls them. */
export interface MomentZone {
  readonly offset: number;
  readonly abbreviation: string;
}

/** A local time in µs from 1970, as the template says, with its zone if it has one. */
export function formatMoment(template: string, local: bigint, zone?: MomentZone): string {
  const ofDay = ((local % dayMicros) + dayMicros) % dayMicros;
  const days = Number((local - ofDay) / dayMicros);
  const date = civilFromDays(days);
  return format(template, {
    ...date,
    ...clockOf(ofDay),
    weekday: (((days + 4) % 7) + 7) % 7,
    dayOfYear: days - daysFromCivil(date.year, 1, 1) + 1,
    offset: zone?.offset ?? 0,
    zone: zone?.abbreviation ?? "",
    isInterval: false,
  });
}

/** An interval as the template says. @throws SqlError 22007 for patterns of a calendar */
export function formatInterval(template: string, { months, days, micros }: IntervalDatum): string {
  const [year, month] = [Math.trunc(months / 12), months % 12];
  return format(template, {
    year,
    month,
    day: days,
    ...clockOf(micros),
    weekday: 0,
    // an int of C's, which wraps
    dayOfYear: (Math.imul(months, 30) + days) | 0,
    offset: 0,
    zone: "",
    isInterval: true,
  });
}

function clockOf(micros: bigint): Pick<Parts, "hour" | "minute" | "second" | "micros"> {
  const seconds = Number(micros / 1_000_000n);
  return {
    hour: Math.trunc(seconds / 3600),
    minute: Math.trunc(seconds / 60) % 60,
    second: seconds % 60,
    micros: Number(micros % 1_000_000n),
  };
}

function format(template: string, parts: Parts): string {
  return momentPicture(template)
    .map((node) => {
      if (node.kind !== "pattern") return node.text;
      const { field } = node.pattern;
      const digits = digitWriters[field];
      if (parts.isInterval && ofCalendar.has(field)) throw notOfInterval();
      if (digits === undefined) return wordWriters[field as WordField](parts, node);
      const text = digits(parts, node.trimmed);
      return node.ordinal === undefined || text === "" || field === "TZM"
        ? text
        : text + ordinalEnding(text, node.ordinal === "TH");
    })
    .join("");
}

/** Fields that only a date has. */
const ofCalendar: ReadonlySet<MomentField> = new Set([
  "TZ",
  "TZH",
  "TZM",
  "OF",
  "AD",
  "A.D.",
  "MONTH",
  "MON",
  "DAY",
  "DY",
  "D",
  "ID",
]);

function notOfInterval(): Error {
  return sqlError("invalidDatetimeFormat", "invalid format specification for an interval value", {
    hint: "Intervals are not tied to specific calendar dates.",
  });
}

/** C's %0*d: the width counts the sign. */
function padded(value: number, width: number): string {
  const digits = String(Math.abs(value));
  return value < 0 ? `-${digits.padStart(width - 1, "0")}` : digits.padStart(width, "0");
}

type DigitWriter = (parts: Parts, trimmed: boolean) => string;

const fixed =
  (width: number, value: (parts: Parts) => number): DigitWriter =>
  (parts, trimmed) =>
    padded(value(parts), trimmed ? 0 : width);
/** With a place more for a sign where `signed`, or the value itself, has one. */
const signed =
  (width: number, value: (parts: Parts) => number, by: (parts: Parts) => number = value): DigitWriter =>
  (parts, trimmed) =>
    padded(value(parts), trimmed ? 0 : by(parts) >= 0 ? width : width + 1);
/** Never trimmed. */
const whole =
  (width: number, value: (parts: Parts) => number): DigitWriter =>
  (parts) =>
    padded(value(parts), width);

/** The year as it is written: 1 BC is 1. An interval's is a number. */
const shown = (parts: Parts, year: number) => (parts.isInterval || year > 0 ? year : 1 - year);
const shownYear = (parts: Parts) => shown(parts, parts.year);
const isoYear = (parts: Parts) => shown(parts, isoWeekOf(parts.year, parts.month, parts.day).year);
const hour12 = ({ hour }: Parts) => (hour % 12 === 0 ? 12 : hour % 12);

function century({ isInterval, year }: Parts): number {
  if (isInterval) return Math.trunc(year / 100);
  return year > 0 ? Math.trunc((year - 1) / 100) + 1 : Math.trunc(year / 100) - 1;
}

function thousands(parts: Parts): string {
  const year = shownYear(parts);
  const millennia = Math.trunc(year / 1000);
  return `${millennia},${padded(year - millennia * 1000, 3)}`;
}

const fraction = (digits: number) => whole(digits, ({ micros }) => Math.trunc(micros / 10 ** (6 - digits)));

const digitWriters: Readonly<Partial<Record<MomentField, DigitWriter>>> = {
  HH24: signed(2, ({ hour }) => hour),
  HH12: signed(2, hour12, ({ hour }) => hour),
  HH: signed(2, hour12, ({ hour }) => hour),
  MI: signed(2, ({ minute }) => minute),
  SS: signed(2, ({ second }) => second),
  SSSS: whole(0, ({ hour, minute, second }) => hour * 3600 + minute * 60 + second),
  MS: fraction(3),
  US: fraction(6),
  FF1: fraction(1),
  FF2: fraction(2),
  FF3: fraction(3),
  FF4: fraction(4),
  FF5: fraction(5),
  FF6: fraction(6),
  TZM: whole(2, ({ offset }) => Math.trunc((Math.abs(offset) % 3600) / 60)),
  MM: signed(2, ({ month }) => month),
  DDD: fixed(3, ({ dayOfYear }) => dayOfYear),
  IDDD: fixed(3, ({ year, month, day }) => isoDayOfYear(year, month, day)),
  DD: fixed(2, ({ day }) => day),
  D: whole(0, ({ weekday }) => weekday + 1),
  ID: whole(0, ({ weekday }) => (weekday === 0 ? 7 : weekday)),
  WW: fixed(2, ({ dayOfYear }) => Math.trunc((dayOfYear - 1) / 7) + 1),
  IW: fixed(2, ({ year, month, day }) => isoWeekOf(year, month, day).week),
  W: whole(0, ({ day }) => Math.trunc((day - 1) / 7) + 1),
  Q: (parts) => (parts.month === 0 ? "" : String(Math.trunc((parts.month - 1) / 3) + 1)),
  CC: signed(2, century),
  J: whole(0, ({ year, month, day }) => julianDay(year, month, day)),
  "Y,YYY": thousands,
  YYYY: signed(4, shownYear),
  YYY: signed(3, (parts) => shownYear(parts) % 1000, shownYear),
  YY: signed(2, (parts) => shownYear(parts) % 100, shownYear),
  Y: whole(1, (parts) => shownYear(parts) % 10),
  IYYY: signed(4, isoYear, shownYear),
  IYY: signed(3, (parts) => isoYear(parts) % 1000, shownYear),
  IY: signed(2, (parts) => isoYear(parts) % 100, shownYear),
  I: whole(1, (parts) => isoYear(parts) % 10),
};

type WordField = "A.D." | "AD" | "A.M." | "AM" | "DAY" | "DY" | "FX" | "MONTH" | "MON" | "OF" | "RM" | "TZH" | "TZ";

function lettered(text: string, { pattern: { letters } }: MomentPatternNode): string {
  return letters === "capitals" ? text.toUpperCase() : letters === "small" ? text.toLowerCase() : text;
}

/** A name in the width of the longest one, but for FM and TM. */
function name(text: string, width: number, node: MomentPatternNode): string {
  return lettered(node.trimmed || node.localized ? text : text.padEnd(width), node);
}

const two = (value: number) => padded(Math.trunc(value), 2);
const sign = (offset: number) => (offset < 0 ? "-" : "+");

const wordWriters: Readonly<Record<WordField, (parts: Parts, node: MomentPatternNode) => string>> = {
  FX: () => "",
  AM: ({ hour }, node) => lettered(hour % 24 >= 12 ? "PM" : "AM", node),
  "A.M.": ({ hour }, node) => lettered(hour % 24 >= 12 ? "P.M." : "A.M.", node),
  AD: ({ year }, node) => lettered(year > 0 ? "AD" : "BC", node),
  "A.D.": ({ year }, node) => lettered(year > 0 ? "A.D." : "B.C.", node),
  MONTH: ({ month }, node) => name(monthNames[month - 1] ?? "", 9, node),
  MON: ({ month }, node) => lettered((monthNames[month - 1] ?? "").slice(0, 3), node),
  DAY: ({ weekday }, node) => name(dayNames[weekday] ?? "", 9, node),
  DY: ({ weekday }, node) => lettered((dayNames[weekday] ?? "").slice(0, 3), node),
  RM: ({ year, month }, node) => {
    if (month === 0 && year === 0) return "";
    // an interval of whole years is a December, or a January before nothing; months before nothing are counted from December on
    const index = month === 0 ? (year >= 0 ? 0 : 11) : month < 0 ? -1 - month : 12 - month;
    const text = romanMonths[index] ?? "";
    return lettered(node.trimmed ? text : text.padEnd(4), node);
  },
  TZH: ({ offset }) => sign(offset) + two(Math.abs(offset) / 3600),
  OF: ({ offset }, { trimmed }) => {
    const size = Math.abs(offset);
    const minutes = size % 3600 === 0 ? "" : `:${two((size % 3600) / 60)}`;
    return sign(offset) + padded(Math.trunc(size / 3600), trimmed ? 0 : 2) + minutes;
  },
  TZ: ({ zone }, { pattern: { letters } }) => (letters === "small" ? zone.toLowerCase() : zone),
};
