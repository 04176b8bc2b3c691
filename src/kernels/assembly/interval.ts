/** Intervals {lo: i32 months, i32 days; hi: i64 µs}: order, hash, arithmetic, and bringing hours into days and days into months (PostgreSQL's timestamp.c). */

import { MICROS_A_DAY } from "./date-calendar";
import { DIVISION_BY_ZERO, OK, OUT_OF_RANGE } from "./numeric-cell";

const DAYS_A_MONTH: i32 = 30;

/** Whole days of an interval whose months have 30 days; {@link spanMicros} has what is left, from 0 to below a day. */
function spanDays(lo: i64, hi: i64): i64 {
  return <i64>(<i32>lo) * DAYS_A_MONTH + (lo >> 32) + floorDays(hi);
}

function spanMicros(hi: i64): i64 {
  return hi - floorDays(hi) * MICROS_A_DAY;
}

function floorDays(micros: i64): i64 {
  const days = micros / MICROS_A_DAY;
  return days - <i64>(micros < days * MICROS_A_DAY);
}

/** -1, 0 or 1 by length. */
export function interval_compare(alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const a = spanDays(alo, ahi);
  const b = spanDays(blo, bhi);
  if (a !== b) return a < b ? -1 : 1;
  const c = spanMicros(ahi);
  const d = spanMicros(bhi);
  return <i32>(c > d) - <i32>(c < d);
}

/** A hash that is equal for equal lengths. */
export function interval_hash(lo: i64, hi: i64): i64 {
  const product = (<u64>spanDays(lo, hi) * 0x9e3779b97f4a7c15) ^ <u64>spanMicros(hi);
  const mixed = (product ^ (product >> 29)) * 0xc2b2ae3d27d4eb4f;
  return mixed ^ (mixed >> 32);
}

function storeParts(out: usize, months: i64, days: i64, micros: i64): i32 {
  if (months !== <i64>(<i32>months) || days !== <i64>(<i32>days)) return OUT_OF_RANGE;
  store<i32>(out, <i32>months);
  store<i32>(out, <i32>days, 4);
  store<i64>(out, micros, 8);
  return OK;
}

/** a + b at `out`. Status 0, 2. */
export function interval_add(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const micros = ahi + bhi;
  if (((ahi ^ micros) & (bhi ^ micros)) < 0) return OUT_OF_RANGE;
  return storeParts(out, <i64>(<i32>alo) + <i64>(<i32>blo), (alo >> 32) + (blo >> 32), micros);
}

/** a - b at `out`. Status 0, 2. */
export function interval_sub(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const micros = ahi - bhi;
  if (((ahi ^ bhi) & (ahi ^ micros)) < 0) return OUT_OF_RANGE;
  return storeParts(out, <i64>(<i32>alo) - <i64>(<i32>blo), (alo >> 32) - (blo >> 32), micros);
}

/** To six digits behind the point. */
function roundedMicros(value: f64): f64 {
  return nearest(value * 1000000) / 1000000;
}

function inRange32(value: f64): bool {
  return value >= -2147483648 && value <= 2147483647;
}

/** Stores months, days and µs of which the first two have lost fractions: those of months become days of 30 to a month, those of days time. */
function storeCascaded(out: usize, months: f64, days: f64, micros: f64): i32 {
  const wholeMonths = trunc(months);
  let wholeDays = <i64>trunc(days);
  const monthDays = roundedMicros((months - wholeMonths) * 30);
  let seconds = roundedMicros((days - <f64>wholeDays + monthDays - trunc(monthDays)) * 86400);
  if (abs(seconds) >= 86400) {
    const more = trunc(seconds / 86400);
    wholeDays += <i64>more;
    seconds -= more * 86400;
  }
  wholeDays += <i64>trunc(monthDays);
  const total = nearest(micros + seconds * 1000000);
  if (!(total >= -9223372036854775808.0 && total < 9223372036854775808.0)) return OUT_OF_RANGE;
  return storeParts(out, <i64>wholeMonths, wholeDays, <i64>total);
}

