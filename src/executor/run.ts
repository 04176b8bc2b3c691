/** What the executor is given to run, who takes its rows, and how it is held up or ended. */

import type { SqlError } from "../base/index.ts";
import type { TableScan } from "../lakehouse/index.ts";
import type { Datum, TypeRef } from "../types/index.ts";
import type { RunSession } from "./compile/parameters.ts";
import type { PipelineCounts } from "./counts.ts";
import type { Pipeline } from "./pipeline.ts";
import type { PipelineRanges } from "./work.ts";

/** Rows for a source that is in memory: the values of each of its columns, in its order. */
export interface GivenRows {
  readonly rows: number;
  readonly columns: readonly (readonly Datum[])[];
}

/** What is to be run. */
export interface Run {
  readonly pipelines: readonly Pipeline[];
  readonly constants: readonly Datum[];
  /** The types of the statement's parameters and their values, by number less one. */
  readonly argumentTypes: readonly TypeRef[];
  readonly arguments: readonly Datum[];
  /** By pipeline; absent where the source is no scan. */
  readonly scans: readonly (TableScan | undefined)[];
  /** By pipeline; absent where the source is not in memory. */
  readonly rows: readonly (GivenRows | undefined)[];
  /** By pipeline: its OFFSETs and LIMITs. */
  readonly ranges: readonly PipelineRanges[];
  readonly batchRows: number;
  /** Whether decoded columns are kept for later queries, and those of earlier ones are used. */
  readonly columnCache: boolean;
  /** Exec workers to use; 0 for all. */
  readonly workers: number;
  readonly session: RunSession;
}

/** Takes a run's rows, in order; exactly one of `end` and `error` is called last. */
export interface RowSink {
  /** `offsetOf` gives where a row starts in the bytes; it is good until `release` is called. */
  rows(bytes: Uint8Array, rows: number, release: () => void, offsetOf: (row: number) => number): void;
  /** `counts` tell of the work up to the last row that was wanted. */
  end(rows: number, counts: readonly PipelineCounts[]): void;
  error(error: SqlError): void;
}

/** Takes the rows of a run whose memory others may want. */
export interface RunSink extends RowSink {
  /** For how many milliseconds rows have waited for somebody to take them; 0 when none do, or when they were parked. */
  waited(): number;
  /** Memory is short: the rows that wait are to be given back, and those that come to be taken at once, wherever they are put. */
  park(): void;
  /** Whether they are on their way there. */
  parking(): boolean;
}
