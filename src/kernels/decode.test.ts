/** PLAIN values, rows, selections and views against JavaScript's own integers, TextDecoder, Buffer.compare and XXH64's published results. */

import fc from "fast-check";
import { xxhash64 } from "hyparquet/src/xxhash.js";
import { expect, test } from "vitest";
import { loadKernels } from "./load.ts";
import { TestMemory, testBase } from "./test-memory.ts";

const memory = new TestMemory();
const { kernels } = memory;
const { buffer } = memory.bytes;
const output = testBase + (1 << 20);

function u32(values: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(values).buffer);
}

function i64(values: readonly bigint[]): Uint8Array {
  return new Uint8Array(BigInt64Array.from(values).buffer);
}

function bigEndian(value: bigint, width: number): number[] {
  return Array.from({ length: width }, (_, i) => Number((value >> BigInt(8 * (width - 1 - i))) & 255n));
}

function prefixed(values: readonly (readonly number[] | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [...u32([value.length]), ...value]));
}

function read128(address: number): bigint {
  return (memory.view.getBigInt64(address + 8, true) << 64n) | memory.view.getBigUint64(address, true);
}

/** The view at an address, as the two words that kernels take. */
function words(address: number): [bigint, bigint] {
  return [memory.view.getBigUint64(address, true), memory.view.getBigUint64(address + 8, true)];
}

/** The bytes a view stands for, by Arrow's definition. */
function viewBytes(address: number): Uint8Array {
  const length = memory.view.getUint32(address, true);
  if (length <= 12) {
    expect(memory.take(address + 4 + length, 12 - length).every((byte) => byte === 0)).toBe(true);
    return memory.take(address + 4, length);
  }
  const data = memory.take(memory.view.getUint32(address + 12, true), length);
  expect(memory.take(address + 4, 4)).toEqual(data.subarray(0, 4));
  expect(memory.view.getUint32(address + 8, true)).toBe(0);
  return data;
}

test("every export is callable with its signature, and static data stays below the slots' first MiB", () => {
  const { signatures } = loadKernels();
  expect(signatures.size).toBeGreaterThan(30);
  expect(signatures.get("view_equal")).toEqual({ params: ["i64", "i64", "i64", "i64"], results: ["i32"] });
  for (const [name, { params, results }] of signatures) {
    expect(kernels.functions[name], name).toHaveLength(params.length);
    expect([...params, ...results], name).not.toContain("v128");
  }
  const fresh = new TestMemory().bytes;
  expect(fresh.subarray(0, 4096).every((byte) => byte === 0)).toBe(true);
  expect(fresh.subarray(testBase).every((byte) => byte === 0)).toBe(true);
});

test("the arena gives aligned pieces until it is full", () => {
  kernels.arena_set(testBase + 5, testBase + 100);
  const allocate = kernels.functions["arena_allocate"]!;
  expect(allocate(20)).toBe(testBase + 16);
  expect(kernels.arenaPointer.value).toBe(testBase + 36);
  expect(allocate(52)).toBe(testBase + 48);
  expect(allocate(1)).toBe(0);
  expect(allocate(-1)).toBe(0);
  expect(kernels.arenaEnd.value).toBe(testBase + 100);
});

test("big-endian decimals of every width", () => {
  for (let width = 1; width <= 20; width++) {
    const bits = Math.min(width * 8, 128);
    const value = fc.bigInt({ min: -(1n << BigInt(bits - 1)), max: (1n << BigInt(bits - 1)) - 1n });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), (values) => {
        const src = memory.putLast(Uint8Array.from(values.flatMap((value) => bigEndian(value, width))));
        expect(kernels.flba_decimal_128(src, width, values.length, output)).toBe(0);
        values.forEach((value, i) => {
          expect(read128(output + 16 * i)).toBe(value);
        });
        const fits = values.every((value) => BigInt.asIntN(64, value) === value);
        expect(kernels.flba_decimal_64(src, width, values.length, output)).toBe(fits ? 0 : 1);
        if (fits) expect([...new BigInt64Array(buffer, output, values.length)]).toEqual(values);
        const data = prefixed(values.map((value) => bigEndian(value, width)));
        const prefixedSrc = memory.putLast(data);
        expect(kernels.byte_array_decimal_128(prefixedSrc, memory.end, values.length, output)).toBe(data.length);
        values.forEach((value, i) => {
          expect(read128(output + 16 * i)).toBe(value);
        });
        expect(kernels.byte_array_decimal_128(prefixedSrc, memory.end, values.length + 1, output)).toBe(-1);
      }),
      { numRuns: 40 },
    );
  }
  const wide = Uint8Array.from([1, ...Array.from({ length: 16 }, () => 0)]);
  expect(kernels.flba_decimal_128(memory.putLast(wide), 17, 1, output)).toBe(1);
  expect(kernels.byte_array_decimal_128(memory.putLast(prefixed([wide])), memory.end, 1, output)).toBe(-2);
});

