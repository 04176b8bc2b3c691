/** What ends every query: the columns it gives, DISTINCT, ORDER BY, OFFSET and LIMIT over what its entries are computed from. */

import {
  type AggregateCall,
  type OutputColumn,
  type Relation,
  type Scalar,
  type SortKey,
  scalarChildren,
} from "../algebra/index.ts";
import { sqlError } from "../base/index.ts";
import { type Expression, expressionPosition, type Query, type SortItem } from "../sql/index.ts";
import type { Binding, Clause, Context } from "./binding.ts";
import { coerceArgument } from "./coercion.ts";
import { isPadded, representative, unpadded } from "./padding.ts";
import type { BoundQuery } from "./surroundings.ts";
import type { Entry } from "./target.ts";

/** The clauses that do not depend on a query's kind, bound. */
export interface Clauses {
  readonly sort: readonly { readonly entry: Entry; readonly item: SortItem }[];
  readonly count: Scalar | undefined;
  readonly offset: Scalar | undefined;
  /** Undefined without DISTINCT; with ON its entries, else none. */
  readonly distinct: readonly Entry[] | undefined;
}

/** A source of contexts: one for each clause. */
export type InClause = (clause: Clause) => Context;

/** OFFSET before LIMIT, as PostgreSQL binds them. @throws SqlError */
export function bindLimits({ limit, offset }: Query, inClause: InClause): Pick<Clauses, "count" | "offset"> {
  const skipped = bindLimit(offset, inClause("OFFSET"));
  return { offset: skipped, count: bindLimit(limit, inClause("LIMIT")) };
}

/** A row count: int8, the same for all rows; NULL is none. Source: parse_clause.c, transformLimitClause. */
function bindLimit(expression: Expression | undefined, context: Context): Scalar | undefined {
  if (expression === undefined) return undefined;
  const { binding, clause } = context;
  const { scalar } = coerceArgument(binding, context.bind(expression, context), "int8", clause);
  const position = firstColumn(scalar, binding);
  if (position !== undefined) {
    throw sqlError("invalidColumnReference", `argument of ${clause} must not contain variables`, { position });
  }
  return scalar.kind === "constant" && scalar.isNull ? undefined : scalar;
}

