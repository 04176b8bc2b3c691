/** Page indexes and bloom filters of which single bytes are changed: the rows are the right ones, or one clear error says that they are not there. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetMetadata } from "hyparquet";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../../../src/engine/index.ts";
import { createParquetWriter } from "../../../src/lakehouse/index.ts";
import { typeRef } from "../../../src/types/index.ts";
import { engineTarget } from "../../engine-target.ts";
import type { SqlTarget } from "../../sql-case.ts";

const rowCount = 60_000;
const keyOf = (id: number) => `key ${String(id).padStart(6, "0")} ${"x".repeat(60)}`;
/** A run of nulls, longer than a page. */
const isNull = (id: number) => id >= 15_000 && id < 45_000;

/** Sorted texts with a run of nulls, in several pages, with a bloom filter. */
function writeKeys(): Buffer {
  const parts: Uint8Array[] = [];
  const fields = [
    { name: "id", type: typeRef("int8"), nullable: true },
    { name: "key", type: typeRef("text"), nullable: true },
  ];
  const writer = createParquetWriter(fields, (bytes) => parts.push(bytes), { bloomFilters: ["key"] });
  const ids = Array.from({ length: rowCount }, (_, id) => id);
  const length = keyOf(0).length;
  writer.write({
    length: rowCount,
    columns: [
      { values: { kind: "i64", values: BigInt64Array.from(ids, BigInt) } },
      {
        values: {
          kind: "utf8",
          offsets: Int32Array.from([...ids, rowCount], (id) => id * length),
          bytes: Buffer.from(ids.map(keyOf).join("")),
        },
        validity: Uint8Array.from(ids, (id) => Number(!isNull(id))),
      },
    ],
  });
  writer.close();
  return Buffer.concat(parts);
}

const whole = writeKeys();
const bytes = whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.length) as ArrayBuffer;
const { offset_index_offset, offset_index_length, column_index_offset, column_index_length, meta_data } =
  parquetMetadata(bytes).row_groups[0]!.columns[1]!;
const pages = Math.ceil(Number(offset_index_length) / 13);

const from = (offset: bigint | undefined) => Number(offset);
const last = from(column_index_offset) + Number(column_index_length);
/** Bytes of the file: ends are exclusive. Bounds of pages are not among them, since whatever they say could be so. */
const parts: Readonly<Record<string, readonly [start: number, end: number]>> = {
  "the offset index": [from(offset_index_offset), from(offset_index_offset) + Number(offset_index_length)],
  "the list of null pages": [from(column_index_offset), from(column_index_offset) + 2 + pages],
  "the order of bounds and the counts of nulls": [last - 3 - 3 * pages, last],
  "the bloom filter's header": [from(meta_data?.bloom_filter_offset), from(meta_data?.bloom_filter_offset) + 15],
};

const queries = [
  `SELECT id, key FROM keys WHERE key = '${keyOf(10_000)}'`,
  "SELECT id FROM keys WHERE key >= 'key 014998'",
  "SELECT count(*), min(id), max(id), min(key) FROM keys WHERE key > 'key 050000'",
  "SELECT count(*), sum(id) FROM keys WHERE key IS NULL",
  "SELECT count(*), sum(id), min(key), max(key) FROM keys WHERE key IS NOT NULL",
];

let folder = "";
let engine: Engine;
let target: SqlTarget;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parquet-hostile-"));
  writeFileSync(join(folder, "keys.parquet"), whole);
  engine = await createEngine({ sources: [folder] });
  target = engineTarget(engine.connect({ user: "postgres", database: "postgres", parameters: {} }));
});

afterAll(async () => {
  await target?.close();
  await engine?.close(0);
  rmSync(folder, { recursive: true, force: true });
});

/** The rows or the SQLSTATE of each query. */
async function answers(): Promise<string[]> {
  const found: string[] = [];
  for (const sql of queries) {
    const { error, rows } = (await target.run(sql)).at(-1)!;
    found.push(error?.code ?? JSON.stringify(rows));
  }
  return found;
}

describe("a byte is changed", () => {
  test.each(Object.entries(parts))("in %s", { timeout: 120_000 }, async (_, [start, end]) => {
    writeFileSync(join(folder, "keys.parquet"), whole);
    const right = await answers();
    expect(right[0]).toContain('"10000"');
    expect(right[3]).toContain('"30000"');
    for (let at = start; at < end; at++) {
      for (const value of [whole[at]! ^ 1, whole[at]! ^ 0x90]) {
        const changed = Buffer.from(whole);
        changed[at] = value;
        rmSync(join(folder, "keys.parquet"));
        writeFileSync(join(folder, "keys.parquet"), changed);
        for (const [query, answer] of (await answers()).entries()) {
          expect([right[query], "XX001"], `byte ${at - start} = ${value}: ${queries[query]}`).toContain(answer);
        }
      }
    }
  });
});
