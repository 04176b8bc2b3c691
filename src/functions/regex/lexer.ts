/** Cuts a regular expression into tokens by PostgreSQL's rules; what a character means depends on where it stands. */

import { type ClassName, classSet } from "./character-set.ts";
import { collatingNames } from "./collating-names.ts";
import { option, readPrefix } from "./options.ts";
import { patternError } from "./pattern-error.ts";

/** A token. `value` is a character, a digit, the greediness of a quantifier or bracket (0: not greedy, or complemented), or a number. */
export interface Token {
  readonly kind: TokenKind;
  readonly value: number;
  readonly class?: ClassName;
}

export type TokenKind =
  | "start"
  | "end"
  | "character"
  | "digit"
  | "reference"
  | "class"
  | "otherThanClass"
  /** Within brackets: the begins of [. [= [:, their end, and a - that may make a range. */
  | "collating"
  | "equivalence"
  | "className"
  | "endOfName"
  | "range"
  | "boundary"
  | "noBoundary"
  | "textBegin"
  | "textEnd"
  | "lookahead"
  | "lookbehind"
  | "wordBegin"
  | "wordEnd"
  | "|"
  | "*"
  | "+"
  | "?"
  | "{"
  | "}"
  | ","
  | "("
  | ")"
  | "["
  | "]"
  | "."
  | "^"
  | "$";

type Context = "extended" | "basic" | "quoted" | "bound" | "bracket" | "collating" | "equivalence" | "className";

const endOfText = -1;

/** The lexer: {@link token} is the one at hand, {@link next} goes on. All errors are 2201B. */
export class Lexer {
  token: Token = { kind: "start", value: 0 };
  readonly options: number;
  /** Captures opened so far: whether \12 is a back reference depends on it. */
  captures = 0;
  readonly #text: readonly number[];
  #at: number;
  #context: Context;

  /** @throws SqlError 2201B for what is wrong with the begin of the expression */
  constructor(text: string, options: number) {
    this.#text = Array.from(text, (character) => character.codePointAt(0)!);
    const prefix = readPrefix(this.#text, options);
    this.options = prefix.options;
    this.#at = prefix.at;
    if (this.options & option.quoted) this.#context = "quoted";
    else this.#context = this.#main;
    this.next();
  }

  get #main(): Context {
    return this.options & option.extended ? "extended" : "basic";
  }

