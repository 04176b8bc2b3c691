/** A PostgreSQL connection that counts rows and throws them away: measures what a server sends, not what a driver makes of it. */

import { once } from "node:events";
import { connect, type NetConnectOpts, type Socket } from "node:net";

/** What came back for one text. */
export interface Received {
  readonly rows: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

const dataRow = 0x44;
const errorResponse = 0x45;
const readyForQuery = 0x5a;
const headerBytes = 5;
const protocolVersion = 0x0003_0000;

export class RawConnection {
  private readonly socket: Socket;
  private readonly header = Buffer.alloc(headerBytes);
  private headerLength = 0;
  /** Bytes of the current message that are still to come. */
  private rest = 0;
  private rows = 0;
  private bytes = 0;
  private error = "";
  private ready: () => void = () => {};
  private failed: (error: Error) => void = () => {};

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on("data", (chunk) => this.take(chunk));
    socket.on("error", (error) => this.failed(error));
    socket.on("close", () => this.failed(new Error("the server has closed the connection")));
  }

  /** Connects as any user, without a password. */
  static async open(address: NetConnectOpts): Promise<RawConnection> {
    const socket = connect(address);
    await once(socket, "connect");
    const connection = new RawConnection(socket);
    const parameters = Buffer.from("user\0postgres\0database\0postgres\0\0");
    const start = Buffer.alloc(8);
    start.writeInt32BE(start.length + parameters.length);
    start.writeInt32BE(protocolVersion, 4);
    await connection.exchange(Buffer.concat([start, parameters]));
    return connection;
  }

  /** Runs a text to its end. Rejects with the server's error. */
  async query(sql: string): Promise<Received> {
    const text = Buffer.from(`${sql}\0`);
    const header = Buffer.from([0x51, 0, 0, 0, 0]);
    header.writeInt32BE(text.length + 4, 1);
    const start = performance.now();
    await this.exchange(Buffer.concat([header, text]));
    return { rows: this.rows, bytes: this.bytes, milliseconds: performance.now() - start };
  }

  /** Leaves without a word. */
  close(): void {
    this.socket.destroy();
  }

  private async exchange(message: Buffer): Promise<void> {
    [this.rows, this.bytes, this.error] = [0, 0, ""];
    await new Promise<void>((resolve, reject) => {
      [this.ready, this.failed] = [resolve, reject];
      this.socket.write(message);
    });
    if (this.error !== "") throw new Error(/\0M([^\0]*)/.exec(this.error)?.[1] ?? this.error);
  }

  private take(chunk: Buffer): void {
    this.bytes += chunk.length;
    for (let at = 0; at < chunk.length; ) {
      if (this.rest > 0) {
        const taken = Math.min(this.rest, chunk.length - at);
        if (this.header[0] === errorResponse) this.error += chunk.toString("utf8", at, at + taken);
        this.rest -= taken;
        at += taken;
      } else {
        this.header[this.headerLength++] = chunk[at++]!;
        if (this.headerLength < headerBytes) continue;
        this.headerLength = 0;
        this.rest = this.header.readInt32BE(1) - 4;
        if (this.header[0] === dataRow) this.rows++;
      }
      if (this.rest === 0 && this.headerLength === 0 && this.header[0] === readyForQuery) this.ready();
    }
  }
}
