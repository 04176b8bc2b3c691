/** Rules for Filter: predicates move to where rows are read. */

import { columnsOf, outputColumns, type Relation, type Scalar } from "../../algebra/index.ts";
import { type Rule, rule, ruleOver } from "../rule.ts";
import { conjunction, conjuncts, mayFail, substitute } from "../scalars.ts";

export const filterRules: readonly Rule[] = [
  rule("EliminateTrueFilter", "filter", ({ input, predicate }, planning) =>
    predicate.kind === "constant" && planning.valueOf(predicate) === true ? input : undefined,
  ),

  // A predicate that is false or null for every row lets none through, so nothing below needs to run.
  rule("FoldFalseFilter", "filter", ({ input, predicate }, planning) =>
    predicate.kind === "constant" && planning.valueOf(predicate) !== true ? noRows(input) : undefined,
  ),

  // The lower predicate stays first: it may guard the upper one against errors.
  ruleOver("MergeFilters", "filter", "filter", (outer, inner) => ({
    ...inner,
    predicate: conjunction([...conjuncts(inner.predicate), ...conjuncts(outer.predicate)]),
  })),

  // A condition on computed values is one on what they are computed from. What it reads is computed again for the rows that stay, but a
  // pipeline would do so anyway: it filters before it computes.
  ruleOver("PushFilterIntoProject", "filter", "project", (filter, project) => {
    const values = new Map(project.columns.map(({ id, value }) => [id, value]));
    const below: Relation = { kind: "filter", input: project.input, predicate: substitute(filter.predicate, values) };
    return { ...project, input: below };
  }),

  ruleOver("PushFilterIntoUnion", "filter", "union", (filter, union) => {
    const inputs = union.inputs.map((input, index): Relation => {
      const types = new Map(outputColumns(input).map(({ id, type }) => [id, type]));
      const values = new Map(
        union.columns.map(({ id, from }): [number, Scalar] => {
          const own = from[index]!;
          return [id, { kind: "column", id: own, type: types.get(own)! }];
        }),
      );
      return { kind: "filter", input, predicate: substitute(filter.predicate, values) };
    });
    return { ...union, inputs };
  }),

  // Fewer rows to sort. Not below DISTINCT ON, which would then keep other rows.
  ruleOver("PushFilterIntoSort", "filter", "sort", (filter, sort) =>
    sort.distinct > 0 ? undefined : { ...sort, input: { ...filter, input: sort.input } },
  ),

  // What HAVING asks of the keys alone can be asked of the rows, before they are grouped. Not of an expression that may fail, since a
  // conjunct before it may have spared it; and not without keys, where the one group exists even if there are no rows.
  ruleOver("PushFilterIntoAggregate", "filter", "aggregate", (filter, aggregate) => {
    if (aggregate.keys.length === 0) return undefined;
    const keys = new Map(aggregate.keys.map((key) => [key.id, key.value]));
    const parts = conjuncts(filter.predicate);
    const pushed = parts.filter((part) => !mayFail(part) && [...columnsOf(part)].every((id) => keys.has(id)));
    if (pushed.length === 0) return undefined;
    const predicate = conjunction(pushed.map((part) => substitute(part, keys)));
    const below: Relation = { ...aggregate, input: { kind: "filter", input: aggregate.input, predicate } };
    const kept = parts.filter((part) => !pushed.includes(part));
    return kept.length === 0 ? below : { kind: "filter", input: below, predicate: conjunction(kept) };
  }),

  // The scan evaluates its conjuncts in order, each on the rows that the ones before it let through, as the AND did.
  ruleOver("PushFilterIntoScan", "filter", "scan", (filter, scan) => ({
    ...scan,
    filter: [...scan.filter, ...conjuncts(filter.predicate)],
  })),
];

/** A relation of the same columns without rows. */
export function noRows(relation: Relation): Relation {
  const columns = outputColumns(relation).map(({ id, name, type }) => ({ id, name, type }));
  return { kind: "values", columns, rows: [] };
}
