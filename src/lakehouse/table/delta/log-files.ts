/** What lies in the log's folder: commits, compacted commits and checkpoints, and which of them give the newest version. */

import { type SqlError, sqlError } from "../../../base/index.ts";
import type { Store } from "../../store/store.ts";

/** A checkpoint that lies in the log with all of its parts. */
export interface CheckpointFiles {
  readonly version: number;
  /** Names in the log's folder; more than one for a multi-part checkpoint. */
  readonly names: readonly string[];
}

/** A file of JSON actions that takes the state from before version `first` to `last`. */
export interface CommitFile {
  readonly first: number;
  readonly last: number;
  readonly name: string;
}

/** The files to replay, in order, for one version of a table. */
export interface LogSegment {
  readonly version: number;
  readonly checkpoint: CheckpointFiles | undefined;
  readonly commits: readonly CommitFile[];
}

/** Path of a commit below the store's root. */
export function commitPath(table: string, version: number): string {
  return `${logFolder(table)}/${commitName(version)}`;
}

/** Path of the log's folder below the store's root. */
export function logFolder(table: string): string {
  return table === "" ? "_delta_log" : `${table}/_delta_log`;
}

function commitName(version: number): string {
  return `${String(version).padStart(20, "0")}.json`;
}

/**
 * The shortest way to the newest version, from a known version on if one is given. The folder is listed: `_last_checkpoint` says nothing that the names do not say better.
 * Errors: 58P01 when the log has no commit, XX001 for a gap, a log cut off at its beginning, and a version that stands there twice.
 */
export async function findSegment(store: Store, table: string, known?: number): Promise<LogSegment> {
  const location = store.location(table);
  const found = readNames(await store.list(logFolder(table)), location);
  const checkpoint = known === undefined ? newestOf(found.checkpoints) : undefined;
  const version = Math.max(found.newest, checkpoint?.version ?? -1);
  if (version < 0) {
    throw sqlError("undefinedFile", `folder "${location}" is not a Delta table: its _delta_log has no commit`);
  }
  const commits: CommitFile[] = [];
  for (let next = (checkpoint?.version ?? known ?? -1) + 1; next <= version; next = commits.at(-1)!.last + 1) {
    const compacted = found.compacted.get(next);
    if (compacted !== undefined && compacted.last <= version) commits.push(compacted);
    else if (found.commits.has(next)) commits.push({ first: next, last: next, name: found.commits.get(next)! });
    else throw missing(store, table, next, version, found.checkpoints);
  }
  return { version, checkpoint, commits };
}

function newestOf(checkpoints: readonly CheckpointFiles[]): CheckpointFiles | undefined {
  return checkpoints.reduce<CheckpointFiles | undefined>(
    (best, each) => (best === undefined || each.version > best.version ? each : best),
    undefined,
  );
}

function missing(
  store: Store,
  table: string,
  version: number,
  newest: number,
  checkpoints: readonly CheckpointFiles[],
): SqlError {
  const path = store.location(commitPath(table, version));
  const cutOff = version === 0 && checkpoints.length === 0;
  return sqlError("dataCorrupted", `commit ${version} is missing: "${path}"`, {
    detail: cutOff
      ? `The log goes on to commit ${newest}, and no complete checkpoint holds what came before.`
      : `The log goes on to commit ${newest}.`,
    hint: "Restore the file from a backup; without it the table's content is not known.",
  });
}

interface LogNames {
  /** Name by version. */
  readonly commits: ReadonlyMap<number, string>;
  /** The longest one from each version on. */
  readonly compacted: ReadonlyMap<number, CommitFile>;
  readonly checkpoints: readonly CheckpointFiles[];
  readonly newest: number;
}

type Entries = Awaited<ReturnType<Store["list"]>>;

function readNames(entries: Entries, location: string): LogNames {
  const commits = new Map<number, string>();
  const compacted = new Map<number, CommitFile>();
  const checkpoints: CheckpointFiles[] = [];
  const parts = new Map<string, { version: number; count: number; names: string[] }>();
  let newest = -1;
  for (const { name, kind } of entries) {
    const [, digits, rest = ""] = /^(\d+)\.(.+)$/s.exec(name) ?? [];
    if (digits === undefined || kind !== "file") continue;
    const version = readVersion(digits, name, location);
    const compaction = /^(\d+)\.compacted\.json$/.exec(rest);
    const part = /^checkpoint\.(\d{10})\.(\d{10})\.parquet$/.exec(rest);
    if (rest === "json") {
      if (commits.has(version)) throw twice(version, commits.get(version)!, name, location);
      commits.set(version, name);
      newest = Math.max(newest, version);
    } else if (compaction) {
      const last = readVersion(compaction[1]!, name, location);
      const longest = compacted.get(version)?.last ?? version;
      if (last > longest) compacted.set(version, { first: version, last, name });
    } else if (part) {
      const key = `${version} ${part[2]}`;
      const known = parts.get(key) ?? { version, count: Number(part[2]), names: [] };
      known.names.push(name);
      parts.set(key, known);
    } else if (/^checkpoint\.([0-9a-f-]{36}\.(json|parquet)|parquet)$/.test(rest)) {
      checkpoints.push({ version, names: [name] });
    }
  }
  // A writer that was stopped leaves some parts only: as good as none.
  for (const { version, count, names } of parts.values()) {
    if (names.length === count) checkpoints.push({ version, names });
  }
  return { commits, compacted, checkpoints, newest };
}

function readVersion(digits: string, name: string, location: string): number {
  const version = Number(digits);
  if (Number.isSafeInteger(version)) return version;
  throw sqlError("dataCorrupted", `the log of Delta table "${location}" has a version out of range: "${name}"`);
}

function twice(version: number, first: string, second: string, location: string): SqlError {
  return sqlError("dataCorrupted", `the log of Delta table "${location}" has version ${version} twice`, {
    detail: `Its files are "${first}" and "${second}".`,
    hint: "Remove the one that the table's writer did not write.",
  });
}
