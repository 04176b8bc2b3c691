/** String functions: length, case, parts, places, trimming, padding, replacing. Positions count characters from 1. */

import type { TypeName } from "../types/index.ts";
import { call, convert, type Expr, type I32, type I64, i32, i64 } from "../wasm/index.ts";
import type { Emitter, StatusErrors, Value } from "./emit.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asI32, asI64, asPair, boolValue, constantText, i32Value, pairValue } from "./value.ts";

type Pair = readonly [I64, I64];

/** The machine values of arguments: the halves of texts, i32 of the rest. */
function lanes(values: readonly Value[]): Expr[] {
  return values.flatMap((value): Expr[] => (value.form === "view" ? [...asPair(value)] : [asI32(value)]));
}

function kernelPair(e: Emitter, kernel: string, values: readonly Value[], more: readonly Expr[] = []): Pair {
  return e.callPair(kernel, [...lanes(values), ...more], { 11: "textsTooLong" });
}

/** A function whose kernel takes the arguments as they are and gives a text. */
function toText(name: string, args: readonly TypeName[], kernel: string, ...more: readonly Expr[]): ScalarFunction {
  return scalar(name, args, "text", (e, values) => pairValue("view", kernelPair(e, kernel, values, more)), true);
}

function toInteger(names: readonly string[], args: readonly TypeName[], kernel: string): ScalarFunction[] {
  return names.map((name) =>
    scalar(name, args, "int4", (e, values) => i32Value(e.f.let(call<"i32">(e.kernel(kernel), ...lanes(values))))),
  );
}

/** Lengths in bytes and bits: they stand in the view. */
export function byteLengths(type: TypeName): ScalarFunction[] {
  const bytes = (value: Value | undefined): I32 => convert("i32.wrap_i64", asPair(value)[0]);
  return [
    scalar("octet_length", [type], "int4", (e, [value]) => i32Value(e.f.let(bytes(value)))),
    scalar("bit_length", [type], "int4", (e, [value]) => i32Value(e.f.let(i32.shl(bytes(value), i32.const(3))))),
  ];
}

const text: readonly TypeName[] = ["text"];
const texts: readonly TypeName[] = ["text", "text"];
const blank = constantText(" ");
/** An end behind every text. */
export const toTheEnd: I64 = i64.const((1n << 63n) - 1n);

/** substring and substr: the end is first + length, which may lie beyond what int4 holds. */
function substrings(name: string): ScalarFunction[] {
  return [
    scalar(
      name,
      ["text", "int4"],
      "text",
      (e, [value, first]) =>
        pairValue("view", e.callPair("text_substring", [...asPair(value), asI64(first), toTheEnd])),
      true,
    ),
    scalar(
      name,
      ["text", "int4", "int4"],
      "text",
      (e, [value, first, length]) => {
        e.fail(i32.lt_s(asI32(length), i32.const(0)), "negativeSubstring");
        const end = i64.add(asI64(first), asI64(length));
        return pairValue("view", e.callPair("text_substring", [...asPair(value), asI64(first), end]));
      },
      true,
    ),
  ];
}

function trims(name: string, sides: number): ScalarFunction[] {
  return [
    scalar(
      name,
      text,
      "text",
      (e, [value]) => pairValue("view", e.callPair("text_trim", [...asPair(value), ...blank, i32.const(sides)])),
      true,
    ),
    toText(name, texts, "text_trim", i32.const(sides)),
  ];
}

function pads(name: string, right: number): ScalarFunction[] {
  const pad = (e: Emitter, value: Value | undefined, count: Value | undefined, fill: Pair) =>
    pairValue("view", e.callPair("text_pad", [...asPair(value), asI32(count), ...fill, i32.const(right)]));
  return [
    scalar(name, ["text", "int4"], "text", (e, [value, count]) => pad(e, value, count, blank), true),
    scalar(
      name,
      ["text", "int4", "text"],
      "text",
      (e, [value, count, fill]) => pad(e, value, count, asPair(fill)),
      true,
    ),
  ];
}

