/** numeric: sum over rows. A state of 32 bytes, zero at first, that takes the arena only when the sum leaves 127 bits. */

// State: 0 i64 low and 8 i64 high half of the sum (i128); 16 i32 scale; 20 u32 specials seen (bits 0 NaN, 1 Infinity, 2 -Infinity);
// 24 u32 kind: 0 the sum is the i128, 1 it is the cell that lies in the first 16 bytes.

import { num_add } from "./numeric-arithmetic";
import {
  INFINITY,
  isSpecial,
  kindOf,
  LONG,
  NAN,
  NEGATIVE_INFINITY,
  OK,
  scaleOf,
  storeSpecial,
  storeWide,
} from "./numeric-cell";
import { high, multiplyPower, overflowed } from "./numeric-wide";

/** Adds a cell to the sum. Status 0, 2, 3; the state is unchanged unless 0. */
export function num_accumulate(state: usize, lo: i64, hi: i64): i32 {
  const kind = kindOf(hi);
  if (isSpecial(kind)) {
    store<u32>(state, load<u32>(state, 20) | (1 << (kind - NAN)), 20);
    return OK;
  }
  if (kind >= LONG || load<u32>(state, 24) !== 0) return accumulateLong(state, lo, hi);
  let a0 = <u64>lo;
  let a1 = <u64>(<u32>hi);
  let s0 = load<u64>(state);
  let s1 = load<i64>(state, 8);
  const scale = scaleOf(hi);
  const scaleSum = load<i32>(state, 16);
  if (scale < scaleSum) {
    a0 = multiplyPower(a0, a1, scaleSum - scale);
    a1 = high;
    if (overflowed || <i64>a1 < 0) return accumulateLong(state, lo, hi);
  } else if (scale > scaleSum) {
    const negative = s1 < 0;
    const m0 = negative ? 0 - s0 : s0;
    const m1 = negative ? ~s1 + <i64>(s0 === 0) : s1;
    s0 = multiplyPower(m0, m1, scale - scaleSum);
    s1 = high;
    if (overflowed || s1 < 0) return accumulateLong(state, lo, hi);
    if (negative) {
      s0 = 0 - s0;
      s1 = ~s1 + <i64>(s0 === 0);
    }
  }
  if (kind !== 0) {
    a0 = 0 - a0;
    a1 = ~a1 + <u64>(a0 === 0);
  }
  const low = s0 + a0;
  const top = s1 + <i64>a1 + <i64>(low < s0);
  // Both of one sign and the sum of the other: it has left i128.
  if (((s1 ^ top) & (<i64>a1 ^ top)) < 0) return accumulateLong(state, lo, hi);
  store<u64>(state, low);
  store<i64>(state, top, 8);
  if (scale > scaleSum) store<i32>(state, scale, 16);
  return OK;
}

/** Writes the i128 sum of a state as a cell. */
function storeShortSum(out: usize, state: usize): i32 {
  const lo = load<u64>(state);
  const hi = load<i64>(state, 8);
  const low = hi < 0 ? 0 - lo : lo;
  return storeWide(out, low, hi < 0 ? ~hi + <i64>(lo === 0) : hi, load<i32>(state, 16), hi < 0);
}

/** The same by cells: the state holds a cell from here on. */
function accumulateLong(state: usize, lo: i64, hi: i64): i32 {
  const s0 = load<i64>(state);
  const s1 = load<i64>(state, 8);
  if (load<u32>(state, 24) === 0) {
    const full = storeShortSum(state, state);
    if (full !== OK) return full;
  }
  const status = num_add(state, load<i64>(state), load<i64>(state, 8), lo, hi);
  if (status === OK) {
    store<u32>(state, 1, 24);
    return OK;
  }
  store<i64>(state, s0);
  store<i64>(state, s1, 8);
  return status;
}

/** The sum of a state as a cell at `out`: its scale is the largest of the inputs'. Status 0, 3. */
export function num_accumulated(out: usize, state: usize): i32 {
  const seen = load<u32>(state, 20);
  if (seen !== 0) {
    return storeSpecial(out, seen === 2 ? INFINITY : seen === 4 ? NEGATIVE_INFINITY : NAN);
  }
  if (load<u32>(state, 24) === 0) return storeShortSum(out, state);
  store<i64>(out, load<i64>(state));
  store<i64>(out, load<i64>(state, 8), 8);
  return OK;
}
