/** The store on disk: what it refuses, and that a name is given once. */

import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { openDisk } from "./disk.ts";

const root = mkdtempSync(join(tmpdir(), "sluice-store-"));
const store = openDisk(root);
afterAll(() => rmSync(root, { recursive: true }));

describe("paths", () => {
  test.each(["/etc/passwd", "..", "a/../../b", "a\0b"])("%j leads out of the root", async (path) => {
    await expect((async () => store.read(path, 10))()).rejects.toMatchObject({ code: "22023" });
  });

  test("a missing file is said as PostgreSQL says it", async () => {
    await expect(store.read("none", 10)).rejects.toMatchObject({
      code: "58P01",
      message: `could not open file "${join(root, "none")}": No such file or directory`,
    });
    expect(await store.facts("none")).toBeUndefined();
    expect(await store.exists("none/below")).toBe(false);
    await store.remove("none");
  });
});

describe("ranges", () => {
  writeFileSync(join(root, "digits"), "0123456789");

  test("are exact", async () => {
    expect(Buffer.from(await store.readRange("digits", 3, 4)).toString()).toBe("3456");
  });

  test.each([
    [8, 3],
    [-1, 1],
    [0, 2 ** 40],
    [0.5, 1],
    [Number.NaN, 1],
  ])("offset %d length %d is refused before anything is allocated", async (offset, length) => {
    await expect(store.readRange("digits", offset, length)).rejects.toMatchObject({ code: "XX001" });
  });

  test("a whole file has a limit", async () => {
    await expect(store.read("digits", 9)).rejects.toMatchObject({ code: "54000" });
  });
});

test("a folder is listed in order, links by what they lead to", async () => {
  mkdirSync(join(root, "folder", "b"), { recursive: true });
  writeFileSync(join(root, "folder", "a"), "");
  expect(await store.list("folder")).toEqual([
    { name: "a", kind: "file" },
    { name: "b", kind: "folder" },
  ]);
});

test("four processes put the same names: each has one winner, and its bytes are whole", {
  timeout: 60_000,
}, async () => {
  const names = 200;
  const script = `
    const { openDisk } = await import(${JSON.stringify(new URL("./disk.js", import.meta.url).href)});
    const store = openDisk(${JSON.stringify(root)});
    const won = [];
    for (let i = 0; i < ${names}; i++) {
      const bytes = new TextEncoder().encode(process.argv[1].repeat(5000));
      if ((await store.putIfAbsent("race/" + i, bytes)) === "written") won.push(i);
    }
    console.log(JSON.stringify(won));`;
  const writers = ["a", "b", "c", "d"];
  const outputs = await Promise.all(
    writers.map((name) => promisify(execFile)(process.execPath, ["--input-type=module", "-e", script, name])),
  );
  const won = outputs.map(({ stdout }) => JSON.parse(stdout) as number[]);
  expect(won.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: names }, (_, index) => index));
  for (const [writer, names] of won.entries()) {
    for (const name of names) {
      expect(readFileSync(join(root, "race", String(name)), "utf8")).toBe(writers[writer]!.repeat(5000));
    }
  }
  expect(readdirSync(join(root, "race"))).toHaveLength(names);
});
