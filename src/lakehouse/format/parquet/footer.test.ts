/** Footers, schemas, page headers and statistics of apache/parquet-testing's files, held against hyparquet and DuckDB; damaged footers. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBTimestampValue,
  type DuckDBValue,
} from "@duckdb/node-api";
import fc from "fast-check";
import { deserializeTCompactProtocol } from "hyparquet/src/thrift.js";
import { describe, expect, test } from "vitest";
import { SqlError } from "../../../base/index.ts";
import { type Datum, numericModifier, type TypeRef } from "../../../types/index.ts";
import { parseFooter, readFooter } from "./footer.ts";
import { type ColumnChunk, codecs, encodings, type FileMetadata, physicalTypes } from "./metadata.ts";
import { parsePageHeader } from "./page-header.ts";
import { schemaFields } from "./schema.ts";
import { chunkBounds } from "./statistics.ts";
import { columnsOf } from "./test-columns.ts";

const corpus = join(process.env["FIXTURES"] ?? join(process.cwd(), "../shared/fixtures"), "parquet-testing");
const present = existsSync(corpus);
const parquetFiles = (folder: string) =>
  present ? readdirSync(join(corpus, folder)).filter((name) => name.endsWith(".parquet")) : [];
const files = parquetFiles("data");

/** Its pages of 1 GiB are over the limit. */
const tooLarge = "large_string_map.brotli.parquet";

test.runIf(process.env["CI"] === "true" || present)(
  "apache/parquet-testing is there (skipped outside CI when it is not)",
  () => {
    expect(files.length).toBeGreaterThan(60);
  },
);

function load(path: string): { bytes: Uint8Array; metadata: FileMetadata } {
  const bytes = new Uint8Array(readFileSync(path));
  return {
    bytes,
    metadata: readFooter((offset, length) => bytes.subarray(offset, offset + length), bytes.length, path),
  };
}

function footerOf(bytes: Uint8Array): Uint8Array {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 8, true);
  return bytes.subarray(bytes.length - 8 - length, bytes.length - 8);
}

// biome-ignore lint/suspicious/noExplicitAny: hyparquet's untyped tree of Thrift fields.
type Raw = any;

function rawThrift(bytes: Uint8Array, offset: number): { value: Raw; end: number } {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset };
  const value = deserializeTCompactProtocol(reader);
  return { value, end: reader.offset };
}

const integer = (value: Raw) => (value === undefined ? undefined : Number(value));
const text = (value: Uint8Array | undefined) => (value === undefined ? undefined : Buffer.from(value).toString());

function rawChunk(raw: Raw): Partial<ColumnChunk> {
  const data = raw.field_3;
  const statistics = data.field_12;
  return {
    physicalType: physicalTypes[data.field_1]!,
    encodings: [...new Set<number>(data.field_2)].map((number) => encodings[number]!),
    path: data.field_3.map(text),
    codec: codecs[data.field_4]!,
    numValues: Number(data.field_5),
    totalUncompressedSize: Number(data.field_6),
    totalCompressedSize: Number(data.field_7),
    dataPageOffset: Number(data.field_9),
    dictionaryPageOffset: integer(data.field_11) || undefined,
    statistics: statistics && {
      legacyMax: statistics.field_1,
      legacyMin: statistics.field_2,
      nullCount: integer(statistics.field_3),
      max: statistics.field_5,
      min: statistics.field_6,
      maxExact: statistics.field_7,
      minExact: statistics.field_8,
      nanCount: integer(statistics.field_9),
    },
    offsetIndex: raw.field_4 === undefined ? undefined : { offset: Number(raw.field_4), length: raw.field_5 },
    columnIndex: raw.field_6 === undefined ? undefined : { offset: Number(raw.field_6), length: raw.field_7 },
  };
}

