/** A temporary file: it loses its name once it is open, so that nothing of it is left when its process ends, however it does. */

import { randomUUID } from "node:crypto";
import { closeSync, openSync, read, unlinkSync, write } from "node:fs";
import { join } from "node:path";
import { type Condition, sqlError } from "../base/index.ts";

export class TemporaryFile {
  readonly #descriptor: number;
  /** Reads and writes under way: the descriptor may not be another file's before they are done. */
  #pending = 0;
  #closed = false;

  /** Only this user may open it, and only before it has lost its name. @throws SqlError 53100, 53000, 58030 */
  constructor(folder: string) {
    const path = join(folder, `sluice-${process.pid}-${randomUUID()}`);
    try {
      this.#descriptor = openSync(path, "wx+", 0o600);
      unlinkSync(path);
    } catch (thrown) {
      throw fileError("could not create temporary file", thrown);
    }
  }

  /** @throws SqlError (rejects) 53100 when the disk is full, 58030 */
  async write(bytes: Uint8Array, position: number): Promise<void> {
    for (let done = 0; done < bytes.length; ) done += await this.#run("write", bytes.subarray(done), position + done);
  }

  /** Fills `bytes`. @throws SqlError (rejects) 58030 */
  async read(bytes: Uint8Array, position: number): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const part = await this.#run("read", bytes.subarray(done), position + done);
      if (part === 0) throw sqlError("ioError", "could not read from temporary file: read too few bytes");
      done += part;
    }
  }

  /** Its space is free again. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#pending === 0) closeSync(this.#descriptor);
  }

  #run(what: "read" | "write", bytes: Uint8Array, position: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#pending += 1;
      const done = (error: Error | null, count: number): void => {
        this.#pending -= 1;
        if (this.#closed && this.#pending === 0) closeSync(this.#descriptor);
        if (error === null) resolve(count);
        else reject(fileError(`could not ${what} temporary file`, error));
      };
      if (what === "read") read(this.#descriptor, bytes, 0, bytes.length, position, done);
      else write(this.#descriptor, bytes, 0, bytes.length, position, done);
    });
  }
}

/** What PostgreSQL makes of an error of the system (errcode_for_file_access). */
const conditions: Readonly<Record<string, Condition>> = {
  ENOSPC: "diskFull",
  EDQUOT: "diskFull",
  EMFILE: "insufficientResources",
  ENFILE: "insufficientResources",
};

function fileError(what: string, cause: unknown): Error {
  const { code = "", message } = cause as NodeJS.ErrnoException;
  const reason = code === "ENOSPC" ? "No space left on device" : message;
  return sqlError(conditions[code] ?? "ioError", `${what}: ${reason}`, { cause });
}
