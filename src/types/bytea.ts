/** bytea: bytes, read from PostgreSQL's hex and escape formats, written in hex. */

import { sqlError } from "../base/index.ts";
import type { SqlType } from "./type.ts";

export const bytea: SqlType = {
  name: "bytea",
  oid: 17,
  arrayOid: 1001,
  size: -1,
  category: "U",
  preferred: false,
  sqlName: "bytea",
  form: "view",
  read: (text) => (text.startsWith("\\x") ? readHex(text.slice(2)) : readEscaped(text)),
  write: (value) => `\\x${hexOf(value as Uint8Array)}`,
};

/** Two lower-case digits a byte. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const space = /[ \n\t\r]/;

/** Pairs of digits, between which there may be white space (encode.c, hex_decode). */
function readHex(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (space.test(text[at]!)) continue;
    const high = digitOf(text, at++);
    if (at === text.length) {
      throw sqlError("invalidParameterValue", "invalid hexadecimal data: odd number of digits");
    }
    bytes.push(high * 16 + digitOf(text, at));
  }
  return Uint8Array.from(bytes);
}

function digitOf(text: string, at: number): number {
  const digit = String.fromCodePoint(text.codePointAt(at)!);
  const value = /^[0-9a-fA-F]$/.test(digit) ? Number.parseInt(digit, 16) : undefined;
  if (value === undefined) throw sqlError("invalidParameterValue", `invalid hexadecimal digit: "${digit}"`);
  return value;
}

/** Bytes as they are, `\\` for a backslash, `\ooo` for any byte (varlena.c, byteain). */
function readEscaped(text: string): Uint8Array {
  const source = new TextEncoder().encode(text);
  const bytes: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const byte = source[at]!;
    const octal = /^[0-3][0-7][0-7]/.exec(String.fromCharCode(...source.subarray(at + 1, at + 4)));
    if (byte !== 0x5c) bytes.push(byte);
    else if (source[at + 1] === 0x5c) bytes.push(source[++at]!);
    else if (octal !== null) {
      bytes.push(Number.parseInt(octal[0], 8));
      at += 3;
    } else throw sqlError("invalidTextRepresentation", "invalid input syntax for type bytea");
  }
  return Uint8Array.from(bytes);
}
