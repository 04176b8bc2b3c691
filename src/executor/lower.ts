/**
 * lower: plan -> pipelines. Projections are substituted into what reads them, so a pipeline is a source, filters and a sink. Rows that are
 * read in another order, in part or more than once are kept by one pipeline and read by later ones.
 */

import {
  type Aggregate,
  type Limit,
  mapScalar,
  type OutputColumn,
  outputColumns,
  type Plan,
  type Relation,
  type Scalar,
  type Sort,
  type SubqueryScalar,
  type Union,
} from "../algebra/index.ts";
import { limits, sqlError } from "../base/index.ts";
import { type Branch, columnIn, mapPipeline, pipelineOf, substitute } from "./branch.ts";
import { aggregateSinks, distinctFeed, distinctSets, type Feed, plainFeed } from "./lower-aggregate.ts";
import type { KeepSink, Pipeline, Range, Sink, Source, StoredSource } from "./pipeline.ts";

/** Rows to come: those of each branch in turn, of which only a range is wanted. */
interface Open {
  readonly branches: readonly Branch[];
  readonly range: Range | undefined;
}

/** Lowers a plan. Pipelines stand in the order they run; the last one has the output sink. */
export function lower(plan: Plan): Pipeline[] {
  const lowering = new Lowering();
  const open = lowering.relation(plan.relation);
  lowering.close(
    open.branches.map((branch) => ({
      kind: "output",
      columns: plan.output.map((column) => columnIn(column, branch)),
      range: open.range,
    })),
    open.branches,
  );
  const { pipelines } = lowering;
  if (pipelines.length > limits.pipelines) {
    throw sqlError("statementTooComplex", "statement has too many steps", {
      detail: `It runs as ${pipelines.length} pipelines, the limit is ${limits.pipelines}.`,
      hint: "Split it into several statements.",
    });
  }
  return pipelines;
}

/** The pipelines of one plan, as they are made. */
class Lowering {
  readonly pipelines: Pipeline[] = [];
  /** Columns that only pipelines know are numbered downwards. */
  private newColumn = -1;
  /** Definitions of WITH: lowered when they are first read. */
  private readonly definitions = new Map<number, { readonly relation: Relation; open: Open | undefined }>();
  /** Pipelines by what subqueries are asked for. */
  private readonly subqueries = new Map<string, number>();

  /** Ends the branches with a sink each, all into one; gives the pipeline that ends it. */
  close(sinks: readonly Sink[], branches: readonly Branch[]): number {
    const ended = branches.map((branch, index) => this.withSubqueries(pipelineOf(branch, sinks[index]!, 0)));
    const into = this.pipelines.length + branches.length - 1;
    for (const pipeline of ended) this.pipelines.push({ ...pipeline, into });
    return into;
  }

  /** Runs the subqueries of a pipeline before it; in it they are known by their pipelines. */
  private withSubqueries(pipeline: Pipeline): Pipeline {
    return mapPipeline(pipeline, (scalar) =>
      mapScalar(scalar, (node) => (node.kind === "subquery" ? { ...node, table: this.subquery(node) } : node)),
    );
  }

  /** The pipeline that leaves what a subquery is asked for: its rows, or groups of its values. */
  private subquery({ test, table, column }: SubqueryScalar): number {
    const key = `${test} ${table} ${column}`;
    const known = this.subqueries.get(key);
    if (known !== undefined) return known;
    const { branches, columns } = this.definitionBranches(table);
    const read = columns.filter(({ id }) => id === column);
    const sinks = test === "in" ? groupSinks(branches, read) : keepSinks(branches, [], read, wholeRange);
    const pipeline = this.close(sinks, branches);
    this.subqueries.set(key, pipeline);
    return pipeline;
  }

  private definitionBranches(table: number): { branches: readonly Branch[]; columns: readonly OutputColumn[] } {
    const { relation, open } = this.defined(table);
    return { branches: (open ?? this.whole(relation)).branches, columns: outputColumns(relation) };
  }

  private defined(table: number): { readonly relation: Relation; open: Open | undefined } {
    const definition = this.definitions.get(table);
    if (definition === undefined) throw new Error(`assertion failed: WITH ${table} is not in sight`);
    return definition;
  }

