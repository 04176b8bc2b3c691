/** Sorting of stored rows: entries of their first key's prefix and their address, spread over partitions and ordered by the prefix. */

import { arena_allocate, arenaPointer } from "./memory";
import {
  ARENA_FULL,
  isNegative,
  isSpecial,
  kindOf,
  LONG,
  NEGATIVE_INFINITY,
  OK,
  releaseArena,
  scaleOf,
} from "./numeric-cell";
import { rescaleLong, TOWARD_ZERO } from "./numeric-long";
import { dividePower, high, multiplyPower, overflowed } from "./numeric-wide";

// An entry is {i64 prefix, u32 address of the row, u32 partition}. A row begins with its prefix.

const ENTRY: usize = 16;
const DIGITS: u32 = 256;

/** Counters that {@link sort_entries} needs, in bytes. */
export const SORT_COUNTERS: u32 = 8 * 256 * 4;

/** Digits behind the point that a numeric's prefix keeps, and what stands for all that is larger. */
const PREFIX_SCALE: i32 = 4;
const PREFIX_MAX: u64 = 1 << 62;

/**
 * Writes the entries of the rows whose addresses are at [list, end). The partition is how many of the `splitters` (i64, ascending) are
 * not above the prefix; each is counted in `counts` (u32).
 */
export function sort_fill(list: usize, end: usize, entries: usize, splitters: usize, count: u32, counts: usize): void {
  for (; list < end; list += 4) {
    const row = <usize>load<u32>(list);
    const prefix = load<i64>(row);
    let low: u32 = 0;
    let length = count;
    while (length > 0) {
      const half = length >> 1;
      const right = load<i64>(splitters + ((<usize>(low + half)) << 3)) <= prefix;
      low = right ? low + half + 1 : low;
      length = right ? length - half - 1 : half;
    }
    store<i64>(entries, prefix);
    store<u32>(entries, <u32>row, 8);
    store<u32>(entries, low, 12);
    const cell = counts + ((<usize>low) << 2);
    store<u32>(cell, load<u32>(cell) + 1);
    entries += ENTRY;
  }
}

/** Copies the entries at [entries, end) to where `places` says: by partition the next free entry's address (u32), which moves on. */
export function sort_spread(entries: usize, end: usize, places: usize): void {
  for (; entries < end; entries += ENTRY) {
    const cell = places + ((<usize>load<u32>(entries, 12)) << 2);
    const to = <usize>load<u32>(cell);
    v128.store(to, v128.load(entries));
    store<u32>(cell, <u32>(to + ENTRY));
  }
}

/**
 * Orders `count` entries by their prefix; those of equal prefix stay in their order. Gives where they are then: at `entries` or at
 * `spare`, which has room for as many. `counters` has room for SORT_COUNTERS bytes.
 */
export function sort_entries(entries: usize, spare: usize, count: u32, counters: usize): usize {
  if (count < 64) {
    insert(entries, count);
    return entries;
  }
  memory.fill(counters, 0, <usize>SORT_COUNTERS);
  const end = entries + <usize>count * ENTRY;
  for (let at = entries; at < end; at += ENTRY) {
    // the sign bit is turned, so that the bytes order as the numbers do
    const prefix = load<u64>(at) ^ (1 << 63);
    for (let digit: usize = 0; digit < 8; digit++) {
      const cell = counters + (digit << 10) + ((<usize>(prefix >> ((<u64>digit) << 3)) & 255) << 2);
      store<u32>(cell, load<u32>(cell) + 1);
    }
  }
  let from = entries;
  let to = spare;
  for (let digit: usize = 0; digit < 8; digit++) {
    const cells = counters + (digit << 10);
    const first = (<usize>((load<u64>(from) ^ (1 << 63)) >> ((<u64>digit) << 3)) & 255) << 2;
    if (load<u32>(cells + first) === count) continue;
    pass(from, to, count, cells, (<u64>digit) << 3);
    const other = from;
    from = to;
    to = other;
  }
  return from;
}

/** One pass of a radix sort; `cells` hold how often each digit stands there. */
function pass(from: usize, to: usize, count: u32, cells: usize, shift: u64): void {
  let next = <u32>to;
  for (let digit: u32 = 0; digit < DIGITS; digit++) {
    const cell = cells + ((<usize>digit) << 2);
    const many = load<u32>(cell);
    store<u32>(cell, next);
    next += many << 4;
  }
  const end = from + <usize>count * ENTRY;
  for (; from < end; from += ENTRY) {
    const entry = v128.load(from);
    const prefix = load<u64>(from) ^ (1 << 63);
    const cell = cells + ((<usize>(prefix >> shift) & 255) << 2);
    const place = <usize>load<u32>(cell);
    v128.store(place, entry);
    store<u32>(cell, <u32>(place + ENTRY));
  }
}

/** Insertion sort, for few entries. */
function insert(entries: usize, count: u32): void {
  const end = entries + <usize>count * ENTRY;
  for (let at = entries + ENTRY; at < end; at += ENTRY) {
    const entry = v128.load(at);
    const prefix = load<i64>(at);
    let to = at;
    for (; to > entries && load<i64>(to - ENTRY) > prefix; to -= ENTRY) v128.store(to, v128.load(to - ENTRY));
    v128.store(to, entry);
  }
}

/** A text's first eight bytes as a number that orders as they do in the C collation. */
export function view_sort_prefix(lo: u64, hi: u64): i64 {
  const next = <u32>lo > 12 ? load<u32>(<usize>(hi >> 32), 4) : <u32>hi;
  const bytes = ((<u64>bswap<u32>(<u32>(lo >> 32))) << 32) | <u64>bswap<u32>(next);
  return <i64>(bytes ^ (1 << 63));
}

/**
 * A numeric times 10^4, cut off to a whole number of at most 2^62 on either side: it orders as the numeric does but for ties.
 * A decimal's prefix is computed likewise.
 */
export function num_sort_prefix(lo: i64, hi: i64): i64 {
  const kind = kindOf(hi);
  if (isSpecial(kind)) return kind === NEGATIVE_INFINITY ? 0 - <i64>PREFIX_MAX : <i64>PREFIX_MAX;
  if (kind >= LONG) return longPrefix(lo, hi);
  const up = PREFIX_SCALE - scaleOf(hi);
  const low = up >= 0 ? multiplyPower(lo, <u32>hi, up) : dividePower(lo, <u32>hi, -up);
  const large = high !== 0 || low > PREFIX_MAX || (up >= 0 && overflowed);
  const size = large ? PREFIX_MAX : low;
  return isNegative(kind) ? 0 - <i64>size : <i64>size;
}

/** The prefix of a numeric whose digits are by reference. */
function longPrefix(lo: i64, hi: i64): i64 {
  const mark = arenaPointer;
  const out = arena_allocate(16);
  const status = out === 0 ? ARENA_FULL : rescaleLong(out, lo, hi, PREFIX_SCALE, TOWARD_ZERO);
  const cut = status === OK && kindOf(load<i64>(out, 8)) < LONG;
  const prefix = cut
    ? num_sort_prefix(load<i64>(out), load<i64>(out, 8))
    : isNegative(kindOf(hi))
      ? 0 - <i64>PREFIX_MAX
      : <i64>PREFIX_MAX;
  releaseArena(mark);
  return prefix;
}
