/** Bit-packed values of a constant width, eight per turn. Exports nothing of the module. */

/**
 * Unpacking for one width at a time. The functions are methods because only these take `@inline` in plain TypeScript syntax:
 * with the width a constant, all vectors and shift counts below are constants of the code, which is three times as fast as
 * vectors that a loop keeps in registers, because V8 spills those.
 *
 * Lanes cannot be shifted by different counts, but multiplied: the bytes that hold a value are moved into its lane, a factor
 * brings the value from bit s to the top of the lane, and one shift down frees all lanes of their neighbours' bits.
 */
// biome-ignore lint/complexity/noStaticOnlyClass: see above.
class Unpack {
  /** Byte i is 2^i for i below 8, else 0. */
  @inline
  static powers(): v128 {
    return i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** Four values of `width` (1..24) bits, the first one `skip` (0..7) bits after `src`; reads 16 bytes. */
  @inline
  static four(src: usize, out: usize, width: u32, skip: u32): v128 {
    const bits = i32x4.add(i32x4.mul(i32x4(0, 1, 2, 3), i32x4.splat(width)), i32x4.splat(skip));
    const bytes = i32x4.add(i32x4.mul(i32x4.shr_u(bits, 3), i32x4.splat(0x01010101)), i32x4.splat(0x03020100));
    const rise = i32x4.sub(i32x4.splat(7), v128.and(bits, i32x4.splat(7)));
    const powers = i8x16.swizzle(Unpack.powers(), v128.or(rise, i32x4.splat(<i32>0x80808000)));
    const factors = i32x4.shl(powers, 25 - width);
    const values = i32x4.shr_u(i32x4.mul(i8x16.swizzle(v128.load(src), bytes), factors), 32 - width);
    v128.store(out, values);
    return values;
  }

  /** `groups` of eight values of 10..24 bits; gives the maxima of the lanes. */
  @inline
  static wide(src: usize, out: usize, groups: u32, width: u32): v128 {
    let top = i32x4.splat(0);
    for (const end = out + ((<usize>groups) << 5); out < end; out += 32) {
      const low = Unpack.four(src, out, width, 0);
      const high = Unpack.four(src + <usize>(width >> 1), out + 16, width, (width << 2) & 7);
      top = i32x4.max_u(top, i32x4.max_u(low, high));
      src += <usize>width;
    }
    return top;
  }

  /** `groups` of eight values of 1..9 bits, which fit into lanes of 16 bits wherever they start in a byte. */
  @inline
  static narrow(src: usize, out: usize, groups: u32, width: u32): v128 {
    const bits = i16x8.mul(i16x8(0, 1, 2, 3, 4, 5, 6, 7), i16x8.splat(<i16>width));
    const bytes = i16x8.add(i16x8.mul(i16x8.shr_u(bits, 3), i16x8.splat(0x0101)), i16x8.splat(0x0100));
    const rise = i16x8.sub(i16x8.splat(7), v128.and(bits, i16x8.splat(7)));
    const powers = i8x16.swizzle(Unpack.powers(), v128.or(rise, i16x8.splat(<i16>0x8000)));
    const factors = i16x8.shl(powers, 9 - width);
    let top = i32x4.splat(0);
    for (const end = out + ((<usize>groups) << 5); out < end; out += 32) {
      const values = i16x8.shr_u(i16x8.mul(i8x16.swizzle(v128.load(src), bytes), factors), 16 - width);
      v128.store(out, i32x4.extend_low_i16x8_u(values));
      v128.store(out, i32x4.extend_high_i16x8_u(values), 16);
      top = i16x8.max_u(top, values);
      src += <usize>width;
    }
    return i32x4.max_u(i32x4.extend_low_i16x8_u(top), i32x4.extend_high_i16x8_u(top));
  }
}

function unpack_1_to_9(src: usize, out: usize, groups: u32, width: u32): v128 {
  switch (width) {
    case 1:
      return Unpack.narrow(src, out, groups, 1);
    case 2:
      return Unpack.narrow(src, out, groups, 2);
    case 3:
      return Unpack.narrow(src, out, groups, 3);
    case 4:
      return Unpack.narrow(src, out, groups, 4);
    case 5:
      return Unpack.narrow(src, out, groups, 5);
    case 6:
      return Unpack.narrow(src, out, groups, 6);
    case 7:
      return Unpack.narrow(src, out, groups, 7);
    case 8:
      return Unpack.narrow(src, out, groups, 8);
    default:
      return Unpack.narrow(src, out, groups, 9);
  }
}

function unpack_10_to_24(src: usize, out: usize, groups: u32, width: u32): v128 {
  switch (width) {
    case 10:
      return Unpack.wide(src, out, groups, 10);
    case 11:
      return Unpack.wide(src, out, groups, 11);
    case 12:
      return Unpack.wide(src, out, groups, 12);
    case 13:
      return Unpack.wide(src, out, groups, 13);
    case 14:
      return Unpack.wide(src, out, groups, 14);
    case 15:
      return Unpack.wide(src, out, groups, 15);
    case 16:
      return Unpack.wide(src, out, groups, 16);
    case 17:
      return Unpack.wide(src, out, groups, 17);
    case 18:
      return Unpack.wide(src, out, groups, 18);
    case 19:
      return Unpack.wide(src, out, groups, 19);
    case 20:
      return Unpack.wide(src, out, groups, 20);
    case 21:
      return Unpack.wide(src, out, groups, 21);
    case 22:
      return Unpack.wide(src, out, groups, 22);
    case 23:
      return Unpack.wide(src, out, groups, 23);
    default:
      return Unpack.wide(src, out, groups, 24);
  }
}

/** The largest of four u32 lanes. */
function largest(lanes: v128): u32 {
  const two = i32x4.max_u(lanes, i8x16.shuffle(lanes, lanes, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  return max<u32>(i32x4.extract_lane(two, 0), i32x4.extract_lane(two, 1));
}

/**
 * Unpacks `groups` of eight values of `width` (1..24) bits from `src` on as u32, and gives their maximum. Of each group, 16 bytes
 * are read from its first and from its middle byte on.
 */
export function unpack_groups(src: usize, out: usize, groups: u32, width: u32): u32 {
  return largest(width <= 9 ? unpack_1_to_9(src, out, groups, width) : unpack_10_to_24(src, out, groups, width));
}
