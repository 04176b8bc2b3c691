/** What a query hands to the threads that work on it, and what they give back. */

import type { ErrorReport, SqlError } from "../base/index.ts";
import type { SlotMemory } from "../batch/index.ts";
import type { KernelExports } from "../kernels/index.ts";
import type { KeptChunk, PlacedScan } from "../lakehouse/index.ts";
import type { DirectKeys } from "./direct-keys.ts";
import type { Pipeline } from "./pipeline.ts";
import type { Turns } from "./turns.ts";

/** Rows in the slot: a flat vector per column of the source. */
export interface RowsPlan {
  readonly rows: number;
  /** Addresses of each column's values and validity bytes. */
  readonly columns: readonly { readonly data: number; readonly valid: number; readonly width: number }[];
}

/** OFFSET and LIMIT as numbers; `limit` is Infinity for none. */
export interface RowRange {
  readonly offset: number;
  readonly limit: number;
}

/** The ranges of a pipeline: of the stored rows that it reads, and of the rows that come to its sink. */
export interface PipelineRanges {
  readonly read: RowRange;
  readonly kept: RowRange;
}

/** Some encoded rows of a morsel, or its end. */
export interface Block {
  /** Counted over all pipelines of the output. */
  readonly morsel: number;
  /** Allocated in the slot; freed by whoever takes it. 0 when there are no bytes. */
  readonly address: number;
  readonly capacity: number;
  readonly bytes: number;
  readonly rows: number;
  /** Address of the row-offset index's last entry; it grows down from the block's end. */
  readonly index: number;
  readonly last: boolean;
  readonly error: ErrorReport | undefined;
}

/** What a query hands to each thread that works on it. */
export interface QueryWork {
  readonly pipelines: readonly Pipeline[];
  /** By pipeline, where its source is a scan. */
  readonly scans: readonly (PlacedScan | undefined)[];
  /** By pipeline, where its source is in memory. */
  readonly rows: readonly (RowsPlan | undefined)[];
  /** Morsels by pipeline; undefined where the source is what an earlier pipeline leaves. */
  readonly morsels: readonly (number | undefined)[];
  readonly ranges: readonly PipelineRanges[];
  /** By pipeline: the order in which its morsels are read, where it is not that of the files. */
  readonly turns: readonly (Turns | undefined)[];
  /** By the pipeline that ends a sink: how its groups are found, if by the place of their keys. */
  readonly direct: readonly (DirectKeys | undefined)[];
  /** Address of the parameter block. */
  readonly parameters: number;
  /** Address of the values of the statement's parameters. */
  readonly arguments: number;
  readonly batchRows: number;
  readonly threads: number;
}

/** Where results go. */
export interface TaskHost {
  publish(block: Block): void;
  fail(error: SqlError): void;
  /** Other threads may have work. */
  wake(): void;
  /** The last pipeline has ended. */
  done(): void;
  /** A column chunk of a pipeline's scan stays decoded. */
  kept(pipeline: number, morsel: number, column: number, chunk: KeptChunk): void;
}

/** What a step came to. */
export type Step = "worked" | "waiting" | "ended";

/** The memory, kernels and numbers that a task works with. */
export interface TaskPlace {
  readonly memory: SlotMemory;
  readonly kernels: KernelExports;
  readonly thread: number;
  readonly shape: string;
}
