/** A session: the screen where all steps meet. Statement text -> parse -> bind -> optimize -> lower -> run. */

import type { Plan } from "../algebra/index.ts";
import { asSqlError, notSupported, type SqlError, sqlError } from "../base/index.ts";
import { type BoundTable, bind } from "../binder/index.ts";
import type { Catalog, CatalogTable } from "../catalog/index.ts";
import { type Executor, lower, type Pipeline, type PipelineCounts, type Run } from "../executor/index.ts";
import { planScan } from "../lakehouse/index.ts";
import { optimize, type Step } from "../optimizer/index.ts";
import { type ParsedStatement, parseStatements, type Query } from "../sql/index.ts";
import type { OutputField, Session, SessionOptions, StatementSink } from "./api.ts";
import { evaluator } from "./evaluate.ts";
import { explain } from "./explain.ts";
import { limitOf } from "./limit.ts";
import { mayMatch } from "./prune.ts";
import { sendText } from "./send-text.ts";
import { SettingValues, settings } from "./settings.ts";

/** A statement that is ready to run. */
interface Prepared {
  readonly bound: Plan;
  readonly steps: readonly Step[];
  readonly plan: Plan;
  readonly fields: readonly OutputField[];
  readonly pipelines: readonly Pipeline[];
  readonly tables: ReadonlyMap<string, CatalogTable>;
}

/** One client's session over the shared catalog and executor. */
export class EngineSession implements Session {
  private readonly catalog: Catalog;
  private readonly executor: Executor;
  private readonly values = new SettingValues();
  private readonly onClose: () => void;
  private stop: ((reason: SqlError) => void) | undefined;
  private ended: SqlError | undefined;
  private readonly prepared = new Map<string, Prepared>();
  busy = false;

  constructor(catalog: Catalog, executor: Executor, options: SessionOptions, onClose: () => void) {
    this.catalog = catalog;
    this.executor = executor;
    this.onClose = onClose;
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
    this.stop?.(sqlError("queryCanceled", "canceling statement due to user request"));
  }

  /** Ends what runs, and everything after it, with this error. */
  end(reason: SqlError): void {
    this.ended = reason;
    this.stop?.(reason);
  }

  close(): void {
    this.end(sqlError("adminShutdown", "terminating connection due to administrator command", { severity: "FATAL" }));
    this.onClose();
  }

  async simpleQuery(text: string, sink: StatementSink): Promise<void> {
    this.busy = true;
    try {
      const parsed = parseStatements(text);
      const statements = Array.isArray(parsed) ? parsed : await parsed;
      if (statements.length === 0) sink.empty();
      for (const statement of statements) {
        if (this.ended !== undefined) throw this.ended;
        await this.statement(statement, text, sink);
      }
    } catch (thrown) {
      const error = asSqlError(thrown);
      if (error.condition === "internalError") process.stderr.write(`${error.stack ?? error.message}\n`);
      sink.error(error);
    } finally {
      this.stop = undefined;
      this.busy = false;
    }
  }

  private async statement({ statement }: ParsedStatement, text: string, sink: StatementSink): Promise<void> {
    switch (statement.kind) {
      case "set":
        this.set(
          statement.name,
          statement.values
            ?.map((value) =>
              String(value.kind === "string" ? value.value : value.kind === "integer" ? value.value : value.text),
            )
            .join(", "),
          sink,
        );
        sink.complete("SET");
        return;
      case "reset":
        if (statement.name === "all")
          for (const each of this.values.resetAll()) sink.parameter(each.name, this.values.get(each.name));
        else this.set(statement.name, undefined, sink);
        sink.complete("RESET");
        return;
      case "show":
        this.show(statement.name, sink);
        return;
      case "explain": {
        const { lines } = await explain(statement, (query) => this.prepare(query));
        sendText(
          sink,
          [{ name: "QUERY PLAN" }],
          lines.map((line) => [line]),
        );
        sink.complete("EXPLAIN");
        return;
      }
      default: {
        const key = `${JSON.stringify(this.values.snapshot())} ${text}`;
        const known = this.prepared.get(key);
        const prepared = known ?? (await this.prepare(statement));
        if (known === undefined && prepared.tables.size === 0) this.keep(key, prepared, statement, text);
        await this.run(prepared, sink);
      }
    }
  }

