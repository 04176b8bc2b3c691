/** Files that the writer makes, read back by DuckDB and hyparquet. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBTimeValue,
  DuckDBUUIDValue,
  type DuckDBValue,
} from "@duckdb/node-api";
import fc from "fast-check";
import { parquetMetadata, parquetReadObjects, readColumnIndex, readOffsetIndex, snappyUncompress } from "hyparquet";
import { afterAll, describe, expect, test } from "vitest";
import { type Datum, numericType, type TypeRef, typeRef } from "../../../types/index.ts";
import { schemaFields } from "./schema.ts";
import { chunkBounds } from "./statistics.ts";
import { type Column, column, columnsOf, filesIn, type Written } from "./test-columns.ts";
import { createParquetWriter } from "./write.ts";
import { createCompressor } from "./write-compress.ts";

const folder = mkdtempSync(join(tmpdir(), "sluice-parquet-"));
afterAll(() => rmSync(folder, { recursive: true }));
const writeFile = filesIn(folder);
const duckdb = await (await DuckDBInstance.create(":memory:")).connect();

function plainValue(value: DuckDBValue): unknown {
  if (value instanceof DuckDBDecimalValue) return value.value;
  if (value instanceof DuckDBDateValue) return value.days;
  if (value instanceof DuckDBTimeValue) return value.micros;
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue) return value.micros;
  if (value instanceof DuckDBBlobValue) return Uint8Array.from(value.bytes);
  if (value instanceof DuckDBUUIDValue)
    return Uint8Array.from(Buffer.from(value.toString().replaceAll("-", ""), "hex"));
  return value;
}

async function readByDuckdb(path: string): Promise<unknown[][]> {
  const reader = await duckdb.runAndReadAll(`SELECT * FROM read_parquet('${path}')`);
  const rows = reader.getRows();
  return reader.columnNames().map((_, index) => rows.map((row) => plainValue(row[index]!)));
}

async function expectSame(columns: readonly Column[], written: Written): Promise<void> {
  expect(written.summary.rows).toBe(columns[0]!.values.length);
  expect(written.summary.bytes).toBe(written.bytes.length);
  expect(await readByDuckdb(written.path)).toEqual(columns.map((each) => each.values));
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

function wideDecimal(precision: number): fc.Arbitrary<bigint> {
  const max = 10n ** BigInt(precision) - 1n;
  return fc.oneof(fc.bigInt({ min: -max, max }), fc.bigInt({ min: -5n, max: 5n }), fc.constantFrom(-max, max));
}

/** Values of every type that is written, with few or many distinct ones. */
const types: ReadonlyArray<readonly [TypeRef, fc.Arbitrary<unknown>]> = [
  [typeRef("bool"), fc.boolean()],
  [typeRef("int2"), fc.integer({ min: -32_768, max: 32_767 })],
  [typeRef("int4"), fc.oneof(fc.integer(), fc.integer({ min: 0, max: 9 }))],
  [typeRef("int8"), fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.bigInt({ min: 0n, max: 3n }))],
  [typeRef("float4"), fc.oneof(fc.float(), fc.constantFrom(1.5, -0, 0))],
  [typeRef("float8"), fc.oneof(fc.double(), fc.constantFrom(1.5, -0, 0))],
  [typeRef("date"), fc.integer({ min: -700_000, max: 2_900_000 })],
  [typeRef("time"), fc.bigInt({ min: 0n, max: 86_400_000_000n })],
  [typeRef("timestamp"), fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n })],
  [typeRef("timestamptz"), fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n })],
  [numericType(9, 2), fc.bigInt({ min: -999_999_999n, max: 999_999_999n })],
  [numericType(15, 2), fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n })],
  [numericType(18, 18), fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n })],
  [numericType(19, 0), wideDecimal(19)],
  [numericType(29, 7), wideDecimal(29)],
  [numericType(38, 38), wideDecimal(38)],
  [typeRef("bytea"), fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.constant(new Uint8Array(100).fill(255)))],
  [typeRef("uuid"), fc.uint8Array({ minLength: 16, maxLength: 16 })],
  [typeRef("text"), fc.oneof(fc.string({ unit: "binary", maxLength: 90 }), fc.constantFrom("", "AIR", "grün", "鉄道"))],
];

