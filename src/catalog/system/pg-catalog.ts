/** pg_namespace, pg_class, pg_attribute and pg_type, with the columns of PostgreSQL 15. */

import { type SqlType, types } from "../../types/index.ts";
import { schemaOid } from "./oids.ts";
import { type ShownColumn, type ShownTable, type SystemColumn, type SystemTable, systemTable } from "./system-table.ts";
import { alignmentOf, byValue, collationOf, storageOf, type TypeRow, typeRows } from "./type-facts.ts";

/** The owner of everything: the bootstrap superuser. */
const ownerOid = 10n;
/** pg_am's heap. */
const heapOid = 2n;

const constant =
  <T extends null | boolean | number | bigint | string>(value: T) =>
  (): T =>
    value;

export const pgNamespace: SystemTable = systemTable(
  { schema: "pg_catalog", name: "pg_namespace", oid: 2615, kind: "r", readsTables: false },
  (view) => view.schemas,
  [
    ["oid", "oid!", ({ oid }) => BigInt(oid)],
    ["nspname", "name!", ({ name }) => name],
    ["nspowner", "oid!", constant(ownerOid)],
    ["nspacl", "_aclitem", constant(null)],
  ],
);

const classColumns: readonly SystemColumn<ShownTable>[] = [
  ["oid", "oid!", ({ oid }) => BigInt(oid)],
  ["relname", "name!", ({ name }) => name],
  ["relnamespace", "oid!", ({ schema }) => BigInt(schemaOid(schema))],
  ["reltype", "oid!", constant(0n)],
  ["reloftype", "oid!", constant(0n)],
  ["relowner", "oid!", constant(ownerOid)],
  ["relam", "oid!", ({ kind }) => (kind === "r" ? heapOid : 0n)],
  ["relfilenode", "oid!", ({ oid, kind }) => (kind === "r" ? BigInt(oid) : 0n)],
  ["reltablespace", "oid!", constant(0n)],
  ["relpages", "int4!", constant(0)],
  ["reltuples", "float4!", ({ rows }) => rows],
  ["relallvisible", "int4!", constant(0)],
  ["reltoastrelid", "oid!", constant(0n)],
  ["relhasindex", "bool!", constant(false)],
  ["relisshared", "bool!", constant(false)],
  ["relpersistence", "char!", constant("p")],
  ["relkind", "char!", ({ kind }) => kind],
  ["relnatts", "int2!", ({ columns }) => columns.length],
  ["relchecks", "int2!", constant(0)],
  ["relhasrules", "bool!", ({ kind }) => kind === "v"],
  ["relhastriggers", "bool!", constant(false)],
  ["relhassubclass", "bool!", constant(false)],
  ["relrowsecurity", "bool!", constant(false)],
  ["relforcerowsecurity", "bool!", constant(false)],
  ["relispopulated", "bool!", constant(true)],
  ["relreplident", "char!", ({ schema }) => (schema === "pg_catalog" || schema === "information_schema" ? "n" : "d")],
  ["relispartition", "bool!", constant(false)],
  ["relrewrite", "oid!", constant(0n)],
  ["relfrozenxid", "xid!", constant(0n)],
  ["relminmxid", "xid!", constant(0n)],
  ["relacl", "_aclitem", constant(null)],
  ["reloptions", "_text", constant(null)],
  ["relpartbound", "pg_node_tree", constant(null)],
];

export const pgClass: SystemTable = systemTable(
  { schema: "pg_catalog", name: "pg_class", oid: 1259, kind: "r", readsTables: true },
  (view) => view.tables,
  classColumns,
);

/** A column of a table, with its number from 1. */
interface AttributeRow {
  readonly table: ShownTable;
  readonly column: ShownColumn;
  readonly type: SqlType;
  readonly number: number;
}

function* attributeRows(tables: readonly ShownTable[]): Generator<AttributeRow> {
  for (const table of tables) {
    for (const [index, column] of table.columns.entries()) {
      yield { table, column, type: types[column.type], number: index + 1 };
    }
  }
}

