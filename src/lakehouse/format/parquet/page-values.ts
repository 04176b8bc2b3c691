/** The values of a page, read in steps, whatever their encoding (Encodings.md of apache/parquet-format). */

import { limits, sqlError } from "../../../base/index.ts";
import type { ScanContext } from "../scan-file.ts";
import { convertFixed, convertPlainBytes, convertViews } from "./conversion.ts";
import {
  chunkWord,
  conversionOf,
  corrupted,
  cursor,
  grow,
  outAreas,
  rare,
  rareWords,
  type ValueKind,
  valueKinds,
} from "./cursor.ts";
import { type Encoding, physicalTypes } from "./metadata.ts";

/** Starts the values of a page, which lie in [from, end), in the cursor. Refuses an encoding that is not known (0A000). */
export function startValues(scan: ScanContext, at: number, encoding: Encoding, from: number, end: number): void {
  const { u32 } = scan.memory;
  const kind = kindOf(scan, at, encoding);
  u32[at + cursor.pageKind] = valueKinds.indexOf(kind);
  u32[at + cursor.value] = from;
  u32[at + cursor.valueEnd] = end;
  u32[at + cursor.valueIndex] = 0;
  if (kind === "codes") startCodes(scan, at, from, end);
  else if (kind === "runs") startRuns(scan, at, from, end);
  else if (kind === "split" && (end - from) % chunkWord(scan, at, "storedWidth") !== 0) {
    throw corrupted(scan, "a page's split streams have different lengths");
  } else if (kind === "delta") startDelta(scan, at, rare.delta, from, end);
  else if (kind === "lengths") startLengths(scan, at, from, end);
  else if (kind === "frontCoded") {
    u32[rareWords(scan.memory, at) + rare.beforeLength] = 0;
    startLengths(scan, at, deltaEnd(scan, at, rare.prefixes, from, end), end);
  }
}

/** How the current page keeps its values. */
export function valueKind(scan: ScanContext, at: number): ValueKind {
  return valueKinds[scan.memory.u32[at + cursor.pageKind] ?? 0] ?? "plain";
}

/** Reads `count` dictionary codes as u32, each of them below the dictionary's number of entries. */
export function readCodes(scan: ScanContext, at: number, count: number, to: number): void {
  const entries = scan.memory.u32[at + cursor.entries] ?? 0;
  if (count === 0) return;
  if (entries === 0) throw corrupted(scan, "a page refers to a dictionary that is empty");
  const result = scan.kernels.hybrid_read((at + cursor.codes) * 4, to, count, entries);
  if (result === 1) throw corrupted(scan, "a page's dictionary codes end early");
  if (result !== 0) throw corrupted(scan, "a page has a code outside of its dictionary");
}

/** Gives the address of the next `count` values in vector form; they lie in the page itself or at `to`. */
export function readValues(scan: ScanContext, at: number, count: number, to: number): number {
  if (count === 0) return to;
  switch (valueKind(scan, at)) {
    case "codes":
      return lookUp(scan, at, count, to);
    case "bits":
      return readBits(scan, at, count, to);
    case "runs":
      if (scan.kernels.levels_read((at + cursor.codes) * 4, to, count, 1) < 0) {
        throw corrupted(scan, "a page of booleans ends early");
      }
      return to;
    case "split":
      return readSplit(scan, at, count, to);
    case "delta":
      return readDelta(scan, at, count, to);
    case "lengths":
      readLengthViews(scan, at, count, to);
      convertViews(scan, at, to, count);
      return to;
    case "frontCoded":
      return readFrontCoded(scan, at, count, to);
    default:
      return readPlain(scan, at, count, to);
  }
}

/** The values that the next codes stand for. */
function lookUp(scan: ScanContext, at: number, count: number, to: number): number {
  const { kernels, memory } = scan;
  const width = chunkWord(scan, at, "width");
  const codes = (memory.u32[at + cursor.out] ?? 0) + outAreas.scratch;
  const dictionary = memory.u32[at + cursor.dictionary] ?? 0;
  readCodes(scan, at, count, codes);
  if (width === 1) kernels.gather_1(codes, count, dictionary, to);
  else if (width === 4) kernels.gather_4(codes, count, dictionary, to);
  else if (width === 8) kernels.gather_8(codes, count, dictionary, to);
  else kernels.gather_16(codes, count, dictionary, to);
  return to;
}

