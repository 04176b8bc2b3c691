/** Statements: libpg-query's raw parse tree -> our AST. */

import type { ParseResult, RawStmt } from "libpg-query";
import { notSupported } from "../base/index.ts";
import type { ExplainOption, ExplainStatement, ParsedStatement, Statement } from "./ast.ts";
import { blankLength, commandName } from "./command-name.ts";
import { type Conversion, positionOf, type Raw, type RawNode, tagOf, untag } from "./conversion.ts";
import { convertCommand } from "./convert-command.ts";
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
    case "ExplainStmt":
      return convertExplain(untag(node, "ExplainStmt"), conversion);
    default: {
      const command = convertCommand(node, position, conversion);
      if (command === undefined) throw notSupported(commandName(tagOf(node)!, text), position);
      return command;
    }
  }
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
