/** ByteCursor: reads the body of one message; every way to run off its end is PostgreSQL's own error (pqformat.c). */

import { sqlError } from "../base/index.ts";
import { decodeUtf8 } from "./utf8.ts";

/** Reads big-endian integers, strings and bytes. All methods throw 08P01 when the body is too short. */
export class ByteCursor {
  private readonly bytes: Buffer;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  uint8(): number {
    return this.bytes.readUInt8(this.advance(1));
  }

  uint16(): number {
    return this.bytes.readUInt16BE(this.advance(2));
  }

  int16(): number {
    return this.bytes.readInt16BE(this.advance(2));
  }

  int32(): number {
    return this.bytes.readInt32BE(this.advance(4));
  }

  uint32(): number {
    return this.bytes.readUInt32BE(this.advance(4));
  }

  /** A string that ends in NUL; throws 22021 when it is not UTF-8. */
  cstring(): string {
    const end = this.bytes.indexOf(0, this.at);
    if (end < 0) throw sqlError("protocolViolation", "invalid string in message");
    const text = decodeUtf8(this.bytes.subarray(this.at, end));
    this.at = end + 1;
    return text;
  }

  /** A copy of the next `length` bytes. */
  copy(length: number): Uint8Array {
    if (length < 0) throw insufficientData();
    const start = this.advance(length);
    return new Uint8Array(this.bytes.subarray(start, start + length));
  }

  /** Throws 08P01 unless the whole body has been read. */
  finish(): void {
    if (this.left > 0) throw sqlError("protocolViolation", "invalid message format");
  }

  private advance(length: number): number {
    const start = this.at;
    if (length > this.bytes.length - start) throw insufficientData();
    this.at = start + length;
    return start;
  }
}

function insufficientData() {
  return sqlError("protocolViolation", "insufficient data left in message");
}
