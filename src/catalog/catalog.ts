/** Names -> tables: the tables of all sources, opened when a statement first names them and again when they have changed. */

import { asSqlError, SqlError, sqlError } from "../base/index.ts";
import {
  type DiscoveredSource,
  discover,
  type TableField,
  type TableHandle,
  type TableSource,
} from "../lakehouse/index.ts";
import { type Datum, typeRef } from "../types/index.ts";
import { schemaOid, stableOid, systemSchemas } from "./system/oids.ts";
import type { CatalogView, ShownColumn, ShownParameter, ShownTable, SystemTable } from "./system/system-table.ts";
import { systemTableNamed, systemTables } from "./system/system-tables.ts";

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

/** An entry of a source, as SHOW sluice.sources tells of it. */
export interface SourceEntry {
  /** The source's path. */
  readonly source: string;
  readonly entry: string;
  /** The format of a table; empty for what is none. */
  readonly kind: string;
  /** What a statement calls it; empty for what is no table. */
  readonly table: string;
  /** Why it cannot be read; empty for what can. */
  readonly note: string;
}

/** What a look-up depends on beside the name. */
export interface LookUp {
  readonly searchPath: readonly string[];
  readonly database: string;
  /** The session's run-time parameters, which pg_settings shows; none where there is no session. */
  readonly parameters?: () => readonly ShownParameter[];
}

/** The tables of the sources given at start, and the system tables that tell of them. */
export class Catalog {
  private sources: readonly DiscoveredSource[];

  private constructor(sources: readonly DiscoveredSource[]) {
    this.sources = sources;
  }

  /** Looks into every source. Throws 58P01 for one that does not exist. */
  static async open(sources: readonly string[]): Promise<Catalog> {
    const found: DiscoveredSource[] = [];
    for (const source of sources) found.push(await discover(source));
    return new Catalog(found);
  }

  /**
   * Opens a table at its newest state; if no schema is given, along the search path, with pg_catalog before it. Undefined when there
   * is none of the name.
   */
  async table(schema: string | undefined, name: string, lookUp: LookUp): Promise<CatalogTable | undefined> {
    const { searchPath } = lookUp;
    const implicit = searchPath.includes("pg_catalog") ? [] : ["pg_catalog"];
    for (const place of schema === undefined ? [...implicit, ...searchPath] : [schema]) {
      const system = systemTableNamed(place, name);
      if (system !== undefined) return await this.systemTable(system, lookUp);
      const handle = this.find(place, name) ?? (await this.refreshed(place, name));
      if (handle === undefined) continue;
      const source = await handle.open();
      const key = `${place}.${handle.name}`;
      return { key, schema: place, name: handle.name, oid: stableOid(key), source };
    }
    return undefined;
  }

  /** Whether there is a schema of the name; `public` is always there. */
  hasSchema(name: string): boolean {
    return (
      name === "public" ||
      systemSchemas.some((each) => each === name) ||
      this.sources.some(({ schema }) => schema === name)
    );
  }

  /** What each source holds now, tables first: those that cannot be opened with their error, and what is no table with the reason. */
  async entries(): Promise<readonly SourceEntry[]> {
    await this.refresh(() => true);
    const perSource = this.sources.map(async ({ schema, location, tables, leftOut }) => {
      const opened = tables.map(async ({ name, kind, open }): Promise<SourceEntry> => {
        const note = await open().then(() => "", explanation);
        return { source: location, entry: name, kind, table: `${schema}.${name}`, note };
      });
      const others = leftOut.map(({ name, reason }) => ({
        source: location,
        entry: name,
        kind: "",
        table: "",
        note: `left out: ${reason}`,
      }));
      return [...(await Promise.all(opened)), ...others];
    });
    return (await Promise.all(perSource)).flat();
  }

  /** By exact name, else by the only one that differs in case alone. */
  private find(schema: string, name: string): TableHandle | undefined {
    const handles = this.sources.filter((source) => source.schema === schema).flatMap((source) => source.tables);
    const [exact, other] = handles.filter((handle) => handle.name === name);
    if (exact !== undefined && other !== undefined) {
      throw sqlError("duplicateTable", `two sources have a table "${name}"`, {
        detail: `They are "${exact.location}" and "${other.location}".`,
        hint: "Start the server with a name for one of the sources, as in sales=./lake.",
      });
    }
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
    await this.refresh((source) => source.schema === schema);
    return this.find(schema, name);
  }

  /** Looks for tables that came and went in some sources. */
  private async refresh(wanted: (source: DiscoveredSource) => boolean): Promise<void> {
    this.sources = await Promise.all(this.sources.map((source) => (wanted(source) ? source.refresh() : source)));
  }

  private async systemTable(table: SystemTable, lookUp: LookUp): Promise<CatalogTable> {
    const { schema, name, oid } = table;
    const source = rowTable(table, table.readsTables ? await this.view(lookUp) : this.viewOf([], lookUp));
    return { key: `${schema}.${name}`, schema, name, oid, source };
  }

  /** All tables as they stand now. One that cannot be opened is shown without columns. */
  private async view(lookUp: LookUp): Promise<CatalogView> {
    await this.refresh(() => true);
    const shown = this.sources.flatMap(({ schema, tables }) =>
      tables.map(async (handle): Promise<ShownTable> => {
        const key = `${schema}.${handle.name}`;
        const place = { oid: stableOid(key), schema, name: handle.name, kind: "r" } as const;
        try {
          const { fields, rowCount } = await handle.open();
          return { ...place, rows: rowCount, columns: fields.map(shownColumn) };
        } catch (thrown) {
          if (!(thrown instanceof SqlError)) throw thrown;
          return { ...place, rows: -1, columns: [] };
        }
      }),
    );
    return this.viewOf(await Promise.all(shown), lookUp);
  }

  private viewOf(tables: readonly ShownTable[], { database, parameters }: LookUp): CatalogView {
    const names = new Set([...systemSchemas, ...this.sources.map(({ schema }) => schema)]);
    const schemas = [...names].map((name) => ({ oid: schemaOid(name), name }));
    const all = [...systemTables.map((each) => ({ ...each, rows: -1 })), ...tables];
    return { database, schemas, tables: all, parameters: parameters?.() ?? [] };
  }
}

function explanation(thrown: unknown): string {
  const { code, message, detail } = asSqlError(thrown);
  return detail === undefined ? `${code}: ${message}` : `${code}: ${message} (${detail})`;
}

function shownColumn({ name, type, nullable }: TableField): ShownColumn {
  return { name, type: type.name, typmod: type.typmod, nullable };
}

/** A system table as the engine reads it: the columns that are asked for, of the rows that the view gives. */
function rowTable(table: SystemTable, view: CatalogView): RowTable {
  return {
    kind: "rows",
    fields: table.columns.map(({ name, type, typmod, nullable }) => ({ name, type: typeRef(type, typmod), nullable })),
    rows: (fields) => {
      const rows = table.rowsOf(view);
      return { rows: rows.length, columns: fields.map((field) => rows.map((row) => row[field] ?? null)) };
    },
  };
}
