/** date, timestamp and interval: input of ISO 8601 forms and PostgreSQL's units, output in ISO and postgres style. */

import { sqlError } from "../base/index.ts";
import type { IntervalDatum, SqlType } from "./type.ts";

const dayMicros = 86_400_000_000n;

/** ±infinity of date and timestamp. */
export const dateInfinity = 0x7fff_ffff;
export const timestampInfinity = 0x7fff_ffff_ffff_ffffn;

export const date: SqlType = {
  name: "date",
  oid: 1082,
  arrayOid: 1182,
  size: 4,
  category: "D",
  preferred: false,
  sqlName: "date",
  form: "i32",
  read: (value) => {
    const moment = readMoment(value, "date");
    if (typeof moment === "string") return moment === "infinity" ? dateInfinity : -dateInfinity - 1;
    return moment.days;
  },
  write: (value) => writeDate(value as number),
};

export const timestamp: SqlType = {
  name: "timestamp",
  oid: 1114,
  arrayOid: 1115,
  size: 8,
  category: "D",
  preferred: false,
  sqlName: "timestamp without time zone",
  form: "i64",
  read: (value) => {
    const moment = readMoment(value, "timestamp");
    if (typeof moment === "string") return moment === "infinity" ? timestampInfinity : -timestampInfinity - 1n;
    return BigInt(moment.days) * dayMicros + moment.micros;
  },
  write: (value) => writeTimestamp(value as bigint),
};

export const interval: SqlType = {
  name: "interval",
  oid: 1186,
  arrayOid: 1187,
  size: 16,
  category: "T",
  preferred: true,
  sqlName: "interval",
  form: "interval",
  read: (value) => readInterval(value),
  write: (value) => writeInterval(value as IntervalDatum),
};

/** Days from 1970-01-01 of a date of the proleptic Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms"). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of {@link daysFromCivil}. */
export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

interface Moment {
  readonly days: number;
  readonly micros: bigint;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function readMoment(value: string, sqlName: string): Moment | "infinity" | "-infinity" {
  const words = value.trim().toLowerCase();
  if (words === "infinity" || words === "+infinity") return "infinity";
  if (words === "-infinity") return "-infinity";
  if (words === "epoch") return { days: 0, micros: 0n };
  const invalid = () => sqlError("invalidDatetimeFormat", `invalid input syntax for type ${sqlName}: "${value}"`);
  const outside = () => sqlError("datetimeFieldOverflow", `date/time field value out of range: "${value}"`);
  const match =
    /^(.+?)(?:(?:t|\s+)(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d*))?)?(?:\s*(am|pm))?(?:\s*(?:z|[+-]\d\d(?::?\d\d)?))?)?(\s+(?:bc|ad))?$/.exec(
      words,
    );
  const calendar = match === null ? undefined : readCalendar((match[1] ?? "").trim());
  if (match === null || calendar === undefined) throw invalid();
  const year = match[7]?.trim() === "bc" ? 1 - calendar.year : calendar.year;
  const { month, day } = calendar;
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month) || calendar.year === 0) throw outside();
  const hour = Number(match[2] ?? 0);
  const minute = Number(match[3] ?? 0);
  const second = Number(match[4] ?? 0);
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) throw outside();
  const fraction = BigInt(Math.round(Number(`0.${match[5] ?? "0"}`) * 1e6));
  const days = daysFromCivil(year, month, day);
  if (days < -2_440_588 || days >= 2_147_483_494) throw outside();
  return { days, micros: BigInt((hour * 60 + minute) * 60 + second) * 1_000_000n + fraction };
}

