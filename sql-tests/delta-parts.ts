/** Delta tables written by hand, action by action, whole or damaged in some part. */

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { createParquetWriter } from "../src/lakehouse/index.ts";
import { typeRef } from "../src/types/index.ts";

/** What is written of a table; what is not given is that of a whole one. */
export interface Parts {
  readonly protocol?: object;
  readonly metaData?: object;
  readonly schema?: object | string;
  readonly add?: object;
  /** Lines of the first commit behind all else. */
  readonly lines?: readonly string[];
}

export const column = (name: string, type: unknown = "long", metadata: object = {}) => ({
  name,
  type,
  nullable: true,
  metadata,
});
export const schemaOf = (...fields: readonly object[]) => ({ type: "struct", fields });
export const mapped = {
  protocol: { minReaderVersion: 2, minWriterVersion: 5 },
  metaData: { configuration: { "delta.columnMapping.mode": "name" } },
};
export const mapping = (id: unknown, physicalName: unknown) => ({
  "delta.columnMapping.id": id,
  "delta.columnMapping.physicalName": physicalName,
});
export const vectors = {
  protocol: {
    minReaderVersion: 3,
    minWriterVersion: 7,
    readerFeatures: ["deletionVectors"],
    writerFeatures: ["deletionVectors"],
  },
};

/** Three rows of `id`: 1, 2, 3. */
export function dataFile(): Buffer {
  const parts: Uint8Array[] = [];
  const writer = createParquetWriter([{ name: "id", type: typeRef("int8"), nullable: true }], (bytes) =>
    parts.push(bytes),
  );
  writer.write({ length: 3, columns: [{ values: { kind: "i64", values: BigInt64Array.of(1n, 2n, 3n) } }] });
  writer.close();
  return Buffer.concat(parts);
}

export function actionsOf({ protocol, metaData, schema = schemaOf(column("id")), add, lines = [] }: Parts): string[] {
  return [
    JSON.stringify({ protocol: protocol ?? { minReaderVersion: 1, minWriterVersion: 2 } }),
    JSON.stringify({
      metaData: {
        id: "i",
        format: { provider: "parquet", options: {} },
        schemaString: typeof schema === "string" ? schema : JSON.stringify(schema),
        partitionColumns: [],
        configuration: {},
        ...metaData,
      },
    }),
    JSON.stringify({ add: addOf(add) }),
    ...lines,
  ];
}

export function addOf(change: object = {}): object {
  const stats = '{"numRecords":3,"minValues":{"id":1},"maxValues":{"id":3},"nullCount":{"id":0}}';
  const whole = { path: "data.parquet", partitionValues: {}, size: dataFile().length, modificationTime: 1, stats };
  return { ...whole, dataChange: true, ...change };
}

export const commitName = (version: number | string) => `${String(version).padStart(20, "0")}.json`;

/** Writes a table with its data file; gives the paths of its folder and log. */
export function writeTable(folder: string, parts: Parts = {}): { folder: string; log: string } {
  const log = join(folder, "_delta_log");
  mkdirSync(log, { recursive: true });
  writeFileSync(join(folder, "data.parquet"), dataFile());
  writeFileSync(join(log, commitName(0)), `${actionsOf(parts).join("\n")}\n`);
  return { folder, log };
}

/** Takes the place of the number that a JSON text cannot hold. */
export const withNumber = (name: string, number: string): Parts => ({
  lines: [JSON.stringify({ add: addOf({ path: "other.parquet", [name]: "#" }) }).replace('"#"', number)],
});

export const checkpointName = (version: number) => commitName(version).replace(".json", ".checkpoint.parquet");
export const sidecar = (path: string) => JSON.stringify({ sidecar: { path, sizeInBytes: 1, modificationTime: 1 } });

export function writeJsonCheckpoint(folder: string, lines: readonly string[]): string {
  const { log } = writeTable(folder);
  const file = join(log, commitName(0).replace(".json", ".checkpoint.01234567-89ab-cdef-0123-456789abcdef.json"));
  writeFileSync(file, lines.join("\n"));
  return file;
}

export function cutCommit(log: string, bytes: number): void {
  const path = join(log, commitName(0));
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, whole.length - bytes));
}

export function vectorAt(storageType: string, pathOrInlineDv: string): object {
  const sizeInBytes = vectorBody([1]).length;
  return { storageType, pathOrInlineDv, offset: 1, sizeInBytes, cardinality: 1 };
}

/** PROTOCOL.md, "Deletion Vector Format": the magic number, and one bitmap of one array. */
function vectorBody(rows: readonly number[], magic = 1_681_511_377, high = 0): Buffer {
  const head = Buffer.alloc(4 + 8 + 4);
  head.writeUInt32LE(magic, 0);
  head.writeBigUInt64LE(1n, 4);
  head.writeUInt32LE(high, 12);
  const bitmap = Buffer.alloc(16 + 2 * rows.length);
  bitmap.writeUInt32LE(12_346, 0);
  bitmap.writeUInt32LE(1, 4);
  bitmap.writeUInt16LE(rows.length - 1, 10);
  bitmap.writeUInt32LE(16, 12);
  for (const [index, row] of rows.entries()) bitmap.writeUInt16LE(row, 16 + 2 * index);
  return Buffer.concat([head, bitmap]);
}

export function vectorFile(...body: Parameters<typeof vectorBody>): Buffer {
  return framed(vectorBody(...body));
}

function framed(body: Uint8Array): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([Buffer.of(1), size, body, sum]);
}

export function changed(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
}

/** A byte of the set itself, under a checksum that fits. */
export function changedBody(file: Buffer, at: number, value: number): Buffer {
  const body = Buffer.from(file.subarray(5, -4));
  body[at + 4] = value;
  return framed(body);
}

/** A table with row 1 deleted by a vector in a file. */
export function writeVector(folder: string, descriptor: object, file: Uint8Array = vectorFile([1])): void {
  const deletionVector = { ...vectorAt("p", "dv.bin"), ...descriptor };
  writeFileSync(join(writeTable(folder, { ...vectors, add: { deletionVector } }).folder, "dv.bin"), file);
}

/** A column `part` beside the file's, with a value for all of its rows. */
export const partitioned = (value: unknown, type = "integer"): Parts => ({
  schema: schemaOf(column("id"), column("part", type)),
  metaData: { partitionColumns: ["part"] },
  add: { partitionValues: { part: value } },
});
