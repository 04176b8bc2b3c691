/** LZ4 against a model of its format: random sequences, encoded and carried out side by side; and broken input. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { TestMemory, testBase } from "./test-memory.ts";

const memory = new TestMemory();
const { kernels } = memory;
const output = testBase + (1 << 16);

/** Decompresses, and checks that nothing beside the output was written. */
function decompress(kernel: typeof kernels.lz4_decompress, data: Uint8Array, length: number): Uint8Array | number {
  memory.bytes.fill(0xee, output - 64, output + length + 64);
  const status = kernel(memory.putLast(data), data.length, output, length);
  for (const margin of [output - 64, output + length]) {
    expect(memory.take(margin, 64).every((byte) => byte === 0xee)).toBe(true);
  }
  return status === 0 ? memory.take(output, length) : status;
}

interface Sequence {
  readonly literals: Uint8Array;
  /** A share of the bytes so far, 0 the nearest. */
  readonly distance: number;
  readonly length: number;
}

const sequences: fc.Arbitrary<Sequence> = fc.record({
  literals: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 40 }),
    fc.integer({ min: 1, max: 600 }).map((length) => new Uint8Array(length).fill(length)),
  ),
  distance: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.oneof(fc.integer({ min: 4, max: 40 }), fc.integer({ min: 4, max: 700 })),
});

/** A length beyond what its half of the token says. */
function extension(length: number): number[] {
  if (length < 15) return [];
  const rest = length - 15;
  return [...Array.from({ length: Math.floor(rest / 255) }, () => 255), rest % 255];
}

/** The block of some sequences and literals at its end, and what it stands for. */
function encode(parts: readonly Sequence[], last: Uint8Array): { block: Uint8Array; expected: Uint8Array } {
  const block: number[] = [];
  const expected: number[] = [];
  for (const { literals, distance, length } of parts) {
    expected.push(...literals);
    const back = 1 + Math.floor(distance * Math.min(expected.length, 65_535));
    block.push((Math.min(literals.length, 15) << 4) | Math.min(length - 4, 15), ...extension(literals.length));
    block.push(...literals, back & 255, back >> 8, ...extension(length - 4));
    for (let index = 0; index < length; index++) expected.push(expected.at(-back)!);
  }
  expected.push(...last);
  block.push(Math.min(last.length, 15) << 4, ...extension(last.length), ...last);
  return { block: Uint8Array.from(block), expected: Uint8Array.from(expected) };
}

const blocks = fc
  .tuple(fc.array(sequences, { maxLength: 12 }), fc.uint8Array({ maxLength: 30 }))
  .map(([parts, last]) => encode(parts, last));

/** Hadoop's frame around a block. */
function frame({ block, expected }: { block: Uint8Array; expected: Uint8Array }): Uint8Array {
  const framed = Buffer.alloc(8 + block.length);
  framed.writeUInt32BE(expected.length, 0);
  framed.writeUInt32BE(block.length, 4);
  framed.set(block, 8);
  return framed;
}

test("sequences of every kind", () => {
  fc.assert(
    fc.property(blocks, ({ block, expected }) => {
      expect(Buffer.compare(decompress(kernels.lz4_decompress, block, expected.length) as Uint8Array, expected)).toBe(
        0,
      );
    }),
    { numRuns: 500 },
  );
});

test("the legacy codec takes Hadoop's frames, one or several, and a raw block", () => {
  fc.assert(
    fc.property(fc.array(blocks, { minLength: 1, maxLength: 4 }), (parts) => {
      const expected = Buffer.concat(parts.map((part) => part.expected));
      const framed = Buffer.concat(parts.map(frame));
      const got = decompress(kernels.lz4_legacy_decompress, framed, expected.length) as Uint8Array;
      expect(Buffer.compare(got, expected)).toBe(0);
      const raw = parts[0]!;
      const rawGot = decompress(kernels.lz4_legacy_decompress, raw.block, raw.expected.length) as Uint8Array;
      expect(Buffer.compare(rawGot, raw.expected)).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test("broken input gives a status, writes nothing outside and never traps", () => {
  fc.assert(
    fc.property(blocks, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }), (whole, flips) => {
      for (const data of [Uint8Array.from(whole.block), frame(whole)]) {
        for (const [at, byte] of flips) data[at % data.length] = byte;
        decompress(kernels.lz4_legacy_decompress, data, whole.expected.length);
        decompress(kernels.lz4_decompress, data.subarray(0, flips[0]![0] % data.length), whole.expected.length);
      }
    }),
    { numRuns: 1000 },
  );
  const raw = (length: number, ...bytes: number[]) =>
    decompress(kernels.lz4_decompress, Uint8Array.from(bytes), length);
  expect(raw(0)).toBe(1);
  expect(raw(2, 3 << 4, 65, 66, 67)).toBe(2);
  expect(raw(9, 1 << 4, 65, 2, 0)).toBe(3);
  expect(raw(9, 1 << 4, 65, 0, 0)).toBe(3);
  expect(raw(9, 1 << 4, 65, 1)).toBe(1);
  expect(raw(300, 15 << 4, 255)).toBe(1);
});
