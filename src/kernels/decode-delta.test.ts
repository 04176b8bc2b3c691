/** Delta encodings and split streams against plain encoders that follow the specification, and broken bytes. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { TestMemory, testBase } from "./test-memory.ts";

const memory = new TestMemory();
const { kernels } = memory;
const state = testBase;
const output = testBase + 64;

function varint(value: bigint): number[] {
  return value < 128n ? [Number(value)] : [Number(value & 127n) | 128, ...varint(value >> 7n)];
}

function zigzag(value: bigint): number[] {
  return varint(BigInt.asUintN(64, (value << 1n) ^ (value >> 63n)));
}

/** Packs values of `width` bits, the lowest bit first. */
function pack(values: readonly bigint[], width: number): number[] {
  const bytes: number[] = Array.from({ length: (values.length * width) / 8 }, () => 0);
  for (const [index, value] of values.entries()) {
    for (let bit = 0; bit < width; bit++) {
      const at = index * width + bit;
      if ((value >> BigInt(bit)) & 1n) bytes[at >> 3]! |= 1 << (at & 7);
    }
  }
  return bytes;
}

/** DELTA_BINARY_PACKED of 64-bit values, with miniblocks of 32 values. */
function encode(values: readonly bigint[], minis: number): number[] {
  const bytes = [...varint(BigInt(32 * minis)), ...varint(BigInt(minis)), ...varint(BigInt(values.length))];
  bytes.push(...zigzag(values[0] ?? 0n));
  const deltas = values.slice(1).map((value, index) => BigInt.asIntN(64, value - values[index]!));
  for (let start = 0; start < deltas.length; start += 32 * minis) {
    const block = deltas.slice(start, start + 32 * minis);
    const least = BigInt64Array.from(block).sort()[0]!;
    bytes.push(...zigzag(least));
    const groups = Array.from({ length: minis }, (_, mini) => block.slice(mini * 32, mini * 32 + 32));
    const rests = groups.map((group) => group.map((delta) => BigInt.asUintN(64, delta - least)));
    const widths = rests.map((rest) => rest.reduce((most, value) => Math.max(most, value.toString(2).length), 0));
    // Widths of miniblocks without values may be anything.
    bytes.push(...widths.map((width, mini) => (groups[mini]!.length === 0 ? 77 : width)));
    for (const [mini, rest] of rests.entries()) {
      const padded = [...rest, ...Array.from({ length: 32 - rest.length }, () => 0n)];
      if (rest.length > 0) bytes.push(...pack(padded, widths[mini]!));
    }
  }
  return bytes;
}

const longs = fc.oneof(
  fc.array(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), { maxLength: 300 }),
  fc.array(fc.bigInt({ min: 0n, max: 1000n }), { maxLength: 300 }),
  fc.array(fc.constant(7n), { maxLength: 300 }),
);

test("integers of any deltas, read in any steps", () => {
  fc.assert(
    fc.property(longs, fc.integer({ min: 1, max: 4 }), fc.array(fc.nat(90)), (values, minis, steps) => {
      const data = Uint8Array.from(encode(values, minis));
      const src = memory.putLast(data);
      expect(kernels.delta_start(state, src, memory.end)).toBe(values.length);
      let at = 0;
      for (const step of [...steps, values.length]) {
        const count = Math.min(step, values.length - at);
        expect(kernels.delta_read_64(state, output, count)).toBe(0);
        const read = [...new BigInt64Array(memory.bytes.buffer, output, count)];
        expect(read).toEqual(values.slice(at, at + count));
        at += count;
      }
      expect(kernels.delta_read_64(state, output, 1)).toBe(1);
      kernels.delta_start(state, src, memory.end);
      expect(kernels.delta_read_32(state, output, values.length)).toBe(0);
      const narrow = [...new Int32Array(memory.bytes.buffer, output, values.length)];
      expect(narrow).toEqual(values.map((value) => Number(BigInt.asIntN(32, value))));
      kernels.delta_start(state, src, memory.end);
      expect(kernels.delta_end(state) >>> 0).toBe(memory.end);
    }),
    { numRuns: 300 },
  );
});

test("streams that are split, of every width", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(60), fc.nat(), fc.nat(), (width, total, from, to) => {
      const first = from % (total + 1);
      const count = to % (total - first + 1);
      const data = Uint8Array.from({ length: width * total }, (_, i) => (i * 31 + 5) & 255);
      kernels.stream_split_read(memory.putLast(data), total, first, count, width, output);
      const expected = Array.from({ length: count * width }, (_, i) => {
        return data[(i % width) * total + first + Math.floor(i / width)];
      });
      expect([...memory.take(output, count * width)]).toEqual(expected);
    }),
  );
});

test("broken bytes never trap, read past the end or write past the count", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.uint8Array({ maxLength: 60 }).map((tail) => Uint8Array.from([128, 1, 4, 255, 3, 0, ...tail])),
  );
  fc.assert(
    fc.property(bytes, fc.nat(2000), (data, count) => {
      memory.bytes.fill(0xee, output + count * 8, output + count * 8 + 64);
      const src = memory.putLast(data);
      if (kernels.delta_start(state, src, memory.end) >= 0) kernels.delta_read_64(state, output, count);
      if (kernels.delta_start(state, src, memory.end) >= 0) kernels.delta_end(state);
      expect(memory.take(output + count * 8, 64).every((byte) => byte === 0xee)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test("levels of the deprecated encoding become those of the hybrid one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), fc.array(fc.nat(255), { maxLength: 50 }), (width, some) => {
      const levels = some.map((level) => level % 2 ** width);
      const bits = levels.flatMap((level) => Array.from({ length: width }, (_, b) => (level >> (width - 1 - b)) & 1));
      const data = new Uint8Array(Math.ceil(bits.length / 8));
      for (const [at, bit] of bits.entries()) data[at >> 3]! |= bit << (7 - (at & 7));
      const bytes = kernels.levels_repack(memory.putLast(data), levels.length, width, output + 4096);
      kernels.hybrid_start(state, output + 4096, output + 4096 + bytes, width);
      expect(kernels.levels_copy(state, output, levels.length, 2 ** width - 1)).toBe(
        levels.filter((level) => level === 2 ** width - 1).length,
      );
      expect([...memory.take(output, levels.length)]).toEqual(levels);
    }),
  );
});
