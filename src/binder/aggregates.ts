/** The aggregate calls of one SELECT: collected while its expressions are bound, each then a column of the Aggregate. */

import { type AggregateCall, type ColumnId, type Scalar, scalarChildren } from "../algebra/index.ts";
import { sqlError } from "../base/index.ts";
import type { Binding, Clause } from "./binding.ts";

export class Aggregates {
  readonly calls: AggregateCall[] = [];
  readonly #byKey = new Map<string, AggregateCall>();
  readonly #ids = new Set<ColumnId>();

  /** True for the column of an aggregate's result. */
  has(id: ColumnId): boolean {
    return this.#ids.has(id);
  }

  /** The column of a call; equal calls share one. */
  add(binding: Binding, call: Omit<AggregateCall, "id">, position: number): Scalar {
    const parts = [...call.args, ...(call.filter === undefined ? [] : [call.filter])];
    const key = `${call.function} ${call.distinct} ${call.filter !== undefined} ${parts.map((part) => binding.identity.of(part)).join(" ")}`;
    let known = this.#byKey.get(key);
    if (known === undefined) {
      known = { ...call, id: binding.newColumn() };
      this.#byKey.set(key, known);
      this.#ids.add(known.id);
      this.calls.push(known);
    }
    const { id, name, type } = known;
    return binding.column({ id, name, type, refusal: undefined, tableOid: 0, columnNumber: 0 }, position);
  }

  /** The place of the first aggregate that a scalar holds. */
  positionIn(binding: Binding, scalar: Scalar): number | undefined {
    if (scalar.kind === "column") return this.has(scalar.id) ? (binding.columnPosition(scalar) ?? 0) : undefined;
    for (const child of scalarChildren(scalar)) {
      const found = this.positionIn(binding, child);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** @throws SqlError 42803 if a scalar of a clause that must not hold aggregates has one */
  refuseIn(binding: Binding, scalar: Scalar, clause: Clause): void {
    const position = this.positionIn(binding, scalar);
    if (position !== undefined) throw notAllowed(clause, position);
  }
}

/** PostgreSQL's error for an aggregate in the wrong place. */
export function notAllowed(clause: Clause, position: number): Error {
  return sqlError("groupingError", `aggregate functions are not allowed in ${clause}`, { position });
}
