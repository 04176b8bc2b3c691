/** Parquet files with a few bytes changed, written as text so that a find of the fuzzer becomes a case of a list. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fixtures } from "./files.ts";

/** A file of the corpus and the bytes that are changed in it. */
export interface Damage {
  /** Below parquet-testing/data. */
  readonly file: string;
  readonly edits: readonly (readonly [offset: number, byte: number])[];
}

/** The bytes of a damaged file. */
export function damagedBytes({ file, edits }: Damage): Uint8Array {
  const bytes = readFileSync(join(fixtures, "parquet-testing/data", file));
  for (const [offset, byte] of edits) bytes[offset] = byte;
  return bytes;
}

/** `FILE OFFSET=BYTE,...`, all in decimal. */
export function printDamage({ file, edits }: Damage): string {
  return `${file} ${edits.map(([offset, byte]) => `${offset}=${byte}`).join(",")}`;
}

/** The inverse of {@link printDamage}. */
export function readDamage(text: string): Damage {
  const [file = "", edits = ""] = text.split(" ");
  return { file, edits: edits.split(",").map((edit) => edit.split("=").map(Number) as [number, number]) };
}
