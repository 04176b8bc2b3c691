/** numeric: coefficient and display scale, or NaN and the infinities. */

import { type SqlError, sqlError } from "../base/index.ts";
import { type NumericDatum, numericModifier, type SqlType, typeRef } from "./type.ts";
import { withoutSpaces } from "./white-space.ts";

export const numeric: SqlType = {
  name: "numeric",
  oid: 1700,
  arrayOid: 1231,
  size: -1,
  category: "N",
  preferred: false,
  sqlName: "numeric",
  form: "dec",
  read: readNumeric,
  write: (value) => writeNumeric(value as NumericDatum),
};

const specials: Readonly<Record<string, "NaN" | "Infinity" | "-Infinity">> = {
  nan: "NaN",
  inf: "Infinity",
  "+inf": "Infinity",
  "-inf": "-Infinity",
  infinity: "Infinity",
  "+infinity": "Infinity",
  "-infinity": "-Infinity",
};

/** PostgreSQL refuses exponents from here on. */
const exponentMax = 1_073_741_823;

function readNumeric(text: string, typmod: number): NumericDatum {
  const special = specials[withoutSpaces(text).toLowerCase()];
  if (special !== undefined) return fitNumeric({ kind: special }, typmod);
  const match = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE][ \t-\r]*([+-]?[0-9]+))?$/.exec(withoutSpaces(text));
  const whole = match?.[2] ?? "";
  const fraction = match?.[3] ?? "";
  if (match === null || whole + fraction === "") {
    throw sqlError("invalidTextRepresentation", `invalid input syntax for type numeric: "${text}"`);
  }
  const exponent = Number(match[4] ?? 0);
  const digits = (whole + fraction).replace(/^0+/, "");
  let scale = fraction.length - exponent;
  const tooLong = digits !== "" && digits.length - scale > 131_072;
  if (tooLong || scale > 16_383 || Math.abs(exponent) >= exponentMax) {
    throw sqlError("numericValueOutOfRange", "value overflows numeric format");
  }
  if (digits === "") return fitNumeric({ kind: "finite", coefficient: 0n, scale: Math.max(scale, 0) }, typmod);
  let coefficient = BigInt(digits);
  if (scale < 0) {
    coefficient *= 10n ** BigInt(-scale);
    scale = 0;
  }
  return fitNumeric({ kind: "finite", coefficient: match[1] === "-" ? -coefficient : coefficient, scale }, typmod);
}

/** Rounds (half away from zero) to a numeric(p,s) typmod and checks that it fits. */
function fitNumeric(value: NumericDatum, typmod: number): NumericDatum {
  const modifier = numericModifier(typeRef("numeric", typmod));
  if (modifier === undefined || value.kind === "NaN") return value;
  const { precision, scale } = modifier;
  if (value.kind !== "finite") throw numericFieldOverflow(typmod, true);
  const coefficient = rescale(value.coefficient, value.scale, scale);
  const magnitude = coefficient < 0n ? -coefficient : coefficient;
  // a scale below 0 leaves zeros before the point
  if (magnitude >= 10n ** BigInt(precision - Math.min(scale, 0))) throw numericFieldOverflow(typmod, false);
  return { kind: "finite", coefficient, scale: Math.max(scale, 0) };
}

/** The error of a value that a numeric(p,s), here its typmod, cannot hold, infinite or not. */
export function numericFieldOverflow(typmod: number, infinite: boolean): SqlError {
  const { precision, scale } = numericModifier(typeRef("numeric", typmod))!;
  const digits = precision - scale;
  const bound = `must round to an absolute value less than ${digits === 0 ? "1" : `10^${digits}`}`;
  return sqlError("numericValueOutOfRange", "numeric field overflow", {
    detail: `A field with precision ${precision}, scale ${scale} ${infinite ? "cannot hold an infinite value" : bound}.`,
  });
}

/** A coefficient at another scale, half away from zero. */
export function rescale(coefficient: bigint, from: number, to: number): bigint {
  if (to >= from) return coefficient * 10n ** BigInt(to - from);
  const unit = 10n ** BigInt(from - to);
  const half = unit / 2n;
  const rounded = coefficient < 0n ? (coefficient - half) / unit : (coefficient + half) / unit;
  return to < 0 ? rounded * 10n ** BigInt(-to) : rounded;
}

function writeNumeric(value: NumericDatum): string {
  if (value.kind !== "finite") return value.kind;
  const { coefficient, scale } = value;
  const negative = coefficient < 0n;
  const digits = (negative ? -coefficient : coefficient).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const sign = negative ? "-" : "";
  return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(digits.length - scale)}`;
}
