/** Dates and timestamps: parts, conversion, and adding intervals {lo: i32 months, i32 days; hi: i64 µs}. */

import {
  DATE_EARLY,
  DATE_LATE,
  day,
  dayOf,
  daysInMonth,
  joinDate,
  joinTimestamp,
  MICROS_A_DAY,
  month,
  splitDate,
  TIMESTAMP_EARLY,
  TIMESTAMP_LATE,
  validDate,
  year,
} from "./date-calendar";
import { roundToMicros } from "./interval";
import { INVALID, OK, OUT_OF_RANGE } from "./numeric-cell";

/** The date (i32 at `out`) of a year (negative is BC), month and day, as make_date. Status 0; 2 when there is no such day. */
export function date_from_parts(out: usize, y: i32, m: i32, d: i32): i32 {
  if (y === 0 || y < -4714 || y > 5874897) return OUT_OF_RANGE;
  const astronomical = y < 0 ? y + 1 : y;
  if (<u32>(m - 1) > 11 || d < 1 || d > daysInMonth(astronomical, m)) return OUT_OF_RANGE;
  const days = joinDate(astronomical, m, d);
  if (!validDate(days)) return OUT_OF_RANGE;
  store<i32>(out, <i32>days);
  return OK;
}

/** The year of a finite date as extract gives it: 1 BC is -1. */
export function date_part_year(date: i32): i32 {
  splitDate(date);
  return year > 0 ? year : year - 1;
}

/** The month of a finite date, 1 to 12. */
export function date_part_month(date: i32): i32 {
  splitDate(date);
  return month;
}

/** The day of the month of a finite date. */
export function date_part_day(date: i32): i32 {
  splitDate(date);
  return day;
}

/** The date of a timestamp; infinities stay. */
export function timestamp_to_date(timestamp: i64): i32 {
  if (timestamp === TIMESTAMP_LATE) return DATE_LATE;
  return timestamp === TIMESTAMP_EARLY ? DATE_EARLY : dayOf(timestamp);
}

/** The start of a date as a timestamp (i64 at `out`); infinities stay. Status 0, 2. */
export function date_to_timestamp(out: usize, date: i32): i32 {
  if (date === DATE_LATE || date === DATE_EARLY) {
    store<i64>(out, date === DATE_LATE ? TIMESTAMP_LATE : TIMESTAMP_EARLY);
    return OK;
  }
  return storeTimestamp(out, joinTimestamp(date, 0));
}

/** Stores a timestamp unless it is the mark of one that is out of range. */
function storeTimestamp(out: usize, timestamp: i64): i32 {
  if (timestamp === TIMESTAMP_EARLY) return OUT_OF_RANGE;
  store<i64>(out, timestamp);
  return OK;
}

/** timestamp + interval at `out`: months first (the day kept within its month), then days, then µs. Infinities stay. Status 0, 2. */
export function timestamp_add_interval(out: usize, timestamp: i64, lo: i64, hi: i64): i32 {
  if (timestamp === TIMESTAMP_LATE || timestamp === TIMESTAMP_EARLY) {
    store<i64>(out, timestamp);
    return OK;
  }
  const months = <i32>lo;
  const addedDays = lo >> 32;
  let sum = timestamp;
  if (months !== 0) {
    sum = joinTimestamp(addMonths(sum, months), timeOfDay);
    if (sum === TIMESTAMP_EARLY) return OUT_OF_RANGE;
  }
  if (addedDays !== 0) {
    const days = dayOf(sum);
    sum = joinTimestamp(<i64>days + addedDays, sum - <i64>days * MICROS_A_DAY);
    if (sum === TIMESTAMP_EARLY) return OUT_OF_RANGE;
  }
  return storeTimestamp(out, addMicros(sum, hi));
}

/** A timestamp plus µs, or TIMESTAMP_EARLY. */
function addMicros(timestamp: i64, micros: i64): i64 {
  const sum = timestamp + micros;
  if (((timestamp ^ sum) & (micros ^ sum)) < 0) return TIMESTAMP_EARLY;
  return joinTimestamp(0, sum);
}

/** What {@link addMonths} leaves as it is. */
export let timeOfDay: i64 = 0;

