/** Writing a Delta table: create it, append files to it. A commit is one file that must not exist yet. */

import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { assert, limits, sqlError } from "../../../base/index.ts";
import type { Field } from "../../../batch/index.ts";
import type { Datum } from "../../../types/index.ts";
import type { FileField } from "../../format/parquet/write-types.ts";
import type { Store } from "../../store/store.ts";
import type { FileStatistics, TableField } from "../table.ts";
import { requireAppendable } from "./feature.ts";
import { commitPath } from "./log-files.ts";
import { writePartitionValue } from "./partition.ts";
import { writeSchema } from "./schema.ts";
import { type DeltaSnapshot, openDelta, refreshDelta } from "./snapshot.ts";
import { writeStatistics } from "./statistics.ts";
import { storedFields } from "./stored-fields.ts";

/** A Parquet file that lies in the table's folder and is to become part of the table. */
export interface NewFile {
  /** Below the table's folder. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Along the columns that its file can hold ({@link storedFields}). */
  readonly statistics: FileStatistics;
  /** A value for each of the table's partition columns, in their order; absent for a table without. */
  readonly partition?: readonly Datum[];
}

/**
 * Version 0 of a new table, with its first files. `partitionColumns` are names of fields. 42P07 when the table exists, 0A000 for a type
 * that Delta lacks.
 */
export async function createDelta(
  store: Store,
  table: string,
  fields: readonly Field[],
  files: readonly NewFile[],
  partitionColumns: readonly string[] = [],
): Promise<void> {
  const timestamp = Date.now();
  const stored = fields.filter(({ name }) => !partitionColumns.includes(name));
  const partitions = partitionColumns.map((name, partition) => {
    const field = fields.find((each) => each.name === name);
    assert(field !== undefined, `partition column "${name}" is a column`);
    return { ...field, partition };
  });
  const operationParameters = { partitionBy: JSON.stringify(partitionColumns) };
  const actions = [
    commitInfo(timestamp, files, { operation: "CREATE TABLE AS SELECT", operationParameters }),
    { protocol: protocolFor(fields) },
    {
      metaData: {
        id: randomUUID(),
        format: { provider: "parquet", options: {} },
        schemaString: writeSchema(fields),
        partitionColumns,
        configuration: {},
        createdTime: timestamp,
      },
    },
    ...files.map((file) => addFile(file, stored, timestamp, partitions)),
  ];
  if ((await store.putIfAbsent(commitPath(table, 0), encode(actions))) === "lost") {
    throw sqlError("duplicateTable", `Delta table "${store.location(table)}" already exists`);
  }
}

/** {@link appendFiles} to the newest version. */
export async function appendDelta(store: Store, table: string, files: readonly NewFile[]): Promise<number> {
  return appendFiles(store, await openDelta(store, table), files);
}

/**
 * Adds files without having read the table, so it conflicts with nothing but a change of the table itself: a lost race is tried
 * again at the next version. Returns the version committed. Errors: 40001 when the schema or protocol changed since `first` or
 * the races were lost too often, 0A000 for a table that asks its writers for more.
 */
export async function appendFiles(store: Store, first: DeltaSnapshot, files: readonly NewFile[]): Promise<number> {
  const { table } = first;
  requireAppendable(store.location(table), first.protocol, first.metaData);
  const adds = encodeAdds(first, files);
  let snapshot = first;
  for (let attempt = 1; attempt <= limits.commitRetries; attempt++) {
    const version = snapshot.version + 1;
    const bytes = encode([appendInfo(snapshot, files), ...adds]);
    if ((await store.putIfAbsent(commitPath(table, version), bytes)) === "written") return version;
    // Losers wait for a random while, longer each time: else the same ones meet again.
    await sleep(Math.random() * Math.min(2 ** attempt, retryWaitMs));
    snapshot = await refreshDelta(store, snapshot);
    requireSame(store, first, snapshot);
  }
  throw sqlError("serializationFailure", `could not append to Delta table "${store.location(table)}"`, {
    detail: `Another writer was first ${limits.commitRetries} times.`,
    hint: "The statement may be tried again.",
  });
}

/** The longest wait between two tries. */
const retryWaitMs = 32;

function requireSame(store: Store, before: DeltaSnapshot, now: DeltaSnapshot): void {
  if (before.metaData === now.metaData && before.protocol === now.protocol) return;
  const changed = before.metaData === now.metaData ? "ProtocolChanged" : "MetadataChanged";
  throw sqlError("serializationFailure", `could not append to Delta table "${store.location(before.table)}"`, {
    detail: `Another writer changed the table itself (${changed}).`,
    hint: "The statement may be tried again.",
  });
}

function encodeAdds({ metaData, fields, mapping }: DeltaSnapshot, files: readonly NewFile[]): object[] {
  const timestamp = Date.now();
  const stored = storedFields(metaData, fields, mapping);
  const partitions = fields.filter(({ partition }) => partition !== undefined);
  return files.map((file) => addFile(file, stored, timestamp, partitions));
}

function appendInfo({ version, metaData }: DeltaSnapshot, files: readonly NewFile[]): object {
  return commitInfo(Date.now(), files, {
    operation: "WRITE",
    operationParameters: { mode: "Append", partitionBy: JSON.stringify(metaData.partitionColumns) },
    readVersion: version,
  });
}

function commitInfo(timestamp: number, files: readonly NewFile[], operation: object): object {
  const sum = (measure: (file: NewFile) => number) => String(files.reduce((total, file) => total + measure(file), 0));
  return {
    commitInfo: {
      timestamp,
      ...operation,
      isolationLevel: "Serializable",
      isBlindAppend: true,
      operationMetrics: {
        numFiles: String(files.length),
        numOutputRows: sum((file) => file.statistics.rows),
        numOutputBytes: sum((file) => file.size),
      },
      engineInfo: "Sluice",
      // By it a writer that does not know whether its commit arrived finds out.
      txnId: randomUUID(),
    },
  };
}

/** Values of partition columns and statistics go by the names that columns have in files. */
function addFile(
  { path, size, statistics, partition = [] }: NewFile,
  stored: readonly FileField[],
  timestamp: number,
  partitions: readonly TableField[],
): object {
  const values = partitions.map((field): [string, string | null] => [
    field.storedName ?? field.name,
    writePartitionValue(partition[field.partition!] ?? null, field),
  ]);
  return {
    add: {
      path: path.split("/").map(encodeURIComponent).join("/"),
      partitionValues: Object.fromEntries(values),
      size,
      modificationTime: timestamp,
      dataChange: true,
      stats: writeStatistics(statistics, stored),
    },
  };
}

/** Timestamps without time zone are a table feature, and features are listed from reader 3 and writer 7 on. */
function protocolFor(fields: readonly Field[]): object {
  if (!fields.some(({ type }) => type.name === "timestamp")) return { minReaderVersion: 1, minWriterVersion: 2 };
  const features = ["timestampNtz"];
  return { minReaderVersion: 3, minWriterVersion: 7, readerFeatures: features, writerFeatures: features };
}

function encode(actions: readonly object[]): Uint8Array {
  return new TextEncoder().encode(actions.map((action) => `${JSON.stringify(action)}\n`).join(""));
}
