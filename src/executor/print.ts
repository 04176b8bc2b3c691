/** Prints pipelines in the order they run, for EXPLAIN (PIPELINES) and goldens. */

import { columnNamer, printScalar, printSortKey, type Scalar } from "../algebra/index.ts";
import type { Datum } from "../types/index.ts";
import type { AggregateSink, AggregateState, OutputSink, Pipeline, Sink, SortSink, Source } from "./pipeline.ts";

type Print = (scalar: Scalar) => string;

/**
 * A line for each pipeline's number, its source, each filter in the order it is decided, and its sink.
 *
 *     pipeline 0
 *       scan public.people  city, age
 *       filter  age > 18
 *       aggregate  city: sum(age)
 *     pipeline 1
 *       groups of 0  city, sum
 *       output  city, sum  limit int8 '10'
 */
export function printPipelines(pipelines: readonly Pipeline[], constants: readonly Datum[]): string {
  return pipelines
    .flatMap((pipeline, index) => [
      `pipeline ${index}`,
      ...printPipeline(pipeline, constants).map((line) => `  ${line.trimEnd()}`),
    ])
    .join("\n");
}

function printPipeline({ source, filters, sink }: Pipeline, constants: readonly Datum[]): string[] {
  const names = { column: columnNamer(source.columns), constants };
  const print: Print = (scalar) => printScalar(scalar, names);
  const columns = source.columns.map(({ id }) => names.column(id)).join(", ");
  return [
    printSource(source, columns, print),
    ...filters.map((conjunct) => `filter  ${print(conjunct)}`),
    printSink(sink, print),
  ];
}

function printSource(source: Source, columns: string, print: Print): string {
  switch (source.kind) {
    case "scan":
      return `scan ${source.table}  ${columns}`;
    case "values": {
      const rows = source.rows.map((row) => `(${list(row, print)})`).join(", ");
      return `values  ${columns}${columns === "" ? "" : ": "}${rows}`;
    }
    case "groups":
    case "sorted":
      return `${source.kind} of ${source.from}  ${columns}`;
  }
}

function printSink(sink: Sink, print: Print): string {
  switch (sink.kind) {
    case "output":
      return printOutput(sink, print);
    case "aggregate":
      return printAggregate(sink, print);
    case "sort":
      return printSort(sink, print);
  }
}

function printOutput({ columns, limit, offset }: OutputSink, print: Print): string {
  const count = limit === undefined ? "" : `  limit ${print(limit)}`;
  return `output  ${list(columns, print)}${count}${offset === undefined ? "" : `  offset ${print(offset)}`}`;
}

/** The states that are kept: sum(x) and avg(x) need one. */
function printAggregate({ keys, states }: AggregateSink, print: Print): string {
  const colon = keys.length > 0 && states.length > 0 ? ": " : "";
  return `aggregate  ${list(keys, print)}${colon}${states.map((state) => printState(state, print)).join(", ")}`;
}

function printState({ function: key, args, filter }: AggregateState, print: Print): string {
  const name = key.slice(0, key.lastIndexOf("("));
  const shown = args.length === 0 ? "*" : list(args, print);
  return `${name}(${shown})${filter === undefined ? "" : ` filter (where ${print(filter)})`}`;
}

function printSort({ keys, columns }: SortSink, print: Print): string {
  const kept = columns.map(({ name, value }) => {
    const shown = print(value);
    return shown === name ? name : `${name} = ${shown}`;
  });
  return `sort  ${keys.map((key) => printSortKey(key, print)).join(", ")}  keeps ${kept.join(", ")}`;
}

function list(scalars: readonly Scalar[], print: Print): string {
  return scalars.map(print).join(", ");
}
