/** The catalog: names -> objects. */

export type { CatalogTable } from "./catalog.ts";
export { Catalog } from "./catalog.ts";
