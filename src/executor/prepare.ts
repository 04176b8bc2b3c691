/** What stands in a slot before a query begins: its parameters, its scans' morsels, rows in memory, and the control words. */

import { limits } from "../base/index.ts";
import { type SlotMemory, slotAreas } from "../batch/index.ts";
import type { PlacedScan, TableScan } from "../lakehouse/index.ts";
import { parameterShapes, writeArguments, writeParameters } from "./compile/parameters.ts";
import { countsWords } from "./counts.ts";
import { directKeys } from "./direct-keys.ts";
import { context, contextStride, controlWords, resultAt, storedMorselRows } from "./memory/layout.ts";
import { writeRows } from "./memory/rows.ts";
import type { Pipeline } from "./pipeline.ts";
import type { Run } from "./run.ts";
import { turnsOf } from "./turns.ts";
import type { QueryWork, RowRange } from "./work.ts";

/** Sets the control words that a run of so many pipelines uses to zero. Word by word: they are few, and a call of fill costs more. */
function clearControl({ i32 }: SlotMemory, pipelines: number): void {
  const base = slotAreas.control / 4;
  for (let word = 0; word < resultAt(pipelines); word++) i32[base + word] = 0;
  for (let word = 0; word < countsWords * pipelines; word++) i32[base + controlWords.counts + word] = 0;
}

/** Writes parameters, scans' morsels and the control words into a slot. Tables of groups by place may take so many bytes for all threads. */
export function prepare(run: Run, memory: SlotMemory, threads: number, tableBytes: number): QueryWork {
  const base = slotAreas.control / 4;
  clearControl(memory, run.pipelines.length);
  for (let thread = 0; thread < threads; thread++) {
    memory.u32[(slotAreas.frames + thread * contextStride + context.owner) >>> 2] = 0;
  }
  const shapes = parameterShapes(run.pipelines, run.constants.length);
  const parameters = writeParameters(memory, run.session, run.constants, shapes);
  const boundAt = writeArguments(memory, run.argumentTypes, run.arguments);
  const scans = run.scans.map((scan) => scan && placeScan(scan, memory));
  const rows = run.rows.map((given, index) => {
    const { source } = run.pipelines[index] as Pipeline;
    return given === undefined || source.kind !== "rows" ? undefined : writeRows(memory, source.columns, given);
  });
  const morsels = run.pipelines.map(({ source }, index) => {
    if (source.kind === "values") return 1;
    // an empty source still has a morsel, of no rows, so that its sink comes to its end
    if (source.kind === "scan") return Math.max(1, run.scans[index]?.morsels ?? 0);
    if (source.kind === "rows") return Math.max(1, Math.ceil((rows[index]?.rows ?? 0) / storedMorselRows));
    return undefined;
  });
  memory.i32[base + controlWords.morsels] = morsels[0] ?? 1;
  memory.i32[base + controlWords.pending] = morsels[0] ?? 1;
  return {
    pipelines: run.pipelines,
    scans,
    rows,
    morsels,
    ranges: run.ranges,
    turns: run.pipelines.map((pipeline, index) => turnsOf(pipeline, run.scans[index])),
    direct: directKeys(run, tableBytes / threads),
    parameters,
    arguments: boundAt,
    batchRows: Math.min(run.batchRows, limits.batchRows),
    threads,
  };
}

/** Copies a scan's records and constants. One without files still has one morsel, of no rows, so that its sink comes to its end. */
function placeScan({ files, deletions, records, constants, text }: TableScan, memory: SlotMemory): PlacedScan {
  const words = memory.allocate(Math.max(records.byteLength, emptyRecordBytes)) / 4;
  memory.u32.fill(0, words, words + emptyRecordBytes / 4);
  memory.u32.set(records, words);
  const values = memory.allocate(constants.length);
  memory.u8.set(constants, values);
  return { files, deletions, records: words, constants: values, ...(text === undefined ? {} : { text }) };
}

/** What the client gets of the rows of the last pipeline. */
export function outputRange({ ranges }: Run): RowRange {
  return ranges.at(-1)?.kept ?? { offset: 0, limit: Number.POSITIVE_INFINITY };
}

/** Enough for what is read of a morsel without rows. */
const emptyRecordBytes = 64;
