/**
 * Divides a match into those of its pieces, to find the captures. Each piece takes as much, or as little, as it prefers and the pieces
 * behind it allow. Without back references the first division that the automata allow is right, so that the work is that of the scans.
 */

import type { Direction } from "./automaton.ts";
import { lowerOf } from "./character-set.ts";
import type { Dfa } from "./dfa.ts";
import { flag, type Piece, unbounded } from "./pattern.ts";
import { patternError } from "./pattern-error.ts";
import type { Subject } from "./subject.ts";
import { countWork } from "./work.ts";

/** What gives the automata of pieces. */
interface Automata {
  readonly expression: { readonly caseless: boolean };
  dfa(piece: Piece, direction: Direction): Dfa;
}

/** Depth of pieces that are tried one within another. */
const depthMax = 2000;

/**
 * Sets the captures of a piece that matches from `begin` to `end`, as its automaton has said. False when a back reference in it does not
 * match.
 */
export function dissect(
  automata: Automata,
  subject: Subject,
  piece: Piece,
  begin: number,
  end: number,
  captures: Int32Array,
): boolean {
  return new Dissection(automata, subject, captures).dissect(piece, begin, end, 0);
}

class Dissection {
  readonly #automata: Automata;
  readonly #subject: Subject;
  readonly #captures: Int32Array;

  constructor(automata: Automata, subject: Subject, captures: Int32Array) {
    this.#automata = automata;
    this.#subject = subject;
    this.#captures = captures;
  }

  dissect(piece: Piece, begin: number, end: number, depth: number): boolean {
    let [rest, from] = [piece, begin];
    while (true) {
      if (depth > depthMax) throw patternError("tooBig");
      countWork(1);
      if (rest.capture !== 0 && (rest.flags & flag.backReferences) === 0) this.#set(rest.capture, from, end);
      if (rest.kind !== "concat" || (rest.flags & flag.backReferences) !== 0) break;
      // the last part is gone on with here, so that long sequences do not nest
      const [first, second] = rest.children as [Piece, Piece];
      const middle = this.#middle(first, second, from, end);
      this.dissect(first, from, middle, depth + 1);
      [rest, from] = [second, middle];
    }
    const matched = this.#dissectKind(rest, from, end, depth + 1);
    if (matched && rest.capture !== 0) this.#set(rest.capture, from, end);
    return matched;
  }

