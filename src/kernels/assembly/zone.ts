/** Time zones as tables (types/zone): the offset at a moment or at a local time, and what is computed in local time. */

import {
  dayOf,
  joinDate,
  joinLocal,
  MICROS_A_DAY,
  splitDate,
  TIMESTAMP_EARLY,
  TIMESTAMP_LATE,
  validTimestamp,
  year,
} from "./date-calendar";
import { addMonths, date_compare_timestamp, timeOfDay, timestamp_add_interval } from "./date-interval";
import { OK, OUT_OF_RANGE } from "./numeric-cell";

/** The first year of the 28 whose changes stand for all later ones. */
const CYCLE_START: i32 = 2038;
const CYCLE_YEARS: i32 = 28;

/** Seconds, rounded down. */
function secondsOf(micros: i64): i64 {
  const seconds = micros / 1000000;
  return seconds - <i64>(micros < seconds * 1000000);
}

/** The number of transitions at or before a moment in seconds. */
function countBefore(table: usize, seconds: i64): i32 {
  let low = 0;
  let high = load<i32>(table);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<i64>(table + 16 + ((<usize>middle) << 4)) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The offset after so many transitions. */
function offsetAfter(table: usize, count: i32): i32 {
  return count === 0 ? load<i32>(table, 4) : load<i32>(table + ((<usize>count) << 4), 8);
}

function weekdayOf(days: i64): i64 {
  return (((days + 4) % 7) + 7) % 7;
}

/** The same moment in the cycle, in a year that is as long and begins with the same weekday. */
function cycled(table: usize, seconds: i64): i64 {
  const cycles = load<i32>(table, 8);
  if (cycles === 0) return seconds;
  if (cycles === 1 && seconds < joinDate(CYCLE_START + CYCLE_YEARS, 1, 1) * 86400) return seconds;
  splitDate(dayOf(seconds * 1000000));
  const own = joinDate(year, 1, 1);
  const length = joinDate(year + 1, 1, 1) - own;
  for (let like = CYCLE_START; like < CYCLE_START + CYCLE_YEARS; like++) {
    const start = joinDate(like, 1, 1);
    if (joinDate(like + 1, 1, 1) - start !== length || weekdayOf(start) !== weekdayOf(own)) continue;
    return seconds + (start - own) * 86400;
  }
  return seconds;
}

/** The offset in seconds east at a finite timestamptz. */
export function zone_offset(table: usize, micros: i64): i32 {
  return offsetAfter(table, countBefore(table, cycled(table, secondsOf(micros))));
}

/** Where the abbreviation at a finite timestamptz stands: a byte of length, then UTF-8. */
export function zone_abbreviation(table: usize, micros: i64): usize {
  const count = countBefore(table, cycled(table, secondsOf(micros)));
  return table + (count === 0 ? load<u32>(table, 12) : load<u32>(table + ((<usize>count) << 4), 12));
}

/** The offset at a finite local time: in a gap the one before it, in an overlap the one after it (datetime.c, DetermineTimeZoneOffset). */
export function zone_offset_local(table: usize, local: i64): i32 {
  const seconds = cycled(table, secondsOf(local));
  const next = countBefore(table, seconds - 86400);
  const before = offsetAfter(table, next);
  if (next === load<i32>(table)) return before;
  const boundary = load<i64>(table + 16 + ((<usize>next) << 4));
  const after = offsetAfter(table, next + 1);
  const early = seconds - <i64>before;
  const late = seconds - <i64>after;
  if (early < boundary && late < boundary) return before;
  if (early > boundary && late >= boundary) return after;
  return early > late ? before : after;
}

/** True for one of the infinities. */
export function isInfinite(timestamp: i64): bool {
  return timestamp === TIMESTAMP_LATE || timestamp === TIMESTAMP_EARLY;
}

function storeValid(out: usize, timestamp: i64): i32 {
  if (!validTimestamp(timestamp)) return OUT_OF_RANGE;
  store<i64>(out, timestamp);
  return OK;
}

/** The local time of a timestamptz, which may be none that a timestamp has; infinities stay. */
export function zone_local(timestamp: i64, table: usize): i64 {
  return isInfinite(timestamp) ? timestamp : timestamp + <i64>zone_offset(table, timestamp) * 1000000;
}

/** The local time of a timestamptz as a timestamp (i64 at `out`); infinities stay. Status 0, 2. */
export function zone_to_local(out: usize, timestamp: i64, table: usize): i32 {
  if (!isInfinite(timestamp)) return storeValid(out, zone_local(timestamp, table));
  store<i64>(out, timestamp);
  return OK;
}

/** The timestamptz of a local time (i64 at `out`); infinities stay. Status 0, 2. */
export function zone_from_local(out: usize, local: i64, table: usize): i32 {
  if (!isInfinite(local)) return storeValid(out, local - <i64>zone_offset_local(table, local) * 1000000);
  store<i64>(out, local);
  return OK;
}

/** timestamptz + interval at `out`: months, then days, each in local time, then µs. Infinities stay. Status 0, 2. */
export function zone_add_interval(out: usize, timestamp: i64, lo: i64, hi: i64, table: usize): i32 {
  if (isInfinite(timestamp)) return timestamp_add_interval(out, timestamp, 0, 0);
  const months = <i32>lo;
  const days = lo >> 32;
  let moment = timestamp;
  if (months !== 0) {
    const day = addMonths(zone_local(moment, table), months);
    if (storeJoined(out, day, timeOfDay, table) !== OK) return OUT_OF_RANGE;
    moment = load<i64>(out);
  }
  if (days !== 0) {
    const local = zone_local(moment, table);
    const day = dayOf(local);
    if (storeJoined(out, <i64>day + days, local - <i64>day * MICROS_A_DAY, table) !== OK) return OUT_OF_RANGE;
    moment = load<i64>(out);
  }
  return timestamp_add_interval(out, moment, 0, hi);
}

/** The timestamptz of a local day and time. Status 0, 2. */
function storeJoined(out: usize, day: i64, micros: i64, table: usize): i32 {
  const local = joinLocal(day, micros);
  return local === TIMESTAMP_EARLY ? OUT_OF_RANGE : zone_from_local(out, local, table);
}

/** The start of a date in the zone (i64 at `out`). Status 0, 2. */
export function zone_from_date(out: usize, date: i32, table: usize): i32 {
  return zone_from_local(out, <i64>date * MICROS_A_DAY, table);
}

/** Order of a date and a timestamptz in the zone: -1, 0 or 1. */
export function zone_compare_date(date: i32, timestamp: i64, table: usize): i32 {
  if (isInfinite(timestamp)) return date_compare_timestamp(date, timestamp);
  return date_compare_timestamp(date, timestamp + <i64>zone_offset(table, timestamp) * 1000000);
}

/** Order of a timestamp and a timestamptz in the zone: -1, 0 or 1. */
export function zone_compare_local(local: i64, timestamp: i64, table: usize): i32 {
  const moment = isInfinite(local) ? local : local - <i64>zone_offset_local(table, local) * 1000000;
  return <i32>(moment > timestamp) - <i32>(moment < timestamp);
}
