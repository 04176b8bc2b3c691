/** Reads column chunks batch by batch inside a query's memory. All state of a column is a cursor of words there, so that any worker can go on with it. */

import { limits, sqlError } from "../../../base/index.ts";
import { descriptor, type SlotMemory } from "../../../batch/index.ts";
import { chunkWords, conversions } from "./chunk.ts";
import { type CodecContext, decompress, isUncompressed } from "./decompress.ts";
import { type PageHeader, parsePageHeader } from "./page-header.ts";

/** Words of a cursor. */
const cursor = {
  /** Word index of the chunk's record. */
  chunk: 0,
  buffer: 1,
  bufferBytes: 2,
  /** Address of the next page header, and of the end of the chunk's bytes. */
  position: 3,
  end: 4,
  /** Rows of the current page that were not read yet. */
  pageRows: 5,
  /** 1 PLAIN, 2 dictionary codes. */
  pageKind: 6,
  /** 1 when the page has nulls, so that levels are read. */
  nulls: 7,
  value: 8,
  valueEnd: 9,
  bitOffset: 10,
  dictionary: 11,
  entries: 12,
  dictionaryBytes: 13,
  page: 14,
  pageBytes: 15,
  dictionaryRange: 16,
  pageRange: 17,
  /** Rows to pass over before the next read. */
  skip: 18,
  /** 2 granules: values, dense values, validity. */
  out: 19,
  levels: 24,
  codes: 32,
  count: 40,
} as const;

/** Words of a cursor, for whoever lays out memory. */
export const cursorWords: number = cursor.count;

const outDense = 32_768;
const outValid = 65_536;
const outScratch = 98_304;
const outBytes = 131_072;

/** What a worker has at hand for reading: the query's memory, its kernels, and the file. */
export interface ScanContext extends CodecContext {
  /** Reads bytes of the morsel's file to an address of the memory. */
  readonly read: (offset: number, length: number, address: number) => void;
}

/**
 * A vector's shape in a number: bit 0 dictionary, bit 1 nullable, bit 2 negative, bits 3-9 the range's bits, from bit 10 the width.
 */
export type ShapeCode = number;

const fullRange = 127 << 1;

/** Starts a cursor at the beginning of a chunk. Buffers that it has from the chunk before are kept. */
export function openCursor(memory: SlotMemory, at: number, chunk: number): void {
  const { u32 } = memory;
  u32[at + cursor.chunk] = chunk;
  u32[at + cursor.position] = 0;
  u32[at + cursor.end] = 0;
  u32[at + cursor.pageRows] = 0;
  u32[at + cursor.entries] = 0;
  u32[at + cursor.skip] = 0;
  if (u32[at + cursor.out] === 0) u32[at + cursor.out] = memory.allocate(outBytes);
}

/** Gives back the cursor's memory. */
export function closeCursor(memory: SlotMemory, at: number): void {
  const { u32 } = memory;
  const buffers = [
    [cursor.buffer, u32[at + cursor.bufferBytes]],
    [cursor.dictionary, u32[at + cursor.dictionaryBytes]],
    [cursor.page, u32[at + cursor.pageBytes]],
    [cursor.out, outBytes],
  ] as const;
  for (const [word, bytes] of buffers) {
    const address = u32[at + word] ?? 0;
    if (address !== 0 && bytes !== undefined) memory.free(address, bytes);
  }
  u32.fill(0, at, at + cursor.count);
}

/** Notes rows that need not be read; they are passed over when the column is read next, whole pages without decompressing them. */
export function skipRows(memory: SlotMemory, at: number, rows: number): void {
  memory.u32[at + cursor.skip] = (memory.u32[at + cursor.skip] ?? 0) + rows;
}

