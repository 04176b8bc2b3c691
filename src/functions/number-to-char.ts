/** to_char of numbers: the digits of a value laid out as a template says. Source: PostgreSQL's formatting.c, NUM_processor and its callers. */

import { sqlError } from "../base/index.ts";
import { type NumberPattern, type NumberPicture, numberPicture } from "./number-picture.ts";
import { ordinalEnding, type PictureNode } from "./picture.ts";

/** A number on its way into a template. */
interface Digits {
  /** `123.45`, or what a number that has no digits is: `NaN`, `Infinity`. */
  readonly text: string;
  readonly negative: boolean;
  /** Digits behind the point that there are, where the type has less than were asked for. */
  readonly post: number;
}

/** How a type gives its numbers to a template. */
export interface FormattedNumber {
  /** With an exponent and so many digits behind the point; undefined for a value that has no digits. */
  scientific(post: number): string | undefined;
  /** The whole number for Roman digits, if it is one. @throws SqlError 22003, 0A000 */
  roman(): number | undefined;
  /** The digits with so many behind the point, times 10^shift. @throws SqlError 22003 */
  digits(post: number, shift: number): Digits;
}

/** A number as a template says. @throws SqlError 42601, 22P02 and what the number's own conversions throw */
export function formatNumber(template: string, number: FormattedNumber): string {
  if (template === "") return "";
  const picture = numberPicture(template);
  if (picture.roman) {
    const text = romanOf(number.roman());
    return new Layout(picture, { text, negative: undefined }, 0).write();
  }
  if (picture.scientific) return scientificText(picture, number);
  const pre = picture.pre + picture.shift;
  const { text, negative, post } = number.digits(picture.post, picture.shift);
  const filled: NumberPicture = { ...picture, pre, post };
  const point = text.indexOf(".");
  const length = point < 0 ? text.length : point;
  if (length <= pre) return new Layout(filled, { text, negative }, pre - length).write();
  const overflown = `${"#".repeat(pre)}.${"#".repeat(post)}`;
  return new Layout(filled, { text: overflown, negative }, 0).write();
}

function scientificText({ pre, post }: NumberPicture, number: FormattedNumber): string {
  const text = number.scientific(post);
  // room for a sign, the point and an exponent of two digits
  if (text === undefined) return ` ${"#".repeat(pre)}.${"#".repeat(post + 4)}`;
  return text.startsWith("-") ? text : ` ${text}`;
}

/** What stands in a template's places while it is filled. */
class Layout {
  private readonly picture: NumberPicture;
  private readonly number: string;
  private readonly negative: boolean | undefined;
  /** Places before the first digit. */
  private readonly blanks: number;
  /** The place of the last digit behind the point that is to be shown, where trailing zeros are not. */
  private readonly lastRelevant: number | undefined;
  private readonly brackets: boolean;
  private readonly sign: "before" | "after" | undefined;
  private readonly places: number;
  private out = "";
  /** The next character of the number. */
  private at = 0;
  private place = 0;
  private signWritten: boolean;
  private inNumber = false;

  constructor(
    picture: NumberPicture,
    { text, negative }: { readonly text: string; readonly negative: boolean | undefined },
    blanks: number,
  ) {
    // Roman digits leave nothing else of a picture
    const { trimmed } = picture;
    this.picture = picture.roman
      ? { ...picture, plus: false, minus: false, zeroStart: undefined, pre: 0, post: 0 }
      : picture;
    this.number = text;
    this.negative = negative;
    this.blanks = blanks;
    const { plus, minus, sign, pre, preSign, post, roman } = this.picture;
    this.sign = roman ? undefined : sign === "before" && pre === preSign && !plus && !minus ? "after" : sign;
    this.brackets = picture.brackets && !roman && !(negative === false && trimmed);
    const free = negative === false && trimmed && this.sign === undefined;
    this.signWritten = plus || minus ? minus : free;
    this.lastRelevant = trimmed && picture.decimal && !roman ? this.lastRelevantDigit() : undefined;
    this.places = post + pre - 1 + (!this.signWritten && blanks === 0 ? 1 : 0);
  }

  /** The template filled in. A NUL, of which PostgreSQL writes some where a number has ended before its template, ends the text. */
  write(): string {
    for (const node of this.picture.nodes) this.add(node);
    const end = this.out.indexOf("\0");
    return end < 0 ? this.out : this.out.slice(0, end);
  }

