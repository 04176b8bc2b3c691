/** Plans the scan of a table: opens the footers of its files (kept by file identity) and lists row groups, those left out that cannot hold a row. */

import { open } from "node:fs/promises";
import { limits, sqlError } from "../base/index.ts";
import type { Datum } from "../types/index.ts";
import { chunkWords, writeChunk } from "./format/parquet/chunk.ts";
import { readFooter } from "./format/parquet/footer.ts";
import type { FileMetadata, RowGroup } from "./format/parquet/metadata.ts";
import { type ParquetColumn, schemaFields } from "./format/parquet/schema.ts";
import { chunkBounds } from "./format/parquet/statistics.ts";
import type { DataFile, TableSource } from "./table/table.ts";

/** Bounds of a column's values in some rows; absent ones are unknown. */
export interface ColumnBounds {
  readonly min: Datum | undefined;
  readonly max: Datum | undefined;
}

/** A row group to be read. */
export interface ScanRowGroup {
  readonly rows: number;
  readonly file: number;
  /** Writes the records of the wanted columns. Throws 0A000 for what cannot be read. */
  readonly writeChunks: (words: Uint32Array, at: number) => void;
}

/** The files and row groups of a scan. */
export interface TableScan {
  readonly files: readonly string[];
  readonly morsels: readonly ScanRowGroup[];
}

interface Footer {
  readonly metadata: FileMetadata;
  readonly columns: ReadonlyMap<string, ParquetColumn>;
}

const footers = new Map<string, Footer>();

/**
 * Lists what a scan of some fields (positions in the table's schema) has to read. `mayMatch` is asked with the bounds of a field,
 * by its position, and says false only if no row within them can satisfy the statement.
 */
export async function planScan(
  table: TableSource,
  fields: readonly number[],
  mayMatch: (bounds: (field: number) => ColumnBounds) => boolean,
): Promise<TableScan> {
  const files: string[] = [];
  const morsels: ScanRowGroup[] = [];
  for (const file of table.files) {
    const known = file.statistics?.columns;
    if (known !== undefined && !mayMatch((field) => ({ min: known[field]?.min, max: known[field]?.max }))) continue;
    const footer = await openFooter(file);
    const number = files.push(file.path) - 1;
    const columns = fields.map((field) => footer.columns.get(table.fields[field]?.name ?? ""));
    for (const group of footer.metadata.rowGroups) {
      if (!mayMatch((field) => groupBounds(footer, group, table.fields[field]?.name ?? ""))) continue;
      morsels.push({
        rows: group.numRows,
        file: number,
        writeChunks: (words, at) => {
          for (const [index, column] of columns.entries()) {
            const field = table.fields[fields[index] ?? 0];
            const chunk = column === undefined ? undefined : group.columns[column.leaf];
            if (field !== undefined)
              writeChunk(words, at + index * chunkWords.count, column, chunk, field.type, file.path);
          }
        },
      });
    }
  }
  return { files, morsels };
}

function groupBounds({ metadata, columns }: Footer, group: RowGroup, name: string): ColumnBounds {
  const column = columns.get(name);
  const statistics = column === undefined ? undefined : group.columns[column.leaf]?.statistics;
  const order = column === undefined ? undefined : metadata.columnOrders[column.leaf];
  if (column === undefined || statistics === undefined || order === undefined)
    return { min: undefined, max: undefined };
  const { min, max } = chunkBounds(statistics, column, order);
  return { min, max };
}

async function openFooter(file: DataFile): Promise<Footer> {
  const key = `${file.path} ${file.identity}`;
  const known = footers.get(key);
  if (known !== undefined) return known;
  const footer = await loadFooter(file);
  if (footers.size >= limits.footerCacheEntries) {
    const oldest = footers.keys().next().value;
    if (oldest !== undefined) footers.delete(oldest);
  }
  footers.set(key, footer);
  return footer;
}

async function loadFooter({ path }: DataFile): Promise<Footer> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(path, "r");
  } catch (cause) {
    throw sqlError("undefinedFile", `could not open file "${path}"`, {
      cause,
      hint: "The table's log names it, but it is not there or cannot be read.",
    });
  }
  try {
    const { size } = await handle.stat();
    const tailLength = Math.min(size, 1 << 20);
    const tail = await readAll(handle, size - tailLength, tailLength);
    const rest = new Map<number, Uint8Array>();
    const read = (offset: number, length: number): Uint8Array => {
      if (offset >= size - tailLength)
        return tail.subarray(offset - size + tailLength, offset - size + tailLength + length);
      const found = rest.get(offset);
      if (found === undefined) throw new LongFooter(offset, length);
      return found;
    };
    for (;;) {
      try {
        const metadata = readFooter(read, size, path);
        return { metadata, columns: new Map(schemaFields(metadata).map((column) => [column.name, column])) };
      } catch (thrown) {
        if (!(thrown instanceof LongFooter)) throw thrown;
        rest.set(thrown.offset, await readAll(handle, thrown.offset, thrown.length));
      }
    }
  } finally {
    await handle.close();
  }
}

/** A footer longer than what was read of the file's end: says what else is wanted. */
class LongFooter extends Error {
  readonly offset: number;
  readonly length: number;

  constructor(offset: number, length: number) {
    super("the footer is longer than what was read");
    this.offset = offset;
    this.length = length;
  }
}

async function readAll(handle: Awaited<ReturnType<typeof open>>, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  const { bytesRead } = await handle.read(bytes, 0, length, offset);
  return bytes.subarray(0, bytesRead);
}
