/** Which files and row groups a scan can leave out: conjuncts that compare a column with a constant or parameter, against the column's bounds. */

import type { InScalar, Scalar } from "../algebra/index.ts";
import type { Pipeline } from "../executor/index.ts";
import type { ColumnBounds, Pruning } from "../lakehouse/index.ts";
import type { Datum, NumericDatum } from "../types/index.ts";
import { type KnownValues, knownValue } from "./known-values.ts";

type Scan = Extract<Pipeline["source"], { kind: "scan" }>;

/** A conjunct that bounds can decide: a column of the scan (its position in the schema) compared with one of some values. */
export interface PruningConjunct {
  readonly field: number;
  readonly operator: "<" | "<=" | ">" | ">=" | "=";
  readonly values: readonly Datum[];
}

const mirrored = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=" } as const;

/** The filters that can leave out files and row groups. */
export function pruningConjuncts(filters: readonly Scalar[], source: Scan, values: KnownValues): PruningConjunct[] {
  return filters.flatMap((filter) => {
    if (filter.kind === "in") return inConjunct(filter, source, values);
    const match = filter.kind === "call" ? /^(<|<=|>|>=|=)\((\w+),(\w+)\)$/.exec(filter.function) : null;
    if (filter.kind !== "call" || match === null || !sameOrder(match[2]!, match[3]!)) return [];
    const [left, right] = filter.args;
    const flipped = left?.kind !== "column";
    const column = flipped ? right : left;
    const constant = flipped ? left : right;
    if (column?.kind !== "column" || constant === undefined) return [];
    const field = source.columns.find(({ id }) => id === column.id)?.field;
    const value = knownValue(constant, values);
    if (field === undefined || value === null || value === undefined) return [];
    const operator = match[1] as PruningConjunct["operator"];
    return [{ field, operator: flipped ? mirrored[operator] : operator, values: [value] }];
  });
}

/** Types whose values are compared as those of one type would be, whichever is on which side. */
const comparable = [
  ["int2", "int4", "int8"],
  ["float4", "float8"],
];

function sameOrder(left: string, right: string): boolean {
  return left === right || comparable.some((types) => types.includes(left) && types.includes(right));
}

/** A null in the list makes no row match that would not match without it. */
function inConjunct({ arg, list, equality }: InScalar, source: Scan, known: KnownValues): PruningConjunct[] {
  const field = arg.kind === "column" ? source.columns.find(({ id }) => id === arg.id)?.field : undefined;
  const values = list.map((item) => knownValue(item, known));
  const match = /^=\((\w+),(\w+)\)$/.exec(equality);
  if (field === undefined || values.includes(undefined) || !match || !sameOrder(match[1]!, match[2]!)) return [];
  return [{ field, operator: "=", values: values.filter((value) => value !== undefined && value !== null) }];
}

/** What the conjuncts leave out: rows for which one of them cannot hold. */
export function pruningBy(conjuncts: readonly PruningConjunct[]): Pruning {
  return {
    fields: conjuncts.map(({ field }) => field),
    equal: conjuncts.filter(({ operator }) => operator === "=").map(({ field }) => field),
    mayMatch: (bounds) => conjuncts.every((conjunct) => mayHold(conjunct, bounds(conjunct.field))),
  };
}

function mayHold({ operator, values }: PruningConjunct, bounds: ColumnBounds): boolean {
  if (bounds.allNull) return false;
  return values.some((value) => mayCompare(operator, value, bounds) && !(operator === "=" && bounds.lacks?.(value)));
}

function mayCompare(operator: PruningConjunct["operator"], value: Datum, { min, max }: ColumnBounds): boolean {
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

/** Three-way by PostgreSQL's order, or undefined when the values cannot be compared here. */
function compare(left: Datum | undefined, right: Datum | undefined): number | undefined {
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
