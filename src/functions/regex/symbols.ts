/**
 * Symbols: characters that all sets of an expression hold or lack together are one symbol, so that automata have small tables. Behind
 * the symbols of characters come two for what is before the first and after the last character of a text.
 */

import { type CharacterSet, lastCharacter } from "./character-set.ts";
import { patternError } from "./pattern-error.ts";

/** PostgreSQL's bound. */
const symbolsMax = 32_767;
/** Steps of the division of characters among sets, and bits of the sets over symbols. */
const workMax = 3_000_000;
const setBitsMax = 1 << 27;

const pageBits = 8;
const pageSize = 1 << pageBits;

export class SymbolMap {
  /** How many symbols characters have; the two edges are numbered behind them. */
  readonly characters: number;
  readonly textBegin: number;
  readonly textEnd: number;
  /** The symbols of ASCII. */
  readonly ascii: Uint16Array;
  /** By set, its symbols: one alone, or -1 and a bit for each. */
  readonly #single: Int32Array;
  readonly #bits: readonly Uint32Array[];
  /** Where a run of characters of one symbol begins, ascending, and its symbol. */
  readonly #starts: readonly number[];
  readonly #symbols: readonly number[];
  readonly #pages: (Uint16Array | undefined)[] = [];

  /** @throws SqlError 2201B for sets that divide the characters too finely */
  constructor(sets: readonly CharacterSet[]) {
    const division = divide(sets);
    this.#starts = division.starts;
    this.#symbols = division.symbols;
    this.characters = division.members.length;
    this.textBegin = this.characters;
    this.textEnd = this.characters + 1;
    this.#single = new Int32Array(sets.length).fill(-1);
    this.#bits = bitsOf(division.members, sets.length, this.#single);
    this.ascii = Uint16Array.from({ length: 128 }, (_, character) => this.of(character));
  }

  /** Where runs of characters of one symbol begin, ascending from 0, and their symbols. */
  get runs(): { readonly starts: readonly number[]; readonly symbols: readonly number[] } {
    return { starts: this.#starts, symbols: this.#symbols };
  }

  /** True when the set of that index holds the symbol of a character; the edges are in none. */
  holds(set: number, symbol: number): boolean {
    const single = this.#single[set]!;
    if (single >= 0) return single === symbol;
    return ((this.#bits[set]![symbol >>> 5]! >>> (symbol & 31)) & 1) !== 0;
  }

  /** The symbol of a character. */
  of(character: number): number {
    const page = this.#pages[character >> pageBits] ?? this.#makePage(character >> pageBits);
    return page[character & (pageSize - 1)]!;
  }

  #makePage(number: number): Uint16Array {
    const page = new Uint16Array(pageSize);
    const first = number << pageBits;
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= first) low = middle + 1;
      else high = middle;
    }
    for (let at = 0, run = low - 1; at < pageSize; at++) {
      if (this.#starts[run + 1] === first + at) run++;
      page[at] = this.#symbols[run]!;
    }
    this.#pages[number] = page;
    return page;
  }
}

interface Division {
  readonly starts: number[];
  readonly symbols: number[];
  /** By symbol, the sets that hold it. */
  readonly members: (readonly number[])[];
}

/** Divides the characters: where no set begins or ends all have one symbol, and so have all that are in the same sets. */
function divide(sets: readonly CharacterSet[]): Division {
  const changes = new Map<number, number[]>([[0, []]]);
  const change = (at: number, set: number): void => {
    const known = changes.get(at);
    if (known === undefined) changes.set(at, [set]);
    else known.push(set);
  };
  for (const [set, ranges] of sets.entries()) {
    for (const [index, bound] of ranges.entries()) change(index % 2 === 0 ? bound : bound + 1, set);
  }
  const starts = [...changes.keys()].filter((at) => at <= lastCharacter).sort((a, b) => a - b);
  const inside = new Set<number>();
  const known = new Map<string, number>();
  const division: Division = { starts, symbols: [], members: [] };
  let work = 0;
  for (const at of starts) {
    for (const set of changes.get(at)!) if (!inside.delete(set)) inside.add(set);
    work += inside.size + 1;
    if (work > workMax) throw patternError("tooBig");
    const members = [...inside].sort((a, b) => a - b);
    const key = members.join();
    let symbol = known.get(key);
    if (symbol === undefined) {
      symbol = division.members.push(members) - 1;
      if (symbol >= symbolsMax) throw patternError("colors");
      known.set(key, symbol);
    }
    division.symbols.push(symbol);
  }
  return division;
}

/** The bits of sets that have several symbols; `single` gets the symbols of the others. */
function bitsOf(members: Division["members"], sets: number, single: Int32Array): readonly Uint32Array[] {
  const counts = new Int32Array(sets);
  for (const [symbol, holders] of members.entries()) {
    for (const set of holders) {
      counts[set]!++;
      single[set] = symbol;
    }
  }
  const words = (members.length + 2 + 31) >> 5;
  const bits: Uint32Array[] = [];
  let total = 0;
  for (let set = 0; set < sets; set++) {
    if (counts[set] === 1) continue;
    single[set] = -1;
    bits[set] = new Uint32Array(words);
    total += words * 32;
    if (total > setBitsMax) throw patternError("tooBig");
  }
  for (const [symbol, holders] of members.entries()) {
    for (const set of holders) if (single[set] === -1) bits[set]![symbol >>> 5]! |= 1 << (symbol & 31);
  }
  return bits;
}
