/** The names of the units of time that extract, date_part and date_trunc take; the same words as in the input of intervals. */

import { bytesOf, lengthOf } from "./text-view";

export const MICROSECOND: i32 = 1;
export const MILLISECOND: i32 = 2;
export const SECOND: i32 = 3;
export const MINUTE: i32 = 4;
export const HOUR: i32 = 5;
export const DAY: i32 = 6;
export const WEEK: i32 = 7;
export const MONTH: i32 = 8;
export const QUARTER: i32 = 9;
export const YEAR: i32 = 10;
export const DECADE: i32 = 11;
export const CENTURY: i32 = 12;
export const MILLENNIUM: i32 = 13;
export const TIMEZONE: i32 = 14;
export const TIMEZONE_HOUR: i32 = 15;
export const TIMEZONE_MINUTE: i32 = 16;
export const JULIAN: i32 = 17;
export const ISOYEAR: i32 = 18;
export const DOW: i32 = 19;
export const ISODOW: i32 = 20;
export const DOY: i32 = 21;
export const EPOCH: i32 = 22;
/** A word that moments are read from, such as "today": the fields of moments know it, and there is none of it. */
export const RESERVED: i32 = 23;

/** Words are told apart by ten letters: the first eight, the other two, and the unit. */
// prettier-ignore
const WORDS = StaticArray.fromArray<u64>([
  0x6365736f7263696d,
  0x6e6f,
  MICROSECOND, // microsecon
  0x7375,
  0x0,
  MICROSECOND, // us
  0x63657375,
  0x0,
  MICROSECOND, // usec
  0x646e6f63657375,
  0x0,
  MICROSECOND, // usecond
  0x73646e6f63657375,
  0x0,
  MICROSECOND, // useconds
  0x7363657375,
  0x0,
  MICROSECOND, // usecs
  0x636573696c6c696d,
  0x6e6f,
  MILLISECOND, // millisecon
  0x736d,
  0x0,
  MILLISECOND, // ms
  0x6365736d,
  0x0,
  MILLISECOND, // msec
  0x646e6f6365736d,
  0x0,
  MILLISECOND, // msecond
  0x73646e6f6365736d,
  0x0,
  MILLISECOND, // mseconds
  0x736365736d,
  0x0,
  MILLISECOND, // msecs
  0x73,
  0x0,
  SECOND, // s
  0x636573,
  0x0,
  SECOND, // sec
  0x646e6f636573,
  0x0,
  SECOND, // second
  0x73646e6f636573,
  0x0,
  SECOND, // seconds
  0x73636573,
  0x0,
  SECOND, // secs
  0x6d,
  0x0,
  MINUTE, // m
  0x6e696d,
  0x0,
  MINUTE, // min
  0x736e696d,
  0x0,
  MINUTE, // mins
  0x6574756e696d,
  0x0,
  MINUTE, // minute
  0x736574756e696d,
  0x0,
  MINUTE, // minutes
  0x68,
  0x0,
  HOUR, // h
  0x72756f68,
  0x0,
  HOUR, // hour
  0x7372756f68,
  0x0,
  HOUR, // hours
  0x7268,
  0x0,
  HOUR, // hr
  0x737268,
  0x0,
  HOUR, // hrs
  0x64,
  0x0,
  DAY, // d
  0x796164,
  0x0,
  DAY, // day
  0x73796164,
  0x0,
  DAY, // days
  0x77,
  0x0,
  WEEK, // w
  0x6b656577,
  0x0,
  WEEK, // week
  0x736b656577,
  0x0,
  WEEK, // weeks
  0x6e6f6d,
  0x0,
  MONTH, // mon
  0x736e6f6d,
  0x0,
  MONTH, // mons
  0x68746e6f6d,
  0x0,
  MONTH, // month
  0x7368746e6f6d,
  0x0,
  MONTH, // months
  0x727471,
  0x0,
  QUARTER, // qtr
  0x72657472617571,
  0x0,
  QUARTER, // quarter
  0x79,
  0x0,
  YEAR, // y
  0x72616579,
  0x0,
  YEAR, // year
  0x7372616579,
  0x0,
  YEAR, // years
  0x7279,
  0x0,
  YEAR, // yr
  0x737279,
  0x0,
  YEAR, // yrs
  0x636564,
  0x0,
  DECADE, // dec
  0x656461636564,
  0x0,
  DECADE, // decade
  0x73656461636564,
  0x0,
  DECADE, // decades
  0x73636564,
  0x0,
  DECADE, // decs
  0x63,
  0x0,
  CENTURY, // c
  0x746e6563,
  0x0,
  CENTURY, // cent
  0x65697275746e6563,
  0x73,
  CENTURY, // centuries
  0x797275746e6563,
  0x0,
  CENTURY, // century
  0x6c696d,
  0x0,
  MILLENNIUM, // mil
  0x696e6e656c6c696d,
  0x61,
  MILLENNIUM, // millennia
  0x696e6e656c6c696d,
  0x6d75,
  MILLENNIUM, // millennium
  0x736c696d,
  0x0,
  MILLENNIUM, // mils
  0x656e6f7a656d6974,
  0x0,
  TIMEZONE, // timezone
  0x656e6f7a656d6974,
  0x685f,
  TIMEZONE_HOUR, // timezone_h
  0x656e6f7a656d6974,
  0x6d5f,
  TIMEZONE_MINUTE, // timezone_m
  0x6a,
  0x0,
  JULIAN, // j
  0x646a,
  0x0,
  JULIAN, // jd
  0x6e61696c756a,
  0x0,
  JULIAN, // julian
  0x726165796f7369,
  0x0,
  ISOYEAR, // isoyear
  0x776f64,
  0x0,
  DOW, // dow
  0x776f646f7369,
  0x0,
  ISODOW, // isodow
  0x796f64,
  0x0,
  DOY, // doy
  0x68636f7065,
  0x0,
  EPOCH, // epoch
  0x74696e69666e692d,
  0x79,
  RESERVED, // -infinity
  0x736c6c61626c6c61,
  0x0,
  RESERVED, // allballs
  0x7974696e69666e69,
  0x0,
  RESERVED, // infinity
  0x776f6e,
  0x0,
  RESERVED, // now
  0x7961646f74,
  0x0,
  RESERVED, // today
  0x776f72726f6d6f74,
  0x0,
  RESERVED, // tomorrow
  0x6164726574736579,
  0x79,
  RESERVED, // yesterday
]);

/** The unit that a text names in any case, 0 for none. */
export function unitOf(lo: i64, hi: i64): i32 {
  const length = lengthOf(lo);
  const bytes = bytesOf(lo, hi);
  if (bytes === 0 || length === 0) return 0;
  let first: u64 = 0;
  let rest: u64 = 0;
  for (let at: u32 = 0; at < min<u32>(length, 10); at++) {
    const byte = <u64>load<u8>(bytes + at);
    const lower = byte - 65 <= 25 ? byte | 32 : byte;
    if (at < 8) first |= lower << ((<u64>at) << 3);
    else rest |= lower << ((<u64>(at - 8)) << 3);
  }
  for (let at = 0; at < WORDS.length; at += 3) {
    if (WORDS[at] === first && WORDS[at + 1] === rest) return <i32>WORDS[at + 2];
  }
  return 0;
}
