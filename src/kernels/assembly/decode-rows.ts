/** Dense values -> rows: spread around nulls, or gather from a dictionary. */

/** Copies eight values of type T. */
function copy_eight<T>(src: usize, out: usize): void {
  if (sizeof<T>() === 1) {
    store<u64>(out, load<u64>(src));
    return;
  }
  for (let i: usize = 0; i < sizeof<T>() << 3; i += 16) v128.store(out + i, v128.load(src + i));
}

/** Sets eight values of type T to zero. */
function clear_eight<T>(out: usize): void {
  if (sizeof<T>() === 1) {
    store<u64>(out, 0);
    return;
  }
  for (let i: usize = 0; i < sizeof<T>() << 3; i += 16) v128.store(out + i, i64x2.splat(0));
}

/**
 * Writes row i's value, or zero where valid[i] is 0. The value that was read last stands just before `next`, so that a row
 * reads at most the values there are, and without a branch; before the first value that is memory in front of `dense`, masked.
 */
function spread<T>(dense: usize, valid: usize, count: u32, out: usize): void {
  const eightOnes: u64 = u64.MAX_VALUE / 255;
  const end = valid + <usize>count;
  let next = dense;
  while (valid < end) {
    if (end - valid >= 8) {
      const eight = load<u64>(valid);
      if (eight === eightOnes) {
        copy_eight<T>(next, out);
        next += sizeof<T>() << 3;
        out += sizeof<T>() << 3;
        valid += 8;
        continue;
      }
      if (eight === 0) {
        clear_eight<T>(out);
        out += sizeof<T>() << 3;
        valid += 8;
        continue;
      }
    }
    const stop = min<usize>(valid + 8, end);
    while (valid < stop) {
      const present = <usize>load<u8>(valid++);
      next += present * sizeof<T>();
      if (sizeof<T>() === 16) {
        v128.store(out, v128.and(v128.load(next - 16), i64x2.splat(-(<i64>present))));
      } else {
        store<T>(out, load<T>(next - sizeof<T>()) & <T>-(<i64>present));
      }
      out += sizeof<T>();
    }
  }
}

/** One-byte values to their rows: `valid` has a byte 0 or 1 per row, `dense` as many values as there are ones; null rows become zero. */
export function spread_1(dense: usize, valid: usize, count: u32, out: usize): void {
  spread<u8>(dense, valid, count, out);
}

/** As spread_1, for values of 4 bytes, dictionary codes too. */
export function spread_4(dense: usize, valid: usize, count: u32, out: usize): void {
  spread<u32>(dense, valid, count, out);
}

/** As spread_1, for values of 8 bytes. */
export function spread_8(dense: usize, valid: usize, count: u32, out: usize): void {
  spread<u64>(dense, valid, count, out);
}

/** As spread_1, for values of 16 bytes. */
export function spread_16(dense: usize, valid: usize, count: u32, out: usize): void {
  spread<v128>(dense, valid, count, out);
}

/** Looks up one value. */
function look_up<T>(codes: usize, dictionary: usize, out: usize): void {
  const at = dictionary + <usize>load<u32>(codes) * sizeof<T>();
  if (sizeof<T>() === 16) v128.store(out, v128.load(at));
  else store<T>(out, load<T>(at));
}

/** Looks up `count` codes, four per turn: V8 unrolls no loops of its own. */
function gather<T>(codes: usize, count: u32, dictionary: usize, out: usize): void {
  const end = codes + ((<usize>count) << 2);
  while (end - codes >= 16) {
    look_up<T>(codes, dictionary, out);
    look_up<T>(codes + 4, dictionary, out + sizeof<T>());
    look_up<T>(codes + 8, dictionary, out + 2 * sizeof<T>());
    look_up<T>(codes + 12, dictionary, out + 3 * sizeof<T>());
    codes += 16;
    out += 4 * sizeof<T>();
  }
  while (codes < end) {
    look_up<T>(codes, dictionary, out);
    codes += 4;
    out += sizeof<T>();
  }
}

/** out[i] = dictionary[codes[i]] for one-byte values; the u32 codes have been checked, by hybrid_read's limit. */
export function gather_1(codes: usize, count: u32, dictionary: usize, out: usize): void {
  gather<u8>(codes, count, dictionary, out);
}

/** As gather_1, for values of 4 bytes. */
export function gather_4(codes: usize, count: u32, dictionary: usize, out: usize): void {
  gather<u32>(codes, count, dictionary, out);
}

/** As gather_1, for values of 8 bytes. */
export function gather_8(codes: usize, count: u32, dictionary: usize, out: usize): void {
  gather<u64>(codes, count, dictionary, out);
}

/** As gather_1, for values of 16 bytes. */
export function gather_16(codes: usize, count: u32, dictionary: usize, out: usize): void {
  gather<v128>(codes, count, dictionary, out);
}
