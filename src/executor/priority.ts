/** The priority of exec workers: below main's, which answers clients in a moment while they compute. */

import { readlinkSync } from "node:fs";
import { getPriority, setPriority } from "node:os";

/** How much lower, as `nice` counts. */
const lowerBy = 5;

/** Lowers the calling thread's priority where threads have one of their own, which is Linux. */
export function yieldToMain(): void {
  try {
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    setPriority(thread, Math.min(getPriority(thread) + lowerBy, 19));
  } catch {
    // all threads share the process's priority
  }
}
