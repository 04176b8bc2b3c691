/** Columns in JavaScript memory, in Arrow's layout: what generators and readers of small files give and what file writers take. Not on the per-batch path of a query. */

import type { TypeRef } from "../types/index.ts";

/** A named, typed column of a table or file. */
export interface Field {
  readonly name: string;
  readonly type: TypeRef;
  readonly nullable: boolean;
}

/**
 * The values of one column. i32: int2, int4, date. i64: int8, timestamp, timestamptz, and numeric(p,s) as unscaled integers (p <= 18).
 * i128: numeric(p,s) as unscaled integers of two words each, the low one first. f32: float4. f64: float8. bool: a byte 0/1 each.
 * uuid: 16 bytes each. utf8, and bytes for bytea: value i is bytes[offsets[i] .. offsets[i + 1]].
 */
export type ColumnValues =
  | { readonly kind: "i32"; readonly values: Int32Array }
  | { readonly kind: "i64"; readonly values: BigInt64Array }
  | { readonly kind: "i128"; readonly values: BigInt64Array }
  | { readonly kind: "f32"; readonly values: Float32Array }
  | { readonly kind: "f64"; readonly values: Float64Array }
  | { readonly kind: "bool"; readonly values: Uint8Array }
  | { readonly kind: "uuid"; readonly values: Uint8Array }
  | { readonly kind: "bytes"; readonly offsets: Int32Array; readonly bytes: Uint8Array }
  | { readonly kind: "utf8"; readonly offsets: Int32Array; readonly bytes: Uint8Array };

/** One column of a {@link RowGroupData}; `validity` has a byte per value (1 valid, 0 null) and is absent when no value is null. */
export interface ColumnData {
  readonly values: ColumnValues;
  readonly validity?: Uint8Array;
}

/** Some rows of a table, column by column; all arrays hold exactly `length` values. */
export interface RowsData {
  readonly length: number;
  readonly columns: readonly ColumnData[];
}
