/** SlotMemory: one shared WebAssembly memory with its views, and an allocator of 64 KB granules that several threads use at once. */

import { sqlError } from "../base/index.ts";
import { budgetWords, granuleBytes, sparePart } from "./budget.ts";

/** Fixed addresses of every slot; what lies below `heap` is never handed out. */
export const slotAreas = {
  /** Static data of the fixed kernels. */
  kernels: 4096,
  /** u32 0, 1, 2, ...: the selection of all rows of a batch. */
  identity: 0x10_0000,
  /** Bytes 1: the validity of a batch without nulls. */
  ones: 0x10_4000,
  /** Words shared by all threads of a query. */
  control: 0x11_0000,
  /** A word, 1 where the query may take more than the budget has (grantMore). */
  granted: 0x11_8000,
  /** A bit per granule, 1 in use; and 1 for those that have ever been. */
  bitmap: 0x12_0000,
  touched: 0x12_8000,
  /** Contexts of the tasks under way. */
  frames: 0x13_0000,
  heap: 0x20_0000,
} as const;

/** Rows that the identity selection and the ones have room for. */
const fixedRows = 4096;

/** What queries that have given rows may take beyond the budget: a part of it, and so many granules at most. */
const grantedPart = 0.25;
const grantedMax = (128 << 20) / granuleBytes;
/** Time that idle memory gets to be dropped when memory is short. */
const reliefMs = 1000;

/** The memory of one running query as one thread sees it. */
export class SlotMemory {
  readonly memory: WebAssembly.Memory;
  readonly budget: Int32Array;
  readonly u8: Uint8Array;
  readonly u32: Uint32Array;
  readonly i32: Int32Array;
  readonly i64: BigInt64Array;
  readonly f64: Float64Array;
  readonly view: DataView;
  private readonly granules: number;

  private readonly drop: (() => void) | undefined;
  private readonly letGo: (() => void) | undefined;

  /**
   * `budget` as {@link createBudget} makes it. `drop` drops what is idle, on the thread that can; those that are given `letGo` wait for
   * it, and let go of what was dropped. Without either nobody else has a part of the budget.
   */
  constructor(memory: WebAssembly.Memory, budget: Int32Array, drop?: () => void, letGo?: () => void) {
    const { buffer } = memory;
    this.memory = memory;
    this.budget = budget;
    this.drop = drop;
    this.letGo = letGo;
    this.u8 = new Uint8Array(buffer);
    this.u32 = new Uint32Array(buffer);
    this.i32 = new Int32Array(buffer);
    this.i64 = new BigInt64Array(buffer);
    this.f64 = new Float64Array(buffer);
    this.view = new DataView(buffer);
    this.granules = buffer.byteLength / granuleBytes;
  }

  /** Writes the fixed vectors; done once, by the thread that makes the memory. */
  initialize(): void {
    for (let row = 0; row < fixedRows; row++) this.u32[slotAreas.identity / 4 + row] = row;
    this.u8.fill(1, slotAreas.ones, slotAreas.ones + fixedRows);
  }

  /**
   * Takes at least `bytes`, rounded up to granules, at the lowest free address; their contents are whatever was there. Throws 53200
   * when the process's budget or the slot is exhausted. Each word of the bitmaps is changed by a single atomic operation.
   */
  allocate(bytes: number): number {
    const count = Math.max(1, Math.ceil(bytes / granuleBytes));
    let from = slotAreas.heap / granuleBytes;
    while (from + count <= this.granules) {
      const blocked = this.lastSet(slotAreas.bitmap, from, count);
      if (blocked < 0) {
        const lost = this.claim(from, count);
        if (lost < 0) {
          if (this.touch(from, count, 1)) return from * granuleBytes;
          this.release(from, count);
          break;
        }
        from = lost;
      } else {
        from = blocked + 1;
      }
    }
    throw outOfMemory();
  }

  /** Memory that is to outlive its query, a multiple of granules at the highest free address; 0 when there is none to spare. */
  allocateSpare(bytes: number): number {
    const count = bytes / granuleBytes;
    let from = this.granules - count;
    while (from * granuleBytes >= slotAreas.heap) {
      const blocked = this.lastSet(slotAreas.bitmap, from, count);
      if (blocked < 0 && this.claim(from, count) < 0) {
        if (this.touch(from, count, sparePart)) return from * granuleBytes;
        this.release(from, count);
        break;
      }
      from = blocked < 0 ? from - 1 : blocked - count;
    }
    return 0;
  }

  /** Gives back what {@link allocate} gave for as many bytes. */
  free(address: number, bytes: number): void {
    this.release(address / granuleBytes, Math.max(1, Math.ceil(bytes / granuleBytes)));
  }

  /** Gives back everything but the areas that are kept (multiples of granules); only when no other thread uses the slot. */
  freeAll(kept: Iterable<{ readonly address: number; readonly bytes: number }> = []): void {
    const words = slotAreas.bitmap / 4;
    for (let word = 0; word < this.granules / 32; word++) {
      if (this.u32[words + word] !== 0) this.u32[words + word] = 0;
    }
    this.i32[slotAreas.granted / 4] = 0;
    for (const { address, bytes } of kept) this.claim(address / granuleBytes, bytes / granuleBytes);
  }

