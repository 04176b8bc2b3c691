/** What a run has done, pipeline by pipeline. Tasks count in their own fields and add to the slot's counts when they hand something on. */

import { type SlotMemory, slotAreas } from "../batch/index.ts";
import { controlWords } from "./memory/layout.ts";

/** The work of one pipeline, all threads together. */
export interface PipelineCounts {
  /** Morsels that were worked through. */
  readonly morsels: number;
  /** Compiled stages that were taken into use: a thread has its own, and one for each set of vector shapes. */
  readonly stages: number;
  /** Rows that were read of files, before the filters. */
  readonly read: number;
  /** Rows that the filters left for the sink. */
  readonly rows: number;
  /** Column chunks that were not read, since they were kept decoded. */
  readonly keptChunks: number;
}

/** int64 counts of a pipeline, by their place. */
const places = { morsels: 0, stages: 1, rows: 2, keptChunks: 3, read: 4, each: 5 } as const;
/** Words of the control area that a pipeline's counts take. */
export const countsWords = places.each * 2;

function countsAt(pipeline: number): number {
  return (slotAreas.control / 4 + controlWords.counts) / 2 + pipeline * places.each;
}

/** What one task has done since it last said so. */
export class TaskCounts {
  morsels = 0;
  stages = 0;
  rows = 0;
  keptChunks = 0;
  read = 0;
  private readonly memory: SlotMemory;
  private readonly at: number;

  constructor(memory: SlotMemory, pipeline: number) {
    this.memory = memory;
    this.at = countsAt(pipeline);
  }

  /** Adds to the pipeline's counts; before anything is handed on that may end the query. */
  report(): void {
    this.add(places.morsels, this.morsels);
    this.add(places.stages, this.stages);
    this.add(places.rows, this.rows);
    this.add(places.keptChunks, this.keptChunks);
    this.add(places.read, this.read);
    this.morsels = 0;
    this.stages = 0;
    this.rows = 0;
    this.keptChunks = 0;
    this.read = 0;
  }

  private add(place: number, count: number): void {
    if (count !== 0) Atomics.add(this.memory.i64, this.at + place, BigInt(count));
  }
}

/** The counts of each pipeline of a run that is over. */
export function readCounts({ u32 }: SlotMemory, pipelines: number): PipelineCounts[] {
  const counts: PipelineCounts[] = [];
  for (let pipeline = 0; pipeline < pipelines; pipeline++) {
    const count = (place: number): number => {
      const word = (countsAt(pipeline) + place) * 2;
      return (u32[word + 1] ?? 0) * 2 ** 32 + (u32[word] ?? 0);
    };
    counts.push({
      morsels: count(places.morsels),
      stages: count(places.stages),
      rows: count(places.rows),
      keptChunks: count(places.keptChunks),
      read: count(places.read),
    });
  }
  return counts;
}
