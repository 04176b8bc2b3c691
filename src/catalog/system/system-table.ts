/** What a system table is: PostgreSQL 15's columns, and rows made from a view of the catalog when a statement reads them. */

import { assert } from "../../base/index.ts";
import { type Datum, type TypeName, types } from "../../types/index.ts";

/** A table of a source, as the system tables show it. */
export interface ShownTable {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  /** r for a table, v for a view. */
  readonly kind: "r" | "v";
  /** -1 when it is not known. */
  readonly rows: number;
  readonly columns: readonly ShownColumn[];
}

/** A column of such a table. */
export interface ShownColumn {
  readonly name: string;
  readonly type: TypeName;
  readonly typmod: number;
  readonly nullable: boolean;
}

/** A schema. */
export interface ShownSchema {
  readonly oid: number;
  readonly name: string;
}

/** A run-time parameter of the session; its values are in `unit`. */
export interface ShownParameter {
  readonly name: string;
  readonly description: string;
  /** Whether it cannot be changed. */
  readonly fixed: boolean;
  readonly type: "bool" | "integer" | "enum" | "string";
  readonly unit: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly value: string;
  /** The built-in value, and the one that RESET goes back to. */
  readonly initial: string;
  readonly start: string;
}

/** All that system tables tell: plain data of one moment. */
export interface CatalogView {
  readonly database: string;
  readonly schemas: readonly ShownSchema[];
  readonly tables: readonly ShownTable[];
  readonly parameters: readonly ShownParameter[];
}

/** The record of one system table. `rows` gives a row's values along `columns`. */
export interface SystemTable extends Omit<ShownTable, "rows" | "columns"> {
  readonly schema: "pg_catalog" | "information_schema";
  readonly columns: readonly ShownColumn[];
  /** Whether its rows tell of tables, which must be opened for them. */
  readonly readsTables: boolean;
  readonly rowsOf: (view: CatalogView) => (readonly Datum[])[];
}

/** A column in a record: its name, its type as `name`, `name(length)` or either with `!` when it is never null, and its value for a row. */
export type SystemColumn<Row> = readonly [name: string, type: string, value: (row: Row) => Datum];

/** Builds a record; `each` lists what there is a row for. */
export function systemTable<Row>(
  place: Pick<SystemTable, "schema" | "name" | "oid" | "kind" | "readsTables">,
  each: (view: CatalogView) => Iterable<Row>,
  columns: readonly SystemColumn<Row>[],
): SystemTable {
  return {
    ...place,
    columns: columns.map(([name, type]) => shownColumn(name, type)),
    rowsOf: (view) => Array.from(each(view), (row) => columns.map(([, , value]) => value(row))),
  };
}

function shownColumn(name: string, written: string): ShownColumn {
  const [, type = "", length, required] = /^(\w+)(?:\((\d+)\))?(!?)$/.exec(written) ?? [];
  assert(Object.hasOwn(types, type), `a system table's column has a type "${written}"`);
  return {
    name,
    type: type as TypeName,
    typmod: length === undefined ? -1 : Number(length) + 4,
    nullable: required !== "!",
  };
}
