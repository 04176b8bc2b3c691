/** Reads the footers of files on disk without blocking, and keeps them parsed: a file's end first, then the rest of a footer that is longer. */

import type { FileHandle } from "node:fs/promises";
import { limits, SqlError, sqlError } from "../../../base/index.ts";
import { openToRead } from "../../store/links.ts";
import { readFooter } from "./footer.ts";
import type { FileMetadata } from "./metadata.ts";
import { type ParquetColumn, schemaFields } from "./schema.ts";

/** What is known of a file, with its columns in order, by name and by field id. */
export interface Footer {
  readonly metadata: FileMetadata;
  readonly columns: readonly ParquetColumn[];
  readonly byName: ReadonlyMap<string, ParquetColumn>;
  readonly byId: ReadonlyMap<number, ParquetColumn>;
}

const footers = new Map<string, Footer>();
let footersBytes = 0;

/**
 * The footer of the file at an absolute path, parsed once for each of its states: `identity` (FileFacts) changes when the file is
 * written anew. Errors as of {@link loadFooter}.
 */
export async function openFooter(path: string, identity: string, within?: string): Promise<Footer> {
  const key = `${path} ${identity}`;
  const known = footers.get(key);
  if (known !== undefined) return known;
  const metadata = await loadFooter(path, within);
  const columns = schemaFields(metadata);
  const byId = columns.flatMap((column) => (column.fieldId === undefined ? [] : [[column.fieldId, column] as const]));
  const byName = new Map(columns.map((column) => [column.name, column]));
  const footer = { metadata, columns, byName, byId: new Map(byId) };
  keepFooter(key, footer);
  return footer;
}

/** Enters a footer, and drops the oldest ones while all together are too long. */
function keepFooter(key: string, footer: Footer): void {
  footersBytes += footer.metadata.memoryBytes - (footers.get(key)?.metadata.memoryBytes ?? 0);
  footers.set(key, footer);
  for (const [oldest, { metadata }] of footers) {
    if (footersBytes <= limits.footerCacheBytes) return;
    footers.delete(oldest);
    footersBytes -= metadata.memoryBytes;
  }
}

/** Bytes of the file's end that are read at once: more than most footers have. */
const tailBytes = 1 << 17;

/**
 * The footer of the file at an absolute path. Errors: 58P01 not there, 58030 no file, XX001 damaged, 0A000 encrypted, or put by a link
 * outside of the folder `within`, if one is given.
 */
export async function loadFooter(path: string, within?: string): Promise<FileMetadata> {
  let handle: FileHandle;
  try {
    handle = await openToRead(path, within);
  } catch (cause) {
    if (cause instanceof SqlError) throw cause;
    throw sqlError("undefinedFile", `could not open file "${path}"`, {
      cause,
      hint: "The table's log names it, but it is not there or cannot be read.",
    });
  }
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) throw sqlError("ioError", `could not read "${path}": it is not a file`);
    const { size } = facts;
    const tailLength = Math.min(size, tailBytes);
    const tail = await readAll(handle, size - tailLength, tailLength);
    const rest = new Map<number, Uint8Array>();
    const read = (offset: number, length: number): Uint8Array => {
      if (offset >= size - tailLength)
        return tail.subarray(offset - size + tailLength, offset - size + tailLength + length);
      const found = rest.get(offset);
      if (found === undefined) throw new LongFooter(offset, length);
      return found;
    };
    for (;;) {
      try {
        return readFooter(read, size, path);
      } catch (thrown) {
        if (!(thrown instanceof LongFooter)) throw thrown;
        rest.set(thrown.offset, await readAll(handle, thrown.offset, thrown.length));
      }
    }
  } finally {
    await handle.close();
  }
}

/** A footer longer than what was read of the file's end: says what else is wanted. */
class LongFooter extends Error {
  readonly offset: number;
  readonly length: number;

  constructor(offset: number, length: number) {
    super("the footer is longer than what was read");
    this.offset = offset;
    this.length = length;
  }
}

async function readAll(handle: FileHandle, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  const { bytesRead } = await handle.read(bytes, 0, length, offset);
  return bytes.subarray(0, bytesRead);
}
