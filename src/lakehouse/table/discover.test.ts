/** Which tables a SOURCE has, and what is noticed of later changes. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Field } from "../../batch/index.ts";
import { typeRef } from "../../types/index.ts";
import { createParquetWriter } from "../format/parquet/write.ts";
import { openDisk } from "../store/disk.ts";
import { appendDelta, createDelta } from "./delta/commit.ts";
import { discover } from "./discover.ts";

const root = mkdtempSync(join(tmpdir(), "sluice-discover-"));
afterAll(() => rmSync(root, { recursive: true }));

const fields: readonly Field[] = [{ name: "id", type: typeRef("int4"), nullable: false }];

function writeParquet(path: string, rows: number): void {
  const parts: Uint8Array[] = [];
  const writer = createParquetWriter(fields, (bytes) => parts.push(bytes.slice()));
  writer.write({ length: rows, columns: [{ values: { kind: "i32", values: new Int32Array(rows) } }] });
  writer.close();
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), Buffer.concat(parts));
}

test("a folder's tables: Delta folders, Parquet files, folders of Parquet files", async () => {
  await createDelta(openDisk(root), "lake/sales", fields, []);
  writeParquet("lake/one.parquet", 3);
  writeParquet("lake/many/part-0.parquet", 5);
  writeParquet("lake/many/part-1.parquet", 5);
  writeParquet("lake/.hidden.parquet", 1);
  writeParquet("lake/_staged/x.parquet", 1);
  writeParquet("lake/deep/er/x.parquet", 1);
  writeFileSync(join(root, "lake", "readme.txt"), "");
  writeFileSync(join(root, "lake", "many", "_SUCCESS"), "");
  const { schema, tables } = await discover(join(root, "lake"));
  expect(schema).toBe("public");
  expect(tables.map(({ name, kind }) => `${name} ${kind}`)).toEqual(["many parquet", "one parquet", "sales delta"]);
  const many = await tables[0]!.open();
  expect(many).toMatchObject({ fields, rowCount: 10 });
  expect(many.files.map(({ path }) => path)).toEqual([
    join(root, "lake", "many", "part-0.parquet"),
    join(root, "lake", "many", "part-1.parquet"),
  ]);
});

test("a single table, and a name for its schema", async () => {
  const named = await discover(`x=${join(root, "lake", "sales")}`);
  expect([named.schema, named.tables.map(({ name }) => name)]).toEqual(["x", ["sales"]]);
  const file = await discover(join(root, "lake", "one.parquet"));
  expect(file.tables.map(({ name }) => name)).toEqual(["one"]);
});

test("an opened table is the same object until it changes", async () => {
  const { tables } = await discover(join(root, "lake"));
  const [many, , sales] = tables;
  const before = [await many!.open(), await sales!.open()];
  expect([await many!.open(), await sales!.open()]).toEqual(before);
  expect(await sales!.open()).toBe(before[1]);
  writeParquet("lake/many/part-2.parquet", 20);
  await appendDelta(openDisk(root), "lake/sales", [
    { path: "x", size: 1, statistics: { rows: 7, columns: [{ min: 1, max: 2, nullCount: 0 }] } },
  ]);
  expect((await many!.open()).files).toHaveLength(3);
  expect((await sales!.open()).rowCount).toBe(7);
});

test("tables that come and go are found by looking again", async () => {
  const source = await discover(join(root, "lake"));
  expect(await source.refresh()).toBe(source);
  writeParquet("lake/two.parquet", 1);
  rmSync(join(root, "lake", "one.parquet"));
  const again = await source.refresh();
  expect(again.tables.map(({ name }) => name)).toEqual(["many", "sales", "two"]);
  expect(again.tables[1]).toBe(source.tables[2]);
  await expect(source.tables[1]!.open()).rejects.toMatchObject({ code: "58P01" });
});

test("an empty folder is a source without tables", async () => {
  mkdirSync(join(root, "empty"));
  expect((await discover(join(root, "empty"))).tables).toEqual([]);
});

test.each([
  ["missing", "58P01"],
  ["lake/readme.txt", "0A000"],
])("source %s is refused", async (path, code) => {
  await expect(discover(join(root, path))).rejects.toMatchObject({ code });
});

test("URLs are refused by their scheme", async () => {
  await expect(discover("s3://bucket/lake")).rejects.toMatchObject({
    code: "0A000",
    message: expect.stringContaining("s3 URLs"),
  });
});

test("tables of one name are one that cannot be opened, and the others can", async () => {
  writeParquet("twins/a.parquet", 1);
  writeParquet("twins/a/x.parquet", 1);
  writeParquet("twins/b.parquet", 1);
  const { tables } = await discover(join(root, "twins"));
  expect(tables.map(({ name }) => name)).toEqual(["a", "b"]);
  await expect(tables[0]!.open()).rejects.toMatchObject({ code: "42P07" });
  expect((await tables[1]!.open()).rowCount).toBe(1);
  rmSync(join(root, "twins", "a.parquet"));
});
