/** GROUP BY: what may stand above an Aggregate, and expressions over its columns instead of its input's. */

import {
  type Aggregate,
  type AggregateCall,
  type ColumnId,
  type OutputColumn,
  type Relation,
  type Scalar,
  scalarChildren,
  withScalarChildren,
} from "../algebra/index.ts";
import { sqlError } from "../base/index.ts";
import type { Aggregates } from "./aggregates.ts";
import type { Binding } from "./binding.ts";
import { isPadded, representative, unpadded } from "./padding.ts";
import type { Scope } from "./scope.ts";
import type { Entry } from "./target.ts";

/** An Aggregate being made: replaces expressions of its input by its own columns. */
export class Grouping {
  readonly #binding: Binding;
  readonly #scope: Scope;
  readonly #aggregates: Aggregates;
  readonly #keys: (OutputColumn & { readonly value: Scalar })[] = [];
  readonly #byScalar = new Map<number, ColumnId>();
  readonly #representatives: AggregateCall[] = [];

  constructor(binding: Binding, scope: Scope, aggregates: Aggregates, items: readonly Entry[]) {
    this.#binding = binding;
    this.#scope = scope;
    this.#aggregates = aggregates;
    for (const { bound, name } of items) {
      const identity = binding.identity.of(bound.scalar);
      if (this.#byScalar.has(identity)) continue;
      const value = unpadded(bound.scalar);
      const id = binding.newColumn();
      this.#keys.push({ id, name, type: value.type, value });
      const shown = isPadded(bound.scalar) ? this.#representative(bound.scalar, name) : id;
      this.#byScalar.set(identity, shown);
    }
  }

  #representative(scalar: Scalar, name: string): ColumnId {
    const call = representative(this.#binding, scalar, name);
    this.#representatives.push(call);
    return call.id;
  }

  aggregate(input: Relation): Aggregate {
    const calls = [...this.#aggregates.calls, ...this.#representatives];
    return { kind: "aggregate", input, keys: this.#keys, calls };
  }

  /**
   * The expression over the groups.
   * @throws SqlError 42803 when it reads a column that is not the same within a group
   */
  above(scalar: Scalar): Scalar {
    const { type } = scalar;
    const key = this.#byScalar.get(this.#binding.identity.of(scalar));
    if (key !== undefined) return { kind: "column", id: key, type };
    if (scalar.kind === "column") {
      if (this.#aggregates.has(scalar.id)) return scalar;
      const position = this.#binding.columnPosition(scalar);
      const message = `column "${this.#nameOf(scalar.id)}" must appear in the GROUP BY clause or be used in an aggregate function`;
      throw sqlError("groupingError", message, position === undefined ? {} : { position });
    }
    const children = scalarChildren(scalar);
    return children.length === 0
      ? scalar
      : withScalarChildren(
          scalar,
          children.map((child) => this.above(child)),
        );
  }

  #nameOf(id: ColumnId): string {
    for (const { name, columns } of this.#scope.tables) {
      const column = columns.find((each) => each.id === id);
      if (column !== undefined) return `${name}.${column.name}`;
    }
    throw new Error(`assertion failed: column ${id} is not in the scope`);
  }
}