/** Passes over the next `count` values; `scratch` has room for as many of the vector's. */
export function skipValues(scan: ScanContext, at: number, count: number, scratch: number): void {
  const { u32 } = scan.memory;
  const kind = valueKind(scan, at);
  if (kind === "codes") {
    if (scan.kernels.hybrid_skip((at + cursor.codes) * 4, count) === 0) return;
    throw corrupted(scan, "a page's dictionary codes end early");
  }
  const physicalType = physicalTypes[chunkWord(scan, at, "physicalType")];
  if (kind !== "plain" || physicalType !== "BYTE_ARRAY") {
    readValues(scan, at, count, scratch);
    return;
  }
  const from = u32[at + cursor.value] ?? 0;
  const taken = scan.kernels.plain_byte_array_skip(from, u32[at + cursor.valueEnd] ?? 0, count);
  if (taken < 0) throw corrupted(scan, "a page of byte arrays ends early");
  u32[at + cursor.value] = from + taken;
}

/** Converts the PLAIN values in [from, end), of which there are at least `count`, as those of a dictionary are. */
export function readEntries(scan: ScanContext, at: number, from: number, end: number, count: number, to: number): void {
  const width = chunkWord(scan, at, "storedWidth");
  if (conversionOf(scan, at) === "boolean") throw unknownEncoding("RLE_DICTIONARY");
  if (width === 0) {
    convertPlainBytes(scan, at, from, end, count, to);
    return;
  }
  if (from + count * width > end) throw corrupted(scan, "a dictionary ends early");
  if (convertFixed(scan, at, from, count, to) === from) scan.memory.u8.copyWithin(to, from, from + count * width);
}

/** 0A000 for an encoding that is not read. */
export function unknownEncoding(encoding: string): Error {
  return sqlError("featureNotSupported", `Parquet encoding ${encoding} is not supported`);
}

/** Which physical types an encoding is defined for; an encoding of another type is damage. */
const encodingKinds: Readonly<Partial<Record<Encoding, readonly [kind: ValueKind, ...types: string[]]>>> = {
  PLAIN_DICTIONARY: ["codes"],
  RLE_DICTIONARY: ["codes"],
  RLE: ["runs", "BOOLEAN"],
  DELTA_BINARY_PACKED: ["delta", "INT32", "INT64"],
  DELTA_LENGTH_BYTE_ARRAY: ["lengths", "BYTE_ARRAY"],
  DELTA_BYTE_ARRAY: ["frontCoded", "BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY"],
  BYTE_STREAM_SPLIT: ["split", "INT32", "INT64", "FLOAT", "DOUBLE", "FIXED_LEN_BYTE_ARRAY"],
};

function kindOf(scan: ScanContext, at: number, encoding: Encoding): ValueKind {
  const type = physicalTypes[chunkWord(scan, at, "physicalType")] ?? "BOOLEAN";
  if (encoding === "PLAIN") return type === "BOOLEAN" ? "bits" : "plain";
  const known = encodingKinds[encoding];
  if (known === undefined) throw unknownEncoding(encoding);
  const [kind, ...types] = known;
  if (types.length > 0 && !types.includes(type)) {
    throw corrupted(scan, `a page has values of type ${type} in encoding ${encoding}`);
  }
  return kind;
}

function startCodes(scan: ScanContext, at: number, from: number, end: number): void {
  const state = (at + cursor.codes) * 4;
  if (from >= end) {
    // a page of nulls alone may leave the codes out
    scan.kernels.hybrid_start(state, from, end, 0);
    return;
  }
  const bitWidth = scan.memory.u8[from] ?? 0;
  if (scan.kernels.hybrid_start(state, from + 1, end, bitWidth) !== 0) {
    throw corrupted(scan, "a page's dictionary codes have an impossible width");
  }
}

/** Booleans in the hybrid encoding, behind the length of their bytes. */
function startRuns(scan: ScanContext, at: number, from: number, end: number): void {
  const state = (at + cursor.codes) * 4;
  if (from >= end) {
    scan.kernels.hybrid_start(state, end, end, 1);
    return;
  }
  if (from + 4 > end) throw corrupted(scan, "a page of booleans ends early");
  const stop = from + 4 + littleEndian(scan.memory.u8, from);
  if (stop > end) throw corrupted(scan, "a page's booleans reach beyond it");
  scan.kernels.hybrid_start(state, from + 4, stop, 1);
}

