/** The constants of a plan while rules rewrite it: new ones are added, and in the end those that nothing reads are left out. */

import {
  type ConstantScalar,
  mapScalar,
  type Plan,
  type Relation,
  relationChildren,
  withRelationChildren,
} from "../algebra/index.ts";
import { type Datum, magnitudeOf, type NumericDatum, type TypeRef } from "../types/index.ts";
import { mapScalars } from "./scalars.ts";

/** A constant of a plan, numbered. */
export function constantScalar(index: number, value: Datum, type: TypeRef): ConstantScalar {
  const plain: ConstantScalar = { kind: "constant", index, type, isNull: value === null };
  if (type.name !== "numeric" || value === null) return plain;
  const decimal = value as NumericDatum;
  if (decimal.kind !== "finite") return plain;
  return { ...plain, scale: decimal.scale, magnitude: magnitudeOf(decimal.coefficient) };
}

/** The plan with only the constants that it reads, numbered in the order of reading. */
export function compactConstants(plan: Plan): Plan {
  const indexes = new Map<number, number>();
  const renumber = (relation: Relation): Relation => {
    const inputs = relationChildren(relation).map(renumber);
    const own = mapScalars(relation, (scalar) =>
      mapScalar(scalar, (node) => {
        if (node.kind !== "constant") return node;
        const index = indexes.get(node.index) ?? indexes.size;
        indexes.set(node.index, index);
        return index === node.index ? node : { ...node, index };
      }),
    );
    return inputs.length === 0 ? own : withRelationChildren(own, inputs);
  };
  const relation = renumber(plan.relation);
  return { ...plan, relation, constants: [...indexes.keys()].map((index) => plan.constants[index]!) };
}
