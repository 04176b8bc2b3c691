/** Plans the scan of a table: leaves out files and row groups that cannot hold a row, and writes a record for each morsel that is left. */

import { setImmediate } from "node:timers/promises";
import {
  ColumnRanges,
  chunkExtent,
  constantExtent,
  type Extent,
  hasRange,
  integerDatum,
  isExact,
} from "./column-ranges.ts";
import { ConstantWriter } from "./constant-column.ts";
import {
  chunkWords,
  conversions,
  type RowRange,
  restrictChunk,
  writeChunk,
  writeNestedChunk,
} from "./format/parquet/chunk.ts";
import { FileRanges } from "./format/parquet/file-ranges.ts";
import { type Footer, openFooter } from "./format/parquet/footer-file.ts";
import type { ColumnOrder, FileMetadata, RowGroup } from "./format/parquet/metadata.ts";
import { nestedRecord } from "./format/parquet/nested-record.ts";
import type { NestedNode } from "./format/parquet/nested-schema.ts";
import type { PageLocations } from "./format/parquet/page-index.ts";
import type { ParquetColumn } from "./format/parquet/schema.ts";
import { chunkBounds, nullsOf } from "./format/parquet/statistics.ts";
import { type TextBlock, textBlocks } from "./format/text/text-blocks.ts";
import { locatePages, matchingRows, type PrunedGroup, type Pruning } from "./prune-rows.ts";
import { type FileDeletions, morselWords, recordWords, type TableScan } from "./scan-record.ts";
import { requireInside } from "./store/links.ts";
import type { ColumnBounds, DataFile, TableField, TableSource } from "./table/table.ts";

/**
 * What else is asked of a scan's columns: their ranges; nothing but the least and greatest values, which two rows can stand for; or what is
 * known of one column in each morsel.
 */
export type ColumnQuestion = "ranges" | "extremes" | { readonly extentsOf: number } | undefined;

/** How a scan reads. */
export interface ScanOptions {
  /** Whether the checksums of pages are checked, where there are any. */
  readonly checksums: boolean;
  readonly asks: ColumnQuestion;
}

/**
 * Lists what a scan of some fields (positions in the table's schema) has to read.
 * Errors: 58P01 a file is not there, XX001 it is damaged or not of the table's types, 0A000 it cannot be read.
 */
export async function planScan(
  table: TableSource,
  fields: readonly number[],
  pruning: Pruning,
  options: ScanOptions,
): Promise<TableScan> {
  const scan = new ScanWriter(table, fields, options);
  if (pruning.fields.length > 0) await table.statistics?.prepare(pruning.fields);
  const { statistics, text } = table;
  const files = table.files.filter((_, number) => {
    return statistics === undefined || pruning.mayMatch((field) => statistics.bounds(number, field));
  });
  for (let from = 0; from < files.length; from += filesAtOnce) {
    if (from > 0) await setImmediate();
    const some = files.slice(from, from + filesAtOnce);
    if (text !== undefined) {
      for (const file of some) scan.addBlocks(file, await textBlocks(file.path, file.identity, text));
    } else {
      const footers = await Promise.all(some.map((file) => openFile(table, file)));
      for (const [index, file] of some.entries()) await scan.addFile(file, footers[index]!, pruning);
    }
  }
  return scan.finish();
}

/** The footer of a file; what a Delta log names has to lie in the table's folder, links included. */
async function openFile({ kind, location }: TableSource, { path, identity, deletions }: DataFile): Promise<Footer> {
  if (kind === "delta" && deletions?.kind === "file") await requireInside(location, deletions.path);
  return openFooter(path, identity, kind === "delta" ? location : undefined);
}

/** Files that are opened at the same time; between so many the thread sees to others. */
const filesAtOnce = 32;

/** Marks a column that is not constant: its values stand in the block. */
const inBlock = conversions.indexOf("direct");

/** Writes the records of a scan one behind the other. */
class ScanWriter {
  private readonly table: TableSource;
  private readonly fields: readonly TableField[];
  private readonly stride: number;
  private readonly files: string[] = [];
  private readonly identities: string[] = [];
  private readonly deletions: FileDeletions[] = [];
  private readonly constants = new ConstantWriter();
  private readonly checksums: boolean;
  private readonly asks: ScanOptions["asks"];
  private readonly ranges: ColumnRanges;
  /** True when the ranges stand for row groups that are not read. */
  private standIns = false;
  private readonly extents: Extent[] = [];
  private records: Uint32Array;
  private morsels = 0;

  constructor(table: TableSource, fields: readonly number[], { checksums, asks }: ScanOptions) {
    this.table = table;
    this.fields = fields.map((field) => table.fields[field]!);
    this.checksums = checksums;
    this.asks = asks;
    this.ranges = new ColumnRanges(fields.length);
    this.stride = recordWords(fields.length);
    this.records = new Uint32Array(this.stride * 16);
  }

