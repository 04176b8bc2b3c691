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

/** The plan with only the constants that it reads, each once, numbered in the order of reading. What is computed from equal ones is computed once. */
export function compactConstants(plan: Plan): Plan {
  const indexes = new Map<string, number>();
  const constants: Datum[] = [];
  const renumber = (relation: Relation): Relation => {
    const inputs = relationChildren(relation).map(renumber);
    const own = mapScalars(relation, (scalar) =>
      mapScalar(scalar, (node) => {
        if (node.kind !== "constant") return node;
        const value = plan.constants[node.index]!;
        const key = `${node.type.name} ${node.type.typmod} ${keyOf(value)}`;
        const index = indexes.get(key) ?? constants.push(value) - 1;
        indexes.set(key, index);
        return index === node.index ? node : { ...node, index };
      }),
    );
    return inputs.length === 0 ? own : withRelationChildren(own, inputs);
  };
  const relation = renumber(plan.relation);
  return { ...plan, relation, constants };
}

/** A text that is the same for constants of one type that are the same value. */
function keyOf(value: Datum): string {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("hex");
  return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}n` : part)) ?? "undefined";
}
