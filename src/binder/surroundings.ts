/** What a query can refer to beyond its own FROM: tables, the queries of WITH, and the query around it. */

import type { OutputColumn, Relation, With } from "../algebra/index.ts";
import type { Query } from "../sql/index.ts";
import type { Binding } from "./binding.ts";
import type { BindScope, Scope, ScopeTable } from "./scope.ts";

/** A column that a query gives. */
export interface QueryColumn extends OutputColumn {
  /** 0 when it is not a plain column of a table. */
  readonly tableOid: number;
  /** 0 when it is not a plain column of a table. */
  readonly columnNumber: number;
  /** Where its expression begins, for errors about its type. */
  readonly position: number;
  /** A string literal (null for NULL) that is text only because nothing has given it a type; a set operation may. */
  readonly literal: string | null | undefined;
}

/** A bound query: what it reads and computes, and the columns that it gives. */
export interface BoundQuery {
  readonly relation: Relation;
  readonly output: readonly QueryColumn[];
}

/** A query of WITH as others see it. */
export interface CommonQuery {
  readonly kind: "common";
  /** What References name. */
  readonly table: number;
  readonly name: string;
  /** The columns that it gives, under the names that WITH gives them. */
  readonly columns: readonly QueryColumn[];
}

/** A With without what reads it. */
export type Definition = Omit<With, "input">;

/** A query of WITH that stands further on (or is the one being bound), so that it cannot be read here. */
export interface LaterQuery {
  readonly kind: "later";
  /** True in WITH RECURSIVE, where it could be read if recursion were supported. */
  readonly recursive: boolean;
}

export interface Surroundings {
  readonly tables: BindScope;
  /** By name. */
  readonly common: ReadonlyMap<string, CommonQuery | LaterQuery>;
  /** The names in sight of the query around, to which a subquery of an expression could refer. */
  readonly outer: Scope | undefined;
  /** What a hint may name and nothing refer to: the queries before this one in a set operation. */
  readonly hidden: readonly ScopeTable[];
  /** Queries that the expressions of this query read, in the order of binding: they become WITHs around it. */
  readonly subqueries: Definition[];
  /** Binds any query. Handed over, because queries contain each other. */
  readonly bindQuery: (query: Query, around: Surroundings, binding: Binding) => BoundQuery;
}
