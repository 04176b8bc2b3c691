/** Replays the log of a Delta table: the state that checkpoint and commits give in order (PROTOCOL.md, "Action Reconciliation"). */

import type { Store } from "../../store/store.ts";
import type { Action, AddFile, MetaData, Protocol } from "./action.ts";
import { readActions, readText } from "./action-file.ts";
import { readCheckpoint } from "./checkpoint.ts";
import { type LogSegment, logFolder } from "./log-files.ts";

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

/** The state after a segment; the given one is left as it is. Broken content is XX001 with file and line. */
export async function replay(store: Store, table: string, from: LogState, segment: LogSegment): Promise<LogState> {
  const { version, checkpoint, commits } = segment;
  const state = { ...from, files: new Map(from.files), transactions: new Map(from.transactions) };
  if (checkpoint !== undefined) {
    await readCheckpoint(store, table, checkpoint, (action) => apply(state, action));
  }
  // Commits are read some at a time: one by one is slow on a store, all at once is too much.
  for (let first = 0; first < commits.length; first += readsAtOnce) {
    const paths = commits.slice(first, first + readsAtOnce).map(({ name }) => `${logFolder(table)}/${name}`);
    const texts = await Promise.all(paths.map((path) => readText(store, path)));
    for (const [index, path] of paths.entries()) {
      await readActions(texts[index]!, `Delta log "${store.location(path)}"`, (action) => apply(state, action));
    }
  }
  return { ...state, version };
}

const readsAtOnce = 16;

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
