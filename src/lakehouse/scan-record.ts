/** What a scan hands from its planner to the workers: plain data, with a record of words per morsel. */

import type { Extent, IntegerRange } from "./column-ranges.ts";
import { chunkWords } from "./format/parquet/chunk.ts";
import type { TextFormat } from "./format/text/read-rows.ts";
import type { TextColumn } from "./format/text/text-columns.ts";
import type { DeletionSource } from "./table/table.ts";

/** Words of a morsel's record before the records of its columns (u32 each). */
export const morselWords = {
  rows: 0,
  /** Number of the file. */
  file: 1,
  /** Rows of the file before the morsel's first. */
  firstRow: 2,
  /** Number of the file's deleted rows counted from 1, or 0. */
  deletions: 3,
  /** Of a block of text rows: its offset, low and high half, and its bytes. */
  offset: 4,
  offsetHigh: 5,
  length: 6,
  count: 7,
} as const;

/** Words from one morsel's record to the next. */
export function recordWords(columns: number): number {
  return morselWords.count + columns * chunkWords.count;
}

/** The deleted rows of a file with `fileRows` rows. */
export interface FileDeletions {
  readonly source: DeletionSource;
  readonly fileRows: number;
}

/** The files and morsels of a scan. */
export interface TableScan {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** By file: what changes when it is written anew. */
  readonly identities: readonly string[];
  readonly deletions: readonly FileDeletions[];
  readonly morsels: number;
  /** Rows of all morsels, deleted ones included. */
  readonly rows: number;
  readonly columns: number;
  /** A record per morsel. */
  readonly records: Uint32Array;
  /** The values that columns have for whole files, where the records say; see constant-column.ts. */
  readonly constants: Uint8Array;
  /** By column: between which values it lies, where that was asked and is known of all its values. */
  readonly ranges: readonly (IntegerRange | undefined)[];
  /** By morsel, where it was asked for a column of Parquet files: what is known of it. */
  readonly extents: readonly Extent[] | undefined;
  /** Of text files: how they are read. */
  readonly text?: TextScan;
}

/** How the files of a scan are read that are text; the columns are those of the scan. */
export interface TextScan {
  readonly format: TextFormat;
  readonly columns: readonly TextColumn[];
}

/** A scan whose records and constants lie in a query's memory. */
export interface PlacedScan {
  readonly files: readonly string[];
  readonly deletions: readonly FileDeletions[];
  /** Word index of the first record. */
  readonly records: number;
  /** Address. */
  readonly constants: number;
  readonly text?: TextScan;
}
