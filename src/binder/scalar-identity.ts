/** Numbers scalars by their structure: equal numbers mean equal expressions, whatever their size. */

import { type Scalar, scalarChildren } from "../algebra/index.ts";

/** Hash-consing over one plan's scalars; each node is looked at once. */
export class ScalarIdentity {
  readonly #known = new WeakMap<Scalar, number>();
  readonly #numbers = new Map<string, number>();

  /** The same number for two scalars if and only if they are the same expression over the same columns and constants. */
  of(scalar: Scalar): number {
    const known = this.#known.get(scalar);
    if (known !== undefined) return known;
    const children = scalarChildren(scalar).map((child) => this.of(child));
    // A column is itself under another type of the same form too.
    const type = scalar.kind === "column" ? "" : `${scalar.type.name} ${scalar.type.typmod}`;
    const key = `${type} ${ownPart(scalar)} ${children.join(",")}`;
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    this.#known.set(scalar, number);
    return number;
  }
}

/** What tells a node from others with the same operands. */
function ownPart(scalar: Scalar): string {
  switch (scalar.kind) {
    case "column":
      return `column ${scalar.id}`;
    case "constant":
      return `constant ${scalar.index}`;
    case "parameter":
      return `parameter ${scalar.number}`;
    case "call":
      return `call ${scalar.function}`;
    case "test":
      return `test ${scalar.test} ${scalar.negated}`;
    case "case":
      return `case ${scalar.otherwise !== undefined}`;
    case "subquery":
      return `subquery ${scalar.test} ${scalar.table} ${scalar.column}`;
    case "in":
      return `in ${scalar.equality}`;
    case "extremum":
      return `extremum ${scalar.holds}`;
    case "and":
    case "or":
    case "not":
    case "coalesce":
      return scalar.kind;
  }
}
