/** Task: one worker's part of one pipeline. Runs batch by batch, so that it can be left at any batch and gone on with later. */

import { asSqlError, type ErrorReport, limits, type SqlError, toReport } from "../base/index.ts";
import { descriptor, generalShape, granuleBytes, slotAreas, type VectorShape } from "../batch/index.ts";
import { runErrorOf } from "../functions/index.ts";
import type { KeptChunk } from "../lakehouse/index.ts";
import { greatestPrefix } from "./compile/sort-prefix.ts";
import { instantiateStage, type Stage, type StageCode } from "./compile/stage.ts";
import { TaskCounts } from "./counts.ts";
import { context, contextStride, controlWords, resultAt, resultWords, status } from "./memory/layout.ts";
import { readView } from "./memory/view.ts";
import { Morsels } from "./morsels.ts";
import { groupLayout } from "./operators/group-layout.ts";
import { keepLayout } from "./operators/keep.ts";
import { flatSource } from "./operators/values.ts";
import type { Pipeline, Sink } from "./pipeline.ts";
import { RowStorage } from "./row-storage.ts";
import { ScanTask } from "./scan-task.ts";
import { StoredSink } from "./stored-sink.ts";
import type { PipelineRanges, QueryWork, Step, TaskHost, TaskPlace } from "./work.ts";

/** One thread's work on one pipeline. */
export class Task {
  readonly place: TaskPlace;
  readonly work: QueryWork;
  readonly index: number;
  readonly ctx: number;
  private readonly pipeline: Pipeline;
  private readonly host: TaskHost;
  private readonly scan: ScanTask | undefined;
  private readonly stages = new Map<string, StageCode>();
  private morsel = -1;
  /** The morsel's place among all morsels of the sink. */
  private order = 0;
  /** Rows of the morsel that the sink has kept. */
  private kept = 0;
  private position = 0;
  private end = 0;
  private sink: StageCode | undefined;
  private block = 0;
  private blockBytes = 0;
  private readonly arena: number;
  private arenaStart = 0;
  private vectors = 0;
  private filtered = 0;
  private blockRows = 0;
  readonly counts: TaskCounts;
  readonly storage: RowStorage;
  private readonly stored: StoredSink | undefined;
  private readonly morsels: Morsels;

  constructor(place: TaskPlace, work: QueryWork, index: number, host: TaskHost) {
    this.place = place;
    this.work = work;
    this.index = index;
    this.host = host;
    this.pipeline = work.pipelines[index] as Pipeline;
    this.ctx = slotAreas.frames + place.thread * contextStride;
    const { memory } = place;
    const { into } = this.pipeline;
    this.counts = new TaskCounts(memory, into);
    // what this thread has put into the sink from an earlier pipeline stays
    const continued = this.get(context.owner) === into + 1;
    if (continued) this.set(context.memo, 0);
    else memory.u8.fill(0, this.ctx, this.ctx + context.vectors);
    this.set(context.parameters, work.parameters);
    this.set(context.arguments, work.arguments);
    this.arena = memory.allocate(arenaBytes);
    this.morsels = new Morsels(memory, work, index);
    const { sink } = this.pipeline;
    this.storage = new RowStorage(memory, this.ctx, storedBytes(sink));
    this.stored = sink.kind === "output" ? undefined : new StoredSink(this, sink);
    const plan = work.scans[index];
    if (plan !== undefined) this.scan = new ScanTask(this, plan, this.pipeline);
    if (sink.kind === "aggregate" && !continued) this.storage.startTable(work.direct[into]);
    // last: the thread that ends the pipeline may merge this context as soon as it has its owner
    Atomics.store(memory.u32, (this.ctx + context.owner) >>> 2, into + 1);
  }

  get(offset: number): number {
    return this.place.memory.u32[(this.ctx + offset) >>> 2] ?? 0;
  }

  set(offset: number, value: number): void {
    this.place.memory.u32[(this.ctx + offset) >>> 2] = value;
  }

  control(word: number): number {
    return Atomics.load(this.place.memory.i32, slotAreas.control / 4 + word);
  }

  setControl(word: number, value: number): void {
    Atomics.store(this.place.memory.i32, slotAreas.control / 4 + word, value);
  }

  /** The pipeline that ends the sink. */
  get into(): number {
    return this.pipeline.into;
  }

  /** Runs one batch or job (or takes a morsel). Never throws: an error goes to the host. */
  step(): Step {
    try {
      this.resetArena();
      if (this.control(controlWords.stop) !== 0) return "ended";
      if (this.morsel < 0) {
        const number = this.takeMorsel();
        if (number < 0) return "ended";
        const job = this.morsels.jobOf(number);
        if (job >= 0) {
          this.runJob(job);
          return "worked";
        }
        this.beginMorsel(number);
      }
      if (this.pipeline.sink.kind === "output" && !this.hasCredit()) return "waiting";
      if (this.runBatch()) return "worked";
      this.endMorsel(undefined);
      return "worked";
    } catch (thrown) {
      const error = asSqlError(thrown);
      if (this.pipeline.sink.kind === "output" && this.morsel >= 0) this.endMorsel(toReport(error));
      else this.abandon(error);
      return "worked";
    }
  }

