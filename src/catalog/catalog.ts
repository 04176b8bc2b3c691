/** Names -> tables: the tables of all sources, opened when a statement first names them and again when they have changed. */

import { sqlError } from "../base/index.ts";
import {
  type DiscoveredSource,
  discover,
  type TableField,
  type TableHandle,
  type TableSource,
} from "../lakehouse/index.ts";
import type { Datum } from "../types/index.ts";

/**
 * A table whose rows are values in memory, such as a system table. `rows` is asked once per statement that reads the table, when it runs,
 * and gives the values of the named fields (positions in `fields`), column by column; the executor filters, groups and sorts them like
 * those of any other table.
 */
export interface RowTable {
  readonly kind: "rows";
  readonly fields: readonly TableField[];
  rows(fields: readonly number[]): { readonly rows: number; readonly columns: readonly (readonly Datum[])[] };
}

/** A table that a statement can use: plain facts for the binder, the source for the scan. */
export interface CatalogTable {
  /** `schema.name`, which stands in plans. */
  readonly key: string;
  readonly schema: string;
  readonly name: string;
  readonly oid: number;
  readonly source: TableSource | RowTable;
}

/** The tables of the sources given at start. */
export class Catalog {
  private readonly sources: readonly DiscoveredSource[];

  private constructor(sources: readonly DiscoveredSource[]) {
    this.sources = sources;
  }

  /** Looks into every source. Throws 58P01 for one that does not exist. */
  static async open(sources: readonly string[]): Promise<Catalog> {
    const found: DiscoveredSource[] = [];
    for (const source of sources) found.push(await discover(source));
    return new Catalog(found);
  }

  /** Opens a table at its newest state; along the search path if no schema is given. Undefined when there is none of the name. */
  async table(
    schema: string | undefined,
    name: string,
    searchPath: readonly string[],
  ): Promise<CatalogTable | undefined> {
    for (const place of schema === undefined ? searchPath : [schema]) {
      const handle = this.find(place, name) ?? (await this.refreshed(place, name));
      if (handle === undefined) continue;
      const source = await handle.open();
      const key = `${place}.${handle.name}`;
      return { key, schema: place, name: handle.name, oid: stableOid(key), source };
    }
    return undefined;
  }

  /** By exact name, else by the only one that differs in case alone. */
  private find(schema: string, name: string): TableHandle | undefined {
    const handles = this.sources.filter((source) => source.schema === schema).flatMap((source) => source.tables);
    const exact = handles.find((handle) => handle.name === name);
    if (exact !== undefined) return exact;
    const similar = handles.filter((handle) => handle.name.toLowerCase() === name.toLowerCase());
    if (similar.length > 1) {
      throw sqlError("ambiguousColumn", `table name "${name}" is ambiguous`, {
        hint: "Write the name in double quotes, in the case it has.",
      });
    }
    return similar[0];
  }

  private async refreshed(schema: string, name: string): Promise<TableHandle | undefined> {
    for (const source of this.sources) if (source.schema === schema) await source.refresh();
    return this.find(schema, name);
  }
}

/** An OID above PostgreSQL's own, the same for a name whenever it is asked (FNV-1a). */
function stableOid(key: string): number {
  let hash = 0x811c_9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x0100_0193);
  return 16_384 + ((hash >>> 0) % 2_000_000_000);
}
