/** Plain Parquet as a source of rows: one file, or all files of one folder. Its columns are those of the first file. */

import { basename } from "node:path";
import { sqlError } from "../../base/index.ts";
import { openFooter } from "../format/parquet/footer-file.ts";
import type { ParquetColumn } from "../format/parquet/schema.ts";
import type { Store } from "../store/store.ts";
import type { DataFile, TableField, TableHandle, TableSource } from "./table.ts";

/** Names that belong to a table's data: not hidden, not a writer's own files such as `_SUCCESS`. */
export function isParquetName(name: string): boolean {
  return /^[^._].*\.parquet$/i.test(name);
}

/** `path` is a file or a folder below the store's root. */
export function parquetTable(store: Store, path: string): TableHandle {
  const location = store.location(path);
  const name = basename(location).replace(/\.parquet$/i, "");
  let known: TableSource | undefined;
  return {
    name,
    kind: "parquet",
    location,
    open: async () => {
      const paths = await dataPaths(store, path);
      const files = await Promise.all(paths.map((file) => describeFile(store, file)));
      const version = files.map((file) => `${file.path}:${file.identity}`).join("\n");
      if (known?.version !== version) {
        known = { name, kind: "parquet", location, version, ...(await describeRows(files)), files };
      }
      return known;
    },
  };
}

async function dataPaths(store: Store, path: string): Promise<string[]> {
  const facts = await store.facts(path);
  if (!facts) throw sqlError("undefinedFile", `table "${store.location(path)}" does not exist any more`);
  if (facts.kind === "file") return [path];
  const entries = await store.list(path);
  const names = entries.filter(({ name, kind }) => kind === "file" && isParquetName(name));
  if (names.length === 0) {
    throw sqlError("undefinedFile", `folder "${store.location(path)}" has no Parquet file any more`);
  }
  return names.map(({ name }) => (path === "" ? name : `${path}/${name}`));
}

async function describeFile(store: Store, path: string): Promise<DataFile> {
  const facts = await store.facts(path);
  if (!facts) throw sqlError("undefinedFile", `file "${store.location(path)}" does not exist any more`);
  return { path: store.location(path), size: facts.size, identity: facts.identity };
}

async function describeRows(
  files: readonly DataFile[],
): Promise<{ readonly fields: readonly TableField[]; readonly rowCount: number }> {
  const first = files[0]!;
  const { metadata, columns } = await openFooter(first.path, first.identity);
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  return {
    fields: columns.map(readField),
    rowCount: Math.round((metadata.numRows * bytes) / first.size),
  };
}

function readField({ name, type, nullable, refusal }: ParquetColumn): TableField {
  return { name, type, nullable, ...(refusal === undefined ? {} : { refusal }) };
}
