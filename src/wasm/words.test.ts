/** keepInLocals: what a function computes stays the same, and only words that nothing else can see live in locals. */

import { expect, test } from "vitest";
import { call, type I32, i32, i64, type Local, load } from "./expression.ts";
import type { FunctionBuilder } from "./function.ts";
import { ModuleBuilder } from "./module.ts";
import { keepInLocals } from "./words.ts";

/** run(base, count, stop): adds 1 up to `count` to an i64 and counts them in an i32, but returns 7 at `stop`. */
function build(more: (f: FunctionBuilder, base: Local<"i32">, peek: (at: I32) => I32) => void) {
  const module = new ModuleBuilder();
  const peek = module.function("peek", ["i32"], ["i32"], (f) => f.return(load("i32.load", f.param<"i32">(0))), false);
  module.function("run", ["i32", "i32", "i32"], ["i32"], (f) => {
    const base = f.param<"i32">(0);
    const at = f.local("i32", "at");
    keepInLocals(f, [base], () => {
      f.count(at, i32.const(1), f.param<"i32">(1), () => {
        f.store("i64.store", base, i64.add(load("i64.load", base), i64.const(3)));
        f.store("i32.store", base, i32.add(load("i32.load", base, 8), i32.const(1)), 8);
        more(f, base, (address) => call<"i32">(peek, address));
        f.if(i32.eq(at, f.param<"i32">(2)), () => f.return(i32.const(7)));
      });
      f.return(i32.const(0));
    });
  });
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 65536, shared: true });
  const instance = new WebAssembly.Instance(new WebAssembly.Module(module.finish()), { env: { memory } });
  const run = instance.exports["run"] as (base: number, count: number, stop: number) => number;
  const view = new DataView(memory.buffer);
  const text = module.print();
  const inLoop = text.slice(text.indexOf("(loop"), text.indexOf("(br_if", text.indexOf("(loop")));
  return { run, sum: () => view.getBigInt64(64, true), rows: () => view.getInt32(72, true), inLoop };
}

test("words are stored at the end and wherever a statement returns", () => {
  const { run, sum, rows, inLoop } = build(() => undefined);
  expect(inLoop).not.toMatch(/load|store/);
  expect(run(64, 11, 99)).toBe(0);
  expect([sum(), rows()]).toEqual([30n, 10]);
  expect(run(64, 11, 4)).toBe(7);
  expect([sum(), rows()]).toEqual([42n, 14]);
});

test("words stay in memory when their address is used, or parts of them are", () => {
  const address = build((f, base, peek) => f.store("i32.store", base, peek(i32.add(base, i32.const(8))), 16));
  const bytes = build((f, base) => f.store("i32.store8", base, i32.const(0), 20));
  const overlap = build((f, base) => f.store("i32.store", base, i32.const(0), 4));
  for (const { run, sum, rows, inLoop } of [address, bytes, overlap]) {
    expect(inLoop).toMatch(/i64.load[\s\S]*i64.store|i64.store[\s\S]*i64.load/);
    expect(run(64, 11, 99)).toBe(0);
    expect([sum(), rows()]).toEqual([30n, 10]);
  }
});
