/** Relational expressions: plain data. The binder makes them, the optimizer rewrites them, the executor lowers them. */

import type { Datum, TypeRef } from "../types/index.ts";
import type { ColumnId, Scalar } from "./scalar.ts";

/** A column that a relation gives. */
export interface OutputColumn {
  readonly id: ColumnId;
  readonly name: string;
  readonly type: TypeRef;
}

/** Reads columns of a table; `filter` conjuncts (pushed down) hold for every row given. */
export interface Scan {
  readonly kind: "scan";
  /** The catalog's key of the table. */
  readonly table: string;
  /** `field` is the position in the table's schema. */
  readonly columns: readonly (OutputColumn & { readonly field: number })[];
  readonly filter: readonly Scalar[];
}

/** Literal rows. A SELECT without FROM is one row of no columns. */
export interface Values {
  readonly kind: "values";
  readonly columns: readonly OutputColumn[];
  readonly rows: readonly (readonly Scalar[])[];
}

/** Rows that are data, not code: a list of the plan's literal rows, or a table that the engine holds in memory, by the catalog's key. */
export interface Rows {
  readonly kind: "rows";
  readonly from:
    | { readonly kind: "list"; readonly list: number; readonly rows: number }
    | { readonly kind: "table"; readonly table: string };
  /** `field` is the position in the list or table. */
  readonly columns: readonly (OutputColumn & { readonly field: number })[];
}

/** Rows for which the predicate is true. */
export interface Filter {
  readonly kind: "filter";
  readonly input: Relation;
  readonly predicate: Scalar;
}

/** Computes columns; only these are given. */
export interface Project {
  readonly kind: "project";
  readonly input: Relation;
  readonly columns: readonly (OutputColumn & { readonly value: Scalar })[];
}

/** One aggregate function call, by its key in functions/, e.g. `sum(int4)`; `count(*)` has no args. */
export interface AggregateCall {
  readonly id: ColumnId;
  readonly function: string;
  readonly args: readonly Scalar[];
  readonly distinct: boolean;
  readonly filter: Scalar | undefined;
  readonly type: TypeRef;
  readonly name: string;
}

/** Groups by `keys` (nulls are equal); without keys gives exactly one row. Gives the keys, then the aggregates. DISTINCT is one without calls. */
export interface Aggregate {
  readonly kind: "aggregate";
  readonly input: Relation;
  readonly keys: readonly (OutputColumn & { readonly value: Scalar })[];
  readonly calls: readonly AggregateCall[];
}

/** One sort key. */
export interface SortKey {
  readonly value: Scalar;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/** Orders the input; rows with equal keys keep their order. Of rows that are equal in the first `distinct` keys only the first is given. */
export interface Sort {
  readonly kind: "sort";
  readonly input: Relation;
  readonly keys: readonly SortKey[];
  readonly distinct: number;
}

/** At most `count` rows after skipping `offset`: int8 expressions without columns; NULL or absent is no limit. */
export interface Limit {
  readonly kind: "limit";
  readonly input: Relation;
  readonly count: Scalar | undefined;
  readonly offset: Scalar | undefined;
}

/** UNION ALL: the rows of each input in turn. `from` names the column in each input. */
export interface Union {
  readonly kind: "union";
  readonly inputs: readonly Relation[];
  readonly columns: readonly (OutputColumn & { readonly from: readonly ColumnId[] })[];
}

/** WITH: gives the rows of `input`, in which References read `definition`; that runs once if it is read at all. */
export interface With {
  readonly kind: "with";
  /** What References name. */
  readonly table: number;
  readonly name: string;
  /** What was written: MATERIALIZED, NOT MATERIALIZED or neither. */
  readonly materialized: boolean | undefined;
  readonly definition: Relation;
  readonly input: Relation;
}

/** The rows of the definition of a With above. `from` names the definition's column. */
export interface Reference {
  readonly kind: "reference";
  readonly table: number;
  readonly name: string;
  readonly columns: readonly (OutputColumn & { readonly from: ColumnId })[];
}

export type Relation = Scan | Values | Rows | Filter | Project | Aggregate | Sort | Limit | Union | With | Reference;

/** A whole statement: the relation, the columns that the client sees (in order, repeats allowed) and the values that the plan only numbers. */
export interface Plan {
  readonly relation: Relation;
  readonly output: readonly OutputColumn[];
  readonly constants: readonly Datum[];
  /** Literal rows that Rows relations name, column by column. */
  readonly lists: readonly LiteralRows[];
}

/** Columns of values, all of one length. */
export type LiteralRows = readonly (readonly Datum[])[];

/** The columns that a relation gives, in order. */
export function outputColumns(relation: Relation): readonly OutputColumn[] {
  switch (relation.kind) {
    case "scan":
    case "values":
    case "rows":
    case "project":
    case "union":
    case "reference":
      return relation.columns;
    case "filter":
    case "sort":
    case "limit":
    case "with":
      return outputColumns(relation.input);
    case "aggregate":
      return [...relation.keys, ...relation.calls];
  }
}

/** The inputs of a relation; those of a With are its definition and its input. */
export function relationChildren(relation: Relation): readonly Relation[] {
  switch (relation.kind) {
    case "scan":
    case "values":
    case "rows":
    case "reference":
      return [];
    case "filter":
    case "project":
    case "aggregate":
    case "sort":
    case "limit":
      return [relation.input];
    case "union":
      return relation.inputs;
    case "with":
      return [relation.definition, relation.input];
  }
}

/** The same relation over other inputs. */
export function withRelationChildren(relation: Relation, children: readonly Relation[]): Relation {
  switch (relation.kind) {
    case "scan":
    case "values":
    case "rows":
    case "reference":
      return relation;
    case "filter":
    case "project":
    case "aggregate":
    case "sort":
    case "limit":
      return { ...relation, input: children[0] as Relation };
    case "union":
      return { ...relation, inputs: children };
    case "with":
      return { ...relation, definition: children[0] as Relation, input: children[1] as Relation };
  }
}
