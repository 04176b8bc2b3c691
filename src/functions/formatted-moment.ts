/** What the fields that to_date and to_timestamp have read come to. Source: PostgreSQL's formatting.c, do_to_timestamp. */

import { type SqlError, sqlError } from "../base/index.ts";
import { civilFromDays, daysOfMonth, julianDays } from "../types/index.ts";
import { julianDay, mondayOf } from "./iso-week.ts";
import { type ReadFields, readFields } from "./moment-from-text.ts";

/** A date and a time of day. */
interface ReadMoment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly micros: bigint;
  /** Seconds east of UTC, where the text says so. */
  readonly offset: number | undefined;
  readonly fractionDigits: number;
}

/** The date of a text, in days from 1970. @throws SqlError 22007, 22008, 22009, 0A000 */
export function readFormattedDate(template: string, text: string): number {
  const { year, month, day } = readFormatted(template, text);
  const days = julianDay(year, month, day) - julianDays;
  if (isJulian(year, month) && days >= -julianDays && days < dateEnd) return days;
  throw sqlError("datetimeFieldOverflow", `date out of range: "${text}"`);
}

/** The first day behind PostgreSQL's dates, in days from 1970. */
const dateEnd = 2_145_042_906;

/** A local time in µs from 1970, and the offset of its zone where the text says so. @throws SqlError 22007, 22008, 22009, 0A000 */
export function readFormattedTimestamp(
  template: string,
  text: string,
): Pick<ReadMoment, "offset" | "fractionDigits"> & { readonly local: bigint } {
  const { year, month, day, micros, offset, fractionDigits } = readFormatted(template, text);
  const days = julianDay(year, month, day) - julianDays;
  const local = BigInt(days) * 86_400_000_000n + micros;
  if (isJulian(year, month) && local < 2n ** 63n - 1n && local >= -(2n ** 63n))
    return { local, offset, fractionDigits };
  throw sqlError("datetimeFieldOverflow", "timestamp out of range");
}

/** Source: IS_VALID_JULIAN. */
function isJulian(year: number, month: number): boolean {
  const after = year > -4713 || (year === -4713 && month >= 11);
  return after && (year < 5_874_898 || (year === 5_874_898 && month < 6));
}

function readFormatted(template: string, text: string): ReadMoment {
  const fields = readFields(template, text);
  const clock = clockOf(fields);
  const date = new DateOfFields(fields);
  const fraction = fields.millis * 1000 + fields.micros;
  date.validate(text);
  const { hour, minute, second } = clock;
  const clockFits = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  if (!clockFits || fraction < 0 || fraction >= 1_000_000) throw fieldOutOfRange(text);
  return {
    year: date.year,
    month: date.month,
    day: date.day,
    micros: BigInt((hour * 60 + minute) * 60 + second) * 1_000_000n + BigInt(fraction),
    offset: offsetOf(fields, text),
    fractionDigits: fields.fractionDigits,
  };
}

function fieldOutOfRange(text: string): SqlError {
  return sqlError("datetimeFieldOverflow", `date/time field value out of range: "${text}"`);
}

function offsetOf({ zoneSign, zoneHours, zoneMinutes }: ReadFields, text: string): number | undefined {
  if (zoneSign === 0) return undefined;
  if (zoneHours < 0 || zoneHours > 15 || zoneMinutes < 0 || zoneMinutes >= 60) {
    throw sqlError("invalidTimeZoneDisplacementValue", `time zone displacement out of range: "${text}"`);
  }
  return zoneSign * (zoneHours * 3600 + zoneMinutes * 60);
}

