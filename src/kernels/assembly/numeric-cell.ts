/** The num cell (types/datum.md): taking it apart and putting results into one. */

import { arena_allocate, arenaPointer } from "./memory";

/** Kinds of a cell, bits 48 to 55 of its high half. `LONG` is added to the sign when the digits are by reference. */
export const NEGATIVE: u32 = 1;
export const NAN: u32 = 2;
export const INFINITY: u32 = 3;
export const NEGATIVE_INFINITY: u32 = 4;
export const LONG: u32 = 5;

/** PostgreSQL's bounds of a numeric: digits behind the point, digits before it. */
export const SCALE_MAX: i32 = 16383;
export const INTEGER_DIGITS_MAX: i32 = 131072;

/** What kernels return. */
export const OK: i32 = 0;
export const INVALID: i32 = 1;
export const OUT_OF_RANGE: i32 = 2;
export const ARENA_FULL: i32 = 3;
export const DIVISION_BY_ZERO: i32 = 4;

/** The kind of a cell. */
export function kindOf(hi: i64): u32 {
  return <u32>(hi >> 48) & 0xff;
}

/** The display scale of a cell. */
export function scaleOf(hi: i64): i32 {
  return <i32>(hi >> 32) & 0xffff;
}

/** NaN or an infinity. */
export function isSpecial(kind: u32): bool {
  return kind - NAN <= NEGATIVE_INFINITY - NAN;
}

/** True for a finite negative number. */
export function isNegative(kind: u32): bool {
  return kind === NEGATIVE || kind === LONG + NEGATIVE;
}

/** True when both cells are finite with their coefficients inline. */
export function bothInline(ahi: i64, bhi: i64): bool {
  return (((ahi | bhi) >> 48) & 0xfe) === 0;
}

/** -1, 0 or 1: the sign of a number or infinity; NaN counts as 1. */
export function signOf(lo: i64, hi: i64): i32 {
  const kind = kindOf(hi);
  if (kind === 0) return lo !== 0 || <u32>hi !== 0 ? 1 : 0;
  return kind === NEGATIVE || kind === NEGATIVE_INFINITY || kind === LONG + NEGATIVE ? -1 : 1;
}

/** The high half of the same cell with the other sign. A zero must not be given a sign by it and kept. */
export function flipSign(hi: i64): i64 {
  const kind = kindOf(hi);
  if (kind <= NEGATIVE) return hi ^ (1 << 48);
  if (kind === NAN) return hi;
  return (hi & 0xffffffffffff) | ((<i64>((kind === INFINITY || kind === LONG ? 1 : -1) + <i32>kind)) << 48);
}

/** Copies a cell. */
export function storeCell(out: usize, lo: i64, hi: i64): i32 {
  store<i64>(out, lo);
  store<i64>(out, hi, 8);
  return OK;
}

/** NaN or an infinity. */
export function storeSpecial(out: usize, kind: u32): i32 {
  return storeCell(out, 0, (<i64>kind) << 48);
}

/** A magnitude of at most 128 bits, with sign and scale. Status 3 when it needs the arena and that is full. */
export function storeWide(out: usize, lo: u64, hi: u64, scale: i32, negative: bool): i32 {
  if (hi >> 32 === 0) {
    store<u64>(out, lo);
    store<u64>(out, hi | ((<u64>scale) << 32) | ((<u64>(negative && (lo | hi) !== 0)) << 48), 8);
    return OK;
  }
  const block = arena_allocate(20);
  if (block === 0) return ARENA_FULL;
  store<u32>(block, 4);
  store<u64>(block, lo, 4);
  store<u64>(block, hi, 12);
  store<u64>(out, block);
  store<u64>(out, ((<u64>scale) << 32) | ((<u64>(LONG + <u32>negative)) << 48), 8);
  return OK;
}

/** Gives back what was taken from the arena since it stood at `mark`. */
export function releaseArena(mark: i32): void {
  // biome-ignore lint/suspicious/noImportAssign: AssemblyScript's imported globals are variables.
  arenaPointer = mark;
}
