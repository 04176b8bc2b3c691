/** Where a file that the log names lies. Files outside of the table's folder are never opened: a log could name any file of the machine. */

import type { Store } from "../../store/store.ts";
import { needs } from "./feature.ts";

/** The absolute path of a decoded path of the log. 0A000 when it leads out of the table's folder. */
export function locateInTable(store: Store, table: string, path: string): string {
  const root = store.location(table);
  const local = path.replace(/^file:(?:\/\/(?=\/))?(?=\/)/, "");
  const inside = local.startsWith(`${root}/`) ? local.slice(root.length + 1) : local;
  const leaves = /^(\/|[a-zA-Z][a-zA-Z0-9+.-]*:)/.test(inside) || inside.split("/").includes("..");
  if (leaves || inside.includes("\0"))
    throw needs(root, `the file "${path.replaceAll("\0", "\\0")}" outside of its folder`);
  return store.location(table === "" ? inside : `${table}/${inside}`);
}
