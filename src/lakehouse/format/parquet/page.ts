/** Moves a cursor from page to page: headers, dictionaries, levels. */

import { crc32 } from "node:zlib";
import type { ScanContext } from "../scan-file.ts";
import { chunkWord, conversionOf, corrupted, cursor, grow, outAreas, rare, rareWords } from "./cursor.ts";
import { decompress, isUncompressed } from "./decompress.ts";
import type { Encoding } from "./metadata.ts";
import { type PageHeader, parsePageHeader } from "./page-header.ts";
import { littleEndian, readEntries, startValues, unknownEncoding, valueKind } from "./page-values.ts";

/** A range of values of which nothing is known, as {@link rangeCode} gives it. */
const fullRange = (127 << 1) | 1;

/**
 * Moves to the next data page with values; pages that lie wholly within `skip` values are passed over without being decompressed.
 * Gives the values still to be passed over, or -1 when the chunk has ended.
 */
export function nextPage(scan: ScanContext, at: number, skip: number): number {
  const { u32, u8 } = scan.memory;
  if (u32[at + cursor.position] === 0) readChunk(scan, at);
  let rest = skip;
  for (;;) {
    const position = u32[at + cursor.position] ?? 0;
    const end = u32[at + cursor.end] ?? 0;
    if (position >= end) return -1;
    const header = parsePageHeader(u8, position, end, scan.file);
    const body = position + header.headerLength;
    if (body + header.compressedSize > end) throw corrupted(scan, "a page reaches beyond its column chunk");
    u32[at + cursor.position] = body + header.compressedSize;
    if (header.kind === "dictionary") {
      verifyChecksum(scan, at, header, body);
      loadDictionary(scan, at, header, body);
    } else if (header.kind !== "other" && header.numValues > 0) {
      countRows(scan, at, header.numValues);
      if (header.numValues > rest) {
        verifyChecksum(scan, at, header, body);
        loadPage(scan, at, header, body);
        return rest;
      }
      rest -= header.numValues;
    }
  }
}

/** Where pages were left out by their index, those that are read have to have the rows that it says. */
function countRows(scan: ScanContext, at: number, rows: number): void {
  const { u32 } = scan.memory;
  const seen = (u32[at + cursor.rowsSeen] ?? 0) + rows;
  u32[at + cursor.rowsSeen] = seen;
  const expected = chunkWord(scan, at, "pagesRows");
  if (expected === 0 || (u32[at + cursor.position] ?? 0) < (u32[at + cursor.end] ?? 0) || seen === expected) return;
  throw corrupted(scan, `pages of ${seen} rows stand where the page index says ${expected}`);
}

/** Reads the chunk's bytes as they are in the file, those that were left out excepted. */
function readChunk(scan: ScanContext, at: number): void {
  const { u32 } = scan.memory;
  const dictionary = chunkWord(scan, at, "dictionaryLength");
  const pages = chunkWord(scan, at, "length");
  const address = grow(scan.memory, at + cursor.buffer, at + cursor.bufferBytes, dictionary + pages);
  const offsetOf = (low: "offset" | "dictionaryOffset") =>
    chunkWord(scan, at, low) + chunkWord(scan, at, `${low}High`) * 2 ** 32;
  if (dictionary > 0) scan.read(offsetOf("dictionaryOffset"), dictionary, address);
  scan.read(offsetOf("offset"), pages, address + dictionary);
  u32[at + cursor.position] = address;
  u32[at + cursor.end] = address + dictionary + pages;
}

function verifyChecksum(scan: ScanContext, at: number, header: PageHeader, body: number): void {
  if (header.checksum === undefined || chunkWord(scan, at, "checksums") !== 1) return;
  // zlib takes no shared memory
  const found = crc32(scan.memory.u8.slice(body, body + header.compressedSize));
  if (found !== header.checksum) throw corrupted(scan, "a page's checksum does not match its bytes");
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
  const codec = chunkWord(scan, at, "codec");
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
  // Values that were read refer to the first one.
  if ((u32[at + cursor.entries] ?? 0) > 0) throw corrupted(scan, "a column chunk has two dictionaries");
  const count = header.numValues;
  // A text has at least its length.
  if (count * (chunkWord(scan, at, "storedWidth") || 4) > header.uncompressedSize) {
    throw corrupted(scan, "a dictionary names more entries than it has bytes");
  }
  // texts stay where they are decompressed, behind the views that refer to them
  const room = count * chunkWord(scan, at, "width");
  const total = room + header.uncompressedSize;
  const address = grow(scan.memory, at + cursor.dictionary, at + cursor.dictionaryBytes, total);
  const from = address + room;
  decompress(scan, chunkWord(scan, at, "codec"), body, header.compressedSize, from, header.uncompressedSize);
  readEntries(scan, at, from, from + header.uncompressedSize, count, address);
  u32[at + cursor.entries] = count;
  u32[at + cursor.dictionaryRange] = rangeCode(scan, at, address, count);
}

