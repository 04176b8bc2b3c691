/** zstd against the reference encoder at all levels, frames made by hand, and broken input. */

import { compress, init } from "@bokuweb/zstd-wasm";
import fc from "fast-check";
import { xxhash64 } from "hyparquet/src/xxhash.js";
import { expect, test } from "vitest";
import { TestMemory, testBase } from "./test-memory.ts";

await init();
const memory = new TestMemory();
const { kernels } = memory;
const scratch = testBase;
const output = testBase + (1 << 18);

/** Decompresses, and checks that nothing beside the output and the scratch was written. */
function decompress(data: Uint8Array, length: number): Uint8Array | number {
  const margins = [output - 64, output + length, scratch + 160 * 1024];
  for (const margin of margins) memory.bytes.fill(0xee, margin, margin + 64);
  const status = kernels.zstd_decompress(memory.putLast(data), data.length, output, length, scratch);
  for (const margin of margins) expect(memory.take(margin, 64).every((byte) => byte === 0xee)).toBe(true);
  return status === 0 ? memory.take(output, length) : status;
}

function expectBack(compressed: Uint8Array, data: Uint8Array): void {
  const got = decompress(compressed, data.length);
  if (typeof got === "number") expect(got).toBe(0);
  else expect(Buffer.compare(got, data)).toBe(0);
}

/** A random number generator that gives the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}

const words = ["lineitem", "orders", "the", "quick", "furiously", "deposits", "ironic", "packages", "sleep", "bold"];

/** Columns as Parquet pages have them, and what stresses one part of the format. */
const samples: Readonly<Record<string, Uint8Array>> = {
  empty: new Uint8Array(0),
  one: Uint8Array.of(7),
  zeros: new Uint8Array(500_000),
  text: make(700_000, 3, (next) => `${words[Math.floor(next() * 10)]} `),
  digits: make(400_000, 5, (next) => String(Math.floor(next() ** 2 * 1e6))),
  prices: new Uint8Array(
    Int32Array.from(
      { length: 90_000 },
      mapRandom(7, (next) => 90_000 + next() * 9e6),
    ).buffer,
  ),
  keys: new Uint8Array(BigInt64Array.from({ length: 60_000 }, (_, row) => BigInt(row >> 2)).buffer),
  noise: Uint8Array.from(
    { length: 300_000 },
    mapRandom(9, (next) => next() * 256),
  ),
  skewed: Uint8Array.from(
    { length: 300_000 },
    mapRandom(11, (next) => next() ** 6 * 256),
  ),
  narrow: Uint8Array.from(
    { length: 300_000 },
    mapRandom(13, (next) => 65 + next() * 3),
  ),
  far: far(),
  single: singleLiterals(),
};

function make(bytes: number, seed: number, part: (next: () => number) => string): Uint8Array {
  const next = random(seed);
  let text = "";
  while (text.length < bytes) text += part(next);
  return Buffer.from(text);
}

function mapRandom(seed: number, map: (next: () => number) => number): () => number {
  const next = random(seed);
  return () => map(next);
}

/** Noise that comes again 1.2 MB later, so that offsets are long. */
function far(): Uint8Array {
  const noise = Uint8Array.from(
    { length: 5000 },
    mapRandom(17, (next) => next() * 256),
  );
  return Buffer.concat([noise, new Uint8Array(1_200_000), noise, noise.subarray(0, 3000)]);
}

/** A block of noise, and one of parts of it with always the same byte between them. */
function singleLiterals(): Uint8Array {
  const next = random(19);
  const noise = Uint8Array.from({ length: 131_072 }, () => next() * 200);
  const parts = Array.from({ length: 1500 }, () => {
    const from = Math.floor(next() * 131_000);
    return [noise.subarray(from, from + 60), Uint8Array.of(255)];
  });
  return Buffer.concat([noise, ...parts.flat()]);
}

/** What of the format a frame makes use of: kinds of blocks and literals, numbers of streams, modes of tables. */
function features(frame: Uint8Array, seen: Set<string>): void {
  const bytes = Buffer.from(frame);
  const descriptor = bytes[4]!;
  const single = (descriptor >> 5) & 1;
  let at = 6 - single + [single, 2, 4, 8][descriptor >> 6]!;
  for (let last = false; !last; ) {
    const header = bytes.readUIntLE(at, 3);
    last = (header & 1) === 1;
    const kind = (header >> 1) & 3;
    seen.add(`block ${kind}`);
    const end = at + 3 + (kind === 1 ? 1 : header >> 3);
    if (kind === 2) blockFeatures(bytes.subarray(at + 3, end), seen);
    at = end;
  }
}

function blockFeatures(block: Buffer, seen: Set<string>): void {
  const [kind, format] = [block[0]! & 3, (block[0]! >> 2) & 3];
  seen.add(`literals ${kind}${kind >= 2 ? ` in ${format === 0 ? 1 : 4} streams` : ""}`);
  let at: number;
  if (kind < 2) {
    const headerBytes = [1, 2, 1, 3][format]!;
    const size = block.readUIntLE(0, headerBytes) >> (headerBytes === 1 ? 3 : 4);
    at = headerBytes + (kind === 0 ? size : 1);
  } else {
    const headerBytes = [3, 3, 4, 5][format]!;
    const sizeBits = [10, 10, 14, 18][format]!;
    at = headerBytes + Math.floor(block.readUIntLE(0, headerBytes) / 2 ** (4 + sizeBits));
  }
  const first = block[at]!;
  seen.add(`sequences ${first === 0 ? "none" : first < 128 ? "short" : first < 255 ? "medium" : "long"}`);
  if (first === 0) return;
  const modes = block[at + (first < 128 ? 1 : first < 255 ? 2 : 3)]!;
  for (const [index, table] of ["literal", "offset", "match"].entries()) {
    seen.add(`${table} mode ${(modes >> (6 - 2 * index)) & 3}`);
  }
}

