/** Prints how a plan was rewritten, for EXPLAIN (STEPS) and goldens. */

import { type Plan, printPlan } from "../algebra/index.ts";
import type { Step } from "./optimize.ts";

/** The bound plan under `bind`, then the plan after each rule under its name. */
export function printSteps(bound: Plan, steps: readonly Step[]): string {
  const print = (title: string, plan: Plan): string[] => [
    title,
    ...printPlan(plan, { constants: plan.constants })
      .split("\n")
      .map((line) => `  ${line}`),
  ];
  return [...print("bind", bound), ...steps.flatMap(({ rule, plan }) => print(rule, plan))].join("\n");
}
