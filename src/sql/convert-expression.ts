/** Expressions: libpg-query's raw nodes -> our AST. */

import { sqlError } from "../base/index.ts";
import type { CaseBranch, ColumnRef, Expression, FunctionCall, OperatorName, SortItem, SqlValue } from "./ast.ts";
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
import { convertConstant, convertTypeName } from "./convert-constant.ts";
import { expressionPosition } from "./expression-position.ts";

/** @throws SqlError 0A000 for what Sluice does not have, 54001 for what nests too deep. */
export function convertExpression(node: RawNode | undefined, conversion: Conversion): Expression {
  for (const tag in node) {
    const convert = converters[tag as ConvertedTag] as Converter<unknown> | undefined;
    const raw: unknown = node[tag as keyof typeof node];
    if (convert === undefined) throw refuseExpression(tag, raw as { location?: number }, conversion);
    enterLevel(conversion);
    const expression = convert(raw, conversion);
    conversion.depth--;
    return expression;
  }
  throw new Error("assertion failed: an expression is missing in the parse tree");
}

/** Lists of expressions. */
export function convertExpressions(nodes: readonly RawNode[] | undefined, conversion: Conversion): Expression[] {
  return (nodes ?? []).map((node) => convertExpression(node, conversion));
}

/** An expression that may be absent. */
export function convertOptional(node: RawNode | undefined, conversion: Conversion): Expression | undefined {
  return node === undefined ? undefined : convertExpression(node, conversion);
}

/** ORDER BY's items. */
export function convertSortItems(nodes: readonly RawNode[] | undefined, conversion: Conversion): SortItem[] {
  return (nodes ?? []).map((node) => {
    const raw = untag(node, "SortBy");
    if (raw.sortby_dir === "SORTBY_USING") throw refuse("ORDER BY USING", raw.location, conversion);
    const descending = raw.sortby_dir === "SORTBY_DESC";
    return {
      expression: convertExpression(raw.node, conversion),
      descending,
      nullsFirst: raw.sortby_nulls === "SORTBY_NULLS_DEFAULT" ? descending : raw.sortby_nulls === "SORTBY_NULLS_FIRST",
    };
  });
}

type Converter<T> = (raw: T, conversion: Conversion) => Expression;

type ConvertedTag =
  | "A_ArrayExpr"
  | "A_Const"
  | "A_Expr"
  | "BoolExpr"
  | "BooleanTest"
  | "CaseExpr"
  | "CoalesceExpr"
  | "CollateClause"
  | "ColumnRef"
  | "FuncCall"
  | "MinMaxExpr"
  | "NullTest"
  | "ParamRef"
  | "RowExpr"
  | "SQLValueFunction"
  | "SubLink"
  | "TypeCast";

const converters: { readonly [Tag in ConvertedTag]: Converter<Raw<Tag>> } = {
  A_Const: convertConstant,
  A_Expr: convertOperation,
  BoolExpr: convertLogical,
  ColumnRef: convertColumnRef,
  FuncCall: convertFunctionCall,
  SubLink: convertSubquery,
  A_ArrayExpr: (raw, c) => ({
    kind: "array",
    elements: convertExpressions(raw.elements, c),
    position: positionOf(raw.location, c),
  }),
  BooleanTest: (raw, c) => {
    const test = /^IS_(NOT_)?(TRUE|FALSE|UNKNOWN)$/.exec(raw.booltesttype!)!;
    return {
      kind: "isBoolean",
      operand: convertExpression(raw.arg, c),
      test: test[2]!.toLowerCase() as "true" | "false" | "unknown",
      negated: test[1] !== undefined,
      position: positionOf(raw.location, c),
    };
  },
  CaseExpr: (raw, c) => ({
    kind: "case",
    operand: convertOptional(raw.arg, c),
    branches: (raw.args ?? []).map((node) => convertBranch(untag(node, "CaseWhen"), c)),
    otherwise: convertOptional(raw.defresult, c),
    position: positionOf(raw.location, c),
  }),
  CoalesceExpr: (raw, c) => ({
    kind: "coalesce",
    arguments: convertExpressions(raw.args, c),
    position: positionOf(raw.location, c),
  }),
  CollateClause: (raw, c) => ({
    kind: "collate",
    operand: convertExpression(raw.arg, c),
    collation: strings(raw.collname),
    position: positionOf(raw.location, c),
  }),
  MinMaxExpr: (raw, c) => ({
    kind: raw.op === "IS_LEAST" ? "least" : "greatest",
    arguments: convertExpressions(raw.args, c),
    position: positionOf(raw.location, c),
  }),
  NullTest: (raw, c) => ({
    kind: "isNull",
    operand: convertExpression(raw.arg, c),
    negated: raw.nulltesttype === "IS_NOT_NULL",
    position: positionOf(raw.location, c),
  }),
  ParamRef: (raw, c) => ({ kind: "parameter", number: raw.number ?? 0, position: positionOf(raw.location, c) }),
  RowExpr: (raw, c) => ({
    kind: "row",
    fields: convertExpressions(raw.args, c),
    position: positionOf(raw.location, c),
  }),
  SQLValueFunction: (raw, c) => ({
    kind: "sqlValue",
    name: raw.op!.replace(/^SVFOP_|_N$/g, "").toLowerCase() as SqlValue["name"],
    precision: raw.op!.endsWith("_N") ? (raw.typmod ?? 0) : undefined,
    position: positionOf(raw.location, c),
  }),
  TypeCast: (raw, c) => ({
    kind: "cast",
    operand: convertExpression(raw.arg, c),
    type: convertTypeName(raw.typeName!, c),
    // `type 'literal'` has no place of its own: PostgreSQL takes the type's.
    position: positionOf(raw.location === -1 ? raw.typeName!.location : raw.location, c),
  }),
};

