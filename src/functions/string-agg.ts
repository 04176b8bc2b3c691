/** string_agg of text and bytea: in file order, whatever thread a row came to. */

import { type I32, i32, load } from "../wasm/index.ts";
import { type AggregateFunction, functionKey } from "./record.ts";
import { asPair, pairValue } from "./value.ts";

/** A node of the list (kernels, text-list): next, order, text, delimiter. */
const node = { next: 0, order: 4, text: 8, delimiter: 24, bytes: 40 } as const;
/** The state: the first and the last node. */
const ends = { head: 0, tail: 4 } as const;

function stringAgg(type: "text" | "bytea"): AggregateFunction {
  return {
    key: functionKey("string_agg", [type, type]),
    name: "string_agg",
    args: [type, type],
    returns: type,
    state: `stringAgg ${type}`,
    stateBytes: 8,
    appends: node.bytes,
    emptyWhenNull: 1,
    zeroRows: false,
    update: (e, state, [text, delimiter], first) => {
      const { f } = e;
      const added = e.append(i32.const(node.bytes));
      e.keep("view", f.let(i32.add(added, i32.const(node.text))), asPair(text));
      e.keep("view", f.let(i32.add(added, i32.const(node.delimiter))), asPair(delimiter));
      f.store("i32.store", added, i32.const(0), node.next);
      f.store("i32.store", added, e.order, node.order);
      const link = (place: I32, offset: number): void => f.store("i32.store", place, added, offset);
      f.if(
        first,
        () => link(state, ends.head),
        () => link(f.let(load("i32.load", state, ends.tail)), node.next),
      );
      link(state, ends.tail);
    },
    combine: (e, state, other, first) => {
      const { f } = e;
      const head = f.let(load("i32.load", other, ends.head));
      f.if(
        first,
        () => f.store("i32.store", state, head, ends.head),
        () => f.store("i32.store", f.let(load("i32.load", state, ends.tail)), head, node.next),
      );
      f.store("i32.store", state, load("i32.load", other, ends.tail), ends.tail);
    },
    finish: (e, state) => pairValue("view", e.callPair("list_joined", [load("i32.load", state, ends.head)])),
  };
}

/** string_agg of each type that it takes. */
export const stringAggFunctions: readonly AggregateFunction[] = [stringAgg("text"), stringAgg("bytea")];
