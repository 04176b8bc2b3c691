/** How an expression is to be read and matched: the options of flags arguments and of a `(?...)` at its begin. */

import { patternError } from "./pattern-error.ts";

/** Options, as bits of one number. Without `extended` an expression is basic (BRE), with it an ERE, with `advanced` too an ARE. */
export const option = {
  extended: 1,
  advanced: 2,
  /** No character is special. */
  quoted: 4,
  caseless: 8,
  /** White space and comments mean nothing. */
  expanded: 16,
  /** `.` and complements leave out the line feed. */
  newlineStops: 32,
  /** ^ and $ match at line feeds. */
  newlineAnchors: 64,
} as const;

export const advanced = option.extended | option.advanced;
const newline = option.newlineStops | option.newlineAnchors;

/** By letter the bits that an option takes away and those that it then sets. Both places have these in common. */
const common: Readonly<Record<string, readonly [off: number, on: number]>> = {
  c: [option.caseless, 0],
  i: [0, option.caseless],
  m: [0, newline],
  n: [0, newline],
  p: [option.newlineAnchors, option.newlineStops],
  s: [newline, 0],
  t: [option.expanded, 0],
  w: [option.newlineStops, option.newlineAnchors],
  x: [0, option.expanded],
};

/** The others of a flags argument; that `e` gives basic expressions is PostgreSQL's. */
const ofFlags: typeof common = {
  ...common,
  b: [advanced | option.quoted, 0],
  e: [advanced | option.quoted, 0],
  q: [advanced, option.quoted],
};

/** The others of embedded options. */
const embedded: typeof common = {
  ...common,
  b: [advanced | option.quoted, 0],
  e: [option.advanced | option.quoted, option.extended],
  q: [advanced, option.quoted],
};

function changed(options: number, [off, on]: readonly [number, number]): number {
  return (options & ~off) | on;
}

/** The options after a letter of a flags argument, undefined when it is none. */
export function withFlag(options: number, letter: string): number | undefined {
  const change = ofFlags[letter];
  return change === undefined ? undefined : changed(options, change);
}

/** Reads what stands at an expression's begin. @returns the options and where the rest begins @throws SqlError 2201B */
export function readPrefix(text: readonly number[], given: number): { readonly options: number; readonly at: number } {
  if (given & option.quoted && given & (advanced | option.expanded | newline)) throw patternError("argument");
  let [options, at] = [given, 0];
  if (options & option.quoted) return { options, at };
  const head = String.fromCodePoint(...text.slice(0, 4));
  if (head.startsWith("***") && head.length >= 4) {
    if (head === "***=") {
      return { options: (options | option.quoted) & ~(advanced | option.expanded | newline), at: 4 };
    }
    if (head !== "***:") throw patternError(head === "***?" ? "badPattern" : "quantifier");
    options |= advanced;
    at = 4;
  }
  const opened = text[at] === 0x28 && text[at + 1] === 0x3f && isLetter(text[at + 2]);
  if ((options & advanced) !== advanced || !opened) return { options, at };
  for (at += 2; isLetter(text[at]); at++) {
    const change = embedded[String.fromCodePoint(text[at]!)];
    if (change === undefined) throw patternError("option");
    options = changed(options, change);
  }
  if (text[at] !== 0x29) throw patternError("option");
  if (options & option.quoted) options &= ~(option.expanded | newline);
  return { options, at: at + 1 };
}

function isLetter(character: number | undefined): boolean {
  return character !== undefined && (character | 32) >= 97 && (character | 32) <= 122;
}
