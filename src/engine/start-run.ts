/** What is to be run, and its start: the plan with the files and rows that it has to read. */

import type { Scalar } from "../algebra/index.ts";
import type { SessionSettings } from "../base/index.ts";
import type { SpoolPlace } from "../batch/index.ts";
import { type Executor, questionOf, type Run, type RunSession } from "../executor/index.ts";
import type { SessionFacts } from "../functions/index.ts";
import { planScan } from "../lakehouse/index.ts";
import type { Datum } from "../types/index.ts";
import { evaluateScalar, type Known } from "./evaluate.ts";
import { givenRows } from "./given-rows.ts";
import { rangesOf } from "./limit.ts";
import type { PlannedQuery } from "./planner.ts";
import { pruningBy, pruningConjuncts } from "./prune.ts";
import { RowStream } from "./row-stream.ts";
import { withSessionValues } from "./session-calls.ts";

/** Rows in memory that a statement may read on the main thread. */
const smallRowsMax = 10_000;

/** Without files to read, and with few rows in memory, there is nothing for the workers to do. */
function isSmall({ scans, rows }: Run): boolean {
  return scans.every((scan) => scan === undefined) && rows.every((each) => (each?.rows ?? 0) <= smallRowsMax);
}

/** The rows of a run; those of a small one are all there when this returns. `place` is where they are parked. */
export function startRun(executor: Executor, run: Run, place: SpoolPlace): RowStream {
  return new RowStream((sink) => {
    if (!isSmall(run)) return executor.run(run, sink);
    executor.runSmall(run, sink);
    return undefined;
  }, place);
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
