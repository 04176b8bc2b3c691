/** Where links lead: a name inside of a folder may be a link out of it. */

import { realpath } from "node:fs/promises";
import { sqlError } from "../../base/index.ts";

/** Throws 0A000 for a file that a link, its own or that of a folder on the way, puts outside of `folder`. What is not there is let pass. */
export async function requireInside(folder: string, path: string): Promise<void> {
  const [root, real] = await Promise.all([folder, path].map((each) => realpath(each).catch(() => undefined)));
  if (root === undefined || real === undefined || real.startsWith(`${root}/`)) return;
  throw sqlError("featureNotSupported", `file "${path}" lies outside of folder "${folder}", which is not supported`, {
    detail: `A link leads to "${real}".`,
    hint: "Replace the link by what it leads to.",
  });
}
