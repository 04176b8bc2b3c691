/** Byte arrays whose lengths stand apart (DELTA_LENGTH_BYTE_ARRAY, DELTA_BYTE_ARRAY) and what is made of views: checked text, decimals, fixed bytes. */

import { big_endian_128, only_sign } from "./decode-big-endian";
import { put_view, view_bytes } from "./decode-bytes";
import { utf8_valid } from "./decode-text";

/** `count` values of the i32 lengths at `lengths`, one after the other in [src, end), as views. Gives the bytes consumed, -1 when they end early. */
export function views_of_lengths(lengths: usize, count: u32, src: usize, end: usize, views: usize): i32 {
  const start = src;
  for (const last = views + ((<usize>count) << 4); views < last; views += 16, lengths += 4) {
    const length = load<u32>(lengths);
    if (<u32>(end - src) < length) return -1;
    put_view(views, src, length);
    src += <usize>length;
  }
  return <i32>(src - start);
}

/** `count` values of `width` bytes each, one after the other at `src`, as views. */
export function views_of_width(src: usize, width: u32, count: u32, views: usize): void {
  for (const last = views + ((<usize>count) << 4); views < last; views += 16, src += <usize>width) {
    put_view(views, src, width);
  }
}

/** 1 when all `count` views are UTF-8 without NUL, else 0. */
export function views_utf8(views: usize, count: u32): i32 {
  for (const last = views + ((<usize>count) << 4); views < last; views += 16) {
    if (utf8_valid(view_bytes(views), load<u32>(views)) === 0) return 0;
  }
  return 1;
}

/** `count` views of big-endian numbers -> i128. Gives 0, or 1 when one does not fit. */
export function views_decimal_128(views: usize, count: u32, out: usize): i32 {
  for (const last = views + ((<usize>count) << 4); views < last; views += 16, out += 16) {
    const width = load<u32>(views);
    const bytes = view_bytes(views);
    const extra = width > 16 ? width - 16 : 0;
    if (extra !== 0 && !only_sign(bytes, extra)) return 1;
    v128.store(out, big_endian_128(bytes + <usize>extra, width - extra, bytes + <usize>width));
  }
  return 0;
}

/** The bytes of `count` views of exactly `width` bytes, one after the other. Gives 0, or 1 when one has another length. */
export function views_fixed(views: usize, count: u32, width: u32, out: usize): i32 {
  for (const last = views + ((<usize>count) << 4); views < last; views += 16, out += <usize>width) {
    if (load<u32>(views) !== width) return 1;
    memory.copy(out, view_bytes(views), <usize>width);
  }
  return 0;
}

/** Bytes of the views' values that do not lie inside of them. */
export function views_heap_size(views: usize, count: u32): i64 {
  let bytes: i64 = 0;
  for (const last = views + ((<usize>count) << 4); views < last; views += 16) {
    const length = load<u32>(views);
    if (length > 12) bytes += <i64>length;
  }
  return bytes;
}

/** Copies the values of the views that do not lie inside of them to `heap`, and lets the views refer to the copies. */
export function views_move(views: usize, count: u32, heap: usize): void {
  for (const last = views + ((<usize>count) << 4); views < last; views += 16) {
    const length = load<u32>(views);
    if (length <= 12) continue;
    memory.copy(heap, <usize>load<u32>(views, 12), <usize>length);
    store<u32>(views, <u32>heap, 12);
    heap += <usize>length;
  }
}

/** The address of the first of `count` views' values that lies in the `bytes` from `heap` on, or 0. */
export function views_first(views: usize, count: u32, heap: usize, bytes: u32): usize {
  for (const last = views + ((<usize>count) << 4); views < last; views += 16) {
    const address = load<u32>(views, 12);
    if (load<u32>(views) > 12 && address - <u32>heap < bytes) return <usize>address;
  }
  return 0;
}

/** Lets those of `count` views that refer to the `bytes` from `heap` on refer to the same places from `moved` on. */
export function views_rebase(views: usize, count: u32, heap: usize, bytes: u32, moved: usize): void {
  for (const last = views + ((<usize>count) << 4); views < last; views += 16) {
    const offset = load<u32>(views, 12) - <u32>heap;
    if (load<u32>(views) > 12 && offset < bytes) store<u32>(views, <u32>moved + offset, 12);
  }
}

/**
 * Bytes of `count` front coded values, whose i32 prefix and suffix lengths are given, after one of `before` bytes; -1 when a
 * prefix is longer than the value before it or a length is negative.
 */
export function front_coded_size(prefixes: usize, suffixes: usize, count: u32, before: u32): i64 {
  let total: i64 = 0;
  let length = <i64>before;
  for (const last = prefixes + ((<usize>count) << 2); prefixes < last; prefixes += 4, suffixes += 4) {
    const prefix = <i64>load<i32>(prefixes);
    const suffix = <i64>load<i32>(suffixes);
    if (prefix < 0 || suffix < 0 || prefix > length) return -1;
    length = prefix + suffix;
    total += length;
  }
  return total;
}

/**
 * Writes `count` front coded values (checked and measured by front_coded_size) one after the other at `heap`, and their views. The
 * suffixes stand in [src, end), the value before the first at `before`. Gives the bytes of suffixes consumed, -1 when they end early.
 */
export function front_coded_read(
  prefixes: usize,
  suffixes: usize,
  count: u32,
  src: usize,
  end: usize,
  before: usize,
  heap: usize,
  views: usize,
): i32 {
  const start = src;
  for (const last = views + ((<usize>count) << 4); views < last; views += 16, prefixes += 4, suffixes += 4) {
    const prefix = <usize>load<u32>(prefixes);
    const suffix = <usize>load<u32>(suffixes);
    if (end - src < suffix) return -1;
    memory.copy(heap, before, prefix);
    memory.copy(heap + prefix, src, suffix);
    put_view(views, heap, <u32>(prefix + suffix));
    src += suffix;
    before = heap;
    heap += prefix + suffix;
  }
  return <i32>(src - start);
}