  /** Stops all workers of the query before it tells main: no later pipeline may report rows ahead of the error. */
  private abandon(error: SqlError): void {
    Atomics.store(this.place.memory.i32, slotAreas.control / 4 + controlWords.stop, 1);
    this.host.fail(error);
  }

  /** Empties the arena, behind the texts of a VALUES list; its last 64 bytes are the kernels'. */
  private resetArena(): void {
    this.place.kernels.arena_set(Math.max(this.arena, this.arenaStart), this.arena + arenaBytes - 64);
  }

  /** A column chunk of this task's scan stays decoded in the query's memory. */
  keep(morsel: number, column: number, chunk: KeptChunk): void {
    this.host.kept(this.index, morsel, column, chunk);
  }

  /** Gives back what only this task uses; results stay. */
  close(): void {
    const { memory } = this.place;
    memory.free(this.arena, arenaBytes);
    this.storage.close();
    this.stored?.close();
    if (this.vectors !== 0) memory.free(this.vectors, vectorBytes(this.pipeline));
    if (this.filtered !== 0) memory.free(this.filtered, granuleBytes);
    this.scan?.close();
  }

  /** The code of a stage for the given vectors. */
  code(stage: Stage, shapes: readonly VectorShape[], key: string): StageCode {
    const known = this.stages.get(key);
    if (known !== undefined) return known;
    const { shape, memory, kernels } = this.place;
    const place = { shape, pipelines: this.work.pipelines, index: this.index, variant: key };
    const made = instantiateStage(place, stage, shapes, memory.memory, kernels);
    this.stages.set(key, made);
    this.counts.stages += 1;
    return made;
  }

  /** How many variants of a stage this task has. */
  variants(prefix: string): number {
    let count = 0;
    for (const key of this.stages.keys()) if (key.startsWith(prefix)) count++;
    return count;
  }

  /** The number of a morsel or job, -1 for none. */
  private takeMorsel(): number {
    if (this.pipeline.sink.kind === "keep" && this.control(controlWords.kept) >= this.sinkRowsMax()) {
      if (this.morsels.skip() === 0) this.finishPipeline();
      return -1;
    }
    return this.morsels.take();
  }

  private beginMorsel(number: number): void {
    const turns = this.work.turns[this.index];
    const morsel = turns?.morsels[number] ?? number;
    this.morsel = morsel;
    this.order = this.control(controlWords.base) + morsel;
    this.set(context.order, this.order);
    this.kept = 0;
    this.set(context.outRows, 0);
    this.set(context.outRowsMax, Math.min(this.sinkRowsMax(), 0xffff_ffff));
    if (this.pipeline.sink.kind === "keep") this.storage.startRun(this.order);
    if (turns !== undefined && this.adoptBound() < turns.best[morsel]!) this.scan?.pass();
    else this.openMorsel(morsel);
  }

  /** The prefix of the last row wanted that any thread has found; rows after it are left out by this thread, too, once it leaves out any. */
  private adoptBound(): bigint {
    const { i64 } = this.place.memory;
    const bound = Atomics.load(i64, boundAt) ^ greatestPrefix;
    const own = (this.ctx + context.boundPrefix) >>> 3;
    if (this.get(context.bound) !== 0 && bound < i64[own]!) i64[own] = bound;
    return bound;
  }

  /** Tells the other threads of a bound. */
  shareBound(prefix: bigint): void {
    const { i64 } = this.place.memory;
    for (;;) {
      const seen = Atomics.load(i64, boundAt);
      if ((seen ^ greatestPrefix) <= prefix) return;
      if (Atomics.compareExchange(i64, boundAt, seen, prefix ^ greatestPrefix) === seen) return;
    }
  }

  /** Rows that the sink wants at most, whichever they are. */
  private sinkRowsMax(): number {
    const { sink } = this.pipeline;
    if (sink.kind === "keep" && sink.keys.length > 0) return Number.POSITIVE_INFINITY;
    const { kept } = this.work.ranges[this.index] as PipelineRanges;
    return kept.offset + kept.limit;
  }

  private openMorsel(morsel: number): void {
    const { source } = this.pipeline;
    this.position = 0;
    this.end = 0;
    if (source.kind === "scan") {
      this.scan?.open(morsel);
      return;
    }
    if (source.kind === "values") {
      this.end = source.rows.length;
      return;
    }
    const { from, to, step } = this.morsels.range(this.index);
    this.position = from + morsel * step;
    this.end = Math.min(to, this.position + step);
  }

