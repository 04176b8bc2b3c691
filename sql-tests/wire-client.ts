/** A client that sends what a test gives it and keeps all that it gets. */

import { once } from "node:events";
import { connect, type NetConnectOpts, type Socket } from "node:net";
import { backendLimits, encodeLine, FrameReader, printFrame } from "../src/wire/index.ts";

/** A session, and all messages that it gets. */
export class WireClient {
  /** As goldens print them. */
  readonly received: string[] = [];
  readonly socket: Socket;
  closed = false;
  private readonly reader = new FrameReader(backendLimits);
  private wake = (): void => {};

  constructor(address: NetConnectOpts) {
    this.socket = connect(address);
    this.socket.on("error", () => {});
    this.socket.on("data", (chunk) => {
      this.reader.push(chunk);
      for (let frame = this.reader.message(); frame !== undefined; frame = this.reader.message()) {
        this.received.push(printFrame(frame));
      }
      this.wake();
    });
    this.socket.on("close", () => {
      this.closed = true;
      this.wake();
    });
  }

  async start(): Promise<void> {
    await once(this.socket, "connect");
    this.socket.write(encodeLine('StartupMessage {"parameters": {"user": "postgres", "database": "postgres"}}'));
    await this.until(() => this.count("ReadyForQuery") === 1);
  }

  send(...lines: readonly string[]): void {
    this.socket.write(Buffer.concat(lines.map(encodeLine)));
  }

  count(kind: string): number {
    return this.received.filter((each) => each.split(" ")[0] === kind).length;
  }

  get errors(): readonly string[] {
    return this.received.filter((each) => each.startsWith("ErrorResponse"));
  }

  async until(fact: () => boolean): Promise<void> {
    while (!fact()) {
      if (this.closed) throw new Error(`the server has closed the connection after ${this.received.slice(-3).join()}`);
      await this.news();
    }
  }

  async untilClosed(): Promise<void> {
    while (!this.closed) await this.news();
  }

  private news(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("the server does not answer")), 10_000);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