/** Calendar fields of `1999-01-08`, `19990108`, `1/8/1999`, `January 8, 1999`, `8 Jan 1999`, `1999-Jan-08`. */
function readCalendar(words: string): { year: number; month: number; day: number } | undefined {
  const at = (match: RegExpExecArray, ...groups: [number, number, number]) => ({
    year: Number(match[groups[0]]),
    month: Number(match[groups[1]]),
    day: Number(match[groups[2]]),
  });
  const iso = /^(\d{3,6})-(\d{1,2})-(\d{1,2})$/.exec(words) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(words);
  if (iso !== null) return at(iso, 1, 2, 3);
  const us = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(words);
  if (us !== null) return at(us, 3, 1, 2);
  const named =
    /^([a-z]{3,9})\.? +(\d{1,2})(?:,| ) *(\d{4})$/.exec(words) ??
    /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4})$/.exec(words) ??
    /^(\d{4})[ -]([a-z]{3,9})[ -](\d{1,2})$/.exec(words);
  if (named === null) return undefined;
  const fields = named.slice(1);
  const word = fields.find((field) => /^[a-z]/.test(field)) ?? "";
  const month = months.findIndex((each) => word.startsWith(each)) + 1;
  const year = fields.find((field) => /^\d{4}$/.test(field));
  const day = fields.find((field) => /^\d{1,2}$/.test(field));
  return month === 0 ? undefined : { year: Number(year), month, day: Number(day) };
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function writeDate(days: number): string {
  if (days === dateInfinity) return "infinity";
  if (days === -dateInfinity - 1) return "-infinity";
  const { year, month, day } = civilFromDays(days);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(year > 0 ? year : 1 - year).padStart(4, "0")}-${two(month)}-${two(day)}${year > 0 ? "" : " BC"}`;
}

function writeTimestamp(micros: bigint): string {
  if (micros === timestampInfinity) return "infinity";
  if (micros === -timestampInfinity - 1n) return "-infinity";
  const ofDay = ((micros % dayMicros) + dayMicros) % dayMicros;
  const [day, era] = writeDate(Number((micros - ofDay) / dayMicros)).split(" ");
  return `${day} ${writeClock(ofDay)}${era === undefined ? "" : ` ${era}`}`;
}

function writeClock(micros: bigint): string {
  const seconds = micros / 1_000_000n;
  const two = (part: bigint) => String(part).padStart(2, "0");
  const fraction = micros % 1_000_000n;
  const tail = fraction === 0n ? "" : `.${String(fraction).padStart(6, "0").replace(/0+$/, "")}`;
  return `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}${tail}`;
}

/** Unit name (without plural s) -> months, days, microseconds of one. */
const units: Readonly<Record<string, readonly [number, number, number]>> = {
  microsecond: [0, 0, 1],
  us: [0, 0, 1],
  millisecond: [0, 0, 1e3],
  ms: [0, 0, 1e3],
  second: [0, 0, 1e6],
  sec: [0, 0, 1e6],
  s: [0, 0, 1e6],
  minute: [0, 0, 6e7],
  min: [0, 0, 6e7],
  m: [0, 0, 6e7],
  hour: [0, 0, 3.6e9],
  hr: [0, 0, 3.6e9],
  h: [0, 0, 3.6e9],
  day: [0, 1, 0],
  d: [0, 1, 0],
  week: [0, 7, 0],
  w: [0, 7, 0],
  month: [1, 0, 0],
  mon: [1, 0, 0],
  year: [12, 0, 0],
  yr: [12, 0, 0],
  y: [12, 0, 0],
  decade: [120, 0, 0],
  century: [1200, 0, 0],
  millennium: [12_000, 0, 0],
};

function readInterval(value: string): IntervalDatum {
  const total = { months: 0, days: 0, micros: 0n };
  const invalid = () => sqlError("invalidDatetimeFormat", `invalid input syntax for type interval: "${value}"`);
  let rest = value.trim().toLowerCase().replace(/^@ */, "");
  const ago = rest.endsWith(" ago");
  if (ago) rest = rest.slice(0, -4).trimEnd();
  if (rest === "") throw invalid();
  while (rest !== "") {
    const clock = /^([+-]?)(\d+):(\d\d?)(?::(\d\d?)(?:\.(\d{1,6})\d*)?)?(?:\s+|$)/.exec(rest);
    const part = /^([+-]?\d*\.?\d+)\s*([a-z]+)(?:\s+|$)/.exec(rest) ?? /^([+-]?\d+(?:\.\d+)?)()$/.exec(rest);
    if (clock !== null) {
      const seconds = BigInt(clock[2] ?? 0) * 3600n + BigInt(clock[3] ?? 0) * 60n + BigInt(clock[4] ?? 0);
      const micros = seconds * 1_000_000n + BigInt((clock[5] ?? "").padEnd(6, "0"));
      total.micros += clock[1] === "-" ? -micros : micros;
      rest = rest.slice(clock[0].length);
    } else if (part !== null) {
      const name = part[2] === "" ? "second" : (part[2] ?? "");
      const unit = units[name] ?? units[name.replace(/s$/, "")] ?? units[name.replace(/ies$/, "y")];
      if (unit === undefined) throw invalid();
      addUnit(total, Number(part[1]), unit);
      rest = rest.slice(part[0].length);
    } else {
      throw invalid();
    }
  }
  return ago ? { months: -total.months, days: -total.days, micros: -total.micros } : total;
}

/** Fractions of a month spill into days (30 of them), fractions of a day into time, as in PostgreSQL. */
function addUnit(
  total: { months: number; days: number; micros: bigint },
  amount: number,
  [monthsOfUnit, daysOfUnit, microsOfUnit]: readonly [number, number, number],
): void {
  const exactMonths = amount * monthsOfUnit;
  const wholeMonths = Math.trunc(exactMonths);
  const exactDays = amount * daysOfUnit + (exactMonths - wholeMonths) * 30;
  const wholeDays = Math.trunc(exactDays);
  total.months += wholeMonths;
  total.days += wholeDays;
  total.micros += BigInt(Math.round(amount * microsOfUnit + (exactDays - wholeDays) * 86_400e6));
}

function writeInterval({ months: total, days, micros }: IntervalDatum): string {
  const parts: string[] = [];
  let before = false;
  const add = (amount: number, unit: string) => {
    if (amount === 0) return;
    const plus = before && amount > 0 ? "+" : "";
    parts.push(`${plus}${amount} ${unit}${amount === 1 ? "" : "s"}`);
    before = amount < 0;
  };
  add(Math.trunc(total / 12), "year");
  add(total % 12, "mon");
  add(days, "day");
  if (micros !== 0n || parts.length === 0) {
    const sign = micros < 0n ? "-" : before ? "+" : "";
    parts.push(sign + writeClock(micros < 0n ? -micros : micros));
  }
  return parts.join(" ");
}
