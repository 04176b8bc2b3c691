/** Operators: which one a symbol means for its operands, and the call of it. */

import { notSupported, sqlError } from "../base/index.ts";
import { castBetween, type ScalarFunction, scalarOverloads } from "../functions/index.ts";
import type { OperatorName } from "../sql/index.ts";
import { type TypeName, typeRef, types } from "../types/index.ts";
import type { Binding, Bound } from "./binding.ts";
import { canCoerce, coerce, ofAnyType, typeName } from "./coercion.ts";
import { lackingOverloads, lacksOperator } from "./lacking.ts";
import { selectOverload } from "./overload.ts";
import { zoneConstant } from "./zone.ts";

/** An operator of the default schema. */
export function operatorName(name: string): OperatorName {
  return { schema: undefined, name };
}

/**
 * The call of an operator on one operand (prefix) or two. `position` is the operator's.
 * Source: parse_oper.c, oper and left_oper.
 * @throws SqlError 42883, 42725; what reading a literal operand throws
 */
export function bindOperator(
  binding: Binding,
  operator: OperatorName,
  operands: readonly Bound[],
  position: number,
): Bound {
  const inputs = operands.map(typeName);
  const candidates = operator.schema === undefined || operator.schema === "pg_catalog" ? overloads(operator.name) : [];
  if (candidates.length === 0 && lacksOperator(operator.name))
    throw notSupported(`operator ${operator.name}`, position);
  if (operator.name === "||") {
    const concatenated = bindConcatenation(binding, operands, position);
    if (concatenated !== undefined) return concatenated;
  }
  const found =
    exactOverload(candidates, inputs) ??
    selectOverload([...candidates, ...lackingOverloads(operator.name, candidates)], inputs);
  if (found === "none" || found === "ambiguous") throw operatorError(found, operator, inputs, position);
  if ("lacking" in found) throw notSupported(`operator ${operatorSignature(operator, inputs)}`, position);
  return callFunction(binding, found, operands, position);
}

/** The call of a function whose parameters the operands can become. */
export function callFunction(
  binding: Binding,
  { key, args, returns, zone, volatility }: ScalarFunction,
  operands: readonly Bound[],
  position: number,
): Bound {
  // more operands than arguments are further ones of a variadic function
  const coerced = operands.map((operand, index) => {
    const known = index === zone?.index ? zoneConstant(binding, operand, zone.find) : undefined;
    if (known !== undefined) return known;
    const arg = args[Math.min(index, args.length - 1)]!;
    return (arg === "unknown" ? ofAnyType(binding, operand) : passArgument(binding, operand, arg)).scalar;
  });
  // equal expressions are computed once; each call of a volatile function is one of its own
  if (volatility === "volatile") coerced.push(binding.constant(binding.nextCall(), typeRef("int4")));
  return { scalar: { kind: "call", function: key, args: coerced, type: typeRef(returns) }, position };
}

/** An operand as a parameter's type; between the string types, whose bytes are the same, nothing needs to be done. */
export function passArgument(binding: Binding, operand: Bound, type: TypeName): Bound {
  const cast = typeName(operand) === "unknown" ? undefined : castBetween(typeName(operand), type);
  if (cast !== undefined && cast.function === undefined) return operand;
  return coerce(binding, operand, typeRef(type), "implicit")!;
}

/** Operators of a symbol: functions have names, which are no symbols. */
function overloads(name: string): readonly ScalarFunction[] {
  return /^[+\-*/<>=~!@#%^&|`?]+$/.test(name) ? scalarOverloads(name) : [];
}

/** The operator for just these types; an unknown operand is first taken to be of the other one's type. */
function exactOverload(candidates: readonly ScalarFunction[], inputs: readonly TypeName[]): ScalarFunction | undefined {
  const known = inputs.find((input) => input !== "unknown");
  const wanted = inputs.map((input) => (input === "unknown" ? known : input));
  return candidates.find(
    ({ args }) => args.length === wanted.length && args.every((arg, index) => arg === wanted[index]),
  );
}

/** `||` takes a value of any type beside a string and writes it as text (PostgreSQL's text || anynonarray). */
function bindConcatenation(binding: Binding, operands: readonly Bound[], position: number): Bound | undefined {
  const inputs = operands.map(typeName);
  // beside bytea a literal without a type is bytea too
  const isText = (input: TypeName) =>
    types[input].category === "S" || (input === "unknown" && !inputs.includes("bytea"));
  if (operands.length !== 2 || !inputs.some(isText)) return undefined;
  const [left, right] = operands.map((operand) => coerce(binding, operand, typeRef("text"), "explicit"));
  const [concatenation] = scalarOverloads("||");
  if (left === undefined || right === undefined || concatenation === undefined) {
    throw notSupported(`operator ${operatorSignature(operatorName("||"), inputs)}`, position);
  }
  return callFunction(binding, concatenation, [left, right], position);
}

function operatorSignature({ schema, name }: OperatorName, inputs: readonly TypeName[]): string {
  const shown = schema === undefined ? name : `${schema}.${name}`;
  const [first, second] = inputs.map((input) => types[input].sqlName);
  return second === undefined ? `${shown} ${first}` : `${first} ${shown} ${second}`;
}

function operatorError(
  reason: "none" | "ambiguous",
  operator: OperatorName,
  inputs: readonly TypeName[],
  position: number,
): Error {
  const signature = operatorSignature(operator, inputs);
  const casts = "You might need to add explicit type casts.";
  if (reason === "ambiguous") {
    const hint = `Could not choose a best candidate operator. ${casts}`;
    return sqlError("ambiguousFunction", `operator is not unique: ${signature}`, { position, hint });
  }
  const hint =
    inputs.length === 1
      ? "No operator matches the given name and argument type. You might need to add an explicit type cast."
      : `No operator matches the given name and argument types. ${casts}`;
  return sqlError("undefinedFunction", `operator does not exist: ${signature}`, { position, hint });
}

/** The `=` of two values of a type; the string types share that of text. */
export function equalityOf(type: TypeName): ScalarFunction | undefined {
  const name = types[type].category === "S" && type !== "bpchar" ? "text" : type;
  if (!canCoerce(type, name, "implicit")) return undefined;
  return scalarOverloads("=").find(({ args }) => args[0] === name && args[1] === name);
}
