/** What must hold of a plan after every rule: the client's columns are there with their types, and every column that is read is given. */

import {
  type ColumnId,
  columnsOf,
  outputColumns,
  type Plan,
  type Relation,
  relationChildren,
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
  const given = new Set<ColumnId>(sources.flatMap(outputColumns).map((column) => column.id));
  const read = new Set<ColumnId>();
  for (const scalar of scalarsOf(relation)) columnsOf(scalar, read);
  for (const id of read) assert(given.has(id), `${ruleName} reads column ${id}, which ${relation.kind} is not given`);
  for (const input of inputs) checkRelation(input, ruleName);
}
