/** Snappy against hyparquet's decompressor, with files of other writers, and under broken input. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parquetReadObjects, snappyUncompress } from "hyparquet";
import { expect, test } from "vitest";
import { TestMemory, testBase } from "./test-memory.ts";

const memory = new TestMemory();
const { kernels } = memory;
const hashTable = testBase;
const output = testBase + (1 << 16);

function compress(data: Uint8Array): Uint8Array {
  const src = memory.putLast(data);
  const length = kernels.snappy_compress(src, data.length, output, hashTable);
  expect(length).toBeLessThanOrEqual(32 + data.length + data.length / 6);
  return memory.take(output, length);
}

/** Decompresses, and checks that nothing beside the output was written. */
function decompress(data: Uint8Array, length: number): Uint8Array | number {
  memory.bytes.fill(0xee, output + length, output + length + 64);
  const status = kernels.snappy_decompress(memory.putLast(data), data.length, output, length);
  expect(memory.take(output + length, 64).every((byte) => byte === 0xee)).toBe(true);
  return status === 0 ? memory.take(output, length) : status;
}

const repetitive = fc
  .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 60 })), { maxLength: 60 })
  .map((parts) => Buffer.concat(parts.flatMap(([bytes, times]) => Array.from({ length: times }, () => bytes))));

test("what is compressed is read back by ourselves and by hyparquet", () => {
  fc.assert(
    fc.property(fc.oneof(repetitive, fc.uint8Array({ maxLength: 3000 })), (data) => {
      const compressed = compress(data);
      expect(Buffer.compare(decompress(compressed, data.length) as Uint8Array, data)).toBe(0);
      const theirs = new Uint8Array(data.length);
      snappyUncompress(compressed, theirs);
      expect(Buffer.compare(theirs, data)).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test("text of 1 MB shrinks to less than half", () => {
  const words = ["lineitem", "orders", "the", "quick", "furiously", "deposits", "ironic", "packages", "sleep"];
  const text = Array.from({ length: 140_000 }, (_, i) => words[(i * 7 + (i >> 3) * 5 + (i % 11)) % words.length]);
  const data = Buffer.from(text.join(" "));
  const compressed = compress(data);
  expect(compressed.length).toBeLessThan(data.length / 2);
  expect(Buffer.compare(decompress(compressed, data.length) as Uint8Array, data)).toBe(0);
});

test("copies of every distance and length repeat their pattern", () => {
  for (let distance = 1; distance <= 40; distance++) {
    for (const length of [1, 4, 11, 16, 17, 64]) {
      for (const literal of ["", "0123456789abcdefghijklmnopqrstuvwxyz".repeat(2).slice(0, 48)]) {
        const seed = Uint8Array.from({ length: distance }, (_, i) => 200 + i);
        const total = distance + length + literal.length;
        const data = [
          (total & 127) | 128,
          total >> 7,
          (distance - 1) << 2,
          ...seed,
          ((length - 1) << 2) | 2,
          distance,
          0,
        ];
        if (literal !== "") data.push((literal.length - 1) << 2, ...Buffer.from(literal));
        const expected = Array.from({ length: distance + length }, (_, i) => 200 + (i % distance));
        const got = decompress(Uint8Array.from(data), total);
        expect([...(got as Uint8Array)]).toEqual([...expected, ...Buffer.from(literal)]);
      }
    }
  }
});

test("broken input gives a status, writes nothing outside and never traps", () => {
  fc.assert(
    fc.property(
      repetitive,
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }),
      (data, flips) => {
        const compressed = compress(data);
        for (const [at, byte] of flips) compressed[at % compressed.length] = byte;
        decompress(compressed, data.length);
        decompress(compressed.subarray(0, flips[0]![0] % compressed.length), data.length);
      },
    ),
    { numRuns: 1000 },
  );
  expect(decompress(Uint8Array.of(), 0)).toBe(1);
  expect(decompress(Uint8Array.of(3, 0, 65), 2)).toBe(2);
  expect(decompress(Uint8Array.of(5, 0, 65, 1, 2), 5)).toBe(3);
  expect(decompress(Uint8Array.of(5, 63 << 2, 0xff, 0xff, 0xff, 0xff, 1), 5)).toBe(1);
});

const fixtures = join(process.env["FIXTURES"] ?? join(process.cwd(), "../shared/fixtures"), "parquet-testing/data");
const present = existsSync(fixtures);

test.skipIf(!present && process.env["CI"] !== "true")(
  `Snappy pages of other writers (skipped where ${fixtures} is absent)`,
  async () => {
    let pages = 0;
    const SNAPPY = (input: Uint8Array, length: number) => {
      pages++;
      // A page of no values may have no compressed bytes either, not even Snappy's length; that is the page reader's case.
      if (length === 0) return input.subarray(0, 0);
      return decompress(input, length) as Uint8Array;
    };
    for (const name of readdirSync(fixtures).filter((name) => /snappy.*\.parquet$|tiny_pages/.test(name))) {
      const content = readFileSync(join(fixtures, name));
      const file = content.buffer.slice(content.byteOffset, content.byteOffset + content.length) as ArrayBuffer;
      const ours = await parquetReadObjects({ file, compressors: { SNAPPY } });
      expect(ours, name).toEqual(await parquetReadObjects({ file }));
    }
    expect(pages).toBeGreaterThan(20);
  },
);
