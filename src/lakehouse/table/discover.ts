/** From a SOURCE of the command line to the tables in it. */

import { basename, dirname, resolve } from "node:path";
import { asSqlError, type SqlError, sqlError } from "../../base/index.ts";
import { prepareFooters } from "../format/parquet/prepare-footers.ts";
import { openDisk } from "../store/disk.ts";
import type { Store } from "../store/store.ts";
import { type FileKind, fileKind, folderKind, isHidden, isPartition } from "./data-folder.ts";
import { deltaTable, holdsDelta } from "./delta-table.ts";
import { parquetTable } from "./parquet-table.ts";
import type { TableHandle } from "./table.ts";
import { textTable } from "./text-table.ts";

/** The tables of one SOURCE. */
export interface DiscoveredSource {
  /** "public" for an unnamed source. */
  readonly schema: string;
  /** Absolute path. */
  readonly location: string;
  /** By name, in code unit order. */
  readonly tables: readonly TableHandle[];
  /** What is no table, in code unit order. */
  readonly leftOut: readonly LeftOut[];
  /** Looks for tables that came and went: the same object when there are none. Tables that stayed keep what they know. */
  refresh(): Promise<DiscoveredSource>;
}

/** An entry of a folder that is no table. */
export interface LeftOut {
  readonly name: string;
  /** A clause, e.g. "it holds neither a Delta log nor data files". */
  readonly reason: string;
}

/** What a look into a SOURCE finds. */
type Found = Pick<DiscoveredSource, "tables" | "leftOut">;

/**
 * `source` is `[name=]path`: a Delta table, a data file (Parquet, CSV, JSON lines), a folder of `key=value` folders of data files, or a
 * folder of all of these and of folders of data files. A folder without tables is a source without tables; tables that share a name are
 * one that cannot be opened. Errors: 58P01 nothing there, 0A000 neither table nor folder.
 */
export async function discover(source: string): Promise<DiscoveredSource> {
  prepareFooters();
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

function describe(schema: string, location: string, found: Found, findAgain: () => Promise<Found>): DiscoveredSource {
  const { tables } = found;
  const source: DiscoveredSource = {
    schema,
    location,
    ...found,
    refresh: async () => {
      const known = new Map(tables.map((table) => [keyOf(table), table]));
      const { tables: now, leftOut } = await findAgain();
      const same = now.length === tables.length && now.every((table) => known.has(keyOf(table)));
      if (same && textOf(leftOut) === textOf(found.leftOut)) return source;
      const kept = now.map((table) => known.get(keyOf(table)) ?? table);
      return describe(schema, location, { tables: kept, leftOut }, findAgain);
    },
  };
  return source;
}

function keyOf({ kind, location }: TableHandle): string {
  return `${kind} ${location}`;
}

function textOf(leftOut: readonly LeftOut[]): string {
  return JSON.stringify(leftOut);
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

async function find(here: Store, location: string): Promise<Found> {
  const facts = await here.facts("");
  if (!facts) throw sqlError("undefinedFile", `source "${location}" does not exist any more`);
  if (facts.kind === "file") {
    const kind = fileKind(basename(location));
    if (kind === undefined) throw unknownFile(location);
    return { tables: [fileTable(openDisk(dirname(location)), basename(location), kind)], leftOut: [] };
  }
  if (await holdsDelta(here, "")) return { tables: [deltaTable(here, "")], leftOut: [] };
  const entries = await here.list("");
  if (entries.some(({ name, kind }) => kind === "folder" && isPartition(name))) {
    const kind = await folderKind(here, "");
    if (typeof kind === "string") return { tables: [fileTable(here, "", kind)], leftOut: [] };
  }
  const tables: TableHandle[] = [];
  const leftOut: LeftOut[] = [];
  for (const { name, kind } of entries) {
    const table = await tableAt(here, name, kind);
    if (typeof table === "string") leftOut.push({ name, reason: table });
    else tables.push(table);
  }
  return { tables: distinct(tables).sort((a, b) => (a.name < b.name ? -1 : 1)), leftOut };
}

/** The table that an entry of a folder is, or why it is none. */
async function tableAt(store: Store, name: string, kind: "file" | "folder"): Promise<TableHandle | string> {
  if (isHidden(name)) return `its name begins with "${name[0]}"`;
  if (kind === "file") {
    const format = fileKind(name);
    return format === undefined
      ? "it has none of the endings .parquet, .csv, .ndjson, .jsonl and .json"
      : fileTable(store, name, format);
  }
  try {
    if (await holdsDelta(store, name)) return deltaTable(store, name);
    const format = await folderKind(store, name);
    return typeof format === "string" ? fileTable(store, name, format) : format.leftOut;
  } catch (thrown) {
    // A folder that may not be read (lost+found) does not keep the others from being served.
    return asSqlError(thrown).message;
  }
}

function fileTable(store: Store, path: string, kind: FileKind): TableHandle {
  return kind === "parquet" ? parquetTable(store, path) : textTable(store, path, kind);
}

/** Tables that share a name become one that says so when it is opened: neither may be taken for the other. */
function distinct(tables: readonly TableHandle[]): TableHandle[] {
  const byName = new Map<string, TableHandle[]>();
  for (const table of tables) byName.set(table.name, [...(byName.get(table.name) ?? []), table]);
  return [...byName.values()].map((same) => (same.length === 1 ? same[0]! : ambiguousTable(same)));
}

function ambiguousTable(same: readonly TableHandle[]): TableHandle {
  const { name, kind } = same[0]!;
  const location = same.map((table) => `"${table.location}"`).join(" and ");
  return {
    name,
    kind,
    location,
    open: async () => {
      throw sqlError("duplicateTable", `${same.length} tables are called "${name}"`, {
        detail: `They are ${location}.`,
        hint: "Rename one, or give them as sources with names of their own.",
      });
    },
  };
}

function unknownFile(location: string): SqlError {
  return sqlError("featureNotSupported", `source "${location}" is neither a folder nor a file of a known format`);
}
