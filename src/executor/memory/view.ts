/** Reads a 16-byte text view out of a query's memory (types/datum.md). */

import type { SlotMemory } from "../../batch/index.ts";

/** The text of the view at an address. */
export function readView(memory: SlotMemory, at: number): string {
  const length = memory.u32[at >>> 2] ?? 0;
  const start = length <= 12 ? at + 4 : (memory.u32[(at >>> 2) + 3] ?? 0);
  return new TextDecoder().decode(memory.u8.slice(start, start + length));
}
