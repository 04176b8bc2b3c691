/** numeric: sign, rounding, order and hash of cells. */

import { arenaPointer } from "./memory";
import {
  ARENA_FULL,
  flipSign,
  INFINITY,
  INTEGER_DIGITS_MAX,
  isNegative,
  isSpecial,
  kindOf,
  LONG,
  NAN,
  OK,
  releaseArena,
  SCALE_MAX,
  scaleOf,
  signOf,
  storeCell,
  storeSpecial,
  storeWide,
} from "./numeric-cell";
import { countOf, digitsOf } from "./numeric-limbs";
import { AWAY_FROM_ZERO, compareLong, HALF_AWAY, rescaleLong, TOWARD_ZERO } from "./numeric-long";
import { cutAny, cutHalf, digits128, dividePower, high, multiplyPower, multiplyWide, overflowed } from "./numeric-wide";

/** -a at `out`. Status 0. */
export function num_negate(out: usize, lo: i64, hi: i64): i32 {
  return storeCell(out, lo, signOf(lo, hi) === 0 ? hi : flipSign(hi));
}

/** |a| at `out`. Status 0. */
export function num_abs(out: usize, lo: i64, hi: i64): i32 {
  return storeCell(out, lo, signOf(lo, hi) < 0 ? flipSign(hi) : hi);
}

/** -1, 0, 1 or NaN at `out`. Status 0. */
export function num_sign(out: usize, lo: i64, hi: i64): i32 {
  if (kindOf(hi) === NAN) return storeSpecial(out, NAN);
  const sign = signOf(lo, hi);
  return storeWide(out, sign === 0 ? 0 : 1, 0, 0, sign < 0);
}

/** The largest whole number that is not above a, at `out`. Status 0, 2, 3. */
export function num_floor(out: usize, lo: i64, hi: i64): i32 {
  return rescale(out, lo, hi, 0, isNegative(kindOf(hi)) ? AWAY_FROM_ZERO : TOWARD_ZERO);
}

/** The smallest whole number that is not below a, at `out`. Status 0, 2, 3. */
export function num_ceil(out: usize, lo: i64, hi: i64): i32 {
  return rescale(out, lo, hi, 0, isNegative(kindOf(hi)) ? TOWARD_ZERO : AWAY_FROM_ZERO);
}

/** a with `scale` digits behind the point, half away from zero; a negative scale rounds before the point. Status 0, 2, 3. */
export function num_round(out: usize, lo: i64, hi: i64, scale: i32): i32 {
  return rescale(out, lo, hi, min(max(scale, -INTEGER_DIGITS_MAX - 1), SCALE_MAX), HALF_AWAY);
}

/** As {@link num_round}, toward zero. */
export function num_trunc(out: usize, lo: i64, hi: i64, scale: i32): i32 {
  return rescale(out, lo, hi, min(max(scale, -INTEGER_DIGITS_MAX), SCALE_MAX), TOWARD_ZERO);
}

/** The cell at exactly `scale`; special values stay. */
function rescale(out: usize, lo: i64, hi: i64, scale: i32, mode: i32): i32 {
  const kind = kindOf(hi);
  if (isSpecial(kind)) return storeCell(out, lo, hi);
  if (kind >= LONG) return rescaleLong(out, lo, hi, scale, mode);
  const up = scale - scaleOf(hi);
  if (up >= 0) {
    const low = multiplyPower(lo, <u32>hi, up);
    return overflowed ? rescaleLong(out, lo, hi, scale, mode) : storeWide(out, low, high, scale, kind !== 0);
  }
  let low = dividePower(lo, <u32>hi, -up);
  let top = high;
  if (mode === HALF_AWAY ? cutHalf : mode === AWAY_FROM_ZERO && cutAny) {
    low++;
    top += <u64>(low === 0);
  }
  if (scale >= 0) return storeWide(out, low, top, scale, kind !== 0);
  low = multiplyPower(low, top, -scale);
  return overflowed ? rescaleLong(out, lo, hi, scale, mode) : storeWide(out, low, high, 0, kind !== 0);
}

/** The cell has more digits than its type, or is infinite. */
const FIELD_OVERFLOW: i32 = 4;
const FIELD_INFINITE: i32 = 5;

