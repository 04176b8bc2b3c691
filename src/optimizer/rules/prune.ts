/** PruneColumns: from the columns that the client sees downwards, each relation gives only what is read above it. */

import { type ColumnId, columnsOf, type Plan, type Relation, type Scalar } from "../../algebra/index.ts";
import { mayFail, scalarsOf } from "../scalars.ts";

export const pruneColumns = "PruneColumns";

/** The plan without columns that nothing reads; the plan itself if there are none. */
export function prunePlan(plan: Plan): Plan {
  const needed = new Set(plan.output.map((column) => column.id));
  const relation = prune(plan.relation, needed);
  return relation === plan.relation ? plan : { ...plan, relation };
}

function prune(relation: Relation, needed: ReadonlySet<ColumnId>): Relation {
  const pruned = ownPruned(relation, needed);
  if (pruned.kind === "scan" || pruned.kind === "values") return pruned;
  const below = readBy(scalarsOf(pruned), pruned.kind === "project" || pruned.kind === "aggregate" ? [] : needed);
  const input = prune(pruned.input, below);
  return input === pruned.input ? pruned : { ...pruned, input };
}

/** The relation with fewer columns of its own. */
function ownPruned(relation: Relation, needed: ReadonlySet<ColumnId>): Relation {
  switch (relation.kind) {
    case "scan": {
      const read = readBy(relation.filter, needed);
      const columns = kept(relation.columns, ({ id }) => read.has(id));
      return columns === relation.columns ? relation : { ...relation, columns };
    }
    case "values": {
      // A value that may fail fails the statement, whether it is read or not.
      const stays = relation.columns.map(
        ({ id }, index) => needed.has(id) || relation.rows.some((row) => mayFail(row[index]!)),
      );
      const columns = kept(relation.columns, (_, index) => stays[index]!);
      if (columns === relation.columns) return relation;
      return { ...relation, columns, rows: relation.rows.map((row) => kept(row, (_, index) => stays[index]!)) };
    }
    case "project": {
      const columns = kept(relation.columns, ({ id }) => needed.has(id));
      return columns === relation.columns ? relation : { ...relation, columns };
    }
    case "aggregate": {
      const calls = kept(relation.calls, ({ id }) => needed.has(id));
      return calls === relation.calls ? relation : { ...relation, calls };
    }
    case "filter":
    case "sort":
    case "limit":
      return relation;
  }
}

function kept<T>(items: readonly T[], keep: (item: T, index: number) => boolean): readonly T[] {
  const result = items.filter(keep);
  return result.length === items.length ? items : result;
}

function readBy(scalars: readonly Scalar[], others: Iterable<ColumnId>): ReadonlySet<ColumnId> {
  const read = new Set(others);
  for (const scalar of scalars) columnsOf(scalar, read);
  return read;
}
