/** The row group part of a footer: found by a kernel in one walk, and read column by column when a scan asks for it. */

import { notSupported } from "../../../base/index.ts";
import { readPhysicalType } from "./footer-schema.ts";
import {
  type Codec,
  type ColumnChunk,
  codecName,
  type Encoding,
  encodingName,
  type FileRange,
  type Leaf,
  type PhysicalType,
  type RowGroup,
  type Statistics,
} from "./metadata.ts";
import { threadMemory } from "./thread-memory.ts";
import { damagedFile, ThriftReader, thriftTypes } from "./thrift-reader.ts";

/** Different encodings that one column chunk may name; there are ten. */
const encodingsMax = 32;

/** Room for the header of a dictionary page. */
const dictionaryHeaderBytes = 100;

/** Bytes that a column chunk's description has at least: its required fields. */
const chunkBytesMin = 16;

/** What the row groups of a footer share, as far as it has been read. */
export interface FooterFacts {
  leaves: readonly Leaf[];
  /** Where pages have to end. */
  readonly dataEnd: number;
  /** Written after the row groups. */
  createdBy: string | undefined;
}

/** Reads the row groups at hand. What they say of their columns is not looked at but for where it stands. */
export function readRowGroups(reader: ThriftReader, facts: FooterFacts): RowGroup[] {
  const groups: RowGroup[] = [];
  const count = reader.list(thriftTypes.struct);
  const words = facts.leaves.length + 1;
  const index = indexColumns(reader, count, facts.leaves.length);
  for (let number = 0; number < count; number++) {
    reader.element(thriftTypes.struct);
    groups.push(readRowGroup(reader, facts, index?.subarray(number * words, (number + 1) * words)));
  }
  return groups;
}

/**
 * Where the descriptions of columns begin in the row groups that follow: for each, the list's end and then a place a column. Undefined
 * where the row groups are broken or have their fields in an unusual order.
 */
export function indexColumns(
  { bytes, position, end }: ThriftReader,
  groups: number,
  columns: number,
): Uint32Array | undefined {
  if (groups * columns * chunkBytesMin > end - position) return undefined;
  const words = groups * (columns + 1);
  const { u8, kernels, at } = threadMemory().areas(end, words * 4);
  const [base, out] = at as [number, number];
  u8.set(bytes.subarray(0, end), base);
  const walked = kernels.thrift_members(base, base + position, base + end, groups, columns, out);
  return walked === 0 ? undefined : new Uint32Array(u8.buffer, out, words).slice();
}

function readRowGroup(reader: ThriftReader, facts: FooterFacts, index: Uint32Array | undefined): RowGroup {
  let starts: Uint32Array | undefined;
  let numRows = -1;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) starts = readStarts(reader, facts.leaves.length, index);
    else if (id === 3) numRows = reader.i64();
    else reader.skip();
  }
  if (starts === undefined || numRows < 0) throw reader.damaged("lacks the rows or columns of a row group");
  return new FooterRowGroup(reader, starts, numRows, facts);
}

/** Where each column's description begins in the list at hand, which is passed over. */
function readStarts(reader: ThriftReader, columns: number, index: Uint32Array | undefined): Uint32Array {
  const count = reader.list(thriftTypes.struct);
  if (count !== columns) throw reader.damaged(`has a row group of ${count} columns under a schema of ${columns}`);
  if (index !== undefined) {
    reader.position = index[0]!;
    return index.subarray(1);
  }
  return Uint32Array.from({ length: count }, () => {
    const start = reader.position;
    reader.element(thriftTypes.struct);
    reader.skip();
    return start;
  });
}

class FooterRowGroup implements RowGroup {
  readonly numRows: number;
  private readonly reader: ThriftReader;
  /** Where the description of each column chunk stands in the footer. */
  private readonly starts: Uint32Array;
  private readonly facts: FooterFacts;
  private readonly chunks: ColumnChunk[] = [];

  constructor(reader: ThriftReader, starts: Uint32Array, numRows: number, facts: FooterFacts) {
    this.reader = reader;
    this.starts = starts;
    this.numRows = numRows;
    this.facts = facts;
  }

  column(leaf: number): ColumnChunk {
    this.chunks[leaf] ??= this.readColumn(leaf);
    return this.chunks[leaf];
  }

  private readColumn(number: number): ColumnChunk {
    const { bytes, end, file, part } = this.reader;
    const reader = new ThriftReader(bytes, this.starts[number]!, end, file, part);
    const leaf = this.facts.leaves[number]!;
    const name = leaf.path.join(".");
    const chunk = readColumnChunk(reader, leaf);
    if (leaf.maxRepetitionLevel === 0 && chunk.numValues !== this.numRows) {
      throw reader.damaged(`has a row group where column "${name}" is not as long as the rest`);
    }
    const { offset, length } = chunk.pages;
    const room = this.facts.dataEnd - offset - length;
    if (room < 0) throw damagedFile(file, `the pages of column "${name}" lie outside of the file`);
    if (!forgetsHeaders(this.facts.createdBy)) return chunk;
    return { ...chunk, pages: { offset, length: length + Math.min(dictionaryHeaderBytes, room) } };
  }
}

