/** Commits to tables made here: what is read back, what is broken on purpose, and races between processes. */

import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { limits } from "../../../base/index.ts";
import type { Field } from "../../../batch/index.ts";
import { numericType, typeRef } from "../../../types/index.ts";
import { openDisk } from "../../store/disk.ts";
import { appendDelta, createDelta, type NewFile } from "./commit.ts";
import { openDelta, refreshDelta } from "./snapshot.ts";

const root = mkdtempSync(join(tmpdir(), "sluice-delta-"));
const store = openDisk(root);
afterAll(() => rmSync(root, { recursive: true }));

const fields: readonly Field[] = [
  { name: "id", type: typeRef("int8"), nullable: false },
  { name: "price", type: numericType(12, 2), nullable: true },
  { name: "note", type: typeRef("text"), nullable: true },
];

function newFile(path: string): NewFile {
  const price = { kind: "finite", coefficient: -1250n, scale: 2 } as const;
  const columns = [
    { min: 9_007_199_254_740_993n, max: 9_223_372_036_854_775_807n, nullCount: 0 },
    { min: price, max: price, nullCount: 1 },
    { min: "a", max: "b", nullCount: 2 },
  ];
  return { path, size: 100, statistics: { rows: 3, columns } };
}

describe("a table made here", () => {
  test("is read back with its statistics", async () => {
    await createDelta(store, "made", fields, [newFile("x y%.parquet")]);
    const snapshot = await openDelta(store, "made");
    expect(snapshot.version).toBe(0);
    expect(snapshot.fields).toEqual(fields);
    expect(snapshot.files.map(({ path }) => path)).toEqual([join(root, "made", "x y%.parquet")]);
    expect(snapshot.rowCount).toBe(3);
    await snapshot.statistics.prepare([0, 1, 2]);
    const bounds = newFile("").statistics.columns.map(({ min, max }) => ({ min, max }));
    expect(fields.map((_, field) => snapshot.statistics.bounds(0, field))).toMatchObject(bounds);
  });

  test("is not made twice", async () => {
    await createDelta(store, "twice", fields, []);
    await expect(createDelta(store, "twice", fields, [])).rejects.toMatchObject({ code: "42P07" });
  });

  test("is the same object until there is a commit, and another when it was made anew", async () => {
    await createDelta(store, "fresh", fields, []);
    const first = await openDelta(store, "fresh");
    expect(await refreshDelta(store, first)).toBe(first);
    expect(await appendDelta(store, "fresh", [newFile("a"), newFile("b")])).toBe(1);
    const second = await refreshDelta(store, first);
    expect([second.version, second.files.length]).toEqual([1, 2]);
    await rm(join(root, "fresh"), { recursive: true });
    await createDelta(store, "fresh", fields, [newFile("c")]);
    await appendDelta(store, "fresh", []);
    const third = await refreshDelta(store, second);
    expect(third.files.map(({ path }) => path)).toEqual([join(root, "fresh", "c")]);
  });

  test("with timestamps lists its feature", async () => {
    await createDelta(store, "times", [{ name: "at", type: typeRef("timestamp"), nullable: true }], []);
    const { protocol } = await openDelta(store, "times");
    expect(protocol).toMatchObject({ minReaderVersion: 3, minWriterVersion: 7, readerFeatures: ["timestampNtz"] });
    expect(await appendDelta(store, "times", [])).toBe(1);
  });
});

