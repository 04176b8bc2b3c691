/** What main and the exec workers tell each other. Plain data. */

import type { ErrorReport } from "../base/index.ts";
import type { KeptChunk } from "../lakehouse/index.ts";
import type { Block, QueryWork } from "./work.ts";

/** Given to a worker when it starts. */
export interface WorkerStart {
  readonly thread: number;
  /** budgetWords of batch/slot-memory. */
  readonly budget: Int32Array;
  /** Word 0 counts events; a worker without work waits for it to change. */
  readonly wake: Int32Array;
  readonly kernels: WebAssembly.Module;
}

/** Main -> worker: a query to work on. */
export interface StartQuery {
  readonly id: number;
  readonly memory: WebAssembly.Memory;
  readonly work: QueryWork;
}

/** Main -> worker: a query, or that memories were dropped. */
export type WorkerOrder = StartQuery | "collect";

/** Worker -> main. */
export type WorkerReport =
  | { readonly kind: "block"; readonly id: number; readonly block: Block }
  | { readonly kind: "failed"; readonly id: number; readonly error: ErrorReport }
  /** All morsels of the last pipeline are finished. */
  | { readonly kind: "done"; readonly id: number }
  /** A column chunk of a scan is decoded in the query's memory, and whole. */
  | {
      readonly kind: "kept";
      readonly id: number;
      readonly pipeline: number;
      readonly morsel: number;
      readonly column: number;
      readonly chunk: KeptChunk;
    }
  /** This worker does not touch the query's memory any more. */
  | { readonly kind: "left"; readonly id: number; readonly thread: number };
