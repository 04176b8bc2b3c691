/** Turns: the order in which morsels are read whose rows are sorted and of which the first are wanted, the likeliest to have some first. */

import type { Extent, TableScan } from "../lakehouse/index.ts";
import { numericModifier } from "../types/index.ts";
import { decimalPrefixOf, greatestPrefix, leastPrefix } from "./compile/sort-prefix.ts";
import type { KeepSink, Pipeline } from "./pipeline.ts";

/** The morsels in the order of their turns, and by morsel the prefix that no row of it comes before (compile/sort-prefix). */
export interface Turns {
  readonly morsels: Uint32Array;
  readonly best: BigInt64Array;
}

/** The turns of a pipeline's morsels; undefined for those of the files. */
export function turnsOf({ sink }: Pipeline, scan: TableScan | undefined): Turns | undefined {
  if (scan?.extents === undefined || sink.kind !== "keep") return undefined;
  const best = BigInt64Array.from(scan.extents, (extent) => bestPrefix(extent, sink));
  const morsels = Uint32Array.from(best, (_, morsel) => morsel);
  morsels.sort((left, right) => {
    const [first, second] = [best[left]!, best[right]!];
    return first === second ? left - right : first < second ? -1 : 1;
  });
  return { morsels, best };
}

function bestPrefix(extent: Extent, { keys, values }: KeepSink): bigint {
  const { value, descending, nullsFirst } = keys[0]!;
  if (extent === undefined || (nullsFirst && extent.nulls)) return leastPrefix;
  if (extent.range === "none") return greatestPrefix;
  const modifier = numericModifier(values[value]!.type);
  const end = descending ? extent.range.max : extent.range.min;
  const ascending = modifier === undefined ? end : decimalPrefixOf(end, modifier.scale);
  return descending ? ~ascending : ascending;
}
