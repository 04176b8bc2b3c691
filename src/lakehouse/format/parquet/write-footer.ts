/** The end of a written Parquet file: column indexes, offset indexes and the footer. */

import { codecs, encodings, type FileRange, physicalTypes } from "./metadata.ts";
import { ThriftWriter } from "./thrift-writer.ts";
import { type Bound, compareBound } from "./write-bounds.ts";
import { dictionaryEncoding, type WrittenChunk } from "./write-chunk.ts";
import type { WriteCodec } from "./write-compress.ts";
import { schemaElements, type WriteElement, type WrittenNode, writtenLeaves } from "./write-nested.ts";
import { encodeBound, type WrittenColumn } from "./write-types.ts";

/** A row group in the file. */
export interface WrittenGroup {
  readonly rows: number;
  readonly chunks: readonly WrittenChunk[];
  /** Where the chunks' bloom filters lie. */
  readonly bloomFilters: readonly (FileRange | undefined)[];
}

/** Where a chunk's page indexes lie; no column index where a page has values but no bounds (all are NaN). */
export interface IndexLocation {
  readonly columnIndex: FileRange | undefined;
  readonly offsetIndex: FileRange;
}

/** The version whose pages and encodings are written; there are readers that take no other. */
const fileVersion = 1;
const boundaryOrders = { unordered: 0, ascending: 1, descending: 2 } as const;

/** ColumnIndex of a chunk, or undefined where it must not have one (PageIndex.md). */
export function encodeColumnIndex(column: WrittenColumn, chunk: WrittenChunk): Uint8Array | undefined {
  const nullPages = chunk.pages.map((page) => page.nullCount === page.entries);
  const mins: Uint8Array[] = [];
  const maxs: Uint8Array[] = [];
  for (const [index, page] of chunk.pages.entries()) {
    const min = page.bounds?.min;
    const max = page.bounds?.max;
    if (!nullPages[index] && (min === undefined || max === undefined)) return undefined;
    mins.push(min === undefined ? new Uint8Array(0) : encodeBound(column, min, "min").bytes);
    maxs.push(max === undefined ? new Uint8Array(0) : encodeBound(column, max, "max").bytes);
  }
  const thrift = new ThriftWriter();
  thrift.boolList(1, nullPages);
  thrift.binaryList(2, mins);
  thrift.binaryList(3, maxs);
  thrift.i32(4, boundaryOrders[boundaryOrder(chunk)]);
  thrift.i64List(
    5,
    chunk.pages.map((page) => page.nullCount),
  );
  thrift.stop();
  return thrift.take();
}

/** OffsetIndex of a chunk. */
export function encodeOffsetIndex(chunk: WrittenChunk): Uint8Array {
  const thrift = new ThriftWriter();
  thrift.structList(1, chunk.pages, (page) => {
    thrift.i64(1, page.offset);
    thrift.i32(2, page.compressedSize);
    thrift.i64(3, page.firstRow);
  });
  thrift.stop();
  return thrift.take();
}

/** FileMetaData. `locations` has a row a group, a location a leaf. */
export function encodeFooter(
  nodes: readonly WrittenNode[],
  groups: readonly WrittenGroup[],
  locations: ReadonlyArray<readonly IndexLocation[]>,
  codec: WriteCodec,
  createdBy: string,
): Uint8Array {
  const columns = nodes.flatMap(writtenLeaves);
  const root: WriteElement = () => {
    thrift.string(4, "schema");
    thrift.i32(5, nodes.length);
  };
  const thrift = new ThriftWriter();
  thrift.i32(1, fileVersion);
  thrift.structList(2, [root, ...nodes.flatMap(schemaElements)], (write) => write(thrift));
  thrift.i64(
    3,
    groups.reduce((rows, group) => rows + group.rows, 0),
  );
  thrift.structList(4, [...groups.entries()], ([index, group]) =>
    writeRowGroup(thrift, columns, group, locations[index]!, codec, index),
  );
  thrift.string(6, createdBy);
  // Type-defined order for every column: without it readers ignore the statistics.
  thrift.structList(7, columns, () => thrift.struct(1, () => {}));
  thrift.stop();
  return thrift.take();
}

