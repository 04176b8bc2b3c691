/** UTF-8 from clients: checked as PostgreSQL checks it, with its words for a bad sequence. */

import { isUtf8 } from "node:buffer";
import { type SqlError, sqlError } from "../base/index.ts";

/** Bytes -> text. Throws 22021 naming the first bad sequence. */
export function decodeUtf8(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw invalidSequence(bytes);
  return bytes.toString("utf8");
}

/** PostgreSQL's error for the first sequence of `bytes` that is not UTF-8 (report_invalid_encoding). */
function invalidSequence(bytes: Uint8Array): SqlError {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (!isUtf8(bytes.subarray(at, at + length))) break;
    at += length;
  }
  const sequence = bytes.subarray(at, at + sequenceLength(bytes[at] ?? 0));
  const shown = Array.from(sequence, (byte) => `0x${byte.toString(16).padStart(2, "0")}`).join(" ");
  return sqlError("characterNotInRepertoire", `invalid byte sequence for encoding "UTF8": ${shown}`);
}

/** The length that a first byte announces; 1 for a byte that cannot be first. */
function sequenceLength(first: number): number {
  if ((first & 0xe0) === 0xc0) return 2;
  if ((first & 0xf0) === 0xe0) return 3;
  if ((first & 0xf8) === 0xf0) return 4;
  return 1;
}
