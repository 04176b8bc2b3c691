/** The part of parquetjs-lite that tests use; the package brings no types. */

declare module "parquetjs-lite" {
  /** Rows as objects, null for the end; a null value is absent. */
  interface Cursor {
    next(): Promise<Record<string, unknown> | null>;
  }

  class ParquetReader {
    static openFile(path: string): Promise<ParquetReader>;
    getCursor(): Cursor;
    close(): Promise<void>;
  }

  const parquet: { readonly ParquetReader: typeof ParquetReader };
  export default parquet;
}
