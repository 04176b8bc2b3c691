/** Calls of functions, aggregates, and types used as functions. */

import type { Scalar } from "../algebra/index.ts";
import { notSupported, sqlError } from "../base/index.ts";
import {
  type AggregateFunction,
  aggregateOverloads,
  castBetween,
  type ScalarFunction,
  scalarOverloads,
} from "../functions/index.ts";
import type { FunctionCall } from "../sql/index.ts";
import { type TypeName, typeRef, types } from "../types/index.ts";
import { notAllowed } from "./aggregates.ts";
import type { Binding, Bound, Clause, Context } from "./binding.ts";
import { canCoerce, coerce, ofAnyType, typeName } from "./coercion.ts";
import { lackingOverloads, lacksFunction } from "./lacking.ts";
import { readLiteral } from "./literal.ts";
import { bindCondition } from "./logic.ts";
import { bindOperator, callFunction, operatorName, passArgument } from "./operator.ts";
import { selectOverload } from "./overload.ts";
import { findType } from "./type-name.ts";

const advice = "You might need to add explicit type casts.";

const aggregateClauses: ReadonlySet<Clause> = new Set<Clause>(["SELECT", "DISTINCT ON", "HAVING", "ORDER BY"]);
/** Aggregates to which repeated values make no difference. */
const duplicatesIgnored = new Set(["min", "max", "bool_and", "bool_or", "every"]);

/**
 * Source: parse_func.c, ParseFuncOrColumn and func_get_detail.
 * @throws SqlError 42883, 42725, 42803; 0A000 for what Sluice lacks
 */
export function bindFunctionCall(call: FunctionCall, context: Context): Scalar {
  const args = call.arguments.map((argument) => context.bind(argument, context));
  if (call.names !== undefined) return bindNamedCall(call, call.names, args, context);
  const found = findFunction(call, args);
  if ("type" in found) return bindTypeCall(found.type, call, args, context);
  if ("update" in found) return bindAggregate(found, call, args, context);
  refuseAggregateForms(call);
  if (found.lengths !== undefined) return bindLengths(found, found.lengths, args, call, context);
  return callFunction(context.binding, found, args, call.position).scalar;
}

/** The function's other overload, of the sums of its lengths and what they begin at. */
function bindLengths(
  { name, args: wanted }: ScalarFunction,
  lengths: readonly number[],
  args: readonly Bound[],
  { position }: FunctionCall,
  { binding }: Context,
): Scalar {
  const passed = wanted.map((type, index) => passArgument(binding, args[index]!, type));
  const sums = passed.map((arg, index) => {
    const start = passed[index - 1];
    if (start === undefined || !lengths.includes(index)) return arg;
    binding.repeat(start.scalar, 1);
    return bindOperator(binding, operatorName("+"), [start, arg], position);
  });
  const types = wanted.map((type, index) => (lengths.includes(index) ? wanted[index - 1]! : type));
  const overload = scalarOverloads(name).find((each) => each.args.join() === types.join())!;
  return callFunction(binding, overload, sums, position).scalar;
}

type Found = ScalarFunction | AggregateFunction | { readonly type: TypeName };

function findFunction(call: FunctionCall, args: readonly Bound[]): Found {
  const inputs = args.map(typeName);
  const { scalars, aggregates } = candidatesOf(call);
  const name = call.name.at(-1)!;
  const any = aggregates.find((each) => each.key === `${name}(any)`);
  if (any !== undefined && inputs.length === 1) return any;
  const candidates: readonly (ScalarFunction | AggregateFunction)[] = [...scalars, ...aggregates];
  const exact = candidates.find(
    (each) => each.args.length === inputs.length && each.args.every((arg, index) => arg === inputs[index]),
  );
  if (exact !== undefined) return exact;
  const type = args.length === 1 ? typeCalled(call, args[0]!) : undefined;
  if (type !== undefined) return { type };
  const variadic = scalars.find((each) => takesAll(each, inputs));
  if (variadic !== undefined) return variadic;
  const { position } = call;
  if (candidates.length === 0 && lacksFunction(call.name)) throw notSupported(`function ${name}`, position);
  const fixed = candidates.filter((each) => !("variadic" in each && each.variadic === true));
  const casts = call.name.length === 1 ? scalarOverloads(`::${name}`) : [];
  const selected = selectOverload([...fixed, ...casts, ...lackingOverloads(name, candidates)], inputs);
  if (typeof selected === "object" && "lacking" in selected) {
    throw notSupported(`function ${name}(${selected.args.join(", ")})`, position);
  }
  if (typeof selected === "object") return selected;
  const signature = callSignature(call, inputs);
  if (selected === "ambiguous") {
    const hint = `Could not choose a best candidate function. ${advice}`;
    throw sqlError("ambiguousFunction", `function ${signature} is not unique`, { position, hint });
  }
  throw noFunction(call, inputs);
}

/** `f(integer, b => text)`. */
function callSignature({ name, names = [] }: FunctionCall, inputs: readonly TypeName[]): string {
  const named = inputs.length - names.length;
  const shown = inputs.map((input, index) => {
    const type = types[input].sqlName;
    return index < named ? type : `${names[index - named]} => ${type}`;
  });
  return `${name.join(".")}(${shown.join(", ")})`;
}

function noFunction(call: FunctionCall, inputs: readonly TypeName[]): Error {
  const hint = `No function matches the given name and argument types. ${advice}`;
  const { position } = call;
  return sqlError("undefinedFunction", `function ${callSignature(call, inputs)} does not exist`, { position, hint });
}

