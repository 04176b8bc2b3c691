/** numeric <-> integers and dec. */

import { arenaPointer } from "./memory";
import {
  isNegative,
  isSpecial,
  kindOf,
  LONG,
  OK,
  OUT_OF_RANGE,
  releaseArena,
  scaleOf,
  storeCell,
  storeWide,
} from "./numeric-cell";
import { HALF_AWAY, rescaleLong } from "./numeric-long";
import { cutHalf, dividePower, high, multiplyPower, overflowed, power128 } from "./numeric-wide";

/** An integer as a cell of scale 0. Status 0. */
export function num_from_i64(out: usize, v: i64): i32 {
  return storeWide(out, v < 0 ? 0 - v : v, 0, 0, v < 0);
}

/** A dec of the given scale (i128) as a cell. Status 0, 3. */
export function num_from_dec(out: usize, lo: i64, hi: i64, scale: i32): i32 {
  const low = hi < 0 ? 0 - lo : lo;
  return storeWide(out, low, hi < 0 ? ~hi + <i64>(lo === 0) : hi, scale, hi < 0);
}

/** The cell as i64, half away from zero. Status 0; 2 out of range, NaN, infinite. */
export function num_to_i64(out: usize, lo: i64, hi: i64): i32 {
  const kind = kindOf(hi);
  if (kind >= 2) {
    // The digits by reference need the rounding of a longer number; an i64 may come out of it.
    const status = num_to_dec(out, lo, hi, 0, 19);
    if (status !== OK) return status;
    return load<i64>(out) >> 63 === load<i64>(out, 8) ? OK : OUT_OF_RANGE;
  }
  const low = dividePower(lo, <u32>hi, scaleOf(hi));
  const rounded = low + <u64>cutHalf;
  if (high !== 0 || rounded < low) return OUT_OF_RANGE;
  if (rounded > <u64>i64.MAX_VALUE + <u64>kind) return OUT_OF_RANGE;
  store<i64>(out, kind === 0 ? rounded : 0 - rounded);
  return OK;
}

/** The cell as numeric(precision, scale), an i128 at `out`, half away from zero. Status 0; 2 when it has too many digits, NaN, infinite; 3. */
export function num_to_dec(out: usize, lo: i64, hi: i64, scale: i32, precision: i32): i32 {
  let kind = kindOf(hi);
  if (isSpecial(kind)) return OUT_OF_RANGE;
  const negative = isNegative(kind);
  let low = <u64>lo;
  let top = <u64>(<u32>hi);
  if (kind >= LONG) {
    const mark = arenaPointer;
    const status = rescaleLong(out, lo, hi, scale, HALF_AWAY);
    releaseArena(mark);
    if (status !== OK) return status;
    // Still readable: nothing has been taken from the arena since.
    const block = load<usize>(out);
    kind = kindOf(load<i64>(out, 8));
    if (kind >= LONG) {
      if (load<u32>(block) > 4) return OUT_OF_RANGE;
      low = load<u64>(block, 4);
      top = load<u64>(block, 12);
    } else {
      low = load<u64>(out);
      top = load<u32>(out, 8);
    }
  } else if (scale >= scaleOf(hi)) {
    low = multiplyPower(low, top, scale - scaleOf(hi));
    if (overflowed) return OUT_OF_RANGE;
    top = high;
  } else {
    const quotient = dividePower(low, top, scaleOf(hi) - scale);
    low = quotient + <u64>cutHalf;
    top = high + <u64>(low < quotient);
  }
  const bound = power128(min(precision, 38));
  if (top > high || (top === high && low >= bound)) return OUT_OF_RANGE;
  return storeCell(out, negative ? 0 - low : low, negative ? ~top + <u64>(low === 0) : top);
}
