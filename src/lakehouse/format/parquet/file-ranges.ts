/** Parts of a file that are read while a scan is planned: page indexes and bloom filters. */

import { type FileHandle, open } from "node:fs/promises";
import { limits } from "../../../base/index.ts";
import type { FileRange } from "./metadata.ts";

/** Ranges that lie within so many bytes are read at once. */
const bytesAtOnce = 1 << 20;

/** Reads ranges of one file, which is opened when the first is wanted. */
export class FileRanges {
  private readonly path: string;
  private handle: FileHandle | undefined;

  constructor(path: string) {
    this.path = path;
  }

  /** The bytes of ranges, which are shorter where the file is; undefined for those that are absent or longer than is read. */
  async read(ranges: readonly (FileRange | undefined)[]): Promise<(Uint8Array | undefined)[]> {
    const wanted = ranges.map((range) =>
      range !== undefined && range.length <= limits.chunkIndexBytes ? range : undefined,
    );
    const present = wanted.filter((range) => range !== undefined);
    if (present.length === 0) return wanted.map(() => undefined);
    const start = Math.min(...present.map(({ offset }) => offset));
    const end = Math.max(...present.map(({ offset, length }) => offset + length));
    if (end - start <= bytesAtOnce) {
      const bytes = await this.readRange({ offset: start, length: end - start });
      return wanted.map((range) => range && bytes.subarray(range.offset - start, range.offset - start + range.length));
    }
    const found: (Uint8Array | undefined)[] = [];
    for (const range of wanted) found.push(range && (await this.readRange(range)));
    return found;
  }

  async close(): Promise<void> {
    await this.handle?.close();
  }

  private async readRange({ offset, length }: FileRange): Promise<Uint8Array> {
    this.handle ??= await open(this.path, "r");
    const bytes = new Uint8Array(length);
    const { bytesRead } = await this.handle.read(bytes, 0, length, offset);
    return bytes.subarray(0, bytesRead);
  }
}
