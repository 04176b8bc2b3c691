/** The entries of a nested column's leaf that are at hand: levels and values, gathered from its pages until they hold whole rows. */

import { limits } from "../../../base/index.ts";
import type { SlotMemory } from "../../../batch/index.ts";
import type { ScanContext } from "../scan-file.ts";
import { chunkWords } from "./chunk.ts";
import { conversionOf, corrupted, cursor, outAreas, rare, rareWords } from "./cursor.ts";
import { nextPage } from "./page.ts";
import { readValues, valueKind } from "./page-values.ts";

/** Words of a window; the first eleven are those of kernels/assembly/nested-json.ts. */
const window = {
  repetitions: 0,
  definitions: 1,
  values: 2,
  /** Entries that are held, and the one at hand. */
  entries: 3,
  entry: 4,
  /** Values that are held, and the one at hand. */
  held: 5,
  value: 6,
  maxDefinition: 7,
  width: 8,
  /** The memory of levels and values: its address, bytes, and the entries that it has room for. */
  buffer: 11,
  bufferBytes: 12,
  capacity: 13,
  /** Texts of the values, which stand there in their order: address, bytes, and how many are in use. */
  heap: 14,
  heapBytes: 15,
  heapUsed: 16,
  /** Entries of the chunk that were not gathered yet. */
  left: 18,
  maxRepetition: 19,
  count: 24,
} as const;

/** Words of a window, for whoever lays out memory. */
export const windowWords: number = window.count;

/** Entries that are gathered ahead of the rows that are read. */
const entriesAhead = limits.batchRows;

/** Smallest memory for texts. */
const firstHeapBytes = 65_536;

/** Starts the window of a leaf whose chunk's record is at `chunk`; its words are 0. */
export function openWindow({ u32 }: SlotMemory, at: number, chunk: number): void {
  u32[at + window.maxDefinition] = u32[chunk + chunkWords.maxDefinitionLevel] ?? 0;
  u32[at + window.maxRepetition] = u32[chunk + chunkWords.maxRepetitionLevel] ?? 0;
  u32[at + window.width] = u32[chunk + chunkWords.width] ?? 0;
  u32[at + window.left] = u32[chunk + chunkWords.values] ?? 0;
}

/** Gives back the window's memory. */
export function closeWindow(memory: SlotMemory, at: number): void {
  const { u32 } = memory;
  for (const word of [window.buffer, window.heap]) {
    if ((u32[at + word] ?? 0) !== 0) memory.free(u32[at + word] ?? 0, u32[at + word + 1] ?? 0);
  }
  u32.fill(0, at, at + window.count);
}

/** How many whole rows are held from the entry at hand on. */
export function windowRows(scan: ScanContext, at: number): number {
  const { u32 } = scan.memory;
  const entry = u32[at + window.entry] ?? 0;
  const count = (u32[at + window.entries] ?? 0) - entry;
  if ((u32[at + window.maxRepetition] ?? 0) === 0) return count;
  const starts = scan.kernels.levels_zeros((u32[at + window.repetitions] ?? 0) + entry, count);
  // The last row may go on with what was not gathered yet.
  return (u32[at + window.left] ?? 0) === 0 ? starts : Math.max(0, starts - 1);
}

/** Gathers entries until some rows, at least one, are held or the chunk has ended. */
export function fillWindow(scan: ScanContext, leaf: number, at: number): void {
  const { u32 } = scan.memory;
  for (;;) {
    const left = u32[at + window.left] ?? 0;
    const ahead = (u32[at + window.entries] ?? 0) - (u32[at + window.entry] ?? 0);
    if (left === 0 || (ahead >= entriesAhead && windowRows(scan, at) > 0)) return;
    if ((u32[leaf + cursor.pageRows] ?? 0) === 0 && nextPage(scan, leaf, 0) < 0) {
      throw corrupted(scan, "a column chunk has fewer values than it says");
    }
    gatherEntries(scan, leaf, at, Math.min(u32[leaf + cursor.pageRows] ?? 0, left, limits.batchRows));
  }
}

/** Appends the next `count` entries of the current page. */
function gatherEntries(scan: ScanContext, leaf: number, at: number, count: number): void {
  const { u32, u8 } = scan.memory;
  makeRoom(scan, at, count, isText(scan, leaf));
  const entries = u32[at + window.entries] ?? 0;
  const maxRepetition = u32[at + window.maxRepetition] ?? 0;
  if (maxRepetition > 0) {
    const state = (rareWords(scan.memory, leaf) + rare.repetitions) * 4;
    const to = (u32[at + window.repetitions] ?? 0) + entries;
    if (scan.kernels.levels_copy(state, to, count, maxRepetition) < 0) throw endedLevels(scan);
  }
  const maxDefinition = u32[at + window.maxDefinition] ?? 0;
  const definitions = (u32[at + window.definitions] ?? 0) + entries;
  let present = count;
  if (maxDefinition === 0) u8.fill(0, definitions, definitions + count);
  else present = scan.kernels.levels_copy((leaf + cursor.levels) * 4, definitions, count, maxDefinition);
  if (present < 0) throw endedLevels(scan);
  gatherValues(scan, leaf, at, present);
  u32[at + window.entries] = entries + count;
  u32[at + window.left] = (u32[at + window.left] ?? 0) - count;
  u32[leaf + cursor.pageRows] = (u32[leaf + cursor.pageRows] ?? 0) - count;
}

