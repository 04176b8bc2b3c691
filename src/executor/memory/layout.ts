/** The context of a running fragment: the words through which the host and compiled code talk. */

/** Byte offsets in the context of a running fragment. */
export const context = {
  /** Rows of the batch. */
  rows: 0,
  /** Address of the selected row numbers (u32 each). */
  selection: 4,
  /** How many are selected. */
  selected: 8,
  /** Where in the selection the fragment starts, and where it stopped. */
  row: 12,
  /** Error code (functions/run-error), and 16 bytes of argument at errorArgument. */
  error: 16,
  /** Address of the parameter block: 16 bytes per constant. */
  parameters: 20,
  /** Output of the output sink: next byte, end, address of the row-offset index (grows down), rows written. */
  out: 24,
  outEnd: 28,
  outIndex: 32,
  outRows: 36,
  /** Rows the output sink may still write. */
  outRowsMax: 40,
  /** Heap for bytes that outlive the batch: next byte, end; and how many bytes were wanted when it was too small. */
  heap: 44,
  heapEnd: 48,
  heapWanted: 52,
  /** Row storage of the sink: next row's address, end. */
  rowNext: 56,
  rowEnd: 60,
  errorArgument: 64,
  /** Group table: directory address, mask (entries - 1), groups in use, memo of dictionary codes. */
  directory: 80,
  directoryMask: 84,
  groups: 88,
  memo: 92,
  /** Output of a filter: address of row numbers; or of state bytes when a predicate runs over a dictionary. */
  filtered: 96,
  /** Row addresses to sort or merge, and their number. */
  list: 100,
  listLength: 104,
  /** First and last chunk of the sink's row storage. */
  rowHead: 108,
  rowTail: 112,
  /** The pipeline whose rows these are, counted from 1. */
  owner: 116,
  /** Address of the values of the statement's parameters (compile/parameters). */
  arguments: 120,
  /** The place of the morsel among all morsels of the sink. */
  order: 124,
  /** Scratch for kernel results. */
  scratch: 128,
  /** Of a sink that wants only the first of its sorted rows: the last row that it wants so far, or 0, and its prefix (i64). */
  bound: 224,
  /** Rows that such a sink holds. */
  held: 228,
  boundPrefix: 232,
  /** Of groups: per selected row {u32 hash, u32 address of the group that may be its own, or 0}, when they were looked up for the batch; or 0. */
  located: 240,
  /** Of rows of which the first of equal ones stay: by hash the last row that was kept (memory/layout, recentRows), when there is such a table; or 0. */
  recent: 244,
  /** Of groups: the table of row addresses by the keys' place in their ranges (executor/direct-keys), or 0; and the groups in it. */
  direct: 248,
  directGroups: 252,
  /** Of each key with such a place: {i64 first value, u32 values, u32 places from one value to the next}. */
  directKeys: 256,
  /** Descriptors of the source's vectors (batch/vector), 16 bytes each. */
  vectors: 320,
} as const;

/** Bytes of a key's range at context.directKeys, the parts of it, and the keys that there is room for. */
export const directKey = { first: 0, values: 8, stride: 12, bytes: 16, most: 4 } as const;

/** Vectors that a context has room for. */
export const contextVectors = 1700;
/** Bytes of a context. */
export const contextBytes: number = context.vectors + contextVectors * 16;

/** What a fragment returns. */
export const status = {
  done: 0,
  /** `context.error` says what. */
  error: 1,
  /** The output block is full. */
  outputFull: 2,
  /** The group table or the row storage is full. */
  rowsFull: 3,
  /** `context.heapWanted` bytes are wanted. */
  heapFull: 4,
} as const;

/** Head of a group's row before its keys: u32 hash, validity bytes of up to four keys, i64 rows taken. */
export const groupHeader = { hash: 0, validity: { offset: 4, bytes: 4 }, taken: 8, bytes: 16 } as const;

/** Head of a row that is sorted: the i64 prefix of its first key (compile/sort-prefix), and the u32 place of its morsel. */
export const sortedHeader = { prefix: 0, order: 8, bytes: 16 } as const;

/** Entries of the table at context.recent, u32 addresses of rows. */
export const recentRows = 65_536;

/**
 * Head of a chunk of row storage: address of the next chunk, end of its rows, bytes that were allocated, and the place of its morsel among
 * all morsels of the sink (a kept row's morsel begins a chunk of its own, so that chunks can be put in order). As long as a line of the
 * processor's cache, so that rows of that size each lie in one.
 */
export const chunkHeader = { next: 0, end: 4, size: 8, order: 12, bytes: 64 } as const;

/** Words of a slot's control area (index from its start; room for `limits.pipelines`), shared by the threads of its query. */
export const controlWords = {
  /** 1 when the query is to end: cancelled, failed or satisfied. */
  stop: 0,
  /** The running pipeline (from bit 24 on) and its next morsel: one word, so that no thread takes a morsel of another pipeline. */
  next: 2,
  morsels: 3,
  /** Morsels that were not finished. */
  pending: 4,
  /** Result bytes that were published and not released. */
  outstanding: 5,
  /** The morsel whose rows the client gets now, counted over all pipelines of the output. */
  head: 6,
  /** Morsels of earlier pipelines into the same sink. */
  base: 7,
  /** Rows kept in the finished morsels of a sink that needs only so many. */
  kept: 8,
  /** At the end of a pipeline: its step, the first morsel's number that is a job of the step (0 for none), and what the step works on. */
  step: 9,
  jobs: 10,
  plan: 11,
  /**
   * Of rows of which the first in order are wanted: the prefix of the last one wanted that some thread has found (i64, two words), as its
   * difference from the greatest prefix in bits; 0 for none.
   */
  bound: 12,
  /** From here `resultWords` per pipeline: what its sink has left. */
  results: 16,
  /** From here the counts of each pipeline (executor/counts). */
  counts: 1024,
  /** Where all of this ends. */
  end: 4096,
} as const;

/** What a sink leaves: a list of row addresses, its length, and of groups the directory by hash with its mask. */
export const resultWords = { list: 0, length: 1, directory: 2, directoryMask: 3, count: 4 } as const;

/** The first of the words that a pipeline's sink leaves. */
export function resultAt(pipeline: number): number {
  return controlWords.results + resultWords.count * pipeline;
}

/** Bytes from one worker's context to the next. */
export const contextStride: number = (contextBytes + 63) & ~63;
/** Rows of a stored source, or of one in memory, in one morsel: fewer of a stored one where each thread has few. */
export const storedMorselRows = 16_384;
export const storedMorselRowsMin = 1024;

/** Bits of controlWords.next below the pipeline's number. */
export const morselBits = 24;
