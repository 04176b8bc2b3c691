/** Which column chunks of a scan lie decoded in a query's memory: keys of chunks, and the words in the records that say where. */

import type { SlotMemory } from "../batch/index.ts";
import { chunkWords, conversions } from "./format/parquet/chunk.ts";
import { morselWords, recordWords, type TableScan } from "./scan-record.ts";

/** What {@link chunkWords} `kept` says besides a directory: that the chunk is read from its file, and whether it is to be kept then. */
export const keptWord = { read: 0, fill: 1 } as const;

const withoutChunk: ReadonlySet<number> = new Set([conversions.indexOf("constant"), conversions.indexOf("nested")]);

/** The chunk of a morsel's column in all states of all files, as it is decoded; undefined for what has no chunk of its own. */
export function chunkKey(scan: TableScan, morsel: number, column: number): string | undefined {
  const { records, files, identities } = scan;
  const at = morsel * recordWords(scan.columns);
  const record = at + morselWords.count + column * chunkWords.count;
  const conversion = records[record + chunkWords.conversion] ?? 0;
  if (scan.text !== undefined || withoutChunk.has(conversion)) return undefined;
  const file = records[at + morselWords.file] ?? 0;
  // A morsel may be some rows of a row group only.
  const rows = `${records[at + morselWords.firstRow]} ${records[at + morselWords.rows]}`;
  const offset = (records[record + chunkWords.offset] ?? 0) + (records[record + chunkWords.offsetHigh] ?? 0) * 2 ** 32;
  return `${files[file]} ${identities[file]} ${offset} ${conversion} ${rows}`;
}

/** Says in the placed records (from word `records` on) where each chunk is kept; `wordOf` gives it for a key. */
export function placeKept(
  scan: TableScan,
  { u32 }: SlotMemory,
  records: number,
  wordOf: (key: string) => number,
): void {
  const stride = recordWords(scan.columns);
  for (let morsel = 0; morsel < scan.morsels; morsel++) {
    for (let column = 0; column < scan.columns; column++) {
      const key = chunkKey(scan, morsel, column);
      if (key === undefined) continue;
      u32[records + morsel * stride + morselWords.count + column * chunkWords.count + chunkWords.kept] = wordOf(key);
    }
  }
}