test("widening, milliseconds, minimum and maximum", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 40 }), (values) => {
      const src = memory.putLast(u32(values));
      kernels.widen_i32_i64(src, values.length, output);
      expect([...new BigInt64Array(buffer, output, values.length)]).toEqual(values.map(BigInt));
      kernels.minmax_i32(src, values.length, output);
      const expected = [Math.min(...values, 2 ** 31 - 1), Math.max(...values, -(2 ** 31))].map(BigInt);
      expect([...new BigInt64Array(buffer, output, 2)]).toEqual(expected);
    }),
  );
  const wide = fc.oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.bigInt({ min: -(2n ** 42n), max: 2n ** 42n }),
  );
  fc.assert(
    fc.property(fc.array(wide, { minLength: 1, maxLength: 40 }), (values) => {
      const src = memory.putLast(i64(values));
      kernels.minmax_i64(src, values.length, output);
      const sorted = BigInt64Array.from(values).sort();
      expect([...new BigInt64Array(buffer, output, 2)]).toEqual([sorted[0], sorted.at(-1)]);
      const micros = values.map((value) => value * 1000n);
      const fits = micros.every((value) => BigInt.asIntN(64, value) === value);
      expect(kernels.timestamp_millis(src, values.length, output)).toBe(fits ? 0 : 1);
      if (fits) expect([...new BigInt64Array(buffer, output, values.length)]).toEqual(micros);
    }),
  );
});

test("booleans from any bit on", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 20 }), fc.nat(40), (data, skip) => {
      const bits = [...data].flatMap((byte) => Array.from({ length: 8 }, (_, i) => (byte >> i) & 1)).slice(skip);
      kernels.plain_boolean(memory.putLast(data), skip, bits.length, output);
      expect([...memory.take(output, bits.length)]).toEqual(bits);
    }),
  );
});

test.each([1, 4, 8, 16] as const)("spread and gather of %i bytes", (size) => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 1, 1, 1), { maxLength: 70 }), fc.boolean(), (some, dense) => {
      const valid = dense ? [...some, ...Array.from({ length: 24 }, () => 1), ...some] : some;
      const values = valid
        .filter((v) => v === 1)
        .map((_, i) => Array.from({ length: size }, (_, b) => (i * 7 + b + 1) & 255));
      const rows: number[][] = [];
      for (const v of valid)
        rows.push(v === 1 ? values[rows.filter((_, i) => valid[i] === 1).length]! : Array(size).fill(0));
      const src = memory.putLast(Uint8Array.from(values.flat()));
      kernels[`spread_${size}`](src, memory.put(Uint8Array.from(valid)), valid.length, output);
      expect([...memory.take(output, valid.length * size)]).toEqual(rows.flat());
      const codes = values.map((_, i) => (i * 5) % values.length);
      kernels[`gather_${size}`](memory.put(u32(codes)), codes.length, src, output);
      expect([...memory.take(output, codes.length * size)]).toEqual(codes.flatMap((code) => values[code]!));
    }),
  );
});

test("byte arrays become views in place", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 20 }), (texts) => {
      const values = texts.map((text) => Buffer.from(text));
      const data = prefixed(values);
      const src = memory.putLast(data);
      const refused = texts.some((text) => text.includes("\0"));
      expect(kernels.plain_byte_array(src, memory.end, values.length, output, 1)).toBe(refused ? -2 : data.length);
      expect(kernels.plain_byte_array(src, memory.end, values.length, output, 0)).toBe(data.length);
      expect(kernels.plain_byte_array_skip(src, memory.end, values.length)).toBe(data.length);
      values.forEach((value, i) => {
        expect(Buffer.compare(viewBytes(output + 16 * i), value)).toBe(0);
      });
      expect(kernels.plain_byte_array(src, memory.end, values.length + 1, output, 0)).toBe(-1);
      expect(kernels.plain_byte_array_skip(src, memory.end, values.length + 1)).toBe(-1);
      if (data.length > 0) {
        expect(kernels.plain_byte_array(src, memory.end - 1, values.length, output, 0)).toBe(-1);
        expect(kernels.plain_byte_array_skip(src, memory.end - 1, values.length)).toBe(-1);
      }
    }),
    { numRuns: 500 },
  );
  for (const length of [0xffff_ffff, 0xffff_fffc, 0x7fff_ffff]) {
    const src = memory.putLast(new Uint8Array([...u32([length]), 1, 2, 3, 4]));
    expect(kernels.plain_byte_array(src, memory.end, 1, output, 1)).toBe(-1);
    expect(kernels.byte_array_decimal_128(src, memory.end, 1, output)).toBe(-1);
  }
});

