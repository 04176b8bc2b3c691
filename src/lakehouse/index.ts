/** Tables on disk: where files lie, what is in them, and which of them are a table. */

export type { KeptChunk } from "./column-fill.ts";
export { type Extent, hasRange, type IntegerRange, isInteger, union } from "./column-ranges.ts";
export { readFooter } from "./format/parquet/footer.ts";
export { codeWidth, type ShapeCode, valueWidth } from "./format/parquet/scan.ts";
export type { ParquetSummary, ParquetWriter } from "./format/parquet/write.ts";
export { createParquetWriter } from "./format/parquet/write.ts";
export type { FileField } from "./format/parquet/write-types.ts";
export { chunkKey, keptWord, placeKept } from "./kept-chunks.ts";
export type { Pruning } from "./prune-rows.ts";
export { type ColumnQuestion, planScan } from "./scan-plan.ts";
export type { KeepChunk } from "./scan-reader.ts";
export { ScanReader } from "./scan-reader.ts";
export type { PlacedScan, TableScan } from "./scan-record.ts";
export { openDisk } from "./store/disk.ts";
export type { FileFacts, Store, StoreEntry } from "./store/store.ts";
export type { NewRows } from "./table/delta/append.ts";
export { appendedFields, appendRows } from "./table/delta/append.ts";
export type { NewFile } from "./table/delta/commit.ts";
export { createDelta } from "./table/delta/commit.ts";
export { openDelta } from "./table/delta/snapshot.ts";
export type { DiscoveredSource, LeftOut } from "./table/discover.ts";
export { discover } from "./table/discover.ts";
export type {
  ColumnBounds,
  ColumnStatistics,
  DataFile,
  FileStatistics,
  TableField,
  TableHandle,
  TableSource,
} from "./table/table.ts";
