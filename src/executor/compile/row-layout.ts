/** Rows in row storage (groups, rows to sort): where each value lies, and the code that writes, compares and hashes them. */

import type { Scalar } from "../../algebra/index.ts";
import { generalShape, type VectorShape } from "../../batch/index.ts";
import { asF64, asPair, type Emitter, toNum, type Value } from "../../functions/index.ts";
import { call, convert, f64, type I32, type I64, i32, i64, load, not, select, type ValType } from "../../wasm/index.ts";
import { groupHeader } from "../memory/layout.ts";
import { formOf } from "./facts.ts";

type StoredForm = Value["form"];

/** One value of a stored row. */
export interface StoredValue {
  readonly form: StoredForm;
  readonly offset: number;
  readonly validOffset: number;
}

/**
 * The layout of values behind a header, each 8 or 16 bytes, then a validity byte each, padded to 8; or, where the header has room for
 * them, the validity bytes in it.
 */
export function storedLayout(
  scalars: readonly { readonly type: Scalar["type"] }[],
  headerBytes: number,
  room: { readonly offset: number; readonly bytes: number } = { offset: 0, bytes: 0 },
): { readonly values: readonly StoredValue[]; readonly bytes: number } {
  let offset = headerBytes;
  const places = scalars.map(({ type }) => {
    const form = formOf(type);
    const place = { form, offset };
    offset += isPair(form) ? 16 : 8;
    return place;
  });
  const inHeader = scalars.length <= room.bytes;
  const validity = inHeader ? room.offset : offset;
  const values = places.map((place, index) => ({ ...place, validOffset: validity + index }));
  return { values, bytes: inHeader ? offset : (offset + scalars.length + 7) & ~7 };
}

/** The layout of a group's keys; the same where groups are found by a row and where they are looked up. */
export function groupKeys(keys: readonly { readonly type: Scalar["type"] }[]): ReturnType<typeof storedLayout> {
  return storedLayout(keys, groupHeader.bytes, groupHeader.validity);
}

/** The shape by which a later pipeline reads a stored value. */
export function storedShape(value: StoredValue): VectorShape {
  const width = isPair(value.form) ? 16 : value.form === "i64" || value.form === "f64" ? 8 : 4;
  return { ...generalShape(value.form, width), layout: "row", offset: value.offset, validOffset: value.validOffset };
}

function isPair(form: StoredForm): boolean {
  return form === "num" || form === "view" || form === "interval" || form === "uuid";
}

/** The value in the form it is stored in: numerics as num cells that refer to nothing where they are null. */
export function storable(e: Emitter, value: Value): Value {
  if (value.form === "dec") {
    const [a, b] = toNum(e, value);
    return { form: "num", a, b, valid: value.valid };
  }
  if (value.form === "num") return { ...value, b: e.f.let(cellKind(value)) };
  return value;
}

/** The lane types of a form. */
export function laneTypes(form: StoredForm): readonly ValType[] {
  if (isPair(form)) return ["i64", "i64"];
  if (form === "i64") return ["i64"];
  return form === "f32" || form === "f64" ? ["f64"] : ["i32"];
}

/** Writes a value's fixed bytes and validity; long bytes of views and cells are the caller's to keep. */
export function writeStored(e: Emitter, row: I32, place: StoredValue, value: Value): void {
  const { f } = e;
  f.store("i32.store8", row, value.valid ?? i32.const(1), place.validOffset);
  switch (value.form) {
    case "bool":
    case "i16":
    case "i32":
      f.store("i32.store", row, value.a, place.offset);
      return;
    case "i64":
      f.store("i64.store", row, value.a, place.offset);
      return;
    case "f32":
      f.store("f32.store", row, convert("f32.demote_f64", value.a), place.offset);
      return;
    case "f64":
      f.store("f64.store", row, value.a, place.offset);
      return;
    case "num":
    case "view":
    case "interval":
    case "uuid":
      f.store("i64.store", row, value.a, place.offset);
      f.store("i64.store", row, value.b, place.offset + 8);
      return;
    case "dec":
      throw new Error("assertion failed: a decimal is stored as a num cell");
  }
}

const golden = i64.const(0x9e37_79b9_7f4a_7c15n);

