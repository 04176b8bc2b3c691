/** LIKE: patterns that are known only at run time, patterns cut into parts beforehand, and the change of the escape character. */

import { ARENA_FULL, INVALID, OK } from "./numeric-cell";
import { allocateText, copyText, storeText } from "./text-build";
import { characterBytes } from "./text-character";
import { findByte, findBytes, sameBytes, TOO_MUCH_WORK, tooMuchWork } from "./text-search";
import { bytesOf, otherBytesOf } from "./text-view";

const PERCENT: u32 = 37;
const UNDERSCORE: u32 = 95;
const BACKSLASH: u32 = 92;

/** What a pattern gives: no match, a match, or an escape character at its end. */
const NO: i32 = 0;
const YES: i32 = 1;
const ESCAPE_AT_END: i32 = 2;

/** Where {@link passPercent} has come to. */
let patternAt: usize = 0;
let textAt: usize = 0;

/**
 * Passes a % and the % and _ behind it. NO when the text has too few characters for the _, YES when the pattern ends there,
 * -1 to go on with what follows.
 */
function passPercent(p: usize, pEnd: usize, t: usize, tEnd: usize): i32 {
  for (p++; p < pEnd; p++) {
    const byte = <u32>load<u8>(p);
    if (byte === UNDERSCORE) {
      if (t >= tEnd) return NO;
      t += characterBytes(load<u8>(t));
    } else if (byte !== PERCENT) {
      break;
    }
  }
  patternAt = p;
  textAt = t;
  if (p === pEnd) return YES;
  return load<u8>(p) === BACKSLASH && p + 1 === pEnd ? ESCAPE_AT_END : -1;
}

/**
 * A % takes as little as it can; after a mismatch only the last one can take more, since an earlier one that took more would leave less
 * to the rest. So the work is at most pattern times text. Source: like_match.c, whose errors come at the same places.
 */
function match(t: usize, tEnd: usize, p: usize, pEnd: usize): i32 {
  let retryPattern: usize = 0;
  let retryText: usize = 0;
  while (true) {
    let failed = false;
    if (p < pEnd && t < tEnd) {
      const byte = <u32>load<u8>(p);
      if (byte === PERCENT) {
        const result = passPercent(p, pEnd, t, tEnd);
        if (result >= 0) return result;
        p = retryPattern = patternAt;
        t = findFirst(textAt, tEnd, p);
        if (t === tEnd) return NO;
        retryText = t;
        continue;
      }
      if (byte === UNDERSCORE) {
        t += characterBytes(load<u8>(t));
        p++;
        continue;
      }
      const literal = p + <usize>(byte === BACKSLASH);
      if (literal === pEnd) return ESCAPE_AT_END;
      failed = load<u8>(literal) !== load<u8>(t);
      p = literal + 1;
      t++;
    } else if (t < tEnd) {
      failed = true;
    } else {
      while (p < pEnd && load<u8>(p) === PERCENT) p++;
      return p === pEnd ? YES : NO;
    }
    if (failed) {
      if (retryPattern === 0) return NO;
      p = retryPattern;
      t = findFirst(retryText + characterBytes(load<u8>(retryText)), tEnd, p);
      if (t >= tEnd) return NO;
      retryText = t;
    }
  }
}

/** The next place where the literal at `p` can begin. */
function findFirst(t: usize, tEnd: usize, p: usize): usize {
  const byte = <u32>load<u8>(p);
  return findByte(t, tEnd, byte === BACKSLASH ? load<u8>(p, 1) : byte);
}

/** 1 when the text matches the pattern, 0 when not, 2 when the pattern ends with its escape character and that matters, 11 when both are too long. */
export function text_like(tlo: i64, thi: i64, plo: i64, phi: i64): i32 {
  if (tooMuchWork(tlo, plo)) return TOO_MUCH_WORK;
  const text = bytesOf(tlo, thi);
  const pattern = otherBytesOf(plo, phi);
  return match(text, text + <usize>(<u32>tlo), pattern, pattern + <usize>(<u32>plo));
}

/**
 * 1 when the text begins with the first of the parts, ends with the last, and has the others between them in their order. The parts
 * are separated by NUL, which no text holds; there are at least two.
 */
export function parts_like(tlo: i64, thi: i64, plo: i64, phi: i64): i32 {
  let at = bytesOf(tlo, thi);
  const end = at + <usize>(<u32>tlo);
  let part = otherBytesOf(plo, phi);
  const last = part + <usize>(<u32>plo);
  let stop = findByte(part, last, 0);
  if (end - at < stop - part || !sameBytes(at, part, stop - part)) return NO;
  at += stop - part;
  while (true) {
    part = stop + 1;
    stop = findByte(part, last, 0);
    const length = stop - part;
    if (stop === last) {
      return <i32>(end - at >= length && sameBytes(end - length, part, length));
    }
    if (length === 0) continue;
    const found = findBytes(at, end, part, length);
    if (found === 0) return NO;
    at = found + length;
  }
}

/**
 * A pattern whose escape character is the second text as one whose escape character is a backslash. 1 when that is longer than one
 * character. Source: like_match.c, do_like_escape.
 */
export function text_like_escape(out: usize, plo: i64, phi: i64, elo: i64, ehi: i64): i32 {
  const escapeLength = <usize>(<u32>elo);
  const sought = allocateText(16 + ((<u64>(<u32>plo)) << 1) + <u64>(<u32>plo) + <u64>escapeLength);
  if (sought === 0) return ARENA_FULL;
  copyText(sought, elo, ehi);
  if (escapeLength > 0 && characterBytes(load<u8>(sought)) !== escapeLength) return INVALID;
  if (escapeLength === 1 && load<u8>(sought) === BACKSLASH) {
    store<i64>(out, plo);
    store<i64>(out, phi, 8);
    return OK;
  }
  const start = sought + 16;
  const pattern = start + ((<usize>(<u32>plo)) << 1);
  const end = copyText(pattern, plo, phi);
  let to = start;
  let escaped = false;
  for (let at = pattern; at < end; ) {
    const length = characterBytes(load<u8>(at));
    if (!escaped && length === escapeLength && sameBytes(at, sought, length)) {
      store<u8>(to++, BACKSLASH);
      escaped = true;
    } else {
      if (load<u8>(at) === BACKSLASH && !escaped) store<u8>(to++, BACKSLASH);
      if (load<u8>(at) === BACKSLASH) store<u8>(to++, BACKSLASH);
      else for (let i: usize = 0; i < length; i++) store<u8>(to++, load<u8>(at + i));
      escaped = false;
    }
    at += length;
  }
  return storeText(out, start, <u32>(to - start));
}
