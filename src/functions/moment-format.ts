/** to_char of dates and timestamps: a template's patterns filled with a moment's parts. Source: PostgreSQL's formatting.c. */

import { notSupported } from "../base/index.ts";
import { civilFromDays, dayMicros, daysFromCivil, julianDays } from "../types/index.ts";

/** A moment in its parts. */
interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly days: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly micros: number;
  /** Seconds east of UTC. */
  readonly offset: number;
}

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** How a pattern's text follows from the parts; `trimmed` (FM) leaves out padding. */
type Pattern = (parts: Parts, trimmed: boolean) => string;

const number =
  (width: number, value: (parts: Parts) => number): Pattern =>
  (parts, trimmed) => {
    const found = value(parts);
    if (trimmed) return String(found);
    return `${found < 0 ? "-" : ""}${String(Math.abs(found)).padStart(width, "0")}`;
  };
const named =
  (width: number, value: (parts: Parts) => string): Pattern =>
  (parts, trimmed) =>
    trimmed ? value(parts) : value(parts).padEnd(width);
const upper = (text: string) => text.toUpperCase();
const lower = (text: string) => text.toLowerCase();
const same = (text: string) => text;

const hour12 = ({ hour }: Parts) => (hour % 12 === 0 ? 12 : hour % 12);
const weekday = ({ days }: Parts) => (((days + 4) % 7) + 7) % 7;
const isoWeekday = (parts: Parts) => ((weekday(parts) + 6) % 7) + 1;
const dayOfYear = ({ year, days }: Parts) => days - daysFromCivil(year, 1, 1) + 1;
/** The year as it is written: 1 BC is 1. */
const shownYear = (year: number) => (year > 0 ? year : 1 - year);
/** The Thursday of the week says whose year it is. */
const isoYear = (parts: Parts) => civilFromDays(parts.days - isoWeekday(parts) + 4).year;
function isoWeek(parts: Parts): number {
  const fourth = daysFromCivil(isoYear(parts), 1, 4);
  const first = fourth - ((((fourth + 3) % 7) + 7) % 7);
  return Math.floor((parts.days - first) / 7) + 1;
}
function isoDayOfYear(parts: Parts): number {
  return (isoWeek(parts) - 1) * 7 + isoWeekday(parts);
}
function century({ year }: Parts): number {
  return year > 0 ? Math.floor((year - 1) / 100) + 1 : -Math.floor(-year / 100) - 1;
}

function offsetText({ offset }: Parts): string {
  const size = Math.abs(offset);
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const minutes = size % 3600 === 0 ? "" : `:${two((size / 60) % 60)}`;
  return `${offset < 0 ? "-" : "+"}${two(size / 3600)}${minutes}`;
}

const lastDigits = (value: number, digits: number) => value % 10 ** digits;

function cased(name: string, width: number, value: (parts: Parts) => string): [string, Pattern][] {
  const title = name.charAt(0) + name.slice(1).toLowerCase();
  return [
    [name, named(width, (parts) => upper(value(parts)))],
    [title, named(width, (parts) => same(value(parts)))],
    [name.toLowerCase(), named(width, (parts) => lower(value(parts)))],
  ];
}

function halves(
  pattern: string,
  text: (late: boolean) => string,
  late: (parts: Parts) => boolean,
): [string, Pattern][] {
  const change = pattern === pattern.toLowerCase() ? lower : upper;
  return [[pattern, (parts) => change(text(late(parts)))]];
}

const afternoon = ({ hour }: Parts) => hour >= 12;
const christian = ({ year }: Parts) => year > 0;
const dotted = (text: string) => `${text.charAt(0)}.${text.charAt(1)}.`;

/** Patterns that mean the same in capitals and small letters. */
const anyCase: readonly (readonly [string, Pattern])[] = [
  ["SSSSS", number(1, ({ hour, minute, second }) => (hour * 60 + minute) * 60 + second)],
  ["SSSS", number(1, ({ hour, minute, second }) => (hour * 60 + minute) * 60 + second)],
  ["HH24", number(2, ({ hour }) => hour)],
  ["HH12", number(2, hour12)],
  ["HH", number(2, hour12)],
  ["MI", number(2, ({ minute }) => minute)],
  ["SS", number(2, ({ second }) => second)],
  ["MS", ({ micros }) => String(Math.floor(micros / 1000)).padStart(3, "0")],
  ["US", ({ micros }) => String(micros).padStart(6, "0")],
  ...[1, 2, 3, 4, 5, 6].map((digits): [string, Pattern] => [
    `FF${digits}`,
    ({ micros }) => String(Math.floor(micros / 10 ** (6 - digits))).padStart(digits, "0"),
  ]),
  ["Y,YYY", ({ year }) => `${Math.floor(shownYear(year) / 1000)},${String(shownYear(year) % 1000).padStart(3, "0")}`],
  ["IYYY", number(4, (parts) => shownYear(isoYear(parts)))],
  ["IYY", number(3, (parts) => lastDigits(shownYear(isoYear(parts)), 3))],
  ["IY", number(2, (parts) => lastDigits(shownYear(isoYear(parts)), 2))],
  ["YYYY", number(4, ({ year }) => shownYear(year))],
  ["YYY", number(3, ({ year }) => lastDigits(shownYear(year), 3))],
  ["YY", number(2, ({ year }) => lastDigits(shownYear(year), 2))],
  ["Y", number(1, ({ year }) => lastDigits(shownYear(year), 1))],
  ["MM", number(2, ({ month }) => month)],
  ["IDDD", number(3, isoDayOfYear)],
  ["DDD", number(3, dayOfYear)],
  ["DD", number(2, ({ day }) => day)],
  ["ID", number(1, isoWeekday)],
  ["IW", number(2, isoWeek)],
  ["I", number(1, (parts) => lastDigits(shownYear(isoYear(parts)), 1))],
  ["D", number(1, (parts) => weekday(parts) + 1)],
  ["WW", number(2, (parts) => Math.floor((dayOfYear(parts) - 1) / 7) + 1)],
  ["W", number(1, ({ day }) => Math.floor((day - 1) / 7) + 1)],
  ["CC", number(2, century)],
  ["J", number(1, ({ days }) => days + julianDays)],
  ["Q", number(1, ({ month }) => Math.floor((month - 1) / 3) + 1)],
  ["TZH", ({ offset }) => `${offset < 0 ? "-" : "+"}${String(Math.floor(Math.abs(offset) / 3600)).padStart(2, "0")}`],
  ["TZM", ({ offset }) => String(Math.floor(Math.abs(offset) / 60) % 60).padStart(2, "0")],
  ["OF", offsetText],
  [
    "TZ",
    () => {
      throw notSupported("the abbreviation of a time zone in to_char");
    },
  ],
];

