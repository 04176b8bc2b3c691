/**
 * The sort of kept rows. Few rows are sorted at once; many are spread over ranges of prefixes, which all threads sort. Equal rows stay in
 * their order.
 */

import type { StageCode } from "./compile/stage.ts";
import { entryBytes, type Partition, Partitions, partitionsOf, type RowList, rowsAtOnce } from "./partitions.ts";
import type { KeepSink } from "./pipeline.ts";
import type { RowRange, TaskPlace } from "./work.ts";

const samplesPerPartition = 32;
/** SORT_COUNTERS of kernels/assembly/sort. */
const counterBytes = 8192;

/** Sorts by the code of a sink. */
export class Sorter {
  readonly partitions: Partitions;
  private readonly place: TaskPlace;
  private readonly sink: KeepSink;
  private readonly ctx: number;

  constructor(place: TaskPlace, sink: KeepSink, ctx: number) {
    this.place = place;
    this.partitions = new Partitions(place);
    this.sink = sink;
    this.ctx = ctx;
  }

  /** Sorts a list; gives how many rows are left of it. */
  sort({ list, length }: RowList, code: StageCode): number {
    const { memory, kernels } = this.place;
    const bytes = length * entryBytes;
    const room = 2 * bytes + counterBytes;
    const entries = memory.allocate(room);
    const counters = entries + 2 * bytes;
    kernels.sort_fill(list, list + length * 4, entries, 0, 0, counters);
    const left = this.order(code, { entries, spare: entries + bytes, list, length }, counters);
    memory.free(entries, room);
    return left;
  }

  /** Plans the sort of a list by all threads; undefined when it is short. */
  begin(rows: RowList, threads: number): number | undefined {
    if (rows.length < rowsAtOnce) return undefined;
    return this.partitions.begin(rows, this.sampledBounds(rows, partitionsOf(rows.length, threads)), threads);
  }

  /** How many partitions have rows of the range: others need not be sorted. */
  wantedPartitions(plan: number, { offset, limit }: RowRange): number {
    const all = this.sink.distinct > 0;
    return this.partitions.place(plan, (from, to) => all || (to > offset && from < offset + limit));
  }

  /** Sorts a partition, into its place in the list. */
  sortPartition(plan: number, job: number, code: StageCode): void {
    const { memory } = this.place;
    const partition = this.partitions.partition(plan, job);
    if (partition === undefined) return;
    const counters = memory.allocate(counterBytes);
    this.partitions.leave(plan, partition, this.order(code, partition, counters));
    memory.free(counters, counterBytes);
  }

  private order(
    code: StageCode,
    { entries, spare, list, length }: Omit<Partition, "number">,
    counters: number,
  ): number {
    const sorted = this.place.kernels.sort_entries(entries, spare, length, counters) >>> 0;
    code["settle"]?.(this.ctx, sorted, length, list, sorted === entries ? spare : entries);
    return this.sink.distinct > 0 ? (code["unique"]?.(this.ctx, list, length) ?? 0) : length;
  }

  /** Bounds that cut the rows into partitions of about one size, by the prefixes of some of them. */
  private sampledBounds({ list, length }: RowList, partitions: number): bigint[] {
    const { u32, i64 } = this.place.memory;
    const samples = new BigInt64Array(partitions * samplesPerPartition);
    for (let sample = 0; sample < samples.length; sample++) {
      const row = u32[list / 4 + Math.floor((sample * length) / samples.length)] ?? 0;
      samples[sample] = i64[row >>> 3] ?? 0n;
    }
    samples.sort();
    return Array.from({ length: partitions - 1 }, (_, index) => samples[(index + 1) * samplesPerPartition] ?? 0n);
  }
}