  async addFile(file: DataFile, footer: Footer, pruning: Pruning): Promise<void> {
    const number = this.fileNumber(file);
    const { deletions } = file;
    const fileRows = footer.metadata.numRows;
    if (deletions !== undefined) this.deletions.push({ source: deletions, fileRows });
    const columns = this.fields.map((field) => columnOf(footer, field));
    const ranges = new FileRanges(file.path);
    try {
      let firstRow = 0;
      for (const group of footer.metadata.rowGroups) {
        const pruned = this.prunedGroup(footer, group, file.path, ranges);
        const rows = await matchingRows(pruned, pruning);
        const whole = rows.length === 1 && rows[0]!.end - rows[0]!.first === group.numRows;
        const extentOf = (index: number) => this.extentIn(index, file, footer, group, columns[index]);
        const all = rows.length > 0 && (this.asks === "ranges" || this.asks === "extremes");
        const extents = all ? this.fields.map((_, index) => extentOf(index)) : [];
        const stands = this.asks === "extremes" && whole && deletions === undefined && extents.every(isExact);
        if (this.asks === "ranges" || stands) this.ranges.add(extents);
        if (stands) {
          this.standIns = true;
          firstRow += group.numRows;
          continue;
        }
        const asked = typeof this.asks === "object" && rows.length > 0 ? extentOf(this.asks.extentsOf) : undefined;
        const pages = whole || rows.length === 0 ? [] : await locatePages(pruned, columns.map(flatColumn));
        for (const range of rows) {
          const at = this.next();
          if (typeof this.asks === "object") this.extents.push(asked);
          this.records[at + morselWords.rows] = range.end - range.first;
          this.records[at + morselWords.file] = number;
          this.records[at + morselWords.firstRow] = firstRow + range.first;
          this.records[at + morselWords.deletions] = deletions === undefined ? 0 : this.deletions.length;
          this.writeColumns(at + morselWords.count, file, columns, { group, range, pages });
        }
        firstRow += group.numRows;
      }
    } finally {
      await ranges.close();
    }
  }

  /** What is known of a column's values in a row group. */
  private extentIn(
    index: number,
    file: DataFile,
    footer: Footer,
    group: RowGroup,
    column: ParquetColumn | undefined,
  ): Extent {
    const { type, partition } = this.fields[index]!;
    if (!hasRange(type)) return undefined;
    if (partition !== undefined) return constantExtent(file.partition?.[partition] ?? null, type);
    if (column === undefined) return constantExtent(null, type);
    if (column.type.name !== type.name) return undefined;
    const { statistics, numValues } = group.column(column.leaf);
    const order = footer.metadata.columnOrders[column.leaf] ?? "unknown";
    return chunkExtent(chunkBounds(statistics, column, order), numValues, type);
  }

  /** Two rows in the place of row groups that are not read: of the least values, and of the greatest. */
  private writeStandIns(): void {
    for (const end of ["min", "max"] as const) {
      const at = this.next();
      this.records[at + morselWords.rows] = 1;
      for (const [index, range] of this.ranges.known.entries()) {
        const { type } = this.fields[index]!;
        const value = range === undefined ? null : integerDatum(range[end], type.name);
        this.constants.write(this.records, at + morselWords.count + index * chunkWords.count, value, type);
      }
    }
  }

  private prunedGroup(footer: Footer, group: RowGroup, file: string, ranges: FileRanges): PrunedGroup {
    const column = (position: number): ParquetColumn | undefined => {
      const field = this.table.fields[position];
      const found = field === undefined || field.partition !== undefined ? undefined : columnOf(footer, field);
      return found?.refusal === undefined ? found : undefined;
    };
    const order = ({ leaf }: ParquetColumn) => footer.metadata.columnOrders[leaf] ?? "unknown";
    const bounds = (position: number): ColumnBounds => {
      const found = column(position);
      if (found !== undefined) return groupBounds(group, found, order(found), footer.metadata);
      const field = this.table.fields[position];
      const lacking = field !== undefined && field.partition === undefined && columnOf(footer, field) === undefined;
      return lacking ? nothing : unknown;
    };
    return { group, file, ranges, column, order, bounds };
  }

