/** numeric: sum over rows. A state of 32 bytes, zero at first; digits that do not fit it lie in a block that the caller gives it room for. */

// State: 0 i64 low and 8 i64 high half of the sum (i128), or once it has left 127 bits 0 u32 address of its limbs and 4 u32 their capacity;
// 16 i32 scale; 20 u32 specials seen (bits 0 NaN, 1 Infinity, 2 -Infinity); 24 u32 kind: 0 short, LONG or LONG + NEGATIVE with limbs.

import { arena_allocate, arenaPointer } from "./memory";
import { num_add } from "./numeric-arithmetic";
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
  releaseArena,
  scaleOf,
  storeCell,
  storeSpecial,
  storeWide,
} from "./numeric-cell";
import { copyLimbs, countOf, limbsOfDigits, setLimbs } from "./numeric-limbs";
import { high, multiplyPower, overflowed } from "./numeric-wide";

/** Limbs of a magnitude that is no longer than 128 bits. */
const SHORT_LIMBS: i32 = 4;
/** The most limbs of a numeric, and one. */
const LIMBS_MAX: i32 = 15_400;

/** The capacity that the state's block needs for a sum with a number of so many limbs, 0 when it is large enough. */
function capacityFor(state: usize, limbs: i32, scale: i32): i32 {
  const short = load<u32>(state, 24) === 0;
  const scaleSum = load<i32>(state, 16);
  const own = (short ? SHORT_LIMBS : countOf(load<u32>(state))) + limbsOfDigits(max(scale - scaleSum, 0));
  const needed = min(max(own, limbs + limbsOfDigits(max(scaleSum - scale, 0))) + 1, LIMBS_MAX);
  const capacity = short ? 0 : load<i32>(state, 4);
  return needed <= capacity ? 0 : max(needed, min(2 * capacity, LIMBS_MAX));
}

/** Bytes of a block. */
function blockBytes(capacity: i32): i32 {
  return capacity === 0 ? 0 : (capacity + 1) << 2;
}

function limbsOf(lo: i64, hi: i64): i32 {
  return kindOf(hi) >= LONG ? countOf(<usize>lo) : SHORT_LIMBS;
}

/** The most bytes that {@link num_accumulate} may take for a number (`power` 1) or for its square (`power` 2). */
export function num_accumulate_room(state: usize, lo: i64, hi: i64, power: i32): i32 {
  if (isSpecial(kindOf(hi))) return 0;
  return blockBytes(capacityFor(state, limbsOf(lo, hi) * power, scaleOf(hi) * power));
}

/** The most bytes that the sum of another state may take. */
export function num_combine_room(state: usize, other: usize): i32 {
  const limbs = load<u32>(other, 24) === 0 ? SHORT_LIMBS : countOf(load<u32>(other));
  return blockBytes(capacityFor(state, limbs, load<i32>(other, 16)));
}

/**
 * Adds a cell to the sum. Gives the bytes that it has taken from `heap` on, for as long as the state lives, or the negative of
 * status 2 or 3, with the state unchanged.
 */
export function num_accumulate(state: usize, heap: usize, lo: i64, hi: i64): i32 {
  const kind = kindOf(hi);
  if (isSpecial(kind)) {
    store<u32>(state, load<u32>(state, 20) | (1 << (kind - NAN)), 20);
    return 0;
  }
  if (kind >= LONG || load<u32>(state, 24) !== 0) return accumulateLong(state, heap, lo, hi);
  let a0 = <u64>lo;
  let a1 = <u64>(<u32>hi);
  let s0 = load<u64>(state);
  let s1 = load<i64>(state, 8);
  const scale = scaleOf(hi);
  const scaleSum = load<i32>(state, 16);
  if (scale < scaleSum) {
    a0 = multiplyPower(a0, a1, scaleSum - scale);
    a1 = high;
    if (overflowed || <i64>a1 < 0) return accumulateLong(state, heap, lo, hi);
  } else if (scale > scaleSum) {
    const negative = s1 < 0;
    const m0 = negative ? 0 - s0 : s0;
    const m1 = negative ? ~s1 + <i64>(s0 === 0) : s1;
    s0 = multiplyPower(m0, m1, scale - scaleSum);
    s1 = high;
    if (overflowed || s1 < 0) return accumulateLong(state, heap, lo, hi);
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
  if (((s1 ^ top) & (<i64>a1 ^ top)) < 0) return accumulateLong(state, heap, lo, hi);
  store<u64>(state, low);
  store<i64>(state, top, 8);
  if (scale > scaleSum) store<i32>(state, scale, 16);
  return 0;
}

/** The finite sum of a state as a cell. Status 0, 3. */
function storeSum(out: usize, state: usize): i32 {
  const lo = load<u64>(state);
  const hi = load<i64>(state, 8);
  const scale = load<i32>(state, 16);
  const kind = load<u32>(state, 24);
  if (kind === 0) {
    const low = hi < 0 ? 0 - lo : lo;
    return storeWide(out, low, hi < 0 ? ~hi + <i64>(lo === 0) : hi, scale, hi < 0);
  }
  const block = load<u32>(state);
  const count = countOf(block);
  // a cell has digits by reference only where they are more than fit into it
  if (count > 3) return storeCell(out, block, ((<i64>scale) << 32) | ((<i64>kind) << 48));
  const low = (count > 1 ? (<u64>load<u32>(block, 8)) << 32 : 0) | (count > 0 ? <u64>load<u32>(block, 4) : 0);
  return storeWide(out, low, count > 2 ? <u64>load<u32>(block, 12) : 0, scale, kind > LONG);
}

/** The same by cells: the state has limbs from here on. */
function accumulateLong(state: usize, heap: usize, lo: i64, hi: i64): i32 {
  const mark = arenaPointer;
  const capacity = capacityFor(state, limbsOf(lo, hi), scaleOf(hi));
  const sum = arena_allocate(16);
  if (sum === 0 || storeSum(sum, state) !== OK) {
    releaseArena(mark);
    return -ARENA_FULL;
  }
  const status = num_add(sum, load<i64>(sum), load<i64>(sum, 8), lo, hi);
  releaseArena(mark);
  if (status !== OK) return -status;
  // What is in the arena can still be read: nothing has been taken since.
  const low = load<i64>(sum);
  const top = load<i64>(sum, 8);
  const long = kindOf(top) >= LONG;
  const block = capacity === 0 ? <usize>load<u32>(state) : heap;
  if (long) copyLimbs(block, <usize>low);
  else setLimbs(block, low, <u64>(<u32>top));
  store<u32>(state, <u32>block);
  if (capacity !== 0) store<i32>(state, capacity, 4);
  store<i32>(state, scaleOf(top), 16);
  store<u32>(state, LONG + <u32>isNegative(kindOf(top)), 24);
  return blockBytes(capacity);
}

/** The sum of a state as a cell at `out`: its scale is the largest of the inputs'. Status 0, 3. */
export function num_accumulated(out: usize, state: usize): i32 {
  const seen = load<u32>(state, 20);
  if (seen !== 0) return storeSpecial(out, seen === 2 ? INFINITY : seen === 4 ? NEGATIVE_INFINITY : NAN);
  return storeSum(out, state);
}
