/** Which files and row groups a scan can leave out: conjuncts that compare a column with a constant or parameter, against the column's bounds. */

import type { Scalar } from "../algebra/index.ts";
import type { Pipeline } from "../executor/index.ts";
import type { ColumnBounds } from "../lakehouse/index.ts";
import type { Datum, NumericDatum } from "../types/index.ts";
import { type KnownValues, knownValue } from "./known-values.ts";

type Scan = Extract<Pipeline["source"], { kind: "scan" }>;

/** A conjunct that bounds can decide: a column of the scan (its position in the schema) compared with a value. */
export interface PruningConjunct {
  readonly field: number;
  readonly operator: "<" | "<=" | ">" | ">=" | "=";
  readonly value: Datum;
}

const mirrored = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=" } as const;

/** The filters that can leave out files and row groups. */
export function pruningConjuncts(filters: readonly Scalar[], source: Scan, values: KnownValues): PruningConjunct[] {
  return filters.flatMap((filter) => {
    const match = filter.kind === "call" ? /^(<|<=|>|>=|=)\((\w+),(\w+)\)$/.exec(filter.function) : null;
    if (filter.kind !== "call" || match === null || match[2] !== match[3]) return [];
    const [left, right] = filter.args;
    const flipped = left?.kind !== "column";
    const column = flipped ? right : left;
    const constant = flipped ? left : right;
    if (column?.kind !== "column" || constant === undefined) return [];
    const field = source.columns.find(({ id }) => id === column.id)?.field;
    const value = knownValue(constant, values);
    if (field === undefined || value === null || value === undefined) return [];
    const operator = match[1] as PruningConjunct["operator"];
    return [{ field, operator: flipped ? mirrored[operator] : operator, value }];
  });
}

/** False only if no row within the bounds satisfies every conjunct. */
export function mayMatch(conjuncts: readonly PruningConjunct[], bounds: (field: number) => ColumnBounds): boolean {
  return conjuncts.every((conjunct) => mayHold(conjunct, bounds(conjunct.field)));
}

function mayHold({ operator, value }: PruningConjunct, { min, max }: ColumnBounds): boolean {
  const fromMin = compare(min, value) ?? -1;
  const fromMax = compare(max, value) ?? 1;
  switch (operator) {
    case "<":
      return fromMin < 0;
    case "<=":
      return fromMin <= 0;
    case ">":
      return fromMax > 0;
    case ">=":
      return fromMax >= 0;
    case "=":
      return fromMin <= 0 && fromMax >= 0;
  }
}

/** Three-way by PostgreSQL's order, or undefined when the values cannot be compared here (unknown, floats). */
function compare(left: Datum | undefined, right: Datum | undefined): number | undefined {
  if (left === undefined || right === undefined || left === null || right === null) return undefined;
  const kinds = [typeof left, typeof right];
  if (typeof left === "string" && typeof right === "string")
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
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
