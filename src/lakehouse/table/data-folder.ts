/** Data files without a log: one file, or a folder of them, whose `key=value` folders give their rows the values of partition columns. */

import { sqlError } from "../../base/index.ts";
import { type Datum, types } from "../../types/index.ts";
import { ColumnType } from "../format/text/infer.ts";
import type { Store } from "../store/store.ts";
import type { DataFile, StatisticsIndex, TableField } from "./table.ts";

const endings = { parquet: /\.parquet$/i, csv: /\.csv$/i, json: /\.(ndjson|jsonl|json)$/i } as const;

/** The formats of data files. */
export type FileKind = keyof typeof endings;

const kinds = Object.keys(endings) as FileKind[];

/** The format that a file's name says; undefined for others, hidden ones and a writer's own, such as `_SUCCESS`. */
export function fileKind(name: string): FileKind | undefined {
  return isHidden(name) ? undefined : kinds.find((kind) => endings[kind].test(name));
}

/** What a table of a file or folder is called. */
export function tableName(name: string): string {
  const kind = fileKind(name);
  return kind === undefined ? name : name.replace(endings[kind], "");
}

/** True for what is no table by its name. */
export function isHidden(name: string): boolean {
  return /^[._]/.test(name);
}

/** True for the name of a folder as Hive writes it: `key=value`. */
export function isPartition(name: string): boolean {
  return !isHidden(name) && partitionOf(name) !== undefined;
}

/** The format of a folder's files, or why it is no table. It is looked into no deeper than to its first files. */
export async function folderKind(store: Store, folder: string): Promise<FileKind | { readonly leftOut: string }> {
  return (await firstKind(store, folder, 0)) ?? { leftOut: "it holds neither a Delta log nor data files" };
}

/** Folders in each other, as deep as they are followed: a link may lead back up. */
const depthMax = 32;
/** Files of one folder. */
const filesMax = 1_000_000;

