/** string_agg: texts kept in a list as rows came, joined in the order of their morsels. */

import { ARENA_FULL } from "./numeric-cell";
import { allocateText, copyText, storeText } from "./text-build";

// A node is {u32 next, u32 order, view of the text, view of the delimiter before it}.
const ORDER: usize = 4;
const TEXT: usize = 8;
const DELIMITER: usize = 24;

/** Merges the ascending runs [from, middle) and [middle, end) of node addresses at `list` into `out`; equal ones keep their order. */
function mergeRuns(list: usize, from: u32, middle: u32, end: u32, out: usize): void {
  let a = from;
  let b = middle;
  for (let to = from; to < end; to++) {
    let takeFirst = b >= end;
    if (!takeFirst && a < middle) {
      const first = load<u32>(list + ((<usize>a) << 2));
      const second = load<u32>(list + ((<usize>b) << 2));
      takeFirst = load<u32>(<usize>first + ORDER) <= load<u32>(<usize>second + ORDER);
    }
    const taken = takeFirst ? a++ : b++;
    store<u32>(out + ((<usize>to) << 2), load<u32>(list + ((<usize>taken) << 2)));
  }
}

/** Sorts node addresses by their order; `spare` has room for as many. Gives where they are then. */
function sortNodes(list: usize, count: u32, spare: usize): usize {
  for (let width: u32 = 1; width < count; width <<= 1) {
    for (let from: u32 = 0; from < count; from += width << 1) {
      mergeRuns(list, from, min(from + width, count), min(from + (width << 1), count), spare);
    }
    const sorted = spare;
    spare = list;
    list = sorted;
  }
  return list;
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
  const list = allocateText((<u64>count) << 2);
  const spare = allocateText((<u64>count) << 2);
  if (bytes === 0 || list === 0 || spare === 0) return ARENA_FULL;
  let index: usize = 0;
  for (let node = head; node !== 0; node = <usize>load<u32>(node)) store<u32>(list + (index++ << 2), <u32>node);
  const sorted = sortNodes(list, count, spare);
  let to = bytes;
  for (let i: usize = 0; i < <usize>count; i++) {
    const node = <usize>load<u32>(sorted + (i << 2));
    if (i > 0) to = copyText(to, load<i64>(node, DELIMITER), load<i64>(node, DELIMITER + 8));
    to = copyText(to, load<i64>(node, TEXT), load<i64>(node, TEXT + 8));
  }
  return storeText(out, bytes, <u32>(to - bytes));
}
