/** Columnar memory: vectors as compiled code sees them, and columns at the edges. */

export type { ColumnData, ColumnValues, Field, RowsData } from "./columns.ts";
export type { IpcEncoder } from "./ipc.ts";
export { createIpcEncoder } from "./ipc.ts";
export { budgetWords, createBudget, granuleBytes, SlotMemory, slotAreas } from "./slot-memory.ts";
export type { VectorShape } from "./vector.ts";
export { descriptor, generalShape } from "./vector.ts";
