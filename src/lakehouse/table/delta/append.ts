/** Rows -> a new version of a Delta table of any form: a Parquet file for each partition, then one commit. */

import { randomUUID } from "node:crypto";
import { asSqlError, notSupported, sqlError } from "../../../base/index.ts";
import type { RowsData } from "../../../batch/index.ts";
import type { Datum } from "../../../types/index.ts";
import { createParquetWriter } from "../../format/parquet/write.ts";
import type { FileField } from "../../format/parquet/write-types.ts";
import type { Store } from "../../store/store.ts";
import { appendFiles, type NewFile } from "./commit.ts";
import { requireAppendable } from "./feature.ts";
import { writePartitionValue } from "./partition.ts";
import type { DeltaSnapshot } from "./snapshot.ts";
import { storedFields } from "./stored-fields.ts";

/** Rows of one partition. */
export interface NewRows {
  /** A value for each partition column, in their order. */
  readonly partition?: readonly Datum[];
  /** Along {@link appendedFields}: text of JSON for those with inner fields, as they are read. */
  readonly rows: RowsData;
}

/** The columns that appended rows have a value for; all others of the table are partition columns, or null in these rows. */
export function appendedFields({ metaData, fields, mapping }: DeltaSnapshot): readonly FileField[] {
  return storedFields(metaData, fields, mapping);
}

/**
 * Writes the rows and commits them; returns the version. Files of a commit that fails are removed. Errors: 0A000 a table that can only be
 * read here, or a value that it cannot hold, 22P02 text that does not fit a nested column, 22003 a number beyond a byte, 23502 a null where
 * none may be, 40001 as of {@link appendFiles}, 58030 what the disk says.
 */
export async function appendRows(store: Store, snapshot: DeltaSnapshot, parts: readonly NewRows[]): Promise<number> {
  const { table, protocol, metaData } = snapshot;
  requireAppendable(store.location(table), protocol, metaData);
  const fields = appendedFields(snapshot);
  if (fields.length === 0) throw notSupported("writing a table without columns outside of its partition columns");
  const files: NewFile[] = [];
  try {
    for (const part of parts.filter(({ rows }) => rows.length > 0)) {
      files.push(await writeFile(store.within(table), snapshot, fields, part));
    }
    return await appendFiles(store, snapshot, files);
  } catch (thrown) {
    const error = asSqlError(thrown);
    // Of a commit whose fate is not known the files have to stay.
    if (error.code !== "58030") for (const { path } of files) await store.remove(below(table, path));
    throw thrown;
  }
}

async function writeFile(
  store: Store,
  snapshot: DeltaSnapshot,
  fields: readonly FileField[],
  { partition, rows }: NewRows,
): Promise<NewFile> {
  requireFit(fields, rows);
  const parts: Uint8Array[] = [];
  const writer = createParquetWriter(fields, (bytes) => parts.push(bytes));
  writer.write(rows);
  const { bytes: size, columns } = writer.close();
  const path = `${partitionFolder(snapshot, partition ?? [])}part-00000-${randomUUID()}.snappy.parquet`;
  if ((await store.putIfAbsent(below(snapshot.table, path), Buffer.concat(parts))) === "lost") {
    throw sqlError("ioError", `file "${store.location(below(snapshot.table, path))}" exists already`);
  }
  const statistics = { rows: rows.length, columns };
  return { path, size, statistics, ...(partition === undefined ? {} : { partition }) };
}

/** What the writer of a file takes for granted of columns that are not nested. */
function requireFit(fields: readonly FileField[], { columns, length }: RowsData): void {
  for (const [index, { name, givenName = name, nullable, byte }] of fields.entries()) {
    const { values, validity } = columns[index]!;
    if (!nullable && validity?.subarray(0, length).includes(0)) {
      throw sqlError("notNullViolation", `null value in column "${givenName}" violates not-null constraint`);
    }
    if (byte !== true || values.kind !== "i32") continue;
    const beyond = values.values.find((value, row) => validity?.[row] !== 0 && (value < -128 || value > 127));
    if (beyond === undefined) continue;
    throw sqlError(
      "numericValueOutOfRange",
      `value "${beyond}" is out of range for column "${givenName}" of type byte`,
    );
  }
}

/** Names of folders say nothing to Delta's readers; these are Hive's, for people. */
function partitionFolder({ fields }: DeltaSnapshot, partition: readonly Datum[]): string {
  const folders = fields
    .filter((field) => field.partition !== undefined)
    .sort((a, b) => a.partition! - b.partition!)
    .map((field) => {
      const text = writePartitionValue(partition[field.partition!] ?? null, field);
      const value = text === null ? "__HIVE_DEFAULT_PARTITION__" : encodeURIComponent(text);
      return `${encodeURIComponent(field.storedName ?? field.name)}=${value}/`;
    });
  return folders.some((name) => name.length > folderNameMax) ? "" : folders.join("");
}

/** Beyond it, some systems would refuse the name. */
const folderNameMax = 200;

function below(table: string, path: string): string {
  return table === "" ? path : `${table}/${path}`;
}
