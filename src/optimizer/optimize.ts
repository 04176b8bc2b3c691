/** The driver of the rules: tries them from the leaves up until none fits, checks the plan after each and keeps what each did. */

import { type Plan, type Relation, relationChildren, type Scalar, withRelationChildren } from "../algebra/index.ts";
import { assert, type SessionSettings } from "../base/index.ts";
import type { Datum } from "../types/index.ts";
import { checkPlan } from "./check.ts";
import { compactConstants, constantScalar } from "./constants.ts";
import type { Planning, Rule } from "./rule.ts";
import { filterRules } from "./rules/filter.ts";
import { projectRules } from "./rules/project.ts";
import { pruneColumns, prunePlan } from "./rules/prune.ts";
import { scalarRules } from "./rules/scalar.ts";
import { sortLimitRules } from "./rules/sort-limit.ts";
import { unionWithRules } from "./rules/union-with.ts";

/** A plan after a rule that fired. */
export interface Step {
  readonly rule: string;
  readonly plan: Plan;
}

/** The plan to run, and how it came about. */
export interface Optimized {
  readonly plan: Plan;
  readonly steps: readonly Step[];
}

/** The value of an expression without columns, by the executor's own code; undefined if it fails. */
export type Evaluate = (scalar: Scalar, constants: readonly Datum[]) => Datum | undefined;

/** All rules that are tried at a node, in this order. */
const rules: readonly Rule[] = [...scalarRules, ...filterRules, ...projectRules, ...sortLimitRules, ...unionWithRules];

/** What the steps of a plan may be called. */
export const ruleNames: readonly string[] = [...rules.map(({ name }) => name), pruneColumns];

/** Expressions that one statement may have evaluated while it is planned. */
const evaluationsMax = 1000;
/** Rules that may fire at one plan, for each of its nodes: far more than can be needed. */
const firingsPerNodeMax = 50;

/**
 * Rewrites a plan into one that gives the same columns and rows, and fails where and only where the given one may.
 * With `settings.optimizer` off the plan is left as it is.
 */
export function optimize(plan: Plan, settings: SessionSettings, evaluate?: Evaluate): Optimized {
  if (!settings.optimizer) return { plan, steps: [] };
  const constants: Datum[] = [...plan.constants];
  const steps: Step[] = [];
  const planning = planningOver(constants, evaluate);
  const firingsMax = firingsPerNodeMax * countRelations(plan.relation);
  let current = plan;
  const step = (rule: string, relation: Relation): void => {
    current = { ...current, relation, constants: [...constants] };
    checkPlan(current, rule);
    steps.push({ rule, plan: current });
    assert(steps.length <= firingsMax, `the rules go round in circles, at last ${rule}`);
  };
  for (;;) {
    const fired = rewriteOnce(current.relation, planning);
    if (fired === undefined) break;
    step(fired.rule, fired.relation);
  }
  const pruned = prunePlan(current);
  if (pruned !== current) step(pruneColumns, pruned.relation);
  return { plan: compactConstants(current), steps };
}

/** The relation after the first rule that fits, lowest node first; undefined if none does. */
function rewriteOnce(relation: Relation, planning: Planning): { rule: string; relation: Relation } | undefined {
  const inputs = relationChildren(relation);
  for (const [index, input] of inputs.entries()) {
    const fired = rewriteOnce(input, planning);
    if (fired === undefined) continue;
    const rewritten = inputs.map((each, at) => (at === index ? fired.relation : each));
    return { rule: fired.rule, relation: withRelationChildren(relation, rewritten) };
  }
  for (const { name, apply } of rules) {
    const rewritten = apply(relation, planning);
    if (rewritten !== undefined) return { rule: name, relation: rewritten };
  }
  return undefined;
}

function planningOver(constants: Datum[], evaluate: Evaluate | undefined): Planning {
  const failed = new WeakSet<Scalar>();
  let evaluations = 0;
  return {
    valueOf: ({ index }) => constants[index]!,
    constant: (value, type) => constantScalar(constants.push(value) - 1, value, type),
    evaluate: (scalar) => {
      if (evaluate === undefined || evaluations >= evaluationsMax || failed.has(scalar)) return undefined;
      evaluations++;
      const value = evaluate(scalar, constants);
      if (value === undefined) failed.add(scalar);
      return value;
    },
  };
}

function countRelations(relation: Relation): number {
  return relationChildren(relation).reduce((count, child) => count + countRelations(child), 1);
}
