/** JSON texts being written: what nested columns and variants share. The texts are those of PostgreSQL's to_json. */

import { format_uuid } from "./bytes-uuid";
import { hex_digit, write_hex } from "./decode-bytes";
import { format_date, format_interval, format_time, format_timestamp } from "./format-date";
import { format_f32, format_f64 } from "./format-float";
import { format_dec64, format_dec128, format_i32, format_i64 } from "./format-integer";

/** How values are written; a timestamp is 11. Those from TEXT on stand in quotes of their own. */
export const BOOL: u32 = 0;
export const I32: u32 = 1;
export const I64: u32 = 2;
export const F32: u32 = 3;
export const F64: u32 = 4;
export const DEC32: u32 = 5;
export const DEC64: u32 = 6;
export const DEC128: u32 = 7;
export const TEXT: u32 = 8;
export const BYTES: u32 = 9;
export const DATE: u32 = 10;
export const TIMESTAMPTZ: u32 = 12;
export const TIME: u32 = 13;
export const INTERVAL: u32 = 14;
export const UUID: u32 = 15;

/** Where the next byte goes, and the end of the room. */
export let out: usize = 0;
let limit: usize = 0;
/** Why a row could not be written: 1 there is no room, 2 the levels contradict one another, 3 a map has a null key, 4 a variant is broken. */
export let failure: u32 = 0;

export const FULL: u32 = 1;
export const BROKEN: u32 = 2;
export const NULL_KEY: u32 = 3;
export const INVALID_VARIANT: u32 = 4;

/** Bytes that a number, date or mark takes at most, with what its kernel overwrites behind it. */
export const SCALAR_ROOM: usize = 192;

export function fail(status: u32): bool {
  failure = status;
  return false;
}

export function has_room(bytes: usize): bool {
  return limit - out < bytes ? fail(FULL) : true;
}

export function put(byte: u8): bool {
  if (!has_room(1)) return false;
  store<u8>(out++, byte);
  return true;
}

export function put_null(): bool {
  if (!has_room(4)) return false;
  store<u32>(out, 0x6c6c756e);
  out += 4;
  return true;
}

/** Writes into [start, end) from now on. */
export function open_output(start: usize, end: usize): void {
  out = start;
  limit = end;
  failure = 0;
}

/** Goes on writing at an address. */
export function move_output(to: usize): void {
  out = to;
}

/** Writes bytes as they are. */
export function put_copy(bytes: usize, length: usize): bool {
  if (!has_room(length)) return false;
  memory.copy(out, bytes, length);
  out += length;
  return true;
}

/** True when one of 16 bytes cannot stand in a JSON string as it is. */
function needs_escape(bytes: v128): bool {
  const marks = v128.or(i8x16.eq(bytes, i8x16.splat(34)), i8x16.eq(bytes, i8x16.splat(92)));
  return v128.any_true(v128.or(marks, i8x16.lt_u(bytes, i8x16.splat(32))));
}

/** Writes a byte of a string; there is room for 6. */
function put_escaped(byte: u8): void {
  if (byte !== 34 && byte !== 92 && byte >= 32) {
    store<u8>(out++, byte);
    return;
  }
  store<u8>(out, 92);
  let letter: u8 = byte;
  if (byte === 8) letter = 98;
  else if (byte === 9) letter = 116;
  else if (byte === 10) letter = 110;
  else if (byte === 12) letter = 102;
  else if (byte === 13) letter = 114;
  else if (byte < 32) {
    store<u32>(out, 0x3030755c);
    store<u8>(out, hex_digit(<u32>byte >> 4), 4);
    store<u8>(out, hex_digit(<u32>byte & 15), 5);
    out += 6;
    return;
  }
  store<u8>(out, letter, 1);
  out += 2;
}

