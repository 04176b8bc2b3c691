/** encode and decode by the name of their format, which only the run may know; and single bytes of a bytea. */

import { decode_base64, encode_base64 } from "./bytes-base64";
import { decode_escape, decode_hex, encode_escape, encode_hex } from "./bytes-hex";
import { ARENA_FULL } from "./numeric-cell";
import { allocateText, copyText, storeText } from "./text-build";
import { findBytes, TOO_MUCH_WORK, tooMuchWork } from "./text-search";
import { bytesOf, otherBytesOf, storeView } from "./text-view";

/** The format has no such name. */
const NO_FORMAT: i32 = 7;

const HEX: u64 = 0x786568;
const BASE64: u64 = 0x343665736162;
const ESCAPE: u64 = 0x657061637365;

/** Up to 8 bytes of a name in lower case, the first in the lowest byte. */
function nameOf(lo: i64, hi: i64): u64 {
  if (<u32>lo > 6) return 0;
  const name = (<u64>lo >> 32) | ((<u64>hi) << 32);
  let lower: u64 = 0;
  for (let i: u64 = 0; i < <u64>(<u32>lo); i++) {
    const byte = <u32>(name >> (i << 3)) & 0xff;
    lower |= (<u64>(byte - 65 <= 25 ? byte + 32 : byte)) << (i << 3);
  }
  return lower;
}

/** Bytes as text. 7 when the format is unknown. */
export function bytes_encode(out: usize, lo: i64, hi: i64, flo: i64, fhi: i64): i32 {
  const format = nameOf(flo, fhi);
  if (format === HEX) return encode_hex(out, lo, hi);
  if (format === BASE64) return encode_base64(out, lo, hi);
  return format === ESCAPE ? encode_escape(out, lo, hi) : NO_FORMAT;
}

/** Text as bytes. 7 when the format is unknown; else what the format's decoder says. */
export function bytes_decode(out: usize, lo: i64, hi: i64, flo: i64, fhi: i64): i32 {
  const format = nameOf(flo, fhi);
  if (format === HEX) return decode_hex(out, lo, hi);
  if (format === BASE64) return decode_base64(out, lo, hi);
  return format === ESCAPE ? decode_escape(out, lo, hi) : NO_FORMAT;
}

/** The bytes from number `first` on, counted from 1, up to and without number `end`. Both may lie outside. */
export function bytes_substring(out: usize, lo: i64, hi: i64, first: i64, end: i64): i32 {
  const length = <i64>(<u32>lo);
  const from = min<i64>(max<i64>(first - 1, 0), length);
  const to = min<i64>(max<i64>(end - 1, from), length);
  return storeView(out, bytesOf(lo, hi) + <usize>from, <u32>(to - from));
}

/** The byte at a place that is there. */
export function bytes_get(lo: i64, hi: i64, place: u32): i32 {
  return load<u8>(bytesOf(lo, hi) + <usize>place);
}

/** The bytes with another one at a place that is there. */
export function bytes_set(out: usize, lo: i64, hi: i64, place: u32, byte: i32): i32 {
  const bytes = allocateText(<u64>(<u32>lo));
  if (bytes === 0) return ARENA_FULL;
  copyText(bytes, lo, hi);
  store<u8>(bytes + <usize>place, byte);
  return storeText(out, bytes, <u32>lo);
}

function isInSet(byte: u32, set: usize, setEnd: usize): bool {
  for (; set < setEnd; set++) if (load<u8>(set) === byte) return true;
  return false;
}

/** The bytes without those of a set at their beginning (sides & 1) and their end (sides & 2). */
export function bytes_trim(out: usize, lo: i64, hi: i64, slo: i64, shi: i64, sides: i32): i32 {
  if (tooMuchWork(lo, slo)) return TOO_MUCH_WORK;
  let at = bytesOf(lo, hi);
  let end = at + <usize>(<u32>lo);
  const set = otherBytesOf(slo, shi);
  const setEnd = set + <usize>(<u32>slo);
  if ((sides & 1) !== 0) while (at < end && isInSet(load<u8>(at), set, setEnd)) at++;
  if ((sides & 2) !== 0) while (at < end && isInSet(load<u8>(end - 1), set, setEnd)) end--;
  return storeView(out, at, <u32>(end - at));
}

/** The number of the byte at which the second stands in the first, 0 when it does not. */
export function bytes_position(alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  if (<u32>blo === 0) return 1;
  const at = bytesOf(alo, ahi);
  const found = findBytes(at, at + <usize>(<u32>alo), otherBytesOf(blo, bhi), <usize>(<u32>blo));
  return found === 0 ? 0 : <i32>(found - at) + 1;
}
