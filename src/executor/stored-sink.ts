/** The sinks that store rows, groups and kept rows: room while rows come, and what is left of all threads' rows at the pipeline's end. */

import { granuleBytes, slotAreas } from "../batch/index.ts";
import type { StageCode } from "./compile/stage.ts";
import { DirectMerger } from "./direct-merger.ts";
import { GroupMerger } from "./group-merger.ts";
import { context, contextStride, controlWords, recentRows, status } from "./memory/layout.ts";
import { wantsFirst } from "./operators/keep.ts";
import type { RowList } from "./partitions.ts";
import type { AggregateSink, KeepSink } from "./pipeline.ts";
import { Sorter } from "./sorter.ts";
import type { Task } from "./task.ts";
import type { PipelineRanges } from "./work.ts";

/** A sink that wants no more than this many sorted rows keeps no others. */
const firstRowsMax = 65_536;
/** So many groups are near at hand, in the processor's caches. */
const groupsNear = 4096;
/** So many more than stay may come before rows are left out: few where that lets others be left out early. */
const moreFirstRows = 512;
const moreDistinctRows = 16_384;

/** The stored rows of one task. */
export class StoredSink {
  private readonly task: Task;
  private readonly sink: AggregateSink | KeepSink;
  private readonly sorter: Sorter | undefined;
  private readonly merger: GroupMerger | undefined;
  private readonly direct: DirectMerger | undefined;
  /** Rows at which those that are not wanted are left out. */
  private heldMax: number;
  private readonly firstRows: number;
  private readonly moreRows: number;
  private rows: RowList = { list: 0, length: 0 };
  private located = 0;
  private recent = 0;

  constructor(task: Task, sink: AggregateSink | KeepSink) {
    this.task = task;
    this.sink = sink;
    this.sorter = sink.kind === "keep" && sink.keys.length > 0 ? new Sorter(task.place, sink, task.ctx) : undefined;
    const direct = task.work.direct[task.into];
    this.direct = direct === undefined ? undefined : new DirectMerger(task, direct);
    // groups that are looked up need one directory of all
    const merges = sink.kind === "aggregate" && sink.keys.length > 0 && !sink.lookedUp && direct === undefined;
    this.merger = merges ? new GroupMerger(task, task.storage) : undefined;
    const { offset, limit } = this.range;
    const first = sink.kind === "keep" && wantsFirst(sink) ? Math.max(1, offset + limit) : Number.POSITIVE_INFINITY;
    this.firstRows = first <= firstRowsMax ? first : Number.POSITIVE_INFINITY;
    const leaves = sink.kind === "keep" && (sink.distinct > 0 || this.firstRows < Number.POSITIVE_INFINITY);
    this.moreRows = sink.kind === "keep" && sink.distinct > 0 ? moreDistinctRows : moreFirstRows;
    this.heldMax = leaves ? this.roomFor(sink.distinct > 0 ? 0 : this.firstRows) : Number.POSITIVE_INFINITY;
  }

  /** Before each batch: looks many groups up for all its rows, where it is not the codes of dictionaries that say which they are. */
  prepare(code: StageCode): void {
    const { task } = this;
    if (this.sink.kind === "keep") {
      if (this.recent === 0 || code["recall"] === undefined) return;
      task.call(code, "recall");
      task.set(context.row, 0);
      return;
    }
    const [locate, groups] =
      this.direct === undefined
        ? (["locate", task.get(context.groups)] as const)
        : (["locate_direct", task.get(context.directGroups)] as const);
    const locates = code[locate] !== undefined && groups > groupsNear && task.get(context.memo) === 0;
    if (locates && this.located === 0) this.located = task.place.memory.allocate(granuleBytes);
    task.set(context.located, locates ? this.located : 0);
    if (locates) task.call(code, locate);
    task.set(context.row, 0);
  }

  /** Gives back what only this task uses. */
  close(): void {
    if (this.located !== 0) this.task.place.memory.free(this.located, granuleBytes);
    if (this.recent !== 0) this.task.place.memory.free(this.recent, recentRows * 4);
    this.located = 0;
    this.recent = 0;
    this.task.set(context.recent, 0);
  }

