/** Pages of every codec: files that DuckDB writes, held against the same file uncompressed; files of other writers; broken bytes. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { createBudget, SlotMemory } from "../../../batch/index.ts";
import { instantiateKernels } from "../../../kernels/index.ts";
import { codecNumber, decompress } from "./decompress.ts";
import { readFooter } from "./footer.ts";
import { type Codec, codecs } from "./metadata.ts";
import { parsePageHeader } from "./page-header.ts";
import { columnsOf } from "./test-columns.ts";

const budget = createBudget(1 << 16);
const memory = new SlotMemory(new WebAssembly.Memory({ initial: 512, maximum: 512, shared: true }), budget);
const kernels = instantiateKernels(memory.memory);
const input = memory.allocate(8 << 20);
const output = memory.allocate(8 << 20) + 64;

/** Decompresses and checks that nothing beside the output was written. */
function run(codec: Codec, bytes: Uint8Array, size: number, file = "f.parquet"): Uint8Array {
  memory.u8.set(bytes, input);
  memory.u8.fill(0xee, output - 64, output + size + 64);
  try {
    decompress({ memory, kernels, file }, codecNumber(codec), input, bytes.length, output, size);
  } finally {
    for (const margin of [output - 64, output + size]) {
      expect(memory.u8.subarray(margin, margin + 64).every((byte) => byte === 0xee)).toBe(true);
    }
  }
  return memory.u8.slice(output, output + size);
}

/** The bodies of all pages of a file as they are when decompressed, levels and all, in order. */
function pageBodies(path: string): Buffer[] {
  const bytes = new Uint8Array(readFileSync(path));
  const metadata = readFooter((offset, length) => bytes.subarray(offset, offset + length), bytes.length, path);
  const bodies: Buffer[] = [];
  for (const chunk of metadata.rowGroups.flatMap((group) => columnsOf(metadata, group))) {
    const { offset, length } = chunk.pages;
    for (let at = offset; at < offset + length; ) {
      const header = parsePageHeader(bytes, at, offset + length, path);
      const levels = header.definitionBytes + header.repetitionBytes;
      const start = at + header.headerLength;
      at = start + header.compressedSize;
      const size = header.uncompressedSize - levels;
      const codec = header.compressed ? chunk.codec : "UNCOMPRESSED";
      bodies.push(
        Buffer.concat([
          bytes.subarray(start, start + levels),
          run(codec, bytes.subarray(start + levels, at), size, path),
        ]),
      );
    }
  }
  return bodies;
}

const folder = mkdtempSync(join(tmpdir(), "sluice-codecs-"));
afterAll(() => rmSync(folder, { recursive: true }));
const duckdb = await (await DuckDBInstance.create(":memory:")).connect();

/** Integers that repeat and that do not, floats, texts short and long, nulls. */
const table = `SELECT i AS n, hash(i) % 100 AS few, hash(i) AS many, i / 7 AS f, 'text ' || (hash(i) % 50) AS t,
  CASE WHEN i % 3 = 0 THEN repeat('lorem ipsum ', (i % 9)::int) || hash(i) END AS long FROM range(9000) r(i)`;

async function write(codec: string, version: string): Promise<string> {
  const path = join(folder, `${codec}-${version}.parquet`);
  const options = `FORMAT parquet, COMPRESSION ${codec}, PARQUET_VERSION ${version}, ROW_GROUP_SIZE 4096`;
  await duckdb.run(`COPY (${table}) TO '${path}' (${options})`);
  return path;
}

describe("files of DuckDB", () => {
  for (const version of ["v1", "v2"]) {
    for (const codec of ["snappy", "gzip", "brotli", "lz4_raw", "zstd"]) {
      test(`${codec}, ${version}`, async () => {
        const expected = pageBodies(await write("uncompressed", version));
        const got = pageBodies(await write(codec, version));
        expect(got.length).toBeGreaterThan(15);
        expect(got.map((body, index) => body.equals(expected[index]!))).toEqual(expected.map(() => true));
      });
    }
  }
});

