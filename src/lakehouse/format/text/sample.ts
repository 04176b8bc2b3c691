/** The beginning of a text file, which its columns are inferred from. */

import { setImmediate } from "node:timers/promises";
import { sqlError } from "../../../base/index.ts";

export interface Sample {
  readonly bytes: Uint8Array;
  /** True when it is all of the file. */
  readonly whole: boolean;
  /** The file's path, for errors. */
  readonly file: string;
}

/** The text behind a byte order mark of `mark` bytes. Errors: 22021 not UTF-8, or with a NUL. */
export function sampleText({ bytes, whole, file }: Sample): { text: string; mark: number } {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let text: string | undefined;
  try {
    // A character may be cut in two at the end of a part.
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    text = decoder.decode(bytes.subarray(mark), { stream: !whole });
  } catch {
    // told below
  }
  if (text !== undefined && !text.includes("\0")) return { text, mark };
  throw sqlError("characterNotInRepertoire", `file "${file}" has a text that is not valid UTF-8`, {
    detail: `It lies between bytes 0 and ${bytes.length}.`,
    hint: "Write the file in UTF-8, without NUL characters.",
  });
}

/** Of a file whose first row is longer than the part of it that is looked at. */
export function tooLongToInfer({ bytes, file }: Sample): Error {
  return sqlError("programLimitExceeded", `the first row of file "${file}" is longer than ${bytes.length} bytes`, {
    detail: "The columns of a text file are inferred from its beginning.",
    hint: "A quote that is not closed makes one row of all that follows it.",
  });
}

/** Rows taken between two pauses, so that the thread stays responsive. */
const rowsAtOnce = 256;

/** Pauses now and then when called for each row. */
export async function pauseAt(row: number): Promise<void> {
  if (row % rowsAtOnce === 0) await setImmediate();
}
