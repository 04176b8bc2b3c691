/** Values -> DataRow messages, written by generated code in the worker (PostgreSQL protocol, "Message Formats": DataRow). Text format. */

import { type Emitter, textBytes, type Value, writeText } from "../functions/index.ts";
import type { TypeRef } from "../types/index.ts";
import { type I32, i32, type Local } from "../wasm/index.ts";

/** Bytes of a DataRow before its fields: type, length, field count. */
export const rowHeaderBytes = 7;

/** An upper bound of a field's bytes, its length word included: a constant, and for texts and num cells a part found at run time. */
export function fieldBytes(
  e: Emitter,
  value: Value,
  type: TypeRef,
): { readonly fixed: number; readonly variable: I32 | undefined } {
  const { fixed, variable } = textBytes(e, value, type);
  return { fixed: fixed + 4, variable };
}

/** i32 with its bytes reversed: the protocol is big-endian. */
export function bigEndian(value: I32): I32 {
  if (value.kind === "const") {
    const number = Number(value.value);
    return i32.const(
      ((number & 0xff) << 24) | ((number & 0xff00) << 8) | ((number >>> 8) & 0xff00) | ((number >>> 24) & 0xff),
    );
  }
  return i32.or(
    i32.and(i32.rotl(value, i32.const(8)), i32.const(0x00ff_00ff)),
    i32.and(i32.rotr(value, i32.const(8)), i32.const(0xff00_ff00 | 0)),
  );
}

/** Writes one field at `out` and moves `out` behind it; room is given. */
export function writeField(e: Emitter, out: Local<"i32">, value: Value, type: TypeRef): void {
  const { f } = e;
  const write = () => {
    const body = i32.add(out, i32.const(4));
    const length = f.let(writeText(e, body, value, type), "length");
    f.store("i32.store", out, bigEndian(length));
    f.set(out, i32.add(body, length));
  };
  if (value.valid === undefined) {
    write();
    return;
  }
  f.if(value.valid, write, () => {
    f.store("i32.store", out, i32.const(-1));
    f.increment(out, 4);
  });
}
