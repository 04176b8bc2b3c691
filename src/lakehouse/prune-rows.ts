/** Leaves out rows of a row group: the whole group by bounds and bloom filters, ranges of rows by the page index. */

import { limits } from "../base/index.ts";
import { bloomHeaderBytes, bloomLacks, readBloomHeader } from "./format/parquet/bloom-filter.ts";
import type { RowRange } from "./format/parquet/chunk.ts";
import type { FileRanges } from "./format/parquet/file-ranges.ts";
import type { ColumnOrder, RowGroup } from "./format/parquet/metadata.ts";
import { type PageLocations, readPageLocations, readPageStatistics } from "./format/parquet/page-index.ts";
import type { ParquetColumn } from "./format/parquet/schema.ts";
import { type PageStatistics, pageBounds } from "./format/parquet/statistics.ts";
import type { ColumnBounds } from "./table/table.ts";

/** What of a table's rows can satisfy a statement, as far as bounds of its fields (positions in the schema) tell. */
export interface Pruning {
  /** The fields whose bounds are asked for. */
  readonly fields: readonly number[];
  /** Those of them that have to be equal to some value. */
  readonly equal: readonly number[];
  /** Says false only if no row within the bounds can satisfy the statement. */
  mayMatch(bounds: (field: number) => ColumnBounds): boolean;
}

/** A row group of a file. */
export interface PrunedGroup {
  readonly group: RowGroup;
  readonly file: string;
  readonly ranges: FileRanges;
  /** The column of a field; undefined where the file has none of its own to tell by. */
  readonly column: (field: number) => ParquetColumn | undefined;
  readonly order: (column: ParquetColumn) => ColumnOrder;
  /** What is known of a field in the whole group. */
  readonly bounds: (field: number) => ColumnBounds;
}

/** Row ranges that lie closer are read as one: passing over some rows costs less than starting anew. */
const gapRows = limits.batchRows;

/** The rows of a group that may match, in order. Errors: what reading the file throws. */
export async function matchingRows(of: PrunedGroup, pruning: Pruning): Promise<readonly RowRange[]> {
  const { numRows } = of.group;
  const whole = [{ first: 0, end: numRows }];
  if (numRows === 0) return [];
  if (pruning.fields.length === 0) return whole;
  if (!pruning.mayMatch(of.bounds)) return [];
  if (pruning.equal.length > 0 && (await bloomsExclude(of, pruning))) return [];
  return numRows <= gapRows ? whole : matchingPages(of, pruning);
}

async function bloomsExclude(of: PrunedGroup, { equal, mayMatch }: Pruning): Promise<boolean> {
  const filters = new Map<number, (value: Parameters<typeof bloomLacks>[2]) => boolean>();
  for (const field of new Set(equal)) {
    const column = of.column(field);
    const bits = column && (await bloomBits(of, column));
    if (column !== undefined && bits !== undefined) filters.set(field, (value) => bloomLacks(bits, column, value));
  }
  if (filters.size === 0) return false;
  return !mayMatch((field) => {
    const lacks = filters.get(field);
    return lacks === undefined ? of.bounds(field) : { ...of.bounds(field), lacks };
  });
}

/** The bits of a column's bloom filter, if it has one of the known kind. */
async function bloomBits({ group, file, ranges }: PrunedGroup, column: ParquetColumn): Promise<Uint8Array | undefined> {
  const { bloomFilter } = group.column(column.leaf);
  if (bloomFilter === undefined || column.nested !== undefined) return undefined;
  const { offset, length = bloomHeaderBytes } = bloomFilter;
  const [first] = await ranges.read([{ offset, length }]);
  const header = first && readBloomHeader(first, file);
  if (first === undefined || header === undefined) return undefined;
  const { headerLength, bitsLength } = header;
  // Bits of another number would be asked in other places.
  if (bloomFilter.length !== undefined && headerLength + bitsLength !== length) return undefined;
  const [bits] =
    first.length >= headerLength + bitsLength
      ? [first.subarray(headerLength, headerLength + bitsLength)]
      : await ranges.read([{ offset: offset + headerLength, length: bitsLength }]);
  return bits?.length === bitsLength ? bits : undefined;
}

