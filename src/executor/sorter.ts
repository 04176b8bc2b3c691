/**
 * The sort of kept rows. Few rows are sorted at once; many in three steps of which each is jobs for all threads: slices of the rows are
 * counted by partition (a range of prefixes each), spread over the partitions, and the partitions are sorted. Equal rows stay in file order.
 */

import type { SlotMemory } from "../batch/index.ts";
import type { KernelExports } from "../kernels/index.ts";
import type { StageCode } from "./compile/stage.ts";
import type { KeepSink } from "./pipeline.ts";
import type { RowRange, TaskPlace } from "./work.ts";

/** Addresses of rows, in the slot. */
export interface RowList {
  readonly list: number;
  readonly length: number;
}

/** Fewer rows than this are sorted by one thread at once. */
const rowsAtOnce = 32_768;
const sliceRows = 262_144;
const partitionRows = 65_536;
const partitionsMax = 256;
const samplesPerPartition = 32;
const entryBytes = 16;
/** SORT_COUNTERS of kernels/assembly/sort. */
const counterBytes = 8192;

/** A plan of jobs, in the slot: u32 words, then the partitions' bounds, counts by slice and partition, and rows left by partition. */
const words = {
  list: 0,
  length: 1,
  entries: 2,
  spread: 3,
  slices: 4,
  partitions: 5,
  first: 6,
  wanted: 7,
  end: 8,
} as const;

/** Sorts by the code of a sink; `plan` is where the jobs' plan stands. */
export class Sorter {
  private readonly memory: SlotMemory;
  private readonly kernels: KernelExports;
  private readonly sink: KeepSink;
  private readonly ctx: number;

  constructor({ memory, kernels }: TaskPlace, sink: KeepSink, ctx: number) {
    this.memory = memory;
    this.kernels = kernels;
    this.sink = sink;
    this.ctx = ctx;
  }

  /** True when the rows are so many that all threads should take part. */
  isLarge({ length }: RowList): boolean {
    return length >= rowsAtOnce;
  }

  /** Sorts a list; gives how many rows are left of it. */
  sort({ list, length }: RowList, code: StageCode): number {
    const bytes = length * entryBytes;
    const room = 2 * bytes + counterBytes;
    const entries = this.memory.allocate(room);
    const counters = entries + 2 * bytes;
    this.kernels.sort_fill(list, list + length * 4, entries, 0, 0, counters);
    const left = this.order(code, { entries, spare: entries + bytes, counters, list, length });
    this.memory.free(entries, room);
    return left;
  }

  private order(
    code: StageCode,
    { entries, spare, counters, list, length }: RowList & Readonly<Record<"entries" | "spare" | "counters", number>>,
  ): number {
    const sorted = this.kernels.sort_entries(entries, spare, length, counters) >>> 0;
    code["settle"]?.(this.ctx, sorted, length, list, sorted === entries ? spare : entries);
    return this.sink.distinct > 0 ? (code["unique"]?.(this.ctx, list, length) ?? 0) : length;
  }

  // ---- many rows

  /** Makes the plan for a list; gives its address. */
  begin({ list, length }: RowList, threads: number): number {
    const slices = Math.max(2 * threads, Math.ceil(length / sliceRows));
    const partitions = Math.min(partitionsMax, Math.max(2 * threads, Math.ceil(length / partitionRows)));
    const plan = this.memory.allocate(planBytes(slices, partitions));
    const entries = this.memory.allocate(length * entryBytes);
    const spread = this.memory.allocate(length * entryBytes);
    for (const [word, value] of Object.entries({ list, length, entries, spread, slices, partitions })) {
      this.set(plan, words[word as keyof typeof words], value);
    }
    const bounds = this.sampledBounds({ list, length }, partitions);
    const at = planParts(plan, slices, partitions);
    for (const [index, bound] of bounds.entries()) Atomics.store(this.memory.i64, at.bounds / 8 + index, bound);
    this.memory.u32.fill(0, at.counts / 4, at.end / 4);
    return plan;
  }

  /** Bounds that cut the rows into partitions of about one size, by the prefixes of some of them. */
  private sampledBounds({ list, length }: RowList, partitions: number): bigint[] {
    const samples = new BigInt64Array(partitions * samplesPerPartition);
    for (let sample = 0; sample < samples.length; sample++) {
      const row = this.memory.u32[list / 4 + Math.floor((sample * length) / samples.length)] ?? 0;
      samples[sample] = this.memory.i64[row >>> 3] ?? 0n;
    }
    samples.sort();
    return Array.from({ length: partitions - 1 }, (_, index) => samples[(index + 1) * samplesPerPartition] ?? 0n);
  }

  slices(plan: number): number {
    return this.get(plan, words.slices);
  }

