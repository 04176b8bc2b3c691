/** A Delta table as a source of rows. */

import { basename } from "node:path";
import type { Store } from "../store/store.ts";
import { logFolder } from "./delta/log-files.ts";
import { type DeltaSnapshot, openDelta, refreshDelta } from "./delta/snapshot.ts";
import type { TableHandle, TableSource } from "./table.ts";

/** True for a folder with a Delta log. */
export async function holdsDelta(store: Store, folder: string): Promise<boolean> {
  return store.exists(logFolder(folder));
}

/** `folder` is the table's path below the store's root. */
export function deltaTable(store: Store, folder: string): TableHandle {
  const location = store.location(folder);
  const name = basename(location);
  let known: { readonly snapshot: DeltaSnapshot; readonly source: TableSource } | undefined;
  return {
    name,
    kind: "delta",
    location,
    open: async () => {
      const snapshot = await (known ? refreshDelta(store, known.snapshot) : openDelta(store, folder));
      if (known?.snapshot !== snapshot) known = { snapshot, source: describe(name, location, snapshot) };
      return known.source;
    },
  };
}

function describe(name: string, location: string, snapshot: DeltaSnapshot): TableSource {
  const { fields, files, identity, statistics, rowCount } = snapshot;
  const version = `${snapshot.version}:${identity ?? "checkpoint"}`;
  return { name, kind: "delta", location, version, fields, rowCount, files, statistics };
}
