/** SessionSettings: the values of a session's parameters that the steps below the engine may read. The records of all settings stand in engine/settings.ts. */

/** Plain data; a snapshot is taken per statement. */
export interface SessionSettings {
  /** The name that the client connected to. */
  readonly database: string;
  readonly timeZone: string;
  readonly dateStyle: string;
  readonly intervalStyle: string;
  readonly extraFloatDigits: number;
  /** 0 is off. */
  readonly statementTimeoutMs: number;
  /** Exec workers that a query may use; 0 is all. */
  readonly workers: number;
  /** Rows of a batch. */
  readonly batchRows: number;
  /** False runs the bound plan as it is. */
  readonly optimizer: boolean;
  /** Whether decoded columns are kept in memory. */
  readonly columnCache: boolean;
  /** Whether the checksums of Parquet pages are checked. */
  readonly parquetChecksums: boolean;
  readonly searchPath: readonly string[];
}

export const defaultSettings: SessionSettings = {
  database: "postgres",
  timeZone: "UTC",
  dateStyle: "ISO, MDY",
  intervalStyle: "postgres",
  extraFloatDigits: 1,
  statementTimeoutMs: 0,
  workers: 0,
  batchRows: 2048,
  optimizer: true,
  columnCache: true,
  parquetChecksums: false,
  searchPath: ["public"],
};
