/** Rules for the scalars of any relation: constants are computed once, conditions that are known disappear. */

import {
  type CallScalar,
  type CaseScalar,
  type CoalesceScalar,
  mapScalar,
  type Scalar,
  scalarChildren,
  withScalarChildren,
} from "../../algebra/index.ts";
import { scalarFunction } from "../../functions/index.ts";
import { type Datum, timestampInfinity, typeRef } from "../../types/index.ts";
import type { Planning, Rule } from "../rule.ts";
import { mapScalars } from "../scalars.ts";
import { simplifyLike } from "./like.ts";
import { simplifyRegex } from "./regex.ts";

export const scalarRules: readonly Rule[] = [
  // The largest expressions without columns first: what guards a part against an error is then evaluated with it. One that fails
  // stays, to fail when and if a row needs it.
  scalarRule("FoldConstants", (scalar, planning) => fold(scalar, whereNot(isDeferred, planning))),

  // TRUE AND x is x, FALSE AND x is FALSE whatever x is, as in PostgreSQL, but where a constant x fails before it; and so for OR.
  scalarRule("SimplifyLogic", (scalar, planning) => mapScalar(scalar, (node) => simplifyLogic(node, planning))),

  scalarRule("SimplifyCase", (scalar, planning) => mapScalar(scalar, (node) => simplifyCase(node, planning))),

  // Behind those that may leave a constant part that fails beside the NULL.
  scalarRule("FoldStrict", (scalar, planning) => mapScalar(scalar, (node) => foldStrict(node, planning))),

  // The kernels for a known pattern look for its bytes, with nothing left to find out per row.
  scalarRule("SimplifyLike", (scalar, planning) => mapScalar(scalar, (node) => simplifyLike(node, planning))),

  // A known regular expression is literal texts with anything between them, or the table of an automaton: no JavaScript per row.
  scalarRule("SimplifyRegex", (scalar, planning) => mapScalar(scalar, (node) => simplifyRegex(node, planning))),

  // date '1998-12-01' - interval '90 day' is a timestamp, but a comparison of dates is cheaper and prunes files and row groups.
  scalarRule("NarrowDateComparison", (scalar, planning) =>
    mapScalar(scalar, (node) => narrowComparison(node, planning)),
  ),

  // Last: to PostgreSQL's planner they are unknown, so what stands beside them may make them needless before they fail. A NULL of theirs
  // stays unknown, so that it does not hide what fails beside it.
  scalarRule("FoldDeferred", (scalar, planning) => fold(scalar, withoutNulls(planning))),
];

function scalarRule(name: string, map: (scalar: Scalar, planning: Planning) => Scalar): Rule {
  const apply: Rule["apply"] = (relation, planning) => {
    const mapped = mapScalars(relation, (scalar) => map(scalar, planning));
    return mapped === relation ? undefined : mapped;
  };
  return { name, apply };
}

/** As `planning`, which does not evaluate what has some property. */
function whereNot(has: (scalar: Scalar) => boolean, planning: Planning): Planning {
  return { ...planning, evaluate: (scalar) => (has(scalar) ? undefined : planning.evaluate(scalar)) };
}

/** As `planning`, to which a NULL is no value. */
function withoutNulls(planning: Planning): Planning {
  return { ...planning, evaluate: (scalar) => planning.evaluate(scalar) ?? undefined };
}

function isDeferred(scalar: Scalar): boolean {
  const own = scalar.kind === "call" && scalarFunction(scalar.function).deferred === true;
  return own || scalarChildren(scalar).some(isDeferred);
}

function fold(scalar: Scalar, planning: Planning): Scalar {
  if (scalar.kind === "constant" || scalar.kind === "column" || scalar.kind === "parameter") return scalar;
  if (!isConstant(scalar)) {
    const folded = mapChildren(scalar, (child) => fold(child, planning));
    return folded.kind === "coalesce" ? settled(folded) : folded;
  }
  return evaluated(scalar, planning) ?? mapChildren(scalar, (child) => foldParts(child, planning));
}

/** A COALESCE without what is known to be NULL, and without what stands behind a value that is known not to be. */
function settled(scalar: CoalesceScalar): Scalar {
  const end = scalar.args.findIndex((arg) => arg.kind === "constant" && !arg.isNull);
  const kept = end < 0 ? scalar.args : scalar.args.slice(0, end + 1);
  const args = kept.filter((arg) => arg.kind !== "constant" || !arg.isNull);
  const [first] = args;
  if (args.length === scalar.args.length || first === undefined) return scalar;
  return args.length === 1 && first.type.typmod === scalar.type.typmod ? first : { ...scalar, args };
}

/** Folds what it can of an expression that fails as a whole: where a part fails, all above it would too. */
function foldParts(scalar: Scalar, planning: Planning): Scalar {
  if (scalar.kind === "constant") return scalar;
  const mapped = mapChildren(scalar, (child) => foldParts(child, planning));
  const folded = mapped.kind === "coalesce" ? settled(mapped) : mapped;
  const whole = scalarChildren(folded).every((child) => child.kind === "constant");
  return (whole ? evaluated(folded, planning) : undefined) ?? folded;
}

function evaluated(scalar: Scalar, planning: Planning): Scalar | undefined {
  const value = planning.evaluate(scalar);
  return value === undefined ? undefined : planning.constant(value, scalar.type);
}

