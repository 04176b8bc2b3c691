/** Natural numbers of any length: blocks {u32 count, u32 limbs little-endian base 2^32} in the arena, without leading zero limbs. */

import { arena_allocate, arenaPointer } from "./memory";
import { releaseArena } from "./numeric-cell";

/** The most limbs that any step may take, so that sizes fit 32 bits and time stays bounded: four numerics of the longest kind. */
const LIMBS_MAX: i32 = 1 << 17;

/** The remainder block of the last {@link divideLimbs}, times 2^{@link remainderShift}, as the divisor is then too. */
export let remainderShift: u32 = 0;

/** A block for up to `capacity` limbs, holding zero; 0 when the arena is full. */
export function allocateLimbs(capacity: i32): usize {
  if (<u32>capacity > <u32>LIMBS_MAX) return 0;
  const block = arena_allocate(4 + ((<u32>capacity) << 2));
  if (block !== 0) store<u32>(block, 0);
  return block;
}

/** Limbs that hold any number of `digits` decimal digits, and one to spare. */
export function limbsOfDigits(digits: i32): i32 {
  return ((digits * 107) >> 10) + 2;
}

/** The number of limbs. */
export function countOf(block: usize): i32 {
  return load<i32>(block);
}

/** Drops leading zero limbs below `count` and stores the length. */
export function trimLimbs(block: usize, count: i32): void {
  while (count > 0 && load<u32>(block + ((<usize>count) << 2)) === 0) count--;
  store<i32>(block, count);
}

/** Writes (hi:lo) into a block of 4 limbs or more. */
export function setLimbs(block: usize, lo: u64, hi: u64): void {
  store<u64>(block, lo, 4);
  store<u64>(block, hi, 12);
  trimLimbs(block, 4);
}

/** Copies a block into one of enough capacity. */
export function copyLimbs(to: usize, from: usize): void {
  memory.copy(to, from, 4 + ((<usize>countOf(from)) << 2));
}

