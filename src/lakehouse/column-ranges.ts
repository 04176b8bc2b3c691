/** Between which values a scan's columns of integers and decimals lie, as the statistics of the row groups say. */

import { type Datum, numericModifier, type TypeName, type TypeRef } from "../types/index.ts";
import type { ChunkBounds } from "./format/parquet/statistics.ts";

/** The least and the greatest value of a column of integers, dates, timestamps, or decimals as integers at the type's scale. */
export interface IntegerRange {
  readonly min: bigint;
  readonly max: bigint;
}

const integerTypes: ReadonlySet<TypeName> = new Set([
  "int2",
  "int4",
  "int8",
  "date",
  "time",
  "timestamp",
  "timestamptz",
]);

/** True for a type whose values are integers to the executor. */
export function isInteger(type: TypeName): boolean {
  return integerTypes.has(type);
}

/** True for a type whose values have ranges. */
export function hasRange(type: TypeRef): boolean {
  return isInteger(type.name) || numericModifier(type) !== undefined;
}

/** What is known of the values of a column in some rows: `exact` when both ends are values of it, `nulls` when there may be some. */
export interface KnownExtent {
  readonly range: IntegerRange | "none";
  readonly exact: boolean;
  readonly nulls: boolean;
}

export type Extent = KnownExtent | undefined;

/** True when the ends of an extent are values, or there are none. */
export function isExact(extent: Extent): boolean {
  return extent?.exact === true;
}

/** An integer as a value of a type (see Datum). */
export function integerDatum(value: bigint, type: TypeName): Datum {
  return type === "int2" || type === "int4" || type === "date" ? Number(value) : value;
}

/** That of a column chunk of so many values, nulls included. */
export function chunkExtent(
  { min, max, minExact, maxExact, nullCount }: ChunkBounds,
  values: number,
  type: TypeRef,
): Extent {
  if (nullCount === values) return { range: "none", exact: true, nulls: true };
  const [from, to] = [integer(min, type), integer(max, type)];
  if (from === undefined || to === undefined) return undefined;
  return { range: { min: from, max: to }, exact: minExact && maxExact, nulls: nullCount !== 0 };
}

/** That of rows which all have one value. */
export function constantExtent(value: Datum, type: TypeRef): Extent {
  if (value === null) return { range: "none", exact: true, nulls: true };
  const only = integer(value, type);
  return only === undefined ? undefined : { range: { min: only, max: only }, exact: true, nulls: false };
}

function integer(value: Datum | undefined, type: TypeRef): bigint | undefined {
  if (typeof value === "bigint") return value;
  if (typeof value === "number") return BigInt(value);
  const isDecimal = value !== null && typeof value === "object" && "kind" in value && value.kind === "finite";
  return isDecimal && value.scale === numericModifier(type)?.scale ? value.coefficient : undefined;
}

/** The ranges of some columns over all the rows that were added. */
export class ColumnRanges {
  private readonly ranges: (IntegerRange | "none" | "unknown")[];

  constructor(columns: number) {
    this.ranges = Array.from({ length: columns }, () => "none");
  }

  /** Adds rows by what is known of each column. */
  add(extents: readonly Extent[]): void {
    for (const [column, extent] of extents.entries()) {
      const known = this.ranges[column]!;
      if (known === "unknown" || extent === undefined) this.ranges[column] = "unknown";
      else if (extent.range !== "none")
        this.ranges[column] = known === "none" ? extent.range : union(known, extent.range);
    }
  }

  /** By column; undefined where it is not known or there is no value. */
  get known(): readonly (IntegerRange | undefined)[] {
    return this.ranges.map((range) => (typeof range === "string" ? undefined : range));
  }
}

/** The least range that holds both. */
export function union(left: IntegerRange, right: IntegerRange): IntegerRange {
  const first = left.min < right.min ? left : right;
  const last = left.max > right.max ? left : right;
  return { min: first.min, max: last.max };
}
