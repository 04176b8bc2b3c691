/** The state of binding one statement, and what all parts of the binder share: bound expressions, constants, column ids, depth. */

import type { ColumnId, ColumnScalar, ConstantScalar, LiteralRows, Scalar } from "../algebra/index.ts";
import { scalarChildren } from "../algebra/index.ts";
import { limits, type SessionSettings, stackDepthExceeded } from "../base/index.ts";
import type { Expression } from "../sql/index.ts";
import {
  type Datum,
  findZone,
  magnitudeOf,
  type NumericDatum,
  offsetAtMoment,
  type ReadContext,
  type TypeName,
  type TypeRef,
  typeRef,
} from "../types/index.ts";
import type { Aggregates } from "./aggregates.ts";
import { Parameters } from "./parameters.ts";
import { ScalarIdentity } from "./scalar-identity.ts";
import type { Scope, ScopeColumn } from "./scope.ts";
import type { Surroundings } from "./surroundings.ts";

/** An expression that has been bound. */
export interface Bound {
  readonly scalar: Scalar;
  /** Where the expression begins, for errors about its type or value. */
  readonly position: number;
  /** The text of a string literal (null for NULL) that has no type yet; `scalar` then stands for nothing but the type unknown. */
  readonly literal?: string | null;
}

/** The clause in which an expression stands, in PostgreSQL's words. */
export type Clause =
  | "SELECT"
  | "DISTINCT ON"
  | "WHERE"
  | "GROUP BY"
  | "HAVING"
  | "ORDER BY"
  | "FILTER"
  | "VALUES"
  | "LIMIT"
  | "OFFSET"
  | "EXECUTE";

/** What an expression may refer to where it stands. */
export interface Context {
  readonly binding: Binding;
  readonly around: Surroundings;
  readonly scope: Scope;
  readonly clause: Clause;
  /** The aggregates of the SELECT around. */
  readonly aggregates: Aggregates;
  /** Binds any expression. Handed over, because expressions contain each other. */
  readonly bind: (expression: Expression, context: Context) => Bound;
}

/** Nodes that a plan may have beyond those of the text, since some operands are repeated: nested ones multiply. */
const repeatedNodesMax = 100_000;

const unknownScalar: ConstantScalar = { kind: "constant", index: -1, type: typeRef("unknown"), isNull: false };

export class Binding {
  readonly settings: SessionSettings;
  /** What the reading of date literals depends on. */
  readonly readContext: ReadContext;
  readonly identity = new ScalarIdentity();
  readonly parameters: Parameters;
  readonly #constants: Datum[] = [];
  readonly #constantIndexes = new Map<string, number>();
  /** The names of the columns that scalar subqueries give. */
  readonly subqueryNames = new WeakMap<Expression, string>();
  readonly #columnPositions = new WeakMap<Scalar, number>();
  #columns = 0;
  readonly #lists: LiteralRows[] = [];
  #withs = 0;
  #calls = 0;
  #depth = 0;
  /** Nodes that may still be repeated. */
  #repeatable = repeatedNodesMax;

  constructor(settings: SessionSettings, parameterTypes?: readonly (TypeName | undefined)[]) {
    this.settings = settings;
    this.readContext = readContextOf(settings);
    this.parameters = new Parameters(parameterTypes);
  }

  /** The values that the plan numbers. */
  constants(): readonly Datum[] {
    return this.#constants;
  }

  /** A number that no other call of the statement has. */
  nextCall(): number {
    return this.#calls++;
  }

  newColumn(): ColumnId {
    return this.#columns++;
  }

  /** The rows that the plan numbers, column by column. */
  lists(): readonly LiteralRows[] {
    return this.#lists;
  }

  newList(columns: LiteralRows): number {
    return this.#lists.push(columns) - 1;
  }

  /** The number of a query of WITH. */
  newWith(): number {
    return this.#withs++;
  }

