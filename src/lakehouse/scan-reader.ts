/** ScanReader: reads the morsels of a scan in a worker, column by column and batch by batch, whatever their columns come from. */

import { sqlError } from "../base/index.ts";
import { granuleBytes } from "../batch/index.ts";
import { type TypeRef, types } from "../types/index.ts";
import { CachedColumns } from "./cached-columns.ts";
import { ColumnFill, type KeptChunk } from "./column-fill.ts";
import { ConstantColumns, constantColumnsMax } from "./constant-column.ts";
import { DeletedRows } from "./deleted-rows.ts";
import type { ColumnSource } from "./format/column-source.ts";
import { chunkWords } from "./format/parquet/chunk.ts";
import { ParquetColumns, parquetColumnsMax } from "./format/parquet/parquet-columns.ts";
import type { ShapeCode } from "./format/parquet/scan.ts";
import { ScanFile, type ScanPlace } from "./format/scan-file.ts";
import { TextColumns } from "./format/text/text-columns.ts";
import { keptWord } from "./kept-chunks.ts";
import { morselWords, type PlacedScan, recordWords } from "./scan-record.ts";

/** Columns of one scan. */
const columnsMax = Math.min(300, parquetColumnsMax, constantColumnsMax);

/** The files' own columns, by what their format needs at the start of a morsel. */
type SourceOfScan =
  | { readonly kind: "parquet"; readonly columns: ParquetColumns }
  | { readonly kind: "text"; readonly columns: TextColumns };

/** Told of a chunk that stays decoded in the query's memory. */
export type KeepChunk = (morsel: number, column: number, chunk: KeptChunk) => void;

/** Reads one morsel after the other; all columns of a batch have to be read or skipped before the next batch. */
export class ScanReader {
  private readonly place: ScanFile;
  private readonly scan: PlacedScan;
  private readonly types: readonly TypeRef[];
  private readonly source: SourceOfScan;
  private readonly constants: ConstantColumns;
  private readonly deleted: DeletedRows;
  private readonly cached: CachedColumns;
  private readonly fills: (ColumnFill | undefined)[] = [];
  private readonly keep: KeepChunk;
  /** A descriptor for rows that are read only to be kept; 0 until there are any. */
  private passed = 0;
  private morsel = 0;
  private record = 0;
  private row = 0;

  /** `columns` are the types of the scan's columns, in the order of its records. */
  constructor(place: ScanPlace, scan: PlacedScan, columns: readonly TypeRef[], keep: KeepChunk) {
    if (columns.length > columnsMax) {
      throw sqlError("tooManyColumns", `a statement can read at most ${columnsMax} columns of a table`);
    }
    this.place = new ScanFile(place);
    this.scan = scan;
    this.types = columns;
    const { memory } = place;
    this.source =
      scan.text === undefined
        ? { kind: "parquet", columns: new ParquetColumns(this.place, columns.length, scan.constants) }
        : { kind: "text", columns: new TextColumns(this.place, scan.text.format, scan.text.columns) };
    this.constants = new ConstantColumns(memory, scan.constants);
    this.deleted = new DeletedRows(place, scan.deletions);
    this.cached = new CachedColumns(memory, columns.length);
    this.keep = keep;
  }

  /** How many columns of the morsel are kept decoded. */
  get keptColumns(): number {
    return this.types.filter((_, column) => this.isKept(this.chunk(column))).length;
  }

  /** Starts a morsel and gives its rows. */
  open(morsel: number): number {
    const { memory } = this.place;
    this.morsel = morsel;
    this.record = this.scan.records + morsel * recordWords(this.types.length);
    const rows = memory.u32[this.record + morselWords.rows] ?? 0;
    if (rows === 0) return 0;
    this.row = memory.u32[this.record + morselWords.firstRow] ?? 0;
    this.place.open(this.scan.files[memory.u32[this.record + morselWords.file] ?? 0] ?? "");
    this.deleted.open(memory.u32[this.record + morselWords.deletions] ?? 0);
    for (const [column, type] of this.types.entries()) {
      const record = this.chunk(column);
      this.fills[column]?.giveUp();
      this.fills[column] = undefined;
      const views = types[type.name].form === "view";
      if (this.constants.owns(record)) this.constants.open(column, record, views);
      else if (this.isKept(record)) this.cached.open(column, this.keptWord(record));
      else if (this.source.kind === "parquet") {
        this.source.columns.openChunk(column, record);
        if (this.keptWord(record) === keptWord.fill) this.fills[column] = new ColumnFill(memory, rows, views);
      }
    }
    if (this.source.kind === "text") this.openBlock(this.source.columns);
    return rows;
  }

