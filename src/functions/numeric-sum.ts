/** The running sum of numerics of any length: 32 bytes of an aggregate's state, and memory that lives as long as it (kernels, numeric-accumulate). */

import { call, type I32, type I64, i32, i64 } from "../wasm/index.ts";
import type { Emitter } from "./emit.ts";
import type { AggregateEmitter } from "./record.ts";

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

/** Bytes of memory that {@link accumulate} may take for a cell, or for its square (`power` 2). */
export function accumulateRoom(e: Emitter, sum: I32, cell: readonly [I64, I64], power: 1 | 2 = 1): I32 {
  return e.f.let(call<"i32">(e.kernel("num_accumulate_room"), sum, ...cell, i32.const(power)), "room");
}

/** The same for a cell of up to 128 bits of which only the scale is known. */
export function shortRoom(e: Emitter, sum: I32, scale: number): I32 {
  return accumulateRoom(e, sum, [i64.const(0), i64.const(BigInt(scale) << 32n)]);
}

/** Bytes of memory that {@link accumulateSum} may take. */
export function sumRoom(e: Emitter, sum: I32, other: I32): I32 {
  return e.f.let(call<"i32">(e.kernel("num_combine_room"), sum, other), "room");
}
