/** Regular expressions and SIMILAR TO: the operators and functions of PostgreSQL 15 but those of arrays and sets. */

import type { TypeName } from "../../types/index.ts";
import { call, convert, type Expr, i32, i64, load } from "../../wasm/index.ts";
import type { Emitter, Value } from "../emit.ts";
import { reporting } from "../js-call.ts";
import { type ScalarFunction, scalar } from "../record.ts";
import { asI32, asPair, boolValue, constantText, i32Value, pairValue } from "../value.ts";
import { matchArguments, matchStatus } from "./js-regex.ts";
import { advanced, option } from "./options.ts";

/** The operators of a type of texts. */
function operators(text: TypeName): ScalarFunction[] {
  return (["~", "~*", "!~", "!~*"] as const).map((name) => {
    const options = name.endsWith("*") ? advanced | option.caseless : advanced;
    const answer = name.startsWith("!") ? matchStatus.no : matchStatus.yes;
    return scalar(
      name,
      [text, "text"],
      "bool",
      (e, [value, pattern]) => {
        storePair(e, value, matchArguments.text);
        storePair(e, pattern, matchArguments.pattern);
        const result = call<"i32">(e.kernel("js_regex_matches"), e.scratch, i32.const(options));
        const status = e.f.let(result, "status");
        e.f.if(i32.lt_u(status, i32.const(matchStatus.no)), () => {
          e.fail(i32.eq(status, i32.const(1)), "reported", e.loadPair());
          e.check(status, {});
        });
        return boolValue(e.f.let(i32.eq(status, i32.const(answer))));
      },
      true,
    );
  });
}

function storePair(e: Emitter, value: Value | undefined, at: number): void {
  const [low, high] = asPair(value);
  e.f.store("i64.store", e.scratch, low, at);
  e.f.store("i64.store", e.scratch, high, at + 8);
}

/** A parameter with its default where it may be left out. */
type Parameter = readonly [type: "text" | "int4", byDefault?: number | ""];

type Give = (e: Emitter, result: readonly [Expr<"i64">, Expr<"i64">]) => Value;

const giveText: Give = (_, result) => pairValue("view", result);
const giveInteger: Give = (e) => i32Value(e.f.let(load("i32.load", e.scratch)));
const giveBoolean: Give = (e) => boolValue(e.f.let(load("i32.load", e.scratch)));
/** A text that may be null. */
const givePart: Give = (e, result) => ({
  ...pairValue("view", result),
  valid: e.f.let(load("i32.load", e.scratch, 16)),
});

/** A function with each number of arguments that it may be given. */
function withDefaults(
  name: string,
  parameters: readonly Parameter[],
  returns: TypeName,
  kernel: string,
  give: Give,
): ScalarFunction[] {
  const needed = parameters.filter(([, byDefault]) => byDefault === undefined).length;
  return Array.from({ length: parameters.length - needed + 1 }, (_, more) => {
    const args = parameters.slice(0, needed + more).map(([type]) => type);
    return scalar(
      name,
      args,
      returns,
      (e, values) => {
        const lanes = parameters.flatMap(([type, byDefault], index): readonly Expr[] => {
          const value = values[index];
          if (type === "text") return value === undefined ? constantText("") : asPair(value);
          return [value === undefined ? i32.const(byDefault as number) : asI32(value)];
        });
        return give(e, reporting(e, kernel, lanes));
      },
      true,
    );
  });
}

/** regexp_replace with a start, and perhaps with the number of the match and flags. */
function replacing(args: readonly TypeName[]): ScalarFunction {
  return scalar(
    "regexp_replace",
    args,
    "text",
    (e, [value, pattern, replacement, start, n, flags]) => {
      const texts = [value, pattern, replacement].flatMap((each) => asPair(each));
      const which = [start === undefined ? i32.const(1) : asI32(start), n === undefined ? i32.const(0) : asI32(n)];
      const options = flags === undefined ? constantText("") : asPair(flags);
      const given = i32.const(n === undefined ? 0 : 1);
      return pairValue("view", reporting(e, "js_regex_replace", [...texts, ...which, ...options, given]));
    },
    true,
  );
}

