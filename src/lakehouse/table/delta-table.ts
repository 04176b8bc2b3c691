/** A Delta table as a source of rows. */

import { basename } from "node:path";
import type { Store } from "../store/store.ts";
import { logFolder } from "./delta/log.ts";
import { type DeltaSnapshot, openDelta, refreshDelta } from "./delta/snapshot.ts";
import type { DataFile, TableHandle, TableSource } from "./table.ts";

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
  const { fields, files, identity } = snapshot;
  const version = `${snapshot.version}:${identity}`;
  return { name, kind: "delta", location, version, fields, rowCount: countRows(files), files };
}

/** Files without statistics are taken to be like the others. */
function countRows(files: readonly DataFile[]): number {
  let rows = 0;
  let bytes = 0;
  let bytesUncounted = 0;
  for (const { size, statistics } of files) {
    if (statistics) {
      rows += statistics.rows;
      bytes += size;
    } else bytesUncounted += size;
  }
  const rowsPerByte = rows > 0 && bytes > 0 ? rows / bytes : 1 / typicalRowBytes;
  return rows + Math.round(bytesUncounted * rowsPerByte);
}

const typicalRowBytes = 64;