/** A strict function of a NULL that is known is NULL, whatever its other arguments would be or fail with, as in PostgreSQL. */
function foldStrict(scalar: Scalar, planning: Planning): Scalar {
  if (scalar.kind !== "call" || scalarFunction(scalar.function).calledOnNull === true) return scalar;
  if (!scalar.args.some((arg) => arg.kind === "constant" && arg.isNull) || scalar.args.some(hasFailed)) return scalar;
  return planning.constant(null, scalar.type);
}

/** True for an expression with an immutable part that is constant and could not be computed: PostgreSQL's planner fails with it. */
function hasFailed(scalar: Scalar): boolean {
  const children = scalarChildren(scalar);
  if (children.some(hasFailed)) return true;
  if (scalar.kind !== "call") return false;
  const { volatility, deferred } = scalarFunction(scalar.function);
  if (volatility !== undefined || deferred) return false;
  return children.every((child) => child.kind === "constant");
}

function isConstant(scalar: Scalar): boolean {
  return !["column", "parameter", "subquery"].includes(scalar.kind) && scalarChildren(scalar).every(isConstant);
}

function mapChildren(scalar: Scalar, map: (child: Scalar) => Scalar): Scalar {
  const children = scalarChildren(scalar);
  const mapped = children.map(map);
  return mapped.every((child, index) => child === children[index]) ? scalar : withScalarChildren(scalar, mapped);
}

function simplifyLogic(scalar: Scalar, planning: Planning): Scalar {
  if (scalar.kind !== "and" && scalar.kind !== "or") return scalar;
  const decisive = scalar.kind === "or";
  const values = scalar.args.map((arg) => known(arg, planning));
  const end = values.indexOf(decisive);
  // a part that fails before it does so in PostgreSQL too, which reads from left to right
  if (end >= 0 && !scalar.args.slice(0, end).some(hasFailed)) return planning.constant(decisive, scalar.type);
  const args = scalar.args.filter((_, index) => values[index] !== !decisive);
  if (args.length === scalar.args.length) return scalar;
  if (args.length > 1) return { ...scalar, args };
  return args[0] ?? planning.constant(!decisive, scalar.type);
}

function simplifyCase(scalar: Scalar, planning: Planning): Scalar {
  if (scalar.kind !== "case") return scalar;
  const arms: CaseScalar["arms"][number][] = [];
  for (const arm of scalar.arms) {
    const value = known(arm.when, planning);
    if (value === true) return withArms(scalar, arms, arm.then, planning);
    if (value === undefined) arms.push(arm);
  }
  return arms.length === scalar.arms.length ? scalar : withArms(scalar, arms, scalar.otherwise, planning);
}

function withArms(
  scalar: CaseScalar,
  arms: CaseScalar["arms"],
  otherwise: Scalar | undefined,
  planning: Planning,
): Scalar {
  if (arms.length > 0) return { ...scalar, arms, otherwise };
  return otherwise ?? planning.constant(null, scalar.type);
}

/** The value of a condition that is a constant. */
function known(scalar: Scalar, planning: Planning): Datum | undefined {
  return scalar.kind === "constant" ? planning.valueOf(scalar) : undefined;
}

const dayMicros = 86_400_000_000n;
const mirrored: Readonly<Record<string, string>> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "<>": "<>" };

/** A date compared with a constant timestamp, as a comparison with a constant date. */
function narrowComparison(scalar: Scalar, planning: Planning): Scalar {
  if (scalar.kind !== "call" || scalar.args.length !== 2) return scalar;
  const symbol = scalar.function.slice(0, scalar.function.indexOf("("));
  const [left, right] = scalar.args as [Scalar, Scalar];
  const flipped = mirrored[symbol];
  if (flipped === undefined) return scalar;
  return narrowed(scalar, symbol, left, right, planning) ?? narrowed(scalar, flipped, right, left, planning) ?? scalar;
}

function narrowed(
  scalar: CallScalar,
  symbol: string,
  left: Scalar,
  right: Scalar,
  planning: Planning,
): Scalar | undefined {
  const day = dateOf(left);
  const micros = right.kind === "constant" && right.type.name === "timestamp" ? planning.valueOf(right) : undefined;
  if (day === undefined || typeof micros !== "bigint") return undefined;
  if (micros === timestampInfinity || micros === -timestampInfinity - 1n) return undefined;
  const rest = ((micros % dayMicros) + dayMicros) % dayMicros;
  if (rest !== 0n && (symbol === "=" || symbol === "<>")) return undefined;
  // A day is before a time within a day if and only if it is that day or an earlier one.
  const inner = rest === 0n ? symbol : symbol.startsWith("<") ? "<=" : ">";
  const bound = planning.constant(Number((micros - rest) / dayMicros), typeRef("date"));
  return { ...scalar, function: `${inner}(date,date)`, args: [day, bound] };
}

/** The date that a comparison with a timestamp looks at, cast to one or not. */
function dateOf(scalar: Scalar): Scalar | undefined {
  if (scalar.kind === "call" && scalar.function === "::timestamp(date)") {
    // a constant is left where it could not be cast
    return scalar.args[0]?.kind === "constant" ? undefined : scalar.args[0];
  }
  return scalar.type.name === "date" && scalar.kind !== "constant" ? scalar : undefined;
}
