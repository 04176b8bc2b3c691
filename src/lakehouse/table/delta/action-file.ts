/** Files of JSON actions, a line each: commits, compacted commits, and version 2 checkpoints. */

import { setImmediate } from "node:timers/promises";
import type { Store } from "../../store/store.ts";
import { type Action, readAction } from "./action.ts";
import { damagedLog } from "./damaged-log.ts";

/** Lines taken between two pauses, so that the thread stays responsive. */
const linesAtOnce = 512;

// V8's longest string: a commit beyond it could not be taken apart anyhow.
const commitBytesMax = 512 * 1024 * 1024 - 32;

/** A file of the log as text. XX001 when it is not UTF-8. */
export async function readText(store: Store, path: string): Promise<string> {
  const bytes = await store.read(path, commitBytesMax);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw damagedLog(`Delta log "${store.location(path)}"`, "not UTF-8 text", cause);
  }
}

/** The actions of a text, a line each. */
export async function readActions(text: string, file: string, take: (action: Action) => void): Promise<void> {
  let number = 0;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    const action = readAction(text.slice(start, end), `${file}, line ${++number}`);
    if (action) take(action);
    start = end + 1;
    if (number % linesAtOnce === 0) await setImmediate();
  }
}
