/** Deletion vectors: the sets of a file's deleted rows, beside the table's files or in the log (PROTOCOL.md, "Deletion Vectors" and its formats). */

import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { limits, sqlError } from "../../../base/index.ts";
import type { DeletionSource } from "../table.ts";
import type { DeletionVector } from "./action.ts";
import { locateInTable } from "./location.ts";

/** Where the set of a table in the folder `root` lies. Errors: XX001 a broken descriptor, 0A000 a path outside of the table. */
export function locateDeletions(root: string, vector: DeletionVector): DeletionSource {
  const { storageType, pathOrInlineDv, offset, sizeInBytes: bytes, cardinality: rows } = vector;
  if (bytes < 0 || rows < 0 || (offset ?? 0) < 0) throw broken(`has a negative size, offset or cardinality`);
  if (bytes > limits.deletionVectorBytes) {
    throw sqlError("programLimitExceeded", `a deletion vector of ${bytes} bytes is too large`, {
      detail: `The limit is ${limits.deletionVectorBytes} bytes.`,
    });
  }
  switch (storageType) {
    case "i":
      return { kind: "inline", data: pathOrInlineDv, bytes, rows };
    case "u": {
      const path = locateInTable(root, uuidPath(pathOrInlineDv));
      return { kind: "file", path, offset: offset ?? 1, bytes, rows };
    }
    case "p": {
      const path = locateInTable(root, decodePath(pathOrInlineDv));
      return { kind: "file", path, offset: offset ?? 1, bytes, rows };
    }
    default:
      throw broken(`has the unknown storage type "${storageType}"`);
  }
}

function decodePath(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    throw broken(`names the path "${encoded}", which is not a URI`);
  }
}

/** A prefix of any length, then a UUID in 20 characters. */
function uuidPath(text: string): string {
  const prefix = text.slice(0, -20);
  const hex = Buffer.from(decodeZ85(text.slice(-20))).toString("hex");
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return `${prefix === "" ? "" : `${prefix}/`}deletion_vector_${uuid}.bin`;
}

/**
 * The set in the portable 64-bit Roaring format. Reads a file synchronously: called by workers. Errors: 58P01 the file is not there,
 * XX001 sizes, checksum or magic number are wrong.
 */
export function readDeletions(source: DeletionSource): Uint8Array {
  const data = source.kind === "inline" ? readInline(source.data, source.bytes) : readStored(source);
  if (data.length < 4 || viewOf(data).getUint32(0, true) !== magic)
    throw broken("does not begin with its magic number");
  return data.subarray(4);
}

const magic = 1_681_511_377;
const formatVersion = 1;

function readInline(text: string, bytes: number): Uint8Array {
  const data = decodeZ85(text);
  if (data.length < bytes || data.length - bytes > 3) throw broken("has another size than its descriptor says");
  return data.subarray(0, bytes);
}

// Opening a named pipe would wait for a writer for ever.
const readFlags = constants.O_RDONLY | constants.O_NONBLOCK;

/** In the file: the version in its first byte; at the offset the size, the set, and its checksum, numbers with the highest byte first. */
function readStored({ path, offset, bytes }: Extract<DeletionSource, { kind: "file" }>): Uint8Array {
  const where = `in file "${path}" `;
  let file: number;
  try {
    file = openSync(path, readFlags);
  } catch (cause) {
    throw sqlError("undefinedFile", `could not open deletion vector "${path}"`, {
      cause,
      hint: "The table's log names it, but it is not there or cannot be read.",
    });
  }
  try {
    if (!fstatSync(file).isFile()) throw broken(`${where}is not in a file`);
    const version = readAt(file, 0, 1, where)[0];
    if (version !== formatVersion) throw broken(`${where}has the unknown format version ${version}`);
    const record = readAt(file, offset, bytes + 8, where);
    const view = viewOf(record);
    if (view.getUint32(0) !== bytes) throw broken(`${where}has another size than its descriptor says`);
    const data = record.subarray(4, 4 + bytes);
    if (view.getUint32(4 + bytes) !== crc32(data)) throw broken(`${where}does not have the checksum that it names`);
    return data;
  } finally {
    closeSync(file);
  }
}

function readAt(file: number, offset: number, length: number, where: string): Uint8Array {
  const bytes = new Uint8Array(length);
  if (readSync(file, bytes, 0, length, offset) !== length) throw broken(`${where}ends early`);
  return bytes;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

const z85 = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#";

/** ZeroMQ's RFC 32: five characters are four bytes. */
function decodeZ85(text: string): Uint8Array {
  if (text.length % 5 !== 0) throw broken("is encoded in a number of characters that five does not divide");
  const bytes = new Uint8Array((text.length / 5) * 4);
  const view = viewOf(bytes);
  for (let group = 0; group < text.length / 5; group++) {
    let value = 0;
    for (const character of text.slice(group * 5, group * 5 + 5)) {
      const digit = z85.indexOf(character);
      if (digit < 0) throw broken(`is encoded with the impossible character "${character}"`);
      value = value * 85 + digit;
    }
    if (value >= 2 ** 32) throw broken("is encoded with a group out of range");
    view.setUint32(group * 4, value);
  }
  return bytes;
}

function broken(what: string): Error {
  return sqlError("dataCorrupted", `a deletion vector ${what}`);
}
