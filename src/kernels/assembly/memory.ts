/** The scratch arena of one task, which the host points somewhere before it runs generated code. */

// Rules for all kernels. Memory is raw addresses: no managed strings, arrays or classes. Static tables
// (memory.data) are read only: one memory is shared by all workers of a query, each with its own instance
// of this module, so a static scratch area would be a data race. Globals belong to the instance and are safe.
// The host gives no buffer in the last page below 4 GiB, so that the address behind a buffer never wraps to 0.

/** First free byte of the arena. */
export let arenaPointer: i32 = 0;
/** End of the arena. */
export let arenaEnd: i32 = 0;

/** Start of the arena, where a reset goes back to. */
let arenaStart: i32 = 0;

/** Points the arena at the bytes from `start` up to `end`. The 64 bytes behind it are the kernels' as well, for short texts. */
export function arena_set(start: usize, end: usize): void {
  arenaStart = <i32>start;
  arenaPointer = <i32>start;
  arenaEnd = <i32>end;
}

/** Gives back all that was taken. */
export function arena_reset(): void {
  arenaPointer = arenaStart;
}

/** Takes `bytes` from the arena, aligned to 16; gives 0 when they do not fit. */
export function arena_allocate(bytes: u32): usize {
  const start = (<u64>(<u32>arenaPointer) + 15) & ~15;
  const end = start + <u64>bytes;
  if (end > <u64>(<u32>arenaEnd)) return 0;
  arenaPointer = <i32>end;
  return <usize>start;
}
