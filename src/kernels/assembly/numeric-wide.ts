/** 128-bit arithmetic on pairs of u64. A function returns the low half of its result and leaves the high half in `high`. */

/** High half of the last result. */
export let high: u64 = 0;
/** Remainder of the last {@link divideWide}. */
export let remainder: u64 = 0;
/** True when the last result did not fit 128 bits. */
export let overflowed: bool = false;
/** The last {@link dividePower}: the cut-off part is at least a half; it is not zero. */
export let cutHalf: bool = false;
export let cutAny: bool = false;

/** 10^0 to 10^38, each as its low and its high half. */
const powers = memory.data<u64>([
  0x0000000000000001, 0x0000000000000000, 0x000000000000000a, 0x0000000000000000, 0x0000000000000064,
  0x0000000000000000, 0x00000000000003e8, 0x0000000000000000, 0x0000000000002710, 0x0000000000000000,
  0x00000000000186a0, 0x0000000000000000, 0x00000000000f4240, 0x0000000000000000, 0x0000000000989680,
  0x0000000000000000, 0x0000000005f5e100, 0x0000000000000000, 0x000000003b9aca00, 0x0000000000000000,
  0x00000002540be400, 0x0000000000000000, 0x000000174876e800, 0x0000000000000000, 0x000000e8d4a51000,
  0x0000000000000000, 0x000009184e72a000, 0x0000000000000000, 0x00005af3107a4000, 0x0000000000000000,
  0x00038d7ea4c68000, 0x0000000000000000, 0x002386f26fc10000, 0x0000000000000000, 0x016345785d8a0000,
  0x0000000000000000, 0x0de0b6b3a7640000, 0x0000000000000000, 0x8ac7230489e80000, 0x0000000000000000,
  0x6bc75e2d63100000, 0x0000000000000005, 0x35c9adc5dea00000, 0x0000000000000036, 0x19e0c9bab2400000,
  0x000000000000021e, 0x02c7e14af6800000, 0x000000000000152d, 0x1bcecceda1000000, 0x000000000000d3c2,
  0x161401484a000000, 0x0000000000084595, 0xdcc80cd2e4000000, 0x000000000052b7d2, 0x9fd0803ce8000000,
  0x00000000033b2e3c, 0x3e25026110000000, 0x00000000204fce5e, 0x6d7217caa0000000, 0x00000001431e0fae,
  0x4674edea40000000, 0x0000000c9f2c9cd0, 0xc0914b2680000000, 0x0000007e37be2022, 0x85acef8100000000,
  0x000004ee2d6d415b, 0x38c15b0a00000000, 0x0000314dc6448d93, 0x378d8e6400000000, 0x0001ed09bead87c0,
  0x2b878fe800000000, 0x0013426172c74d82, 0xb34b9f1000000000, 0x00c097ce7bc90715, 0x00f436a000000000,
  0x0785ee10d5da46d9, 0x098a224000000000, 0x4b3b4ca85a86c47a,
]);

/** 10^n for n from 0 to 19. */
export function power64(n: i32): u64 {
  return load<u64>(powers + ((<usize>n) << 4));
}

/** The low half of 10^n for n from 0 to 38; the high half in `high`. */
export function power128(n: i32): u64 {
  high = load<u64>(powers + ((<usize>n) << 4), 8);
  return load<u64>(powers + ((<usize>n) << 4));
}

/** a * b, both unsigned. */
export function multiplyWide(a: u64, b: u64): u64 {
  if ((a | b) >> 32 === 0) {
    high = 0;
    return a * b;
  }
  const a0 = a & 0xffffffff;
  const a1 = a >> 32;
  const b0 = b & 0xffffffff;
  const b1 = b >> 32;
  const low = a0 * b0;
  const middle = a1 * b0 + (low >> 32);
  const other = a0 * b1 + (middle & 0xffffffff);
  high = a1 * b1 + (middle >> 32) + (other >> 32);
  return a * b;
}

/** The high half of a * b. */
export function multiplyHigh(a: u64, b: u64): u64 {
  const a0 = a & 0xffffffff;
  const a1 = a >> 32;
  const b0 = b & 0xffffffff;
  const b1 = b >> 32;
  const middle = a1 * b0 + ((a0 * b0) >> 32);
  const other = a0 * b1 + (middle & 0xffffffff);
  return a1 * b1 + (middle >> 32) + (other >> 32);
}

