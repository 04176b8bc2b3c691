/** EXPLAIN of each step: the plan as bound or optimized, its pipelines, and the code of their stages. */

import { type Plan, printPlan } from "../algebra/index.ts";
import { notSupported } from "../base/index.ts";
import { type Pipeline, printStages } from "../executor/index.ts";
import { printSteps, type Step } from "../optimizer/index.ts";
import type { ExplainStatement, Query } from "../sql/index.ts";

/** What a query came to, for printing. */
export interface Explained {
  readonly bound: Plan;
  readonly steps: readonly Step[];
  readonly plan: Plan;
  readonly pipelines: readonly Pipeline[];
}

/** The lines that EXPLAIN answers with. */
export async function explain(
  { options, query }: ExplainStatement,
  prepare: (query: Query) => Promise<Explained>,
): Promise<{ lines: readonly string[] }> {
  const { bound, steps, plan, pipelines } = await prepare(query);
  const words = options.map((option) => option.name.toLowerCase());
  for (const [index, word] of words.entries()) {
    if (!["bind", "steps", "pipelines", "wat", "costs"].includes(word)) {
      throw notSupported(`EXPLAIN option "${word}"`, options[index]?.position);
    }
  }
  if (words.includes("bind")) return { lines: printPlan(bound, { constants: bound.constants }).split("\n") };
  if (words.includes("steps")) return { lines: printSteps(bound, steps).split("\n") };
  if (words.includes("pipelines")) return { lines: JSON.stringify(pipelines, undefined, 2).split("\n") };
  if (words.includes("wat")) return { lines: printStages(pipelines).split("\n") };
  return { lines: printPlan(plan, { constants: plan.constants }).split("\n") };
}
