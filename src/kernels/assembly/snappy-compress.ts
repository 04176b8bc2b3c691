/** Snappy compression: greedy, one hash table over the whole input. Source: google/snappy format_description.txt. */

/** The table has 2^14 u32 entries, positions counted from the start of the input: the 64 KB of scratch. */
const tableBits = 14;
/** Farthest back a two-byte distance reaches. */
const maxDistance: u32 = 65535;

/** Writes a literal of `length` bytes (>= 1) at `dst`, gives its end. `wide` tells that 16 bytes may be read and written. */
function put_literal(dst: usize, src: usize, length: u32, wide: bool): usize {
  const code = length - 1;
  if (code < 60) {
    store<u8>(dst, code << 2);
    dst += 1;
    if (wide && length <= 16) {
      v128.store(dst, v128.load(src));
      return dst + <usize>length;
    }
  } else {
    const bytes = (39 - clz<u32>(code)) >> 3;
    store<u8>(dst, (59 + bytes) << 2);
    store<u32>(dst, code, 1);
    dst += 1 + <usize>bytes;
  }
  memory.copy(dst, src, <usize>length);
  return dst + <usize>length;
}

/** Writes a copy of `length` bytes (>= 4) from `distance` (<= 65535) back at `dst`, gives its end. */
function put_copy(dst: usize, distance: u32, length: u32): usize {
  // A rest below 4 would have no one-byte form, so the last but one copy is cut to 60.
  while (length >= 68) {
    store<u8>(dst, (63 << 2) | 2);
    store<u16>(dst, distance, 1);
    dst += 3;
    length -= 64;
  }
  if (length > 64) {
    store<u8>(dst, (59 << 2) | 2);
    store<u16>(dst, distance, 1);
    dst += 3;
    length -= 60;
  }
  if (length < 12 && distance < 2048) {
    store<u8>(dst, ((distance >> 8) << 5) | ((length - 4) << 2) | 1);
    store<u8>(dst, distance, 1);
    return dst + 2;
  }
  store<u8>(dst, ((length - 1) << 2) | 2);
  store<u16>(dst, distance, 1);
  return dst + 3;
}

/** The number of equal bytes at `a` and `b` (a < b), where `b` ends at `end`. */
function match_length(a: usize, b: usize, end: usize): u32 {
  const start = b;
  while (end - b >= 8) {
    const difference = load<u64>(a) ^ load<u64>(b);
    if (difference !== 0) return <u32>(b - start) + <u32>(ctz<u64>(difference) >> 3);
    a += 8;
    b += 8;
  }
  while (b < end && load<u8>(a) === load<u8>(b)) {
    a++;
    b++;
  }
  return <u32>(b - start);
}

/** Slot of four bytes in the table, as a byte offset. */
function slot_of(word: u32): usize {
  return <usize>(((word * 0x1e35a7bd) >> (32 - tableBits)) << 2);
}

/**
 * Compresses `length` bytes into `dst`, which has room for 32 + length + length / 6, and gives the bytes written.
 * `table` is 64 KB of scratch with any content.
 */
export function snappy_compress(src: usize, length: u32, dst: usize, table: usize): i32 {
  const dstStart = dst;
  const end = src + <usize>length;
  let rest = length;
  while (rest >= 128) {
    store<u8>(dst++, rest | 128);
    rest >>= 7;
  }
  store<u8>(dst++, rest);
  memory.fill(table, 0, 4 << tableBits);

  let literal = src;
  let at = src + 1;
  // Misses in a row: the search strides ever wider over data that does not compress.
  let misses: u32 = 32;
  // The last 16 bytes are left to the final literal, so that eight-byte loads and wide literals stay inside.
  while (length >= 32 && at < end - 16) {
    const word = load<u32>(at);
    const slot = table + slot_of(word);
    const candidate = src + <usize>load<u32>(slot);
    store<u32>(slot, <u32>(at - src));
    if (load<u32>(candidate) !== word || <u32>(at - candidate) - 1 >= maxDistance) {
      at += <usize>(misses++ >> 5);
      continue;
    }
    if (at > literal) dst = put_literal(dst, literal, <u32>(at - literal), true);
    const matched = 4 + match_length(candidate + 4, at + 4, end);
    dst = put_copy(dst, <u32>(at - candidate), matched);
    at += <usize>matched;
    literal = at;
    misses = 32;
    if (at < end - 16) store<u32>(table + slot_of(load<u32>(at - 1)), <u32>(at - 1 - src));
  }
  if (literal < end) dst = put_literal(dst, literal, <u32>(end - literal), false);
  return <i32>(dst - dstStart);
}
