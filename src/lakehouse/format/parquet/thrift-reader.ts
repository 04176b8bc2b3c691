/** Reads Thrift's compact protocol, in which Parquet's footers and page headers are written. The input is untrusted: every read is checked against the end. */

import { type SqlError, sqlError } from "../../../base/index.ts";

/** Wire types of the compact protocol (thrift-compact-protocol.md). A boolean field carries its value in its type. */
export const thriftTypes = {
  stop: 0,
  true: 1,
  false: 2,
  i8: 3,
  i16: 4,
  i32: 5,
  i64: 6,
  double: 7,
  binary: 8,
  list: 9,
  set: 10,
  map: 11,
  struct: 12,
  uuid: 13,
} as const;

/** Nesting that a skipped value may have; Parquet's own structures are at most 8 deep. */
const skippedDepth = 64;

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** XX001: a Parquet file that breaks its own format. `what` continues "is damaged: ". */
export function damagedFile(file: string, what: string): SqlError {
  return sqlError("dataCorrupted", `Parquet file "${file}" is damaged: ${what}`, {
    hint: "Restore the file from a copy, or write it anew.",
  });
}

/**
 * A cursor over one Thrift structure. A structure is read by `for (let id = 0; (id = reader.field(id)) !== 0; )` and a
 * switch over the ids whose cases call one of the value methods, `skip` for the ids that are not known.
 * Broken input throws XX001 naming the file and the part of it that is read.
 */
export class ThriftReader {
  readonly bytes: Uint8Array;
  readonly end: number;
  readonly file: string;
  /** The part of the file that is read, for messages. */
  readonly part: string;
  position: number;
  /** Wire type of the field at hand. */
  type: number = thriftTypes.stop;

  constructor(bytes: Uint8Array, position: number, end: number, file: string, part: string) {
    this.bytes = bytes;
    this.position = position;
    this.end = end;
    this.file = file;
    this.part = part;
  }

  damaged(what: string): SqlError {
    return damagedFile(this.file, `${this.part} ${what}`);
  }

  /** Reads a field header; gives the field's id, or 0 at the end of the structure. `previous` is the id before it. */
  field(previous: number): number {
    const header = this.byte();
    this.type = header & 15;
    if (this.type === thriftTypes.stop) return 0;
    const delta = header >>> 4;
    const id = delta === 0 ? this.varint() : previous + delta;
    if (id <= 0 || id > 32767) throw this.damaged("has a field without a valid id");
    return id;
  }

  /** The value of a boolean field. */
  bool(): boolean {
    if (this.type === thriftTypes.true) return true;
    if (this.type === thriftTypes.false) return false;
    throw this.unexpected("a boolean");
  }

  /** The value of an i8 field. */
  i8(): number {
    if (this.type !== thriftTypes.i8) throw this.unexpected("a byte");
    return (this.byte() << 24) >> 24;
  }

  /** The value of an i16 or i32 field. */
  i32(): number {
    if (this.type !== thriftTypes.i32 && this.type !== thriftTypes.i16) throw this.unexpected("a 32-bit integer");
    const value = this.varint();
    if (value !== (value | 0)) throw this.damaged("has an integer out of range");
    return value;
  }

  /** The value of an i64 field; sizes, counts and positions stay far below 2^52, so that more is damage. */
  i64(): number {
    if (this.type !== thriftTypes.i64) throw this.unexpected("a 64-bit integer");
    return this.varint();
  }

  /** The value of a binary field: a view into the input. */
  binary(): Uint8Array {
    if (this.type !== thriftTypes.binary) throw this.unexpected("bytes");
    const start = this.skipBinary();
    return this.bytes.subarray(start, this.position);
  }

  /** The value of a string field. */
  string(): string {
    const bytes = this.binary();
    try {
      return utf8.decode(bytes);
    } catch {
      throw this.damaged("has a text that is not UTF-8");
    }
  }

  /** Enters a structure field; its fields are then read from id 0. */
  struct(): void {
    if (this.type !== thriftTypes.struct) throw this.unexpected("a structure");
  }

  /** Enters a list field of the element type; gives its length, which never exceeds the bytes left. Elements are read with `element` before each value. */
  list(elementType: number): number {
    if (this.type !== thriftTypes.list) throw this.unexpected("a list");
    const length = this.listHeader();
    if (this.type !== elementType && length > 0) throw this.unexpected("a list of another type");
    return length;
  }

