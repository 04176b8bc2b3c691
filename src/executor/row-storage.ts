/** Row storage of one context: chunks of rows of one size, the heap for their long bytes, and the directory of groups. */

import { granuleBytes, type SlotMemory } from "../batch/index.ts";
import { type DirectKeys, placeBytes } from "./direct-keys.ts";
import { chunkHeader, context, directKey } from "./memory/layout.ts";

/** Rows that lie one behind the other. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Bytes that were allocated. */
interface Room {
  readonly address: number;
  readonly bytes: number;
}

/** Entries of a new directory. */
const directoryEntries = 1024;
const chunkBytesMax = 4 << 20;
const memoEntriesMax = 65_536;

/** Makes room for what compiled code keeps; all state is in the context. */
export class RowStorage {
  private readonly memory: SlotMemory;
  private readonly ctx: number;
  readonly rowBytes: number;
  private readonly memo = { address: 0, bytes: 0 };
  /** The place of the morsel whose rows come now. */
  private order = 0;
  /** What this task has taken for the rows since it last began anew. */
  private taken: Room[] = [];

  constructor(memory: SlotMemory, ctx: number, rowBytes: number) {
    this.memory = memory;
    this.ctx = ctx;
    this.rowBytes = rowBytes;
  }

  /** A table without groups; with places for those of direct keys. */
  startTable(direct: DirectKeys | undefined): void {
    this.newDirectory(directoryEntries);
    this.addChunk();
    if (direct === undefined) return;
    const bytes = direct.places * placeBytes;
    const address = this.memory.allocate(bytes);
    this.memory.u8.fill(0, address, address + bytes);
    this.set(context.direct, address);
    for (const [index, { first, values, stride }] of direct.keys.entries()) {
      const at = this.ctx + context.directKeys + index * directKey.bytes;
      this.memory.i64[at >>> 3] = first;
      this.write(at + directKey.values, values);
      this.write(at + directKey.stride, stride);
    }
  }

  newDirectory(entries: number): void {
    const address = this.memory.allocate(entries * 4);
    this.memory.u8.fill(0, address, address + entries * 4);
    this.set(context.directory, address);
    this.set(context.directoryMask, entries - 1);
  }

  /** Begins a chunk for the rows of a morsel: in the room that is left of the last one, if that holds a row. */
  startRun(order: number): void {
    this.order = order;
    const tail = this.get(context.rowTail);
    const next = this.get(context.rowNext);
    if (tail === 0 || next + chunkHeader.bytes + this.rowBytes > this.get(context.rowEnd)) {
      this.addChunk();
      return;
    }
    const empty = next === tail + chunkHeader.bytes;
    const address = empty ? tail : next;
    this.write(address + chunkHeader.order, order);
    if (empty) return;
    this.write(tail + chunkHeader.next, address);
    this.write(tail + chunkHeader.end, next);
    this.write(address + chunkHeader.next, 0);
    this.write(address + chunkHeader.size, this.read(tail + chunkHeader.size));
    this.set(context.rowTail, address);
    this.set(context.rowNext, address + chunkHeader.bytes);
  }

  /** A further chunk, twice the size of the last one, up to 4 MB. */
  addChunk(): void {
    const tail = this.get(context.rowTail);
    const last = tail === 0 ? 0 : this.read(tail + chunkHeader.size);
    const size = Math.max(Math.min(Math.max(last * 2, granuleBytes), chunkBytesMax), this.rowBytes + chunkHeader.bytes);
    const address = this.take(size);
    if (tail !== 0) {
      this.write(tail + chunkHeader.next, address);
      this.write(tail + chunkHeader.end, this.get(context.rowNext));
    } else {
      this.set(context.rowHead, address);
    }
    this.write(address + chunkHeader.next, 0);
    this.write(address + chunkHeader.size, size);
    this.write(address + chunkHeader.order, this.order);
    this.set(context.rowTail, address);
    this.set(context.rowNext, address + chunkHeader.bytes);
    this.set(context.rowEnd, address + size);
  }

  /** Room for a row at least. */
  makeRoom(): void {
    if (this.get(context.rowNext) + this.rowBytes > this.get(context.rowEnd)) this.addChunk();
  }

  /** Makes the storage empty. Gives what the rows lay in; its caller frees that when it has read them. */
  startAnew(): readonly Room[] {
    const { taken } = this;
    this.taken = [];
    for (const word of [
      context.rowHead,
      context.rowTail,
      context.rowNext,
      context.rowEnd,
      context.heap,
      context.heapEnd,
    ])
      this.set(word, 0);
    return taken;
  }

  private take(bytes: number): number {
    const address = this.memory.allocate(bytes);
    this.taken.push({ address, bytes });
    return address;
  }

  /** Room for at least `context.heapWanted` bytes. */
  growHeap(): void {
    const bytes = Math.max(this.get(context.heapWanted), 4 * granuleBytes);
    const address = this.take(bytes);
    this.set(context.heap, address);
    this.set(context.heapEnd, address + bytes);
  }

  /** Where the rows of some contexts lie, in the order of their morsels. */
  spans(contexts: readonly number[]): readonly Span[] {
    const spans: (Span & { readonly order: number })[] = [];
    for (const at of contexts) {
      const tail = this.read(at + context.rowTail);
      for (let chunk = this.read(at + context.rowHead); chunk !== 0; chunk = this.read(chunk + chunkHeader.next)) {
        const end = chunk === tail ? this.read(at + context.rowNext) : this.read(chunk + chunkHeader.end);
        spans.push({ start: chunk + chunkHeader.bytes, end, order: this.read(chunk + chunkHeader.order) });
      }
    }
    return spans.sort((left, right) => left.order - right.order);
  }

  /** Sets up the table of dictionary codes of an aggregate's keys: `entries` combinations, none known yet; 0 for no table. */
  resetMemo(entries: number): void {
    if (entries === 0 || entries > memoEntriesMax) {
      this.set(context.memo, 0);
      return;
    }
    const { memo, memory } = this;
    if (memo.bytes < entries * 4) {
      if (memo.address !== 0) memory.free(memo.address, memo.bytes);
      memo.address = memory.allocate(entries * 4);
      memo.bytes = entries * 4;
    }
    memory.u8.fill(0, memo.address, memo.address + entries * 4);
    this.set(context.memo, memo.address);
  }

  /** Gives back what is of use to this task only; rows stay. */
  close(): void {
    const { memo, memory } = this;
    if (memo.address !== 0) memory.free(memo.address, memo.bytes);
    memo.address = 0;
    memo.bytes = 0;
  }

  private read(address: number): number {
    return this.memory.u32[address >>> 2] ?? 0;
  }

  private write(address: number, value: number): void {
    this.memory.u32[address >>> 2] = value;
  }

  private get(offset: number): number {
    return this.read(this.ctx + offset);
  }

  private set(offset: number, value: number): void {
    this.write(this.ctx + offset, value);
  }
}