/** The u32 at an address that need not be aligned. */
export function littleEndian(u8: Uint8Array, at: number): number {
  return ((u8[at] ?? 0) | ((u8[at + 1] ?? 0) << 8) | ((u8[at + 2] ?? 0) << 16) | ((u8[at + 3] ?? 0) << 24)) >>> 0;
}

function startDelta(scan: ScanContext, at: number, word: number, from: number, end: number): void {
  // a page of nulls alone may leave out even the header
  if (from >= end) scan.memory.u32.fill(0, rareWords(scan.memory, at) + word, rareWords(scan.memory, at) + word + 16);
  else if (scan.kernels.delta_start((rareWords(scan.memory, at) + word) * 4, from, end) < 0) {
    throw corrupted(scan, "a page's delta encoding has a broken header");
  }
}

/** Starts a delta stream, and gives where it ends. */
function deltaEnd(scan: ScanContext, at: number, word: number, from: number, end: number): number {
  startDelta(scan, at, word, from, end);
  if (from >= end) return from;
  const stop = scan.kernels.delta_end((rareWords(scan.memory, at) + word) * 4) >>> 0;
  if (stop === 0) throw corrupted(scan, "a page's delta encoding ends early");
  startDelta(scan, at, word, from, end);
  return stop;
}

function startLengths(scan: ScanContext, at: number, from: number, end: number): void {
  scan.memory.u32[at + cursor.value] = deltaEnd(scan, at, rare.delta, from, end);
}

function readBits(scan: ScanContext, at: number, count: number, to: number): number {
  const { u32 } = scan.memory;
  const from = u32[at + cursor.value] ?? 0;
  const bit = u32[at + cursor.valueIndex] ?? 0;
  if (from + Math.ceil((bit + count) / 8) > (u32[at + cursor.valueEnd] ?? 0)) {
    throw corrupted(scan, "a page of booleans ends early");
  }
  scan.kernels.plain_boolean(from, bit, count, to);
  u32[at + cursor.valueIndex] = bit + count;
  return to;
}

function readPlain(scan: ScanContext, at: number, count: number, to: number): number {
  const { u32 } = scan.memory;
  const from = u32[at + cursor.value] ?? 0;
  const end = u32[at + cursor.valueEnd] ?? 0;
  const width = chunkWord(scan, at, "storedWidth");
  if (width === 0) {
    u32[at + cursor.value] = from + convertPlainBytes(scan, at, from, end, count, to);
    return to;
  }
  if (from + count * width > end) throw corrupted(scan, "a page ends early");
  u32[at + cursor.value] = from + count * width;
  return convertFixed(scan, at, from, count, to);
}

function readSplit(scan: ScanContext, at: number, count: number, to: number): number {
  const { u32 } = scan.memory;
  const from = u32[at + cursor.value] ?? 0;
  const width = chunkWord(scan, at, "storedWidth");
  const total = ((u32[at + cursor.valueEnd] ?? 0) - from) / width;
  const first = u32[at + cursor.valueIndex] ?? 0;
  if (first + count > total) throw corrupted(scan, "a page ends early");
  u32[at + cursor.valueIndex] = first + count;
  const stored = conversionOf(scan, at) === "direct" ? to : storedRoom(scan, at, count * width);
  scan.kernels.stream_split_read(from, total, first, count, width, stored);
  return convertFixed(scan, at, stored, count, to);
}

function readDelta(scan: ScanContext, at: number, count: number, to: number): number {
  const width = chunkWord(scan, at, "storedWidth");
  const stored = conversionOf(scan, at) === "direct" ? to : storedRoom(scan, at, count * width);
  const state = (rareWords(scan.memory, at) + rare.delta) * 4;
  const { kernels } = scan;
  const status =
    width === 4 ? kernels.delta_read_32(state, stored, count) : kernels.delta_read_64(state, stored, count);
  if (status !== 0) throw corrupted(scan, "a page's delta encoding ends early");
  return convertFixed(scan, at, stored, count, to);
}

