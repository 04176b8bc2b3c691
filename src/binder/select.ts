/** SELECT and VALUES: clause by clause, in PostgreSQL's order, into Scan -> Filter -> Aggregate -> Filter -> Project -> Aggregate -> Sort -> Limit. */

import {
  type OutputColumn,
  type Relation,
  type Scalar,
  type SortKey,
  scalarChildren,
  type Values as ValuesRelation,
} from "../algebra/index.ts";
import { limits, notSupported, sqlError } from "../base/index.ts";
import {
  type Expression,
  expressionPosition,
  type Query,
  type Select,
  type SortItem,
  type Values,
} from "../sql/index.ts";
import { Aggregates } from "./aggregates.ts";
import type { Binding, Clause, Context } from "./binding.ts";
import { coerceArgument, coerceToCommon, commonType } from "./coercion.ts";
import { bindExpression } from "./expression.ts";
import { bindFrom } from "./from.ts";
import { Grouping } from "./grouping.ts";
import { bindCondition } from "./logic.ts";
import { type BindScope, emptyScope, type Scope, type ScopeColumn } from "./scope.ts";
import { type Entry, Targets } from "./target.ts";

/** A bound query: what it reads and computes, and the columns the client sees with their origin. */
export interface BoundQuery {
  readonly relation: Relation;
  readonly output: readonly (OutputColumn & { readonly tableOid: number; readonly columnNumber: number })[];
}

/** The parts of a query that do not depend on its kind, bound. */
interface Clauses {
  readonly sort: readonly { readonly entry: Entry; readonly item: SortItem }[];
  readonly count: Scalar | undefined;
  readonly offset: Scalar | undefined;
}

/** A source of contexts: one for each clause. */
type InClause = (clause: Clause) => Context;

/** @throws SqlError */
export function bindSelect(select: Select, tables: BindScope, binding: Binding): BoundQuery {
  const aggregates = new Aggregates();
  const from = bindFrom(select, tables, binding, (rows) => bindRows(rows, binding));
  const { scope } = from;
  const inClause: InClause = (clause) => ({ binding, scope, clause, aggregates, bind: bindExpression });
  const targets = new Targets(binding);
  targets.bind(select.targets, inClause("SELECT"));
  const where = bindOptional(select.where, inClause("WHERE"));
  const having = bindOptional(select.having, inClause("HAVING"));
  const sort = select.orderBy.map((item) => ({ entry: targets.find(item.expression, inClause("ORDER BY")), item }));
  const groups = select.groupBy.map((expression) => {
    const entry = targets.find(expression, inClause("GROUP BY"));
    aggregates.refuseIn(binding, entry.bound.scalar, "GROUP BY");
    return entry;
  });
  if (select.distinct !== undefined) checkDistinct(select, sort);
  const clauses = { sort, ...bindLimits(select, inClause) };
  let relation: Relation = from.relation;
  if (where !== undefined) relation = { kind: "filter", input: relation, predicate: where };
  const grouped = groups.length > 0 || having !== undefined || aggregates.calls.length > 0;
  const kept = keptEntries(targets.entries(), sort);
  if (!grouped) return finish(relation, kept, (scalar) => scalar, clauses, select.distinct !== undefined, binding);
  const grouping = new Grouping(binding, scope, aggregates, groups);
  const above = new Map(kept.map((entry) => [entry, grouping.above(entry.bound.scalar)]));
  relation = grouping.aggregate(relation);
  if (having !== undefined) relation = { kind: "filter", input: relation, predicate: grouping.above(having) };
  const distinct = select.distinct !== undefined;
  return finish(relation, kept, (_, entry) => above.get(entry)!, clauses, distinct, binding);
}

/** VALUES as a statement. @throws SqlError */
export function bindValues(values: Values, binding: Binding): BoundQuery {
  const relation = bindRows(values.rows, binding);
  const named = relation.columns.map(
    (column): ScopeColumn => ({ ...column, refusal: undefined, tableOid: 0, columnNumber: 0 }),
  );
  const scope: Scope = { tables: [{ name: "*VALUES*", aliased: false, table: undefined, columns: named }] };
  const aggregates = new Aggregates();
  const inClause: InClause = (clause) => ({ binding, scope, clause, aggregates, bind: bindExpression });
  const targets = new Targets(binding);
  targets.take(named);
  const sort = values.orderBy.map((item) => ({ entry: targets.find(item.expression, inClause("ORDER BY")), item }));
  if (aggregates.calls.length > 0) throw notSupported("aggregate in ORDER BY of VALUES");
  const clauses = { sort, ...bindLimits(values, inClause) };
  return finish(relation, targets.entries(), (scalar) => scalar, clauses, false, binding);
}

