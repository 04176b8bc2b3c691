/** The compiled expressions that a worker keeps: those it has used last. */

import { Regex } from "./regex.ts";

/** Each has tables of up to 4 MB. */
const regexesMax = 16;

interface Kept {
  readonly bytes: Uint8Array;
  readonly options: number;
  readonly regex: Regex;
}

/** The last one used is the last. */
const kept: Kept[] = [];

/** The expression of a pattern in UTF-8. @throws SqlError 2201B */
export function regexOf(memory: Uint8Array, from: number, to: number, options: number): Regex {
  const last = kept[kept.length - 1];
  if (last !== undefined && last.options === options && isSame(last.bytes, memory, from, to)) return last.regex;
  const index = kept.findIndex((each) => each.options === options && isSame(each.bytes, memory, from, to));
  const found = index < 0 ? compile(memory.slice(from, to), options) : kept.splice(index, 1)[0]!;
  if (kept.length === regexesMax) kept.shift();
  kept.push(found);
  return found.regex;
}

function compile(bytes: Uint8Array, options: number): Kept {
  return { bytes, options, regex: new Regex(new TextDecoder().decode(bytes), options) };
}

function isSame(bytes: Uint8Array, memory: Uint8Array, from: number, to: number): boolean {
  if (bytes.length !== to - from) return false;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] !== memory[from + at]) return false;
  return true;
}
