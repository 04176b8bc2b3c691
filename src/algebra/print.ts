/** Prints plans as trees, a line per node, stable, for EXPLAIN and goldens. */

import type { Datum } from "../types/index.ts";
import { printScalar, type ScalarNames } from "./print-scalar.ts";
import {
  type AggregateCall,
  type OutputColumn,
  outputColumns,
  type Plan,
  type Relation,
  relationChildren,
  type SortKey,
} from "./relation.ts";
import type { ColumnId, Scalar } from "./scalar.ts";

/** How a plan is printed. */
export interface PrintOptions {
  /** The plan's constants; without them a constant prints as its number: `#0`. */
  readonly constants?: readonly Datum[];
  /** What else to say of a node, at the end of its line. */
  readonly annotate?: (relation: Relation) => string;
}

/**
 * The tree of a plan. Columns print by name, with their id where a name is not unique; a computed column is `name = expression`.
 * A line `output` stands on top where the client sees other columns than the topmost node gives.
 *
 *     limit  10
 *     └─ sort  total desc
 *        └─ project  city, total = sum
 *           └─ aggregate  city: sum(age)
 *              └─ scan people  city, age  where age > 18
 */
export function printPlan({ relation, output }: Plan, options: PrintOptions = {}): string {
  const given = outputColumns(relation);
  const same =
    given.length === output.length &&
    given.every((column, index) => column.id === output[index]?.id && column.name === output[index]?.name);
  if (same) return printRelation(relation, options).join("\n");
  const name = columnNamer(given);
  const shown = output.map((column) => assigned(column.name, name(column.id)));
  return [`output  ${shown.join(", ")}`, ...indent(printRelation(relation, options))].join("\n");
}

function printRelation(relation: Relation, options: PrintOptions): string[] {
  const line = `${describe(relation, options)}${options.annotate?.(relation) ?? ""}`.trimEnd();
  const children = relationChildren(relation);
  return [
    line,
    ...children.flatMap((child, index) => indent(printRelation(child, options), index === children.length - 1)),
  ];
}

function indent([first = "", ...rest]: readonly string[], last = true): string[] {
  return [`${last ? "└─" : "├─"} ${first}`, ...rest.map((line) => `${last ? "  " : "│ "} ${line}`)];
}

/** A node's own line. */
function describe(relation: Relation, { constants }: PrintOptions): string {
  const input = relationChildren(relation)[0];
  const names: ScalarNames = {
    column: columnNamer(input === undefined ? outputColumns(relation) : outputColumns(input)),
    constants,
  };
  const print = (scalar: Scalar): string => printScalar(scalar, names);
  const list = (scalars: readonly Scalar[]): string => scalars.map(print).join(", ");
  switch (relation.kind) {
    case "scan": {
      const columns = relation.columns.map((column) => names.column(column.id)).join(", ");
      const several = relation.filter.length > 1;
      const filter = relation.filter.map((conjunct) => printScalar(conjunct, names, several)).join(" and ");
      return `scan ${relation.table}  ${columns}${filter === "" ? "" : `  where ${filter}`}`;
    }
    case "values": {
      const columns = relation.columns.map((column) => names.column(column.id)).join(", ");
      return `values  ${columns}${columns === "" ? "" : ": "}${relation.rows.map((row) => `(${list(row)})`).join(", ")}`;
    }
    case "rows": {
      const { from } = relation;
      const columns = relation.columns.map((column) => names.column(column.id)).join(", ");
      return from.kind === "table" ? `rows ${from.table}  ${columns}` : `rows  ${columns}: ${from.rows} of them`;
    }
    case "filter":
      return `filter  ${print(relation.predicate)}`;
    case "project":
      return `project  ${computed(relation.columns, relation, print).join(", ")}`;
    case "aggregate": {
      const keys = computed(relation.keys, relation, print).join(", ");
      const name = columnNamer(outputColumns(relation));
      const calls = relation.calls.map((call) => assigned(name(call.id), printCall(call, print), call.name)).join(", ");
      return `aggregate  ${keys}${keys !== "" && calls !== "" ? ": " : ""}${calls}`;
    }
    case "sort": {
      const keys = relation.keys.map((key) => printSortKey(key, print));
      const distinct = relation.distinct === 0 ? "" : ` distinct on ${relation.distinct}`;
      return `sort${distinct}  ${keys.join(", ")}`;
    }
    case "union":
    case "reference": {
      const name = columnNamer(relation.columns);
      const head = relation.kind === "union" ? "union" : `reference ${relation.name}`;
      return `${head}  ${relation.columns.map(({ id }) => name(id)).join(", ")}`;
    }
    case "with":
      return `with ${relation.name}${relation.materialized === true ? "  materialized" : ""}`;
    case "limit": {
      const count = relation.count === undefined ? "" : print(relation.count);
      return `limit  ${count}${relation.offset === undefined ? "" : ` offset ${print(relation.offset)}`}`;
    }
  }
}

/** Columns with what they are computed from, where that is not a column of the same name. */
function computed(
  columns: readonly (OutputColumn & { readonly value: Scalar })[],
  relation: Relation,
  print: (scalar: Scalar) => string,
): string[] {
  const name = columnNamer(outputColumns(relation));
  return columns.map(({ id, value }) => assigned(name(id), print(value)));
}

/** `name = value`; the value alone if it is called like the column or, for a call, if the name says no more than the call. */
function assigned(name: string, value: string, implied = ""): string {
  return name === value || name === implied ? value : `${name} = ${value}`;
}

function printCall(call: AggregateCall, print: (scalar: Scalar) => string): string {
  const args = call.args.length === 0 ? "*" : call.args.map(print).join(", ");
  const filter = call.filter === undefined ? "" : ` filter (where ${print(call.filter)})`;
  return `${call.name}(${call.distinct ? "distinct " : ""}${args})${filter}`;
}

/** PostgreSQL's default, nulls last ascending and first descending, is left out. */
export function printSortKey({ value, descending, nullsFirst }: SortKey, print: (scalar: Scalar) => string): string {
  const nulls = descending === nullsFirst ? "" : ` nulls ${nullsFirst ? "first" : "last"}`;
  return `${print(value)}${descending ? " desc" : ""}${nulls}`;
}

/** Names columns for print: with the id where several have the name. */
export function columnNamer(columns: readonly Pick<OutputColumn, "id" | "name">[]): (id: ColumnId) => string {
  const byId = new Map<ColumnId, string>();
  const counts = new Map<string, number>();
  for (const { name } of columns) counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { id, name } of columns) byId.set(id, (counts.get(name) ?? 0) > 1 ? `${name}:${id}` : name);
  return (id) => byId.get(id) ?? `:${id}`;
}
