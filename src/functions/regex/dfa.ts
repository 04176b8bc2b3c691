/**
 * The deterministic automaton of an automaton, made as far as texts ask for it. A row stands for a set of states; for each symbol it
 * has the next row, and whether a match ended before that symbol, which alone tells whether conditions on what follows hold.
 */

import { type Automaton, arc, type Direction } from "./automaton.ts";
import { patternError } from "./pattern-error.ts";
import type { SymbolMap } from "./symbols.ts";
import { countWork } from "./work.ts";

/** Entries of all tables of an expression together, 4 bytes each. */
const poolEntries = 1 << 20;
const rowsAtFirst = 8;
const widthMax = poolEntries / rowsAtFirst;
/** Bounds what the sets of states take: numbers in all rows of a table. */
const kernelNumbersMax = 1 << 20;

/** The row without states: nothing can match any more. */
export const dead = 0;

/** The room of an expression's tables. When it is full all tables but the one that grows are dropped. */
export class TablePool {
  #used = 0;
  readonly #tables = new Set<Dfa>();

  take(entries: number, table: Dfa): void {
    if (this.#used + entries > poolEntries) {
      for (const other of this.#tables) if (other !== table) other.drop();
      this.#tables.clear();
    }
    this.#used += entries;
    this.#tables.add(table);
  }

  give(entries: number): void {
    this.#used -= entries;
  }

  full(entries: number): boolean {
    return this.#used + entries > poolEntries;
  }
}

/** Where a row's states and the symbol before it lie. */
interface Row {
  /** The states, ascending: of a conditional automaton those that a symbol has led to, of another all that are reached from there. */
  readonly states: Int32Array;
  readonly before: number;
  readonly ended: boolean;
}

export class Dfa {
  /** At a row's offset plus a symbol: -1 while it is not known, else the next row's offset, doubled, plus 1 where a match ended before the symbol. */
  table: Int32Array = new Int32Array(0);
  /** Entries of a row. The last tells whether the row has the start's states only. */
  readonly width: number;
  readonly #automaton: Automaton;
  readonly #symbols: SymbolMap;
  readonly #pool: TablePool;
  /** Symbols of characters and edges; further bits of a symbol tell which lookarounds hold. */
  readonly #base: number;
  #rows: Row[] = [];
  #offsets = new Map<string, number>();
  #kernelNumbers = 0;
  /** Classes of symbols by the `before` conditions that they meet. */
  readonly #beforeClass: Int32Array | undefined;
  readonly #classMembers: (readonly number[])[] = [];
  readonly #starts = new Map<number, number>();
  readonly #mark: Int32Array;
  #generation = 0;
  readonly #stack: number[] = [];

  constructor(automaton: Automaton, symbols: SymbolMap, looks: number, pool: TablePool) {
    this.#automaton = automaton;
    this.#symbols = symbols;
    this.#pool = pool;
    this.#base = symbols.characters + 2;
    this.width = (this.#base << looks) + 1;
    if (this.width > widthMax) throw patternError("tooBig");
    this.#mark = new Int32Array(automaton.states);
    this.#beforeClass = automaton.before.length === 0 ? undefined : this.#classify();
  }

  get direction(): Direction {
    return this.#automaton.direction;
  }

  /** The offset of the row with which a run begins, behind a symbol. */
  start(before: number): number {
    const kind = this.#classOf(before);
    const known = this.#starts.get(kind);
    if (known !== undefined) return known;
    if (this.#rows.length === 0) this.#clear();
    const row = this.#rowOf(Int32Array.of(this.#automaton.start), kind);
    this.#starts.set(kind, row);
    return row;
  }

  /** The entry of a row and symbol that is not known yet. All offsets but the one in it may have changed. */
  miss(offset: number, symbol: number): number {
    const row = this.#rows[offset / this.width]!;
    const automaton = this.#automaton;
    const states = automaton.conditional ? this.#closure(row.states, row.before, symbol) : row.states;
    const ended = automaton.conditional ? states.includes(automaton.accept) : row.ended;
    const reached = this.#step(states, symbol);
    const next = reached.length === 0 ? dead : this.#rowOf(reached, this.#classOf(symbol));
    const entry = (next << 1) | (ended ? 1 : 0);
    // making a row may have cleared the table, and this row with it
    if (this.#rows[offset / this.width] === row) this.table[offset + symbol] = entry;
    return entry;
  }

  /** Forgets everything. */
  drop(): void {
    this.#pool.give(this.table.length);
    this.table = new Int32Array(0);
    this.#rows = [];
    this.#offsets = new Map();
    this.#starts.clear();
    this.#kernelNumbers = 0;
  }

  #clear(): void {
    this.drop();
    this.#grow(rowsAtFirst);
    // the dead row
    this.#rows.push({ states: new Int32Array(0), before: 0, ended: false });
  }

  #grow(rows: number): void {
    const entries = rows * this.width;
    this.#pool.take(entries - this.table.length, this);
    const table = new Int32Array(entries).fill(-1);
    table.set(this.table);
    this.table = table;
  }

  #classOf(symbol: number): number {
    return this.#beforeClass === undefined ? 0 : this.#beforeClass[symbol % this.#base]!;
  }

