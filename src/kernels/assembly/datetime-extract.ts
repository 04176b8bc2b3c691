/** extract and date_part: fields of dates, timestamps and intervals as numerics (PostgreSQL's timestamp.c, date.c). */

import {
  DATE_EARLY,
  DATE_LATE,
  day,
  dayOf,
  joinDate,
  MICROS_A_DAY,
  month,
  splitDate,
  TIMESTAMP_LATE,
  year,
} from "./date-calendar";
import { num_add, num_div_i64 } from "./numeric-arithmetic";
import { INFINITY, INVALID, NEGATIVE_INFINITY, OK, OUT_OF_RANGE, storeSpecial, storeWide } from "./numeric-cell";
import { num_from_i64 } from "./numeric-convert";
import {
  CENTURY,
  DAY,
  DECADE,
  DOW,
  DOY,
  EPOCH,
  HOUR,
  ISODOW,
  ISOYEAR,
  JULIAN,
  MICROSECOND,
  MILLENNIUM,
  MILLISECOND,
  MINUTE,
  MONTH,
  QUARTER,
  RESERVED,
  SECOND,
  TIMEZONE,
  TIMEZONE_HOUR,
  TIMEZONE_MINUTE,
  unitOf,
  WEEK,
  YEAR,
} from "./time-unit";
import { isInfinite, zone_offset } from "./zone";

/** No value: the field of an infinity. */
const NO_VALUE: i32 = 5;
const JULIAN_DAYS: i64 = 2440588;

/** value * 10^-scale at `out`. */
function storeScaled(out: usize, value: i64, scale: i32): i32 {
  return storeWide(out, value < 0 ? 0 - value : value, 0, scale, value < 0);
}

/** What counts up for ever is infinite for an infinity, what comes round has no value. */
function storeInfinite(out: usize, unit: i32, late: bool): i32 {
  switch (unit) {
    case YEAR:
    case DECADE:
    case CENTURY:
    case MILLENNIUM:
    case JULIAN:
    case ISOYEAR:
    case EPOCH:
      return storeSpecial(out, late ? INFINITY : NEGATIVE_INFINITY);
    default:
      return NO_VALUE;
  }
}

function weekday(days: i32): i32 {
  const rest = (days + 4) % 7;
  return rest < 0 ? rest + 7 : rest;
}

/** The ISO year of a day; its first week is that with January 4th. */
function isoYearOf(days: i32): i32 {
  // the Thursday of a week lies in the week's year
  splitDate(days - ((weekday(days) + 6) % 7) + 3);
  return year;
}

/** The ISO week of a day, 1 to 53. */
function isoWeekOf(days: i32): i32 {
  const start = <i32>joinDate(isoYearOf(days), 1, 4);
  return (days - (start - ((weekday(start) + 6) % 7))) / 7 + 1;
}

/** The first day of a day's ISO week. */
export function weekStart(days: i32): i32 {
  return days - ((weekday(days) + 6) % 7);
}

/** The year without a year 0, in groups of `size` as people count them: 2000 is in the 20th century. */
function groupOf(size: i32): i32 {
  return year > 0 ? (year + size - 1) / size : -((size - 1 - (year - 1)) / size);
}

/** A field of a day at `out`; status 2 for one that a day does not have. Sets the calendar's year, month and day. */
function storeDayField(out: usize, unit: i32, days: i32): i32 {
  let value: i32;
  splitDate(days);
  switch (unit) {
    case DAY:
      value = day;
      break;
    case WEEK:
      value = isoWeekOf(days);
      break;
    case MONTH:
      value = month;
      break;
    case QUARTER:
      value = (month - 1) / 3 + 1;
      break;
    case YEAR:
      value = year > 0 ? year : year - 1;
      break;
    case DECADE:
      value = year >= 0 ? year / 10 : -((8 - (year - 1)) / 10);
      break;
    case CENTURY:
      value = groupOf(100);
      break;
    case MILLENNIUM:
      value = groupOf(1000);
      break;
    case ISOYEAR:
      value = isoYearOf(days);
      if (value <= 0) value--;
      break;
    case DOW:
      value = weekday(days);
      break;
    case ISODOW:
      value = ((weekday(days) + 6) % 7) + 1;
      break;
    case DOY:
      value = days - <i32>joinDate(year, 1, 1) + 1;
      break;
    default:
      return OUT_OF_RANGE;
  }
  return num_from_i64(out, value);
}

function isZoneField(unit: i32): bool {
  return unit >= TIMEZONE && unit <= TIMEZONE_MINUTE;
}

/** A field of a date as numeric at `out`. Status 0; 1 for no field's name, 2 for a field that dates do not have; 3; 5 no value. */
export function date_extract(out: usize, lo: i64, hi: i64, date: i32): i32 {
  const unit = unitOf(lo, hi);
  if (unit === 0) return INVALID;
  if (unit <= HOUR || isZoneField(unit) || unit === RESERVED) return OUT_OF_RANGE;
  if (date === DATE_LATE || date === DATE_EARLY) return storeInfinite(out, unit, date === DATE_LATE);
  if (unit === EPOCH) return num_from_i64(out, <i64>date * 86400);
  if (unit === JULIAN) return num_from_i64(out, <i64>date + JULIAN_DAYS);
  return storeDayField(out, unit, date);
}

