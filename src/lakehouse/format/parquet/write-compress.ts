/** Compresses the pages of files that are written. */

import * as zlib from "node:zlib";
import { sqlError } from "../../../base/index.ts";
import { threadMemory } from "./thread-memory.ts";

/** The codecs that can be written. zstd is Node's own, which has it from 22.15 on. */
export type WriteCodec = "UNCOMPRESSED" | "SNAPPY" | "ZSTD";

/** Compresses a page; what it gives is valid until the next call of any. */
export type CompressPage = (page: Uint8Array) => Uint8Array;

/** The compressor of a codec. Throws 0A000 where this Node has none. */
export function createCompressor(codec: WriteCodec): CompressPage {
  switch (codec) {
    case "UNCOMPRESSED":
      return (page) => page;
    case "SNAPPY":
      return compressSnappy;
    case "ZSTD":
      return zstdCompressor();
  }
}

/** Scratch of the Snappy kernel. */
const hashTableBytes = 65_536;

function compressSnappy(page: Uint8Array): Uint8Array {
  const outBytesMax = 32 + page.length + Math.ceil(page.length / 6);
  const { u8, kernels, at } = threadMemory().areas(hashTableBytes, page.length, outBytesMax);
  const [table = 0, input = 0, output = 0] = at;
  u8.set(page, input);
  const length = kernels.snappy_compress(input, page.length, output, table);
  return u8.subarray(output, output + length);
}

function zstdCompressor(): CompressPage {
  // Absent from the types of the oldest Node that is supported.
  const { zstdCompressSync } = zlib as { readonly zstdCompressSync?: CompressPage };
  if (zstdCompressSync === undefined) {
    throw sqlError("featureNotSupported", "writing Parquet files with zstd is not supported by this Node.js", {
      hint: "Write them with Snappy, or run the server with Node.js 22.15 or later.",
    });
  }
  return (page) => zstdCompressSync(page);
}
