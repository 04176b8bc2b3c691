/** The catalog: names -> objects. */

export type { CatalogTable, RowTable } from "./catalog.ts";
export { Catalog } from "./catalog.ts";
