/** A thread that writes files of the demo lake: one message in for each file, one out when it is there. */

import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { asSqlError, assert, type ErrorReport, toReport } from "../base/index.ts";
import { createParquetWriter, type NewFile } from "../lakehouse/index.ts";
import { tpchTables } from "./tpch/tables.ts";
import type { TextPool } from "./tpch/text-pool.ts";

/** What every file of one lake has in common. */
export interface LakePlan {
  /** The folder of the table folders. */
  readonly folder: string;
  readonly scale: number;
  readonly pool: TextPool;
}

/** One file: part `part` (from 1) of `parts` of a table. */
export interface FileOrder {
  readonly table: string;
  readonly part: number;
  readonly parts: number;
  /** Below the table's folder. */
  readonly path: string;
}

export type LakeReport =
  /** Rows written since the last report. */
  | { readonly kind: "rows"; readonly rows: number }
  | { readonly kind: "file"; readonly file: NewFile }
  | { readonly kind: "failed"; readonly error: ErrorReport };

const port = parentPort;
assert(port, "runs as a worker thread");
const report = (message: LakeReport) => port.postMessage(message);

port.on("message", (order: FileOrder) => {
  try {
    const file = writeFile(workerData as LakePlan, order);
    report({ kind: "file", file });
  } catch (thrown) {
    report({ kind: "failed", error: toReport(asSqlError(thrown)) });
  }
});

function writeFile({ folder, scale, pool }: LakePlan, order: FileOrder): NewFile {
  const table = tpchTables.find(({ name }) => name === order.table);
  assert(table, `there is a table ${order.table}`);
  const output = openSync(join(folder, order.table, order.path), "wx");
  try {
    const writer = createParquetWriter(table.fields, (bytes) => writeAll(output, bytes));
    for (const rows of table.generate(scale, { part: order.part, parts: order.parts, pool })) {
      writer.write(rows);
      report({ kind: "rows", rows: rows.length });
    }
    const { rows, bytes, columns } = writer.close();
    fsyncSync(output);
    return { path: order.path, size: bytes, statistics: { rows, columns } };
  } finally {
    closeSync(output);
  }
}

function writeAll(output: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(output, bytes, done);
}