/** Writes a text as a JSON string. */
export function put_text(bytes: usize, length: u32): bool {
  if (!put(34)) return false;
  const end = bytes + <usize>length;
  while (bytes < end) {
    if (!has_room(96)) return false;
    if (end - bytes >= 16) {
      const sixteen = v128.load(bytes);
      if (!needs_escape(sixteen)) {
        v128.store(out, sixteen);
        out += 16;
        bytes += 16;
        continue;
      }
    }
    const stop = min<usize>(bytes + 16, end);
    while (bytes < stop) put_escaped(load<u8>(bytes++));
  }
  return put(34);
}

/** Writes bytes as a JSON string in PostgreSQL's hex format, whose backslash is escaped. */
export function put_bytes(bytes: usize, length: u32): bool {
  if (!has_room(<usize>length * 2 + 5)) return false;
  store<u16>(out, 0x5c22);
  out = write_hex(bytes, length, out + 2);
  store<u8>(out++, 34);
  return true;
}

/** Turns the timestamp of `length` bytes at `start` into JSON's form, and moves `out` behind it. */
function finish_timestamp(start: usize, length: i32, zoned: bool): void {
  let end = start + <usize>length;
  let at = start;
  while (at < end && load<u8>(at) !== 32) at++;
  if (at < end) {
    store<u8>(at, 84);
    if (zoned) {
      let stop = at;
      while (stop < end && load<u8>(stop) !== 32) stop++;
      memory.copy(stop + 6, stop, end - stop);
      // +00:00
      store<u32>(stop, 0x3a30302b);
      store<u16>(stop, 0x3030, 4);
      end += 6;
    }
  }
  out = end;
}

/** Writes a number that may be none, which stands in quotes. */
function put_float(length: i32, finite: bool): bool {
  if (!finite) {
    memory.copy(out + 1, out, <usize>length);
    store<u8>(out, 34);
    store<u8>(out + <usize>length + 1, 34);
    length += 2;
  }
  out += <usize>length;
  return true;
}

/** Writes what stands between two quotes. */
function put_quoted(kind: u32, value: usize): bool {
  store<u8>(out++, 34);
  if (kind === DATE) out += <usize>format_date(out, load<i32>(value));
  else if (kind === TIME) out += <usize>format_time(out, load<i64>(value));
  else if (kind === INTERVAL) out += <usize>format_interval(out, load<i64>(value), load<i64>(value, 8));
  else if (kind === UUID) out += <usize>format_uuid(out, load<u64>(value), load<u64>(value, 8));
  else finish_timestamp(out, format_timestamp(out, load<i64>(value)), kind === TIMESTAMPTZ);
  store<u8>(out++, 34);
  return true;
}

/** Writes the value at an address. */
export function put_value(kind: u32, scale: i32, value: usize): bool {
  if (kind === TEXT || kind === BYTES) {
    const length = load<u32>(value);
    const bytes = length > 12 ? <usize>load<u32>(value, 12) : value + 4;
    return kind === TEXT ? put_text(bytes, length) : put_bytes(bytes, length);
  }
  if (!has_room(SCALAR_ROOM)) return false;
  switch (kind) {
    case BOOL:
      if (load<u8>(value) !== 0) {
        store<u32>(out, 0x65757274);
        out += 4;
      } else {
        store<u32>(out, 0x736c6166);
        store<u8>(out, 101, 4);
        out += 5;
      }
      return true;
    case I32:
      out += <usize>format_i32(out, load<i32>(value));
      return true;
    case I64:
      out += <usize>format_i64(out, load<i64>(value));
      return true;
    case F32: {
      const number = load<f32>(value);
      return put_float(format_f32(out, number), number - number === 0);
    }
    case F64: {
      const number = load<f64>(value);
      return put_float(format_f64(out, number), number - number === 0);
    }
    case DEC32:
      out += <usize>format_dec64(out, <i64>load<i32>(value), scale);
      return true;
    case DEC64:
      out += <usize>format_dec64(out, load<i64>(value), scale);
      return true;
    case DEC128:
      out += <usize>format_dec128(out, load<i64>(value), load<i64>(value, 8), scale);
      return true;
    default:
      return put_quoted(kind, value);
  }
}
