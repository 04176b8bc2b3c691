/** Conversions that PostgreSQL makes by itself or on request: literals to their type, implicit and explicit casts, common types. */

import type { ParameterScalar, Scalar } from "../algebra/index.ts";
import { notSupported, type SqlError, sqlError } from "../base/index.ts";
import { type Cast, castBetween } from "../functions/index.ts";
import { type CastContext, type TypeName, type TypeRef, typeRef, types } from "../types/index.ts";
import type { Binding, Bound } from "./binding.ts";
import { readLiteral } from "./literal.ts";

/** The type of a bound expression; "unknown" for a literal that has none yet. */
export function typeName(bound: Bound): TypeName {
  return bound.scalar.type.name;
}

const strength: Readonly<Record<CastContext, number>> = { implicit: 0, assignment: 1, explicit: 2 };

/** True if a value of one type becomes the other in a context. Literals without a type become anything. */
export function canCoerce(from: TypeName, to: TypeName, context: CastContext): boolean {
  if (from === to || from === "unknown") return true;
  const cast = castBetween(from, to);
  return cast !== undefined && strength[cast.context] <= strength[context];
}

/**
 * The expression as a type, or undefined if there is no such conversion in the context. A typmod of -1 keeps what the expression has.
 * Source: parse_coerce.c, coerce_to_target_type.
 * @throws SqlError when a literal is no value of the type
 */
export function coerce(binding: Binding, bound: Bound, type: TypeRef, context: CastContext): Bound | undefined {
  const { scalar, position, literal } = bound;
  if (literal !== undefined) {
    if (type.name === "unknown") return bound;
    const read = readLiteral(binding, literal, type, position);
    return { scalar: modified(binding, read, type, position), position };
  }
  if (isUntyped(scalar)) {
    if (type.name === "unknown") return bound;
    const settled = binding.parameters.settle(scalar, type.name, position);
    return { scalar: modified(binding, settled, type, position), position };
  }
  if (scalar.type.name === type.name) return { scalar: modified(binding, scalar, type, position), position };
  if (!canCoerce(scalar.type.name, type.name, context)) return undefined;
  const cast = castBetween(scalar.type.name, type.name)!;
  return { scalar: applyCast(binding, cast, scalar, type, position), position };
}

function applyCast(binding: Binding, cast: Cast, scalar: Scalar, type: TypeRef, position: number): Scalar {
  if (cast.function !== undefined) return { kind: "call", function: cast.function.key, args: [scalar], type };
  return modified(binding, binding.retype(scalar, typeRef(type.name)), type, position);
}

/** A value of the type fitted to its modifier: numeric(p,s) rounds, varchar(n) cuts. */
function modified(binding: Binding, scalar: Scalar, type: TypeRef, position: number): Scalar {
  if (type.typmod < 0 || type.typmod === scalar.type.typmod) return scalar;
  const length = castBetween(type.name, type.name)?.function;
  if (length !== undefined) return { kind: "call", function: length.key, args: [scalar], type };
  if (scalar.kind === "constant" && scalar.isNull) return binding.retype(scalar, type);
  throw notSupported(`modifier of type ${types[type.name].sqlName}`, position);
}

/**
 * As {@link coerce} to a type that a clause asks for, in PostgreSQL's assignment context.
 * @throws SqlError 42804 naming the construct
 */
export function coerceArgument(binding: Binding, bound: Bound, name: TypeName, construct: string): Bound {
  const coerced = coerce(binding, bound, typeRef(name), "assignment");
  if (coerced !== undefined) return coerced;
  const found = types[typeName(bound)].sqlName;
  throw sqlError(
    "datatypeMismatch",
    `argument of ${construct} must be type ${types[name].sqlName}, not type ${found}`,
    {
      position: bound.position,
    },
  );
}

/** True for a parameter whose type nothing has said yet. */
export function isUntyped(scalar: Scalar): scalar is ParameterScalar {
  return scalar.kind === "parameter" && scalar.type.name === "unknown";
}

/** A literal or parameter that nothing gives a type is text. */
export function orText(binding: Binding, bound: Bound): Bound {
  if (isUntyped(bound.scalar)) return coerce(binding, bound, typeRef("text"), "implicit")!;
  if (bound.literal === undefined) return bound;
  return { scalar: binding.constant(bound.literal, typeRef("text")), position: bound.position };
}

/** An argument that may be of any type: a literal is text, a parameter that nothing gives a type stays without, which is an error in the end. */
export function ofAnyType(binding: Binding, bound: Bound): Bound {
  if (!isUntyped(bound.scalar)) return orText(binding, bound);
  binding.parameters.leave(bound.scalar, bound.position);
  return bound;
}

/**
 * The one type of several expressions. `construct` stands in the error's text; without one the answer may be undefined.
 * Source: parse_coerce.c, select_common_type and select_common_typmod.
 * @throws SqlError 42804
 */
export function commonType(inputs: readonly Bound[], construct: string): TypeRef {
  const found = findCommonType(inputs);
  if (!("clash" in found)) return found;
  const [left, right] = found.clash;
  const names = `${types[left].sqlName} and ${types[typeName(right)].sqlName}`;
  throw sqlError("datatypeMismatch", `${construct} types ${names} cannot be matched`, { position: right.position });
}

/** As {@link commonType}; instead of an error the type so far and the input that does not go with it. */
export function findCommonType(
  inputs: readonly Bound[],
): TypeRef | { readonly clash: readonly [left: TypeName, right: Bound] } {
  const first = inputs[0]!.scalar.type;
  let name: TypeName = first.name;
  for (const input of inputs) {
    const next = typeName(input);
    if (next === "unknown" || next === name) continue;
    if (name === "unknown") name = next;
    else if (types[next].category !== types[name].category) return { clash: [name, input] };
    else if (!types[name].preferred && canCoerce(name, next, "implicit") && !canCoerce(next, name, "implicit"))
      name = next;
  }
  if (name === "unknown") return typeRef("text");
  const same = inputs.every(({ scalar: { type } }) => type.name === name && type.typmod === first.typmod);
  return same ? typeRef(name, first.typmod) : typeRef(name);
}

/** An input of {@link commonType} as that type. @throws SqlError 42846 */
export function coerceToCommon(binding: Binding, bound: Bound, type: TypeRef, construct: string): Bound {
  const coerced = coerce(binding, bound, typeRef(type.name), "implicit");
  if (coerced === undefined) throw cannotConvert(bound, type, construct);
  return coerced;
}

function cannotConvert(bound: Bound, type: TypeRef, construct: string): SqlError {
  const from = types[typeName(bound)].sqlName;
  return sqlError("cannotCoerce", `${construct} could not convert type ${from} to ${types[type.name].sqlName}`, {
    position: bound.position,
  });
}
