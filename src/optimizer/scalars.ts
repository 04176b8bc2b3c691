/** Walks and questions over scalars and the scalars of a relation, shared by the rules. */

import { type ColumnId, mapScalar, type Relation, type Scalar, scalarChildren } from "../algebra/index.ts";
import { scalarFunction } from "../functions/index.ts";
import { typeRef } from "../types/index.ts";

/** True when evaluating the scalar can raise an error. */
export function mayFail(scalar: Scalar): boolean {
  if (scalar.kind === "call" && scalarFunction(scalar.function).fails) return true;
  if (scalar.kind === "subquery" && scalar.test === "value") return true;
  return scalarChildren(scalar).some(mayFail);
}

/** The conjuncts of a predicate, in the order in which they are evaluated. */
export function conjuncts(predicate: Scalar): readonly Scalar[] {
  return predicate.kind === "and" ? predicate.args.flatMap(conjuncts) : [predicate];
}

/** One predicate of one or more conjuncts. */
export function conjunction(parts: readonly Scalar[]): Scalar {
  return parts.length === 1 ? parts[0]! : { kind: "and", args: parts, type: typeRef("bool") };
}

/** The scalar with columns replaced by what they are computed from. The replacements take the types of the columns they stand for. */
export function substitute(scalar: Scalar, values: ReadonlyMap<ColumnId, Scalar>): Scalar {
  return mapScalar(scalar, (node) => {
    const value = node.kind === "column" ? values.get(node.id) : undefined;
    if (value === undefined || value.type.name === node.type.name) return value ?? node;
    return value.kind === "column"
      ? { ...value, type: node.type }
      : { kind: "coalesce", args: [value], type: node.type };
  });
}

/** True for a scalar that costs nothing to compute twice. */
export function isTrivial(scalar: Scalar): boolean {
  return scalar.kind === "column" || scalar.kind === "constant" || scalar.kind === "parameter";
}

/** How often each column is read. */
export function countReads(scalars: readonly Scalar[]): ReadonlyMap<ColumnId, number> {
  const counts = new Map<ColumnId, number>();
  const count = (scalar: Scalar): void => {
    if (scalar.kind === "column") counts.set(scalar.id, (counts.get(scalar.id) ?? 0) + 1);
    for (const child of scalarChildren(scalar)) count(child);
  };
  for (const scalar of scalars) count(scalar);
  return counts;
}

/** The scalars of a relation itself, not of its inputs. */
export function scalarsOf(relation: Relation): readonly Scalar[] {
  switch (relation.kind) {
    case "scan":
      return relation.filter;
    case "values":
      return relation.rows.flat();
    case "filter":
      return [relation.predicate];
    case "project":
      return relation.columns.map((column) => column.value);
    case "aggregate":
      return [
        ...relation.keys.map((key) => key.value),
        ...relation.calls.flatMap((call) => [...call.args, ...(call.filter === undefined ? [] : [call.filter])]),
      ];
    case "sort":
      return relation.keys.map((key) => key.value);
    case "limit":
      return [relation.count, relation.offset].filter((scalar) => scalar !== undefined);
    case "rows":
    case "union":
    case "with":
    case "reference":
      return [];
  }
}

/** The relation with each of its own scalars replaced; the relation itself when all stay the same. */
export function mapScalars<R extends Relation>(relation: R, map: (scalar: Scalar) => Scalar): R {
  let changed = false;
  const mapped = (scalar: Scalar): Scalar => {
    const result = map(scalar);
    changed ||= result !== scalar;
    return result;
  };
  const result = rebuild(relation, mapped);
  return changed ? (result as R) : relation;
}

function rebuild(relation: Relation, map: (scalar: Scalar) => Scalar): Relation {
  const optional = (scalar: Scalar | undefined): Scalar | undefined => (scalar === undefined ? undefined : map(scalar));
  const valued = <T extends { readonly value: Scalar }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, value: map(item.value) }));
  switch (relation.kind) {
    case "scan":
      return { ...relation, filter: relation.filter.map(map) };
    case "values":
      return { ...relation, rows: relation.rows.map((row) => row.map(map)) };
    case "filter":
      return { ...relation, predicate: map(relation.predicate) };
    case "project":
      return { ...relation, columns: valued(relation.columns) };
    case "aggregate": {
      const calls = relation.calls.map((call) => ({
        ...call,
        args: call.args.map(map),
        filter: optional(call.filter),
      }));
      return { ...relation, keys: valued(relation.keys), calls };
    }
    case "sort":
      return { ...relation, keys: valued(relation.keys) };
    case "limit":
      return { ...relation, count: optional(relation.count), offset: optional(relation.offset) };
    case "rows":
    case "union":
    case "with":
    case "reference":
      return relation;
  }
}
