/** Task: one worker's part of one pipeline. Runs batch by batch, so that it can be left at any batch and gone on with later. */

import { asSqlError, type ErrorReport, limits, type SqlError, toReport } from "../base/index.ts";
import { descriptor, generalShape, granuleBytes, slotAreas, type VectorShape } from "../batch/index.ts";
import { runErrorOf } from "../functions/index.ts";
import { instantiateStage, type Stage, type StageCode } from "./compile/stage.ts";
import { TaskCounts } from "./counts.ts";
import {
  chunkHeader,
  context,
  contextStride,
  controlWords,
  morselBits,
  status,
  storedMorselRows,
} from "./memory/layout.ts";
import { readView } from "./memory/view.ts";
import { groupLayout } from "./operators/aggregate.ts";
import { sortLayout } from "./operators/sort.ts";
import { valuesSource } from "./operators/values.ts";
import type { Pipeline } from "./pipeline.ts";
import { ScanTask } from "./scan-task.ts";
import type { QueryWork, Step, TaskHost, TaskPlace } from "./work.ts";

/** The function of a sink's code that takes a batch. */
const sinkFunctions = { output: "output", aggregate: "aggregate", sort: "keep" } as const;

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
  private position = 0;
  private end = 0;
  private sink: StageCode | undefined;
  private block = 0;
  private blockBytes = 0;
  private readonly arena: number;
  private arenaStart = 0;
  private readonly memo: { address: number; bytes: number } = { address: 0, bytes: 0 };
  private vectors = 0;
  private filtered = 0;
  private blockRows = 0;
  private readonly counts: TaskCounts;

  constructor(place: TaskPlace, work: QueryWork, index: number, host: TaskHost) {
    this.place = place;
    this.work = work;
    this.index = index;
    this.host = host;
    this.pipeline = work.pipelines[index] as Pipeline;
    this.ctx = slotAreas.frames + place.thread * contextStride;
    const { memory } = place;
    this.counts = new TaskCounts(memory, index);
    memory.u8.fill(0, this.ctx, this.ctx + context.vectors);
    this.set(context.parameters, work.parameters);
    this.set(context.owner, index + 1);
    this.arena = memory.allocate(arenaBytes);
    const plan = work.scans[index];
    if (plan !== undefined) this.scan = new ScanTask(this, plan, this.pipeline);
    if (this.pipeline.sink.kind === "aggregate") this.startTable();
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

  /** Runs one batch (or takes a morsel). Never throws: an error goes to the host. */
  step(): Step {
    try {
      this.resetArena();
      if (this.control(controlWords.stop) !== 0) return "ended";
      if (this.morsel < 0 && !this.takeMorsel()) return "ended";
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

  /** Gives back what only this task uses; results stay. */
  close(): void {
    const { memory } = this.place;
    memory.free(this.arena, arenaBytes);
    if (this.memo.address !== 0) memory.free(this.memo.address, this.memo.bytes);
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

  private takeMorsel(): boolean {
    const { memory } = this.place;
    const word = slotAreas.control / 4 + controlWords.next;
    let seen = Atomics.load(memory.i32, word);
    for (;;) {
      if (seen >>> morselBits !== this.index) return false;
      if ((seen & (2 ** morselBits - 1)) >= this.control(controlWords.morsels)) return false;
      const found = Atomics.compareExchange(memory.i32, word, seen, seen + 1);
      if (found === seen) break;
      seen = found;
    }
    const next = seen & (2 ** morselBits - 1);
    this.morsel = next;
    this.set(context.outRows, 0);
    this.set(context.outRowsMax, Math.min(this.work.rowsMax, 0xffff_ffff));
    const { source } = this.pipeline;
    this.position = 0;
    this.end = 0;
    if (source.kind === "values") this.end = source.rows.length;
    else if (source.kind === "scan") this.scan?.open(next);
    else {
      const length = this.control(controlWords.results + 2 * source.from + 1);
      this.position = next * storedMorselRows;
      this.end = Math.min(length, this.position + storedMorselRows);
    }
    return true;
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
    return this.pipeline.sink.kind === "output" ? this.get(context.outRowsMax) - this.get(context.outRows) : 1;
  }

  private describeBatch(rows: number): void {
    const { source } = this.pipeline;
    const { memory } = this.place;
    if (source.kind === "values") {
      const { widths } = valuesSource(source);
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
    } else if (source.kind !== "scan") {
      const list = this.control(controlWords.results + 2 * source.from);
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
    const name = sinkFunctions[this.pipeline.sink.kind];
    const selected = this.get(context.selected);
    if (selected === 0) return;
    this.counts.rows += selected;
    this.set(context.row, 0);
    for (;;) {
      if (name === "output" && this.block === 0) this.openBlock(0);
      const result = this.call(this.sink, name);
      if (result === status.done) return;
      if (result === status.outputFull) {
        if (this.rowsWanted() === 0) return;
        const wanted = this.get(context.heapWanted);
        this.publish(false, undefined);
        this.openBlock(wanted);
      } else if (result === status.rowsFull) {
        this.growRows();
      } else if (result === status.heapFull) {
        this.growHeap();
      }
    }
  }

  /** Calls a fragment; a row's error is thrown after the rows before it are done. */
  call(code: StageCode, name: string): number {
    const result = code[name]?.(this.ctx) ?? 0;
    if (result !== status.error) return result;
    throw this.error();
  }

  private error(): SqlError {
    const { memory } = this.place;
    const at = this.ctx + context.errorArgument;
    const integer = memory.i64[at >>> 3] ?? 0n;
    return runErrorOf(this.get(context.error), { integer, text: () => readView(memory, at) });
  }

  private hasCredit(): boolean {
    const outstanding = this.control(controlWords.outstanding);
    const isHead = this.control(controlWords.head) === this.morsel;
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
    this.host.publish({
      morsel: this.morsel,
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
    const left = Atomics.sub(memory.i32, slotAreas.control / 4 + controlWords.pending, 1) - 1;
    if (left === 0) this.finishPipeline();
  }

  // ---- row storage of aggregates and sorts

  private rowBytes(): number {
    const { sink } = this.pipeline;
    if (sink.kind === "aggregate") return groupLayout(sink).bytes;
    return sink.kind === "sort" ? sortLayout(sink).bytes : 0;
  }

  private startTable(): void {
    this.newDirectory(1024);
    this.addChunk();
  }

  private newDirectory(entries: number): void {
    const { memory } = this.place;
    const address = memory.allocate(entries * 4);
    memory.u8.fill(0, address, address + entries * 4);
    this.set(context.directory, address);
    this.set(context.directoryMask, entries - 1);
  }

  /** A further chunk of row storage, twice the size of the last one, up to 4 MB. */
  private addChunk(): void {
    const { memory } = this.place;
    const tail = this.get(context.rowTail);
    const last = tail === 0 ? 0 : (memory.u32[(tail + chunkHeader.size) >>> 2] ?? 0);
    const size = Math.max(Math.min(Math.max(last * 2, granuleBytes), 4 << 20), this.rowBytes() + chunkHeader.bytes);
    const address = memory.allocate(size);
    if (tail !== 0) {
      memory.u32[(tail + chunkHeader.next) >>> 2] = address;
      memory.u32[(tail + chunkHeader.end) >>> 2] = this.get(context.rowNext);
    } else {
      this.set(context.rowHead, address);
    }
    memory.u32[(address + chunkHeader.next) >>> 2] = 0;
    memory.u32[(address + chunkHeader.size) >>> 2] = size;
    this.set(context.rowTail, address);
    this.set(context.rowNext, address + chunkHeader.bytes);
    this.set(context.rowEnd, address + size);
  }

  private growRows(): void {
    if (this.pipeline.sink.kind === "aggregate") {
      const entries = this.get(context.directoryMask) + 1;
      if (this.get(context.groups) * 2 >= entries - 1) {
        this.place.memory.free(this.get(context.directory), entries * 4);
        this.newDirectory(entries * 4);
        const { list, length } = this.listRows([this.ctx]);
        this.set(context.list, list);
        this.set(context.listLength, length);
        this.call(this.sink as StageCode, "rehash");
        if (list !== 0) this.place.memory.free(list, Math.max(length * 4, 4));
      }
    }
    if (this.get(context.rowNext) + this.rowBytes() > this.get(context.rowEnd)) this.addChunk();
  }

  private growHeap(): void {
    const bytes = Math.max(this.get(context.heapWanted), 4 * granuleBytes);
    const address = this.place.memory.allocate(bytes);
    this.set(context.heap, address);
    this.set(context.heapEnd, address + bytes);
  }

  /** The addresses of all rows that some contexts hold, as a list in the slot. */
  private listRows(contexts: readonly number[]): { list: number; length: number } {
    const { memory } = this.place;
    const stride = this.rowBytes();
    const spans: { start: number; end: number }[] = [];
    for (const at of contexts) {
      const word = (offset: number) => memory.u32[(at + offset) >>> 2] ?? 0;
      for (let chunk = word(context.rowHead); chunk !== 0; chunk = memory.u32[(chunk + chunkHeader.next) >>> 2] ?? 0) {
        const isTail = chunk === word(context.rowTail);
        const end = isTail ? word(context.rowNext) : (memory.u32[(chunk + chunkHeader.end) >>> 2] ?? 0);
        spans.push({ start: chunk + chunkHeader.bytes, end });
      }
    }
    const length = spans.reduce((sum, { start, end }) => sum + (end - start) / stride, 0);
    const list = memory.allocate(Math.max(length * 4, 4));
    let at = list;
    const code = this.sinkCode();
    for (const { start, end } of spans) at = (code["collect"]?.(start, end, stride, at) ?? 0) >>> 0;
    return { list, length };
  }

  /** The sink's code for work that reads no vectors. */
  private sinkCode(): StageCode {
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
    const { sink } = this.pipeline;
    if (sink.kind === "output") {
      this.host.done();
      return;
    }
    const { list, length } = sink.kind === "aggregate" ? this.mergeGroups() : this.sortRows();
    this.counts.report();
    const { i32 } = this.place.memory;
    const base = slotAreas.control / 4;
    Atomics.store(i32, base + controlWords.results + 2 * this.index, list);
    Atomics.store(i32, base + controlWords.results + 2 * this.index + 1, length);
    const next = this.work.pipelines[this.index + 1] as Pipeline;
    if (next.source.kind !== "groups" && next.source.kind !== "sorted")
      throw new Error("assertion failed: pipelines are a chain");
    const morsels = Math.max(1, Math.ceil(length / storedMorselRows));
    Atomics.store(i32, base + controlWords.morsels, morsels);
    Atomics.store(i32, base + controlWords.pending, morsels);
    Atomics.store(i32, base + controlWords.next, (this.index + 1) << morselBits);
    this.host.wake();
  }

  /** Other threads' contexts that hold rows. */
  private otherContexts(): number[] {
    const { u32 } = this.place.memory;
    const contexts: number[] = [];
    for (let thread = 0; thread < this.work.threads; thread++) {
      const at = slotAreas.frames + thread * contextStride;
      const own = at === this.ctx || u32[(at + context.owner) >>> 2] !== this.index + 1;
      if (!own && (u32[(at + context.rowHead) >>> 2] ?? 0) !== 0) contexts.push(at);
    }
    return contexts;
  }

  private mergeGroups(): { list: number; length: number } {
    const { sink } = this.pipeline;
    const code = this.sinkCode();
    for (const other of this.otherContexts()) {
      const { list, length } = this.listRows([other]);
      this.set(context.row, 0);
      for (;;) {
        this.set(context.list, list);
        this.set(context.listLength, length);
        const result = this.call(code, "merge");
        if (result === status.done) break;
        if (result === status.rowsFull) this.growRows();
        else this.growHeap();
      }
      this.place.memory.free(list, Math.max(length * 4, 4));
    }
    if (sink.kind === "aggregate" && sink.keys.length === 0 && this.get(context.groups) === 0) {
      while (code["ensure"]?.(this.ctx) === 0) this.growRows();
    }
    return this.listRows([this.ctx]);
  }

  private sortRows(): { list: number; length: number } {
    const { list, length } = this.listRows([this.ctx, ...this.otherContexts()]);
    const other = this.place.memory.allocate(Math.max(length * 4, 4));
    this.set(context.list, list);
    this.set(context.listLength, length);
    this.set(context.filtered, other);
    this.call(this.sinkCode(), "sort");
    return { list: this.get(context.list), length };
  }

  /** Sets up the table of dictionary codes of an aggregate's keys: `entries` combinations, none known yet; 0 for no table. */
  resetMemo(entries: number): void {
    const { memory } = this.place;
    if (entries === 0 || entries > memoEntriesMax) {
      this.set(context.memo, 0);
      return;
    }
    if (this.memo.bytes < entries * 4) {
      if (this.memo.address !== 0) memory.free(this.memo.address, this.memo.bytes);
      this.memo.address = memory.allocate(entries * 4);
      this.memo.bytes = entries * 4;
    }
    memory.u8.fill(0, this.memo.address, this.memo.address + entries * 4);
    this.set(context.memo, this.memo.address);
  }
}

const arenaBytes = 4 << 20;
const memoEntriesMax = 65_536;

function vectorBytes(pipeline: Pipeline): number {
  const { source } = pipeline;
  return source.kind === "values" ? source.columns.length * (source.rows.length * 17 + 16) + 16 : granuleBytes;
}
