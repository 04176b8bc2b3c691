/** FrameReader: chunks of any size in, whole messages out. Holds nothing but the bytes that have not been given out. */

import { limits, sqlError } from "../base/index.ts";
import type { Frame } from "./message.ts";
import { invalidStartupLength } from "./startup.ts";

const noBytes = Buffer.alloc(0);

/** Cuts a stream into messages. Memory grows with the bytes that came, never with a length that was announced. */
export class FrameReader {
  private readonly limitOfType: readonly number[];
  private bytes: Buffer = noBytes;
  private start = 0;
  private end = 0;
  /** Whether `bytes` is our own, to append to; else it is the caller's last chunk. */
  private owned = false;

  /** `limitOfType`: the longest message of each type byte, 0 for a byte that begins none. */
  constructor(limitOfType: readonly number[]) {
    this.limitOfType = limitOfType;
  }

  /** Bytes that came and are not given out yet. */
  get buffered(): number {
    return this.end - this.start;
  }

  /** Takes the next bytes of the stream, which must not change afterwards. Bodies given out before become invalid. */
  push(chunk: Uint8Array): void {
    if (this.buffered === 0) {
      this.bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      this.start = 0;
      this.end = chunk.length;
      this.owned = false;
      return;
    }
    this.append(chunk);
  }

  /**
   * The next message, or undefined until all its bytes have come. Throws a FATAL 08P01 for a type byte that begins no message and for a
   * length out of range, as soon as it is seen; the stream cannot be read further then.
   */
  message(): Frame | undefined {
    if (this.buffered === 0) return undefined;
    const type = this.bytes[this.start] ?? 0;
    const limit = this.limitOfType[type] ?? 0;
    if (limit === 0) {
      throw sqlError("protocolViolation", `invalid frontend message type ${type}`, { severity: "FATAL" });
    }
    if (this.buffered < 5) return undefined;
    const length = this.bytes.readInt32BE(this.start + 1);
    if (length < 4 || length > limit) {
      throw sqlError("protocolViolation", "invalid message length", { severity: "FATAL" });
    }
    const body = this.cut(5, length + 1);
    return body === undefined ? undefined : { type, body };
  }

  /** The body of the next message without a type byte, or undefined until it has come. Throws a FATAL 08P01 for a length out of range. */
  startup(): Uint8Array | undefined {
    if (this.buffered < 4) return undefined;
    const length = this.bytes.readInt32BE(this.start);
    if (length < 8 || length - 4 > limits.startupBytes) throw invalidStartupLength();
    return this.cut(4, length);
  }

  /** Bytes `from` to `to` behind the start, which then moves behind them; undefined while they are not all there. */
  private cut(from: number, to: number): Uint8Array | undefined {
    if (this.buffered < to) return undefined;
    const body = this.bytes.subarray(this.start + from, this.start + to);
    this.start += to;
    // An idle connection keeps nothing of a long message.
    if (this.start === this.end) this.bytes = noBytes;
    return body;
  }

  private append(chunk: Uint8Array): void {
    const held = this.buffered;
    const needed = held + chunk.length;
    if (!this.owned || this.end + chunk.length > this.bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(4096, needed * 2));
      this.bytes.copy(grown, 0, this.start, this.end);
      this.bytes = grown;
      this.start = 0;
      this.end = held;
      this.owned = true;
    }
    this.bytes.set(chunk, this.end);
    this.end += chunk.length;
  }
}
