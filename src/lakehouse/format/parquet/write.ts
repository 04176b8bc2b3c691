/** Writes a Parquet file: row groups of v1 pages, statistics, bloom filters, page indexes, footer. */

import { assert } from "../../../base/index.ts";
import type { ColumnData, RowsData } from "../../../batch/index.ts";
import type { Datum } from "../../../types/index.ts";
import type { FileRange } from "./metadata.ts";
import { type Bounds, mergeBounds } from "./write-bounds.ts";
import { ChunkWriter, type PageSink } from "./write-chunk.ts";
import { type CompressPage, createCompressor, type WriteCodec } from "./write-compress.ts";
import {
  encodeColumnIndex,
  encodeFooter,
  encodeOffsetIndex,
  type IndexLocation,
  type WrittenGroup,
} from "./write-footer.ts";
import { NestedRows } from "./write-json.ts";
import { type WrittenNode, writtenLeaves, writtenNode } from "./write-nested.ts";
import { boundDatum, type FileField } from "./write-types.ts";

/** What may be chosen about a file. */
export interface ParquetWriterOptions {
  /** Rows of a row group, at most 2^20; default 131 072. */
  readonly rowGroupRows?: number;
  /** Default: SNAPPY. */
  readonly codec?: WriteCodec;
  /** Names of the columns that get a bloom filter in each row group; booleans never do. Default: none. */
  readonly bloomFilters?: readonly string[];
}

/**
 * What a whole file holds of a column. A bound is absent where no value is, or where NaN is among the values (max), and of lists and maps.
 * A struct has that of its fields only, in their order.
 */
export interface ColumnSummary {
  readonly min: Datum | undefined;
  readonly max: Datum | undefined;
  /** Rows in which it is null, or what holds it is; undefined for a struct. */
  readonly nullCount: number | undefined;
  readonly fields?: readonly ColumnSummary[];
}

/** What a finished file holds. */
export interface ParquetSummary {
  readonly rows: number;
  readonly bytes: number;
  readonly columns: readonly ColumnSummary[];
}

/** A file that is being written. */
export interface ParquetWriter {
  /** Appends rows; the arrays are not kept. */
  write(rows: RowsData): void;
  /** Writes what is left and the footer; nothing may follow. */
  close(): ParquetSummary;
}

const rowGroupRowsMax = 1 << 20;
const rowGroupRowsDefault = 131_072;

/** Bytes of gathered values that end a row group before its rows do. */
const rowGroupBytesMax = 256 << 20;

/** Rows that are taken before the size is looked at again. */
const sliceRows = 8192;

const magic = new TextEncoder().encode("PAR1");
const createdBy = "sluice version 0.1.0";

/**
 * Begins a file of these columns (one at least). `append` takes the file's bytes in order; they are its own to keep.
 * Throws 0A000 for a type or codec that cannot be written, 54000 for a single value too long for a page; `write` of a nested column's
 * rows 22P02 and 23502 for text that does not fit.
 */
export function createParquetWriter(
  fields: readonly FileField[],
  append: (bytes: Uint8Array) => void,
  options: ParquetWriterOptions = {},
): ParquetWriter {
  return new FileWriter(fields, append, options);
}

class FileWriter implements ParquetWriter, PageSink {
  position = 0;
  readonly compress: CompressPage;
  private readonly codec: WriteCodec;
  private readonly appendBytes: (bytes: Uint8Array) => void;
  private readonly rowGroupRows: number;
  private readonly columns: readonly ColumnWriter[];
  /** Those of all columns. */
  private readonly chunks: readonly ChunkWriter[];
  private readonly groups: WrittenGroup[] = [];
  private groupRows = 0;

  constructor(fields: readonly FileField[], append: (bytes: Uint8Array) => void, options: ParquetWriterOptions) {
    assert(fields.length > 0, "a Parquet file has a column");
    this.appendBytes = append;
    this.codec = options.codec ?? "SNAPPY";
    this.compress = createCompressor(this.codec);
    this.rowGroupRows = Math.max(1, Math.min(options.rowGroupRows ?? rowGroupRowsDefault, rowGroupRowsMax));
    const wantsBloomFilter = ({ name, type, inner }: FileField) =>
      type.name !== "bool" && inner === undefined && (options.bloomFilters?.includes(name) ?? false);
    this.columns = fields.map((field) => new ColumnWriter(field, wantsBloomFilter(field)));
    this.chunks = this.columns.flatMap((column) => column.chunks);
    this.append(magic.slice());
  }

  append(bytes: Uint8Array): void {
    this.position += bytes.length;
    this.appendBytes(bytes);
  }

