/** Decompresses the bodies of Parquet pages, whatever their codec, from one address of a query's memory to another. */

import { brotliDecompressSync, unzipSync } from "node:zlib";
import { notSupported, type SqlError } from "../../../base/index.ts";
import type { ScanContext } from "../scan-file.ts";
import { type Codec, codecs } from "./metadata.ts";
import { damagedFile } from "./thrift-reader.ts";

/** What decompression works with: the query's memory, the kernels over it, and the file's name for errors. */
export type CodecContext = Omit<ScanContext, "read">;

/** Decompresses `length` bytes at `from` into exactly `size` > 0 bytes at `to`; says false when the bytes are broken. */
type Decompress = (context: CodecContext, from: number, length: number, to: number, size: number) => boolean;

/** Memory that zstd's decoder works in: tables, and the literals of one block. */
const zstdScratchBytes = 160 * 1024;

const decompressors: Readonly<Partial<Record<Codec, Decompress>>> = {
  UNCOMPRESSED: ({ memory }, from, length, to, size) => {
    if (length !== size) return false;
    memory.u8.copyWithin(to, from, from + length);
    return true;
  },
  SNAPPY: ({ kernels }, from, length, to, size) => kernels.snappy_decompress(from, length, to, size) === 0,
  LZ4_RAW: ({ kernels }, from, length, to, size) => kernels.lz4_decompress(from, length, to, size) === 0,
  LZ4: ({ kernels }, from, length, to, size) => kernels.lz4_legacy_decompress(from, length, to, size) === 0,
  ZSTD: ({ memory, kernels }, from, length, to, size) => {
    const scratch = memory.allocate(zstdScratchBytes);
    try {
      return kernels.zstd_decompress(from, length, to, size, scratch) === 0;
    } finally {
      memory.free(scratch, zstdScratchBytes);
    }
  },
  // Like Arrow's reader, unzip takes zlib's own header as well as gzip's, and several members as one.
  GZIP: byLibrary(unzipSync),
  BROTLI: byLibrary(brotliDecompressSync),
};

/** The number by which a chunk's record names its codec. Refuses one that cannot be read (0A000). */
export function codecNumber(codec: Codec): number {
  if (decompressors[codec] === undefined) throw notSupported(`Parquet codec ${codec}`);
  return codecs.indexOf(codec as (typeof codecs)[number]);
}

/** Whether a codec's bytes are the page's own. */
export function isUncompressed(codec: number): boolean {
  return codecs[codec] === "UNCOMPRESSED";
}

/**
 * Decompresses a page: `length` bytes at `from` become exactly `size` bytes at `to`. `codec` is a {@link codecNumber}.
 * Throws XX001 naming the file when the bytes are broken or give another number of bytes.
 */
export function decompress(
  context: CodecContext,
  codec: number,
  from: number,
  length: number,
  to: number,
  size: number,
): void {
  // A page without values may leave out even what its codec puts around nothing.
  if (size === 0) return;
  const name = codecs[codec];
  const run = name === undefined ? undefined : decompressors[name];
  if (run === undefined || !run(context, from, length, to, size)) throw broken(context.file, codec);
}

function broken(file: string, codec: number): SqlError {
  if (isUncompressed(codec)) return damagedFile(file, "a page's sizes disagree");
  return damagedFile(file, `a page's ${codecs[codec]} data is broken`);
}

/** Options of zlib's synchronous calls: they end as soon as more bytes than these have come out. */
interface LibraryOptions {
  readonly maxOutputLength: number;
  readonly chunkSize: number;
}

/** Smallest buffer that zlib works with. */
const chunkBytesMin = 64;

/** A codec of Node's zlib. It works in memory of its own, so the bytes are copied in and out; its output is as bounded as the page's. */
function byLibrary(run: (input: Uint8Array, options: LibraryOptions) => Uint8Array): Decompress {
  return ({ memory }, from, length, to, size) => {
    const input = memory.u8.slice(from, from + length);
    let output: Uint8Array;
    try {
      // One byte more than wanted, so that a full buffer is not taken for one that more output waits for.
      output = run(input, { maxOutputLength: size, chunkSize: Math.max(size + 1, chunkBytesMin) });
    } catch (thrown) {
      if (isLibraryError(thrown)) return false;
      throw thrown;
    }
    if (output.length !== size) return false;
    memory.u8.set(output, to);
    return true;
  };
}

/** Whether zlib has refused its input: its errors carry a code, those of our own calls do not. */
function isLibraryError(thrown: unknown): boolean {
  return thrown instanceof Error && "code" in thrown;
}
