/** Shared by the decoders: the state of a hybrid RLE / bit-packed stream, single bits, and one value out of packed bytes. Exports nothing of the module. */

/** Offsets of the state's u32 fields, 32 bytes in all. */
export const stateCursor: usize = 0;
export const stateEnd: usize = 4;
export const stateWidth: usize = 8;
/** 0 is a run of one value, 1 a bit-packed run. */
export const stateKind: usize = 12;
/** Values left in the run. */
export const stateLeft: usize = 16;
/** The value of a run of one value. */
export const stateValue: usize = 20;
/** Values already taken from a bit-packed run; `stateCursor` stays at the run's first byte until the run is used up. */
export const stateTaken: usize = 24;

/**
 * Moves to the next run that holds values. Gives 0, or 1 when the data ends early or a run is longer than 2^32 - 1.
 * A last bit-packed run that is cut off counts as many values as its bytes hold: some writers leave out the padding.
 */
export function next_run(state: usize): i32 {
  const end = <usize>load<u32>(state + stateEnd);
  const width = load<u32>(state + stateWidth);
  // Values of no bits are all 0, whatever runs the writer made of them: one run without end.
  if (width === 0) {
    store<u32>(state + stateLeft, u32.MAX_VALUE);
    return 0;
  }
  let cursor = <usize>load<u32>(state + stateCursor);
  let left: u32 = 0;
  while (left === 0) {
    let header: u64 = 0;
    let shift: u64 = 0;
    for (;;) {
      if (cursor === end || shift > 28) return 1;
      const byte = <u64>load<u8>(cursor++);
      header |= (byte & 127) << shift;
      if (byte < 128) break;
      shift += 7;
    }
    const available = <u64>(end - cursor);
    if ((header & 1) === 1) {
      const held = (available << 3) / <u64>width;
      const announced = (header >> 1) << 3;
      const values = min<u64>(announced, held);
      if (values >> 32 !== 0) return 1;
      left = <u32>values;
      store<u32>(state + stateKind, 1);
      store<u32>(state + stateTaken, 0);
    } else {
      const bytes = (width + 7) >> 3;
      if (available < <u64>bytes) return 1;
      let value: u32 = 0;
      for (let i: u32 = 0; i < bytes; i++) value |= (<u32>load<u8>(cursor + <usize>i)) << (i << 3);
      cursor += <usize>bytes;
      left = <u32>(header >> 1);
      store<u32>(state + stateKind, 0);
      store<u32>(state + stateValue, value);
    }
  }
  store<u32>(state + stateCursor, <u32>cursor);
  store<u32>(state + stateLeft, left);
  return 0;
}

/** Takes `count` (at most stateLeft) values off the current run. */
export function take_from_run(state: usize, count: u32): void {
  const left = load<u32>(state + stateLeft) - count;
  store<u32>(state + stateLeft, left);
  if (load<u32>(state + stateKind) === 0) return;
  const taken = load<u32>(state + stateTaken) + count;
  store<u32>(state + stateTaken, taken);
  if (left !== 0) return;
  const bytes = (<u64>taken * <u64>load<u32>(state + stateWidth) + 7) >> 3;
  store<u32>(state + stateCursor, load<u32>(state + stateCursor) + <u32>bytes);
}

/** Value `index` of the values of `width` bits (1..32) packed from `start` on; reads no byte at or after `end`. */
export function packed_value(start: usize, end: usize, width: u32, index: u32): u32 {
  const bit = <u64>index * <u64>width;
  const at = start + <usize>(bit >> 3);
  const room = end - at;
  let word: u64 = 0;
  if (room >= 8) word = load<u64>(at);
  else for (let i: usize = 0; i < room; i++) word |= (<u64>load<u8>(at + i)) << ((<u64>i) << 3);
  return <u32>((word >> (bit & 7)) & (((<u64>1) << (<u64>width)) - 1));
}

/** 16 bits -> 16 bytes of 0 or 1, the lowest bit first. */
export function expand_bits(bits: u32): v128 {
  const copies = i8x16.swizzle(i32x4.splat(bits), i8x16(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1));
  const one = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
  return v128.and(i8x16.eq(v128.and(copies, one), one), i8x16.splat(1));
}
