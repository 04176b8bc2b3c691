/** Every limit of the server in one place: what takes input, queues, recurses or retries names its bound here. */

const KiB = 1024;
const MiB = 1024 * KiB;

export const limits = {
  /** Rows of a batch. A power of two; all live vectors of a pipeline should fit in L2. */
  batchRows: 2048,
  /** Text up to this size is parsed on the main thread, longer text in the planner worker. */
  mainThreadParseBytes: 8 * KiB,
  /** Longest statement. */
  statementBytes: 1 * MiB,
  /** Longest frontend message (PostgreSQL's own bound is 1 GB less one). */
  messageBytes: 64 * MiB,
  /** Longest startup packet, as in PostgreSQL. */
  startupBytes: 10_000,
  /** Depth of an expression or query tree that the binder follows. */
  treeDepth: 1000,
  /** Output columns of a SELECT, as in PostgreSQL. */
  selectColumns: 1664,
  /** Pipelines of a plan: their number has 8 bits in a slot's control words. */
  pipelines: 250,
  /** VALUES rows that are compiled into code. */
  valuesRowsCompiled: 100,
  /** IN list items that are compiled into code. */
  inListItemsCompiled: 32,
  /** Locals of a generated function, and bytes of its body: V8's own bounds. */
  functionLocals: 50_000,
  functionBytes: 7_654_321,
  /** Locals times branches of a generated function. V8 merges the locals at each branch: ten times this many overflow its graph and end the process. */
  functionMerges: 8_000_000,
  /** Kinds of expressions in one column of longer VALUES and IN lists. */
  literalShapes: 32,
  /** Compiled modules kept, by plan shape. */
  modulesCached: 256,
  /** Plans kept, by statement text. */
  plansCached: 512,
  /** Texts whose statements are kept, and the longest such text in characters. */
  textsCached: 512,
  textCachedLength: 2048,
  /** Specialized variants of one fragment before it falls back to the general one. */
  fragmentVariants: 8,
  /** Result bytes of a query that have been encoded and not yet been taken by its socket. */
  resultCreditBytes: 4 * MiB,
  /** Those of them that its socket has been given at once. */
  resultSentBytes: 1 * MiB,
  /** Time in which a worker leaves a query that has ended; one that does not is stuck, and is replaced. */
  stuckWorkerMs: 10_000,
  /** Column chunks that are known to have been read. */
  chunksSeen: 100_000,
  /** Size of one result block. */
  resultBlockBytes: 256 * KiB,
  /** Prepared statements of one session. */
  preparedStatements: 10_000,
  /** Open portals of one session. */
  portals: 1000,
  /**
   * Queries at work at once, those included that wait for a client to take or ask for rows; further ones wait for their turn. Each has a
   * memory of its own, of which only what it touches is real: memory is short long before this.
   */
  runs: 1024,
  /** How often a query that was refused memory begins again when others give back theirs. */
  restarts: 3,
  /** Values that one session may have set. */
  sessionSettings: 1000,
  /** Savepoints of one transaction. */
  savepoints: 1000,
  /** Connections at once. */
  connections: 200,
  /** Memory of the Parquet footers that are kept parsed, all tables together. */
  footerCacheBytes: 128 * MiB,
  /** Text files whose blocks are known. */
  textFilesCached: 10_000,
  /** Largest Parquet page that is decompressed. */
  pageBytes: 512 * MiB,
  /** Largest Parquet footer. */
  footerBytes: 128 * MiB,
  /** Whole rows of a text file that a worker takes at once. */
  textBlockBytes: 1 * MiB,
  /** Longest row of a text file. */
  textRowBytes: 64 * MiB,
  /** Longest page index or bloom filter of a column chunk that is read to leave out rows. */
  chunkIndexBytes: 32 * MiB,
  /** Largest deletion vector: one of all rows of a file of some 2^31 rows. */
  deletionVectorBytes: 256 * MiB,
  /** Tries of a commit that loses its race. */
  commitRetries: 100,
  /** Time that SIGTERM waits for running statements. */
  drainMs: 30_000,
} as const;