  addBlocks(file: DataFile, blocks: readonly TextBlock[]): void {
    const number = this.fileNumber(file);
    for (const { offset, length, rows } of blocks) {
      const at = this.next();
      this.records[at + morselWords.rows] = rows;
      this.records[at + morselWords.file] = number;
      this.records[at + morselWords.offset] = offset % 2 ** 32;
      this.records[at + morselWords.offsetHigh] = Math.floor(offset / 2 ** 32);
      this.records[at + morselWords.length] = length;
      for (const [index, { partition, type }] of this.fields.entries()) {
        const record = at + morselWords.count + index * chunkWords.count;
        if (partition === undefined) this.records[record + chunkWords.conversion] = inBlock;
        else this.constants.write(this.records, record, file.partition?.[partition] ?? null, type);
      }
    }
  }

  finish(): TableScan {
    if (this.standIns) this.writeStandIns();
    const { files, identities, deletions, morsels } = this;
    const records = this.records.subarray(0, morsels * this.stride);
    let rows = 0;
    for (let at = 0; at < records.length; at += this.stride) rows += records[at + morselWords.rows]!;
    const columns = this.fields.length;
    const ranges = this.ranges.known;
    const extents = typeof this.asks === "object" && this.table.text === undefined ? this.extents : undefined;
    const constants = this.constants.bytes();
    const scan = { files, identities, deletions, morsels, rows, columns, records, constants, ranges, extents };
    const { fields, text } = this.table;
    if (text === undefined) return scan;
    const textColumns = this.fields.map((field) => ({
      position: field.partition === undefined ? fields.indexOf(field) : -1,
      name: field.name,
      type: field.type,
    }));
    return { ...scan, text: { format: text, columns: textColumns } };
  }

  private fileNumber({ path, identity }: DataFile): number {
    this.identities.push(identity);
    return this.files.push(path) - 1;
  }

  /** Room for one more record. */
  private next(): number {
    const at = this.morsels++ * this.stride;
    if (at + this.stride > this.records.length) {
      const longer = new Uint32Array(this.records.length * 2);
      longer.set(this.records);
      this.records = longer;
    }
    return at;
  }

  private writeColumns(
    at: number,
    file: DataFile,
    columns: readonly (ParquetColumn | undefined)[],
    { group, range, pages }: MorselRows,
  ): void {
    for (const [index, { type, partition, innerNames }] of this.fields.entries()) {
      const record = at + index * chunkWords.count;
      const column = columns[index];
      // The log's value of a partition column counts, even where a file has the column as well.
      if (partition !== undefined)
        this.constants.write(this.records, record, file.partition?.[partition] ?? null, type);
      else if (column === undefined || column.storage.conversion === "constant")
        this.constants.write(this.records, record, null, type);
      else if (column.nested !== undefined) {
        const nested = renamed(column.nested, innerNames);
        const offset = this.constants.keep(nestedRecord(nested, group, this.checksums));
        writeNestedChunk(this.records, record, column, type, file.path, offset, range.first);
      } else {
        const chunk = group.column(column.leaf);
        writeChunk(this.records, record, column, chunk, type, file.path, this.checksums);
        if (range.end - range.first < group.numRows) restrictChunk(this.records, record, chunk, range, pages[index]);
      }
    }
  }
}

/** The rows of a morsel; where the pages of the columns lie is known only when they are not the whole row group. */
interface MorselRows {
  readonly group: RowGroup;
  readonly range: RowRange;
  readonly pages: readonly (PageLocations | undefined)[];
}

/** A column whose pages may be left out one by one. */
function flatColumn(column: ParquetColumn | undefined): ParquetColumn | undefined {
  return column?.nested === undefined && column?.refusal === undefined ? column : undefined;
}

function groupBounds(
  group: RowGroup,
  column: ParquetColumn,
  order: ColumnOrder,
  { leaves }: FileMetadata,
): ColumnBounds {
  if (column.nested !== undefined) return unknown;
  const { statistics, numValues } = group.column(column.leaf);
  const { min, max, nullCount } = chunkBounds(statistics, column, order);
  const required = leaves[column.leaf]?.maxDefinitionLevel === 0;
  return { min, max, nulls: required ? "none" : nullsOf(nullCount, numValues) };
}

/** A nested column with the names that the table has for what is in it. */
function renamed(node: NestedNode, names: ReadonlyMap<string, string> | undefined): NestedNode {
  if (names === undefined) return node;
  const name = names.get(node.name) ?? node.name;
  if (node.kind === "leaf") return { ...node, name };
  const children = node.children.map((child) => renamed(child, names));
  return { ...node, name, children } as NestedNode;
}

const unknown: ColumnBounds = { min: undefined, max: undefined };
/** Of a column that a file lacks. */
const nothing: ColumnBounds = { min: undefined, max: undefined, nulls: "all" };

/** A table that finds its columns by id finds none in a file without ids. */
function columnOf({ byName, byId }: Footer, { name, storedName, fieldId }: TableField): ParquetColumn | undefined {
  return fieldId === undefined ? byName.get(storedName ?? name) : byId.get(fieldId);
}
