/** Store: where table files lie. Says nothing of what is in them. */

/** One name in a folder. */
export interface StoreEntry {
  readonly name: string;
  readonly kind: "file" | "folder";
}

/** What tells one state of a file from another without reading it. */
export interface FileFacts {
  readonly kind: "file" | "folder";
  /** Bytes; of no meaning for a folder. */
  readonly size: number;
  /** Milliseconds since 1970, with fractions. */
  readonly modifiedMs: number;
  /** Changes when the file is replaced by another of the same size and time. */
  readonly identity: string;
}

/**
 * Files below one root. Paths are relative to it, with "/" between names, "" for the root itself; a path that would leave the
 * root is refused (22023). A missing file is 58P01, what the system refuses otherwise is 58030.
 */
export interface Store {
  /** The root as messages name it. */
  readonly root: string;
  /** The folder that links must not lead out of; undefined where they may lead anywhere. */
  readonly inside: string | undefined;
  /** The same files, with `folder` as {@link inside}: what a link puts outside of it is neither listed nor read nor written (0A000). */
  within(folder: string): Store;
  /** The names in a folder, in code unit order. */
  list(folder: string): Promise<readonly StoreEntry[]>;
  /** A whole file of at most `bytesMax` bytes (54000 beyond). */
  read(path: string, bytesMax: number): Promise<Uint8Array>;
  /** Exactly `length` bytes from `offset`; XX001 when the file ends before. */
  readRange(path: string, offset: number, length: number): Promise<Uint8Array>;
  /** Undefined when there is no such file or folder. */
  facts(path: string): Promise<FileFacts | undefined>;
  /** True for a file or a folder. */
  exists(path: string): Promise<boolean>;
  /** Writes a whole file that must not exist yet, durably and visible only when complete; "lost" when another was first. */
  putIfAbsent(path: string, bytes: Uint8Array): Promise<"written" | "lost">;
  /** Removes a file; nothing happens when there is none. */
  remove(path: string): Promise<void>;
  /** What other programs call this file: an absolute path or a URL. */
  location(path: string): string;
}
