/** Reads column chunks batch by batch inside a query's memory. */

import { limits } from "../../../base/index.ts";
import { descriptor, type SlotMemory } from "../../../batch/index.ts";
import type { ScanContext } from "../scan-file.ts";
import { chunkWords, conversions } from "./chunk.ts";
import { chunkWord, closeCursor, corrupted, cursor, openCursor, outAreas } from "./cursor.ts";
import { closeNested, nestedAvailable, openNested, readNested } from "./nested-scan.ts";
import { nextPage } from "./page.ts";
import { readCodes, readValues, skipValues, valueKind } from "./page-values.ts";

/**
 * A vector's shape in a number: bit 0 dictionary, bit 1 nullable, bit 2 negative, bits 3-9 the range's bits, bits 10-14 the width, bits 15
 * and 16 a dictionary's codes: 0 for 4 bytes, else their bytes.
 */
export type ShapeCode = number;

/** Bytes of a vector's value, or of a dictionary's. */
export function valueWidth(shape: ShapeCode): number {
  return (shape >>> 10) & 31;
}

/** Bytes of a dictionary's code. */
export function codeWidth(shape: ShapeCode): 1 | 2 | 4 {
  return ((shape >>> 15) & 3 || 4) as 1 | 2 | 4;
}

/** The shape with codes of so many bytes. */
export function withCodes(shape: ShapeCode, bytes: 1 | 2): ShapeCode {
  return shape | (bytes << 15);
}

/** Bytes of a view. */
const viewBytes = 16;

/**
 * Starts a column at a row group, whose record is at word index `chunk`; `constants` is the address of the scan's. What it has from
 * the row group before is kept or given back.
 */
export function openColumn(memory: SlotMemory, at: number, chunk: number, constants: number): void {
  const { u32 } = memory;
  const nested = conversions[u32[chunk + chunkWords.conversion] ?? 0] === "nested";
  if (nested || u32[at + cursor.nested] === 1) closeColumn(memory, at);
  if (nested) {
    openNested(memory, at, constants + (u32[chunk + chunkWords.offset] ?? 0));
    u32[at + cursor.skip] = u32[chunk + chunkWords.skip] ?? 0;
  } else openCursor(memory, at, chunk);
}

/** Gives back the column's memory. */
export function closeColumn(memory: SlotMemory, at: number): void {
  if (memory.u32[at + cursor.nested] === 1) closeNested(memory, at);
  else closeCursor(memory, at);
}

/** Notes rows that need not be read; they are passed over when the column is read next, whole pages without decompressing them. */
export function skipRows(memory: SlotMemory, at: number, rows: number): void {
  memory.u32[at + cursor.skip] = (memory.u32[at + cursor.skip] ?? 0) + rows;
}

/** Makes rows of the current page available and gives how many there are, at least 1. */
export function pageRows(scan: ScanContext, at: number): number {
  const { u32 } = scan.memory;
  if (u32[at + cursor.nested] === 1) return nestedAvailable(scan, at);
  let skip = u32[at + cursor.skip] ?? 0;
  for (;;) {
    const rows = u32[at + cursor.pageRows] ?? 0;
    if (rows > 0) {
      const passed = Math.min(skip, rows);
      if (passed > 0) skipInPage(scan, at, passed);
      skip -= passed;
    } else {
      skip = nextPage(scan, at, skip);
      if (skip < 0) throw corrupted(scan, "a column chunk has fewer values than its row group has rows");
    }
    u32[at + cursor.skip] = skip;
    if (skip === 0 && (u32[at + cursor.pageRows] ?? 0) > 0) return u32[at + cursor.pageRows] ?? 0;
  }
}

/**
 * Reads `rows` rows (at most {@link pageRows}) and describes them at `descriptorAddress`, so that the row numbered `first` in the
 * batch is the first one read.
 */
export function readRows(
  scan: ScanContext,
  at: number,
  rows: number,
  first: number,
  descriptorAddress: number,
): ShapeCode {
  const { u32 } = scan.memory;
  const words = descriptorAddress >>> 2;
  if (u32[at + cursor.nested] === 1) {
    const read = readNested(scan, at, rows);
    describe(u32, words, read.views, read.valid, first, viewBytes);
    return 2 | (viewBytes << 10);
  }
  const out = u32[at + cursor.out] ?? 0;
  const valid = out + outAreas.valid;
  const width = chunkWord(scan, at, "width");
  const nulls = u32[at + cursor.nulls] === 1;
  const present = nulls ? readLevels(scan, at, rows, valid) : rows;
  u32[at + cursor.pageRows] = (u32[at + cursor.pageRows] ?? 0) - rows;
  if (valueKind(scan, at) === "codes") {
    readCodes(scan, at, present, nulls ? out + outAreas.dense : out);
    if (nulls) scan.kernels.spread_4(out + outAreas.dense, valid, rows, out);
    describe(u32, words, out, nulls ? valid : 0, first, 4);
    u32[words + 2] = u32[at + cursor.dictionary] ?? 0;
    u32[words + 3] = u32[at + cursor.entries] ?? 0;
    return 1 | (nulls ? 2 : 0) | ((u32[at + cursor.dictionaryRange] ?? 0) << 2) | (width << 10);
  }
  let values = readValues(scan, at, present, out + outAreas.dense);
  if (nulls) {
    spread(scan, width, values, valid, rows, out);
    values = out;
  }
  describe(u32, words, values, nulls ? valid : 0, first, width);
  return (nulls ? 2 : 0) | ((u32[at + cursor.pageRange] ?? 0) << 2) | (width << 10);
}

function describe(u32: Uint32Array, words: number, data: number, valid: number, first: number, width: number): void {
  u32[words + descriptor.data / 4] = data - first * width;
  u32[words + descriptor.valid / 4] = valid === 0 ? 0 : valid - first;
}

function readLevels(scan: ScanContext, at: number, rows: number, valid: number): number {
  const present = scan.kernels.levels_read((at + cursor.levels) * 4, valid, rows, 1);
  if (present < 0) throw corrupted(scan, "a page's definition levels end early");
  return present;
}

function spread(scan: ScanContext, width: number, dense: number, valid: number, rows: number, out: number): void {
  if (width === 1) scan.kernels.spread_1(dense, valid, rows, out);
  else if (width === 4) scan.kernels.spread_4(dense, valid, rows, out);
  else if (width === 8) scan.kernels.spread_8(dense, valid, rows, out);
  else scan.kernels.spread_16(dense, valid, rows, out);
}

/** Passes over rows of the current page, batch by batch. */
function skipInPage(scan: ScanContext, at: number, rows: number): void {
  const { u32 } = scan.memory;
  const out = u32[at + cursor.out] ?? 0;
  for (let left = rows; left > 0; ) {
    const count = Math.min(left, limits.batchRows);
    const present = u32[at + cursor.nulls] === 1 ? readLevels(scan, at, count, out + outAreas.valid) : count;
    skipValues(scan, at, present, out + outAreas.dense);
    left -= count;
  }
  u32[at + cursor.pageRows] = (u32[at + cursor.pageRows] ?? 0) - rows;
}
