/** A Delta table at one version: its columns and files. */

import { setImmediate } from "node:timers/promises";
import type { Store } from "../../store/store.ts";
import type { DataFile, StatisticsIndex, TableField } from "../table.ts";
import type { AddFile, MetaData, Protocol } from "./action.ts";
import { damagedLog } from "./damaged-log.ts";
import { locateDeletions } from "./deletion-vector.ts";
import { columnMapping, requireReadable } from "./feature.ts";
import { locateInTable } from "./location.ts";
import { emptyLog, type LogState, replay } from "./log.ts";
import { commitPath, findSegment } from "./log-files.ts";
import { PartitionReader } from "./partition.ts";
import { type ColumnMapping, readSchema } from "./schema.ts";
import { countRecords } from "./statistics.ts";
import { statisticsIndex } from "./statistics-index.ts";

export interface DeltaSnapshot {
  /** Path of the table below the store's root. */
  readonly table: string;
  readonly version: number;
  readonly protocol: Protocol;
  readonly metaData: MetaData;
  readonly mapping: ColumnMapping;
  /** Those of the schema; columns that cannot be read have a refusal. */
  readonly fields: readonly TableField[];
  readonly files: readonly DataFile[];
  readonly statistics: StatisticsIndex;
  /** Exact when every file has statistics, else an estimate. */
  readonly rowCount: number;
  readonly log: LogState;
  /** Identity of the newest file of the log, by which a table made anew is noticed. */
  readonly identity: string | undefined;
}

/** Files taken between two pauses, so that the thread stays responsive. */
const filesAtOnce = 512;

/**
 * The newest version. Errors: 58P01 no such table, XX001 a broken log (file and line named), 0A000 a table that needs more than is
 * known here (named).
 */
export async function openDelta(anyStore: Store, table: string): Promise<DeltaSnapshot> {
  const store = anyStore.within(table);
  const segment = await findSegment(store, table);
  const identity = await commitIdentity(store, table, segment.version);
  const log = await replay(store, table, emptyLog, segment);
  return makeSnapshot(store, table, log, identity);
}

/** The newest version again: the same object when nothing was committed, else only the new commits are read. */
export async function refreshDelta(anyStore: Store, snapshot: DeltaSnapshot): Promise<DeltaSnapshot> {
  const { table, version } = snapshot;
  const store = anyStore.within(table);
  const identity = await commitIdentity(store, table, version);
  // A version without its commit came from a checkpoint alone: whether it is the same cannot be told.
  if (identity === undefined || identity !== snapshot.identity) return openDelta(store, table);
  const next = await commitIdentity(store, table, version + 1);
  if (next === undefined) return snapshot;
  const { commits, version: newest } = await findSegment(store, table, version);
  const newestIdentity = await commitIdentity(store, table, newest);
  const log = await replay(store, table, snapshot.log, { version: newest, checkpoint: undefined, commits });
  return makeSnapshot(store, table, log, newestIdentity);
}

async function commitIdentity(store: Store, table: string, version: number): Promise<string | undefined> {
  return (await store.facts(commitPath(table, version)))?.identity;
}

async function makeSnapshot(
  store: Store,
  table: string,
  log: LogState,
  identity: string | undefined,
): Promise<DeltaSnapshot> {
  const location = store.location(table);
  const { protocol, metaData, version } = log;
  if (!protocol) throw damagedLog(`Delta table "${location}"`, "its log has no protocol action");
  if (!metaData) throw damagedLog(`Delta table "${location}"`, "its log has no metaData action");
  requireReadable(location, protocol);
  const mapping = columnMapping(location, protocol, metaData);
  const fields = readSchema(metaData, mapping);
  const partitions = new PartitionReader(fields);
  const adds = [...log.files.values()];
  const files: DataFile[] = [];
  const counter = new RowCounter();
  for (const [index, add] of adds.entries()) {
    files.push(readFile(location, add, partitions));
    counter.count(add);
    if (index % filesAtOnce === filesAtOnce - 1) await setImmediate();
  }
  const statistics = statisticsIndex(fields, adds, files);
  return {
    table,
    version,
    protocol,
    metaData,
    mapping,
    fields,
    files,
    statistics,
    rowCount: counter.rows,
    log,
    identity,
  };
}

/** `root` is the table's folder. */
function readFile(root: string, add: AddFile, partitions: PartitionReader): DataFile {
  const partition = partitions.read(add);
  const { deletionVector } = add;
  return {
    path: locateInTable(root, add.path),
    size: add.size,
    identity: `${add.size}:${add.modificationTime}`,
    ...(partition === undefined ? {} : { partition }),
    ...(deletionVector === undefined ? {} : { deletions: locateDeletions(root, deletionVector) }),
  };
}

const typicalRowBytes = 64;

/** Counts the rows of files; those without statistics are taken to be like the others. */
class RowCounter {
  private counted = 0;
  private bytes = 0;
  private bytesUncounted = 0;
  private deleted = 0;

  count({ stats, size, deletionVector }: AddFile): void {
    const rows = stats === undefined ? undefined : countRecords(stats);
    if (rows === undefined) this.bytesUncounted += size;
    else {
      this.counted += rows;
      this.bytes += size;
    }
    this.deleted += deletionVector?.cardinality ?? 0;
  }

  get rows(): number {
    const perByte = this.counted > 0 && this.bytes > 0 ? this.counted / this.bytes : 1 / typicalRowBytes;
    return Math.max(0, this.counted + Math.round(this.bytesUncounted * perByte) - this.deleted);
  }
}
