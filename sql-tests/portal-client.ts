/** A client in process that opens a portal, takes its rows in portions and digests them; it may be slow to give them back. */

import { createHash } from "node:crypto";
import type { Engine, ExtendedSink, ExtendedStep, RowBlock, Session } from "../src/engine/index.ts";

export class PortalClient {
  readonly session: Session;
  rows = 0;
  /** How the last step has ended: a command tag, `suspended`, or an error. */
  end = "";
  /** Whether blocks are kept instead of given back. */
  stopped = false;
  readonly kept: RowBlock[] = [];
  #hash = createHash("sha1");
  readonly #sink: ExtendedSink = {
    fields: () => {},
    rows: (block) => {
      this.rows += block.rows;
      this.#hash.update(block.bytes);
      if (this.stopped) this.kept.push(block);
      else block.release();
    },
    complete: (tag) => this.#ended(tag),
    suspended: () => this.#ended("suspended"),
    error: (error) => this.#ended(`${error.code}: ${error.message}`),
    empty: () => {},
    parameter: () => {},
    notice: () => {},
    parsed: () => {},
    bound: () => {},
    closed: () => {},
    parameters: () => {},
    noFields: () => {},
  };

  constructor(engine: Engine) {
    this.session = engine.connect({ user: "ada", database: "lake", parameters: {} });
  }

  async do(step: ExtendedStep): Promise<string> {
    await this.session.extendedQuery(step, this.#sink);
    return this.end;
  }

  async query(text: string): Promise<string> {
    await this.session.simpleQuery(text, this.#sink);
    return this.end;
  }

  /** Opens a portal in a transaction and takes its first rows. */
  async suspend(text: string, rows: number): Promise<string> {
    await this.query("begin");
    await this.do({ kind: "parse", name: "", text, parameterTypes: [] });
    const none = { parameterFormats: [], parameters: [], resultFormats: [] };
    await this.do({ kind: "bind", portal: "p", statement: "", ...none });
    return await this.take(rows);
  }

  /** Takes more rows of the portal, 0 for all. */
  async take(rows: number): Promise<string> {
    return await this.do({ kind: "execute", portal: "p", maxRows: rows });
  }

  /** Takes blocks again, those that were kept first. */
  goOn(): void {
    this.stopped = false;
    for (const block of this.kept.splice(0)) block.release();
  }

  /** Of the bytes of all rows so far. */
  digest(): string {
    return this.#hash.copy().digest("hex");
  }

  #ended(how: string): void {
    this.end = how;
  }
}
