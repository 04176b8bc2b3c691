/** Reads nested columns: the levels and values of their leaves are gathered for some rows, from which a kernel writes JSON texts. */

import { limits, sqlError } from "../../../base/index.ts";
import type { SlotMemory } from "../../../batch/index.ts";
import type { ScanContext } from "../scan-file.ts";
import { chunkWords } from "./chunk.ts";
import { closeCursor, corrupted, cursor, cursorWords, openCursor } from "./cursor.ts";
import { closeWindow, fillWindow, openWindow, windowRows, windowWords } from "./leaf-window.ts";
import { nestedWords } from "./nested-record.ts";

/** Words of a nested column's cursor; `chunk`, `skip` and `nested` stand where a flat column's do. */
const words = {
  /** Address of the record. */
  record: 1,
  /** A cursor and then a window per leaf: address and bytes. */
  leaves: 2,
  leavesBytes: 3,
  /** Views and validity of the rows read last. */
  rows: 4,
  /** How many blocks hold their texts, and of each its address and bytes. */
  blocks: 5,
  firstBlock: 24,
} as const;

/** Blocks grow fourfold, so that these suffice for the longest text. */
const blocksMax = 8;
const firstBlockBytes = 262_144;

/** Validity stands behind the views. */
const validOffset = 16 * limits.batchRows;
const rowsBytes = validOffset + limits.batchRows;

/** Starts a nested column's cursor at a row group; `record` is the address of its record (nested-record.ts). */
export function openNested(memory: SlotMemory, at: number, record: number): void {
  const { u32 } = memory;
  const count = u32[record / 4 + nestedWords.leaves] ?? 0;
  u32[at + cursor.nested] = 1;
  u32[at + words.record] = record;
  u32[at + words.rows] = memory.allocate(rowsBytes);
  const bytes = count * (cursorWords + windowWords) * 4;
  const leaves = memory.allocate(bytes);
  u32[at + words.leaves] = leaves;
  u32[at + words.leavesBytes] = bytes;
  u32.fill(0, leaves / 4, (leaves + bytes) / 4);
  for (let leaf = 0; leaf < count; leaf++) {
    const chunk = record / 4 + nestedWords.count + leaf * chunkWords.count;
    openCursor(memory, leafCursor(memory, at, leaf), chunk);
    openWindow(memory, leafWindow(memory, at, leaf), chunk);
  }
}

/** Gives back the cursor's memory. */
export function closeNested(memory: SlotMemory, at: number): void {
  const { u32 } = memory;
  const leaves = u32[at + words.leaves] ?? 0;
  if (leaves !== 0) {
    for (let leaf = 0; leaf < leafCount(memory, at); leaf++) {
      closeCursor(memory, leafCursor(memory, at, leaf));
      closeWindow(memory, leafWindow(memory, at, leaf));
    }
    memory.free(leaves, u32[at + words.leavesBytes] ?? 0);
  }
  if ((u32[at + words.rows] ?? 0) !== 0) memory.free(u32[at + words.rows] ?? 0, rowsBytes);
  freeBlocks(memory, at, u32[at + words.blocks] ?? 0);
  u32.fill(0, at, at + cursorWords);
}

/** Makes rows available and gives how many there are, at least 1. */
export function nestedAvailable(scan: ScanContext, at: number): number {
  const { u32 } = scan.memory;
  for (;;) {
    const rows = gather(scan, at);
    const skip = u32[at + cursor.skip] ?? 0;
    if (skip === 0) return rows;
    const passed = Math.min(skip, rows);
    if (scan.kernels.nested_skip(leafWindow(scan.memory, at, 0) * 4, leafCount(scan.memory, at), passed) !== 0) {
      throw contradiction(scan);
    }
    u32[at + cursor.skip] = skip - passed;
  }
}

