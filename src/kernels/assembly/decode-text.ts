/** PLAIN byte arrays -> views, and the check of text for UTF-8. Sources: parquet-format Encodings.md "Plain", Arrow columnar format "Variable-size Binary View", RFC 3629. */

/** True when a byte of the word is 0 or above 127: only then does taking 1 from each byte leave or make a high bit. */
function word_suspect(word: u64): bool {
  const ones = u64.MAX_VALUE / 255;
  return (((word - ones) | word) & (ones << 7)) !== 0;
}

/** True when a byte of the vector is 0 or above 127: as signed bytes, these are the ones that are not above zero. */
function vector_suspect(bytes: v128): bool {
  return v128.any_true(i8x16.le_s(bytes, i8x16.splat(0)));
}

/** True when none of the `length` (>= 8) bytes is 0 or above 127. The last load overlaps the one before. */
function plain_ascii(ptr: usize, length: u32): bool {
  const end = ptr + <usize>length;
  if (length < 16) return !word_suspect(load<u64>(ptr)) && !word_suspect(load<u64>(end - 8));
  for (; end - ptr > 16; ptr += 16) if (vector_suspect(v128.load(ptr))) return false;
  return !vector_suspect(v128.load(end - 16));
}

/** The bytes of the character at `ptr`, or 0 when it is not valid UTF-8 or NUL. Table 3-7 of the Unicode standard. */
function character_length(ptr: usize, end: usize): u32 {
  const lead = <u32>load<u8>(ptr);
  if (lead < 128) return lead === 0 ? 0 : 1;
  const room = <u32>(end - ptr);
  if (lead < 0xc2 || lead > 0xf4 || room < 2) return 0;
  const second = <u32>load<u8>(ptr, 1);
  if (lead < 0xe0) return (second & 0xc0) === 0x80 ? 2 : 0;
  let low: u32 = 0x80;
  let high: u32 = 0xbf;
  // Overlong forms, surrogates, and what is above U+10FFFF.
  if (lead === 0xe0) low = 0xa0;
  else if (lead === 0xed) high = 0x9f;
  else if (lead === 0xf0) low = 0x90;
  else if (lead === 0xf4) high = 0x8f;
  if (second < low || second > high) return 0;
  if (room < 3 || (<u32>load<u8>(ptr, 2) & 0xc0) !== 0x80) return 0;
  if (lead < 0xf0) return 3;
  return room >= 4 && (<u32>load<u8>(ptr, 3) & 0xc0) === 0x80 ? 4 : 0;
}

/** 1 when the bytes are UTF-8 without NUL, which PostgreSQL refuses in text, else 0. */
export function utf8_valid(ptr: usize, length: u32): i32 {
  const end = ptr + <usize>length;
  while (ptr < end) {
    while (end - ptr >= 16 && !vector_suspect(v128.load(ptr))) ptr += 16;
    // Characters up to the next 16 bytes, so that text of other scripts does not pay for the test each time.
    const stop = end - ptr >= 16 ? ptr + 16 : end;
    while (ptr < stop) {
      const bytes = character_length(ptr, end);
      if (bytes === 0) return 0;
      ptr += <usize>bytes;
    }
  }
  return 1;
}

/** Writes the view of a value that lies after its length at `src`, byte by byte. */
function put_short_view(src: usize, length: u32, view: usize): void {
  v128.store(view, i64x2.splat(0));
  memory.copy(view, src, <usize>length + 4);
}

/**
 * `count` length-prefixed values in [src, end) -> 16-byte views onto the bytes where they are; values of at most 12 bytes are
 * held inside. Gives the bytes consumed, -1 when the data ends early, -2 when `checkUtf8` is set and a value is not UTF-8 or has a NUL.
 */
export function plain_byte_array(src: usize, end: usize, count: u32, views: usize, checkUtf8: i32): i32 {
  const start = src;
  const iota = i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  const content = i32x4(0, -1, -1, -1);
  const checked: bool = checkUtf8 !== 0;
  for (const last = views + ((<usize>count) << 4); views < last; views += 16) {
    if (end - src < 4) return -1;
    const length = load<u32>(src);
    if (<u32>(end - src) - 4 < length) return -1;
    if (length <= 12) {
      if (end - src >= 16) {
        // Length and bytes lie as in a view already; what follows them is cleared.
        const bytes = v128.load(src);
        const inside = i8x16.lt_s(iota, i8x16.splat(<i8>(length + 4)));
        v128.store(views, v128.and(bytes, inside));
        const suspect = v128.and(i8x16.le_s(bytes, i8x16.splat(0)), v128.and(inside, content));
        if (checked && v128.any_true(suspect) && utf8_valid(src + 4, length) === 0) return -2;
      } else {
        put_short_view(src, length, views);
        if (checked && utf8_valid(src + 4, length) === 0) return -2;
      }
    } else {
      store<u64>(views, load<u64>(src));
      store<u64>(views, (<u64>(src + 4)) << 32, 8);
      if (checked && !plain_ascii(src + 4, length) && utf8_valid(src + 4, length) === 0) return -2;
    }
    src += <usize>length + 4;
  }
  return <i32>(src - start);
}

/** Passes over `count` length-prefixed values. Gives the bytes consumed, or -1 when the data ends early. */
export function plain_byte_array_skip(src: usize, end: usize, count: u32): i32 {
  const start = src;
  for (; count !== 0; count--) {
    if (end - src < 4) return -1;
    const length = load<u32>(src);
    if (<u32>(end - src) - 4 < length) return -1;
    src += <usize>length + 4;
  }
  return <i32>(src - start);
}
