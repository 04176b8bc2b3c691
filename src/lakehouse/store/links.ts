/** Where links lead: a name inside of a folder may be a link out of it. */

import { constants } from "node:fs";
import { type FileHandle, open, realpath } from "node:fs/promises";
import { dirname } from "node:path";
import { sqlError } from "../../base/index.ts";

/**
 * Throws 0A000 for a file or folder that a link, its own or that of a folder on the way, puts outside of `folder`. Gives where it really
 * lies; undefined, and no error, for what is not there.
 */
export async function requireInside(folder: string, path: string): Promise<string | undefined> {
  const [root, real] = await Promise.all([folder, path].map((each) => realpath(each).catch(() => undefined)));
  if (root === undefined || real === undefined || real === root || real.startsWith(`${root}/`)) return real;
  throw sqlError("featureNotSupported", `file "${path}" lies outside of folder "${folder}", which is not supported`, {
    detail: `A link leads to "${real}".`,
    hint: "Replace the link by what it leads to.",
  });
}

/** As {@link requireInside} for a file that is to be made: the nearest folder above it that is there already counts. */
export async function requirePlaceInside(folder: string, path: string): Promise<void> {
  for (let above = dirname(path); (await requireInside(folder, above)) === undefined; above = dirname(above)) {
    if (above.length <= folder.length) return;
  }
}

// Opening a named pipe would wait for a writer for ever.
const readFlags = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * Opens a file to read it; no link may put it outside of `folder`, if one is given: 0A000, also for what has become a link since it was
 * looked at. Otherwise throws what the system says.
 */
export async function openToRead(path: string, folder: string | undefined): Promise<FileHandle> {
  const real = folder === undefined ? undefined : await requireInside(folder, path);
  if (folder === undefined || real === undefined) return open(path, readFlags);
  // What was looked at is opened, and not what is there under the name by now.
  const file = await open(real, readFlags | constants.O_NOFOLLOW);
  if ((await requireInside(folder, real).catch(() => undefined)) === real) return file;
  await file.close();
  throw sqlError("featureNotSupported", `file "${path}" became a link while it was opened, which is not supported`);
}
