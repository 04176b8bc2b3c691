/** ScanFile: the file that a scan reads, beside the query's memory and the kernels over it. One object for the whole of a task. */

import { closeSync, openSync, readSync } from "node:fs";
import { sqlError } from "../../base/index.ts";
import type { SlotMemory } from "../../batch/index.ts";
import type { PageKernels } from "../../kernels/index.ts";

/** The memory of a query and the kernels over it. */
export interface ScanPlace {
  readonly memory: SlotMemory;
  readonly kernels: PageKernels;
}

/** What a file format has at hand for reading. */
export interface ScanContext extends ScanPlace {
  /** The file's name, for errors. */
  readonly file: string;
  /** Reads bytes of the file to an address of the memory. */
  read(offset: number, length: number, address: number): void;
}

/**
 * A class with all of its fields from the start, so that what reads columns sees one shape of object in every query and stays
 * optimized.
 */
export class ScanFile implements ScanContext {
  readonly memory: SlotMemory;
  readonly kernels: PageKernels;
  file = "";
  private fd = -1;

  constructor({ memory, kernels }: ScanPlace) {
    this.memory = memory;
    this.kernels = kernels;
  }

  /** Opens a file in place of the one that is open. Error: 58P01 there is none. */
  open(path: string): void {
    if (path === this.file) return;
    this.close();
    try {
      this.fd = openSync(path, "r");
    } catch (cause) {
      throw sqlError("undefinedFile", `could not open file "${path}"`, {
        cause,
        hint: "The table's files may have been moved or removed.",
      });
    }
    this.file = path;
  }

  /** Error: XX001 the file ends before. */
  read(offset: number, length: number, address: number): void {
    const { u8 } = this.memory;
    let done = 0;
    while (done < length) {
      const got = readSync(this.fd, u8, address + done, length - done, offset + done);
      if (got === 0) throw sqlError("dataCorrupted", `file "${this.file}" is shorter than its footer says`);
      done += got;
    }
  }

  close(): void {
    if (this.fd >= 0) closeSync(this.fd);
    this.fd = -1;
    this.file = "";
  }
}