/** (hi:lo) / d where hi < d, so that the quotient fits 64 bits; the rest in `remainder`. Knuth 4.3.1 D with two digits of 32 bits. */
export function divideWide(lo: u64, hi: u64, d: u64): u64 {
  if (hi === 0) {
    remainder = lo % d;
    return lo / d;
  }
  const shift = clz(d);
  const divisor = d << shift;
  const d1 = divisor >> 32;
  const d0 = divisor & 0xffffffff;
  const top = shift === 0 ? hi : (hi << shift) | (lo >> (64 - shift));
  const bottom = lo << shift;
  let q1 = top / d1;
  let rest = top - q1 * d1;
  while (q1 >> 32 !== 0 || q1 * d0 > ((rest << 32) | (bottom >> 32))) {
    q1--;
    rest += d1;
    if (rest >> 32 !== 0) break;
  }
  const next = ((top << 32) | (bottom >> 32)) - q1 * divisor;
  let q0 = next / d1;
  rest = next - q0 * d1;
  while (q0 >> 32 !== 0 || q0 * d0 > ((rest << 32) | (bottom & 0xffffffff))) {
    q0--;
    rest += d1;
    if (rest >> 32 !== 0) break;
  }
  remainder = (((next << 32) | (bottom & 0xffffffff)) - q0 * divisor) >> shift;
  return (q1 << 32) + q0;
}

/** (hi:lo) / d for any d; the rest in `remainder`. */
export function divide128(lo: u64, hi: u64, d: u64): u64 {
  const top = hi < d ? 0 : hi / d;
  const quotient = divideWide(lo, hi - top * d, d);
  high = top;
  return quotient;
}

/** (hi:lo) * factor; sets `overflowed`. */
export function multiply128(lo: u64, hi: u64, factor: u64): u64 {
  if (hi === 0) {
    overflowed = false;
    return multiplyWide(lo, factor);
  }
  const top = multiplyWide(hi, factor);
  const lost = high;
  const low = multiplyWide(lo, factor);
  high += top;
  overflowed = lost !== 0 || high < top;
  return low;
}

/** (hi:lo) * 10^n for n >= 0; sets `overflowed`. */
export function multiplyPower(lo: u64, hi: u64, n: i32): u64 {
  if (n <= 19) return multiply128(lo, hi, power64(n));
  if ((lo | hi) === 0) {
    high = 0;
    overflowed = false;
    return 0;
  }
  overflowed = true;
  if (n > 38) return 0;
  const low = multiply128(lo, hi, power64(19));
  return overflowed ? 0 : multiply128(low, high, power64(n - 19));
}

/** (hi:lo) / 10^n for n >= 0, toward zero; sets `cutHalf` and `cutAny`. */
export function dividePower(lo: u64, hi: u64, n: i32): u64 {
  if (n <= 0) {
    cutHalf = false;
    cutAny = false;
    high = hi;
    return lo;
  }
  if (n > 38) {
    cutHalf = false;
    cutAny = (lo | hi) !== 0;
    high = 0;
    return 0;
  }
  let below: bool = false;
  if (n > 19) {
    // What a first division cuts off is less than one unit of the second: it cannot decide about the half.
    lo = divide128(lo, hi, power64(19));
    hi = high;
    below = remainder !== 0;
    n -= 19;
  }
  const d = power64(n);
  const quotient = divide128(lo, hi, d);
  cutHalf = remainder >= d >> 1;
  cutAny = below || remainder !== 0;
  return quotient;
}

/** (hi:lo) / 10^n, half away from zero. */
export function roundPower(lo: u64, hi: u64, n: i32): u64 {
  const low = dividePower(lo, hi, n) + <u64>cutHalf;
  if (cutHalf && low === 0) high++;
  return low;
}

/** The number of decimal digits of `value`; 1 for zero. */
export function digits64(value: u64): i32 {
  const guess = ((64 - <i32>clz(value | 1)) * 1233) >> 12;
  return guess + <i32>(guess === 0 || value >= power64(guess));
}

/** The number of decimal digits of (hi:lo), which is below 10^38; 1 for zero. */
export function digits128(lo: u64, hi: u64): i32 {
  if (hi === 0) return digits64(lo);
  const guess = ((128 - <i32>clz(hi)) * 1233) >> 12;
  if (guess > 38) return 39;
  const low = load<u64>(powers + ((<usize>guess) << 4));
  const top = load<u64>(powers + ((<usize>guess) << 4), 8);
  return guess + <i32>(hi > top || (hi === top && lo >= low));
}
