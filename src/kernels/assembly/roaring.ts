/** Sets of row numbers in the portable Roaring format -> a bit per row, and the rows that it leaves. Source: RoaringFormatSpec, "Standard 32-bit" and "64-bit" formats. */

const cookieWithRuns: u32 = 12_347;
const cookieWithoutRuns: u32 = 12_346;
/** Sets with runs and fewer containers than this have no table of offsets. */
const offsetsFrom: u32 = 4;
/** Containers with more values than this are bitmaps. */
const arrayValuesMax: u32 = 4096;
const bitmapBytes: usize = 8192;

/** Where the reader is: moved by {@link add_set}. */
let position: usize = 0;

function mark(bitmap: usize, row: u64, rows: u64): bool {
  if (row >= rows) return false;
  const at = bitmap + <usize>(row >> 3);
  store<u8>(at, load<u8>(at) | ((<u8>1) << (<u8>(row & 7))));
  return true;
}

/** Gives 0, 1 when the data ends early, or 2 when a value is not below `rows`. */
function add_array(end: usize, base: u64, count: u32, bitmap: usize, rows: u64): i32 {
  if (end - position < (<usize>count) << 1) return 1;
  for (const last = position + ((<usize>count) << 1); position < last; position += 2) {
    if (!mark(bitmap, base + <u64>load<u16>(position), rows)) return 2;
  }
  return 0;
}

function add_bitmap(end: usize, base: u64, bitmap: usize, rows: u64): i32 {
  if (end - position < bitmapBytes) return 1;
  const start = position;
  position += bitmapBytes;
  for (let word: u64 = 0; word < 1024; word++) {
    for (let bits = load<u64>(start + ((<usize>word) << 3)); bits !== 0; bits &= bits - 1) {
      if (!mark(bitmap, base + (word << 6) + ctz(bits), rows)) return 2;
    }
  }
  return 0;
}

function add_runs(end: usize, base: u64, bitmap: usize, rows: u64): i32 {
  if (end - position < 2) return 1;
  const runs = <usize>load<u16>(position);
  position += 2;
  if (end - position < runs << 2) return 1;
  for (const last = position + (runs << 2); position < last; position += 4) {
    const first = <u64>load<u16>(position);
    const length = <u64>load<u16>(position, 2);
    if (first + length > 0xffff) return 1;
    for (let value = first; value <= first + length; value++) if (!mark(bitmap, base + value, rows)) return 2;
  }
  return 0;
}

/** Marks the values of one 32-bit set that begins at {@link position}. */
function add_set(end: usize, high: u64, bitmap: usize, rows: u64): i32 {
  if (end - position < 4) return 1;
  const cookie = load<u32>(position);
  position += 4;
  let containers: u32 = 0;
  let runFlags: usize = 0;
  if ((cookie & 0xffff) === cookieWithRuns) {
    containers = (cookie >> 16) + 1;
    runFlags = position;
    if (end - position < <usize>((containers + 7) >> 3)) return 1;
    position += <usize>((containers + 7) >> 3);
  } else {
    if (cookie !== cookieWithoutRuns || end - position < 4) return 1;
    containers = load<u32>(position);
    position += 4;
    if (containers > 65_536) return 1;
  }
  const header = position;
  const hasOffsets = runFlags === 0 || containers >= offsetsFrom;
  const headerBytes = (<usize>containers) << (hasOffsets ? 3 : 2);
  if (end - position < headerBytes) return 1;
  position += headerBytes;
  for (let index: u32 = 0; index < containers; index++) {
    const entry = header + ((<usize>index) << 2);
    const base = high + ((<u64>load<u16>(entry)) << 16);
    const count = <u32>load<u16>(entry, 2) + 1;
    const isRuns = runFlags !== 0 && ((load<u8>(runFlags + (<usize>index >> 3)) >> <u8>(index & 7)) & 1) === 1;
    let result: i32 = 0;
    if (isRuns) result = add_runs(end, base, bitmap, rows);
    else if (count <= arrayValuesMax) result = add_array(end, base, count, bitmap, rows);
    else result = add_bitmap(end, base, bitmap, rows);
    if (result !== 0) return result;
  }
  return 0;
}

/**
 * A 64-bit set in [src, end) -> bits at `bitmap`, which is zeroed and has a bit per row, rounded up to 8 bytes. Gives the number
 * of bits set, -1 when the set is broken, or -2 when it names a row that is not below `rows`.
 */
export function roaring_bitmap(src: usize, end: usize, bitmap: usize, rows: u32): i64 {
  if (end < src || end - src < 8) return -1;
  position = src;
  const sets = load<u64>(position);
  position += 8;
  for (let index: u64 = 0; index < sets; index++) {
    if (end - position < 4) return -1;
    const high = (<u64>load<u32>(position)) << 32;
    position += 4;
    const result = add_set(end, high, bitmap, <u64>rows);
    if (result !== 0) return -(<i64>result);
  }
  if (position !== end) return -1;
  let marked: i64 = 0;
  const words = (<usize>rows + 63) >> 6;
  for (let word: usize = 0; word < words; word++) marked += popcnt<i64>(load<i64>(bitmap + (word << 3)));
  return marked;
}

/** The rows of [first, first + count) that have no bit set, counted from 0, as u32 into `selection`. Gives their number. */
export function select_unmarked(bitmap: usize, first: u32, count: u32, selection: usize): i32 {
  let out = selection;
  for (let row: u32 = 0; row < count; row++) {
    const at = first + row;
    const marked = (<u32>load<u8>(bitmap + (<usize>at >> 3)) >> (at & 7)) & 1;
    store<u32>(out, row);
    out += (<usize>(marked ^ 1)) << 2;
  }
  return <i32>((out - selection) >> 2);
}
