/** A text as symbols, and the runs of automata over it. Positions count characters. */

import type { Dfa } from "./dfa.ts";
import { dead } from "./dfa.ts";
import type { SymbolMap } from "./symbols.ts";
import { countWork } from "./work.ts";

/** What making a subject counts as: it has numbers of 4 bytes for each byte of the text. */
const stepsPerByte = 2;
/** How many characters are run over before the work is counted. */
const countedChunk = 1 << 16;

/** The symbols of the text at hand, unless it is long: one text is looked at at a time. */
const shared = new Int32Array(4096);

/** The character at a place of valid UTF-8 and, in the upper bits, how many bytes it has. */
export function decodeCharacter(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return lead | (1 << 24);
  const next = bytes[at + 1]! & 63;
  if (lead < 0xe0) return ((lead & 31) << 6) | next | (2 << 24);
  if (lead < 0xf0) return ((lead & 15) << 12) | (next << 6) | (bytes[at + 2]! & 63) | (3 << 24);
  return ((lead & 7) << 18) | (next << 12) | ((bytes[at + 2]! & 63) << 6) | (bytes[at + 3]! & 63) | (4 << 24);
}

export class Subject {
  readonly bytes: Uint8Array;
  /** Characters. */
  readonly length: number;
  /** By position, the symbol of the character that follows, and of the one before; edges have symbols too. */
  ahead: Int32Array;
  behind: Int32Array;
  /** By position its byte, where a character has several. */
  readonly #places: Int32Array | undefined;

  constructor(bytes: Uint8Array, symbols: SymbolMap) {
    this.bytes = bytes;
    countWork(bytes.length * stepsPerByte);
    const all = bytes.length + 2 <= shared.length ? shared : new Int32Array(bytes.length + 2);
    all[0] = symbols.textBegin;
    const ascii = symbols.ascii;
    let at = 0;
    for (; at < bytes.length && bytes[at]! < 0x80; at++) all[at + 1] = ascii[bytes[at]!]!;
    let length = at;
    if (at < bytes.length) {
      const places = new Int32Array(bytes.length + 1);
      for (let place = 0; place <= at; place++) places[place] = place;
      while (at < bytes.length) {
        const decoded = decodeCharacter(bytes, at);
        all[++length] = symbols.of(decoded & 0xffffff);
        at += decoded >>> 24;
        places[length] = at;
      }
      this.#places = places;
    }
    all[length + 1] = symbols.textEnd;
    this.length = length;
    this.ahead = all.subarray(1, length + 2);
    this.behind = all.subarray(0, length + 1);
  }

  /** The byte at a position. */
  byteAt(position: number): number {
    return this.#places === undefined ? position : this.#places[position]!;
  }

  /** The UTF-8 between two positions. */
  slice(from: number, to: number): Uint8Array {
    return this.bytes.subarray(this.byteAt(from), this.byteAt(to));
  }

  /** The character at a position. */
  character(position: number): number {
    return decodeCharacter(this.bytes, this.byteAt(position)) & 0xffffff;
  }

  /** Runs forwards from `from`; gives the last position up to `limit` where a match ends, -1 for none. */
  longest(dfa: Dfa, from: number, limit: number): number {
    let row = dfa.start(this.behind[from]!);
    let { table } = dfa;
    let found = -1;
    let at = from;
    for (; ; at++) {
      const symbol = this.ahead[at]!;
      let entry = table[row + symbol]!;
      if (entry < 0) {
        entry = dfa.miss(row, symbol);
        table = dfa.table;
      }
      if (entry & 1) found = at;
      row = entry >> 1;
      if (row === dead || at === limit) break;
    }
    countWork(at - from);
    return found;
  }

  /** Runs forwards from `from`; gives the first position from `least` to `limit` where a match ends, -1 for none. */
  shortest(dfa: Dfa, from: number, least: number, limit: number): number {
    let row = dfa.start(this.behind[from]!);
    let { table } = dfa;
    let found = -1;
    let at = from;
    for (; ; at++) {
      const symbol = this.ahead[at]!;
      let entry = table[row + symbol]!;
      if (entry < 0) {
        entry = dfa.miss(row, symbol);
        table = dfa.table;
      }
      if (entry & 1 && at >= least) {
        found = at;
        break;
      }
      row = entry >> 1;
      if (row === dead || at === limit) break;
    }
    countWork(at - from);
    return found;
  }

  /**
   * Runs forwards from `from`; gives the last, or the first, position from `least` to `limit` where a match ends and that is marked, -1
   * for none. Marks are counted from `limit` back.
   */
  among(dfa: Dfa, from: number, least: number, limit: number, marks: Uint8Array, first: boolean): number {
    let row = dfa.start(this.behind[from]!);
    let { table } = dfa;
    let found = -1;
    let at = from;
    for (; ; at++) {
      const symbol = this.ahead[at]!;
      let entry = table[row + symbol]!;
      if (entry < 0) {
        entry = dfa.miss(row, symbol);
        table = dfa.table;
      }
      if (entry & 1 && at >= least && marks[limit - at] === 1) {
        found = at;
        if (first) break;
      }
      row = entry >> 1;
      if (row === dead || at === limit) break;
    }
    countWork(at - from);
    return found;
  }

  /**
   * Runs an automaton that begins anywhere forwards from `from`; gives the first position where a match ends, -1 for none, and in `begun`
   * the last one before which no match had begun.
   */
  search(dfa: Dfa, from: number): { readonly ended: number; readonly begun: number } {
    let row = dfa.start(this.behind[from]!);
    let { table } = dfa;
    const cold = dfa.width - 1;
    let begun = from;
    for (let at = from; at <= this.length; at++) {
      if (table[row + cold] === 1) begun = at;
      const symbol = this.ahead[at]!;
      let entry = table[row + symbol]!;
      if (entry < 0) {
        entry = dfa.miss(row, symbol);
        table = dfa.table;
      }
      if (entry & 1) return { ended: at, begun };
      row = entry >> 1;
      if ((at & (countedChunk - 1)) === 0) countWork(countedChunk);
    }
    return { ended: -1, begun };
  }

  /** Runs over all from `from` to `to`, in the automaton's direction, and marks from `from` on where matches end. */
  marks(dfa: Dfa, from: number, to: number): Uint8Array {
    const step = dfa.direction === "backwards" ? -1 : 1;
    const [follows, precedes] = step < 0 ? [this.behind, this.ahead] : [this.ahead, this.behind];
    const marks = new Uint8Array(Math.abs(to - from) + 1);
    let row = dfa.start(precedes[from]!);
    let { table } = dfa;
    let at = from;
    for (; ; at += step) {
      const symbol = follows[at]!;
      let entry = table[row + symbol]!;
      if (entry < 0) {
        entry = dfa.miss(row, symbol);
        table = dfa.table;
      }
      if (entry & 1) marks[(at - from) * step] = 1;
      row = entry >> 1;
      if (row === dead || at === to) break;
    }
    countWork(marks.length);
    return marks;
  }
}
