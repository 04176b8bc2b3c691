/** The order of values: which of two comes first. */

import type { Datum, NumericDatum } from "./type.ts";

/** Three-way by PostgreSQL's order, or undefined when the values cannot be compared here. */
export function compareDatums(left: Datum | undefined, right: Datum | undefined): number | undefined {
  if (left === undefined || right === undefined || left === null || right === null) return undefined;
  const kinds = [typeof left, typeof right];
  if (typeof left === "string" && typeof right === "string")
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  if (left instanceof Uint8Array && right instanceof Uint8Array) return Buffer.compare(left, right);
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
  if (kinds.every((kind) => kind === "bigint" || kind === "number")) {
    return left < right ? -1 : left > right ? 1 : 0;
  }
  if (typeof left === "object" && typeof right === "object" && "kind" in left && "kind" in right) {
    return compareNumeric(left, right);
  }
  return undefined;
}

function compareNumeric(left: NumericDatum, right: NumericDatum): number | undefined {
  if (left.kind !== "finite" || right.kind !== "finite") return undefined;
  const scale = Math.max(left.scale, right.scale);
  const a = left.coefficient * 10n ** BigInt(scale - left.scale);
  const b = right.coefficient * 10n ** BigInt(scale - right.scale);
  return a < b ? -1 : a > b ? 1 : 0;
}
