/** A Delta table at one version: its columns and files. */

import { sqlError } from "../../../base/index.ts";
import type { Store } from "../../store/store.ts";
import type { DataFile, TableField } from "../table.ts";
import type { AddFile, MetaData, Protocol } from "./action.ts";
import { needs, requireReadable, requireWholeFile } from "./feature.ts";
import { commitPath, emptyLog, type LogState, newestVersion, replayCommits } from "./log.ts";
import { readSchema } from "./schema.ts";
import { readStatistics } from "./statistics.ts";

export interface DeltaSnapshot {
  /** Path of the table below the store's root. */
  readonly table: string;
  readonly version: number;
  readonly protocol: Protocol;
  readonly metaData: MetaData;
  /** Those of the schema; columns that cannot be read have a refusal. */
  readonly fields: readonly TableField[];
  readonly files: readonly DataFile[];
  readonly log: LogState;
  /** Identity of the newest commit's file, by which a table made anew is noticed. */
  readonly identity: string;
}

/**
 * The newest version, by the JSON commits alone. Errors: 58P01 no such table, XX001 a broken log (file and line named),
 * 0A000 a table that needs more than is known here (named).
 */
export async function openDelta(store: Store, table: string): Promise<DeltaSnapshot> {
  const version = await newestVersion(store, table);
  const identity = await commitIdentity(store, table, version);
  const log = await replayCommits(store, table, emptyLog, version);
  return makeSnapshot(store, table, log, identity ?? "", undefined);
}

/** The newest version again: the same object when nothing was committed, else only the new commits are read. */
export async function refreshDelta(store: Store, snapshot: DeltaSnapshot): Promise<DeltaSnapshot> {
  const { table, version } = snapshot;
  if ((await commitIdentity(store, table, version)) !== snapshot.identity) return openDelta(store, table);
  let newest = version;
  let identity = snapshot.identity;
  for (;;) {
    const next = await commitIdentity(store, table, newest + 1);
    if (next === undefined) break;
    identity = next;
    newest++;
  }
  if (newest === version) return snapshot;
  const log = await replayCommits(store, table, snapshot.log, newest);
  return makeSnapshot(store, table, log, identity, snapshot);
}

async function commitIdentity(store: Store, table: string, version: number): Promise<string | undefined> {
  return (await store.facts(commitPath(table, version)))?.identity;
}

function makeSnapshot(
  store: Store,
  table: string,
  log: LogState,
  identity: string,
  previous: DeltaSnapshot | undefined,
): DeltaSnapshot {
  const location = store.location(table);
  const { protocol, metaData, version } = log;
  if (!protocol) throw sqlError("dataCorrupted", `the log of Delta table "${location}" has no protocol action`);
  if (!metaData) throw sqlError("dataCorrupted", `the log of Delta table "${location}" has no metaData action`);
  requireReadable(location, protocol, metaData);
  const sameSchema = previous?.metaData === metaData;
  const fields = sameSchema ? previous.fields : readFields(metaData);
  const known = new Map(sameSchema ? previous.files.map((file) => [file.path, file]) : []);
  const files = Array.from(log.files.values(), (add) => {
    const file = known.get(locateFile(store, table, add));
    return file && previous?.log.files.get(add.key) === add ? file : readFile(store, table, add, fields);
  });
  return { table, version, protocol, metaData, fields, files, log, identity };
}

/** The values of partition columns stand in the log, not in the files. */
function readFields(metaData: MetaData): TableField[] {
  const partitioned = new Set(metaData.partitionColumns.map((name) => name.toLowerCase()));
  return readSchema(metaData.schemaString, metaData.where).map((field) =>
    partitioned.has(field.name.toLowerCase()) ? { ...field, refusal: "reading a Delta partition column" } : field,
  );
}

function readFile(store: Store, table: string, add: AddFile, fields: readonly TableField[]): DataFile {
  requireWholeFile(store.location(table), add);
  const statistics = add.stats === undefined ? undefined : readStatistics(add.stats, fields);
  return {
    path: locateFile(store, table, add),
    size: add.size,
    identity: `${add.size}:${add.modificationTime}`,
    ...(statistics ? { statistics } : {}),
  };
}

/** Files named from elsewhere (clones, converted tables) would let a log read any file of the machine. */
function locateFile(store: Store, table: string, add: AddFile): string {
  if (/^(\/|[a-zA-Z][a-zA-Z0-9+.-]*:)/.test(add.path)) {
    throw needs(store.location(table), `the absolute path "${add.path}"`);
  }
  return store.location(table === "" ? add.path : `${table}/${add.path}`);
}