function loadPage(scan: ScanContext, at: number, header: PageHeader, body: number): void {
  const { u32 } = scan.memory;
  const definitions = chunkWord(scan, at, "maxDefinitionLevel");
  const repetitions = chunkWord(scan, at, "maxRepetitionLevel");
  let from: number;
  let end: number;
  if (header.kind === "dataV2") {
    const levels = body + header.repetitionBytes;
    const prefix = header.repetitionBytes + header.definitionBytes;
    const size = header.uncompressedSize - prefix;
    from = pageBytes(scan, at, body + prefix, header.compressedSize - prefix, size, header.compressed);
    end = from + size;
    if (repetitions > 0) startLevels(scan, rareWords(scan.memory, at) + rare.repetitions, repetitions, body, levels);
    if (definitions > 0) startLevels(scan, at + cursor.levels, definitions, levels, body + prefix);
  } else {
    from = pageBytes(scan, at, body, header.compressedSize, header.uncompressedSize, true);
    end = from + header.uncompressedSize;
    from = startOldLevels(scan, at, header, from, end);
  }
  const nulls = definitions > 0 && scan.kernels.levels_run((at + cursor.levels) * 4, definitions) < header.numValues;
  u32[at + cursor.nulls] = nulls ? 1 : 0;
  startValues(scan, at, header.encoding, from, end);
  u32[at + cursor.pageRange] = plainRange(scan, at, from, end);
  u32[at + cursor.pageRows] = header.numValues;
}

function startLevels(scan: ScanContext, state: number, maxLevel: number, from: number, end: number): void {
  scan.kernels.hybrid_start(state * 4, from, end, bitsOf(maxLevel));
}

function bitsOf(maxLevel: number): number {
  return 32 - Math.clz32(maxLevel);
}

/** Starts the level streams of a page of version 1, which stand in front of its values; gives where the values are. */
function startOldLevels(scan: ScanContext, at: number, header: PageHeader, from: number, end: number): number {
  const levels = [
    [
      rareWords(scan.memory, at) + rare.repetitions,
      chunkWord(scan, at, "maxRepetitionLevel"),
      header.repetitionEncoding,
    ],
    [at + cursor.levels, chunkWord(scan, at, "maxDefinitionLevel"), header.definitionEncoding],
  ] as const;
  let next = from;
  for (const [state, maxLevel, encoding] of levels) {
    if (maxLevel === 0) continue;
    const bytes = oldLevelsBytes(scan, encoding, maxLevel, header.numValues, next, end);
    if (next + bytes > end) throw corrupted(scan, "a page's levels reach beyond it");
    if (encoding === "RLE") startLevels(scan, state, maxLevel, next + 4, next + bytes);
    else repackLevels(scan, at, state, maxLevel, header.numValues, next);
    next += bytes;
  }
  return next;
}

function oldLevelsBytes(
  scan: ScanContext,
  encoding: Encoding,
  maxLevel: number,
  count: number,
  from: number,
  end: number,
): number {
  if (encoding === "BIT_PACKED") return Math.ceil((count * bitsOf(maxLevel)) / 8);
  if (encoding !== "RLE") throw unknownEncoding(encoding);
  if (from + 4 > end) throw corrupted(scan, "a page ends early");
  return 4 + littleEndian(scan.memory.u8, from);
}

/** Brings levels of the deprecated encoding into the usual one. The halves of a buffer are for the two kinds of levels. */
function repackLevels(
  scan: ScanContext,
  at: number,
  state: number,
  maxLevel: number,
  count: number,
  from: number,
): void {
  const bits = bitsOf(maxLevel);
  const most = Math.ceil(count / 8) * 8 + 16;
  const further = rareWords(scan.memory, at);
  const buffer = grow(scan.memory, further + rare.repacked, further + rare.repackedBytes, 2 * most);
  const to = buffer + (state === at + cursor.levels ? most : 0);
  const bytes = scan.kernels.levels_repack(from, count, bits, to);
  startLevels(scan, state, maxLevel, to, to + bytes);
}

function plainRange(scan: ScanContext, at: number, from: number, end: number): number {
  if (valueKind(scan, at) !== "plain" || conversionOf(scan, at) !== "direct") return fullRange;
  return rangeCode(scan, at, from, Math.floor((end - from) / chunkWord(scan, at, "width")));
}

/** Bit 0 whether a value is negative, then the bits of the largest one, a multiple of 4; values in vector form at `address`. */
function rangeCode(scan: ScanContext, at: number, address: number, count: number): number {
  const width = chunkWord(scan, at, "width");
  if (chunkWord(scan, at, "ranged") !== 1 || width > 8) return fullRange;
  if (count === 0) return 0;
  const scratch = (scan.memory.u32[at + cursor.out] ?? 0) + outAreas.scratch;
  if (width === 4) scan.kernels.minmax_i32(address, count, scratch);
  else scan.kernels.minmax_i64(address, count, scratch);
  const min = scan.memory.i64[scratch / 8] ?? 0n;
  const max = scan.memory.i64[scratch / 8 + 1] ?? 0n;
  const largest = min < 0n && -min - 1n > max ? -min - 1n : max;
  let bits = 0;
  while (bits < 64 && largest >> BigInt(bits) > 0n) bits += 4;
  return (Math.min(bits, 63) << 1) | (min < 0n ? 1 : 0);
}