/** The cell as numeric(precision, scale) has it at `out`, half away from zero; NaN stays. Status 0, 2, 3; 4 when it has too many digits, 5 when infinite. */
export function num_fit(out: usize, lo: i64, hi: i64, scale: i32, precision: i32): i32 {
  const kind = kindOf(hi);
  if (isSpecial(kind)) return kind === NAN ? storeCell(out, lo, hi) : FIELD_INFINITE;
  const status = rescale(out, lo, hi, scale, HALF_AWAY);
  if (status !== OK) return status;
  const fitted = load<i64>(out, 8);
  const long = kindOf(fitted) >= LONG;
  const mark = arenaPointer;
  const digits = long ? digitsOf(load<usize>(out)) : digits128(load<u64>(out), <u64>(<u32>fitted));
  releaseArena(mark);
  if (digits < 0) return ARENA_FULL;
  // a scale below 0 leaves zeros before the point
  return digits > precision - min(scale, 0) ? FIELD_OVERFLOW : OK;
}

/** -1, 0 or 1 by value; NaN equals itself and is above all else. -2: the arena is full (long digits only). */
export function num_compare(alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const a = kindOf(ahi);
  const b = kindOf(bhi);
  if (isSpecial(a) || isSpecial(b)) return rankOf(a) - rankOf(b) < 0 ? -1 : <i32>(rankOf(a) > rankOf(b));
  const sign = signOf(alo, ahi);
  const other = signOf(blo, bhi);
  if (sign !== other) return sign < other ? -1 : 1;
  if (a >= LONG || b >= LONG) {
    const order = compareLong(alo, ahi, blo, bhi);
    return order === -2 ? order : sign * order;
  }
  const scaleA = scaleOf(ahi);
  const scaleB = scaleOf(bhi);
  // A side that leaves 128 bits while it is brought to the other's scale is the larger, unless both are zero.
  const a0 = multiplyPower(alo, <u32>ahi, max(scaleB - scaleA, 0));
  if (overflowed) return sign;
  const a1 = high;
  const b0 = multiplyPower(blo, <u32>bhi, max(scaleA - scaleB, 0));
  if (overflowed) return -sign;
  if (a1 !== high) return a1 < high ? -sign : sign;
  return a0 === b0 ? 0 : a0 < b0 ? -sign : sign;
}

/** The place of a kind in the order: -Infinity, finite, Infinity, NaN. */
function rankOf(kind: u32): i32 {
  if (!isSpecial(kind)) return 1;
  return kind === NAN ? 3 : kind === INFINITY ? 2 : 0;
}

/** Spreads the bits of two words over one (the finalizer of MurmurHash3 on their combination). */
function mix(a: u64, b: u64): u64 {
  let hash = (a ^ rotl<u64>(b, 32)) + b * 0x9e3779b97f4a7c15;
  hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
  hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
  return hash ^ (hash >> 33);
}

/** The Mersenne prime 2^61 - 1, and the inverse of ten modulo it. */
const PRIME: u64 = (1 << 61) - 1;
const TENTH: u64 = 2075258708292324556;

/** a * b modulo 2^61 - 1, for a and b of at most 61 bits. */
function multiplyModulo(a: u64, b: u64): u64 {
  const low = multiplyWide(a, b);
  const sum = (low & PRIME) + ((high << 3) | (low >> 61));
  return sum >= PRIME ? sum - PRIME : sum;
}

/** rest * 2^32 + limb modulo 2^61 - 1: what passes bit 61 comes back at bit 0. */
function appendLimb(rest: u64, limb: u64): u64 {
  const sum = ((rest << 32) & PRIME) + (rest >> 29) + limb;
  const folded = (sum & PRIME) + (sum >> 61);
  return folded >= PRIME ? folded - PRIME : folded;
}

/** A 64-bit hash by value: 1, 1.0 and 1.00 have the same, since it is taken of coefficient * 10^-scale in the field of 2^61 - 1. */
export function num_hash(lo: i64, hi: i64): i64 {
  const kind = kindOf(hi);
  if (isSpecial(kind)) return mix(kind, 1);
  let rest: u64 = 0;
  if (kind >= LONG) {
    const block = <usize>lo;
    for (let at = block + ((<usize>countOf(block)) << 2); at !== block; at -= 4) rest = appendLimb(rest, load<u32>(at));
  } else {
    rest = appendLimb(appendLimb(<u64>(<u32>hi), <u64>lo >> 32), <u64>(<u32>lo));
  }
  let factor = TENTH;
  for (let scale = scaleOf(hi); scale !== 0; scale >>= 1) {
    if (scale & 1) rest = multiplyModulo(rest, factor);
    factor = multiplyModulo(factor, factor);
  }
  return mix(rest, (<u64>isNegative(kind)) << 1);
}
