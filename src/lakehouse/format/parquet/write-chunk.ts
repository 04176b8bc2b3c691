/** One column of the row group that is being written: gathers values and levels, then writes its pages. */

import { assert, limits, sqlError } from "../../../base/index.ts";
import type { ColumnData } from "../../../batch/index.ts";
import { encodeHybrid, hybridBytesMax } from "./encode-hybrid.ts";
import { encodings } from "./metadata.ts";
import { ThriftWriter } from "./thrift-writer.ts";
import { BloomFilter } from "./write-bloom.ts";
import { type Bounds, mergeBounds } from "./write-bounds.ts";
import type { WrittenColumn } from "./write-types.ts";
import { createStore } from "./write-types.ts";
import type { DictionaryPage, ValueStore } from "./write-values.ts";

/** Where bytes go, and where in the file they will lie. */
export interface PageSink {
  readonly position: number;
  /** Compresses a page's body; the result is copied before the next call. */
  readonly compress: (page: Uint8Array) => Uint8Array;
  append(bytes: Uint8Array): void;
}

/** A data page in the file. */
export interface WrittenPage {
  readonly offset: number;
  /** With its header. */
  readonly compressedSize: number;
  /** Within the row group. */
  readonly firstRow: number;
  readonly rows: number;
  readonly nullCount: number;
  readonly bounds: Bounds | undefined;
}

/** A column chunk in the file. */
export interface WrittenChunk {
  readonly numValues: number;
  readonly uncompressedSize: number;
  readonly compressedSize: number;
  readonly dictionaryPageOffset: number | undefined;
  readonly pages: readonly WrittenPage[];
  readonly nullCount: number;
  readonly bounds: Bounds | undefined;
  /** Encoded, where one is wanted. */
  readonly bloomFilter: Uint8Array | undefined;
}

const plain = encodings.indexOf("PLAIN");
const rle = encodings.indexOf("RLE");
/** What format version 1 calls the pages of a dictionary and of its codes: every reader knows it, some know nothing newer. */
export const dictionaryEncoding: number = encodings.indexOf("PLAIN_DICTIONARY");

/** The pages of one column, row group after row group. */
export class ChunkWriter {
  readonly column: WrittenColumn;
  private readonly store: ValueStore;
  private rows = 0;
  /** A byte a row: 1 valid, 0 null; of nullable columns only. */
  private validity: Uint8Array = new Uint8Array(0);
  /** The body of the page at hand. */
  private page: Uint8Array = new Uint8Array(0);
  private uncompressedSize = 0;
  private readonly wantsBloomFilter: boolean;
  private bloomFilter: BloomFilter | undefined;

  constructor(column: WrittenColumn, wantsBloomFilter: boolean) {
    this.column = column;
    this.wantsBloomFilter = wantsBloomFilter;
    this.store = createStore(column);
  }

  get byteSize(): number {
    return this.store.byteSize + this.rows;
  }

  append(data: ColumnData, from: number, to: number): void {
    const { validity } = data;
    if (this.column.nullable) {
      this.reserveRows(this.rows + to - from);
      if (validity === undefined) this.validity.fill(1, this.rows, this.rows + to - from);
      else this.validity.set(validity.subarray(from, to), this.rows);
    } else {
      assert(validity === undefined || !validity.subarray(from, to).includes(0), "a column without nulls has no nulls");
    }
    this.store.append(data.values, this.column.nullable ? validity : undefined, from, to);
    this.rows += to - from;
  }

