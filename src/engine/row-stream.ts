/** RowStream: the rows of one run, taken in portions; what nobody has asked for yet is held, and its credit with it. */

import type { Scalar } from "../algebra/index.ts";
import { type SessionSettings, type SqlError, sqlError } from "../base/index.ts";
import {
  type Executor,
  type PipelineCounts,
  questionOf,
  type Run,
  type RunSession,
  type RunSink,
} from "../executor/index.ts";
import type { SessionFacts } from "../functions/index.ts";
import { planScan } from "../lakehouse/index.ts";
import type { Datum } from "../types/index.ts";
import type { RowBlock } from "./api.ts";
import { evaluateScalar, type Known } from "./evaluate.ts";
import { givenRows } from "./given-rows.ts";
import { rangesOf } from "./limit.ts";
import type { PlannedQuery } from "./planner.ts";
import { pruningBy, pruningConjuncts } from "./prune.ts";
import { withSessionValues } from "./session-calls.ts";

/** What one {@link RowStream.fetch} came to. */
export interface Fetched {
  readonly rows: number;
  /** True when the rows have ended: fewer came than were asked for. */
  readonly atEnd: boolean;
  /** What the pipelines have done; known at the end of the result. */
  readonly counts: readonly PipelineCounts[] | undefined;
}

/** Someone who waits for rows. */
interface Taker {
  readonly most: number;
  taken: number;
  readonly rows: (block: HeldBlock) => void;
  readonly done: (fetched: Fetched) => void;
  readonly failed: (error: SqlError) => void;
}

/** A block that has come; `offsetOf` gives where a row starts in its bytes. */
interface HeldBlock extends RowBlock {
  readonly offsetOf: (row: number) => number;
}

export class RowStream {
  readonly #held: HeldBlock[] = [];
  #ended: { readonly counts: readonly PipelineCounts[] } | undefined;
  #failure: SqlError | undefined;
  #taker: Taker | undefined;
  #stop: ((reason: SqlError) => void) | undefined;

  /** `start` begins to give rows, and gives what ends them early; absent when they are at an end already. */
  constructor(start: (sink: RunSink) => ((reason: SqlError) => void) | undefined) {
    this.#stop = start({
      rows: (bytes, rows, release, offsetOf) => {
        this.#held.push({ bytes, rows, release, offsetOf });
        this.#serve();
      },
      end: (_, counts) => {
        this.#ended = { counts };
        this.#serve();
      },
      error: (error) => {
        this.#failure = error;
        this.#serve();
      },
    });
  }

  /** The error of a run that has failed before its first row. */
  get failedAtOnce(): SqlError | undefined {
    return this.#held.length === 0 ? this.#failure : undefined;
  }

  /** Gives at most `most` rows to `rows`. @throws SqlError (rejects) the run's error, after the rows before it */
  fetch(most: number, rows: (block: RowBlock) => void): Promise<Fetched> {
    return this.#fetchHeld(most, rows);
  }

  #fetchHeld(most: number, rows: (block: HeldBlock) => void): Promise<Fetched> {
    return new Promise((done, failed) => {
      this.#taker = { most, taken: 0, rows, done, failed };
      this.#serve();
    });
  }

  /** The next rows, `most` at most, as a stream of their own. @throws SqlError (rejects) */
  async portion(most: number): Promise<RowStream> {
    const blocks: HeldBlock[] = [];
    const { rows } = await this.#fetchHeld(most, (block) => blocks.push(block));
    return new RowStream((sink) => {
      for (const block of blocks) sink.rows(block.bytes, block.rows, block.release, block.offsetOf);
      sink.end(rows, []);
      return undefined;
    });
  }

  /** Ends the run with an error; one that has ended stays as it is. */
  stop(reason: SqlError): void {
    this.#stop?.(reason);
  }

  /** Ends the run and gives back what it holds. */
  close(): void {
    this.#taker = undefined;
    this.stop(sqlError("queryCanceled", "the portal was closed"));
    for (const { release } of this.#held.splice(0)) release();
  }

  /** Gives what is held to whoever waits, and tells them when they have enough or nothing more comes. */
  #serve(): void {
    const taker = this.#taker;
    if (taker === undefined) return;
    while (taker.taken < taker.most) {
      const block = this.#held.shift();
      if (block === undefined) break;
      const part = this.#cut(block, taker.most - taker.taken);
      taker.taken += part.rows;
      taker.rows(part);
    }
    if (taker.taken >= taker.most) this.#finish(taker, false);
    else if (this.#failure !== undefined) {
      this.#taker = undefined;
      taker.failed(this.#failure);
    } else if (this.#ended !== undefined) this.#finish(taker, true);
  }

  #finish(taker: Taker, atEnd: boolean): void {
    this.#taker = undefined;
    taker.done({ rows: taker.taken, atEnd, counts: this.#ended?.counts });
  }

  /** The first rows of a block; what is left is held as the next one, and the last part to go gives back the credit. */
  #cut(block: HeldBlock, most: number): HeldBlock {
    if (block.rows <= most) return block;
    const { bytes, rows, release, offsetOf } = block;
    const at = offsetOf(most);
    let parts = 2;
    const releasePart = () => {
      parts -= 1;
      if (parts === 0) release();
    };
    this.#held.unshift({
      bytes: bytes.subarray(at),
      rows: rows - most,
      release: releasePart,
      offsetOf: (row) => offsetOf(row + most) - at,
    });
    return { bytes: bytes.subarray(0, at), rows: most, release: releasePart, offsetOf };
  }
}

