/** A query in the workers, as main sees it: hands out its blocks in file order, and knows when its memory is free. */

import { fromReport, type SqlError } from "../base/index.ts";
import { budgetWords, giveBack, granulesOf, slotAreas } from "../batch/index.ts";
import { readCounts } from "./counts.ts";
import { controlWords } from "./memory/layout.ts";
import { outputRange } from "./prepare.ts";
import { RowTrimmer } from "./row-trimmer.ts";
import type { Run, RunSink } from "./run.ts";
import type { Slot } from "./slots.ts";
import type { Block } from "./work.ts";

/** What a query asks of the executor. */
export interface QueryHost {
  wake(): void;
  /** Whether a slot holds so much that its blocks are not worth to keep it for a client. */
  isLarge(slot: Slot): boolean;
  /** Memory was refused to a query that has given no row: true when it begins again, and nobody is to be told. */
  beginsAgain(query: RunningQuery): boolean;
}

/** A query in the workers. */
export class RunningQuery {
  readonly run: Run;
  readonly sink: RunSink;
  /** How often it has begun before. */
  readonly restarts: number;
  ended = false;
  endedAt = 0;
  poisoned = false;
  threads = 0;
  /** The threads that do not touch its memory any more. */
  readonly left = new Set<number>();
  slot: Slot | undefined;
  private readonly host: QueryHost;
  private readonly trimmer: RowTrimmer;
  private readonly blocks = new Map<number, Block[]>();
  private head = 0;
  private finished = false;
  private unreleased = 0;
  private onReleased: (() => void) | undefined;

  constructor(run: Run, sink: RunSink, host: QueryHost, restarts: number) {
    this.run = run;
    this.sink = sink;
    this.host = host;
    this.restarts = restarts;
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

  /** It cannot go on. */
  raise(error: SqlError): void {
    if (this.ended) return;
    const mayBeginAgain = error.condition === "outOfMemory" && this.trimmer.sent === 0;
    if (mayBeginAgain && this.host.beginsAgain(this)) this.stop();
    else this.fail(error);
  }

  /** Granules that its slot holds. */
  get touched(): number {
    return this.slot?.memory.touchedGranules() ?? 0;
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
    this.host.wake();
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
      if (block.error !== undefined) this.raise(fromReport(block.error));
      if (block.last) {
        this.blocks.delete(this.head);
        this.head += 1;
        this.setControl(controlWords.head, this.head);
        this.host.wake();
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
    const slot = this.slot as Slot;
    const { memory } = slot;
    const bytes = memory.u8.subarray(block.address, block.address + block.bytes);
    const offsetOf = (row: number) => (memory.u32[block.index / 4 + block.rows - 1 - row] ?? 0) - block.address;
    if (block.bytes > 0 && this.host.isLarge(slot)) {
      this.handCopy(block, bytes.slice());
      return;
    }
    this.unreleased += 1;
    const release = () => {
      this.unreleased -= 1;
      if (block.address !== 0) memory.free(block.address, block.capacity);
      this.takeBack(block.bytes);
      if (this.unreleased === 0) this.onReleased?.();
    };
    this.trimmer.take(bytes, offsetOf, block.rows, release);
  }

  /** A block that its slot need not wait for; at most its credit of them, which the budget counts. */
  private handCopy({ address, capacity, index, rows }: Block, bytes: Uint8Array): void {
    const { memory } = this.slot as Slot;
    const offsets = memory.u32.slice(index / 4, index / 4 + rows);
    memory.free(address, capacity);
    const granules = granulesOf(bytes.length);
    Atomics.add(memory.budget, budgetWords.used, granules);
    const release = () => {
      giveBack(memory.budget, granules);
      // the slot may be another's by then
      if (!this.ended) this.takeBack(bytes.length);
    };
    this.trimmer.take(bytes, (row) => (offsets[rows - 1 - row] ?? 0) - address, rows, release);
  }

  /** Gives back credit. */
  private takeBack(bytes: number): void {
    const { memory } = this.slot as Slot;
    Atomics.sub(memory.i32, slotAreas.control / 4 + controlWords.outstanding, bytes);
    this.host.wake();
  }
}
