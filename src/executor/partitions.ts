/**
 * Stored rows spread over partitions, by jobs for all threads: slices of the rows are counted by partition, then moved. A partition is a range
 * of what stands in a row's first eight bytes, the prefix of a sort key or the hash of a group; its rows stay in their order.
 */

import type { SlotMemory } from "../batch/index.ts";
import type { KernelExports } from "../kernels/index.ts";
import type { TaskPlace } from "./work.ts";

/** Addresses of rows, in the slot. */
export interface RowList {
  readonly list: number;
  readonly length: number;
}

/** The rows of a partition: their entries, room for as many, and their place in the list. */
export interface Partition extends RowList {
  readonly number: number;
  readonly entries: number;
  readonly spare: number;
}

/** Fewer rows than this are worked on by one thread at once. */
export const rowsAtOnce = 32_768;
/** Bytes of an entry (kernels/assembly/sort). */
export const entryBytes = 16;
const sliceRows = 262_144;
const partitionRows = 65_536;
const partitionsMax = 256;

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

/** How many partitions so many rows are spread over. */
export function partitionsOf(rows: number, threads: number): number {
  return Math.min(partitionsMax, Math.max(2 * threads, Math.ceil(rows / partitionRows)));
}

/** The jobs of one thread; `plan` is the address of the plan that they share. */
export class Partitions {
  private readonly memory: SlotMemory;
  private readonly kernels: KernelExports;

  constructor({ memory, kernels }: TaskPlace) {
    this.memory = memory;
    this.kernels = kernels;
  }

  /** Makes the plan for a list, which is cut at the bounds; gives its address. */
  begin({ list, length }: RowList, bounds: readonly bigint[], threads: number): number {
    const slices = Math.max(2 * threads, Math.ceil(length / sliceRows));
    const partitions = bounds.length + 1;
    const plan = this.memory.allocate(planBytes(slices, partitions));
    const entries = this.memory.allocate(length * entryBytes);
    const spread = this.memory.allocate(length * entryBytes);
    for (const [word, value] of Object.entries({ list, length, entries, spread, slices, partitions })) {
      this.set(plan, words[word as keyof typeof words], value);
    }
    const at = planParts(plan, slices, partitions);
    for (const [index, bound] of bounds.entries()) Atomics.store(this.memory.i64, at.bounds / 8 + index, bound);
    this.memory.u32.fill(0, at.counts / 4, at.end / 4);
    return plan;
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

  /** Turns the counts into the places where each slice's entries go; gives how many partitions hold rows at wanted places of the list. */
  place(plan: number, isWanted: (from: number, to: number) => boolean): number {
    const { partitions, slices, at } = this.parts(plan);
    const { u32 } = this.memory;
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
      if (next === start || !isWanted(start, next)) continue;
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

  /** One of the partitions that are wanted; undefined if it has no rows. */
  partition(plan: number, job: number): Partition | undefined {
    const { at } = this.parts(plan);
    const { u32 } = this.memory;
    const number = this.get(plan, words.first) + job;
    const start = Atomics.load(u32, at.starts / 4 + number);
    const length = Atomics.load(u32, at.lengths / 4 + number);
    if (length === 0) return undefined;
    const entries = this.get(plan, words.spread) + start * entryBytes;
    const spare = this.get(plan, words.entries) + start * entryBytes;
    return { number, entries, spare, list: this.get(plan, words.list) + start * 4, length };
  }

  /** Says how many rows of a partition are left at the front of its place in the list. */
  leave(plan: number, { number }: Partition, rows: number): void {
    Atomics.store(this.memory.u32, this.parts(plan).at.lengths / 4 + number, rows);
  }

  /** Closes the gaps in the list, and gives back the plan. */
  finish(plan: number): RowList {
    const { partitions, slices, at } = this.parts(plan);
    const { u32 } = this.memory;
    const list = this.get(plan, words.list);
    const length = this.get(plan, words.length);
    let left = 0;
    for (let partition = 0; partition < partitions; partition++) {
      const from = list / 4 + Atomics.load(u32, at.starts / 4 + partition);
      const count = Atomics.load(u32, at.lengths / 4 + partition);
      if (from !== list / 4 + left) u32.copyWithin(list / 4 + left, from, from + count);
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
