/** Reads a regular expression into its pattern and pieces. Source of the rules of preference: Henry Spencer's library, as PostgreSQL 15 has it. */

import { BracketReader } from "./bracket.ts";
import {
  type CharacterSet,
  characterSet,
  classSet,
  complementOf,
  everyCharacter,
  rangeSet,
  unionOf,
} from "./character-set.ts";
import { Lexer, type TokenKind } from "./lexer.ts";
import { advanced, option } from "./options.ts";
import {
  type Expression,
  emptyPattern,
  flag,
  type Lookaround,
  type Pattern,
  type Piece,
  sequenceOf,
  unbounded,
  withoutConditions,
} from "./pattern.ts";
import { patternError } from "./pattern-error.ts";

/** Depth of parentheses, captures, and lookarounds that an expression may have. */
const depthMax = 500;
const capturesMax = 1000;
const looksMax = 8;
const repetitionMax = 255;

const preference = flag.longer | flag.shorter;
const messy = flag.mixed | flag.captures | flag.backReferences;

/** The flags that a piece hands up: its own preference does not count there, but that it has both. */
function upward(flags: number): number {
  return (flags & ~preference) | ((flags & preference) === preference ? flag.mixed : 0);
}

/** The flags of two pieces one after the other: the first that has a preference decides. */
function combined(first: number, second: number): number {
  return upward(first | second) | (first & preference || second & preference);
}

function plainPiece(pattern: Pattern, flags: number): Piece {
  return { kind: "plain", flags, pattern, children: [], capture: 0, min: 1, max: 1, refersTo: 0 };
}

interface Quantifier {
  readonly min: number;
  readonly max: number;
  /** The preference that it states, 0 for none. */
  readonly prefers: number;
}

/** What may be quantified. `piece` is absent for what has no structure. */
interface Atom {
  readonly kind: "simple" | "capture" | "reference";
  readonly pattern: Pattern;
  readonly piece: Piece | undefined;
}

/** A part of a branch whose last atom counts by itself. */
interface Segment {
  readonly before: readonly Pattern[];
  readonly beforeFlags: number;
  readonly atom: Piece;
  readonly atomFlags: number;
}

/** @param options bits of {@link option} @throws SqlError 2201B */
export function parseExpression(text: string, options: number): Expression {
  return new Parser(text, options).parse();
}

class Parser {
  readonly #lexer: Lexer;
  readonly #sets: CharacterSet[] = [];
  readonly #setIndexes = new Map<string, number>();
  readonly #looks: Lookaround[] = [];
  /** By number, the captures that a back reference may name. */
  readonly #captured = new Map<number, Pattern>();
  #depth = 0;

  constructor(text: string, options: number) {
    this.#lexer = new Lexer(text, options);
  }

  parse(): Expression {
    const root = this.#parseChoice("end", false);
    return {
      root,
      sets: this.#sets,
      looks: this.#looks,
      captures: this.#lexer.captures,
      caseless: this.#has(option.caseless),
    };
  }

  #has(bit: number): boolean {
    return (this.#lexer.options & bit) !== 0;
  }

