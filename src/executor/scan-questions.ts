/** What pipelines ask of the statistics of the files that they scan. */

import { type ColumnQuestion, hasRange, isInteger } from "../lakehouse/index.ts";
import { mayFail } from "./compile/facts.ts";
import { hasDirectKeys } from "./operators/direct-groups.ts";
import { keyToScan } from "./operators/keep.ts";
import type { AggregateSink, KeepSink, Pipeline } from "./pipeline.ts";

/** The question of a pipeline. */
export function questionOf(pipeline: Pipeline): ColumnQuestion {
  const { source, sink } = pipeline;
  if (source.kind !== "scan") return undefined;
  if (sink.kind === "aggregate") return questionOfGroups(pipeline, sink);
  return sink.kind === "keep" ? questionOfRows(pipeline, sink) : undefined;
}

function questionOfGroups({ filters }: Pipeline, sink: AggregateSink): ColumnQuestion {
  if (sink.keys.length > 0) return hasDirectKeys(sink) ? "ranges" : undefined;
  return filters.length === 0 && sink.states.length > 0 && sink.states.every(isExtreme) ? "extremes" : undefined;
}

/** True for min and max of a column of integers: the least and the greatest value are all that they need of the rows. */
function isExtreme({ function: name, args: [arg], filter }: AggregateSink["states"][number]): boolean {
  if (arg?.kind !== "column" || !isInteger(arg.type.name)) return false;
  return filter === undefined && /^(min|max)\(/.test(name);
}

/** Where the first sorted rows are wanted: how far their first key reaches in each morsel, if no error of a row that is not read would be missed. */
function questionOfRows({ source, filters }: Pipeline, sink: KeepSink): ColumnQuestion {
  const value = keyToScan(sink);
  const key = value === undefined ? undefined : sink.values[value];
  if (source.kind !== "scan" || key?.kind !== "column" || !hasRange(key.type) || filters.some(mayFail))
    return undefined;
  return { extentsOf: source.columns.findIndex(({ id }) => id === key.id) };
}
