/** FROM: the relation to read and the scope it makes. */

import type { Relation } from "../algebra/index.ts";
import { notSupported, type SqlError, sqlError } from "../base/index.ts";
import {
  type Alias,
  type DerivedTable,
  expressionPosition,
  type Select,
  type Table,
  type TableRef,
} from "../sql/index.ts";
import type { Binding } from "./binding.ts";
import { lacksTable } from "./lacking.ts";
import { type BoundTable, emptyScope, otherDatabase, type Scope, type ScopeColumn, sameButCase } from "./scope.ts";
import type { CommonQuery, QueryColumn, Surroundings } from "./surroundings.ts";
import { bindRows } from "./values.ts";

/** A relation and the names under which its columns are known. */
export interface From {
  readonly relation: Relation;
  readonly scope: Scope;
}

/** @throws SqlError 42P01, 42P10, 0A000 */
export function bindFrom({ from }: Select, around: Surroundings, binding: Binding): From {
  const [item, other] = from;
  if (other !== undefined) throw notSupported("join", positionOf(other));
  const { relation, scope } = bindItem(item, around, binding);
  return { relation, scope: { ...scope, outer: around.outer, hidden: around.hidden } };
}

function bindItem(item: TableRef | undefined, around: Surroundings, binding: Binding): From {
  if (item === undefined) return { relation: { kind: "values", columns: [], rows: [[]] }, scope: emptyScope };
  switch (item.kind) {
    case "table":
      return bindTable(item, around, binding);
    case "derivedTable":
      return bindDerived(item, around, binding);
    case "tableFunction":
      throw notSupported("function in FROM", positionOf(item));
    case "join":
      throw notSupported("join", positionOf(item.right));
  }
}

function bindTable(item: Table, around: Surroundings, binding: Binding): From {
  const { database, schema, name, alias, position } = item;
  if (database !== undefined && database !== binding.settings.database) {
    throw otherDatabase(`"${database}.${schema}.${name}"`, position);
  }
  const common = schema === undefined ? around.common.get(name) : undefined;
  if (common?.kind === "common") return bindReference(common, alias, binding);
  if (common?.recursive) throw notSupported("WITH RECURSIVE", position);
  const table = around.tables.table(schema, name);
  if (table === undefined || table === "unknown") {
    const similar = schema === undefined ? similarCommon(name, around) : undefined;
    if (similar !== undefined) return bindReference(similar, alias, binding);
    throw missingTable(item, common !== undefined);
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

/** @param later true if it is the name of a query of WITH that stands further on */
function missingTable({ schema, name, position }: Table, later: boolean): SqlError {
  const shown = schema === undefined ? name : `${schema}.${name}`;
  if (lacksTable(schema, name)) return notSupported(`system table ${shown}`, position);
  const more = later
    ? {
        detail: `There is a WITH item named "${name}", but it cannot be referenced from this part of the query.`,
        hint: "Use WITH RECURSIVE, or re-order the WITH items to remove forward references.",
      }
    : {};
  return sqlError("undefinedTable", `relation "${shown}" does not exist`, { position, ...more });
}

/** The only query of WITH that is called so but for case. */
function similarCommon(name: string, { common }: Surroundings): CommonQuery | undefined {
  const similar = [...common.values()].filter((each) => each.kind === "common" && sameButCase(each.name, name));
  const [first, ...others] = similar;
  return first?.kind === "common" && others.length === 0 ? first : undefined;
}

function bindReference({ table, name, columns }: CommonQuery, alias: Alias | undefined, binding: Binding): From {
  const named = aliased(columns, alias, name, binding);
  const relation: Relation = {
    kind: "reference",
    table,
    name,
    columns: named.map(({ id, name: shown, type }, index) => ({ id, name: shown, type, from: columns[index]!.id })),
  };
  return { relation, scope: scopeOf(alias, name, undefined, named) };
}

/** Columns of a query under ids of their own, so that each is one column whatever it is computed from. */
function aliased(
  columns: readonly QueryColumn[],
  alias: Alias | undefined,
  name: string,
  binding: Binding,
): readonly ScopeColumn[] {
  const names = columnNames(
    alias,
    name,
    columns.map((column) => column.name),
  );
  return columns.map(({ type, tableOid, columnNumber }, index) => {
    return { id: binding.newColumn(), name: names[index]!, type, refusal: undefined, tableOid, columnNumber };
  });
}

function bindDerived({ query, alias }: DerivedTable, around: Surroundings, binding: Binding): From {
  const name = alias?.name ?? "";
  if (query.kind === "values" && !hasClauses(query)) {
    if (alias === undefined) {
      throw sqlError("syntaxError", "VALUES in FROM must have an alias", {
        hint: "For example, FROM (VALUES ...) [AS] foo.",
      });
    }
    const relation = bindRows(query.rows, around, binding);
    const names = columnNames(
      alias,
      name,
      relation.columns.map((column) => column.name),
    );
    const named = relation.columns.map(({ id, type }, index) => {
      return { id, name: names[index]!, type, refusal: undefined, tableOid: 0, columnNumber: 0 };
    });
    return { relation: renamed(relation, names), scope: scopeOf(alias, name, undefined, named) };
  }
  const { relation, output } = around.bindQuery(query, around, binding);
  const named = aliased(output, alias, name, binding);
  const columns = named.map(({ id, name: shown, type }, index) => {
    return { id, name: shown, type, value: { kind: "column", id: output[index]!.id, type } } as const;
  });
  return {
    relation: { kind: "project", input: relation, columns },
    scope: scopeOf(alias, name, undefined, named),
  };
}

function renamed(relation: ReturnType<typeof bindRows>, names: readonly string[]): Relation {
  const name = <C>(column: C, index: number): C => ({ ...column, name: names[index]! });
  switch (relation.kind) {
    case "values":
      return { ...relation, columns: relation.columns.map(name) };
    case "rows":
      return { ...relation, columns: relation.columns.map(name) };
    case "project":
      return { ...relation, columns: relation.columns.map(name) };
  }
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
  const item = { name: alias?.name ?? name, aliased: alias !== undefined, table, columns };
  return { ...emptyScope, tables: [item] };
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
      return firstPosition(item.query);
    case "join":
      return positionOf(item.left);
  }
}

/** Where something of a query stands, near its begin. */
function firstPosition(query: DerivedTable["query"]): number | undefined {
  switch (query.kind) {
    case "select":
      return query.targets[0]?.position;
    case "values":
      return query.rows[0]?.[0] && expressionPosition(query.rows[0][0]);
    case "setOperation":
      return firstPosition(query.left);
  }
}
