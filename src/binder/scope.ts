/** What names mean: the tables a statement may use, the columns in sight, and PostgreSQL's errors for names that mean nothing. */

import type { ColumnId } from "../algebra/index.ts";
import type { SessionSettings, SqlError } from "../base/index.ts";
import { notSupported, sqlError } from "../base/index.ts";
import type { ColumnRef, Star } from "../sql/index.ts";
import type { TypeName, TypeRef } from "../types/index.ts";
import { columnHint } from "./column-hint.ts";

/** A table's column; one with a `refusal` exists but cannot be read: this is what is not supported, e.g. "Parquet type MAP". */
export interface TableField {
  readonly name: string;
  readonly type: TypeRef;
  readonly nullable: boolean;
  readonly refusal?: string;
}

/** A table as the catalog gives it. */
export interface BoundTable {
  /** The catalog's key, which stands in plans. */
  readonly key: string;
  readonly schema: string;
  readonly name: string;
  readonly oid: number;
  readonly fields: readonly TableField[];
  /** True if its rows are values in memory, not files. */
  readonly inMemory: boolean;
}

/** A table's name as a statement writes it. */
export interface TableName {
  readonly schema: string | undefined;
  readonly name: string;
}

/** What the engine gives to bind a statement against. */
export interface BindScope {
  /** A table by name, along the search path if no schema was written; undefined when it has not been opened yet. */
  table(schema: string | undefined, name: string): BoundTable | "unknown" | undefined;
  readonly settings: SessionSettings;
  /** The types of parameters that the client has said, by number less one; absent when the statement can have no parameters. */
  readonly parameterTypes?: readonly (TypeName | undefined)[] | undefined;
}

/** A column that expressions can refer to. */
export interface ScopeColumn {
  readonly id: ColumnId;
  readonly name: string;
  readonly type: TypeRef;
  readonly refusal: string | undefined;
  /** 0 when it is not a table's column. */
  readonly tableOid: number;
  /** 0 when it is not a table's column. */
  readonly columnNumber: number;
}

/** An item of FROM. */
export interface ScopeTable {
  /** The alias, or the table's own name. */
  readonly name: string;
  /** The table behind the item; undefined when it is not one. */
  readonly table: BoundTable | undefined;
  readonly aliased: boolean;
  readonly columns: readonly ScopeColumn[];
}

/** The FROM items in sight. */
export interface Scope {
  readonly tables: readonly ScopeTable[];
  /** Those of the query around: what a subquery finds only there would make it depend on each of that query's rows. */
  readonly outer: Scope | undefined;
  /** Other queries of the statement that a hint may name, though nothing here can refer to them. */
  readonly hidden: readonly ScopeTable[];
}

/** Columns that every table of PostgreSQL has and that `*` does not give. */
const systemColumns: ReadonlySet<string> = new Set(["tableoid", "ctid", "xmin", "xmax", "cmin", "cmax"]);

/** database.schema.table.column */
const partsMax = 4;

export const emptyScope: Scope = { tables: [], outer: undefined, hidden: [] };

/** The column that a reference names. @throws SqlError 42703, 42P01, 42702, 0A000 with PostgreSQL's text, hint and position */
export function resolveColumn(
  scope: Scope,
  { parts, position }: ColumnRef,
  { database }: Pick<SessionSettings, "database">,
): ScopeColumn {
  if (parts.length > partsMax) {
    throw sqlError("syntaxError", `improper qualified name (too many dotted names): ${parts.join(".")}`, { position });
  }
  if (parts.length === partsMax && parts[0] !== database) throw otherDatabase(parts.join("."), position);
  const name = parts.at(-1)!;
  const elsewhere = parts.length > 1 && findTables(scope, parts.slice(0, -1)).length === 0;
  if (elsewhere) {
    refuseCorrelated(scope, parts, position);
    const around = scopeOf(scope.outer, parts.slice(0, -1));
    if (around !== undefined) throw missingColumn(around, parts.at(-2), name, position);
  }
  const found = parts.length === 1 ? findColumn(scope, name, position) : findQualified(scope, parts, position);
  if (found === undefined) {
    refuseCorrelated(scope, parts, position);
    if (parts.length === 1 && findTables(scope, [name]).length > 0) {
      throw sqlError("featureNotSupported", "reference to a whole row is not supported", { position });
    }
    if (systemColumns.has(name) && scope.tables.some(({ table }) => table !== undefined)) {
      throw notSupported(`system column ${name}`, position);
    }
    throw missingColumn(scope, parts.at(-2), name, position);
  }
  return found;
}

/** @throws SqlError 0A000 if a query further out has the column */
function refuseCorrelated({ outer }: Scope, parts: readonly string[], position: number): void {
  if (outer !== undefined && isOutside(outer, parts)) throw notSupported("correlated subquery", position);
}