  /** Writes the chunk's pages and begins the next chunk. */
  flush(sink: PageSink): WrittenChunk {
    const start = sink.position;
    const dictionary = this.store.settle();
    this.uncompressedSize = 0;
    this.bloomFilter = this.wantsBloomFilter ? new BloomFilter(dictionary?.entries ?? this.store.count) : undefined;
    if (dictionary !== undefined) {
      this.bloomFilter?.add(dictionary.bytes, this.store.valueBytes);
      this.writeDictionary(dictionary, sink);
    }
    const pages: WrittenPage[] = [];
    let value = 0;
    for (let row = 0; row < this.rows; ) {
      const valueEnd = this.store.pageEnd(value);
      const rowEnd = this.rowAfter(row, valueEnd - value);
      pages.push(this.writeDataPage(row, rowEnd, value, valueEnd, dictionary !== undefined, sink));
      row = rowEnd;
      value = valueEnd;
    }
    const chunk: WrittenChunk = {
      numValues: this.rows,
      uncompressedSize: this.uncompressedSize,
      compressedSize: sink.position - start,
      dictionaryPageOffset: dictionary === undefined ? undefined : start,
      pages,
      nullCount: this.rows - this.store.count,
      bounds: pages.reduce<Bounds | undefined>((bounds, page) => mergeBounds(bounds, page.bounds), undefined),
      bloomFilter: this.bloomFilter?.encode(),
    };
    this.rows = 0;
    this.store.clear();
    return chunk;
  }

  /** The row after `row` by which so many more values have come; the end of the chunk when they are its last. */
  private rowAfter(row: number, values: number): number {
    const nullsLeft = this.column.nullable && this.store.count < this.rows;
    if (!nullsLeft) return row + values;
    let left = values;
    let next = row;
    while (next < this.rows && (left > 0 || this.validity[next] === 0)) left -= this.validity[next++]!;
    return next;
  }

  private writeDictionary(dictionary: DictionaryPage, sink: PageSink): void {
    this.writePage(dictionary.bytes, sink, 2, (thrift) =>
      thrift.struct(7, () => {
        thrift.i32(1, dictionary.entries);
        thrift.i32(2, dictionaryEncoding);
      }),
    );
  }

  private writeDataPage(
    row: number,
    rowEnd: number,
    value: number,
    valueEnd: number,
    coded: boolean,
    sink: PageSink,
  ): WrittenPage {
    const offset = sink.position;
    const bytesMax = hybridBytesMax(rowEnd - row, 1) + 4 + this.store.encodedBytesMax(value, valueEnd);
    if (this.page.length < bytesMax) this.page = new Uint8Array(bytesMax);
    const levelsEnd = this.column.nullable ? this.putLevels(row, rowEnd) : 0;
    const end = this.store.encode(value, valueEnd, this.page, levelsEnd);
    if (!coded) this.bloomFilter?.add(this.page.subarray(levelsEnd, end), this.store.valueBytes);
    this.writePage(this.page.subarray(0, end), sink, 0, (thrift) =>
      thrift.struct(5, () => {
        thrift.i32(1, rowEnd - row);
        thrift.i32(2, coded ? dictionaryEncoding : plain);
        thrift.i32(3, rle);
        thrift.i32(4, rle);
      }),
    );
    return {
      offset,
      compressedSize: sink.position - offset,
      firstRow: row,
      rows: rowEnd - row,
      nullCount: rowEnd - row - (valueEnd - value),
      bounds: this.store.bounds(value, valueEnd),
    };
  }

  /** Definition levels as a v1 page has them: their length in four bytes, then the levels. */
  private putLevels(row: number, rowEnd: number): number {
    const end = encodeHybrid(this.validity, row, rowEnd, 1, this.page, 4);
    new DataView(this.page.buffer).setUint32(0, end - 4, true);
    return end;
  }

  private writePage(body: Uint8Array, sink: PageSink, type: number, kind: (thrift: ThriftWriter) => void): void {
    if (body.length > limits.pageBytes) {
      throw sqlError("programLimitExceeded", `a value of column "${this.column.name}" is too long for a Parquet page`);
    }
    const compressed = sink.compress(body);
    const thrift = new ThriftWriter();
    thrift.i32(1, type);
    thrift.i32(2, body.length);
    thrift.i32(3, compressed.length);
    kind(thrift);
    thrift.stop();
    const header = thrift.take();
    const page = new Uint8Array(header.length + compressed.length);
    page.set(header);
    page.set(compressed, header.length);
    this.uncompressedSize += header.length + body.length;
    sink.append(page);
  }

  private reserveRows(rows: number): void {
    if (rows <= this.validity.length) return;
    const grown = new Uint8Array(Math.max(rows, this.validity.length * 2));
    grown.set(this.validity);
    this.validity = grown;
  }
}
