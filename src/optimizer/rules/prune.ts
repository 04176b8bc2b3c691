/** PruneColumns: from the columns that the client sees downwards, each relation gives only what is read above it. */

import {
  type ColumnId,
  columnsOf,
  type Plan,
  type Relation,
  type Scalar,
  visitSubqueries,
} from "../../algebra/index.ts";
import { mayFail, scalarsOf } from "../scalars.ts";

export const pruneColumns = "PruneColumns";

/** The plan without columns that nothing reads; the plan itself if there are none. */
export function prunePlan(plan: Plan): Plan {
  const needed = new Set(plan.output.map((column) => column.id));
  const relation = prune(plan.relation, needed, new Map());
  return relation === plan.relation ? plan : { ...plan, relation };
}

/** Columns that References read of the definitions in sight. */
type Referenced = Map<number, Set<ColumnId>>;

function prune(relation: Relation, needed: ReadonlySet<ColumnId>, referenced: Referenced): Relation {
  const pruned = ownPruned(relation, needed);
  for (const scalar of scalarsOf(pruned)) {
    visitSubqueries(scalar, ({ table, column }) => {
      if (column !== undefined) referenced.get(table)?.add(column);
    });
  }
  switch (pruned.kind) {
    case "scan":
    case "values":
    case "rows":
      return pruned;
    case "reference": {
      const read = referenced.get(pruned.table);
      for (const { from } of pruned.columns) read?.add(from);
      return pruned;
    }
    case "with": {
      const read = new Set<ColumnId>();
      const input = prune(pruned.input, needed, new Map([...referenced, [pruned.table, read]]));
      const definition = prune(pruned.definition, read, referenced);
      const same = input === pruned.input && definition === pruned.definition;
      return same ? pruned : { ...pruned, input, definition };
    }
    case "union": {
      const inputs = pruned.inputs.map((input, index) =>
        prune(input, new Set(pruned.columns.map(({ from }) => from[index]!)), referenced),
      );
      return inputs.every((input, index) => input === pruned.inputs[index]) ? pruned : { ...pruned, inputs };
    }
    default: {
      const fresh = pruned.kind === "project" || pruned.kind === "aggregate";
      const input = prune(pruned.input, readBy(scalarsOf(pruned), fresh ? [] : needed), referenced);
      return input === pruned.input ? pruned : { ...pruned, input };
    }
  }
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
    case "rows": {
      const columns = kept(relation.columns, ({ id }) => needed.has(id));
      return columns === relation.columns ? relation : { ...relation, columns };
    }
    case "project": {
      const columns = kept(relation.columns, ({ id }) => needed.has(id));
      return columns === relation.columns ? relation : { ...relation, columns };
    }
    case "union": {
      const columns = kept(relation.columns, ({ id }) => needed.has(id));
      return columns === relation.columns ? relation : { ...relation, columns };
    }
    case "reference": {
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
    case "with":
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