  private lastRelevantDigit(): number | undefined {
    const point = this.number.indexOf(".");
    if (point < 0) return undefined;
    const shown = this.number.replace(/0+$/, "").length - 1;
    const { zeroEnd } = this.picture;
    if (zeroEnd <= this.blanks) return shown;
    return Math.max(shown, Math.min(this.number.length - 1, zeroEnd - this.blanks));
  }

  private add(node: PictureNode<NumberPattern>): void {
    if (node.kind !== "pattern") {
      this.out += node.text;
      return;
    }
    const { picture } = this;
    switch (node.pattern) {
      case "9":
      case "0":
      case ".":
      case "D":
        if (!picture.roman) this.addDigit(node.pattern);
        return;
      case ",":
      case "G":
        this.out += this.inNumber ? "," : this.padding();
        return;
      case "L":
        this.out += " ";
        return;
      case "RN":
      case "rn": {
        const text = node.pattern === "rn" ? this.number.toLowerCase() : this.number;
        this.out += picture.trimmed ? text : text.padStart(15);
        return;
      }
      case "TH":
      case "th":
        this.addEnding(node.pattern === "TH");
        return;
      case "MI":
        this.out += this.negative === true ? "-" : this.padding();
        return;
      case "PL":
        this.out += this.negative === false ? "+" : this.padding();
        return;
      case "SG":
        this.out += this.negative === undefined ? "\0" : this.negative ? "-" : "+";
        return;
      default:
    }
  }

  private padding(): string {
    return this.picture.trimmed ? "" : " ";
  }

  private addEnding(capitals: boolean): void {
    const { roman, decimal } = this.picture;
    if (roman || decimal || this.negative === true || this.number.startsWith("#")) return;
    if (!/\d$/.test(this.number)) {
      throw sqlError("invalidTextRepresentation", `"${this.number}" is not a number`);
    }
    this.out += ordinalEnding(this.number, capitals);
  }

  /** A digit or the point, and the signs beside it. */
  private addDigit(pattern: "9" | "0" | "." | "D"): void {
    const { zeroStart, decimal } = this.picture;
    const { place, blanks } = this;
    this.inNumber = false;
    if (!this.signWritten && (place >= blanks || zeroStart === place) && (!this.leadingZero() || this.pointIsLast())) {
      this.addSignBefore();
    }
    if (place < blanks && zeroStart !== undefined && zeroStart <= place) {
      this.out += "0";
      this.inNumber = true;
    } else if (place < blanks) this.out += this.padding();
    else {
      this.addOwn(pattern);
      if (this.at < this.number.length) this.at += 1;
    }
    const end =
      this.lastRelevant !== undefined && this.lastRelevant === this.at
        ? place
        : this.places + (blanks > 0 ? 1 : 0) + (decimal ? 1 : 0);
    if (place + 1 === end) this.addSignAfter();
    this.place += 1;
  }

  private addSignBefore(): void {
    if (this.sign !== undefined) {
      if (this.sign !== "before") return;
      this.out += this.negative ? "-" : "+";
    } else if (this.brackets) this.out += this.negative ? "<" : " ";
    else this.out += this.negative ? "-" : this.padding();
    this.signWritten = true;
  }

  private addSignAfter(): void {
    if (this.signWritten && this.brackets) this.out += this.negative ? ">" : " ";
    else if (this.sign === "after") this.out += this.negative ? "-" : "+";
  }

  /** The next character of the number. */
  private addOwn(pattern: string): void {
    const next = this.number.charAt(this.at);
    if (next === ".") this.out += ".";
    else if (this.lastRelevant !== undefined && this.at > this.lastRelevant && pattern !== "0") {
      // a trailing zero
    } else if (this.leadingZero()) {
      if (!this.picture.trimmed) this.out += " ";
      else if (this.pointIsLast()) this.out += "0";
    } else {
      this.out += next === "" ? "\0" : next;
      this.inNumber = true;
    }
  }

  /** The 0 of 0.5, which a template without 0 does not show. */
  private leadingZero(): boolean {
    const { zeroStart, post } = this.picture;
    return zeroStart === undefined && this.at === 0 && this.number.startsWith("0") && post !== 0;
  }

  private pointIsLast(): boolean {
    return this.lastRelevant !== undefined && this.number.charAt(this.lastRelevant) === ".";
  }
}

const romanDigits = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

function romanOf(number: number | undefined): string {
  if (number === undefined || number < 1 || number > 3999) return "#".repeat(15);
  let rest = number;
  let text = "";
  for (const [value, digits] of romanDigits) {
    text += digits.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}
