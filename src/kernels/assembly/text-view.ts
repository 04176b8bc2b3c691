/** Views (types/datum.md) as two i64: reaching their bytes, and making new ones. */

import { arenaPointer } from "./memory";
import { OK } from "./numeric-cell";

/** The longest text that lies inside its view. */
export const INLINE_MAX: u32 = 12;

/** The length of a view in bytes. */
export function lengthOf(lo: i64): u32 {
  return <u32>lo;
}

/** The arena's free end, aligned to 16: 32 bytes can be written there even when it is full. */
function freeEnd(): usize {
  return <usize>((<u32>arenaPointer + 15) & ~15);
}

/** Where the bytes of a view lie. Those of an inline view are put at the arena's free end, until it is next used. */
export function bytesOf(lo: i64, hi: i64): usize {
  if (<u32>lo > INLINE_MAX) return <usize>(<u64>hi >> 32);
  const bytes = freeEnd();
  store<u64>(bytes, <u64>lo >> 32);
  store<u64>(bytes, hi, 4);
  return bytes;
}

/** As {@link bytesOf} for a second view, behind the bytes of the first. */
export function otherBytesOf(lo: i64, hi: i64): usize {
  if (<u32>lo > INLINE_MAX) return <usize>(<u64>hi >> 32);
  const bytes = freeEnd();
  store<u64>(bytes, <u64>lo >> 32, 16);
  store<u64>(bytes, hi, 20);
  return bytes + 16;
}

/** Writes a view of bytes that stay where they are (or are copied inside the view when they fit). */
export function storeView(out: usize, bytes: usize, length: u32): i32 {
  if (length > INLINE_MAX) {
    store<u32>(out, length);
    store<u32>(out, load<u32>(bytes), 4);
    store<u32>(out, 0, 8);
    store<u32>(out, bytes, 12);
    return OK;
  }
  let head: u64 = 0;
  let tail: u64 = 0;
  if (length >= 8) {
    head = load<u64>(bytes);
    tail = load<u64>(bytes + length - 8) >> (64 - ((<u64>length - 8) << 3));
    if (length === 8) tail = 0;
  } else if (length >= 4) {
    head = load<u32>(bytes) | ((<u64>load<u32>(bytes + length - 4) >> (64 - ((<u64>length) << 3))) << 32);
    if (length === 4) head = load<u32>(bytes);
  } else {
    for (let i = <i32>length - 1; i >= 0; i--) head = (head << 8) | <u64>load<u8>(bytes + <usize>i);
  }
  store<u64>(out, <u64>length | (head << 32));
  store<u64>(out, (head >> 32) | (tail << 32), 8);
  return OK;
}
