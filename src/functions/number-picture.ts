/** Templates of numbers: their patterns, and what they say together. Source: PostgreSQL's formatting.c, NUMDesc_prepare. */

import { type ErrorFields, type SqlError, sqlError } from "../base/index.ts";
import { keptPictures, type PictureLanguage, type PictureNode, parsePicture } from "./picture.ts";

const capitals = [
  "0",
  "9",
  ",",
  ".",
  "B",
  "C",
  "D",
  "EEEE",
  "FM",
  "G",
  "L",
  "MI",
  "PL",
  "PR",
  "RN",
  "SG",
  "SP",
  "S",
  "TH",
  "V",
] as const;

/** A pattern; those of letters stand for small letters too, but where the case tells something. */
export type NumberPattern = (typeof capitals)[number] | "rn" | "th";

const language: PictureLanguage<NumberPattern> = {
  patterns: new Map<string, NumberPattern>([
    ...capitals.map((name) => [name, name] as const),
    ...capitals.map((name) => [name.toLowerCase(), name] as const),
    ["rn", "rn"],
    ["th", "th"],
  ]),
  ofMoments: false,
};

/** What a template says of the whole number. */
export interface NumberPicture {
  nodes: readonly PictureNode<NumberPattern>[];
  /** Digits before the point, behind it, and those by which V shifts it. */
  pre: number;
  post: number;
  shift: number;
  /** Where the first 0 stands, in digits before it, and the last. */
  zeroStart: number | undefined;
  zeroEnd: number;
  /** Where S stands. */
  sign: "before" | "after" | undefined;
  /** Digits before S. */
  preSign: number;
  decimal: boolean;
  blank: boolean;
  trimmed: boolean;
  brackets: boolean;
  minus: boolean;
  plus: boolean;
  roman: boolean;
  shifted: boolean;
  scientific: boolean;
}

/** The picture of a template. @throws SqlError 42601 for patterns that do not go together */
export const numberPicture: (template: string) => NumberPicture = keptPictures((template) => {
  const picture: NumberPicture = {
    nodes: parsePicture(template, language),
    pre: 0,
    post: 0,
    shift: 0,
    zeroStart: undefined,
    zeroEnd: 0,
    sign: undefined,
    preSign: 0,
    decimal: false,
    blank: false,
    trimmed: false,
    brackets: false,
    minus: false,
    plus: false,
    roman: false,
    shifted: false,
    scientific: false,
  };
  for (const node of picture.nodes) if (node.kind === "pattern") add(picture, node.pattern);
  return picture;
});

function add(picture: NumberPicture, pattern: NumberPattern): void {
  if (picture.scientific && pattern !== "EEEE") throw refused('"EEEE" must be the last pattern used');
  switch (pattern) {
    case "9":
    case "0":
      addDigit(picture, pattern);
      return;
    case "D":
    case ".":
      if (picture.decimal) throw refused("multiple decimal points");
      if (picture.shifted) throw refused('cannot use "V" and decimal point together');
      picture.decimal = true;
      return;
    case "B":
      if (picture.pre === 0 && picture.post === 0 && picture.zeroStart === undefined) picture.blank = true;
      return;
    case "FM":
      picture.trimmed = true;
      return;
    case "S":
    case "MI":
    case "PL":
    case "SG":
    case "PR":
      addSign(picture, pattern);
      return;
    case "RN":
    case "rn":
      picture.roman = true;
      return;
    case "V":
      if (picture.decimal) throw refused('cannot use "V" and decimal point together');
      picture.shifted = true;
      return;
    case "EEEE":
      addExponent(picture);
      return;
    default:
  }
}

function addDigit(picture: NumberPicture, pattern: "9" | "0"): void {
  if (picture.brackets) throw refused(`"${pattern}" must be ahead of "PR"`);
  if (pattern === "9" && picture.shifted) {
    picture.shift += 1;
    return;
  }
  if (pattern === "0" && picture.zeroStart === undefined && !picture.decimal) picture.zeroStart = picture.pre;
  if (picture.decimal) picture.post += 1;
  else picture.pre += 1;
  if (pattern === "0") picture.zeroEnd = picture.pre + picture.post;
}

function addSign(picture: NumberPicture, pattern: "S" | "MI" | "PL" | "SG" | "PR"): void {
  const { sign, plus, minus, brackets, decimal, pre } = picture;
  if (pattern === "S") {
    if (sign !== undefined) throw refused('cannot use "S" twice');
    if (plus || minus || brackets) throw refused('cannot use "S" and "PL"/"MI"/"SG"/"PR" together');
    picture.sign = decimal ? "after" : "before";
    if (!decimal) picture.preSign = pre;
    return;
  }
  if (pattern === "PR") {
    if (sign !== undefined || plus || minus) throw refused('cannot use "PR" and "S"/"PL"/"MI"/"SG" together');
    picture.brackets = true;
    return;
  }
  if (sign !== undefined) throw refused(`cannot use "S" and "${pattern}" together`);
  if (pattern !== "PL") picture.minus = true;
  if (pattern !== "MI") picture.plus = true;
}

function addExponent(picture: NumberPicture): void {
  if (picture.scientific) throw refused('cannot use "EEEE" twice');
  const { blank, trimmed, sign, brackets, minus, plus, roman, shifted } = picture;
  if (blank || trimmed || sign !== undefined || brackets || minus || plus || roman || shifted) {
    throw refused('"EEEE" is incompatible with other formats', {
      detail: '"EEEE" may only be used together with digit and decimal point patterns.',
    });
  }
  picture.scientific = true;
}

function refused(message: string, fields: ErrorFields = {}): SqlError {
  return sqlError("syntaxError", message, fields);
}