/** Whether a writer left the header of the dictionary page out of the sizes of chunks: parquet-mr before 1.2.9 (PARQUET-816). */
function forgetsHeaders(createdBy: string | undefined): boolean {
  const match = /^parquet-mr(?: version (\d+)\.(\d+)\.(\d+))?/.exec(createdBy ?? "");
  if (match === null) return false;
  const [major = 0, minor = 0, patch = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return major < 1 || (major === 1 && (minor < 2 || (minor === 2 && patch < 9)));
}

function readColumnChunk(reader: ThriftReader, leaf: Leaf): ColumnChunk {
  let data: ChunkData | undefined;
  let offsetIndexOffset = 0;
  let offsetIndexLength = 0;
  let columnIndexOffset = 0;
  let columnIndexLength = 0;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) {
      if (reader.binary().length > 0) throw notSupported(`Parquet file "${reader.file}" with columns in other files`);
    } else if (id === 3) data = readChunkData(reader, leaf);
    else if (id === 4) offsetIndexOffset = reader.i64();
    else if (id === 5) offsetIndexLength = reader.i32();
    else if (id === 6) columnIndexOffset = reader.i64();
    else if (id === 7) columnIndexLength = reader.i32();
    else if (id === 8) {
      throw notSupported(`Parquet file "${reader.file}" with the encrypted column "${leaf.path.join(".")}"`);
    } else reader.skip();
  }
  if (data === undefined) throw reader.damaged(`lacks the metadata of column "${leaf.path.join(".")}"`);
  data.offsetIndex = optionalRange(offsetIndexOffset, offsetIndexLength);
  data.columnIndex = optionalRange(columnIndexOffset, columnIndexLength);
  return data;
}

/** A column chunk whose index locations are not known yet. */
type ChunkData = Omit<ColumnChunk, "offsetIndex" | "columnIndex"> & {
  offsetIndex: FileRange | undefined;
  columnIndex: FileRange | undefined;
};

function optionalRange(offset: number, length: number): FileRange | undefined {
  return offset > 0 && length > 0 ? { offset, length } : undefined;
}

/** ColumnMetaData. Its path is taken from the schema, which it has to repeat. */
function readChunkData(reader: ThriftReader, leaf: Leaf): ChunkData {
  reader.struct();
  let physicalType: PhysicalType | undefined;
  let encodings: Encoding[] = [];
  let codec: Codec | undefined;
  let numValues = -1;
  let totalUncompressedSize = -1;
  let totalCompressedSize = -1;
  let dataPageOffset = -1;
  let dictionaryPageOffset = 0;
  let statistics: Statistics | undefined;
  let bloomOffset = 0;
  let bloomLength = 0;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) physicalType = readPhysicalType(reader);
    else if (id === 2) encodings = readEncodings(reader);
    else if (id === 4) codec = codecName(reader.i32());
    else if (id === 5) numValues = reader.i64();
    else if (id === 6) totalUncompressedSize = reader.i64();
    else if (id === 7) totalCompressedSize = reader.i64();
    else if (id === 9) dataPageOffset = reader.i64();
    else if (id === 11) dictionaryPageOffset = reader.i64();
    else if (id === 12) statistics = readStatistics(reader);
    else if (id === 14) bloomOffset = reader.i64();
    else if (id === 15 && reader.type === thriftTypes.i32) bloomLength = reader.i32();
    else reader.skip();
  }
  const smallest = Math.min(
    numValues,
    totalUncompressedSize,
    totalCompressedSize,
    dataPageOffset,
    dictionaryPageOffset,
  );
  if (codec === undefined || smallest < 0) {
    throw reader.damaged(`lacks a required field or has a negative size in column "${leaf.path.join(".")}"`);
  }
  if (physicalType === undefined || physicalType !== leaf.element.physicalType) {
    throw reader.damaged(`gives column "${leaf.path.join(".")}" another type than its schema`);
  }
  // 0 is what some write who have none.
  const offset = dictionaryPageOffset === 0 ? dataPageOffset : Math.min(dictionaryPageOffset, dataPageOffset);
  return {
    physicalType,
    encodings,
    codec,
    path: leaf.path,
    numValues,
    totalUncompressedSize,
    totalCompressedSize,
    dataPageOffset,
    dictionaryPageOffset: dictionaryPageOffset === 0 ? undefined : dictionaryPageOffset,
    pages: { offset, length: totalCompressedSize },
    statistics,
    offsetIndex: undefined,
    columnIndex: undefined,
    bloomFilter:
      bloomOffset > 0 ? { offset: bloomOffset, length: bloomLength > 0 ? bloomLength : undefined } : undefined,
  };
}

/** The set of encodings that a chunk names, in its order. */
function readEncodings(reader: ThriftReader): Encoding[] {
  const names: Encoding[] = [];
  const count = reader.list(thriftTypes.i32);
  for (let index = 0; index < count; index++) {
    reader.element(thriftTypes.i32);
    const name = encodingName(reader.i32());
    if (!names.includes(name)) names.push(name);
    if (names.length > encodingsMax) throw reader.damaged("has a column with too many encodings");
  }
  return names;
}

function readStatistics(reader: ThriftReader): Statistics {
  reader.struct();
  let min: Uint8Array | undefined;
  let max: Uint8Array | undefined;
  let legacyMin: Uint8Array | undefined;
  let legacyMax: Uint8Array | undefined;
  let minExact: boolean | undefined;
  let maxExact: boolean | undefined;
  let nullCount = -1;
  let nanCount = -1;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) legacyMax = reader.binary();
    else if (id === 2) legacyMin = reader.binary();
    else if (id === 3) nullCount = reader.i64();
    else if (id === 5) max = reader.binary();
    else if (id === 6) min = reader.binary();
    else if (id === 7) maxExact = reader.bool();
    else if (id === 8) minExact = reader.bool();
    else if (id === 9) nanCount = reader.i64();
    else reader.skip();
  }
  return {
    min,
    max,
    legacyMin,
    legacyMax,
    minExact,
    maxExact,
    nullCount: nullCount < 0 ? undefined : nullCount,
    nanCount: nanCount < 0 ? undefined : nanCount,
  };
}