  /** The values of a list of booleans. Writers disagree about the type that its elements are said to have. */
  bools(): boolean[] {
    if (this.type !== thriftTypes.list) throw this.unexpected("a list");
    const length = this.listHeader();
    const elementType: number = this.type;
    if (elementType !== thriftTypes.true && elementType !== thriftTypes.false && length > 0) {
      throw this.unexpected("a list of booleans");
    }
    return Array.from({ length }, () => this.byte() === thriftTypes.true);
  }

  /** Says that a list element of the type comes next: value methods look at it as they do for a field. */
  element(type: number): void {
    this.type = type;
  }

  /** Passes over the value of the field at hand. */
  skip(): void {
    if (this.type !== thriftTypes.true && this.type !== thriftTypes.false) this.skipValue(this.type, skippedDepth);
  }

  private unexpected(wanted: string): SqlError {
    return this.damaged(`has a field of wire type ${this.type} where ${wanted} belongs`);
  }

  private byte(): number {
    if (this.position >= this.end) throw this.damaged("ends early");
    return this.bytes[this.position++]!;
  }

  /** A zigzag varint below 2^52. */
  private varint(): number {
    const value = this.unsigned();
    if (value >= 2 ** 53) throw this.damaged("has an integer out of range");
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** A varint of at most ten bytes; exact below 2^53, at least 2^53 otherwise. */
  private unsigned(): number {
    let byte = this.byte();
    if (byte < 128) return byte;
    let value = byte & 127;
    let weight = 128;
    for (let index = 1; index < 10; index++) {
      byte = this.byte();
      value += (byte & 127) * weight;
      if (byte < 128) return value;
      weight *= 128;
    }
    throw this.damaged("has an integer of more than ten bytes");
  }

  /** Passes over a length and so many bytes; gives where the bytes start. */
  private skipBinary(): number {
    const length = this.unsigned();
    if (length > this.end - this.position) throw this.damaged("has a text longer than itself");
    const start = this.position;
    this.position += length;
    return start;
  }

  /** Reads a list's header, sets `type` to the elements' type. Every element takes a byte at least, which bounds the length. */
  private listHeader(): number {
    const header = this.byte();
    this.type = header & 15;
    const length = header >>> 4 === 15 ? this.unsigned() : header >>> 4;
    if (length > this.end - this.position) throw this.damaged("has a list longer than itself");
    return length;
  }

  private skipValue(type: number, depth: number): void {
    if (depth === 0) throw this.damaged("is nested too deeply");
    switch (type) {
      case thriftTypes.true:
      case thriftTypes.false:
      case thriftTypes.i8:
        this.byte();
        return;
      case thriftTypes.i16:
      case thriftTypes.i32:
      case thriftTypes.i64:
        this.unsigned();
        return;
      case thriftTypes.double:
        this.skipBytes(8);
        return;
      case thriftTypes.uuid:
        this.skipBytes(16);
        return;
      case thriftTypes.binary:
        this.skipBinary();
        return;
      case thriftTypes.list:
      case thriftTypes.set: {
        const length = this.listHeader();
        const elementType = this.type;
        for (let index = 0; index < length; index++) this.skipValue(elementType, depth - 1);
        return;
      }
      case thriftTypes.map:
        this.skipMap(depth);
        return;
      case thriftTypes.struct:
        this.skipStruct(depth);
        return;
      default:
        throw this.damaged(`has a field of the unknown wire type ${type}`);
    }
  }

  private skipMap(depth: number): void {
    const length = this.unsigned();
    if (length === 0) return;
    if (length > this.end - this.position) throw this.damaged("has a map longer than itself");
    const types = this.byte();
    for (let index = 0; index < length; index++) {
      this.skipValue(types >>> 4, depth - 1);
      this.skipValue(types & 15, depth - 1);
    }
  }

  private skipStruct(depth: number): void {
    for (let id = this.field(0); id !== 0; id = this.field(id)) {
      const type = this.type;
      if (type !== thriftTypes.true && type !== thriftTypes.false) this.skipValue(type, depth - 1);
    }
  }

  private skipBytes(count: number): void {
    if (count > this.end - this.position) throw this.damaged("ends early");
    this.position += count;
  }
}
