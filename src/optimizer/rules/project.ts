/** Rules for Project: values are computed where they are used, but never twice. */

import type { Aggregate, Project, Relation, Scalar } from "../../algebra/index.ts";
import { type Rule, ruleOver } from "../rule.ts";
import { countReads, isTrivial, mapScalars, scalarsOf, substitute } from "../scalars.ts";

export const projectRules: readonly Rule[] = [
  ruleOver("MergeProjects", "project", "project", inlined),

  // DISTINCT groups by computed columns: the Aggregate can compute them itself.
  ruleOver("InlineProject", "aggregate", "project", inlined),
];

/** The upper relation over the project's input, or undefined if a value that is worth something would be computed twice. */
function inlined(upper: Project | Aggregate, project: Project): Relation | undefined {
  const reads = countReads(scalarsOf(upper));
  if (project.columns.some(({ id, value }) => !isTrivial(value) && (reads.get(id) ?? 0) > 1)) return undefined;
  const values = new Map<number, Scalar>(project.columns.map(({ id, value }) => [id, value]));
  return { ...mapScalars(upper, (scalar) => substitute(scalar, values)), input: project.input };
}
