/** interval: text -> value. Source: PostgreSQL's datetime.c (DecodeInterval, DecodeISO8601Interval) and timestamp.c (AdjustIntervalForTypmod). */

import { sqlError } from "../base/index.ts";
import { dayMicros } from "./calendar.ts";
import {
  FaultyInput,
  inputError,
  inputFields,
  leadingInteger,
  readFraction,
  rint,
  type TimeUnit,
  unitsByWord,
  wordMax,
} from "./datetime-fields.ts";
import type { IntervalDatum } from "./type.ts";

/** The fields of an interval type's modifier, as bits of its upper half. */
const bits = { month: 1 << 1, year: 1 << 2, day: 1 << 3, hour: 1 << 10, minute: 1 << 11, second: 1 << 12 } as const;
const fullRange = 0x7fff;
const fullPrecision = 0xffff;

/** From the finest field to the coarsest: what a number without a unit counts, and what is kept of the microseconds. */
const finest: readonly (readonly [field: keyof typeof bits, micros: bigint])[] = [
  ["second", 1n],
  ["minute", 60_000_000n],
  ["hour", 3_600_000_000n],
  ["day", dayMicros],
  ["month", dayMicros],
  ["year", dayMicros],
];

/** @throws SqlError 22007, 22015 */
export function readInterval(text: string, typmod: number): IntervalDatum {
  const range = typmod < 0 ? fullRange : (typmod >> 16) & fullRange;
  const precision = typmod < 0 ? fullPrecision : typmod & fullPrecision;
  try {
    return fitted(/^\s*-?p/i.test(text) ? readIso(text.trim()) : readFields(text, range), range, precision);
  } catch (thrown) {
    if (!(thrown instanceof FaultyInput)) throw thrown;
    throw inputError(thrown.fault === "field" ? "interval" : thrown.fault, text, "interval");
  }
}

/** Microseconds with so many digits of a second, half away from zero; a precision of 6 and more keeps all. */
export function roundMicros(micros: bigint, precision: number): bigint {
  if (precision < 0 || precision >= 6) return micros;
  const unit = 10n ** BigInt(6 - precision);
  const half = micros < 0n ? -unit / 2n : unit / 2n;
  return ((micros + half) / unit) * unit;
}

function fitted(value: IntervalDatum, range: number, precision: number): IntervalDatum {
  const micros = roundMicros(value.micros, precision);
  const found = range === fullRange ? undefined : finest.find(([field]) => (range & bits[field]) !== 0);
  if (found === undefined) return { ...value, micros };
  const [field, unit] = found;
  return {
    months: field === "year" ? value.months - (value.months % 12) : value.months,
    days: field === "year" || field === "month" ? 0 : value.days,
    micros: unit === dayMicros ? 0n : micros - (micros % unit),
  };
}

/** An interval being added up; every part is held to its width. */
class Total {
  years = 0n;
  months = 0n;
  days = 0n;
  micros = 0n;

  addYears(years: bigint): void {
    this.years = inside(this.years + inside(years, 31), 31);
  }

  addMonths(months: bigint): void {
    this.months = inside(this.months + months, 31);
  }

  addDays(days: bigint): void {
    this.days = inside(this.days + days, 31);
  }

  /** whole and a fraction of so many microseconds. */
  addMicros(whole: bigint, fraction: number, unit: number): void {
    const part = fraction * unit;
    const cut = Math.trunc(part);
    const rest = part - cut;
    const rounded = BigInt(cut) + (rest > 0.5 ? 1n : rest < -0.5 ? -1n : 0n);
    this.micros = inside(this.micros + inside(whole * BigInt(unit), 63) + rounded, 63);
  }

  /** A fraction of so many days. */
  addDayFraction(fraction: number, days: number): void {
    const part = fraction * days;
    const cut = Math.trunc(part);
    this.addDays(BigInt(cut));
    this.addMicros(0n, part - cut, Number(dayMicros));
  }

  /** @throws SqlError 22008 */
  value(): IntervalDatum {
    const months = Number(this.years * 12n + this.months);
    if (months < -(2 ** 31) || months >= 2 ** 31) throw sqlError("datetimeFieldOverflow", "interval out of range");
    return { months, days: Number(this.days), micros: this.micros };
  }
}

