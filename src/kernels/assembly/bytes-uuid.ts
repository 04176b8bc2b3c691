/** uuid: order, text output and input. The 16 bytes lie in two i64 in their order. */

import { digitOf, HEX_NONE, writeHex } from "./bytes-hex";
import { INVALID, OK } from "./numeric-cell";
import { bytesOf } from "./text-view";

/** -1, 0 or 1 by bytes. */
export function uuid_compare(alo: u64, ahi: u64, blo: u64, bhi: u64): i32 {
  if (alo !== blo) return bswap<u64>(alo) < bswap<u64>(blo) ? -1 : 1;
  if (ahi === bhi) return 0;
  return bswap<u64>(ahi) < bswap<u64>(bhi) ? -1 : 1;
}

const HYPHEN: u8 = 45;

/** Eight, four, four, four and twelve digits. Returns the bytes written. */
export function format_uuid(out: usize, lo: u64, hi: u64): i32 {
  let to = out;
  for (let i: u64 = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) store<u8>(to++, HYPHEN);
    to = writeHex(to, <u32>((i < 8 ? lo >> (i << 3) : hi >> ((i - 8) << 3)) & 0xff));
  }
  return <i32>(to - out);
}

/** 32 digits, a hyphen behind any group of four, all of it in braces or not. Source: uuid.c, string_to_uuid. */
export function parse_uuid(out: usize, lo: i64, hi: i64): i32 {
  let at = bytesOf(lo, hi);
  const end = at + <usize>(<u32>lo);
  const braces: bool = at < end && load<u8>(at) === 123;
  at += <usize>braces;
  for (let i: usize = 0; i < 16; i++) {
    if (end - at < 2) return INVALID;
    const high = digitOf(load<u8>(at));
    const low = digitOf(load<u8>(at, 1));
    if (high === HEX_NONE || low === HEX_NONE) return INVALID;
    store<u8>(out + i, (high << 4) | low);
    at += 2;
    if ((i & 1) === 1 && i < 15 && at < end && load<u8>(at) === HYPHEN) at++;
  }
  if (braces && (at === end || load<u8>(at++) !== 125)) return INVALID;
  return at === end ? OK : INVALID;
}
