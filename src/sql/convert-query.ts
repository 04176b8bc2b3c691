/** Queries and FROM items: libpg-query's raw nodes -> our AST. */

import type { SelectStmt } from "libpg-query";
import type {
  Alias,
  CommonTable,
  Distinct,
  Expression,
  Join,
  JoinCondition,
  Query,
  SelectTarget,
  Table,
  TableFunction,
  TableRef,
  With,
} from "./ast.ts";
import { rawName } from "./command-name.ts";
import {
  type Conversion,
  enterLevel,
  positionOf,
  type Raw,
  type RawNode,
  refuse,
  strings,
  tagOf,
  untag,
} from "./conversion.ts";
import { convertExpression, convertExpressions, convertOptional, convertSortItems } from "./convert-expression.ts";

/** A raw node that must be a query. @throws SqlError 0A000 for INSERT and its like, and for what Sluice lacks. */
export function convertQuery(node: RawNode, conversion: Conversion): Query {
  const tag = tagOf(node)!;
  if (tag !== "SelectStmt") throw refuse(rawName(tag), -1, conversion);
  return convertSelect(untag(node, "SelectStmt"), conversion);
}

function convertSelect(raw: SelectStmt, conversion: Conversion): Query {
  enterLevel(conversion);
  refuseClauses(raw, conversion);
  const clauses = {
    with: raw.withClause === undefined ? undefined : convertWith(raw.withClause, conversion),
    orderBy: convertSortItems(raw.sortClause, conversion),
    limit: convertOptional(raw.limitCount, conversion),
    offset: convertOptional(raw.limitOffset, conversion),
  };
  const query: Query =
    raw.op !== "SETOP_NONE"
      ? {
          kind: "setOperation",
          operation: raw.op === "SETOP_UNION" ? "union" : raw.op === "SETOP_EXCEPT" ? "except" : "intersect",
          all: raw.all ?? false,
          left: convertSelect(raw.larg!, conversion),
          right: convertSelect(raw.rarg!, conversion),
          ...clauses,
        }
      : raw.valuesLists !== undefined
        ? { kind: "values", rows: convertRows(raw.valuesLists, conversion), ...clauses }
        : {
            kind: "select",
            distinct: convertDistinct(raw.distinctClause, conversion),
            targets: (raw.targetList ?? []).map((node) => convertTarget(untag(node, "ResTarget"), conversion)),
            from: (raw.fromClause ?? []).map((node) => convertTableRef(node, conversion)),
            where: convertOptional(raw.whereClause, conversion),
            groupBy: (raw.groupClause ?? []).map((node) => convertGroupItem(node, conversion)),
            having: convertOptional(raw.havingClause, conversion),
            ...clauses,
          };
  conversion.depth--;
  return query;
}

const lockNames: Readonly<Record<string, string>> = {
  LCS_FORKEYSHARE: "FOR KEY SHARE",
  LCS_FORSHARE: "FOR SHARE",
  LCS_FORNOKEYUPDATE: "FOR NO KEY UPDATE",
  LCS_FORUPDATE: "FOR UPDATE",
};

/** Clauses of SELECT that Sluice lacks. */
function refuseClauses(raw: SelectStmt, conversion: Conversion): void {
  if (raw.intoClause !== undefined) throw refuse("SELECT INTO", raw.intoClause.rel?.location, conversion);
  if (raw.windowClause !== undefined) {
    throw refuse("WINDOW", untag(raw.windowClause[0], "WindowDef").location, conversion);
  }
  if (raw.lockingClause !== undefined) {
    const strength = untag(raw.lockingClause[0], "LockingClause").strength!;
    throw refuse(lockNames[strength] ?? "row locking", -1, conversion);
  }
  if (raw.groupDistinct) throw refuse("GROUP BY DISTINCT", -1, conversion);
  if (raw.limitOption === "LIMIT_OPTION_WITH_TIES") throw refuse("WITH TIES", -1, conversion);
}

function convertWith(raw: Raw<"WithClause">, conversion: Conversion): With {
  return {
    recursive: raw.recursive ?? false,
    tables: (raw.ctes ?? []).map((node) => convertCommonTable(untag(node, "CommonTableExpr"), conversion)),
    position: positionOf(raw.location, conversion),
  };
}

function convertCommonTable(raw: Raw<"CommonTableExpr">, conversion: Conversion): CommonTable {
  if (raw.search_clause !== undefined) throw refuse("SEARCH", raw.search_clause.location, conversion);
  if (raw.cycle_clause !== undefined) throw refuse("CYCLE", raw.cycle_clause.location, conversion);
  return {
    name: raw.ctename!,
    columns: strings(raw.aliascolnames),
    materialized:
      raw.ctematerialized === "CTEMaterializeDefault" ? undefined : raw.ctematerialized === "CTEMaterializeAlways",
    query: convertQuery(raw.ctequery!, conversion),
    position: positionOf(raw.location, conversion),
  };
}

function convertRows(lists: readonly RawNode[], conversion: Conversion): Expression[][] {
  return lists.map((node) => convertExpressions(untag(node, "List").items, conversion));
}

