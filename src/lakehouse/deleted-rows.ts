/** The deleted rows of the file that a worker reads, as a bit per row of the file. */

import { sqlError } from "../base/index.ts";
import type { ScanPlace } from "./format/scan-file.ts";
import type { FileDeletions } from "./scan-record.ts";
import { readDeletions } from "./table/delta/deletion-vector.ts";

/** Rows of a file with deleted rows that are numbered in 32 bits. */
const fileRowsMax = 0xffff_ffff;

export class DeletedRows {
  private readonly place: ScanPlace;
  private readonly deletions: readonly FileDeletions[];
  /** Counted from 1; 0 for none. */
  private current = 0;
  private bitmap = 0;
  private bytes = 0;

  constructor(place: ScanPlace, deletions: readonly FileDeletions[]) {
    this.place = place;
    this.deletions = deletions;
  }

  /** Makes the set with this number (counted from 1, 0 for none) the current one. Errors: XX001, 58P01, 53200. */
  open(number: number): void {
    if (number === this.current) return;
    this.close();
    const deletions = this.deletions[number - 1];
    if (deletions !== undefined) this.load(deletions);
    this.current = number;
  }

  /** Writes the rows of a range of the file that are not deleted, counted from its first; undefined when there is no set. */
  select(first: number, rows: number, selection: number): number | undefined {
    if (this.current === 0) return undefined;
    return this.place.kernels.select_unmarked(this.bitmap, first, rows, selection);
  }

  close(): void {
    if (this.bitmap !== 0) this.place.memory.free(this.bitmap, this.bytes);
    this.bitmap = 0;
    this.current = 0;
  }

  private load({ source, fileRows }: FileDeletions): void {
    if (fileRows > fileRowsMax) {
      throw sqlError("featureNotSupported", "a deletion vector of a file of more than 2^32 rows is not supported");
    }
    const { memory, kernels } = this.place;
    const set = readDeletions(source);
    const copy = memory.allocate(set.length);
    try {
      memory.u8.set(set, copy);
      this.bytes = Math.max(8, Math.ceil(fileRows / 64) * 8);
      this.bitmap = memory.allocate(this.bytes);
      memory.u8.fill(0, this.bitmap, this.bitmap + this.bytes);
      const marked = Number(kernels.roaring_bitmap(copy, copy + set.length, this.bitmap, fileRows));
      if (marked === source.rows) return;
      throw sqlError("dataCorrupted", `a deletion vector ${faultOf(marked, source.rows)}`, {
        hint: "Its file or the table's log is damaged.",
      });
    } finally {
      memory.free(copy, set.length);
    }
  }
}

function faultOf(marked: number, expected: number): string {
  if (marked === -1) return "is not a set in the Roaring format";
  if (marked === -2) return "names a row that its file does not have";
  return `names ${marked} rows where the log says ${expected}`;
}
