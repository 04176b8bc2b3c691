/** The rows of sources that are in memory: a plan's literal rows, and tables that the catalog keeps or makes. */

import type { Plan } from "../algebra/index.ts";
import type { CatalogTable } from "../catalog/index.ts";
import type { GivenRows, Pipeline } from "../executor/index.ts";
import type { Datum } from "../types/index.ts";

/** The values that a source reads, at this moment. */
export function givenRows(
  { from, columns }: Extract<Pipeline["source"], { kind: "rows" }>,
  plan: Plan,
  tables: ReadonlyMap<string, CatalogTable>,
): GivenRows {
  const fields = columns.map(({ field }) => field);
  if (from.kind === "list") {
    const list = plan.lists[from.list] ?? [];
    return { rows: list[0]?.length ?? 0, columns: fields.map((field) => list[field] as readonly Datum[]) };
  }
  const table = tables.get(from.table)?.source;
  if (table?.kind !== "rows") throw new Error(`assertion failed: ${from.table} is not in memory`);
  return table.rows(fields);
}
