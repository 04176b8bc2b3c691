/** regexp_replace: matches replaced by a text that may name them. */

import type { Match, Regex } from "./regex.ts";
import type { Subject } from "./subject.ts";

/** A replacement as parts: texts, and numbers of captures, 0 for the whole match. */
export type Replacement = readonly (Uint8Array | number)[];

const [backslash, ampersand, zero] = [0x5c, 0x26, 0x30];

/** Reads `\1` to `\9`, `\&` and `\\`; a backslash before anything else is itself. */
export function readReplacement(bytes: Uint8Array): Replacement {
  const parts: (Uint8Array | number)[] = [];
  let from = 0;
  for (let at = bytes.indexOf(backslash); at >= 0; at = bytes.indexOf(backslash, at)) {
    const next = bytes[at + 1] ?? 0;
    const capture = next === ampersand ? 0 : next > zero && next <= zero + 9 ? next - zero : undefined;
    if (capture === undefined) {
      // of two backslashes the second is text
      parts.push(bytes.subarray(from, next === backslash ? at : at + 1));
      from = at + 1;
      at += next === backslash ? 2 : 1;
    } else {
      parts.push(bytes.subarray(from, at), capture);
      at += 2;
      from = at;
    }
  }
  parts.push(bytes.subarray(from));
  return parts.filter((part) => typeof part === "number" || part.length > 0);
}

/**
 * The text with its `n`th match from position `start` on replaced, or all of them when `n` is 0. Undefined when it would be longer than
 * `bytesMax`.
 */
export function replaceMatches(
  regex: Regex,
  bytes: Uint8Array,
  replacement: Replacement,
  start: number,
  n: number,
  bytesMax: number,
): Uint8Array | undefined {
  const subject = regex.subject(bytes);
  const captures = replacement.some((part) => typeof part === "number" && part > 0);
  const output = new Output(bytesMax);
  let [from, copied] = [start, 0];
  for (let count = 1; ; count++) {
    const match = regex.find(subject, from, captures);
    if (match === undefined) break;
    const [begin, end] = [match[0]!, match[1]!];
    // behind an empty match the search goes on one character further
    from = begin === end ? end + 1 : end;
    if (n > 0 && count !== n) continue;
    output.add(subject.slice(copied, begin));
    for (const part of replacement) output.add(typeof part === "number" ? captured(subject, match, part) : part);
    copied = end;
    if (n > 0 || output.full) break;
  }
  output.add(subject.slice(copied, subject.length));
  return output.finish();
}

function captured(subject: Subject, match: Match, capture: number): Uint8Array {
  const [begin, end] = [match[2 * capture] ?? -1, match[2 * capture + 1] ?? -1];
  return begin < 0 ? new Uint8Array(0) : subject.slice(begin, end);
}

/** Bytes one after the other, up to a bound. */
class Output {
  readonly #bytesMax: number;
  readonly #parts: Uint8Array[] = [];
  #bytes = 0;

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  get full(): boolean {
    return this.#bytes > this.#bytesMax;
  }

  add(part: Uint8Array): void {
    if (part.length === 0 || this.full) return;
    this.#bytes += part.length;
    this.#parts.push(part);
  }

  finish(): Uint8Array | undefined {
    if (this.full) return undefined;
    const all = new Uint8Array(this.#bytes);
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}
