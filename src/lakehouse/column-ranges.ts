/** Between which values a scan's integer columns lie, as the statistics of the row groups say. */

import type { Datum, TypeName } from "../types/index.ts";
import type { ChunkBounds } from "./format/parquet/statistics.ts";

/** The least and the greatest value of a column of integers, dates or timestamps. */
export interface IntegerRange {
  readonly min: bigint;
  readonly max: bigint;
}

const integerTypes: ReadonlySet<TypeName> = new Set(["int2", "int4", "int8", "date", "timestamp", "timestamptz"]);

/** True for a type whose values are integers to the executor. */
export function isInteger(type: TypeName): boolean {
  return integerTypes.has(type);
}

/** What is known of the values of a column in some rows: `exact` when both ends are values of it. */
export type Extent = { readonly range: IntegerRange | "none"; readonly exact: boolean } | undefined;

/** True when the ends of an extent are values, or there are none. */
export function isExact(extent: Extent): boolean {
  return extent?.exact === true;
}

/** An integer as a value of a type (see Datum). */
export function integerDatum(value: bigint, type: TypeName): Datum {
  return type === "int2" || type === "int4" || type === "date" ? Number(value) : value;
}

/** That of a column chunk of so many values, nulls included. */
export function chunkExtent({ min, max, minExact, maxExact, nullCount }: ChunkBounds, values: number): Extent {
  if (nullCount === values) return { range: "none", exact: true };
  const [from, to] = [integer(min), integer(max)];
  return from === undefined || to === undefined
    ? undefined
    : { range: { min: from, max: to }, exact: minExact && maxExact };
}

/** That of rows which all have one value. */
export function constantExtent(value: Datum): Extent {
  if (value === null) return { range: "none", exact: true };
  const only = integer(value);
  return only === undefined ? undefined : { range: { min: only, max: only }, exact: true };
}

function integer(value: Datum | undefined): bigint | undefined {
  if (typeof value === "bigint") return value;
  return typeof value === "number" ? BigInt(value) : undefined;
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