function bindOptional(expression: Expression | undefined, context: Context): Scalar | undefined {
  return expression === undefined ? undefined : bindCondition(expression, context.clause, context).scalar;
}

/** Hidden entries that only GROUP BY has made are no columns. */
function keptEntries(entries: readonly Entry[], sort: Clauses["sort"]): readonly Entry[] {
  const sorted = new Set(sort.map(({ entry }) => entry));
  return entries.filter((entry) => !entry.hidden || sorted.has(entry));
}

function checkDistinct(select: Select, sort: Clauses["sort"]): void {
  const [on] = select.distinct?.on ?? [];
  if (on !== undefined) throw notSupported("DISTINCT ON", expressionPosition(on));
  const missing = sort.find(({ entry }) => entry.hidden);
  if (missing === undefined) return;
  const message = "for SELECT DISTINCT, ORDER BY expressions must appear in select list";
  throw sqlError("invalidColumnReference", message, { position: expressionPosition(missing.item.expression) });
}

/** OFFSET before LIMIT, as PostgreSQL binds them. */
function bindLimits({ limit, offset }: Query, inClause: InClause): Pick<Clauses, "count" | "offset"> {
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

/** Project, DISTINCT, Sort and Limit over what the entries are computed from. */
function finish(
  input: Relation,
  entries: readonly Entry[],
  computed: (scalar: Scalar, entry: Entry) => Scalar,
  clauses: Clauses,
  distinct: boolean,
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
  if (distinct) relation = distinctOf(relation, columnOf, binding);
  if (clauses.sort.length > 0)
    relation = { kind: "sort", input: relation, keys: sortKeys(clauses.sort, columnOf), distinct: 0 };
  const { count, offset } = clauses;
  if (count !== undefined || offset !== undefined) relation = { kind: "limit", input: relation, count, offset };
  const shown = entries.filter((entry) => !entry.hidden);
  const output = shown.map((entry) => {
    const { id, type } = columnOf.get(entry)!;
    return { id, name: entry.name, type, tableOid: entry.tableOid, columnNumber: entry.columnNumber };
  });
  return { relation, output };
}

/** An Aggregate over all columns, which from here on are its keys. */
function distinctOf(input: Relation, columnOf: Map<Entry, OutputColumn>, binding: Binding): Relation {
  const keys = new Map<OutputColumn, OutputColumn & { readonly value: Scalar }>();
  for (const [entry, column] of columnOf) {
    const value: Scalar = { kind: "column", id: column.id, type: column.type };
    const key = keys.get(column) ?? { id: binding.newColumn(), name: column.name, type: column.type, value };
    keys.set(column, key);
    columnOf.set(entry, key);
  }
  return { kind: "aggregate", input, keys: [...keys.values()], calls: [] };
}

/** A column that is sorted by twice counts where it comes first. */
function sortKeys(sort: Clauses["sort"], columnOf: ReadonlyMap<Entry, OutputColumn>): readonly SortKey[] {
  const keys = new Map<number, SortKey>();
  for (const { entry, item } of sort) {
    const { id, type } = columnOf.get(entry)!;
    const value: Scalar = { kind: "column", id, type };
    if (!keys.has(id)) keys.set(id, { value, descending: item.descending, nullsFirst: item.nullsFirst });
  }
  return [...keys.values()];
}

/** The rows of a VALUES list as columns column1, column2, ... of common types. @throws SqlError 42601, 42804 */
function bindRows(rows: readonly (readonly Expression[])[], binding: Binding): ValuesRelation {
  const context: Context = {
    binding,
    scope: emptyScope,
    clause: "VALUES",
    aggregates: new Aggregates(),
    bind: bindExpression,
  };
  const width = rows[0]!.length;
  const uneven = rows.find((row) => row.length !== width);
  if (uneven !== undefined) {
    const position = expressionPosition(uneven[0]!);
    throw sqlError("syntaxError", "VALUES lists must all be the same length", { position });
  }
  if (width > limits.selectColumns) {
    throw sqlError("tooManyColumns", `target lists can have at most ${limits.selectColumns} entries`);
  }
  const bound = rows.map((row) => row.map((expression) => bindExpression(expression, context)));
  const columns = rows[0]!.map((_, index) => {
    const type = commonType(
      bound.map((row) => row[index]!),
      "VALUES",
    );
    return { id: binding.newColumn(), name: `column${index + 1}`, type };
  });
  return {
    kind: "values",
    columns,
    rows: bound.map((row) =>
      row.map((value, index) => coerceToCommon(binding, value, columns[index]!.type, "VALUES").scalar),
    ),
  };
}
