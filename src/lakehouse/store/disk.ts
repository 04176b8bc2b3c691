/** A Store on the local disk. */

import { randomUUID } from "node:crypto";
import { type FileHandle, link, mkdir, open, readdir, stat, unlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { SqlError, sqlError } from "../../base/index.ts";
import { openToRead, requireInside, requirePlaceInside } from "./links.ts";
import type { FileFacts, Store, StoreEntry } from "./store.ts";

/** A store over a folder, which need not exist yet: the first write makes it. */
export function openDisk(folder: string): Store {
  return diskStore(resolve(folder), undefined);
}

function diskStore(root: string, inside: string | undefined): Store {
  const locate = (path: string) => locateBelow(root, path);
  return {
    root,
    inside,
    within: (folder) => diskStore(root, locate(folder)),
    location: locate,
    list: (path) => listFolder(locate(path), inside),
    read: (path, bytesMax) => readWhole(locate(path), bytesMax, inside),
    readRange: (path, offset, length) => readRange(locate(path), offset, length, inside),
    facts: (path) => facts(locate(path)),
    exists: async (path) => (await facts(locate(path))) !== undefined,
    putIfAbsent: (path, bytes) => putIfAbsent(locate(path), bytes, inside),
    remove: (path) => remove(locate(path)),
  };
}

/** Names come from logs that others wrote: none may lead out of the root. */
function locateBelow(root: string, path: string): string {
  if (path === "") return root;
  const leaves = path.startsWith("/") || path.includes("\0") || path.split("/").includes("..");
  if (leaves) throw sqlError("invalidParameterValue", `path "${path.replaceAll("\0", "\\0")}" leads out of "${root}"`);
  return join(root, path);
}

async function listFolder(folder: string, inside: string | undefined): Promise<StoreEntry[]> {
  if (inside !== undefined) await requireInside(inside, folder);
  const found: StoreEntry[] = [];
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const { name } = entry;
      // A link is what it leads to; one that leads nowhere is nothing.
      const target = entry.isSymbolicLink() ? await stat(join(folder, name)).catch(() => undefined) : entry;
      if (target?.isDirectory()) found.push({ name, kind: "folder" });
      else if (target?.isFile()) found.push({ name, kind: "file" });
    }
  } catch (thrown) {
    throw systemError(thrown, "read folder", folder);
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

async function readWhole(path: string, bytesMax: number, inside: string | undefined): Promise<Uint8Array> {
  const file = await openFile(path, inside);
  try {
    const { size } = await file.stat();
    if (size > bytesMax) {
      throw sqlError(
        "programLimitExceeded",
        `file "${path}" has ${size} bytes, more than the ${bytesMax} allowed here`,
      );
    }
    return await readExactly(file, path, 0, size);
  } finally {
    await file.close();
  }
}

async function readRange(
  path: string,
  offset: number,
  length: number,
  inside: string | undefined,
): Promise<Uint8Array> {
  const file = await openFile(path, inside);
  try {
    requireRange(path, offset, length, (await file.stat()).size);
    return await readExactly(file, path, offset, length);
  } finally {
    await file.close();
  }
}

async function openFile(path: string, inside: string | undefined): Promise<FileHandle> {
  try {
    return await openToRead(path, inside);
  } catch (thrown) {
    throw systemError(thrown, "open file", path);
  }
}

async function readExactly(file: FileHandle, path: string, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, offset + done).catch((thrown: unknown) => {
      throw systemError(thrown, "read file", path);
    });
    if (bytesRead === 0) throw endsEarly(path, offset + length, offset + done);
    done += bytesRead;
  }
  return bytes;
}

/** Offsets come from footers that others wrote: checked before anything is allocated. */
function requireRange(path: string, offset: number, length: number, size: number): void {
  const whole = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0;
  if (!whole) throw sqlError("dataCorrupted", `file "${path}" has no range of ${length} bytes at ${offset}`);
  if (offset + length > size) throw endsEarly(path, offset + length, size);
}

function endsEarly(path: string, wanted: number, size: number): SqlError {
  return sqlError("dataCorrupted", `file "${path}" ends at ${size} where ${wanted} bytes were expected`);
}

async function facts(path: string): Promise<FileFacts | undefined> {
  try {
    const found = await stat(path);
    const { size, mtimeMs, ino } = found;
    const kind = found.isDirectory() ? "folder" : "file";
    return { kind, size, modifiedMs: mtimeMs, identity: `${ino}:${size}:${mtimeMs}` };
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw systemError(thrown, "stat file", path);
  }
}

/**
 * A hard link is the one operation of a disk that fails when the name exists and shows a complete file when it does not
 * (rename replaces, and open with O_EXCL shows partial content).
 */
async function putIfAbsent(path: string, bytes: Uint8Array, inside: string | undefined): Promise<"written" | "lost"> {
  if (inside !== undefined) await requirePlaceInside(inside, path);
  const folder = dirname(path);
  const staged = join(folder, `.${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeDurably(staged, bytes);
    await link(staged, path);
    await syncFolder(folder);
    return "written";
  } catch (thrown) {
    if (codeOf(thrown) === "EEXIST" && (await facts(path))) return "lost";
    throw systemError(thrown, "write file", path);
  } finally {
    await remove(staged);
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name itself must survive a crash. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function remove(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (thrown) {
    if (!isMissing(thrown)) throw systemError(thrown, "remove file", path);
  }
}

function isMissing(thrown: unknown): boolean {
  const code = codeOf(thrown);
  return code === "ENOENT" || code === "ENOTDIR";
}

function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && "code" in thrown ? String(thrown.code) : undefined;
}

/** PostgreSQL's wording: could not open file "x": No such file or directory. */
function systemError(thrown: unknown, action: string, path: string): unknown {
  const code = codeOf(thrown);
  if (code === undefined || !(thrown instanceof Error) || thrown instanceof SqlError) return thrown;
  const reason = reasons[code] ?? thrown.message;
  return sqlError(isMissing(thrown) ? "undefinedFile" : "ioError", `could not ${action} "${path}": ${reason}`, {
    cause: thrown,
  });
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "No such file or directory",
  ENOTDIR: "Not a directory",
  EACCES: "Permission denied",
  EPERM: "Operation not permitted",
  EISDIR: "Is a directory",
  ENOSPC: "No space left on device",
  EMFILE: "Too many open files",
  EROFS: "Read-only file system",
};
