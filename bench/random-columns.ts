/** Random columns of every type that is written, and their form for a writer. */

import fc from "fast-check";
import type { ColumnValues, Field, RowsData } from "../src/batch/index.ts";
import { numericModifier, numericType, type TypeRef, typeRef } from "../src/types/index.ts";

/** A column with its values: what is in {@link RowsData}, an element each; null is null. */
export interface RandomColumn {
  readonly field: Field;
  readonly values: readonly unknown[];
}

/** A type, and values of it. */
export type RandomType = readonly [type: TypeRef, values: fc.Arbitrary<unknown>];

/** Every type once with nulls and once without, in up to `rowsMax` rows. */
export function randomTable(types: readonly RandomType[], rowsMax: number): fc.Arbitrary<readonly RandomColumn[]> {
  return fc.integer({ min: 1, max: rowsMax }).chain((length) => {
    const size = { minLength: length, maxLength: length };
    return fc.tuple(
      ...types.flatMap(([type, value], index) =>
        [true, false].map((nullable) =>
          fc.array(nullable ? fc.option(value) : value, size).map((values) => ({
            field: { name: `${type.name}_${index}${nullable ? "" : "_not_null"}`, type, nullable },
            values,
          })),
        ),
      ),
    );
  });
}

/** The form in which a writer takes them. */
export function rowsData(columns: readonly RandomColumn[]): RowsData {
  return {
    length: columns[0]!.values.length,
    columns: columns.map(({ field, values }) => ({
      values: valuesOf(field.type, values),
      validity: Uint8Array.from(values, (value) => Number(value !== null)),
    })),
  };
}

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

function decimal(precision: number, scale: number): RandomType {
  const max = 10n ** BigInt(precision) - 1n;
  return [numericType(precision, scale), fc.oneof(fc.bigInt({ min: -max, max }), fc.bigInt({ min: -9n, max: 9n }))];
}

/** Every type with all of its values. */
export const randomTypes: readonly RandomType[] = [
  [typeRef("bool"), fc.boolean()],
  [typeRef("int2"), fc.integer({ min: -32_768, max: 32_767 })],
  [typeRef("int4"), fc.oneof(fc.integer(), fc.integer({ min: 0, max: 9 }))],
  [typeRef("int8"), int64],
  [typeRef("float4"), fc.float()],
  [typeRef("float8"), fc.double()],
  decimal(7, 2),
  decimal(18, 4),
  decimal(24, 0),
  decimal(38, 20),
  [typeRef("date"), fc.integer({ min: -700_000, max: 2_900_000 })],
  [typeRef("time"), fc.bigInt({ min: 0n, max: 86_400_000_000n })],
  [typeRef("timestamp"), int64],
  [typeRef("timestamptz"), int64],
  [typeRef("text"), fc.oneof(fc.string({ unit: "binary", maxLength: 90 }), fc.constantFrom("", "AIR", "鉄道"))],
  [typeRef("bytea"), fc.uint8Array({ maxLength: 90 })],
  [typeRef("uuid"), fc.uint8Array({ minLength: 16, maxLength: 16 })],
];

function valuesOf(type: TypeRef, values: readonly unknown[]): ColumnValues {
  const numbers = () => values.map((value) => Number(value ?? 0));
  const parts = () =>
    values.map((value) => (typeof value === "string" ? Buffer.from(value) : (value as Uint8Array | null)));
  switch (type.name) {
    case "bool":
      return { kind: "bool", values: Uint8Array.from(numbers()) };
    case "int2":
    case "int4":
    case "date":
      return { kind: "i32", values: Int32Array.from(numbers()) };
    case "float4":
      return { kind: "f32", values: Float32Array.from(numbers()) };
    case "float8":
      return { kind: "f64", values: Float64Array.from(numbers()) };
    case "uuid":
      return { kind: "uuid", values: Buffer.concat(parts().map((part) => part ?? new Uint8Array(16))) };
    case "text":
    case "bytea": {
      const bytes = parts().map((part) => part ?? new Uint8Array(0));
      const offsets = new Int32Array(bytes.length + 1);
      for (const [index, part] of bytes.entries()) offsets[index + 1] = offsets[index]! + part.length;
      return { kind: type.name === "text" ? "utf8" : "bytes", offsets, bytes: Buffer.concat(bytes) };
    }
    default: {
      const integers = values.map((value) => BigInt((value as bigint | null) ?? 0n));
      if ((numericModifier(type)?.precision ?? 0) <= 18) return { kind: "i64", values: BigInt64Array.from(integers) };
      return { kind: "i128", values: BigInt64Array.from(integers.flatMap((value) => [value, value >> 64n])) };
    }
  }
}