/** The pages of one column, with the bounds of each worked out when first asked for. */
interface IndexedColumn {
  readonly firstRows: readonly number[];
  readonly bounds: (page: number) => ColumnBounds;
}

async function matchingPages(of: PrunedGroup, { fields, mayMatch }: Pruning): Promise<readonly RowRange[]> {
  const indexed = new Map<number, IndexedColumn>();
  for (const field of new Set(fields)) {
    const column = of.column(field);
    const index = column && (await indexedColumn(of, column));
    if (index !== undefined) indexed.set(field, index);
  }
  const { numRows } = of.group;
  if (indexed.size === 0) return [{ first: 0, end: numRows }];
  // Pages of different columns end at different rows: between two ends each column has one page.
  const starts = [...new Set([...indexed.values()].flatMap(({ firstRows }) => firstRows))].sort((a, b) => a - b);
  const pages = new Map([...indexed.keys()].map((field) => [field, 0]));
  const found: { first: number; end: number }[] = [];
  for (const [number, first] of starts.entries()) {
    for (const [field, { firstRows }] of indexed) {
      const page = pages.get(field)!;
      if (firstRows[page + 1] === first) pages.set(field, page + 1);
    }
    const bounds = (field: number): ColumnBounds => indexed.get(field)?.bounds(pages.get(field)!) ?? of.bounds(field);
    if (!mayMatch(bounds)) continue;
    const end = starts[number + 1] ?? numRows;
    const last = found.at(-1);
    if (last !== undefined && first - last.end < gapRows) last.end = end;
    else found.push({ first, end });
  }
  return found;
}

/** Pages of the longest index that is kept as long as its footer is. */
const keptPagesMax = 64;

const kept = new WeakMap<RowGroup, Map<number, IndexedColumn | undefined>>();

/** The page index of a flat column, if it is there and whole, and says of more than one page. */
async function indexedColumn(of: PrunedGroup, column: ParquetColumn): Promise<IndexedColumn | undefined> {
  const known = kept.get(of.group) ?? new Map<number, IndexedColumn | undefined>();
  if (known.has(column.leaf)) return known.get(column.leaf);
  const index = await readIndex(of, column);
  if ((index?.firstRows.length ?? 0) <= keptPagesMax) kept.set(of.group, known.set(column.leaf, index));
  return index;
}

async function readIndex(of: PrunedGroup, column: ParquetColumn): Promise<IndexedColumn | undefined> {
  const { group, file, ranges } = of;
  const chunk = group.column(column.leaf);
  if (column.nested !== undefined || chunk.columnIndex === undefined || chunk.offsetIndex === undefined)
    return undefined;
  const [columnIndex, offsetIndex] = await ranges.read([chunk.columnIndex, chunk.offsetIndex]);
  if (columnIndex === undefined || offsetIndex === undefined) return undefined;
  const locations = readPageLocations(offsetIndex, chunk, group.numRows, file);
  if (locations === undefined || locations.offsets.length === 1) return undefined;
  const { firstRows } = locations;
  const pageRows = firstRows.map((first, page) => (firstRows[page + 1] ?? group.numRows) - first);
  const statistics = readPageStatistics(columnIndex, pageRows, chunk.statistics?.nullCount, file);
  if (statistics === undefined) return undefined;
  return { firstRows, bounds: remembered(statistics, column, of.order(column)) };
}

function remembered(
  statistics: readonly PageStatistics[],
  column: ParquetColumn,
  order: ColumnOrder,
): (page: number) => ColumnBounds {
  const known: ColumnBounds[] = [];
  return (page) => {
    known[page] ??= pageBounds(statistics[page]!, column, order);
    return known[page];
  };
}

/** Where the pages of columns lie in a group, for those that say so. */
export async function locatePages(
  { group, file, ranges }: Pick<PrunedGroup, "group" | "file" | "ranges">,
  columns: readonly (ParquetColumn | undefined)[],
): Promise<readonly (PageLocations | undefined)[]> {
  const chunks = columns.map((column) => column && group.column(column.leaf));
  const indexes = await ranges.read(chunks.map((chunk) => chunk?.offsetIndex));
  return chunks.map((chunk, number) => {
    const bytes = indexes[number];
    return chunk && bytes && readPageLocations(bytes, chunk, group.numRows, file);
  });
}
