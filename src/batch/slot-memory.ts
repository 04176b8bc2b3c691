/** SlotMemory: one shared WebAssembly memory with its views, and an allocator of 64 KB granules that several threads use at once. */

import { sqlError } from "../base/index.ts";

/** Unit of allocation, in bytes. */
export const granuleBytes = 65_536;

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
  /** A bit per granule, 1 in use. */
  bitmap: 0x12_0000,
  /** Contexts of the tasks under way. */
  frames: 0x13_0000,
  heap: 0x20_0000,
} as const;

/** Rows that the identity selection and the ones have room for. */
const fixedRows = 4096;

/** Words of the budget that all slots of a process share: bytes in granules. */
export const budgetWords = { used: 0, limit: 1 } as const;

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

  /** `budget` holds the granules in use by all slots and their limit. */
  constructor(memory: WebAssembly.Memory, budget: Int32Array) {
    const { buffer } = memory;
    this.memory = memory;
    this.budget = budget;
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
   * when the process's budget or the slot is exhausted. Each word of the bitmap is changed by a single compare-and-swap.
   */
  allocate(bytes: number): number {
    const count = Math.max(1, Math.ceil(bytes / granuleBytes));
    this.charge(count);
    let from = slotAreas.heap / granuleBytes;
    while (from + count <= this.granules) {
      const blocked = this.firstUsed(from, count);
      if (blocked < 0) {
        const lost = this.claim(from, count);
        if (lost < 0) return from * granuleBytes;
        from = lost;
      } else {
        from = blocked + 1;
      }
    }
    Atomics.sub(this.budget, budgetWords.used, count);
    throw outOfMemory();
  }

  /** Gives back what {@link allocate} gave for as many bytes. */
  free(address: number, bytes: number): void {
    const count = Math.max(1, Math.ceil(bytes / granuleBytes));
    this.release(address / granuleBytes, count);
    Atomics.sub(this.budget, budgetWords.used, count);
  }

  /** Gives back everything; only when no other thread uses the slot. Returns the bytes that were in use. */
  freeAll(): number {
    const words = slotAreas.bitmap / 4;
    let used = 0;
    for (let word = 0; word < this.granules / 32; word++) {
      const bits = this.u32[words + word] ?? 0;
      if (bits === 0) continue;
      for (let rest = bits; rest !== 0; rest &= rest - 1) used++;
      this.u32[words + word] = 0;
    }
    Atomics.sub(this.budget, budgetWords.used, used);
    return used * granuleBytes;
  }

  private charge(count: number): void {
    const used = Atomics.add(this.budget, budgetWords.used, count) + count;
    if (used <= Atomics.load(this.budget, budgetWords.limit)) return;
    Atomics.sub(this.budget, budgetWords.used, count);
    throw outOfMemory();
  }

  /** The last granule in use within a range, or -1. */
  private firstUsed(from: number, count: number): number {
    const end = from + count;
    for (let word = (end - 1) >>> 5; word >= from >>> 5; word--) {
      const used = Atomics.load(this.i32, slotAreas.bitmap / 4 + word) & wordMask(word, from, end);
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

function outOfMemory(): Error {
  return sqlError("outOfMemory", "out of memory", {
    detail: "The statement needs more memory than the server's budget allows.",
    hint: "Start the server with a larger --memory, or reduce what the statement keeps at once.",
  });
}