describe("a log by others", () => {
  const protocol = '{"protocol":{"minReaderVersion":1,"minWriterVersion":2}}';
  const metaData = (more = "", schema = "[]") =>
    `{"metaData":{"id":"i","format":{"provider":"parquet"},"schemaString":${JSON.stringify(`{"type":"struct","fields":${schema}}`)}${more}}}`;
  const add = (path: string) => `{"add":{"path":"${path}","partitionValues":{},"size":1,"modificationTime":1}}`;

  async function table(name: string, ...commits: (string | Uint8Array)[]): Promise<string> {
    await mkdir(join(root, name, "_delta_log"), { recursive: true });
    for (const [version, text] of commits.entries()) {
      await writeFile(join(root, name, "_delta_log", `${String(version).padStart(20, "0")}.json`), text);
    }
    return name;
  }

  test.each([
    ["broken JSON", '{"add":', /0+1\.json", line 2: not JSON$/],
    ["text that is not UTF-8", Uint8Array.of(0xff), /0+1\.json": not UTF-8 text$/],
    ["an action that is a list", '\n{"add":[]}', /line 3: "add" is not an object$/],
    ["a size that is no number", '{"add":{"path":"a","size":"1","modificationTime":1}}', /"size" is not a number$/],
    ["a path that is no URI", add("%zz"), /path "%zz" is not a URI$/],
  ])("%s is named by file and line", async (name, line, message) => {
    const text = typeof line === "string" ? `\n${line}\n` : line;
    await table(name, `${protocol}\n${metaData()}`, text);
    await expect(openDelta(store, name)).rejects.toMatchObject({
      code: "XX001",
      message: expect.stringMatching(message),
    });
  });

  test.each(["../secret", "a/../../secret", "%2e%2e/secret"])("path %s does not leave the table", async (path) => {
    const name = await table(`leaves ${path.length}`, `${protocol}\n${metaData()}\n${add(path)}`);
    await expect(openDelta(store, name)).rejects.toMatchObject({ code: "0A000" });
  });

  test.each(["/etc/passwd", "file:///etc/passwd", "s3://bucket/key"])("path %s is refused", async (path) => {
    const name = await table(`absolute ${path.length}`, `${protocol}\n${metaData()}\n${add(path)}`);
    await expect(openDelta(store, name)).rejects.toMatchObject({ code: "0A000" });
  });

  test("a table whose first commits are gone asks for its checkpoint", async () => {
    const name = await table("cleaned", `${protocol}\n${metaData()}`, "", "");
    await rm(join(root, name, "_delta_log", `${"0".repeat(20)}.json`));
    await expect(openDelta(store, name)).rejects.toMatchObject({ code: "XX001" });
    await writeFile(join(root, name, "_delta_log", `${"1".padStart(20, "0")}.checkpoint.parquet`), "");
    await expect(openDelta(store, name)).rejects.toMatchObject({
      code: "XX001",
      message: expect.stringContaining("is not a Parquet file"),
    });
  });

  test("types without a counterpart are refused one by one", async () => {
    const schema =
      '[{"name":"a","type":"variant"},{"name":"b","type":{"type":"interval"}},{"name":"c","type":"string"},{"name":"d","type":"byte"}]';
    const name = await table("types", `${protocol}\n${metaData(',"partitionColumns":["c"]', schema)}`);
    const { fields: read } = await openDelta(store, name);
    expect(read.map(({ type, refusal }) => [type.name, refusal])).toEqual([
      ["unknown", "Delta type variant"],
      ["unknown", "Delta type interval"],
      ["text", undefined],
      ["int2", undefined],
    ]);
  });

  test("appending fails when the schema changed during the race", async () => {
    const name = await table("changed", `${protocol}\n${metaData()}`);
    const racing = {
      ...store,
      putIfAbsent: async (path: string, bytes: Uint8Array) => {
        await table(name, `${protocol}\n${metaData()}`, metaData(',"configuration":{"a":"b"}'));
        return store.putIfAbsent(path, bytes);
      },
    };
    await expect(appendDelta(racing, name, [])).rejects.toMatchObject({ code: "40001" });
  });

  test("appending gives up after so many lost races", async () => {
    await createDelta(store, "busy", fields, []);
    let tries = 0;
    const putIfAbsent = async () => {
      tries++;
      return "lost" as const;
    };
    const busy = { ...store, putIfAbsent };
    await expect(appendDelta(busy, "busy", [])).rejects.toMatchObject({ code: "40001" });
    expect(tries).toBe(limits.commitRetries);
  });
});

test("four processes append at once: every commit is one version and none is lost", { timeout: 600_000 }, async () => {
  await createDelta(store, "race", fields, []);
  const appends = process.env["NIGHTLY"] === undefined ? 25 : 500;
  const module = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
  const script = `
    const { openDisk } = await import(${module("../../store/disk.js")});
    const { appendFiles } = await import(${module("./commit.js")});
    const { openDelta, refreshDelta } = await import(${module("./snapshot.js")});
    const store = openDisk(${JSON.stringify(root)});
    const versions = [];
    let snapshot = await openDelta(store, "race");
    for (let i = 0; i < ${appends}; i++) {
      const file = { path: process.argv[1] + "-" + i, size: 1, statistics: { rows: 1, columns: [] } };
      versions.push(await appendFiles(store, snapshot, [file]));
      snapshot = await refreshDelta(store, snapshot);
    }
    console.log(JSON.stringify(versions));`;
  const run = (name: string) => promisify(execFile)(process.execPath, ["--input-type=module", "-e", script, name]);
  const outputs = await Promise.all(["a", "b", "c", "d"].map(run));
  const versions = outputs.flatMap(({ stdout }) => JSON.parse(stdout) as number[]).sort((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: 4 * appends }, (_, index) => index + 1));
  const paths = (await openDelta(store, "race")).files.map(({ path }) => path);
  expect(new Set(paths).size).toBe(4 * appends);
  const names = readdirSync(join(root, "race", "_delta_log"));
  expect(names).toHaveLength(versions.length + 1);
  expect(readFileSync(join(root, "race", "_delta_log", names[0]!), "utf8")).toContain('"minWriterVersion":2');
});
