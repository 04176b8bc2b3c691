/** Rules for Union and With: unions are flat, and a query of WITH stands where it is read if that is one place. */

import {
  type Reference,
  type Relation,
  relationChildren,
  type Values,
  visitSubqueries,
  type With,
  withRelationChildren,
} from "../../algebra/index.ts";
import { limits } from "../../base/index.ts";
import { type Rule, rule } from "../rule.ts";
import { scalarsOf, substitute } from "../scalars.ts";

export const unionWithRules: readonly Rule[] = [
  rule("MergeUnions", "union", ({ inputs, columns }) => {
    const at = inputs.findIndex(({ kind }) => kind === "union");
    const inner = inputs[at];
    if (inner?.kind !== "union") return undefined;
    const from = new Map(inner.columns.map((column) => [column.id, column.from]));
    return {
      kind: "union",
      inputs: [...inputs.slice(0, at), ...inner.inputs, ...inputs.slice(at + 1)],
      columns: columns.map((column) => ({
        ...column,
        from: [...column.from.slice(0, at), ...from.get(column.from[at]!)!, ...column.from.slice(at + 1)],
      })),
    };
  }),

  // Each literal row would be a pipeline of its own. Not for so many that they had better be data.
  rule("MergeValues", "union", ({ inputs, columns }) => {
    const values = inputs.map(literals);
    const rows = values.reduce((sum, input) => sum + (input?.rows.length ?? 0), 0);
    if (values.includes(undefined) || rows > limits.valuesRowsCompiled) return undefined;
    const merged = values.flatMap((input, index) => {
      const places = columns.map(({ from }) => input!.columns.findIndex(({ id }) => id === from[index]));
      return input!.rows.map((row) => places.map((place) => row[place]!));
    });
    return { kind: "values", columns: columns.map(({ id, name, type }) => ({ id, name, type })), rows: merged };
  }),

  rule("EliminateWith", "with", (relation) => (countReaders(relation) === 0 ? relation.input : undefined)),

  // What is read once need not be kept. Not where an expression reads it, nor where MATERIALIZED was said.
  rule("InlineWith", "with", (relation) => {
    const { table, definition, materialized, input } = relation;
    if (materialized === true || countReaders(relation) !== 1) return undefined;
    const inlined = replaceReference(input, table, (reference) => named(reference, definition));
    return inlined === input ? undefined : inlined;
  }),
];

/** Literal rows: a VALUES list, or what SELECT computes of one row. */
function literals(relation: Relation): Values | undefined {
  if (relation.kind === "values") return relation;
  if (relation.kind !== "project" || relation.input.kind !== "values" || relation.input.rows.length !== 1)
    return undefined;
  const { columns, rows } = relation.input;
  const given = new Map(columns.map(({ id }, index) => [id, rows[0]![index]!]));
  return {
    kind: "values",
    columns: relation.columns.map(({ id, name, type }) => ({ id, name, type })),
    rows: [relation.columns.map(({ value }) => substitute(value, given))],
  };
}

/** How many References and subqueries read a query of WITH. */
function countReaders({ table, input }: With): number {
  let count = 0;
  const visit = (relation: Relation): void => {
    if (relation.kind === "reference" && relation.table === table) count++;
    for (const scalar of scalarsOf(relation)) {
      visitSubqueries(scalar, (subquery) => {
        if (subquery.table === table) count++;
      });
    }
    for (const child of relationChildren(relation)) visit(child);
  };
  visit(input);
  return count;
}

function replaceReference(relation: Relation, table: number, replace: (reference: Reference) => Relation): Relation {
  if (relation.kind === "reference") return relation.table === table ? replace(relation) : relation;
  const inputs = relationChildren(relation);
  const replaced = inputs.map((input) => replaceReference(input, table, replace));
  return replaced.every((input, index) => input === inputs[index])
    ? relation
    : withRelationChildren(relation, replaced);
}

/** The definition under the ids by which it is read. */
function named({ columns }: Reference, definition: Relation): Relation {
  const values = columns.map(({ id, name, type, from }) => {
    return { id, name, type, value: { kind: "column", id: from, type } } as const;
  });
  return { kind: "project", input: definition, columns: values };
}
