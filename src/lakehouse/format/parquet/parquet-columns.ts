/** ParquetColumns: the columns of row groups, each read by a cursor of words in the query's memory. */

import { granuleBytes } from "../../../batch/index.ts";
import type { ColumnSource } from "../column-source.ts";
import type { ScanContext } from "../scan-file.ts";
import { cursorWords } from "./cursor.ts";
import { closeColumn, openColumn, pageRows, readRows, type ShapeCode, skipRows } from "./scan.ts";

/** Columns whose cursors a granule holds. */
export const parquetColumnsMax: number = Math.floor(granuleBytes / 4 / cursorWords);

export class ParquetColumns implements ColumnSource {
  private readonly place: ScanContext;
  private readonly columns: number;
  private readonly cursors: number;
  private readonly constants: number;

  /** `constants` is where the scan's constants lie, the plans of nested columns among them. */
  constructor(place: ScanContext, columns: number, constants: number) {
    this.constants = constants;
    this.place = place;
    this.columns = columns;
    this.cursors = place.memory.allocate(granuleBytes) / 4;
    place.memory.u32.fill(0, this.cursors, this.cursors + columns * cursorWords);
  }

  /** Starts a column at the chunk whose record stands at a word index. */
  openChunk(column: number, record: number): void {
    openColumn(this.place.memory, this.cursor(column), record, this.constants);
  }

  advance(): void {
    // cursors move as their columns are read or skipped
  }

  available(column: number): number {
    return pageRows(this.place, this.cursor(column));
  }

  read(column: number, rows: number, first: number, descriptorAddress: number): ShapeCode {
    return readRows(this.place, this.cursor(column), rows, first, descriptorAddress);
  }

  skip(column: number, rows: number): void {
    skipRows(this.place.memory, this.cursor(column), rows);
  }

  close(): void {
    const { memory } = this.place;
    for (let column = 0; column < this.columns; column++) closeColumn(memory, this.cursor(column));
    memory.free(this.cursors * 4, granuleBytes);
  }

  private cursor(column: number): number {
    return this.cursors + column * cursorWords;
  }
}
