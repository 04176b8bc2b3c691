/** The forms of text rows as the kernels read them: CSV rows, JSON lines, and the elements of a JSON array. */

import type { SlotMemory } from "../../../batch/index.ts";
import type { PageKernels } from "../../../kernels/index.ts";
import type { CsvFormat } from "../csv/sniff.ts";
import type { JsonFormat } from "../json/sniff.ts";

export type TextFormat = CsvFormat | JsonFormat;

/** Passes whole rows of [from, end); a row without line end counts if it is the file's `last`. `state` gets the address behind them. Gives their number, or -1 for what is no array. */
export function skipTextRows(
  kernels: PageKernels,
  format: TextFormat,
  from: number,
  end: number,
  last: boolean,
  state: number,
): number {
  if (isArray(format)) return kernels.json_elements(from, end, last ? 1 : 0, 0, state);
  if (format.kind === "json") return kernels.json_skip(from, end, last ? 1 : 0, state);
  return kernels.csv_skip(from, end, format.columns, format.delimiter.charCodeAt(0), last ? 1 : 0, state);
}

/** Makes lines of the elements of [from, end), where there are not lines already. `state` is 12 bytes. */
export function makeLines(
  { u32 }: SlotMemory,
  kernels: PageKernels,
  format: TextFormat,
  from: number,
  end: number,
  state: number,
): void {
  if (!isArray(format)) return;
  u32.fill(0, state / 4, state / 4 + 3);
  kernels.json_elements(from, end, 0, 1, state);
}

function isArray(format: TextFormat): boolean {
  return format.kind === "json" && format.array;
}

/** Bytes in which the JSON kernel keeps the text between values, before the records of keys. */
const layoutBytes = 8192;

/** Bytes that {@link writeTextPlaces} needs. */
export function textPlacesBytes(format: TextFormat): number {
  if (format.kind === "csv") return format.columns * 4;
  return format.keys.reduce((sum, key) => sum + 8 + Buffer.byteLength(key), layoutBytes);
}

/**
 * Writes what the kernels need to know of the wanted columns (positions in the file's columns or keys, -1 for one that is not in the file): for CSV a place per column of
 * the file, for JSON an empty layout and a record per wanted key.
 */
export function writeTextPlaces(
  { u8, u32 }: SlotMemory,
  at: number,
  format: TextFormat,
  wanted: readonly number[],
): void {
  if (format.kind === "csv") {
    u32.fill(0xffff_ffff, at / 4, at / 4 + format.columns);
    for (const [place, column] of wanted.entries()) if (column >= 0) u32[at / 4 + column] = place;
    return;
  }
  u8.fill(0, at, at + layoutBytes);
  const records = (at + layoutBytes) / 4;
  let bytesAt = records * 4 + wanted.length * 8;
  for (const [place, column] of wanted.entries()) {
    const key = Buffer.from(format.keys[column] ?? "");
    u8.set(key, bytesAt);
    // No key has the length of one that is not there.
    u32[records + place * 2] = column >= 0 ? key.length : 0xffff_ffff;
    u32[records + place * 2 + 1] = bytesAt;
    bytesAt += key.length;
  }
}

/** Reads `rows` rows of [from, end) into fields; gives their number or the kernel's negative code. `state` gets {address behind, rows}. */
export function readTextRows(
  kernels: PageKernels,
  format: TextFormat,
  from: number,
  end: number,
  rows: number,
  places: number,
  wanted: number,
  fields: number,
  state: number,
): number {
  if (format.kind === "json") {
    return kernels.json_rows(from, end, rows, places + layoutBytes, wanted, places, fields, state);
  }
  const delimiter = format.delimiter.charCodeAt(0);
  return kernels.csv_rows(from, end, rows, format.columns, delimiter, places, fields, state);
}
