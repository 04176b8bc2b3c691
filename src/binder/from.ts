/** FROM: the relation to read and the scope it makes. */

import type { Relation, Values } from "../algebra/index.ts";
import { notSupported, type SqlError, sqlError } from "../base/index.ts";
import type { Alias, DerivedTable, Expression, Select, Table, TableRef } from "../sql/index.ts";
import type { Binding } from "./binding.ts";
import { type BindScope, type BoundTable, emptyScope, type Scope, type ScopeColumn, type TableName } from "./scope.ts";

/** A relation and the names under which its columns are known. */
export interface From {
  readonly relation: Relation;
  readonly scope: Scope;
}

/** Binds the rows of a VALUES list in FROM. Handed over, because queries contain each other. */
export type BindValues = (rows: readonly (readonly Expression[])[]) => Values;

/** The tables of a FROM clause that the scope does not hold yet. @throws SqlError 0A000 for what Sluice lacks */
export function missingTables({ from }: Select, scope: BindScope): readonly TableName[] {
  if (from.length > 1) throw notSupported("join", positionOf(from[1]!));
  const [item] = from;
  if (item?.kind !== "table") return [];
  return scope.table(item.schema, item.name) === undefined ? [{ schema: item.schema, name: item.name }] : [];
}

/** @throws SqlError 42P01, 42P10, 0A000 */
export function bindFrom({ from }: Select, tables: BindScope, binding: Binding, bindValues: BindValues): From {
  const [item] = from;
  if (item === undefined) return { relation: { kind: "values", columns: [], rows: [[]] }, scope: emptyScope };
  switch (item.kind) {
    case "table":
      return bindTable(item, tables, binding);
    case "derivedTable":
      return bindDerived(item, bindValues);
    case "tableFunction":
      throw notSupported("function in FROM", positionOf(item));
    case "join":
      throw notSupported("join", positionOf(item.right));
  }
}

function bindTable(item: Table, tables: BindScope, binding: Binding): From {
  const { schema, name, alias, position } = item;
  const table = tables.table(schema, name);
  if (table === undefined || table === "unknown") {
    const shown = schema === undefined ? name : `${schema}.${name}`;
    throw sqlError("undefinedTable", `relation "${shown}" does not exist`, { position });
  }
  const names = columnNames(
    alias,
    table.name,
    table.fields.map((field) => field.name),
  );
  const columns = table.fields.map(({ type, refusal }, index): ScopeColumn => {
    const id = binding.newColumn();
    return { id, name: names[index]!, type, refusal, tableOid: table.oid, columnNumber: index + 1 };
  });
  const read = columns.filter((column) => column.refusal === undefined);
  const fields = read.map(({ id, name: shown, type, columnNumber }) => ({
    id,
    name: shown,
    type,
    field: columnNumber - 1,
  }));
  const relation: Relation = table.inMemory
    ? { kind: "rows", from: { kind: "table", table: table.key }, columns: fields }
    : { kind: "scan", table: table.key, columns: fields, filter: [] };
  return { relation, scope: scopeOf(alias, table.name, table, columns) };
}

function bindDerived({ query, lateral, alias }: DerivedTable, bindValues: BindValues): From {
  if (query.kind !== "values" || hasClauses(query)) throw notSupported("subquery in FROM");
  if (lateral) throw notSupported("LATERAL");
  if (alias === undefined) {
    throw sqlError("syntaxError", "VALUES in FROM must have an alias", {
      hint: "For example, FROM (VALUES ...) [AS] foo.",
    });
  }
  const { columns, rows } = bindValues(query.rows);
  const names = columnNames(
    alias,
    alias.name,
    columns.map((column) => column.name),
  );
  const named = columns.map(({ id, type }, index): ScopeColumn => {
    return { id, name: names[index]!, type, refusal: undefined, tableOid: 0, columnNumber: 0 };
  });
  const relation: Relation = {
    kind: "values",
    columns: named.map(({ id, name, type }) => ({ id, name, type })),
    rows,
  };
  return { relation, scope: scopeOf(alias, alias.name, undefined, named) };
}

function hasClauses({ with: tables, orderBy, limit, offset }: DerivedTable["query"]): boolean {
  return tables !== undefined || orderBy.length > 0 || limit !== undefined || offset !== undefined;
}

function scopeOf(
  alias: Alias | undefined,
  name: string,
  table: BoundTable | undefined,
  columns: readonly ScopeColumn[],
): Scope {
  return { tables: [{ name: alias?.name ?? name, aliased: alias !== undefined, table, columns }] };
}

/** The columns' names after `AS name (columns)`, which may name the first ones only. */
function columnNames(alias: Alias | undefined, name: string, own: readonly string[]): readonly string[] {
  const given = alias?.columns ?? [];
  if (given.length > own.length) throw tooManyNames(alias?.name ?? name, own.length, given.length);
  return own.map((column, index) => given[index] ?? column);
}

function tooManyNames(name: string, available: number, given: number): SqlError {
  const message = `table "${name}" has ${available} columns available but ${given} columns specified`;
  return sqlError("invalidColumnReference", message);
}

/** Where a FROM item stands, as far as it has a place. */
function positionOf(item: TableRef): number | undefined {
  switch (item.kind) {
    case "table":
      return item.position;
    case "tableFunction":
      return item.call.position;
    case "derivedTable":
      return undefined;
    case "join":
      return positionOf(item.left);
  }
}
