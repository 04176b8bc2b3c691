/** Calls of functions in JavaScript that say themselves what is wrong (js-memory, withReport). */

import { call, type Expr, type I64, i32 } from "../wasm/index.ts";
import type { Emitter } from "./emit.ts";

/** Calls a function whose first parameter is the address of its result; gives the 16 bytes that it has left there, or raises what it reports. */
export function reporting(e: Emitter, name: string, args: readonly Expr[]): readonly [I64, I64] {
  const status = e.f.let(call<"i32">(e.kernel(name), e.scratch, ...args), "status");
  const result = e.loadPair();
  e.fail(i32.eq(status, i32.const(1)), "reported", result);
  e.check(status, {});
  return result;
}
