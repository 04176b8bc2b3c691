/** Parquet files that we write, read back by pyarrow: random tables of every type, in the codecs that this Node can write. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as zlib from "node:zlib";
import fc from "fast-check";
import { createParquetWriter } from "../src/lakehouse/index.ts";
import { numericModifier, type TypeRef } from "../src/types/index.ts";
import { runProgram } from "./interop-program.ts";
import { interopSources } from "./interop-tools.ts";
import { type RandomColumn, randomTable, randomTypes, rowsData } from "./random-columns.ts";

const tableCount = 30;

/** Compares what pyarrow reads; `programs` is the folder of the Python that has it. */
export async function pyarrowFaults(programs: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "interop-parquet-"));
  try {
    const tables = fc.sample(randomTable(randomTypes, 300), tableCount);
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

function writeTable(path: string, columns: readonly RandomColumn[], number: number): string {
  const codecs = ["SNAPPY", "UNCOMPRESSED", ...("zstdCompressSync" in zlib ? (["ZSTD"] as const) : [])] as const;
  const parts: Uint8Array[] = [];
  const fields = columns.map(({ field }) => field);
  const writer = createParquetWriter(fields, (bytes) => parts.push(bytes), {
    codec: codecs[number % codecs.length]!,
    rowGroupRows: 100,
    bloomFilters: fields.map(({ name }) => name),
  });
  writer.write(rowsData(columns));
  writer.close();
  writeFileSync(path, Buffer.concat(parts));
  return path;
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
