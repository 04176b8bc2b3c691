/** Prepared statements: what Parse and PREPARE leave, and what can be said of it before it is run. */

import { notSupported, sqlError } from "../base/index.ts";
import { bindParameterTypes } from "../binder/index.ts";
import type { Command, ParsedStatement, Query, TypeName as WrittenType } from "../sql/index.ts";
import { type TypeName, type TypeRef, typeRef, types } from "../types/index.ts";
import type { OutputField } from "./api.ts";
import type { SettingValues } from "./settings.ts";

/** A statement whose parameters and columns are known. */
export interface PreparedStatement {
  /** Undefined for a text without a statement. */
  readonly statement: ParsedStatement["statement"] | undefined;
  /** By number, less one. */
  readonly parameters: readonly TypeRef[];
  /** Undefined for what gives no rows. */
  readonly fields: readonly OutputField[] | undefined;
}

/** True for a statement that is planned and run. */
export function isQuery(statement: Query | Command): statement is Query {
  return statement.kind === "select" || statement.kind === "values" || statement.kind === "setOperation";
}

/** True for what a failed transaction block still takes. */
export function endsTransaction(statement: Query | Command | undefined): boolean {
  return statement?.kind === "commit" || statement?.kind === "rollback" || statement?.kind === "rollbackTo";
}

/** What SHOW calls the entries of all sources; no setting. */
export const sourcesName = "sluice.sources";

/** The columns of what a session answers itself. */
export function commandFields(command: Command, values: SettingValues): readonly OutputField[] | undefined {
  switch (command.kind) {
    case "show":
      if (command.name === "all") return textFields("name", "setting", "description");
      if (command.name === sourcesName) return textFields("source", "entry", "kind", "table", "note");
      return textFields(values.record(command.name).name);
    case "explain":
      return textFields("QUERY PLAN");
    default:
      return undefined;
  }
}

function textFields(...names: readonly string[]): OutputField[] {
  return names.map((name) => ({ name, type: typeRef("text"), tableOid: 0, columnNumber: 0 }));
}

const typesByOid = new Map(Object.values(types).map(({ oid, name }) => [oid, name]));

/** The types of Parse's OIDs; 0 and unknown leave a type open. @throws SqlError 0A000 for a type that Sluice lacks */
export function typesOfOids(oids: readonly number[]): readonly (TypeName | undefined)[] {
  return oids.map((oid) => {
    if (oid === 0 || oid === types.unknown.oid) return undefined;
    const name = typesByOid.get(oid);
    if (name === undefined) throw notSupported(`parameter of the type with OID ${oid}`);
    return name;
  });
}

/** The types of an empty text's parameters, which are never needed. */
export function openTypes(given: readonly (TypeName | undefined)[]): readonly TypeRef[] {
  return given.map((name) => typeRef(name ?? "unknown"));
}

/** As {@link typesOfOids}, of PREPARE's list. */
export function typesOfNames(written: readonly WrittenType[]): readonly (TypeName | undefined)[] {
  return bindParameterTypes(written).map((name) => (name === "unknown" ? undefined : name));
}

/** What stays open is an error where nothing is bound. @throws SqlError 42P18 */
export function settledTypes(given: readonly (TypeName | undefined)[]): readonly TypeRef[] {
  return given.map((name, index) => {
    if (name !== undefined) return typeRef(name);
    throw sqlError("indeterminateDatatype", `could not determine data type of parameter $${index + 1}`);
  });
}
