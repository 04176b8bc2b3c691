/**
 * Literal rows of any number, as data: the constants of the rows stand in a list of the plan, and what is computed from them in expressions
 * over the list's columns, one for each shape of expression. So neither plan nor code grows with the rows.
 */

import {
  type ConstantScalar,
  mapScalar,
  type OutputColumn,
  type Project,
  type Rows,
  type Scalar,
} from "../algebra/index.ts";
import { limits, notSupported } from "../base/index.ts";
import { type Datum, type TypeRef, typeRef } from "../types/index.ts";
import type { Binding } from "./binding.ts";

/** The list as it is made. */
interface List {
  readonly columns: (Rows["columns"][number] & { readonly values: Datum[] })[];
  readonly rows: number;
  readonly binding: Binding;
}

/** Rows of scalars without columns as a relation of `columns`. @throws SqlError 0A000 if too many different expressions stand in a column */
export function literalRows(
  rows: readonly (readonly Scalar[])[],
  columns: readonly OutputColumn[],
  binding: Binding,
): Rows | Project {
  const list: List = { columns: [], rows: rows.length, binding };
  const values = columns.map((column, index) => {
    const scalars = rows.map((row) => row[index]!);
    return scalars.every(({ kind }) => kind === "constant")
      ? addColumn(list, column.type, scalars as readonly ConstantScalar[], column)
      : computedColumn(list, scalars, column.type);
  });
  const relation: Rows = {
    kind: "rows",
    from: { kind: "list", list: binding.newList(list.columns.map((column) => column.values)), rows: rows.length },
    columns: list.columns.map(({ id, name, type, field }) => ({ id, name, type, field })),
  };
  const plain = values.every((value, index) => value.kind === "column" && value.id === columns[index]!.id);
  if (plain) return relation;
  const computed = columns.map((column, index) => {
    const value = values[index]!;
    const id = value.kind === "column" && value.id === column.id ? binding.newColumn() : column.id;
    return { ...column, id, value };
  });
  return { kind: "project", input: relation, columns: computed };
}

/** A column of a list, undefined where a row has no such constant; gives the reference to it. */
function addColumn(
  { columns, binding }: List,
  type: TypeRef,
  constants: readonly (ConstantScalar | undefined)[],
  column: OutputColumn = { id: binding.newColumn(), name: `constant${columns.length}`, type },
): Scalar {
  const all = binding.constants();
  const values = constants.map((constant): Datum => (constant === undefined ? null : all[constant.index]!));
  columns.push({ id: column.id, name: column.name, type, field: columns.length, values });
  return { kind: "column", id: column.id, type };
}

/** Expressions that are the same but for their constants. */
interface Shape {
  readonly first: Scalar;
  /** By row: its constants in the order of the expression; undefined for rows of other shapes. */
  readonly constants: (readonly ConstantScalar[] | undefined)[];
}

function computedColumn(list: List, scalars: readonly Scalar[], type: TypeRef): Scalar {
  const { binding } = list;
  const shapes = new Map<string, Shape>();
  const shapeOf = scalars.map((scalar, row) => {
    const constants: ConstantScalar[] = [];
    const key = JSON.stringify(withoutConstants(scalar, constants));
    const shape = shapes.get(key) ?? { first: scalar, constants: [] };
    shape.constants[row] = constants;
    shapes.set(key, shape);
    return key;
  });
  if (shapes.size > limits.literalShapes) {
    throw notSupported(`more than ${limits.literalShapes} kinds of expressions in one column of literal rows`);
  }
  const templates = [...shapes.values()].map((shape) => template(list, shape));
  const last = templates.at(-1)!;
  if (templates.length === 1) return last;
  const int4 = typeRef("int4");
  const numbers = new Map([...shapes.keys()].map((key, index) => [key, binding.constant(index, int4)]));
  const which = addColumn(
    list,
    int4,
    shapeOf.map((key) => numbers.get(key)),
  );
  const arms = templates.slice(0, -1).map((then, index) => {
    const args = [which, binding.constant(index, int4)];
    const when: Scalar = { kind: "call", function: "=(int4,int4)", args, type: typeRef("bool") };
    return { when, then };
  });
  return { kind: "case", arms, otherwise: last, type };
}

/** The expression with its constants reduced to their types; they are added to `into`. */
function withoutConstants(scalar: Scalar, into: ConstantScalar[]): unknown {
  if (scalar.kind === "constant") into.push(scalar);
  return mapScalar(scalar, (node) => {
    if (node.kind !== "constant") return node;
    if (node !== scalar) into.push(node);
    return { kind: "constant", index: 0, type: node.type, isNull: false };
  });
}

/** The expression of a shape over columns of the list. */
function template(list: List, { first, constants }: Shape): Scalar {
  let next = 0;
  return mapScalar(first, (node) => {
    if (node.kind !== "constant") return node;
    const place = next++;
    const own = Array.from({ length: list.rows }, (_, row) => constants[row]?.[place]);
    return addColumn(list, node.type, own);
  });
}
