/** pg_settings, pg_tables and pg_views, with the columns of PostgreSQL 15. */

import { type ShownParameter, type SystemTable, systemTable } from "./system-table.ts";

const none = (): null => null;
const no = (): boolean => false;

/** Clients show parameters under headings; ours are few. */
function category({ name, fixed }: ShownParameter): string {
  if (name.includes(".")) return "Customized Options";
  return fixed ? "Preset Options" : "Client Connection Defaults";
}

export const pgSettings: SystemTable = systemTable(
  { schema: "pg_catalog", name: "pg_settings", oid: 12_104, kind: "v", readsTables: false },
  (view) => view.parameters,
  [
    ["name", "text", ({ name }) => name],
    ["setting", "text", ({ value }) => value],
    ["unit", "text", ({ unit }) => unit],
    ["category", "text", category],
    ["short_desc", "text", ({ description }) => description],
    ["extra_desc", "text", none],
    ["context", "text", ({ fixed }) => (fixed ? "internal" : "user")],
    ["vartype", "text", ({ type }) => type],
    ["source", "text", ({ value, initial }) => (value === initial ? "default" : "session")],
    ["min_val", "text", ({ min }) => min],
    ["max_val", "text", ({ max }) => max],
    ["enumvals", "_text", none],
    ["boot_val", "text", ({ initial }) => initial],
    ["reset_val", "text", ({ start }) => start],
    ["sourcefile", "text", none],
    ["sourceline", "int4", none],
    ["pending_restart", "bool", no],
  ],
);

export const pgTables: SystemTable = systemTable(
  { schema: "pg_catalog", name: "pg_tables", oid: 12_033, kind: "v", readsTables: true },
  (view) => view.tables.filter(({ kind }) => kind === "r"),
  [
    ["schemaname", "name", ({ schema }) => schema],
    ["tablename", "name", ({ name }) => name],
    ["tableowner", "name", () => "postgres"],
    ["tablespace", "name", none],
    ["hasindexes", "bool", no],
    ["hasrules", "bool", no],
    ["hastriggers", "bool", no],
    ["rowsecurity", "bool", no],
  ],
);

export const pgViews: SystemTable = systemTable(
  { schema: "pg_catalog", name: "pg_views", oid: 12_028, kind: "v", readsTables: false },
  (view) => view.tables.filter(({ kind }) => kind === "v"),
  [
    ["schemaname", "name", ({ schema }) => schema],
    ["viewname", "name", ({ name }) => name],
    ["viewowner", "name", () => "postgres"],
    ["definition", "text", none],
  ],
);
