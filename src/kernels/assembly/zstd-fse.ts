/** Finite state entropy, as zstd uses it: distributions of symbols are read and turned into tables of states (RFC 8878 4.1). */

import { counts, nextStates } from "./zstd-tables";

// A table is a word with its accuracy log, four bytes of padding, and 8 bytes per state: the smallest next state (16 bits), the bits
// that are added to the symbol's value (8), the bits that are added to the next state (8), the symbol's smallest value (32).

/** Accuracy log and number of symbols of the distribution that `read_counts` read last; an instance's own. */
let countsLog: u32 = 0;
let countsSymbols: u32 = 0;

/** The 32 bits from bit `at` on of a stream that is read forwards; zeros behind its end. */
function bits_forward(src: usize, srcEnd: usize, at: u32): u32 {
  const from = src + <usize>(at >> 3);
  let word: u64 = 0;
  if (from + 8 <= srcEnd) word = load<u64>(from);
  else for (let byte = from; byte < srcEnd; byte++) word |= (<u64>load<u8>(byte)) << ((<u64>(byte - from)) << 3);
  return <u32>(word >> <u64>(at & 7));
}

/** `count` bits below bit `at` of a stream at `src` that is read backwards, 1 <= count <= 32. Bytes before the stream are read, not used. */
export function bits_backward(src: usize, at: u32, count: u32): u32 {
  const end = (at + 7) >> 3;
  const word = load<u64>(src + <usize>end - 8) << (<u64>((end << 3) - at));
  return <u32>(word >> <u64>(64 - count));
}

/** Bits of a stream that is read backwards: those before the highest bit set of its last byte; -1 when that is 0 or missing. */
export function stream_bits(src: usize, end: usize): i32 {
  if (src >= end) return -1;
  const last = <u32>load<u8>(end - 1);
  return last === 0 ? -1 : ((<i32>(end - src)) << 3) - 1 - <i32>(clz<u32>(last) - 24);
}

/** Reads the counts of symbols, up to `maxSymbol`, into the scratch; gives the address behind them, or 0 when they are broken. */
function read_counts(src: usize, srcEnd: usize, maxLog: u32, maxSymbol: u32, scratch: usize): usize {
  if (src >= srcEnd) return 0;
  const log = (<u32>load<u8>(src) & 15) + 5;
  if (log > maxLog) return 0;
  memory.fill(scratch + counts, 0, 128);
  let at: u32 = 4;
  let remaining: i32 = (1 << log) + 1;
  let threshold: i32 = 1 << log;
  let width = log + 1;
  let symbol: u32 = 0;
  while (remaining > 1) {
    if (symbol > maxSymbol) return 0;
    const bits = bits_forward(src, srcEnd, at);
    // Values that cannot fill what remains are a bit shorter.
    const short: i32 = 2 * threshold - 1 - remaining;
    let value: i32 = <i32>bits & (threshold - 1);
    if (value < short) {
      at += width - 1;
    } else {
      value = <i32>bits & (2 * threshold - 1);
      if (value >= threshold) value -= short;
      at += width;
    }
    // -1 is a probability below 1, which takes a state all the same.
    const count: i32 = value - 1;
    remaining -= count < 0 ? 1 : count;
    store<i16>(scratch + counts + <usize>(symbol++ << 1), <i16>count);
    if (count === 0) {
      let zeros: u32;
      do {
        zeros = bits_forward(src, srcEnd, at) & 3;
        at += 2;
        symbol += zeros;
      } while (zeros === 3 && symbol <= maxSymbol);
    }
    while (remaining < threshold) {
      width--;
      threshold >>= 1;
    }
  }
  const end = src + <usize>((at + 7) >> 3);
  if (remaining !== 1 || symbol > maxSymbol + 1 || end > srcEnd) return 0;
  countsLog = log;
  countsSymbols = symbol;
  return end;
}

/** Makes a table from counts whose sum is its size. `bases` and `bits` are u32 and u8 per symbol. */
export function fill_table(
  table: usize,
  log: u32,
  symbolCounts: usize,
  symbols: u32,
  bases: usize,
  bits: usize,
  scratch: usize,
): void {
  const size: u32 = 1 << log;
  const states = table + 8;
  const next = scratch + nextStates;
  let high = size - 1;
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const count = load<i16>(symbolCounts + <usize>(symbol << 1));
    store<u16>(next + <usize>(symbol << 1), count < 0 ? 1 : count);
    if (count < 0) store<u64>(states + <usize>(high-- << 3), symbol);
  }
  const step = (size >> 1) + (size >> 3) + 3;
  let place: u32 = 0;
  for (let symbol: u32 = 0; symbol < symbols; symbol++) {
    const count = load<i16>(symbolCounts + <usize>(symbol << 1));
    for (let left: i32 = count; left > 0; left--) {
      store<u64>(states + <usize>(place << 3), symbol);
      do place = (place + step) & (size - 1);
      while (place > high);
    }
  }
  for (let at = states, end = states + <usize>(size << 3); at < end; at += 8) {
    const symbol = load<u32>(at);
    const state = <u32>load<u16>(next + <usize>(symbol << 1));
    store<u16>(next + <usize>(symbol << 1), state + 1);
    const stateBits = log - (31 - clz<u32>(state));
    store<u16>(at, (state << stateBits) - size);
    store<u8>(at, load<u8>(bits + <usize>symbol), 2);
    store<u8>(at, stateBits, 3);
    store<u32>(at, load<u32>(bases + <usize>(symbol << 2)), 4);
  }
  store<u32>(table, log);
}

/** Reads a distribution and makes its table; gives the address behind it, or 0 when it is broken. */
export function read_table(
  src: usize,
  srcEnd: usize,
  table: usize,
  maxLog: u32,
  maxSymbol: u32,
  bases: usize,
  bits: usize,
  scratch: usize,
): usize {
  const end = read_counts(src, srcEnd, maxLog, maxSymbol, scratch);
  if (end !== 0) fill_table(table, countsLog, scratch + counts, countsSymbols, bases, bits, scratch);
  return end;
}

/** Makes the table of one symbol alone: a single state that takes no bits. */
export function single_table(table: usize, symbol: u32, bases: usize, bits: usize): void {
  store<u32>(table, 0);
  store<u16>(table, 0, 8);
  store<u8>(table, load<u8>(bits + <usize>symbol), 10);
  store<u8>(table, 0, 11);
  store<u32>(table, load<u32>(bases + <usize>(symbol << 2)), 12);
}
