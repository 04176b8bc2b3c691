/** RowTrimmer: OFFSET and LIMIT over the blocks of a result. */

import type { RowSink } from "./run.ts";
import type { RowRange } from "./work.ts";

/** Cuts OFFSET and LIMIT out of blocks that come in order. */
export class RowTrimmer {
  sent = 0;
  private readonly sink: RowSink;
  private skip: number;
  private left: number;

  constructor({ offset, limit }: RowRange, sink: RowSink) {
    this.skip = offset;
    this.left = limit;
    this.sink = sink;
  }

  /** True when no more rows are wanted. */
  get satisfied(): boolean {
    return this.left <= 0;
  }

  /** `offsetOf` gives where a row starts in the bytes. */
  take(bytes: Uint8Array, offsetOf: (row: number) => number, rows: number, release: () => void): void {
    const from = Math.min(this.skip, rows);
    this.skip -= from;
    const to = Math.min(rows, from + this.left);
    if (to <= from) {
      release();
      return;
    }
    this.left -= to - from;
    this.sent += to - from;
    const start = from === 0 ? 0 : offsetOf(from);
    const end = to === rows ? bytes.length : offsetOf(to);
    this.sink.rows(bytes.subarray(start, end), to - from, release, (row) => offsetOf(from + row) - start);
  }
}
