/** The log of a Delta table: which commits there are, and the state that their actions give in order. */

import { type SqlError, sqlError } from "../../../base/index.ts";
import type { Store } from "../../store/store.ts";
import { type Action, type AddFile, type MetaData, type Protocol, readAction } from "./action.ts";
import { needs } from "./feature.ts";

/** What replaying a log has given so far. */
export interface LogState {
  /** Of the last commit replayed; -1 before the first. */
  readonly version: number;
  readonly protocol: Protocol | undefined;
  readonly metaData: MetaData | undefined;
  /** By {@link AddFile.key}. */
  readonly files: ReadonlyMap<string, AddFile>;
  /** The last version that each application has written. */
  readonly transactions: ReadonlyMap<string, number>;
}

export const emptyLog: LogState = {
  version: -1,
  protocol: undefined,
  metaData: undefined,
  files: new Map(),
  transactions: new Map(),
};

/** Path of a commit below the store's root. */
export function commitPath(table: string, version: number): string {
  return `${logFolder(table)}/${String(version).padStart(20, "0")}.json`;
}

/** Path of the log's folder below the store's root. */
export function logFolder(table: string): string {
  return table === "" ? "_delta_log" : `${table}/_delta_log`;
}

/**
 * The newest version whose commits all lie in the log as JSON, from 0 on. 58P01 when there is no commit, XX001 for a gap,
 * 0A000 when only a checkpoint has what is missing.
 */
export async function newestVersion(store: Store, table: string): Promise<number> {
  const location = store.location(table);
  const commits = new Set<number>();
  let newest = -1;
  let checkpoint = -1;
  for (const { name, kind } of await store.list(logFolder(table))) {
    const match = /^(\d{20})\.(json$|checkpoint\.)/.exec(name);
    if (!match || kind !== "file") continue;
    const version = Number(match[1]);
    if (match[2] === "json") {
      commits.add(version);
      newest = Math.max(newest, version);
    } else checkpoint = Math.max(checkpoint, version);
  }
  if (newest < 0 && checkpoint < 0) {
    throw sqlError("undefinedFile", `folder "${location}" is not a Delta table: its _delta_log has no commit`);
  }
  const last = Math.max(newest, checkpoint);
  for (let version = 0; version <= last; version++) {
    if (commits.has(version)) continue;
    if (checkpoint >= version) {
      throw needs(location, "reading a checkpoint", `Commit ${version} is not in its log, version ${checkpoint} is.`);
    }
    throw sqlError("dataCorrupted", `commit ${version} is missing: "${store.location(commitPath(table, version))}"`, {
      detail: `The log goes on to commit ${newest}.`,
    });
  }
  return newest;
}

/** The state after one more commit; the given one is left as it is. Broken content is XX001 with file and line. */
export async function replayCommits(store: Store, table: string, from: LogState, last: number): Promise<LogState> {
  const state = { ...from, files: new Map(from.files), transactions: new Map(from.transactions) };
  // Commits are read some at a time: one by one is slow on a store, all at once is too much.
  for (let first = from.version + 1; first <= last; first += readsAtOnce) {
    const count = Math.min(readsAtOnce, last - first + 1);
    const versions = Array.from({ length: count }, (_, index) => first + index);
    const commits = await Promise.all(versions.map((version) => readCommit(store, table, version)));
    for (const actions of commits) for (const action of actions) apply(state, action);
  }
  return { ...state, version: last };
}

const readsAtOnce = 16;

// V8's longest string: a commit beyond it could not be taken apart anyhow.
const commitBytesMax = 512 * 1024 * 1024 - 32;

interface Replaying {
  protocol: Protocol | undefined;
  metaData: MetaData | undefined;
  readonly files: Map<string, AddFile>;
  readonly transactions: Map<string, number>;
}

function apply(state: Replaying, action: Action): void {
  switch (action.kind) {
    case "protocol":
      state.protocol = action;
      return;
    case "metaData":
      state.metaData = action;
      return;
    case "txn":
      state.transactions.set(action.appId, action.version);
      return;
    case "add":
      state.files.set(action.key, action);
      return;
    case "remove":
      state.files.delete(action.key);
  }
}

async function readCommit(store: Store, table: string, version: number): Promise<Action[]> {
  const path = commitPath(table, version);
  const file = `Delta log "${store.location(path)}"`;
  const bytes = await store.read(path, commitBytesMax);
  const actions: Action[] = [];
  let number = 0;
  for (const line of decode(bytes, file).split("\n")) {
    number++;
    const action = readAction(line, `${file}, line ${number}`);
    if (action) actions.push(action);
  }
  return actions;
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw notText(file, cause);
  }
}

function notText(file: string, cause: unknown): SqlError {
  return sqlError("dataCorrupted", `${file}: not UTF-8 text`, { cause });
}