  get #advanced(): boolean {
    return (this.options & option.advanced) !== 0;
  }

  next(): void {
    this.token = this.#read(this.token.kind);
  }

  #peek(ahead = 0): number {
    return this.#text[this.#at + ahead] ?? endOfText;
  }

  #take(): number {
    return this.#text[this.#at++] ?? endOfText;
  }

  /** Passes the character if it is the next one. */
  #pass(character: string): boolean {
    if (this.#peek() !== character.charCodeAt(0)) return false;
    this.#at++;
    return true;
  }

  #passAll(characters: string): boolean {
    for (let ahead = 0; ahead < characters.length; ahead++) {
      if (this.#peek(ahead) !== characters.charCodeAt(ahead)) return false;
    }
    this.#at += characters.length;
    return true;
  }

  #read(last: TokenKind): Token {
    const context = this.#context;
    const outside = context === "extended" || context === "basic";
    if (this.options & option.expanded && (outside || context === "bound")) this.#skipSpace();
    if (this.#peek() === endOfText) {
      if (outside || context === "quoted") return { kind: "end", value: 0 };
      throw patternError(context === "bound" ? "braces" : "brackets");
    }
    const character = this.#take();
    switch (context) {
      case "quoted":
        return { kind: "character", value: character };
      case "bound":
        return this.#readBound(character);
      case "bracket":
        return this.#readBracket(character, last);
      case "basic":
        return this.#readBasic(character, last);
      case "extended":
        return this.#readExtended(character, last);
      default:
        return this.#readName(character, context);
    }
  }

  /** White space and comments of the expanded syntax. */
  #skipSpace(): void {
    const spaces = classSet("space", false);
    const isSpace = (character: number): boolean =>
      spaces.some((first, index) => index % 2 === 0 && first <= character && character <= spaces[index + 1]!);
    while (true) {
      while (isSpace(this.#peek())) this.#at++;
      if (this.#peek() !== 0x23) return;
      while (this.#peek() !== endOfText && this.#peek() !== 10) this.#at++;
    }
  }

  #readBound(character: number): Token {
    if (character >= 48 && character <= 57) return { kind: "digit", value: character - 48 };
    if (character === 0x2c) return { kind: ",", value: 0 };
    const closed = this.#main === "extended" ? character === 0x7d : character === 0x5c && this.#pass("}");
    if (!closed) throw patternError("repetition");
    this.#context = this.#main;
    return { kind: "}", value: this.#greediness() };
  }

  /** 0 when a ? makes the quantifier before it prefer little. */
  #greediness(): number {
    return this.#advanced && this.#pass("?") ? 0 : 1;
  }

  #readBracket(character: number, last: TokenKind): Token {
    switch (String.fromCodePoint(character)) {
      case "]":
        if (last === "[") return { kind: "character", value: character };
        this.#context = this.#main;
        return { kind: "]", value: 0 };
      case "\\":
        return this.#advanced ? this.#readBracketEscape() : { kind: "character", value: character };
      case "-":
        return { kind: last === "[" || this.#peek() === 0x5d ? "character" : "range", value: character };
      case "[":
        if (this.#peek() === endOfText) throw patternError("brackets");
        for (const [mark, kind] of nameMarks) {
          if (!this.#pass(mark)) continue;
          this.#context = kind;
          return { kind, value: 0 };
        }
        return { kind: "character", value: character };
      default:
        return { kind: "character", value: character };
    }
  }

  #readBracketEscape(): Token {
    const token = this.#readEscape();
    if (["character", "class", "otherThanClass"].includes(token.kind)) return token;
    throw patternError("escape");
  }

  /** What stands within [. .], [= =] or [: :]. */
  #readName(character: number, context: "collating" | "equivalence" | "className"): Token {
    const mark = nameMarks.find(([, kind]) => kind === context)![0];
    if (character === mark.charCodeAt(0) && this.#pass("]")) {
      this.#context = "bracket";
      return { kind: "endOfName", value: 0 };
    }
    return { kind: "character", value: character };
  }

  /** The begin of a bracket expression, or [[:<:]] and [[:>:]], which are words' ends. */
  #readBracketBegin(): Token {
    if (this.#passAll("[:<:]]")) return { kind: "wordBegin", value: 0 };
    if (this.#passAll("[:>:]]")) return { kind: "wordEnd", value: 0 };
    this.#context = "bracket";
    return { kind: "[", value: this.#pass("^") ? 0 : 1 };
  }

  #readExtended(code: number, last: TokenKind): Token {
    const character = String.fromCodePoint(code);
    switch (character) {
      case "|":
      case ".":
      case "^":
      case "$":
      case ")":
        return { kind: character, value: code };
      case "*":
      case "+":
      case "?":
        return { kind: character, value: this.#greediness() };
      case "{":
        if (this.options & option.expanded) this.#skipSpace();
        if (this.#peek() < 48 || this.#peek() > 57) return { kind: "character", value: code };
        this.#context = "bound";
        return { kind: "{", value: 0 };
      case "(":
        return this.#advanced && this.#pass("?") ? this.#readGroup(last) : { kind: "(", value: 1 };
      case "[":
        return this.#readBracketBegin();
      case "\\":
        if (this.#peek() === endOfText) throw patternError("escape");
        return this.#advanced ? this.#readEscape() : { kind: "character", value: this.#take() };
      default:
        return { kind: "character", value: code };
    }
  }

  /** What begins with `(?`. A comment is nothing: the token behind it is read as if it followed what was before it. */
  #readGroup(last: TokenKind): Token {
    switch (String.fromCodePoint(Math.max(this.#take(), 0))) {
      case ":":
        return { kind: "(", value: 0 };
      case "#":
        while (this.#peek() !== endOfText && this.#take() !== 0x29);
        return this.#read(last);
      case "=":
        return { kind: "lookahead", value: 1 };
      case "!":
        return { kind: "lookahead", value: 0 };
      case "<":
        if (this.#pass("=")) return { kind: "lookbehind", value: 1 };
        if (this.#pass("!")) return { kind: "lookbehind", value: 0 };
        throw patternError("quantifier");
      default:
        throw patternError("quantifier");
    }
  }

  #readBasic(code: number, last: TokenKind): Token {
    const plain: Token = { kind: "character", value: code };
    switch (String.fromCodePoint(code)) {
      case "*":
        return last === "start" || last === "(" || last === "^" ? plain : { kind: "*", value: 1 };
      case "[":
        return this.#readBracketBegin();
      case ".":
        return { kind: ".", value: 0 };
      case "^":
        return last === "start" || last === "(" ? { kind: "^", value: 0 } : plain;
      case "$": {
        if (this.options & option.expanded) this.#skipSpace();
        const atEnd = this.#peek() === endOfText || (this.#peek() === 0x5c && this.#peek(1) === 0x29);
        return atEnd ? { kind: "$", value: 0 } : plain;
      }
      case "\\":
        return this.#readBasicEscape();
      default:
        return plain;
    }
  }

  #readBasicEscape(): Token {
    const code = this.#take();
    if (code === endOfText) throw patternError("escape");
    const character = String.fromCodePoint(code);
    switch (character) {
      case "{":
        this.#context = "bound";
        return { kind: "{", value: 0 };
      case "(":
      case ")":
        return { kind: character, value: 1 };
      case "<":
        return { kind: "wordBegin", value: 0 };
      case ">":
        return { kind: "wordEnd", value: 0 };
      default:
        return code >= 49 && code <= 57 ? { kind: "reference", value: code - 48 } : { kind: "character", value: code };
    }
  }

  /** An escape of an ARE, behind its backslash. */
  #readEscape(): Token {
    const code = this.#take();
    if (code === endOfText) throw patternError("escape");
    const character = String.fromCodePoint(code);
    if (!/[a-zA-Z0-9]/.test(character)) return { kind: "character", value: code };
    const simple = escapes[character];
    if (simple !== undefined) return simple;
    switch (character) {
      case "c":
        if (this.#peek() === endOfText) throw patternError("escape");
        return { kind: "character", value: this.#take() & 31 };
      case "u":
        return this.#readCode(16, 4, 4);
      case "U":
        return this.#readCode(16, 8, 8);
      case "x":
        return this.#readCode(16, 1, 255);
      default:
        if (code > 57) throw patternError("escape");
        return this.#readNumber(code);
    }
  }

  /** \0 and octal numbers, and back references: one digit, or more when there are that many captures. */
  #readNumber(first: number): Token {
    const behindFirst = this.#at;
    this.#at--;
    if (first !== 48) {
      const reference = this.#readDigits(10, 1, 255);
      if (this.#at === behindFirst || (reference > 0 && reference <= this.captures)) {
        return { kind: "reference", value: reference };
      }
      this.#at = behindFirst - 1;
    }
    const code = this.#readDigits(8, 1, 3);
    if (code <= 0xff) return { kind: "character", value: code };
    this.#at--;
    return { kind: "character", value: code >> 3 };
  }

  #readCode(base: number, min: number, max: number): Token {
    const code = this.#readDigits(base, min, max);
    if (code > 0x7ffffffe) throw patternError("escape");
    return { kind: "character", value: code };
  }

  /** A number of `min` to `max` digits, in 32 bits. */
  #readDigits(base: number, min: number, max: number): number {
    let value = 0;
    let count = 0;
    for (; count < max; count++) {
      const digit = Number.parseInt(String.fromCodePoint(Math.max(this.#peek(), 0)), base);
      if (Number.isNaN(digit)) break;
      value = (Math.imul(value, base) + digit) >>> 0;
      this.#at++;
    }
    if (count < min) throw patternError("escape");
    return value;
  }
}

const nameMarks = [
  [".", "collating"],
  ["=", "equivalence"],
  [":", "className"],
] as const;

const plain = (value: number): Token => ({ kind: "character", value });
const ofClass = (name: ClassName): Token => ({ kind: "class", value: 0, class: name });
const otherThan = (name: ClassName): Token => ({ kind: "otherThanClass", value: 0, class: name });
const condition = (kind: TokenKind): Token => ({ kind, value: 0 });

const escapes: Readonly<Record<string, Token>> = {
  a: plain(collatingNames["alert"]!),
  b: plain(8),
  B: plain(0x5c),
  e: plain(collatingNames["ESC"]!),
  f: plain(12),
  n: plain(10),
  r: plain(13),
  t: plain(9),
  v: plain(11),
  d: ofClass("digit"),
  s: ofClass("space"),
  w: ofClass("word"),
  D: otherThan("digit"),
  S: otherThan("space"),
  W: otherThan("word"),
  A: condition("textBegin"),
  Z: condition("textEnd"),
  m: condition("wordBegin"),
  M: condition("wordEnd"),
  y: condition("boundary"),
  Y: condition("noBoundary"),
};
