/** A compiled regular expression: whether it matches, where, and where its captures are. */

import { type Automaton, buildAutomaton, type Direction, StateCount } from "./automaton.ts";
import { everyCharacter } from "./character-set.ts";
import { Dfa, TablePool } from "./dfa.ts";
import { dissect } from "./dissect.ts";
import { exploreRows, type TableRows } from "./explore.ts";
import { parseExpression } from "./parse.ts";
import { type Expression, flag, type Pattern, type Piece } from "./pattern.ts";
import { decodeCharacter, Subject } from "./subject.ts";
import { SymbolMap } from "./symbols.ts";

/** Where a match and its captures begin and end, pair by pair, in characters; -1 for a capture that took no part. */
export type Match = Int32Array;

/** The automata of a pattern, made when they are needed: from its begin or its end, and those that begin anywhere. */
type Automata = Partial<Record<Direction | "search" | "searchBack", Dfa>>;

export class Regex {
  readonly expression: Expression;
  readonly #symbols: SymbolMap;
  readonly #everySet: number;
  readonly #pool = new TablePool();
  readonly #states = new StateCount();
  readonly #dfas = new Map<Pattern, Automata>();
  readonly #shorter: boolean;
  readonly #refers: boolean;

  /** @param options bits of options.ts @throws SqlError 2201B */
  constructor(text: string, options: number) {
    this.expression = parseExpression(text, options);
    const sets = [...this.expression.sets, everyCharacter];
    this.#everySet = sets.length - 1;
    this.#symbols = new SymbolMap(sets);
    const { root } = this.expression;
    this.#shorter = (root.flags & flag.shorter) !== 0;
    this.#refers = (root.flags & flag.backReferences) !== 0;
    this.#search(root.pattern);
  }

  get captures(): number {
    return this.expression.captures;
  }

  /** True when the UTF-8 from `from` to `to` has a match. */
  matches(bytes: Uint8Array, from: number, to: number): boolean {
    const dfa = this.#search(this.expression.root.pattern);
    if (this.#refers || this.expression.looks.length > 0) {
      const subject = this.subject(bytes.slice(from, to));
      return this.#refers ? this.find(subject, 0, false) !== undefined : subject.search(dfa, 0).ended >= 0;
    }
    const symbols = this.#symbols;
    const { ascii } = symbols;
    let row = dfa.start(symbols.textBegin);
    let { table } = dfa;
    for (let at = from; at < to; ) {
      let symbol: number;
      const byte = bytes[at]!;
      if (byte < 0x80) {
        symbol = ascii[byte]!;
        at++;
      } else {
        const decoded = decodeCharacter(bytes, at);
        symbol = symbols.of(decoded & 0xffffff);
        at += decoded >>> 24;
      }
      let entry = table[row + symbol]!;
      if (entry < 0) {
        entry = dfa.miss(row, symbol);
        table = dfa.table;
      }
      if (entry & 1) return true;
      row = entry >> 1;
    }
    const last = table[row + symbols.textEnd]!;
    return ((last < 0 ? dfa.miss(row, symbols.textEnd) : last) & 1) !== 0;
  }

  /** The whole automaton of {@link matches}; undefined when it is too large or cannot tell alone. */
  rows(): TableRows | undefined {
    if (this.#refers || this.expression.looks.length > 0) return undefined;
    const rows = exploreRows(this.#search(this.expression.root.pattern), this.#symbols);
    return rows && { ...rows, ascii: this.#symbols.ascii, ...this.#symbols.runs };
  }

  /** A text to be searched, with what lookarounds say at each of its positions. */
  subject(bytes: Uint8Array): Subject {
    const subject = new Subject(bytes, this.#symbols);
    const { looks } = this.expression;
    if (looks.length === 0) return subject;
    const base = this.#symbols.characters + 2;
    const [ahead, behind] = [Int32Array.from(subject.ahead), Int32Array.from(subject.behind)];
    [subject.ahead, subject.behind] = [ahead, behind];
    for (const [index, { direction, negated, pattern }] of looks.entries()) {
      const backwards = direction === "ahead";
      const dfa = this.#anywhere(pattern, backwards ? "backwards" : "forwards");
      const { length } = subject;
      const marks = backwards ? subject.marks(dfa, length, 0) : subject.marks(dfa, 0, length);
      for (let at = 0; at <= length; at++) {
        if ((marks[backwards ? length - at : at] === 1) === negated) continue;
        ahead[at]! += base << index;
        behind[at]! += base << index;
      }
    }
    return subject;
  }

  /** The first match from a position on; its captures are undefined unless asked for. */
  find(subject: Subject, from: number, captures: boolean): Match | undefined {
    const match = new Int32Array(2 * (this.captures + 1)).fill(-1);
    if (from > subject.length) return undefined;
    if (this.#refers) return this.#findReferring(subject, from, match);
    const { root } = this.expression;
    const { ended, begun } = subject.search(this.#search(root.pattern), from);
    if (ended < 0) return undefined;
    const dfa = this.dfa(root, "forwards");
    for (let begin = begun; begin <= ended; begin++) {
      const end = this.#shorter
        ? subject.shortest(dfa, begin, begin, subject.length)
        : subject.longest(dfa, begin, subject.length);
      if (end < 0) continue;
      [match[0], match[1]] = [begin, end];
      if (captures) dissect(this, subject, root, begin, end, match);
      return match;
    }
    throw new Error("assertion failed: a match that has an end has no begin");
  }

  /**
   * With back references an end that the automaton allows need not do: all are tried, as PostgreSQL does, which after the first place where
   * that is so leaves out the end of the text.
   */
  #findReferring(subject: Subject, from: number, match: Match): Match | undefined {
    const { root } = this.expression;
    const { length } = subject;
    const dfa = this.dfa(root, "forwards");
    for (let next = from; next === from || next < length; ) {
      const { ended, begun } = subject.search(this.#search(root.pattern), next);
      if (ended < 0) return undefined;
      for (let begin = begun; begin <= ended; begin++) {
        let [least, most] = [begin, length];
        while (least <= most) {
          const end = this.#shorter ? subject.shortest(dfa, begin, least, length) : subject.longest(dfa, begin, most);
          if (end < 0) break;
          match.fill(-1);
          if (dissect(this, subject, root, begin, end, match)) {
            [match[0], match[1]] = [begin, end];
            return match;
          }
          if (this.#shorter) least = end + 1;
          else most = end - 1;
        }
      }
      next = ended + 1;
    }
    return undefined;
  }

  /** The automaton of a piece, from one of its ends to the other. */
  dfa(piece: Piece, direction: Direction): Dfa {
    const known = this.#known(piece.pattern);
    known[direction] ??= this.#make(piece.pattern, direction, false);
    return known[direction];
  }

  #search(pattern: Pattern): Dfa {
    return this.#anywhere(pattern, "forwards");
  }

  #anywhere(pattern: Pattern, direction: Direction): Dfa {
    const known = this.#known(pattern);
    const name = direction === "forwards" ? "search" : "searchBack";
    known[name] ??= this.#make(pattern, direction, true);
    return known[name];
  }

  #known(pattern: Pattern): Automata {
    let known = this.#dfas.get(pattern);
    if (known === undefined) {
      known = {};
      this.#dfas.set(pattern, known);
    }
    return known;
  }

  #make(pattern: Pattern, direction: Direction, anywhere: boolean): Dfa {
    const automaton: Automaton = buildAutomaton(pattern, direction, anywhere, this.#everySet, this.#states);
    return new Dfa(automaton, this.#symbols, this.expression.looks.length, this.#pool);
  }
}
