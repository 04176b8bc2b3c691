/** From a SOURCE of the command line to the tables in it. */

import { basename, dirname, resolve } from "node:path";
import { type SqlError, sqlError } from "../../base/index.ts";
import { openDisk } from "../store/disk.ts";
import type { Store } from "../store/store.ts";
import { deltaTable, holdsDelta } from "./delta-table.ts";
import { isParquetName, parquetTable } from "./parquet-table.ts";
import type { TableHandle } from "./table.ts";
import { textKind, textTable } from "./text-table.ts";

/** The tables of one SOURCE. */
export interface DiscoveredSource {
  /** "public" for an unnamed source. */
  readonly schema: string;
  /** Absolute path. */
  readonly location: string;
  /** By name, in code unit order. */
  readonly tables: readonly TableHandle[];
  /** Looks for tables that came and went: the same object when there are none. Tables that stayed keep what they know. */
  refresh(): Promise<DiscoveredSource>;
}

/**
 * `source` is `[name=]path`: a Delta table, a Parquet file, or a folder of these and of folders of Parquet files. A folder
 * without tables is a source without tables. Errors: 58P01 nothing there, 0A000 neither table nor folder, 42P07 two tables
 * of one name.
 */
export async function discover(source: string): Promise<DiscoveredSource> {
  const { schema, path } = splitName(source);
  const location = resolve(path);
  const here = openDisk(location);
  if (!(await here.exists(""))) {
    throw sqlError("undefinedFile", `source "${path}" does not exist`, {
      hint: "Give an existing folder or file; an empty folder is a source without tables.",
    });
  }
  return describe(schema, location, await find(here, location), () => find(here, location));
}

function describe(
  schema: string,
  location: string,
  tables: readonly TableHandle[],
  findAgain: () => Promise<TableHandle[]>,
): DiscoveredSource {
  const source: DiscoveredSource = {
    schema,
    location,
    tables,
    refresh: async () => {
      const known = new Map(tables.map((table) => [keyOf(table), table]));
      const found = await findAgain();
      if (found.length === tables.length && found.every((table) => known.has(keyOf(table)))) return source;
      const kept = found.map((table) => known.get(keyOf(table)) ?? table);
      return describe(schema, location, kept, findAgain);
    },
  };
  return source;
}

function keyOf({ kind, location }: TableHandle): string {
  return `${kind} ${location}`;
}

/** "sales=./lake" names the schema; "./a=b" and "s3://x?y=z" are paths. */
function splitName(source: string): { schema: string; path: string } {
  const match = /^([A-Za-z_][A-Za-z0-9_]*)=(.+)$/s.exec(source);
  const schema = match?.[1] ?? "public";
  const path = match?.[2] ?? source;
  if (path === "") throw sqlError("invalidParameterValue", "a source needs a path");
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(path)?.[1];
  if (scheme !== undefined) {
    throw sqlError("featureNotSupported", `source "${path}": ${scheme} URLs are not supported`, {
      hint: "Give a folder or a file on this machine's disk.",
    });
  }
  return { schema, path };
}

async function find(here: Store, location: string): Promise<TableHandle[]> {
  const facts = await here.facts("");
  if (!facts) throw sqlError("undefinedFile", `source "${location}" does not exist any more`);
  if (facts.kind === "file") {
    const table = fileTable(openDisk(dirname(location)), basename(location));
    if (table === undefined) throw unknownFile(location);
    return [table];
  }
  if (await holdsDelta(here, "")) return [deltaTable(here, "")];
  const tables: TableHandle[] = [];
  for (const entry of await here.list("")) {
    const table = await tableAt(here, entry.name, entry.kind);
    if (table) tables.push(table);
  }
  requireDistinct(tables);
  return tables.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function tableAt(store: Store, name: string, kind: "file" | "folder"): Promise<TableHandle | undefined> {
  if (/^[._]/.test(name)) return undefined;
  if (kind === "file") return fileTable(store, name);
  if (await holdsDelta(store, name)) return deltaTable(store, name);
  // A folder that may not be read (lost+found) does not keep the others from being served.
  const entries = await store.list(name).catch(() => []);
  const holdsParquet = entries.some((entry) => entry.kind === "file" && isParquetName(entry.name));
  return holdsParquet ? parquetTable(store, name) : undefined;
}

/** By the ending of its name; undefined for a file of no known format. */
function fileTable(store: Store, name: string): TableHandle | undefined {
  if (isParquetName(name)) return parquetTable(store, name);
  const kind = textKind(name);
  return kind && textTable(store, name, kind);
}

function requireDistinct(tables: readonly TableHandle[]): void {
  const byName = new Map<string, TableHandle>();
  for (const table of tables) {
    const other = byName.get(table.name);
    if (other) {
      throw sqlError("duplicateTable", `two tables are called "${table.name}"`, {
        detail: `They are "${other.location}" and "${table.location}".`,
        hint: "Rename one, or give them as two sources with names of their own.",
      });
    }
    byName.set(table.name, table);
  }
}

function unknownFile(location: string): SqlError {
  return sqlError("featureNotSupported", `source "${location}" is neither a folder nor a file of a known format`);
}
