/** The 300 MB of random prose (TPC-H specification 4.2.2.10, 4.2.2.14) that every comment is a piece of. */

import { modulus, nextSeed } from "./random.ts";
import {
  adjectives,
  adverbs,
  auxiliaries,
  nounPhrases,
  nouns,
  prepositions,
  sentences,
  terminators,
  verbPhrases,
  verbs,
  type WeightedWord,
} from "./words.ts";

/** The pool's bytes, shareable between threads: {@link textPoolBytes} of ASCII text, then some to spare. */
export type TextPool = SharedArrayBuffer;

/** Length of the text. */
export const textPoolBytes = 300 * 1024 * 1024;

/** Room for the last sentence, and for reads of 8 bytes at the end. */
const spareBytes = 1024;
const firstSeed = 933588178;
/** Bytes written by one call of the inner loop, so that it is entered again once V8 has compiled it. */
const stretchBytes = 1024 * 1024;

/** Words are written whole, as three 8-byte stores, and the next one overwrites what was too much. */
const doublesPerWord = 3;

let latest: WeakRef<TextPool> | undefined;

/** The pool: made at the first call (about a second), then the same one for as long as somebody holds it. */
export function textPool(): TextPool {
  let pool = latest?.deref();
  if (pool === undefined) {
    pool = makeTextPool();
    latest = new WeakRef(pool);
  }
  return pool;
}

function makeTextPool(): TextPool {
  const pool = new SharedArrayBuffer(textPoolBytes + spareBytes);
  const view = new DataView(pool);
  const grammar = compileGrammar();
  let state: TextState = { seed: firstSeed, position: 0 };
  while (state.position < textPoolBytes) {
    state = writeSentences(view, grammar, state, Math.min(state.position + stretchBytes, textPoolBytes));
  }
  return pool;
}

/** Where the text stands: the last seed and the bytes written. */
interface TextState {
  readonly seed: number;
  readonly position: number;
}

/**
 * The grammar as flat tables. A symbol is a weighted list: of expansions (lists of symbols, kept backwards) for the first
 * `expanding` symbols, of words for the others. A draw of symbol s picks entry picks[firstPick[s] + floor(seed * scale[s])].
 */
interface Grammar {
  readonly expanding: number;
  readonly firstPick: Int32Array;
  readonly scale: Float64Array;
  readonly picks: Uint16Array;
  /** Bytes that a word of the symbol takes back before it is written: 1 for terminators, which stand at the word before. */
  readonly backspace: Uint8Array;
  readonly expansionStart: Uint16Array;
  readonly expansionSymbols: Uint8Array;
  readonly wordDoubles: Float64Array;
  readonly wordBytes: Uint8Array;
}

/** Writes whole sentences until the text reaches `end`. Every sentence is an expansion of symbol 0. */
function writeSentences(view: DataView, grammar: Grammar, from: TextState, end: number): TextState {
  const { expanding, firstPick, scale, picks, backspace, wordDoubles, wordBytes } = grammar;
  const { expansionStart, expansionSymbols } = grammar;
  const stack = new Uint8Array(16);
  let { seed, position } = from;
  while (position < end) {
    let depth = 1;
    stack[0] = 0;
    while (depth > 0) {
      const symbol = stack[--depth]!;
      seed = nextSeed(seed);
      const pick = picks[firstPick[symbol]! + ((seed * scale[symbol]!) | 0)]!;
      if (symbol < expanding) {
        const last = expansionStart[pick + 1]!;
        for (let at = expansionStart[pick]!; at < last; at++) stack[depth++] = expansionSymbols[at]!;
        continue;
      }
      position -= backspace[symbol]!;
      // No 8 ASCII bytes are a NaN, so doubles carry them unchanged.
      view.setFloat64(position, wordDoubles[pick * doublesPerWord]!, true);
      view.setFloat64(position + 8, wordDoubles[pick * doublesPerWord + 1]!, true);
      view.setFloat64(position + 16, wordDoubles[pick * doublesPerWord + 2]!, true);
      position += wordBytes[pick]!;
    }
  }
  return { seed, position };
}

/** One symbol: what may stand for it, and how the words among that are written. */
interface GrammarSymbol {
  readonly entries: readonly WeightedWord[];
  /** Written after a word. */
  readonly ending: string;
  readonly backspace: number;
}

/** Symbols 0 to 2 expand by these letters; "J," is an adjective before a comma, "P" a preposition and what it governs. */
const expansions: readonly { readonly entries: readonly WeightedWord[]; readonly letters: Record<string, number[]> }[] =
  [
    { entries: sentences, letters: { N: [1], V: [2], P: [9, 1], T: [10] } },
    { entries: nounPhrases, letters: { N: [3], J: [4], "J,": [5], D: [6] } },
    { entries: verbPhrases, letters: { V: [7], D: [6], X: [8] } },
  ];

/** Symbols 3 and up. */
const wordSymbols: readonly GrammarSymbol[] = [
  { entries: nouns, ending: " ", backspace: 0 },
  { entries: adjectives, ending: " ", backspace: 0 },
  { entries: adjectives, ending: ", ", backspace: 0 },
  { entries: adverbs, ending: " ", backspace: 0 },
  { entries: verbs, ending: " ", backspace: 0 },
  { entries: auxiliaries, ending: " ", backspace: 0 },
  { entries: prepositions, ending: " the ", backspace: 0 },
  { entries: terminators, ending: " ", backspace: 1 },
];

function compileGrammar(): Grammar {
  const lists = [...expansions.map(({ entries }) => entries), ...wordSymbols.map(({ entries }) => entries)];
  const totals = lists.map((entries) => entries.reduce((total, { weight }) => total + weight, 0));
  const firstPick = new Int32Array(lists.length);
  for (let symbol = 1; symbol < lists.length; symbol++)
    firstPick[symbol] = firstPick[symbol - 1]! + totals[symbol - 1]!;

  const expanded = expansions.flatMap(({ entries, letters }) =>
    entries.map(({ word }) =>
      word
        .split(" ")
        .flatMap((letter) => letters[letter] ?? [])
        .reverse(),
    ),
  );
  const expansionStart = new Uint16Array(expanded.length + 1);
  for (const [id, symbols] of expanded.entries()) expansionStart[id + 1] = expansionStart[id]! + symbols.length;

  const words = wordSymbols.flatMap(({ entries, ending }) => entries.map(({ word }) => word + ending));
  const wordText = new Uint8Array(words.length * doublesPerWord * 8);
  for (const [id, word] of words.entries())
    new TextEncoder().encodeInto(word, wordText.subarray(id * doublesPerWord * 8));

  return {
    expanding: expansions.length,
    firstPick,
    scale: Float64Array.from(totals, (total) => total / modulus),
    picks: Uint16Array.from([
      ...pickIds(lists.slice(0, expansions.length)),
      ...pickIds(lists.slice(expansions.length)),
    ]),
    backspace: Uint8Array.from([...expansions.map(() => 0), ...wordSymbols.map(({ backspace }) => backspace)]),
    expansionStart,
    expansionSymbols: Uint8Array.from(expanded.flat()),
    wordDoubles: new Float64Array(wordText.buffer),
    wordBytes: Uint8Array.from(words, (word) => word.length),
  };
}

/** The entries of some lists, numbered through from 0, each as often as it weighs. */
function pickIds(lists: readonly (readonly WeightedWord[])[]): number[] {
  return lists.flat().flatMap(({ weight }, id) => new Array<number>(weight).fill(id));
}
