/** MD5 of bytes, as PostgreSQL gives it: 32 digits. Source: RFC 1321. */

import { writeHex } from "./bytes-hex";
import { md5Sines } from "./digest-table";
import { ARENA_FULL } from "./numeric-cell";
import { allocateText, copyText, storeText } from "./text-build";

let a: u32 = 0;
let b: u32 = 0;
let c: u32 = 0;
let d: u32 = 0;

/** The rotations of the four steps of each round, a byte each, the first in the lowest. */
const ROTATIONS_1: u32 = 0x16110c07;
const ROTATIONS_2: u32 = 0x140e0905;
const ROTATIONS_3: u32 = 0x17100b04;
const ROTATIONS_4: u32 = 0x150f0a06;

/** Takes the 64 bytes at an address into a, b, c and d. */
function takeBlock(block: usize): void {
  let p = a;
  let q = b;
  let r = c;
  let s = d;
  for (let i: u32 = 0; i < 64; i++) {
    let mixed: u32;
    let word: u32;
    let rotations: u32;
    if (i < 16) {
      mixed = (q & r) | (~q & s);
      word = i;
      rotations = ROTATIONS_1;
    } else if (i < 32) {
      mixed = (s & q) | (~s & r);
      word = (5 * i + 1) & 15;
      rotations = ROTATIONS_2;
    } else if (i < 48) {
      mixed = q ^ r ^ s;
      word = (3 * i + 5) & 15;
      rotations = ROTATIONS_3;
    } else {
      mixed = r ^ (q | ~s);
      word = (7 * i) & 15;
      rotations = ROTATIONS_4;
    }
    const sum = p + mixed + load<u32>(md5Sines + ((<usize>i) << 2)) + load<u32>(block + ((<usize>word) << 2));
    p = s;
    s = r;
    r = q;
    q += rotl<u32>(sum, (rotations >> ((i & 3) << 3)) & 0xff);
  }
  a += p;
  b += q;
  c += r;
  d += s;
}

/** The 32 digits of the digest of a view's bytes. */
export function digest_md5(out: usize, lo: i64, hi: i64): i32 {
  const length = <u32>lo;
  const blocks = ((<u64>length + 8) >> 6) + 1;
  const message = allocateText(blocks << 6);
  if (message === 0) return ARENA_FULL;
  const size = <usize>(blocks << 6);
  memory.fill(copyText(message, lo, hi), 0, size - <usize>length);
  store<u8>(message + <usize>length, 0x80);
  store<u64>(message + size - 8, (<u64>length) << 3);
  a = 0x67452301;
  b = 0xefcdab89;
  c = 0x98badcfe;
  d = 0x10325476;
  for (let at: usize = 0; at < size; at += 64) takeBlock(message + at);
  store<u32>(message, a);
  store<u32>(message, b, 4);
  store<u32>(message, c, 8);
  store<u32>(message, d, 12);
  let to = message + 16;
  for (let i: usize = 0; i < 16; i++) to = writeHex(to, load<u8>(message + i));
  return storeText(out, message + 16, 32);
}
