/** Text of integers, booleans and decimals. Bytes behind the text may be overwritten: give every value 64 bytes of room. */

import { writeDigits, writeScaled, writeSign } from "./format-digits";

/** An int4 or int2. Returns the bytes written, as all format kernels do. */
export function format_i32(out: usize, v: i32): i32 {
  const start = writeSign(out, v < 0);
  return <i32>(writeDigits(start, <u64>abs<i64>(<i64>v), 1) - out);
}

/** An int8. */
export function format_i64(out: usize, v: i64): i32 {
  const start = writeSign(out, v < 0);
  return <i32>(writeDigits(start, <u64>(v < 0 ? 0 - v : v), 1) - out);
}

/** "t" or "f". */
export function format_bool(out: usize, v: i32): i32 {
  store<u8>(out, v ? 116 : 102);
  return 1;
}

/** value * 10^-scale for a scale from 0 to 38. */
export function format_dec64(out: usize, v: i64, scale: i32): i32 {
  const start = writeSign(out, v < 0);
  return <i32>(writeScaled(start, <u64>(v < 0 ? 0 - v : v), 0, scale) - out);
}

/** (hi:lo) * 10^-scale for an i128 and a scale from 0 to 38. */
export function format_dec128(out: usize, lo: i64, hi: i64, scale: i32): i32 {
  const negative = hi < 0;
  const low = negative ? 0 - lo : lo;
  return <i32>(writeScaled(writeSign(out, negative), low, negative ? ~hi + <i64>(lo === 0) : hi, scale) - out);
}
