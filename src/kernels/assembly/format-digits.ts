/** Writing digits: what all format kernels share. Bytes behind the text may be overwritten: give every value 64 bytes of room. */

import { divide128, high, power64, remainder } from "./numeric-wide";

const ZEROS: u64 = 0x3030303030303030;
const EIGHT: u64 = 100000000;

/** The digits of a number below 10^8, one a byte, the first in the lowest byte: halves are split three times within one word. */
function spread8(value: u32): u64 {
  const high4 = value / 10000;
  const fours = <u64>high4 | ((<u64>(value - high4 * 10000)) << 32);
  const high2 = ((fours * 10486) >> 20) & 0x7f0000007f;
  const twos = high2 | ((fours - high2 * 100) << 16);
  const high1 = ((twos * 103) >> 10) & 0x0f000f000f000f;
  return high1 | ((twos - high1 * 10) << 8);
}

/** Writes exactly 8 digits. */
export function write8(out: usize, value: u32): void {
  store<u64>(out, spread8(value) | ZEROS);
}

/** Writes a number below 10^8 with at least `least` digits (1 to 8); returns the end. */
function writeFew(out: usize, value: u32, least: i32): usize {
  const digits = spread8(value);
  const skipped = min(<i32>(ctz(digits) >> 3), 8 - least);
  store<u64>(out, (digits | ZEROS) >> ((<u64>skipped) << 3));
  return out + 8 - <usize>skipped;
}

/** Writes a number with at least `least` digits (1 to 20); returns the end. */
export function writeDigits(out: usize, value: u64, least: i32): usize {
  if (value < EIGHT && least <= 8) return writeFew(out, <u32>value, least);
  const upper = value / EIGHT;
  const lower = <u32>(value - upper * EIGHT);
  let end: usize;
  if (upper < EIGHT && least <= 16) {
    end = writeFew(out, <u32>upper, max(least - 8, 1));
  } else {
    const top = upper / EIGHT;
    end = writeFew(out, <u32>top, max(least - 16, 1));
    write8(end, <u32>(upper - top * EIGHT));
    end += 8;
  }
  write8(end, lower);
  return end + 8;
}

/** Writes "-" for a negative number; returns where the digits go. */
export function writeSign(out: usize, negative: bool): usize {
  store<u8>(out, 45);
  return out + <usize>negative;
}

/** Opens a gap of one byte for the decimal point before the last `scale` bytes (1 or more) of the text that ends at `end`. */
export function insertPoint(end: usize, scale: i32): usize {
  const at = end - <usize>scale;
  if (scale <= 8) {
    store<u64>(at, load<u64>(at), 1);
  } else if (scale <= 16) {
    v128.store(at, v128.load(at), 1);
  } else {
    memory.copy(at + 1, at, scale);
  }
  store<u8>(at, 46);
  return end + 1;
}

/** Writes (hi:lo) * 10^-scale, unsigned, for a scale of 0 to 39; returns the end. */
export function writeScaled(out: usize, lo: u64, hi: u64, scale: i32): usize {
  const least = scale + 1;
  let end: usize;
  if (hi === 0 && least <= 20) {
    end = writeDigits(out, lo, least);
  } else {
    // Three groups of at most 2, 19 and 19 digits.
    const ten19 = power64(19);
    const upper = divide128(lo, hi, ten19);
    const last = remainder;
    const top = divide128(upper, high, ten19);
    const middle = remainder;
    if (top !== 0 || least > 38) {
      end = writeDigits(writeDigits(out, top, max(least - 38, 1)), middle, 19);
    } else {
      end = writeDigits(out, middle, max(least - 19, 1));
    }
    end = writeDigits(end, last, 19);
  }
  return scale > 0 ? insertPoint(end, scale) : end;
}