async function firstKind(
  store: Store,
  folder: string,
  depth: number,
): Promise<FileKind | { readonly leftOut: string } | undefined> {
  const entries = await store.list(folder);
  const found = new Set(entries.flatMap(({ name, kind }) => (kind === "file" ? (fileKind(name) ?? []) : [])));
  if (found.size > 1) return { leftOut: `it holds files of several formats: ${[...found].sort().join(", ")}` };
  const [only] = found;
  if (only !== undefined) return only;
  for (const { name, kind } of entries) {
    if (kind !== "folder" || !isPartition(name) || depth === depthMax) continue;
    const below = await firstKind(store, join(folder, name), depth + 1);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** The files of a table as they are now. */
export interface DataFiles {
  /** In the order of their paths. */
  readonly files: readonly DataFile[];
  /** Paths below the store's root, along `files`. */
  readonly paths: readonly string[];
  /** The columns that are made of folders' names. */
  readonly partitions: readonly TableField[];
  /** Tells one state of all files from another. */
  readonly version: string;
}

/**
 * The file at `path`, or all files of one format below the folder at `path`. Errors: 58P01 there is none any more, 0A000 files of another
 * format, or of other partition columns, are among them.
 */
export async function findFiles(store: Store, path: string, kind: FileKind): Promise<DataFiles> {
  const facts = await store.facts(path);
  if (!facts) throw sqlError("undefinedFile", `table "${store.location(path)}" does not exist any more`);
  const found: FoundFile[] = [];
  if (facts.kind === "file") found.push({ path, partition: [] });
  else await walk(store, { path, partition: [] }, kind, found);
  if (found.length === 0) {
    throw sqlError("undefinedFile", `folder "${store.location(path)}" has no ${kind} file any more`);
  }
  const { fields, values } = readPartitions(store, found);
  const files: DataFile[] = [];
  for (const [index, file] of found.entries()) {
    const partition = fields.length === 0 ? {} : { partition: values[index]! };
    files.push({ ...(await describeFile(store, file.path)), ...partition });
  }
  const version = files.map((file) => `${file.path}:${file.identity}`).join("\n");
  return { files, paths: found.map((file) => file.path), partitions: fields, version };
}

/** Columns of the files, then those of the folders; a column that both have is the folders', in its place. */
export function withPartitions(fields: readonly TableField[], partitions: readonly TableField[]): TableField[] {
  const same = (a: TableField) => (b: TableField) => a.name.toLowerCase() === b.name.toLowerCase();
  const own = fields.map((field) => partitions.find(same(field)) ?? field);
  return [...own, ...partitions.filter((partition) => !fields.some(same(partition)))];
}

/** What the folders' names say of each file; undefined where there are no partitions. */
export function partitionBounds(
  fields: readonly TableField[],
  files: readonly DataFile[],
): { readonly statistics?: StatisticsIndex } {
  if (fields.every(({ partition }) => partition === undefined)) return {};
  const bounds: StatisticsIndex["bounds"] = (file, field) => {
    const partition = fields[field]?.partition;
    const value = partition === undefined ? undefined : (files[file]?.partition?.[partition] ?? undefined);
    return { min: value, max: value };
  };
  return { statistics: { prepare: async () => undefined, bounds } };
}

/** A folder or file below a table's folder, and what the folders above it say. */
interface FoundFile {
  readonly path: string;
  readonly partition: readonly Partition[];
}

interface Partition {
  readonly key: string;
  /** Null for Hive's name of it. */
  readonly value: string | null;
}

async function walk(store: Store, { path, partition }: FoundFile, kind: FileKind, found: FoundFile[]): Promise<void> {
  for (const entry of await store.list(path)) {
    const below = join(path, entry.name);
    if (entry.kind === "folder") {
      const part = isHidden(entry.name) ? undefined : partitionOf(entry.name);
      if (part === undefined) continue;
      if (partition.length === depthMax) throw tooMuch(store, path, `folders deeper than ${depthMax}`);
      await walk(store, { path: below, partition: [...partition, part] }, kind, found);
    } else {
      const other = fileKind(entry.name);
      if (other === undefined) continue;
      if (other !== kind) throw mixed(store, path, `"${entry.name}" is ${other}, files before it are ${kind}`);
      if (found.length === filesMax) throw tooMuch(store, path, `more than ${filesMax} files`);
      found.push({ path: below, partition });
    }
  }
}

/** Hive's spelling of a folder for all rows that have one value in a column. */
function partitionOf(name: string): Partition | undefined {
  const [, key, value] = /^([^=]+)=(.*)$/s.exec(name) ?? [];
  if (key === undefined || value === undefined) return undefined;
  return { key: unescaped(key), value: value === "__HIVE_DEFAULT_PARTITION__" ? null : unescaped(value) };
}

/** Resolves percent signs; a name that was not made so stays as it is. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const partitionKinds = ["int8", "date", "timestamp"] as const;

/** Columns have the first of bigint, date and timestamp that takes all values, else text, as in DuckDB. */
function readPartitions(
  store: Store,
  found: readonly FoundFile[],
): { readonly fields: readonly TableField[]; readonly values: readonly (readonly Datum[])[] } {
  const keys = found[0]!.partition.map(({ key }) => key);
  const typesOf = keys.map(() => new ColumnType(partitionKinds));
  for (const { path, partition } of found) {
    if (partition.map(({ key }) => key).join("/") !== keys.join("/")) {
      throw mixed(store, path, `the file before it has the partition columns ${keys.join(", ") || "(none)"}`);
    }
    for (const [index, { value }] of partition.entries()) if (value !== null) typesOf[index]!.add(value);
  }
  const fields = keys.map((name, partition) => ({ name, type: typesOf[partition]!.type(), nullable: true, partition }));
  const shared = new Map<string, readonly Datum[]>();
  const values = found.map(({ partition }) => {
    const key = JSON.stringify(partition);
    const known = shared.get(key);
    if (known !== undefined) return known;
    const read = partition.map(({ value }, index) => {
      const { type } = fields[index]!;
      return value === null ? null : types[type.name].read(value, type.typmod);
    });
    shared.set(key, read);
    return read;
  });
  return { fields, values };
}

async function describeFile(store: Store, path: string): Promise<DataFile> {
  const facts = await store.facts(path);
  if (!facts) throw sqlError("undefinedFile", `file "${store.location(path)}" does not exist any more`);
  return { path: store.location(path), size: facts.size, identity: facts.identity };
}

function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function mixed(store: Store, path: string, detail: string): Error {
  return sqlError("featureNotSupported", `"${store.location(path)}" does not fit the files before it`, {
    detail: `${detail}.`,
    hint: "Keep files of one format and one kind of partitions in a folder.",
  });
}

function tooMuch(store: Store, path: string, what: string): Error {
  return sqlError("programLimitExceeded", `folder "${store.location(path)}" has ${what}`, {
    hint: "A link that leads back up makes a folder endless.",
  });
}
