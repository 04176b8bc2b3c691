/** SELECT: clause by clause, in PostgreSQL's order, into Scan -> Filter -> Aggregate -> Filter -> Project -> Aggregate -> Sort -> Limit. */

import type { Relation, Scalar } from "../algebra/index.ts";
import type { Expression, Select } from "../sql/index.ts";
import { Aggregates } from "./aggregates.ts";
import { arrange, bindLimits, type Clauses, checkDistinctOrder, type InClause } from "./arrange.ts";
import type { Binding, Context } from "./binding.ts";
import { bindExpression } from "./expression.ts";
import { bindFrom } from "./from.ts";
import { Grouping } from "./grouping.ts";
import { bindCondition } from "./logic.ts";
import type { BoundQuery, Surroundings } from "./surroundings.ts";
import { type Entry, Targets } from "./target.ts";

/** @throws SqlError */
export function bindSelect(select: Select, around: Surroundings, binding: Binding): BoundQuery {
  const aggregates = new Aggregates();
  const from = bindFrom(select, around, binding);
  const { scope } = from;
  const inClause: InClause = (clause) => ({ binding, around, scope, clause, aggregates, bind: bindExpression });
  const targets = new Targets(binding);
  targets.bind(select.targets, inClause("SELECT"));
  const where = bindOptional(select.where, inClause("WHERE"));
  const having = bindOptional(select.having, inClause("HAVING"));
  const sort = select.orderBy.map((item) => ({ entry: targets.find(item.expression, inClause("ORDER BY")), item }));
  const groups = select.groupBy.map((expression) => {
    const entry = targets.find(expression, inClause("GROUP BY"));
    aggregates.refuseIn(binding, entry.bound.scalar, "GROUP BY");
    return entry;
  });
  const distinct = select.distinct?.on.map((expression) => targets.find(expression, inClause("DISTINCT ON")));
  if (distinct?.length === 0) checkDistinctOrder(sort);
  const clauses = { sort, distinct, ...bindLimits(select, inClause) };
  targets.settle();
  let relation: Relation = from.relation;
  if (where !== undefined) relation = { kind: "filter", input: relation, predicate: where };
  const grouped = groups.length > 0 || having !== undefined || aggregates.calls.length > 0;
  const kept = keptEntries(targets.entries(), clauses);
  if (!grouped) return arrange(relation, kept, (scalar) => scalar, clauses, binding);
  const grouping = new Grouping(binding, scope, aggregates, groups);
  const above = new Map(kept.map((entry) => [entry, grouping.above(entry.bound.scalar)]));
  relation = grouping.aggregate(relation);
  if (having !== undefined) relation = { kind: "filter", input: relation, predicate: grouping.above(having) };
  return arrange(relation, kept, (_, entry) => above.get(entry)!, clauses, binding);
}

function bindOptional(expression: Expression | undefined, context: Context): Scalar | undefined {
  return expression === undefined ? undefined : bindCondition(expression, context.clause, context).scalar;
}

/** Hidden entries that only GROUP BY has made are no columns. */
function keptEntries(
  entries: readonly Entry[],
  { sort, distinct }: Pick<Clauses, "sort" | "distinct">,
): readonly Entry[] {
  const used = new Set([...sort.map(({ entry }) => entry), ...(distinct ?? [])]);
  return entries.filter((entry) => !entry.hidden || used.has(entry));
}
