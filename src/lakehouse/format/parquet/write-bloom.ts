/** Bloom filters of column chunks that are written (BloomFilter.md of parquet-format: split blocks, XXH64, uncompressed). */

import { threadMemory } from "./thread-memory.ts";
import { ThriftWriter } from "./thrift-writer.ts";

const blockBytes = 32;
const filterBytesMax = 1 << 20;

/** Bits of a filter for each distinct value: about one absent value in a hundred is taken for a present one. */
const bitsPerValue = 10.5;

/** A filter that is being filled. */
export class BloomFilter {
  private readonly bits: Uint8Array;

  /** Sized for so many distinct values, up to 1 MiB. */
  constructor(distinctMax: number) {
    let bytes = blockBytes;
    while (bytes * 8 < distinctMax * bitsPerValue && bytes < filterBytesMax) bytes *= 2;
    this.bits = new Uint8Array(bytes);
  }

  /** Adds PLAIN values of `width` bytes each; 0 for byte arrays, each behind its length. */
  add(values: Uint8Array, width: number): void {
    const { u8, kernels, at } = threadMemory().areas(this.bits.length, values.length);
    const [filter = 0, from = 0] = at;
    u8.set(this.bits, filter);
    u8.set(values, from);
    kernels.bloom_add(from, from + values.length, width, filter, this.bits.length / blockBytes);
    this.bits.set(u8.subarray(filter, filter + this.bits.length));
  }

  /** The filter as it stands in a file: its header, then its bits. */
  encode(): Uint8Array {
    const thrift = new ThriftWriter();
    const only = () => thrift.struct(1, () => {});
    thrift.i32(1, this.bits.length);
    thrift.struct(2, only);
    thrift.struct(3, only);
    thrift.struct(4, only);
    thrift.stop();
    const header = thrift.take();
    const encoded = new Uint8Array(header.length + this.bits.length);
    encoded.set(header);
    encoded.set(this.bits, header.length);
    return encoded;
  }
}
