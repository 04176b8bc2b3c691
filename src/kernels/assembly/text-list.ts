/** string_agg: texts kept in a list as rows came, joined in the order of their morsels. */

import { ARENA_FULL } from "./numeric-cell";
import { allocateText, copyText, storeText } from "./text-build";

// The state of a group, all zero at first: its first and its last segment, where the last one's bytes end, where its block ends, the
// morsel that its rows are from, and the bytes of all blocks.
const HEAD: usize = 0;
const TAIL: usize = 4;
const TO: usize = 8;
const LIMIT: usize = 12;
const MORSEL: usize = 16;
const RESERVED: usize = 20;

// A segment has the texts of one morsel, each behind its delimiter: {u32 next, u32 order, u32 bytes, u32 bytes of the first delimiter}
// and then the bytes. Of the last one the bytes are counted when it is ended.
const ORDER: usize = 4;
const BYTES: usize = 8;
const DELIMITER: usize = 12;
const SEGMENT: usize = 16;

/** Bytes of a group's first block; each further one has as many as all before. */
const BLOCK_MIN: u32 = 64;
const BLOCK_MAX: u32 = 65536;
/** What copying a text may overwrite behind it, and what aligns the segment behind that. */
const SLACK: usize = 24;

/** Says in the last segment how many bytes it has. */
function endSegment(state: usize): usize {
  const tail = <usize>load<u32>(state, TAIL);
  if (tail !== 0) store<u32>(tail, load<u32>(state, TO) - <u32>(tail + SEGMENT), BYTES);
  return tail;
}

/**
 * Appends a text behind a delimiter that a row of the morsel `order` has. Gives the bytes that it has taken from `heap` on, at most those
 * of both, the state's RESERVED up to 64 KB, and 128.
 */
export function list_append(state: usize, heap: usize, order: u32, tlo: i64, thi: i64, dlo: i64, dhi: i64): i32 {
  const wanted = SEGMENT + <usize>(<u32>tlo) + <usize>(<u32>dlo) + SLACK;
  let to = <usize>load<u32>(state, TO);
  let taken: u32 = 0;
  const fits = to + wanted <= <usize>load<u32>(state, LIMIT);
  if (!fits || order !== load<u32>(state, MORSEL)) {
    const tail = endSegment(state);
    let segment = (to + 7) & ~7;
    if (!fits) {
      const reserved = load<u32>(state, RESERVED);
      segment = heap;
      taken = (max(<u32>wanted, min(max(reserved, BLOCK_MIN), BLOCK_MAX)) + 7) & ~7;
      store<u32>(state, <u32>heap + taken, LIMIT);
      store<u32>(state, reserved + taken, RESERVED);
    }
    store<u32>(tail === 0 ? state + HEAD : tail, <u32>segment);
    store<u32>(segment, 0);
    store<u32>(segment, order, ORDER);
    store<u32>(segment, <u32>dlo, DELIMITER);
    store<u32>(state, <u32>segment, TAIL);
    store<u32>(state, order, MORSEL);
    to = segment + SEGMENT;
  }
  store<u32>(state, <u32>copyText(copyText(to, dlo, dhi), tlo, thi), TO);
  return taken;
}

/** Adds the texts of another state, which is not empty, to a state. */
export function list_combine(state: usize, other: usize): void {
  const tail = endSegment(state);
  const reserved = load<u32>(state, RESERVED);
  store<u32>(tail === 0 ? state + HEAD : tail, load<u32>(other, HEAD));
  memory.copy(state + TAIL, other + TAIL, RESERVED - TAIL);
  store<u32>(state, reserved + load<u32>(other, RESERVED), RESERVED);
}

// They are sorted as entries {u32 segment, u32 order}: a thread's segments come in order, so that there are as many runs as threads.

/** Where the ascending run that begins at `from` ends. */
function runEnd(entries: usize, from: u32, count: u32): u32 {
  let at = from + 1;
  for (; at < count; at++) {
    const entry = entries + ((<usize>at) << 3);
    if (load<u32>(entry - 8, ORDER) > load<u32>(entry, ORDER)) break;
  }
  return min(at, count);
}

/** Merges the ascending runs [from, middle) and [middle, end) of entries into `out`; equal ones keep their order. */
function mergeRuns(entries: usize, from: u32, middle: u32, end: u32, out: usize): void {
  let a = entries + ((<usize>from) << 3);
  let b = entries + ((<usize>middle) << 3);
  const aEnd = b;
  const bEnd = entries + ((<usize>end) << 3);
  let to = out + ((<usize>from) << 3);
  for (; a < aEnd && b < bEnd; to += 8) {
    if (load<u32>(a, ORDER) <= load<u32>(b, ORDER)) {
      store<u64>(to, load<u64>(a));
      a += 8;
    } else {
      store<u64>(to, load<u64>(b));
      b += 8;
    }
  }
  memory.copy(to, a, aEnd - a);
  memory.copy(to + (aEnd - a), b, bEnd - b);
}

/** Sorts entries by their order; `spare` has room for as many. Gives where they are then. */
function sortEntries(entries: usize, count: u32, spare: usize): usize {
  while (runEnd(entries, 0, count) < count) {
    for (let from: u32 = 0; from < count; ) {
      const middle = runEnd(entries, from, count);
      const end = middle < count ? runEnd(entries, middle, count) : middle;
      mergeRuns(entries, from, middle, end, spare);
      from = end;
    }
    const sorted = spare;
    spare = entries;
    entries = sorted;
  }
  return entries;
}

/** The texts of a state in the order of their morsels, without the first delimiter. */
export function list_joined(out: usize, state: usize): i32 {
  endSegment(state);
  let count: u32 = 0;
  let total: u64 = 0;
  for (let segment = <usize>load<u32>(state, HEAD); segment !== 0; segment = <usize>load<u32>(segment)) {
    count++;
    total += <u64>load<u32>(segment, BYTES);
  }
  const bytes = allocateText(total);
  const list = allocateText((<u64>count) << 3);
  const spare = allocateText((<u64>count) << 3);
  if (bytes === 0 || list === 0 || spare === 0) return ARENA_FULL;
  let entry = list;
  for (let segment = <usize>load<u32>(state, HEAD); segment !== 0; segment = <usize>load<u32>(segment)) {
    store<u32>(entry, <u32>segment);
    store<u32>(entry, load<u32>(segment, ORDER), ORDER);
    entry += 8;
  }
  const sorted = sortEntries(list, count, spare);
  let to = bytes;
  for (let i: usize = 0; i < <usize>count; i++) {
    const segment = <usize>load<u32>(sorted + (i << 3));
    const left = i === 0 ? <usize>load<u32>(segment, DELIMITER) : 0;
    const length = <usize>load<u32>(segment, BYTES) - left;
    memory.copy(to, segment + SEGMENT + left, length);
    to += length;
  }
  return storeText(out, bytes, <u32>(to - bytes));
}
