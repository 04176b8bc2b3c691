/** What zstd's decoder keeps in the caller's scratch, and the code tables and default distributions of its sequences (RFC 8878 3.1.1.3.2). */

// Places in the scratch, in bytes. Tables of states begin with a word that holds their accuracy log, or `noTable`.
export const literalTable: usize = 0;
export const offsetTable: usize = 8 + 512 * 8;
export const matchTable: usize = offsetTable + 8 + 256 * 8;
export const weightTable: usize = matchTable + 8 + 512 * 8;
/** 2048 entries of u16: the bits of a code in the low byte, its symbol in the high one. Before them a word, 1 when there are such. */
export const huffmanTable: usize = weightTable + 8 + 64 * 8;
export const weights: usize = huffmanTable + 8 + 2048 * 2;
/** Counts of symbols, i16, and the next state of each, u16. */
export const counts: usize = weights + 256;
export const nextStates: usize = counts + 64 * 2;
/** Literals of one block, with room for wide copies behind them. */
export const literals: usize = 16_384;
/** Largest block, decompressed or not. */
export const blockBytesMax: u32 = 131_072;
/** Bytes behind literals that may be read. */
export const literalsMargin: u32 = 32;

export const noTable: u32 = 0xff;

// biome-ignore-start format: tables in rows of equal steps

/** Smallest value of each literal length code, and the bits that are added to it. */
export const literalBases: usize = memory.data<u32>([
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 32, 40, 48, 64, 128, 256, 512, 1024,
  2048, 4096, 8192, 16384, 32768, 65536,
]);
export const literalBits: usize = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
]);
export const literalDefaults: usize = memory.data<i16>([
  4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1,
]);

/** The same of match length codes. */
export const matchBases: usize = memory.data<u32>([
  3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33,
  34, 35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, 131, 259, 515, 1027, 2051, 4099, 8195, 16387, 32771, 65539,
]);
export const matchBits: usize = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3,
  3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
]);
export const matchDefaults: usize = memory.data<i16>([
  1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
  1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1,
]);

/** The same of offset codes, less the three that stand for repeated offsets; the first two codes stand for those alone. */
export const offsetBases: usize = memory.data<u32>([
  0, 1, 1, 5, 13, 29, 61, 125, 253, 509, 1021, 2045, 4093, 8189, 16381, 32765, 65533, 131069, 262141, 524285, 1048573,
  2097149, 4194301, 8388605, 16777213, 33554429, 67108861, 134217725, 268435453, 536870909, 1073741821, 2147483645,
]);
export const offsetBits: usize = memory.data<u8>([
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
]);
export const offsetDefaults: usize = memory.data<i16>([
  1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1,
]);

/** Weights of Huffman codes stand for themselves. */
export const weightBases: usize = memory.data<u32>([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
export const weightBits: usize = memory.data<u8>([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

// biome-ignore-end format: tables in rows of equal steps
