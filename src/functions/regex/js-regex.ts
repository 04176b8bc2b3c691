/** The functions of regular expressions in JavaScript: texts from the memory of compiled code, and what is found in them. */

import { sqlError } from "../../base/index.ts";
import type { ValType } from "../../wasm/index.ts";
import {
  bytesAt,
  full,
  type JsFunction,
  type JsMemory,
  memoryBytes,
  ok,
  textAt,
  withReport,
  writeBytes,
  writeText,
} from "../js-memory.ts";
import { regexOf } from "./cache.ts";
import { advanced, withFlag } from "./options.ts";
import type { Match, Regex } from "./regex.ts";
import { readReplacement, replaceMatches } from "./replace.ts";
import { similarPattern } from "./similar.ts";
import type { Subject } from "./subject.ts";
import { beginWork } from "./work.ts";

/** The statuses of {@link jsRegexFunctions.js_regex_matches}. */
export const matchStatus = { no: 16, yes: 17 } as const;
/** Where in its scratch memory that one finds the views of the text and of the pattern. */
export const matchArguments = { text: 16, pattern: 32 } as const;

/** Texts may have as much together; longer results are not begun. */
const resultBytesMax = 4 << 20;

/** The arguments of a call, taken one after the other. */
class Arguments {
  readonly #at: JsMemory;
  readonly #values: readonly (number | bigint)[];
  #next = 0;

  constructor(at: JsMemory, values: readonly (number | bigint)[]) {
    this.#at = at;
    this.#values = values;
  }

