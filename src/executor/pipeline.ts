/** Pipelines: what a plan is lowered to. Plain data; a pipeline runs from its source through filters into its sink, morsel by morsel. */

import type { ColumnId, Rows, Scalar } from "../algebra/index.ts";
import type { TypeRef } from "../types/index.ts";

/** A column that a source gives. */
export interface SourceColumn {
  readonly id: ColumnId;
  readonly name: string;
  readonly type: TypeRef;
}

/** Rows of the files of a table. `field` is the position in the table's schema. */
export interface ScanSource {
  readonly kind: "scan";
  readonly table: string;
  readonly columns: readonly (SourceColumn & { readonly field: number })[];
}

/** Rows of expressions without columns. */
export interface ValuesSource {
  readonly kind: "values";
  readonly columns: readonly SourceColumn[];
  readonly rows: readonly (readonly Scalar[])[];
}

/**
 * Rows that are in memory when the statement runs: a list of the plan's or a table of the engine's (`RowsSource.from`), copied into the slot
 * as flat vectors. `field` is the position in the list or table.
 */
export interface RowsSource {
  readonly kind: "rows";
  readonly from: Rows["from"];
  readonly columns: readonly (SourceColumn & { readonly field: number })[];
}

/**
 * What an earlier pipeline's sink has left: groups or kept rows. `field` is the position among that sink's columns. Of kept rows only
 * those within `range` are read.
 */
export interface StoredSource {
  readonly kind: "groups" | "kept";
  readonly from: number;
  readonly columns: readonly (SourceColumn & { readonly field: number })[];
  readonly range: Range | undefined;
}

export type Source = ScanSource | ValuesSource | RowsSource | StoredSource;

/** OFFSET and LIMIT: int8 scalars without columns, absent for none. */
export interface Range {
  readonly count: Scalar | undefined;
  readonly offset: Scalar | undefined;
}

/** Encodes rows for the client. */
export interface OutputSink {
  readonly kind: "output";
  readonly columns: readonly Scalar[];
  readonly range: Range | undefined;
}

/** One distinct state to keep per group. */
export interface AggregateState {
  readonly function: string;
  readonly args: readonly Scalar[];
  readonly filter: Scalar | undefined;
  /** Display scale of a numeric argument, where it is known for all rows. */
  readonly scale: number | undefined;
  /** True when the argument is a decimal of few digits, never a num cell, in all rows of all pipelines that feed the groups. */
  readonly decimal?: true;
  /** True when no row of this pipeline counts: another one that feeds the same groups has them. */
  readonly absent?: true;
}

/** One result column of an aggregate: a function finishing a state. */
export interface AggregateResult {
  readonly id: ColumnId;
  readonly function: string;
  readonly state: number;
  /** Display scale of a numeric argument, where known. */
  readonly scale: number | undefined;
}

/** Groups rows. */
export interface AggregateSink {
  readonly kind: "aggregate";
  readonly keys: readonly Scalar[];
  readonly keyColumns: readonly SourceColumn[];
  readonly states: readonly AggregateState[];
  readonly results: readonly AggregateResult[];
  /** True when expressions look groups up by their keys. */
  readonly lookedUp?: true;
}

/**
 * Keeps rows, in the order in which they come (files in order, a file's rows in order) and then by `keys`. Of rows that are equal in the
 * first `distinct` keys only the first stays. `values` are stored once each; keys and columns are positions among them.
 */
export interface KeepSink {
  readonly kind: "keep";
  readonly values: readonly Scalar[];
  readonly keys: readonly { readonly value: number; readonly descending: boolean; readonly nullsFirst: boolean }[];
  readonly distinct: number;
  readonly columns: readonly (SourceColumn & { readonly value: number })[];
  /** All that is read later: no more rows need be kept; with keys, no others of the sorted rows. */
  readonly range: Range | undefined;
}

export type Sink = OutputSink | AggregateSink | KeepSink;

/** One pipeline; `filters` are conjuncts over the source's columns in written order. */
export interface Pipeline {
  readonly source: Source;
  readonly filters: readonly Scalar[];
  readonly sink: Sink;
  /** The pipeline that ends the sink: a UNION ALL is several neighbouring pipelines with sinks of one layout, whose rows come in turn. */
  readonly into: number;
}
