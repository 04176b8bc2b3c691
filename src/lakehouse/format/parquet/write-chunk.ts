/** One leaf of the row group that is being written: gathers values and levels, then writes its pages. */

import { assert, limits, sqlError } from "../../../base/index.ts";
import type { ColumnData } from "../../../batch/index.ts";
import { bitWidth, encodeHybrid, hybridBytesMax } from "./encode-hybrid.ts";
import { encodings } from "./metadata.ts";
import { ThriftWriter } from "./thrift-writer.ts";
import { BloomFilter } from "./write-bloom.ts";
import { type Bounds, mergeBounds } from "./write-bounds.ts";
import type { LeafEntries } from "./write-json.ts";
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
  /** Values, nulls included: those of a column that is not nested are as many as its rows. */
  readonly entries: number;
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

/** The pages of one leaf, row group after row group. */
export class ChunkWriter {
  readonly column: WrittenColumn;
  private readonly store: ValueStore;
  private entries = 0;
  /** A byte an entry; of leaves that may be null only, where an entry that has a value is at the highest level. */
  private definitions: Uint8Array = new Uint8Array(0);
  /** A byte an entry, 0 where a row begins; of leaves inside of lists and maps only. */
  private repetitions: Uint8Array = new Uint8Array(0);
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
    return this.store.byteSize + this.entries * 2;
  }

  /** Takes rows of a column that is not nested. */
  append(data: ColumnData, from: number, to: number): void {
    const { validity } = data;
    const entries = this.entries + to - from;
    if (this.column.nullable) {
      this.definitions = grown(this.definitions, entries);
      if (validity === undefined) this.definitions.fill(1, this.entries, entries);
      else this.definitions.set(validity.subarray(from, to), this.entries);
    } else {
      assert(validity === undefined || !validity.subarray(from, to).includes(0), "a column without nulls has no nulls");
    }
    this.store.append(data.values, this.column.nullable ? validity : undefined, from, to);
    this.entries = entries;
  }

  /** Takes what rows of a nested column hold of the leaf. */
  appendEntries({ definitions, repetitions, values, valueCount }: LeafEntries): void {
    const entries = this.entries + definitions.length;
    const { maxDefinition, maxRepetition } = this.column;
    if (maxDefinition > 0) {
      this.definitions = grown(this.definitions, entries);
      this.definitions.set(definitions, this.entries);
    }
    if (maxRepetition > 0) {
      this.repetitions = grown(this.repetitions, entries);
      this.repetitions.set(repetitions, this.entries);
    }
    this.store.append(values, undefined, 0, valueCount);
    this.entries = entries;
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
    let at = { entry: 0, value: 0, row: 0 };
    while (at.entry < this.entries) {
      const end = this.pageAfter(at);
      pages.push(this.writeDataPage(at, end, dictionary !== undefined, sink));
      at = end;
    }
    const chunk: WrittenChunk = {
      numValues: this.entries,
      uncompressedSize: this.uncompressedSize,
      compressedSize: sink.position - start,
      dictionaryPageOffset: dictionary === undefined ? undefined : start,
      pages,
      nullCount: this.entries - this.store.count,
      bounds: pages.reduce<Bounds | undefined>((bounds, page) => mergeBounds(bounds, page.bounds), undefined),
      bloomFilter: this.bloomFilter?.encode(),
    };
    this.entries = 0;
    this.store.clear();
    return chunk;
  }

  /** Where the page that starts at a place ends. Pages begin with rows, as their index demands. */
  private pageAfter(at: PagePlace): PagePlace {
    const { maxDefinition, maxRepetition } = this.column;
    const valueEnd = this.store.pageEnd(at.value);
    if (maxRepetition === 0 && this.store.count === this.entries) {
      return { entry: at.entry + valueEnd - at.value, value: valueEnd, row: at.row + valueEnd - at.value };
    }
    const { definitions, repetitions, entries, store } = this;
    let { entry, value, row } = at;
    // Behind its last value a page has what is left of the last row, or the nulls that follow; the last page has all that is left.
    const begins = () => (maxRepetition > 0 ? repetitions[entry] === 0 : definitions[entry] === maxDefinition);
    while (entry < entries && !(value >= valueEnd && value < store.count && begins())) {
      if (maxRepetition === 0 || repetitions[entry] === 0) row++;
      if (maxDefinition === 0 || definitions[entry] === maxDefinition) value++;
      entry++;
    }
    return { entry, value, row };
  }

  private writeDictionary(dictionary: DictionaryPage, sink: PageSink): void {
    this.writePage(dictionary.bytes, sink, 2, (thrift) =>
      thrift.struct(7, () => {
        thrift.i32(1, dictionary.entries);
        thrift.i32(2, dictionaryEncoding);
      }),
    );
  }

  private writeDataPage(from: PagePlace, to: PagePlace, coded: boolean, sink: PageSink): WrittenPage {
    const { maxDefinition, maxRepetition } = this.column;
    const offset = sink.position;
    const entries = to.entry - from.entry;
    const levelBytes =
      hybridBytesMax(entries, bitWidth(maxDefinition)) + hybridBytesMax(entries, bitWidth(maxRepetition));
    const bytesMax = levelBytes + 8 + this.store.encodedBytesMax(from.value, to.value);
    if (this.page.length < bytesMax) this.page = new Uint8Array(bytesMax);
    const repetitionsEnd = this.putLevels(this.repetitions, maxRepetition, from, to, 0);
    const levelsEnd = this.putLevels(this.definitions, maxDefinition, from, to, repetitionsEnd);
    const end = this.store.encode(from.value, to.value, this.page, levelsEnd);
    if (!coded) this.bloomFilter?.add(this.page.subarray(levelsEnd, end), this.store.valueBytes);
    this.writePage(this.page.subarray(0, end), sink, 0, (thrift) =>
      thrift.struct(5, () => {
        thrift.i32(1, entries);
        thrift.i32(2, coded ? dictionaryEncoding : plain);
        thrift.i32(3, rle);
        thrift.i32(4, rle);
      }),
    );
    return {
      offset,
      compressedSize: sink.position - offset,
      firstRow: from.row,
      entries,
      nullCount: entries - (to.value - from.value),
      bounds: this.store.bounds(from.value, to.value),
    };
  }

  /** Levels as a v1 page has them: their length in four bytes, then the levels; nothing where all are 0. */
  private putLevels(levels: Uint8Array, max: number, from: PagePlace, to: PagePlace, at: number): number {
    if (max === 0) return at;
    const end = encodeHybrid(levels, from.entry, to.entry, bitWidth(max), this.page, at + 4);
    new DataView(this.page.buffer).setUint32(at, end - at - 4, true);
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
}

/** Where a page begins or ends: the numbers of an entry, a value and a row of the chunk. */
interface PagePlace {
  readonly entry: number;
  readonly value: number;
  readonly row: number;
}

/** The levels with room for so many. */
function grown(levels: Uint8Array, count: number): Uint8Array {
  if (count <= levels.length) return levels;
  const longer = new Uint8Array(Math.max(count, levels.length * 2));
  longer.set(levels);
  return longer;
}