  bytes(): Uint8Array {
    return bytesAt(this.#at, this.#values[this.#next++] as bigint, this.#values[this.#next++] as bigint);
  }

  text(): string {
    return textAt(this.#at, this.#values[this.#next++] as bigint, this.#values[this.#next++] as bigint);
  }

  integer(): number {
    return this.#values[this.#next++] as number;
  }
}

/** Types of arguments, a letter each: t a text, i an int4. */
function ofArguments(letters: string, work: (at: JsMemory, out: number, args: Arguments) => number): JsFunction {
  const params = Array.from(letters).flatMap((letter): ValType[] => (letter === "t" ? ["i64", "i64"] : ["i32"]));
  return {
    params: ["i32", ...params],
    run: (at, out, ...values) =>
      withReport(at, out as number, () => {
        beginWork();
        return work(at, out as number, new Arguments(at, values));
      }),
  };
}

/** Writes a part of a text, or null: 16 bytes behind the view is whether there is one. */
function writePart(at: JsMemory, out: number, bytes: Uint8Array | undefined): number {
  new DataView(at.memory.buffer).setInt32(out + 16, bytes === undefined ? 0 : 1, true);
  return writeBytes(at, out, bytes ?? new Uint8Array(0));
}

function writeInteger({ memory }: JsMemory, out: number, value: number): number {
  new DataView(memory.buffer).setInt32(out, value, true);
  return ok;
}

function regexOfBytes(pattern: Uint8Array, options = advanced): Regex {
  return regexOf(pattern, 0, pattern.length, options);
}

function checkAtLeast(parameter: string, value: number, least: number): void {
  if (value >= least) return;
  throw sqlError("invalidParameterValue", `invalid value for parameter "${parameter}": ${value}`);
}

interface Flags {
  readonly options: number;
  readonly global: boolean;
}

/** Reads a flags argument. @throws SqlError 22023 */
function readFlags(text: string): Flags {
  let options = advanced;
  let global = false;
  for (const letter of text) {
    if (letter === "g") {
      global = true;
      continue;
    }
    const changed = withFlag(options, letter);
    if (changed === undefined) {
      throw sqlError("invalidParameterValue", `invalid regular expression option: "${letter}"`);
    }
    options = changed;
  }
  return { options, global };
}

/** Reads the flags of a function that has no use for g. */
function readLocalFlags(text: string, functionName: string): number {
  const { options, global } = readFlags(text);
  if (!global) return options;
  throw sqlError("invalidParameterValue", `${functionName}() does not support the "global" option`);
}

/** The `n`th match from a position on. */
function nthMatch(regex: Regex, subject: Subject, start: number, n: number, captures: boolean): Match | undefined {
  let from = start;
  for (let count = 1; ; count++) {
    const match = regex.find(subject, from, captures && count === n);
    if (match === undefined || count === n) return match;
    from = match[0] === match[1] ? match[1]! + 1 : match[1]!;
  }
}

/** What substring gives: the first capture, or the whole match when there is none. */
function writeFound(at: JsMemory, out: number, bytes: Uint8Array, regex: Regex): number {
  const subject = regex.subject(bytes);
  const match = regex.find(subject, 0, regex.captures > 0);
  return writePart(at, out, match && partOf(subject, match, regex.captures > 0 ? 1 : 0));
}

function partOf(subject: Subject, match: Match, capture: number): Uint8Array | undefined {
  const begin = match[2 * capture]!;
  return begin < 0 ? undefined : subject.slice(begin, match[2 * capture + 1]!);
}

/** A capture that regexp_instr and regexp_substr ask for; without captures the first one is the match. Undefined for one that there is not. */
function captureAsked(regex: Regex, subexpression: number): number | undefined {
  if (subexpression === 0 || (subexpression === 1 && regex.captures === 0)) return 0;
  return subexpression <= regex.captures ? subexpression : undefined;
}

/** Where a view's bytes begin. */
function startOf(bytes: Uint8Array, view: number): number {
  const at = view + 12;
  if (lengthOf(bytes, view) <= 12) return view + 4;
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

function lengthOf(bytes: Uint8Array, view: number): number {
  return (bytes[view]! | (bytes[view + 1]! << 8) | (bytes[view + 2]! << 16) | (bytes[view + 3]! << 24)) >>> 0;
}

/** The functions, by the name that compiled code imports. */
export const jsRegexFunctions: Readonly<Record<string, JsFunction>> = {
  // takes its texts from scratch memory and gives the answer as its status: it is called for each row of scans
  js_regex_matches: {
    params: ["i32", "i32"],
    run: (at, scratch, options) =>
      withReport(at, scratch as number, () => {
        beginWork();
        const bytes = memoryBytes(at.memory);
        const [text, pattern] = [
          (scratch as number) + matchArguments.text,
          (scratch as number) + matchArguments.pattern,
        ];
        const patternStart = startOf(bytes, pattern);
        const regex = regexOf(bytes, patternStart, patternStart + lengthOf(bytes, pattern), options as number);
        const start = startOf(bytes, text);
        return regex.matches(bytes, start, start + lengthOf(bytes, text)) ? matchStatus.yes : matchStatus.no;
      }),
  },
  js_regex_substring: ofArguments("tt", (at, out, args) => {
    const bytes = args.bytes();
    return writeFound(at, out, bytes, regexOfBytes(args.bytes()));
  }),
  js_regex_similar_substring: ofArguments("ttt", (at, out, args) => {
    const bytes = args.bytes();
    const pattern = similarPattern(args.text(), args.text());
    return writeFound(at, out, bytes, regexOfBytes(new TextEncoder().encode(pattern)));
  }),
  js_regex_similar_pattern: ofArguments("tt", (at, out, args) =>
    writeText(at, out, similarPattern(args.text(), args.text())),
  ),
  // the last argument says whether n is given, else the flags tell
  js_regex_replace: ofArguments("tttiiti", (at, out, args) => {
    const [bytes, pattern, replacement] = [args.bytes(), args.bytes(), args.bytes()];
    const [start, n, flags, isGiven] = [args.integer(), args.integer(), args.text(), args.integer() === 1];
    checkAtLeast("start", start, 1);
    if (isGiven) checkAtLeast("n", n, 0);
    const { options, global } = readFlags(flags);
    const regex = regexOfBytes(pattern, options);
    const count = isGiven ? n : global ? 0 : 1;
    const replaced = replaceMatches(regex, bytes, readReplacement(replacement), start - 1, count, resultBytesMax);
    return replaced === undefined ? full : writeBytes(at, out, replaced);
  }),
  js_regex_replace_flags: ofArguments("tttt", (at, out, args) => {
    const [bytes, pattern, replacement, flags] = [args.bytes(), args.bytes(), args.bytes(), args.text()];
    if (/^[0-9]/.test(flags)) {
      throw sqlError("invalidParameterValue", `invalid regular expression option: "${flags[0]}"`, {
        hint: "If you meant to use regexp_replace() with a start parameter, cast the fourth argument to integer explicitly.",
      });
    }
    const { options, global } = readFlags(flags);
    const regex = regexOfBytes(pattern, options);
    const replaced = replaceMatches(regex, bytes, readReplacement(replacement), 0, global ? 0 : 1, resultBytesMax);
    return replaced === undefined ? full : writeBytes(at, out, replaced);
  }),
  js_regex_count: ofArguments("ttit", (at, out, args) => {
    const [bytes, pattern, start, flags] = [args.bytes(), args.bytes(), args.integer(), args.text()];
    checkAtLeast("start", start, 1);
    const regex = regexOfBytes(pattern, readLocalFlags(flags, "regexp_count"));
    const subject = regex.subject(bytes);
    let count = 0;
    for (let from = start - 1; ; count++) {
      const match = regex.find(subject, from, false);
      if (match === undefined) return writeInteger(at, out, count);
      from = match[0] === match[1] ? match[1]! + 1 : match[1]!;
    }
  }),
  js_regex_test: ofArguments("ttt", (at, out, args) => {
    const [bytes, pattern] = [args.bytes(), args.bytes()];
    const regex = regexOfBytes(pattern, readLocalFlags(args.text(), "regexp_like"));
    return writeInteger(at, out, regex.matches(bytes, 0, bytes.length) ? 1 : 0);
  }),
  js_regex_instr: ofArguments("ttiiiti", (at, out, args) => {
    const [bytes, pattern, start, n] = [args.bytes(), args.bytes(), args.integer(), args.integer()];
    const [endOption, flags, subexpression] = [args.integer(), args.text(), args.integer()];
    checkAtLeast("start", start, 1);
    checkAtLeast("n", n, 1);
    if (endOption !== 0 && endOption !== 1) {
      throw sqlError("invalidParameterValue", `invalid value for parameter "endoption": ${endOption}`);
    }
    checkAtLeast("subexpr", subexpression, 0);
    const regex = regexOfBytes(pattern, readLocalFlags(flags, "regexp_instr"));
    const capture = captureAsked(regex, subexpression);
    const match = nthMatch(regex, regex.subject(bytes), start - 1, n, subexpression > 0);
    const position = match === undefined || capture === undefined ? -1 : match[2 * capture + endOption]!;
    return writeInteger(at, out, position + 1);
  }),
  js_regex_part: ofArguments("ttiiti", (at, out, args) => {
    const [bytes, pattern, start, n] = [args.bytes(), args.bytes(), args.integer(), args.integer()];
    const [flags, subexpression] = [args.text(), args.integer()];
    checkAtLeast("start", start, 1);
    checkAtLeast("n", n, 1);
    checkAtLeast("subexpr", subexpression, 0);
    const regex = regexOfBytes(pattern, readLocalFlags(flags, "regexp_substr"));
    const capture = captureAsked(regex, subexpression);
    const subject = regex.subject(bytes);
    const match = nthMatch(regex, subject, start - 1, n, subexpression > 0);
    return writePart(at, out, match && capture !== undefined ? partOf(subject, match, capture) : undefined);
  }),
};
