/** Lowering of Aggregate: the states to keep per group, shared by the calls that finish them. */

import type { Aggregate, AggregateCall, ColumnId, Scalar } from "../algebra/index.ts";
import { notSupported } from "../base/index.ts";
import { aggregateFunction } from "../functions/index.ts";
import { numericModifier } from "../types/index.ts";
import { type Branch, substitute } from "./branch.ts";
import { staticScale } from "./compile/facts.ts";
import type { AggregateResult, AggregateSink, AggregateState } from "./pipeline.ts";

/**
 * The sink of each branch, all of one layout. Undefined if the branches' decimals have different scales: their sums cannot share a state
 * until the values are num cells.
 */
export function aggregateSinks(relation: Aggregate, branches: readonly Branch[]): AggregateSink[] | undefined {
  /** By branch: the states as they read that branch's source. */
  const states: AggregateState[][] = branches.map(() => []);
  const signatures: string[] = [];
  const results: AggregateResult[] = [];
  for (const call of relation.calls) {
    if (call.distinct) throw notSupported("DISTINCT inside of an aggregate");
    const own = branches.map((branch) => stateOf(call, branch));
    const scale = commonScale(own);
    if (scale === "different") return undefined;
    const { state: name } = aggregateFunction(call.function);
    const signature = JSON.stringify([name, own.map(({ args, filter }) => [args, filter ?? null])]);
    let state = signatures.indexOf(signature);
    if (state < 0) {
      state = signatures.push(signature) - 1;
      for (const [index, each] of own.entries()) states[index]?.push(each);
    }
    results.push({ id: call.id, function: call.function, state, scale });
  }
  const keyColumns = relation.keys.map(({ id, name, type }) => ({ id, name, type }));
  return branches.map((branch, index) => ({
    kind: "aggregate",
    keys: relation.keys.map(({ value }) => substitute(value, branch)),
    keyColumns,
    states: states[index] ?? [],
    results,
  }));
}

function stateOf(call: AggregateCall, branch: Branch): AggregateState {
  const args = call.args.map((arg) => substitute(arg, branch));
  const [arg] = args;
  return {
    function: call.function,
    args,
    filter: call.filter === undefined ? undefined : substitute(call.filter, branch),
    scale: arg?.type.name === "numeric" ? scaleIn(arg, branch) : undefined,
  };
}

/** The display scale of a numeric argument, if the branches where it is known agree. */
function commonScale(states: readonly AggregateState[]): number | undefined | "different" {
  const scales = new Set(states.map(({ scale }) => scale).filter((scale) => scale !== undefined));
  return scales.size > 1 ? "different" : [...scales][0];
}

function scaleIn(arg: Scalar, { source }: Branch): number | undefined {
  const scaleOf = (id: ColumnId): number | undefined => {
    if (source.kind !== "scan") return undefined;
    const column = source.columns.find((each) => each.id === id);
    return column === undefined ? undefined : numericModifier(column.type)?.scale;
  };
  return staticScale(arg, scaleOf);
}
