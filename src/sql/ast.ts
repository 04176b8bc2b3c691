/** The syntax tree of a statement: plain data, the only form of SQL text that the rooms above know. Queries; ast-command.ts has the rest. */

import type { Command } from "./ast-command.ts";

export type * from "./ast-command.ts";

/**
 * Conventions of every node. `kind` names the node. A field that may be absent is always there and holds undefined. `position` is
 * 1-based and counts characters (Unicode code points) of the whole text that was parsed; it is where PostgreSQL's parser points for
 * that construct (an operator's is the operator itself), 0 where PostgreSQL has none. See `expressionPosition` for where an
 * expression begins. Names are folded to lower case unless they were quoted, as PostgreSQL does.
 */
export interface Node {
  readonly position: number;
}

/** One statement of a text, and where it stood there. */
export interface ParsedStatement {
  readonly statement: Statement;
  /** The statement's own text, without the semicolon. */
  readonly text: string;
  /** Where `text` begins, in characters of the whole text. */
  readonly position: number;
}

export type Statement = Query | Command;

// Queries

export type Query = Select | Values | SetOperation;

/** What may stand around or behind any query. */
interface QueryClauses {
  readonly with: With | undefined;
  readonly orderBy: readonly SortItem[];
  readonly limit: Expression | undefined;
  readonly offset: Expression | undefined;
}

export interface Select extends QueryClauses {
  readonly kind: "select";
  readonly distinct: Distinct | undefined;
  /** Empty for `SELECT FROM t`. */
  readonly targets: readonly SelectTarget[];
  /** Comma-separated items; empty without FROM. */
  readonly from: readonly TableRef[];
  readonly where: Expression | undefined;
  readonly groupBy: readonly Expression[];
  readonly having: Expression | undefined;
}

/** `VALUES (..), (..)`. Rows may differ in length: the binder says so with PostgreSQL's error. */
export interface Values extends QueryClauses {
  readonly kind: "values";
  readonly rows: readonly (readonly Expression[])[];
}

export interface SetOperation extends QueryClauses {
  readonly kind: "setOperation";
  readonly operation: "union" | "intersect" | "except";
  readonly all: boolean;
  readonly left: Query;
  readonly right: Query;
}

/** `DISTINCT` when `on` is empty, else `DISTINCT ON (on)`. */
export interface Distinct {
  readonly on: readonly Expression[];
}

export type SelectTarget = Target | Star;

/** `expression [AS alias]`. */
export interface Target extends Node {
  readonly kind: "target";
  readonly expression: Expression;
  readonly alias: string | undefined;
}

/** `*`, or `t.*` with qualifier ["t"], `s.t.*` with ["s", "t"]. */
export interface Star extends Node {
  readonly kind: "star";
  readonly qualifier: readonly string[];
}

