/** Writes Thrift's compact protocol: footers, page headers and page indexes of the Parquet files that are made here. */

import { thriftTypes } from "./thrift-reader.ts";

const utf8 = new TextEncoder();

/** Collects one or more Thrift structures. Fields of a structure are written in rising order of their ids. */
export class ThriftWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;
  private lastId = 0;

  /** The bytes so far: a copy of their own. */
  take(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  bool(id: number, value: boolean): void {
    this.header(id, value ? thriftTypes.true : thriftTypes.false);
  }

  i8(id: number, value: number): void {
    this.header(id, thriftTypes.i8);
    this.byte(value);
  }

  i16(id: number, value: number): void {
    this.header(id, thriftTypes.i16);
    this.zigzag(value);
  }

  i32(id: number, value: number): void {
    this.header(id, thriftTypes.i32);
    this.zigzag(value);
  }

  /** `value` is a safe integer below 2^52. */
  i64(id: number, value: number): void {
    this.header(id, thriftTypes.i64);
    this.zigzag(value);
  }

  binary(id: number, value: Uint8Array): void {
    this.header(id, thriftTypes.binary);
    this.rawBinary(value);
  }

  string(id: number, value: string): void {
    this.binary(id, utf8.encode(value));
  }

  /** A structure field. */
  struct(id: number, body: () => void): void {
    this.header(id, thriftTypes.struct);
    this.nested(body);
  }

  i32List(id: number, values: readonly number[]): void {
    this.listHeader(id, thriftTypes.i32, values.length);
    for (const value of values) this.zigzag(value);
  }

  i64List(id: number, values: readonly number[]): void {
    this.listHeader(id, thriftTypes.i64, values.length);
    for (const value of values) this.zigzag(value);
  }

  boolList(id: number, values: readonly boolean[]): void {
    this.listHeader(id, thriftTypes.true, values.length);
    for (const value of values) this.byte(value ? thriftTypes.true : thriftTypes.false);
  }

  binaryList(id: number, values: readonly Uint8Array[]): void {
    this.listHeader(id, thriftTypes.binary, values.length);
    for (const value of values) this.rawBinary(value);
  }

  stringList(id: number, values: readonly string[]): void {
    this.binaryList(
      id,
      values.map((value) => utf8.encode(value)),
    );
  }

  structList<T>(id: number, values: readonly T[], body: (value: T) => void): void {
    this.listHeader(id, thriftTypes.struct, values.length);
    for (const value of values) this.nested(() => body(value));
  }

  /** Ends the outermost structure. */
  stop(): void {
    this.byte(thriftTypes.stop);
    this.lastId = 0;
  }

  private nested(body: () => void): void {
    const outerId = this.lastId;
    this.lastId = 0;
    body();
    this.byte(thriftTypes.stop);
    this.lastId = outerId;
  }

  private header(id: number, type: number): void {
    const delta = id - this.lastId;
    if (delta > 0 && delta < 16) {
      this.byte((delta << 4) | type);
    } else {
      this.byte(type);
      this.zigzag(id);
    }
    this.lastId = id;
  }

  private listHeader(id: number, type: number, length: number): void {
    this.header(id, thriftTypes.list);
    if (length < 15) {
      this.byte((length << 4) | type);
    } else {
      this.byte(0xf0 | type);
      this.varint(length);
    }
  }

  private rawBinary(value: Uint8Array): void {
    this.varint(value.length);
    this.reserve(value.length);
    this.bytes.set(value, this.length);
    this.length += value.length;
  }

  private zigzag(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  private varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  private byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
