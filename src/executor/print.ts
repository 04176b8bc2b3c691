/** Prints pipelines in the order they run, for EXPLAIN (PIPELINES) and goldens. */

import { columnNamer, printScalar, printSortKey, type Scalar } from "../algebra/index.ts";
import type { Datum } from "../types/index.ts";
import type { AggregateSink, AggregateState, KeepSink, OutputSink, Pipeline, Range, Sink, Source } from "./pipeline.ts";

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
      `pipeline ${index}${pipeline.into === index ? "" : ` into ${pipeline.into}`}`,
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
    case "rows":
      return source.from.kind === "table" ? `rows ${source.from.table}  ${columns}` : `rows  ${columns}`;
    case "groups":
    case "kept":
      return `${source.kind} of ${source.from}  ${columns}${printRange(source.range, print)}`;
  }
}

function printSink(sink: Sink, print: Print): string {
  switch (sink.kind) {
    case "output":
      return printOutput(sink, print);
    case "aggregate":
      return printAggregate(sink, print);
    case "keep":
      return printKeep(sink, print);
  }
}

function printOutput({ columns, range }: OutputSink, print: Print): string {
  return `output  ${list(columns, print)}${printRange(range, print)}`;
}

function printRange(range: Range | undefined, print: Print): string {
  const { count, offset } = range ?? {};
  const limit = count === undefined ? "" : `  limit ${print(count)}`;
  return `${limit}${offset === undefined ? "" : `  offset ${print(offset)}`}`;
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

function printKeep({ keys, values, distinct, columns, range }: KeepSink, print: Print): string {
  const at = (value: number): string => print(values[value] as Scalar);
  const kept = columns.map(({ name, value }) => (at(value) === name ? name : `${name} = ${at(value)}`));
  const order = keys.map(({ value, ...key }) => printSortKey({ ...key, value: values[value] as Scalar }, print));
  const sorted = keys.length === 0 ? "" : `  sorted by ${order.join(", ")}`;
  const unique = distinct === 0 ? "" : `  first of each ${order.slice(0, distinct).join(", ")}`;
  return `keep  ${kept.join(", ")}${sorted}${unique}${printRange(range, print)}`;
}

function list(scalars: readonly Scalar[], print: Print): string {
  return scalars.map(print).join(", ");
}
