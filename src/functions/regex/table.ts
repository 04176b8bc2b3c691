/** The whole automaton of an expression as one table, for the kernel that runs it over texts (kernels/assembly/text-regex). */

import { SqlError } from "../../base/index.ts";
import type { TableRows } from "./explore.ts";
import { advanced, option } from "./options.ts";
import { Regex } from "./regex.ts";
import { beginWork } from "./work.ts";

/** What a table may take: it is made while a statement is planned. */
const stepsMax = 300_000;
const patternLengthMax = 1000;

const headBytes = 12;
const asciiBytes = 256;

/**
 * The table of the automaton that tells whether a text has a match of an advanced regular expression. Undefined for an expression that is
 * none, whose automaton is too large, or that looks around or back.
 */
export function regexTable(pattern: string, caseless: boolean): Uint8Array | undefined {
  if (pattern.length > patternLengthMax) return undefined;
  beginWork(stepsMax);
  try {
    const rows = new Regex(pattern, caseless ? advanced | option.caseless : advanced).rows();
    return rows === undefined ? undefined : writeTable(rows);
  } catch (thrown) {
    if (thrown instanceof SqlError) return undefined;
    throw thrown;
  }
}

function writeTable({ width, entries, ascii, starts, symbols }: TableRows): Uint8Array {
  const startsAt = headBytes + asciiBytes;
  const symbolsAt = startsAt + 4 * starts.length;
  const rowsAt = symbolsAt + ((2 * starts.length + 3) & ~3);
  const bytes = new Uint8Array(rowsAt + 2 * (width + entries.length));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, width, true);
  view.setUint32(4, starts.length, true);
  view.setUint32(8, onlyFirstByte(width, entries, ascii), true);
  for (const [character, symbol] of ascii.entries()) view.setUint16(headBytes + 2 * character, symbol, true);
  for (const [index, start] of starts.entries()) view.setUint32(startsAt + 4 * index, start, true);
  for (const [index, symbol] of symbols.entries()) view.setUint16(symbolsAt + 2 * index, symbol, true);
  // no row has the place 0
  for (const [index, entry] of entries.entries()) view.setUint16(rowsAt + 2 * (width + index), entry, true);
  return bytes;
}

/** The one byte of ASCII by which the first row is left, 0 when there are others. */
function onlyFirstByte(width: number, entries: readonly number[], ascii: Uint16Array): number {
  const leaving = entries.slice(0, width - 1).flatMap((entry, symbol) => (entry === width ? [] : [symbol]));
  const bytes = Array.from(ascii).flatMap((symbol, byte) => (symbol === leaving[0] ? [byte] : []));
  return leaving.length === 1 && bytes.length === 1 ? bytes[0]! : 0;
}
