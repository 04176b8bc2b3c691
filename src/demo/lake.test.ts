/** The demo lake: made once, found again, never half, and read by DuckDB as it was made. */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, expect, test } from "vitest";
import { discover } from "../lakehouse/index.ts";
import { makeDemoLake } from "./lake.ts";
import { tpchTables } from "./tpch/tables.ts";

const root = mkdtempSync(join(tmpdir(), "sluice-demo-"));
const lake = join(root, "lake");
const scale = 0.01;
afterAll(() => rmSync(root, { recursive: true }));

test("is made, whole and readable", { timeout: 60_000 }, async () => {
  // What a killed run has left; no process has this number.
  mkdirSync(join(root, ".lake.making-99999999"));
  mkdirSync(lake);
  const seen: number[] = [];
  expect(await makeDemoLake(lake, scale, (rows) => seen.push(rows))).toBe("made");
  expect(readdirSync(root)).toEqual(["lake"]);
  const { tables } = await discover(lake);
  expect(tables.map(({ name }) => name)).toEqual(tpchTables.map(({ name }) => name).sort());
  const sources = await Promise.all(tables.map((table) => table.open()));
  expect(seen.at(-1)).toBe(sources.reduce((sum, { rowCount }) => sum + rowCount, 0));
  const connection = await (await DuckDBInstance.create()).connect();
  for (const { name, rowCount, files, fields, statistics } of sources) {
    const key = fields[0]!.name;
    const paths = files.map(({ path }) => `'${path}'`).join(", ");
    const reader = await connection.runAndReadAll(
      `SELECT count(*)::int, min(${key})::varchar, max(${key})::varchar FROM read_parquet([${paths}])`,
    );
    await statistics!.prepare([0]);
    expect([name, ...reader.getRows()[0]!]).toEqual([
      name,
      rowCount,
      String(statistics!.bounds(0, 0).min),
      String(statistics!.bounds(files.length - 1, 0).max),
    ]);
  }
});

test("is found the next time, and not taken for one of another scale", async () => {
  const nothing = () => expect.unreachable();
  expect(await makeDemoLake(lake, scale, nothing)).toBe("found");
  await expect(makeDemoLake(lake, 0.02, nothing)).rejects.toMatchObject({ code: "55000" });
});

test("a folder with something else in it is left alone", async () => {
  const other = join(root, "other");
  mkdirSync(other);
  writeFileSync(join(other, "file"), "");
  await expect(makeDemoLake(other, scale, () => {})).rejects.toMatchObject({ code: "55000" });
  expect(existsSync(join(other, "file"))).toBe(true);
});
