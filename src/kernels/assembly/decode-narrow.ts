/** Values of fixed width that have another form in a vector: unsigned integers, half floats, timestamps of other units, INT96, intervals. Source: parquet-format LogicalTypes.md. */

/** u32 -> i64, `count` values. */
export function widen_u32_i64(src: usize, count: u32, out: usize): void {
  for (const end = src + ((<usize>count) << 2); src < end; src += 4, out += 8) store<i64>(out, <i64>load<u32>(src));
}

/** u64 -> i128, `count` values. */
export function widen_u64_i128(src: usize, count: u32, out: usize): void {
  for (const end = src + ((<usize>count) << 3); src < end; src += 8, out += 16) {
    store<u64>(out, load<u64>(src));
    store<u64>(out, 0, 8);
  }
}

/** IEEE 754 half floats -> f32, `count` values. */
export function widen_f16_f32(src: usize, count: u32, out: usize): void {
  for (const end = src + ((<usize>count) << 1); src < end; src += 2, out += 4) {
    const half = <u32>load<u16>(src);
    const sign = (half & 0x8000) << 16;
    const rest = half & 0x7fff;
    // Exponent and fraction move into place; multiplying by 2^112 mends the bias, of subnormal numbers too.
    let bits = reinterpret<u32>(reinterpret<f32>(rest << 13) * reinterpret<f32>(0x77800000));
    if (rest >= 0x7c00) bits = 0x7f800000 | (rest << 13);
    store<u32>(out, bits | sign);
  }
}

/** `count` timestamps of ns -> µs, rounded down, i64 each. */
export function timestamp_nanos(src: usize, count: u32, out: usize): void {
  for (const end = src + ((<usize>count) << 3); src < end; src += 8, out += 8) {
    const nanos = load<i64>(src);
    const micros = nanos / 1000;
    store<i64>(out, micros - <i64>(micros * 1000 > nanos));
  }
}

const MICROS_OF_DAY: i64 = 86400000000;

/** `count` times of day of ms, i32 each -> µs, i64. Gives 0, or 1 when one is before midnight or behind the day's end. */
export function time_millis(src: usize, count: u32, out: usize): i32 {
  let outside: bool = false;
  for (const end = src + ((<usize>count) << 2); src < end; src += 4, out += 8) {
    const millis = load<u32>(src);
    outside = outside || millis > 86400000;
    store<i64>(out, <i64>millis * 1000);
  }
  return <i32>outside;
}

/** `count` times of day of µs, i64 each; `unit` is 1, or 1000 for ns, which are cut off. Gives 0, or 1 as {@link time_millis}. */
export function time_micros(src: usize, count: u32, out: usize, unit: u32): i32 {
  let outside: bool = false;
  for (const end = src + ((<usize>count) << 3); src < end; src += 8, out += 8) {
    const value = load<u64>(src);
    outside = outside || value > <u64>MICROS_OF_DAY * unit;
    store<u64>(out, unit === 1 ? value : value / unit);
  }
  return <i32>outside;
}

/** The Julian day of 1970-01-01. */
const EPOCH_JULIAN: i64 = 2440588;

/** The first moment of PostgreSQL's timestamps, 4713-11-24 BC, in µs from 1970. */
const TIMESTAMP_FIRST: i64 = -210866803200000000;

/**
 * `count` INT96 timestamps {i64 ns of the day, i32 Julian day} -> µs from 1970, i64. Far dates wrap around in 64 bits, as Spark
 * writes and reads them. Gives 0, or 1 when one is before the first timestamp.
 */
export function timestamp_int96(src: usize, count: u32, out: usize): i32 {
  let outside: bool = false;
  for (const end = src + <usize>count * 12; src < end; src += 12, out += 8) {
    const nanos = load<i64>(src);
    const rounded = nanos / 1000;
    const micros = rounded - <i64>(rounded * 1000 > nanos);
    const moment = (<i64>load<i32>(src, 8) - EPOCH_JULIAN) * MICROS_OF_DAY + micros;
    outside = outside || moment < TIMESTAMP_FIRST;
    store<i64>(out, moment);
  }
  return <i32>outside;
}

/** `count` intervals {u32 months, u32 days, u32 ms} -> {i32 months, i32 days, i64 µs}. Gives 0, or 1 when one has over 2^31 - 1 months or days. */
export function interval_millis(src: usize, count: u32, out: usize): i32 {
  let outside: u32 = 0;
  for (const end = src + <usize>count * 12; src < end; src += 12, out += 16) {
    outside |= load<u32>(src) | load<u32>(src, 4);
    store<u64>(out, load<u64>(src));
    store<u64>(out, <u64>load<u32>(src, 8) * 1000, 8);
  }
  return <i32>(outside >> 31);
}
