/** The system tables against PostgreSQL 15's own: the columns as they stand there, and the rows of the types that there are. */

import { expect, test } from "vitest";
import type { CatalogView } from "./system-table.ts";
import { systemTables } from "./system-tables.ts";

const view: CatalogView = {
  database: "lake",
  schemas: [{ oid: 2200, name: "public" }],
  parameters: [],
  tables: [
    {
      oid: 20_000,
      schema: "public",
      name: "t",
      kind: "r",
      rows: 3,
      columns: [
        { name: "a", type: "int4", typmod: -1, nullable: false },
        { name: "b", type: "varchar", typmod: 9, nullable: true },
        { name: "c", type: "numeric", typmod: 655_366, nullable: true },
      ],
    },
  ],
};

function rowsOf(name: string): Record<string, unknown>[] {
  const table = systemTables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`there is no ${name}`);
  return table
    .rowsOf(view)
    .map((row) => Object.fromEntries(table.columns.map((column, index) => [column.name, row[index]])));
}

test("every row has a value for each column, and none is null where none may be", () => {
  expect(systemTables.length).toBeGreaterThan(0);
  for (const { name, columns, rowsOf: rows } of systemTables) {
    for (const row of rows(view)) {
      expect(row).toHaveLength(columns.length);
      for (const [index, column] of columns.entries()) {
        if (!column.nullable) expect(row[index], `${name}.${column.name}`).not.toBeNull();
      }
    }
  }
});

test("columns of a table", () => {
  expect(rowsOf("pg_attribute")).toMatchObject([
    {
      attname: "a",
      atttypid: 23n,
      attnum: 1,
      attlen: 4,
      attbyval: true,
      attalign: "i",
      attstorage: "p",
      attnotnull: true,
    },
    { attname: "b", atttypid: 1043n, attnum: 2, attlen: -1, atttypmod: 9, attstorage: "x", attcollation: 100n },
    { attname: "c", atttypid: 1700n, attnum: 3, atttypmod: 655_366, attstorage: "m", attnotnull: false },
  ]);
  expect(rowsOf("columns")).toMatchObject([
    { column_name: "a", is_nullable: "NO", data_type: "integer", numeric_precision: 32, numeric_precision_radix: 2 },
    { column_name: "b", data_type: "character varying", character_maximum_length: 5, character_octet_length: 20 },
    { column_name: "c", data_type: "numeric", numeric_precision: 10, numeric_scale: 2, udt_name: "numeric" },
  ]);
});

test("types and their arrays refer to each other", () => {
  const types = rowsOf("pg_type");
  const byOid = new Map(types.map((type) => [type["oid"], type]));
  expect(byOid.size).toBe(types.length);
  for (const { oid, typarray, typname } of types) {
    if (typarray !== 0n) expect(byOid.get(typarray), String(typname)).toMatchObject({ typelem: oid, typcategory: "A" });
  }
  expect(byOid.get(1184n) ?? byOid.get(1114n)).toMatchObject({ typalign: "d", typbyval: true, typcategory: "D" });
  expect(byOid.get(1231n)).toMatchObject({ typname: "_numeric", typinput: "array_in", typmodin: "numerictypmodin" });
});