/** Room for values as they are stored. */
function storedRoom(scan: ScanContext, at: number, bytes: number): number {
  if (bytes <= outAreas.bytes - outAreas.scratch) return (scan.memory.u32[at + cursor.out] ?? 0) + outAreas.scratch;
  return grow(
    scan.memory,
    rareWords(scan.memory, at) + rare.stored,
    rareWords(scan.memory, at) + rare.storedBytes,
    bytes,
  );
}

/** Reads `count` lengths into one of the output's areas. */
function readLengths(scan: ScanContext, at: number, word: number, count: number, area: number): number {
  const to = (scan.memory.u32[at + cursor.out] ?? 0) + area;
  if (scan.kernels.delta_read_32((rareWords(scan.memory, at) + word) * 4, to, count) !== 0) {
    throw corrupted(scan, "a page's lengths end early");
  }
  return to;
}

function readLengthViews(scan: ScanContext, at: number, count: number, views: number): void {
  const { u32 } = scan.memory;
  const lengths = readLengths(scan, at, rare.delta, count, outAreas.lengths);
  const from = u32[at + cursor.value] ?? 0;
  const taken = scan.kernels.views_of_lengths(lengths, count, from, u32[at + cursor.valueEnd] ?? 0, views);
  if (taken < 0) throw corrupted(scan, "a page of byte arrays ends early");
  u32[at + cursor.value] = from + taken;
}

function readFrontCoded(scan: ScanContext, at: number, count: number, to: number): number {
  const { u32 } = scan.memory;
  const { kernels } = scan;
  const prefixes = readLengths(scan, at, rare.prefixes, count, outAreas.prefixes);
  const suffixes = readLengths(scan, at, rare.delta, count, outAreas.lengths);
  const beforeLength = u32[rareWords(scan.memory, at) + rare.beforeLength] ?? 0;
  const size = Number(kernels.front_coded_size(prefixes, suffixes, count, beforeLength));
  if (size < 0) throw corrupted(scan, "a page has a prefix longer than the value before it");
  const heap = frontCodedRoom(scan, at, size, beforeLength);
  const from = u32[at + cursor.value] ?? 0;
  const end = u32[at + cursor.valueEnd] ?? 0;
  const before = u32[rareWords(scan.memory, at) + rare.before] ?? 0;
  const taken = kernels.front_coded_read(prefixes, suffixes, count, from, end, before, heap, to);
  if (taken < 0) throw corrupted(scan, "a page of byte arrays ends early");
  u32[at + cursor.value] = from + taken;
  const last = littleEndian(scan.memory.u8, to + (count - 1) * 16);
  u32[rareWords(scan.memory, at) + rare.before] = heap + size - last;
  u32[rareWords(scan.memory, at) + rare.beforeLength] = last;
  const width = chunkWord(scan, at, "storedWidth");
  if (width === 0) {
    convertViews(scan, at, to, count);
    return to;
  }
  const stored = storedRoom(scan, at, count * width);
  if (kernels.views_fixed(to, count, width, stored) !== 0) {
    throw corrupted(scan, `a page has values that are not of ${width} bytes`);
  }
  return convertFixed(scan, at, stored, count, to);
}

/** Room for `size` bytes of front coded values behind the value before them, which is moved there. */
function frontCodedRoom(scan: ScanContext, at: number, size: number, beforeLength: number): number {
  const { u32, u8 } = scan.memory;
  const bytes = size + beforeLength;
  if (bytes > limits.pageBytes) {
    throw sqlError("programLimitExceeded", `a page of Parquet file "${scan.file}" is too large`, {
      detail: `Its values have at least ${bytes} bytes, the limit is ${limits.pageBytes}.`,
    });
  }
  const old = u32[rareWords(scan.memory, at) + rare.heap] ?? 0;
  const oldBytes = u32[rareWords(scan.memory, at) + rare.heapBytes] ?? 0;
  const before = u32[rareWords(scan.memory, at) + rare.before] ?? 0;
  const fits = old !== 0 && oldBytes >= bytes;
  const heap = fits ? old : scan.memory.allocate(bytes);
  u8.copyWithin(heap, before, before + beforeLength);
  if (!fits) {
    if (old !== 0) scan.memory.free(old, oldBytes);
    u32[rareWords(scan.memory, at) + rare.heap] = heap;
    u32[rareWords(scan.memory, at) + rare.heapBytes] = bytes;
  }
  u32[rareWords(scan.memory, at) + rare.before] = heap;
  return heap + beforeLength;
}
