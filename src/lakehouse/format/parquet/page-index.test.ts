/** Page indexes and headers of bloom filters that are whole, that contradict themselves or their chunk, and that are no Thrift at all. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bloomHeaderBytes, readBloomHeader } from "./bloom-filter.ts";
import type { ColumnChunk } from "./metadata.ts";
import { readPageLocations, readPageStatistics } from "./page-index.ts";

/** An OffsetIndex in compact Thrift: pages as offset, size and first row. */
function offsetIndex(pages: readonly (readonly [number, number, number])[]): Uint8Array {
  const bytes = [0x19, (pages.length << 4) | 12];
  for (const [offset, size, row] of pages) {
    bytes.push(0x16, ...zigzag(offset), 0x15, ...zigzag(size), 0x16, ...zigzag(row), 0);
  }
  return Uint8Array.of(...bytes, 0);
}

function zigzag(value: number): number[] {
  const bytes: number[] = [];
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  return [...bytes, rest];
}

/** Pages in the bytes 4 to 1004 of the file, of 100 rows. */
const chunk = { pages: { offset: 4, length: 1000 } } as ColumnChunk;
const locate = (bytes: Uint8Array) => readPageLocations(bytes, chunk, 100, "f.parquet");

describe("offset indexes", () => {
  test("give offsets, ends and first rows", () => {
    const index = offsetIndex([
      [30, 100, 0],
      [130, 874, 60],
    ]);
    expect(locate(index)).toEqual({ offsets: [30, 130], ends: [130, 1004], firstRows: [0, 60], rows: 100 });
  });

  test.each<[string, readonly (readonly [number, number, number])[]]>([
    ["no pages", []],
    ["a page before its chunk", [[3, 100, 0]]],
    ["a page behind its chunk", [[905, 100, 0]]],
    ["a page far behind the file", [[2 ** 40, 100, 0]]],
    ["a negative size", [[30, -5, 0]]],
    ["a page without bytes", [[30, 0, 0]]],
    ["a first row that is not the first", [[30, 100, 1]]],
    [
      "a row behind the last",
      [
        [30, 100, 0],
        [130, 100, 100],
      ],
    ],
    [
      "rows that go back",
      [
        [30, 100, 0],
        [130, 100, 60],
        [230, 100, 60],
      ],
    ],
    [
      "pages that overlap",
      [
        [30, 100, 0],
        [129, 100, 60],
      ],
    ],
  ])("%s: left out", (_, pages) => {
    expect(locate(offsetIndex(pages))).toBeUndefined();
  });
});

describe("column indexes", () => {
  // null_pages [false, true], min_values ["a", ""], max_values ["b", ""], boundary_order 0
  const whole = Uint8Array.of(0x19, 0x21, 2, 1, 0x19, 0x28, 1, 97, 0, 0x19, 0x28, 1, 98, 0, 0x15, 0, 0);

  const read = (bytes: Uint8Array, pageRows: readonly number[], nullCount?: number) =>
    readPageStatistics(bytes, pageRows, nullCount, "f.parquet");

  test("give what is said of each page", () => {
    const pages = read(whole, [10, 10]);
    expect(pages?.map(({ nulls }) => nulls)).toEqual([undefined, "all"]);
    expect(Buffer.from(pages![0]!.max).toString()).toBe("b");
    expect(pages?.map(({ nanCount }) => nanCount)).toEqual([undefined, undefined]);
  });

  test("of another number of pages are left out", () => {
    expect(read(whole, [20])).toBeUndefined();
    expect(read(whole, [10, 10, 10])).toBeUndefined();
  });

  /** The whole one with null_counts. */
  const counted = (...counts: readonly number[]) =>
    Uint8Array.of(...whole.subarray(0, -1), 0x19, (counts.length << 4) | 6, ...counts.flatMap(zigzag), 0);

  test("with counts of nulls tell pages without nulls", () => {
    expect(read(counted(0, 10), [10, 10], 10)?.map(({ nulls }) => nulls)).toEqual(["none", "all"]);
    expect(read(counted(3, 10), [10, 10], 13)?.map(({ nulls }) => nulls)).toEqual([undefined, "all"]);
  });

  test.each<[string, readonly number[], number | undefined]>([
    ["a page of nulls that counts less", [0, 9], 9],
    ["a page of nulls that is not named so", [10, 10], 20],
    ["more nulls than rows", [11, 10], 21],
    ["fewer than no nulls", [-1, 10], 9],
    ["another sum than the chunk's", [0, 10], 11],
    ["counts of other pages", [0, 10, 0], 10],
  ])("%s: left out", (_, counts, nullCount) => {
    expect(read(counted(...counts), [10, 10], nullCount)).toBeUndefined();
  });

  test("a page of nulls in a chunk without nulls is left out, without counts too", () => {
    expect(read(whole, [10, 10], 0)).toBeUndefined();
    expect(read(whole, [10, 10], 15)).toBeDefined();
  });
});

describe("bloom filters' headers", () => {
  // numBytes 32, then the first kind of each union
  const header = (kinds: readonly number[]) =>
    Uint8Array.of(0x15, 64, ...kinds.flatMap((kind) => [0x1c, (kind << 4) | 12, 0, 0]), 0);

  test("give the lengths of themselves and of the bits", () => {
    expect(readBloomHeader(header([1, 1, 1]), "f.parquet")).toEqual({ headerLength: 15, bitsLength: 32 });
  });

  test("of other kinds are left out", () => {
    for (const kinds of [
      [2, 1, 1],
      [1, 2, 1],
      [1, 1, 2],
      [1, 1],
    ]) {
      expect(readBloomHeader(header(kinds), "f.parquet")).toBeUndefined();
    }
  });
});

test("random bytes are left out, and nothing is thrown", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: bloomHeaderBytes }), fc.nat(5), (bytes, pages) => {
      const located = locate(bytes);
      if (located !== undefined) expect(located.ends.at(-1)).toBeLessThanOrEqual(1004);
      readPageStatistics(bytes, Array(pages).fill(7), pages, "f.parquet");
      readBloomHeader(bytes, "f.parquet");
    }),
    { numRuns: 3000 },
  );
});
