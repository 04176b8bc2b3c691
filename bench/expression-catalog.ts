/** What PostgreSQL 15 has over the types of random expressions: its own functions, operators and casts, as its catalog lists them. */

import type pg from "pg";
import { type ValueType, valueTypes } from "./random-values.ts";

/** How an entry is written. */
export type CallSyntax = "function" | "operator" | "cast";

/** A function, operator or cast. */
export interface Call {
  readonly syntax: CallSyntax;
  /** As it is written; of a cast the type's name. */
  readonly name: string;
  readonly args: readonly ValueType[];
  /** Undefined for a type that random expressions have no values of. */
  readonly returns: ValueType | undefined;
  /** True for a function that takes any number of further arguments of any type. */
  readonly variadic: boolean;
}

/** `name(argument types)`. */
export function callSignature({ syntax, name, args, variadic }: Call): string {
  if (syntax === "cast") return `${args[0]}::${name}`;
  if (syntax === "function") return `${name}(${[...args, ...(variadic ? ["..."] : [])].join(", ")})`;
  return args.length === 1 ? `${name} ${args[0]}` : `${args[0]} ${name} ${args[1]}`;
}

/** The call with arguments. */
export function writeCall({ syntax, name }: Pick<Call, "syntax" | "name">, args: readonly string[]): string {
  if (syntax === "cast") return `(${args[0]})::${name}`;
  if (syntax === "function") return `${name}(${args.join(", ")})`;
  return args.length === 1 ? `(${name} ${args[0]})` : `(${args[0]} ${name} ${args[1]})`;
}

/** Functions about the server, its objects and its sessions: no expressions over values. */
const serverFunctions = "^(pg_|has_|to_reg|row_security|current_|database_to|schema_to|session_|txid_|inet_|regclass$)";

/**
 * Functions that statements may call: neither those that stand behind an operator, a cast's modifier, an aggregate, an index or
 * a range type, nor those that return sets or change from call to call. A parameter with a default counts as given and as left out.
 */
const functionQuery = `
  SELECT quote_ident(p.proname) AS name, p.prorettype::regtype::oid AS returns, p.provariadic <> 0 AS variadic,
    ARRAY(SELECT a.type FROM unnest(p.proargtypes) WITH ORDINALITY a(type, place) WHERE place <= given ORDER BY place)::text[] AS args
  FROM pg_proc p, generate_series((p.pronargs - p.pronargdefaults)::int, p.pronargs::int) given
  WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.prokind = 'f' AND NOT p.proretset AND p.provolatile <> 'v'
    AND p.pronargs > 0 AND p.proname !~ '${serverFunctions}'
    AND coalesce(obj_description(p.oid, 'pg_proc'), '') !~ '^(implementation of|I/O|less-equal-greater|hash)'
    AND NOT EXISTS (SELECT FROM pg_cast c WHERE c.castfunc = p.oid AND p.pronargs > 1)
    AND NOT EXISTS (SELECT FROM pg_amproc a WHERE a.amproc = p.oid)
    AND NOT EXISTS (SELECT FROM pg_range r WHERE r.rngsubdiff = p.oid)
    AND NOT EXISTS (SELECT FROM pg_operator o WHERE p.oid IN (o.oprrest, o.oprjoin))
    AND NOT EXISTS (SELECT FROM pg_aggregate a WHERE p.oid IN (aggtransfn, aggfinalfn, aggcombinefn, aggmtransfn, aggminvtransfn))
  ORDER BY p.proname, p.oid, given`;

const operatorQuery = `
  SELECT oprname AS name, oprresult AS returns, false AS variadic,
    (CASE oprleft WHEN 0 THEN ARRAY[oprright] ELSE ARRAY[oprleft, oprright] END)::text[] AS args
  FROM pg_operator WHERE oprnamespace = 'pg_catalog'::regnamespace ORDER BY oprname, oid`;

const castQuery = `
  SELECT castsource AS source, casttarget AS target FROM pg_cast`;

interface SignatureRow {
  readonly name: string;
  readonly returns: string;
  readonly variadic: string;
  readonly args: string;
}

const stringTypes: readonly ValueType[] = ["text", "varchar", "bpchar", "name"];

/** Reads all of them from PostgreSQL. */
export async function readCalls(client: pg.Client): Promise<readonly Call[]> {
  const typeRows = await client.query<{ oid: string; typname: string }>(
    "SELECT oid, typname FROM pg_type WHERE typnamespace = 'pg_catalog'::regnamespace",
  );
  const names = new Map(typeRows.rows.map(({ oid, typname }) => [oid, typname]));
  const valueType = (oid: string): ValueType | undefined => valueTypes.find((type) => type === names.get(oid));
  const read = async (syntax: "function" | "operator", query: string): Promise<Call[]> => {
    const { rows } = await client.query<SignatureRow>(query);
    return rows.flatMap(({ name, returns, variadic, args }) => {
      const oids = args.slice(1, -1).split(",");
      const result = { syntax, name, returns: valueType(returns), variadic: variadic === "t" };
      return argumentLists(
        oids.map((oid) => names.get(oid) ?? ""),
        result.variadic,
      ).map((list) => ({ ...result, args: list }));
    });
  };
  const casts = await client.query<{ source: string; target: string }>(castQuery);
  const pairs = casts.rows.map(({ source, target }): [string, string] => [
    names.get(source) ?? "",
    names.get(target) ?? "",
  ]);
  return [...(await read("function", functionQuery)), ...(await read("operator", operatorQuery)), ...castCalls(pairs)];
}

/** The argument types, one list for each type that "any non-array" may stand for; none where a type is not of ours. */
function argumentLists(args: readonly string[], variadic: boolean): readonly (readonly ValueType[])[] {
  if (variadic && args.at(-1) === "any") return argumentLists(args.slice(0, -1), false);
  const open = (name: string): boolean => name === "anynonarray" || name === "any";
  if (!args.some(open)) return args.every(isValueType) ? [args] : [];
  return valueTypes.flatMap((type) =>
    argumentLists(
      args.map((name) => (open(name) ? type : name)),
      false,
    ),
  );
}

function isValueType(name: string): name is ValueType {
  return (valueTypes as readonly string[]).includes(name);
}

/** pg_cast's, and by the input and output functions each string type from and to any type. */
function castCalls(pairs: readonly (readonly [string, string])[]): readonly Call[] {
  const known = pairs.flatMap(([from, to]) => (isValueType(from) && isValueType(to) ? [[from, to] as const] : []));
  const byText = valueTypes.flatMap((type) =>
    stringTypes.flatMap(
      (string) =>
        [
          [string, type],
          [type, string],
        ] as const,
    ),
  );
  const all = new Map([...known, ...byText].map(([source, target]) => [`${source}>${target}`, { source, target }]));
  return [...all.values()]
    .filter(({ source, target }) => source !== target)
    .map(({ source, target }) => ({ syntax: "cast", name: target, args: [source], returns: target, variadic: false }));
}