  write(rows: RowsData): void {
    for (let from = 0; from < rows.length; ) {
      const to = Math.min(rows.length, from + sliceRows, from + this.rowGroupRows - this.groupRows);
      for (const [index, column] of this.columns.entries()) column.append(rows.columns[index]!, from, to);
      this.groupRows += to - from;
      from = to;
      const bytes = this.chunks.reduce((total, chunk) => total + chunk.byteSize, 0);
      if (this.groupRows === this.rowGroupRows || bytes > rowGroupBytesMax) this.endRowGroup();
    }
  }

  close(): ParquetSummary {
    if (this.groupRows > 0) this.endRowGroup();
    const locations = this.writeIndexes();
    const nodes = this.columns.map(({ node }) => node);
    const footer = encodeFooter(nodes, this.groups, locations, this.codec, createdBy);
    this.append(footer);
    const tail = new Uint8Array(8);
    new DataView(tail.buffer).setUint32(0, footer.length, true);
    tail.set(magic, 4);
    this.append(tail);
    return {
      rows: this.groups.reduce((rows, group) => rows + group.rows, 0),
      bytes: this.position,
      columns: this.columns.map((column) => this.summaryOf(column, column.node)),
    };
  }

  private endRowGroup(): void {
    const chunks = this.chunks.map((chunk) => chunk.flush(this));
    const bloomFilters = chunks.map(({ bloomFilter }) => bloomFilter && this.appendRange(bloomFilter));
    this.groups.push({ rows: this.groupRows, chunks, bloomFilters });
    this.groupRows = 0;
  }

  /** Appends bytes and gives where they lie. */
  private appendRange(bytes: Uint8Array): FileRange {
    const offset = this.position;
    this.append(bytes);
    return { offset, length: bytes.length };
  }

  /** Column indexes of all chunks, then offset indexes of all, so that a reader gets either at one go. */
  private writeIndexes(): IndexLocation[][] {
    const columnIndexes = this.groups.map((group) =>
      group.chunks.map((chunk, index) => {
        const bytes = encodeColumnIndex(this.chunks[index]!.column, chunk);
        return bytes && this.appendRange(bytes);
      }),
    );
    return this.groups.map((group, number) =>
      group.chunks.map((chunk, index) => ({
        columnIndex: columnIndexes[number]![index],
        offsetIndex: this.appendRange(encodeOffsetIndex(chunk)),
      })),
    );
  }

  private summaryOf(column: ColumnWriter, node: WrittenNode): ColumnSummary {
    switch (node.kind) {
      case "leaf":
        return this.leafSummary(column.chunks[node.leaf]!);
      case "struct": {
        const fields = node.children.map((child) => this.summaryOf(column, child));
        return { min: undefined, max: undefined, nullCount: undefined, fields };
      }
      default:
        return { min: undefined, max: undefined, nullCount: column.nullCount(node) };
    }
  }

  private leafSummary(chunk: ChunkWriter): ColumnSummary {
    const { column } = chunk;
    const index = this.chunks.indexOf(chunk);
    let bounds: Bounds | undefined;
    let nullCount = 0;
    for (const group of this.groups) {
      bounds = mergeBounds(bounds, group.chunks[index]!.bounds);
      nullCount += group.chunks[index]!.nullCount;
    }
    // NaN is the largest number in PostgreSQL's order, so that no other value bounds it.
    const max = bounds?.nanCount === 0 ? bounds.max : undefined;
    const min = bounds?.min;
    return {
      min: min === undefined ? undefined : boundDatum(column, min),
      max: max === undefined ? undefined : boundDatum(column, max),
      nullCount,
    };
  }
}

/** The leaves of one column, and the rows that are taken apart for them. */
class ColumnWriter {
  readonly node: WrittenNode;
  readonly chunks: readonly ChunkWriter[];
  private readonly nested: NestedRows | undefined;

  constructor(field: FileField, wantsBloomFilter: boolean) {
    this.node = writtenNode(field);
    this.chunks = writtenLeaves(this.node).map((leaf) => new ChunkWriter(leaf, wantsBloomFilter));
    this.nested = this.node.kind === "leaf" ? undefined : new NestedRows(this.node);
  }

  append(data: ColumnData, from: number, to: number): void {
    if (this.nested === undefined) this.chunks[0]!.append(data, from, to);
    else
      for (const [leaf, entries] of this.nested.read(data, from, to).entries())
        this.chunks[leaf]!.appendEntries(entries);
  }

  /** Rows in which a list or map is null. */
  nullCount(node: WrittenNode): number {
    return this.nested?.nullCount(node) ?? 0;
  }
}