  /** A typed value. Equal ones share their number, so that equal expressions are equal. */
  constant(value: Datum, type: TypeRef): ConstantScalar {
    const key = constantKey(value, type.name);
    let index = this.#constantIndexes.get(key);
    if (index === undefined) {
      index = this.#constants.push(value) - 1;
      this.#constantIndexes.set(key, index);
    }
    return { kind: "constant", index, type, isNull: value === null, ...decimalShape(value, type.name) };
  }

  /** A string literal or NULL, whose type is found where it is used. */
  literal(text: string | null, position: number): Bound {
    return { scalar: unknownScalar, position, literal: text };
  }

  /** A reference to a column of the scope. */
  column({ id, type }: ScopeColumn, position: number): ColumnScalar {
    const scalar: ColumnScalar = { kind: "column", id, type };
    this.#columnPositions.set(scalar, position);
    return scalar;
  }

  /** Where a column reference made by {@link column} stands. */
  columnPosition(scalar: ColumnScalar): number | undefined {
    return this.#columnPositions.get(scalar);
  }

  /** The same value under another type of the same physical form, as a binary coercible cast gives it. */
  retype(scalar: Scalar, type: TypeRef): Scalar {
    if (scalar.type.name === type.name && scalar.type.typmod === type.typmod) return scalar;
    // Expressions keep their type: that of a cast says how far it cuts, and GROUP BY finds them by it. COALESCE of one value is it.
    if (!["column", "constant", "parameter"].includes(scalar.kind)) return { kind: "coalesce", args: [scalar], type };
    const retyped = { ...scalar, type };
    const position = this.#columnPositions.get(scalar);
    if (position !== undefined) this.#columnPositions.set(retyped, position);
    return retyped;
  }

  /**
   * Runs `bind` one level deeper.
   * @throws SqlError 54001 beyond `limits.treeDepth`
   */
  nested<T>(bind: () => T): T {
    if (++this.#depth > limits.treeDepth) throw stackDepthExceeded();
    const result = bind();
    this.#depth--;
    return result;
  }

  /**
   * Announces that an operand will stand in the plan `times` more than in the text: nested ones multiply.
   * @throws SqlError 54001 when the plan would outgrow any statement
   */
  repeat(operand: Scalar, times: number): void {
    if (times <= 0) return;
    this.#repeatable -= times * countNodes(operand, this.#repeatable / times);
    if (this.#repeatable < 0) throw stackDepthExceeded();
  }
}

/** What the input of dates depends on among the settings; `moment`, in µs from 1970 UTC, is what 'now' means. */
export function readContextOf({ dateStyle, timeZone }: SessionSettings, moment?: bigint): ReadContext {
  const order = /dmy|euro/i.test(dateStyle) ? "dmy" : /ymd/i.test(dateStyle) ? "ymd" : "mdy";
  const zone = findZone(timeZone);
  const offset = zone === undefined || moment === undefined ? 0 : offsetAtMoment(zone, Number(moment / 1_000_000n));
  return {
    order,
    ...(zone === undefined ? {} : { zone }),
    ...(moment === undefined ? {} : { now: { moment, offset } }),
  };
}

/** The nodes of a scalar, or some number above `most`. */
function countNodes(scalar: Scalar, most: number): number {
  let count = 1;
  for (const child of scalarChildren(scalar)) {
    if (count > most) break;
    count += countNodes(child, most - count);
  }
  return count;
}

function constantKey(value: Datum, name: TypeName): string {
  if (value === null || typeof value !== "object")
    return `${name} ${typeof value} ${Object.is(value, -0) ? "-0" : value}`;
  return `${name} ${Object.values(value).join(" ")}`;
}

function decimalShape(value: Datum, name: TypeName): { scale?: number; magnitude?: number } {
  if (name !== "numeric" || value === null) return {};
  const decimal = value as NumericDatum;
  if (decimal.kind !== "finite") return {};
  return { scale: decimal.scale, magnitude: magnitudeOf(decimal.coefficient) };
}
