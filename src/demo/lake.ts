/** The demo lake: the eight tables of TPC-H as Delta tables in one folder. */

import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { fromReport, sqlError } from "../base/index.ts";
import { createDelta, discover, type NewFile, openDisk } from "../lakehouse/index.ts";
import type { FileOrder, LakePlan, LakeReport } from "./lake-worker.ts";
import type { TpchTable } from "./tpch/table.ts";
import { tpchTables } from "./tpch/tables.ts";
import { textPool } from "./tpch/text-pool.ts";

/** Told while a lake is made: how much of it there is. */
export type LakeProgress = (rows: number, rowsExpected: number) => void;

/**
 * Makes the lake in `folder`, which must not exist or be empty, and gives "made"; or "found" when it is there already, at
 * this scale factor. It is made beside its place and moved there at the end, so a lake that exists is whole. Errors: 55000
 * the folder holds something else, 22023 a scale factor out of range, 58030 the disk.
 */
export async function makeDemoLake(folder: string, scale: number, progress: LakeProgress): Promise<"made" | "found"> {
  const place = resolve(folder);
  const rowsExpected = tpchTables.reduce((sum, table) => sum + table.rowCount(scale), 0);
  const contents = await namesIn(place);
  if (contents && contents.length > 0) {
    if (await isDemoLake(place, scale)) return "found";
    throw sqlError(
      "objectNotInPrerequisiteState",
      `"${place}" holds something else than a demo lake of scale ${scale}`,
      {
        hint: "Name another folder, or remove this one.",
      },
    );
  }
  await removeAbandoned(place);
  const making = join(dirname(place), `${makingPrefix(place)}${process.pid}`);
  try {
    await makeTables(making, scale, rowsExpected, progress);
    if (contents) await rmdir(place);
    await rename(making, place);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
  return "made";
}

/** True when all eight tables can be read and have the rows of the scale factor. */
async function isDemoLake(place: string, scale: number): Promise<boolean> {
  const { tables } = await discover(place);
  const matches = tpchTables.map(async (table) => {
    const source = await tables.find(({ name }) => name === table.name)?.open();
    // How many lines the orders have is known only once they are made.
    return source !== undefined && (table.name === "lineitem" || source.rowCount === table.rowCount(scale));
  });
  return (await Promise.all(matches)).every(Boolean);
}

async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return undefined;
    throw sqlError("ioError", `could not read folder "${folder}"`, {
      hint: "Name a folder that you may read, or one that is not there yet.",
      cause: thrown,
    });
  }
}

// Making

function makingPrefix(place: string): string {
  return `.${basename(place)}.making-`;
}

/** What killed processes have left behind; a living one may be at work on the same lake. */
async function removeAbandoned(place: string): Promise<void> {
  const prefix = makingPrefix(place);
  for (const name of (await namesIn(dirname(place))) ?? []) {
    if (!name.startsWith(prefix) || lives(Number(name.slice(prefix.length)))) continue;
    await rm(join(dirname(place), name), { recursive: true, force: true });
  }
}

function lives(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

async function makeTables(folder: string, scale: number, rowsExpected: number, progress: LakeProgress): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder);
  for (const { name } of tpchTables) await mkdir(join(folder, name));
  const orders = tpchTables.flatMap((table) => fileOrders(table, scale));
  let rows = 0;
  const files = await writeFiles({ folder, scale, pool: textPool() }, orders, (more) => {
    rows += more;
    progress(rows, rowsExpected);
  });
  const store = openDisk(folder);
  for (const { name, fields } of tpchTables) {
    const own = orders.filter((order) => order.table === name).map((order) => files.get(order)!);
    await createDelta(store, name, fields, own);
  }
}

/** Large tables are several files, so that threads can make and scan them side by side. */
function fileOrders(table: TpchTable, scale: number): FileOrder[] {
  const rows = table.rowCount(scale);
  const parts = rows < rowsOfOneFile ? 1 : Math.min(Math.max(4, Math.ceil(rows / rowsPerFile)), filesMax);
  return Array.from({ length: parts }, (_, index) => {
    const path = `part-${String(index).padStart(5, "0")}-${randomUUID()}.snappy.parquet`;
    return { table: table.name, part: index + 1, parts, path };
  });
}

const rowsOfOneFile = 300_000;
const rowsPerFile = 500_000;
const filesMax = 64;

/** Each thread takes the next file when it has finished one, those of large tables first. */
async function writeFiles(
  plan: LakePlan,
  orders: readonly FileOrder[],
  onRows: (rows: number) => void,
): Promise<Map<FileOrder, NewFile>> {
  const waiting = [...orders].sort((a, b) => b.parts - a.parts);
  const files = new Map<FileOrder, NewFile>();
  const threads = Math.min(availableParallelism(), Math.max(...orders.map(({ parts }) => parts)));
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL("./lake-worker.js", import.meta.url), { workerData: plan }),
  );
  try {
    await Promise.all(workers.map((worker) => workThrough(worker, waiting, files, onRows)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return files;
}

function workThrough(
  worker: Worker,
  waiting: FileOrder[],
  files: Map<FileOrder, NewFile>,
  onRows: (rows: number) => void,
): Promise<void> {
  return new Promise((done, fail) => {
    let current: FileOrder | undefined;
    const next = () => {
      current = waiting.shift();
      if (current) worker.postMessage(current);
      else done();
    };
    worker.on("message", (report: LakeReport) => {
      if (report.kind === "rows") onRows(report.rows);
      else if (report.kind === "failed") fail(fromReport(report.error));
      else {
        files.set(current!, report.file);
        next();
      }
    });
    worker.on("error", fail);
    worker.on("exit", () => fail(sqlError("systemError", "a thread that wrote the demo lake ended early")));
    next();
  });
}
