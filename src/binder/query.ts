/** Queries of every kind, and WITH around them. */

import type { Relation } from "../algebra/index.ts";
import { type SqlError, sqlError } from "../base/index.ts";
import type { CommonTable, Query, With } from "../sql/index.ts";
import type { Binding } from "./binding.ts";
import { bindSelect } from "./select.ts";
import { bindSetOperation } from "./set-operation.ts";
import type { BoundQuery, CommonQuery, Definition, LaterQuery, QueryColumn, Surroundings } from "./surroundings.ts";
import { bindValues } from "./values.ts";

/** @throws SqlError */
export function bindQuery(query: Query, around: Surroundings, binding: Binding): BoundQuery {
  return binding.nested(() => {
    const own: Surroundings = { ...around, subqueries: [] };
    const { definitions, inside } =
      query.with === undefined ? { definitions: [], inside: own } : bindWith(query.with, own, binding);
    const bound = bindKind(query, inside, binding);
    const relation = [...definitions, ...own.subqueries].reduceRight<Relation>(
      (input, definition) => ({ ...definition, input }),
      bound.relation,
    );
    return { ...bound, relation };
  });
}

function bindKind(query: Query, around: Surroundings, binding: Binding): BoundQuery {
  switch (query.kind) {
    case "select":
      return bindSelect(query, around, binding);
    case "values":
      return bindValues(query, around, binding);
    case "setOperation":
      return bindSetOperation(query, around, binding);
  }
}

/** Each query of WITH sees those before it. Source: parse_cte.c, transformWithClause. */
function bindWith(
  { recursive, tables }: With,
  around: Surroundings,
  binding: Binding,
): { readonly definitions: readonly Definition[]; readonly inside: Surroundings } {
  const common = new Map<string, CommonQuery | LaterQuery>(around.common);
  const names = new Set<string>();
  for (const { name, position } of tables) {
    if (names.has(name)) {
      throw sqlError("duplicateAlias", `WITH query name "${name}" specified more than once`, { position });
    }
    names.add(name);
    // until it is bound, its name means what it meant outside
    if (recursive || !common.has(name)) common.set(name, { kind: "later", recursive });
  }
  const inside: Surroundings = { ...around, common };
  const definitions = tables.map((table): Definition => {
    const { relation, output } = around.bindQuery(table.query, inside, binding);
    const query: CommonQuery = {
      kind: "common",
      table: binding.newWith(),
      name: table.name,
      columns: namedColumns(table, output),
    };
    common.set(table.name, query);
    const { name, materialized } = table;
    return { kind: "with", table: query.table, name, materialized, definition: relation };
  });
  return { definitions, inside };
}

function namedColumns({ name, columns, position }: CommonTable, output: readonly QueryColumn[]): QueryColumn[] {
  if (columns.length > output.length) throw tooManyNames(name, output.length, columns.length, position);
  return output.map((column, index) => ({ ...column, name: columns[index] ?? column.name }));
}

function tooManyNames(name: string, available: number, given: number, position: number): SqlError {
  const message = `WITH query "${name}" has ${available} columns available but ${given} columns specified`;
  return sqlError("invalidColumnReference", message, { position });
}
