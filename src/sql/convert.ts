/** Statements: libpg-query's raw parse tree -> our AST. */

import type { ParseResult, RawStmt } from "libpg-query";
import { notSupported } from "../base/index.ts";
import type { ExplainOption, ExplainStatement, ParsedStatement, SettingValue, Statement } from "./ast.ts";
import { blankLength, commandName } from "./command-name.ts";
import { type Conversion, positionOf, type Raw, type RawNode, refuse, tagOf, untag } from "./conversion.ts";
import { convertConstant } from "./convert-constant.ts";
import { convertQuery } from "./convert-query.ts";
import { mayHaveNewNumbers } from "./newer-forms.ts";
import { textMap } from "./text-map.ts";

/** @throws SqlError 0A000 for what Sluice does not have, 54001 for what nests too deep. */
export function convertStatements(tree: ParseResult, text: string): ParsedStatement[] {
  const map = textMap(text);
  const newNumbers = mayHaveNewNumbers(text);
  return (tree.stmts ?? []).map((raw) => convertParsed(raw, { text: map, query: convertQuery, newNumbers, depth: 0 }));
}

/** A raw statement's span begins behind the semicolon before it: blanks and comments there do not belong to it. */
function convertParsed(raw: RawStmt, conversion: Conversion): ParsedStatement {
  const start = raw.stmt_location ?? 0;
  const end = raw.stmt_len === undefined ? conversion.text.byteLength : start + raw.stmt_len;
  const span = conversion.text.slice(start, end);
  const blank = blankLength(span);
  const text = span.slice(blank);
  const position = conversion.text.position(start + Buffer.byteLength(span.slice(0, blank)));
  return { statement: convertStatement(raw.stmt!, text, position, conversion), text, position };
}

function convertStatement(node: RawNode, text: string, position: number, conversion: Conversion): Statement {
  switch (tagOf(node)) {
    case "SelectStmt":
      return convertQuery(node, conversion);
    case "VariableSetStmt":
      return convertSet(untag(node, "VariableSetStmt"), position, conversion);
    case "VariableShowStmt":
      return { kind: "show", name: untag(node, "VariableShowStmt").name! };
    case "ExplainStmt":
      return convertExplain(untag(node, "ExplainStmt"), conversion);
    default:
      throw notSupported(commandName(tagOf(node)!, text), position);
  }
}

function convertSet(raw: Raw<"VariableSetStmt">, position: number, conversion: Conversion): Statement {
  const local = raw.is_local ?? false;
  switch (raw.kind!) {
    case "VAR_SET_VALUE":
      return { kind: "set", local, name: raw.name!, values: raw.args!.map((node) => convertValue(node, conversion)) };
    case "VAR_SET_DEFAULT":
      return { kind: "set", local, name: raw.name!, values: undefined };
    case "VAR_RESET":
      return { kind: "reset", name: raw.name! };
    case "VAR_RESET_ALL":
      return { kind: "reset", name: "all" };
    case "VAR_SET_MULTI":
      throw notSupported(`SET ${raw.name}`, position);
    case "VAR_SET_CURRENT":
      throw notSupported("SET FROM CURRENT", position);
  }
}

function convertValue(node: RawNode, conversion: Conversion): SettingValue {
  if (tagOf(node) === "TypeCast") {
    throw refuse("SET TIME ZONE INTERVAL", untag(node, "TypeCast").typeName?.location, conversion);
  }
  return convertConstant(untag(node, "A_Const"), conversion) as SettingValue;
}

function convertExplain(raw: Raw<"ExplainStmt">, conversion: Conversion): ExplainStatement {
  return {
    kind: "explain",
    options: (raw.options ?? []).map((node) => convertExplainOption(untag(node, "DefElem"), conversion)),
    query: convertQuery(raw.query!, conversion),
  };
}

function convertExplainOption(raw: Raw<"DefElem">, conversion: Conversion): ExplainOption {
  return { name: raw.defname!, value: optionValue(raw.arg), position: positionOf(raw.location, conversion) };
}

function optionValue(node: RawNode | undefined): string | number | undefined {
  switch (tagOf(node)) {
    case undefined:
      return undefined;
    case "Integer":
      return untag(node, "Integer").ival ?? 0;
    case "Float":
      return untag(node, "Float").fval ?? "";
    default:
      return untag(node, "String").sval ?? "";
  }
}
