/** What may be chosen about a file: its codec and bloom filters, as DuckDB sees them; and a reader of the first version of the format. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as zlib from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import parquet from "parquetjs-lite";
import { afterAll, describe, expect, test } from "vitest";
import type { Field } from "../../../batch/index.ts";
import { numericType, type TypeRef, typeRef } from "../../../types/index.ts";
import { type Column, column, filesIn } from "./test-columns.ts";
import { createParquetWriter } from "./write.ts";

const folder = mkdtempSync(join(tmpdir(), "sluice-parquet-"));
afterAll(() => rmSync(folder, { recursive: true }));
const writeFile = filesIn(folder);
const duckdb = await (await DuckDBInstance.create(":memory:")).connect();

async function rows(sql: string): Promise<unknown[][]> {
  return (await duckdb.runAndReadAll(sql)).getRows();
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

const columns: readonly Column[] = [
  column(
    "n",
    typeRef("int8"),
    range(20_000).map((row) => (row % 11 === 0 ? null : BigInt(row) * 7n)),
  ),
  column(
    "t",
    typeRef("text"),
    range(20_000).map((row) => `text ${row % 3000}`),
  ),
];

describe("codecs", () => {
  const numbers = columns[0]!.values.filter((value) => value !== null) as bigint[];
  const hasZstd = "zstdCompressSync" in zlib;

  for (const codec of ["UNCOMPRESSED", "SNAPPY", "ZSTD"] as const) {
    test.skipIf(codec === "ZSTD" && !hasZstd)(`${codec} is what DuckDB finds and reads`, async () => {
      const { path } = writeFile(columns, { codec });
      expect(await rows(`SELECT DISTINCT compression FROM parquet_metadata('${path}')`)).toEqual([[codec]]);
      expect(await rows(`SELECT count(n), sum(n)::bigint, count(DISTINCT t) FROM '${path}'`)).toEqual([
        [BigInt(numbers.length), numbers.reduce((sum, value) => sum + value), 3000n],
      ]);
    });
  }

  test.skipIf(hasZstd)("zstd is refused where Node has none, and another codec named", () => {
    expect(() => createParquetWriter([columns[0]!.field], () => {}, { codec: "ZSTD" })).toThrow(
      expect.objectContaining({ code: "0A000", hint: expect.stringContaining("Snappy") }),
    );
  });
});

describe("a dictionary holds 1 MB of values", () => {
  // one after the other, since what does not repeat at the beginning gets no dictionary at all
  const repeated = <T>(values: readonly T[]): T[] => values.flatMap((value) => [value, value, value]);
  const text = (distinct: number): Column => {
    const values = range(distinct).map((row) => String(row).padStart(60, "text "));
    return column("v", typeRef("text"), [null, ...repeated(values)]);
  };
  const uuid = (distinct: number): Column => {
    const values = range(distinct).map((row) => Uint8Array.from(Buffer.from(String(row).padStart(32, "0"), "hex")));
    return column("v", typeRef("uuid"), [null, ...repeated(values)]);
  };

  test.each([
    ["text", text, 16_384],
    ["uuid", uuid, 65_536],
  ] as const)("%s: beyond it the whole chunk is PLAIN, and the next one begins anew", async (_, make, most) => {
    for (const [distinct, encodings] of [
      [most, "PLAIN_DICTIONARY"],
      [most + 1, "PLAIN"],
    ] as const) {
      const values = make(distinct);
      // the last row group has a few values again
      const few = repeated(values.values.slice(0, 90));
      const written = writeFile([{ ...values, values: [...values.values, ...few] }], {
        rowGroupRows: values.values.length,
      });
      const chunks = `SELECT row_group_id, encodings FROM parquet_metadata('${written.path}') ORDER BY row_group_id`;
      expect((await rows(chunks)).map(([, found]) => String(found))).toEqual([
        expect.stringContaining(encodings),
        expect.stringContaining("PLAIN_DICTIONARY"),
      ]);
      if (encodings === "PLAIN") expect(String((await rows(chunks))[0]![1])).not.toContain("DICTIONARY");
      const shown = "CASE WHEN typeof(v) = 'UUID' THEN replace(v::text, '-', '') ELSE v::text END";
      const read = (await rows(`SELECT ${shown} FROM '${written.path}'`)).map(([value]) => value);
      const expected = [...values.values, ...few].map((value) =>
        value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value === null ? null : String(value),
      );
      const wrong = expected.findIndex((value, row) => value !== read[row]);
      expect([read.length, wrong, read[wrong]]).toEqual([expected.length, -1, undefined]);
    }
  });
});

describe("bloom filters", () => {
  /** Whether DuckDB would leave out the file's first row group for `name = value`. */
  const excluded = async (path: string, name: string, value: string) =>
    (await rows(`SELECT bloom_filter_excludes FROM parquet_bloom_probe('${path}', '${name}', ${value})`))[0]![0];

  test("DuckDB finds every value and hardly any other", async () => {
    const types = [
      column(
        "few",
        typeRef("text"),
        range(5000).map((row) => `value ${row % 70}`),
      ),
      column(
        "many",
        typeRef("text"),
        range(5000).map((row) => (row % 10 === 0 ? null : `v${row}`)),
      ),
      column(
        "n4",
        typeRef("int4"),
        range(5000).map((row) => row * 3),
      ),
      column(
        "n8",
        typeRef("int8"),
        range(5000).map((row) => BigInt(row) * 3_000_000_000n),
      ),
      column(
        "f8",
        typeRef("float8"),
        range(5000).map((row) => row / 8),
      ),
    ];
    const { path } = writeFile(types, { bloomFilters: types.map(({ field }) => field.name) });
    const probes: ReadonlyArray<readonly [string, (row: number) => string]> = [
      ["few", (row) => `'value ${row}'`],
      ["many", (row) => `'v${row * 10 + 1}'`],
      ["n4", (row) => `${row * 3}`],
      ["n8", (row) => `${row * 3_000_000_000}`],
      ["f8", (row) => `${row / 8}::double`],
    ];
    for (const [name, value] of probes) {
      const present = await Promise.all(range(60).map((row) => excluded(path, name, value(row))));
      expect(present, name).toEqual(present.map(() => false));
    }
    const absent = await Promise.all(range(200).map((row) => excluded(path, "many", `'w${row}'`)));
    expect(absent.filter((each) => each === false).length).toBeLessThan(10);
  });

  test("only the named columns have one, and booleans never", async () => {
    const flags = column(
      "b",
      typeRef("bool"),
      range(10).map((row) => row % 2 === 0),
    );
    const { path } = writeFile(
      [flags, column("n", typeRef("int4"), range(10)), column("m", typeRef("int4"), range(10))],
      {
        bloomFilters: ["b", "n"],
        rowGroupRows: 4,
      },
    );
    const lengths = "SELECT path_in_schema, bloom_filter_length IS NOT NULL";
    expect(await rows(`${lengths} FROM parquet_metadata('${path}') ORDER BY row_group_id, column_id`)).toEqual(
      [0, 1, 2].flatMap(() => [
        ["b", false],
        ["n", true],
        ["m", false],
      ]),
    );
  });
});