export const pgAttribute: SystemTable = systemTable(
  { schema: "pg_catalog", name: "pg_attribute", oid: 1249, kind: "r", readsTables: true },
  (view) => attributeRows(view.tables),
  [
    ["attrelid", "oid!", ({ table }) => BigInt(table.oid)],
    ["attname", "name!", ({ column }) => column.name],
    ["atttypid", "oid!", ({ type }) => BigInt(type.oid)],
    ["attstattarget", "int4!", constant(-1)],
    ["attlen", "int2!", ({ type }) => type.size],
    ["attnum", "int2!", ({ number }) => number],
    ["attndims", "int4!", constant(0)],
    ["attcacheoff", "int4!", constant(-1)],
    ["atttypmod", "int4!", ({ column }) => column.typmod],
    ["attbyval", "bool!", ({ type }) => byValue(type)],
    ["attalign", "char!", ({ type }) => alignmentOf(type)],
    ["attstorage", "char!", ({ type }) => storageOf(type)],
    ["attcompression", "char!", constant("")],
    ["attnotnull", "bool!", ({ column }) => !column.nullable],
    ["atthasdef", "bool!", constant(false)],
    ["atthasmissing", "bool!", constant(false)],
    ["attidentity", "char!", constant("")],
    ["attgenerated", "char!", constant("")],
    ["attisdropped", "bool!", constant(false)],
    ["attislocal", "bool!", constant(true)],
    ["attinhcount", "int4!", constant(0)],
    ["attcollation", "oid!", ({ type }) => collationOf(type)],
    ["attacl", "_aclitem", constant(null)],
    ["attoptions", "_text", constant(null)],
    ["attfdwoptions", "_text", constant(null)],
    ["attmissingval", "anyarray", constant(null)],
  ],
);

const typeColumns: readonly SystemColumn<TypeRow>[] = [
  ["oid", "oid!", ({ oid }) => BigInt(oid)],
  ["typname", "name!", ({ name }) => name],
  ["typnamespace", "oid!", constant(BigInt(schemaOid("pg_catalog")))],
  ["typowner", "oid!", constant(ownerOid)],
  ["typlen", "int2!", ({ size }) => size],
  ["typbyval", "bool!", ({ byValue: passed }) => passed],
  ["typtype", "char!", ({ category }) => (category === "P" || category === "X" ? "p" : "b")],
  ["typcategory", "char!", ({ category }) => category],
  ["typispreferred", "bool!", ({ preferred }) => preferred],
  ["typisdefined", "bool!", constant(true)],
  ["typdelim", "char!", constant(",")],
  ["typrelid", "oid!", constant(0n)],
  [
    "typsubscript",
    "regproc!",
    ({ name, element }) =>
      element === 0 ? "-" : name === "name" ? "raw_array_subscript_handler" : "array_subscript_handler",
  ],
  ["typelem", "oid!", ({ element }) => BigInt(element)],
  ["typarray", "oid!", ({ array }) => BigInt(array)],
  ["typinput", "regproc!", ({ functions }) => `${functions}in`],
  ["typoutput", "regproc!", ({ functions }) => `${functions}out`],
  ["typreceive", "regproc!", ({ functions, binary }) => (binary ? `${functions}recv` : "-")],
  ["typsend", "regproc!", ({ functions, binary }) => (binary ? `${functions}send` : "-")],
  ["typmodin", "regproc!", ({ modifiers }) => (modifiers === undefined ? "-" : `${modifiers}typmodin`)],
  ["typmodout", "regproc!", ({ modifiers }) => (modifiers === undefined ? "-" : `${modifiers}typmodout`)],
  ["typanalyze", "regproc!", ({ category }) => (category === "A" ? "array_typanalyze" : "-")],
  ["typalign", "char!", ({ alignment }) => alignment],
  ["typstorage", "char!", ({ storage }) => storage],
  ["typnotnull", "bool!", constant(false)],
  ["typbasetype", "oid!", constant(0n)],
  ["typtypmod", "int4!", constant(-1)],
  ["typndims", "int4!", constant(0)],
  ["typcollation", "oid!", ({ collation }) => collation],
  ["typdefaultbin", "pg_node_tree", constant(null)],
  ["typdefault", "text", constant(null)],
  ["typacl", "_aclitem", constant(null)],
];

export const pgType: SystemTable = systemTable(
  { schema: "pg_catalog", name: "pg_type", oid: 1247, kind: "r", readsTables: false },
  typeRows,
  typeColumns,
);
