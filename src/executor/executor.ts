/** The executor as main sees it: slots, workers, and the running queries whose blocks it hands out in file order. */

import { Worker } from "node:worker_threads";
import { asSqlError, fromReport, limits, type SqlError, sqlError } from "../base/index.ts";
import { createBudget, granuleBytes, type SlotMemory, slotAreas } from "../batch/index.ts";
import { instantiateKernels, type KernelExports, loadKernels } from "../kernels/index.ts";
import type { PlacedScan, TableScan } from "../lakehouse/index.ts";
import { ReadChunks } from "./column-cache.ts";
import { parameterShapes, writeArguments, writeParameters } from "./compile/parameters.ts";
import { shapeKey } from "./compile/stage.ts";
import { countsWords, readCounts } from "./counts.ts";
import { directKeys } from "./direct-keys.ts";
import { context, contextStride, controlWords, resultAt, storedMorselRows } from "./memory/layout.ts";
import { writeRows } from "./memory/rows.ts";
import type { Pipeline } from "./pipeline.ts";
import type { WorkerOrder, WorkerReport, WorkerStart } from "./protocol.ts";
import { RowTrimmer } from "./row-trimmer.ts";
import type { Run, RunSink } from "./run.ts";
import { createMemory, type Slot, Slots } from "./slots.ts";
import { Task } from "./task.ts";
import { turnsOf } from "./turns.ts";
import { compileSooner } from "./v8.ts";
import type { Block, QueryWork, RowRange, TaskHost } from "./work.ts";

/** How the executor is made. */
export interface ExecutorOptions {
  readonly workers: number;
  readonly memoryBytes: number;
}

const smallSlotPages = 2048;
/** The part of all memory that one query's tables of groups by place may take. */
const tablesShare = 16;
/** How often it is looked for workers that are stuck. */
const watchMs = 1000;
/** How long a query waits for the slot of one that has ended. */
const slotWaitMs = 5;
/** After so many small statements it is worth to compile their path sooner than others. */
const manySmallRuns = 200;
/** How long a query waits for others to end where they have most of the memory; those that wait for their clients may never. */
const crowdedWaitMs = 2000;

/** Owns the workers and the memory of running queries. */
export class Executor {
  readonly workerCount: number;
  private readonly memoryBytes: number;
  private readonly budget: Int32Array;
  private readonly wakeWord = new Int32Array(new SharedArrayBuffer(4));
  private readonly workers: Worker[] = [];
  private readonly slots: Slots;
  private readonly read = new ReadChunks();
  private readonly waiting: (() => void)[] = [];
  private readonly running = new Map<number, RunningQuery>();
  private nextId = 1;
  private smallRuns = 0;
  private small: { readonly memory: SlotMemory; readonly kernels: KernelExports } | undefined;
  private closed = false;
  private readonly watch: NodeJS.Timeout;

  constructor({ workers, memoryBytes }: ExecutorOptions) {
    this.workerCount = workers;
    this.memoryBytes = memoryBytes;
    this.budget = createBudget(Math.max(64, Math.floor(memoryBytes / granuleBytes)));
    this.slots = new Slots(this.budget, 2 * workers + 2, () => this.tellDropped());
    for (let thread = 0; thread < workers; thread++) this.startWorker(thread);
    this.watch = setInterval(() => this.endStuckWorkers(), watchMs).unref();
  }

