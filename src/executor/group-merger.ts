/**
 * The merge of many groups that several threads have found: rows are spread over ranges of hashes, and in each range the rows of one group
 * are combined into the first of them. No row is moved.
 */

import type { StageCode } from "./compile/stage.ts";
import { context, status } from "./memory/layout.ts";
import { Partitions, partitionsOf, type RowList, rowsAtOnce } from "./partitions.ts";
import type { RowStorage } from "./row-storage.ts";
import type { Task } from "./task.ts";

/** Bytes of a directory's entry: address of the row, hash. */
const directoryEntryBytes = 8;

/** Merges groups by the code of a sink. */
export class GroupMerger {
  readonly partitions: Partitions;
  private readonly task: Task;
  private readonly storage: RowStorage;

  constructor(task: Task, storage: RowStorage) {
    this.task = task;
    this.storage = storage;
    this.partitions = new Partitions(task.place);
  }

  /** Plans the merge of the groups of all threads; undefined when they are few. */
  begin(rows: RowList, threads: number): number | undefined {
    if (rows.length < rowsAtOnce) return undefined;
    const partitions = partitionsOf(rows.length, threads);
    const bounds = Array.from({ length: partitions - 1 }, (_, index) =>
      BigInt(Math.floor((2 ** 32 * (index + 1)) / partitions)),
    );
    return this.partitions.begin(rows, bounds, threads);
  }

  /** Merges the rows of a partition; one row of each group is left in its place in the list. */
  mergePartition(plan: number, job: number, code: StageCode): void {
    const partition = this.partitions.partition(plan, job);
    if (partition === undefined) return;
    const { task } = this;
    const { memory } = task.place;
    const { entries, list, length } = partition;
    const slots = 2 ** Math.ceil(Math.log2(2 * length));
    const directory = memory.allocate(slots * directoryEntryBytes);
    memory.u8.fill(0, directory, directory + slots * directoryEntryBytes);
    task.set(context.row, 0);
    task.set(context.listLength, 0);
    for (;;) {
      const result = code["adopt"]?.(task.ctx, entries, length, directory, slots - 1, list) ?? 0;
      if (result === status.done) break;
      if (result === status.error) throw task.error();
      this.storage.growHeap();
    }
    this.partitions.leave(plan, partition, task.get(context.listLength));
    memory.free(directory, slots * directoryEntryBytes);
  }
}