/** Plain DISTINCT is a list of one empty node. */
function convertDistinct(nodes: readonly RawNode[] | undefined, conversion: Conversion): Distinct | undefined {
  if (nodes === undefined) return undefined;
  return { on: tagOf(nodes[0]) === undefined ? [] : convertExpressions(nodes, conversion) };
}

function convertTarget(raw: Raw<"ResTarget">, conversion: Conversion): SelectTarget {
  const position = positionOf(raw.location, conversion);
  if (tagOf(raw.val) === "ColumnRef") {
    const fields = untag(raw.val, "ColumnRef").fields ?? [];
    if (tagOf(fields.at(-1)) === "A_Star") return { kind: "star", qualifier: strings(fields.slice(0, -1)), position };
  }
  return { kind: "target", expression: convertExpression(raw.val, conversion), alias: raw.name, position };
}

const groupingNames: Readonly<Record<string, string>> = {
  GROUPING_SET_EMPTY: "GROUP BY ()",
  GROUPING_SET_ROLLUP: "ROLLUP",
  GROUPING_SET_CUBE: "CUBE",
};

function convertGroupItem(node: RawNode, conversion: Conversion): Expression {
  if (tagOf(node) === "GroupingSet") {
    const raw = untag(node, "GroupingSet");
    throw refuse(groupingNames[raw.kind!] ?? "GROUPING SETS", raw.location, conversion);
  }
  return convertExpression(node, conversion);
}

function convertTableRef(node: RawNode, conversion: Conversion): TableRef {
  switch (tagOf(node)) {
    case "RangeVar":
      return convertTable(untag(node, "RangeVar"), conversion);
    case "RangeSubselect": {
      const raw = untag(node, "RangeSubselect");
      const query = convertQuery(raw.subquery!, conversion);
      return { kind: "derivedTable", query, lateral: raw.lateral ?? false, alias: convertAlias(raw.alias) };
    }
    case "RangeFunction":
      return convertTableFunction(untag(node, "RangeFunction"), conversion);
    case "JoinExpr":
      return convertJoin(untag(node, "JoinExpr"), conversion);
    case "RangeTableSample":
      throw refuse("TABLESAMPLE", untag(node, "RangeTableSample").location, conversion);
    case "RangeTableFunc":
      throw refuse("XMLTABLE", untag(node, "RangeTableFunc").location, conversion);
    case "JsonTable":
      throw refuse("JSON_TABLE", untag(node, "JsonTable").location, conversion);
    default:
      throw new Error(`assertion failed: the grammar made a ${tagOf(node)} of a FROM item`);
  }
}

/** ONLY is taken and means nothing: no table of ours has children. */
function convertTable(raw: Raw<"RangeVar">, conversion: Conversion): Table {
  return {
    kind: "table",
    database: raw.catalogname,
    schema: raw.schemaname,
    name: raw.relname!,
    alias: convertAlias(raw.alias),
    position: positionOf(raw.location, conversion),
  };
}

function convertTableFunction(raw: Raw<"RangeFunction">, conversion: Conversion): TableFunction {
  if (raw.functions!.length > 1) throw refuse("ROWS FROM", -1, conversion);
  const [call, definitions] = untag(raw.functions![0], "List").items!;
  const definition =
    raw.coldeflist?.[0] ?? (tagOf(definitions) === "List" ? untag(definitions, "List").items?.[0] : undefined);
  if (definition !== undefined) {
    throw refuse("column definition list", untag(definition, "ColumnDef").location, conversion);
  }
  return {
    kind: "tableFunction",
    call: convertExpression(call, conversion),
    ordinality: raw.ordinality ?? false,
    lateral: raw.lateral ?? false,
    alias: convertAlias(raw.alias),
  };
}

const joinTypes: Readonly<Record<string, Join["type"]>> = {
  JOIN_INNER: "inner",
  JOIN_LEFT: "left",
  JOIN_RIGHT: "right",
  JOIN_FULL: "full",
};

function convertJoin(raw: Raw<"JoinExpr">, conversion: Conversion): Join {
  if (raw.join_using_alias !== undefined) throw refuse("alias of JOIN USING", -1, conversion);
  enterLevel(conversion);
  const join: Join = {
    kind: "join",
    type: joinTypes[raw.jointype!]!,
    left: convertTableRef(raw.larg!, conversion),
    right: convertTableRef(raw.rarg!, conversion),
    condition: convertJoinCondition(raw, conversion),
    alias: convertAlias(raw.alias),
  };
  conversion.depth--;
  return join;
}

function convertJoinCondition(raw: Raw<"JoinExpr">, conversion: Conversion): JoinCondition {
  if (raw.isNatural) return { kind: "natural" };
  if (raw.usingClause !== undefined) return { kind: "using", columns: strings(raw.usingClause) };
  if (raw.quals !== undefined) return { kind: "on", expression: convertExpression(raw.quals, conversion) };
  return { kind: "none" };
}

function convertAlias(raw: Raw<"Alias"> | undefined): Alias | undefined {
  return raw === undefined ? undefined : { name: raw.aliasname!, columns: strings(raw.colnames) };
}
