/** What a run has done, pipeline by pipeline. Tasks count in their own fields and add to the slot's counts when they hand something on. */

import { type SlotMemory, slotAreas } from "../batch/index.ts";
import { controlWords } from "./memory/layout.ts";

/** The work of one pipeline, all threads together. */
export interface PipelineCounts {
  /** Morsels that were worked through. */
  readonly morsels: number;
  /** Compiled stages that were taken into use: a thread has its own, and one for each set of vector shapes. */
  readonly stages: number;
  /** Rows that the filters left for the sink. */
  readonly rows: number;
}

/** int64 counts of a pipeline, by their place. */
const places = { morsels: 0, stages: 1, rows: 2, each: 4 } as const;

function countsAt(pipeline: number): number {
  return (slotAreas.control / 4 + controlWords.counts) / 2 + pipeline * places.each;
}

/** What one task has done since it last said so. */
export class TaskCounts {
  morsels = 0;
  stages = 0;
  rows = 0;
  private readonly memory: SlotMemory;
  private readonly at: number;

  constructor(memory: SlotMemory, pipeline: number) {
    this.memory = memory;
    this.at = countsAt(pipeline);
  }

  /** Adds to the pipeline's counts; before anything is handed on that may end the query. */
  report(): void {
    const { i64 } = this.memory;
    Atomics.add(i64, this.at + places.morsels, BigInt(this.morsels));
    Atomics.add(i64, this.at + places.stages, BigInt(this.stages));
    Atomics.add(i64, this.at + places.rows, BigInt(this.rows));
    this.morsels = 0;
    this.stages = 0;
    this.rows = 0;
  }
}

/** The counts of each pipeline of the run that has the slot. */
export function readCounts({ i64 }: SlotMemory, pipelines: number): PipelineCounts[] {
  const count = (pipeline: number, place: number): number => Number(Atomics.load(i64, countsAt(pipeline) + place));
  return Array.from({ length: pipelines }, (_, pipeline) => ({
    morsels: count(pipeline, places.morsels),
    stages: count(pipeline, places.stages),
    rows: count(pipeline, places.rows),
  }));
}
