/** information_schema.schemata, tables and columns, with the columns of PostgreSQL 15; its domains are shown as their base types. */

import { numericModifier, type SqlType, types } from "../../types/index.ts";
import {
  type ShownColumn,
  type ShownSchema,
  type ShownTable,
  type SystemColumn,
  type SystemTable,
  systemTable,
} from "./system-table.ts";

/** A row with the database that it is shown in. */
type In<Row> = Row & { readonly database: string };

const nothing = (): null => null;
const no = (): string => "NO";
const database = (row: { readonly database: string }): string => row.database;

const schemaColumns: readonly SystemColumn<In<ShownSchema>>[] = [
  ["catalog_name", "name", database],
  ["schema_name", "name", ({ name }) => name],
  ["schema_owner", "name", () => "postgres"],
  ["default_character_set_catalog", "name", nothing],
  ["default_character_set_schema", "name", nothing],
  ["default_character_set_name", "name", nothing],
  ["sql_path", "varchar", nothing],
];

export const schemata: SystemTable = systemTable(
  { schema: "information_schema", name: "schemata", oid: 13_382, kind: "v", readsTables: false },
  (view) => view.schemas.map((schema) => ({ ...schema, database: view.database })),
  schemaColumns,
);

const tableColumns: readonly SystemColumn<In<ShownTable>>[] = [
  ["table_catalog", "name", database],
  ["table_schema", "name", ({ schema }) => schema],
  ["table_name", "name", ({ name }) => name],
  ["table_type", "varchar", ({ kind }) => (kind === "v" ? "VIEW" : "BASE TABLE")],
  ["self_referencing_column_name", "name", nothing],
  ["reference_generation", "varchar", nothing],
  ["user_defined_type_catalog", "name", nothing],
  ["user_defined_type_schema", "name", nothing],
  ["user_defined_type_name", "name", nothing],
  ["is_insertable_into", "varchar(3)", no],
  ["is_typed", "varchar(3)", no],
  ["commit_action", "varchar", nothing],
];

export const tables: SystemTable = systemTable(
  { schema: "information_schema", name: "tables", oid: 13_425, kind: "v", readsTables: true },
  (view) => view.tables.map((table) => ({ ...table, database: view.database })),
  tableColumns,
);

/** A column of a table, with its number from 1. */
interface ColumnRow {
  readonly database: string;
  readonly table: ShownTable;
  readonly column: ShownColumn;
  readonly type: SqlType;
  readonly number: number;
}

function* columnRows(all: readonly ShownTable[], shown: string): Generator<ColumnRow> {
  for (const table of all) {
    for (const [index, column] of table.columns.entries()) {
      yield { database: shown, table, column, type: types[column.type], number: index + 1 };
    }
  }
}

/** n of varchar(n) and char(n). */
function characters({ column }: ColumnRow): number | null {
  return (column.type === "varchar" || column.type === "bpchar") && column.typmod >= 4 ? column.typmod - 4 : null;
}

/** Bytes that a character has at most. */
const characterBytes = 4;
/** What PostgreSQL gives for strings without a length: 1 GB. */
const unlimitedOctets = 1_073_741_824;

function octets(row: ColumnRow): number | null {
  const length = characters(row);
  if (length !== null) return length * characterBytes;
  return ["text", "varchar", "bpchar"].includes(row.column.type) ? unlimitedOctets : null;
}

/** Bits, or for numeric digits. */
const precisions: Readonly<Record<string, number>> = { int2: 16, int4: 32, int8: 64, float4: 24, float8: 53 };

function precision({ column: { type, typmod } }: ColumnRow): number | null {
  if (type === "numeric") return numericModifier({ name: type, typmod })?.precision ?? null;
  return precisions[type] ?? null;
}

function radix({ column: { type } }: ColumnRow): number | null {
  if (type === "numeric") return 10;
  return precisions[type] === undefined ? null : 2;
}

function scale({ column: { type, typmod } }: ColumnRow): number | null {
  if (type === "numeric") return numericModifier({ name: type, typmod })?.scale ?? null;
  return type === "int2" || type === "int4" || type === "int8" ? 0 : null;
}

/** Digits of the seconds' fraction; 0 for a date. */
function fraction({ column: { type, typmod } }: ColumnRow): number | null {
  if (type === "date") return 0;
  if (type === "interval") return 6;
  if (type !== "timestamp" && type !== "timestamptz" && type !== "time") return null;
  return typmod < 0 ? 6 : typmod;
}

/** The type's name without its modifier, arrays as such. */
function dataType({ type }: ColumnRow): string {
  return type.category === "A" ? "ARRAY" : type.sqlName;
}

const columnColumns: readonly SystemColumn<ColumnRow>[] = [
  ["table_catalog", "name", database],
  ["table_schema", "name", ({ table }) => table.schema],
  ["table_name", "name", ({ table }) => table.name],
  ["column_name", "name", ({ column }) => column.name],
  ["ordinal_position", "int4", ({ number }) => number],
  ["column_default", "varchar", nothing],
  ["is_nullable", "varchar(3)", ({ column }) => (column.nullable ? "YES" : "NO")],
  ["data_type", "varchar", dataType],
  ["character_maximum_length", "int4", characters],
  ["character_octet_length", "int4", octets],
  ["numeric_precision", "int4", precision],
  ["numeric_precision_radix", "int4", radix],
  ["numeric_scale", "int4", scale],
  ["datetime_precision", "int4", fraction],
  ["interval_type", "varchar", nothing],
  ["interval_precision", "int4", nothing],
  ["character_set_catalog", "name", nothing],
  ["character_set_schema", "name", nothing],
  ["character_set_name", "name", nothing],
  ["collation_catalog", "name", nothing],
  ["collation_schema", "name", nothing],
  ["collation_name", "name", nothing],
  ["domain_catalog", "name", nothing],
  ["domain_schema", "name", nothing],
  ["domain_name", "name", nothing],
  ["udt_catalog", "name", database],
  ["udt_schema", "name", () => "pg_catalog"],
  ["udt_name", "name", ({ column }) => column.type],
  ["scope_catalog", "name", nothing],
  ["scope_schema", "name", nothing],
  ["scope_name", "name", nothing],
  ["maximum_cardinality", "int4", nothing],
  ["dtd_identifier", "name", ({ number }) => String(number)],
  ["is_self_referencing", "varchar(3)", no],
  ["is_identity", "varchar(3)", no],
  ["identity_generation", "varchar", nothing],
  ["identity_start", "varchar", nothing],
  ["identity_increment", "varchar", nothing],
  ["identity_maximum", "varchar", nothing],
  ["identity_minimum", "varchar", nothing],
  ["identity_cycle", "varchar(3)", no],
  ["is_generated", "varchar", () => "NEVER"],
  ["generation_expression", "varchar", nothing],
  ["is_updatable", "varchar(3)", no],
];

export const columns: SystemTable = systemTable(
  { schema: "information_schema", name: "columns", oid: 13_295, kind: "v", readsTables: true },
  (view) => columnRows(view.tables, view.database),
  columnColumns,
);
