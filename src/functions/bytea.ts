/** Operators and functions of bytea, the digests, and uuid's comparisons. Places count bytes: from 1, but for single bytes from 0. */

import type { TypeName } from "../types/index.ts";
import { call, convert, type I32, type I64, i32, i64 } from "../wasm/index.ts";
import type { Emitter, StatusErrors, Value } from "./emit.ts";
import { type ScalarFunction, scalar } from "./record.ts";
import { byteLengths, toTheEnd } from "./string.ts";
import { comparedBytes } from "./text.ts";
import { asI32, asI64, asPair, boolValue, comparisonNames, comparisons, i32Value, pairValue } from "./value.ts";

type Pair = readonly [I64, I64];

function bytes(
  name: string,
  args: readonly TypeName[],
  give: (e: Emitter, values: readonly Value[]) => Pair,
  returns: TypeName = "bytea",
): ScalarFunction {
  return scalar(name, args, returns, (e, values) => pairValue("view", give(e, values)), true);
}

function part(e: Emitter, value: Pair, first: I64, end: I64): Pair {
  return e.callPair("bytes_substring", [...value, first, end]);
}

function substrings(name: string): ScalarFunction[] {
  return [
    bytes(name, ["bytea", "int4"], (e, [value, first]) => part(e, asPair(value), asI64(first), toTheEnd)),
    bytes(name, ["bytea", "int4", "int4"], (e, [value, first, length]) => {
      e.fail(i32.lt_s(asI32(length), i32.const(0)), "negativeSubstring");
      return part(e, asPair(value), asI64(first), i64.add(asI64(first), asI64(length)));
    }),
  ];
}

/** overlay: what stands before, the part, what stands behind. */
function overlaid(e: Emitter, value: Pair, added: Pair, first: I32, length: I32): Pair {
  e.fail(i32.le_s(first, i32.const(0)), "negativeSubstring");
  const start = e.f.let(convert("i64.extend_i32_s", first));
  const end = e.f.let(i64.add(start, convert("i64.extend_i32_s", length)));
  e.fail(i64.gt_s(end, i64.const(0x7fff_ffff)), "integerOutOfRange");
  const joined = e.callPair("text_concat", [...part(e, value, i64.const(1), start), ...added]);
  return e.callPair("text_concat", [...joined, ...part(e, value, end, toTheEnd)]);
}

const overlays: readonly ScalarFunction[] = [
  bytes("overlay", ["bytea", "bytea", "int4"], (e, [value, added, first]) =>
    overlaid(e, asPair(value), asPair(added), asI32(first), byteCount(added)),
  ),
  bytes("overlay", ["bytea", "bytea", "int4", "int4"], (e, [value, added, first, length]) =>
    overlaid(e, asPair(value), asPair(added), asI32(first), asI32(length)),
  ),
];

function byteCount(value: Value | undefined): I32 {
  return convert("i32.wrap_i64", asPair(value)[0]);
}

function trim(name: string, sides: number): ScalarFunction {
  return bytes(name, ["bytea", "bytea"], (e, [value, set]) =>
    e.callPair("bytes_trim", [...asPair(value), ...asPair(set), i32.const(sides)], { 11: "textsTooLong" }),
  );
}

/** The errors of decode; what a message shows of the text is left where the result would be. */
const decodeErrors: StatusErrors = { 1: "invalidBytea", 6: "oddHexDigits", 9: "base64Equals", 10: "base64End" };

/** Calls a kernel that reads bytes from text. */
export function readBytes(e: Emitter, kernel: string, args: readonly I64[], format?: Pair): Pair {
  const status = e.f.let(call<"i32">(e.kernel(kernel), e.scratch, ...args), "status");
  const result = e.loadPair();
  e.fail(i32.eq(status, i32.const(5)), "invalidHexDigit", result);
  e.fail(i32.eq(status, i32.const(8)), "base64Symbol", result);
  if (format !== undefined) e.fail(i32.eq(status, i32.const(7)), "unrecognizedEncoding", format);
  e.check(status, decodeErrors);
  return result;
}

/** get_byte and set_byte: a place outside is an error that names the valid ones. */
function checkedPlace(e: Emitter, value: Pair, place: I32): I32 {
  const length = convert("i32.wrap_i64", value[0]);
  e.fail(i32.ge_u(place, length), "byteOutOfRange", [
    convert("i64.extend_i32_s", place),
    convert("i64.extend_i32_s", i32.sub(length, i32.const(1))),
  ]);
  return place;
}

const digests: readonly ScalarFunction[] = [
  ...(["text", "bytea"] as const).map((type) =>
    bytes("md5", [type], (e, [value]) => e.callPair("digest_md5", asPair(value)), "text"),
  ),
  ...["sha224", "sha256", "sha384", "sha512"].map((name) =>
    bytes(name, ["bytea"], (e, [value]) => e.callPair(`digest_${name}`, asPair(value))),
  ),
];

const uuidComparisons: readonly ScalarFunction[] = comparisonNames.map((name) =>
  scalar(name, ["uuid", "uuid"], "bool", (e, [left, right]) => {
    const order = e.f.let(call<"i32">(e.kernel("uuid_compare"), ...asPair(left), ...asPair(right)));
    return boolValue(e.f.let(comparisons[name](order)));
  }),
);

/** The functions of bytea and uuid. */
export const byteaFunctions: readonly ScalarFunction[] = [
  ...comparisonNames.map((name) =>
    scalar(name, ["bytea", "bytea"], "bool", (e, [left, right]) => comparedBytes(e, name, asPair(left), asPair(right))),
  ),
  bytes("||", ["bytea", "bytea"], (e, [left, right]) => e.callPair("text_concat", [...asPair(left), ...asPair(right)])),
  ...byteLengths("bytea"),
  scalar("length", ["bytea"], "int4", (e, [value]) => i32Value(e.f.let(byteCount(value)))),
  ...substrings("substring"),
  ...substrings("substr"),
  ...overlays,
  trim("ltrim", 1),
  trim("rtrim", 2),
  trim("btrim", 3),
  scalar("position", ["bytea", "bytea"], "int4", (e, [value, sought]) =>
    i32Value(e.f.let(call<"i32">(e.kernel("bytes_position"), ...asPair(value), ...asPair(sought)))),
  ),
  scalar(
    "get_byte",
    ["bytea", "int4"],
    "int4",
    (e, [value, place]) => {
      const at = checkedPlace(e, asPair(value), asI32(place));
      return i32Value(e.f.let(call<"i32">(e.kernel("bytes_get"), ...asPair(value), at)));
    },
    true,
  ),
  bytes("set_byte", ["bytea", "int4", "int4"], (e, [value, place, byte]) => {
    const at = checkedPlace(e, asPair(value), asI32(place));
    return e.callPair("bytes_set", [...asPair(value), at, asI32(byte)]);
  }),
  bytes(
    "encode",
    ["bytea", "text"],
    (e, [value, format]) =>
      e.callPair("bytes_encode", [...asPair(value), ...asPair(format)], {
        7: "unrecognizedEncoding",
        argument: asPair(format),
      }),
    "text",
  ),
  bytes("decode", ["text", "text"], (e, [value, format]) =>
    readBytes(e, "bytes_decode", [...asPair(value), ...asPair(format)], asPair(format)),
  ),
  ...digests,
  ...uuidComparisons,
];
