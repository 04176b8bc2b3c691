/** The cursor of a column chunk: words in a query's memory, so that any worker can go on with it. */

import type { SlotMemory } from "../../../batch/index.ts";
import { type Conversion, chunkWords, conversions } from "./chunk.ts";
import type { CodecContext } from "./decompress.ts";
import { damagedFile } from "./thrift-reader.ts";

/** Words of a cursor. */
export const cursor = {
  /** Word index of the chunk's record. */
  chunk: 0,
  buffer: 1,
  bufferBytes: 2,
  /** Address of the next page header, and of the end of the chunk's bytes. */
  position: 3,
  end: 4,
  /** Rows of the current page (levels, if the column is nested) that were not read yet. */
  pageRows: 5,
  /** The place of the page's encoding in {@link valueKinds}. */
  pageKind: 6,
  /** 1 when the page has nulls, so that levels are read. */
  nulls: 7,
  value: 8,
  valueEnd: 9,
  /** Values read: of bits, and of streams that are split. */
  valueIndex: 10,
  dictionary: 11,
  entries: 12,
  dictionaryBytes: 13,
  page: 14,
  pageBytes: 15,
  dictionaryRange: 16,
  pageRange: 17,
  /** Rows to pass over before the next read. */
  skip: 18,
  /** Granules of output: see {@link outAreas}. */
  out: 19,
  /** 1 when the words are those of a nested column (nested-scan.ts). */
  nested: 20,
  /** Rows of the data pages so far. */
  rowsSeen: 21,
  /** States of definition levels, and of dictionary codes or booleans, 32 bytes each. */
  levels: 24,
  codes: 32,
  count: 40,
} as const;

/** Further words of a cursor, which stand in its output since few columns need them: {@link rareWords}. */
export const rare = {
  /** Levels of the page when their encoding is not read as it is. */
  repacked: 0,
  repackedBytes: 1,
  /** Values in stored form, for those encodings that do not keep them so. */
  stored: 2,
  storedBytes: 3,
  /** Front coded values of the last batch, the last of them at `before`. */
  heap: 4,
  heapBytes: 5,
  before: 6,
  beforeLength: 7,
  /** State of repetition levels, 32 bytes. */
  repetitions: 8,
  /** States of delta streams, 64 bytes each: integers or lengths, and prefix lengths. */
  delta: 16,
  prefixes: 32,
  count: 48,
} as const;

/** Words of a cursor, for whoever lays out memory. */
export const cursorWords: number = cursor.count;

/** How a page keeps its values. */
export const valueKinds = ["plain", "codes", "bits", "runs", "split", "delta", "lengths", "frontCoded"] as const;
export type ValueKind = (typeof valueKinds)[number];

/** Offsets in a cursor's output: values by row, values without the nulls, validity, scratch. Each has room for a batch of the widest values. */
export const outAreas = {
  values: 0,
  dense: 32_768,
  valid: 65_536,
  /** i32 lengths and prefix lengths of byte arrays. */
  lengths: 73_728,
  prefixes: 81_920,
  rare: 90_112,
  scratch: 98_304,
  bytes: 131_072,
} as const;

/** Starts a cursor at the beginning of a chunk. Buffers that it has from the chunk before are kept. */
export function openCursor(memory: SlotMemory, at: number, chunk: number): void {
  const { u32 } = memory;
  u32[at + cursor.chunk] = chunk;
  u32[at + cursor.position] = 0;
  u32[at + cursor.end] = 0;
  u32[at + cursor.pageRows] = 0;
  u32[at + cursor.entries] = 0;
  u32[at + cursor.rowsSeen] = 0;
  u32[at + cursor.skip] = u32[chunk + chunkWords.skip] ?? 0;
  if (u32[at + cursor.out] !== 0) return;
  u32[at + cursor.out] = memory.allocate(outAreas.bytes);
  u32.fill(0, rareWords(memory, at), rareWords(memory, at) + rare.count);
}

/** Where the words of {@link rare} stand. */
export function rareWords({ u32 }: SlotMemory, at: number): number {
  return ((u32[at + cursor.out] ?? 0) + outAreas.rare) >>> 2;
}

/** Gives back the cursor's memory. */
export function closeCursor(memory: SlotMemory, at: number): void {
  const { u32 } = memory;
  if (u32[at + cursor.out] === 0) return;
  const further = rareWords(memory, at);
  const buffers = [
    [at + cursor.buffer, u32[at + cursor.bufferBytes]],
    [at + cursor.dictionary, u32[at + cursor.dictionaryBytes]],
    [at + cursor.page, u32[at + cursor.pageBytes]],
    [further + rare.repacked, u32[further + rare.repackedBytes]],
    [further + rare.stored, u32[further + rare.storedBytes]],
    [further + rare.heap, u32[further + rare.heapBytes]],
    [at + cursor.out, outAreas.bytes],
  ] as const;
  for (const [word, bytes] of buffers) {
    const address = u32[word] ?? 0;
    if (address !== 0 && bytes !== undefined) memory.free(address, bytes);
  }
  u32.fill(0, at, at + cursor.count);
}

/** A buffer of at least `bytes`, kept from one use to the next; its contents are lost when it grows. */
export function grow(memory: SlotMemory, addressWord: number, bytesWord: number, bytes: number): number {
  const { u32 } = memory;
  const had = u32[bytesWord] ?? 0;
  const old = u32[addressWord] ?? 0;
  if (old !== 0 && had >= bytes) return old;
  if (old !== 0) memory.free(old, had);
  u32[addressWord] = 0;
  const address = memory.allocate(bytes);
  u32[addressWord] = address;
  u32[bytesWord] = bytes;
  return address;
}

/** A word of the record of the cursor's chunk. */
export function chunkWord({ memory: { u32 } }: CodecContext, at: number, word: keyof typeof chunkWords): number {
  return u32[(u32[at + cursor.chunk] ?? 0) + chunkWords[word]] ?? 0;
}

/** How the chunk's values become vector values. */
export function conversionOf(scan: CodecContext, at: number): Conversion {
  return conversions[chunkWord(scan, at, "conversion")] ?? "constant";
}

/** XX001: the file does not keep to its format. */
export function corrupted(scan: CodecContext, what: string): Error {
  return damagedFile(scan.file, what);
}
