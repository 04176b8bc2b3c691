/** Outbox: what goes out to one client, in order. Small things are gathered into one write, row blocks go to the socket without a copy. */

import type { Socket } from "node:net";
import type { RowBlock } from "../engine/index.ts";
import { type BackendMessage, ByteWriter, encodeBackend } from "../wire/index.ts";

/** A block up to this size costs less copied behind the messages before it than as a write of its own. */
const copiedBlockBytes = 8 * 1024;
/** Gathered bytes that are not held back for more. */
const gatheredBytes = 64 * 1024;

export class Outbox {
  private readonly socket: Socket;
  private readonly writer = new ByteWriter();
  /** Blocks whose bytes are in the writer: their credit comes back when the socket has taken them. */
  private copied: RowBlock[] = [];
  private flushPlanned: NodeJS.Immediate | undefined;

  constructor(socket: Socket) {
    this.socket = socket;
  }

  send(message: BackendMessage): void {
    encodeBackend(this.writer, message);
    this.planFlush();
  }

  /** One byte that is no message. */
  byte(value: number): void {
    this.writer.uint8(value);
    this.planFlush();
  }

  /** `release` of the block is called when the socket has taken the bytes, or has failed. */
  rows(block: RowBlock): void {
    if (block.bytes.length <= copiedBlockBytes) {
      this.writer.bytes(block.bytes);
      this.copied.push(block);
      this.planFlush();
      return;
    }
    const { buffer, byteOffset, byteLength } = block.bytes;
    this.socket.cork();
    this.flush();
    this.socket.write(Buffer.from(buffer, byteOffset, byteLength), () => block.release());
    this.socket.uncork();
  }

  /** Hands everything gathered to the socket. */
  flush(): void {
    clearImmediate(this.flushPlanned);
    this.flushPlanned = undefined;
    if (this.writer.length === 0) return;
    const { copied } = this;
    if (copied.length === 0) {
      this.socket.write(this.writer.take());
      return;
    }
    this.copied = [];
    this.socket.write(this.writer.take(), () => {
      for (const block of copied) block.release();
    });
  }

  /** At the end of this turn, unless the client's answer is complete before. */
  private planFlush(): void {
    if (this.writer.length > gatheredBytes) this.flush();
    else this.flushPlanned ??= setImmediate(() => this.flush());
  }
}
