/** Bounds in Delta's log: what Spark wrote is read as it meant it, and what is written here bounds its values. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Field } from "../../../batch/index.ts";
import { numericType, type TypeRef, typeRef } from "../../../types/index.ts";
import { readColumn, readStatistics, writeStatistics } from "./statistics.ts";

function field(type: TypeRef): Field {
  return { name: "c", type, nullable: true };
}

function bounds(type: TypeRef, min: string, max = min) {
  const text = `{"numRecords":1,"minValues":{"c":${min}},"maxValues":{"c":${max}},"nullCount":{"c":0}}`;
  return readStatistics(text, [field(type)])?.columns[0];
}

describe("reading", () => {
  // Forms as they stand in the logs of Spark's golden tables.
  test("decimals are brought to the column's scale", () => {
    expect(bounds(numericType(12, 10), "-9.9999999999", "0E-10")).toMatchObject({
      min: { kind: "finite", coefficient: -99_999_999_999n, scale: 10 },
      max: { kind: "finite", coefficient: 0n, scale: 10 },
    });
    expect(bounds(numericType(15, 12), "-3.1661E-8")).toMatchObject({ min: { coefficient: -31_661n, scale: 12 } });
    expect(bounds(numericType(5, 1), "1.25")).toMatchObject({ min: { coefficient: 12n }, max: { coefficient: 13n } });
    expect(bounds(numericType(5, 1), "-1.25")).toMatchObject({
      min: { coefficient: -13n },
      max: { coefficient: -12n },
    });
  });

  /** The coefficients of a decimal's bounds. */
  function coefficients(type: TypeRef, min: string, max = min) {
    const read = bounds(type, min, max);
    const of = (side: "min" | "max") => (read?.[side] as { coefficient: bigint } | undefined)?.coefficient;
    return { min: of("min"), max: of("max") };
  }

  // As delta-rs 1.6.6 writes the bounds of these values.
  test.each([
    [
      numericType(18, 4),
      "-100000000000000.0",
      -999_999_999_999_999_994n,
      "98969402139344.89",
      989_694_021_393_448_922n,
    ],
    [numericType(38, 20), "3.1", 310_000_000_000_000_000_001n, "3.1", 310_000_000_000_000_000_001n],
    [numericType(24, 0), "-9223372036854775808", -(10n ** 23n), "9223372036854775807", 10n ** 23n],
  ])("bounds of %j that went through doubles hold", (type, least, min, greatest, max) => {
    const read = coefficients(type, least, greatest);
    expect((read.min ?? min) <= min).toBe(true);
    expect((read.max ?? max) >= max).toBe(true);
  });

  test("any decimal is inside of the bounds that a double of it gives", () => {
    const digits = fc.bigInt({ min: -(10n ** 38n), max: 10n ** 38n });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 38 }), (value, scale) => {
        const { min, max } = coefficients(numericType(38, scale), String(Number(value) / 10 ** scale));
        expect(min! <= value && value <= max!).toBe(true);
      }),
    );
  });

  test("int8 keeps all digits", () => {
    expect(bounds(typeRef("int8"), "-9223372036854775808", "9007199254740993")).toMatchObject({
      min: -9_223_372_036_854_775_808n,
      max: 9_007_199_254_740_993n,
    });
  });

  test("a timestamp's maximum covers what the writer cut off", () => {
    expect(bounds(typeRef("timestamp"), '"1970-01-01T00:00:00.123"')).toMatchObject({ min: 123_000n, max: 123_999n });
  });

  test("a float's maximum does not count: NaN is above it", () => {
    expect(bounds(typeRef("float8"), "1.5")).toMatchObject({ min: 1.5, max: undefined });
  });

  test("digits and quotes inside of strings are left alone", () => {
    expect(bounds(typeRef("text"), String.raw`"a\"1 2\\"`)?.min).toBe(String.raw`a"1 2\ `.trim());
  });

  test("dates before 1970, and nonsense", () => {
    expect(bounds(typeRef("date"), '"1969-12-31"', '"2000-13-01"')).toMatchObject({ min: -1, max: undefined });
    expect(bounds(typeRef("int4"), '"x"', "1.5")).toMatchObject({ min: undefined, max: undefined });
    expect(readStatistics("{", [field(typeRef("int4"))])).toBeUndefined();
    expect(readStatistics('{"numRecords":-1}', [field(typeRef("int4"))])).toBeUndefined();
  });

  test("no text makes it throw", () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"numRecords":1,"minValues":${json}}`),
    );
    fc.assert(fc.property(texts, (text) => void readStatistics(text, [field(typeRef("text"))])));
  });
});

describe("writing", () => {
  test("has Spark's form", () => {
    const columns = [{ min: 1, max: 2, nullCount: 3 }];
    expect(writeStatistics({ rows: 4, columns }, [field(typeRef("int4"))])).toBe(
      '{"numRecords":4,"minValues":{"c":1},"maxValues":{"c":2},"nullCount":{"c":3}}',
    );
    const price = { kind: "finite", coefficient: -5n, scale: 2 } as const;
    expect(writeStatistics({ rows: 1, columns: [{ min: price }] }, [field(numericType(5, 2))])).toContain('"c":-0.05');
    expect(writeStatistics({ rows: 1, columns: [{ min: -1 }] }, [field(typeRef("date"))])).toContain('"1969-12-31"');
  });

  test("timestamps go down for the minimum and up for the maximum", () => {
    const columns = [{ min: -1n, max: 1n }];
    const text = writeStatistics({ rows: 1, columns }, [field(typeRef("timestamp"))]);
    expect(JSON.parse(text)).toMatchObject({
      minValues: { c: "1969-12-31T23:59:59.999" },
      maxValues: { c: "1970-01-01T00:00:00.001" },
    });
  });

  test("cut text still bounds its value, in the order of UTF-8 bytes", () => {
    const character = fc.constantFrom("a", "\u{10ffff}", "\ud7ff", "\uffff", "é", "😀");
    const long = fc.array(character, { minLength: 30, maxLength: 40 }).map((characters) => characters.join(""));
    fc.assert(
      fc.property(long, (value) => {
        const text = writeStatistics({ rows: 1, columns: [{ min: value, max: value }] }, [field(typeRef("text"))]);
        const { minValues, maxValues } = JSON.parse(text);
        expect([...minValues.c].length).toBeLessThanOrEqual(32);
        expect(Buffer.compare(Buffer.from(minValues.c), Buffer.from(value))).toBeLessThanOrEqual(0);
        if (maxValues.c === undefined) expect([...value].slice(0, 32).every((c) => c === "\u{10ffff}")).toBe(true);
        else expect(Buffer.compare(Buffer.from(maxValues.c), Buffer.from(value))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("one column of a text", () => {
  /** Names and texts that could be taken for what is around them. */
  const name = fc.constantFrom(
    "a",
    "b",
    "minValues",
    "maxValues",
    "nullCount",
    "numRecords",
    'a"b',
    "a\\",
    'x":{"a',
    "}",
    "{",
  );
  const leaf = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    name,
    fc.string(),
    fc.constant(null),
  );
  const values = fc.dictionary(name, fc.oneof(leaf, fc.dictionary(name, leaf)));

  test("is what the whole text says of it", () => {
    const types = ["text", "int4", "float8", "bool"] as const;
    fc.assert(
      fc.property(
        fc.nat(),
        values,
        values,
        values,
        name,
        fc.constantFrom(...types),
        (rows, minValues, maxValues, nullCount, column, type) => {
          const text = JSON.stringify({ numRecords: rows, minValues, maxValues, nullCount });
          const stated = { name: column, type: typeRef(type) };
          const whole = readStatistics(text, [stated]);
          const one = readColumn(text, `${JSON.stringify(column)}:`, stated);
          expect(one).toEqual(whole && { rows: whole.rows, bounds: whole.columns[0] });
        },
      ),
      { numRuns: 3000 },
    );
  });

  test.each([
    "",
    "{",
    "null",
    '{"numRecords":1,"minValues":{"a":1},"maxValues":{"a":2}',
    '{"numRecords":1,"minValues":{"a":"',
  ])("%j gives no bounds", (text) =>
    expect(readColumn(text, '"a":', { name: "a", type: typeRef("int4") })).toBeUndefined(),
  );
});
