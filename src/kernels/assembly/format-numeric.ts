/** Text of numeric cells, with exactly the display scale. */

import { writeScaled } from "./format-digits";
import { isNegative, isSpecial, kindOf, LONG, NAN, NEGATIVE_INFINITY, scaleOf } from "./numeric-cell";
import { copyLimbs, countOf, divideSmall } from "./numeric-limbs";

/** The bytes of room that {@link format_num} needs: not the length of the text but a bound for it, and its scratch. */
export function num_text_length(lo: i64, hi: i64): i32 {
  const kind = kindOf(hi);
  if (isSpecial(kind)) return 16;
  const scale = scaleOf(hi);
  if (kind < LONG) return 64 + scale;
  // A limb is at most 9.64 digits; the digits are made out of a copy of the limbs that stands behind them.
  return 64 + scale + countOf(<usize>lo) * 14;
}

/** A cell at `out`, which has num_text_length bytes of room. Returns the bytes written. */
export function format_num(out: usize, lo: i64, hi: i64): i32 {
  const kind = kindOf(hi);
  if (isSpecial(kind)) return writeSpecial(out, kind);
  const negative = isNegative(kind);
  store<u8>(out, 45);
  const start = out + <usize>negative;
  const scale = scaleOf(hi);
  if (kind >= LONG) return <i32>(writeLong(start, <usize>lo, scale, out + num_text_length(lo, hi)) - out);
  if (scale <= 38) return <i32>(writeScaled(start, lo, <u32>hi, scale) - out);
  // More zeros than digits: write 38 places, then move them behind the zeros.
  const end = writeScaled(start, lo, <u32>hi, 38);
  memory.copy(start + 2 + <usize>(scale - 38), start + 2, end - start - 2);
  memory.fill(start + 2, 48, scale - 38);
  return <i32>(end - out) + scale - 38;
}

/** NaN and the infinities. */
function writeSpecial(out: usize, kind: u32): i32 {
  if (kind === NAN) {
    store<u32>(out, 0x4e614e);
    return 3;
  }
  const start = out + <usize>(kind === NEGATIVE_INFINITY);
  store<u8>(out, 45);
  // "Infinity"
  store<u64>(start, 0x7974696e69666e49);
  return <i32>(start - out) + 8;
}

/** Writes a block's number with `scale` digits behind the point, using the room up to `limit`; returns the end. */
function writeLong(out: usize, block: usize, scale: i32, limit: usize): usize {
  const count = countOf(block);
  const copy = (limit - 8 - ((<usize>count) << 2)) & ~3;
  copyLimbs(copy, block);
  // Groups of nine digits from the last on, right-aligned against the copy.
  const end = copy - 8;
  let at = end;
  while (countOf(copy) !== 0) {
    at -= 9;
    writeNine(at, divideSmall(copy, 1000000000));
  }
  while (load<u8>(at) === 48) at++;
  const digits = <i32>(end - at);
  let to = out;
  if (digits > scale) {
    memory.copy(to, at, digits - scale);
    to += digits - scale;
    if (scale === 0) return to;
    store<u8>(to, 46);
    memory.copy(to + 1, end - <usize>scale, scale);
    return to + 1 + <usize>scale;
  }
  store<u16>(to, 0x2e30);
  memory.fill(to + 2, 48, scale - digits);
  memory.copy(to + 2 + <usize>(scale - digits), at, digits);
  return to + 2 + <usize>scale;
}

/** Writes exactly nine digits without touching what follows. */
function writeNine(out: usize, value: u32): void {
  for (let i = 8; i >= 0; i--) {
    store<u8>(out + <usize>i, 48 + (value % 10));
    value /= 10;
  }
}