const fixtures = join(process.env["FIXTURES"] ?? join(process.cwd(), "../shared/fixtures"), "parquet-testing/data");

describe.skipIf(!existsSync(fixtures) && process.env["CI"] !== "true")(
  `files of other writers (skipped where ${fixtures} is absent)`,
  () => {
    const bodies = (name: string) => Buffer.concat(pageBodies(join(fixtures, `${name}.parquet`)));

    test("Hadoop's LZ4, unframed LZ4 and LZ4_RAW of the same four rows", () => {
      for (const name of ["hadoop_lz4_compressed", "non_hadoop_lz4_compressed", "lz4_raw_compressed"]) {
        const all = bodies(name);
        for (const seconds of [1593604800n, 1593604801n]) {
          expect(all.includes(Buffer.from(BigInt64Array.of(seconds).buffer)), name).toBe(true);
        }
        for (const text of ["abc", "def"]) expect(all.includes(`\x03\0\0\0${text}`), name).toBe(true);
        for (const float of [42, 7.7, 42.125]) {
          expect(all.includes(Buffer.from(Float64Array.of(float).buffer)), name).toBe(true);
        }
      }
    });

    test("Hadoop's frames of several blocks", () => {
      const larger = bodies("hadoop_lz4_compressed_larger").toString("latin1");
      // 10 000 UUIDs, the first and the last as the file's description names them.
      expect(larger.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)).toHaveLength(10_000);
      expect(bodies("lz4_raw_compressed_larger").length).toBeGreaterThan(360_000);
    });

    test("a page of several gzip members", () => {
      const values = bodies("concatenated_gzip_members");
      // 513 INT64: 1 to 513, behind their definition levels.
      const at = values.length - 513 * 8;
      expect(values.readBigInt64LE(at)).toBe(1n);
      expect(values.readBigInt64LE(at + 512 * 8)).toBe(513n);
    });
  },
);

describe("gzip and brotli", () => {
  const text = Buffer.from("The quick brown fox jumps over the lazy dog. ".repeat(40));

  test("zlib's own header counts as gzip, as for other readers; members follow one another", () => {
    expect(Buffer.from(run("GZIP", deflateSync(text), text.length)).equals(text)).toBe(true);
    const members = Buffer.concat([gzipSync(text.subarray(0, 100)), gzipSync(text.subarray(100))]);
    expect(Buffer.from(run("GZIP", members, text.length)).equals(text)).toBe(true);
  });

  test("a page that decompresses to more, or to less, than it says is damaged", () => {
    for (const [codec, compressed] of [
      ["GZIP", gzipSync(text)],
      ["BROTLI", brotliCompressSync(text)],
    ] as const) {
      for (const size of [1, text.length - 1, text.length + 1]) {
        expect(() => run(codec, compressed, size, "lake/t.parquet")).toThrow(
          expect.objectContaining({
            code: "XX001",
            message: `Parquet file "lake/t.parquet" is damaged: a page's ${codec} data is broken`,
          }),
        );
      }
    }
  });

  test("broken bytes are XX001", () => {
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(flips, fc.constantFrom<Codec>("GZIP", "BROTLI"), (bytes, codec) => {
        const compressed = codec === "GZIP" ? gzipSync(text) : brotliCompressSync(text);
        for (const [at, byte] of bytes) compressed[at % compressed.length] = byte;
        try {
          run(codec, compressed, text.length);
        } catch (error) {
          expect(error).toMatchObject({ code: "XX001" });
        }
      }),
      { numRuns: 300 },
    );
  });
});

test("a codec that cannot be read is refused by its name; a page without bytes needs none", () => {
  for (const codec of ["LZO", "UNKNOWN_9"] as const) {
    expect(() => codecNumber(codec)).toThrow(
      expect.objectContaining({ code: "0A000", message: `Parquet codec ${codec} is not supported` }),
    );
  }
  for (const codec of codecs.filter((name) => name !== "LZO")) {
    expect(run(codec, new Uint8Array(0), 0)).toHaveLength(0);
  }
});
