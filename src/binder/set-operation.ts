/** UNION, INTERSECT and EXCEPT: columns of common types; without ALL by an Aggregate over the rows of both sides. */

import type {
  AggregateCall,
  ColumnId,
  OutputColumn,
  ParameterScalar,
  Relation,
  Scalar,
  Union,
} from "../algebra/index.ts";
import { limits, notSupported, sqlError } from "../base/index.ts";
import { expressionPosition, type Query, type SetOperation } from "../sql/index.ts";
import { typeRef } from "../types/index.ts";
import { Aggregates } from "./aggregates.ts";
import { arrange, bindLimits, type InClause } from "./arrange.ts";
import type { Binding, Bound } from "./binding.ts";
import { coerceToCommon, commonType, isUntyped, typeName } from "./coercion.ts";
import { bindExpression } from "./expression.ts";
import type { Scope, ScopeColumn, ScopeTable } from "./scope.ts";
import type { BoundQuery, Surroundings } from "./surroundings.ts";
import { Targets } from "./target.ts";

/** One side of an operation: a relation, and its columns as expressions over it. */
interface Side {
  readonly relation: Relation;
  readonly columns: readonly (Bound & { readonly name: string })[];
}

/** Source: analyze.c, transformSetOperationStmt. @throws SqlError 42601, 42804, 0A000 */
export function bindSetOperation(query: SetOperation, around: Surroundings, binding: Binding): BoundQuery {
  const sides: ScopeTable[] = [...around.hidden];
  const { relation, columns } = bindOperation(query, { ...around, hidden: sides }, binding, sides);
  const named = columns.map(({ scalar, name }): ScopeColumn => {
    if (scalar.kind !== "column") throw new Error(`assertion failed: ${name} is no column`);
    return { id: scalar.id, name, type: scalar.type, refusal: undefined, tableOid: 0, columnNumber: 0 };
  });
  const scope: Scope = {
    tables: [{ name: "", aliased: true, table: undefined, columns: named }],
    outer: around.outer,
    hidden: sides,
  };
  const aggregates = new Aggregates();
  const inClause: InClause = (clause) => ({ binding, around, scope, clause, aggregates, bind: bindExpression });
  const targets = new Targets(binding);
  targets.take(named);
  const sort = query.orderBy.map((item) => {
    const entry = targets.find(item.expression, inClause("ORDER BY"));
    if (!entry.hidden) return { entry, item };
    throw sqlError("featureNotSupported", "invalid UNION/INTERSECT/EXCEPT ORDER BY clause", {
      position: expressionPosition(item.expression),
      detail: "Only result column names can be used, not expressions or functions.",
      hint: "Add the expression/function to every SELECT, or move the UNION into a FROM clause.",
    });
  });
  const clauses = { sort, ...bindLimits(query, inClause), distinct: undefined };
  return arrange(relation, targets.entries(), (scalar) => scalar, clauses, binding);
}

/** @param bound the queries that have been bound, in order; each is added */
function bindOperation(
  { operation, all, left, right }: SetOperation,
  around: Surroundings,
  binding: Binding,
  bound: ScopeTable[],
): Side {
  const word = operation.toUpperCase();
  return binding.nested(() => {
    // A parameter that stands alone has the type of the other side's column.
    const rightFirst = openParameters(left, binding).size > 0 && openParameters(right, binding).size === 0;
    const [one, other] = rightFirst ? [right, left] : [left, right];
    const bindOne = bindSide(one, around, binding, bound);
    settleParameters(other, bindOne, binding);
    const bindOther = bindSide(other, around, binding, bound);
    const sides = rightFirst ? ([bindOther, bindOne] as const) : ([bindOne, bindOther] as const);
    const [first, second] = sides;
    if (first.columns.length !== second.columns.length) {
      const message = `each ${word} query must have the same number of columns`;
      const position = Math.min(...second.columns.map((column) => column.position));
      throw sqlError("syntaxError", message, Number.isFinite(position) ? { position } : {});
    }
    if (all && operation !== "union") throw notSupported(`${word} ALL`);
    if (first.columns.length > limits.selectColumns) {
      throw sqlError("tooManyColumns", `target lists can have at most ${limits.selectColumns} entries`);
    }
    const types = first.columns.map((column, index) => commonType([column, second.columns[index]!], word));
    const columns = first.columns.map(({ name }, index) => ({ id: binding.newColumn(), name, type: types[index]! }));
    const coerced = sides.map((side) => ({
      relation: side.relation,
      values: side.columns.map((column, index) => coerceToCommon(binding, column, types[index]!, word).scalar),
    }));
    const relation =
      operation === "union"
        ? unionOf(coerced, columns, binding, all)
        : comparedSides(operation, coerced, columns, binding);
    const positions = first.columns.map(({ position }) => position);
    return {
      relation,
      columns: columns.map(({ id, name, type }, index) => {
        return { scalar: { kind: "column", id, type }, position: positions[index]!, name };
      }),
    };
  });
}

