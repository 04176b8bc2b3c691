/** BYTE_STREAM_SPLIT: the bytes of each value are spread over as many streams. Source: parquet-format Encodings.md, "Byte Stream Split (BYTE_STREAM_SPLIT = 9)". */

/** Sixteen values of four bytes. */
function split_four(src: usize, total: usize, out: usize): void {
  const a = v128.load(src);
  const b = v128.load(src + total);
  const c = v128.load(src + 2 * total);
  const d = v128.load(src + 3 * total);
  const abLow = i8x16.shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
  const abHigh = i8x16.shuffle(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
  const cdLow = i8x16.shuffle(c, d, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
  const cdHigh = i8x16.shuffle(c, d, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
  v128.store(out, i16x8.shuffle(abLow, cdLow, 0, 8, 1, 9, 2, 10, 3, 11));
  v128.store(out, i16x8.shuffle(abLow, cdLow, 4, 12, 5, 13, 6, 14, 7, 15), 16);
  v128.store(out, i16x8.shuffle(abHigh, cdHigh, 0, 8, 1, 9, 2, 10, 3, 11), 32);
  v128.store(out, i16x8.shuffle(abHigh, cdHigh, 4, 12, 5, 13, 6, 14, 7, 15), 48);
}

/** Values `first` to `first + count` of the `total` values of `width` bytes whose streams start at `src`, one after the other at `out`. */
export function stream_split_read(src: usize, total: u32, first: u32, count: u32, width: u32, out: usize): void {
  src += <usize>first;
  if (width === 4) {
    for (; count >= 16; count -= 16) {
      split_four(src, <usize>total, out);
      src += 16;
      out += 64;
    }
  }
  for (let byte: u32 = 0; byte < width; byte++) {
    let to = out + <usize>byte;
    for (let from = src, end = src + <usize>count; from < end; from++) {
      store<u8>(to, load<u8>(from));
      to += <usize>width;
    }
    src += <usize>total;
  }
}
