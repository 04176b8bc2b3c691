/** The morsels of the running pipeline: handed out by one word of the slot, each to one thread, in order. */

import { type SlotMemory, slotAreas } from "../batch/index.ts";
import {
  controlWords,
  morselBits,
  resultAt,
  resultWords,
  storedMorselRows,
  storedMorselRowsMin,
} from "./memory/layout.ts";
import type { QueryWork } from "./work.ts";

const numberMask = 2 ** morselBits - 1;
/** The control area, in words of the slot. */
const control = slotAreas.control / 4;

/** Morsels of a stored source that each thread gets at least, where there are rows enough. */
const morselsPerThread = 4;

/** The morsels of one pipeline, as one thread takes them. */
export class Morsels {
  private readonly words: Int32Array;
  private readonly work: QueryWork;
  private readonly index: number;

  constructor({ i32 }: SlotMemory, work: QueryWork, index: number) {
    this.words = i32;
    this.work = work;
    this.index = index;
  }

  /** The next morsel's number, or -1 when this pipeline has none left. */
  take(): number {
    for (;;) {
      const seen = this.read(controlWords.next);
      const number = seen & numberMask;
      if (seen >>> morselBits !== this.index || number >= this.read(controlWords.morsels)) return -1;
      if (this.change(seen, seen + 1)) return number;
    }
  }

  /**
   * The sink has what it needs from the morsels that were taken. They are the first ones, so the others count as done. Gives how many are
   * under way, or undefined if there were none to skip.
   */
  skip(): number | undefined {
    for (;;) {
      const seen = this.read(controlWords.next);
      const skipped = this.read(controlWords.morsels) - (seen & numberMask);
      if (seen >>> morselBits !== this.index || skipped <= 0) return undefined;
      if (this.change(seen, seen + skipped))
        return Atomics.sub(this.words, control + controlWords.pending, skipped) - skipped;
    }
  }

  /** Lets all threads take the morsels of a pipeline; there is one at least, so that its sink comes to its end. */
  start(index: number): void {
    const { from, to, step } = this.range(index);
    const morsels = this.work.morsels[index] ?? Math.max(1, Math.ceil((to - from) / step));
    // until all words are the new pipeline's nobody may take a morsel: the last number of the old one is below the new count
    Atomics.store(this.words, control + controlWords.next, (index << morselBits) | numberMask);
    Atomics.store(this.words, control + controlWords.morsels, morsels);
    Atomics.store(this.words, control + controlWords.pending, morsels);
    Atomics.store(this.words, control + controlWords.jobs, 0);
    Atomics.store(this.words, control + controlWords.bound, 0);
    Atomics.store(this.words, control + controlWords.bound + 1, 0);
    Atomics.store(this.words, control + controlWords.next, index << morselBits);
  }

  /** Lets all threads take the jobs of a step at the pipeline's end, as further morsels; all others are finished. */
  startJobs(step: number, jobs: number): void {
    const from = this.read(controlWords.morsels);
    Atomics.store(this.words, control + controlWords.step, step);
    Atomics.store(this.words, control + controlWords.jobs, from);
    Atomics.store(this.words, control + controlWords.pending, jobs);
    // last: a thread that sees more morsels sees what they are
    Atomics.store(this.words, control + controlWords.morsels, from + jobs);
  }

  /** The job that a morsel's number stands for, or -1. */
  jobOf(number: number): number {
    const from = this.read(controlWords.jobs);
    return from === 0 ? -1 : number - from;
  }

  /** The rows that a pipeline reads of what is stored or in memory, and how many make a morsel. */
  range(index: number): { readonly from: number; readonly to: number; readonly step: number } {
    const source = this.work.pipelines[index]?.source;
    const step = storedMorselRows;
    if (source?.kind === "rows") return { from: 0, to: this.work.rows[index]?.rows ?? 0, step };
    const ranges = this.work.ranges[index];
    if ((source?.kind !== "groups" && source?.kind !== "kept") || ranges === undefined) return { from: 0, to: 0, step };
    const { offset, limit } = ranges.read;
    const length = this.read(resultAt(source.from) + resultWords.length);
    const [from, to] = [Math.min(offset, length), Math.min(length, offset + limit)];
    const share = Math.ceil((to - from) / (morselsPerThread * this.work.threads));
    return { from, to, step: Math.min(step, Math.max(share, storedMorselRowsMin)) };
  }

  private read(word: number): number {
    return Atomics.load(this.words, control + word);
  }

  private change(seen: number, next: number): boolean {
    return Atomics.compareExchange(this.words, control + controlWords.next, seen, next) === seen;
  }
}
