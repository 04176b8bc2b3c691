/** Sequences of zstd: each copies literals and then bytes from further back (RFC 8878 3.1.1.3.2 and 3.1.1.4). */

import { copy_back_exact, copy_back_wide } from "./copy-back";
import { fill_table, read_table, single_table, stream_bits } from "./zstd-fse";
import {
  literalBases,
  literalBits,
  literalDefaults,
  literalTable,
  matchBases,
  matchBits,
  matchDefaults,
  matchTable,
  noTable,
  offsetBases,
  offsetBits,
  offsetDefaults,
  offsetTable,
} from "./zstd-tables";

/** The last three offsets of the frame; an instance's own. */
let repeat0: u32 = 1;
let repeat1: u32 = 4;
let repeat2: u32 = 8;

/** Forgets the tables and offsets of the frame before. */
export function start_sequences(scratch: usize): void {
  repeat0 = 1;
  repeat1 = 4;
  repeat2 = 8;
  store<u32>(scratch + literalTable, noTable);
  store<u32>(scratch + offsetTable, noTable);
  store<u32>(scratch + matchTable, noTable);
}

/** Makes one of the three tables by its mode: default, one symbol, described, or as it was. Gives the address behind its description, or 0. */
function choose_table(
  mode: u32,
  src: usize,
  srcEnd: usize,
  table: usize,
  maxLog: u32,
  maxSymbol: u32,
  bases: usize,
  bits: usize,
  defaults: usize,
  defaultSymbols: u32,
  scratch: usize,
): usize {
  if (mode === 0) {
    fill_table(table, maxLog === 8 ? 5 : 6, defaults, defaultSymbols, bases, bits, scratch);
    return src;
  }
  if (mode === 1) {
    if (src >= srcEnd || <u32>load<u8>(src) > maxSymbol) return 0;
    single_table(table, load<u8>(src), bases, bits);
    return src + 1;
  }
  if (mode === 2) return read_table(src, srcEnd, table, maxLog, maxSymbol, bases, bits, scratch);
  return load<u32>(table) === noTable ? 0 : src;
}

/** Makes the tables of a block by the byte of modes at `src`; gives the address behind their descriptions, or 0. */
function choose_tables(src: usize, srcEnd: usize, scratch: usize): usize {
  if (src >= srcEnd) return 0;
  const modes = <u32>load<u8>(src++);
  if ((modes & 3) !== 0) return 0;
  // biome-ignore-start format: the three calls, argument below argument
  src = choose_table(
    modes >> 6,
    src,
    srcEnd,
    scratch + literalTable,
    9,
    35,
    literalBases,
    literalBits,
    literalDefaults,
    36,
    scratch,
  );
  if (src === 0) return 0;
  src = choose_table(
    (modes >> 4) & 3,
    src,
    srcEnd,
    scratch + offsetTable,
    8,
    31,
    offsetBases,
    offsetBits,
    offsetDefaults,
    29,
    scratch,
  );
  if (src === 0) return 0;
  return choose_table(
    (modes >> 2) & 3,
    src,
    srcEnd,
    scratch + matchTable,
    9,
    52,
    matchBases,
    matchBits,
    matchDefaults,
    53,
    scratch,
  );
  // biome-ignore-end format: the three calls, argument below argument
}

/** Reads the number of sequences: the number in the low 32 bits, the address behind it above them; 0 when it is broken. */
function read_number(src: usize, srcEnd: usize): u64 {
  const left = <u32>(srcEnd - src);
  if (left < 1) return 0;
  const first = <u32>load<u8>(src);
  if (first < 128) return ((<u64>src + 1) << 32) | <u64>first;
  if (first < 255) return left < 2 ? 0 : ((<u64>src + 2) << 32) | <u64>(((first - 128) << 8) + <u32>load<u8>(src, 1));
  return left < 3 ? 0 : ((<u64>src + 3) << 32) | <u64>(<u32>load<u16>(src, 1) + 0x7f00);
}