describe.each(files)("%s", (name) => {
  const { bytes, metadata } = load(join(corpus, "data", name));

  test("has the footer that hyparquet reads", () => {
    const raw = rawThrift(footerOf(bytes), 0).value;
    const parsed = parseFooter(footerOf(bytes), name, Number.POSITIVE_INFINITY);
    expect(parsed.version).toBe(raw.field_1);
    expect(parsed.numRows).toBe(Number(raw.field_3));
    expect(parsed.createdBy).toBe(text(raw.field_6));
    expect(parsed.schema.map((element) => element.name)).toEqual(
      raw.field_2.map((element: Raw) => text(element.field_4)),
    );
    expect(parsed.keyValues.map(([key]) => key)).toEqual((raw.field_5 ?? []).map((pair: Raw) => text(pair.field_1)));
    expect(parsed.rowGroups.map((group) => group.numRows)).toEqual(
      raw.field_4.map((group: Raw) => Number(group.field_3)),
    );
    expect(parsed.rowGroups.map((group) => columnsOf(parsed, group))).toEqual(
      raw.field_4.map((group: Raw) => group.field_1.map((chunk: Raw) => expect.objectContaining(rawChunk(chunk)))),
    );
  });

  test.skipIf(name === tooLarge)("has the page headers that hyparquet reads", () => {
    for (const chunk of metadata.rowGroups.flatMap((group) => columnsOf(metadata, group))) {
      const { offset, length } = chunk.pages;
      let values = 0;
      let position = offset;
      while (position < offset + length && values < chunk.numValues) {
        const header = parsePageHeader(bytes, position, offset + length, name);
        const raw = rawThrift(bytes, position);
        const body = raw.value.field_5 ?? raw.value.field_7 ?? raw.value.field_8;
        expect(header.headerLength).toBe(raw.end - position);
        expect(header.uncompressedSize).toBe(raw.value.field_2);
        expect(header.compressedSize).toBe(raw.value.field_3);
        expect(header.numValues).toBe(body.field_1);
        expect(header.encoding).toBe(encodings[raw.value.field_8 ? body.field_4 : body.field_2]);
        expect(header.kind).toBe(raw.value.field_5 ? "data" : raw.value.field_7 ? "dictionary" : "dataV2");
        expect(header.numNulls).toBe(raw.value.field_8?.field_2 ?? 0);
        expect(header.definitionBytes).toBe(raw.value.field_8?.field_5 ?? 0);
        if (header.kind !== "dictionary") values += header.numValues;
        position += header.headerLength + header.compressedSize;
      }
      expect(values).toBe(chunk.numValues);
    }
  });
});

let boundsCompared = 0;
const duckdb = present ? await (await DuckDBInstance.create(":memory:")).connect() : undefined;

async function ask(sql: string): Promise<DuckDBValue[][]> {
  return (await duckdb!.runAndReadAll(sql)).getRows();
}

/** DuckDB's name of a type that is mapped. Files without annotations give it fewer signed bytes. */
function duckdbType(type: TypeRef): string[] {
  const modifier = numericModifier(type);
  if (modifier?.precision === 20 && modifier.scale === 0) return ["DECIMAL(20,0)", "UBIGINT"];
  if (modifier !== undefined) return [`DECIMAL(${modifier.precision},${modifier.scale})`];
  const names: Record<string, string[]> = {
    bool: ["BOOLEAN"],
    int2: ["TINYINT", "SMALLINT", "UTINYINT"],
    int4: ["INTEGER", "USMALLINT"],
    int8: ["BIGINT", "UINTEGER"],
    float4: ["FLOAT"],
    float8: ["DOUBLE"],
    text: ["VARCHAR", "JSON"],
    bytea: ["BLOB", "GEOMETRY"],
    uuid: ["UUID"],
    date: ["DATE"],
    timestamp: ["TIMESTAMP", "TIMESTAMP_NS"],
  };
  return names[type.name] ?? [];
}

function datum(value: DuckDBValue): Datum {
  if (value instanceof DuckDBDecimalValue) return { kind: "finite", coefficient: value.value, scale: value.scale };
  if (value instanceof DuckDBDateValue) return value.days;
  if (value instanceof DuckDBTimestampValue) return value.micros;
  if (value instanceof DuckDBBlobValue) return Uint8Array.from(value.bytes);
  return value as Datum;
}

/** DuckDB cannot open these at all. */
const notForDuckdb = /lz4|large_string_map|map_no_value|byte_stream_split_extended|dict-malformed/;

describe.each(files.filter((name) => !notForDuckdb.test(name)))("%s by DuckDB", (name) => {
  const path = join(corpus, "data", name);
  const { metadata } = load(path);

  test("has the same column types", async () => {
    const described = await ask(`DESCRIBE SELECT * FROM read_parquet('${path}')`);
    const columns = schemaFields(metadata);
    expect(columns.map((column) => column.name)).toEqual(described.map((row) => row[0]));
    for (const [index, column] of columns.entries()) {
      const flat = column.refusal === undefined && column.nested === undefined;
      if (flat) expect(duckdbType(column.type)).toContain(described[index]![1]);
    }
  });

  test("has bounds that hold", async () => {
    for (const column of schemaFields(metadata)) {
      const quoted = `"${column.name.replaceAll('"', '""')}"`;
      const groups = metadata.rowGroups.map((group) =>
        chunkBounds(group.column(column.leaf).statistics, column, metadata.columnOrders[column.leaf]!),
      );
      const bounds = groups[0];
      if (groups.length !== 1 || bounds === undefined || column.refusal !== undefined) continue;
      if (column.nested !== undefined) continue;
      const [[min, max, nulls]] = (await ask(
        `SELECT min(${quoted}), max(${quoted}), count(*) - count(${quoted}) FROM read_parquet('${path}')`,
      )) as [DuckDBValue[]];
      boundsCompared += Number(bounds.minExact) + Number(bounds.maxExact);
      if (bounds.minExact) expect(datum(min!)).toEqual(bounds.min === 0 ? expect.closeTo(0) : bounds.min);
      if (bounds.maxExact) expect(datum(max!)).toEqual(bounds.max === 0 ? expect.closeTo(0) : bounds.max);
      if (bounds.nullCount !== undefined) expect(Number(nulls)).toBe(bounds.nullCount);
    }
  });
});