function endedLevels(scan: ScanContext): Error {
  return corrupted(scan, "a page's levels end early");
}

function gatherValues(scan: ScanContext, leaf: number, at: number, count: number): void {
  const { u32, u8 } = scan.memory;
  const width = u32[at + window.width] ?? 0;
  const held = u32[at + window.held] ?? 0;
  const to = (u32[at + window.values] ?? 0) + held * width;
  const from = readValues(scan, leaf, count, (u32[leaf + cursor.out] ?? 0) + outAreas.dense);
  u8.copyWithin(to, from, from + count * width);
  // A dictionary stays where it is until the chunk ends, a page does not.
  if (isText(scan, leaf) && valueKind(scan, leaf) !== "codes") keepTexts(scan, at, to, count);
  u32[at + window.held] = held + count;
}

/** Whether the leaf's values are views. */
function isText(scan: ScanContext, leaf: number): boolean {
  const conversion = conversionOf(scan, leaf);
  return conversion === "text" || conversion === "bytes";
}

/** Moves what is at hand to the buffer's start, and the buffer to where there is room for `count` entries more. */
function makeRoom(scan: ScanContext, at: number, count: number, text: boolean): void {
  const { memory } = scan;
  const { u32, u8 } = memory;
  const width = u32[at + window.width] ?? 0;
  const entry = u32[at + window.entry] ?? 0;
  const ahead = (u32[at + window.entries] ?? 0) - entry;
  const value = u32[at + window.value] ?? 0;
  const held = (u32[at + window.held] ?? 0) - value;
  const capacity = u32[at + window.capacity] ?? 0;
  if ((u32[at + window.entries] ?? 0) + count <= capacity) return;
  const old = u32[at + window.buffer] ?? 0;
  const oldBytes = u32[at + window.bufferBytes] ?? 0;
  const needed = ahead + count > capacity / 2 ? Math.max(2 * (ahead + count), 2 * entriesAhead) : capacity;
  const bytes = needed === capacity ? oldBytes : needed * (width + 2);
  const buffer = needed === capacity ? old : memory.allocate(bytes);
  const values = buffer;
  const repetitions = values + needed * width;
  const definitions = repetitions + needed;
  const move = (from: number, length: number, to: number) => u8.copyWithin(to, from, from + length);
  move((u32[at + window.values] ?? 0) + value * width, held * width, values);
  move((u32[at + window.repetitions] ?? 0) + entry, (u32[at + window.maxRepetition] ?? 0) > 0 ? ahead : 0, repetitions);
  move((u32[at + window.definitions] ?? 0) + entry, ahead, definitions);
  if (buffer !== old && old !== 0) memory.free(old, oldBytes);
  u32[at + window.buffer] = buffer;
  u32[at + window.bufferBytes] = bytes;
  u32[at + window.capacity] = needed;
  u32[at + window.values] = values;
  u32[at + window.repetitions] = (u32[at + window.maxRepetition] ?? 0) > 0 ? repetitions : 0;
  u32[at + window.definitions] = definitions;
  u32[at + window.entries] = ahead;
  u32[at + window.entry] = 0;
  u32[at + window.held] = held;
  u32[at + window.value] = 0;
  if (text) dropTexts(scan, at, values, held);
}

/** Copies the texts of `count` views behind those that are kept. */
function keepTexts(scan: ScanContext, at: number, views: number, count: number): void {
  const { memory, kernels } = scan;
  const { u32, u8 } = memory;
  const bytes = Number(kernels.views_heap_size(views, count));
  if (bytes === 0) return;
  const used = u32[at + window.heapUsed] ?? 0;
  const capacity = u32[at + window.heapBytes] ?? 0;
  if (used + bytes > capacity) {
    const longer = Math.max(2 * (used + bytes), firstHeapBytes);
    const heap = memory.allocate(longer);
    const old = u32[at + window.heap] ?? 0;
    if (old !== 0) {
      u8.copyWithin(heap, old, old + used);
      kernels.views_rebase(
        u32[at + window.values] ?? 0,
        (views - (u32[at + window.values] ?? 0)) / 16,
        old,
        capacity,
        heap,
      );
      memory.free(old, capacity);
    }
    u32[at + window.heap] = heap;
    u32[at + window.heapBytes] = longer;
  }
  kernels.views_move(views, count, (u32[at + window.heap] ?? 0) + used);
  u32[at + window.heapUsed] = used + bytes;
}

/** Keeps only the texts of the `count` views at the buffer's start, which have become the first ones. */
function dropTexts(scan: ScanContext, at: number, views: number, count: number): void {
  const { memory, kernels } = scan;
  const { u32 } = memory;
  const heap = u32[at + window.heap] ?? 0;
  if (heap === 0) return;
  const first = kernels.views_first(views, count, heap, u32[at + window.heapBytes] ?? 0);
  // The texts of the views that are left stand behind those of the ones before them.
  const used = u32[at + window.heapUsed] ?? 0;
  const start = first === 0 ? heap + used : first >>> 0;
  memory.u8.copyWithin(heap, start, heap + used);
  kernels.views_rebase(views, count, start, heap + used - start, heap);
  u32[at + window.heapUsed] = heap + used - start;
}
