/** Where the parts of a group's row lie, and the columns that groups give to later pipelines. */

import { type AggregateFunction, aggregateFunction } from "../../functions/index.ts";
import { i32, i64, type Local, load } from "../../wasm/index.ts";
import { groupKeys, type StoredValue, storedShape } from "../compile/row-layout.ts";
import type { SourceColumnCode } from "../compile/scalar.ts";
import { assignValue, localsFor } from "../compile/values.ts";
import { groupHeader } from "../memory/layout.ts";
import type { AggregateSink, AggregateState } from "../pipeline.ts";

/** Where the parts of a group's row lie. Each state is preceded by an i64: rows that it has not taken (null or filtered out). */
export interface GroupLayout {
  readonly keys: readonly StoredValue[];
  /** Offset of each state's bytes; its count of rows not taken stands 8 bytes before. */
  readonly states: readonly number[];
  readonly bytes: number;
}

/** The layout of a sink's groups; the same for all variants of its code. */
export function groupLayout(sink: AggregateSink): GroupLayout {
  const { values, bytes } = groupKeys(sink.keys);
  let offset = bytes;
  const states = sink.states.map((state) => {
    const at = offset + 8;
    offset = at + functionOf(state).stateBytes;
    return at;
  });
  return { keys: values, states, bytes: offset };
}

/** What a state is made by: that for decimals where there is one and all of the state's values are. */
export function functionOf({ function: name, decimal }: AggregateState): AggregateFunction {
  return stateful(aggregateFunction(name), decimal === true);
}

function stateful(func: AggregateFunction, decimal: boolean): AggregateFunction {
  return decimal && func.decimals !== undefined ? { ...func, ...func.decimals } : func;
}

/** The columns that the groups give to the next pipeline: keys as stored, results computed by finishing the states. */
export function groupSource(sink: AggregateSink): SourceColumnCode[] {
  const layout = groupLayout(sink);
  const keys = sink.keyColumns.map(
    ({ id }, index): SourceColumnCode => ({ id, shape: storedShape(layout.keys[index] as StoredValue), index: 0 }),
  );
  const results = sink.results.map(
    ({ id, function: name, state, scale }): SourceColumnCode => ({
      id,
      compute: (e, rowAddress) => {
        const func = stateful(aggregateFunction(name), sink.states[state]?.decimal === true);
        const offset = layout.states[state] as number;
        const rows = e.f.let(
          i64.sub(load("i64.load", rowAddress, groupHeader.taken), load("i64.load", rowAddress, offset - 8)),
          "rows",
        );
        const finish = () => func.finish(e, e.f.let(i32.add(rowAddress, i32.const(offset)), "state"), rows, scale);
        if (func.zeroRows) return finish();
        const body = e.scoped(finish);
        const value = localsFor(e.f, body.result, true);
        const some = e.f.let(i64.ne(rows, i64.const(0)), "some");
        e.f.set(value.valid as Local<"i32">, i32.const(0));
        e.f.extend(body.statements, () => assignValue(e.f, value, body.result));
        e.f.if(some, () => e.f.splice(body.statements));
        return value;
      },
    }),
  );
  return [...keys, ...results];
}
