/** Every shape of a statement that clients are known to send has a case: in clients/, or in wire/ where it takes the protocol to show it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sqlTestsFolder } from "./data.ts";
import { argument, parseCases } from "./datadriven.ts";
import { goldenFiles } from "./golden-files.ts";

/** By client, what a case's `shape=client-name` calls it. */
const shapes: Readonly<Record<string, string>> = {
  psql: `list-tables find-table table-flags table-columns table-indexes table-referrers table-policies table-publications list-roles
    list-databases list-functions complete-table complete-time-zone describe-result savepoints`,
  pgjdbc: `tables columns primary-keys imported-keys index-info schemas find-type result-metadata keywords user-types escapes prepared
    fetch-size max-rows dates`,
  psqlodbc: "connect columns foreign-keys primary-keys declare-fetch prepare deallocate",
  npgsql: "types connect reset column-schema batch",
  npgsql4: "types",
  powerbi: "tables columns foreign-keys keys group distinct-count",
  tableau: "temporary-table drop-table select-into group-by-number settings having iso-quarter regular-expression top",
  datagrip: "transaction-id locks tables index-columns routines descriptions columns start-time",
  asyncpg: "types",
  pgx: "load-types",
  sqlalchemy: "columns",
  pgadmin: "role",
  metabase: "privileges fields",
  grafana: "tables",
  excel: "columns",
  "postgres-fdw": "import",
  dbt: "relations",
  "postgres-js": "array-types",
  drizzle: "indexes",
  prisma: "indexes",
  pgcli: "functions relations",
  sequelize: "time-zone",
};

test("each shape has a case, and each case a shape", () => {
  const wanted = Object.entries(shapes).flatMap(([client, names]) =>
    names.split(/\s+/).map((name) => `${client}-${name}`),
  );
  const files = ["clients", "wire"].flatMap((folder) => goldenFiles(join(sqlTestsFolder, folder)));
  const cases = files.flatMap((file) => parseCases(readFileSync(file, "utf8"), file));
  const found = new Set(cases.flatMap((golden) => argument(golden, "shape") ?? []));
  expect([...found].sort()).toEqual(wanted.sort());
});
