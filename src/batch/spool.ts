/** Spool: an append-only list of pages for what outlives a task; the first ones stay in memory, the others are written to a temporary file. */

import { sqlError } from "../base/index.ts";
import { charge, giveBack, granulesOf, sparePart } from "./budget.ts";
import { TemporaryFile } from "./temporary-file.ts";

/** Bytes of a page; one for a single thing that is longer has as many as that. */
export const spoolPageBytes: number = 256 * 1024;

/** Pages that stay in memory if the budget has them to spare. */
const memoryPages = 4;

/** Where the spools of a session lie, and what they share. */
export interface SpoolPlace {
  /** The process's memory budget (batch/budget). */
  readonly budget: Int32Array;
  /** The folder of temporary files. */
  readonly folder: string;
  /** The most that all their files together may hold, in kB as temp_file_limit; -1 for no limit. */
  readonly fileLimitKb: () => number;
  /** What they hold, in bytes. */
  fileBytes: number;
}

/** Where a page is; `bytes` as long as it is in memory. */
interface Page {
  bytes: Uint8Array | undefined;
  readonly length: number;
  position: number;
}

export class Spool {
  readonly #place: SpoolPlace;
  readonly #pages: Page[] = [];
  #file: TemporaryFile | undefined;
  #fileBytes = 0;
  #granules = 0;
  #freed = false;

  constructor(place: SpoolPlace) {
    this.#place = place;
  }

  /**
   * Adds a page, which can be read at once; its bytes must not be changed any more. Resolves when the page is where it stays. One that
   * cannot be written stays in memory, beyond the budget: nothing should be added after it.
   * @throws SqlError (rejects) 53400 beyond temp_file_limit, 53100 when the disk is full, 53000, 58030
   */
  async append(bytes: Uint8Array): Promise<void> {
    const page: Page = { bytes, length: bytes.length, position: -1 };
    this.#pages.push(page);
    const granules = granulesOf(bytes.length);
    if (this.#pages.length <= memoryPages && charge(this.#place.budget, granules, sparePart)) {
      this.#granules += granules;
      return;
    }
    const position = this.#reserve(bytes.length);
    this.#file ??= new TemporaryFile(this.#place.folder);
    await this.#file.write(bytes, position);
    page.position = position;
    page.bytes = undefined;
  }

  /** A page's bytes, by its number in the order they were added. @throws SqlError (rejects) 58030 */
  async read(number: number): Promise<Uint8Array> {
    const { bytes, length, position } = this.#pages[number] as Page;
    if (bytes !== undefined) return bytes;
    const read = Buffer.allocUnsafeSlow(length);
    await (this.#file as TemporaryFile).read(read, position);
    return read;
  }

  /** Gives back its memory and its file. */
  free(): void {
    if (this.#freed) return;
    this.#freed = true;
    this.#pages.length = 0;
    if (this.#granules > 0) giveBack(this.#place.budget, this.#granules);
    this.#place.fileBytes -= this.#fileBytes;
    this.#file?.close();
  }

  /** Gives where the next bytes stand in the file. */
  #reserve(bytes: number): number {
    const limitKb = this.#place.fileLimitKb();
    if (limitKb >= 0 && this.#place.fileBytes + bytes > limitKb * 1024) {
      throw sqlError("configurationLimitExceeded", `temporary file size exceeds temp_file_limit (${limitKb}kB)`);
    }
    const position = this.#fileBytes;
    this.#place.fileBytes += bytes;
    this.#fileBytes += bytes;
    return position;
  }
}
