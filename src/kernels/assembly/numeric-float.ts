/** numeric <-> float8 and float4: through the decimal that PostgreSQL's casts print, 15 or 6 significant digits. */

import { approximate, approximateBetween, convertExactly, FLOAT4, FLOAT8, floatBits } from "./float-decimal";
import { roundedDigits, roundedExponent, roundFloat } from "./float-rounded";
import { arenaPointer } from "./memory";
import {
  ARENA_FULL,
  INFINITY,
  isNegative,
  isSpecial,
  kindOf,
  LONG,
  NAN,
  NEGATIVE_INFINITY,
  OK,
  OUT_OF_RANGE,
  releaseArena,
  scaleOf,
  signOf,
  storeSpecial,
  storeWide,
} from "./numeric-cell";
import { allocateLimbs, limbsOfDigits, multiplyLimbsPower, setLimbs } from "./numeric-limbs";
import { loadLimbs, storeLimbs } from "./numeric-long";
import { digits128, dividePower, high, multiplyPower, overflowed } from "./numeric-wide";

/** A float8 as numeric, at `out`: 15 significant digits, half to even. Status 0, 3. */
export function num_from_f64(out: usize, v: f64): i32 {
  return storeFloat(out, v, 15);
}

/** A float4 as numeric: 6 significant digits. */
export function num_from_f32(out: usize, v: f32): i32 {
  return storeFloat(out, <f64>v, 6);
}

/** v rounded to `most` digits, as a cell. */
function storeFloat(out: usize, v: f64, most: i32): i32 {
  if (isNaN(v)) return storeSpecial(out, NAN);
  if (abs(v) === Infinity) return storeSpecial(out, v < 0 ? NEGATIVE_INFINITY : INFINITY);
  if (v === 0) return storeWide(out, 0, 0, 0, false);
  const status = roundFloat(v, most);
  return status === OK ? storePower(out, roundedDigits, roundedExponent, v < 0) : status;
}

/** digits * 10^power as a cell, without zeros at the end of its fraction. */
function storePower(out: usize, digits: u64, power: i32, negative: bool): i32 {
  while (power < 0 && digits % 10 === 0) {
    digits /= 10;
    power++;
  }
  if (power <= 0) return storeWide(out, digits, 0, -power, negative);
  const low = multiplyPower(digits, 0, power);
  if (!overflowed) return storeWide(out, low, high, 0, negative);
  const mark = arenaPointer;
  const block = allocateLimbs(limbsOfDigits(power) + 4);
  if (block === 0) return ARENA_FULL;
  setLimbs(block, digits, 0);
  multiplyLimbsPower(block, power);
  return storeLimbs(out, mark, block, 0, negative);
}

/** The cell as float8 at `out`, correctly rounded. Status 0; 2 when it is too large, or too small and not zero; 3. */
export function num_to_f64(out: usize, lo: i64, hi: i64): i32 {
  const kind = kindOf(hi);
  if (isSpecial(kind)) {
    store<f64>(out, kind === NAN ? NaN : kind === INFINITY ? Infinity : -Infinity);
    return OK;
  }
  const status = convertCell(lo, hi, FLOAT8);
  if (status !== OK) return status;
  store<u64>(out, floatBits | ((<u64>isNegative(kind)) << 63));
  return floatBits === 0x7ff0000000000000 || (floatBits === 0 && signOf(lo, hi) !== 0) ? OUT_OF_RANGE : OK;
}

/** The cell as float4 at `out`, as {@link num_to_f64}. */
export function num_to_f32(out: usize, lo: i64, hi: i64): i32 {
  const kind = kindOf(hi);
  if (isSpecial(kind)) {
    store<f32>(out, <f32>(kind === NAN ? NaN : kind === INFINITY ? Infinity : -Infinity));
    return OK;
  }
  const status = convertCell(lo, hi, FLOAT4);
  if (status !== OK) return status;
  store<u32>(out, <u32>floatBits | ((<u32>isNegative(kind)) << 31));
  return floatBits === 0x7f800000 || (floatBits === 0 && signOf(lo, hi) !== 0) ? OUT_OF_RANGE : OK;
}

/** The magnitude of a finite cell into `floatBits`. */
function convertCell(lo: i64, hi: i64, format: i32): i32 {
  const scale = scaleOf(hi);
  if (signOf(lo, hi) === 0) {
    approximate(1, i32.MIN_VALUE, format);
    return OK;
  }
  if (kindOf(hi) < LONG) {
    const top = <u64>(<u32>hi);
    if (top === 0) {
      if (approximate(lo, -scale, format)) return OK;
    } else {
      const cut = max(digits128(lo, top) - 19, 0);
      const first = dividePower(lo, top, cut);
      if (approximateBetween(first, cut - scale, format)) return OK;
    }
  }
  const mark = arenaPointer;
  const block = loadLimbs(lo, hi, 2);
  if (block === 0) return ARENA_FULL;
  const status = convertExactly(block, -scale, format);
  releaseArena(mark);
  return status;
}
