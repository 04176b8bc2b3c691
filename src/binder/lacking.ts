/** What PostgreSQL has and Sluice has not: to say "does not exist" of it would mislead, and some of it makes a call ambiguous. */

import type { TypeName } from "../types/index.ts";
import {
  catalogTables,
  functions,
  operators,
  schemaFunctions,
  schemaTables,
  schemaTypes,
  typeFunctions,
  types,
} from "./lacking-names.ts";

type Overloads = readonly (readonly TypeName[])[];

const twoBytes: Overloads = [["bytea", "bytea"]];
const twoTexts: Overloads = [["text", "text"]];

/** Overloads on types that Sluice has: they also take part in choosing one for unknown literals. */
const overloads: Readonly<Record<string, Overloads>> = {
  "||": twoTexts,
  "~~": [...twoTexts, ...twoBytes],
  "!~~": [...twoTexts, ...twoBytes],
  like_escape: twoBytes,
  length: [["bytea", "name"]],
  "~~*": twoTexts,
  "!~~*": twoTexts,
  "^@": twoTexts,
  age: [["xid"]],
};

/** Whether PostgreSQL has an operator of the name. */
export function lacksOperator(name: string): boolean {
  return operators.has(name);
}

/** Whether PostgreSQL has a type of the name; it may have a schema before it. */
export function lacksType(parts: readonly string[]): boolean {
  return among(parts, types, schemaTypes);
}

/** Whether PostgreSQL has a function of the name; it may have a schema before it. */
export function lacksFunction(parts: readonly string[]): boolean {
  return among(parts, functions, schemaFunctions) || among(parts, typeFunctions, schemaFunctions);
}

/** Whether PostgreSQL has a system table of the name. */
export function lacksTable(schema: string | undefined, name: string): boolean {
  return among(schema === undefined ? [name] : [schema, name], catalogTables, schemaTables);
}

function among(parts: readonly string[], catalog: ReadonlySet<string>, schema: ReadonlySet<string>): boolean {
  const [place, name] = parts.length === 1 ? ["pg_catalog", parts[0]!] : [parts.at(-2), parts.at(-1)!];
  return (place === "pg_catalog" && catalog.has(name)) || (place === "information_schema" && schema.has(name));
}

/** An overload that exists in PostgreSQL only. */
export interface LackingOverload {
  readonly args: readonly TypeName[];
  readonly lacking: true;
}

/** PostgreSQL's further overloads of a name, beside those of ours. */
export function lackingOverloads(
  name: string,
  ours: readonly { readonly args: readonly TypeName[] }[],
): readonly LackingOverload[] {
  const known = new Set(ours.map(({ args }) => args.join()));
  const all = Object.hasOwn(overloads, name) ? overloads[name]! : [];
  return all.filter((args) => !known.has(args.join())).map((args) => ({ args, lacking: true }));
}