/** What PostgreSQL has and Sluice has not, in a user's words, by the raw node's tag; JSON and XML forms go by their prefix. */
const refusedNames: Readonly<Record<string, string>> = {
  GroupingFunc: "GROUPING",
  MergeSupportFunc: "MERGE_ACTION",
};

function refuseExpression(tag: string, raw: { location?: number }, conversion: Conversion): Error {
  if (tag === "SetToDefault") {
    const position = positionOf(raw.location, conversion);
    return sqlError("syntaxError", "DEFAULT is not allowed in this context", { position });
  }
  if (tag === "A_Indirection") return refuseIndirection(raw as Raw<"A_Indirection">, conversion);
  const name = refusedNames[tag] ?? (tag.startsWith("Json") ? "SQL/JSON" : tag.startsWith("Xml") ? "XML" : tag);
  return refuse(name, raw.location, conversion);
}

/** `a[1]`, `(a).b`, `(a).*`: the raw node has no location, so the operand's is taken where it has one. */
function refuseIndirection(raw: Raw<"A_Indirection">, conversion: Conversion): Error {
  const operand = Object.values(raw.arg ?? {})[0] as { location?: number } | undefined;
  const what = tagOf(raw.indirection?.[0]) === "A_Indices" ? "array subscript" : "composite field selection";
  return refuse(what, operand?.location ?? -1, conversion);
}

function convertColumnRef(raw: Raw<"ColumnRef">, conversion: Conversion): ColumnRef {
  if (tagOf(raw.fields?.at(-1)) === "A_Star") throw refuse("row expansion (.*)", raw.location, conversion);
  return { kind: "columnRef", parts: strings(raw.fields), position: positionOf(raw.location, conversion) };
}

function convertLogical(raw: Raw<"BoolExpr">, conversion: Conversion): Expression {
  const position = positionOf(raw.location, conversion);
  if (raw.boolop === "NOT_EXPR") {
    return { kind: "not", operand: convertExpression(raw.args![0], conversion), position };
  }
  const kind = raw.boolop === "OR_EXPR" ? "or" : "and";
  return { kind, operands: convertExpressions(raw.args, conversion), position };
}

function convertBranch(raw: Raw<"CaseWhen">, conversion: Conversion): CaseBranch {
  return {
    when: convertExpression(raw.expr, conversion),
    then: convertExpression(raw.result, conversion),
    position: positionOf(raw.location, conversion),
  };
}

/** Everything that PostgreSQL's grammar makes an A_Expr of. */
function convertOperation(raw: Raw<"A_Expr">, conversion: Conversion): Expression {
  const position = positionOf(raw.location, conversion);
  const side = (node: RawNode | undefined): Expression => convertExpression(node, conversion);
  switch (raw.kind!) {
    // the grammar turns `x SIMILAR TO p` into `x ~ pg_catalog.similar_to_escape(p)`
    case "AEXPR_OP":
    case "AEXPR_SIMILAR": {
      const operator = operatorName(raw.name);
      if (raw.lexpr === undefined) return { kind: "unary", operator, operand: side(raw.rexpr), position };
      return { kind: "binary", operator, left: side(raw.lexpr), right: side(raw.rexpr), position };
    }
    case "AEXPR_OP_ANY":
    case "AEXPR_OP_ALL": {
      const quantifier = raw.kind === "AEXPR_OP_ANY" ? "any" : "all";
      const operator = operatorName(raw.name);
      return { kind: "quantified", operator, quantifier, left: side(raw.lexpr), array: side(raw.rexpr), position };
    }
    case "AEXPR_DISTINCT":
    case "AEXPR_NOT_DISTINCT": {
      const negated = raw.kind === "AEXPR_NOT_DISTINCT";
      return { kind: "isDistinct", left: side(raw.lexpr), right: side(raw.rexpr), negated, position };
    }
    case "AEXPR_NULLIF":
      return { kind: "nullIf", left: side(raw.lexpr), right: side(raw.rexpr), position };
    case "AEXPR_IN": {
      const items = convertExpressions(untag(raw.rexpr, "List").items, conversion);
      return { kind: "in", operand: side(raw.lexpr), items, negated: operatorName(raw.name).name === "<>", position };
    }
    case "AEXPR_LIKE":
    case "AEXPR_ILIKE":
      return convertLike(raw, conversion);
    case "AEXPR_BETWEEN":
    case "AEXPR_NOT_BETWEEN":
    case "AEXPR_BETWEEN_SYM":
    case "AEXPR_NOT_BETWEEN_SYM": {
      const [low, high] = convertExpressions(untag(raw.rexpr, "List").items, conversion);
      const symmetric = raw.kind!.endsWith("_SYM");
      const negated = raw.kind!.startsWith("AEXPR_NOT_");
      return { kind: "between", operand: side(raw.lexpr), low: low!, high: high!, symmetric, negated, position };
    }
  }
}

