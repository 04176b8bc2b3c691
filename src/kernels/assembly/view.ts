/** Views and bytes: hash, equality and order. A view is lo = {length, first 4 bytes}, hi = {8 more bytes} or {0, address}. */

// biome-ignore-all lint/correctness/noPrecisionLoss: AssemblyScript's integer literals have 64 bits.

/** The odd constants of XXH64. */
const prime1: u64 = 0x9e3779b185ebca87;
const prime2: u64 = 0xc2b2ae3d27d4eb4f;
const prime3: u64 = 0x165667b19e3779f9;
const prime4: u64 = 0x85ebca77c2b2ae63;
const prime5: u64 = 0x27d4eb2f165667c5;

function xxh_round(lane: u64, word: u64): u64 {
  return rotl<u64>(lane + word * prime2, 31) * prime1;
}

function xxh_merge(hash: u64, lane: u64): u64 {
  return (hash ^ xxh_round(0, lane)) * prime1 + prime4;
}

/** The hash of the whole stripes of 32 bytes in [ptr, end), seed 0. */
function xxh_stripes(ptr: usize, end: usize): u64 {
  let a = prime1 + prime2;
  let b = prime2;
  let c: u64 = 0;
  let d: u64 = 0 - prime1;
  for (; end - ptr >= 32; ptr += 32) {
    a = xxh_round(a, load<u64>(ptr));
    b = xxh_round(b, load<u64>(ptr, 8));
    c = xxh_round(c, load<u64>(ptr, 16));
    d = xxh_round(d, load<u64>(ptr, 24));
  }
  const mixed = rotl<u64>(a, 1) + rotl<u64>(b, 7) + rotl<u64>(c, 12) + rotl<u64>(d, 18);
  return xxh_merge(xxh_merge(xxh_merge(xxh_merge(mixed, a), b), c), d);
}

/** XXH64 with seed 0, which is also the hash of Parquet's bloom filters. Source: xxHash specification 0.1.1, "XXH64". */
export function hash_bytes(ptr: usize, length: u32): u64 {
  const end = ptr + <usize>length;
  let hash = prime5;
  if (length >= 32) {
    hash = xxh_stripes(ptr, end);
    ptr += <usize>(length & ~31);
  }
  hash += <u64>length;
  for (; end - ptr >= 8; ptr += 8) {
    hash = rotl<u64>(hash ^ xxh_round(0, load<u64>(ptr)), 27) * prime1 + prime4;
  }
  if (end - ptr >= 4) {
    hash = rotl<u64>(hash ^ (<u64>load<u32>(ptr) * prime1), 23) * prime2 + prime3;
    ptr += 4;
  }
  for (; ptr < end; ptr++) hash = rotl<u64>(hash ^ (<u64>load<u8>(ptr) * prime5), 11) * prime1;
  hash = (hash ^ (hash >> 33)) * prime2;
  hash = (hash ^ (hash >> 29)) * prime3;
  return hash ^ (hash >> 32);
}

/**
 * The hash of a view's value. Values of at most 12 bytes are always held inside and longer ones never are, so the two kinds
 * need not agree: the short are mixed by three multiplications, each step a bijection, the long by hash_bytes.
 */
export function view_hash(lo: u64, hi: u64): u64 {
  if (<u32>lo > 12) return hash_bytes(<usize>(hi >> 32), <u32>lo);
  let hash = lo * prime1;
  hash = ((hash ^ (hash >> 32)) + hi) * prime2;
  hash = (hash ^ (hash >> 29)) * prime3;
  return hash ^ (hash >> 32);
}

/** 1 when two views have the same bytes, else 0. */
export function view_equal(alo: u64, ahi: u64, blo: u64, bhi: u64): i32 {
  if (alo !== blo) return 0;
  if (ahi === bhi) return 1;
  const length = <u32>alo;
  if (length <= 12) return 0;
  const a = <usize>(ahi >> 32);
  const b = <usize>(bhi >> 32);
  const last = <usize>length - 8;
  // The first four bytes are equal; the last eight overlap what the loop has seen.
  for (let i: usize = 4; i < last; i += 8) if (load<u64>(a + i) !== load<u64>(b + i)) return 0;
  return <i32>(load<u64>(a + last) === load<u64>(b + last));
}

/** Order of two words of memory by their bytes; they differ. */
function word_order(a: u64, b: u64): i32 {
  return bswap<u64>(a) < bswap<u64>(b) ? -1 : 1;
}

/** -1, 0 or 1 by bytes, a shorter value before its continuations: the C collation. */
export function view_compare(alo: u64, ahi: u64, blo: u64, bhi: u64): i32 {
  // Zero padding orders a value that has ended before any byte that goes on.
  const aPrefix = bswap<u32>(<u32>(alo >> 32));
  const bPrefix = bswap<u32>(<u32>(blo >> 32));
  if (aPrefix !== bPrefix) return aPrefix < bPrefix ? -1 : 1;
  const aLength = <u32>alo;
  const bLength = <u32>blo;
  const shorter = min<u32>(aLength, bLength);
  const aWord = aLength > 12 ? load<u64>(<usize>(ahi >> 32), 4) : ahi;
  const bWord = bLength > 12 ? load<u64>(<usize>(bhi >> 32), 4) : bhi;
  if (aWord !== bWord) return word_order(aWord, bWord);
  if (shorter > 12) {
    const a = <usize>(ahi >> 32);
    const b = <usize>(bhi >> 32);
    const last = <usize>shorter - 8;
    for (let i: usize = 12; i < last; i += 8) {
      if (load<u64>(a + i) !== load<u64>(b + i)) return word_order(load<u64>(a + i), load<u64>(b + i));
    }
    if (load<u64>(a + last) !== load<u64>(b + last)) return word_order(load<u64>(a + last), load<u64>(b + last));
  }
  return <i32>(aLength > bLength) - <i32>(aLength < bLength);
}
