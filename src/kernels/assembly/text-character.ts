/** Characters of UTF-8 text, which is known to be valid: reading, writing and counting them. Source: RFC 3629. */

/** True when 16 bytes can be read at an address without leaving its page, so that they are there whatever lies behind the value. */
export function readable16(at: usize): bool {
  return (at & 0xffff) <= 0xfff0;
}

/** The bytes of the character that a byte begins. */
export function characterBytes(lead: u32): usize {
  return 1 + <usize>(lead >= 0xc0) + <usize>(lead >= 0xe0) + <usize>(lead >= 0xf0);
}

/** The code point of the character at an address. */
export function characterAt(at: usize): u32 {
  const lead = <u32>load<u8>(at);
  if (lead < 0x80) return lead;
  const second = <u32>load<u8>(at, 1) & 63;
  if (lead < 0xe0) return ((lead & 31) << 6) | second;
  const third = <u32>load<u8>(at, 2) & 63;
  if (lead < 0xf0) return ((lead & 15) << 12) | (second << 6) | third;
  return ((lead & 7) << 18) | (second << 12) | (third << 6) | (<u32>load<u8>(at, 3) & 63);
}

/** Writes a character; returns the end. */
export function putCharacter(to: usize, character: u32): usize {
  if (character < 0x80) {
    store<u8>(to, character);
    return to + 1;
  }
  if (character < 0x800) {
    store<u8>(to, 0xc0 | (character >> 6));
    store<u8>(to, 0x80 | (character & 63), 1);
    return to + 2;
  }
  if (character < 0x10000) {
    store<u8>(to, 0xe0 | (character >> 12));
    store<u8>(to, 0x80 | ((character >> 6) & 63), 1);
    store<u8>(to, 0x80 | (character & 63), 2);
    return to + 3;
  }
  store<u8>(to, 0xf0 | (character >> 18));
  store<u8>(to, 0x80 | ((character >> 12) & 63), 1);
  store<u8>(to, 0x80 | ((character >> 6) & 63), 2);
  store<u8>(to, 0x80 | (character & 63), 3);
  return to + 4;
}

/** How many characters begin in [at, end): all bytes but those that continue one, which are the signed bytes below -64. */
export function countCharacters(at: usize, end: usize): u32 {
  let count: u32 = 0;
  for (; end - at >= 16; at += 16) {
    count += popcnt<u32>(<u32>i8x16.bitmask(i8x16.ge_s(v128.load(at), i8x16.splat(-64))));
  }
  if (at < end && readable16(at)) {
    const inside = (1 << (<u32>(end - at))) - 1;
    return count + popcnt<u32>(<u32>i8x16.bitmask(i8x16.ge_s(v128.load(at), i8x16.splat(-64))) & inside);
  }
  for (; at < end; at++) count += <u32>(<i32>load<i8>(at) >= -64);
  return count;
}

/** Where the character behind `count` more begins, at most `end`. */
export function skipCharacters(at: usize, end: usize, count: u64): usize {
  while (at < end && count > 0) {
    if (count >= 16 && end - at >= 16 && i8x16.bitmask(v128.load(at)) === 0) {
      at += 16;
      count -= 16;
    } else {
      at += characterBytes(load<u8>(at));
      count--;
    }
  }
  return min(at, end);
}
