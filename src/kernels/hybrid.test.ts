/** RLE / bit-packed streams and levels against a plain decoder that follows the specification bit by bit. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { TestMemory, testBase } from "./test-memory.ts";

const memory = new TestMemory();
const { kernels } = memory;
const state = testBase;
const output = testBase + 64;

type Run = { readonly value: number; readonly times: number } | { readonly packed: readonly number[] };

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))];
}

/** Encodes runs; packed ones are padded to a multiple of eight values. */
function encode(runs: readonly Run[], width: number): Uint8Array {
  const bytes: number[] = [];
  for (const run of runs) {
    if ("packed" in run) {
      const groups = Math.ceil(run.packed.length / 8);
      const bits = new Uint8Array(groups * width);
      run.packed.forEach((value, i) => {
        for (let b = 0; b < width; b++) {
          const position = i * width + b;
          if (Math.floor(value / 2 ** b) % 2 === 1) bits[position >> 3]! |= 1 << (position & 7);
        }
      });
      bytes.push(...varint(groups * 2 + 1), ...bits);
    } else {
      bytes.push(...varint(run.times * 2));
      for (let b = 0; b < width; b += 8) bytes.push(Math.floor(run.value / 2 ** b) % 256);
    }
  }
  return Uint8Array.from(bytes);
}

/** All values of the runs, padding of packed runs included. */
function expand(runs: readonly Run[]): number[] {
  return runs.flatMap((run) => {
    if (!("packed" in run)) return Array.from({ length: run.times }, () => run.value);
    return [...run.packed, ...Array.from({ length: -run.packed.length & 7 }, () => 0)];
  });
}

function randomRuns(width: number): fc.Arbitrary<Run[]> {
  const value = fc.integer({ min: 0, max: 2 ** width - 1 });
  const repeated = fc.record({ value, times: fc.integer({ min: 0, max: 300 }) });
  const packed = fc.record({ packed: fc.array(value, { minLength: 1, maxLength: 200 }) });
  return fc.array(fc.oneof(repeated, packed), { maxLength: 8 });
}

function read(count: number, limit = 0): number[] | number {
  const status = kernels.hybrid_read(state, output, count, limit);
  return status === 0 ? [...new Uint32Array(memory.bytes.buffer, output, count)] : status;
}

test.each(Array.from({ length: 32 }, (_, i) => i + 1))(
  "width %i: any mix of runs, read and skipped in any steps",
  (width) => {
    fc.assert(
      fc.property(
        randomRuns(width),
        fc.array(fc.tuple(fc.boolean(), fc.nat(150)), { maxLength: 20 }),
        (runs, steps) => {
          const data = encode(runs, width);
          const values = expand(runs);
          expect(kernels.hybrid_start(state, memory.putLast(data), memory.end, width)).toBe(0);
          let at = 0;
          for (const [skip, wanted] of steps) {
            const count = Math.min(wanted, values.length - at);
            if (skip) expect(kernels.hybrid_skip(state, count)).toBe(0);
            else expect(read(count)).toEqual(values.slice(at, at + count));
            at += count;
          }
          expect(read(values.length - at)).toEqual(values.slice(at));
          expect(read(1)).toBe(1);
          expect(kernels.hybrid_skip(state, 1)).toBe(1);
        },
      ),
      { numRuns: 40 },
    );
  },
);

test("the limit is exclusive, in repeated and packed runs, at every place", () => {
  for (let width = 3; width <= 32; width++) {
    for (let place = 0; place < 48; place++) {
      const packed = Array.from({ length: 48 }, (_, i) => (i === place ? 6 : 5));
      for (const runs of [[{ packed }], [{ value: 6, times: 48 }]]) {
        const src = memory.putLast(encode(runs, width));
        kernels.hybrid_start(state, src, memory.end, width);
        expect(Array.isArray(read(48, 7))).toBe(true);
        kernels.hybrid_start(state, src, memory.end, width);
        expect(read(48, 6)).toBe(2);
      }
    }
  }
});

