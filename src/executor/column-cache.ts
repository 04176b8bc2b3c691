/** ColumnCache: the decoded column chunks that a slot keeps between its queries, and which chunks are worth it. */

import { keepNewest, limits } from "../base/index.ts";
import type { SlotMemory } from "../batch/index.ts";
import { chunkKey, type KeptChunk, keptWord, placeKept, type TableScan } from "../lakehouse/index.ts";

/** Chunks that have been read, whether or not a slot keeps them: the second query that reads a chunk keeps it. */
export class ReadChunks {
  private readonly seen = new Map<string, true>();

  /** True when a chunk was read before; from now on it was. */
  again(key: string): boolean {
    const known = this.seen.has(key);
    keepNewest(this.seen, key, true, limits.chunksSeen);
    return known;
  }
}

/** What one slot keeps. Its memory is where the chunks lie: workers read them there without a copy. */
export class ColumnCache {
  private readonly memory: SlotMemory;
  private readonly chunks = new Map<string, KeptChunk>();

  constructor(memory: SlotMemory) {
    this.memory = memory;
  }

  /** Says in a scan's placed records which chunks are kept, and which are to be. */
  place(scan: TableScan, records: number, read: ReadChunks): void {
    // The first chunks of a scan of so many are forgotten when the last are read: naming them all would be for nothing.
    if (scan.morsels * scan.columns > limits.chunksSeen) return;
    placeKept(scan, this.memory, records, (key) => {
      const known = this.chunks.get(key);
      if (known === undefined) return read.again(key) ? keptWord.fill : keptWord.read;
      return known.directory;
    });
  }

  /** A worker has kept a chunk. A query that reads a table twice may keep it twice, and loses the second one at its end. */
  add(scan: TableScan, morsel: number, column: number, chunk: KeptChunk): void {
    const key = chunkKey(scan, morsel, column);
    if (key !== undefined && !this.chunks.has(key)) this.chunks.set(key, chunk);
  }

  /** Where all chunks lie. */
  *areas() {
    for (const { areas } of this.chunks.values()) yield* areas;
  }
}
