/** The running sum of numerics of any length: 32 bytes of an aggregate's state, and memory that lives as long as it (kernels, numeric-accumulate). */

import { call, type I32, type I64, i32, i64, load } from "../wasm/index.ts";
import type { Emitter, Value } from "./emit.ts";
import type { AggregateEmitter } from "./record.ts";
import { asPair } from "./value.ts";

/** Adds a num cell to a sum. */
export function accumulate(e: AggregateEmitter, sum: I32, cell: readonly [I64, I64]): void {
  const taken = e.f.let(call<"i32">(e.kernel("num_accumulate"), sum, e.append(i32.const(0)), ...cell), "taken");
  e.f.if(taken, () => {
    e.f.if(i32.lt_s(taken, i32.const(0)), () =>
      e.check(e.f.let(i32.sub(i32.const(0), taken)), { 2: "numericOverflow" }),
    );
    e.append(taken);
  });
}

/** Adds what another sum has taken. */
export function accumulateSum(e: AggregateEmitter, sum: I32, other: I32): void {
  accumulate(e, sum, e.callPair("num_accumulated", [other]));
}

/** Enough for a first block: of numbers, and squares of numbers, that are no longer than 128 bits, at any two scales. */
const firstBlockBytes = 8192;
/** Where the sum's kind stands: 0 for one that has no block. */
const kindOffset = 24;

/** Bytes of memory that {@link accumulate} may take for a number, or for its square (`power` 2). */
export function accumulateRoom(e: Emitter, sum: I32, value: Value, power: 1 | 2 = 1): I32 {
  const { f } = e;
  const room = f.local("i32", "room");
  // of a decimal the scale is enough: a cell of its size says the rest
  const scale = value.form === "dec" ? value.scale : 0;
  const cell = value.form === "num" ? asPair(value) : ([i64.const(0), i64.const(BigInt(scale) << 32n)] as const);
  const long = load("i32.load", sum, kindOffset);
  const longValue = i64.ge_u(i64.and(i64.shr_u(cell[1], i64.const(48)), i64.const(255)), i64.const(5));
  f.set(room, i32.const(firstBlockBytes));
  f.if(value.form === "num" ? i32.or(long, longValue) : long, () =>
    f.set(room, call<"i32">(e.kernel("num_accumulate_room"), sum, ...cell, i32.const(power))),
  );
  return room;
}

/** Bytes of memory that {@link accumulateSum} may take. */
export function sumRoom(e: Emitter, sum: I32, other: I32): I32 {
  return e.f.let(call<"i32">(e.kernel("num_combine_room"), sum, other), "room");
}
