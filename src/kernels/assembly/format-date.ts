/** Text of dates, timestamps and intervals: DateStyle ISO, IntervalStyle postgres. Give every value 64 bytes of room. */

import {
  DATE_EARLY,
  DATE_LATE,
  day,
  dayOf,
  MICROS_A_DAY,
  month,
  splitDate,
  TIMESTAMP_EARLY,
  TIMESTAMP_LATE,
  year,
} from "./date-calendar";
import { write8, writeDigits } from "./format-digits";
import { zone_offset } from "./zone";

const INFINITY_TEXT: u64 = 0x7974696e69666e69;
const BC: u32 = 0x434220;

/** "infinity" or "-infinity". */
function writeInfinity(out: usize, late: bool): i32 {
  store<u8>(out, 45);
  store<u64>(out + <usize>!late, INFINITY_TEXT);
  return late ? 8 : 9;
}

/** YYYY-MM-DD without the era; returns the end and sets `year`. */
function writeDate(out: usize, days: i32): usize {
  splitDate(days);
  const shown = year > 0 ? year : 1 - year;
  let end = out;
  if (shown > 9999) {
    end = writeDigits(out, shown / 10000, 1);
  }
  write8(end, <u32>((shown % 10000) * 10000 + month * 100 + day));
  const monthDay = load<u32>(end, 4);
  store<u32>(end, 45 | ((monthDay & 0xffff) << 8) | (45 << 24), 4);
  store<u16>(end, <u16>(monthDay >> 16), 8);
  return end + 10;
}

/** Adds " BC" when `year` is before 1. */
function writeEra(end: usize): usize {
  store<u32>(end, BC);
  return end + (year > 0 ? 0 : 3);
}

/** A date. Returns the bytes written. */
export function format_date(out: usize, v: i32): i32 {
  if (v === DATE_LATE || v === DATE_EARLY) return writeInfinity(out, v === DATE_LATE);
  return <i32>(writeEra(writeDate(out, v)) - out);
}

/** .ffffff without trailing zeros, or nothing; returns the end. */
function writeFraction(out: usize, micros: u32): usize {
  if (micros === 0) return out;
  store<u8>(out, 46);
  write8(out + 1, micros * 100);
  let end = out + 7;
  while (load<u8>(end - 1) === 48) end--;
  return end;
}

/** A timestamp. Returns the bytes written. */
export function format_timestamp(out: usize, v: i64): i32 {
  if (v === TIMESTAMP_LATE || v === TIMESTAMP_EARLY) return writeInfinity(out, v === TIMESTAMP_LATE);
  return <i32>(writeEra(writeMoment(out, v)) - out);
}

/** A timestamptz in a zone. Returns the bytes written. */
export function format_timestamptz(out: usize, v: i64, table: usize): i32 {
  if (v === TIMESTAMP_LATE || v === TIMESTAMP_EARLY) return writeInfinity(out, v === TIMESTAMP_LATE);
  const offset = zone_offset(table, v);
  let end = writeMoment(out, v + <i64>offset * 1000000);
  const size = <u32>abs(offset);
  store<u8>(end, offset < 0 ? 45 : 43);
  end = writeDigits(end + 1, size / 3600, 2);
  if (size % 3600 !== 0) {
    store<u8>(end, 58);
    end = writeDigits(end + 1, (size / 60) % 60, 2);
  }
  if (size % 60 !== 0) {
    store<u8>(end, 58);
    end = writeDigits(end + 1, size % 60, 2);
  }
  return <i32>(writeEra(end) - out);
}

/** YYYY-MM-DD hh:mm:ss.f without the era; returns the end and sets `year`. */
function writeMoment(out: usize, v: i64): usize {
  const days = dayOf(v);
  const micros = v - <i64>days * MICROS_A_DAY;
  const end = writeDate(out, days);
  store<u8>(end, 32);
  return writeTime(end + 1, micros);
}

/** hh:mm:ss.f of at most 24 hours; returns the end. */
function writeTime(out: usize, micros: i64): usize {
  const seconds = <u32>(micros / 1000000);
  const minutes = seconds / 60;
  const hours = minutes / 60;
  write8(out, hours * 1000000 + (minutes - hours * 60) * 1000 + (seconds - minutes * 60));
  // The digits are hh0mm0ss: the zeros stand where the colons go.
  store<u8>(out, 58, 2);
  store<u8>(out, 58, 5);
  return writeFraction(out + 8, <u32>(micros - <i64>seconds * 1000000));
}

/** A time of day. Returns the bytes written. */
export function format_time(out: usize, v: i64): i32 {
  return <i32>(writeTime(out, v) - out);
}

/** What {@link writeUnit} has done so far: nothing, something, something negative. */
let partsWritten: bool = false;
let lastNegative: bool = false;

/** " 3 mons" and the like, unless zero. `name` has `length` letters without the plural's s. */
function writeUnit(out: usize, value: i32, name: u32, length: usize): usize {
  if (value === 0) return out;
  let end = out;
  if (partsWritten) store<u8>(end++, 32);
  if (value < 0) store<u8>(end++, 45);
  else if (lastNegative) store<u8>(end++, 43);
  end = writeDigits(end, <u64>abs<i64>(<i64>value), 1);
  store<u8>(end, 32);
  store<u32>(end, name, 1);
  end += 1 + length;
  if (value !== 1) store<u8>(end++, 115);
  partsWritten = true;
  lastNegative = value < 0;
  return end;
}

const YEAR: u32 = 0x72616579;
const MON: u32 = 0x6e6f6d;
const DAY: u32 = 0x796164;

/** An interval, as EncodeInterval of PostgreSQL writes it. Returns the bytes written. */
export function format_interval(out: usize, lo: i64, hi: i64): i32 {
  partsWritten = false;
  lastNegative = false;
  const months = <i32>lo;
  let end = writeUnit(out, months / 12, YEAR, 4);
  end = writeUnit(end, months % 12, MON, 3);
  end = writeUnit(end, <i32>(lo >> 32), DAY, 3);
  if (partsWritten && hi === 0) return <i32>(end - out);
  if (partsWritten) store<u8>(end++, 32);
  if (hi < 0) store<u8>(end++, 45);
  else if (lastNegative) store<u8>(end++, 43);
  const micros = <u64>(hi < 0 ? 0 - hi : hi);
  const seconds = micros / 1000000;
  const minutes = seconds / 60;
  end = writeDigits(end, minutes / 60, 2);
  store<u8>(end, 58);
  end = writeDigits(end + 1, minutes % 60, 2);
  store<u8>(end, 58);
  end = writeDigits(end + 1, seconds % 60, 2);
  return <i32>(writeFraction(end, <u32>(micros - seconds * 1000000)) - out);
}
