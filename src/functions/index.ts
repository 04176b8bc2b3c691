/** The functions: records by key, and overloads by name for the binder. */

import type { TypeName } from "../types/index.ts";
import { aggregateFunctions } from "./aggregate.ts";
import { booleanFunctions } from "./boolean.ts";
import { byteaFunctions } from "./bytea.ts";
import { castFunctions, casts } from "./cast.ts";
import { catalogFunctions } from "./catalog.ts";
import { datetimeFunctions } from "./datetime.ts";
import { datetimeFieldFunctions } from "./datetime-field.ts";
import { datetimeMakeFunctions } from "./datetime-make.ts";
import { floatFunctions } from "./float.ts";
import { integerFunctions } from "./integer.ts";
import { intervalFunctions } from "./interval.ts";
import { likeFunctions } from "./like.ts";
import { floatMathFunctions } from "./math-float.ts";
import { integerMathFunctions } from "./math-integer.ts";
import { numericMathFunctions } from "./math-numeric.ts";
import { numericFunctions } from "./numeric.ts";
import { overlapsFunctions } from "./overlaps.ts";
import type { AggregateFunction, Cast, ScalarFunction } from "./record.ts";
import { regexFunctions } from "./regex/functions.ts";
import { sessionFunctions } from "./session.ts";
import { stringFunctions } from "./string.ts";
import { stringFormatFunctions } from "./string-format.ts";
import { textFunctions } from "./text.ts";
import { timeFunctions } from "./time.ts";
import { formatFunctions } from "./to-char.ts";

export type { DecValue, Emitter, StatusErrors, Value } from "./emit.ts";
export { jsFunctions, jsImports } from "./js.ts";
export { likeParts } from "./like.ts";
export { textBytes, writeText } from "./output.ts";
export type { AggregateEmitter, AggregateFunction, Cast, ScalarFunction } from "./record.ts";
export { regexByTable } from "./regex/functions.ts";
export { literalParts } from "./regex/literal.ts";
export { regexTable } from "./regex/table.ts";
export type { ErrorArgument, RunError } from "./run-error.ts";
export { runErrorCode, runErrorOf } from "./run-error.ts";
export type { SessionFacts } from "./session.ts";
export { asF64, asI64, asPair, bothValid, decHalves, lanesOf, toNum } from "./value.ts";

/** Every scalar function and operator, casts included. */
export const scalarFunctions: readonly ScalarFunction[] = [
  ...integerFunctions,
  ...numericFunctions,
  ...floatFunctions,
  ...booleanFunctions,
  ...textFunctions,
  ...likeFunctions,
  ...regexFunctions,
  ...stringFunctions,
  ...stringFormatFunctions,
  ...byteaFunctions,
  ...datetimeFunctions,
  ...timeFunctions,
  ...intervalFunctions,
  ...floatMathFunctions,
  ...integerMathFunctions,
  ...numericMathFunctions,
  ...datetimeFieldFunctions,
  ...datetimeMakeFunctions,
  ...formatFunctions,
  ...overlapsFunctions,
  ...castFunctions,
  ...catalogFunctions,
  ...sessionFunctions,
];

const scalarsByKey = new Map(scalarFunctions.map((each) => [each.key, each]));
const scalarsByName = byName(scalarFunctions);
const aggregatesByKey = new Map(aggregateFunctions.map((each) => [each.key, each]));
const aggregatesByName = byName(aggregateFunctions);
const castsByPair = new Map(casts.map((each) => [`${each.from}>${each.to}`, each]));

/** The function of a plan's call. */
export function scalarFunction(key: string): ScalarFunction {
  const found = scalarsByKey.get(key);
  if (found === undefined) throw new Error(`assertion failed: no function ${key}`);
  return found;
}

/** The aggregate of a plan's call. */
export function aggregateFunction(key: string): AggregateFunction {
  const found = aggregatesByKey.get(key);
  if (found === undefined) throw new Error(`assertion failed: no aggregate ${key}`);
  return found;
}

/** All functions (or operators) of a name; empty when there is none. */
export function scalarOverloads(name: string): readonly ScalarFunction[] {
  return scalarsByName.get(name) ?? [];
}

/** All aggregates of a name; empty when there is none. */
export function aggregateOverloads(name: string): readonly AggregateFunction[] {
  return aggregatesByName.get(name) ?? [];
}

/** The cast between two types, if there is one. */
export function castBetween(from: TypeName, to: TypeName): Cast | undefined {
  return castsByPair.get(`${from}>${to}`);
}

function byName<T extends { readonly name: string }>(records: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const group = groups.get(record.name);
    if (group === undefined) groups.set(record.name, [record]);
    else group.push(record);
  }
  return groups;
}