  /** Its query has given rows, and would be lost if it were refused the little that it still needs. */
  grantMore(): void {
    Atomics.store(this.i32, slotAreas.granted / 4, 1);
  }

  /** Granules that have ever been handed out: those that are real. */
  touchedGranules(): number {
    let touched = 0;
    for (let word = 0; word < this.granules / 32; word++) {
      touched += bitsSet(this.u32[slotAreas.touched / 4 + word] ?? 0);
    }
    return touched;
  }

  /** Charges those granules of a range that have not been touched before; false when there would be more in use than `part` of the limit. */
  private touch(from: number, count: number, part: number): boolean {
    const end = from + count;
    let fresh = 0;
    for (let word = from >>> 5; word * 32 < end; word++) {
      fresh += bitsSet(~Atomics.load(this.i32, slotAreas.touched / 4 + word) & wordMask(word, from, end));
    }
    if (fresh === 0) return true;
    const { budget } = this;
    const used = Atomics.add(budget, budgetWords.used, fresh) + fresh;
    const isWithin = used <= Atomics.load(budget, budgetWords.limit) * part || (part === 1 && used <= this.granted());
    if (!isWithin && !(part === 1 && this.relieved())) {
      Atomics.sub(budget, budgetWords.used, fresh);
      return false;
    }
    for (let word = from >>> 5; word * 32 < end; word++) {
      Atomics.or(this.i32, slotAreas.touched / 4 + word, wordMask(word, from, end));
    }
    return true;
  }

  /**
   * Asks for what is idle to be dropped, and waits for it and for queries that are just ending; true when everything is within the limit
   * then. Main says when there is nothing to wait for.
   */
  private relieved(): boolean {
    const { budget } = this;
    const isWithin = () => Atomics.load(budget, budgetWords.used) <= this.granted();
    if (this.drop !== undefined) {
      this.drop();
      return isWithin();
    }
    if (this.letGo === undefined) return false;
    const refused = Atomics.load(budget, budgetWords.refused);
    Atomics.add(budget, budgetWords.wanted, 1);
    Atomics.notify(budget, budgetWords.wanted);
    const until = performance.now() + reliefMs;
    while (!isWithin()) {
      const left = until - performance.now();
      if (left <= 0 || Atomics.load(budget, budgetWords.refused) !== refused) return false;
      Atomics.wait(budget, budgetWords.used, Atomics.load(budget, budgetWords.used), left);
    }
    this.letGo();
    return true;
  }

  /** Granules that may be in use when this slot takes more. */
  private granted(): number {
    const limit = Atomics.load(this.budget, budgetWords.limit);
    if (Atomics.load(this.i32, slotAreas.granted / 4) === 0) return limit;
    return limit + Math.min(limit * grantedPart, grantedMax);
  }

  /** The last granule of a range whose bit is set in a bitmap, or -1. */
  private lastSet(bitmap: number, from: number, count: number): number {
    const end = from + count;
    for (let word = (end - 1) >>> 5; word >= from >>> 5; word--) {
      const used = Atomics.load(this.i32, bitmap / 4 + word) & wordMask(word, from, end);
      if (used !== 0) return word * 32 + 31 - Math.clz32(used);
    }
    return -1;
  }

  /** Sets the bits of a range; if another thread was faster, undoes it and gives the granule to go on from. */
  private claim(from: number, count: number): number {
    const end = from + count;
    for (let word = from >>> 5; word * 32 < end; word++) {
      const mask = wordMask(word, from, end);
      const index = slotAreas.bitmap / 4 + word;
      const before = Atomics.or(this.i32, index, mask) & mask;
      if (before === 0) continue;
      Atomics.and(this.i32, index, ~(mask & ~before));
      this.release(from, Math.max(0, word * 32 - from));
      return word * 32 + 32 - Math.clz32(before);
    }
    return -1;
  }

  /** Clears the bits of a range. */
  private release(from: number, count: number): void {
    const end = from + count;
    for (let word = from >>> 5; word * 32 < end; word++) {
      Atomics.and(this.i32, slotAreas.bitmap / 4 + word, ~wordMask(word, from, end));
    }
  }
}

/** The bits of a bitmap's word that stand for granules of [from, end). */
function wordMask(word: number, from: number, end: number): number {
  const low = Math.max(from - word * 32, 0);
  const high = Math.min(end - word * 32, 32);
  return low >= high ? 0 : (-1 << low) & (-1 >>> (32 - high));
}

function bitsSet(word: number): number {
  let bits = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

function outOfMemory(): Error {
  return sqlError("outOfMemory", "out of memory", {
    detail: "The statement needs more memory than the server's budget allows.",
    hint: "Start the server with a larger --memory, or reduce what the statement keeps at once.",
  });
}
