/** The values of LIMIT and OFFSET, found before a statement runs. */

import type { Scalar } from "../algebra/index.ts";
import { notSupported, sqlError } from "../base/index.ts";
import type { Pipeline, PipelineRanges, Range, RowRange } from "../executor/index.ts";
import type { Datum } from "../types/index.ts";

/** OFFSETs and LIMITs of each pipeline as numbers. */
export function rangesOf(pipelines: readonly Pipeline[], constants: readonly Datum[]): PipelineRanges[] {
  return pipelines.map(({ source, sink }) => ({
    read: rangeOf(source.kind === "groups" || source.kind === "kept" ? source.range : undefined, constants),
    kept: rangeOf(sink.kind === "aggregate" ? undefined : sink.range, constants),
  }));
}

/** Rows to skip and rows to give; Infinity for no limit. Throws 2201W and 2201X for negative ones. */
function rangeOf(range: Range | undefined, constants: readonly Datum[]): RowRange {
  const limit = numberOf(range?.count, constants) ?? Number.POSITIVE_INFINITY;
  const offset = numberOf(range?.offset, constants) ?? 0;
  if (limit < 0) throw sqlError("invalidRowCountInLimitClause", "LIMIT must not be negative");
  if (offset < 0) throw sqlError("invalidRowCountInResultOffsetClause", "OFFSET must not be negative");
  return { offset, limit };
}

function numberOf(scalar: Scalar | undefined, constants: readonly Datum[]): number | undefined {
  if (scalar === undefined) return undefined;
  if (scalar.kind === "call" && scalar.function.startsWith("::int8(") && scalar.args.length === 1) {
    return numberOf(scalar.args[0], constants);
  }
  if (scalar.kind !== "constant") throw notSupported("a computed LIMIT or OFFSET");
  const value = constants[scalar.index];
  if (value === null || value === undefined) return undefined;
  if (typeof value !== "number" && typeof value !== "bigint")
    throw notSupported("a LIMIT or OFFSET that is no integer");
  return Number(value);
}