  #dissectKind(piece: Piece, begin: number, end: number, depth: number): boolean {
    if ((piece.flags & (flag.captures | flag.backReferences)) === 0) return true;
    switch (piece.kind) {
      case "plain":
        return true;
      case "wrap":
        return this.dissect(piece.children[0]!, begin, end, depth);
      case "refer":
        return this.#repeats(piece, begin, end);
      case "choice":
        return piece.children.some(
          (child) => this.#exactly(child, begin, end) && this.dissect(child, begin, end, depth),
        );
      case "concat":
        return this.#tryMiddles(piece, begin, end, depth);
      case "iterate":
        return piece.flags & flag.backReferences
          ? this.#tryIterations(piece, begin, end, depth)
          : this.#iterate(piece, begin, end, depth);
    }
  }

  #set(capture: number, begin: number, end: number): void {
    this.#captures[2 * capture] = begin;
    this.#captures[2 * capture + 1] = end;
  }

  /** Forgets the captures of a piece that is tried anew. */
  #unset(piece: Piece): void {
    if (piece.capture !== 0) this.#set(piece.capture, -1, -1);
    for (const child of piece.children) this.#unset(child);
  }

  #exactly(piece: Piece, begin: number, end: number): boolean {
    return this.#subject.longest(this.#automata.dfa(piece, "forwards"), begin, end) === end;
  }

  /** Where the first of two parts ends. */
  #middle(first: Piece, second: Piece, begin: number, end: number): number {
    const allowed = this.#subject.marks(this.#automata.dfa(second, "backwards"), end, begin);
    return this.#preferred(first, begin, begin, end, allowed);
  }

  /** The end that a piece prefers among the allowed ones from `least` on, which are counted from `end` back. */
  #preferred(piece: Piece, begin: number, least: number, end: number, allowed: Uint8Array): number {
    const dfa = this.#automata.dfa(piece, "forwards");
    const shorter = (piece.flags & flag.shorter) !== 0;
    const found = this.#subject.among(dfa, begin, least, end, allowed, shorter);
    if (found < 0) throw new Error("assertion failed: a match cannot be divided");
    return found;
  }

  #tryMiddles(piece: Piece, begin: number, end: number, depth: number): boolean {
    const [first, second] = piece.children as [Piece, Piece];
    const allowed = this.#subject.marks(this.#automata.dfa(second, "backwards"), end, begin);
    const ends = this.#subject.marks(this.#automata.dfa(first, "forwards"), begin, end);
    for (const middle of candidates(ends, first, 0, end - begin)) {
      if (allowed[end - begin - middle] !== 1) continue;
      if (this.dissect(first, begin, begin + middle, depth) && this.dissect(second, begin + middle, end, depth))
        return true;
      this.#unset(first);
      this.#unset(second);
    }
    return false;
  }

  /** Matches of one piece one after the other, none of them empty. Only the last one's captures count. */
  #iterate(piece: Piece, begin: number, end: number, depth: number): boolean {
    const [child] = piece.children as [Piece];
    if (begin === end) {
      // PostgreSQL matches an empty text once if it can, but not where little is preferred
      if ((child.flags & flag.shorter) === 0 && this.#exactly(child, begin, end))
        this.dissect(child, begin, end, depth);
      return true;
    }
    let last = begin;
    if (piece.max === unbounded) {
      const allowed = this.#subject.marks(this.#automata.dfa(piece, "backwards"), end, begin);
      for (let at = begin; at < end; ) {
        last = at;
        at = this.#preferred(child, at, at + 1, end, allowed);
      }
    } else if (piece.max > 1) {
      last = this.#lastOfBounded(piece, begin, end);
    }
    return this.dissect(child, last, end, depth);
  }

  /** Where the last of up to `max` matches begins. */
  #lastOfBounded({ children: [child], max }: Piece, begin: number, end: number): number {
    const dfa = this.#automata.dfa(child!, "forwards");
    const failed = new Set<number>();
    const search = (from: number, left: number): number => {
      if (this.#exactly(child!, from, end) && (left === 1 || (child!.flags & flag.shorter) === 0)) return from;
      const key = from * (max + 1) + left;
      if (left === 1 || failed.has(key)) return -1;
      const ends = this.#subject.marks(dfa, from, end);
      for (const middle of candidates(ends, child!, 1, end - from)) {
        if (from + middle === end) return from;
        const found = search(from + middle, left - 1);
        if (found >= 0) return found;
      }
      failed.add(key);
      return -1;
    };
    return search(begin, max);
  }

  /** The same with back references, whose matches are to be tried. Empty ones come first, and only as many as `min` needs. */
  #tryIterations(piece: Piece, begin: number, end: number, depth: number): boolean {
    const [child] = piece.children as [Piece];
    const shorter = (child.flags & flag.shorter) !== 0;
    if (shorter && piece.min === 0 && begin === end) return true;
    const min = Math.max(piece.min, 1);
    const max = Math.max(Math.min(piece.max, end - begin), min);
    const dfa = this.#automata.dfa(child, "forwards");
    const search = (from: number, count: number): boolean => {
      if (count + depth > depthMax) throw patternError("tooBig");
      const empty = from === end || (count < min && min - count >= end - from);
      const least = shorter && count >= max ? end - from : empty ? 0 : 1;
      const ends = this.#subject.marks(dfa, from, end);
      for (const middle of candidates(ends, child, least, end - from)) {
        const to = from + middle;
        if (to === end ? count < min : count >= max) continue;
        this.#unset(child);
        if (this.dissect(child, from, to, depth) && (to === end || search(to, count + 1))) return true;
      }
      return false;
    };
    if (search(begin, 1)) return true;
    this.#unset(child);
    return piece.min === 0 && begin === end;
  }

  /** True when the piece's text is as many copies of the capture as it may be. */
  #repeats({ refersTo, min, max }: Piece, begin: number, end: number): boolean {
    const [from, to] = [this.#captures[2 * refersTo]!, this.#captures[2 * refersTo + 1]!];
    if (from < 0) return false;
    const length = to - from;
    if (length === 0) return begin === end && min <= max;
    if (begin === end) return min === 0;
    const copies = (end - begin) / length;
    if (!Number.isInteger(copies) || copies < min || copies > max) return false;
    countWork(end - begin);
    for (let at = begin; at < end; at++) {
      if (!this.#same(this.#subject.character(at), this.#subject.character(from + ((at - begin) % length))))
        return false;
    }
    return true;
  }

  #same(a: number, b: number): boolean {
    return a === b || (this.#automata.expression.caseless && lowerOf(a) === lowerOf(b));
  }
}

/** The lengths from `least` to `most` that a piece can have, in the order in which it prefers them. */
function* candidates(ends: Uint8Array, piece: Piece, least: number, most: number): Generator<number> {
  if (piece.flags & flag.shorter) {
    for (let length = least; length <= most; length++) if (ends[length] === 1) yield length;
  } else {
    for (let length = most; length >= least; length--) if (ends[length] === 1) yield length;
  }
}