  /** Plans without tables stay right as long as the settings are the same. */
  private keep(key: string, prepared: Prepared, _statement: Query, text: string): void {
    if (text.includes(";")) return;
    if (this.prepared.size > 100) this.prepared.clear();
    this.prepared.set(key, prepared);
  }

  private set(name: string, value: string | undefined, sink: StatementSink): void {
    const changed = this.values.set(name, value);
    if (changed !== undefined) sink.parameter(changed.name, this.values.get(changed.name));
  }

  private show(name: string, sink: StatementSink): void {
    if (name === "all") {
      const rows = settings.map((each) => [each.name, this.values.get(each.name), each.description]);
      sendText(sink, [{ name: "name" }, { name: "setting" }, { name: "description" }], rows);
    } else {
      const record = this.values.record(name);
      sendText(sink, [{ name: record.name }], [[this.values.get(name)]]);
    }
    sink.complete("SHOW");
  }

  private async prepare(query: Query): Promise<Prepared> {
    const snapshot = this.values.snapshot();
    const opened = new Map<string, CatalogTable | "unknown">();
    const nameOf = (schema: string | undefined, name: string) => JSON.stringify([schema ?? null, name]);
    const scope = {
      settings: snapshot,
      table: (schema: string | undefined, name: string): BoundTable | "unknown" | undefined => {
        const table = opened.get(nameOf(schema, name));
        return table === undefined || table === "unknown" ? table : { ...table, fields: table.source.fields };
      },
    };
    for (;;) {
      const result = bind(query, scope);
      if (result.kind === "plan") {
        const { plan, steps } = optimize(result.plan, snapshot, evaluator(this.executor));
        const tables = new Map(
          [...opened.values()].filter((table) => table !== "unknown").map((table) => [table.key, table]),
        );
        return { bound: result.plan, steps, plan, fields: result.fields, pipelines: lower(plan), tables };
      }
      const found = await Promise.all(
        result.tables.map(({ schema, name }) => this.catalog.table(schema, name, snapshot.searchPath)),
      );
      for (const [index, { schema, name }] of result.tables.entries()) {
        opened.set(nameOf(schema, name), found[index] ?? "unknown");
      }
    }
  }

  private async run({ plan, fields, pipelines, tables }: Prepared, sink: StatementSink): Promise<void> {
    const snapshot = this.values.snapshot();
    const last = pipelines.at(-1);
    if (last?.sink.kind !== "output") throw notSupported("this statement");
    const { offset, limit } = limitOf(last.sink, plan.constants);
    const scans = await Promise.all(
      pipelines.map(({ source, filters }) => {
        if (source.kind !== "scan") return undefined;
        const table = tables.get(source.table) as CatalogTable;
        const fieldsRead = source.columns.map((column) => column.field);
        return planScan(table.source, fieldsRead, (bounds) => mayMatch(filters, source, plan.constants, bounds));
      }),
    );
    const run: Run = {
      pipelines,
      constants: plan.constants,
      scans,
      batchRows: snapshot.batchRows,
      workers: snapshot.workers,
      offset,
      limit,
    };
    if (this.ended !== undefined) throw this.ended;
    const small = scans.every((scan) => scan === undefined);
    // what fails without reading a table fails in PostgreSQL's planner, before it describes the rows
    let described = !small;
    const describe = () => {
      if (!described) sink.fields(fields);
      described = true;
    };
    if (!small) sink.fields(fields);
    await new Promise<void>((resolve, reject) => {
      const timer =
        snapshot.statementTimeoutMs > 0
          ? setTimeout(
              () => this.stop?.(sqlError("queryCanceled", "canceling statement due to statement timeout")),
              snapshot.statementTimeoutMs,
            )
          : undefined;
      const runSink = {
        rows: (bytes: Uint8Array, rows: number, release: () => void) => {
          describe();
          sink.rows({ bytes, rows, release });
        },
        end: (rows: number, counts: readonly PipelineCounts[]) => {
          describe();
          clearTimeout(timer);
          sink.complete(`SELECT ${rows}`, counts);
          resolve();
        },
        error: (error: SqlError) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      if (small) this.executor.runSmall(run, runSink);
      else this.stop = this.executor.run(run, runSink);
    });
    this.stop = undefined;
  }
}