/** True if a query further out has the column. */
function isOutside({ tables, outer }: Scope, parts: readonly string[]): boolean {
  const name = parts.at(-1)!;
  const within = parts.length === 1 ? tables : findTables({ tables }, parts.slice(0, -1));
  const found = within.some(({ columns }) => columns.some((column) => sameButCase(column.name, name)));
  return found || (outer !== undefined && isOutside(outer, parts));
}

/** The innermost scope that has a table, from one on outwards. */
function scopeOf(scope: Scope | undefined, qualifier: readonly string[]): Scope | undefined {
  if (scope === undefined || findTables(scope, qualifier).length > 0) return scope;
  return scopeOf(scope.outer, qualifier);
}

/** The error of a name in a database that is not the session's. */
export function otherDatabase(shown: string, position: number): SqlError {
  return sqlError("featureNotSupported", `cross-database references are not implemented: ${shown}`, { position });
}

/** A column of the scope by its bare name; undefined if there is none. @throws SqlError 42702 if it is ambiguous, 0A000 if refused */
export function findColumn(scope: Scope, name: string, position: number): ScopeColumn | undefined {
  return pick(
    scope.tables.flatMap((table) => table.columns),
    name,
    position,
  );
}

function findQualified(scope: Scope, parts: readonly string[], position: number): ScopeColumn | undefined {
  const table = requireTable(scope, parts.slice(0, -1), position);
  return pick(table.columns, parts.at(-1)!, position);
}

/** The columns that `*` or `t.*` stands for. @throws SqlError */
export function expandStar(scope: Scope, { qualifier, position }: Star): readonly ScopeColumn[] {
  if (qualifier.length > 0) return readable(requireTable(scope, qualifier, position).columns, position);
  if (scope.tables.length === 0) {
    throw sqlError("syntaxError", "SELECT * with no tables specified is not valid", { position });
  }
  return readable(
    scope.tables.flatMap((table) => table.columns),
    position,
  );
}

function readable(columns: readonly ScopeColumn[], position: number): readonly ScopeColumn[] {
  for (const column of columns) refuseUnreadable(column, position);
  return columns;
}

function refuseUnreadable(column: ScopeColumn, position: number): void {
  const { name, refusal } = column;
  if (refusal !== undefined) throw notSupported(`${refusal} of column "${name}"`, position);
}

/** The column of a name, else the only one of that name in another case. */
function pick(columns: readonly ScopeColumn[], name: string, position: number): ScopeColumn | undefined {
  const exact = columns.filter((column) => column.name === name);
  if (exact.length > 1) throw sqlError("ambiguousColumn", `column reference "${name}" is ambiguous`, { position });
  const found = exact[0] ?? onlyOne(columns.filter((column) => sameButCase(column.name, name)));
  if (found !== undefined) refuseUnreadable(found, position);
  return found;
}

/** The FROM item of `[[database.]schema.]table`. @throws SqlError 42P01 */
function requireTable(scope: Scope, qualifier: readonly string[], position: number): ScopeTable {
  const found = onlyOne(findTables(scope, qualifier));
  if (found !== undefined) return found;
  const name = qualifier.at(-1)!;
  const hidden = scope.tables.find(
    (item) => sameButCase(item.name, name) || (item.table !== undefined && sameButCase(item.table.name, name)),
  );
  if (hidden === undefined) {
    throw sqlError("undefinedTable", `missing FROM-clause entry for table "${name}"`, { position });
  }
  const hint = sameButCase(hidden.name, name)
    ? `There is an entry for table "${hidden.name}", but it cannot be referenced from this part of the query.`
    : `Perhaps you meant to reference the table alias "${hidden.name}".`;
  throw sqlError("undefinedTable", `invalid reference to FROM-clause entry for table "${name}"`, { position, hint });
}

function findTables(scope: Pick<Scope, "tables">, qualifier: readonly string[]): readonly ScopeTable[] {
  const name = qualifier.at(-1)!;
  const schema = qualifier.at(-2);
  // A schema can only be written before a table's own name.
  const named = scope.tables.filter(
    (each) => schema === undefined || (!each.aliased && each.table !== undefined && each.table.schema === schema),
  );
  const exact = named.filter((each) => each.name === name);
  return exact.length > 0 ? exact : named.filter((each) => sameButCase(each.name, name));
}

function missingColumn(scope: Scope, qualifier: string | undefined, name: string, position: number): SqlError {
  const message =
    qualifier === undefined ? `column "${name}" does not exist` : `column ${qualifier}.${name} does not exist`;
  const hint = columnHint(scope, qualifier, name);
  return sqlError("undefinedColumn", message, { position, ...(hint === undefined ? {} : { hint }) });
}

/** True if two names differ in case at most. */
export function sameButCase(left: string, right: string): boolean {
  return left.length === right.length && left.toLowerCase() === right.toLowerCase();
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
