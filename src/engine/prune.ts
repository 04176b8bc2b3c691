/** Which files and row groups a scan can leave out: conjuncts that compare a column with a constant or parameter, or ask whether it is null, against what is known of the column. */

import type { InScalar, Scalar, TestScalar } from "../algebra/index.ts";
import type { Pipeline } from "../executor/index.ts";
import type { ColumnBounds, Pruning } from "../lakehouse/index.ts";
import { compareDatums, type Datum } from "../types/index.ts";
import { type KnownValues, knownValue } from "./known-values.ts";

type Scan = Extract<Pipeline["source"], { kind: "scan" }>;

/** A conjunct that bounds can decide: a column of the scan (its position in the schema) compared with one of some values, or asked for null. */
export interface PruningConjunct {
  readonly field: number;
  readonly operator: ComparisonOperator | "is null" | "is not null";
  /** Of a comparison. */
  readonly values: readonly Datum[];
}

type ComparisonOperator = "<" | "<=" | ">" | ">=" | "=";

const mirrored = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=" } as const;

/** The filters that can leave out files and row groups. */
export function pruningConjuncts(filters: readonly Scalar[], source: Scan, values: KnownValues): PruningConjunct[] {
  return filters.flatMap((filter) => {
    if (filter.kind === "in") return inConjunct(filter, source, values);
    if (filter.kind === "test") return nullConjunct(filter, source);
    const match = filter.kind === "call" ? /^(<|<=|>|>=|=)\((\w+),(\w+)\)$/.exec(filter.function) : null;
    if (filter.kind !== "call" || match === null || !sameOrder(match[2]!, match[3]!)) return [];
    const [left, right] = filter.args;
    const flipped = left?.kind !== "column";
    const column = flipped ? right : left;
    const constant = flipped ? left : right;
    if (column?.kind !== "column" || constant === undefined) return [];
    const field = fieldOf(column, source);
    const value = knownValue(constant, values);
    if (field === undefined || value === null || value === undefined) return [];
    const operator = match[1] as ComparisonOperator;
    return [{ field, operator: flipped ? mirrored[operator] : operator, values: [value] }];
  });
}

/** The position in the schema of what is a column of the scan. */
function fieldOf(scalar: Scalar, { columns }: Scan): number | undefined {
  return scalar.kind === "column" ? columns.find(({ id }) => id === scalar.id)?.field : undefined;
}

function nullConjunct({ test, negated, arg }: TestScalar, source: Scan): PruningConjunct[] {
  const field = fieldOf(arg, source);
  if (field === undefined || test !== "null") return [];
  return [{ field, operator: negated ? "is not null" : "is null", values: [] }];
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
  const field = fieldOf(arg, source);
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
  if (operator === "is null") return bounds.nulls !== "none";
  if (bounds.nulls === "all") return false;
  if (operator === "is not null") return true;
  return values.some((value) => mayCompare(operator, value, bounds) && !(operator === "=" && bounds.lacks?.(value)));
}

function mayCompare(operator: ComparisonOperator, value: Datum, { min, max }: ColumnBounds): boolean {
  const fromMin = compareDatums(min, value) ?? -1;
  const fromMax = compareDatums(max, value) ?? 1;
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
