/** Statements that are no queries: libpg-query's raw nodes -> our AST. */

import { notSupported } from "../base/index.ts";
import type {
  Command,
  DiscardStatement,
  SettingValue,
  StringConstant,
  TransactionModes,
  TransactionStatement,
} from "./ast.ts";
import { type Conversion, type Raw, type RawNode, tagOf, untag } from "./conversion.ts";
import { convertConstant, convertTypeName } from "./convert-constant.ts";
import { convertExpression } from "./convert-expression.ts";

/** Undefined for a statement that there is not. @throws SqlError 0A000 for forms that Sluice lacks */
export function convertCommand(node: RawNode, position: number, conversion: Conversion): Command | undefined {
  switch (tagOf(node)) {
    case "VariableSetStmt":
      return convertSet(untag(node, "VariableSetStmt"), position, conversion);
    case "VariableShowStmt":
      return { kind: "show", name: untag(node, "VariableShowStmt").name! };
    case "TransactionStmt":
      return convertTransaction(untag(node, "TransactionStmt"), position, conversion);
    case "DiscardStmt":
      return { kind: "discard", target: discardTargets[untag(node, "DiscardStmt").target!] };
    case "PrepareStmt": {
      const { name, argtypes, query } = untag(node, "PrepareStmt");
      if (tagOf(query) !== "SelectStmt") throw notSupported("PREPARE of anything but a query", position);
      const types = (argtypes ?? []).map((type) => convertTypeName(untag(type, "TypeName"), conversion));
      return { kind: "prepare", name: name!, types, query: conversion.query(query!, conversion) };
    }
    case "ExecuteStmt": {
      const { name, params } = untag(node, "ExecuteStmt");
      return {
        kind: "execute",
        name: name!,
        arguments: (params ?? []).map((each) => convertExpression(each, conversion)),
      };
    }
    case "DeallocateStmt":
      return { kind: "deallocate", name: untag(node, "DeallocateStmt").name };
    default:
      return convertCursor(node, position, conversion);
  }
}

/** Options of DECLARE (parsenodes.h, CURSOR_OPT_*). */
const cursorOptions = { binary: 1, scroll: 2 } as const;
const cursorHold = 32;
/** FETCH ALL, as the grammar writes it. */
const fetchAll = 0x7fff_ffff;

function convertCursor(node: RawNode, position: number, conversion: Conversion): Command | undefined {
  switch (tagOf(node)) {
    case "DeclareCursorStmt": {
      const { portalname, options, query } = untag(node, "DeclareCursorStmt");
      for (const [name, bit] of Object.entries(cursorOptions)) {
        if (((options ?? 0) & bit) !== 0) throw notSupported(`${name.toUpperCase()} cursor`, position);
      }
      const hold = ((options ?? 0) & cursorHold) === 0 ? {} : ({ hold: true } as const);
      return { kind: "declare", name: portalname!, ...hold, query: conversion.query(query!, conversion) };
    }
    case "FetchStmt": {
      const { portalname, direction, howMany, ismove } = untag(node, "FetchStmt");
      const count = Number(howMany ?? 0);
      if (direction !== "FETCH_FORWARD" || count <= 0) throw notSupported("FETCH other than forward", position);
      const all = count >= fetchAll ? Number.POSITIVE_INFINITY : count;
      return { kind: ismove ? "move" : "fetch", name: portalname!, count: all };
    }
    case "ClosePortalStmt":
      return { kind: "close", name: untag(node, "ClosePortalStmt").portalname };
    default:
      return undefined;
  }
}

const discardTargets: Readonly<Record<NonNullable<Raw<"DiscardStmt">["target"]>, DiscardStatement["target"]>> = {
  DISCARD_ALL: "all",
  DISCARD_PLANS: "plans",
  DISCARD_SEQUENCES: "sequences",
  DISCARD_TEMP: "temp",
};

function convertTransaction(
  { kind, options, chain, savepoint_name: savepoint }: Raw<"TransactionStmt">,
  position: number,
  conversion: Conversion,
): TransactionStatement {
  switch (kind!) {
    case "TRANS_STMT_BEGIN":
      return { kind: "begin", tag: "BEGIN", modes: convertModes(options, conversion) };
    case "TRANS_STMT_START":
      return { kind: "begin", tag: "START TRANSACTION", modes: convertModes(options, conversion) };
    case "TRANS_STMT_COMMIT":
      return { kind: "commit", chain: chain ?? false };
    case "TRANS_STMT_ROLLBACK":
      return { kind: "rollback", chain: chain ?? false };
    case "TRANS_STMT_SAVEPOINT":
      return { kind: "savepoint", name: savepoint! };
    case "TRANS_STMT_RELEASE":
      return { kind: "release", name: savepoint! };
    case "TRANS_STMT_ROLLBACK_TO":
      return { kind: "rollbackTo", name: savepoint! };
    case "TRANS_STMT_PREPARE":
    case "TRANS_STMT_COMMIT_PREPARED":
    case "TRANS_STMT_ROLLBACK_PREPARED":
      throw notSupported("two-phase commit", position);
  }
}

/** Where a mode is said twice the last one counts, as in PostgreSQL. */
function convertModes(options: readonly RawNode[] | undefined, conversion: Conversion): TransactionModes {
  const values = new Map<string, SettingValue>();
  for (const option of options ?? []) {
    const { defname, arg } = untag(option, "DefElem");
    values.set(defname!, convertConstant(untag(arg, "A_Const"), conversion) as SettingValue);
  }
  const flag = (name: string): boolean | undefined => {
    const value = values.get(name);
    return value === undefined ? undefined : value.kind === "integer" && value.value !== 0;
  };
  const isolation = values.get("transaction_isolation");
  return {
    isolation: isolation?.kind === "string" ? isolation.value : undefined,
    readOnly: flag("transaction_read_only"),
    deferrable: flag("transaction_deferrable"),
  };
}

function convertSet(raw: Raw<"VariableSetStmt">, position: number, conversion: Conversion): Command {
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
      if (raw.name === "TRANSACTION SNAPSHOT") throw notSupported("SET TRANSACTION SNAPSHOT", position);
      return { kind: "setTransaction", session: raw.name !== "TRANSACTION", modes: convertModes(raw.args, conversion) };
    case "VAR_SET_CURRENT":
      throw notSupported("SET FROM CURRENT", position);
  }
}

function convertValue(node: RawNode, conversion: Conversion): SettingValue {
  if (tagOf(node) === "TypeCast") {
    const { arg, typeName } = untag(node, "TypeCast");
    const { value } = convertConstant(untag(arg, "A_Const"), conversion) as StringConstant;
    const type = convertTypeName(typeName!, conversion);
    return { kind: "interval", value, type, position: type.position };
  }
  return convertConstant(untag(node, "A_Const"), conversion) as SettingValue;
}