  #sees(kind: TokenKind): boolean {
    return this.#lexer.token.kind === kind;
  }

  #setOf(set: CharacterSet): number {
    const key = set.join();
    const known = this.#setIndexes.get(key);
    if (known !== undefined) return known;
    this.#setIndexes.set(key, this.#sets.length);
    return this.#sets.push(set) - 1;
  }

  #parseChoice(stopper: "end" | ")", inLook: boolean): Piece {
    if (++this.#depth > depthMax) throw patternError("tooBig");
    const branches: Piece[] = [];
    let flags: number = flag.longer;
    while (true) {
      const branch = this.#parseBranch(stopper, inLook);
      flags |= upward(flags | branch.flags);
      branches.push(branch);
      if (!this.#sees("|")) break;
      this.#lexer.next();
    }
    if (!this.#sees(stopper)) throw patternError("parentheses");
    this.#depth--;
    if (branches.length === 1) return branches[0]!;
    const pattern: Pattern = { kind: "choice", options: branches.map((branch) => branch.pattern) };
    if ((flags & messy) === 0) return plainPiece(pattern, flags);
    return { ...plainPiece(pattern, flags), kind: "choice", children: branches };
  }

  /** Atoms are bundled up as far as only their common pattern counts. */
  #parseBranch(stopper: "end" | ")", inLook: boolean): Piece {
    const segments: Segment[] = [];
    let before: Pattern[] = [];
    let beforeFlags = 0;
    while (!this.#sees("|") && !this.#sees(stopper) && !this.#sees("end")) {
      const condition = this.#parseCondition();
      if (condition !== undefined) {
        before.push(condition);
        continue;
      }
      const atom = this.#parseAtom(inLook);
      const quantifier = this.#parseQuantifier();
      const { min, max, prefers } = quantifier;
      if (max === 0) {
        // a capture in it may still be named, and never matches
        before.push(emptyPattern);
        continue;
      }
      const flags = beforeFlags | prefers | (atom.piece?.flags ?? 0);
      if (atom.kind === "simple" && (upward(flags) & messy) === 0) {
        before.push(repeated(atom.pattern, min, max));
        beforeFlags = flags;
        continue;
      }
      const piece = atom.piece ?? plainPiece(atom.pattern, 0);
      const atomFlags = combined(prefers, piece.flags);
      segments.push({ before, beforeFlags, atom: quantified(piece, quantifier, atom.kind), atomFlags });
      before = [];
      beforeFlags = 0;
    }
    const rest = before.length > 0 || segments.length === 0 ? plainPiece(sequenceOf(before), beforeFlags) : undefined;
    return segments.reduceRight<Piece | undefined>((behind, segment) => concatenated(segment, behind), rest)!;
  }

  /** What matches between characters. Undefined where something else begins. */
  #parseCondition(): Pattern | undefined {
    const { kind, value } = this.#lexer.token;
    if (kind === "lookahead" || kind === "lookbehind") return this.#parseLook(kind, value === 0);
    const newline = this.#has(option.newlineAnchors) ? rangeSet(10, 10) : [];
    const word = classSet("word", false);
    const side = (kind: "ahead" | "behind", set: CharacterSet, edge: boolean): Pattern => {
      return { kind, set: this.#setOf(set), edge };
    };
    const wordBegin = (): Pattern => {
      return sequenceOf([side("behind", complementOf(word), true), side("ahead", word, false)]);
    };
    const wordEnd = (): Pattern => {
      return sequenceOf([side("behind", word, false), side("ahead", complementOf(word), true)]);
    };
    const within = (set: CharacterSet, edge: boolean): Pattern => {
      return sequenceOf([side("behind", set, edge), side("ahead", set, edge)]);
    };
    const made: Partial<Record<TokenKind, () => Pattern>> = {
      "^": () => side("behind", newline, true),
      $: () => side("ahead", newline, true),
      textBegin: () => side("behind", [], true),
      textEnd: () => side("ahead", [], true),
      wordBegin,
      wordEnd,
      boundary: () => ({ kind: "choice", options: [wordBegin(), wordEnd()] }),
      noBoundary: () => ({ kind: "choice", options: [within(word, false), within(complementOf(word), true)] }),
    };
    const condition = made[kind]?.();
    if (condition !== undefined) this.#lexer.next();
    return condition;
  }

  #parseLook(kind: "lookahead" | "lookbehind", negated: boolean): Pattern {
    this.#lexer.next();
    const { pattern } = this.#parseChoice(")", true);
    this.#lexer.next();
    if (this.#looks.length === looksMax) throw patternError("tooBig");
    const index = this.#looks.push({ direction: kind === "lookahead" ? "ahead" : "behind", negated, pattern }) - 1;
    return { kind: "look", index };
  }

  #parseAtom(inLook: boolean): Atom {
    const { kind, value, class: name } = this.#lexer.token;
    const caseless = this.#has(option.caseless);
    switch (kind) {
      case ")":
        if ((this.#lexer.options & advanced) !== option.extended) throw patternError("parentheses");
        return this.#simple(characterSet(value, caseless));
      case "character":
        return this.#simple(characterSet(value, caseless));
      case "class":
        return this.#simple(classSet(name!, caseless));
      case "otherThanClass":
        return this.#simple(complementOf(classSet(name!, caseless)));
      case ".":
        return this.#simple(this.#has(option.newlineStops) ? complementOf(rangeSet(10, 10)) : everyCharacter);
      case "[": {
        const set = new BracketReader(this.#lexer, caseless).read();
        if (value === 1) return this.#simple(set);
        return this.#simple(complementOf(this.#has(option.newlineStops) ? unionOf([set, rangeSet(10, 10)]) : set));
      }
      case "(":
        return this.#parseGroup(value === 1 && !inLook, inLook);
      case "reference":
        return this.#parseReference(value, inLook);
      default:
        throw patternError("quantifier");
    }
  }

  #simple(set: CharacterSet): Atom {
    this.#lexer.next();
    return { kind: "simple", pattern: { kind: "set", set: this.#setOf(set) }, piece: undefined };
  }

  #parseGroup(captures: boolean, inLook: boolean): Atom {
    const number = captures ? ++this.#lexer.captures : 0;
    if (number > capturesMax) throw patternError("tooBig");
    this.#lexer.next();
    const piece = this.#parseChoice(")", inLook);
    this.#lexer.next();
    if (!captures) return { kind: "simple", pattern: piece.pattern, piece };
    this.#captured.set(number, piece.pattern);
    const flags = piece.flags | flag.captures;
    // ((x)) captures twice
    const inner: Piece =
      piece.capture === 0 ? piece : { ...plainPiece(piece.pattern, 0), kind: "wrap", children: [piece] };
    return { kind: "capture", pattern: piece.pattern, piece: { ...inner, flags, capture: number } };
  }

  #parseReference(refersTo: number, inLook: boolean): Atom {
    const captured = this.#captured.get(refersTo);
    if (inLook || captured === undefined) throw patternError("backReference");
    this.#lexer.next();
    const pattern = withoutConditions(captured);
    const piece: Piece = { ...plainPiece(pattern, flag.backReferences), kind: "refer", refersTo };
    return { kind: "reference", pattern, piece };
  }

  #parseQuantifier(): Quantifier {
    const { kind, value } = this.#lexer.token;
    if (kind === "{") return this.#parseBound();
    const bounds = { "*": [0, unbounded], "+": [1, unbounded], "?": [0, 1] } as const;
    if (kind !== "*" && kind !== "+" && kind !== "?") return { min: 1, max: 1, prefers: 0 };
    this.#lexer.next();
    const [min, max] = bounds[kind];
    return { min, max, prefers: value === 1 ? flag.longer : flag.shorter };
  }

  #parseBound(): Quantifier {
    this.#lexer.next();
    const min = this.#parseNumber();
    let max = min;
    let prefers = 0;
    if (this.#sees(",")) {
      this.#lexer.next();
      max = this.#sees("digit") ? this.#parseNumber() : unbounded;
      if (min > max) throw patternError("repetition");
      // {m,n} states a preference, even when it is {m,m}
      prefers = this.#lexer.token.value === 1 ? flag.longer : flag.shorter;
    }
    if (!this.#sees("}")) throw patternError("repetition");
    this.#lexer.next();
    return { min, max, prefers };
  }

  #parseNumber(): number {
    let number = 0;
    while (this.#sees("digit") && number <= repetitionMax) {
      number = number * 10 + this.#lexer.token.value;
      this.#lexer.next();
    }
    if (number > repetitionMax) throw patternError("repetition");
    return number;
  }
}

