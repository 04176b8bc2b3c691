/** The memory budget of a process: what its slots and spools hold together, and how much that may be. */

/** Unit of allocation and of the budget, in bytes. */
export const granuleBytes = 65_536;

/**
 * Words of the budget that all slots of a process share, in granules: what has been touched, since that is what a memory holds of the
 * machine's until it is dropped; what may be; and how much of it nobody uses, so that it can be dropped. `wanted` counts the times that
 * memory was short, `refused` those that nothing could be dropped then.
 */
export const budgetWords = { used: 0, limit: 1, idle: 2, wanted: 3, refused: 4, count: 5 } as const;

/** What is to outlive its query is not kept beyond this part of the budget. */
export const sparePart = 0.5;

/** The budget of some slots: so many granules may be in use. */
export function createBudget(granules: number): Int32Array {
  const budget = new Int32Array(new SharedArrayBuffer(budgetWords.count * 4));
  budget[budgetWords.limit] = granules;
  return budget;
}

/** Granules that so many bytes take. */
export function granulesOf(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / granuleBytes));
}

/** Charges granules if no more than `part` of the limit is in use then; false if not. */
export function charge(budget: Int32Array, granules: number, part: number): boolean {
  const used = Atomics.add(budget, budgetWords.used, granules) + granules;
  if (used <= Atomics.load(budget, budgetWords.limit) * part) return true;
  Atomics.sub(budget, budgetWords.used, granules);
  return false;
}

/** Gives back what was charged, and tells those that wait for it. */
export function giveBack(budget: Int32Array, granules: number): void {
  Atomics.sub(budget, budgetWords.used, granules);
  Atomics.notify(budget, budgetWords.used);
}
