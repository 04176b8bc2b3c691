/** Where a file that the log names lies. Files outside of the table's folder are never opened: a log could name any file of the machine. */

import { join } from "node:path";
import { needs } from "./feature.ts";

/** The absolute path of a decoded path of the log, in the table's folder `root`. 0A000 when it leads out of it. */
export function locateInTable(root: string, path: string): string {
  // Most paths are plain names, and a table may have very many.
  if (plainPath.test(path) && !path.includes("..")) return `${root}/${path}`;
  const local = path.replace(/^file:(?:\/\/(?=\/))?(?=\/)/, "");
  const inside = local.startsWith(`${root}/`) ? local.slice(root.length + 1) : local;
  const leaves = /^(\/|[a-zA-Z][a-zA-Z0-9+.-]*:)/.test(inside) || inside.split("/").includes("..");
  if (leaves || inside.includes("\0"))
    throw needs(root, `the file "${path.replaceAll("\0", "\\0")}" outside of its folder`);
  return join(root, inside);
}

const plainPath = /^[^/:\0][^:\0]*$/;