const patterns: ReadonlyMap<string, Pattern> = new Map([
  ...anyCase.flatMap(([name, pattern]): [string, Pattern][] => [
    [name, pattern],
    [name.toLowerCase(), pattern],
  ]),
  ...cased("MONTH", 9, ({ month }) => monthNames[month - 1] ?? ""),
  ...cased("MON", 3, ({ month }) => (monthNames[month - 1] ?? "").slice(0, 3)),
  ...cased("DAY", 9, (parts) => dayNames[weekday(parts)] ?? ""),
  ...cased("DY", 3, (parts) => (dayNames[weekday(parts)] ?? "").slice(0, 3)),
  ["RM", named(4, ({ month }) => romans[month - 1] ?? "")] as const,
  ["rm", named(4, ({ month }) => lower(romans[month - 1] ?? ""))] as const,
  ...["AM", "PM", "am", "pm"].flatMap((name) => halves(name, (late) => (late ? "PM" : "AM"), afternoon)),
  ...["A.M.", "P.M.", "a.m.", "p.m."].flatMap((name) => halves(name, (late) => dotted(late ? "PM" : "AM"), afternoon)),
  ...["BC", "AD", "bc", "ad"].flatMap((name) => halves(name, (late) => (late ? "AD" : "BC"), christian)),
  ...["B.C.", "A.D.", "b.c.", "a.d."].flatMap((name) => halves(name, (late) => dotted(late ? "AD" : "BC"), christian)),
]);
const longest = Math.max(...[...patterns.keys()].map((name) => name.length));

/** A local time in µs from 1970, `offset` seconds east of UTC, as the template says; empty for an infinity. */
export function formatMoment(template: string, local: bigint, offset: number): string {
  const parts = partsOf(local, offset);
  let out = "";
  let at = 0;
  while (at < template.length) {
    if (template.charAt(at) === '"') {
      at += 1;
      while (at < template.length && template.charAt(at) !== '"') {
        if (template.charAt(at) === "\\") at += 1;
        out += template.charAt(at);
        at += 1;
      }
      at += 1;
      continue;
    }
    if (template.startsWith('\\"', at)) {
      out += '"';
      at += 2;
      continue;
    }
    const [, modifiers = ""] = /^((?:FM|fm|FX|fx|TM|tm)*)/.exec(template.slice(at, at + 8)) ?? [];
    const name = patternAt(template, at + modifiers.length);
    if (name === undefined) {
      out += template.charAt(at);
      at += 1;
      continue;
    }
    const text = patterns.get(name)?.(parts, /fm/i.test(modifiers)) ?? "";
    at += modifiers.length + name.length;
    const suffix = /^\d+$/.test(text) ? /^(TH|th)/.exec(template.slice(at))?.[1] : undefined;
    out += text + (suffix === undefined ? "" : ordinal(text, suffix === "TH"));
    at += suffix?.length ?? 0;
  }
  return out;
}

function patternAt(template: string, at: number): string | undefined {
  for (let length = Math.min(longest, template.length - at); length > 0; length--) {
    const name = template.slice(at, at + length);
    if (patterns.has(name)) return name;
  }
  return undefined;
}

function ordinal(digits: string, capitals: boolean): string {
  const last = digits.at(-1) ?? "";
  const teen = digits.length > 1 && digits.at(-2) === "1";
  const suffix = teen ? "th" : last === "1" ? "st" : last === "2" ? "nd" : last === "3" ? "rd" : "th";
  return capitals ? upper(suffix) : suffix;
}

function partsOf(local: bigint, offset: number): Parts {
  const ofDay = ((local % dayMicros) + dayMicros) % dayMicros;
  const days = Number((local - ofDay) / dayMicros);
  const seconds = Number(ofDay / 1_000_000n);
  return {
    ...civilFromDays(days),
    days,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    micros: Number(ofDay % 1_000_000n),
    offset,
  };
}