/** The offset that a code below 2 stands for, one of the last three or next to it; they are put in the order of their use. 0 when there is none. */
function repeat_offset(value: u32): u32 {
  if (value === 0) return repeat0;
  const offset = value === 1 ? repeat1 : value === 2 ? repeat2 : repeat0 - 1;
  if (value !== 1) repeat2 = repeat1;
  repeat1 = repeat0;
  repeat0 = offset;
  return offset;
}

/**
 * Fields of a stream that is read backwards through a word: `used` of its bits, counted from the top, are done with. The counts are
 * summed apart from the word, so that the next word's address waits for the entries of the states only, not for their values.
 */
// biome-ignore lint/complexity/noStaticOnlyClass: only methods take `@inline`.
class Bits {
  /** The last `count` of the bits that are done with, which may be none. */
  @inline
  static last(word: u64, used: u64, count: u64): u64 {
    return (word >> (64 - used)) & (((<u64>1) << count) - 1);
  }

  /** The bits of a sequence's value, at bit 16 of the entry of its state. */
  @inline
  static ofValue(entry: u64): u64 {
    return (entry >> 16) & 255;
  }

  /** The bits of the next state, at bit 24. */
  @inline
  static ofState(entry: u64): u64 {
    return (entry >> 24) & 255;
  }
}

/** One sequence, carried out in the loop that decodes it. */
// biome-ignore lint/complexity/noStaticOnlyClass: only methods take `@inline`, and without it the call costs an eighth of the time.
class Sequence {
  /** Puts an offset before the last ones. */
  @inline
  static remember(offset: u32): void {
    repeat2 = repeat1;
    repeat1 = repeat0;
    repeat0 = offset;
  }

  /** Copies literals and then a match; gives the end of what was written, or 0 when it is out of bounds. */
  @inline
  static run(
    dst: usize,
    dstStart: usize,
    dstEnd: usize,
    from: usize,
    fromEnd: usize,
    literal: u32,
    offset: u32,
    match: u32,
  ): usize {
    const room = <u32>(dstEnd - dst);
    if (literal > <u32>(fromEnd - from) || literal + match > room) return 0;
    if (offset - 1 >= <u32>(dst - dstStart) + literal) return 0;
    const to = dst + <usize>literal;
    if (room - literal - match < 32) {
      memory.copy(dst, from, <usize>literal);
      copy_back_exact(to, offset, match);
      return to + <usize>match;
    }
    v128.store(dst, v128.load(from));
    if (literal > 16) copy_literals(dst, from, literal);
    // Most matches are shorter than 32 bytes, but how long they are cannot be foreseen: 32 are copied whatever the length.
    if (offset >= 16) {
      v128.store(to, v128.load(to - <usize>offset));
      v128.store(to, v128.load(to - <usize>offset + 16), 16);
      if (match > 32) copy_back_wide(to + 32, offset, match - 32);
    } else copy_back_wide(to, offset, match);
    return to + <usize>match;
  }
}

/**
 * Carries out the sequences section of a block in [src, srcEnd): literals come from [from, fromEnd), behind which 32 bytes may be
 * read; what is written goes to `dst`, and the frame began at `dstStart`. Gives the end of what was written, or 0 when it is broken.
 */
export function run_sequences(
  src: usize,
  srcEnd: usize,
  from: usize,
  fromEnd: usize,
  dst: usize,
  dstStart: usize,
  dstEnd: usize,
  scratch: usize,
): usize {
  const header = read_number(src, srcEnd);
  if (header === 0) return 0;
  const number = <u32>header;
  src = <usize>(header >> 32);
  if (number > 0) {
    src = choose_tables(src, srcEnd, scratch);
    if (src === 0) return 0;
    const reached = decode_sequences(number, src, srcEnd, from, fromEnd, dst, dstStart, dstEnd, scratch);
    if (reached === 0) return 0;
    dst = <usize>(reached >> 32);
    from = <usize>(reached & 0xffff_ffff);
  } else if (src !== srcEnd) return 0;
  const rest = fromEnd - from;
  if (rest > dstEnd - dst) return 0;
  memory.copy(dst, from, rest);
  return dst + rest;
}

/** The states of the first sequence, set by `first_states`; an instance's own. */
let firstLiteral: usize = 0;
let firstOffset: usize = 0;
let firstMatch: usize = 0;