/** The high half of a num cell; where the value is null, whose cell may be anything, that of a cell that refers to nothing. */
export function cellKind({ b, valid }: { readonly b: I64; readonly valid: I32 | undefined }): I64 {
  return valid === undefined ? b : select(valid, b, i64.const(0));
}

/** A 64-bit hash of a value that is equal for equal values (multiplicative, finished by a xor-shift). */
export function hashOf(e: Emitter, value: Value): I64 {
  const { f } = e;
  const mixed = (bits: I64): I64 => {
    const product = f.let(i64.mul(bits, golden));
    return i64.xor(product, i64.shr_u(product, i64.const(32)));
  };
  switch (value.form) {
    case "bool":
    case "i16":
    case "i32":
      return mixed(convert("i64.extend_i32_s", value.a));
    case "i64":
      return mixed(value.a);
    case "f32":
    case "f64": {
      const positive = f64.add(value.a, f64.const(0)); // -0 becomes 0
      const canonical = select(f64.ne(value.a, value.a), f64.const(Number.NaN), positive);
      return mixed(convert("i64.reinterpret_f64", canonical));
    }
    case "view": {
      // where a value is null its view may be anything: then the empty text is hashed
      const low = value.valid === undefined ? value.a : select(value.valid, value.a, i64.const(0));
      return call<"i64">(e.kernel("view_hash"), low, value.b);
    }
    case "num":
      return call<"i64">(e.kernel("num_hash"), value.a, value.b);
    case "interval":
      return call<"i64">(e.kernel("interval_hash"), value.a, value.b);
    case "uuid":
      return mixed(i64.xor(value.a, mixed(value.b)));
    case "dec":
      throw new Error("assertion failed: a decimal is hashed as a num cell");
  }
}

/** The value of a stored row, its lanes loaded. */
export function readStored(e: Emitter, row: I32, place: StoredValue): Value {
  const { f } = e;
  const valid = f.let(load("i32.load8_u", row, place.validOffset), "valid");
  const { form, offset } = place;
  switch (form) {
    case "bool":
    case "i16":
    case "i32":
      return { form, a: f.let(load("i32.load", row, offset)), valid };
    case "i64":
      return { form, a: f.let(load("i64.load", row, offset)), valid };
    case "f32":
      return { form, a: f.let(convert("f64.promote_f32", load("f32.load", row, offset))), valid };
    case "f64":
      return { form, a: f.let(load("f64.load", row, offset)), valid };
    case "num":
    case "view":
    case "interval":
    case "uuid":
      return {
        form,
        a: f.let(load("i64.load", row, offset)),
        b: f.let(load("i64.load", row, offset + 8)),
        valid,
      };
    case "dec":
      throw new Error("assertion failed: a decimal is stored as a num cell");
  }
}

/** Three-way comparison of two values of one form that are not null: negative, zero or positive. */
export function compareStored(e: Emitter, left: Value, right: Value): I32 {
  const threeWay = (less: I32, greater: I32) => i32.sub(greater, less);
  switch (left.form) {
    case "bool":
    case "i16":
    case "i32": {
      const other = right.a as I32;
      return threeWay(i32.lt_s(left.a, other), i32.gt_s(left.a, other));
    }
    case "i64": {
      const other = right.a as I64;
      return threeWay(i64.lt_s(left.a, other), i64.gt_s(left.a, other));
    }
    case "f32":
    case "f64": {
      const other = asF64(right);
      const leftNan = f64.ne(left.a, left.a);
      const rightNan = f64.ne(other, other);
      return threeWay(
        i32.or(f64.lt(left.a, other), i32.and(rightNan, not(leftNan))),
        i32.or(f64.gt(left.a, other), i32.and(leftNan, not(rightNan))),
      );
    }
    case "view":
      return call<"i32">(e.kernel("view_compare"), left.a, left.b, ...asPair(right));
    case "num":
      return compareCells(e, [left.a, left.b], asPair(right));
    case "interval":
      return call<"i32">(e.kernel("interval_compare"), left.a, left.b, ...asPair(right));
    case "uuid":
      return call<"i32">(e.kernel("uuid_compare"), left.a, left.b, ...asPair(right));
    case "dec":
      throw new Error("assertion failed: a decimal is compared as a num cell");
  }
}