const tables = fc
  .record({ rows: fc.integer({ min: 0, max: 80 }), rowGroupRows: fc.integer({ min: 1, max: 50 }) })
  .chain(({ rows, rowGroupRows }) =>
    fc.record({
      rowGroupRows: fc.constant(rowGroupRows),
      batchRows: fc.integer({ min: 1, max: 40 }),
      columns: fc.tuple(
        ...types.flatMap(([type, value], index) => [
          fc
            .array(value, { minLength: rows, maxLength: rows })
            .map((values) => column(`required ${index}`, type, values, false)),
          fc
            .array(fc.option(value), { minLength: rows, maxLength: rows })
            .map((values) => column(`optional ${index}`, type, values)),
        ]),
      ),
    }),
  );

describe("round trips", () => {
  test("random tables come back from DuckDB, and their bounds hold", async () => {
    await fc.assert(
      fc.asyncProperty(tables, async ({ columns, rowGroupRows, batchRows }) => {
        const written = writeFile(columns, { rowGroupRows }, batchRows);
        await expectSame(columns, written);
        expectBounds(columns, written, rowGroupRows);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  test("a file without rows keeps its columns", async () => {
    const written = writeFile([column("a", typeRef("int4"), []), column("b", typeRef("text"), [])]);
    await expectSame([column("a", typeRef("int4"), []), column("b", typeRef("text"), [])], written);
    expect(written.summary.columns).toEqual([
      { min: undefined, max: undefined, nullCount: 0 },
      { min: undefined, max: undefined, nullCount: 0 },
    ]);
  });

  test("dictionaries, several pages, nulls and runs of all lengths", async () => {
    const rows = range(150_000);
    const columns = [
      column(
        "distinct",
        typeRef("int8"),
        rows.map((row) => BigInt(row) * 1_000_003n),
        false,
      ),
      column(
        "few",
        typeRef("int4"),
        rows.map((row) => (row % 1000 < 500 ? 7 : row % 13)),
      ),
      column(
        "sparse",
        typeRef("int8"),
        rows.map((row) => (row % 97 === 0 ? BigInt(row % 50) : null)),
      ),
      column(
        "late",
        typeRef("text"),
        rows.map((row) => (row < 60_000 ? `k${row % 9}` : `value ${row} of them`)),
      ),
      column(
        "long",
        typeRef("text"),
        rows.map((row) => (row % 5 === 0 ? null : `${row} `.repeat(4))),
      ),
      column(
        "nothing",
        typeRef("text"),
        rows.map(() => null),
      ),
      column(
        "same",
        typeRef("bool"),
        rows.map(() => true),
      ),
      column(
        "price",
        numericType(9, 2),
        rows.map((row) => BigInt((row * 7919) % 1_000_000)),
      ),
    ];
    const written = writeFile(columns, {}, 10_000);
    await expectSame(columns, written);
    const encodings = columnsOf(written.metadata).map((chunk) => chunk.encodings.includes("PLAIN_DICTIONARY"));
    expect(encodings).toEqual([false, true, true, false, false, false, false, false]);
    expect(written.metadata.rowGroups.map((group) => group.numRows)).toEqual([131_072, 18_928]);
  }, 30_000);

  test("hyparquet reads the same", async () => {
    const columns = [
      column(
        "n",
        typeRef("int8"),
        range(5000).map((row) => (row % 3 ? BigInt(row % 70) : null)),
      ),
      column(
        "t",
        typeRef("text"),
        range(5000).map((row) => `text ${row % 300}`),
      ),
      column(
        "d",
        typeRef("float8"),
        range(5000).map((row) => row / 7),
      ),
    ];
    const { bytes } = writeFile(columns, { rowGroupRows: 2048 });
    const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
    expect(rows).toEqual(
      range(5000).map((row) => Object.fromEntries(columns.map((c) => [c.field.name, c.values[row]]))),
    );
  });
});

/** Orders values as PostgreSQL does: NaN last, texts by their bytes. */
function compare(left: unknown, right: unknown): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
  if (left instanceof Uint8Array) return Buffer.compare(left, right as Uint8Array);
  if (typeof left === "string") return Buffer.compare(Buffer.from(left), Buffer.from(right as string));
  return left! < right! ? -1 : Number(left! > right!);
}

const unscaled = (datum: Datum) =>
  typeof datum === "object" && datum !== null && "coefficient" in datum ? datum.coefficient : datum;

function expectBounds(columns: readonly Column[], { metadata, summary }: Written, rowGroupRows: number): void {
  for (const [index, parquetColumn] of schemaFields(metadata).entries()) {
    const { field, values } = columns[index]!;
    // Types that are written and not read yet, or read as another.
    if (parquetColumn.type.name !== field.type.name) continue;
    expect({ name: parquetColumn.name, type: parquetColumn.type, nullable: parquetColumn.nullable }).toEqual(field);
    for (const [number, group] of metadata.rowGroups.entries()) {
      const part = values.slice(number * rowGroupRows, (number + 1) * rowGroupRows);
      const bounds = chunkBounds(group.column(index).statistics, parquetColumn, metadata.columnOrders[index]!);
      expect(bounds.nullCount).toBe(part.filter((value) => value === null).length);
      expectBound(part, bounds.min, bounds.minExact, -1);
      expectBound(part, bounds.max, bounds.maxExact, 1);
    }
    const { min, max, nullCount } = summary.columns[index]!;
    expect(nullCount).toBe(values.filter((value) => value === null).length);
    expectBound(values, min, true, -1);
    expectBound(values, max, true, 1);
  }
}

/** A bound is missing only when there is no value or NaN among them; an exact one is the extreme, another one lies beyond. */
function expectBound(values: readonly unknown[], bound: Datum | undefined, exact: boolean, side: 1 | -1): void {
  const sorted = values.filter((value) => value !== null).sort(compare);
  const extreme = side < 0 ? sorted[0] : sorted.at(-1);
  if (bound === undefined) expect(extreme === undefined || Number.isNaN(extreme)).toBe(true);
  else if (exact) expect(compare(unscaled(bound), extreme)).toBe(0);
  else expect(Math.sign(compare(unscaled(bound), extreme))).toBe(side);
}

describe("statistics", () => {
  test("long texts are cut, the max upwards, at characters", () => {
    const min = "ä".repeat(40);
    const max = `ö${"\u{10ffff}".repeat(40)}`;
    const { metadata, summary } = writeFile([column("t", typeRef("text"), [min, "ä".repeat(41), max])]);
    const statistics = metadata.rowGroups[0]!.column(0).statistics!;
    expect(Buffer.from(statistics.min!).toString()).toBe("ä".repeat(32));
    expect(Buffer.from(statistics.max!).toString()).toBe("÷");
    expect([statistics.minExact, statistics.maxExact]).toEqual([false, false]);
    expect(summary.columns[0]).toEqual({ min, max, nullCount: 0 });
  });

  test("a max that cannot be rounded up stays whole", () => {
    const value = "\u{10ffff}".repeat(40);
    const { metadata } = writeFile([column("t", typeRef("text"), [value])]);
    expect(Buffer.from(metadata.rowGroups[0]!.column(0).statistics!.max!).toString()).toBe(value);
  });

  test("NaN bounds nothing, and zero takes in both zeros", () => {
    const { metadata, summary } = writeFile(
      ["a", "b", "c"].map((name, index) =>
        column(
          name,
          typeRef("float8"),
          [
            [Number.NaN, 1],
            [0, -0],
            [Number.NaN, Number.NaN],
          ][index]!,
        ),
      ),
    );
    const statistics = columnsOf(metadata).map((chunk) => chunk.statistics!);
    expect(statistics.map((each) => each.nanCount)).toEqual([1, 0, 2]);
    expect(Buffer.from(statistics[1]!.min!).readDoubleLE()).toBe(-0);
    expect(Buffer.from(statistics[1]!.max!).readDoubleLE()).toBe(0);
    expect(statistics[2]!.min).toBeUndefined();
    expect(summary.columns.map((each) => each.max)).toEqual([undefined, expect.anything(), undefined]);
    expect(columnsOf(metadata).map((chunk) => chunk.columnIndex === undefined)).toEqual([false, false, true]);
  });

  test("page indexes as hyparquet reads them", () => {
    // Texts of 27 bytes, PLAIN: several pages of a mebibyte each.
    const texts = range(130_000).map((row) => (row >= 40_000 && row < 90_000 ? null : String(row).padStart(27, "0")));
    const { bytes, metadata } = writeFile([column("t", typeRef("text"), texts)], {}, 10_000);
    const chunk = metadata.rowGroups[0]!.column(0);
    const { schema } = parquetMetadata(bytes.buffer as ArrayBuffer);
    const reader = (offset: number) => ({ view: new DataView(bytes.buffer), offset });
    const pages = readOffsetIndex(reader(chunk.offsetIndex!.offset)).page_locations;
    const index = readColumnIndex(reader(chunk.columnIndex!.offset), schema[1]!);
    expect(pages.length).toBeGreaterThan(2);
    expect(Number(pages[0]!.offset)).toBe(chunk.dataPageOffset);
    expect(index.boundary_order).toBe("ASCENDING");
    for (const [number, page] of pages.entries()) {
      const values = texts.slice(
        Number(page.first_row_index),
        Number(pages[number + 1]?.first_row_index ?? texts.length),
      );
      const present = values.filter((value) => value !== null);
      expect(Number(index.null_counts![number])).toBe(values.length - present.length);
      expect([index.min_values[number], index.max_values[number]]).toEqual([present[0], present.at(-1)]);
      if (number > 0)
        expect(page.offset).toBe(pages[number - 1]!.offset + BigInt(pages[number - 1]!.compressed_page_size));
    }
  });

  test("types without a place in Parquet are refused", () => {
    for (const type of [
      typeRef("interval"),
      numericType(39, 2),
      numericType(3, 5),
      numericType(5, -2),
      typeRef("numeric"),
    ]) {
      expect(() => createParquetWriter([{ name: "x", type, nullable: true }], () => {})).toThrow(
        expect.objectContaining({ code: "0A000" }),
      );
    }
  });
});

describe("snappy", () => {
  const compress = createCompressor("SNAPPY");
  const roundTrip = (input: Uint8Array) => {
    const compressed = compress(input);
    const output = new Uint8Array(input.length);
    if (input.length > 0) snappyUncompress(compressed, output);
    expect(Buffer.compare(output, input)).toBe(0);
    return compressed.length;
  };

  test("hyparquet takes apart what was put together", () => {
    const repeated = fc
      .tuple(
        fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(5), { maxLength: 200 }),
      )
      .map(([pieces, order]) => new Uint8Array(Buffer.concat(order.map((at) => pieces[at % pieces.length]!))));
    fc.assert(
      fc.property(fc.oneof(repeated, fc.uint8Array({ maxLength: 600 })), (input) => void roundTrip(input)),
      {
        numRuns: 1000,
      },
    );
  });

  test("several fragments, long runs, and what does not compress", () => {
    const random = new Uint8Array(200_000);
    for (let index = 0, state = 1; index < random.length; index++) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
      random[index] = state >>> 16;
    }
    expect(roundTrip(random)).toBeLessThan(200_100);
    expect(roundTrip(new Uint8Array(300_000))).toBeLessThan(15_000);
    expect(
      roundTrip(new Uint8Array(Buffer.concat([random.subarray(0, 3000), random.subarray(0, 70_000)]))),
    ).toBeLessThan(71_000);
  });
});