/** The parameters without a type that stand alone in a select list, by column. */
function openParameters(query: Query, { parameters }: Binding): ReadonlyMap<number, ParameterScalar> {
  const found = new Map<number, ParameterScalar>();
  if (query.kind !== "select" || query.targets.some(({ kind }) => kind === "star")) return found;
  for (const [column, target] of query.targets.entries()) {
    if (target.kind !== "target" || target.expression.kind !== "parameter") continue;
    const { number, position } = target.expression;
    const reference = parameters.reference(number, position);
    if (isUntyped(reference)) found.set(column, reference);
  }
  return found;
}

function settleParameters(query: Query, { columns }: Side, binding: Binding): void {
  for (const [index, parameter] of openParameters(query, binding)) {
    const column = columns[index];
    if (column === undefined || column.literal !== undefined) continue;
    binding.parameters.settle(parameter, typeName(column), column.position);
  }
}

function bindSide(query: Query, around: Surroundings, binding: Binding, bound: ScopeTable[]): Side {
  const plain = query.with === undefined && query.orderBy.length === 0;
  if (query.kind === "setOperation" && plain && query.limit === undefined && query.offset === undefined) {
    return bindOperation(query, around, binding, bound);
  }
  const { relation, output } = around.bindQuery(query, { ...around, hidden: [...bound] }, binding);
  const names = output.map((column) => ({ ...column, refusal: undefined }));
  bound.push({ name: `*SELECT* ${bound.length + 1}`, table: undefined, aliased: true, columns: names });
  const columns = output.map(({ id, name, type, position, literal }) => {
    const value: Bound =
      literal === undefined ? { scalar: { kind: "column", id, type }, position } : binding.literal(literal, position);
    return { ...value, name };
  });
  return { relation, columns };
}

interface CoercedSide {
  readonly relation: Relation;
  readonly values: readonly Scalar[];
}

function unionOf(
  sides: readonly CoercedSide[],
  columns: readonly OutputColumn[],
  binding: Binding,
  all: boolean,
): Relation {
  const inputs = sides.map((side) => projected(side, columns, binding));
  const ids = all ? columns : columns.map((column) => ({ ...column, id: binding.newColumn() }));
  const union: Union = {
    kind: "union",
    inputs: inputs.map(({ relation }) => relation),
    columns: ids.map((column, index) => ({ ...column, from: inputs.map(({ from }) => from[index]!) })),
  };
  if (all) return union;
  return { kind: "aggregate", input: union, keys: keysOver(ids, columns), calls: [] };
}

/** The columns of `over` as keys under the ids of `columns`. */
function keysOver(
  over: readonly OutputColumn[],
  columns: readonly OutputColumn[],
): (OutputColumn & { readonly value: Scalar })[] {
  return columns.map((column, index) => {
    const { id, type } = over[index]!;
    return { ...column, value: { kind: "column", id, type } };
  });
}

/** A side's values as columns: those that it has already stay as they are. */
function projected(
  { relation, values }: CoercedSide,
  columns: readonly OutputColumn[],
  binding: Binding,
): { readonly relation: Relation; readonly from: readonly ColumnId[] } {
  if (values.every(({ kind }) => kind === "column")) {
    return { relation, from: values.map((value) => (value.kind === "column" ? value.id : -1)) };
  }
  const given = values.map((value, index) => {
    return { id: binding.newColumn(), name: columns[index]!.name, type: value.type, value };
  });
  return { relation: { kind: "project", input: relation, columns: given }, from: given.map(({ id }) => id) };
}

/** Groups of the rows of both sides, with how many each side has: INTERSECT wants both, EXCEPT only the left one. */
function comparedSides(
  operation: "intersect" | "except",
  sides: readonly CoercedSide[],
  columns: readonly OutputColumn[],
  binding: Binding,
): Relation {
  const int4 = typeRef("int4");
  const one = binding.constant(1, int4);
  const none = binding.constant(null, int4);
  const marked = sides.map(({ relation, values }, index) => ({
    relation,
    values: [...values, ...sides.map((_, side) => (side === index ? one : none))],
  }));
  const marks = sides.map((_, side) => ({ id: binding.newColumn(), name: `side${side + 1}`, type: int4 }));
  const union = unionOf(
    marked,
    [...columns.map((column) => ({ ...column, id: binding.newColumn() })), ...marks],
    binding,
    true,
  );
  const given = union.kind === "union" ? union.columns : [];
  const calls = marks.map(
    ({ id }): AggregateCall => ({
      id: binding.newColumn(),
      function: "count(any)",
      args: [{ kind: "column", id, type: int4 }],
      distinct: false,
      filter: undefined,
      type: typeRef("int8"),
      name: "count",
    }),
  );
  const input: Relation = { kind: "aggregate", input: union, keys: keysOver(given, columns), calls };
  const operators = { intersect: [">", ">"], except: [">", "="] }[operation];
  const zero = binding.constant(0n, typeRef("int8"));
  const args = calls.map(
    ({ id, type }, index): Scalar => ({
      kind: "call",
      function: `${operators[index]}(int8,int8)`,
      args: [{ kind: "column", id, type }, zero],
      type: typeRef("bool"),
    }),
  );
  return { kind: "filter", input, predicate: { kind: "and", args, type: typeRef("bool") } };
}