function writeRowGroup(
  thrift: ThriftWriter,
  columns: readonly WrittenColumn[],
  group: WrittenGroup,
  locations: readonly IndexLocation[],
  codec: WriteCodec,
  ordinal: number,
): void {
  const sum = (size: (chunk: WrittenChunk) => number) => group.chunks.reduce((total, chunk) => total + size(chunk), 0);
  thrift.structList(1, [...columns.entries()], ([index, column]) => {
    const { columnIndex, offsetIndex } = locations[index]!;
    thrift.i64(2, 0);
    thrift.struct(3, () => writeChunkMetadata(thrift, column, group.chunks[index]!, codec, group.bloomFilters[index]));
    thrift.i64(4, offsetIndex.offset);
    thrift.i32(5, offsetIndex.length);
    if (columnIndex !== undefined) {
      thrift.i64(6, columnIndex.offset);
      thrift.i32(7, columnIndex.length);
    }
  });
  const firstChunk = group.chunks[0]!;
  thrift.i64(
    2,
    sum((chunk) => chunk.uncompressedSize),
  );
  thrift.i64(3, group.rows);
  thrift.i64(5, firstChunk.dictionaryPageOffset ?? firstChunk.pages[0]!.offset);
  thrift.i64(
    6,
    sum((chunk) => chunk.compressedSize),
  );
  // The ordinal is an i16 in the format and says nothing that the position does not: left out where it does not fit.
  if (ordinal <= 0x7fff) thrift.i16(7, ordinal);
}

function writeChunkMetadata(
  thrift: ThriftWriter,
  column: WrittenColumn,
  chunk: WrittenChunk,
  codec: WriteCodec,
  bloomFilter: FileRange | undefined,
): void {
  const coded = chunk.dictionaryPageOffset !== undefined;
  const plain = encodings.indexOf("PLAIN");
  const rle = encodings.indexOf("RLE");
  thrift.i32(1, physicalTypes.indexOf(column.physicalType));
  thrift.i32List(2, coded ? [dictionaryEncoding, rle] : [plain, rle]);
  thrift.stringList(3, column.path);
  thrift.i32(4, codecs.indexOf(codec));
  thrift.i64(5, chunk.numValues);
  thrift.i64(6, chunk.uncompressedSize);
  thrift.i64(7, chunk.compressedSize);
  thrift.i64(9, chunk.pages[0]!.offset);
  if (chunk.dictionaryPageOffset !== undefined) thrift.i64(11, chunk.dictionaryPageOffset);
  thrift.struct(12, () => writeStatistics(thrift, column, chunk));
  const dataPages = { type: 0, encoding: coded ? dictionaryEncoding : plain, count: chunk.pages.length };
  const pages = coded ? [{ type: 2, encoding: dictionaryEncoding, count: 1 }, dataPages] : [dataPages];
  thrift.structList(13, pages, (page) => {
    thrift.i32(1, page.type);
    thrift.i32(2, page.encoding);
    thrift.i32(3, page.count);
  });
  if (bloomFilter !== undefined) {
    thrift.i64(14, bloomFilter.offset);
    thrift.i32(15, bloomFilter.length);
  }
}

function writeStatistics(thrift: ThriftWriter, column: WrittenColumn, chunk: WrittenChunk): void {
  thrift.i64(3, chunk.nullCount);
  const { bounds } = chunk;
  if (bounds === undefined) return;
  if (bounds.min !== undefined && bounds.max !== undefined) {
    const max = encodeBound(column, bounds.max, "max");
    const min = encodeBound(column, bounds.min, "min");
    thrift.binary(5, max.bytes);
    thrift.binary(6, min.bytes);
    thrift.bool(7, max.exact);
    thrift.bool(8, min.exact);
  }
  if (column.kind === "float") thrift.i64(9, bounds.nanCount);
}

/** Whether both bounds rise, or both fall, from page to page; pages of nulls are passed over. */
function boundaryOrder(chunk: WrittenChunk): keyof typeof boundaryOrders {
  let ascending = true;
  let descending = true;
  let lastMin: Bound | undefined;
  let lastMax: Bound | undefined;
  for (const { bounds } of chunk.pages) {
    if (bounds?.min === undefined || bounds.max === undefined) continue;
    if (lastMin !== undefined && lastMax !== undefined) {
      const min = compareBound(lastMin, bounds.min);
      const max = compareBound(lastMax, bounds.max);
      if (min > 0 || max > 0) ascending = false;
      if (min < 0 || max < 0) descending = false;
    }
    lastMin = bounds.min;
    lastMax = bounds.max;
  }
  return ascending ? "ascending" : descending ? "descending" : "unordered";
}
