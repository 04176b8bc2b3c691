/** Plans the scan of a table: leaves out files and row groups that cannot hold a row, and writes a record for each morsel that is left. */

import { ConstantWriter } from "./constant-column.ts";
import { chunkWords, conversions, writeChunk, writeNestedChunk } from "./format/parquet/chunk.ts";
import { type Footer, openFooter } from "./format/parquet/footer-file.ts";
import type { RowGroup } from "./format/parquet/metadata.ts";
import { nestedRecord } from "./format/parquet/nested-record.ts";
import type { NestedNode } from "./format/parquet/nested-schema.ts";
import type { ParquetColumn } from "./format/parquet/schema.ts";
import { chunkBounds } from "./format/parquet/statistics.ts";
import { type TextBlock, textBlocks } from "./format/text/text-blocks.ts";
import { type FileDeletions, morselWords, recordWords, type TableScan } from "./scan-record.ts";
import type { ColumnBounds, DataFile, TableField, TableSource } from "./table/table.ts";

/** Says false only if no row within the bounds of the fields (by position in the schema) can satisfy the statement. */
export type MayMatch = (bounds: (field: number) => ColumnBounds) => boolean;

/** How a scan reads. */
export interface ScanOptions {
  /** Whether the checksums of pages are checked, where there are any. */
  readonly checksums: boolean;
}

/**
 * Lists what a scan of some fields (positions in the table's schema) has to read; `filtered` are those that `mayMatch` asks for.
 * Errors: 58P01 a file is not there, XX001 it is damaged or not of the table's types, 0A000 it cannot be read.
 */
export async function planScan(
  table: TableSource,
  fields: readonly number[],
  filtered: readonly number[],
  mayMatch: MayMatch,
  { checksums }: ScanOptions,
): Promise<TableScan> {
  const scan = new ScanWriter(table, fields, checksums);
  if (filtered.length > 0) await table.statistics?.prepare(filtered);
  for (const [number, file] of table.files.entries()) {
    const { statistics } = table;
    if (statistics !== undefined && !mayMatch((field) => statistics.bounds(number, field))) continue;
    if (table.text === undefined) scan.addFile(file, await openFooter(file.path, file.identity), mayMatch);
    else scan.addBlocks(file, await textBlocks(file.path, file.identity, table.text));
  }
  return scan.finish();
}

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
  private records: Uint32Array;
  private morsels = 0;

  constructor(table: TableSource, fields: readonly number[], checksums: boolean) {
    this.table = table;
    this.fields = fields.map((field) => table.fields[field]!);
    this.checksums = checksums;
    this.stride = recordWords(fields.length);
    this.records = new Uint32Array(this.stride * 16);
  }

  addFile(file: DataFile, footer: Footer, mayMatch: MayMatch): void {
    const number = this.fileNumber(file);
    const { deletions } = file;
    const fileRows = footer.metadata.numRows;
    if (deletions !== undefined) this.deletions.push({ source: deletions, fileRows });
    const columns = this.fields.map((field) => columnOf(footer, field));
    let firstRow = 0;
    for (const group of footer.metadata.rowGroups) {
      const at = group.numRows > 0 && mayMatch((field) => this.groupBounds(footer, group, field)) ? this.next() : -1;
      if (at >= 0) {
        this.records[at + morselWords.rows] = group.numRows;
        this.records[at + morselWords.file] = number;
        this.records[at + morselWords.firstRow] = firstRow;
        this.records[at + morselWords.deletions] = deletions === undefined ? 0 : this.deletions.length;
        this.writeColumns(at + morselWords.count, file, columns, group);
      }
      firstRow += group.numRows;
    }
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
    const { files, identities, deletions, morsels } = this;
    const records = this.records.subarray(0, morsels * this.stride);
    const columns = this.fields.length;
    const scan = { files, identities, deletions, morsels, columns, records, constants: this.constants.bytes() };
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
    group: RowGroup,
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
        writeNestedChunk(this.records, record, column, type, file.path, offset);
      } else writeChunk(this.records, record, column, group.column(column.leaf), type, file.path, this.checksums);
    }
  }

  private groupBounds(footer: Footer, group: RowGroup, position: number): ColumnBounds {
    const field = this.table.fields[position];
    if (field === undefined || field.partition !== undefined) return unknown;
    const column = columnOf(footer, field);
    if (column === undefined || column.refusal !== undefined) return unknown;
    const { statistics } = group.column(column.leaf);
    const { min, max } = chunkBounds(statistics, column, footer.metadata.columnOrders[column.leaf] ?? "unknown");
    return { min, max };
  }
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

/** A table that finds its columns by id finds none in a file without ids. */
function columnOf({ byName, byId }: Footer, { name, storedName, fieldId }: TableField): ParquetColumn | undefined {
  return fieldId === undefined ? byName.get(storedName ?? name) : byId.get(fieldId);
}