function repeated(part: Pattern, min: number, max: number): Pattern {
  return min === 1 && max === 1 ? part : { kind: "repeat", part, min, max };
}

/** A piece under a quantifier. Of a capture only the last match counts, so that those before it need no division. */
function quantified(piece: Piece, { min, max, prefers }: Quantifier, kind: Atom["kind"]): Piece {
  const pattern = repeated(piece.pattern, min, max);
  const flags = combined(prefers, piece.flags);
  // a reference counts its copies itself
  if (kind === "reference") return { ...piece, pattern, flags: piece.flags | flags, min, max };
  const own = piece.flags & (preference | flag.mixed);
  if (min === 1 && max === 1 && (prefers === 0 || own === 0 || prefers === own)) return piece;
  if ((piece.flags & (flag.captures | flag.backReferences)) === 0) return plainPiece(pattern, flags);
  if (min > 0 && (piece.flags & flag.backReferences) === 0) {
    const earlier = plainPiece(repeated(piece.pattern, min - 1, max - 1), flags & preference);
    return { ...plainPiece(pattern, flags), kind: "concat", children: [earlier, piece] };
  }
  return { ...plainPiece(pattern, flags), kind: "iterate", children: [piece], min, max };
}

/** A segment and what stands behind it, if anything. */
function concatenated({ before, beforeFlags, atom, atomFlags }: Segment, behind: Piece | undefined): Piece {
  const concat = (flags: number, children: readonly Piece[]): Piece => {
    const pattern = sequenceOf(children.map((child) => child.pattern));
    return { ...plainPiece(pattern, flags), kind: "concat", children };
  };
  const first = plainPiece(sequenceOf(before), beforeFlags);
  if (behind === undefined) {
    return before.length === 0 ? atom : concat(beforeFlags | combined(beforeFlags, atom.flags), [first, atom]);
  }
  const restFlags = atomFlags | combined(atomFlags, behind.flags);
  const flags = beforeFlags | combined(beforeFlags, restFlags);
  if (before.length === 0) return concat(flags, [atom, behind]);
  const bundled = atom.kind === "plain" && behind.kind === "plain" && (upward(atom.flags | behind.flags) & messy) === 0;
  const rest = bundled
    ? plainPiece(sequenceOf([atom.pattern, behind.pattern]), combined(atom.flags, behind.flags))
    : concat(restFlags, [atom, behind]);
  return concat(flags, [first, rest]);
}