  /** Makes room when the sink's code found none. */
  grow(result: number, code: StageCode): void {
    const { task } = this;
    if (result === status.heapFull) {
      task.storage.growHeap();
      return;
    }
    if (result !== status.rowsFull) return;
    if (this.sink.kind === "aggregate") this.growDirectory(code);
    task.storage.makeRoom();
  }

  private growDirectory(code: StageCode): void {
    const { task } = this;
    const entries = task.get(context.directoryMask) + 1;
    if (task.get(context.groups) * 2 < entries - 1) return;
    const rows = this.direct === undefined ? this.listRows([task.ctx]) : this.listDirectory(task.ctx);
    task.place.memory.free(task.get(context.directory), entries * 4);
    task.storage.newDirectory(entries * 4);
    this.offer(rows);
    task.call(code, "rehash");
    this.freeList(rows);
  }

  /** After each batch: leaves out rows that are not wanted, when there are many. */
  trim(code: StageCode): void {
    const { task } = this;
    if (task.get(context.held) < this.heldMax) return;
    const rows = this.listRows([task.ctx]);
    const left = Math.min(this.sorter?.sort(rows, code) ?? rows.length, this.firstRows);
    const { memory } = task.place;
    const dropped = task.storage.startAnew();
    if (this.sink.kind === "keep" && this.sink.distinct > 0) this.clearRecent();
    this.offer({ list: rows.list, length: left });
    task.set(context.row, 0);
    for (let result = -1; result !== status.done; this.grow(result, code)) result = task.call(code, "compact");
    for (const { address, bytes } of dropped) memory.free(address, bytes);
    this.freeList(rows);
    task.set(context.held, left);
    this.heldMax = this.roomFor(left);
    if (left < this.firstRows) return;
    const last = task.get(context.rowNext) - task.storage.rowBytes;
    task.set(context.bound, last);
    const prefix = memory.i64[last >>> 3] ?? 0n;
    memory.i64[(task.ctx + context.boundPrefix) >>> 3] = prefix;
    task.shareBound(prefix);
  }

  /** Rows to hold before some are left out, when so many are known to stay. */
  private roomFor(rows: number): number {
    return 2 * rows + this.moreRows;
  }

  /** An empty table of recent rows: those that it knew are no more. */
  private clearRecent(): void {
    const { task } = this;
    const { memory } = task.place;
    if (this.recent === 0) this.recent = memory.allocate(recentRows * 4);
    memory.u8.fill(0, this.recent, this.recent + recentRows * 4);
    task.set(context.recent, this.recent);
  }

  // ---- the end of a pipeline: steps that one thread plans and all work on

  /** Plans the jobs of a step, by the thread that ended the one before; 0 when all is done. */
  plan(step: number): number {
    if (step === 0) return this.begin();
    const { parallel, direct } = this;
    if (direct !== undefined) {
      this.rows = direct.finish(this.task.control(controlWords.plan) >>> 0);
      return 0;
    }
    if (parallel === undefined) return 0;
    const { partitions } = parallel;
    const plan = this.task.control(controlWords.plan) >>> 0;
    if (step === 1) {
      const wanted = this.sorter?.wantedPartitions(plan, this.range) ?? partitions.place(plan, () => true);
      if (wanted > 0) return partitions.slices(plan);
    }
    if (step === 2) return partitions.wanted(plan);
    this.rows = partitions.finish(plan);
    return 0;
  }

  private begin(): number {
    const { task, sink, sorter, merger } = this;
    const contexts = [task.ctx, ...this.otherContexts()];
    if (this.direct !== undefined && contexts.length > 1) {
      const plan = this.direct.begin(contexts);
      task.setControl(controlWords.plan, plan);
      return this.direct.jobs(plan);
    }
    if (sink.kind === "aggregate" && (contexts.length === 1 || merger === undefined)) {
      this.rows = this.mergeGroups(sink);
      return 0;
    }
    this.rows = this.listRows(contexts);
    const plan = this.parallel?.begin(this.rows, task.work.threads);
    if (plan !== undefined) {
      task.setControl(controlWords.plan, plan);
      return this.parallel?.partitions.slices(plan) ?? 0;
    }
    if (sink.kind === "aggregate") {
      this.freeList(this.rows);
      this.rows = this.mergeGroups(sink);
    } else if (sorter !== undefined) {
      this.rows = { list: this.rows.list, length: sorter.sort(this.rows, task.sinkCode()) };
    }
    return 0;
  }