/** The grammar turns `LIKE p ESCAPE e` into `~~ pg_catalog.like_escape(p, e)`. */
function convertLike(raw: Raw<"A_Expr">, conversion: Conversion): Expression {
  let pattern = raw.rexpr;
  let escapeNode: RawNode | undefined;
  if (tagOf(pattern) === "FuncCall") {
    const call = untag(pattern, "FuncCall");
    const [schema, name] = strings(call.funcname);
    if (schema === "pg_catalog" && name === "like_escape" && call.args?.length === 2) [pattern, escapeNode] = call.args;
  }
  return {
    kind: "like",
    operand: convertExpression(raw.lexpr, conversion),
    pattern: convertExpression(pattern, conversion),
    escape: convertOptional(escapeNode, conversion),
    caseInsensitive: raw.kind === "AEXPR_ILIKE",
    negated: operatorName(raw.name).name.startsWith("!"),
    position: positionOf(raw.location, conversion),
  };
}

function operatorName(nodes: readonly RawNode[] | undefined): OperatorName {
  const names = strings(nodes);
  return { schema: names.length > 1 ? names.at(-2) : undefined, name: names.at(-1)! };
}

function convertFunctionCall(raw: Raw<"FuncCall">, conversion: Conversion): FunctionCall | ColumnRef {
  const position = positionOf(raw.location, conversion);
  if (raw.over !== undefined) throw refuse("window function", raw.over.location, conversion);
  if (raw.agg_within_group) throw refuse("WITHIN GROUP", raw.location, conversion);
  if (raw.func_variadic) throw refuse("VARIADIC", raw.location, conversion);
  const name = strings(raw.funcname);
  // A keyword since PostgreSQL 16, before that a name like any other.
  if (raw.funcformat === "COERCE_SQL_SYNTAX" && name[1] === "system_user") {
    return { kind: "columnRef", parts: ["system_user"], position };
  }
  return {
    kind: "functionCall",
    name,
    ...convertArguments(raw.args ?? [], conversion),
    star: raw.agg_star ?? false,
    distinct: raw.agg_distinct ?? false,
    orderBy: convertSortItems(raw.agg_order, conversion),
    filter: convertOptional(raw.agg_filter, conversion),
    position,
  };
}

/** The arguments of a call, and the names of those that have one. Source: parse_func.c, ParseFuncOrColumn. */
function convertArguments(
  nodes: readonly RawNode[],
  conversion: Conversion,
): Pick<FunctionCall, "arguments"> | Required<Pick<FunctionCall, "arguments" | "names">> {
  const names: string[] = [];
  const converted = nodes.map((node) => {
    if (tagOf(node) !== "NamedArgExpr") {
      const argument = convertExpression(node, conversion);
      if (names.length === 0) return argument;
      const position = expressionPosition(argument);
      throw sqlError("syntaxError", "positional argument cannot follow named argument", { position });
    }
    const { name = "", arg, location } = untag(node, "NamedArgExpr");
    if (names.includes(name)) {
      const position = positionOf(location, conversion);
      throw sqlError("syntaxError", `argument name "${name}" used more than once`, { position });
    }
    names.push(name);
    return convertExpression(arg, conversion);
  });
  return names.length === 0 ? { arguments: converted } : { arguments: converted, names };
}

function convertSubquery(raw: Raw<"SubLink">, conversion: Conversion): Expression {
  const position = positionOf(raw.location, conversion);
  const query = conversion.query(raw.subselect!, conversion);
  switch (raw.subLinkType!) {
    case "EXPR_SUBLINK":
      return { kind: "scalarSubquery", query, position };
    case "EXISTS_SUBLINK":
      return { kind: "exists", query, position };
    case "ANY_SUBLINK":
    case "ALL_SUBLINK": {
      const left = convertExpression(raw.testexpr, conversion);
      if (raw.operName === undefined) return { kind: "inSubquery", operand: left, query, position };
      const quantifier = raw.subLinkType === "ANY_SUBLINK" ? "any" : "all";
      return { kind: "quantifiedSubquery", operator: operatorName(raw.operName), quantifier, left, query, position };
    }
    case "ARRAY_SUBLINK":
      throw refuse("ARRAY(subquery)", raw.location, conversion);
    default:
      throw new Error(`assertion failed: the grammar made a ${raw.subLinkType}`);
  }
}