/** Reads rows, at most those that are available, and gives the address of their views; validity is behind it. */
export function readNested(scan: ScanContext, at: number, rows: number): { views: number; valid: number } {
  const { memory, kernels } = scan;
  const { u32 } = memory;
  const record = u32[at + words.record] ?? 0;
  const tree = record + (u32[record / 4 + nestedWords.tree] ?? 0);
  const windows = leafWindow(memory, at, 0) * 4;
  const views = u32[at + words.rows] ?? 0;
  const valid = views + validOffset;
  const kept = u32[at + words.blocks] ?? 0;
  freeBlocks(memory, at, Math.max(0, kept - 1));
  if (kept === 0) addBlock(scan, at);
  for (let row = 0; row < rows; ) {
    const block = at + words.firstBlock + ((u32[at + words.blocks] ?? 0) - 1) * 2;
    const heap = u32[block] ?? 0;
    row = kernels.nested_rows(tree, windows, row, rows, views, valid, heap, heap + (u32[block + 1] ?? 0));
    if (row === -3) throw corrupted(scan, "a map has a null key");
    if (row === -4) throw corrupted(scan, "a VARIANT has a value that is broken");
    if (row < 0) throw contradiction(scan);
    if (row < rows) addBlock(scan, at);
  }
  return { views, valid };
}

function contradiction(scan: ScanContext): Error {
  return corrupted(scan, "the levels of a nested column contradict one another");
}

/** Fills the windows of all leaves, and gives how many rows they all hold. */
function gather(scan: ScanContext, at: number): number {
  let rows = Number.POSITIVE_INFINITY;
  for (let leaf = 0; leaf < leafCount(scan.memory, at); leaf++) {
    const window = leafWindow(scan.memory, at, leaf);
    fillWindow(scan, leafCursor(scan.memory, at, leaf), window);
    rows = Math.min(rows, windowRows(scan, window));
  }
  if (rows === 0) throw corrupted(scan, "a column chunk has fewer values than its row group has rows");
  return Math.min(rows, limits.batchRows);
}

/** Adds a block longer than the last one. */
function addBlock(scan: ScanContext, at: number): void {
  const { u32 } = scan.memory;
  const count = u32[at + words.blocks] ?? 0;
  const block = at + words.firstBlock + count * 2;
  const bytes = count === 0 ? firstBlockBytes : Math.min((u32[block - 1] ?? 0) * 4, limits.pageBytes);
  if (count === blocksMax || bytes === u32[block - 1]) {
    throw sqlError("programLimitExceeded", `a nested value of Parquet file "${scan.file}" is too large`, {
      detail: `Its JSON text would have more than ${limits.pageBytes} bytes.`,
    });
  }
  u32[block] = scan.memory.allocate(bytes);
  u32[block + 1] = bytes;
  u32[at + words.blocks] = count + 1;
}

/** Frees the first `count` blocks. */
function freeBlocks(memory: SlotMemory, at: number, count: number): void {
  const { u32 } = memory;
  const held = u32[at + words.blocks] ?? 0;
  const first = at + words.firstBlock;
  for (let block = 0; block < count; block++) memory.free(u32[first + block * 2] ?? 0, u32[first + block * 2 + 1] ?? 0);
  u32.copyWithin(first, first + count * 2, first + held * 2);
  u32[at + words.blocks] = held - count;
}

function leafCount({ u32 }: SlotMemory, at: number): number {
  return u32[(u32[at + words.record] ?? 0) / 4 + nestedWords.leaves] ?? 0;
}

/** Word index of a leaf's cursor. */
function leafCursor(memory: SlotMemory, at: number, leaf: number): number {
  return (memory.u32[at + words.leaves] ?? 0) / 4 + leaf * cursorWords;
}

/** Word index of a leaf's window; they lie one behind the other, behind the cursors. */
function leafWindow(memory: SlotMemory, at: number, leaf: number): number {
  return leafCursor(memory, at, leafCount(memory, at)) + leaf * windowWords;
}
