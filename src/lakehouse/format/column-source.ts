/** What every file format gives a scan: columns of a morsel, read batch by batch into vectors. */

import type { ShapeCode } from "./parquet/scan.ts";

/** The columns of one file format, numbered as the scan numbers them. */
export interface ColumnSource {
  /** Begins a batch of so many rows. */
  advance(rows: number): void;
  /** Rows of a column that can be read at once. */
  available(column: number): number;
  /** Reads rows of a column and describes them at an address, so that the row numbered `first` in the batch is the first one read. */
  read(column: number, rows: number, first: number, descriptorAddress: number): ShapeCode;
  /** Passes over rows of a column. */
  skip(column: number, rows: number): void;
  close(): void;
}
