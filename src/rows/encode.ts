/** Values -> DataRow messages, written by generated code in the worker (PostgreSQL protocol, "Message Formats": DataRow). Text format. */

import { asPair, decHalves, type Emitter, type Value } from "../functions/index.ts";
import type { TypeRef } from "../types/index.ts";
import { call, convert, type I32, i32, i64, type Local, select } from "../wasm/index.ts";

/** Bytes of a DataRow before its fields: type, length, field count. */
export const rowHeaderBytes = 7;

/** The most text bytes of a value of fixed width, by form and type; undefined for those whose length is found per value. */
function fixedTextBytes(value: Value, type: TypeRef): number | undefined {
  switch (value.form) {
    case "bool":
      return 1;
    case "i16":
      return 6;
    case "i32":
      return type.name === "date" ? 20 : 11;
    case "i64":
      return type.name === "timestamp" ? 40 : 20;
    case "f32":
    case "f64":
      return 32;
    case "dec":
      return 44 + value.scale;
    case "interval":
      return 96;
    case "num":
    case "view":
      return undefined;
  }
}

/** An upper bound of a field's bytes, its length word included: a constant, and for texts and num cells a part found at run time. */
export function fieldBytes(
  e: Emitter,
  value: Value,
  type: TypeRef,
): { readonly fixed: number; readonly variable: I32 | undefined } {
  const fixed = fixedTextBytes(value, type);
  if (fixed !== undefined) return { fixed: fixed + 4, variable: undefined };
  const [low, high] = asPair(value);
  const length =
    value.form === "view" ? convert("i32.wrap_i64", low) : call<"i32">(e.kernel("num_text_length"), low, high);
  const present = value.valid === undefined ? length : select(value.valid, length, i32.const(0));
  // texts of up to 12 bytes are stored with 12 bytes, whatever their length
  return { fixed: 4 + 12, variable: e.f.let(present) };
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

/** Writes the text of a value at an address; gives its length. */
function writeText(e: Emitter, at: I32, value: Value, type: TypeRef): I32 {
  const { f } = e;
  switch (value.form) {
    case "bool":
      f.store("i32.store8", at, select(value.a, i32.const(0x74), i32.const(0x66)));
      return i32.const(1);
    case "i16":
    case "i32":
      return call(e.kernel(type.name === "date" ? "format_date" : "format_i32"), at, value.a);
    case "i64":
      return call(e.kernel(type.name === "timestamp" ? "format_timestamp" : "format_i64"), at, value.a);
    case "f32":
      return call(e.kernel("format_f32"), at, convert("f32.demote_f64", value.a));
    case "f64":
      return call(e.kernel("format_f64"), at, value.a);
    case "dec":
      return value.b === undefined
        ? call(e.kernel("format_dec64"), at, value.a, i32.const(value.scale))
        : call(e.kernel("format_dec128"), at, ...decHalves(e, value), i32.const(value.scale));
    case "num":
      return call(e.kernel("format_num"), at, value.a, value.b);
    case "interval":
      return call(e.kernel("format_interval"), at, value.a, value.b);
    case "view": {
      const length = f.let(convert("i32.wrap_i64", value.a), "textLength");
      const target = f.let(at, "target");
      f.if(
        i32.le_u(length, i32.const(12)),
        () => {
          f.store("i64.store32", target, i64.shr_u(value.a, i64.const(32)));
          f.store("i64.store", target, value.b, 4);
        },
        () => f.copy(target, convert("i32.wrap_i64", i64.shr_u(value.b, i64.const(32))), length),
      );
      return length;
    }
  }
}