/** The day that is so many months after that of a timestamp, kept within its month; far out of range when it has no year. */
export function addMonths(timestamp: i64, months: i32): i64 {
  const days = dayOf(timestamp);
  splitDate(days);
  timeOfDay = timestamp - <i64>days * MICROS_A_DAY;
  const total = <i64>year * 12 + <i64>(month - 1) + <i64>months;
  if (total < -4714 * 12 || total > 294300 * 12) return i64.MIN_VALUE;
  const y = <i32>(total >= 0 ? total / 12 : -((11 - total) / 12));
  const m = <i32>total - y * 12 + 1;
  return joinDate(y, m, min(day, daysInMonth(y, m)));
}

/** A timestamp in multiples of `unit` µs from 2000-01-01, half away from that, at `out`; infinities stay. Status 0, 2. */
export function timestamp_round(out: usize, timestamp: i64, unit: i64): i32 {
  if (timestamp === TIMESTAMP_LATE || timestamp === TIMESTAMP_EARLY) {
    store<i64>(out, timestamp);
    return OK;
  }
  const epoch = 10957 * MICROS_A_DAY;
  return storeTimestamp(out, joinTimestamp(0, roundToMicros(timestamp - epoch, unit) + epoch));
}

/** -1, 0 or 1. A date that is too late for a timestamp is before infinity only. */
export function date_compare_timestamp(date: i32, timestamp: i64): i32 {
  const start = date === DATE_LATE ? TIMESTAMP_LATE : joinTimestamp(date, 0);
  if (start === TIMESTAMP_EARLY && date !== DATE_EARLY) return timestamp === TIMESTAMP_LATE ? -1 : 1;
  return <i32>(start > timestamp) - <i32>(start < timestamp);
}

/** Seconds from 1970 (a float8, rounded to µs) as a timestamptz at `out`. Status 0; 1 for NaN, 2 out of range. */
export function timestamp_from_seconds(out: usize, seconds: f64): i32 {
  if (isNaN(seconds)) return INVALID;
  if (abs(seconds) === Infinity) {
    store<i64>(out, seconds > 0 ? TIMESTAMP_LATE : TIMESTAMP_EARLY);
    return OK;
  }
  if (seconds < -210866803200.0 || seconds >= 9224318016000.0) return OUT_OF_RANGE;
  // from 2000 on, as PostgreSQL rounds
  const micros = nearest((seconds - 946684800) * 1000000);
  return storeTimestamp(out, joinTimestamp(10957, <i64>micros));
}

/** y-m-d h:m:s as a timestamp at `out`. Status 0, 2. */
export function timestamp_from_parts(out: usize, y: i32, m: i32, d: i32, hour: i32, minute: i32, seconds: f64): i32 {
  const status = date_from_parts(out, y, m, d);
  if (status !== OK) return status;
  const days = <i64>load<i32>(out);
  if (time_from_parts(out, hour, minute, seconds) !== OK) return INVALID;
  return storeTimestamp(out, joinTimestamp(days, load<i64>(out)));
}

/** h:m:s as a time at `out`, 24:00 included. Status 0; 1 for none. */
export function time_from_parts(out: usize, hour: i32, minute: i32, seconds: f64): i32 {
  const rest = nearest(seconds * 1000000);
  if (<u32>hour > 24 || <u32>minute > 59 || !(rest >= 0 && rest <= 60000000)) return INVALID;
  const micros = (<i64>hour * 60 + <i64>minute) * 60000000 + <i64>rest;
  if (micros > MICROS_A_DAY) return INVALID;
  store<i64>(out, micros);
  return OK;
}

/** The time of day that so many µs lead to, or so many before midnight. */
export function time_of_micros(micros: i64): i64 {
  const rest = micros % MICROS_A_DAY;
  return rest < 0 ? rest + MICROS_A_DAY : rest;
}

/** An interval of the parts at `out`; months and days wrap around, as PostgreSQL's do. Status 0, 2. */
export function interval_from_parts(
  out: usize,
  years: i32,
  months: i32,
  weeks: i32,
  days: i32,
  hours: i32,
  minutes: i32,
  seconds: f64,
): i32 {
  if (!(abs(seconds) < 9223372036854.0)) return OUT_OF_RANGE;
  store<i32>(out, years * 12 + months);
  store<i32>(out, weeks * 7 + days, 4);
  const micros = <i64>hours * 3600000000 + <i64>minutes * 60000000;
  store<i64>(out, micros + <i64>nearest(seconds * 1000000), 8);
  return OK;
}