/** Values of the types that this reader knows: it throws at decimals and timestamps, and rounds integers beyond 2^53. */
const legacyTypes = [
  ["int8", fc.bigInt({ min: -(2n ** 53n) + 1n, max: 2n ** 53n - 1n })],
  ["time", fc.bigInt({ min: 0n, max: 86_400_000_000n })],
  ["date", fc.integer({ min: -700_000, max: 2_900_000 })],
  ["bytea", fc.uint8Array({ minLength: 1, maxLength: 40 })],
  ["uuid", fc.uint8Array({ minLength: 16, maxLength: 16 })],
  ["bool", fc.boolean()],
  ["int2", fc.integer({ min: -32_768, max: 32_767 })],
  ["int4", fc.integer()],
  ["float4", fc.float({ noNaN: true }).filter((value) => !Object.is(value, -0))],
  ["float8", fc.double({ noNaN: true }).filter((value) => !Object.is(value, -0))],
  ["text", fc.oneof(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), fc.constantFrom("AIR", "鉄道"))],
] as const;

/** What parquetjs-lite gives for a value that was written. It makes texts of what stands in a dictionary, and bytes need not be one. */
function expectLegacy(read: unknown, written: unknown, { name, type }: Field): void {
  const lossy = typeof read === "string" && written instanceof Uint8Array;
  if (lossy) expect(read, name).toBe(Buffer.from(written).toString());
  else expect(legacyValue(read, type), name).toEqual(written);
}

function legacyValue(value: unknown, { name }: TypeRef): unknown {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.getTime() / 86_400_000;
  if (Buffer.isBuffer(value)) return Uint8Array.from(value);
  if (name === "int8" || name === "time") return BigInt(value as number);
  return typeof value === "string" && name !== "text" ? Number(value) : value;
}

test("parquetjs-lite, which takes the first version of the format only, reads the same", async () => {
  const tables = fc.integer({ min: 1, max: 60 }).chain((length) =>
    fc.record({
      rowGroupRows: fc.integer({ min: 1, max: 50 }),
      columns: fc.tuple(
        ...legacyTypes.map(([type, value]) =>
          fc
            .array(fc.option(value as fc.Arbitrary<unknown>), { minLength: length, maxLength: length })
            .map((values) => column(type, typeRef(type), values)),
        ),
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(tables, async ({ columns: written, rowGroupRows }) => {
      const { path } = writeFile(written, { rowGroupRows });
      const reader = await parquet.ParquetReader.openFile(path);
      const cursor = reader.getCursor();
      for (const row of written[0]!.values.keys()) {
        const read = (await cursor.next()) as Record<string, unknown>;
        for (const { field, values } of written) {
          expectLegacy(read[field.name], values[row], field);
        }
      }
      await reader.close();
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("a precision that Parquet does not have is told, with what to do", () => {
  expect(() => createParquetWriter([{ name: "x", type: typeRef("numeric"), nullable: true }], () => {})).toThrow(
    expect.objectContaining({ hint: expect.stringContaining("cast the column to numeric(precision, scale)") }),
  );
  expect(() => createParquetWriter([{ name: "x", type: numericType(38, 2), nullable: true }], () => {})).not.toThrow();
});
