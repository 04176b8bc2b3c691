/** Calls of functions that tell of the session: further parameters of the plan that is run, whose values come with each run. */

import {
  type CallScalar,
  columnsOf,
  mapScalar,
  type Plan,
  type Relation,
  relationChildren,
  type Scalar,
  withRelationChildren,
} from "../algebra/index.ts";
import { notSupported } from "../base/index.ts";
import { type SessionFacts, scalarFunction } from "../functions/index.ts";
import { mapScalars } from "../optimizer/index.ts";
import type { Datum } from "../types/index.ts";
import type { Known } from "./evaluate.ts";

/** The plan with parameters in place of such calls, numbered from `parameters` + 1 on, and the calls in the order in which they are to be made. */
export function withoutSessionCalls(
  plan: Plan,
  parameters: number,
): { readonly plan: Plan; readonly calls: readonly CallScalar[] } {
  const calls: CallScalar[] = [];
  const apart = (scalar: Scalar): Scalar => {
    if (scalar.kind !== "call" || scalarFunction(scalar.function).session === undefined) return scalar;
    return { kind: "parameter", number: parameters + calls.push(scalar), type: scalar.type };
  };
  const walk = (relation: Relation): Relation => {
    const inputs = relationChildren(relation).map(walk);
    const own = mapScalars(relation, (scalar) => mapScalar(scalar, apart));
    return inputs.length === 0 ? own : withRelationChildren(own, inputs);
  };
  const relation = walk(plan.relation);
  return calls.length === 0 ? { plan, calls } : { plan: { ...plan, relation }, calls };
}

/**
 * What is known when a plan is run, with the results of its calls behind the values of the statement's own parameters.
 * @throws SqlError what the functions and their arguments throw; 0A000 for arguments that differ from row to row
 */
export function withSessionValues(
  known: Known,
  calls: readonly CallScalar[],
  facts: SessionFacts,
  evaluate: (scalar: Scalar, known: Known) => Datum,
): Known {
  let all = known;
  for (const { function: key, args, type } of calls) {
    const { name, session } = scalarFunction(key);
    const values = args.map((arg) => {
      if (columnsOf(arg).size > 0) throw notSupported(`${name} of a value that differs from row to row`);
      return evaluate(arg, all);
    });
    const value = session?.(facts, values) ?? null;
    all = { ...all, arguments: [...all.arguments, value], argumentTypes: [...all.argumentTypes, type] };
  }
  return all;
}
