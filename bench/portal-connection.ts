/** A connection that uses a portal by hand: binds a statement, fetches rows in portions and counts them, or stops reading. */

import { once } from "node:events";
import { connect, type Socket } from "node:net";

const letters = { dataRow: 0x44, error: 0x45, ready: 0x5a } as const;

export class PortalConnection {
  readonly #socket: Socket;
  #pending: Buffer = Buffer.alloc(0);
  #rows = 0;
  #error = "";
  #done: () => void = () => {};
  #failed: (error: Error) => void = () => {};

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (chunk) => this.#take(chunk));
    socket.on("error", (error) => this.#failed(error));
    socket.on("close", () => this.#failed(new Error("the server has closed the connection")));
  }

  /** Connects by TCP as any user. */
  static async open(port: number): Promise<PortalConnection> {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    const connection = new PortalConnection(socket);
    const start = Buffer.from("\0\0\0\0\0\u0003\0\0user\0bench\0database\0bench\0\0", "latin1");
    start.writeInt32BE(start.length);
    await connection.#exchange(start);
    return connection;
  }

  /** Begins a transaction and binds a statement to the unnamed portal. */
  async bind(sql: string): Promise<void> {
    await this.#exchange(message("Q", "BEGIN\0"));
    await this.#exchange(message("P", `\0${sql}\0\0\0`), message("B", "\0\0\0\0\0\0\0\0"), message("S", ""));
  }

  /** The number of rows that came: at most `most`, all that are left for 0. */
  async fetch(most: number): Promise<number> {
    const count = Buffer.alloc(4);
    count.writeInt32BE(most);
    await this.#exchange(message("E", `\0${count.toString("latin1")}`), message("S", ""));
    return this.#rows;
  }

  /** Asks for a statement's rows and takes none of them. */
  async stopReading(sql: string): Promise<void> {
    this.#socket.pause();
    await new Promise<void>((sent) => this.#socket.write(message("Q", `${sql}\0`), () => sent()));
  }

  /** Leaves without a word. */
  close(): void {
    this.#failed = () => {};
    this.#socket.destroy();
  }

  async #exchange(...messages: readonly Buffer[]): Promise<void> {
    [this.#rows, this.#error] = [0, ""];
    await new Promise<void>((done, failed) => {
      [this.#done, this.#failed] = [done, failed];
      this.#socket.write(Buffer.concat(messages));
    });
    if (this.#error !== "") throw new Error(this.#error);
  }

  #take(chunk: Buffer): void {
    const bytes = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    let at = 0;
    while (at + 5 <= bytes.length) {
      const end = at + 1 + bytes.readInt32BE(at + 1);
      if (end > bytes.length) break;
      const type = bytes[at];
      if (type === letters.dataRow) this.#rows++;
      else if (type === letters.error) this.#error = bytes.toString("utf8", at + 5, end).replaceAll("\0", " ");
      else if (type === letters.ready) this.#done();
      at = end;
    }
    this.#pending = bytes.subarray(at);
  }
}

function message(type: string, body: string): Buffer {
  const text = Buffer.from(body, "latin1");
  const head = Buffer.from([type.charCodeAt(0), 0, 0, 0, 0]);
  head.writeInt32BE(text.length + 4, 1);
  return Buffer.concat([head, text]);
}