  /** Runs pipelines in the exec workers. The returned function ends the run early; the sink then gets the error. */
  run(run: Run, sink: RunSink): (reason: SqlError) => void {
    const id = this.nextId++;
    const query = new RunningQuery(run, sink, () => this.wake());
    const begin = () => {
      if (query.ended) {
        this.next();
        return;
      }
      this.running.set(id, query);
      // only running queries keep the process alive
      for (const worker of this.workers) worker.ref();
      const slot = this.slots.take();
      try {
        this.start(id, query, slot);
      } catch (thrown) {
        const error = asSqlError(thrown);
        if (error.condition === "outOfMemory" && this.isOneLeaving()) {
          // what it gives back may be enough
          this.running.delete(id);
          this.slots.give(slot, false);
          this.waiting.push(begin);
          return;
        }
        query.fail(error);
        this.finish(id, query, slot);
      }
    };
    if (this.running.size >= limits.runs) this.waiting.push(begin);
    else if (this.slots.isCrowded) this.beginSoon(begin, crowdedWaitMs);
    else if (this.slots.isEmpty && this.isOneLeaving()) this.beginSoon(begin, slotWaitMs);
    else begin();
    return (reason) => query.fail(reason);
  }

  /** True when the workers are about to leave a query that has ended: its slot, which is warm, is free in a moment. */
  private isOneLeaving(): boolean {
    for (const query of this.running.values()) if (query.isLeaving) return true;
    return false;
  }

  /** Begins with the next slot that is given back, or with another one after a time. */
  private beginSoon(begin: () => void, waitMs: number): void {
    let timer: NodeJS.Timeout | undefined;
    const once = () => {
      clearTimeout(timer);
      begin();
    };
    this.waiting.push(once);
    timer = setTimeout(() => {
      this.waiting.splice(this.waiting.indexOf(once), 1);
      begin();
    }, waitMs);
  }

  /** Runs pipelines over VALUES in main's own slot, at once. */
  runSmall(run: Run, sink: RunSink): void {
    this.small ??= smallSlot();
    this.smallRuns += 1;
    if (this.smallRuns === manySmallRuns) compileSooner();
    const { memory, kernels } = this.small;
    let head = 0;
    const trimmer = new RowTrimmer(outputRange(run), sink);
    let failure: SqlError | undefined;
    let done = false;
    const host: TaskHost = {
      publish: (block) => {
        const bytes = memory.u8.slice(block.address, block.address + block.bytes);
        const offsets = memory.u32.slice(block.index / 4, block.index / 4 + block.rows);
        if (block.address !== 0) memory.free(block.address, block.capacity);
        Atomics.sub(memory.i32, slotAreas.control / 4 + controlWords.outstanding, block.bytes);
        trimmer.take(
          bytes,
          (row) => (offsets[block.rows - 1 - row] ?? 0) - block.address,
          block.rows,
          () => undefined,
        );
        if (block.last) Atomics.store(memory.i32, slotAreas.control / 4 + controlWords.head, ++head);
        if (block.error !== undefined && !trimmer.satisfied) failure ??= fromReport(block.error);
      },
      fail: (error) => {
        failure ??= error;
      },
      wake: () => undefined,
      done: () => {
        done = true;
      },
      kept: () => undefined,
    };
    try {
      const work = prepare(run, memory, 1, 0);
      const shape = shapeKey(run.pipelines);
      for (let index = 0; index < run.pipelines.length && failure === undefined; index++) {
        const task = new Task({ memory, kernels, thread: 0, shape }, work, index, host);
        while (failure === undefined && !done && task.step() === "worked");
        task.close();
      }
    } catch (thrown) {
      failure ??= asSqlError(thrown);
    }
    const counts = readCounts(memory, run.pipelines.length);
    memory.freeAll();
    if (failure !== undefined) sink.error(failure);
    else sink.end(trimmer.sent, counts);
  }

