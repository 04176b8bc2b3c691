/** Rules for Sort and Limit. */

import type { Limit, Relation } from "../../algebra/index.ts";
import { typeRef } from "../../types/index.ts";
import { type Planning, type Rule, rule, ruleOver } from "../rule.ts";
import { noRows } from "./filter.ts";

export const sortLimitRules: readonly Rule[] = [
  rule("EliminateSort", "sort", ({ input }) => (hasOneRow(input) ? input : undefined)),

  // As PostgreSQL, which then asks the input for no row at all.
  rule("FoldZeroLimit", "limit", (limit, planning) => (countOf(limit, planning) === 0n ? noRows(limit) : undefined)),

  // The outer limit can only cut further. Only where both counts are known, and not below an outer offset, which counts what the inner
  // limit has let through.
  ruleOver("MergeLimits", "limit", "limit", (outer, inner, planning) => {
    const [upper, lower] = [countOf(outer, planning), countOf(inner, planning)];
    if (upper === undefined || lower === undefined || outer.offset !== undefined) return undefined;
    return upper >= lower ? inner : { ...inner, count: planning.constant(upper, typeRef("int8")) };
  }),
];

/** The count of a limit, if it is a constant that is valid. */
function countOf({ count }: Limit, planning: Planning): bigint | undefined {
  const value = count?.kind === "constant" ? planning.valueOf(count) : undefined;
  return typeof value === "bigint" && value >= 0n ? value : undefined;
}

/** True if a relation gives one row at most, by its form. */
function hasOneRow(relation: Relation): boolean {
  switch (relation.kind) {
    case "values":
      return relation.rows.length <= 1;
    case "aggregate":
      return relation.keys.length === 0;
    case "filter":
    case "project":
    case "sort":
    case "limit":
      return hasOneRow(relation.input);
    case "with":
      return hasOneRow(relation.input);
    case "rows":
      return relation.from.kind === "list" && relation.from.rows <= 1;
    case "scan":
    case "union":
    case "reference":
      return false;
  }
}
