/** Columnar memory: vectors as compiled code sees them, columns at the edges, and what outlives a task. */

export { budgetWords, createBudget, giveBack, granuleBytes, granulesOf } from "./budget.ts";
export type { ColumnData, ColumnValues, Field, RowsData } from "./columns.ts";
export type { IpcEncoder } from "./ipc.ts";
export { createIpcEncoder } from "./ipc.ts";
export { SlotMemory, slotAreas } from "./slot-memory.ts";
export type { SpoolPlace } from "./spool.ts";
export { Spool, spoolPageBytes } from "./spool.ts";
export type { VectorShape } from "./vector.ts";
export { descriptor, generalShape } from "./vector.ts";
