/** Literals: numbers, strings and NULL as typed constants, with PostgreSQL's rules for their types. */

import type { Scalar } from "../algebra/index.ts";
import { notSupported, SqlError } from "../base/index.ts";
import { castBetween } from "../functions/index.ts";
import type { Constant } from "../sql/index.ts";
import { type Datum, dependsOnNow, type TypeRef, typeRef, types } from "../types/index.ts";
import type { Binding, Bound } from "./binding.ts";

const int4Max = 2n ** 31n;
const int8Max = 2n ** 63n;

/** A constant of the syntax. Strings and NULL have no type yet. @throws SqlError */
export function bindConstant(binding: Binding, constant: Constant): Bound {
  const { position } = constant;
  switch (constant.kind) {
    case "integer":
      return { scalar: binding.constant(constant.value, typeRef("int4")), position };
    case "numeric":
      return { scalar: bindNumber(binding, constant.text, position), position };
    case "boolean":
      return { scalar: binding.constant(constant.value, typeRef("bool")), position };
    case "string":
      return binding.literal(constant.value, position);
    case "null":
      return binding.literal(null, position);
    case "bitString":
      throw notSupported("bit string", position);
  }
}

/** int4, else int8, else numeric: the first that holds the number as written (parse_node.c, make_const). */
function bindNumber(binding: Binding, written: string, position: number): Scalar {
  const text = written.replaceAll("_", "");
  const integer = readInteger(text);
  if (integer !== undefined && integer >= -int4Max && integer < int4Max) {
    return binding.constant(Number(integer), typeRef("int4"));
  }
  if (integer !== undefined && integer >= -int8Max && integer < int8Max) {
    return binding.constant(integer, typeRef("int8"));
  }
  const decimal = integer === undefined ? text : String(integer);
  return binding.constant(
    readAt(position, () => types.numeric.read(decimal, -1)),
    typeRef("numeric"),
  );
}

/** The value of decimal, 0x, 0o and 0b digits; undefined for anything with a point or exponent. */
function readInteger(text: string): bigint | undefined {
  const match = /^(-?)(0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|[0-9]+)$/.exec(text);
  if (match === null) return undefined;
  const value = BigInt(match[2]!);
  return match[1] === "-" ? -value : value;
}

/** Types whose modifier rules the input of their literals. */
const modifiedInputs: ReadonlySet<string> = new Set(["interval", "time", "timestamp", "timestamptz"]);

/** Types whose literals may tell of the time at which the statement runs: a plan holds the reading of them, not their value. */
const momentTypes: ReadonlySet<string> = new Set(["date", "time", "timestamp", "timestamptz"]);

/**
 * A string literal (or NULL) as a value of a type, its modifier left to a cast, but for the date and time types.
 * @throws SqlError of the type's input, at the literal
 */
export function readLiteral(binding: Binding, text: string | null, type: TypeRef, position: number): Scalar {
  const { name, typmod } = type;
  const kept = modifiedInputs.has(name) ? type : typeRef(name);
  if (text === null) return binding.constant(null, kept);
  const value = readAt(position, () => types[name].read(text, kept === type ? typmod : -1, binding.readContext));
  const reading = momentTypes.has(name) && dependsOnNow(text) ? castBetween("text", name)?.function : undefined;
  if (reading === undefined) return binding.constant(value, kept);
  return { kind: "call", function: reading.key, args: [binding.constant(text, typeRef("text"))], type: kept };
}

/** Gives errors of `read` the place of the literal. */
function readAt(position: number, read: () => Datum): Datum {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    const { condition, message, detail, hint } = error;
    throw new SqlError(condition, message, {
      position,
      ...(detail === undefined ? {} : { detail }),
      ...(hint === undefined ? {} : { hint }),
    });
  }
}