function clockOf(fields: ReadFields): { hour: number; minute: number; second: number } {
  const { secondOfDay, afternoon, clock } = fields;
  const hour = fields.hour || Math.trunc(secondOfDay / 3600);
  const minute = fields.minute || Math.trunc((secondOfDay % 3600) / 60);
  const second = fields.second || secondOfDay % 60;
  if (clock === 24) return { hour, minute, second };
  if (hour < 1 || hour > 12) {
    throw sqlError("invalidDatetimeFormat", `hour "${hour}" is invalid for the 12-hour clock`, {
      hint: "Use the 24-hour clock, or give an hour between 1 and 12.",
    });
  }
  return { hour: (hour % 12) + (afternoon === 0 ? 0 : 12), minute, second };
}

/** The date that fields come to; a part that nothing gives is the first. */
class DateOfFields {
  year = 0;
  month = 1;
  day = 1;
  /** Parts that were given, which have to be in their ranges. */
  private readonly given = new Set<"year" | "month" | "day">();

  constructor(fields: ReadFields) {
    this.setYear(fields);
    if (fields.julian !== 0) this.setDay(fields.julian);
    let { dayOfYear, day } = fields;
    if (fields.week !== 0) {
      if (fields.convention === "isoWeek") this.setWeek(fields);
      else dayOfYear = (fields.week - 1) * 7 + 1;
    }
    if (fields.weekOfMonth !== 0) day = (fields.weekOfMonth - 1) * 7 + 1;
    if (day !== 0) this.give("day", day);
    if (fields.month !== 0) this.give("month", fields.month);
    if (dayOfYear !== 0 && (this.month <= 1 || this.day <= 1)) this.setDayOfYear(dayOfYear, fields);
  }

  /** @throws SqlError 22008. Source: ValidateDate */
  validate(text: string): void {
    const { given, year, month, day } = this;
    const monthFits = !given.has("month") || (month >= 1 && month <= 12);
    const dayFits = !given.has("day") || (day >= 1 && day <= 31);
    const fits = monthFits && dayFits && (given.size < 3 || day <= daysOfMonth(year, month));
    if (!fits) throw fieldOutOfRange(text);
  }

  private give(part: "year" | "month" | "day", value: number): void {
    this[part] = value;
    this.given.add(part);
  }

  private setYear({ year, century, beforeChrist, yearDigits }: ReadFields): void {
    const before = beforeChrist !== 0;
    const signed = before ? -century : century;
    if (year !== 0 && century !== 0 && yearDigits <= 2) this.give("year", yearOfCentury(year % 100, signed));
    else if (year !== 0) {
      const own = before ? -year : year;
      this.give("year", own < 0 ? own + 1 : own);
    } else if (century !== 0) this.give("year", signed >= 0 ? (signed - 1) * 100 + 1 : signed * 100 + 1);
  }

  /** A day by its number. */
  private setDay(julian: number): void {
    const { year, month, day } = civilFromDays(julian - julianDays);
    this.give("year", year);
    this.give("month", month);
    this.give("day", day);
  }

  private setWeek({ week, weekday }: ReadFields): void {
    const monday = mondayOf(this.year, week);
    this.setDay(weekday === 0 ? monday : monday + (weekday > 1 ? weekday - 2 : 6));
  }

  private setDayOfYear(dayOfYear: number, { convention, beforeChrist }: ReadFields): void {
    if (this.year === 0 && beforeChrist === 0) {
      throw sqlError("invalidDatetimeFormat", "cannot calculate day of year without year information");
    }
    if (convention === "isoWeek") {
      this.setDay(mondayOf(this.year, 1) - 1 + dayOfYear);
      return;
    }
    let [month, before] = [1, 0];
    for (; month <= 12; month++) {
      const days = daysOfMonth(this.year, month);
      if (dayOfYear <= before + days) break;
      before += days;
    }
    this.give("day", this.day <= 1 ? dayOfYear - before : this.day);
    this.give("month", this.month <= 1 ? month : this.month);
  }
}

/** The year with these last two digits in a century; one that ends with 00 is its last. */
function yearOfCentury(digits: number, century: number): number {
  if (digits === 0) return century * 100 + (century >= 0 ? 0 : 1);
  return century >= 0 ? digits + (century - 1) * 100 : (century + 1) * 100 - digits + 1;
}
