/** Pipelines: what a plan is lowered to. Plain data; a pipeline runs from its source through filters into its sink, morsel by morsel. */

import type { ColumnId, Scalar, SortKey } from "../algebra/index.ts";
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

/** What an earlier pipeline's aggregate or sort sink has left. The columns are those of that sink, in its order. */
export interface StoredSource {
  readonly kind: "groups" | "sorted";
  readonly from: number;
  readonly columns: readonly SourceColumn[];
}

export type Source = ScanSource | ValuesSource | StoredSource;

/** Encodes rows for the client; the limits are int8 scalars without columns, absent for none. */
export interface OutputSink {
  readonly kind: "output";
  readonly columns: readonly Scalar[];
  readonly limit: Scalar | undefined;
  readonly offset: Scalar | undefined;
}

/** One distinct state to keep per group. */
export interface AggregateState {
  readonly function: string;
  readonly args: readonly Scalar[];
  readonly filter: Scalar | undefined;
  /** Display scale of a numeric argument, where it is known for all rows. */
  readonly scale: number | undefined;
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
}

/** Keeps rows and orders them when all have come. */
export interface SortSink {
  readonly kind: "sort";
  readonly keys: readonly SortKey[];
  readonly columns: readonly (SourceColumn & { readonly value: Scalar })[];
}

export type Sink = OutputSink | AggregateSink | SortSink;

/** One pipeline; `filters` are conjuncts over the source's columns in written order. */
export interface Pipeline {
  readonly source: Source;
  readonly filters: readonly Scalar[];
  readonly sink: Sink;
}
