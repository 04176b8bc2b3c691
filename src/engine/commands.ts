/** The statements that a session answers itself, by the record of what it has: settings, transaction, prepared statements, portals. */

import { sqlError } from "../base/index.ts";
import { resolveType } from "../binder/index.ts";
import type { Command, SettingValue } from "../sql/index.ts";
import { types } from "../types/index.ts";
import type { Notice } from "./api.ts";
import type { Portals } from "./portal.ts";
import { settings } from "./setting-records.ts";
import type { SettingValues } from "./settings.ts";
import type { PreparedStatement } from "./statement.ts";
import { type Transaction, warning } from "./transaction.ts";

/** What commands change. */
export interface CommandScope {
  readonly values: SettingValues;
  readonly transaction: Transaction;
  readonly statements: Map<string, PreparedStatement>;
  readonly portals: Portals;
  readonly notice: (notice: Notice) => void;
}

/** The commands that neither give rows nor plan a query. */
export type PlainCommand = Exclude<
  Command,
  { readonly kind: "show" | "explain" | "execute" | "fetch" | "move" | "prepare" | "declare" }
>;

/** Runs a command; gives its tag. @throws SqlError */
export function runCommand(command: PlainCommand, scope: CommandScope): string {
  const { values, transaction } = scope;
  switch (command.kind) {
    case "set":
      if (command.local) warnOutside("SET LOCAL", scope);
      values.set(command.name, command.values && settingText(command.name, command.values, values), command.local);
      return "SET";
    case "setTransaction":
      if (command.session) setDefaults(command.modes, values);
      else {
        warnOutside("SET TRANSACTION", scope);
        transaction.setModes(command.modes);
      }
      return "SET";
    case "reset":
      if (command.name === "all") values.resetAll();
      else values.set(command.name, undefined, false);
      return "RESET";
    case "discard":
      return discard(command.target, scope);
    case "deallocate":
      return deallocate(command.name, scope);
    case "close":
      return closeCursor(command.name, scope);
    default:
      return transaction.run(command, scope.notice);
  }
}

/** The rows of SHOW. @throws SqlError 42704 */
export function showRows(name: string, values: SettingValues): readonly (readonly string[])[] {
  if (name !== "all") return [[values.get(name)]];
  return settings.map((each) => [each.name, values.get(each.name), each.description]);
}

function settingText(name: string, written: readonly SettingValue[], values: SettingValues): string {
  const texts = written.map((value) => {
    if (value.kind === "interval") return intervalText(value);
    return value.kind === "numeric" ? value.text : String(value.value);
  });
  const list = /[.]/.test(name) ? false : values.record(name).list === true;
  return (list ? texts.map(quoteName) : texts).join(", ");
}

/** As PostgreSQL keeps it in the setting (guc.c, flatten_set_variable_args). @throws SqlError 22007 */
function intervalText({ value, type }: Extract<SettingValue, { kind: "interval" }>): string {
  const read = types.interval.read(value, resolveType(type).typmod);
  return `INTERVAL '${types.interval.write(read!)}'`;
}

/** A name as SQL reads it back. */
function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

function setDefaults(
  { isolation, readOnly, deferrable }: Extract<Command, { kind: "setTransaction" }>["modes"],
  values: SettingValues,
): void {
  if (isolation !== undefined) values.set("default_transaction_isolation", isolation, false);
  if (readOnly !== undefined) values.set("default_transaction_read_only", readOnly ? "on" : "off", false);
  if (deferrable !== undefined) values.set("default_transaction_deferrable", deferrable ? "on" : "off", false);
}

function warnOutside(command: string, { transaction, notice }: CommandScope): void {
  if (!transaction.inBlock) notice(warning("25P01", `${command} can only be used in transaction blocks`));
}

/** DISCARD PLANS, SEQUENCES and TEMP find nothing to discard. */
function discard(target: string, { values, transaction, statements, portals }: CommandScope): string {
  const tag = `DISCARD ${target.toUpperCase()}`;
  if (target !== "all") return tag;
  if (transaction.inBlock) throw sqlError("activeSqlTransaction", `${tag} cannot run inside a transaction block`);
  portals.closeAll();
  values.resetAll();
  statements.clear();
  return tag;
}

function deallocate(name: string | undefined, { statements }: CommandScope): string {
  if (name === undefined) {
    for (const each of [...statements.keys()]) if (each !== "") statements.delete(each);
    return "DEALLOCATE ALL";
  }
  if (name === "" || !statements.delete(name)) throw missingStatement(name);
  return "DEALLOCATE";
}

function closeCursor(name: string | undefined, { portals }: CommandScope): string {
  if (name === undefined) {
    portals.closeAll();
    return "CLOSE CURSOR ALL";
  }
  portals.get(name, "cursor");
  portals.close(name);
  return "CLOSE CURSOR";
}

/** PostgreSQL's error for the name of a prepared statement that there is not. */
export function missingStatement(name: string): Error {
  const which = name === "" ? "unnamed prepared statement" : `prepared statement "${name}"`;
  return sqlError("invalidSqlStatementName", `${which} does not exist`);
}
