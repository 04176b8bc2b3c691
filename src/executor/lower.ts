/** lower: plan -> pipelines. Projections are substituted into what reads them, so a pipeline is a source, filters and a sink. */

import {
  type AggregateCall,
  type ColumnId,
  columnsOf,
  mapScalar,
  outputColumns,
  type Plan,
  type Relation,
  type Scalar,
} from "../algebra/index.ts";
import { limits, notSupported, sqlError } from "../base/index.ts";
import { aggregateFunction } from "../functions/index.ts";
import { numericModifier } from "../types/index.ts";
import { staticScale } from "./compile/facts.ts";
import type { AggregateResult, AggregateSink, AggregateState, Pipeline, Sink, Source } from "./pipeline.ts";

/** A pipeline under construction: its source, filters, and what each column above stands for. */
interface Open {
  readonly source: Source;
  readonly filters: readonly Scalar[];
  readonly columns: ReadonlyMap<ColumnId, Scalar>;
  readonly limit: { readonly count: Scalar | undefined; readonly offset: Scalar | undefined } | undefined;
}

/** Lowers a plan. Pipelines stand in the order they run; the last one has the output sink. */
export function lower(plan: Plan): Pipeline[] {
  const pipelines: Pipeline[] = [];
  const open = lowerRelation(plan.relation, pipelines);
  const sink: Sink = {
    kind: "output",
    columns: plan.output.map(({ id, type }) => substitute({ kind: "column", id, type }, open)),
    limit: open.limit?.count,
    offset: open.limit?.offset,
  };
  pipelines.push(finish(open, sink));
  if (pipelines.length > limits.pipelines) {
    throw sqlError("statementTooComplex", "statement has too many steps", {
      detail: `It runs as ${pipelines.length} pipelines, the limit is ${limits.pipelines}.`,
      hint: "Split it into several statements.",
    });
  }
  return pipelines;
}

function substitute(scalar: Scalar, open: Open): Scalar {
  return mapScalar(scalar, (node) => (node.kind === "column" ? (open.columns.get(node.id) ?? node) : node));
}

/** Closes a pipeline; a scan keeps only the columns that are read. */
function finish(open: Open, sink: Sink): Pipeline {
  const { source, filters } = open;
  if (source.kind !== "scan") return { source, filters, sink };
  const used = new Set<ColumnId>();
  for (const scalar of [...filters, ...scalarsOf(sink)]) columnsOf(scalar, used);
  return { source: { ...source, columns: source.columns.filter(({ id }) => used.has(id)) }, filters, sink };
}

function scalarsOf(sink: Sink): readonly Scalar[] {
  switch (sink.kind) {
    case "output":
      return sink.columns;
    case "aggregate":
      return [
        ...sink.keys,
        ...sink.states.flatMap((state) => [...state.args, ...(state.filter === undefined ? [] : [state.filter])]),
      ];
    case "sort":
      return [...sink.keys, ...sink.columns].map(({ value }) => value);
  }
}

function lowerRelation(relation: Relation, pipelines: Pipeline[]): Open {
  switch (relation.kind) {
    case "scan": {
      const { table, columns, filter } = relation;
      return { source: { kind: "scan", table, columns }, filters: filter, columns: new Map(), limit: undefined };
    }
    case "values": {
      const { columns, rows } = relation;
      return { source: { kind: "values", columns, rows }, filters: [], columns: new Map(), limit: undefined };
    }
    case "filter": {
      const open = unlimited(lowerRelation(relation.input, pipelines));
      return { ...open, filters: [...open.filters, ...conjuncts(substitute(relation.predicate, open))] };
    }
    case "project": {
      const open = lowerRelation(relation.input, pipelines);
      const columns = new Map(relation.columns.map(({ id, value }) => [id, substitute(value, open)]));
      return { ...open, columns };
    }
    case "aggregate":
      return lowerAggregate(relation, pipelines);
    case "sort": {
      const open = unlimited(lowerRelation(relation.input, pipelines));
      const columns = outputColumns(relation.input).map((column) => ({
        ...column,
        value: substitute({ kind: "column", id: column.id, type: column.type }, open),
      }));
      const keys = relation.keys.map((key) => ({ ...key, value: substitute(key.value, open) }));
      pipelines.push(finish(open, { kind: "sort", keys, columns }));
      return stored("sorted", pipelines.length - 1, columns);
    }
    case "limit": {
      const open = unlimited(lowerRelation(relation.input, pipelines));
      return { ...open, limit: { count: relation.count, offset: relation.offset } };
    }
  }
}

function unlimited(open: Open): Open {
  if (open.limit !== undefined) throw notSupported("LIMIT below other operators");
  return open;
}

function stored(
  kind: "groups" | "sorted",
  from: number,
  columns: readonly { readonly id: ColumnId; readonly name: string; readonly type: Scalar["type"] }[],
): Open {
  const source: Source = { kind, from, columns: columns.map(({ id, name, type }) => ({ id, name, type })) };
  return { source, filters: [], columns: new Map(), limit: undefined };
}

/** The conjuncts of a predicate, in written order. */
function conjuncts(predicate: Scalar): readonly Scalar[] {
  return predicate.kind === "and" ? predicate.args.flatMap(conjuncts) : [predicate];
}

function lowerAggregate(relation: Extract<Relation, { kind: "aggregate" }>, pipelines: Pipeline[]): Open {
  const open = unlimited(lowerRelation(relation.input, pipelines));
  const scaleOf = (id: ColumnId): number | undefined => {
    if (open.source.kind !== "scan") return undefined;
    const column = open.source.columns.find((each) => each.id === id);
    return column === undefined ? undefined : numericModifier(column.type)?.scale;
  };
  const states: AggregateState[] = [];
  const keys = relation.keys.map(({ value }) => substitute(value, open));
  const results = relation.calls.map((call) => aggregateResult(call, open, states, scaleOf));
  const sink: AggregateSink = {
    kind: "aggregate",
    keys,
    keyColumns: relation.keys.map(({ id, name, type }) => ({ id, name, type })),
    states,
    results,
  };
  pipelines.push(finish(open, sink));
  return stored("groups", pipelines.length - 1, outputColumns(relation));
}

/** Finds or adds the state that a call finishes: sum(x) and avg(x) share one. */
function aggregateResult(
  call: AggregateCall,
  open: Open,
  states: AggregateState[],
  scaleOf: (id: ColumnId) => number | undefined,
): AggregateResult {
  if (call.distinct) throw notSupported("DISTINCT inside of an aggregate");
  const args = call.args.map((arg) => substitute(arg, open));
  const filter = call.filter === undefined ? undefined : substitute(call.filter, open);
  const name = aggregateFunction(call.function).state;
  const key = JSON.stringify([name, args, filter]);
  let state = states.findIndex(
    (each) => JSON.stringify([aggregateFunction(each.function).state, each.args, each.filter]) === key,
  );
  const [arg] = args;
  const scale = arg?.type.name === "numeric" ? staticScale(arg, scaleOf) : undefined;
  if (state < 0) state = states.push({ function: call.function, args, filter, scale }) - 1;
  return { id: call.id, function: call.function, state, scale };
}
