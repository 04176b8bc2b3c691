/** SHA-2 digests of bytes: 224 and 256 bits over words of 32, 384 and 512 over words of 64. Source: FIPS 180-4, 6.2 and 6.4. */

import { sha224Start, sha256Rounds, sha256Start, sha384Start, sha512Rounds, sha512Start } from "./digest-table";
import { ARENA_FULL } from "./numeric-cell";
import { allocateText, copyText, storeText } from "./text-build";

/** The message of a view, padded to whole blocks, with room for the schedule behind it; 0 when the arena is full. */
function padded(lo: i64, hi: i64, blockBits: u64, scheduleBytes: u64): usize {
  const length = <u64>(<u32>lo);
  const size = paddedBytes(lo, blockBits);
  const message = allocateText(size + scheduleBytes + 64);
  if (message === 0) return 0;
  memory.fill(copyText(message, lo, hi), 0, <usize>(size - length));
  store<u8>(message + <usize>length, 0x80);
  store<u64>(message + <usize>size - 8, bswap<u64>(length << 3));
  return message;
}

/** Bytes of the padded message: at least the mark and the length fit behind it. */
function paddedBytes(lo: i64, blockBits: u64): u64 {
  const lengthBytes: u64 = blockBits === 6 ? 9 : 17;
  return ((<u64>(<u32>lo) + lengthBytes + ((1 << blockBits) - 1)) >> blockBits) << blockBits;
}

function takeBlock32(state: usize, block: usize, schedule: usize): void {
  for (let i: usize = 0; i < 64; i++) {
    let word: u32;
    if (i < 16) {
      word = bswap<u32>(load<u32>(block + (i << 2)));
    } else {
      const x = load<u32>(schedule + ((i - 15) << 2));
      const y = load<u32>(schedule + ((i - 2) << 2));
      word =
        load<u32>(schedule + ((i - 16) << 2)) +
        load<u32>(schedule + ((i - 7) << 2)) +
        (rotr<u32>(x, 7) ^ rotr<u32>(x, 18) ^ (x >> 3)) +
        (rotr<u32>(y, 17) ^ rotr<u32>(y, 19) ^ (y >> 10));
    }
    store<u32>(schedule + (i << 2), word);
  }
  let a = load<u32>(state);
  let b = load<u32>(state, 4);
  let c = load<u32>(state, 8);
  let d = load<u32>(state, 12);
  let e = load<u32>(state, 16);
  let f = load<u32>(state, 20);
  let g = load<u32>(state, 24);
  let h = load<u32>(state, 28);
  for (let i: usize = 0; i < 256; i += 4) {
    const first =
      h +
      (rotr<u32>(e, 6) ^ rotr<u32>(e, 11) ^ rotr<u32>(e, 25)) +
      ((e & f) ^ (~e & g)) +
      load<u32>(sha256Rounds + i) +
      load<u32>(schedule + i);
    const second = (rotr<u32>(a, 2) ^ rotr<u32>(a, 13) ^ rotr<u32>(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  store<u32>(state, load<u32>(state) + a);
  store<u32>(state, load<u32>(state, 4) + b, 4);
  store<u32>(state, load<u32>(state, 8) + c, 8);
  store<u32>(state, load<u32>(state, 12) + d, 12);
  store<u32>(state, load<u32>(state, 16) + e, 16);
  store<u32>(state, load<u32>(state, 20) + f, 20);
  store<u32>(state, load<u32>(state, 24) + g, 24);
  store<u32>(state, load<u32>(state, 28) + h, 28);
}

function takeBlock64(state: usize, block: usize, schedule: usize): void {
  for (let i: usize = 0; i < 80; i++) {
    let word: u64;
    if (i < 16) {
      word = bswap<u64>(load<u64>(block + (i << 3)));
    } else {
      const x = load<u64>(schedule + ((i - 15) << 3));
      const y = load<u64>(schedule + ((i - 2) << 3));
      word =
        load<u64>(schedule + ((i - 16) << 3)) +
        load<u64>(schedule + ((i - 7) << 3)) +
        (rotr<u64>(x, 1) ^ rotr<u64>(x, 8) ^ (x >> 7)) +
        (rotr<u64>(y, 19) ^ rotr<u64>(y, 61) ^ (y >> 6));
    }
    store<u64>(schedule + (i << 3), word);
  }
  let a = load<u64>(state);
  let b = load<u64>(state, 8);
  let c = load<u64>(state, 16);
  let d = load<u64>(state, 24);
  let e = load<u64>(state, 32);
  let f = load<u64>(state, 40);
  let g = load<u64>(state, 48);
  let h = load<u64>(state, 56);
  for (let i: usize = 0; i < 640; i += 8) {
    const first =
      h +
      (rotr<u64>(e, 14) ^ rotr<u64>(e, 18) ^ rotr<u64>(e, 41)) +
      ((e & f) ^ (~e & g)) +
      load<u64>(sha512Rounds + i) +
      load<u64>(schedule + i);
    const second = (rotr<u64>(a, 28) ^ rotr<u64>(a, 34) ^ rotr<u64>(a, 39)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  store<u64>(state, load<u64>(state) + a);
  store<u64>(state, load<u64>(state, 8) + b, 8);
  store<u64>(state, load<u64>(state, 16) + c, 16);
  store<u64>(state, load<u64>(state, 24) + d, 24);
  store<u64>(state, load<u64>(state, 32) + e, 32);
  store<u64>(state, load<u64>(state, 40) + f, 40);
  store<u64>(state, load<u64>(state, 48) + g, 48);
  store<u64>(state, load<u64>(state, 56) + h, 56);
}

function digest32(out: usize, lo: i64, hi: i64, start: usize, bytes: u32): i32 {
  const message = padded(lo, hi, 6, 256);
  if (message === 0) return ARENA_FULL;
  const end = message + <usize>paddedBytes(lo, 6);
  const state = end + 256;
  memory.copy(state, start, 32);
  for (let at = message; at < end; at += 64) takeBlock32(state, at, end);
  for (let i: usize = 0; i < 32; i += 4) store<u32>(message + i, bswap<u32>(load<u32>(state + i)));
  return storeText(out, message, bytes);
}

function digest64(out: usize, lo: i64, hi: i64, start: usize, bytes: u32): i32 {
  const message = padded(lo, hi, 7, 640);
  if (message === 0) return ARENA_FULL;
  const end = message + <usize>paddedBytes(lo, 7);
  const state = end + 640;
  memory.copy(state, start, 64);
  for (let at = message; at < end; at += 128) takeBlock64(state, at, end);
  for (let i: usize = 0; i < 64; i += 8) store<u64>(message + i, bswap<u64>(load<u64>(state + i)));
  return storeText(out, message, bytes);
}

/** The 28 bytes of SHA-224. */
export function digest_sha224(out: usize, lo: i64, hi: i64): i32 {
  return digest32(out, lo, hi, sha224Start, 28);
}

/** The 32 bytes of SHA-256. */
export function digest_sha256(out: usize, lo: i64, hi: i64): i32 {
  return digest32(out, lo, hi, sha256Start, 32);
}

/** The 48 bytes of SHA-384. */
export function digest_sha384(out: usize, lo: i64, hi: i64): i32 {
  return digest64(out, lo, hi, sha384Start, 48);
}

/** The 64 bytes of SHA-512. */
export function digest_sha512(out: usize, lo: i64, hi: i64): i32 {
  return digest64(out, lo, hi, sha512Start, 64);
}
