/** Reads checkpoints of every form: Parquet in one or several parts, and version 2 in JSON or Parquet with its sidecars (PROTOCOL.md, "Checkpoints"). */

import { sqlError } from "../../../base/index.ts";
import { readNestedRows } from "../../format/parquet/nested-rows.ts";
import type { Store } from "../../store/store.ts";
import { type Action, isObject, readActionRecord, type Sidecar } from "./action.ts";
import { readActions, readText } from "./action-file.ts";
import { type CheckpointFiles, logFolder } from "./log-files.ts";

/** Gives the actions of a checkpoint, those of its sidecars behind its own. Errors: XX001 broken, 58P01 a sidecar is missing. */
export async function readCheckpoint(
  store: Store,
  table: string,
  { names }: CheckpointFiles,
  take: (action: Action) => void,
): Promise<void> {
  const sidecars: Sidecar[] = [];
  const sort = (action: Action) => {
    if (action.kind === "sidecar") sidecars.push(action);
    else take(action);
  };
  for (const name of names) {
    const path = `${logFolder(table)}/${name}`;
    if (name.endsWith(".json")) {
      await readActions(await readText(store, path), `Delta checkpoint "${store.location(path)}"`, sort);
    } else await readParquet(store, path, sort);
  }
  for (const sidecar of sidecars) await readParquet(store, sidecarPath(store, table, sidecar), take);
}

/** A sidecar is named by its file alone, or by a whole path that leads into the table's own folder of sidecars. */
function sidecarPath(store: Store, table: string, { path }: Sidecar): string {
  const folder = `${logFolder(table)}/_sidecars`;
  const inside = `${store.location(folder)}/`;
  const name = path.startsWith(inside) ? path.slice(inside.length) : path;
  if (!name.includes("/")) return `${folder}/${name}`;
  throw sqlError("dataCorrupted", `the checkpoint of Delta table "${store.location(table)}" leads out of it`, {
    detail: `It names the sidecar "${path}".`,
  });
}

/**
 * Columns of a checkpoint that make a table's state. Tombstones are left out: no file of a checkpoint has one. Statistics of files are read
 * as structs where their writer left their JSON out.
 */
const structs: Readonly<Record<string, readonly string[]>> = {
  txn: ["appId", "version"],
  add: ["path", "partitionValues", "size", "modificationTime", "stats", "deletionVector"],
  metaData: ["id", "schemaString", "partitionColumns", "configuration"],
  protocol: ["minReaderVersion", "minWriterVersion", "readerFeatures", "writerFeatures"],
  sidecar: ["path"],
};

async function readParquet(store: Store, path: string, take: (action: Action) => void): Promise<void> {
  const file = `Delta checkpoint "${store.location(path)}"`;
  const substitute = { struct: "add", field: "stats", by: "stats_parsed" };
  await readNestedRows(store, path, { structs, substitute }, (row, number) => {
    const { add, stats_parsed: stats } = row;
    const record = isObject(add) && typeof stats === "string" ? { ...row, add: { ...add, stats } } : row;
    const action = readActionRecord(record, `${file}, row ${number + 1}`);
    if (action !== undefined) take(action);
  });
}
