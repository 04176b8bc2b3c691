/** ParkedRows: encoded rows that wait in a spool for their client, in order, so that what has made them need not wait. */

import type { SqlError } from "../base/index.ts";
import { Spool, type SpoolPlace, spoolPageBytes } from "../batch/index.ts";
import type { HeldBlock } from "./held-block.ts";

/** A page of the spool, or a block that had no place in it. */
type Part = { readonly page: number; readonly rows: number } | HeldBlock;

export class ParkedRows {
  readonly #spool: Spool;
  readonly #failed: (error: SqlError) => void;
  readonly #parts: Part[] = [];
  #pages = 0;
  /** The page that is being filled. */
  #tail = { bytes: new Uint8Array(0), length: 0, rows: 0 };
  #writing = 0;
  /** Blocks whose rows are in pages that are being written: their credit comes back then, so that rows do not come faster than the disk takes them. */
  readonly #taken: (() => void)[] = [];
  #failure: SqlError | undefined;

  /** `failed` is told once when the spool cannot have more. */
  constructor(place: SpoolPlace, failed: (error: SqlError) => void) {
    this.#spool = new Spool(place);
    this.#failed = failed;
  }

  /** Why nothing more goes into the spool: further blocks are kept as they are, and what makes them has to wait. */
  get failure(): SqlError | undefined {
    return this.#failure;
  }

  /** Whether pages are being written. */
  get writing(): boolean {
    return this.#writing > 0;
  }

  get empty(): boolean {
    return this.#parts.length === 0 && this.#tail.rows === 0;
  }

  /** Takes a block; gives it back as soon as its rows lie elsewhere. */
  add(block: HeldBlock): void {
    if (this.#failure !== undefined) {
      const before = this.#takeTail();
      if (before !== undefined) this.#parts.push(before);
      this.#parts.push(block);
      return;
    }
    const { bytes, rows, release } = block;
    if (this.#tail.length + bytes.length > this.#tail.bytes.length) {
      this.#seal();
      this.#tail.bytes = Buffer.allocUnsafeSlow(Math.max(spoolPageBytes, bytes.length));
    }
    this.#tail.bytes.set(bytes, this.#tail.length);
    this.#tail.length += bytes.length;
    this.#tail.rows += rows;
    if (this.writing) this.#taken.push(release);
    else release();
  }

  /** The next rows; undefined when there are none. @throws SqlError (rejects) 58030 */
  async next(): Promise<HeldBlock | undefined> {
    const part = this.#parts.shift();
    if (part === undefined) return this.#takeTail();
    return "page" in part ? rowsBlock(await this.#spool.read(part.page), part.rows) : part;
  }

  free(): void {
    this.#spool.free();
    for (const part of this.#parts.splice(0)) if ("release" in part) part.release();
    this.#giveBack();
  }

  /** The page that was being filled, if there is something in it. */
  #takeTail(): HeldBlock | undefined {
    const { bytes, length, rows } = this.#tail;
    this.#tail = { bytes: new Uint8Array(0), length: 0, rows: 0 };
    return rows === 0 ? undefined : rowsBlock(bytes.subarray(0, length), rows);
  }

  /** It goes into the spool. */
  #seal(): void {
    const tail = this.#takeTail();
    if (tail === undefined) return;
    this.#parts.push({ page: this.#pages++, rows: tail.rows });
    this.#writing += 1;
    const written = () => {
      this.#writing -= 1;
      if (this.#writing === 0) this.#giveBack();
    };
    // a spool that cannot have more holds up the query, as its client did; it does not fail it
    this.#spool.append(tail.bytes).then(written, (error: SqlError) => {
      const first = this.#failure === undefined;
      this.#failure ??= error;
      written();
      if (first) this.#failed(error);
    });
  }

  #giveBack(): void {
    for (const release of this.#taken.splice(0)) release();
  }
}

/** Whole DataRow messages, each of which says its length. */
function rowsBlock(bytes: Uint8Array, rows: number): HeldBlock {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offsetOf = (row: number): number => {
    let at = 0;
    for (let left = row; left > 0; left--) at += 1 + view.getInt32(at + 1);
    return at;
  };
  return { bytes, rows, release: () => undefined, offsetOf };
}
