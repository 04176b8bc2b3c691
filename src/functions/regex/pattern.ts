/** A regular expression as it was read: what it matches, and the pieces into which a match is divided for its captures. */

import type { CharacterSet } from "./character-set.ts";

/** What is matched, without captures and preferences. Sets are named by their index in the expression's list. */
export type Pattern =
  | { readonly kind: "empty" }
  | { readonly kind: "set"; readonly set: number }
  | { readonly kind: "sequence"; readonly parts: readonly Pattern[] }
  | { readonly kind: "choice"; readonly options: readonly Pattern[] }
  | { readonly kind: "repeat"; readonly part: Pattern; readonly min: number; readonly max: number }
  /** The character before is of the set; `edge`: or there is none. */
  | { readonly kind: "behind"; readonly set: number; readonly edge: boolean }
  /** The character that follows is of the set; `edge`: or there is none. */
  | { readonly kind: "ahead"; readonly set: number; readonly edge: boolean }
  /** The condition of this index in the expression's list of lookarounds. */
  | { readonly kind: "look"; readonly index: number };

/** A lookahead or lookbehind, which may itself use those of lower index. */
export interface Lookaround {
  readonly direction: "ahead" | "behind";
  readonly negated: boolean;
  readonly pattern: Pattern;
}

/** A quantifier without an upper bound. */
export const unbounded = Number.POSITIVE_INFINITY;

/** What is known of a piece: bits of {@link Piece.flags}. */
export const flag = {
  /** Prefers the longest, or the shortest match; neither when nothing in it has a choice. */
  longer: 1,
  shorter: 2,
  /** Has parts of either preference. */
  mixed: 4,
  captures: 8,
  backReferences: 16,
} as const;

/**
 * A part of an expression whose own match counts for preferences or captures. Source: the subexpression tree of Henry Spencer's library,
 * which decides what PostgreSQL answers: a match is divided from left to right, each piece as long or as short as it prefers.
 */
export interface Piece {
  /** `iterate`: `min` to `max` matches of its one child; `refer`: as often a copy of what capture `refersTo` has matched. */
  readonly kind: "plain" | "concat" | "choice" | "iterate" | "refer" | "wrap";
  readonly flags: number;
  readonly pattern: Pattern;
  readonly children: readonly Piece[];
  /** The number of the capture that it is, 0 for none. */
  readonly capture: number;
  readonly min: number;
  readonly max: number;
  readonly refersTo: number;
}

/** A whole expression. */
export interface Expression {
  readonly root: Piece;
  readonly sets: readonly CharacterSet[];
  readonly looks: readonly Lookaround[];
  readonly captures: number;
  readonly caseless: boolean;
}

export const emptyPattern: Pattern = { kind: "empty" };

/** Patterns one after the other. */
export function sequenceOf(parts: readonly Pattern[]): Pattern {
  if (parts.length === 1) return parts[0]!;
  return parts.length === 0 ? emptyPattern : { kind: "sequence", parts };
}

/** A pattern without the conditions in it: what a back reference may repeat. */
export function withoutConditions(pattern: Pattern): Pattern {
  switch (pattern.kind) {
    case "behind":
    case "ahead":
    case "look":
      return emptyPattern;
    case "sequence":
      return { ...pattern, parts: pattern.parts.map(withoutConditions) };
    case "choice":
      return { ...pattern, options: pattern.options.map(withoutConditions) };
    case "repeat":
      return { ...pattern, part: withoutConditions(pattern.part) };
    default:
      return pattern;
  }
}
