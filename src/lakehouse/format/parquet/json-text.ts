/** One text of JSON, read from its beginning to its end by whoever knows what it should hold. Numbers stay text, so that none loses digits. */

import { type SqlError, sqlError } from "../../../base/index.ts";

/** A place in a text of JSON (RFC 8259). All methods throw 22P02 where the text is another than they expect. */
export class JsonText {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** True for null, which is then passed over. */
  takeNull(): boolean {
    return this.takeWord("null");
  }

  takeBoolean(): boolean {
    if (this.takeWord("true")) return true;
    if (this.takeWord("false")) return false;
    throw this.unexpected("true or false");
  }

  /** The text of a number. */
  takeNumber(): string {
    this.skipSpace();
    number.lastIndex = this.at;
    const [found] = number.exec(this.text) ?? [];
    if (found === undefined) throw this.unexpected("a number");
    this.at += found.length;
    return found;
  }

  isString(): boolean {
    this.skipSpace();
    return this.text[this.at] === '"';
  }

  /** The content of a string. */
  takeString(): string {
    if (!this.isString()) throw this.unexpected("a string");
    string.lastIndex = this.at;
    const [found] = string.exec(this.text) ?? [];
    if (found === undefined) throw this.unexpected("a string that ends");
    const content = found.includes("\\") ? this.unescaped(found) : found.slice(1, -1);
    if (notText.test(content)) throw this.fault("a string has a character that no text may have");
    this.at += found.length;
    return content;
  }

  /** Calls `take` at the value of each member of an object. */
  members(take: (name: string) => void): void {
    this.elements("{", "}", () => {
      const name = this.takeString();
      this.takeMark(":");
      take(name);
    });
  }

  /** Calls `take` at each element of an array. */
  items(take: () => void): void {
    this.elements("[", "]", take);
  }

  /** Expects that nothing follows. */
  end(): void {
    this.skipSpace();
    if (this.at < this.text.length) throw this.unexpected("its end");
  }

  /** The error for what is at hand: 22P02 with what is wrong and where. */
  fault(what: string): SqlError {
    return sqlError(
      "invalidTextRepresentation",
      `${what}, at character ${this.at + 1} of ${JSON.stringify(this.excerpt)}`,
    );
  }

  private elements(open: string, close: string, take: () => void): void {
    this.takeMark(open);
    this.skipSpace();
    if (this.text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      take();
      this.skipSpace();
      if (this.text[this.at] !== ",") break;
      this.at++;
    }
    this.takeMark(close);
  }

  private takeMark(mark: string): void {
    this.skipSpace();
    if (this.text[this.at] !== mark) throw this.unexpected(`"${mark}"`);
    this.at++;
  }

  private takeWord(word: string): boolean {
    this.skipSpace();
    if (!this.text.startsWith(word, this.at)) return false;
    this.at += word.length;
    return true;
  }

  private skipSpace(): void {
    while (this.at < this.text.length && " \t\n\r".includes(this.text[this.at]!)) this.at++;
  }

  private unescaped(literal: string): string {
    try {
      return JSON.parse(literal);
    } catch {
      throw this.unexpected("a string with the escapes of JSON");
    }
  }

  private unexpected(what: string): SqlError {
    return this.fault(`expected was ${what}`);
  }

  private get excerpt(): string {
    return this.text.length <= excerptCharacters ? this.text : `${this.text.slice(0, excerptCharacters)}...`;
  }
}

const excerptCharacters = 80;

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON wants them escaped.
const string = /"(?:[^"\\\u0000-\u001f]|\\.)*"/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL, and surrogates without their other half.
const notText = /[\u0000\p{Surrogate}]/u;