/** -1, 0 or 1. */
export function compareLimbs(a: usize, b: usize): i32 {
  const count = countOf(a);
  if (count !== countOf(b)) return count < countOf(b) ? -1 : 1;
  for (let at = (<usize>count) << 2; at !== 0; at -= 4) {
    const x = load<u32>(a + at);
    const y = load<u32>(b + at);
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** block = block * factor + carry, in place; the block has room for one more limb. */
export function multiplySmall(block: usize, factor: u32, carry: u32): void {
  const end = block + ((<usize>countOf(block)) << 2);
  let rest = <u64>carry;
  for (let at = block; at !== end; at += 4) {
    rest += <u64>load<u32>(at, 4) * <u64>factor;
    store<u32>(at, <u32>rest, 4);
    rest >>= 32;
  }
  if (rest === 0) return;
  store<u32>(end, <u32>rest, 4);
  store<i32>(block, countOf(block) + 1);
}

/** block = block / d, in place; returns the remainder. */
export function divideSmall(block: usize, d: u32): u32 {
  let rest: u64 = 0;
  for (let at = block + ((<usize>countOf(block)) << 2); at !== block; at -= 4) {
    const part = (rest << 32) | <u64>load<u32>(at);
    const quotient = part / <u64>d;
    rest = part - quotient * <u64>d;
    store<u32>(at, <u32>quotient);
  }
  trimLimbs(block, countOf(block));
  return <u32>rest;
}

/** 10^n for n from 0 to 9. */
function smallPower(n: i32): u32 {
  let power: u32 = 1;
  for (; n > 0; n--) power *= 10;
  return power;
}

/** Digits from which a power of ten is made and used as a whole: below, it is cheaper to go by nine digits at a time. */
const WHOLE_POWER: i32 = 180;

/** block = block * 10^n, in place; the block has room for limbsOfDigits(n) more. */
export function multiplyLimbsPower(block: usize, n: i32): void {
  if (n >= WHOLE_POWER && countOf(block) !== 0 && multiplyWhole(block, n)) return;
  for (; n >= 9; n -= 9) multiplySmall(block, 1000000000, 0);
  if (n > 0) multiplySmall(block, smallPower(n), 0);
}

/** The same by one product; false, and nothing done, when the arena has no room for it. */
function multiplyWhole(block: usize, n: i32): bool {
  const mark = arenaPointer;
  const power = powerOfTen(n);
  const product: usize = power === 0 ? 0 : allocateLimbs(countOf(block) + countOf(power));
  if (product !== 0) {
    multiplyLimbs(product, block, power);
    copyLimbs(block, product);
  }
  releaseArena(mark);
  return product !== 0;
}

/** block = floor(block / 10^n) in place. Returns 2 when the part cut off is at least a half, 1 when it is less but not zero, else 0. */
export function divideLimbsPower(block: usize, n: i32): i32 {
  if (n <= 0) return 0;
  if (n >= WHOLE_POWER && countOf(block) !== 0) {
    const cut = divideWhole(block, n);
    if (cut >= 0) return cut;
  }
  let below: u32 = 0;
  for (; n > 9 && countOf(block) !== 0; n -= 9) below |= divideSmall(block, 1000000000);
  if (n > 9) return <i32>(below !== 0);
  const d = smallPower(n);
  const last = divideSmall(block, d);
  return last >= d >> 1 ? 2 : <i32>((below | last) !== 0);
}

/** The same by one quotient; -1, and nothing done, when the arena has no room for it. */
function divideWhole(block: usize, n: i32): i32 {
  // a power of so many digits more is more than twice the number
  if (bitsOf(block) < 3 * n) {
    store<u32>(block, 0);
    return 1;
  }
  const mark = arenaPointer;
  const power = powerOfTen(n);
  const rest: usize = power === 0 ? 0 : allocateLimbs(countOf(block) + 1);
  let cut: i32 = -1;
  if (rest !== 0) {
    copyLimbs(rest, block);
    const quotient = divideLimbs(rest, power);
    if (quotient !== 0) {
      cut = compareHalf(rest, power) >= 0 ? 2 : <i32>(countOf(rest) !== 0);
      copyLimbs(block, quotient);
    }
  }
  releaseArena(mark);
  return cut;
}

/** out = a + b; `out` has room for one limb more than the longer. */
export function addLimbs(out: usize, a: usize, b: usize): void {
  if (countOf(a) < countOf(b)) {
    const swap = a;
    a = b;
    b = swap;
  }
  const count = countOf(a);
  const shorter = countOf(b);
  let rest: u64 = 0;
  for (let i = 1; i <= count; i++) {
    const at = (<usize>i) << 2;
    rest += <u64>load<u32>(a + at) + (i <= shorter ? <u64>load<u32>(b + at) : 0);
    store<u32>(out + at, <u32>rest);
    rest >>= 32;
  }
  store<u32>(out + ((<usize>count) << 2), <u32>rest, 4);
  store<i32>(out, count + <i32>(rest !== 0));
}

/** out = a - b for a >= b. */
export function subtractLimbs(out: usize, a: usize, b: usize): void {
  const count = countOf(a);
  const shorter = countOf(b);
  let borrow: i64 = 0;
  for (let i = 1; i <= count; i++) {
    const at = (<usize>i) << 2;
    borrow += <i64>load<u32>(a + at) - (i <= shorter ? <i64>load<u32>(b + at) : 0);
    store<u32>(out + at, <u32>borrow);
    borrow >>= 32;
  }
  trimLimbs(out, count);
}

/** out = a * b; `out` has room for the limbs of both. */
export function multiplyLimbs(out: usize, a: usize, b: usize): void {
  const m = countOf(a);
  const n = countOf(b);
  memory.fill(out + 4, 0, (<usize>(m + n)) << 2);
  for (let i = 0; i < m; i++) {
    const factor = <u64>load<u32>(a + ((<usize>i) << 2), 4);
    let at = out + ((<usize>i) << 2) + 4;
    let rest: u64 = 0;
    for (let j = 0; j < n; j++) {
      rest += factor * <u64>load<u32>(b + ((<usize>j) << 2), 4) + <u64>load<u32>(at);
      store<u32>(at, <u32>rest);
      rest >>= 32;
      at += 4;
    }
    store<u32>(at, <u32>rest);
  }
  trimLimbs(out, m + n);
}

/** Shifts left by 0 to 31 bits in place and gives the block one more limb, which may be zero. */
function shiftLeft(block: usize, shift: u32): void {
  const count = countOf(block);
  let carry: u64 = 0;
  for (let i = 1; i <= count; i++) {
    const at = block + ((<usize>i) << 2);
    carry |= (<u64>load<u32>(at)) << shift;
    store<u32>(at, <u32>carry);
    carry >>= 32;
  }
  store<u32>(block + ((<usize>count) << 2), <u32>carry, 4);
  store<i32>(block, count + 1);
}

/** Shifts right by 0 to 31 bits in place. */
export function shiftRight(block: usize, shift: u32): void {
  let carry: u64 = 0;
  for (let at = block + ((<usize>countOf(block)) << 2); at !== block; at -= 4) {
    carry = (carry << 32) | <u64>load<u32>(at);
    store<u32>(at, <u32>(carry >> shift));
  }
  trimLimbs(block, countOf(block));
}

/** One quotient limb of Knuth 4.3.1 D: subtracts the largest multiple of `b` (n limbs) from the n + 1 limbs at `a`. */
function divideStep(a: usize, b: usize, n: i32): u32 {
  const top = a + ((<usize>n) << 2);
  const b1 = <u64>load<u32>(b + ((<usize>n) << 2));
  const b0 = <u64>load<u32>(b + ((<usize>(n - 1)) << 2));
  const head = ((<u64>load<u32>(top)) << 32) | <u64>load<u32>(top - 4);
  let quotient = head / b1;
  let rest = head - quotient * b1;
  while (quotient >> 32 !== 0 || quotient * b0 > ((rest << 32) | <u64>load<u32>(top - 8))) {
    quotient--;
    rest += b1;
    if (rest >> 32 !== 0) break;
  }
  let borrow: i64 = 0;
  let carry: u64 = 0;
  for (let i: usize = 0; i < <usize>n; i++) {
    carry += quotient * <u64>load<u32>(b + (i << 2), 4);
    borrow += <i64>load<u32>(a + (i << 2)) - <i64>(carry & 0xffffffff);
    store<u32>(a + (i << 2), <u32>borrow);
    borrow >>= 32;
    carry >>= 32;
  }
  borrow += <i64>load<u32>(top) - <i64>carry;
  store<u32>(top, <u32>borrow);
  if (borrow >= 0) return <u32>quotient;
  let sum: u64 = 0;
  for (let i: usize = 0; i < <usize>n; i++) {
    sum += <u64>load<u32>(a + (i << 2)) + <u64>load<u32>(b + (i << 2), 4);
    store<u32>(a + (i << 2), <u32>sum);
    sum >>= 32;
  }
  store<u32>(top, load<u32>(top) + <u32>sum);
  return <u32>(quotient - 1);
}

/**
 * Returns a new block with a / b (b is not zero), or 0 when the arena is full. `a` becomes the remainder and `b` stays,
 * both times 2^{@link remainderShift}. `a` and `b` have room for one more limb.
 */
export function divideLimbs(a: usize, b: usize): usize {
  const n = countOf(b);
  const m = countOf(a) - n;
  const quotient = allocateLimbs(max(m, 0) + 2);
  if (quotient === 0) return 0;
  remainderShift = 0;
  if (m < 0) return quotient;
  if (n === 1) {
    copyLimbs(quotient, a);
    const rest = divideSmall(quotient, load<u32>(b, 4));
    store<u32>(a, rest, 4);
    trimLimbs(a, 1);
    return quotient;
  }
  remainderShift = clz(load<u32>(b + ((<usize>n) << 2)));
  shiftLeft(b, remainderShift);
  store<i32>(b, n);
  shiftLeft(a, remainderShift);
  for (let i = m; i >= 0; i--) {
    store<u32>(quotient + ((<usize>i) << 2), divideStep(a + 4 + ((<usize>i) << 2), b, n), 4);
  }
  trimLimbs(quotient, m + 1);
  trimLimbs(a, n);
  return quotient;
}

/** block + 1 in place; the block has room for one more limb. */
export function incrementLimbs(block: usize): void {
  multiplySmall(block, 1, 1);
}

/** block = 1. */
export function setOne(block: usize): void {
  store<u32>(block, 1);
  store<u32>(block, 1, 4);
}

/** Compares twice `a` with `b`, where a < b: -1, 0 or 1. Tells on which side of the half a remainder of {@link divideLimbs} lies. */
export function compareHalf(a: usize, b: usize): i32 {
  let ahead: i64 = 0;
  for (let i = countOf(b); i > 0; i--) {
    const part = i <= countOf(a) ? <i64>load<u32>(a + ((<usize>i) << 2)) : 0;
    ahead = (ahead << 32) + (part << 1) - <i64>load<u32>(b + ((<usize>i) << 2));
    // The limbs below add less than 2 units and take away less than 1.
    if (ahead > 0) return 1;
    if (ahead < -1) return -1;
  }
  return <i32>ahead;
}

/** 2^n * block for n >= 0 as a new block, or 0 when the arena is full. */
export function timesPowerOfTwo(block: usize, n: i32): usize {
  const limbs = n >> 5;
  const count = countOf(block);
  const result = allocateLimbs(count + limbs + 2);
  if (result === 0) return 0;
  memory.fill(result + 4, 0, (<usize>limbs) << 2);
  memory.copy(result + 4 + ((<usize>limbs) << 2), block + 4, (<usize>count) << 2);
  store<i32>(result, count + limbs);
  shiftLeft(result, n & 31);
  trimLimbs(result, countOf(result));
  return result;
}

/** A new block with 10^n and room for one limb more, or 0 when the arena is full: squared once per bit of n. */
export function powerOfTen(n: i32): usize {
  const block = allocateLimbs(limbsOfDigits(n) + 1);
  if (block === 0) return 0;
  setOne(block);
  const mark = arenaPointer;
  const square = allocateLimbs(limbsOfDigits(n) + 1);
  if (square === 0) return 0;
  // the bits of n that have been taken are the power that the block holds
  for (let bit = 31 - <i32>clz(n | 1); bit >= 0; bit--) {
    multiplyLimbs(square, block, block);
    copyLimbs(block, square);
    if ((n >> bit) & 1) multiplySmall(block, 10, 0);
  }
  releaseArena(mark);
  return block;
}

/** The number of bits. */
export function bitsOf(block: usize): i32 {
  const count = countOf(block);
  return count === 0 ? 0 : (count << 5) - <i32>clz(load<u32>(block + ((<usize>count) << 2)));
}

/** The number of decimal digits (1 for zero), or -1 when the arena is full. */
export function digitsOf(block: usize): i32 {
  const LOG10_OF_2: f64 = 0.3010299956639812;
  const bits = bitsOf(block);
  if (bits === 0) return 1;
  const least = <i32>(<f64>(bits - 1) * LOG10_OF_2) + 1;
  const most = <i32>(<f64>bits * LOG10_OF_2) + 1;
  if (least === most) return least;
  const power = powerOfTen(least);
  if (power === 0) return -1;
  return compareLimbs(block, power) >= 0 ? most : least;
}
