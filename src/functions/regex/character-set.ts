/** Sets of characters (code points) as ranges: classes by name, complements, and the other case. Classes and cases are those of C.UTF-8. */

import { capitals, letters, lowerings, printing, raisings, smalls, spaces } from "./character-table.ts";

/** First and last of each range, one after the other, ascending and apart from each other. */
export type CharacterSet = readonly number[];

export const lastCharacter = 0x10ffff;
export const everyCharacter: CharacterSet = [0, lastCharacter];

/** The characters that are in any of the sets. */
export function unionOf(sets: readonly CharacterSet[]): CharacterSet {
  if (sets.length === 1) return sets[0]!;
  const ranges: (readonly [number, number])[] = [];
  for (const set of sets) for (let at = 0; at < set.length; at += 2) ranges.push([set[at]!, set[at + 1]!]);
  ranges.sort(([a], [b]) => a - b);
  const union: number[] = [];
  for (const [first, last] of ranges) {
    const end = union.length - 1;
    if (end > 0 && first <= union[end]! + 1) union[end] = Math.max(union[end]!, last);
    else union.push(first, last);
  }
  return union;
}

/** All other characters. */
export function complementOf(set: CharacterSet): CharacterSet {
  const complement: number[] = [];
  let next = 0;
  for (let at = 0; at < set.length; at += 2) {
    if (set[at]! > next) complement.push(next, set[at]! - 1);
    next = set[at + 1]! + 1;
  }
  if (next <= lastCharacter) complement.push(next, lastCharacter);
  return complement;
}

/** The characters of a range; what is beyond Unicode is in no text and left out. */
export function rangeSet(first: number, last: number): CharacterSet {
  return first > lastCharacter ? [] : [first, Math.min(last, lastCharacter)];
}

/** A character alone, or as its small and its capital letter: a title case letter itself is neither, as in PostgreSQL. */
export function characterSet(character: number, caseless: boolean): CharacterSet {
  if (!caseless) return rangeSet(character, character);
  const [lower, upper] = [lowerOf(character), upperOf(character)];
  return unionOf([rangeSet(lower, lower), rangeSet(upper, upper)]);
}

/** A range with the other cases of all its letters. */
export function withOtherCases(first: number, last: number): CharacterSet {
  const others: CharacterSet[] = [rangeSet(first, last)];
  for (const { from, to, distance, step } of [...cases().lower, ...cases().upper]) {
    for (let letter = from; letter <= to; letter += step) {
      if (letter < first || letter > last) continue;
      const other = letter + distance;
      if (other < first || other > last) others.push([other, other]);
    }
  }
  return unionOf(others);
}

/** The letter's small form by the simple mapping, itself when it has none. */
export function lowerOf(character: number): number {
  return mapped(character, cases().lower);
}

/** The letter's capital form by the simple mapping, itself when it has none. */
export function upperOf(character: number): number {
  return mapped(character, cases().upper);
}

const classNames = [
  "alnum",
  "alpha",
  "ascii",
  "blank",
  "cntrl",
  "digit",
  "graph",
  "lower",
  "print",
  "punct",
  "space",
  "upper",
  "word",
  "xdigit",
] as const;

/** The names of PostgreSQL's character classes. */
export type ClassName = (typeof classNames)[number];

/** The class of a name, if there is one. */
export function classNamed(name: string): ClassName | undefined {
  return classNames.find((known) => known === name);
}

const known = new Map<ClassName, CharacterSet>();

/** The characters of a class. Where case does not matter the classes of small and of capital letters are all letters. */
export function classSet(name: ClassName, caseless: boolean): CharacterSet {
  if (caseless && (name === "lower" || name === "upper")) return classSet("alpha", false);
  let set = known.get(name);
  if (set === undefined) {
    set = makers[name]();
    known.set(name, set);
  }
  return set;
}

const [digits, smallAscii, capitalAscii] = [
  [48, 57],
  [97, 122],
  [65, 90],
] as const;

const makers: Readonly<Record<ClassName, () => CharacterSet>> = {
  alnum: () => unionOf([digits, classSet("alpha", false)]),
  alpha: () => unionOf([capitalAscii, smallAscii, readRanges(letters)]),
  ascii: () => [0, 127],
  blank: () => [9, 9, 32, 32],
  cntrl: () => [0, 31, 127, 159],
  digit: () => digits,
  graph: () => without(classSet("print", false), classSet("space", false)),
  lower: () => unionOf([smallAscii, readRanges(smalls), lettersOf(cases().upper)]),
  print: () => unionOf([[32, 126], readRanges(printing)]),
  punct: () => without(classSet("graph", false), classSet("alnum", false)),
  space: () => unionOf([[9, 13], [32, 32], readRanges(spaces)]),
  upper: () => unionOf([capitalAscii, readRanges(capitals), lettersOf(cases().lower)]),
  word: () => unionOf([classSet("alnum", false), [95, 95]]),
  xdigit: () => [48, 57, 65, 70, 97, 102],
};

function without(set: CharacterSet, other: CharacterSet): CharacterSet {
  return complementOf(unionOf([complementOf(set), other]));
}

function readRanges(table: string): CharacterSet {
  let at = 0;
  return table
    .trim()
    .split(/\s+/)
    .flatMap((range) => {
      const [first, further = "0"] = range.split(".");
      const start = at + Number.parseInt(first!, 36);
      at = start + Number.parseInt(further, 36);
      return [start, at];
    });
}

/** Letters of which each `step`th has its other case at one distance. */
interface CaseRun {
  readonly from: number;
  readonly to: number;
  readonly distance: number;
  readonly step: number;
}

let caseRuns: { readonly lower: readonly CaseRun[]; readonly upper: readonly CaseRun[] } | undefined;

function cases(): { readonly lower: readonly CaseRun[]; readonly upper: readonly CaseRun[] } {
  caseRuns ??= {
    lower: [{ from: 65, to: 90, distance: 32, step: 1 }, ...readRuns(lowerings)],
    upper: [{ from: 97, to: 122, distance: -32, step: 1 }, ...readRuns(raisings)],
  };
  return caseRuns;
}

function readRuns(table: string): CaseRun[] {
  let at = 0;
  return table
    .trim()
    .split(/\s+/)
    .map((run) => {
      const [first, distance, count, step] = run.split(".").map((part) => Number.parseInt(part, 36));
      const from = at + first!;
      at = from + ((count ?? 1) - 1) * (step ?? 1);
      return { from, to: at, distance: distance!, step: step ?? 1 };
    });
}

function mapped(character: number, runs: readonly CaseRun[]): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.to < character) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  if (run === undefined || character < run.from || (character - run.from) % run.step !== 0) return character;
  return character + run.distance;
}

/** The letters of runs; the small letters are those that have a capital one, and so the other way around. */
function lettersOf(runs: readonly CaseRun[]): CharacterSet {
  const sets: CharacterSet[] = [];
  for (const { from, to, step } of runs)
    for (let letter = from; letter <= to; letter += step) sets.push([letter, letter]);
  return unionOf(sets);
}
