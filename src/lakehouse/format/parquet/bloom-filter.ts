/** Reads split-block bloom filters (BloomFilter.md of apache/parquet-format), which tell values that a column chunk does not have. */

import { SqlError } from "../../../base/index.ts";
import type { Datum } from "../../../types/index.ts";
import type { ParquetColumn } from "./schema.ts";
import { statisticBytes } from "./statistic-bytes.ts";
import { threadMemory } from "./thread-memory.ts";
import { ThriftReader } from "./thrift-reader.ts";

const blockBytes = 32;

/** Bytes that a filter's header has at most, of those kinds that are known. */
export const bloomHeaderBytes = 64;

/** What a filter's header says: its own length and that of the bits behind it. */
export interface BloomHeader {
  readonly headerLength: number;
  readonly bitsLength: number;
}

/** Reads a BloomFilterHeader; undefined for a broken one and for kinds of filters other than the one that there is. */
export function readBloomHeader(bytes: Uint8Array, file: string): BloomHeader | undefined {
  try {
    const reader = new ThriftReader(bytes, 0, bytes.length, file, "a bloom filter");
    let bitsLength = 0;
    let kinds = 0;
    for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
      if (id === 1) bitsLength = reader.i32();
      else if (id >= 2 && id <= 4) kinds += readFirstKind(reader);
      else reader.skip();
    }
    const known = kinds === 3 && bitsLength > 0 && bitsLength % blockBytes === 0;
    return known ? { headerLength: reader.position, bitsLength } : undefined;
  } catch (thrown) {
    if (thrown instanceof SqlError) return undefined;
    throw thrown;
  }
}

/** 1 if the union has the first of its kinds: a split-block filter, by XXH64, uncompressed. */
function readFirstKind(reader: ThriftReader): number {
  reader.struct();
  let first = 0;
  for (let id = reader.field(0); id !== 0; id = reader.field(id)) {
    if (id === 1) first = 1;
    reader.skip();
  }
  return first;
}

/** True only if no value of the chunk whose filter has these bits is equal to a value. */
export function bloomLacks(bits: Uint8Array, column: ParquetColumn, value: Datum): boolean {
  const bytes = statisticBytes(value, column);
  if (bytes === undefined) return false;
  const { u8, kernels, at } = threadMemory().areas(bytes.length, blockBytes);
  const [text, block] = at as [number, number];
  u8.set(bytes, text);
  const number = kernels.bloom_block(text, bytes.length, bits.length / blockBytes);
  u8.set(bits.subarray(number * blockBytes, (number + 1) * blockBytes), block);
  return kernels.bloom_has(text, bytes.length, block) === 0;
}
