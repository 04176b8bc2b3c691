/** Bounds of a Delta table's columns by file, in one array per column and side, made from the log's JSON for the columns that are asked for. */

import { setImmediate } from "node:timers/promises";
import type { Datum } from "../../../types/index.ts";
import { nullsOf } from "../../format/parquet/statistics.ts";
import type { ColumnBounds, DataFile, StatisticsIndex, TableField } from "../table.ts";
import type { AddFile } from "./action.ts";
import { readColumn } from "./statistics.ts";

/** Files taken between two pauses, so that the thread stays responsive. */
const filesAtOnce = 256;

const unknown: ColumnBounds = { min: undefined, max: undefined };

interface BoundsOfColumn {
  readonly min: (Datum | undefined)[];
  readonly max: (Datum | undefined)[];
  readonly nulls: ColumnBounds["nulls"][];
}

/** `adds` and `files` go along each other. */
export function statisticsIndex(
  fields: readonly TableField[],
  adds: readonly AddFile[],
  files: readonly DataFile[],
): StatisticsIndex {
  const columns = new Map<number, BoundsOfColumn>();
  const load = async (wanted: number): Promise<void> => {
    const made: BoundsOfColumn = { min: [], max: [], nulls: [] };
    const field = fields[wanted]!;
    const key = `${JSON.stringify(field.storedName ?? field.name)}:`;
    for (const [index, { stats }] of adds.entries()) {
      const read = stats === undefined ? undefined : readColumn(stats, key, field);
      made.min.push(read?.bounds.min);
      made.max.push(read?.bounds.max);
      made.nulls.push(read && nullsOf(read.bounds.nullCount, read.rows));
      if (index % filesAtOnce === filesAtOnce - 1) await setImmediate();
    }
    columns.set(wanted, made);
  };
  return {
    prepare: async (wanted) => {
      const lacking = wanted.filter((field) => fields[field]?.partition === undefined && !columns.has(field));
      for (const field of lacking) await load(field);
    },
    bounds: (file, field) => {
      const partition = fields[field]?.partition;
      if (partition !== undefined) {
        const value = files[file]?.partition?.[partition] ?? undefined;
        return { min: value, max: value, nulls: value === undefined ? "all" : "none" };
      }
      const column = columns.get(field);
      return column === undefined
        ? unknown
        : { min: column.min[file], max: column.max[file], nulls: column.nulls[file] };
    },
  };
}
