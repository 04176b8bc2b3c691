/** Lowering of Aggregate: the states to keep per group, shared by the calls that finish them, and the rows that DISTINCT leaves. */

import type { Aggregate, AggregateCall, ColumnId, OutputColumn, Scalar } from "../algebra/index.ts";
import { aggregateFunction } from "../functions/index.ts";
import { numericModifier } from "../types/index.ts";
import { type Branch, columnIn, substitute } from "./branch.ts";
import { staticScale } from "./compile/facts.ts";
import type { AggregateResult, AggregateSink, AggregateState } from "./pipeline.ts";

/** Decimals of so many digits fit an i64. */
const shortDigits = 18;

/** Rows that are to be grouped: a branch, what its groups' keys are, and the state of each call. */
export interface Feed {
  readonly branch: Branch;
  readonly keys: readonly Scalar[];
  readonly states: readonly AggregateState[];
}

/** The rows of a branch as they are; calls with DISTINCT take none of them. */
export function plainFeed(relation: Aggregate, branch: Branch): Feed {
  return {
    branch,
    keys: relation.keys.map(({ value }) => substitute(value, branch)),
    states: relation.calls.map((call) => (call.distinct ? absentState(call) : stateOf(call, branch))),
  };
}

/** Calls of one Aggregate that take the same distinct values: each group's values are found once for all of them. */
export interface DistinctSet {
  readonly calls: ReadonlySet<AggregateCall>;
  /** The groups of the values: the keys of the Aggregate, then the arguments. Rows that FILTER leaves out have a null. */
  readonly values: Aggregate;
}

/** The sets of calls with DISTINCT. `columns` gives ids that the plan does not have. */
export function distinctSets(relation: Aggregate, newColumn: () => ColumnId): DistinctSet[] {
  const byArguments = new Map<string, AggregateCall[]>();
  for (const call of relation.calls.filter(({ distinct }) => distinct)) {
    const signature = JSON.stringify([call.args, call.filter ?? null]);
    byArguments.set(signature, [...(byArguments.get(signature) ?? []), call]);
  }
  const keyOf = (value: Scalar) => ({ id: newColumn(), name: "", type: value.type, value });
  return [...byArguments.values()].map((calls) => {
    const [{ args, filter }] = calls as [AggregateCall];
    const taken = args.map((arg): Scalar => {
      if (filter === undefined) return arg;
      return { kind: "case", arms: [{ when: filter, then: arg }], otherwise: undefined, type: arg.type };
    });
    const keys = [...relation.keys.map(({ value }) => value), ...taken].map(keyOf);
    return { calls: new Set(calls), values: { kind: "aggregate", input: relation.input, keys, calls: [] } };
  });
}

/** The distinct values of a set, read from `branch`, as the rows that its calls take; no other call takes them. */
export function distinctFeed(relation: Aggregate, { calls, values }: DistinctSet, branch: Branch): Feed {
  const columns = values.keys.map((key: OutputColumn) => columnIn(key, branch));
  const args = columns.slice(relation.keys.length);
  return {
    branch,
    keys: columns.slice(0, relation.keys.length),
    states: relation.calls.map((call) =>
      calls.has(call) ? { function: call.function, args, filter: undefined, scale: undefined } : absentState(call),
    ),
  };
}

/**
 * The sink of each feed, all of one layout. Undefined if their decimals have different scales: their sums cannot share a state until
 * the values are num cells.
 */
export function aggregateSinks(relation: Aggregate, feeds: readonly Feed[]): AggregateSink[] | undefined {
  /** By feed. */
  const states: AggregateState[][] = feeds.map(() => []);
  const signatures: string[] = [];
  const results: AggregateResult[] = [];
  for (const [index, call] of relation.calls.entries()) {
    const own = sameStates(feeds.map((feed) => feed.states[index] as AggregateState));
    const scale = commonScale(own);
    if (scale === "different") return undefined;
    const { state: name } = aggregateFunction(call.function);
    const signature = JSON.stringify([name, own.map(({ args, filter, absent }) => [args, filter ?? null, absent])]);
    let state = signatures.indexOf(signature);
    if (state < 0) {
      state = signatures.push(signature) - 1;
      for (const [at, each] of own.entries()) states[at]?.push(each);
    }
    results.push({ id: call.id, function: call.function, state, scale });
  }
  const keyColumns = relation.keys.map(({ id, name, type }) => ({ id, name, type }));
  return feeds.map(({ keys }, index) => ({
    kind: "aggregate",
    keys,
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
    ...(arg !== undefined && isDecimal(arg, branch) ? { decimal: true } : {}),
  };
}

/** True for a column of files of few digits: what is computed or stored may be a num cell. */
function isDecimal(arg: Scalar, { source }: Branch): boolean {
  const modifier = arg.kind === "column" ? numericModifier(arg.type) : undefined;
  return modifier !== undefined && modifier.precision <= shortDigits && source.kind === "scan";
}

/** The states of one call in each feed, all for decimals or none, so that they are of one layout. */
function sameStates(states: readonly AggregateState[]): readonly AggregateState[] {
  if (states.every(({ absent, decimal }) => absent || decimal))
    return states.map((each) => ({ ...each, decimal: true }));
  return states.map(({ decimal: _, ...others }) => others);
}

/** The state of a call that takes no row of a feed. */
function absentState(call: AggregateCall): AggregateState {
  return { function: call.function, args: [], filter: undefined, scale: undefined, absent: true };
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
