/** Blocks of encoded rows that are held until somebody takes them, whole or in parts. */

import type { RowBlock } from "./api.ts";

/** A block that has come; `offsetOf` gives where a row starts in its bytes. */
export interface HeldBlock extends RowBlock {
  readonly offsetOf: (row: number) => number;
}

/** A block that is taken in parts: the last of them that is given back gives back the block. */
export class CutBlock {
  readonly #block: HeldBlock;
  #row = 0;
  #parts = 1;

  constructor(block: HeldBlock) {
    this.#block = block;
  }

  get rowsLeft(): number {
    return this.#block.rows - this.#row;
  }

  /** The next rows, `most` at most. */
  take(most: number): HeldBlock {
    const { bytes, rows, offsetOf } = this.#block;
    const first = this.#row;
    const taken = Math.min(most, rows - first);
    const start = first === 0 ? 0 : offsetOf(first);
    const end = first + taken === rows ? bytes.length : offsetOf(first + taken);
    this.#row += taken;
    if (this.#row < rows) this.#parts += 1;
    return {
      bytes: bytes.subarray(start, end),
      rows: taken,
      release: () => {
        this.#parts -= 1;
        if (this.#parts === 0) this.#block.release();
      },
      offsetOf: (row) => offsetOf(first + row) - start,
    };
  }
}
