/** float4 and float8. */

import { type SqlError, sqlError } from "../base/index.ts";
import type { SqlType } from "./type.ts";
import { withoutSpaces } from "./white-space.ts";

export const float4: SqlType = {
  name: "float4",
  oid: 700,
  arrayOid: 1021,
  size: 4,
  category: "N",
  preferred: false,
  sqlName: "real",
  form: "f32",
  read: (text) => {
    const value = readFloat(text, "real");
    const narrow = Math.fround(value);
    if ((Number.isFinite(value) && !Number.isFinite(narrow)) || (narrow === 0 && value !== 0)) {
      throw floatOutOfRange(text, "real");
    }
    return narrow;
  },
  write: (value) => writeFloat(shortestFloat4(value as number)),
};

export const float8: SqlType = {
  name: "float8",
  oid: 701,
  arrayOid: 1022,
  size: 8,
  category: "N",
  preferred: true,
  sqlName: "double precision",
  form: "f64",
  read: (text) => readFloat(text, "double precision"),
  write: (value) => writeFloat(String(value)),
};

const specials: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  "+nan": Number.NaN,
  "-nan": Number.NaN,
  inf: Infinity,
  "+inf": Infinity,
  "-inf": -Infinity,
  infinity: Infinity,
  "+infinity": Infinity,
  "-infinity": -Infinity,
};

/** The number that a text begins with, as strtod finds it; empty for none. */
function numberOf(text: string): string {
  return /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?/.exec(text)?.[0] ?? "";
}

/** The error of a number that the type does not hold: float8's names the number, float4's the whole text. */
export function floatOutOfRange(text: string, sqlName: string): SqlError {
  const shown = sqlName === "real" ? text : numberOf(text.trim());
  return sqlError("numericValueOutOfRange", `"${shown}" is out of range for type ${sqlName}`);
}

function readFloat(text: string, sqlName: string): number {
  const word = withoutSpaces(text);
  const special = specials[word.toLowerCase()];
  if (special !== undefined) return special;
  const number = numberOf(word);
  const value = Number(number);
  const digits = number.replace(/[eE].*$/, "");
  // as strtod does, it tells of a number that is out of range before anybody looks behind it
  if (number !== "" && (!Number.isFinite(value) || (value === 0 && /[1-9]/.test(digits)))) {
    throw floatOutOfRange(text, sqlName);
  }
  if (number === "" || number !== word) {
    throw sqlError("invalidTextRepresentation", `invalid input syntax for type ${sqlName}: "${text}"`);
  }
  return value;
}

/** The shortest decimal that reads back as the same float4. */
function shortestFloat4(value: number): string {
  for (let precision = 1; precision < 9; precision++) {
    const text = value.toPrecision(precision);
    if (Math.fround(Number(text)) === value) return String(Number(text));
  }
  return String(value);
}

/** JavaScript's shortest digits in PostgreSQL's dress: exponents from e+15 on and below e-4, of at least two digits. */
function writeFloat(text: string): string {
  if (!/[0-9]/.test(text)) return text;
  const negative = text.startsWith("-");
  const [mantissa = "0", exponentText = "0"] = text.replace("-", negative ? "" : "-").split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const digits = (whole + fraction).replace(/^0+(?=.)/, "");
  if (/^0*$/.test(digits)) return negative ? "-0" : "0";
  const leading = (whole + fraction).length - digits.length;
  const exponent = Number(exponentText) + whole.length - 1 - leading;
  const significant = digits.replace(/0+$/, "");
  const sign = negative ? "-" : "";
  if (exponent < -4 || exponent >= 15) {
    const rest = significant.slice(1);
    const size = String(Math.abs(exponent)).padStart(2, "0");
    return `${sign}${significant[0]}${rest === "" ? "" : `.${rest}`}e${exponent < 0 ? "-" : "+"}${size}`;
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${significant}`;
  if (significant.length <= exponent + 1) return sign + significant.padEnd(exponent + 1, "0");
  return `${sign}${significant.slice(0, exponent + 1)}.${significant.slice(exponent + 1)}`;
}