  /** `first`: the only rows that are wanted, if the relation's rows are sorted. */
  relation(relation: Relation, first: Range | undefined = undefined): Open {
    switch (relation.kind) {
      case "scan":
        return openOf({ kind: "scan", table: relation.table, columns: relation.columns }, relation.filter);
      case "values":
        return openOf({ kind: "values", columns: relation.columns, rows: relation.rows });
      case "rows": {
        const { from, columns } = relation;
        // how many rows a list has is no part of the shape
        return openOf({ kind: "rows", from: from.kind === "list" ? { ...from, rows: 0 } : from, columns });
      }
      case "filter": {
        const { branches } = this.whole(relation.input);
        const filtered = branches.map((branch) => ({
          ...branch,
          filters: [...branch.filters, ...conjuncts(substitute(relation.predicate, branch))],
        }));
        return { branches: filtered, range: undefined };
      }
      case "project": {
        const { branches, range } = this.relation(relation.input, first);
        const projected = branches.map((branch) => ({
          ...branch,
          columns: new Map(relation.columns.map(({ id, value }) => [id, substitute(value, branch)])),
        }));
        return { branches: projected, range };
      }
      case "aggregate":
        return this.aggregate(relation);
      case "sort":
        return this.sort(relation, first);
      case "limit":
        return this.limit(relation);
      case "union":
        return this.union(relation);
      case "with":
        this.definitions.set(relation.table, { relation: relation.definition, open: undefined });
        return this.relation(relation.input);
      case "reference": {
        const { branches, range } = this.definition(relation.table);
        const named = branches.map((branch) => ({
          ...branch,
          columns: new Map(
            relation.columns.map((column) => [column.id, columnIn({ ...column, id: column.from }, branch)]),
          ),
        }));
        return { branches: named, range };
      }
    }
  }

  /** All rows of a relation, or the range of them that is wanted, kept. */
  private whole(relation: Relation, first: Range | undefined = undefined): Open {
    const open = this.relation(relation, first);
    return open.range === undefined ? open : this.keep(open.branches, outputColumns(relation), open.range);
  }

  private keep(branches: readonly Branch[], columns: readonly OutputColumn[], range: Range | undefined): Open {
    const into = this.close(keepSinks(branches, [], columns, { distinct: 0, range }), branches);
    return stored("kept", into, columns, range);
  }

  /**
   * One table of groups, fed by all branches. The values of DISTINCT are groups of their own first, one table per list of arguments, and
   * feed the groups above: any number of workers finds them exactly, and their memory is counted as that of all groups is.
   */
  private aggregate(relation: Aggregate): Open {
    const { branches } = this.whole(relation.input);
    const sets = distinctSets(relation, () => this.newColumn--);
    const distinct = sets.map((set) => {
      const from = this.group(
        set.values,
        branches.map((branch) => plainFeed(set.values, branch)),
      );
      return distinctFeed(relation, set, from!.branches[0]!);
    });
    const rest = sets.length === 0 || relation.calls.some((call) => !call.distinct);
    const feeds = (from: readonly Branch[]) => [
      ...(rest ? from.map((branch) => plainFeed(relation, branch)) : []),
      ...distinct,
    ];
    const groups = this.group(relation, feeds(branches));
    if (groups !== undefined) return groups;
    const kept = this.keep(branches, outputColumns(relation.input), undefined).branches;
    return this.group(relation, feeds(kept))!;
  }

  /** Undefined if the feeds cannot share their states as they are. */
  private group(relation: Aggregate, feeds: readonly Feed[]): Open | undefined {
    const sinks = aggregateSinks(relation, feeds);
    if (sinks === undefined) return undefined;
    const from = this.close(
      sinks,
      feeds.map(({ branch }) => branch),
    );
    return stored("groups", from, outputColumns(relation));
  }

  private sort({ input, keys, distinct }: Sort, first: Range | undefined): Open {
    const { branches } = this.whole(input);
    const columns = outputColumns(input);
    const range = distinct > 0 ? undefined : first;
    const into = this.close(keepSinks(branches, keys, columns, { distinct, range }), branches);
    return stored("kept", into, columns);
  }