/** PostgreSQL's defaults are filled in: nulls come last ascending and first descending. */
export interface SortItem {
  readonly expression: Expression;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

export interface With extends Node {
  readonly recursive: boolean;
  readonly tables: readonly CommonTable[];
}

/** `name (columns) AS [NOT] [MATERIALIZED] (query)`; `materialized` is undefined where it was not said. */
export interface CommonTable extends Node {
  readonly name: string;
  readonly columns: readonly string[];
  readonly materialized: boolean | undefined;
  readonly query: Query;
}

// FROM

export type TableRef = Table | DerivedTable | TableFunction | Join;

/** `AS name (columns)`. */
export interface Alias {
  readonly name: string;
  readonly columns: readonly string[];
}

/** `[[database.]schema.]name [AS alias]`. */
export interface Table extends Node {
  readonly kind: "table";
  readonly database: string | undefined;
  readonly schema: string | undefined;
  readonly name: string;
  readonly alias: Alias | undefined;
}

/** `[LATERAL] (query) AS alias`; VALUES in FROM is one whose query is a Values. */
export interface DerivedTable {
  readonly kind: "derivedTable";
  readonly query: Query;
  readonly lateral: boolean;
  readonly alias: Alias | undefined;
}

/** `[LATERAL] f(..) [WITH ORDINALITY] [AS alias]`. */
export interface TableFunction {
  readonly kind: "tableFunction";
  /** A FunctionCall as a rule; CURRENT_DATE, COALESCE, CAST and such may stand here too. */
  readonly call: Expression;
  readonly ordinality: boolean;
  readonly lateral: boolean;
  readonly alias: Alias | undefined;
}

/** A CROSS JOIN is an inner one with the condition `{ kind: "none" }`. */
export interface Join {
  readonly kind: "join";
  readonly type: "inner" | "left" | "right" | "full";
  readonly left: TableRef;
  readonly right: TableRef;
  readonly condition: JoinCondition;
  readonly alias: Alias | undefined;
}

export type JoinCondition =
  | { readonly kind: "none" }
  | { readonly kind: "natural" }
  | { readonly kind: "using"; readonly columns: readonly string[] }
  | { readonly kind: "on"; readonly expression: Expression };

// Expressions

export type Expression =
  | ColumnRef
  | Constant
  | Parameter
  | Unary
  | Binary
  | Logical
  | Not
  | IsNull
  | IsBoolean
  | IsDistinct
  | Between
  | In
  | Like
  | Case
  | Coalesce
  | NullIf
  | Extremum
  | Cast
  | Collate
  | FunctionCall
  | SqlValue
  | Row
  | ArrayConstructor
  | QuantifiedComparison
  | ScalarSubquery
  | Exists
  | InSubquery
  | QuantifiedSubquery;

/** `column`, `table.column`, `schema.table.column`, ... */
export interface ColumnRef extends Node {
  readonly kind: "columnRef";
  readonly parts: readonly string[];
}

export type Constant =
  | IntegerConstant
  | NumericConstant
  | StringConstant
  | BitStringConstant
  | BooleanConstant
  | NullConstant;

/** An integer that fits int4; a minus sign before a number is part of the constant. */
export interface IntegerConstant extends Node {
  readonly kind: "integer";
  readonly value: number;
}

/** Any other number, as written: "2147483648", "-1.50", "1e10", ".5", "7.". */
export interface NumericConstant extends Node {
  readonly kind: "numeric";
  readonly text: string;
}

/** The string's value, escapes resolved: 'it''s', E'a\n', $$x$$. Its type is unknown until used. */
export interface StringConstant extends Node {
  readonly kind: "string";
  readonly value: string;
}

/** `B'101'` as digits "101" of base 2, `X'1F'` as "1F" of base 16; the digits are not checked. */
export interface BitStringConstant extends Node {
  readonly kind: "bitString";
  readonly base: 2 | 16;
  readonly digits: string;
}

export interface BooleanConstant extends Node {
  readonly kind: "boolean";
  readonly value: boolean;
}

export interface NullConstant extends Node {
  readonly kind: "null";
}

/** `$number`. */
export interface Parameter extends Node {
  readonly kind: "parameter";
  readonly number: number;
}

/** An operator's name; `schema` only when written `OPERATOR(schema.+)`. */
export interface OperatorName {
  readonly schema: string | undefined;
  readonly name: string;
}

/** A prefix operator. */
export interface Unary extends Node {
  readonly kind: "unary";
  readonly operator: OperatorName;
  readonly operand: Expression;
}

export interface Binary extends Node {
  readonly kind: "binary";
  readonly operator: OperatorName;
  readonly left: Expression;
  readonly right: Expression;
}

/** Two or more operands: a chain of the same connective is one node. */
export interface Logical extends Node {
  readonly kind: "and" | "or";
  readonly operands: readonly Expression[];
}

export interface Not extends Node {
  readonly kind: "not";
  readonly operand: Expression;
}

export interface IsNull extends Node {
  readonly kind: "isNull";
  readonly operand: Expression;
  readonly negated: boolean;
}

/** `IS [NOT] TRUE | FALSE | UNKNOWN`. */
export interface IsBoolean extends Node {
  readonly kind: "isBoolean";
  readonly operand: Expression;
  readonly test: "true" | "false" | "unknown";
  readonly negated: boolean;
}

/** `IS DISTINCT FROM`; negated: `IS NOT DISTINCT FROM`. */
export interface IsDistinct extends Node {
  readonly kind: "isDistinct";
  readonly left: Expression;
  readonly right: Expression;
  readonly negated: boolean;
}

export interface Between extends Node {
  readonly kind: "between";
  readonly operand: Expression;
  readonly low: Expression;
  readonly high: Expression;
  readonly symmetric: boolean;
  readonly negated: boolean;
}

/** `operand [NOT] IN (items)`, at least one item. */
export interface In extends Node {
  readonly kind: "in";
  readonly operand: Expression;
  readonly items: readonly Expression[];
  readonly negated: boolean;
}

/** LIKE and ILIKE; PostgreSQL's operators are ~~ and ~~*, !~~ and !~~* when negated. */
export interface Like extends Node {
  readonly kind: "like";
  readonly operand: Expression;
  readonly pattern: Expression;
  readonly escape: Expression | undefined;
  readonly caseInsensitive: boolean;
  readonly negated: boolean;
}

/** `CASE [operand] WHEN .. THEN .. [ELSE otherwise] END`. */
export interface Case extends Node {
  readonly kind: "case";
  readonly operand: Expression | undefined;
  readonly branches: readonly CaseBranch[];
  readonly otherwise: Expression | undefined;
}

/** With an operand `when` is compared to it, else it is a condition. */
export interface CaseBranch extends Node {
  readonly when: Expression;
  readonly then: Expression;
}

export interface Coalesce extends Node {
  readonly kind: "coalesce";
  readonly arguments: readonly Expression[];
}

export interface NullIf extends Node {
  readonly kind: "nullIf";
  readonly left: Expression;
  readonly right: Expression;
}

export interface Extremum extends Node {
  readonly kind: "greatest" | "least";
  readonly arguments: readonly Expression[];
}

/** `x::t`, `CAST(x AS t)`, `t 'x'`. */
export interface Cast extends Node {
  readonly kind: "cast";
  readonly operand: Expression;
  readonly type: TypeName;
}

export interface Collate extends Node {
  readonly kind: "collate";
  readonly operand: Expression;
  readonly collation: readonly string[];
}

/**
 * `name([DISTINCT] arguments [ORDER BY ..]) [FILTER (WHERE ..)]`. SQL's special forms are the calls that PostgreSQL makes of them:
 * EXTRACT(f FROM x) is pg_catalog.extract('f', x), SUBSTRING(s FROM 1 FOR 2) pg_catalog.substring(s, 1, 2),
 * POSITION(a IN b) pg_catalog.position(b, a), TRIM(BOTH c FROM s) pg_catalog.btrim(s, c), x AT TIME ZONE z pg_catalog.timezone(z, x).
 */
export interface FunctionCall extends Node {
  readonly kind: "functionCall";
  /** With its schema when one was written or PostgreSQL's grammar puts one. */
  readonly name: readonly string[];
  readonly arguments: readonly Expression[];
  /** The names of the last arguments, where they are given by name: `f(1, b => 2)`. */
  readonly names?: readonly string[];
  /** `count(*)`. */
  readonly star: boolean;
  readonly distinct: boolean;
  readonly orderBy: readonly SortItem[];
  readonly filter: Expression | undefined;
}

/** Values that SQL spells without parentheses, by their keyword; `precision` as in CURRENT_TIMESTAMP(3). */
export interface SqlValue extends Node {
  readonly kind: "sqlValue";
  readonly name:
    | "current_date"
    | "current_time"
    | "current_timestamp"
    | "localtime"
    | "localtimestamp"
    | "current_role"
    | "current_user"
    | "user"
    | "session_user"
    | "current_catalog"
    | "current_schema";
  readonly precision: number | undefined;
}

/** `ROW(..)`, `(a, b)`. */
export interface Row extends Node {
  readonly kind: "row";
  readonly fields: readonly Expression[];
}

/** `ARRAY[..]`. */
export interface ArrayConstructor extends Node {
  readonly kind: "array";
  readonly elements: readonly Expression[];
}

/** `left operator ANY | ALL (array)`. */
export interface QuantifiedComparison extends Node {
  readonly kind: "quantified";
  readonly operator: OperatorName;
  readonly quantifier: "any" | "all";
  readonly left: Expression;
  readonly array: Expression;
}

/** `(query)` as a value. */
export interface ScalarSubquery extends Node {
  readonly kind: "scalarSubquery";
  readonly query: Query;
}

export interface Exists extends Node {
  readonly kind: "exists";
  readonly query: Query;
}

/** `operand IN (query)`; NOT IN is a Not over it. */
export interface InSubquery extends Node {
  readonly kind: "inSubquery";
  readonly operand: Expression;
  readonly query: Query;
}

/** `left operator ANY | ALL (query)`. */
export interface QuantifiedSubquery extends Node {
  readonly kind: "quantifiedSubquery";
  readonly operator: OperatorName;
  readonly quantifier: "any" | "all";
  readonly left: Expression;
  readonly query: Query;
}

/**
 * A type as written: the grammar turns SQL's own spellings into PostgreSQL's names (`integer` is pg_catalog.int4, `varchar(3)`
 * pg_catalog.varchar with modifiers [3]), any other name stays as it is. `interval` has [mask] or [mask, precision] as modifiers, mask
 * being the bits of its fields as in PostgreSQL's datetime.h, all of them for `interval(p)`.
 */
export interface TypeName extends Node {
  readonly names: readonly string[];
  readonly modifiers: readonly number[];
  /** `int[][]` has 2. */
  readonly arrayDimensions: number;
}
