/**
 * The shortest decimal that reads back as the same float; of several, the nearest. Schubfach (Raffaello Giulietti, "The Schubfach
 * way to render doubles", 2020), with open rounding intervals: PostgreSQL wants text that reads back under any rounding of ties.
 */

import { powerHigh, powerLow } from "./float-powers";
import { multiplyHigh } from "./numeric-wide";

/** The result: digits without trailing zeros, times ten to `shortestExponent`. */
export let shortestDigits: u64 = 0;
export let shortestExponent: i32 = 0;

const MASK63: u64 = 0x7fffffffffffffff;

/** The integer part of g * product / 2^127, its lowest bit set when anything was cut off (the paper's round-to-odd). */
function roundToOdd(g1: u64, g0: u64, product: u64): u64 {
  const middle = ((g1 * product) >> 1) + multiplyHigh(g0, product);
  const upper = multiplyHigh(g1, product) + (middle >> 63);
  return upper | (((middle & MASK63) + MASK63) >> 63);
}

/** Shortest digits of c * 2^q (c > 0). `even` spacing: the float below is as far away as the float above. */
function findShortest(c: u64, q: i32, evenSpacing: bool): void {
  // The paper's floor(log10(2^q)) and floor(log10(3/4 * 2^q)) by fixed-point multiplication.
  const k = <i32>((<i64>q * 661971961083 - (evenSpacing ? 0 : 274743187321)) >> 41);
  const h = <u64>(q + <i32>((<i64>-k * 913124641741) >> 38) + 2);
  const tableLow = powerLow(-k);
  const tableHigh = powerHigh(-k);
  let g = (tableLow >> 2) | (tableHigh << 62);
  g++;
  const g0 = g & MASK63;
  const g1 = (((tableHigh >> 2) + <u64>(g === 0)) << 1) | (g >> 63);
  const middle = c << 2;
  const value = roundToOdd(g1, g0, middle << h);
  const below = roundToOdd(g1, g0, (middle - (evenSpacing ? 2 : 1)) << h) + 1;
  const above = roundToOdd(g1, g0, (middle + 2) << h);
  const s = value >> 2;
  if (s >= 10) {
    const ten = (s / 10) * 10;
    const lowIn = below <= ten << 2;
    if (lowIn !== ((ten + 10) << 2) + 1 <= above) {
      setShortest(lowIn ? ten : ten + 10, k);
      return;
    }
  }
  const lowIn = below <= s << 2;
  if (lowIn !== ((s + 1) << 2) + 1 <= above) {
    setShortest(lowIn ? s : s + 1, k);
    return;
  }
  const half = (s << 2) + 2;
  setShortest(value < half || (value === half && (s & 1) === 0) ? s : s + 1, k);
}

/** Keeps a result without its trailing zeros. */
function setShortest(digits: u64, power: i32): void {
  while (digits >= 100000000 && digits % 100000000 === 0) {
    digits /= 100000000;
    power += 8;
  }
  while (digits % 10 === 0) {
    digits /= 10;
    power++;
  }
  shortestDigits = digits;
  shortestExponent = power;
}

/** Finds the shortest digits of |v|, which is finite and not zero. */
export function shortest64(v: f64): void {
  const bits = reinterpret<u64>(v) & MASK63;
  const field = <i32>(bits >> 52);
  const fraction = bits & 0xfffffffffffff;
  if (field === 0) return findShortest(fraction, -1074, true);
  const c = fraction | 0x10000000000000;
  // A whole number below 2^53 is its own shortest form.
  const q = field - 1075;
  if (q <= 0 && q > -53 && (c & ((1 << (<u64>-q)) - 1)) === 0) return setShortest(c >> <u64>-q, 0);
  findShortest(c, q, fraction !== 0 || field === 1);
}

/** As {@link shortest64} for float4. */
export function shortest32(v: f32): void {
  const bits = reinterpret<u32>(v) & 0x7fffffff;
  const field = <i32>(bits >> 23);
  const fraction = bits & 0x7fffff;
  if (field === 0) findShortest(fraction, -149, true);
  else findShortest(fraction | 0x800000, field - 150, fraction !== 0 || field === 1);
}
