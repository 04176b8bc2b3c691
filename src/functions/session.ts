/** Functions that tell of the session or change it: computed once, when a statement is run, and constants of its plan from then on. */

import { sqlError } from "../base/index.ts";
import type { Datum, TypeName } from "../types/index.ts";
import { functionKey, type ScalarFunction } from "./record.ts";

/** What the session knows of itself. */
export interface SessionFacts {
  readonly user: string;
  readonly database: string;
  readonly processId: number;
  /** When the server was started, in µs from 1970. */
  readonly serverStart: bigint;
  /** The first schema of the search path that there is. */
  readonly schema: string | null;
  /** @throws SqlError 42704 for a setting that there is not */
  setting(name: string): string;
  hasSetting(name: string): boolean;
  /** Sets a parameter (null: back to its start), until the transaction ends if `local`; gives its value. @throws SqlError 42704, 22023, 55P02 */
  setSetting(name: string, value: string | null, local: boolean): string;
}

/** A function that is called once for each run, with nulls too. */
function sessionFunction(
  name: string,
  args: readonly TypeName[],
  returns: TypeName,
  session: (facts: SessionFacts, args: readonly Datum[]) => Datum,
): ScalarFunction {
  const emit = () => {
    throw new Error(`assertion failed: ${name} is called before a plan is run`);
  };
  const volatility = name === "set_config" ? "volatile" : "stable";
  const key = functionKey(name, args);
  return { key, name, args, returns, fails: args.length > 0, calledOnNull: true, volatility, emit, session };
}

/** Source: PostgreSQL's documentation, 9.26 and 9.27. */
export const sessionFunctions: readonly ScalarFunction[] = [
  sessionFunction("current_user", [], "name", ({ user }) => user),
  sessionFunction("session_user", [], "name", ({ user }) => user),
  sessionFunction("current_database", [], "name", ({ database }) => database),
  sessionFunction("current_schema", [], "name", ({ schema }) => schema),
  sessionFunction("version", [], "text", (facts) => `PostgreSQL ${facts.setting("server_version")} on Sluice`),
  sessionFunction("pg_backend_pid", [], "int4", ({ processId }) => processId),
  sessionFunction("pg_postmaster_start_time", [], "timestamptz", ({ serverStart }) => serverStart),
  sessionFunction("pg_is_in_recovery", [], "bool", () => false),
  sessionFunction("pg_client_encoding", [], "name", (facts) => facts.setting("client_encoding")),
  sessionFunction("getdatabaseencoding", [], "name", (facts) => facts.setting("server_encoding")),
  sessionFunction("current_setting", ["text"], "text", (facts, [name]) =>
    name === null ? null : facts.setting(String(name)),
  ),
  sessionFunction("current_setting", ["text", "bool"], "text", (facts, [name, missingAllowed]) => {
    if (name === null || missingAllowed === null) return null;
    return missingAllowed === true && !facts.hasSetting(String(name)) ? null : facts.setting(String(name));
  }),
  sessionFunction("set_config", ["text", "text", "bool"], "text", (facts, [name, value, local]) => {
    if (name === null) throw sqlError("nullValueNotAllowed", "SET requires parameter name");
    return facts.setSetting(String(name), value === null ? null : String(value), local === true);
  }),
];
