/** The proleptic Gregorian calendar: days from 1970-01-01 <-> year, month, day. Years are astronomical: 0 is 1 BC. */

/** What {@link splitDate} found. */
export let year: i32 = 0;
export let month: i32 = 0;
export let day: i32 = 0;

/** A date's infinities, and a timestamp's. */
export const DATE_LATE: i32 = i32.MAX_VALUE;
export const DATE_EARLY: i32 = i32.MIN_VALUE;
export const TIMESTAMP_LATE: i64 = i64.MAX_VALUE;
export const TIMESTAMP_EARLY: i64 = i64.MIN_VALUE;

/** PostgreSQL's first and last date, 4714-11-24 BC and 5874897-12-31. */
export const DATE_LEAST: i64 = -2440588;
export const DATE_MOST: i64 = 2145042905;
export const MICROS_A_DAY: i64 = 86400000000;

/** The first timestamp, and 294247-01-05, which is behind the last one: PostgreSQL, which counts from 2000, has 30 years more. */
export const TIMESTAMP_LEAST: i64 = -210866803200000000;
export const TIMESTAMP_END: i64 = 106751986 * MICROS_A_DAY;
/** Local times of timestamps begin with 4714-11-01 BC and end a day later. */
const LOCAL_LEAST: i64 = TIMESTAMP_LEAST - 23 * MICROS_A_DAY;
const LOCAL_END: i64 = TIMESTAMP_END + MICROS_A_DAY;

/** Twelve times 400 years before 0000-03-01, so that days and years count from zero: as years, and as days before 1970. */
const SHIFT_YEARS: i32 = 4800;
const SHIFT_DAYS: u32 = 719468 + 12 * 146097;

/** Sets year, month and day of a date. The year begins in March here, so that the leap day is its last (Hinnant, "chrono-compatible low-level date algorithms"). */
export function splitDate(days: i32): void {
  const shifted = <u32>days + SHIFT_DAYS;
  const era = shifted / 146097;
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
  const dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const monthFromMarch = (5 * dayOfYear + 2) / 153;
  day = <i32>(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
  const late = monthFromMarch >= 10;
  month = <i32>monthFromMarch + (late ? -9 : 3);
  year = <i32>(yearOfEra + era * 400) - SHIFT_YEARS + <i32>late;
}

/** The days of an astronomical year (above -4800), month 1 to 12 and day. */
export function joinDate(y: i32, m: i32, d: i32): i64 {
  const shifted = <i64>(y - <i32>(m <= 2)) + <i64>SHIFT_YEARS;
  const era = shifted / 400;
  const yearOfEra = shifted - era * 400;
  const dayOfYear = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;
  return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + <i64>dayOfYear - <i64>SHIFT_DAYS;
}

/** The number of days of a month. */
export function daysInMonth(y: i32, m: i32): i32 {
  if (m === 2) return (y & 3) === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28;
  return 30 + ((m + (m >> 3)) & 1);
}

/** The day that a timestamp lies in. */
export function dayOf(timestamp: i64): i32 {
  const days = timestamp / MICROS_A_DAY;
  return <i32>(days - <i64>(timestamp < days * MICROS_A_DAY));
}

/** True for a finite day that PostgreSQL's date type has. */
export function validDate(days: i64): bool {
  return days >= DATE_LEAST && days <= DATE_MOST;
}

/** True for a finite timestamp. */
export function validTimestamp(micros: i64): bool {
  return micros >= TIMESTAMP_LEAST && micros < TIMESTAMP_END;
}

/** days * 24 h + micros as a timestamp, or TIMESTAMP_EARLY when that is out of range. */
export function joinTimestamp(days: i64, micros: i64): i64 {
  return joinWithin(days, micros, TIMESTAMP_LEAST, TIMESTAMP_END);
}

/** As {@link joinTimestamp}, of what is on its way to become a timestamptz. */
export function joinLocal(days: i64, micros: i64): i64 {
  return joinWithin(days, micros, LOCAL_LEAST, LOCAL_END);
}

function joinWithin(days: i64, micros: i64, least: i64, end: i64): i64 {
  if (days < -3000000 || days > 106751991) return TIMESTAMP_EARLY;
  const start = days * MICROS_A_DAY;
  const sum = start + micros;
  if ((micros > 0 && sum < start) || (micros < 0 && sum > start)) return TIMESTAMP_EARLY;
  return sum < least || sum >= end ? TIMESTAMP_EARLY : sum;
}
