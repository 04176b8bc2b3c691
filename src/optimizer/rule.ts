/** What a rewrite rule is: a pattern of relation kinds and a function that gives the better relation, or nothing. */

import type { ConstantScalar, Relation, Scalar } from "../algebra/index.ts";
import type { Datum, TypeRef } from "../types/index.ts";

/** What rules may ask of the plan that they rewrite. */
export interface Planning {
  /** The value of a constant. */
  valueOf(constant: ConstantScalar): Datum;
  /** A new constant of the plan. */
  constant(value: Datum, type: TypeRef): ConstantScalar;
  /** The value of an expression without columns; undefined when it fails, or when nothing can evaluate it. Never throws. */
  evaluate(scalar: Scalar): Datum | undefined;
}

/** A rule tried at one node, whose inputs have been rewritten. */
export interface Rule {
  readonly name: string;
  /** The relation in place of the given one, or undefined where the rule does not fit. Gives at least the same columns. */
  readonly apply: (relation: Relation, planning: Planning) => Relation | undefined;
}

type Kind = Relation["kind"];
type OfKind<K extends Kind> = Extract<Relation, { readonly kind: K }>;

/** A rule for relations of some kind. */
export function rule<K extends Kind>(
  name: string,
  kind: K,
  apply: (relation: OfKind<K>, planning: Planning) => Relation | undefined,
): Rule {
  return {
    name,
    apply: (relation, planning) => (relation.kind === kind ? apply(relation as OfKind<K>, planning) : undefined),
  };
}

type UnaryKind = Extract<Relation, { readonly input: Relation }>["kind"];

/** A rule for relations of some kind over an input of some kind. */
export function ruleOver<K extends UnaryKind, I extends Kind>(
  name: string,
  kind: K,
  inputKind: I,
  apply: (relation: OfKind<K>, input: OfKind<I>, planning: Planning) => Relation | undefined,
): Rule {
  return rule(name, kind, (relation, planning) => {
    const { input } = relation as OfKind<UnaryKind>;
    return input.kind === inputKind ? apply(relation, input as OfKind<I>, planning) : undefined;
  });
}
