/** CSV and JSON as a source of rows: one file, or all files of one folder. Columns are inferred from the first rows. */

import { basename } from "node:path";
import { sqlError } from "../../base/index.ts";
import type { Field } from "../../batch/index.ts";
import { sniffCsv } from "../format/csv/sniff.ts";
import { sniffJson } from "../format/json/sniff.ts";
import type { TextFormat } from "../format/text/read-rows.ts";
import type { Sample } from "../format/text/sample.ts";
import type { Store } from "../store/store.ts";
import { type DataFiles, findFiles, partitionBounds, tableName, withPartitions } from "./data-folder.ts";
import type { TableHandle, TableSource } from "./table.ts";

/** Bytes of a file's beginning that its columns are inferred from, at most: enough for the rows that are looked at in most files. */
const sampleBytes = 8 << 20;

/** JSON files of a folder that keys are gathered from, as in DuckDB. */
const sampleFiles = 32;

/** `path` is a file or a folder below the store's root. */
export function textTable(store: Store, path: string, kind: "csv" | "json"): TableHandle {
  const location = store.location(path);
  const name = tableName(basename(location));
  let known: TableSource | undefined;
  return {
    name,
    kind,
    location,
    open: async () => {
      const found = await findFiles(store, path, kind);
      const { files, partitions, version } = found;
      if (known?.version === version) return known;
      const { format, fields: own, rowCount } = await describeRows(store, found, kind);
      await requireSameStart(store, found, format);
      const fields = withPartitions(own, partitions);
      const statistics = partitionBounds(fields, files);
      known = { name, kind, location, version, fields, rowCount, files, text: format, ...statistics };
      return known;
    },
  };
}

async function describeRows(
  store: Store,
  found: DataFiles,
  kind: "csv" | "json",
): Promise<{ readonly format: TextFormat; readonly fields: readonly Field[]; readonly rowCount: number }> {
  const first = await sampleOf(store, found, 0);
  const bytes = found.files.reduce((sum, { size }) => sum + size, 0);
  const sniffed = kind === "csv" ? await sniffCsv(first) : await sniffJson(samplesFrom(store, found, first));
  return { ...sniffed, rowCount: countRows(first.bytes, bytes, sniffed.format) };
}

async function sampleOf(store: Store, { paths, files }: DataFiles, index: number): Promise<Sample> {
  const { size, path } = files[index]!;
  const bytes = await store.readRange(paths[index]!, 0, Math.min(size, sampleBytes));
  return { bytes, whole: bytes.length === size, file: path };
}

async function* samplesFrom(store: Store, found: DataFiles, first: Sample): AsyncGenerator<Sample> {
  yield first;
  for (let index = 1; index < Math.min(sampleFiles, found.files.length); index++) {
    yield await sampleOf(store, found, index);
  }
}

/** All files have the header of the first, or the bracket of its array, byte by byte, since it is passed over without being read. */
async function requireSameStart(store: Store, { paths, files }: DataFiles, format: TextFormat): Promise<void> {
  const bytes = format.skippedBytes;
  if (paths.length === 1 || bytes === 0) return;
  const start = await store.readRange(paths[0]!, 0, bytes);
  for (const [index, path] of paths.entries()) {
    const { size, path: file } = files[index]!;
    // A header without a line end is all of its file.
    const own = await store.readRange(path, 0, Math.min(size, bytes));
    if (Buffer.from(own).toString("latin1").trimEnd() === Buffer.from(start).toString("latin1").trimEnd()) continue;
    const other = format.kind === "csv" ? "has another header" : "begins otherwise";
    throw sqlError("featureNotSupported", `file "${file}" ${other} than "${files[0]!.path}"`, {
      hint: "Files of one folder need the same header, or are all JSON arrays; put the others into a folder of their own.",
    });
  }
}

/** As many rows a byte as the sample has lines, or opening braces in an array. */
function countRows(sample: Uint8Array, size: number, format: TextFormat): number {
  const mark = format.kind === "json" && format.array ? 123 : 10;
  let marks = 0;
  for (let at = sample.indexOf(mark); at >= 0; at = sample.indexOf(mark, at + 1)) marks++;
  return sample.length === 0 ? 0 : Math.round((marks * size) / sample.length);
}
