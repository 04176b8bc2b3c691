/** Functions that put values of any type into a text: concat, concat_ws, format, quote_ident, quote_literal, quote_nullable. */

import type { TypeName, TypeRef } from "../types/index.ts";
import { call, type I32, type I64, i32, i64, type Local } from "../wasm/index.ts";
import { written } from "./cast-text.ts";
import type { Emitter, StatusErrors, Value } from "./emit.ts";
import { castTextOf, scratchLimit, textOf } from "./output.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { asPair, constantText, pairValue } from "./value.ts";

type Pair = readonly [I64, I64];

/** Runs the body where the value is not null. */
function wherePresent(e: Emitter, value: Value, body: () => void): void {
  if (value.valid === undefined) body();
  else e.f.if(value.valid, body);
}

/** A text that grows in two locals. */
class Growing {
  private readonly e: Emitter;
  readonly low: Local<"i64">;
  readonly high: Local<"i64">;

  constructor(e: Emitter) {
    this.e = e;
    this.low = e.f.local("i64", "textLow");
    this.high = e.f.local("i64", "textHigh");
    e.f.set(this.low, i64.const(0));
    e.f.set(this.high, i64.const(0));
  }

  append(text: Pair): void {
    const [low, high] = this.e.callPair("text_concat", [this.low, this.high, ...text]);
    this.e.f.set(this.low, low);
    this.e.f.set(this.high, high);
  }
}

/** concat: nulls are left out, so the result is never null. */
function concatenated(e: Emitter, values: readonly Value[], types: readonly TypeRef[]): Value {
  const text = new Growing(e);
  for (const [index, value] of values.entries()) {
    wherePresent(e, value, () => text.append(textOf(e, value, types[index]!)));
  }
  return pairValue("view", [text.low, text.high]);
}

/** concat_ws: null when the separator is. */
function joined(e: Emitter, [separator, ...values]: readonly Value[], types: readonly TypeRef[]): Value {
  const text = new Growing(e);
  const some = e.f.local("i32", "some");
  e.f.set(some, i32.const(0));
  wherePresent(e, separator!, () => {
    for (const [index, value] of values.entries()) {
      wherePresent(e, value, () => {
        e.f.if(some, () => text.append(asPair(separator)));
        e.f.set(some, i32.const(1));
        text.append(textOf(e, value, types[index + 1]!));
      });
    }
  });
  return { ...pairValue("view", [text.low, text.high]), valid: separator!.valid };
}

const formatErrors: StatusErrors = {
  20: "formatUnterminated",
  22: "formatArgumentZero",
  23: "formatTooFewArguments",
  24: "formatWidthDollar",
  25: "formatNullIdentifier",
  26: "formatNumberRange",
};

/** Bytes of an argument in memory: its view, and 1 when it is not null. */
const argumentBytes = 24;

function formatted(e: Emitter, [format, ...values]: readonly Value[], types: readonly TypeRef[]): Value {
  const { f } = e;
  const [low, high] = [f.local("i64", "textLow"), f.local("i64", "textHigh")];
  wherePresent(e, format!, () => {
    const args = f.let(call<"i32">(e.kernel("text_room"), i32.const(values.length * argumentBytes)), "arguments");
    e.fail(i32.eq(args, i32.const(0)), "valueTooLong", scratchLimit);
    for (const [index, value] of values.entries()) {
      const at = index * argumentBytes;
      f.store("i64.store", args, i64.const(0), at + 16);
      wherePresent(e, value, () => {
        const text = textOf(e, value, types[index + 1]!);
        f.store("i64.store", args, text[0], at);
        f.store("i64.store", args, text[1], at + 8);
        f.store("i64.store", args, i64.const(1), at + 16);
      });
    }
    const status: I32 = f.let(
      call<"i32">(e.kernel("text_format"), e.scratch, ...asPair(format), args, i32.const(values.length)),
      "status",
    );
    const result = e.loadPair();
    e.fail(i32.eq(status, i32.const(21)), "formatUnrecognized", result);
    e.fail(i32.eq(status, i32.const(27)), "invalidInteger", result);
    e.check(status, formatErrors);
    f.set(low, result[0]);
    f.set(high, result[1]);
  });
  return { ...pairValue("view", [low, high]), valid: format!.valid };
}

/** A function that is called with nulls too, and with any number of values behind its named arguments; their texts depend on the session. */
function ofAny(
  name: string,
  args: readonly TypeName[],
  emit: (e: Emitter, values: readonly Value[], types: readonly TypeRef[]) => Value,
  variadic = true,
): ScalarFunction {
  const record = scalar(name, args, "text", (e, values, _, types) => emit(e, values, types), true);
  return { ...record, calledOnNull: true, variadic, volatility: "stable" };
}

/** What quote_literal and quote_nullable take: PostgreSQL's anyelement, written as text. */
const quoted: readonly TypeName[] = ["text", ...written];

function quoteLiteral(e: Emitter, value: Value, type: TypeRef): Pair {
  return e.callPair("text_quote_literal", castTextOf(e, value, type));
}

function quotedOrNull(e: Emitter, value: Value, type: TypeRef): Value {
  const text = new Growing(e);
  const none = constantText("NULL");
  e.f.set(text.low, none[0]);
  e.f.set(text.high, none[1]);
  wherePresent(e, value, () => {
    const [low, high] = quoteLiteral(e, value, type);
    e.f.set(text.low, low);
    e.f.set(text.high, high);
  });
  return pairValue("view", [text.low, text.high]);
}

function quoteNullable(type: TypeName): ScalarFunction {
  const record = ofAny("quote_nullable", [type], (e, [value], [of]) => quotedOrNull(e, value!, of!), false);
  if (type !== "text") return record;
  const { volatility: _, ...immutable } = record;
  return immutable;
}

/** The functions of this family. */
export const stringFormatFunctions: readonly ScalarFunction[] = [
  ofAny("concat", ["unknown"], concatenated),
  ofAny("concat_ws", ["text", "unknown"], joined),
  ofAny("format", ["text"], formatted, false),
  ofAny("format", ["text", "unknown"], formatted),
  scalar(
    "quote_ident",
    ["text"],
    "text",
    (e, [value]) => pairValue("view", e.callPair("text_quote_ident", asPair(value))),
    true,
  ),
  ...quoted.flatMap((type) => [
    scalar(
      "quote_literal",
      [type],
      "text",
      (e, [value], _, [of]) => pairValue("view", quoteLiteral(e, value!, of!)),
      true,
      type === "text" ? undefined : "stable",
    ),
    quoteNullable(type),
  ]),
];
