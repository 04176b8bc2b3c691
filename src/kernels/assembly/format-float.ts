/** Text of float8 and float4 as PostgreSQL prints them with extra_float_digits = 1. At most 24 bytes; give 64 bytes of room. */

import { roundedDigits, roundedExponent, roundFloat } from "./float-rounded";
import { shortest32, shortest64, shortestDigits, shortestExponent } from "./float-shortest";
import { writeDigits } from "./format-digits";
import { digits64 } from "./numeric-wide";

/** A float8. Returns the bytes written. */
export function format_f64(out: usize, v: f64): i32 {
  const bits = reinterpret<u64>(v);
  const rest = bits & 0x7fffffffffffffff;
  if (rest === 0 || rest >= 0x7ff0000000000000) return writeOdd(out, <i64>bits < 0, rest === 0, isNaN(v));
  shortest64(v);
  return writeFloat(out, <i64>bits < 0, shortestDigits, shortestExponent, 15);
}

/** A float4. Returns the bytes written. */
export function format_f32(out: usize, v: f32): i32 {
  const bits = reinterpret<u32>(v);
  const rest = bits & 0x7fffffff;
  if (rest === 0 || rest >= 0x7f800000) return writeOdd(out, <i32>bits < 0, rest === 0, isNaN(v));
  shortest32(v);
  return writeFloat(out, <i32>bits < 0, shortestDigits, shortestExponent, 6);
}

/** A float8 by extra_float_digits: above 0 the shortest exact text, else 15 and so many digits as C's %g has them. */
export function format_f64_digits(out: usize, v: f64, extra: i32): i32 {
  const bits = reinterpret<u64>(v);
  const rest = bits & 0x7fffffffffffffff;
  if (extra > 0 || rest === 0 || rest >= 0x7ff0000000000000) return format_f64(out, v);
  return writeRounded(out, v, max(15 + extra, 1));
}

/** A float4 by extra_float_digits: above 0 the shortest exact text, else 6 and so many digits. */
export function format_f32_digits(out: usize, v: f32, extra: i32): i32 {
  const bits = reinterpret<u32>(v);
  const rest = bits & 0x7fffffff;
  if (extra > 0 || rest === 0 || rest >= 0x7f800000) return format_f32(out, v);
  return writeRounded(out, <f64>v, max(6 + extra, 1));
}

/** Rounded to `most` digits, without zeros at their end. Where there is no memory to look at a tie, all digits stay. */
function writeRounded(out: usize, v: f64, most: i32): i32 {
  roundFloat(v, most);
  let digits = roundedDigits;
  let exponent = roundedExponent;
  while (digits % 10 === 0) {
    digits /= 10;
    exponent++;
  }
  return writeFloat(out, v < 0, digits, exponent, most);
}

/** Zero, infinity or NaN. */
function writeOdd(out: usize, negative: bool, zero: bool, nan: bool): i32 {
  if (nan) {
    store<u32>(out, 0x4e614e);
    return 3;
  }
  store<u8>(out, 45);
  const start = out + <usize>negative;
  if (zero) store<u8>(start, 48);
  else store<u64>(start, 0x7974696e69666e49);
  return <i32>negative + (zero ? 1 : 8);
}

/** Digits times a power of ten with sign: plain from 10^-4 up to below 10^`plainDigits`, else with an exponent. */
function writeFloat(out: usize, negative: bool, digits: u64, exponent: i32, plainDigits: i32): i32 {
  store<u8>(out, 45);
  const start = out + <usize>negative;
  const count = digits64(digits);
  const power = exponent + count - 1;
  if (power < -4 || power >= plainDigits) return <i32>(writeScientific(start, digits, count, power) - out);
  if (exponent >= 0) {
    const end = writeDigits(start, digits, 1);
    store<u64>(end, 0x3030303030303030);
    store<u64>(end, 0x3030303030303030, 8);
    return <i32>(end - out) + exponent;
  }
  const end = writeDigits(start, digits, 1 - exponent);
  openPoint(end, -exponent);
  return <i32>(end - out) + 1;
}

/** Moves the last `count` (at most 21) bytes before `end` by one and puts a point before them. */
function openPoint(end: usize, count: i32): void {
  const at = end - <usize>count;
  const first = v128.load(at);
  const second = v128.load(at, 16);
  v128.store(at, first, 1);
  v128.store(at, second, 17);
  store<u8>(at, 46);
}

/** d.ddde+xx; returns the end. */
function writeScientific(out: usize, digits: u64, count: i32, power: i32): usize {
  let end = writeDigits(out, digits, 1);
  if (count > 1) {
    openPoint(end, count - 1);
    end++;
  }
  store<u8>(end, 101);
  store<u8>(end, power < 0 ? 45 : 43, 1);
  return writeDigits(end + 2, abs(power), 2);
}