  /** Stops the workers. Running queries get no more rows. */
  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.watch);
    this.slots.close();
    for (const worker of this.workers) worker.ref();
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private startWorker(thread: number): void {
    const data: WorkerStart = { thread, budget: this.budget, wake: this.wakeWord, kernels: loadKernels().module };
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: data });
    let cause: unknown;
    worker.on("message", (message: WorkerReport) => this.report(message));
    worker.on("error", (error) => {
      cause = error;
    });
    worker.on("exit", () => this.lostWorker(thread, cause));
    worker.unref();
    this.workers[thread] = worker;
  }

  /** A worker died: its queries fail, and a new worker takes its place. */
  private lostWorker(thread: number, cause: unknown): void {
    if (this.closed) return;
    for (const [id, query] of this.running) {
      if (query.left.has(thread) || thread >= query.threads) continue;
      query.fail(sqlError("systemError", "an exec worker has ended unexpectedly", { cause }));
      query.poisoned = true;
      query.left.add(thread);
      this.finishIfLeft(id, query);
    }
    this.startWorker(thread);
  }

  /** Ends the workers that have not left a query long after it has ended; others take their places. */
  private endStuckWorkers(): void {
    const before = performance.now() - limits.stuckWorkerMs;
    for (const query of this.running.values()) {
      if (!query.ended || query.endedAt > before) continue;
      for (let thread = 0; thread < query.threads; thread++) {
        if (!query.left.has(thread)) void this.workers[thread]?.terminate();
      }
    }
  }

  private start(id: number, query: RunningQuery, slot: Slot): void {
    const { run } = query;
    const threads = run.workers > 0 ? Math.min(run.workers, this.workerCount) : this.workerCount;
    query.slot = slot;
    const work = prepare(run, slot.memory, threads, this.memoryBytes / tablesShare);
    for (const [index, scan] of run.scans.entries()) {
      const placed = work.scans[index];
      if (scan !== undefined && placed !== undefined && run.columnCache)
        slot.cache.place(scan, placed.records, this.read);
    }
    query.threads = threads;
    const message: WorkerOrder = { id, memory: slot.memory.memory, work };
    for (const worker of this.workers.slice(0, threads)) worker.postMessage(message);
    this.wake();
  }

  private wake(): void {
    Atomics.add(this.wakeWord, 0, 1);
    Atomics.notify(this.wakeWord, 0);
  }

  private report(message: WorkerReport): void {
    const query = this.running.get(message.id);
    if (query === undefined) return;
    switch (message.kind) {
      case "block":
        query.take(message.block);
        break;
      case "failed":
        query.fail(fromReport(message.error));
        break;
      case "done":
        query.allFinished();
        break;
      case "kept": {
        const scan = query.run.scans[message.pipeline];
        if (scan !== undefined) query.slot?.cache.add(scan, message.morsel, message.column, message.chunk);
        break;
      }
      case "left":
        query.left.add(message.thread);
        break;
    }
    this.finishIfLeft(message.id, query);
  }

  private finishIfLeft(id: number, query: RunningQuery): void {
    if (query.ended && query.left.size >= query.threads) {
      query.whenReleased(() => this.finish(id, query, query.slot as Slot));
    }
  }

  private finish(id: number, query: RunningQuery, slot: Slot): void {
    if (!this.running.delete(id)) return;
    if (this.running.size === 0 && !this.closed) for (const worker of this.workers) worker.unref();
    this.slots.give(slot, query.poisoned);
    this.next();
  }

  /** Memories were dropped: the workers let go of them when they have a moment. */
  private tellDropped(): void {
    for (const worker of this.workers) worker.postMessage("collect" satisfies WorkerOrder);
    this.wake();
  }

  private next(): void {
    this.waiting.shift()?.();
  }
}

/** A query in the workers. */
class RunningQuery {
  readonly run: Run;
  ended = false;
  endedAt = 0;
  poisoned = false;
  threads = 0;
  /** The threads that do not touch its memory any more. */
  readonly left = new Set<number>();
  slot: Slot | undefined;
  private readonly sink: RunSink;
  private readonly wake: () => void;
  private readonly trimmer: RowTrimmer;
  private readonly blocks = new Map<number, Block[]>();
  private head = 0;
  private finished = false;
  private unreleased = 0;
  private onReleased: (() => void) | undefined;

  constructor(run: Run, sink: RunSink, wake: () => void) {
    this.run = run;
    this.sink = sink;
    this.wake = wake;
    this.trimmer = new RowTrimmer(outputRange(run), sink);
  }

