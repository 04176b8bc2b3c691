/** The page index of a column chunk: where its pages lie and what bounds their values (PageIndex.md of apache/parquet-format). */

import { SqlError } from "../../../base/index.ts";
import type { ColumnChunk } from "./metadata.ts";
import { nullsOf, type PageStatistics } from "./statistics.ts";
import { ThriftReader, thriftTypes } from "./thrift-reader.ts";

/** The data pages of a chunk, in the order of its rows. */
export interface PageLocations {
  /** File offsets of the pages' headers. */
  readonly offsets: readonly number[];
  /** File offset behind each page. */
  readonly ends: readonly number[];
  /** Rows of the row group before each page. */
  readonly firstRows: readonly number[];
  /** Rows of the row group. */
  readonly rows: number;
}

/**
 * Reads an OffsetIndex. Undefined where it is broken or does not fit its chunk of `rows` rows: pages can be read without it.
 */
export function readPageLocations(
  bytes: Uint8Array,
  chunk: ColumnChunk,
  rows: number,
  file: string,
): PageLocations | undefined {
  const offsets: number[] = [];
  const ends: number[] = [];
  const firstRows: number[] = [];
  return unlessBroken(() => {
    const reader = new ThriftReader(bytes, 0, bytes.length, file, "an offset index");
    for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
      if (id !== 1) reader.skip();
      else {
        const count = reader.list(thriftTypes.struct);
        for (let page = 0; page < count; page++) {
          reader.element(thriftTypes.struct);
          const [offset, size, firstRow] = readLocation(reader);
          offsets.push(offset);
          ends.push(offset + size);
          firstRows.push(firstRow);
        }
      }
    }
    const { offset, length } = chunk.pages;
    const follows = (page: number): boolean => {
      const before = page === 0 ? offset : ends[page - 1]!;
      const row = firstRows[page]!;
      const rowFits = page === 0 ? row === 0 : row > firstRows[page - 1]! && row < rows;
      return rowFits && offsets[page]! >= before && ends[page]! > offsets[page]! && ends[page]! <= offset + length;
    };
    return offsets.length > 0 && offsets.every((_, page) => follows(page))
      ? { offsets, ends, firstRows, rows }
      : undefined;
  });
}

/** PageLocation: offset, size with the header, first row. */
function readLocation(reader: ThriftReader): [number, number, number] {
  const location: [number, number, number] = [-1, -1, -1];
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) location[0] = reader.i64();
    else if (id === 2) location[1] = reader.i32();
    else if (id === 3) location[2] = reader.i64();
    else reader.skip();
  }
  return location;
}

/**
 * Reads the ColumnIndex of a column that is not nested: what is said of each page, of which so many rows each are there. Undefined where
 * it is broken, speaks of other pages, or counts nulls in another way than it names pages of nulls, or than its chunk (`nullCount`) does.
 */
export function readPageStatistics(
  bytes: Uint8Array,
  pageRows: readonly number[],
  nullCount: number | undefined,
  file: string,
): PageStatistics[] | undefined {
  const pages = pageRows.length;
  return unlessBroken(() => {
    const reader = new ThriftReader(bytes, 0, bytes.length, file, "a column index");
    let nullPages: boolean[] = [];
    let mins: Uint8Array[] = [];
    let maxes: Uint8Array[] = [];
    let nullCounts: number[] | undefined;
    let nanCounts: number[] | undefined;
    for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
      if (id === 1) nullPages = reader.bools();
      else if (id === 2) mins = readList(reader, thriftTypes.binary, () => reader.binary());
      else if (id === 3) maxes = readList(reader, thriftTypes.binary, () => reader.binary());
      else if (id === 5) nullCounts = readList(reader, thriftTypes.i64, () => reader.i64());
      else if (id === 8) nanCounts = readList(reader, thriftTypes.i64, () => reader.i64());
      else reader.skip();
    }
    const lists = [nullPages, mins, maxes, nullCounts ?? nullPages, nanCounts ?? nullPages];
    if (!lists.every((list) => list.length === pages)) return undefined;
    if (!nullsAgree(nullPages, nullCounts, pageRows, nullCount)) return undefined;
    return nullPages.map((allNull, page) => {
      const nulls = allNull ? "all" : nullsOf(nullCounts?.[page], pageRows[page]!);
      return { nulls, min: mins[page]!, max: maxes[page]!, nanCount: nanCounts?.[page] };
    });
  });
}

/** Whether pages are named as null that count as many nulls as rows, and the pages together count as many as their chunk. */
function nullsAgree(
  nullPages: readonly boolean[],
  nullCounts: readonly number[] | undefined,
  pageRows: readonly number[],
  nullCount: number | undefined,
): boolean {
  const counts = nullCounts ?? nullPages.map((allNull, page) => (allNull ? pageRows[page]! : 0));
  const fits = counts.every((count, page) => {
    const rows = pageRows[page]!;
    return count >= 0 && count <= rows && (count === rows) === nullPages[page];
  });
  const sum = counts.reduce((total, count) => total + count, 0);
  const fitsChunk = nullCount === undefined || (nullCounts === undefined ? sum <= nullCount : sum === nullCount);
  return fits && fitsChunk;
}

function readList<T>(reader: ThriftReader, type: number, read: () => T): T[] {
  return Array.from({ length: reader.list(type) }, () => {
    reader.element(type);
    return read();
  });
}

/** What the index says, or undefined where it is no Thrift: it only ever spares work. */
function unlessBroken<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof SqlError) return undefined;
    throw thrown;
  }
}
