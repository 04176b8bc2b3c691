/** The catalog: names -> objects. */

export type { CatalogTable, RowTable, SourceEntry } from "./catalog.ts";
export { Catalog } from "./catalog.ts";
export type { ShownParameter } from "./system/system-table.ts";
