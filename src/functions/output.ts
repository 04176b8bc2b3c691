/** Values as text, by the output function of their type: the same code writes a result's field and what a cast to text gives. */

import type { TypeRef } from "../types/index.ts";
import { call, convert, type I32, type I64, i32, i64, select } from "../wasm/index.ts";
import type { Emitter, Value } from "./emit.ts";
import { asPair, constantText, decHalves } from "./value.ts";

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
      return type.name === "int8" ? 20 : 48;
    case "f32":
    case "f64":
      return 32;
    case "dec":
      return 44 + value.scale;
    case "interval":
      return 96;
    case "uuid":
      return 36;
    case "num":
    case "view":
      return undefined;
  }
}

/** An upper bound of the bytes that {@link writeText} writes: a constant, and for texts and num cells a part found at run time. */
export function textBytes(
  e: Emitter,
  value: Value,
  type: TypeRef,
): { readonly fixed: number; readonly variable: I32 | undefined } {
  const fixed = fixedTextBytes(value, type);
  if (fixed !== undefined) return { fixed, variable: undefined };
  const [low, high] = asPair(value);
  const bytes = convert("i32.wrap_i64", low);
  const ofView = type.name === "bytea" ? i32.shl(bytes, i32.const(1)) : bytes;
  const length = value.form === "view" ? ofView : call<"i32">(e.kernel("num_text_length"), low, high);
  const present = value.valid === undefined ? length : select(value.valid, length, i32.const(0));
  // texts of up to 12 bytes are stored with 12 bytes, whatever their length; that of a bytea begins with \x
  return { fixed: 14, variable: e.f.let(present) };
}

/** Writes the text of a value, which is not null, at an address; gives its length. */
export function writeText(e: Emitter, at: I32, value: Value, type: TypeRef): I32 {
  const { f } = e;
  switch (value.form) {
    case "bool":
      f.store("i32.store8", at, select(value.a, i32.const(0x74), i32.const(0x66)));
      return i32.const(1);
    case "i16":
    case "i32":
      return call(e.kernel(type.name === "date" ? "format_date" : "format_i32"), at, value.a);
    case "i64":
      if (type.name === "time") return call(e.kernel("format_time"), at, value.a);
      if (type.name === "timestamptz") return call(e.kernel("format_timestamptz"), at, value.a, e.sessionWord("zone"));
      return call(e.kernel(type.name === "timestamp" ? "format_timestamp" : "format_i64"), at, value.a);
    case "f32":
      return call(e.kernel("format_f32_digits"), at, convert("f32.demote_f64", value.a), e.sessionWord("floatDigits"));
    case "f64":
      return call(e.kernel("format_f64_digits"), at, value.a, e.sessionWord("floatDigits"));
    case "dec":
      return value.b === undefined
        ? call(e.kernel("format_dec64"), at, value.a, i32.const(value.scale))
        : call(e.kernel("format_dec128"), at, ...decHalves(e, value), i32.const(value.scale));
    case "num":
      return call(e.kernel("format_num"), at, value.a, value.b);
    case "interval":
      return call(e.kernel("format_interval"), at, value.a, value.b);
    case "uuid":
      return call(e.kernel("format_uuid"), at, value.a, value.b);
    case "view": {
      if (type.name === "bytea") return call(e.kernel("format_bytea"), at, value.a, value.b);
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

/** The text of a value, which is not null, as a view. */
export function textOf(e: Emitter, value: Value, type: TypeRef): readonly [I64, I64] {
  if (value.form === "view" && type.name !== "bytea") return [value.a, value.b];
  const { fixed, variable } = textBytes(e, { ...value, valid: undefined }, type);
  const most = variable === undefined ? i32.const(fixed) : i32.add(variable, i32.const(fixed));
  const bytes = e.f.let(call<"i32">(e.kernel("text_room"), most), "textRoom");
  e.fail(i32.eq(bytes, i32.const(0)), "valueTooLong", scratchLimit);
  const length = e.f.let(writeText(e, bytes, value, type), "textLength");
  return e.callPair("text_of", [bytes, length]);
}

/** The text that a cast gives: that of the output, but for bool the words. */
export function castTextOf(e: Emitter, value: Value, type: TypeRef): readonly [I64, I64] {
  if (value.form !== "bool") return textOf(e, value, type);
  const [yes, no] = [constantText("true"), constantText("false")];
  return [e.f.let(select(value.a, yes[0], no[0])), e.f.let(select(value.a, yes[1], no[1]))];
}

/** The bytes of scratch memory that a row's texts may take (executor/task, arenaBytes), for the error that says so. */
export const scratchLimit: readonly [I64, I64] = [i64.const(4 << 20), i64.const(0)];
