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
/** Bytes of a text's fields, each with an end, that PostgreSQL has room for. */
const fieldsRoom = 256;

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
    return fitted(readEither(text, range), range, precision);
  } catch (thrown) {
    if (!(thrown instanceof FaultyInput)) throw thrown;
    throw inputError(thrown.fault === "field" ? "interval" : thrown.fault, text, "interval");
  }
}

/** What the reader of fields cannot make out may be in ISO 8601's form. */
function readEither(text: string, range: number): IntervalDatum {
  try {
    return readFields(text, range);
  } catch (thrown) {
    if (!(thrown instanceof FaultyInput) || thrown.fault !== "format") throw thrown;
    return new IsoReader(text).read();
  }
}

/** Microseconds with so many digits of a second, half away from zero; a precision of 6 and more keeps all. */
export function roundMicros(micros: bigint, precision: number): bigint {
  if (precision < 0 || precision >= 6) return micros;
  const unit = 10n ** BigInt(6 - precision);
  const half = micros < 0n ? -unit / 2n : unit / 2n;
  // PostgreSQL's sum is an int64 that wraps
  return (BigInt.asIntN(64, micros + half) / unit) * unit;
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
  for (const { kind, text: field } of inputFields(text, fieldsRoom).reverse()) {
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
  const match = /^([+-]?)(\d*)(?:-(\d*)|(\.\d*))?(.*)$/.exec(field);
  if (match === null) throw new FaultyInput("format");
  const [, sign = "", digits = "", months, fraction, rest] = match;
  const negative = sign === "-";
  const whole = inside(negative ? -wholeOf(digits) : wholeOf(digits), 63);
  if (months !== undefined) {
    if (Number(months) >= 12) throw new FaultyInput("field");
    if (rest !== "") throw new FaultyInput("format");
    const parts = wholeOf(months);
    total.addMonths(whole * 12n + (negative ? -parts : parts));
    seen.add("month");
    return "month";
  }
  if (rest !== "") throw new FaultyInput("format");
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
const isoMax = 1e15;

/** A number of an ISO 8601 interval, split at the point. */
interface IsoNumber {
  readonly whole: number;
  readonly fraction: number;
  /** How many digits its whole part was written with. */
  readonly digits: number;
}

/**
 * P1Y2M3DT4H5M6S, and the alternative forms P0001-02-03T04:05:06 and P00010203T040506, which may end early.
 * Source: DecodeISO8601Interval.
 */
class IsoReader {
  private readonly text: string;
  private at = 1;
  private readonly total = new Total();

  constructor(text: string) {
    if (!/^P./.test(text)) throw new FaultyInput("format");
    this.text = text;
  }

  read(): IntervalDatum {
    this.part(isoUnits, "-", 8, ["year", "month", "day"]);
    while (this.taken("T")) this.part(isoTimeUnits, ":", 6, ["hour", "minute", "second"]);
    if (this.at < this.text.length) throw new FaultyInput("format");
    return this.total.value();
  }

  /** Numbers with their units, or three of them in an alternative form: with separators, or as `basic` digits. */
  private part(
    units: Readonly<Record<string, TimeUnit>>,
    separator: string,
    basic: number,
    three: readonly TimeUnit[],
  ): void {
    for (let first = true; this.at < this.text.length && this.text[this.at] !== "T"; first = false) {
      const number = this.number();
      const unit = units[this.text[this.at] ?? ""];
      if (unit !== undefined) {
        this.at++;
        this.add(unit, number);
        continue;
      }
      const ends = this.at === this.text.length || (this.text[this.at] === "T" && separator === "-");
      if (!first || !(ends || this.text[this.at] === separator)) throw new FaultyInput("format");
      if (ends && number.digits === basic) this.addBasic(number, three);
      else this.addSeparated(number, separator, three);
      return;
    }
  }

  private addBasic({ whole, fraction }: IsoNumber, [first, second, third]: readonly TimeUnit[]): void {
    this.add(first!, { whole: Math.trunc(whole / 10_000), fraction: 0 });
    this.add(second!, { whole: Math.trunc(whole / 100) % 100, fraction: 0 });
    // PostgreSQL takes a fraction of a second for one of a microsecond there
    this.add(third!, { whole: whole % 100, fraction: third === "second" ? fraction / 1e6 : fraction });
  }

  private addSeparated(number: IsoNumber, separator: string, [first, ...others]: readonly TimeUnit[]): void {
    this.add(first!, number);
    for (const unit of others) {
      if (!this.taken(separator)) return;
      this.add(unit, this.number());
    }
  }

  private add(unit: TimeUnit, { whole, fraction }: Pick<IsoNumber, "whole" | "fraction">): void {
    addUnit(this.total, unit, BigInt(whole), fraction);
  }

  private taken(mark: string): boolean {
    const found = this.text[this.at] === mark;
    if (found) this.at++;
    return found;
  }

  private number(): IsoNumber {
    const [text = "", digits = ""] = /^-?(\d*)(?:\.\d*)?(?:[eE][+-]?\d+)?/.exec(this.text.slice(this.at)) ?? [];
    const value = Number(text);
    if (!/\d/.test(text) || Number.isNaN(value)) throw new FaultyInput("format");
    if (Math.abs(value) > isoMax) throw new FaultyInput("field");
    this.at += text.length;
    const whole = Math.trunc(value);
    return { whole, fraction: value - whole, digits: digits.length };
  }
}