/** A field of the time of day at `out`; status 2 for another one. */
function storeTimeField(out: usize, unit: i32, micros: i64): i32 {
  switch (unit) {
    case MICROSECOND:
      return storeScaled(out, micros % 60000000, 0);
    case MILLISECOND:
      return storeScaled(out, micros % 60000000, 3);
    case SECOND:
      return storeScaled(out, micros % 60000000, 6);
    case MINUTE:
      return storeScaled(out, (micros / 60000000) % 60, 0);
    case HOUR:
      return storeScaled(out, micros / 3600000000, 0);
    default:
      return OUT_OF_RANGE;
  }
}

/** A field of a time as numeric at `out`. Status 0; 1 for no field's name, 2 for a field that times do not have; 3. */
export function time_extract(out: usize, lo: i64, hi: i64, time: i64): i32 {
  const unit = unitOf(lo, hi);
  if (unit === 0 || unit === RESERVED) return INVALID;
  return unit === EPOCH ? storeScaled(out, time, 6) : storeTimeField(out, unit, time);
}

/** A field of a timestamp as numeric at `out`. Status as {@link date_extract}. */
export function timestamp_extract(out: usize, lo: i64, hi: i64, timestamp: i64): i32 {
  const unit = unitOf(lo, hi);
  if (unit === 0) return INVALID;
  if (unit === RESERVED) return OUT_OF_RANGE;
  if (isInfinite(timestamp)) return storeInfinite(out, unit, timestamp === TIMESTAMP_LATE);
  if (isZoneField(unit)) return OUT_OF_RANGE;
  return storeField(out, unit, timestamp, timestamp);
}

/** A field of a timestamptz in a zone as numeric at `out`. Status as {@link date_extract}. */
export function timestamptz_extract(out: usize, lo: i64, hi: i64, timestamp: i64, table: usize): i32 {
  const unit = unitOf(lo, hi);
  if (unit === 0) return INVALID;
  if (unit === RESERVED) return OUT_OF_RANGE;
  if (isInfinite(timestamp)) return storeInfinite(out, unit, timestamp === TIMESTAMP_LATE);
  const offset = zone_offset(table, timestamp);
  if (unit === TIMEZONE) return num_from_i64(out, offset);
  if (unit === TIMEZONE_HOUR) return num_from_i64(out, offset / 3600);
  if (unit === TIMEZONE_MINUTE) return num_from_i64(out, (offset / 60) % 60);
  return storeField(out, unit, timestamp + <i64>offset * 1000000, timestamp);
}

function storeField(out: usize, unit: i32, local: i64, timestamp: i64): i32 {
  if (unit === EPOCH) return storeScaled(out, timestamp, 6);
  const days = dayOf(local);
  const micros = local - <i64>days * MICROS_A_DAY;
  if (unit === JULIAN) {
    storeWide(out, micros, 0, 0, false);
    const status = num_div_i64(out, load<i64>(out), load<i64>(out, 8), MICROS_A_DAY);
    if (status !== OK) return status;
    const lo = load<i64>(out);
    const hi = load<i64>(out, 8);
    storeWide(out, <i64>days + JULIAN_DAYS, 0, 0, false);
    return num_add(out, load<i64>(out), load<i64>(out, 8), lo, hi);
  }
  return unit <= HOUR ? storeTimeField(out, unit, micros) : storeDayField(out, unit, days);
}

/** A field of an interval as numeric at `out`. Status 0; 1 for no field's name, 2 for a field that intervals do not have; 3. */
export function interval_extract(out: usize, lo: i64, hi: i64, parts: i64, micros: i64): i32 {
  const unit = unitOf(lo, hi);
  const months = <i32>parts;
  const years = months / 12;
  switch (unit) {
    case 0:
    case RESERVED:
      return INVALID;
    case DAY:
      return num_from_i64(out, parts >> 32);
    case MONTH:
      return num_from_i64(out, months % 12);
    case QUARTER:
      return num_from_i64(out, (months % 12) / 3 + 1);
    case YEAR:
      return num_from_i64(out, years);
    case DECADE:
      return num_from_i64(out, years / 10);
    case CENTURY:
      return num_from_i64(out, years / 100);
    case MILLENNIUM:
      return num_from_i64(out, years / 1000);
    case EPOCH:
      return storeIntervalSeconds(out, months, <i32>(parts >> 32), micros);
    default:
      return storeTimeField(out, unit, micros);
  }
}

/** The seconds of an interval whose years have 365.25 days and whose further months have 30. */
function storeIntervalSeconds(out: usize, months: i32, days: i32, micros: i64): i32 {
  const seconds = (1461 * <i64>(months / 12) + 120 * <i64>(months % 12) + 4 * <i64>days) * 21600;
  // seconds * 10^6 + micros may need more than 64 bits: as two numbers, added
  storeScaled(out, micros, 6);
  const lo = load<i64>(out);
  const hi = load<i64>(out, 8);
  storeScaled(out, seconds, 0);
  return num_add(out, load<i64>(out), load<i64>(out, 8), lo, hi);
}