function inside(value: bigint, width: number): bigint {
  const limit = 1n << BigInt(width);
  if (value < -limit || value >= limit) throw new FaultyInput("field");
  return value;
}

const microsOf: Readonly<Partial<Record<TimeUnit, number>>> = {
  microsecond: 1,
  millisecond: 1e3,
  second: 1e6,
  minute: 6e7,
  hour: 3.6e9,
};
const yearsOf: Readonly<Partial<Record<TimeUnit, number>>> = { year: 1, decade: 10, century: 100, millennium: 1000 };

/** The number of some digits, none for 0. No int8 has more than 19, and long ones are not worth computing. */
function wholeOf(digits: string): bigint {
  const significant = digits.replace(/^0+/, "");
  if (significant.length > 19) throw new FaultyInput("field");
  return BigInt(significant === "" ? 0 : significant);
}

/** Adds `whole` and a fraction of a unit. @throws FaultyInput */
function addUnit(total: Total, unit: TimeUnit, whole: bigint, fraction: number): void {
  const micros = microsOf[unit];
  const years = yearsOf[unit];
  if (micros !== undefined) total.addMicros(whole, fraction, micros);
  else if (years !== undefined) {
    total.addYears(whole * BigInt(years));
    total.addMonths(BigInt(rint(fraction * years * 12)));
  } else if (unit === "month") {
    total.addMonths(whole);
    total.addDayFraction(fraction, 30);
  } else if (unit === "week") {
    total.addDays(whole * 7n);
    total.addDayFraction(fraction, 7);
  } else if (unit === "day") {
    total.addDays(whole);
    total.addMicros(0n, fraction, Number(dayMicros));
  } else throw new FaultyInput("format");
}

/** Each unit may come once; a second with a fraction is its milli- and microseconds as well. */
class Seen {
  private readonly units = new Set<TimeUnit>();

  add(...units: readonly TimeUnit[]): void {
    if (units.some((unit) => this.units.has(unit))) throw new FaultyInput("format");
    for (const unit of units) this.units.add(unit);
  }

  get nothing(): boolean {
    return this.units.size === 0;
  }
}

/** Fields from the last to the first, since units stand behind their numbers. */
function readFields(text: string, range: number): IntervalDatum {
  const total = new Total();
  const seen = new Seen();
  let unit: TimeUnit | undefined;
  let ago = false;
  for (const { kind, text: field } of inputFields(text).reverse()) {
    if (kind === "time" || (kind === "zone" && field.includes(":"))) {
      const signed = kind === "zone";
      const micros = readClock(signed ? field.slice(1) : field, range);
      total.micros = inside(total.micros + (signed && field.startsWith("-") ? -micros : micros), 63);
      seen.add("hour", "minute", "second", "millisecond", "microsecond");
      unit = "day";
    } else if (kind === "word" || kind === "special") {
      if (field === "ago") ago = true;
      else if (field !== "@") unit = unitOf(field);
    } else {
      unit = readNumber(field, unit ?? defaultUnit(range), total, seen);
    }
  }
  if (seen.nothing) throw new FaultyInput("format");
  const value = total.value();
  if (!ago) return value;
  const { months, days, micros } = value;
  return {
    months: Number(inside(BigInt(-months), 31)) || 0,
    days: Number(inside(BigInt(-days), 31)) || 0,
    micros: inside(-micros, 63),
  };
}

function unitOf(word: string): TimeUnit {
  const unit = unitsByWord.get(word.slice(0, wordMax));
  if (unit === undefined) throw new FaultyInput("format");
  return unit;
}

function defaultUnit(range: number): TimeUnit {
  if (range === fullRange) return "second";
  return finest.find(([field]) => (range & bits[field]) !== 0)?.[0] ?? "second";
}