/** Rows in memory that a statement may read on the main thread. */
const smallRowsMax = 10_000;

/** Without files to read, and with few rows in memory, there is nothing for the workers to do. */
function isSmall({ scans, rows }: Run): boolean {
  return scans.every((scan) => scan === undefined) && rows.every((each) => (each?.rows ?? 0) <= smallRowsMax);
}

/** The rows of a run; those of a small one are all there when this returns. */
export function startRun(executor: Executor, run: Run): RowStream {
  return new RowStream((sink) => {
    if (!isSmall(run)) return executor.run(run, sink);
    executor.runSmall(run, sink);
    return undefined;
  });
}

/**
 * What is to be run: the plan with the files and rows that it has to read.
 * @throws SqlError 2201W, 2201X for limits that are not possible and what computing them throws, what asking the session throws, what reading the tables' statistics throws
 */
export function runOf(
  planned: PlannedQuery,
  values: readonly Datum[],
  settings: SessionSettings,
  executor: Executor,
  session: RunSession,
  facts: SessionFacts,
): Run | Promise<Run> {
  const { plan, pipelines, tables, parameters, sessionCalls } = planned;
  const { batchRows, workers, parquetChecksums: checksums } = settings;
  // what is kept is not checked again
  const columnCache = settings.columnCache && !checksums;
  const evaluate = (scalar: Scalar, by: Known) => evaluateScalar(executor, scalar, by, session);
  const own = { constants: plan.constants, arguments: values, argumentTypes: parameters };
  const known = sessionCalls.length === 0 ? own : withSessionValues(own, sessionCalls, facts, evaluate);
  const ranges = rangesOf(pipelines, (scalar) => evaluate(scalar, known));
  const withScans = (scans: Run["scans"]): Run => {
    const rows = pipelines.map(({ source }) => (source.kind === "rows" ? givenRows(source, plan, tables) : undefined));
    return { pipelines, ...known, scans, rows, ranges, batchRows, columnCache, workers, session };
  };
  if (tables.size === 0) return withScans(pipelines.map(() => undefined));
  const scans = pipelines.map((pipeline) => {
    const { source, filters } = pipeline;
    if (source.kind !== "scan") return undefined;
    const table = tables.get(source.table)?.source;
    if (table === undefined || table.kind === "rows") throw new Error(`assertion failed: ${source.table} has no files`);
    const fieldsRead = source.columns.map((column) => column.field);
    const conjuncts = pruningConjuncts(filters, source, known);
    return planScan(table, fieldsRead, pruningBy(conjuncts), { checksums, asks: questionOf(pipeline) });
  });
  return Promise.all(scans).then(withScans);
}
