/** One alternating run of two contenders, with the answers compared in every round. */

import { difference } from "./answer.ts";
import type { Contender } from "./contender.ts";

export const warmUpRounds = 2;
export const countedRounds = 7;

/** What a query took on both sides, in milliseconds of the counted rounds; or why there is no figure. */
export type Comparison =
  | { readonly query: string; readonly ours: Spread; readonly peer: Spread; readonly ratio: number }
  | { readonly query: string; readonly fault: string };

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Runs a query on both sides in turn. An error or unequal answers are a fault. */
export async function compare(query: string, sql: string, ours: Contender, peer: Contender): Promise<Comparison> {
  const ordered = /\border\s+by\b/i.test(sql);
  const times: { ours: number[]; peer: number[] } = { ours: [], peer: [] };
  try {
    for (let round = 0; round < warmUpRounds + countedRounds; round++) {
      const answer = await ours.run(sql);
      const expected = await peer.run(sql);
      const found = difference(answer, expected, ordered);
      if (found !== undefined) return { query, fault: `the answers differ in round ${round + 1}: ${found}` };
      if (round < warmUpRounds) continue;
      times.ours.push(answer.milliseconds);
      times.peer.push(expected.milliseconds);
    }
  } catch (error) {
    return { query, fault: error instanceof Error ? error.message : String(error) };
  }
  const [our, their] = [spread(times.ours), spread(times.peer)];
  return { query, ours: our, peer: their, ratio: their.median / our.median };
}

/** Median and extremes of some measurements. */
export function spread(values: readonly number[]): Spread {
  return { median: percentile(values, 0.5), least: Math.min(...values), most: Math.max(...values) };
}

/** The value that `part` of the values are not above. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}