  #classify(): Int32Array {
    const known = new Map<string, number>();
    return Int32Array.from({ length: this.#base }, (_, symbol) => {
      const met = this.#automaton.before.filter((argument) => this.#meets(argument, symbol));
      const key = met.join();
      const kind = known.get(key) ?? this.#classMembers.push(met) - 1;
      known.set(key, kind);
      return kind;
    });
  }

  /** True when the symbol meets the condition of a `before` or `after` arc. */
  #meets(argument: number, symbol: number): boolean {
    if (symbol >= this.#symbols.characters) return (argument & 1) !== 0;
    return this.#symbols.holds(argument >> 1, symbol);
  }

  /** The row of a kernel: states that a symbol has led to, or the start. */
  #rowOf(kernel: Int32Array, before: number): number {
    const key = `${before}:${kernel.join()}`;
    const known = this.#offsets.get(key);
    if (known !== undefined) return known;
    const { conditional, accept } = this.#automaton;
    const closed = conditional ? kernel : this.#closure(kernel, before, 0);
    const ended = !conditional && closed.includes(accept);
    this.#kernelNumbers += kernel.length + closed.length;
    const offset = this.#rows.length * this.width;
    const grows = offset === this.table.length;
    if (this.#kernelNumbers > kernelNumbersMax || (grows && this.#pool.full(offset))) {
      this.#clear();
      return this.#rowOf(kernel, before);
    }
    if (grows) this.#grow(this.#rows.length * 2);
    this.#rows.push({ states: closed, before, ended });
    this.#offsets.set(key, offset);
    if (kernel.length === 1 && kernel[0] === this.#automaton.start) this.table[offset + this.width - 1] = 1;
    return offset;
  }

  /** All states that are reached without a character, ascending; a condition on what follows is judged by the symbol. */
  #closure(kernel: Int32Array, before: number, symbol: number): Int32Array {
    const { first, kind, argument, to } = this.#automaton;
    const generation = ++this.#generation;
    const mark = this.#mark;
    const stack = this.#stack;
    const found: number[] = [];
    for (const state of kernel) {
      mark[state] = generation;
      stack.push(state);
    }
    let steps = 0;
    for (let state = stack.pop(); state !== undefined; state = stack.pop()) {
      found.push(state);
      for (let at = first[state]!; at < first[state + 1]!; at++) {
        steps++;
        const target = to[at]!;
        if (mark[target] === generation || kind[at] === arc.character) continue;
        if (kind[at] !== arc.free && !this.#open(kind[at]!, argument[at]!, before, symbol)) continue;
        mark[target] = generation;
        stack.push(target);
      }
    }
    countWork(steps + found.length);
    return Int32Array.from(found).sort();
  }

  #open(kind: number, argument: number, before: number, symbol: number): boolean {
    if (kind === arc.before) return this.#classMembers[before]!.includes(argument);
    if (kind === arc.after) return this.#meets(argument, symbol % this.#base);
    return ((Math.floor(symbol / this.#base) >>> argument) & 1) !== 0;
  }

  #step(states: Int32Array, symbol: number): Int32Array {
    const character = symbol % this.#base;
    if (character >= this.#symbols.characters) return new Int32Array(0);
    const { first, kind, argument, to } = this.#automaton;
    const generation = ++this.#generation;
    const mark = this.#mark;
    const reached: number[] = [];
    let steps = 0;
    for (const state of states) {
      for (let at = first[state]!; at < first[state + 1]!; at++) {
        steps++;
        if (kind[at] !== arc.character || mark[to[at]!] === generation) continue;
        if (!this.#symbols.holds(argument[at]!, character)) continue;
        mark[to[at]!] = generation;
        reached.push(to[at]!);
      }
    }
    countWork(steps + reached.length);
    return Int32Array.from(reached).sort();
  }
}
