/** Branches: pipelines under construction, from a source to where a sink ends them. */

import { type ColumnId, columnsOf, mapScalar, type OutputColumn, type Scalar } from "../algebra/index.ts";
import type { Pipeline, Sink, Source } from "./pipeline.ts";

/** A pipeline under construction: its source, filters, and what each column above stands for. */
export interface Branch {
  readonly source: Source;
  readonly filters: readonly Scalar[];
  readonly columns: ReadonlyMap<ColumnId, Scalar>;
}

/** A scalar over the branch's source. */
export function substitute(scalar: Scalar, branch: Branch): Scalar {
  return mapScalar(scalar, (node) => (node.kind === "column" ? (branch.columns.get(node.id) ?? node) : node));
}

/** A column over the branch's source. */
export function columnIn({ id, type }: Pick<OutputColumn, "id" | "type">, branch: Branch): Scalar {
  return substitute({ kind: "column", id, type }, branch);
}

/** The branch ended by a sink; of its source it reads only the columns that are used. */
export function pipelineOf({ source, filters }: Branch, sink: Sink, into: number): Pipeline {
  if (source.kind !== "scan" && source.kind !== "rows") return { source, filters, sink, into };
  const used = new Set<ColumnId>();
  for (const scalar of [...filters, ...scalarsOf(sink)]) columnsOf(scalar, used);
  const read = { ...source, columns: source.columns.filter(({ id }) => used.has(id)) };
  return { source: read, filters, sink, into };
}

/** The scalars that a sink evaluates. */
export function scalarsOf(sink: Sink): readonly Scalar[] {
  switch (sink.kind) {
    case "output":
      return sink.columns;
    case "aggregate":
      return [
        ...sink.keys,
        ...sink.states.flatMap((state) => [...state.args, ...(state.filter === undefined ? [] : [state.filter])]),
      ];
    case "keep":
      return sink.values;
  }
}

/** The pipeline with each of its scalars replaced. */
export function mapPipeline(pipeline: Pipeline, map: (scalar: Scalar) => Scalar): Pipeline {
  const { source, filters, sink } = pipeline;
  return {
    ...pipeline,
    source: source.kind === "values" ? { ...source, rows: source.rows.map((row) => row.map(map)) } : source,
    filters: filters.map(map),
    sink: mapSink(sink, map),
  };
}

function mapSink(sink: Sink, map: (scalar: Scalar) => Scalar): Sink {
  switch (sink.kind) {
    case "output":
      return { ...sink, columns: sink.columns.map(map) };
    case "aggregate": {
      const states = sink.states.map((state) => ({
        ...state,
        args: state.args.map(map),
        filter: state.filter === undefined ? undefined : map(state.filter),
      }));
      return { ...sink, keys: sink.keys.map(map), states };
    }
    case "keep":
      return { ...sink, values: sink.values.map(map) };
  }
}
