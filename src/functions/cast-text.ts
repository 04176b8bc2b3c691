/** Casts to and from the string types: by the output and input functions of a type, and the length coercions of varchar and char. */

import type { TypeName } from "../types/index.ts";
import { call, convert, type I32, type I64, i32, load } from "../wasm/index.ts";
import { readBytes } from "./bytea.ts";
import type { Emitter, Value } from "./emit.ts";
import { castTextOf, textOf } from "./output.ts";
import { type Cast, cast, coercible, type ScalarFunction } from "./record.ts";
import type { RunError } from "./run-error.ts";
import { asPair, boolValue, f32Value, f64Value, i16Value, i32Value, i64Value, pairValue } from "./value.ts";

const strings = ["text", "varchar", "bpchar", "name"] as const satisfies readonly TypeName[];
type StringName = (typeof strings)[number];

/** Types whose values can be written as text, but for the string types. */
export const written: readonly TypeName[] = [
  "bool",
  "int2",
  "int4",
  "int8",
  "float4",
  "float8",
  "numeric",
  "date",
  "time",
  "timestamp",
  "timestamptz",
  "interval",
  "bytea",
  "uuid",
];

/** Those of them whose text depends on the session. */
const sessionWritten: ReadonlySet<TypeName> = new Set(["date", "timestamp", "timestamptz", "interval"]);

/** A cast that depends on the session: on its time zone, or on how it reads and writes dates. */
export function stable(made: Cast): Cast {
  return { ...made, function: { ...(made.function as ScalarFunction), volatility: "stable" } };
}

/** The cast from each string type, where one reads the text of another type: explicit only. */
export function fromStrings(to: TypeName, emit: ScalarFunction["emit"]): Cast[] {
  return strings.map((from) => cast(from, to, "explicit", emit, true));
}

/** Text input: kernel, the errors of its statuses, and how the result is read. */
const inputs: readonly (readonly [TypeName, string, RunError, RunError, (e: Emitter) => Value])[] = [
  ["bool", "parse_bool", "invalidBoolean", "invalidBoolean", (e) => boolValue(e.f.let(load("i32.load8_u", e.scratch)))],
  [
    "int2",
    "parse_i16",
    "invalidSmallint",
    "textOutOfSmallint",
    (e) => i16Value(e.f.let(load("i32.load16_s", e.scratch))),
  ],
  ["int4", "parse_i32", "invalidInteger", "textOutOfInteger", (e) => i32Value(e.f.let(load("i32.load", e.scratch)))],
  ["int8", "parse_i64", "invalidBigint", "textOutOfBigint", (e) => i64Value(e.f.let(load("i64.load", e.scratch)))],
  ["float8", "parse_f64", "invalidDouble", "textOutOfDouble", (e) => f64Value(e.f.let(load("f64.load", e.scratch)))],
  [
    "float4",
    "parse_f32",
    "invalidReal",
    "textOutOfReal",
    (e) => f32Value(e.f.let(convert("f64.promote_f32", load("f32.load", e.scratch)))),
  ],
];

function reading(): Cast[] {
  return inputs.flatMap(([to, kernel, invalid, range, read]) =>
    fromStrings(to, (e, [value]) => {
      const argument = asPair(value);
      const status: I32 = e.f.let(call<"i32">(e.kernel(kernel), e.scratch, ...argument));
      e.fail(i32.eq(status, i32.const(1)), invalid, argument);
      e.fail(i32.eq(status, i32.const(2)), range, argument);
      return read(e);
    }),
  );
}

function readingBytes(): Cast[] {
  const uuid = fromStrings("uuid", (e, [value]) => {
    const argument = asPair(value);
    return pairValue("uuid", e.callPair("parse_uuid", argument, { 1: "invalidUuid", argument }));
  });
  const bytea = fromStrings("bytea", (e, [value]) => pairValue("view", readBytes(e, "parse_bytea", asPair(value))));
  return [...uuid, ...bytea];
}

/** A text as a value of a string type, of the length that the modifier asks for: an explicit cast cuts without a word. */
function lengthened(e: Emitter, text: readonly [I64, I64], to: StringName, typmod: number): Value {
  if (to === "name") return pairValue("view", e.callPair("text_clipped", [...text, i32.const(63)]));
  if (to === "text" || typmod < 4) return pairValue("view", text);
  const kernel = to === "bpchar" ? "text_padded" : "text_first";
  return pairValue("view", e.callPair(kernel, [...text, i32.const(typmod - 4)]));
}

function writing(): Cast[] {
  return strings.flatMap((to) =>
    written.map((from) => {
      const emit: ScalarFunction["emit"] = (e, [value], result, [type]) => {
        // bool has words as text, but none of its own as name
        const text = to === "name" ? textOf(e, value!, type!) : castTextOf(e, value!, type!);
        return lengthened(e, text, to, result.typmod);
      };
      const made = cast(from, to, "assignment", emit, true);
      return sessionWritten.has(from) ? stable(made) : made;
    }),
  );
}

/** Between the string types. char loses its padding when it becomes text; name is cut to 63 bytes. */
function between(): Cast[] {
  const unpadded = (to: StringName, context: Cast["context"]) =>
    cast(
      "bpchar",
      to,
      context,
      (e, [value], result) => lengthened(e, e.callPair("text_without_padding", asPair(value)), to, result.typmod),
      true,
    );
  const toName = (from: StringName) =>
    cast(from, "name", "implicit", (e, [value], result) => lengthened(e, asPair(value), "name", result.typmod), true);
  const fit = (to: "varchar" | "bpchar") =>
    cast(to, to, "implicit", (e, [value], result) => lengthened(e, asPair(value), to, result.typmod), true);
  return [
    coercible("text", "varchar", "implicit"),
    coercible("text", "bpchar", "implicit"),
    coercible("varchar", "text", "implicit"),
    coercible("varchar", "bpchar", "implicit"),
    coercible("name", "text", "implicit"),
    coercible("name", "varchar", "assignment"),
    coercible("name", "bpchar", "assignment"),
    unpadded("text", "implicit"),
    unpadded("varchar", "implicit"),
    unpadded("name", "implicit"),
    toName("text"),
    toName("varchar"),
    fit("varchar"),
    fit("bpchar"),
    ...strings.map((to) => coercible("unknown", to, "implicit")),
  ];
}

/** Every cast to and from a string type but those of numeric text, whose modifier is numeric's own matter. */
export const textCasts: readonly Cast[] = [...reading(), ...readingBytes(), ...writing(), ...between()];
