/** Spools: what stays in memory, what goes to the file, and what both are bounded by. */

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { budgetWords, createBudget } from "./budget.ts";
import { Spool, type SpoolPlace, spoolPageBytes } from "./spool.ts";

const folder = mkdtempSync(join(tmpdir(), "spool-"));

afterAll(() => rmSync(folder, { recursive: true }));

function place(granules: number, limitKb = -1, where = folder): SpoolPlace {
  return { budget: createBudget(granules), folder: where, fileLimitKb: () => limitKb, fileBytes: 0 };
}

function page(number: number, length = spoolPageBytes): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => index * 7 + number * 13);
}

const inUse = ({ budget }: SpoolPlace): number => budget[budgetWords.used] as number;

test("the first pages stay in memory, the others go to a file without a name; all can be read in any order", async () => {
  const where = place(1000);
  const spool = new Spool(where);
  const lengths = [spoolPageBytes, 1, 70_000, spoolPageBytes, spoolPageBytes, 3, 2 * spoolPageBytes + 5];
  const pages = lengths.map((length, number) => page(number, length));
  const writes = pages.map((bytes) => spool.append(bytes));
  // before and after they are written
  for (const [number, bytes] of pages.entries()) expect(await spool.read(number)).toEqual(bytes);
  await Promise.all(writes);
  for (const number of [6, 0, 4, 5, 2, 1, 3])
    expect(Buffer.compare(await spool.read(number), page(number, lengths[number]))).toBe(0);
  expect(inUse(where)).toBe(4 + 1 + 2 + 4);
  expect(where.fileBytes).toBe(3 * spoolPageBytes + 8);
  expect(readdirSync(folder)).toEqual([]);
  spool.free();
  expect([inUse(where), where.fileBytes]).toEqual([0, 0]);
});

test("without memory to spare everything goes to the file", async () => {
  const where = place(4);
  const spool = new Spool(where);
  await spool.append(page(1));
  expect([inUse(where), where.fileBytes]).toEqual([0, spoolPageBytes]);
  expect(Buffer.compare(await spool.read(0), page(1))).toBe(0);
  spool.free();
});

test("temp_file_limit counts the files of all spools of a place; a page that is refused can still be read", async () => {
  const where = place(4, 600);
  const [one, other] = [new Spool(where), new Spool(where)];
  await one.append(page(1));
  await other.append(page(2));
  await expect(one.append(page(3))).rejects.toMatchObject({
    code: "53400",
    message: "temporary file size exceeds temp_file_limit (600kB)",
  });
  expect(await one.read(1)).toEqual(page(3));
  other.free();
  await one.append(page(4));
  one.free();
  expect(where.fileBytes).toBe(0);
});

test("a folder that there is not is an error of the system", async () => {
  const spool = new Spool(place(4, -1, join(folder, "none")));
  await expect(spool.append(page(1))).rejects.toMatchObject({ code: "58030" });
  spool.free();
});

test("what is freed while it is written leaves nothing", async () => {
  const where = place(4);
  const spool = new Spool(where);
  const write = spool.append(page(1));
  spool.free();
  await write;
  expect([inUse(where), where.fileBytes]).toEqual([0, 0]);
});
