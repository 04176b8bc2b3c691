/** New texts: bytes that were written into the arena as views, and the joining of two. */

import { arena_allocate } from "./memory";
import { ARENA_FULL, releaseArena } from "./numeric-cell";
import { INLINE_MAX, storeView } from "./text-view";

/** The most bytes of a text that is built; the arena is smaller still. */
const LONGEST: u64 = 0x3fffffff;

/** Room for a text of `length` bytes and 16 more that may be overwritten behind it; 0 when the arena is full. */
export function allocateText(length: u64): usize {
  return length > LONGEST ? 0 : arena_allocate(<u32>length + 16);
}

/** The view of bytes that {@link allocateText} gave, of which `length` were written. What the text does not need is given back. */
export function storeText(out: usize, bytes: usize, length: u32): i32 {
  const status = storeView(out, bytes, length);
  releaseArena(<i32>(length > INLINE_MAX ? bytes + <usize>length : bytes));
  return status;
}

/** Writes the bytes of a view at `to`, and up to 16 bytes of anything behind them; returns the end. */
export function copyText(to: usize, lo: i64, hi: i64): usize {
  if (<u32>lo > INLINE_MAX) {
    memory.copy(to, <usize>(<u64>hi >> 32), <usize>(<u32>lo));
  } else {
    store<u32>(to, <u32>(<u64>lo >> 32));
    store<u64>(to, hi, 4);
  }
  return to + <usize>(<u32>lo);
}

/** The bytes of a view, where they lie or in the arena, where they stay; 0 when the arena is full. */
export function heldText(lo: i64, hi: i64): usize {
  if (<u32>lo > INLINE_MAX) return <usize>(<u64>hi >> 32);
  const bytes = allocateText(16);
  if (bytes !== 0) copyText(bytes, lo, hi);
  return bytes;
}

/** Room for a format kernel to write a text of up to `length` bytes, or 0 when the arena is full. */
export function text_room(length: u32): usize {
  return allocateText(<u64>length + 48);
}

/** The view of `length` bytes at `bytes`, which stay where they are. */
export function text_of(out: usize, bytes: usize, length: u32): i32 {
  return storeText(out, bytes, length);
}

/** The first text and then the second. */
export function text_concat(out: usize, alo: i64, ahi: i64, blo: i64, bhi: i64): i32 {
  const length = <u64>(<u32>alo) + <u64>(<u32>blo);
  const bytes = allocateText(length);
  if (bytes === 0) return ARENA_FULL;
  copyText(copyText(bytes, alo, ahi), blo, bhi);
  return storeText(out, bytes, <u32>length);
}
