/** to_number: a text read as a template says. Source: PostgreSQL's formatting.c, numeric_to_number and NUM_numpart_from_char. */

import { sqlError } from "../base/index.ts";
import { type NumericDatum, numericFieldOverflow, numericType } from "../types/index.ts";
import { type NumberPattern, type NumberPicture, numberPicture } from "./number-picture.ts";
import type { PictureNode } from "./picture.ts";

/** The number of a text. @throws SqlError 42601, 0A000, 22P02, 22003 */
export function readNumber(template: string, text: string): NumericDatum {
  const picture = numberPicture(template);
  if (picture.scientific) throw sqlError("featureNotSupported", '"EEEE" not supported for input');
  if (picture.roman) throw sqlError("featureNotSupported", '"RN" not supported for input');
  return new NumberReader(picture, text).read();
}

/** The UTF-8 bytes of a text, a character each. */
function bytesOf(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
}

/** Bytes of a character by its first one. */
function characterBytes(byte: string): number {
  const code = byte.charCodeAt(0);
  return code < 0xc0 ? 1 : code < 0xe0 ? 2 : code < 0xf0 ? 3 : 4;
}

const digit = /^\d/;

class NumberReader {
  private readonly picture: NumberPicture;
  /** The text's bytes, a character each. */
  private readonly bytes: string;
  private at = 0;
  private mark: " " | "-" | "+" = " ";
  private before = "";
  private behind = "";
  private pointRead = false;

  constructor(picture: NumberPicture, text: string) {
    this.picture = picture;
    this.bytes = bytesOf(text);
  }

  read(): NumericDatum {
    for (const node of this.picture.nodes) {
      if (this.ended) break;
      this.take(node);
    }
    const written = this.mark + this.before + (this.behind === "" ? "" : `.${this.behind}`);
    if (this.before === "" && this.behind === "") {
      throw sqlError("invalidTextRepresentation", `invalid input syntax for type numeric: "${written}"`);
    }
    const { pre, shift, shifted } = this.picture;
    const whole = this.before.replace(/^0+/, "").length;
    const scale = this.behind.length;
    if (whole > pre + shift) throw numericFieldOverflow(numericType(pre + shift + scale, scale).typmod, false);
    const magnitude = BigInt(this.before + this.behind);
    const coefficient = this.mark === "-" ? -magnitude : magnitude;
    if (!shifted) return { kind: "finite", coefficient, scale };
    const factor = shift > powerScale ? 0n : 10n ** BigInt(powerScale - shift);
    return { kind: "finite", coefficient: coefficient * factor, scale: scale + powerScale };
  }

  private get ended(): boolean {
    return this.at >= this.bytes.length;
  }

  private take(node: PictureNode<NumberPattern>): void {
    if (node.kind !== "pattern") {
      this.at += characterBytes(this.bytes.charAt(this.at));
      return;
    }
    const { bytes, picture } = this;
    const next = bytes.charAt(this.at);
    switch (node.pattern) {
      case "9":
      case "0":
      case ".":
      case "D":
        this.takeDigit(node.pattern === "9" || node.pattern === "0");
        this.at += 1;
        return;
      case ",":
      case "G":
        if (!picture.trimmed && next === ",") this.at += 1;
        return;
      case "L":
        this.skip(1);
        return;
      case "TH":
      case "th":
        if (!picture.decimal) this.skip(2);
        return;
      case "MI":
      case "PL":
      case "SG":
        if ((next === "-" && node.pattern !== "PL") || (next === "+" && node.pattern !== "MI")) {
          this.mark = next;
          this.at += 1;
        } else this.skip(1);
        return;
      default:
    }
  }

  /** Passes characters that cannot be of a number. */
  private skip(count: number): void {
    for (let left = count; left > 0 && !this.ended && !/[0-9.,+-]/.test(this.bytes.charAt(this.at)); left--) {
      this.at += characterBytes(this.bytes.charAt(this.at));
    }
  }

  private get empty(): boolean {
    return this.before === "" && this.behind === "";
  }

  /** A digit or the point, with a sign before or behind it; leaves the place at the last character that it has read. */
  private takeDigit(isDigit: boolean): void {
    if (this.bytes.charAt(this.at) === " ") this.at += 1;
    if (this.ended) return;
    if (this.mark === " " && isDigit && this.empty) this.takeSignBefore();
    if (this.ended) return;
    const next = this.bytes.charAt(this.at);
    let read = false;
    if (digit.test(next)) {
      if (this.pointRead && this.behind.length === this.picture.post) return;
      if (this.pointRead) this.behind += next;
      else this.before += next;
      read = true;
    } else if (this.picture.decimal && !this.pointRead && next === ".") {
      this.pointRead = true;
      read = true;
    }
    if (this.mark === " " && !this.empty) this.takeSignBehind(read);
  }

  private takeSignBefore(): void {
    const next = this.bytes.charAt(this.at);
    if (next === "-" || (this.picture.brackets && next === "<")) this.mark = "-";
    else if (next === "+") this.mark = "+";
    else return;
    this.at += 1;
  }

  private takeSignBehind(read: boolean): void {
    const { sign, plus, minus } = this.picture;
    if (sign !== undefined && read) {
      const behind = this.bytes.charAt(this.at + 1);
      if (behind !== "-" && behind !== "+") return;
      this.mark = behind;
      this.at += 1;
    } else if (!read && sign === undefined && (plus || minus)) {
      const next = this.bytes.charAt(this.at);
      if (next === "-" || next === "+") this.mark = next;
    }
  }
}

/** The scale that numeric gives to 10^-n: V multiplies by it. */
const powerScale = 16;