test("UTF-8 is what TextDecoder takes, without NUL, at every place of a text", () => {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const valid = (bytes: Uint8Array): number => {
    try {
      return decoder.decode(bytes).includes("\0") || bytes.includes(0) ? 0 : 1;
    } catch {
      return 0;
    }
  };
  const ours = (bytes: Uint8Array) => kernels.utf8_valid(memory.putLast(bytes), bytes.length);
  const check = (bytes: Uint8Array) => {
    const expected = valid(bytes);
    expect(ours(bytes)).toBe(expected);
    expect(kernels.plain_byte_array(memory.putLast(prefixed([bytes])), memory.end, 1, output, 1) >= 0).toBe(
      expected === 1,
    );
  };
  const edges = [
    0, 1, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff,
  ];
  for (const a of edges) {
    for (const b of edges) {
      for (const c of edges) {
        expect(ours(Uint8Array.of(a, b, c, 0x80)), `${a} ${b} ${c}`).toBe(valid(Uint8Array.of(a, b, c, 0x80)));
        expect(ours(Uint8Array.of(a, b, c)), `${a} ${b} ${c}`).toBe(valid(Uint8Array.of(a, b, c)));
      }
    }
  }
  const piece = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme-ascii", maxLength: 40 }));
  fc.assert(
    fc.property(fc.array(piece), fc.nat(), fc.nat(255), (pieces, at, byte) => {
      const bytes = Buffer.from(pieces.join(""));
      check(bytes);
      if (bytes.length > 0) bytes[at % bytes.length] = byte;
      check(bytes);
    }),
    { numRuns: 2000 },
  );
  for (let length = 1; length < 70; length++) {
    for (let at = 0; at < length; at++) {
      for (const byte of [0, 0x80]) check(new Uint8Array(length).fill(65).fill(byte, at, at + 1));
    }
  }
});

test("selections by a table of codes", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(9), { maxLength: 60 }),
      fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 10, maxLength: 10 }),
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      fc.option(fc.nat(9)),
      (codes, table, chosen, failing) => {
        if (failing !== null) table[failing] = 7;
        const tableAt = memory.putLast(Uint8Array.from(table));
        const expected = (rows: readonly number[]) => {
          const failed = rows.find((row) => table[codes[row]!]! > 1);
          return failed === undefined ? rows.filter((row) => table[codes[row]!] === 1) : -1 - failed;
        };
        const got = (count: number) => (count < 0 ? count : [...new Uint32Array(buffer, output, count)]);
        const rows = [...codes.keys()].filter((row) => chosen[row]);
        const all = { 1: Uint8Array.from(codes), 2: new Uint8Array(Uint16Array.from(codes).buffer), 4: u32(codes) };
        for (const width of [1, 2, 4] as const) {
          const codesAt = memory.put(all[width]);
          const selected = kernels[`select_codes_${width}`](codesAt, codes.length, tableAt, output);
          expect(got(selected)).toEqual(expected([...codes.keys()]));
          memory.bytes.set(u32(rows), output);
          const further = kernels[`select_codes_selected_${width}`](codesAt, tableAt, output, rows.length, output);
          expect(got(further)).toEqual(expected(rows));
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("hash_bytes is XXH64: two published results, and hyparquet's own for every length", () => {
  const hash = (bytes: Uint8Array) => BigInt.asUintN(64, kernels.hash_bytes(memory.putLast(bytes), bytes.length));
  expect(hash(Buffer.from(""))).toBe(0xef46db3751d8e999n);
  expect(hash(Buffer.from("abc"))).toBe(0x44bc2cf5ad770999n);
  for (let length = 0; length < 150; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
    expect(hash(bytes), `${length} bytes`).toBe(xxhash64(bytes));
  }
});

test("views: equality, order and hash by bytes", () => {
  const bytes = fc.oneof(
    fc.array(fc.constantFrom(0, 97, 98, 255), { maxLength: 26 }),
    fc.array(fc.constantFrom(97, 98), { minLength: 11, maxLength: 15 }),
    fc.tuple(fc.nat(40), fc.nat(2)).map(([length, last]) => [...Array(length).fill(97), last]),
  );
  fc.assert(
    fc.property(bytes, bytes, (a, b) => {
      const src = memory.putLast(prefixed([a, b, a]));
      kernels.plain_byte_array(src, memory.end, 3, output, 0);
      const [va, vb, va2] = [words(output), words(output + 16), words(output + 32)];
      const order = Buffer.compare(Uint8Array.from(a), Uint8Array.from(b));
      expect(kernels.view_compare(...va, ...vb)).toBe(order);
      expect(kernels.view_equal(...va, ...vb)).toBe(order === 0 ? 1 : 0);
      expect(kernels.view_compare(...va, ...va2)).toBe(0);
      expect(kernels.view_equal(...va, ...va2)).toBe(1);
      expect(kernels.view_hash(...va)).toBe(kernels.view_hash(...va2));
      expect(kernels.view_hash(...va) === kernels.view_hash(...vb)).toBe(order === 0);
    }),
    { numRuns: 3000 },
  );
});