function firstColumn(scalar: Scalar, binding: Binding): number | undefined {
  if (scalar.kind === "column") return binding.columnPosition(scalar) ?? 0;
  for (const child of scalarChildren(scalar)) {
    const found = firstColumn(child, binding);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Project, DISTINCT, Sort and Limit; `computed` gives what an entry is computed from, over `input`. @throws SqlError 42P10 */
export function arrange(
  input: Relation,
  entries: readonly Entry[],
  computed: (scalar: Scalar, entry: Entry) => Scalar,
  clauses: Clauses,
  binding: Binding,
): BoundQuery {
  const columns = new Map<string, OutputColumn & { readonly value: Scalar }>();
  const columnOf = new Map<Entry, OutputColumn>();
  for (const entry of entries) {
    const value = computed(entry.bound.scalar, entry);
    const identity = `${binding.identity.of(value)} ${value.type.name} ${value.type.typmod}`;
    const column = columns.get(identity) ?? { id: binding.newColumn(), name: entry.name, type: value.type, value };
    columns.set(identity, column);
    columnOf.set(entry, column);
  }
  let relation: Relation = { kind: "project", input, columns: [...columns.values()] };
  const { count, offset, distinct } = clauses;
  if (distinct?.length === 0) relation = distinctOf(relation, columnOf, binding);
  const { keys, leading } =
    distinct === undefined ? plainKeys(clauses, columnOf) : distinctKeys(clauses, columnOf, distinct);
  const order = keys.map((key) => ({ ...key, value: unpadded(key.value) }));
  if (order.length > 0) relation = { kind: "sort", input: relation, keys: order, distinct: leading };
  if (count !== undefined || offset !== undefined) relation = { kind: "limit", input: relation, count, offset };
  const shown = entries.filter((entry) => !entry.hidden);
  const output = shown.map((entry) => {
    const { id, type } = columnOf.get(entry)!;
    const { name, tableOid, columnNumber, bound } = entry;
    const literal = distinct === undefined ? entry.literal : undefined;
    return { id, name, type, tableOid, columnNumber, position: bound.position, literal };
  });
  return { relation, output };
}

/** An Aggregate over all columns, which from here on are its keys. */
function distinctOf(input: Relation, columnOf: Map<Entry, OutputColumn>, binding: Binding): Relation {
  const keys: (OutputColumn & { readonly value: Scalar })[] = [];
  const calls: AggregateCall[] = [];
  const shown = new Map<OutputColumn, OutputColumn>();
  for (const [entry, column] of columnOf) {
    if (!shown.has(column)) {
      const own: Scalar = { kind: "column", id: column.id, type: column.type };
      const value = unpadded(own);
      const key = { id: binding.newColumn(), name: column.name, type: value.type, value };
      keys.push(key);
      const call = isPadded(own) ? representative(binding, own, column.name) : undefined;
      if (call !== undefined) calls.push(call);
      shown.set(column, call ?? key);
    }
    columnOf.set(entry, shown.get(column)!);
  }
  return { kind: "aggregate", input, keys, calls };
}

interface Keys {
  readonly keys: readonly SortKey[];
  /** How many of them DISTINCT ON names. */
  readonly leading: number;
}

/** A column that is sorted by twice counts where it comes first. */
function plainKeys({ sort }: Clauses, columnOf: ReadonlyMap<Entry, OutputColumn>): Keys {
  const keys = new Map<number, SortKey>();
  for (const { entry, item } of sort) {
    const { id, type } = columnOf.get(entry)!;
    const value: Scalar = { kind: "column", id, type };
    if (!keys.has(id)) keys.set(id, { value, descending: item.descending, nullsFirst: item.nullsFirst });
  }
  return { keys: [...keys.values()], leading: 0 };
}

/**
 * DISTINCT ON keeps the first row of each group in the order of ORDER BY, which has to begin with the groups' columns; those that it lacks
 * come next. Source: parse_clause.c, transformDistinctOnClause.
 */
function distinctKeys(clauses: Clauses, columnOf: ReadonlyMap<Entry, OutputColumn>, distinct: readonly Entry[]): Keys {
  const own = plainKeys(clauses, columnOf).keys;
  const columns = new Map(distinct.map((entry) => [columnOf.get(entry)!.id, entry]));
  if (columns.size === 0) return { keys: own, leading: 0 };
  const isNamed = (key: SortKey): boolean => key.value.kind === "column" && columns.has(key.value.id);
  const leading = own.findIndex((key) => !isNamed(key));
  const begin = leading < 0 ? own : own.slice(0, leading);
  const rest = leading < 0 ? [] : own.slice(leading);
  const sorted = new Set(own.map(({ value }) => (value.kind === "column" ? value.id : -1)));
  const begun = new Set(begin.map(({ value }) => (value.kind === "column" ? value.id : -1)));
  for (const [id, { bound }] of columns) {
    if (begun.has(id) || (!sorted.has(id) && rest.length === 0)) continue;
    const message = "SELECT DISTINCT ON expressions must match initial ORDER BY expressions";
    throw sqlError("invalidColumnReference", message, { position: bound.position });
  }
  const added = [...columns.keys()].filter((id) => !begun.has(id));
  const missing = added.map((id): SortKey => {
    const { type } = columnOf.get(columns.get(id)!)!;
    return { value: { kind: "column", id, type }, descending: false, nullsFirst: false };
  });
  return { keys: [...begin, ...missing, ...rest], leading: columns.size };
}

/** DISTINCT without ON can only be ordered by what it gives. @throws SqlError 42P10 */
export function checkDistinctOrder(sort: Clauses["sort"]): void {
  const missing = sort.find(({ entry }) => entry.hidden);
  if (missing === undefined) return;
  const message = "for SELECT DISTINCT, ORDER BY expressions must appear in select list";
  throw sqlError("invalidColumnReference", message, { position: expressionPosition(missing.item.expression) });
}
