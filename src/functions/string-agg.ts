/** string_agg of text and bytea: in file order, whatever thread a row came to. */

import { call, convert, type I32, type I64, i32, load, select } from "../wasm/index.ts";
import { type AggregateFunction, functionKey } from "./record.ts";
import { asPair, pairValue } from "./value.ts";

/** Bytes of the state (kernels, text-list), and where it says how many bytes its blocks have. */
const list = { bytes: 24, reserved: 20 } as const;
/** What a text may take beside its own bytes, its delimiter's, and those of a block. */
const beside = 128;
const blockMax = 65_536;

const lengthOf = ([lo]: readonly [I64, I64]): I32 => convert("i32.wrap_i64", lo);

function stringAgg(type: "text" | "bytea"): AggregateFunction {
  return {
    key: functionKey("string_agg", [type, type]),
    name: "string_agg",
    args: [type, type],
    returns: type,
    state: `stringAgg ${type}`,
    stateBytes: list.bytes,
    inOrder: true,
    emptyWhenNull: 1,
    zeroRows: false,
    room: ({ f }, state, [text, delimiter]) => {
      const reserved = f.let(load("i32.load", state, list.reserved));
      const block = select(i32.lt_u(reserved, i32.const(blockMax)), reserved, i32.const(blockMax));
      const texts = i32.add(lengthOf(asPair(text)), lengthOf(asPair(delimiter)));
      return i32.add(i32.add(texts, block), i32.const(beside));
    },
    update: (e, state, [text, delimiter]) => {
      const views = [...asPair(text), ...asPair(delimiter)];
      e.append(e.f.let(call<"i32">(e.kernel("list_append"), state, e.append(i32.const(0)), e.order, ...views)));
    },
    combine: (e, state, other) => e.f.do(e.kernel("list_combine"), state, other),
    finish: (e, state) => pairValue("view", e.callPair("list_joined", [state])),
  };
}

/** string_agg of each type that it takes. */
export const stringAggFunctions: readonly AggregateFunction[] = [stringAgg("text"), stringAgg("bytea")];