/** Reads the states of the first sequence; gives the bits that are done with then of the last word, or 0 when there is no stream. */
function first_states(src: usize, srcEnd: usize, scratch: usize): u64 {
  const left = stream_bits(src, srcEnd);
  if (left < 0) return 0;
  const word = load<u64>(srcEnd - 8);
  let used = ((<u64>(srcEnd - src)) << 3) - <u64>left;
  let bits = <u64>load<u32>(scratch + literalTable);
  used += bits;
  firstLiteral = <usize>Bits.last(word, used, bits);
  bits = <u64>load<u32>(scratch + offsetTable);
  used += bits;
  firstOffset = <usize>Bits.last(word, used, bits);
  bits = <u64>load<u32>(scratch + matchTable);
  used += bits;
  firstMatch = <usize>Bits.last(word, used, bits);
  return used;
}

/** The sequences themselves: gives the addresses reached, the output's in the high half; 0 when they are broken. */
function decode_sequences(
  number: u32,
  src: usize,
  srcEnd: usize,
  from: usize,
  fromEnd: usize,
  dst: usize,
  dstStart: usize,
  dstEnd: usize,
  scratch: usize,
): u64 {
  let used = first_states(src, srcEnd, scratch);
  if (used === 0) return 0;
  let literalState = firstLiteral;
  let offsetState = firstOffset;
  let matchState = firstMatch;
  let at = srcEnd - 8;
  for (;;) {
    const literalEntry = load<u64>(scratch + (literalState << 3), literalTable + 8);
    const offsetEntry = load<u64>(scratch + (offsetState << 3), offsetTable + 8);
    const matchEntry = load<u64>(scratch + (matchState << 3), matchTable + 8);
    at -= <usize>(used >> 3);
    used &= 7;
    if (at + 8 < src) return 0;
    let word = load<u64>(at);

    // Added up, the three entries have the bits that the values take together, at most 63, in one byte.
    const many = Bits.ofValue(literalEntry + offsetEntry + matchEntry) > 31;
    let bits = Bits.ofValue(offsetEntry);
    used += bits;
    let offset = <u32>(offsetEntry >> 32) + <u32>Bits.last(word, used, bits);
    const repeats = bits < 2;
    if (many) {
      at -= <usize>(used >> 3);
      used &= 7;
      word = load<u64>(at);
    }
    bits = Bits.ofValue(matchEntry);
    used += bits;
    const match = <u32>(matchEntry >> 32) + <u32>Bits.last(word, used, bits);
    bits = Bits.ofValue(literalEntry);
    used += bits;
    const literal = <u32>(literalEntry >> 32) + <u32>Bits.last(word, used, bits);

    if (repeats) offset = repeat_offset(offset + (literal === 0 ? 1 : 0));
    else Sequence.remember(offset);
    dst = Sequence.run(dst, dstStart, dstEnd, from, fromEnd, literal, offset, match);
    if (dst === 0) return 0;
    from += <usize>literal;
    if (--number === 0) break;

    if (many) {
      at -= <usize>(used >> 3);
      used &= 7;
      word = load<u64>(at);
    }
    bits = Bits.ofState(literalEntry);
    used += bits;
    literalState = <usize>((literalEntry & 0xffff) + Bits.last(word, used, bits));
    bits = Bits.ofState(matchEntry);
    used += bits;
    matchState = <usize>((matchEntry & 0xffff) + Bits.last(word, used, bits));
    bits = Bits.ofState(offsetEntry);
    used += bits;
    offsetState = <usize>((offsetEntry & 0xffff) + Bits.last(word, used, bits));
  }
  const unread = ((<i32>(at + 8 - src)) << 3) - <i32>used;
  return unread === 0 ? ((<u64>dst) << 32) | <u64>from : 0;
}

/** Copies `length` > 16 literals in steps of 16 bytes, the first of which are there already. */
function copy_literals(dst: usize, from: usize, length: u32): void {
  const end = dst + <usize>length;
  do {
    dst += 16;
    from += 16;
    v128.store(dst, v128.load(from));
  } while (dst + 16 < end);
}