  /** Writes the entries of a slice and counts them. */
  fillSlice(plan: number, slice: number): void {
    const { from, to, at, partitions } = this.slice(plan, slice);
    const list = this.get(plan, words.list);
    const entries = this.get(plan, words.entries);
    this.kernels.sort_fill(
      list + from * 4,
      list + to * 4,
      entries + from * entryBytes,
      at.bounds,
      partitions - 1,
      at.counts + slice * partitions * 4,
    );
  }

  /** Turns the counts into the places where each slice's entries go; gives how many partitions have rows of the range. */
  place(plan: number, range: RowRange): number {
    const { partitions, slices, at } = this.parts(plan);
    const { u32 } = this.memory;
    const to = range.offset + range.limit;
    let next = 0;
    let first = -1;
    let wanted = 0;
    for (let partition = 0; partition < partitions; partition++) {
      const start = next;
      for (let slice = 0; slice < slices; slice++) {
        const cell = at.counts / 4 + slice * partitions + partition;
        const count = u32[cell] ?? 0;
        u32[cell] = this.get(plan, words.spread) + next * entryBytes;
        next += count;
      }
      Atomics.store(u32, at.starts / 4 + partition, start);
      Atomics.store(u32, at.lengths / 4 + partition, next - start);
      const within = this.sink.distinct > 0 || (next > range.offset && start < to);
      if (!within || next === start) continue;
      if (first < 0) first = partition;
      wanted = partition + 1 - first;
    }
    this.set(plan, words.first, Math.max(first, 0));
    this.set(plan, words.wanted, wanted);
    return wanted;
  }

  /** Moves the entries of a slice to their partitions. */
  spreadSlice(plan: number, slice: number): void {
    const { from, to, at, partitions } = this.slice(plan, slice);
    const entries = this.get(plan, words.entries);
    this.kernels.sort_spread(
      entries + from * entryBytes,
      entries + to * entryBytes,
      at.counts + slice * partitions * 4,
    );
  }

  wanted(plan: number): number {
    return this.get(plan, words.wanted);
  }

  /** Sorts one of the partitions that are wanted, into its place in the list. */
  sortPartition(plan: number, job: number, code: StageCode): void {
    const { at } = this.parts(plan);
    const { u32 } = this.memory;
    const partition = this.get(plan, words.first) + job;
    const start = Atomics.load(u32, at.starts / 4 + partition);
    const length = Atomics.load(u32, at.lengths / 4 + partition);
    if (length === 0) return;
    const counters = this.memory.allocate(counterBytes);
    const left = this.order(code, {
      entries: this.get(plan, words.spread) + start * entryBytes,
      spare: this.get(plan, words.entries) + start * entryBytes,
      counters,
      list: this.get(plan, words.list) + start * 4,
      length,
    });
    this.memory.free(counters, counterBytes);
    Atomics.store(u32, at.lengths / 4 + partition, left);
  }

  /** Closes the gaps that equal rows have left, and gives back the plan. */
  finish(plan: number): RowList {
    const { partitions, slices, at } = this.parts(plan);
    const { u32 } = this.memory;
    const list = this.get(plan, words.list);
    const length = this.get(plan, words.length);
    let left = 0;
    for (let partition = 0; partition < partitions; partition++) {
      const from = list / 4 + Atomics.load(u32, at.starts / 4 + partition);
      const count = Atomics.load(u32, at.lengths / 4 + partition);
      if (this.sink.distinct > 0) u32.copyWithin(list / 4 + left, from, from + count);
      left += count;
    }
    this.memory.free(this.get(plan, words.entries), length * entryBytes);
    this.memory.free(this.get(plan, words.spread), length * entryBytes);
    this.memory.free(plan, planBytes(slices, partitions));
    return { list, length: left };
  }

  private parts(plan: number) {
    const slices = this.get(plan, words.slices);
    const partitions = this.get(plan, words.partitions);
    return { slices, partitions, at: planParts(plan, slices, partitions) };
  }

  private slice(plan: number, slice: number) {
    const parts = this.parts(plan);
    const length = this.get(plan, words.length);
    const from = Math.floor((slice * length) / parts.slices);
    return { ...parts, from, to: Math.floor(((slice + 1) * length) / parts.slices) };
  }

  private get(plan: number, word: number): number {
    return Atomics.load(this.memory.u32, plan / 4 + word);
  }

  private set(plan: number, word: number, value: number): void {
    Atomics.store(this.memory.u32, plan / 4 + word, value);
  }
}

/** Where the parts of a plan stand. */
function planParts(plan: number, slices: number, partitions: number) {
  const bounds = plan + words.end * 4;
  const counts = bounds + partitions * 8;
  const starts = counts + slices * partitions * 4;
  const lengths = starts + partitions * 4;
  return { bounds, counts, starts, lengths, end: lengths + partitions * 4 };
}

function planBytes(slices: number, partitions: number): number {
  return planParts(0, slices, partitions).end;
}
