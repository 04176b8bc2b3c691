/** Direct keys: the groups that are found by their keys' place in a table instead of by a hash, where the files' statistics tell how far the keys reach. */

import { type IntegerRange, union } from "../lakehouse/index.ts";
import { hasDirectKeys } from "./operators/direct-groups.ts";
import type { AggregateSink, Pipeline } from "./pipeline.ts";
import type { Run } from "./run.ts";

/** A place is the sum of each key's distance from its first value, by its stride. */
export interface DirectKeys {
  readonly places: number;
  readonly keys: readonly { readonly first: bigint; readonly values: number; readonly stride: number }[];
}

/** Tables this small are worth it for any number of rows. */
const fewPlaces = 65_536;
/** A table with more places than this for each row is emptier than it is worth. */
const placesPerRow = 2;
export const placeBytes = 4;

/** By the pipeline that ends a sink: the places of its groups' keys, in tables of at most so many bytes for each thread. */
export function directKeys({ pipelines, scans }: Run, bytesMax: number): (DirectKeys | undefined)[] {
  return pipelines.map(({ sink, into }, index) => {
    if (into !== index || sink.kind !== "aggregate" || !hasDirectKeys(sink)) return undefined;
    let rows = 0;
    const ranges: IntegerRange[] = [];
    for (const [at, feeding] of pipelines.entries()) {
      if (feeding.into !== index || feeding.sink.kind !== "aggregate") continue;
      const scan = scans[at];
      if (scan === undefined) return undefined;
      rows += scan.rows;
      for (const [place, key] of feeding.sink.keys.entries()) {
        const range = rangeOf(key, feeding, scan);
        if (range === undefined) return undefined;
        const known = ranges[place];
        ranges[place] = known === undefined ? range : union(known, range);
      }
    }
    const placesMax = Math.min(Math.max(fewPlaces, rows * placesPerRow), bytesMax / placeBytes);
    return placesOf(ranges, placesMax);
  });
}

function rangeOf(
  key: AggregateSink["keys"][number],
  { source }: Pipeline,
  { ranges }: NonNullable<Run["scans"][number]>,
): IntegerRange | undefined {
  if (key.kind !== "column" || source.kind !== "scan") return undefined;
  return ranges[source.columns.findIndex(({ id }) => id === key.id)];
}

function placesOf(ranges: readonly IntegerRange[], placesMax: number): DirectKeys | undefined {
  let places = 1;
  const keys: DirectKeys["keys"][number][] = [];
  for (const { min, max } of ranges.toReversed()) {
    const values = Number(max - min) + 1;
    keys.unshift({ first: min, values, stride: places });
    places *= values;
    if (places > placesMax) return undefined;
  }
  return { places, keys };
}
