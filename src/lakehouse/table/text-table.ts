/** A CSV file or a file of JSON lines as a source of rows. Its columns are inferred from its first rows. */

import { basename } from "node:path";
import { sqlError } from "../../base/index.ts";
import { sniffCsv } from "../format/csv/sniff.ts";
import { sniffJson } from "../format/json/sniff.ts";
import type { Store } from "../store/store.ts";
import type { TableHandle, TableSource } from "./table.ts";

const endings = { csv: /\.csv$/i, json: /\.(ndjson|jsonl|json)$/i } as const;

/** Bytes of a file's beginning that its columns are inferred from, at most: enough for the rows that are looked at in most files. */
const sampleBytes = 8 << 20;

/** The format that a file's name says, if it is one of text. */
export function textKind(name: string): "csv" | "json" | undefined {
  if (endings.csv.test(name)) return "csv";
  return endings.json.test(name) ? "json" : undefined;
}

/** `path` is a file below the store's root. */
export function textTable(store: Store, path: string, kind: "csv" | "json"): TableHandle {
  const location = store.location(path);
  const name = basename(location).replace(endings[kind], "");
  let known: TableSource | undefined;
  return {
    name,
    kind,
    location,
    open: async () => {
      const facts = await store.facts(path);
      if (!facts) throw sqlError("undefinedFile", `file "${location}" does not exist any more`);
      const { size, identity } = facts;
      if (known?.version === identity) return known;
      const bytes = await store.readRange(path, 0, Math.min(size, sampleBytes));
      const sample = { bytes, whole: bytes.length === size, file: location };
      const { format, fields } = await (kind === "csv" ? sniffCsv(sample) : sniffJson(sample));
      const files = [{ path: location, size, identity }];
      known = {
        name,
        kind,
        location,
        version: identity,
        fields,
        rowCount: countRows(bytes, size),
        files,
        text: format,
      };
      return known;
    },
  };
}

/** As many rows a byte as the sample has lines. */
function countRows(sample: Uint8Array, size: number): number {
  let lines = 0;
  for (let at = sample.indexOf(10); at >= 0; at = sample.indexOf(10, at + 1)) lines++;
  return sample.length === 0 ? 0 : Math.round((lines * size) / sample.length);
}