/** overlay(text placing part from first for length): what stands before, the part, what stands behind. */
function overlaid(e: Emitter, value: Pair, part: Pair, first: I32, length: I32): Value {
  e.fail(i32.le_s(first, i32.const(0)), "negativeSubstring");
  const start = e.f.let(convert("i64.extend_i32_s", first));
  const end = e.f.let(i64.add(start, convert("i64.extend_i32_s", length)));
  e.fail(i64.gt_s(end, i64.const(0x7fff_ffff)), "integerOutOfRange");
  const before = e.callPair("text_substring", [...value, i64.const(1), start]);
  const joined = e.callPair("text_concat", [...before, ...part]);
  const behind = e.callPair("text_substring", [...value, end, toTheEnd]);
  return pairValue("view", e.callPair("text_concat", [...joined, ...behind]));
}

const overlays: readonly ScalarFunction[] = [
  scalar(
    "overlay",
    ["text", "text", "int4", "int4"],
    "text",
    (e, [value, part, first, length]) => overlaid(e, asPair(value), asPair(part), asI32(first), asI32(length)),
    true,
  ),
  scalar(
    "overlay",
    ["text", "text", "int4"],
    "text",
    (e, [value, part, first]) => {
      const length = e.f.let(call<"i32">(e.kernel("text_length"), ...asPair(part)));
      return overlaid(e, asPair(value), asPair(part), asI32(first), length);
    },
    true,
  ),
];

const characterErrors: StatusErrors = { 1: "characterNotValid", 2: "characterTooLarge" };

/** chr: a code point as text. */
const chr = scalar(
  "chr",
  ["int4"],
  "text",
  (e, [code]) => {
    const argument = [convert("i64.extend_i32_u", asI32(code)), i64.const(0)] as const;
    e.fail(i32.lt_s(asI32(code), i32.const(0)), "characterNegative");
    e.fail(i32.eq(asI32(code), i32.const(0)), "characterNull");
    return pairValue("view", e.callPair("text_character", [asI32(code)], { ...characterErrors, argument }));
  },
  true,
);

const splitPart = scalar(
  "split_part",
  ["text", "text", "int4"],
  "text",
  (e, [value, delimiter, field]) => {
    e.fail(i32.eq(asI32(field), i32.const(0)), "fieldPositionZero");
    return pairValue("view", e.callPair("text_split_part", lanes([value!, delimiter!, field!])));
  },
  true,
);

const hexadecimal = (type: "int4" | "int8"): ScalarFunction =>
  scalar(
    "to_hex",
    [type],
    "text",
    (e, [value]) => {
      const bits = type === "int8" ? asI64(value) : convert("i64.extend_i32_u", asI32(value));
      return pairValue("view", e.callPair("text_hex", [bits]));
    },
    true,
  );

/** The string functions. */
export const stringFunctions: readonly ScalarFunction[] = [
  ...toInteger(["length", "char_length", "character_length"], text, "text_length"),
  ...byteLengths("text"),
  ...byteLengths("bpchar").filter(({ name }) => name === "octet_length"),
  toText("lower", text, "text_lower"),
  toText("upper", text, "text_upper"),
  toText("initcap", text, "text_initcap"),
  ...substrings("substring"),
  ...substrings("substr"),
  toText("left", ["text", "int4"], "text_left"),
  toText("right", ["text", "int4"], "text_right"),
  ...toInteger(["position", "strpos"], texts, "text_position"),
  ...["starts_with", "^@"].map((name) =>
    scalar(name, texts, "bool", (e, values) =>
      boolValue(e.f.let(call<"i32">(e.kernel("text_prefix"), ...lanes(values)))),
    ),
  ),
  ...trims("ltrim", 1),
  ...trims("rtrim", 2),
  ...trims("btrim", 3),
  ...pads("lpad", 0),
  ...pads("rpad", 1),
  toText("replace", ["text", "text", "text"], "text_replace"),
  toText("translate", ["text", "text", "text"], "text_translate"),
  toText("repeat", ["text", "int4"], "text_repeat"),
  toText("reverse", text, "text_reverse"),
  splitPart,
  ...overlays,
  ...toInteger(["ascii"], text, "text_first_character"),
  chr,
  hexadecimal("int4"),
  hexadecimal("int8"),
];
