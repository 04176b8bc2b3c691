/** Plain Parquet as a source of rows: one file, or all files of one folder. Its columns are those of the first file. */

import { basename } from "node:path";
import { openFooter } from "../format/parquet/footer-file.ts";
import type { ParquetColumn } from "../format/parquet/schema.ts";
import type { Store } from "../store/store.ts";
import { findFiles, partitionBounds, tableName, withPartitions } from "./data-folder.ts";
import type { DataFile, TableField, TableHandle, TableSource } from "./table.ts";

/** `path` is a file or a folder below the store's root. */
export function parquetTable(store: Store, path: string): TableHandle {
  const location = store.location(path);
  const name = tableName(basename(location));
  let known: TableSource | undefined;
  return {
    name,
    kind: "parquet",
    location,
    open: async () => {
      const { files, partitions, version } = await findFiles(store, path, "parquet");
      if (known?.version === version) return known;
      const { fields: own, rowCount } = await describeRows(files);
      const fields = withPartitions(own, partitions);
      const statistics = partitionBounds(fields, files);
      known = { name, kind: "parquet", location, version, fields, rowCount, files, ...statistics };
      return known;
    },
  };
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
