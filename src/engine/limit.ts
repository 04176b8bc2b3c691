/** The values of LIMIT and OFFSET, found before a statement runs. */

import type { Scalar } from "../algebra/index.ts";
import { notSupported, sqlError } from "../base/index.ts";
import type { Pipeline, PipelineRanges, Range, RowRange } from "../executor/index.ts";
import { type KnownValues, knownValue } from "./known-values.ts";

/** OFFSETs and LIMITs of each pipeline as numbers. */
export function rangesOf(pipelines: readonly Pipeline[], values: KnownValues): PipelineRanges[] {
  return pipelines.map(({ source, sink }) => ({
    read: rangeOf(source.kind === "groups" || source.kind === "kept" ? source.range : undefined, values),
    kept: rangeOf(sink.kind === "aggregate" ? undefined : sink.range, values),
  }));
}

/** Rows to skip and rows to give; Infinity for no limit. Throws 2201W and 2201X for negative ones. */
function rangeOf(range: Range | undefined, values: KnownValues): RowRange {
  const limit = numberOf(range?.count, values) ?? Number.POSITIVE_INFINITY;
  const offset = numberOf(range?.offset, values) ?? 0;
  if (limit < 0) throw sqlError("invalidRowCountInLimitClause", "LIMIT must not be negative");
  if (offset < 0) throw sqlError("invalidRowCountInResultOffsetClause", "OFFSET must not be negative");
  return { offset, limit };
}

function numberOf(scalar: Scalar | undefined, values: KnownValues): number | undefined {
  if (scalar === undefined) return undefined;
  if (scalar.kind === "call" && scalar.function.startsWith("::int8(") && scalar.args.length === 1) {
    return numberOf(scalar.args[0], values);
  }
  const value = knownValue(scalar, values);
  if (value === undefined) throw notSupported("a computed LIMIT or OFFSET");
  if (value === null) return undefined;
  if (typeof value !== "number" && typeof value !== "bigint")
    throw notSupported("a LIMIT or OFFSET that is no integer");
  return Number(value);
}
