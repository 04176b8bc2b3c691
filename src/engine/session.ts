/** A session: the screen where all steps meet. Statement text -> parse -> bind -> optimize -> lower -> run. */

import { asSqlError, type SqlError, sqlError } from "../base/index.ts";
import type { Executor } from "../executor/index.ts";
import { type ParsedStatement, parseStatements, type Query } from "../sql/index.ts";
import type { Session, SessionOptions, StatementSink } from "./api.ts";
import { runCommand } from "./commands.ts";
import { explain } from "./explain.ts";
import type { Planner } from "./planner.ts";
import { isSmall, QueryRun, runOf } from "./query-run.ts";
import { sendText } from "./send-text.ts";
import { SettingValues, settings } from "./settings.ts";

/** What the sessions of an engine share. */
export interface SessionHost {
  readonly planner: Planner;
  readonly executor: Executor;
  /** The session is not there any more. */
  gone(session: EngineSession): void;
}

/** One client's session over the shared catalog and executor. */
export class EngineSession implements Session {
  busy = false;
  private readonly host: SessionHost;
  private readonly values: SettingValues;
  /** What runs now. */
  private running: QueryRun | undefined;
  private ended: SqlError | undefined;

  constructor(host: SessionHost, options: SessionOptions) {
    this.host = host;
    this.values = new SettingValues(options.database);
    this.values.start("session_authorization", options.user);
    for (const [name, value] of Object.entries(options.parameters)) this.values.start(name, value);
  }

  parameters(): ReadonlyArray<readonly [string, string]> {
    return settings
      .filter((each) => each.reported === true)
      .map((each) => [each.name, this.values.get(each.name)] as const);
  }

  transactionStatus(): "I" {
    return "I";
  }

  cancel(): void {
    this.running?.stop(sqlError("queryCanceled", "canceling statement due to user request"));
  }

  /** Ends what runs, and everything after it, with this error. */
  end(reason: SqlError): void {
    this.ended = reason;
    this.running?.stop(reason);
  }

  close(): void {
    this.end(sqlError("adminShutdown", "terminating connection due to administrator command", { severity: "FATAL" }));
    this.host.gone(this);
  }

  async simpleQuery(text: string, sink: StatementSink): Promise<void> {
    this.busy = true;
    try {
      const parsed = parseStatements(text);
      const statements = Array.isArray(parsed) ? parsed : await parsed;
      if (statements.length === 0) sink.empty();
      for (const statement of statements) {
        if (this.ended !== undefined) throw this.ended;
        await this.statement(statement, sink);
      }
    } catch (thrown) {
      const error = asSqlError(thrown);
      if (error.condition === "internalError") process.stderr.write(`${error.stack ?? error.message}\n`);
      sink.error(error);
    } finally {
      this.busy = false;
    }
  }

  private async statement({ statement, text }: ParsedStatement, sink: StatementSink): Promise<void> {
    switch (statement.kind) {
      case "set":
      case "reset":
      case "show":
        runCommand(statement, this.values, sink);
        return;
      case "explain": {
        const { lines } = await explain(statement, (query) => this.host.planner.prepare(query, this.values.snapshot()));
        sendText(
          sink,
          [{ name: "QUERY PLAN" }],
          lines.map((line) => [line]),
        );
        sink.complete("EXPLAIN");
        return;
      }
      default:
        await this.query(statement, text, sink);
    }
  }

  private async query(query: Query, text: string, sink: StatementSink): Promise<void> {
    const snapshot = this.values.snapshot();
    const { planner, executor } = this.host;
    const planned = await planner.plan(query, text, snapshot);
    const found = runOf(planned, snapshot);
    const what = found instanceof Promise ? await found : found;
    if (this.ended !== undefined) throw this.ended;
    const run = new QueryRun(executor, what);
    // What fails without reading a table fails in PostgreSQL's planner, before it describes the rows.
    if (run.failedAtOnce !== undefined) throw run.failedAtOnce;
    sink.fields(planned.fields);
    this.running = run;
    const timer = isSmall(what) ? undefined : this.startTimer(snapshot.statementTimeoutMs);
    try {
      const { rows, counts } = await run.fetch(Number.POSITIVE_INFINITY, (block) => sink.rows(block));
      sink.complete(`SELECT ${rows}`, counts);
    } finally {
      clearTimeout(timer);
      this.running = undefined;
    }
  }

  private startTimer(statementTimeoutMs: number): NodeJS.Timeout | undefined {
    if (statementTimeoutMs === 0) return undefined;
    const expire = () => this.running?.stop(sqlError("queryCanceled", "canceling statement due to statement timeout"));
    return setTimeout(expire, statementTimeoutMs);
  }
}
