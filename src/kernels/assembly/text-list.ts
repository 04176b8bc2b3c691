/** string_agg: texts kept in a list as rows came, joined in the order of their morsels. */

import { ARENA_FULL } from "./numeric-cell";
import { allocateText, copyText, storeText } from "./text-build";

// A node is {u32 next, u32 order, view of the text, view of the delimiter before it}.
const ORDER: usize = 4;
const TEXT: usize = 8;
const DELIMITER: usize = 24;

// It is sorted as an entry {u32 node, u32 order}: a thread's nodes come in order, so that there are as many runs as threads.

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

/** The texts of the list that begins at `head`, each but the first behind its delimiter. */
export function list_joined(out: usize, head: usize): i32 {
  let count: u32 = 0;
  let total: u64 = 0;
  for (let node = head; node !== 0; node = <usize>load<u32>(node)) {
    count++;
    total += <u64>load<u32>(node, TEXT) + <u64>load<u32>(node, DELIMITER);
  }
  const bytes = allocateText(total);
  const list = allocateText((<u64>count) << 3);
  const spare = allocateText((<u64>count) << 3);
  if (bytes === 0 || list === 0 || spare === 0) return ARENA_FULL;
  let entry = list;
  for (let node = head; node !== 0; node = <usize>load<u32>(node)) {
    store<u32>(entry, <u32>node);
    store<u32>(entry, load<u32>(node, ORDER), ORDER);
    entry += 8;
  }
  const sorted = sortEntries(list, count, spare);
  let to = bytes;
  for (let i: usize = 0; i < <usize>count; i++) {
    const node = <usize>load<u32>(sorted + (i << 3));
    if (i > 0) to = copyText(to, load<i64>(node, DELIMITER), load<i64>(node, DELIMITER + 8));
    to = copyText(to, load<i64>(node, TEXT), load<i64>(node, TEXT + 8));
  }
  return storeText(out, bytes, <u32>(to - bytes));
}
