/** The values of LIMIT and OFFSET, found before a statement runs. */

import type { Scalar } from "../algebra/index.ts";
import { sqlError } from "../base/index.ts";
import type { Pipeline, PipelineRanges, Range, RowRange } from "../executor/index.ts";
import type { Datum } from "../types/index.ts";

/** OFFSETs and LIMITs of each pipeline as numbers; `computed` computes an expression without columns. Throws its errors. */
export function rangesOf(pipelines: readonly Pipeline[], computed: (scalar: Scalar) => Datum): PipelineRanges[] {
  return pipelines.map(({ source, sink }) => ({
    read: rangeOf(source.kind === "groups" || source.kind === "kept" ? source.range : undefined, computed),
    kept: rangeOf(sink.kind === "aggregate" ? undefined : sink.range, computed),
  }));
}

/** Rows to skip and rows to give; Infinity for no limit. Throws 2201W and 2201X for negative ones. */
function rangeOf(range: Range | undefined, computed: (scalar: Scalar) => Datum): RowRange {
  const limit = numberOf(range?.count, computed) ?? Number.POSITIVE_INFINITY;
  const offset = numberOf(range?.offset, computed) ?? 0;
  if (limit < 0) throw sqlError("invalidRowCountInLimitClause", "LIMIT must not be negative");
  if (offset < 0) throw sqlError("invalidRowCountInResultOffsetClause", "OFFSET must not be negative");
  return { offset, limit };
}

/** An int8 expression without columns; undefined for NULL and for none. */
function numberOf(scalar: Scalar | undefined, computed: (scalar: Scalar) => Datum): number | undefined {
  if (scalar === undefined) return undefined;
  const value = computed(scalar);
  return value === null ? undefined : Number(value as bigint);
}