test.runIf(present)("bounds of many columns were compared", () => {
  expect(boundsCompared).toBeGreaterThan(100);
});

describe.runIf(present)("encrypted and damaged files", () => {
  test("encrypted files are refused by name", () => {
    const encrypted = readdirSync(join(corpus, "data")).filter((name) => name.endsWith(".parquet.encrypted"));
    expect(encrypted.length).toBeGreaterThan(5);
    for (const name of encrypted) {
      const readColumns = () => {
        const { metadata } = load(join(corpus, "data", name));
        for (const group of metadata.rowGroups) columnsOf(metadata, group);
      };
      expect(readColumns).toThrow(
        expect.objectContaining({ code: "0A000", message: expect.stringContaining("encrypted") }),
      );
    }
  });

  test("bad_data is read or called damaged", () => {
    const names = parquetFiles("bad_data");
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      try {
        load(join(corpus, "bad_data", name));
      } catch (thrown) {
        expect(thrown).toMatchObject({ code: "XX001", message: expect.stringContaining(name) });
      }
    }
  });

  test.each(["alltypes_plain.parquet", "nested_structs.rust.parquet", "data_index_bloom_encoding_stats.parquet"])(
    "a mutated footer of %s gives a SqlError at worst",
    (name) => {
      const footer = footerOf(load(join(corpus, "data", name)).bytes);
      const mutation = fc.record({ at: fc.nat(footer.length - 1), byte: fc.nat(255) });
      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 8 }), (mutations) => {
          const mutated = footer.slice();
          for (const { at, byte } of mutations) mutated[at] = byte;
          try {
            const metadata = parseFooter(mutated, name, Number.POSITIVE_INFINITY);
            for (const column of schemaFields(metadata)) {
              const statistics = metadata.rowGroups[0]?.column(column.leaf).statistics;
              chunkBounds(statistics, column, metadata.columnOrders[column.leaf] ?? "unknown");
            }
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(SqlError);
          }
        }),
        { numRuns: 3000 },
      );
    },
    20_000,
  );

  test("a page over the limit is refused by its size", () => {
    const { bytes, metadata } = load(join(corpus, "data", tooLarge));
    const { offset, length } = metadata.rowGroups[0]!.column(0).pages;
    const parse = () => {
      for (let position = offset; position < offset + length; ) {
        const header = parsePageHeader(bytes, position, offset + length, tooLarge);
        position += header.headerLength + header.compressedSize;
      }
    };
    expect(parse).toThrow(expect.objectContaining({ code: "54000" }));
  });

  test("every truncation of a footer is damage", () => {
    const footer = footerOf(load(join(corpus, "data", "alltypes_plain.parquet")).bytes);
    for (let length = 0; length < footer.length; length++) {
      expect(() => parseFooter(footer.subarray(0, length), "cut", Number.POSITIVE_INFINITY)).toThrow(
        expect.objectContaining({ code: "XX001" }),
      );
    }
  });
});

describe("hostile footers", () => {
  const damaged = expect.objectContaining({ code: "XX001" });

  test("deep nesting does not overflow the stack", () => {
    expect(() => parseFooter(new Uint8Array(1 << 20).fill(0x1c), "deep", Number.POSITIVE_INFINITY)).toThrow(damaged);
    expect(() => parseFooter(new Uint8Array(1 << 20).fill(0x19), "deep", Number.POSITIVE_INFINITY)).toThrow(damaged);
  });

  test("lengths beyond the end are not allocated", () => {
    // Field 2 as a list of 2^34 structures, and field 6 as a string of 2^34 bytes.
    expect(() =>
      parseFooter(Uint8Array.of(0x29, 0xfc, 0x80, 0x80, 0x80, 0x80, 0x40), "long", Number.POSITIVE_INFINITY),
    ).toThrow(damaged);
    expect(() =>
      parseFooter(Uint8Array.of(0x68, 0x80, 0x80, 0x80, 0x80, 0x40), "long", Number.POSITIVE_INFINITY),
    ).toThrow(damaged);
  });

  test("tails that are no tails", () => {
    const tail = (length: number, magic: string) => {
      const bytes = new Uint8Array(64);
      new DataView(bytes.buffer).setUint32(56, length, true);
      bytes.set(new TextEncoder().encode(magic), 60);
      return () => readFooter((offset, count) => bytes.subarray(offset, offset + count), bytes.length, "tail");
    };
    expect(tail(10, "PAR2")).toThrow(/does not end with PAR1/);
    expect(tail(0xffff_ffff, "PAR1")).toThrow(damaged);
    expect(tail(53, "PAR1")).toThrow(damaged);
    expect(tail(10, "PARE")).toThrow(expect.objectContaining({ code: "0A000" }));
    expect(() => readFooter(() => new Uint8Array(0), 3, "tiny")).toThrow(damaged);
  });

  test("random page headers give a SqlError at worst", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        try {
          parsePageHeader(bytes, 0, bytes.length, "page");
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(SqlError);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