  /** True while the morsel may have more rows. */
  private runBatch(): boolean {
    if (this.rowsWanted() === 0) return false;
    if (this.scan !== undefined) return this.scan.run();
    if (this.position >= this.end) return false;
    const rows = Math.min(this.work.batchRows, this.end - this.position);
    this.describeBatch(rows);
    this.selectAll(rows);
    this.runFilters();
    this.runSink(this.code({ kind: "sink" }, [], "sink"));
    this.position += rows;
    return true;
  }

  private rowsWanted(): number {
    const { kind } = this.pipeline.sink;
    if (kind === "aggregate") return 1;
    return this.get(context.outRowsMax) - (kind === "output" ? this.get(context.outRows) : this.kept);
  }

  private describeBatch(rows: number): void {
    const { source } = this.pipeline;
    const { memory } = this.place;
    if (source.kind === "values") {
      const { widths } = flatSource(source.columns);
      if (this.vectors === 0) this.vectors = memory.allocate(vectorBytes(this.pipeline));
      let at = this.vectors;
      for (const [index, width] of widths.entries()) {
        const words = (this.ctx + context.vectors + index * descriptor.bytes) >>> 2;
        memory.u32[words] = at + this.position * width;
        memory.u32[words + 1] = at + source.rows.length * 16 + this.position;
        at += source.rows.length * 17 + 16;
      }
      if (this.position === 0 && widths.length > 0) {
        this.call(this.code({ kind: "values" }, [], "values"), "values");
        this.arenaStart = Number(this.place.kernels.arenaPointer.value) >>> 0;
        this.resetArena();
      }
      if (this.position > 0) return;
    } else if (source.kind === "rows") {
      const columns = this.work.rows[this.index]?.columns ?? [];
      for (const [index, { data, valid, width }] of columns.entries()) {
        const words = (this.ctx + context.vectors + index * descriptor.bytes) >>> 2;
        memory.u32[words] = data + this.position * width;
        memory.u32[words + 1] = valid + this.position;
      }
    } else if (source.kind !== "scan") {
      const list = this.control(resultAt(source.from) + resultWords.list);
      memory.u32[(this.ctx + context.vectors) >>> 2] = list + this.position * 4;
    }
    this.set(context.rows, rows);
  }

  /** Selects all rows of the batch. */
  selectAll(rows: number): void {
    this.set(context.rows, rows);
    this.set(context.selection, slotAreas.identity);
    this.set(context.selected, rows);
    this.set(context.row, 0);
  }

  /** Filters of sources that are not scans. */
  private runFilters(): void {
    const { filters } = this.pipeline;
    if (filters.length === 0) return;
    const group = { conjuncts: filters, columns: [] };
    if (this.filtered === 0) this.filtered = this.place.memory.allocate(granuleBytes);
    this.set(context.filtered, this.filtered);
    this.call(this.code({ kind: "filter", group }, [], "filter"), "filter");
  }

  /** Runs the sink over the selection. */
  runSink(sink: StageCode): void {
    this.sink = sink;
    const name = this.pipeline.sink.kind;
    const live = this.get(context.selected);
    const selected = name === "keep" ? Math.min(live, this.rowsWanted()) : live;
    if (selected === 0) return;
    this.set(context.selected, selected);
    this.kept += selected;
    this.counts.rows += selected;
    this.set(context.row, 0);
    this.stored?.prepare(sink);
    const fragment = sink["take_rows"] === undefined ? name : "take_rows";
    for (;;) {
      if (name === "output" && this.block === 0) this.openBlock(0);
      const result = this.call(this.sink, fragment);
      if (result === status.done) break;
      if (result === status.outputFull) {
        if (this.rowsWanted() === 0) return;
        const wanted = this.get(context.heapWanted);
        this.publish(false, undefined);
        this.openBlock(wanted);
      } else {
        this.stored?.grow(result, this.sink);
      }
    }
    if (name === "keep") this.stored?.trim(this.sink);
  }

  /** Calls a fragment; a row's error is thrown after the rows before it are done. */
  call(code: StageCode, name: string): number {
    const result = code[name]?.(this.ctx) ?? 0;
    if (result !== status.error) return result;
    throw this.error();
  }

  /** The error that a fragment has left. */
  error(): SqlError {
    const { memory } = this.place;
    const at = this.ctx + context.errorArgument;
    const [integer = 0n, second = 0n] = memory.i64.subarray(at >>> 3);
    return runErrorOf(this.get(context.error), { integer, second, text: () => readView(memory, at) });
  }

  private hasCredit(): boolean {
    const outstanding = this.control(controlWords.outstanding);
    const isHead = this.control(controlWords.head) === this.order;
    return outstanding < (isHead ? limits.resultCreditBytes : limits.resultCreditBytes / 2);
  }