/** Makes rows of the current page available and gives how many there are (0 only when the chunk has ended). */
export function pageRows(scan: ScanContext, at: number): number {
  const { u32 } = scan.memory;
  let skip = u32[at + cursor.skip] ?? 0;
  for (;;) {
    const rows = u32[at + cursor.pageRows] ?? 0;
    if (rows > 0) {
      const passed = Math.min(skip, rows);
      if (passed > 0) skipInPage(scan, at, passed);
      skip -= passed;
    } else {
      skip = nextPage(scan, at, skip);
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
  const out = u32[at + cursor.out] ?? 0;
  const words = descriptorAddress >>> 2;
  const width = u32[(u32[at + cursor.chunk] ?? 0) + chunkWords.width] ?? 0;
  const nulls = u32[at + cursor.nulls] === 1;
  const present = nulls ? readLevels(scan, at, rows, out + outValid) : rows;
  u32[at + cursor.pageRows] = (u32[at + cursor.pageRows] ?? 0) - rows;
  if (u32[at + cursor.pageKind] === 2) {
    readCodes(scan, at, present, nulls ? out + outDense : out);
    if (nulls) scan.kernels.spread_4(out + outDense, out + outValid, rows, out);
    describe(u32, words, out, nulls ? out + outValid : 0, first, 4);
    u32[words + 2] = u32[at + cursor.dictionary] ?? 0;
    u32[words + 3] = u32[at + cursor.entries] ?? 0;
    return 1 | (nulls ? 2 : 0) | ((u32[at + cursor.dictionaryRange] ?? 0) << 2) | (width << 10);
  }
  let values = readPlain(scan, at, present, out + outDense);
  if (nulls) {
    spread(scan, width, values, out + outValid, rows, out);
    values = out;
  }
  describe(u32, words, values, nulls ? out + outValid : 0, first, width);
  return (nulls ? 2 : 0) | ((u32[at + cursor.pageRange] ?? 0) << 2) | (width << 10);
}

function describe(u32: Uint32Array, words: number, data: number, valid: number, first: number, width: number): void {
  u32[words + descriptor.data / 4] = data - first * width;
  u32[words + descriptor.valid / 4] = valid === 0 ? 0 : valid - first;
}

function corrupted(scan: ScanContext, what: string): Error {
  return sqlError("dataCorrupted", `file "${scan.file}" is damaged: ${what}`);
}

function readLevels(scan: ScanContext, at: number, rows: number, valid: number): number {
  const present = scan.kernels.levels_read((at + cursor.levels) * 4, valid, rows, 1);
  if (present < 0) throw corrupted(scan, "a page's definition levels end early");
  return present;
}

function readCodes(scan: ScanContext, at: number, count: number, to: number): void {
  const entries = scan.memory.u32[at + cursor.entries] ?? 0;
  if (count === 0) return;
  if (entries === 0) throw corrupted(scan, "a page refers to a dictionary that is empty");
  const result = scan.kernels.hybrid_read((at + cursor.codes) * 4, to, count, entries);
  if (result === 1) throw corrupted(scan, "a page's dictionary codes end early");
  if (result !== 0) throw corrupted(scan, "a page has a code outside of its dictionary");
}

/** Gives the address of `count` values in vector form; they lie in the page itself or at `to`. */
function readPlain(scan: ScanContext, at: number, count: number, to: number): number {
  const { u32 } = scan.memory;
  const chunk = u32[at + cursor.chunk] ?? 0;
  const from = u32[at + cursor.value] ?? 0;
  const end = u32[at + cursor.valueEnd] ?? 0;
  if (conversions[u32[chunk + chunkWords.conversion] ?? 0] === "boolean") {
    const bit = u32[at + cursor.bitOffset] ?? 0;
    if (from + Math.ceil((bit + count) / 8) > end) throw corrupted(scan, "a page of booleans ends early");
    scan.kernels.plain_boolean(from, bit, count, to);
    u32[at + cursor.bitOffset] = bit + count;
    return to;
  }
  const consumed = convertPlain(scan, chunk, from, end, count, to);
  u32[at + cursor.value] = from + consumed;
  return conversions[u32[chunk + chunkWords.conversion] ?? 0] === "direct" ? from : to;
}

/** Converts PLAIN values into vector form at `to` (those used in place excepted); gives the bytes they took. */
function convertPlain(scan: ScanContext, chunk: number, from: number, end: number, count: number, to: number): number {
  const { u32 } = scan.memory;
  const { kernels } = scan;
  const conversion = conversions[u32[chunk + chunkWords.conversion] ?? 0];
  const storedWidth = u32[chunk + chunkWords.storedWidth] ?? 0;
  if (from + count * storedWidth > end) throw corrupted(scan, "a page ends early");
  switch (conversion) {
    case "text": {
      const taken = kernels.plain_byte_array(from, end, count, to, 1);
      if (taken === -2) {
        throw sqlError("characterNotInRepertoire", `file "${scan.file}" has a text that is not valid UTF-8`);
      }
      if (taken < 0) throw corrupted(scan, "a page of texts ends early");
      return taken;
    }
    case "decimal64":
      kernels.flba_decimal_64(from, storedWidth, count, to);
      break;
    case "decimal128":
      if (kernels.flba_decimal_128(from, storedWidth, count, to) !== 0) throw wideDecimal(scan);
      break;
    case "decimalBytes": {
      const taken = kernels.byte_array_decimal_128(from, end, count, to);
      if (taken < 0) throw wideDecimal(scan);
      return taken;
    }
    case "timestampMillis":
      if (kernels.timestamp_millis(from, count, to) !== 0) {
        throw sqlError("datetimeFieldOverflow", `file "${scan.file}" has a timestamp out of range`);
      }
      break;
  }
  return count * storedWidth;
}

function wideDecimal(scan: ScanContext): Error {
  return corrupted(scan, "a decimal has more than 128 bits or a page ends early");
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
    const present = u32[at + cursor.nulls] === 1 ? readLevels(scan, at, count, out + outValid) : count;
    skipValues(scan, at, present, out + outDense);
    left -= count;
  }
  u32[at + cursor.pageRows] = (u32[at + cursor.pageRows] ?? 0) - rows;
}

function skipValues(scan: ScanContext, at: number, count: number, scratch: number): void {
  const { u32 } = scan.memory;
  if (u32[at + cursor.pageKind] === 2) {
    if (scan.kernels.hybrid_skip((at + cursor.codes) * 4, count) !== 0) {
      throw corrupted(scan, "a page's dictionary codes end early");
    }
    return;
  }
  const chunk = u32[at + cursor.chunk] ?? 0;
  if (conversions[u32[chunk + chunkWords.conversion] ?? 0] !== "text") {
    readPlain(scan, at, count, scratch);
    return;
  }
  const from = u32[at + cursor.value] ?? 0;
  const taken = scan.kernels.plain_byte_array_skip(from, u32[at + cursor.valueEnd] ?? 0, count);
  if (taken < 0) throw corrupted(scan, "a page of texts ends early");
  u32[at + cursor.value] = from + taken;
}

/** Moves to the next data page; pages that lie wholly within `skip` rows are passed over. Gives the rows still to be passed over. */
function nextPage(scan: ScanContext, at: number, skip: number): number {
  const { u32, u8 } = scan.memory;
  if (u32[at + cursor.position] === 0) readChunk(scan, at);
  let rest = skip;
  for (;;) {
    const position = u32[at + cursor.position] ?? 0;
    const end = u32[at + cursor.end] ?? 0;
    if (position >= end) throw corrupted(scan, "a column chunk has fewer values than its row group has rows");
    const header = parsePageHeader(u8, position, end, scan.file);
    const body = position + header.headerLength;
    if (body + header.compressedSize > end) throw corrupted(scan, "a page reaches beyond its column chunk");
    u32[at + cursor.position] = body + header.compressedSize;
    if (header.kind === "dictionary") {
      loadDictionary(scan, at, header, body);
    } else if (header.kind !== "other" && header.numValues > 0) {
      if (header.numValues > rest) {
        loadPage(scan, at, header, body);
        return rest;
      }
      rest -= header.numValues;
    }
  }
}

/** Reads the chunk's bytes as they are in the file. */
function readChunk(scan: ScanContext, at: number): void {
  const { u32 } = scan.memory;
  const chunk = u32[at + cursor.chunk] ?? 0;
  const length = u32[chunk + chunkWords.length] ?? 0;
  const address = grow(scan.memory, at + cursor.buffer, at + cursor.bufferBytes, length);
  const offset = (u32[chunk + chunkWords.offset] ?? 0) + (u32[chunk + chunkWords.offsetHigh] ?? 0) * 2 ** 32;
  scan.read(offset, length, address);
  u32[at + cursor.position] = address;
  u32[at + cursor.end] = address + length;
}

/** A buffer of at least `bytes`, kept from one use to the next. */
function grow(memory: SlotMemory, addressWord: number, bytesWord: number, bytes: number): number {
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

/** Gives where the `size` bytes of a page are that has `length` bytes at `from`; they are decompressed unless they lie there as they are. */
function pageBytes(
  scan: ScanContext,
  at: number,
  from: number,
  length: number,
  size: number,
  compressed: boolean,
): number {
  const { u32 } = scan.memory;
  const codec = u32[(u32[at + cursor.chunk] ?? 0) + chunkWords.codec] ?? 0;
  if (isUncompressed(codec) || !compressed) {
    if (length !== size) throw corrupted(scan, "a page's sizes disagree");
    return from;
  }
  const to = grow(scan.memory, at + cursor.page, at + cursor.pageBytes, size);
  decompress(scan, codec, from, length, to, size);
  return to;
}

function loadDictionary(scan: ScanContext, at: number, header: PageHeader, body: number): void {
  const { u32 } = scan.memory;
  if (header.encoding !== "PLAIN" && header.encoding !== "PLAIN_DICTIONARY") throw unknownEncoding(header.encoding);
  const chunk = u32[at + cursor.chunk] ?? 0;
  const width = u32[chunk + chunkWords.width] ?? 0;
  const count = header.numValues;
  if (count > header.uncompressedSize * 8) throw corrupted(scan, "a dictionary names more entries than it has bytes");
  // texts stay where they are decompressed, behind the views that refer to them
  const room = count * width;
  const total = room + header.uncompressedSize;
  const address = grow(scan.memory, at + cursor.dictionary, at + cursor.dictionaryBytes, total);
  const from = address + room;
  decompress(scan, u32[chunk + chunkWords.codec] ?? 0, body, header.compressedSize, from, header.uncompressedSize);
  const end = from + header.uncompressedSize;
  if (conversions[u32[chunk + chunkWords.conversion] ?? 0] === "boolean") throw unknownEncoding("RLE_DICTIONARY");
  const taken = convertPlain(scan, chunk, from, end, count, address);
  if (conversions[u32[chunk + chunkWords.conversion] ?? 0] === "direct")
    scan.memory.u8.copyWithin(address, from, from + taken);
  u32[at + cursor.entries] = count;
  u32[at + cursor.dictionaryRange] = rangeCode(scan, at, address, count);
}

function loadPage(scan: ScanContext, at: number, header: PageHeader, body: number): void {
  const { u32 } = scan.memory;
  const chunk = u32[at + cursor.chunk] ?? 0;
  const optional = (u32[chunk + chunkWords.maxDefinitionLevel] ?? 0) > 0;
  let from: number;
  let end: number;
  let levels = 0;
  let levelsEnd = 0;
  if (header.kind === "dataV2") {
    levels = body + header.repetitionBytes;
    levelsEnd = levels + header.definitionBytes;
    const prefix = header.repetitionBytes + header.definitionBytes;
    const size = header.uncompressedSize - prefix;
    from = pageBytes(scan, at, body + prefix, header.compressedSize - prefix, size, header.compressed);
    end = from + size;
  } else {
    from = pageBytes(scan, at, body, header.compressedSize, header.uncompressedSize, true);
    end = from + header.uncompressedSize;
    if (optional) {
      if (header.definitionEncoding !== "RLE") throw unknownEncoding(header.definitionEncoding);
      if (from + 4 > end) throw corrupted(scan, "a page ends early");
      levels = from + 4;
      levelsEnd = levels + littleEndian(scan.memory.u8, from);
      if (levelsEnd > end) throw corrupted(scan, "a page's definition levels reach beyond it");
      from = levelsEnd;
    }
  }
  u32[at + cursor.nulls] = optional ? startLevels(scan, at, levels, levelsEnd, header.numValues) : 0;
  startValues(scan, at, header, from, end);
  u32[at + cursor.pageRows] = header.numValues;
}

/** 0 when the levels say in one run that no value is null. */
function startLevels(scan: ScanContext, at: number, from: number, end: number, rows: number): number {
  const state = (at + cursor.levels) * 4;
  if (scan.kernels.hybrid_start(state, from, end, 1) !== 0)
    throw corrupted(scan, "a page's definition levels are broken");
  return scan.kernels.levels_run(state, 1) >= rows ? 0 : 1;
}

function startValues(scan: ScanContext, at: number, header: PageHeader, from: number, end: number): void {
  const { u32, u8 } = scan.memory;
  if (header.encoding === "RLE_DICTIONARY" || header.encoding === "PLAIN_DICTIONARY") {
    u32[at + cursor.pageKind] = 2;
    if (from >= end) {
      // a page of nulls alone may leave the codes out
      scan.kernels.hybrid_start((at + cursor.codes) * 4, from, end, 0);
      return;
    }
    const bitWidth = u8[from] ?? 0;
    if (bitWidth > 32 || scan.kernels.hybrid_start((at + cursor.codes) * 4, from + 1, end, bitWidth) !== 0) {
      throw corrupted(scan, "a page's dictionary codes have an impossible width");
    }
    return;
  }
  if (header.encoding !== "PLAIN") throw unknownEncoding(header.encoding);
  u32[at + cursor.pageKind] = 1;
  u32[at + cursor.value] = from;
  u32[at + cursor.valueEnd] = end;
  u32[at + cursor.bitOffset] = 0;
  const chunk = u32[at + cursor.chunk] ?? 0;
  const width = u32[chunk + chunkWords.storedWidth] ?? 0;
  const direct = conversions[u32[chunk + chunkWords.conversion] ?? 0] === "direct";
  u32[at + cursor.pageRange] = direct ? rangeCode(scan, at, from, Math.floor((end - from) / width)) : fullRange | 1;
}

/** Bit 0 whether a value is negative, then the bits of the largest one, a multiple of 4; values in vector form at `address`. */
function rangeCode(scan: ScanContext, at: number, address: number, count: number): number {
  const { u32 } = scan.memory;
  const chunk = u32[at + cursor.chunk] ?? 0;
  const width = u32[chunk + chunkWords.width] ?? 0;
  if (u32[chunk + chunkWords.ranged] !== 1 || width > 8) return fullRange | 1;
  if (count === 0) return 0;
  const scratch = (u32[at + cursor.out] ?? 0) + outScratch;
  if (width === 4) scan.kernels.minmax_i32(address, count, scratch);
  else scan.kernels.minmax_i64(address, count, scratch);
  const min = scan.memory.i64[scratch / 8] ?? 0n;
  const max = scan.memory.i64[scratch / 8 + 1] ?? 0n;
  const largest = min < 0n && -min - 1n > max ? -min - 1n : max;
  let bits = 0;
  while (bits < 64 && largest >> BigInt(bits) > 0n) bits += 4;
  return (Math.min(bits, 63) << 1) | (min < 0n ? 1 : 0);
}

function littleEndian(u8: Uint8Array, at: number): number {
  return ((u8[at] ?? 0) | ((u8[at + 1] ?? 0) << 8) | ((u8[at + 2] ?? 0) << 16) | ((u8[at + 3] ?? 0) << 24)) >>> 0;
}

function unknownEncoding(encoding: string): Error {
  return sqlError("featureNotSupported", `Parquet encoding ${encoding} is not supported`);
}
