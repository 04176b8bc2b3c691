/** EXPLAIN of each step: the plan as bound or optimized, its pipelines, and the code of their stages. */

import { type Plan, printPlan } from "../algebra/index.ts";
import { notSupported, type SessionSettings } from "../base/index.ts";
import { type Pipeline, printStages } from "../executor/index.ts";
import type { ExplainStatement, Query } from "../sql/index.ts";

/** What a query came to, for printing. */
export interface Explained {
  readonly plan: Plan;
  readonly pipelines: readonly Pipeline[];
}

/** The lines that EXPLAIN answers with. */
export async function explain(
  { options, query }: ExplainStatement,
  prepare: (query: Query) => Promise<Explained>,
  _settings: SessionSettings,
): Promise<{ lines: readonly string[] }> {
  const { plan, pipelines } = await prepare(query);
  const words = options.map((option) => option.name.toLowerCase());
  for (const [index, word] of words.entries()) {
    if (!["bind", "steps", "pipelines", "wat", "costs"].includes(word)) {
      throw notSupported(`EXPLAIN option "${word}"`, options[index]?.position);
    }
  }
  if (words.includes("pipelines")) return { lines: JSON.stringify(pipelines, undefined, 2).split("\n") };
  if (words.includes("wat")) return { lines: printStages(pipelines).split("\n") };
  return { lines: printPlan(plan, { constants: plan.constants }).split("\n") };
}