  /** A range of kept rows is read from where it begins; of other rows it is the sink's to count them. */
  private limit({ input, count, offset }: Limit): Open {
    const range: Range = { count, offset };
    const open = this.whole(input, range);
    const [first, ...others] = open.branches;
    if (others.length > 0 || first?.source.kind !== "kept" || first.filters.length > 0) return { ...open, range };
    const { source } = first;
    if (source.range !== undefined) return { ...open, range };
    return { branches: [{ ...first, source: { ...source, range } }], range: undefined };
  }

  private union({ inputs, columns }: Union): Open {
    const branches = inputs.flatMap((input, index) =>
      this.whole(input).branches.map((branch) => ({
        ...branch,
        columns: new Map(columns.map(({ id, type, from }) => [id, columnIn({ id: from[index]!, type }, branch)])),
      })),
    );
    return { branches, range: undefined };
  }

  /** The rows of a WITH's definition, computed once. */
  private definition(table: number): Open {
    const definition = this.defined(table);
    if (definition.open === undefined) {
      const open = this.whole(definition.relation);
      definition.open = isKept(open) ? open : this.keep(open.branches, outputColumns(definition.relation), undefined);
    }
    return definition.open;
  }
}

function openOf(source: Source, filters: readonly Scalar[] = []): Open {
  return { branches: [{ source, filters, columns: new Map() }], range: undefined };
}

function stored(
  kind: StoredSource["kind"],
  from: number,
  columns: readonly OutputColumn[],
  range: Range | undefined = undefined,
): Open {
  const fields = columns.map(({ id, name, type }, field) => ({ id, name, type, field }));
  return openOf({ kind, from, columns: fields, range });
}

/** True if reading the rows again costs nothing but the reading. */
function isKept({ branches: [first, ...others] }: Open): boolean {
  if (first === undefined || others.length > 0 || first.filters.length > 0) return false;
  return first.source.kind === "kept" && [...first.columns.values()].every(({ kind }) => kind === "column");
}

/** A keep sink for each branch, all of one layout: values are stored once where they are the same in every branch. */
function keepSinks(
  branches: readonly Branch[],
  keys: Sort["keys"],
  columns: readonly OutputColumn[],
  { distinct, range }: Pick<KeepSink, "distinct" | "range">,
): KeepSink[] {
  const scalars = [
    ...keys.map(({ value }) => value),
    ...columns.map(({ id, type }): Scalar => ({ kind: "column", id, type })),
  ];
  const byBranch = branches.map((branch) => scalars.map((scalar) => substitute(scalar, branch)));
  const places = new Map<string, number>();
  const firsts: number[] = [];
  const placeOf = scalars.map((_, index) => {
    const signature = JSON.stringify(byBranch.map((values) => values[index]));
    const known = places.get(signature);
    if (known !== undefined) return known;
    places.set(signature, firsts.length);
    return firsts.push(index) - 1;
  });
  return byBranch.map((values) => ({
    kind: "keep",
    values: firsts.map((index) => values[index]!),
    keys: keys.map(({ descending, nullsFirst }, index) => ({ value: placeOf[index]!, descending, nullsFirst })),
    distinct,
    columns: columns.map(({ id, name, type }, index) => ({ id, name, type, value: placeOf[keys.length + index]! })),
    range,
  }));
}

const wholeRange = { distinct: 0, range: undefined } as const;

/** A sink for each branch that groups by the columns, to be asked for their values. */
function groupSinks(branches: readonly Branch[], columns: readonly OutputColumn[]): Sink[] {
  return branches.map((branch) => ({
    kind: "aggregate",
    keys: columns.map((column) => columnIn(column, branch)),
    keyColumns: columns.map(({ id, name, type }) => ({ id, name, type })),
    states: [],
    results: [],
    lookedUp: true,
  }));
}

/** The conjuncts of a predicate, in written order. */
function conjuncts(predicate: Scalar): readonly Scalar[] {
  return predicate.kind === "and" ? predicate.args.flatMap(conjuncts) : [predicate];
}
