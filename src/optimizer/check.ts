/** What must hold of a plan after every rule: the client's columns are there with their types, and every column that is read is given. */

import {
  type ColumnId,
  columnsOf,
  outputColumns,
  type Plan,
  type Relation,
  relationChildren,
  visitSubqueries,
  type With,
} from "../algebra/index.ts";
import { assert } from "../base/index.ts";
import { scalarsOf } from "./scalars.ts";

/** Throws an internal error that names the rule after which the plan is broken. */
export function checkPlan(plan: Plan, ruleName: string): void {
  const given = new Map(outputColumns(plan.relation).map((column) => [column.id, column.type]));
  for (const { id, name, type } of plan.output) {
    const found = given.get(id);
    const same = found?.name === type.name && found.typmod === type.typmod;
    assert(same, `${ruleName} lost or changed column "${name}"`);
  }
  checkRelation(plan.relation, ruleName);
}

function checkRelation(relation: Relation, ruleName: string): void {
  const inputs = relationChildren(relation);
  const sources = inputs.length > 0 ? inputs : relation.kind === "scan" ? [relation] : [];
  const missing = (id: ColumnId) => `${ruleName} reads column ${id}, which ${relation.kind} is not given`;
  const given = new Set<ColumnId>(sources.flatMap(outputColumns).map((column) => column.id));
  const read = new Set<ColumnId>();
  for (const scalar of scalarsOf(relation)) columnsOf(scalar, read);
  for (const id of read) assert(given.has(id), missing(id));
  if (relation.kind === "union") {
    for (const [index, input] of inputs.entries()) {
      const own = new Set(outputColumns(input).map(({ id }) => id));
      for (const { from } of relation.columns) assert(own.has(from[index]!), missing(from[index]!));
    }
  }
  if (relation.kind === "with") checkReferences(relation, ruleName);
  for (const input of inputs) checkRelation(input, ruleName);
}

/** Every column that a reference names is one of its definition. */
function checkReferences({ table, name, definition, input }: With, ruleName: string): void {
  const own = new Set(outputColumns(definition).map(({ id }) => id));
  const visit = (relation: Relation): void => {
    const check = (from: ColumnId) => assert(own.has(from), `${ruleName} lost column ${from} of WITH ${name}`);
    if (relation.kind === "reference" && relation.table === table) {
      for (const { from } of relation.columns) check(from);
    }
    for (const scalar of scalarsOf(relation)) {
      visitSubqueries(scalar, (subquery) => {
        if (subquery.table === table && subquery.column !== undefined) check(subquery.column);
      });
    }
    for (const child of relationChildren(relation)) visit(child);
  };
  visit(input);
}