  private openBlock(wanted: number): void {
    this.blockBytes = Math.max(limits.resultBlockBytes, wanted + 64);
    this.block = this.place.memory.allocate(this.blockBytes);
    this.set(context.out, this.block);
    this.set(context.outIndex, this.block + this.blockBytes);
    this.blockRows = this.get(context.outRows);
  }

  private publish(last: boolean, error: ErrorReport | undefined): void {
    const bytes = this.block === 0 ? 0 : this.get(context.out) - this.block;
    const rows = this.block === 0 ? 0 : this.get(context.outRows) - this.blockRows;
    Atomics.add(this.place.memory.i32, slotAreas.control / 4 + controlWords.outstanding, bytes);
    this.counts.report();
    if (rows > 0) this.place.memory.grantMore();
    this.host.publish({
      morsel: this.order,
      address: this.block,
      capacity: this.blockBytes,
      bytes,
      rows,
      index: this.get(context.outIndex),
      last,
      error,
    });
    this.block = 0;
  }

  private endMorsel(error: ErrorReport | undefined): void {
    this.counts.morsels += 1;
    if (this.pipeline.sink.kind === "output") this.publish(true, error);
    else this.counts.report();
    this.morsel = -1;
    const { memory } = this.place;
    if (this.sinkRowsMax() < earlyStopRowsMax) {
      Atomics.add(memory.i32, slotAreas.control / 4 + controlWords.kept, this.kept);
    }
    const left = Atomics.sub(memory.i32, slotAreas.control / 4 + controlWords.pending, 1) - 1;
    if (left === 0) this.finishPipeline();
  }

  /** The sink's code for work that reads no vectors. */
  sinkCode(): StageCode {
    if (this.sink !== undefined) return this.sink;
    const { source } = this.pipeline;
    const shapes = source.kind === "scan" ? source.columns.map(() => generalShape("i64", 8)) : [];
    if (source.kind === "scan" && this.scan !== undefined) {
      this.sink = this.code({ kind: "sink" }, this.scan.generalShapes(), "sinkgeneral");
    } else {
      this.sink = this.code({ kind: "sink" }, shapes, "sink");
    }
    return this.sink;
  }

  // ---- the end of a pipeline, by the thread that finished its last morsel

  private finishPipeline(): void {
    const { sink, into } = this.pipeline;
    const { i32 } = this.place.memory;
    const base = slotAreas.control / 4;
    this.counts.report();
    if (this.index < into) {
      Atomics.add(i32, base + controlWords.base, this.control(controlWords.morsels));
      this.startNext();
      return;
    }
    if (sink.kind === "output") {
      this.host.done();
      return;
    }
    this.endStep(0);
  }

  /** Ends a step of the pipeline's end, by the thread that did the last job: what comes next is jobs again, or the next pipeline. */
  private endStep(step: number): void {
    const { into } = this.pipeline;
    const { i32 } = this.place.memory;
    const base = slotAreas.control / 4;
    const jobs = this.stored?.plan(step) ?? 0;
    if (jobs > 0) {
      this.morsels.startJobs(step + 1, jobs);
      this.host.wake();
      return;
    }
    const { list, length } = this.stored?.result() ?? { list: 0, length: 0 };
    this.counts.report();
    const result = base + resultAt(into);
    Atomics.store(i32, result + resultWords.list, list);
    Atomics.store(i32, result + resultWords.length, length);
    Atomics.store(i32, result + resultWords.directory, this.get(context.directory));
    Atomics.store(i32, result + resultWords.directoryMask, this.get(context.directoryMask));
    Atomics.store(i32, base + controlWords.base, 0);
    Atomics.store(i32, base + controlWords.kept, 0);
    this.startNext();
  }

  private runJob(job: number): void {
    const step = this.control(controlWords.step);
    this.stored?.job(step, job);
    const { i32 } = this.place.memory;
    if (Atomics.sub(i32, slotAreas.control / 4 + controlWords.pending, 1) === 1) this.endStep(step);
  }

  private startNext(): void {
    this.morsels.start(this.index + 1);
    this.host.wake();
  }
}

const arenaBytes = 4 << 20;
const boundAt = (slotAreas.control / 4 + controlWords.bound) / 2;
/** Sinks that want fewer rows than this stop the scan when they have them; with more, controlWords.kept could overflow. */
const earlyStopRowsMax = 2 ** 24;

function vectorBytes({ source }: Pipeline): number {
  return source.kind === "values" ? source.columns.length * (source.rows.length * 17 + 16) + 16 : granuleBytes;
}

function storedBytes(sink: Sink): number {
  if (sink.kind === "aggregate") return groupLayout(sink).bytes;
  return sink.kind === "keep" ? keepLayout(sink).bytes : 0;
}
