/** Split-block bloom filters. Source: parquet-format BloomFilter.md. */

import { hash_bytes } from "./view";

const blockBytes: usize = 32;

/** One odd factor for each word of a block. */
// biome-ignore format: the specification's table
const salts: usize = memory.data<u32>([
  0x47b6137b, 0x44974d91, 0x8824ad5b, 0xa2b7289d, 0x705495c7, 0x2df1424b, 0x9efc4947, 0x5c6bfb31,
]);

/** The number of the block that a hash chooses. */
function blockOf(hash: u64, blocks: u32): u32 {
  return <u32>(((hash >> 32) * <u64>blocks) >> 32);
}

/** Sets a bit in each word of the block that a hash chooses. */
function insert(hash: u64, filter: usize, blocks: u32): void {
  const block = filter + <usize>blockOf(hash, blocks) * blockBytes;
  for (let word: usize = 0; word < blockBytes; word += 4) {
    const bit = (<u32>hash * load<u32>(salts + word)) >> 27;
    store<u32>(block + word, load<u32>(block + word) | (1 << bit));
  }
}

/**
 * Adds the PLAIN values in [src, end), each of `width` bytes, to the filter of `blocks` blocks of 32 bytes; a width of 0 stands for
 * byte arrays, each behind its length in four bytes, which does not belong to the value.
 */
export function bloom_add(src: usize, end: usize, width: u32, filter: usize, blocks: u32): void {
  while (src < end) {
    let length = width;
    if (width === 0) {
      length = load<u32>(src);
      src += 4;
    }
    insert(hash_bytes(src, length), filter, blocks);
    src += <usize>length;
  }
}

/** The number of the block, out of so many, in which the bits of a value of `length` bytes stand. */
export function bloom_block(src: usize, length: u32, blocks: u32): u32 {
  return blockOf(hash_bytes(src, length), blocks);
}

/** 1 if all bits of a value are set in its block of 32 bytes. */
export function bloom_has(src: usize, length: u32, block: usize): i32 {
  const hash = <u32>hash_bytes(src, length);
  for (let word: usize = 0; word < blockBytes; word += 4) {
    const bit = (hash * load<u32>(salts + word)) >> 27;
    if ((load<u32>(block + word) & (1 << bit)) === 0) return 0;
  }
  return 1;
}
