/** Constants and type names: libpg-query's raw nodes -> our AST. */

import { sqlError } from "../base/index.ts";
import type { Constant, TypeName } from "./ast.ts";
import { type Conversion, positionOf, type Raw, type RawNode, refuse, strings, untag } from "./conversion.ts";
import { refuseNewNumber } from "./newer-forms.ts";

export function convertConstant(raw: Raw<"A_Const">, conversion: Conversion): Constant {
  const position = positionOf(raw.location, conversion);
  if (raw.isnull) return { kind: "null", position };
  if (conversion.newNumbers && (raw.ival || raw.fval)) refuseNewNumber(raw.location ?? 0, raw.fval?.fval, conversion);
  if (raw.ival) return { kind: "integer", value: raw.ival.ival ?? 0, position };
  if (raw.fval) return convertFloat(raw.fval.fval ?? "", position);
  if (raw.boolval) return { kind: "boolean", value: raw.boolval.boolval ?? false, position };
  if (raw.bsval) return convertBitString(raw.bsval.bsval ?? "", position);
  return { kind: "string", value: raw.sval?.sval ?? "", position };
}

/** int4's least value is the only one that the grammar, which negates after reading, takes for no integer. */
function convertFloat(text: string, position: number): Constant {
  if (text === "-2147483648") return { kind: "integer", value: -2147483648, position };
  return { kind: "numeric", text, position };
}

function convertBitString(text: string, position: number): Constant {
  return { kind: "bitString", base: text.startsWith("b") ? 2 : 16, digits: text.slice(1), position };
}

export function convertTypeName(raw: Raw<"TypeName">, conversion: Conversion): TypeName {
  if (raw.setof) throw refuse("SETOF", raw.location, conversion);
  if (raw.pct_type) throw refuse("%TYPE", raw.location, conversion);
  return {
    names: strings(raw.names),
    modifiers: (raw.typmods ?? []).map((node) => convertModifier(node, raw, conversion)),
    arrayDimensions: raw.arrayBounds?.length ?? 0,
    position: positionOf(raw.location, conversion),
  };
}

/** PostgreSQL takes constants and plain identifiers here; no type of ours has a modifier that is not an integer. */
function convertModifier(node: RawNode, type: Raw<"TypeName">, conversion: Conversion): number {
  if ("A_Const" in node) {
    const constant = convertConstant(untag(node, "A_Const"), conversion);
    if (constant.kind === "integer") return constant.value;
    throw refuse("type modifier that is not an integer", type.location, conversion);
  }
  throw sqlError("syntaxError", "type modifiers must be simple constants or identifiers", {
    position: positionOf(type.location, conversion),
  });
}