/** interval * factor at `out`. Status 0, 2. */
export function interval_mul(out: usize, lo: i64, hi: i64, factor: f64): i32 {
  const months = <f64>(<i32>lo) * factor;
  const days = <f64>(lo >> 32) * factor;
  if (!inRange32(months) || !inRange32(days)) return OUT_OF_RANGE;
  return storeCascaded(out, months, days, <f64>hi * factor);
}

/** interval / divisor at `out`. Status 0, 2, 4. */
export function interval_div(out: usize, lo: i64, hi: i64, divisor: f64): i32 {
  if (divisor === 0) return DIVISION_BY_ZERO;
  const months = <f64>(<i32>lo) / divisor;
  const days = <f64>(lo >> 32) / divisor;
  if (!inRange32(months) || !inRange32(days)) return OUT_OF_RANGE;
  return storeCascaded(out, months, days, <f64>hi / divisor);
}

/** Hours of 24 as days, both of one sign, at `out`. Status 0, 2. */
export function interval_justify_hours(out: usize, lo: i64, hi: i64): i32 {
  let days = (lo >> 32) + hi / MICROS_A_DAY;
  let micros = hi % MICROS_A_DAY;
  if (days !== <i64>(<i32>days)) return OUT_OF_RANGE;
  if (days > 0 && micros < 0) {
    micros += MICROS_A_DAY;
    days--;
  } else if (days < 0 && micros > 0) {
    micros -= MICROS_A_DAY;
    days++;
  }
  return storeParts(out, <i64>(<i32>lo), days, micros);
}

/** Days of 30 as months, both of one sign, at `out`. Status 0, 2. */
export function interval_justify_days(out: usize, lo: i64, hi: i64): i32 {
  let days = <i32>(lo >> 32);
  let months = <i64>(<i32>lo) + <i64>(days / DAYS_A_MONTH);
  days %= DAYS_A_MONTH;
  if (months !== <i64>(<i32>months)) return OUT_OF_RANGE;
  if (months > 0 && days < 0) {
    days += DAYS_A_MONTH;
    months--;
  } else if (months < 0 && days > 0) {
    days -= DAYS_A_MONTH;
    months++;
  }
  return storeParts(out, months, <i64>days, hi);
}

/** Both, all three parts of one sign, at `out`. Status 0, 2. */
export function interval_justify(out: usize, lo: i64, hi: i64): i32 {
  let days = (lo >> 32) + hi / MICROS_A_DAY;
  let micros = hi % MICROS_A_DAY;
  let months = <i64>(<i32>lo) + days / DAYS_A_MONTH;
  days %= DAYS_A_MONTH;
  if (months > 0 && (days < 0 || (days === 0 && micros < 0))) {
    days += DAYS_A_MONTH;
    months--;
  } else if (months < 0 && (days > 0 || (days === 0 && micros > 0))) {
    days -= DAYS_A_MONTH;
    months++;
  }
  if (days > 0 && micros < 0) {
    micros += MICROS_A_DAY;
    days--;
  } else if (days < 0 && micros > 0) {
    micros -= MICROS_A_DAY;
    days++;
  }
  return storeParts(out, months, days, micros);
}

/** Microseconds of `unit` each, half away from zero. */
export function roundToMicros(micros: i64, unit: i64): i64 {
  const half = unit / 2;
  return ((micros + (micros < 0 ? -half : half)) / unit) * unit;
}

/**
 * An interval with months in multiples of `months` (1, or 12 for years only), days or none, and µs in multiples of `cut` (0 for none) and
 * `round`, at `out`. Status 0.
 */
export function interval_fit(out: usize, lo: i64, hi: i64, months: i32, days: i32, cut: i64, round: i64): i32 {
  store<i32>(out, <i32>lo - (<i32>lo % months));
  store<i32>(out, days ? <i32>(lo >> 32) : 0, 4);
  const whole = cut === 0 ? 0 : hi - (hi % cut);
  store<i64>(out, round > 1 ? roundToMicros(whole, round) : whole, 8);
  return OK;
}