  /** Rows of a column that can be read at once. */
  available(column: number): number {
    const record = this.chunk(column);
    if (this.constants.owns(record)) return Number.POSITIVE_INFINITY;
    return this.isKept(record) ? this.cached.available(column) : this.columns.available(column);
  }

  /**
   * Reads at most {@link available} rows of a column and describes them at an address, so that the row numbered `first` in the batch
   * is the first one read.
   */
  read(column: number, rows: number, first: number, descriptorAddress: number): ShapeCode {
    const record = this.chunk(column);
    if (this.constants.owns(record)) return this.constants.describe(column, record, descriptorAddress);
    if (this.isKept(record)) return this.cached.read(column, rows, first, descriptorAddress);
    const shape = this.columns.read(column, rows, first, descriptorAddress);
    const fill = this.fills[column];
    if (fill !== undefined) this.offer(fill, column, shape, rows, first, descriptorAddress);
    return shape;
  }

  /** Passes over rows of a column. */
  skip(column: number, rows: number): void {
    const record = this.chunk(column);
    if (this.constants.owns(record)) return;
    const fill = this.fills[column];
    if (this.isKept(record)) this.cached.skip(column, rows);
    else if (fill === undefined) this.columns.skip(column, rows);
    else this.readPassed(fill, column, rows);
  }

  /** Moves by a batch of rows. Writes those that are not deleted to `selection` and gives their number, or undefined when none is deleted. */
  advance(rows: number, selection: number): number | undefined {
    const first = this.row;
    this.row += rows;
    this.columns.advance(rows);
    return this.deleted.select(first, rows, selection);
  }

  close(): void {
    this.columns.close();
    this.constants.close();
    this.deleted.close();
    for (const fill of this.fills) fill?.giveUp();
    if (this.passed !== 0) this.place.memory.free(this.passed, granuleBytes);
    this.place.close();
  }

  /** Reads rows that nobody asks for, since a chunk is kept whole. */
  private readPassed(fill: ColumnFill, column: number, rows: number): void {
    if (this.passed === 0) this.passed = this.place.memory.allocate(granuleBytes);
    for (let left = rows; left > 0; ) {
      const part = Math.min(left, this.columns.available(column));
      const shape = this.columns.read(column, part, 0, this.passed);
      this.offer(fill, column, shape, part, 0, this.passed);
      left -= part;
    }
  }

  private offer(
    fill: ColumnFill,
    column: number,
    shape: ShapeCode,
    rows: number,
    first: number,
    descriptorAddress: number,
  ): void {
    fill.take(shape, rows, first, descriptorAddress);
    const chunk = fill.finish();
    if (chunk !== undefined) this.keep(this.morsel, column, chunk);
    if (!fill.isOpen) this.fills[column] = undefined;
  }

  private keptWord(record: number): number {
    return this.place.memory.u32[record + chunkWords.kept] ?? 0;
  }

  private isKept(record: number): boolean {
    return this.keptWord(record) > keptWord.fill;
  }

  private chunk(column: number): number {
    return this.record + morselWords.count + column * chunkWords.count;
  }

  private get columns(): ColumnSource {
    return this.source.columns;
  }

  private openBlock(columns: TextColumns): void {
    const word = (index: number) => this.place.memory.u32[this.record + index] ?? 0;
    columns.openBlock(word(morselWords.offset) + word(morselWords.offsetHigh) * 2 ** 32, word(morselWords.length));
  }
}
