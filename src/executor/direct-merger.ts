/**
 * The merge of groups that have places: by ranges of places, as jobs for all threads, the rows that several threads have for a place are
 * combined into one. Groups without a place, of null or of keys beyond the ranges, are a job of their own. No row is moved.
 */

import type { StageCode } from "./compile/stage.ts";
import type { DirectKeys } from "./direct-keys.ts";
import { context } from "./memory/layout.ts";
import type { RowList } from "./partitions.ts";
import type { Task } from "./task.ts";

/** Fewer places than this make no job of their own. */
const jobPlacesMin = 16_384;
const jobsPerThread = 8;

/** A plan, in the slot: u32 words, then the addresses of the threads' tables, then where each job's rows end. */
const words = { list: 0, tables: 1, slices: 2, end: 3 } as const;

/** Merges groups by the code of a sink. */
export class DirectMerger {
  private readonly task: Task;
  private readonly places: number;

  constructor(task: Task, { places }: DirectKeys) {
    this.task = task;
    this.places = places;
  }

  /** Plans the merge of what some contexts hold; gives the plan's address. */
  begin(contexts: readonly number[]): number {
    const { memory } = this.task.place;
    const slices = Math.max(
      1,
      Math.min(Math.floor(this.places / jobPlacesMin), jobsPerThread * this.task.work.threads),
    );
    const others = contexts.reduce((sum, at) => sum + (memory.u32[(at + context.groups) >>> 2] ?? 0), 0);
    const plan = memory.allocate(planBytes(contexts.length, slices));
    const list = memory.allocate((this.places + others) * 4);
    for (const [word, value] of Object.entries({ list, tables: contexts.length, slices })) {
      this.set(plan, words[word as keyof typeof words], value);
    }
    for (const [index, at] of contexts.entries()) {
      this.set(plan, words.end + index, memory.u32[(at + context.direct) >>> 2] ?? 0);
    }
    return plan;
  }

  jobs(plan: number): number {
    return this.get(plan, words.slices) + 1;
  }

  /** Merges the groups of a range of places, or as the last job those without one: `outside` gives them. */
  run(plan: number, job: number, code: StageCode, outside: () => RowList): void {
    const { task } = this;
    const slices = this.get(plan, words.slices);
    const list = this.get(plan, words.list);
    const tables = this.get(plan, words.tables);
    const ends = words.end + tables;
    if (job === slices) {
      const rows = outside();
      const to = list / 4 + this.places;
      task.place.memory.u32.copyWithin(to, rows.list / 4, rows.list / 4 + rows.length);
      this.set(plan, ends + job, (to + rows.length) * 4);
      return;
    }
    const from = this.firstPlace(job, slices);
    const to = this.firstPlace(job + 1, slices);
    const end = code["adopt_direct"]?.(task.ctx, from, to, plan + words.end * 4, tables, list + from * 4) ?? 0;
    if (end === 0) throw task.error();
    this.set(plan, ends + job, end >>> 0);
  }

  /** Closes the gaps in the list, and gives back the plan. */
  finish(plan: number): RowList {
    const { memory } = this.task.place;
    const slices = this.get(plan, words.slices);
    const list = this.get(plan, words.list);
    const tables = this.get(plan, words.tables);
    let left = list / 4;
    for (let job = 0; job <= slices; job++) {
      const from = list / 4 + (job === slices ? this.places : this.firstPlace(job, slices));
      const to = this.get(plan, words.end + tables + job) / 4;
      if (from !== left) memory.u32.copyWithin(left, from, to);
      left += to - from;
    }
    memory.free(plan, planBytes(tables, slices));
    return { list, length: left - list / 4 };
  }

  private firstPlace(job: number, slices: number): number {
    return Math.floor((job * this.places) / slices);
  }

  private get(plan: number, word: number): number {
    return Atomics.load(this.task.place.memory.u32, plan / 4 + word);
  }

  private set(plan: number, word: number, value: number): void {
    Atomics.store(this.task.place.memory.u32, plan / 4 + word, value);
  }
}

function planBytes(tables: number, slices: number): number {
  return (words.end + tables + slices + 1) * 4;
}
