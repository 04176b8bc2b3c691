/** Parquet files that we write, read back by pyarrow: random tables of every type, in the codecs that this Node can write. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as zlib from "node:zlib";
import fc from "fast-check";
import type { ColumnValues, Field } from "../src/batch/index.ts";
import { createParquetWriter } from "../src/lakehouse/index.ts";
import { numericModifier, numericType, type TypeRef, typeRef } from "../src/types/index.ts";
import { runProgram } from "./interop-program.ts";
import { interopSources } from "./interop-tools.ts";

/** A column by the texts that its values have in the comparison. */
interface Column {
  readonly field: Field;
  readonly values: readonly unknown[];
}

const tableCount = 30;

/** Compares what pyarrow reads; `programs` is the folder of the Python that has it. */
export async function pyarrowFaults(programs: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "interop-parquet-"));
  try {
    const tables = fc.sample(tableOf, tableCount);
    const paths = tables.map((columns, index) => writeTable(join(folder, `${index}.parquet`), columns, index));
    const script = join(interopSources, "pyarrow_read.py");
    const read = JSON.parse(await runProgram(join(programs, "python"), [script], JSON.stringify(paths)));
    return tables.flatMap((columns, table) =>
      columns.flatMap(({ field, values }, column) => {
        const [type, zone, texts] = read[table][column];
        const expected = JSON.stringify(values.map((value) => expectedText(field.type, value)));
        const wrongZone =
          field.type.name.startsWith("timestamp") && (zone === "UTC") !== (field.type.name === "timestamptz");
        if (JSON.stringify(texts) === expected && !wrongZone) return [];
        return [
          `table ${table}, ${field.name}: pyarrow reads ${type} ${JSON.stringify(texts)}, written was ${expected}`,
        ];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });

function decimal(precision: number, scale: number): readonly [TypeRef, fc.Arbitrary<unknown>] {
  const max = 10n ** BigInt(precision) - 1n;
  return [numericType(precision, scale), fc.oneof(fc.bigInt({ min: -max, max }), fc.bigInt({ min: -9n, max: 9n }))];
}

const types: ReadonlyArray<readonly [TypeRef, fc.Arbitrary<unknown>]> = [
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
  [typeRef("timestamp"), int64],
  [typeRef("timestamptz"), int64],
  [typeRef("text"), fc.oneof(fc.string({ unit: "binary", maxLength: 90 }), fc.constantFrom("", "AIR", "鉄道"))],
  [typeRef("bytea"), fc.uint8Array({ maxLength: 90 })],
  [typeRef("uuid"), fc.uint8Array({ minLength: 16, maxLength: 16 })],
];

/** Every type once with nulls and once without. */
const tableOf: fc.Arbitrary<readonly Column[]> = fc.integer({ min: 1, max: 300 }).chain((length) => {
  const size = { minLength: length, maxLength: length };
  return fc.tuple(
    ...types.flatMap(([type, value], index) =>
      [true, false].map((nullable) =>
        fc.array(nullable ? fc.option(value) : value, size).map((values) => ({
          field: { name: `${type.name} ${index}${nullable ? "" : " not null"}`, type, nullable },
          values,
        })),
      ),
    ),
  );
});

function writeTable(path: string, columns: readonly Column[], number: number): string {
  const codecs = ["SNAPPY", "UNCOMPRESSED", ...("zstdCompressSync" in zlib ? (["ZSTD"] as const) : [])] as const;
  const parts: Uint8Array[] = [];
  const fields = columns.map(({ field }) => field);
  const writer = createParquetWriter(fields, (bytes) => parts.push(bytes), {
    codec: codecs[number % codecs.length]!,
    rowGroupRows: 100,
    bloomFilters: fields.map(({ name }) => name),
  });
  writer.write({
    length: columns[0]!.values.length,
    columns: columns.map(({ field, values }) => ({
      values: valuesOf(field.type, values),
      validity: Uint8Array.from(values, (value) => Number(value !== null)),
    })),
  });
  writer.close();
  writeFileSync(path, Buffer.concat(parts));
  return path;
}

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

/** A value as interop/pyarrow_read.py writes it. */
function expectedText(type: TypeRef, value: unknown): string | null {
  if (value === null) return null;
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  if (type.name === "float4" || type.name === "float8") {
    if (Number.isNaN(value)) return "NaN";
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleBE(value as number);
    return bytes.toString("hex");
  }
  const scale = numericModifier(type)?.scale ?? 0;
  if (scale === 0) return String(value);
  const coefficient = value as bigint;
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(scale + 1, "0");
  return `${coefficient < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
