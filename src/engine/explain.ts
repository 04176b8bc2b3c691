/** EXPLAIN of each step: the plan as bound or optimized, its pipelines, and the code of their stages. */

import { type Plan, printPlan } from "../algebra/index.ts";
import { notSupported, sqlError } from "../base/index.ts";
import { type Pipeline, printPipelines, printStages } from "../executor/index.ts";
import { printSteps, type Step } from "../optimizer/index.ts";
import type { ExplainOption, ExplainStatement, Query } from "../sql/index.ts";

/** What a query came to, for printing. */
export interface Explained {
  readonly bound: Plan;
  readonly steps: readonly Step[];
  readonly plan: Plan;
  readonly pipelines: readonly Pipeline[];
}

type View = (explained: Explained) => string;

const optimized: View = ({ plan }) => printPlan(plan, { constants: plan.constants });

/** What each option of ours shows in place of the plan that is run. */
const views: Readonly<Record<string, View>> = {
  bind: ({ bound }) => printPlan(bound, { constants: bound.constants }),
  steps: ({ bound, steps }) => printSteps(bound, steps),
  pipelines: ({ pipelines, plan }) => printPipelines(pipelines, plan.constants),
  wat: ({ pipelines }) => printStages(pipelines),
};

/** PostgreSQL's Boolean options, none of which can be turned on. */
const switches: ReadonlySet<string> = new Set([
  "analyze",
  "buffers",
  "costs",
  "settings",
  "summary",
  "timing",
  "verbose",
  "wal",
]);

/**
 * The lines that EXPLAIN answers with.
 * @throws SqlError (rejects) 42601 for an option that there is not, 22023 for two views at once, 0A000 for what PostgreSQL alone shows
 */
export async function explain(
  { options, query }: ExplainStatement,
  prepare: (query: Query) => Promise<Explained>,
): Promise<{ lines: readonly string[] }> {
  // What is wrong with the query comes first, as in PostgreSQL.
  const explained = await prepare(query);
  return { lines: viewOf(options)(explained).split("\n") };
}

function viewOf(options: readonly ExplainOption[]): View {
  const wanted = options.filter((option) => {
    if (Object.hasOwn(views, option.name)) return isOn(option);
    refuseOption(option);
    return false;
  });
  const [first, second] = wanted;
  if (second !== undefined) {
    throw sqlError(
      "invalidParameterValue",
      `EXPLAIN options ${first?.name} and ${second.name} cannot be used together`,
      {
        position: second.position,
        hint: "Explain the statement once for each.",
      },
    );
  }
  return first === undefined ? optimized : views[first.name]!;
}

/** Lets pass what asks for no more than we show. */
function refuseOption(option: ExplainOption): void {
  const { name, value, position } = option;
  if (switches.has(name)) {
    if (isOn(option)) throw notSupported(`EXPLAIN option "${name}"`, position);
  } else if (name === "format") {
    if (value !== "text") throw notSupported(`EXPLAIN format "${value}"`, position);
  } else {
    throw sqlError("syntaxError", `unrecognized EXPLAIN option "${name}"`, { position });
  }
}

/** As PostgreSQL's defGetBoolean reads a value. */
function isOn({ name, value }: ExplainOption): boolean {
  if (value === undefined || value === 1) return true;
  const word = String(value).toLowerCase();
  if (word === "true" || word === "on") return true;
  if (word === "false" || word === "off" || value === 0) return false;
  throw sqlError("syntaxError", `${name} requires a Boolean value`);
}