const text: Parameter = ["text"];
const flags: Parameter = ["text", ""];
const start: Parameter = ["int4", 1];
const nth: Parameter = ["int4", 1];
const subexpression: Parameter = ["int4", 0];
const endOption: Parameter = ["int4", 0];

/** similar_escape, which PostgreSQL keeps for old views: a null escape is a backslash. */
const similarEscape: ScalarFunction = {
  ...scalar(
    "similar_escape",
    ["text", "text"],
    "text",
    (e, [pattern, character]) => {
      const [low, high] = [e.f.local("i64", "textLow"), e.f.local("i64", "textHigh")];
      const valid = pattern!.valid ?? i32.const(1);
      e.f.set(low, i64.const(0));
      e.f.set(high, i64.const(0));
      e.f.if(valid, () => {
        const backslash = constantText("\\");
        const [escapeLow, escapeHigh] = [e.f.local("i64", "escapeLow"), e.f.local("i64", "escapeHigh")];
        e.f.set(escapeLow, backslash[0]);
        e.f.set(escapeHigh, backslash[1]);
        e.f.if(character!.valid ?? i32.const(1), () => {
          const given = asPair(character);
          e.f.set(escapeLow, given[0]);
          e.f.set(escapeHigh, given[1]);
        });
        const result = reporting(e, "js_regex_similar_pattern", [...asPair(pattern), escapeLow, escapeHigh]);
        e.f.set(low, result[0]);
        e.f.set(high, result[1]);
      });
      return { ...pairValue("view", [low, high]), valid: pattern!.valid };
    },
    true,
  ),
  calledOnNull: true,
};

/**
 * What the optimizer makes of an operator whose pattern it knows: the third argument is the table of the pattern's automaton
 * (table.ts), the second only says what it is. SQL cannot name it.
 */
export const regexByTable = "~table(text,text,internal)";

const byTable = scalar("~table", ["text", "text", "internal"], "bool", (e, [value, , table]) => {
  const address = convert("i32.wrap_i64", i64.shr_u(asPair(table)[1], i64.const(32)));
  return boolValue(e.f.let(call<"i32">(e.kernel("text_regex"), ...asPair(value), address)));
});

/** The functions of this family. */
export const regexFunctions: readonly ScalarFunction[] = [
  ...(["text", "bpchar", "name"] as const).flatMap(operators),
  byTable,
  ...withDefaults("substring", [text, text], "text", "js_regex_substring", givePart),
  ...withDefaults("substring", [text, text, text], "text", "js_regex_similar_substring", givePart),
  scalar(
    "similar_to_escape",
    ["text"],
    "text",
    (e, [pattern]) =>
      pairValue("view", reporting(e, "js_regex_similar_pattern", [...asPair(pattern), ...constantText("\\")])),
    true,
  ),
  ...withDefaults("similar_to_escape", [text, text], "text", "js_regex_similar_pattern", giveText),
  similarEscape,
  replacing(["text", "text", "text"]),
  ...withDefaults("regexp_replace", [text, text, text, text], "text", "js_regex_replace_flags", giveText),
  replacing(["text", "text", "text", "int4"]),
  replacing(["text", "text", "text", "int4", "int4"]),
  replacing(["text", "text", "text", "int4", "int4", "text"]),
  ...withDefaults("regexp_count", [text, text, start, flags], "int4", "js_regex_count", giveInteger),
  ...withDefaults("regexp_like", [text, text, flags], "bool", "js_regex_test", giveBoolean),
  ...withDefaults(
    "regexp_instr",
    [text, text, start, nth, endOption, flags, subexpression],
    "int4",
    "js_regex_instr",
    giveInteger,
  ),
  ...withDefaults("regexp_substr", [text, text, start, nth, flags, subexpression], "text", "js_regex_part", givePart),
];
