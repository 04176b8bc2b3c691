/** Broken files: those that crashed other readers, and finds of the fuzzer. Each gives rows or one clear error, soon and in little memory. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../../../src/engine/index.ts";
import { engineTarget } from "../../engine-target.ts";
import type { SqlTarget } from "../../sql-case.ts";
import { damagedBytes, readDamage } from "./damage.ts";
import { fixtures, fixturesPresent, listFolder } from "./files.ts";

const present = fixturesPresent();
const statementMsMax = 5000;
const memoryBytes = 512 * 2 ** 20;

/** What others have found. */
const folders = ["parquet-testing/bad_data", "arrow-testing/data/parquet/fuzzing"];
const files = folders.flatMap((folder) => {
  if (!present) return [];
  return readdirSync(join(fixtures, folder)).flatMap((name) => (name.endsWith(".md") ? [] : [`${folder}/${name}`]));
});

/** Lines of damaged.list: a damage, and the SQLSTATE that it gives, or `rows`. */
const finds = readFileSync(join(listFolder, "damaged.list"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [file, edits, code, ...reason] = line.split(/ +/);
    return { damage: `${file} ${edits}`, code: code ?? "", reason: reason.join(" ") };
  });

let folder = "";
let engine: Engine;
let target: SqlTarget;

beforeAll(async () => {
  if (!present) return;
  folder = mkdtempSync(join(tmpdir(), "parquet-damaged-"));
  for (const [index, file] of files.entries()) symlinkSync(join(fixtures, file), join(folder, `file${index}.parquet`));
  for (const [index, { damage }] of finds.entries()) {
    writeFileSync(join(folder, `find${index}.parquet`), damagedBytes(readDamage(damage)));
  }
  engine = await createEngine({ sources: [folder], memoryBytes });
  target = engineTarget(engine.connect({ user: "postgres", database: "postgres", parameters: {} }));
});

afterAll(async () => {
  await target?.close();
  await engine?.close(0);
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

/** The SQLSTATE that reading a table gives, or `rows`. */
async function read(table: string): Promise<string> {
  const start = Date.now();
  const { error } = (await target.run(`SELECT * FROM ${table}`)).at(-1)!;
  expect(Date.now() - start).toBeLessThan(statementMsMax);
  return error?.code ?? "rows";
}

describe.skipIf(!present)("broken files (skipped where the fixtures are absent)", () => {
  test("are there", () => expect(files.length).toBeGreaterThan(140));

  test.each(files.map((file, index) => [file, index] as const))("%s", async (_, index) => {
    const before = process.memoryUsage().rss;
    const code = await read(`file${index}`);
    expect(code).toMatch(/^(rows|XX001|0A000|22P05|22021|22008|53200|54000)$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(memoryBytes);
  });

  test.each(finds.map((find, index) => ({ ...find, index })))("$damage: $code $reason", async ({ code, index }) => {
    expect(await read(`find${index}`)).toBe(code);
  });

  test("have left the engine whole", async () => {
    expect((await target.run("SELECT 1")).at(-1)?.rows).toEqual([["1"]]);
  });
});
