/** ByteWriter: one reusable growing buffer that messages are encoded into. */

const initialBytes = 8192;
/** A buffer that one large message has grown beyond this is not kept. */
const keptBytes = 64 * 1024;

/** Appends big-endian integers, strings and bytes; `take` gives what has been written and starts anew. */
export class ByteWriter {
  private buffer = Buffer.allocUnsafe(initialBytes);
  length = 0;

  uint8(value: number): void {
    this.reserve(1);
    this.buffer[this.length++] = value;
  }

  /** The low 16 bits of an integer. */
  int16(value: number): void {
    this.reserve(2);
    this.buffer[this.length++] = value >>> 8;
    this.buffer[this.length++] = value;
  }

  /** The low 32 bits of an integer. */
  int32(value: number): void {
    this.reserve(4);
    this.putInt32(this.length, value);
    this.length += 4;
  }

  /** UTF-8 and a NUL. A NUL inside would shift all that follows, so the text ends there. */
  cstring(value: string): void {
    const end = value.indexOf("\0");
    const text = end < 0 ? value : value.slice(0, end);
    this.reserve(text.length * 3 + 1);
    this.length += this.buffer.write(text, this.length, "utf8");
    this.buffer[this.length++] = 0;
  }

  bytes(value: Uint8Array): void {
    this.reserve(value.length);
    this.buffer.set(value, this.length);
    this.length += value.length;
  }

  /** Overwrites four bytes written before. */
  patchInt32(at: number, value: number): void {
    this.putInt32(at, value);
  }

  /** A copy of everything written since the last `take`. */
  take(): Buffer {
    const taken = Buffer.allocUnsafe(this.length);
    this.buffer.copy(taken, 0, 0, this.length);
    this.length = 0;
    if (this.buffer.length > keptBytes) this.buffer = Buffer.allocUnsafe(initialBytes);
    return taken;
  }

  private putInt32(at: number, value: number): void {
    this.buffer[at] = value >>> 24;
    this.buffer[at + 1] = value >>> 16;
    this.buffer[at + 2] = value >>> 8;
    this.buffer[at + 3] = value;
  }

  private reserve(length: number): void {
    const needed = this.length + length;
    if (needed <= this.buffer.length) return;
    const grown = Buffer.allocUnsafe(Math.max(needed, this.buffer.length * 2));
    this.buffer.copy(grown, 0, 0, this.length);
    this.buffer = grown;
  }
}