test("a width of 0 gives zeros without data, a width over 32 is refused", () => {
  expect(kernels.hybrid_start(state, memory.end, memory.end, 0)).toBe(0);
  expect(read(5000, 1)).toEqual(Array.from({ length: 5000 }, () => 0));
  expect(kernels.hybrid_start(state, memory.end, memory.end, 33)).toBe(1);
});

test("a packed run without its padding gives the values that its bytes hold", () => {
  const data = encode([{ packed: [1, 2, 3, 4, 5, 6, 7, 8] }], 12).subarray(0, 1 + 6);
  kernels.hybrid_start(state, memory.putLast(data), memory.end, 12);
  expect(read(4)).toEqual([1, 2, 3, 4]);
  expect(read(1)).toBe(1);
});

test("broken bytes never trap, read past the end or write past the count", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 60 }),
      fc.integer({ min: 0, max: 32 }),
      fc.nat(3000),
      (data, width, count) => {
        memory.bytes.fill(0xee, output + count * 4, output + count * 4 + 64);
        kernels.hybrid_start(state, memory.putLast(data), memory.end, width);
        kernels.hybrid_read(state, output, count, 0);
        kernels.hybrid_skip(state, 0xffff_ffff);
        kernels.hybrid_start(state, memory.putLast(data), memory.end, width);
        kernels.levels_read(state, output, count, 1);
        kernels.hybrid_start(state, memory.putLast(data), memory.end, width);
        kernels.levels_run(state, 1);
        expect(memory.take(output + count * 4, 64).every((byte) => byte === 0xee)).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});

test.each([1, 2, 3, 5])("levels up to %i become a byte per row", (maxLevel) => {
  const width = 32 - Math.clz32(maxLevel);
  const value = fc.integer({ min: 0, max: maxLevel });
  const run = fc.oneof(
    fc.record({ value, times: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ packed: fc.array(value, { minLength: 1, maxLength: 100 }) }),
  );
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), fc.nat(70), (runs, first) => {
      const expected = expand(runs).map((level) => (level === maxLevel ? 1 : 0));
      kernels.hybrid_start(state, memory.putLast(encode(runs, width)), memory.end, width);
      let at = 0;
      for (const count of [Math.min(first, expected.length), expected.length - Math.min(first, expected.length)]) {
        const rows = expected.slice(at, at + count);
        expect(kernels.levels_read(state, output, count, maxLevel)).toBe(rows.filter((row) => row === 1).length);
        expect([...memory.take(output, count)]).toEqual(rows);
        at += count;
      }
      expect(kernels.levels_read(state, output, 1, maxLevel)).toBe(-1);
    }),
  );
});

test("levels above the maximum are refused", () => {
  for (const runs of [[{ value: 3, times: 5 }], [{ packed: [1, 2, 3, 1] }]]) {
    kernels.hybrid_start(state, memory.putLast(encode(runs, 2)), memory.end, 2);
    expect(kernels.levels_read(state, output, 4, 2)).toBe(-1);
  }
});

test("levels_run sees a page without nulls, and only that", () => {
  const start = (runs: readonly Run[]) => kernels.hybrid_start(state, memory.putLast(encode(runs, 1)), memory.end, 1);
  start([{ value: 1, times: 1000 }]);
  expect(kernels.levels_run(state, 1)).toBe(1000);
  expect(kernels.levels_read(state, output, 400, 1)).toBe(400);
  expect(kernels.levels_run(state, 1)).toBe(600);
  start([{ value: 0, times: 1000 }]);
  expect(kernels.levels_run(state, 1)).toBe(0);
  start([
    { value: 1, times: 1000 },
    { value: 0, times: 1 },
  ]);
  expect(kernels.levels_run(state, 1)).toBe(0);
  expect(kernels.levels_read(state, output, 1001, 1)).toBe(1000);
  start([{ packed: [1, 1, 1, 1, 1, 1, 1, 1] }]);
  expect(kernels.levels_run(state, 1)).toBe(0);
});
