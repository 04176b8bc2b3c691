/** Every system table, by schema and name. */

import { columns, schemata, tables } from "./information-schema.ts";
import { pgAttribute, pgClass, pgNamespace, pgType } from "./pg-catalog.ts";
import { pgAm, pgDatabase, pgDescription, pgRoles } from "./pg-server.ts";
import { pgSettings, pgTables, pgViews } from "./pg-views.ts";
import type { SystemTable } from "./system-table.ts";

/** All of them. */
export const systemTables: readonly SystemTable[] = [
  pgNamespace,
  pgClass,
  pgAttribute,
  pgType,
  pgAm,
  pgDatabase,
  pgDescription,
  pgRoles,
  pgSettings,
  pgTables,
  pgViews,
  schemata,
  tables,
  columns,
];

/** The system table of a name. */
export function systemTableNamed(schema: string, name: string): SystemTable | undefined {
  return systemTables.find((table) => table.schema === schema && table.name === name);
}
