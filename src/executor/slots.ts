/** Slots: the memories that queries run in, taken and given back; between queries they keep decoded columns, until memory is short. */

import { budgetWords, SlotMemory } from "../batch/index.ts";
import { ColumnCache } from "./column-cache.ts";
import { collectGarbage } from "./v8.ts";

/** Pages of a slot's memory: all that 32 bits address, but for the last page. */
const slotPages = 65_535;

/** The part of the budget beyond which queries wait for others. */
const crowdedPart = 0.6;

/** The memory of one running query, and what it keeps of others. */
export interface Slot {
  readonly memory: SlotMemory;
  readonly cache: ColumnCache;
}

/** What slots ask of the executor. */
export interface SlotsHost {
  /** Memories were dropped: the other threads should let go of them. */
  dropped(): void;
  /** Whether a query is just ending, so that its slot can be dropped in a moment. */
  isOneLeaving(): boolean;
}

/** The slots that nobody has. Those of the last queries come first, since they are warm. */
export class Slots {
  private readonly budget: Int32Array;
  private readonly idleMax: number;
  private readonly host: SlotsHost;
  private collecting: NodeJS.Immediate | undefined;
  private readonly free: Slot[] = [];
  private closed = false;

  /** `budget` as createBudget makes it; slots beyond `idleMax` are not kept. */
  constructor(budget: Int32Array, idleMax: number, host: SlotsHost) {
    this.budget = budget;
    this.idleMax = idleMax;
    this.host = host;
    void this.listen();
  }

  /** Granules that running queries have touched beyond what leaves room for others. */
  get crowding(): number {
    return this.word(budgetWords.used) - this.idle - this.limit * crowdedPart;
  }

  /** Granules of slots that nobody has. */
  get idle(): number {
    return this.word(budgetWords.idle);
  }

  /** Granules that may be in use. */
  get limit(): number {
    return this.word(budgetWords.limit);
  }

  /** Whether there is none that is warm. */
  get isEmpty(): boolean {
    return this.free.length === 0;
  }

  take(): Slot {
    const slot = this.free.pop();
    if (slot === undefined) return this.create();
    Atomics.sub(this.budget, budgetWords.idle, slot.memory.touchedGranules());
    return slot;
  }

  /** No thread uses the slot any more. A spoiled one is dropped. */
  give(slot: Slot, spoiled: boolean): void {
    if (spoiled || this.free.length >= this.idleMax) {
      this.drop(slot);
      return;
    }
    slot.memory.freeAll(slot.cache.areas());
    Atomics.add(this.budget, budgetWords.idle, slot.memory.touchedGranules());
    this.free.push(slot);
  }

  close(): void {
    this.closed = true;
    Atomics.notify(this.budget, budgetWords.wanted);
  }

  private word(word: number): number {
    return Atomics.load(this.budget, word);
  }

  private create(): Slot {
    const memory = createMemory(slotPages, this.budget, () => this.relieve());
    return { memory, cache: new ColumnCache(memory) };
  }

  /** Drops idle slots, the longest unused first, until everything is within the limit. */
  private relieve(): void {
    const { budget } = this;
    let over = this.word(budgetWords.used) - this.limit;
    let count = 0;
    for (; over > 0 && count < this.free.length; count++) over -= this.free[count]?.memory.touchedGranules() ?? 0;
    if (count === 0) return;
    let granules = 0;
    for (const { memory } of this.free.splice(0, count)) granules += memory.touchedGranules();
    Atomics.sub(budget, budgetWords.idle, granules);
    // their pages first, so that not both they and what takes their place are held
    this.collect();
    Atomics.sub(budget, budgetWords.used, granules);
    Atomics.notify(budget, budgetWords.used);
  }

  private drop({ memory }: Slot): void {
    Atomics.sub(this.budget, budgetWords.used, memory.touchedGranules());
    Atomics.notify(this.budget, budgetWords.used);
    // several slots are often dropped at once
    this.collecting ??= setImmediate(() => {
      this.collecting = undefined;
      if (!this.closed) this.collect();
    });
  }

  private collect(): void {
    collectGarbage();
    this.host.dropped();
  }

  /** Workers that are short of memory say so in the budget, and wait. */
  private async listen(): Promise<void> {
    let heard = this.word(budgetWords.wanted);
    while (!this.closed) {
      const change = Atomics.waitAsync(this.budget, budgetWords.wanted, heard);
      if (change.async) await change.value;
      heard = this.word(budgetWords.wanted);
      this.relieve();
      if (this.word(budgetWords.used) <= this.limit || this.host.isOneLeaving()) continue;
      Atomics.add(this.budget, budgetWords.refused, 1);
      Atomics.notify(this.budget, budgetWords.used);
    }
  }
}

/** A memory of main's; `drop` is called when it is short, if others share its budget. */
export function createMemory(pages: number, budget: Int32Array, drop?: () => void): SlotMemory {
  const wasm = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  const memory = new SlotMemory(wasm, budget, drop);
  memory.initialize();
  return memory;
}
