/** date_trunc, date_bin and age (PostgreSQL's timestamp.c). */

import {
  day,
  dayOf,
  daysInMonth,
  joinDate,
  joinTimestamp,
  MICROS_A_DAY,
  month,
  splitDate,
  TIMESTAMP_EARLY,
  TIMESTAMP_LEAST,
  year,
} from "./date-calendar";
import { weekStart } from "./datetime-extract";
import { INVALID, OK, OUT_OF_RANGE } from "./numeric-cell";
import {
  CENTURY,
  DAY,
  DECADE,
  HOUR,
  JULIAN,
  MICROSECOND,
  MILLENNIUM,
  MILLISECOND,
  MINUTE,
  MONTH,
  QUARTER,
  SECOND,
  unitOf,
  WEEK,
  YEAR,
} from "./time-unit";
import { isInfinite, zone_from_local, zone_offset } from "./zone";

/** A unit that cannot be cut at. */
const NOT_SUPPORTED: i32 = 5;

function floorTo(value: i64, unit: i64): i64 {
  const rest = value % unit;
  return value - (rest < 0 ? rest + unit : rest);
}

/** µs of the units below a day, 0 for others. */
function microsOf(unit: i32): i64 {
  switch (unit) {
    case MICROSECOND:
      return 1;
    case MILLISECOND:
      return 1000;
    case SECOND:
      return 1000000;
    case MINUTE:
      return 60000000;
    case HOUR:
      return 3600000000;
    default:
      return 0;
  }
}

/** The first day of the unit in which a day lies; i64.MIN_VALUE for a unit that cannot be cut at. */
function firstDay(unit: i32, days: i32): i64 {
  splitDate(days);
  switch (unit) {
    case DAY:
      return days;
    case WEEK:
      return weekStart(days);
    case MONTH:
      return joinDate(year, month, 1);
    case QUARTER:
      return joinDate(year, ((month - 1) / 3) * 3 + 1, 1);
    case YEAR:
      return joinDate(year, 1, 1);
    case DECADE:
      return joinDate(year > 0 ? (year / 10) * 10 : -((8 - (year - 1)) / 10) * 10, 1, 1);
    case CENTURY:
      return joinDate(firstYear(100), 1, 1);
    case MILLENNIUM:
      return joinDate(firstYear(1000), 1, 1);
    default:
      return i64.MIN_VALUE;
  }
}

/** The first year of the century or millennium of the calendar's year. */
function firstYear(size: i32): i32 {
  return year > 0 ? ((year + size - 1) / size) * size - (size - 1) : -((size - 1 - (year - 1)) / size) * size + 1;
}

/** A timestamp cut to a unit, at `out`; infinities stay, whatever the unit. Status 0; 1 for no unit's name, 5 for a unit that cannot be cut at; 2 out of range. */
export function timestamp_trunc(out: usize, lo: i64, hi: i64, timestamp: i64): i32 {
  return truncated(out, unitOf(lo, hi), timestamp);
}

function truncated(out: usize, unit: i32, timestamp: i64): i32 {
  let cut = timestamp;
  if (!isInfinite(timestamp)) {
    if (unit === 0 || unit >= JULIAN) return INVALID;
    const micros = microsOf(unit);
    if (micros === 0 && firstDay(unit, 0) === i64.MIN_VALUE) return NOT_SUPPORTED;
    cut = micros > 0 ? floorTo(timestamp, micros) : joinTimestamp(firstDay(unit, dayOf(timestamp)), 0);
    if (cut === TIMESTAMP_EARLY) return OUT_OF_RANGE;
  }
  store<i64>(out, cut);
  return OK;
}

/** A timestamptz cut to a unit in a zone, at `out`. Status as {@link timestamp_trunc}. */
export function timestamptz_trunc(out: usize, lo: i64, hi: i64, timestamp: i64, table: usize): i32 {
  const unit = unitOf(lo, hi);
  if (isInfinite(timestamp)) return truncated(out, unit, timestamp);
  const offset = <i64>zone_offset(table, timestamp) * 1000000;
  const status = truncated(out, unit, timestamp + offset);
  if (status !== OK) return status;
  // parts of a day keep the offset, whole days take that of their start
  if (microsOf(unit) === 0) return zone_from_local(out, load<i64>(out), table);
  store<i64>(out, load<i64>(out) - offset);
  return OK;
}

/** An interval cut to a unit, at `out`. Status 0; 1 for no unit's name, 5 for a unit that cannot be cut at. */
export function interval_trunc(out: usize, lo: i64, hi: i64, parts: i64, micros: i64): i32 {
  const unit = unitOf(lo, hi);
  if (unit === 0 || unit >= JULIAN) return INVALID;
  const part = microsOf(unit);
  let months = <i32>parts;
  let days = <i32>(parts >> 32);
  let left: i64 = 0;
  if (part > 0) left = micros - (micros % part);
  else if (unit !== DAY) {
    days = 0;
    const size = monthsOf(unit);
    if (size === 0) return NOT_SUPPORTED;
    months -= months % size;
  }
  store<i32>(out, months);
  store<i32>(out, days, 4);
  store<i64>(out, left, 8);
  return OK;
}

function monthsOf(unit: i32): i32 {
  switch (unit) {
    case MONTH:
      return 1;
    case QUARTER:
      return 3;
    case YEAR:
      return 12;
    case DECADE:
      return 120;
    case CENTURY:
      return 1200;
    case MILLENNIUM:
      return 12000;
    default:
      return 0;
  }
}

/** The start of the bin of `micros` from `origin` in which a timestamp lies, at `out`. Status 0; 2 out of range. */
export function timestamp_bin(out: usize, micros: i64, timestamp: i64, origin: i64): i32 {
  const difference = timestamp - origin;
  if (((timestamp ^ origin) & (timestamp ^ difference)) < 0) return OUT_OF_RANGE;
  const rest = difference % micros;
  const start = timestamp - rest - (rest < 0 ? micros : 0);
  if (rest < 0 && (start > timestamp || start < TIMESTAMP_LEAST)) return OUT_OF_RANGE;
  store<i64>(out, start);
  return OK;
}

/** a - b in years, months, days and µs, at `out` (timestamp_age). Status 0, 2 for infinities. */
export function timestamp_age(out: usize, a: i64, b: i64): i32 {
  if (isInfinite(a) || isInfinite(b)) return OUT_OF_RANGE;
  const later = a >= b;
  const laterDays = dayOf(later ? a : b);
  const earlierDays = dayOf(later ? b : a);
  let micros = (later ? a : b) - <i64>laterDays * MICROS_A_DAY - ((later ? b : a) - <i64>earlierDays * MICROS_A_DAY);
  splitDate(earlierDays);
  const earlierMonths = year * 12 + month;
  const earlierDay = day;
  const earlierLength = daysInMonth(year, month);
  splitDate(laterDays);
  let months = year * 12 + month - earlierMonths;
  let days = day - earlierDay;
  if (micros < 0) {
    micros += MICROS_A_DAY;
    days--;
  }
  // the month that is borrowed is that of the earlier date
  while (days < 0) {
    days += earlierLength;
    months--;
  }
  if (!later) {
    micros = 0 - micros;
    days = 0 - days;
    months = 0 - months;
  }
  store<i32>(out, months);
  store<i32>(out, days, 4);
  store<i64>(out, micros, 8);
  return OK;
}
