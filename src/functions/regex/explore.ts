/** All rows of a deterministic automaton that searches, as far as they tell whether there is a match. */

import type { Dfa } from "./dfa.ts";
import type { SymbolMap } from "./symbols.ts";

/** The rows of an automaton. Entries are the places of rows, each a multiple of `width`; 0: nothing can match, 1: there is a match. */
export interface TableRows {
  /** Symbols of characters, and one for the end of the text. */
  readonly width: number;
  readonly entries: readonly number[];
  readonly ascii: Uint16Array;
  /** Where runs of characters of one symbol begin, from 0 on, and their symbols. */
  readonly starts: readonly number[];
  readonly symbols: readonly number[];
}

/** Entries are numbers of 16 bits. */
const entriesMax = 1 << 16;
const rowsMax = 1000;

const failed = 0;
const matched = 1;

/** The rows from the start on, in which what cannot lead to a match any more is {@link failed}. Undefined when they are too many. */
export function exploreRows(dfa: Dfa, symbols: SymbolMap): Pick<TableRows, "width" | "entries"> | undefined {
  const width = symbols.characters + 1;
  const offsets = [dfa.start(symbols.textBegin)];
  const numbers = new Map([[offsets[0]!, 0]]);
  /** By row and symbol the number of the next row, or -1 for a match. */
  const next: number[][] = [];
  for (let row = 0; row < offsets.length; row++) {
    const known: number[] = [];
    for (let symbol = 0; symbol < width; symbol++) {
      const entry = dfa.miss(offsets[row]!, symbol < width - 1 ? symbol : symbols.textEnd);
      if (entry & 1) {
        known.push(-1);
        continue;
      }
      let number = numbers.get(entry >> 1);
      if (number === undefined) {
        number = offsets.push(entry >> 1) - 1;
        if (offsets.length > rowsMax || (offsets.length + 1) * width > entriesMax) return undefined;
        numbers.set(entry >> 1, number);
      }
      known.push(number);
    }
    next.push(known);
  }
  const live = liveRows(next);
  const place = (number: number): number => (number < 0 ? matched : live[number] ? (number + 1) * width : failed);
  return { width, entries: next.flatMap((row) => row.map(place)) };
}

/** Which rows can lead to a match; the first counts as one that can. */
function liveRows(next: readonly (readonly number[])[]): readonly boolean[] {
  const before: number[][] = next.map(() => []);
  const live: boolean[] = next.map(() => false);
  const todo: number[] = [];
  const reach = (row: number): void => {
    if (live[row]) return;
    live[row] = true;
    todo.push(row);
  };
  for (const [row, followers] of next.entries()) {
    for (const follower of followers) {
      if (follower < 0) reach(row);
      else before[follower]!.push(row);
    }
  }
  for (let row = todo.pop(); row !== undefined; row = todo.pop()) for (const earlier of before[row]!) reach(earlier);
  live[0] = true;
  return live;
}