test("what the reference encoder makes at any level is read back, and all of the format comes up", () => {
  const seen = new Set<string>();
  for (const [name, data] of Object.entries(samples)) {
    for (const level of [-20, -1, 1, 3, 7, 15, 19]) {
      const compressed = compress(Buffer.from(data), level);
      const got = decompress(compressed, data.length);
      expect(typeof got === "number" ? got : Buffer.compare(got, data), `${name} at level ${level}`).toBe(0);
      features(compressed, seen);
    }
  }
  const tables = ["literal", "offset", "match"].flatMap((table) => [0, 1, 2, 3].map((mode) => `${table} mode ${mode}`));
  expect([...seen]).toEqual(
    expect.arrayContaining([
      ...["block 0", "block 1", "block 2", "literals 0", "literals 1"],
      ...["literals 2 in 1 streams", "literals 2 in 4 streams", "literals 3 in 4 streams"],
      ...["sequences none", "sequences short", "sequences medium"],
      ...tables,
    ]),
  );
});

const pieces = fc
  .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 40 })), { maxLength: 60 })
  .map((parts) => Buffer.concat(parts.flatMap(([bytes, times]) => Array.from({ length: times }, () => bytes))));
const levels = fc.constantFrom(-7, 1, 3, 9, 19);

test("random data is read back", () => {
  fc.assert(
    fc.property(
      fc.oneof(pieces, fc.uint8Array({ maxLength: 4000 }), fc.uint8Array({ max: 3 })),
      levels,
      (data, level) => expectBack(compress(Buffer.from(data), level), data),
    ),
    { numRuns: 300 },
  );
});

const magic = [0x28, 0xb5, 0x2f, 0xfd];

/** A frame of raw and repeated bytes: a header and blocks of {kind, size, body}. */
function frame(
  header: readonly number[],
  ...blocks: ReadonlyArray<readonly [number, number, ...number[]]>
): Uint8Array {
  const parts = blocks.map(([kind, size, ...body], index) => {
    const word = (size << 3) | (kind << 1) | Number(index === blocks.length - 1);
    return [word & 255, (word >> 8) & 255, word >> 16, ...body];
  });
  return Uint8Array.from([...magic, ...header, ...parts.flat()]);
}

test("frames follow one another, with what is to be skipped between them", () => {
  const skipped = Uint8Array.from([0x5f, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
  const hello = compress(Buffer.from("hello"), 3);
  const world = compress(Buffer.from(" world"), 3);
  expectBack(Buffer.concat([skipped, hello, skipped, world, skipped]), Buffer.from("hello world"));
  expect(decompress(skipped, 0)).toHaveLength(0);
  expect(decompress(new Uint8Array(0), 0)).toHaveLength(0);
});

test("every form of a frame's header", () => {
  const aaaa = [1, 4, 65] as const;
  const expected = Buffer.from("AAAA");
  for (const header of [
    [0x20, 4],
    [0x00, 0x00],
    [0x00, 0xff],
    [0x80, 0x08, 4, 0, 0, 0],
    [0xc0, 0x00, 4, 0, 0, 0, 0, 0, 0, 0],
    // An unused bit, and dictionary 0, which is none.
    [0x30, 4],
    [0x23, 0, 0, 0, 0, 4],
  ]) {
    expectBack(frame(header, aaaa), expected);
  }
  expectBack(frame([0x60, 4, 0], [1, 260, 65]), Buffer.alloc(260, "A"));
  expect(decompress(frame([0x28, 4], aaaa), 4)).toBe(1);
  expect(decompress(frame([0x20, 3], aaaa), 4)).toBe(1);
  expect(decompress(frame([0x20, 4], [3, 4, 1, 2, 3, 4]), 4)).toBe(1);
  expect(decompress(frame([0x21, 9, 4], aaaa), 4)).toBe(3);
  expect(decompress(frame([0x00, 0x00], [1, 1025, 65]), 1025)).toBe(1);
  expect(decompress(frame([0x00, 0x00], aaaa), 5)).toBe(2);
  expect(decompress(frame([0x00, 0x00], aaaa), 3)).toBe(1);
});

test("a checksum is verified", () => {
  const text = Buffer.from("The quick brown fox jumps over the lazy dog. ".repeat(30));
  const checked = Buffer.concat([compress(text, 3), new Uint8Array(4)]);
  checked[4]! |= 4;
  checked.writeUInt32LE(Number(xxhash64(text) & 0xffff_ffffn), checked.length - 4);
  expectBack(checked, text);
  checked[checked.length - 1]! ^= 1;
  expect(decompress(checked, text.length)).toBe(4);
  expect(decompress(checked.subarray(0, checked.length - 1), text.length)).toBe(1);
});

test("broken input gives a status, writes nothing outside and never traps", () => {
  const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
  const large = Object.values(samples).map(
    (data) => [compress(Buffer.from(data.subarray(0, 30_000)), 3), 30_000] as const,
  );
  const small = fc
    .tuple(pieces, levels)
    .map(([data, level]) => [compress(Buffer.from(data), level), data.length] as const);
  fc.assert(
    fc.property(fc.oneof(small, fc.constantFrom(...large)), flips, ([whole, length], changes) => {
      const compressed = Uint8Array.from(whole);
      // Most of what can break lies near the beginning: headers and descriptions of tables.
      for (const [at, byte] of changes)
        compressed[(at % (at % 3 === 0 ? compressed.length : 40)) % compressed.length] = byte;
      decompress(compressed, length);
      decompress(whole.subarray(0, changes[0]![0] % whole.length), length);
    }),
    { numRuns: 5000 },
  );
});
