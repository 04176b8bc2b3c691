/** Which files and row groups a scan can leave out: conjuncts that compare a column with a constant, against the column's bounds. */

import type { Scalar } from "../algebra/index.ts";
import type { Pipeline } from "../executor/index.ts";
import type { ColumnBounds } from "../lakehouse/index.ts";
import type { Datum, NumericDatum } from "../types/index.ts";

type Scan = Extract<Pipeline["source"], { kind: "scan" }>;

/** False only if no row within the bounds satisfies every filter. */
export function mayMatch(
  filters: readonly Scalar[],
  source: Scan,
  constants: readonly Datum[],
  bounds: (field: number) => ColumnBounds,
): boolean {
  return filters.every((filter) => conjunctMayMatch(filter, source, constants, bounds));
}

const mirrored: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=" };

function conjunctMayMatch(
  filter: Scalar,
  source: Scan,
  constants: readonly Datum[],
  bounds: (field: number) => ColumnBounds,
): boolean {
  const match = filter.kind === "call" ? /^(<|<=|>|>=|=)\((\w+),(\w+)\)$/.exec(filter.function) : null;
  if (filter.kind !== "call" || match === null || match[2] !== match[3]) return true;
  const [left, right] = filter.args;
  const flipped = left?.kind === "constant";
  const column = flipped ? right : left;
  const constant = flipped ? left : right;
  if (column?.kind !== "column" || constant?.kind !== "constant") return true;
  const field = source.columns.find(({ id }) => id === column.id)?.field;
  const value = constants[constant.index];
  if (field === undefined || value === null || value === undefined) return true;
  const operator = flipped ? mirrored[match[1] ?? ""] : match[1];
  const { min, max } = bounds(field);
  const below = (a: Datum | undefined, b: Datum | undefined) => compare(a, b);
  switch (operator) {
    case "<":
      return !((below(min, value) ?? -1) >= 0);
    case "<=":
      return !((below(min, value) ?? -1) > 0);
    case ">":
      return !((below(max, value) ?? 1) <= 0);
    case ">=":
      return !((below(max, value) ?? 1) < 0);
    default:
      return !((below(min, value) ?? -1) > 0) && !((below(max, value) ?? 1) < 0);
  }
}

/** Three-way, or undefined when the values cannot be compared here (unknown, text, floats). */
function compare(left: Datum | undefined, right: Datum | undefined): number | undefined {
  if (left === undefined || right === undefined || left === null || right === null) return undefined;
  const kinds = [typeof left, typeof right];
  if (kinds.every((kind) => kind === "bigint" || kind === "number")) {
    if (!Number.isInteger(Number(left)) || !Number.isInteger(Number(right))) return undefined;
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
