/** Reads a bracket expression into its set. */

import {
  type CharacterSet,
  characterSet,
  classNamed,
  classSet,
  complementOf,
  rangeSet,
  unionOf,
  withOtherCases,
} from "./character-set.ts";
import { collatingNames } from "./collating-names.ts";
import type { Lexer, TokenKind } from "./lexer.ts";
import { patternError } from "./pattern-error.ts";

/** Reads from the bracket that opens to the one that closes, which stays the token at hand. */
export class BracketReader {
  readonly #lexer: Lexer;
  readonly #caseless: boolean;

  constructor(lexer: Lexer, caseless: boolean) {
    this.#lexer = lexer;
    this.#caseless = caseless;
  }

  read(): CharacterSet {
    const sets: CharacterSet[] = [];
    this.#lexer.next();
    while (this.#lexer.token.kind !== "]") sets.push(this.#readPart());
    return unionOf(sets);
  }

  #sees(kind: TokenKind): boolean {
    return this.#lexer.token.kind === kind;
  }

  #readPart(): CharacterSet {
    const { kind, value, class: name } = this.#lexer.token;
    switch (kind) {
      case "character":
        this.#lexer.next();
        if (!this.#sees("range")) return characterSet(value, this.#caseless);
        return this.#readRange(value);
      case "collating":
        return this.#readRange(this.#readElement());
      case "equivalence":
        return characterSet(this.#readElement(), this.#caseless);
      case "className": {
        const named = classNamed(this.#readName("characterClass"));
        if (named === undefined) throw patternError("characterClass");
        return classSet(named, this.#caseless);
      }
      case "class":
        this.#lexer.next();
        return classSet(name!, this.#caseless);
      case "otherThanClass":
        this.#lexer.next();
        return complementOf(classSet(name!, this.#caseless));
      default:
        throw patternError("range");
    }
  }

  /** The range that begins with a character, or that character alone. */
  #readRange(first: number): CharacterSet {
    let last = first;
    if (this.#sees("range")) {
      this.#lexer.next();
      const { kind, value } = this.#lexer.token;
      if (kind === "collating") {
        last = this.#readElement();
      } else if (kind === "character" || kind === "range") {
        last = value;
        this.#lexer.next();
      } else {
        throw patternError("range");
      }
    }
    if (last < first) throw patternError("range");
    return this.#caseless ? withOtherCases(first, last) : rangeSet(first, last);
  }

  /** A character, or the one that a name of several characters stands for. */
  #readElement(): number {
    const name = this.#readName("collatingElement");
    const [only, ...others] = Array.from(name);
    if (others.length === 0) return only!.codePointAt(0)!;
    const code = Object.hasOwn(collatingNames, name) ? collatingNames[name] : undefined;
    if (code === undefined) throw patternError("collatingElement");
    return code;
  }

  #readName(what: "collatingElement" | "characterClass"): string {
    const characters: string[] = [];
    this.#lexer.next();
    while (this.#lexer.token.kind === "character") {
      const { value } = this.#lexer.token;
      // a number that is no character is in no name
      characters.push(String.fromCodePoint(Math.min(value, 0x10ffff)));
      this.#lexer.next();
    }
    this.#lexer.next();
    if (characters.length === 0) throw patternError(what);
    return characters.join("");
  }
}
