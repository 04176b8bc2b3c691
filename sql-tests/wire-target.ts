/** `send` and `until`: client messages down a socket, the server's messages back as lines. */

import { once } from "node:events";
import { connect, type NetConnectOpts, type Socket } from "node:net";
import { encodeLine, type Frame, printFrame } from "../src/wire/index.ts";
import { argument, type GoldenCase } from "./datadriven.ts";
import type { GoldenRunner } from "./golden-files.ts";

const answerTimeoutMs = 5000;

/** The sessions of one golden file; `address` is where the server listens. */
export function wireTarget(address: NetConnectOpts): GoldenRunner {
  const sessions = new Map<string, WireSession>();
  const open = async (name: string, raw: boolean): Promise<WireSession> => {
    const known = sessions.get(name);
    if (known !== undefined && !raw) return known;
    known?.end();
    const session = await WireSession.open(address);
    sessions.set(name, session);
    if (!raw) await startUp(session);
    return session;
  };
  return {
    run: async (golden) => {
      const name = argument(golden, "session")?.[0] ?? "default";
      const session = await open(name, argument(golden, "raw") !== undefined);
      if (golden.directive === "send") return send(session, golden.input, sessions);
      if (golden.directive === "until") return await until(session, golden);
      throw new Error(`no directive "${golden.directive}" here`);
    },
    close: () => {
      for (const session of sessions.values()) session.end();
    },
  };
}

async function startUp(session: WireSession): Promise<void> {
  session.write(encodeLine('StartupMessage {"parameters": {"user": "postgres", "database": "postgres"}}'));
  for (let line = ""; !line.startsWith("ReadyForQuery"); ) {
    const frame = await session.read();
    if (frame === undefined) throw new Error(`the server closed the connection after ${line}`);
    line = printFrame(frame);
    if (frame.type === backendKeyData) session.key = frame.body.slice();
  }
}

function send(session: WireSession, input: string, sessions: ReadonlyMap<string, WireSession>): string {
  const bytes = input.split("\n").map((line) => encodeLine(withSessionKey(line, sessions)));
  session.write(Buffer.concat(bytes));
  return "";
}

/** `CancelRequest {"session": "name"}` carries the key that the server gave to that session. */
function withSessionKey(line: string, sessions: ReadonlyMap<string, WireSession>): string {
  const [, name] = /^CancelRequest \{"session": "(\w+)"\}$/.exec(line) ?? [];
  if (name === undefined) return line;
  const key = sessions.get(name)?.key;
  if (key === undefined) throw new Error(`session "${name}" has no key`);
  const view = new DataView(key.buffer, key.byteOffset);
  return `CancelRequest ${JSON.stringify({ processId: view.getInt32(0), secret: view.getInt32(4) })}`;
}

async function until(session: WireSession, golden: GoldenCase): Promise<string> {
  const ignored = argument(golden, "ignore") ?? [];
  const awaited = golden.args.filter(({ key }) => !["session", "raw", "ignore"].includes(key)).map(({ key }) => key);
  if (awaited.length === 0) throw new Error("until what?");
  const lines: string[] = [];
  for (const name of awaited) {
    for (let met = ""; met !== name; ) {
      const line = name === "byte" ? await session.readByte() : await readLine(session);
      met = name === "byte" ? name : line.split(" ")[0]!;
      if (!ignored.includes(met)) lines.push(line);
      if (met === "closed") return lines.join("\n");
    }
  }
  return lines.join("\n");
}

async function readLine(session: WireSession): Promise<string> {
  const frame = await session.read();
  return frame === undefined
    ? "closed"
    : printFrame(frame).replaceAll(/"tableOid":[1-9]\d*/g, '"tableOid":"<ignored>"');
}

const backendKeyData = "K".charCodeAt(0);

/** A socket and what came out of it. */
class WireSession {
  key: Uint8Array | undefined;
  private readonly socket: Socket;
  private bytes: Buffer = Buffer.alloc(0);
  private ended = false;
  private wake = (): void => {};

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on("data", (chunk) => {
      this.bytes = Buffer.concat([this.bytes, chunk]);
      this.wake();
    });
    socket.on("close", () => {
      this.ended = true;
      this.wake();
    });
    // A reset is as good as an end; `close` follows.
    socket.on("error", () => {});
  }

  static async open(address: NetConnectOpts): Promise<WireSession> {
    const socket = connect(address);
    await once(socket, "connect");
    return new WireSession(socket);
  }

  write(bytes: Uint8Array): void {
    this.socket.write(bytes);
  }

  end(): void {
    this.socket.destroy();
  }

  /** The next message, or undefined when the server has closed the connection. */
  async read(): Promise<Frame | undefined> {
    if (!(await this.holds(5))) return undefined;
    const length = this.bytes.readInt32BE(1);
    if (!(await this.holds(length + 1))) return undefined;
    const message = this.take(length + 1);
    return { type: message[0]!, body: message.subarray(5) };
  }

  /** The one byte that answers SSLRequest and GSSENCRequest, or `closed`. */
  async readByte(): Promise<string> {
    return (await this.holds(1)) ? this.take(1).toString("latin1") : "closed";
  }

  private take(length: number): Buffer {
    const taken = this.bytes.subarray(0, length);
    this.bytes = this.bytes.subarray(length);
    return taken;
  }

  private async holds(length: number): Promise<boolean> {
    while (this.bytes.length < length && !this.ended) await this.news();
    return this.bytes.length >= length;
  }

  /** Until more bytes or the end have come. */
  private news(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("the server does not answer")), answerTimeoutMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