/** Num cells of one high half, that of a number whose digits are inside, differ in their low halves alone: most do, and need no call. */
function compareCells(e: Emitter, left: readonly [I64, I64], right: readonly [I64, I64]): I32 {
  const { f } = e;
  const order = f.local("i32", "order");
  const isNegative = i64.ge_u(left[1], i64.const(1n << 48n));
  f.if(
    i32.and(i64.eq(left[1], right[1]), i64.lt_u(left[1], i64.const(2n << 48n))),
    () => {
      const less = f.let(i64.lt_u(left[0], right[0]), "less");
      const greater = f.let(i64.gt_u(left[0], right[0]), "greater");
      f.set(order, select(isNegative, i32.sub(less, greater), i32.sub(greater, less)));
    },
    () => f.set(order, call<"i32">(e.kernel("num_compare"), ...left, ...right)),
  );
  return order;
}

/** i32 1 when two values of one form that are not null are equal. */
export function equalStored(e: Emitter, left: Value, right: Value): I32 {
  if (left.form === "view") return call<"i32">(e.kernel("view_equal"), left.a, left.b, ...asPair(right));
  if (left.form === "i64") return i64.eq(left.a, right.a as I64);
  if (left.form === "i32" || left.form === "i16" || left.form === "bool") return i32.eq(left.a, right.a as I32);
  return not(compareStored(e, left, right));
}

/** Bytes that a view or num cell keeps outside of its 16, to be copied along (0 when it has none). */
export function longBytes(e: Emitter, value: Value): I32 | undefined {
  const present = (bytes: I32) => (value.valid === undefined ? bytes : select(value.valid, bytes, i32.const(0)));
  if (value.form === "view") {
    const length = e.f.let(convert("i32.wrap_i64", value.a), "length");
    return present(select(i32.gt_u(length, i32.const(12)), length, i32.const(0)));
  }
  if (value.form !== "num") return undefined;
  // kinds 5 and 6 refer to {u32 count, limbs}
  const bytes = e.f.local("i32", "digits");
  e.f.set(bytes, i32.const(0));
  e.f.if(i64.ge_u(i64.and(i64.shr_u(value.b, i64.const(48)), i64.const(255)), i64.const(5)), () => {
    const count = load("i32.load", convert("i32.wrap_i64", value.a));
    e.f.set(bytes, i32.add(i32.shl(count, i32.const(2)), i32.const(4)));
  });
  return present(bytes);
}

/** Copies long bytes to `heap` (a local address with room) and gives the value that refers to the copy. */
export function relocated(e: Emitter, value: Value, bytes: I32, heap: I32): Value {
  if (value.form !== "view" && value.form !== "num") return value;
  const { f } = e;
  const a = f.local("i64", "keptLow");
  const b = f.local("i64", "keptHigh");
  f.set(a, value.a);
  f.set(b, value.b);
  f.if(bytes, () => {
    const from =
      value.form === "view"
        ? convert("i32.wrap_i64", i64.shr_u(value.b, i64.const(32)))
        : convert("i32.wrap_i64", value.a);
    f.copy(heap, from, bytes);
    if (value.form === "num") f.set(a, convert("i64.extend_i32_u", heap));
    else f.set(b, i64.shl(convert("i64.extend_i32_u", heap), i64.const(32)));
  });
  return { form: value.form, a, b, valid: value.valid };
}

/** The hash of no keys. */
export const hashSeed: I64 = i64.const(0x51_7cc1_b727_220an);

/** A 32-bit hash of the values of one row, nulls included. */
export function hashOfKeys(e: Emitter, keys: readonly Value[]): I32 {
  let hash: I64 = hashSeed;
  for (const key of keys) {
    const own = hashOf(e, key);
    const present = key.valid === undefined ? own : select(key.valid, own, i64.const(0));
    hash = e.f.let(i64.mul(i64.xor(i64.rotl(hash, i64.const(23)), present), i64.const(0x9e37_79b9_7f4a_7c15n)), "hash");
  }
  return convert("i32.wrap_i64", i64.shr_u(hash, i64.const(32)));
}
