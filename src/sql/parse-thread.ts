/** The main thread's side of the parse worker: starts it when it is first needed, asks it one text at a time, replaces it when it dies. */

import { Worker } from "node:worker_threads";
import { asSqlError, fromReport, type SqlError, sqlError, stackDepthExceeded } from "../base/index.ts";
import type { ParsedStatement } from "./ast.ts";
import type { ParseReply, ParseRequest } from "./parse-worker.ts";

/** What PostgreSQL's grammar needs for every text of `limits.statementBytes` that is not made to nest. */
const stackMiB = 16;
/** JavaScript heap of the worker. */
const heapMiB = 512;
/** The longest that a text is parsed. A second is usual for the longest text, so this only ends a worker that hangs. */
const parseMs = 10_000;

interface Request {
  readonly text: string;
  readonly resolve: (statements: ParsedStatement[]) => void;
  readonly reject: (error: SqlError) => void;
}

export class ParseThread {
  #worker: Worker | undefined;
  /** The first one is being parsed. */
  readonly #requests: Request[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** Parses `text` after all texts given before. @throws SqlError (rejects) as the worker does; 54000 or 53200 if the text hangs or kills it */
  parse(text: string): Promise<ParsedStatement[]> {
    return new Promise((resolve, reject) => {
      this.#requests.push({ text, resolve, reject });
      if (this.#requests.length === 1) this.#post();
    });
  }

  /** Asks for the first request. The process lives on for as long as there is one. */
  #post(): void {
    const request: ParseRequest = { text: this.#requests[0]!.text };
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage(request);
    const error = sqlError("programLimitExceeded", "statement takes too long to parse");
    this.#timer = setTimeout(() => this.#replace(error), parseMs);
  }

  #start(): Worker {
    const worker = new Worker(new URL("./parse-worker.js", import.meta.url), {
      resourceLimits: { stackSizeMb: stackMiB, maxOldGenerationSizeMb: heapMiB },
    });
    worker.on("message", (reply: ParseReply) => {
      if ("error" in reply) this.#next((request) => request.reject(fromReport(reply.error)));
      else this.#next((request) => request.resolve(reply.statements));
    });
    // A tree that nests deeper than the main thread's stack can take in: the worker's is larger.
    worker.on("messageerror", (cause) => this.#next((request) => request.reject(stackDepthExceeded(cause))));
    worker.on("error", (cause) => {
      if (worker === this.#worker) this.#replace(deathOf(cause));
    });
    worker.on("exit", () => {
      if (worker === this.#worker) this.#replace(asSqlError(new Error("the parse worker ended")));
    });
    return worker;
  }

  /** Gives up the worker, which has died or hangs, and the text that did it, if any. */
  #replace(error: SqlError): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
    if (this.#requests.length > 0) this.#next((request) => request.reject(error));
  }

  /** Settles the first request and goes on to the next one. */
  #next(settle: (request: Request) => void): void {
    clearTimeout(this.#timer);
    settle(this.#requests.shift()!);
    if (this.#requests.length > 0) this.#post();
    else this.#worker?.unref();
  }
}

function deathOf(cause: Error): SqlError {
  const outOfMemory = "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
  return outOfMemory ? sqlError("outOfMemory", "out of memory", { cause }) : asSqlError(cause);
}
