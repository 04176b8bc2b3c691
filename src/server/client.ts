/** One client: its socket, its session, and the state machine between them. */

import type { Socket } from "node:net";
import { asSqlError, type SqlError, unreachable } from "../base/index.ts";
import type { Engine, ExtendedSink, ExtendedStep, Session, SessionOptions } from "../engine/index.ts";
import { decodeFrontend, decodeStartup, type Frame, FrameReader, frontendKind, frontendLimits } from "../wire/index.ts";
import { advance, type ConnectionEvent, initialState, type Output } from "./connection.ts";
import { Outbox } from "./outbox.ts";

/** Time for a client to send its startup packet, as PostgreSQL's authentication_timeout. */
const startupMs = 60_000;
/** Time that a client gets to close its side after ours. */
const lingerMs = 2_000;
/** Bytes of further messages that are taken in while one is being answered. */
const inputAheadBytes = 64 * 1024;
/** Time of a client's turn, in milliseconds. */
const turnMs = 5;
/** The answer to SSLRequest and GSSENCRequest: no. */
const letterN = 0x4e;

/** What a cancel request must name. */
export interface BackendKey {
  readonly processId: number;
  readonly secret: number;
}

/** What a client needs of its server. */
export interface ClientHost {
  readonly engine: Engine;
  admission(): "open" | "full" | "closing";
  /** A session begins; gives the key that cancels it. */
  admit(client: Client): BackendKey;
  cancel(key: BackendKey): void;
  /** The client's socket has closed. */
  gone(client: Client): void;
  /** Something that should not happen. */
  log(thrown: unknown): void;
}

export class Client {
  private readonly socket: Socket;
  private readonly host: ClientHost;
  private readonly reader = new FrameReader(frontendLimits);
  private readonly outbox: Outbox;
  private readonly sink: ExtendedSink;
  private readonly startupTimer: NodeJS.Timeout;
  private state = initialState;
  /** When this client's turn began: what it has sent is handled for so long before others have theirs. */
  private turnBegan = 0;
  private session: Session | undefined;

  constructor(socket: Socket, host: ClientHost) {
    this.socket = socket;
    this.host = host;
    this.outbox = new Outbox(socket);
    this.sink = this.createSink();
    this.startupTimer = setTimeout(() => this.abandonStartup(), startupMs).unref();
    socket.setNoDelay(true);
    socket.setKeepAlive(true);
    socket.on("data", (chunk) => this.take(chunk));
    socket.on("drain", () => this.pump());
    // A client that has closed its side is gone: what it runs is cancelled.
    socket.on("end", () => this.handle({ kind: "lost" }));
    socket.on("error", () => this.handle({ kind: "lost" }));
    socket.on("close", () => {
      this.handle({ kind: "lost" });
      host.gone(this);
    });
  }

  /** Lets the machine answer an event and does what it asks for. Anything unexpected ends this client alone. */
  handle(event: ConnectionEvent): void {
    try {
      const { state, outputs } = advance(this.state, event);
      this.state = state;
      for (const output of outputs) this.perform(output);
    } catch (thrown) {
      this.abandon(thrown);
    }
  }

  /** Closes the socket whatever is still to be sent. */
  destroy(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    if (this.state.phase === "closed") return;
    this.reader.push(chunk);
    this.nextTurn();
  }

  /** Handles messages for as long as the client takes its answers and no text is running; reads on, or not, by that. */
  private pump(): void {
    while (this.wantsMessage() && this.handleNext());
    const enough = !this.wantsMessage() && this.reader.buffered > inputAheadBytes;
    if (enough && this.state.phase !== "closed") this.socket.pause();
    else if (this.socket.isPaused()) this.socket.resume();
  }

  private wantsMessage(): boolean {
    const { phase } = this.state;
    return (phase === "startup" || phase === "idle") && !this.socket.writableNeedDrain;
  }

  /** False when there is no whole message yet. */
  private handleNext(): boolean {
    try {
      if (this.state.phase === "startup") return this.handleStartup(this.reader.startup());
      const frame = this.reader.message();
      if (frame === undefined) return false;
      this.handleFrame(frame);
    } catch (thrown) {
      this.handle({ kind: "unreadable", error: asSqlError(thrown) });
    }
    return true;
  }

  private handleStartup(body: Uint8Array | undefined): boolean {
    if (body === undefined) return false;
    const decoded = attempt(() => decodeStartup(body));
    if ("error" in decoded) {
      this.handle({ kind: "refused", error: decoded.error });
    } else {
      const admission = this.host.admission();
      this.handle({ kind: "startup", message: decoded.value, more: this.reader.buffered > 0, admission });
    }
    return true;
  }