  /** Does one of a step's jobs. */
  job(step: number, job: number): void {
    const plan = this.task.control(controlWords.plan) >>> 0;
    if (this.direct !== undefined) this.direct.run(plan, job, this.task.sinkCode(), () => this.mergeOutside());
    else if (step === 1) this.parallel?.partitions.fillSlice(plan, job);
    else if (step === 2) this.parallel?.partitions.spreadSlice(plan, job);
    else if (this.sorter !== undefined) this.sorter.sortPartition(plan, job, this.task.sinkCode());
    else this.merger?.mergePartition(plan, job, this.task.sinkCode());
  }

  private get parallel(): Sorter | GroupMerger | undefined {
    return this.sorter ?? this.merger;
  }

  /** What is left, once a plan had no more jobs; of the thread that planned. */
  result(): RowList {
    return this.rows;
  }

  private get range() {
    return (this.task.work.ranges[this.task.index] as PipelineRanges).kept;
  }

  private offer({ list, length }: RowList): void {
    this.task.set(context.list, list);
    this.task.set(context.listLength, length);
  }

  /** The addresses of all rows that some contexts hold, as a list in the slot. */
  private listRows(contexts: readonly number[]): RowList {
    const { storage, place } = this.task;
    const stride = storage.rowBytes;
    const spans = storage.spans(contexts);
    const length = spans.reduce((sum, { start, end }) => sum + (end - start) / stride, 0);
    const list = place.memory.allocate(listBytes(length));
    let at = list;
    const code = this.task.sinkCode();
    for (const { start, end } of spans) at = (code["collect"]?.(start, end, stride, at) ?? 0) >>> 0;
    return { list, length };
  }

  private freeList({ list, length }: RowList): void {
    this.task.place.memory.free(list, listBytes(length));
  }

  /** Other threads' contexts that hold rows. */
  private otherContexts(): number[] {
    const { task } = this;
    const { u32 } = task.place.memory;
    const contexts: number[] = [];
    for (let thread = 0; thread < task.work.threads; thread++) {
      const at = slotAreas.frames + thread * contextStride;
      const own = at === task.ctx || Atomics.load(u32, (at + context.owner) >>> 2) !== task.into + 1;
      if (!own && (u32[(at + context.rowHead) >>> 2] ?? 0) !== 0) contexts.push(at);
    }
    return contexts;
  }

  private mergeGroups({ keys }: AggregateSink): RowList {
    const { task } = this;
    const code = task.sinkCode();
    for (const other of this.otherContexts()) this.mergeRows(this.listRows([other]), code);
    if (keys.length === 0 && task.get(context.groups) === 0) {
      while (code["ensure"]?.(task.ctx) === 0) this.grow(status.rowsFull, code);
    }
    return this.listRows([task.ctx]);
  }

  /** Merges the groups that have no place, which the threads' directories know: into this thread's. */
  private mergeOutside(): RowList {
    for (const other of this.otherContexts()) this.mergeRows(this.listDirectory(other), this.task.sinkCode());
    return this.listDirectory(this.task.ctx);
  }

  /** Groups of another thread, into this thread's; the list is given back. */
  private mergeRows(rows: RowList, code: StageCode): void {
    const { task } = this;
    task.set(context.row, 0);
    for (let result = -1; result !== status.done; this.grow(result, code)) {
      this.offer(rows);
      result = task.call(code, "merge");
    }
    this.freeList(rows);
  }

  /** The rows that a context's directory knows. */
  private listDirectory(at: number): RowList {
    const { memory } = this.task.place;
    const word = (offset: number) => memory.u32[(at + offset) >>> 2] ?? 0;
    const length = word(context.groups);
    const list = memory.allocate(listBytes(length));
    const directory = word(context.directory) / 4;
    let next = list / 4;
    for (let entry = 0; entry <= word(context.directoryMask); entry++) {
      const row = memory.u32[directory + entry] ?? 0;
      if (row !== 0) memory.u32[next++] = row;
    }
    return { list, length };
  }
}

function listBytes(length: number): number {
  return Math.max(length * 4, 4);
}
