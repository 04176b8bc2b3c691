/** Binding: a query's syntax tree and the tables it may use -> a plan. Pure; tables that are not open yet are asked for by name. */

import type { Plan } from "../algebra/index.ts";
import type { Query } from "../sql/index.ts";
import type { TypeRef } from "../types/index.ts";
import { Binding } from "./binding.ts";
import { missingTables } from "./missing-tables.ts";
import { bindQuery } from "./query.ts";
import type { BindScope, TableName } from "./scope.ts";
import type { Surroundings } from "./surroundings.ts";

/** A column of the result, in RowDescription's terms. */
export interface BoundField {
  readonly name: string;
  readonly type: TypeRef;
  /** 0 when the column is not a plain column of a table. */
  readonly tableOid: number;
  /** 0 when the column is not a plain column of a table. */
  readonly columnNumber: number;
}

/** A plan, or the tables to be opened before binding again. */
export type BindResult =
  | {
      readonly kind: "plan";
      readonly plan: Plan;
      readonly fields: readonly BoundField[];
      readonly parameters: readonly TypeRef[];
    }
  | { readonly kind: "missing"; readonly tables: readonly TableName[] };

/**
 * Binds a query by PostgreSQL's rules for names, overloads, implicit casts and literals.
 * @throws SqlError with PostgreSQL's SQLSTATE, text, hint and position; 0A000 for what Sluice lacks
 */
export function bind(query: Query, scope: BindScope): BindResult {
  const tables = missingTables(query, scope);
  if (tables.length > 0) return { kind: "missing", tables };
  const binding = new Binding(scope.settings, scope.parameterTypes);
  const around: Surroundings = {
    tables: scope,
    common: new Map(),
    outer: undefined,
    hidden: [],
    subqueries: [],
    bindQuery,
  };
  const { relation, output } = bindQuery(query, around, binding);
  const plan: Plan = {
    relation,
    output: output.map(({ id, name, type }) => ({ id, name, type })),
    constants: binding.constants(),
    lists: binding.lists(),
  };
  const fields = output.map(({ name, type, tableOid, columnNumber }) => ({ name, type, tableOid, columnNumber }));
  return { kind: "plan", plan, fields, parameters: binding.parameters.types() };
}