/** A call that gives its last arguments by name. Source: namespace.c, MatchNamedCall. */
function bindNamedCall(
  call: FunctionCall,
  names: readonly string[],
  args: readonly Bound[],
  { binding }: Context,
): Scalar {
  const { position } = call;
  const { scalars, aggregates } = candidatesOf(call);
  if (scalars.length + aggregates.length === 0 && lacksFunction(call.name))
    throw notSupported(`function ${call.name.at(-1)}`, position);
  for (const candidate of scalars) {
    const placed = placeByName(binding, candidate, names, args, position);
    if (placed === undefined || typeof selectOverload([candidate], placed.map(typeName)) !== "object") continue;
    refuseAggregateForms(call);
    return callFunction(binding, candidate, placed, position).scalar;
  }
  throw noFunction(call, args.map(typeName));
}

/** The arguments in the function's order, those left out as 0; undefined where they do not fit. */
function placeByName(
  binding: Binding,
  { args: wanted, named }: ScalarFunction,
  names: readonly string[],
  args: readonly Bound[],
  position: number,
): readonly Bound[] | undefined {
  if (named === undefined || args.length > wanted.length) return undefined;
  const first = args.length - names.length;
  const places = names.map((name) => named.names.indexOf(name));
  if (places.some((place) => place < first)) return undefined;
  const placed = wanted.map((type, index): Bound | undefined => {
    if (index < first) return args[index];
    const given = places.indexOf(index);
    if (given >= 0) return args[first + given];
    return named.optional ? { scalar: binding.constant(0, typeRef(type)), position } : undefined;
  });
  return placed.every((each) => each !== undefined) ? placed : undefined;
}

/** True for a variadic function that these arguments, one by one, fit. */
function takesAll({ args, variadic }: ScalarFunction, inputs: readonly TypeName[]): boolean {
  if (variadic !== true || inputs.length < args.length) return false;
  return args.every((arg, index) => arg === "unknown" || canCoerce(inputs[index]!, arg, "implicit"));
}

/** The functions of a call's name; operators and casts have names that no function can have. */
function candidatesOf({ name }: FunctionCall): {
  readonly scalars: readonly ScalarFunction[];
  readonly aggregates: readonly AggregateFunction[];
} {
  const [schema, own] = name.length > 1 ? [name.at(-2), name.at(-1)!] : ["pg_catalog", name[0]!];
  if (schema !== "pg_catalog" || !/^[a-z_]/.test(own)) return { scalars: [], aggregates: [] };
  return { scalars: scalarOverloads(own), aggregates: aggregateOverloads(own) };
}

/** `float8(x)`: the type's name used as a function, where a literal or a cast makes sense of it. */
function typeCalled({ name, star, distinct, filter, orderBy }: FunctionCall, arg: Bound): TypeName | undefined {
  const type = name.length === 1 ? findType(name[0]!) : undefined;
  if (type === undefined || star || distinct || filter !== undefined || orderBy.length > 0) return undefined;
  const from = typeName(arg);
  return from === "unknown" || from === type || castBetween(from, type) !== undefined ? type : undefined;
}

function bindTypeCall(type: TypeName, call: FunctionCall, args: readonly Bound[], { binding }: Context): Scalar {
  const cast = coerce(binding, args[0]!, typeRef(type), "explicit");
  if (cast === undefined) throw notSupported(`function ${call.name.join(".")}`, call.position);
  return cast.scalar;
}

function refuseAggregateForms({ name, star, distinct, orderBy, filter, position }: FunctionCall): void {
  const shown = name.join(".");
  const refuse = (form: string): Error =>
    sqlError("wrongObjectType", `${form} specified, but ${shown} is not an aggregate function`, { position });
  if (star) throw refuse(`${shown}(*)`);
  if (distinct) throw refuse("DISTINCT");
  if (orderBy.length > 0) throw refuse("ORDER BY");
  if (filter !== undefined) throw refuse("FILTER");
}

function bindAggregate(
  aggregate: AggregateFunction,
  call: FunctionCall,
  args: readonly Bound[],
  context: Context,
): Scalar {
  const { binding, aggregates, clause } = context;
  const { position } = call;
  if (args.length === 0 && !call.star) {
    const message = `${call.name.join(".")}(*) must be used to call a parameterless aggregate function`;
    throw sqlError("wrongObjectType", message, { position });
  }
  const filter =
    call.filter === undefined
      ? undefined
      : bindCondition(call.filter, "FILTER", { ...context, clause: "FILTER" }).scalar;
  if (call.orderBy.length > 0) throw notSupported("ORDER BY in an aggregate", position);
  for (const { scalar } of args) {
    const inner = aggregates.positionIn(binding, scalar);
    if (inner === undefined) continue;
    throw sqlError("groupingError", "aggregate function calls cannot be nested", { position: inner });
  }
  if (!aggregateClauses.has(clause)) throw notAllowed(clause, position);
  const passed = aggregate.args.map((type, index) =>
    type === "unknown" ? ofAnyType(binding, args[index]!) : passArgument(binding, args[index]!, type),
  );
  const { key, name, returns, emptyWhenNull } = aggregate;
  if (call.distinct && aggregate.inOrder) throw notSupported(`DISTINCT in ${name}`, position);
  const scalars = passed.map(({ scalar }, index): Scalar => {
    if (index !== emptyWhenNull) return scalar;
    const empty = readLiteral(binding, "", typeRef(aggregate.args[index]!), position);
    return { kind: "coalesce", args: [scalar, empty], type: scalar.type };
  });
  const distinct = call.distinct && !duplicatesIgnored.has(name);
  const bound = { function: key, args: scalars, distinct, filter, type: typeRef(returns), name };
  return aggregates.add(binding, bound, position);
}