  take(block: Block): void {
    const queue = this.blocks.get(block.morsel);
    if (queue === undefined) this.blocks.set(block.morsel, [block]);
    else queue.push(block);
    this.deliver();
  }

  /** All morsels of the last pipeline are finished; blocks may still be on their way. */
  allFinished(): void {
    this.finished = true;
    this.deliver();
  }

  fail(error: SqlError): void {
    if (this.ended) return;
    this.stop();
    this.sink.error(error);
  }

  /** It has ended, and no client holds its blocks. */
  get isLeaving(): boolean {
    return this.ended && this.unreleased === 0;
  }

  whenReleased(action: () => void): void {
    if (this.unreleased === 0) action();
    else this.onReleased = action;
  }

  private stop(): void {
    this.ended = true;
    this.endedAt = performance.now();
    this.setControl(controlWords.stop, 1);
    this.wake();
  }

  private setControl(word: number, value: number): void {
    if (this.slot !== undefined) Atomics.store(this.slot.memory.i32, slotAreas.control / 4 + word, value);
  }

  private deliver(): void {
    while (!this.ended) {
      const queue = this.blocks.get(this.head);
      const block = queue?.shift();
      if (block === undefined) break;
      this.hand(block);
      if (this.trimmer.satisfied) {
        this.complete();
        return;
      }
      if (block.error !== undefined) this.fail(fromReport(block.error));
      if (block.last) {
        this.blocks.delete(this.head);
        this.head += 1;
        this.setControl(controlWords.head, this.head);
        this.wake();
      }
    }
    const { memory } = this.slot as Slot;
    const control = (word: number) => Atomics.load(memory.i32, slotAreas.control / 4 + word);
    const morsels = control(controlWords.base) + control(controlWords.morsels);
    if (!this.ended && this.finished && this.head >= morsels) this.complete();
  }

  private complete(): void {
    this.stop();
    const { memory } = this.slot as Slot;
    this.sink.end(this.trimmer.sent, readCounts(memory, this.run.pipelines.length));
  }

  private hand(block: Block): void {
    const { memory } = this.slot as Slot;
    this.unreleased += 1;
    const release = () => {
      this.unreleased -= 1;
      if (block.address !== 0) memory.free(block.address, block.capacity);
      Atomics.sub(memory.i32, slotAreas.control / 4 + controlWords.outstanding, block.bytes);
      this.wake();
      if (this.unreleased === 0) this.onReleased?.();
    };
    const bytes = memory.u8.subarray(block.address, block.address + block.bytes);
    const offsetOf = (row: number) => (memory.u32[block.index / 4 + block.rows - 1 - row] ?? 0) - block.address;
    this.trimmer.take(bytes, offsetOf, block.rows, release);
  }
}

/** Main's own memory has a budget of its own: a statement without tables is answered whatever the others take. */
function smallSlot(): { memory: SlotMemory; kernels: KernelExports } {
  const memory = createMemory(smallSlotPages, createBudget(smallSlotPages));
  return { memory, kernels: instantiateKernels(memory.memory) };
}

/** Sets the control words that a run of so many pipelines uses to zero. Word by word: they are few, and a call of fill costs more. */
function clearControl({ i32 }: SlotMemory, pipelines: number): void {
  const base = slotAreas.control / 4;
  for (let word = 0; word < resultAt(pipelines); word++) i32[base + word] = 0;
  for (let word = 0; word < countsWords * pipelines; word++) i32[base + controlWords.counts + word] = 0;
}

/** Writes parameters, scans' morsels and the control words into a slot. Tables of groups by place may take so many bytes for all threads. */
function prepare(run: Run, memory: SlotMemory, threads: number, tableBytes: number): QueryWork {
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
function outputRange({ ranges }: Run): RowRange {
  return ranges.at(-1)?.kept ?? { offset: 0, limit: Number.POSITIVE_INFINITY };
}

/** Enough for what is read of a morsel without rows. */
const emptyRecordBytes = 64;