/** A number of some unit, or "years-months"; gives the unit of a number before it that has none. */
function readNumber(field: string, unit: TimeUnit, total: Total, seen: Seen): TimeUnit {
  const match = /^([+-]?)(\d*)(?:-(\d+)|(\.\d*))?$/.exec(field);
  if (match === null) throw new FaultyInput("format");
  const [, sign = "", digits = "", months, fraction] = match;
  const negative = sign === "-";
  const whole = inside(negative ? -wholeOf(digits) : wholeOf(digits), 63);
  if (months !== undefined) {
    if (Number(months) >= 12) throw new FaultyInput("field");
    const parts = wholeOf(months);
    total.addMonths(whole * 12n + (negative ? -parts : parts));
    seen.add("month");
    return "month";
  }
  const part = fraction === undefined ? 0 : readFraction(fraction) * (negative ? -1 : 1);
  addUnit(total, unit, whole, part);
  if (unit === "second" && part !== 0) seen.add("second", "millisecond", "microsecond");
  else seen.add(unit);
  return unit === "hour" ? "day" : unit;
}

/** h:m[:s[.f]], or m:s where the type or a fraction says so. */
function readClock(text: string, range: number): bigint {
  const match = /^(\d+):(\d*)(?:(\.\d*)|:(\d*)(\.\d*)?)?$/.exec(text);
  if (match === null) throw new FaultyInput("format");
  const [, first = "", second = "", minuteFraction, seconds, fraction] = match;
  const minuteToSecond =
    minuteFraction !== undefined || (seconds === undefined && range === (bits.minute | bits.second));
  const hour = minuteToSecond ? 0n : inside(wholeOf(first), 63);
  const minute = leadingInteger(minuteToSecond ? first : second).value;
  const second60 = leadingInteger(minuteToSecond ? second : (seconds ?? "")).value;
  const micros = rint(readFraction(minuteFraction ?? fraction ?? "") * 1e6);
  if (minute > 59 || second60 > 60) throw new FaultyInput("field");
  return inside(hour * 3_600_000_000n + BigInt(minute * 60 + second60) * 1_000_000n + BigInt(micros), 63);
}

const isoUnits: Readonly<Record<string, TimeUnit>> = { Y: "year", M: "month", W: "week", D: "day" };
const isoTimeUnits: Readonly<Record<string, TimeUnit>> = { H: "hour", M: "minute", S: "second" };

/** P1Y2M3DT4H5M6S, and the alternative form P0001-02-03T04:05:06. */
function readIso(text: string): IntervalDatum {
  const match = /^P([^T]*)(?:T(.*))?$/.exec(text);
  if (match === null || text.length < 3) throw new FaultyInput("format");
  const total = new Total();
  const [, date = "", time] = match;
  const alternative = /^([+-]?\d+)-(\d+)(?:-(\d+))?$/.exec(date);
  if (alternative !== null) {
    const [year = "", month = "", day = ""] = alternative.slice(1);
    const years = wholeOf(year.replace(/^[+-]/, ""));
    addUnit(total, "year", year.startsWith("-") ? -years : years, 0);
    addUnit(total, "month", wholeOf(month), 0);
    addUnit(total, "day", wholeOf(day), 0);
  } else addIsoParts(total, date, isoUnits);
  if (time === undefined) return total.value();
  const clock = /^([+-]?)(\d+):(\d+)(?::(\d+(?:\.\d+)?))?$/.exec(time);
  if (clock === null) addIsoParts(total, time, isoTimeUnits);
  else {
    addUnit(total, "hour", wholeOf(clock[2] ?? ""), 0);
    addUnit(total, "minute", wholeOf(clock[3] ?? ""), 0);
    const [whole = "0", fraction] = (clock[4] ?? "0").split(".");
    addUnit(total, "second", wholeOf(whole), fraction === undefined ? 0 : Number(`.${fraction}`));
  }
  return total.value();
}

function addIsoParts(total: Total, text: string, units: Readonly<Record<string, TimeUnit>>): void {
  let rest = text;
  while (rest !== "") {
    const part = /^([+-]?)(\d*)(\.\d+)?([A-Z])/.exec(rest);
    const unit = units[part?.[4] ?? ""];
    if (part === null || unit === undefined || (part[2] === "" && part[3] === undefined))
      throw new FaultyInput("format");
    const sign = part[1] === "-" ? -1 : 1;
    addUnit(total, unit, BigInt(sign) * wholeOf(part[2] ?? ""), sign * Number(part[3] ?? 0));
    rest = rest.slice(part[0].length);
  }
}