  private handleFrame(frame: Frame): void {
    const decoded = attempt(() => decodeFrontend(frame));
    if ("error" in decoded) this.handle({ kind: "malformed", message: frontendKind(frame), error: decoded.error });
    else this.handle({ kind: "message", message: decoded.value });
  }

  private perform(output: Output): void {
    switch (output.kind) {
      case "send":
        this.outbox.send(output.message);
        break;
      case "rows":
        this.outbox.rows(output.block);
        break;
      case "flush":
        this.outbox.flush();
        break;
      case "run":
        this.run(output.text).catch((thrown) => this.abandon(thrown));
        break;
      case "step":
        this.step(output.step).catch((thrown) => this.abandon(thrown));
        break;
      case "refuseEncryption":
        this.outbox.byte(letterN);
        break;
      case "release":
        output.block.release();
        break;
      case "connect":
        this.connect(output.options);
        break;
      case "cancel":
        this.session?.cancel();
        break;
      case "cancelOther":
        this.host.cancel(output);
        break;
      case "close":
        this.close();
        break;
      default:
        unreachable(output);
    }
  }

  private connect(options: SessionOptions): void {
    clearTimeout(this.startupTimer);
    const key = this.host.admit(this);
    const { processId } = key;
    const ended = (error: SqlError) => this.handle({ kind: "terminated", error });
    const connected = attempt(() => this.host.engine.connect({ ...options, processId, ended }));
    if ("error" in connected) {
      this.logUnexpected(connected.error);
      this.handle({ kind: "refused", error: connected.error });
      return;
    }
    this.session = connected.value;
    this.handle({ kind: "connected", ...key, parameters: this.session.parameters() });
  }

  private async run(text: string): Promise<void> {
    const { session } = this;
    if (session === undefined) return;
    try {
      await session.simpleQuery(text, this.sink);
    } catch (thrown) {
      this.host.log(thrown);
      this.handle({ kind: "error", error: asSqlError(thrown) });
    }
    if (this.state.phase === "closed") return;
    this.handle({ kind: "finished", status: session.transactionStatus() });
    // In a turn of its own: a client that sends many texts ahead must not keep the others waiting.
    if (this.reader.buffered > 0) setImmediate(() => this.pump());
  }

  /** A step of the extended protocol. Those of one turn follow each other at once, since they are one answer. */
  private async step(step: ExtendedStep): Promise<void> {
    const { session } = this;
    if (session === undefined) return;
    try {
      await session.extendedQuery(step, this.sink);
    } catch (thrown) {
      this.host.log(thrown);
      this.handle({ kind: "error", error: asSqlError(thrown) });
    }
    if (this.state.phase === "closed") return;
    const stepping = this.state.phase === "stepping";
    this.handle({ kind: "finished", status: session.transactionStatus() });
    if (this.reader.buffered === 0) return;
    if (stepping && performance.now() - this.turnBegan < turnMs) this.pump();
    else setImmediate(() => this.nextTurn());
  }

  private nextTurn(): void {
    this.turnBegan = performance.now();
    this.pump();
  }

  private createSink(): ExtendedSink {
    return {
      fields: (fields) => this.handle({ kind: "fields", fields }),
      rows: (block) => this.handle({ kind: "rows", block }),
      complete: (tag) => this.handle({ kind: "complete", tag }),
      empty: () => this.handle({ kind: "empty" }),
      error: (error) => {
        this.logUnexpected(error);
        this.handle({ kind: "error", error });
      },
      parameter: (name, value) => this.handle({ kind: "parameter", name, value }),
      notice: (notice) => this.handle({ kind: "notice", notice }),
      parsed: () => this.handle({ kind: "parsed" }),
      bound: () => this.handle({ kind: "bound" }),
      closed: () => this.handle({ kind: "closed" }),
      parameters: (types) => this.handle({ kind: "parameters", types }),
      noFields: () => this.handle({ kind: "noFields" }),
      suspended: () => this.handle({ kind: "suspended" }),
    };
  }

  /** Sends what is gathered, frees the session, and closes our side; reads on so that the client is not reset before it has read. */
  private close(): void {
    clearTimeout(this.startupTimer);
    this.outbox.flush();
    this.session?.close();
    this.socket.end(() => setTimeout(() => this.socket.destroy(), lingerMs).unref());
    this.socket.resume();
  }

  private abandonStartup(): void {
    if (this.state.phase === "startup") this.handle({ kind: "lost" });
  }

  private abandon(thrown: unknown): void {
    this.host.log(thrown);
    this.destroy();
  }

  private logUnexpected(error: SqlError): void {
    if (error.condition === "internalError") this.host.log(error.cause ?? error);
  }
}

/** A value, or the SqlError that was thrown instead. */
function attempt<T>(make: () => T): { readonly value: T } | { readonly error: SqlError } {
  try {
    return { value: make() };
  } catch (thrown) {
    return { error: asSqlError(thrown) };
  }
}
