/** The executor as main sees it: slots, workers, and the running queries whose blocks it hands out in file order. */

import { Worker } from "node:worker_threads";
import { asSqlError, fromReport, limits, type SqlError, sqlError } from "../base/index.ts";
import { createBudget, granuleBytes, type SlotMemory, slotAreas } from "../batch/index.ts";
import { instantiateKernels, type KernelExports, loadKernels } from "../kernels/index.ts";
import { Admission } from "./admission.ts";
import { ReadChunks } from "./column-cache.ts";
import { shapeKey } from "./compile/stage.ts";
import { readCounts } from "./counts.ts";
import { controlWords } from "./memory/layout.ts";
import { outputRange, prepare } from "./prepare.ts";
import type { WorkerOrder, WorkerReport, WorkerStart } from "./protocol.ts";
import { RowTrimmer } from "./row-trimmer.ts";
import type { RowSink, Run, RunSink } from "./run.ts";
import { type QueryHost, RunningQuery } from "./running-query.ts";
import { createMemory, type Slot, Slots } from "./slots.ts";
import { Task } from "./task.ts";
import { compileSooner } from "./v8.ts";
import type { TaskHost } from "./work.ts";

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
/** After so many small statements it is worth to compile their path sooner than others. */
const manySmallRuns = 200;
/** Slots of which so many would fill the memory, if every running query had one, are not kept for the client of a query that has ended. */
const largePart = 8;

/** What was asked for, and the query that does it now. */
interface Statement {
  query: RunningQuery;
}

/** Owns the workers and the memory of running queries. */
export class Executor {
  readonly workerCount: number;
  private readonly memoryBytes: number;
  /** What slots and spools share (batch/budget). */
  readonly budget: Int32Array;
  private readonly wakeWord = new Int32Array(new SharedArrayBuffer(4));
  private readonly workers: Worker[] = [];
  private readonly slots: Slots;
  private readonly read = new ReadChunks();
  private readonly running = new Map<number, RunningQuery>();
  private readonly statements = new WeakMap<RunningQuery, Statement>();
  private readonly admission: Admission;
  private readonly host: QueryHost = {
    wake: () => this.wake(),
    isLarge: (slot) => slot.memory.touchedGranules() * this.running.size * largePart >= this.slots.limit,
    beginsAgain: (query) => this.beginsAgain(query),
  };
  private nextId = 1;
  private smallRuns = 0;
  private small: { readonly memory: SlotMemory; readonly kernels: KernelExports } | undefined;
  private closed = false;
  private readonly watch: NodeJS.Timeout;

  constructor({ workers, memoryBytes }: ExecutorOptions) {
    this.workerCount = workers;
    this.memoryBytes = memoryBytes;
    this.budget = createBudget(Math.max(64, Math.floor(memoryBytes / granuleBytes)));
    this.slots = new Slots(this.budget, 2 * workers + 2, {
      dropped: () => this.tellDropped(),
      isOneLeaving: () => this.admission.isOneLeaving,
    });
    this.admission = new Admission(this.slots, this.running);
    for (let thread = 0; thread < workers; thread++) this.startWorker(thread);
    this.watch = setInterval(() => this.endStuckWorkers(), watchMs).unref();
  }

  /** Runs pipelines in the exec workers. The returned function ends the run early; the sink then gets the error. */
  run(run: Run, sink: RunSink): (reason: SqlError) => void {
    const statement: Statement = { query: new RunningQuery(run, sink, this.host, 0) };
    this.admission.enter(() => this.begin(statement));
    return (reason) => statement.query.fail(reason);
  }

  private begin(statement: Statement): void {
    const { query } = statement;
    if (query.ended) {
      this.admission.next();
      return;
    }
    const id = this.nextId++;
    this.running.set(id, query);
    this.statements.set(query, statement);
    // only running queries keep the process alive
    for (const worker of this.workers) worker.ref();
    const slot = this.slots.take();
    try {
      this.start(id, query, slot);
    } catch (thrown) {
      query.raise(asSqlError(thrown));
      this.finish(id, query, slot);
    }
  }

  /** A query that was refused memory before it has given a row begins again when others have given back theirs. */
  private beginsAgain(query: RunningQuery): boolean {
    const statement = this.statements.get(query);
    if (statement === undefined || !this.admission.enterAgain(query, () => this.begin(statement))) return false;
    statement.query = new RunningQuery(query.run, query.sink, this.host, query.restarts + 1);
    return true;
  }

  /** Runs pipelines over VALUES in main's own slot, at once. */
  runSmall(run: Run, sink: RowSink): void {
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
    this.admission.close();
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
        query.raise(fromReport(message.error));
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
    this.admission.next();
  }

  /** Memories were dropped: the workers let go of them when they have a moment. */
  private tellDropped(): void {
    for (const worker of this.workers) worker.postMessage("collect" satisfies WorkerOrder);
    this.wake();
  }
}

/** Main's own memory has a budget of its own: a statement without tables is answered whatever the others take. */
function smallSlot(): { memory: SlotMemory; kernels: KernelExports } {
  const memory = createMemory(smallSlotPages, createBudget(smallSlotPages));
  return { memory, kernels: instantiateKernels(memory.memory) };
}
