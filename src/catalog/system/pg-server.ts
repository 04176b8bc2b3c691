/** pg_am, pg_database, pg_description and pg_roles, with the columns of PostgreSQL 15: what there is one of, or none. */

import { type SystemTable, systemTable } from "./system-table.ts";

const none = (): null => null;
const yes = (): boolean => true;
const no = (): boolean => false;

/** Access methods: all that clients ask for is the name of a table's. */
export const pgAm: SystemTable = systemTable(
  { schema: "pg_catalog", name: "pg_am", oid: 2601, kind: "r", readsTables: false },
  () => [{ oid: 2n, name: "heap", handler: "heap_tableam_handler", kind: "t" }],
  [
    ["oid", "oid!", ({ oid }) => oid],
    ["amname", "name!", ({ name }) => name],
    ["amhandler", "regproc!", ({ handler }) => handler],
    ["amtype", "char!", ({ kind }) => kind],
  ],
);

/** PostgreSQL's code of UTF8. */
const utf8 = 6;

/** The database that the session has asked for; there is no other. */
export const pgDatabase: SystemTable = systemTable(
  { schema: "pg_catalog", name: "pg_database", oid: 1262, kind: "r", readsTables: false },
  ({ database }) => [database],
  [
    ["oid", "oid!", () => 5n],
    ["datname", "name!", (database) => database],
    ["datdba", "oid!", () => 10n],
    ["encoding", "int4!", () => utf8],
    ["datlocprovider", "char!", () => "c"],
    ["datistemplate", "bool!", no],
    ["datallowconn", "bool!", yes],
    ["datconnlimit", "int4!", () => -1],
    ["datfrozenxid", "xid!", () => 0n],
    ["datminmxid", "xid!", () => 0n],
    ["dattablespace", "oid!", () => 1663n],
    ["datcollate", "text!", () => "C"],
    ["datctype", "text!", () => "C.UTF-8"],
    ["daticulocale", "text", none],
    ["datcollversion", "text", none],
    ["datacl", "_aclitem", none],
  ],
);

/** Nothing has a comment. */
export const pgDescription: SystemTable = systemTable(
  { schema: "pg_catalog", name: "pg_description", oid: 2609, kind: "r", readsTables: false },
  () => [],
  [
    ["objoid", "oid!", none],
    ["classoid", "oid!", none],
    ["objsubid", "int4!", none],
    ["description", "text!", none],
  ],
);

/** The owner of everything; whoever connects has its rights. */
export const pgRoles: SystemTable = systemTable(
  { schema: "pg_catalog", name: "pg_roles", oid: 12_000, kind: "v", readsTables: false },
  () => ["postgres"],
  [
    ["rolname", "name", (name) => name],
    ["rolsuper", "bool", yes],
    ["rolinherit", "bool", yes],
    ["rolcreaterole", "bool", yes],
    ["rolcreatedb", "bool", yes],
    ["rolcanlogin", "bool", yes],
    ["rolreplication", "bool", yes],
    ["rolconnlimit", "int4", () => -1],
    ["rolpassword", "text", () => "********"],
    ["rolvaliduntil", "timestamptz", none],
    ["rolbypassrls", "bool", yes],
    ["rolconfig", "_text", none],
    ["oid", "oid", () => 10n],
  ],
);
