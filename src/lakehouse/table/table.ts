/** What a table is to the steps above: columns, and files with what is known of each without opening it. */

import type { Field } from "../../batch/index.ts";
import type { Datum } from "../../types/index.ts";
import type { ValueBounds } from "../format/parquet/statistics.ts";
import type { TextFormat } from "../format/text/read-rows.ts";

/** A column; one with a `refusal`, e.g. "Delta type binary", exists, but a statement that touches it is refused (0A000). */
export interface TableField extends Field {
  /** What is not supported, as a noun phrase ("Delta type binary"); the type of a refused column may be unknown. */
  readonly refusal?: string;
  /** Its name in the files, where that is another. */
  readonly storedName?: string;
  /** The names of the fields inside of a nested column by their names in the files, where these are others. */
  readonly innerNames?: ReadonlyMap<string, string>;
  /** Its field id in the files, where columns are found by it instead of by name. */
  readonly fieldId?: number;
  /** Where its values stand with the files instead of in them: its position in {@link DataFile.partition}. */
  readonly partition?: number;
}

/** What is known of one column in one file. Bounds are bounds: text may be cut, so they prune but never answer. */
export interface ColumnStatistics {
  /** No value is below; absent when unknown or when all values are null. */
  readonly min?: Datum | undefined;
  /** No value is above; absent when unknown or when all values are null. */
  readonly max?: Datum | undefined;
  readonly nullCount?: number | undefined;
  /** Of a struct: of its fields, in their order. */
  readonly fields?: readonly ColumnStatistics[];
}

/** What is known of one file: `columns` goes along the table's fields. */
export interface FileStatistics {
  readonly rows: number;
  readonly columns: readonly ColumnStatistics[];
}

/** Where the set of a file's deleted rows is found: in a file (absolute path), or here. */
export type DeletionSource =
  | {
      readonly kind: "file";
      readonly path: string;
      readonly offset: number;
      readonly bytes: number;
      readonly rows: number;
    }
  | { readonly kind: "inline"; readonly data: string; readonly bytes: number; readonly rows: number };

/** A Parquet file of a table. */
export interface DataFile {
  /** Absolute. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Tells one state of a file from another, for caches. */
  readonly identity: string;
  /** The value of each partition column for all rows of the file; shared by the files of a partition. */
  readonly partition?: readonly Datum[];
  readonly deletions?: DeletionSource;
}

/** What is known of a column's values in some rows; absent bounds are unknown. */
export interface ColumnBounds extends ValueBounds {
  /** True only if no row has the value. */
  readonly lacks?: (value: Datum) => boolean;
}

/** What is known of the files' columns without opening them; worked out per column when first asked for. */
export interface StatisticsIndex {
  /** Makes the bounds of some fields (positions in the schema) ready. */
  prepare(fields: readonly number[]): Promise<void>;
  /** Bounds of a prepared field in a file, by its position in {@link TableSource.files}. */
  bounds(file: number, field: number): ColumnBounds;
}

/** A table as it stood at one moment. A column that a file lacks is null there. */
export interface TableSource {
  readonly name: string;
  readonly kind: "delta" | "parquet" | "csv" | "json";
  /** Absolute path of the folder or file. */
  readonly location: string;
  /** Tells one state of the table from another: a Delta version, or a digest of the files. */
  readonly version: string;
  readonly fields: readonly TableField[];
  /** Exact when every file has statistics, else an estimate. */
  readonly rowCount: number;
  readonly files: readonly DataFile[];
  readonly statistics?: StatisticsIndex;
  /** Of a table whose files are text. */
  readonly text?: TextFormat;
}

/** A table that was found; opening it again is cheap while nothing has changed, and gives the same object then. */
export interface TableHandle {
  readonly name: string;
  readonly kind: TableSource["kind"];
  readonly location: string;
  /** The table as it stands now. Errors: 58P01 it is gone, XX001 it is broken, 0A000 it needs what is not known here. */
  open(): Promise<TableSource>;
}
