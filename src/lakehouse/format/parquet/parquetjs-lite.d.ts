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

  class ParquetSchema {
    constructor(fields: Readonly<Record<string, { readonly type: string; readonly optional: boolean }>>);
  }

  class ParquetWriter {
    static openFile(schema: ParquetSchema, path: string): Promise<ParquetWriter>;
    appendRow(row: Readonly<Record<string, unknown>>): Promise<void>;
    close(): Promise<void>;
  }

  const parquet: {
    readonly ParquetReader: typeof ParquetReader;
    readonly ParquetSchema: typeof ParquetSchema;
    readonly ParquetWriter: typeof ParquetWriter;
  };
  export default parquet;
}
