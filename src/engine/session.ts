/** A session: takes texts and protocol steps one after the other, keeps their transaction, and can be cancelled. */

import { tmpdir } from "node:os";
import { asSqlError, type SqlError, sqlError } from "../base/index.ts";
import type { Catalog } from "../catalog/index.ts";
import type { Executor } from "../executor/index.ts";
import type { SessionFacts } from "../functions/index.ts";
import { parseStatements } from "../sql/index.ts";
import type { ExtendedSink, ExtendedStep, Session, SessionOptions, StatementSink } from "./api.ts";
import { Backend } from "./backend.ts";
import type { Planner } from "./planner.ts";
import { Portals } from "./portal.ts";
import type { RowStream } from "./row-stream.ts";
import { SettingValues } from "./settings.ts";
import { Transaction } from "./transaction.ts";

/** What the sessions of an engine share. */
export interface SessionHost {
  readonly catalog: Catalog;
  readonly planner: Planner;
  readonly executor: Executor;
  /** The session is not there any more. */
  gone(session: EngineSession): void;
}

/** One client's session over the shared catalog and executor. */
export class EngineSession implements Session {
  busy = false;
  private readonly host: SessionHost;
  private readonly options: SessionOptions;
  private readonly values: SettingValues;
  private readonly portals = new Portals();
  private readonly transaction: Transaction;
  private readonly backend: Backend;
  /** What gives rows now. */
  private running: RowStream | undefined;
  private timer: NodeJS.Timeout | undefined;
  private ended: SqlError | undefined;

  constructor(host: SessionHost, options: SessionOptions) {
    this.host = host;
    this.options = options;
    this.values = new SettingValues(options.database);
    this.values.start("session_authorization", options.user);
    for (const [name, value] of Object.entries(options.parameters)) this.values.start(name, value);
    this.transaction = new Transaction(this.values, host.catalog, this.portals);
    this.backend = new Backend({
      catalog: host.catalog,
      planner: host.planner,
      executor: host.executor,
      values: this.values,
      transaction: this.transaction,
      portals: this.portals,
      facts: this.facts(),
      spools: {
        budget: host.executor.budget,
        folder: tmpdir(),
        fileLimitKb: () => this.values.kilobytes("temp_file_limit"),
        fileBytes: 0,
      },
      running: (rows) => this.run(rows),
    });
  }

  parameters(): ReadonlyArray<readonly [string, string]> {
    return this.values.takeUntold();
  }

  transactionStatus(): "I" | "T" | "E" {
    return this.transaction.status;
  }

  cancel(): void {
    this.running?.stop(sqlError("queryCanceled", "canceling statement due to user request"));
  }

  /** Ends what runs, and everything after it, with this error. */
  end(reason: SqlError): void {
    this.ended = reason;
    clearTimeout(this.timer);
    this.running?.stop(reason);
  }

  close(): void {
    this.end(sqlError("adminShutdown", "terminating connection due to administrator command", { severity: "FATAL" }));
    this.portals.closeAll();
    this.host.gone(this);
  }

  async simpleQuery(text: string, sink: StatementSink): Promise<void> {
    await this.guarded(sink, async () => {
      this.backend.beginText();
      const found = parseStatements(text);
      const statements = Array.isArray(found) ? found : await found;
      if (statements.length === 0) sink.empty();
      for (const statement of statements) {
        if (this.ended !== undefined) throw this.ended;
        if (statements.length > 1) this.transaction.beginText();
        await this.backend.run(statement, sink);
      }
      this.transaction.endText();
    });
    this.idle(sink);
  }

  async extendedQuery(step: ExtendedStep, sink: ExtendedSink): Promise<void> {
    if (step.kind === "sync") {
      this.transaction.endText();
      this.idle(sink);
      return;
    }
    await this.guarded(sink, async () => {
      switch (step.kind) {
        case "parse":
          return await this.backend.parse(step, sink);
        case "bind":
          return await this.backend.bind(step, sink);
        case "describe":
          return this.backend.describe(step, sink);
        case "execute":
          return await this.backend.execute(step, sink);
        case "close":
          return this.backend.close(step, sink);
        case "refuse":
          throw step.error;
      }
    });
  }

  /** What functions may ask and change. */
  private facts(): SessionFacts {
    const { values } = this;
    const { user, database, processId } = this.options;
    const { catalog } = this.host;
    return {
      user,
      database,
      processId: processId ?? 0,
      serverStart: BigInt(Math.round(performance.timeOrigin * 1000)),
      get schema() {
        return values.snapshot().searchPath.find((name) => catalog.hasSchema(name)) ?? null;
      },
      setting: (name) => values.get(name),
      hasSetting: (name) => values.has(name),
      setSetting: (name, value, local) => {
        values.set(name, value ?? undefined, local);
        return values.get(name);
      },
    };
  }

  /** Does some work; an error of it is told and ends the transaction. */
  private async guarded(sink: StatementSink, work: () => Promise<void>): Promise<void> {
    this.busy = true;
    clearTimeout(this.timer);
    try {
      if (this.ended !== undefined) throw this.ended;
      await work();
    } catch (thrown) {
      const error = asSqlError(thrown);
      if (error.condition === "internalError") process.stderr.write(`${error.stack ?? error.message}\n`);
      this.transaction.fail();
      sink.error(error);
    } finally {
      this.busy = false;
    }
  }

  /** The client is to be told that the session waits for it. */
  private idle(sink: StatementSink): void {
    for (const [name, value] of this.values.takeUntold()) sink.parameter(name, value);
    if (this.transaction.status === "I" || this.ended !== undefined) return;
    const allowed = this.values.milliseconds("idle_in_transaction_session_timeout");
    if (allowed > 0) this.timer = setTimeout(() => this.idleTooLong(), allowed).unref();
  }

  private idleTooLong(): void {
    const message = "terminating connection due to idle-in-transaction timeout";
    const error = sqlError("idleInTransactionSessionTimeout", message, { severity: "FATAL" });
    this.end(error);
    this.options.ended?.(error);
  }

  /** What gives rows now can be cancelled, and has statement_timeout to give them. */
  private run(rows: RowStream | undefined): void {
    this.running = rows;
    clearTimeout(this.timer);
    const { statementTimeoutMs } = this.values.snapshot();
    if (rows === undefined || statementTimeoutMs === 0) return;
    const expire = () => rows.stop(sqlError("queryCanceled", "canceling statement due to statement timeout"));
    this.timer = setTimeout(expire, statementTimeoutMs);
  }
}
