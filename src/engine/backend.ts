/** Backend: what a session does with statements: prepare, bind, describe, execute. */

import { limits, notSupported, sqlError } from "../base/index.ts";
import type { SpoolPlace } from "../batch/index.ts";
import { bindArguments, readContextOf } from "../binder/index.ts";
import type { Catalog } from "../catalog/index.ts";
import type { Executor } from "../executor/index.ts";
import type { SessionFacts } from "../functions/index.ts";
import { type Command, type ParsedStatement, parseStatements, type Query } from "../sql/index.ts";
import { type Datum, type ReadContext, type TypeName, types } from "../types/index.ts";
import type { ExtendedSink, ExtendedStep, StatementSink } from "./api.ts";
import { checkCounts, checkResultFormats, readArguments } from "./arguments.ts";
import { type CommandScope, missingStatement, runCommand, showRows } from "./commands.ts";
import { decodeRow } from "./evaluate.ts";
import { explain } from "./explain.ts";
import { lowered, type PlannedQuery, type Planner } from "./planner.ts";
import type { Portal, Portals } from "./portal.ts";
import type { Fetched, RowStream } from "./row-stream.ts";
import { currentMicros, runSession } from "./run-session.ts";
import type { SettingValues } from "./settings.ts";
import { runOf, startRun } from "./start-run.ts";
import {
  commandFields,
  endsTransaction,
  isQuery,
  openTypes,
  type PreparedStatement,
  settledTypes,
  sourcesName,
  typesOfNames,
  typesOfOids,
} from "./statement.ts";
import { textRows } from "./text-rows.ts";
import type { Transaction } from "./transaction.ts";

/** What a backend works with. */
export interface BackendParts {
  readonly catalog: Catalog;
  readonly planner: Planner;
  readonly executor: Executor;
  readonly values: SettingValues;
  readonly transaction: Transaction;
  readonly portals: Portals;
  readonly facts: SessionFacts;
  /** Where rows are parked that their client does not take. */
  readonly spools: SpoolPlace;
  /** Told what gives rows now, so that it can be cancelled; undefined when it is done. */
  readonly running: (rows: RowStream | undefined) => void;
}

type Step<Kind extends ExtendedStep["kind"]> = Extract<ExtendedStep, { kind: Kind }>;

export class Backend {
  readonly #parts: BackendParts;
  readonly #statements = new Map<string, PreparedStatement>();

  constructor(parts: BackendParts) {
    this.#parts = parts;
  }

  /** A simple query ends the unnamed statement and portal. */
  beginText(): void {
    this.#statements.delete("");
    this.#parts.portals.close("");
  }

  /** Runs a statement of a simple query. @throws SqlError */
  async run({ statement }: ParsedStatement, sink: StatementSink): Promise<void> {
    this.#refuseAborted(statement);
    if (isQuery(statement)) {
      const planned = await this.#plan(statement, undefined);
      const { fields } = planned;
      const portal = portalOf("", { statement, parameters: [], fields }, [], planned);
      // What fails without reading a table fails in PostgreSQL's planner, before it describes the rows; what asks the session does not.
      if (planned.sessionCalls.length === 0) await this.#open(portal);
      sink.fields(fields);
      if (planned.sessionCalls.length > 0) await this.#open(portal);
      await this.#deliver(portal, Number.POSITIVE_INFINITY, sink);
      return;
    }
    const prepared = await this.#prepare(statement, []);
    const portal = portalOf("", prepared, [], undefined);
    const { fields } = prepared;
    if (fields === undefined) return await this.#runCommand(statement, sink);
    await this.#open(portal);
    sink.fields(fields);
    await this.#deliver(portal, Number.POSITIVE_INFINITY, sink);
  }

  /** @throws SqlError 42601, 42P05 and what parsing and binding throw */
  async parse({ name, text, parameterTypes }: Step<"parse">, sink: ExtendedSink): Promise<void> {
    if (name === "") this.#statements.delete("");
    const parsed = await parseStatements(text);
    if (parsed.length > 1) {
      throw sqlError("syntaxError", "cannot insert multiple commands into a prepared statement");
    }
    const statement = parsed[0]?.statement;
    if (statement !== undefined) this.#refuseAborted(statement);
    const prepared = await this.#prepare(statement, typesOfOids(parameterTypes));
    this.#keepStatement(name, prepared);
    sink.parsed();
  }

  /** @throws SqlError 26000, 08P01, 42P03, 0A000, and what the values' types and constant parts of the statement throw */
  async bind(step: Step<"bind">, sink: ExtendedSink): Promise<void> {
    const prepared = this.#boundNow(this.#statement(step.statement));
    const { statement, parameters, fields } = prepared;
    checkCounts(step, prepared);
    if (!endsTransaction(statement) || parameters.length > 0) this.#refuseAborted(undefined);
    const { portals } = this.#parts;
    if (step.portal !== "" && portals.has(step.portal)) {
      throw sqlError("duplicateCursor", `cursor "${step.portal}" already exists`);
    }
    const values = readArguments(step, parameters, this.#readContext());
    checkResultFormats(step, prepared);
    let planned: PlannedQuery | undefined;
    if (statement !== undefined && isQuery(statement)) {
      planned = await this.#plan(
        statement,
        parameters.map(({ name }) => name),
      );
      if (JSON.stringify(planned.fields) !== JSON.stringify(fields)) {
        throw notSupported("a change of the columns of a prepared statement");
      }
    }
    const portal = portalOf(step.portal, prepared, values, planned);
    // What fails without reading a table fails in PostgreSQL's planner, which runs now.
    if (planned !== undefined && isConstant(planned)) await this.#open(portal);
    portals.add(portal, limits.portals);
    sink.bound();
  }

  /** @throws SqlError 26000, 34000, 25P02 */
  describe({ target, name }: Step<"describe">, sink: ExtendedSink): void {
    const prepared = target === "S" ? this.#statement(name) : this.#parts.portals.get(name, "portal").prepared;
    if (prepared.fields !== undefined) this.#refuseAborted(undefined);
    if (target === "S") sink.parameters(prepared.parameters);
    if (prepared.fields === undefined) sink.noFields();
    else sink.fields(prepared.fields);
  }

  /** @throws SqlError 34000, 55000, 25P02 and what running throws */
  async execute({ portal: name, maxRows }: Step<"execute">, sink: ExtendedSink): Promise<void> {
    const portal = this.#parts.portals.get(name, "portal");
    const { statement, fields } = portal.prepared;
    if (statement === undefined) return sink.empty();
    this.#refuseAborted(statement);
    if (fields !== undefined) {
      await this.#open(portal);
      await this.#deliver(portal, maxRows > 0 ? maxRows : Number.POSITIVE_INFINITY, sink);
      return;
    }
    if (portal.atEnd) throw sqlError("objectNotInPrerequisiteState", `portal "${name}" cannot be run`);
    portal.atEnd = true;
    await this.#runCommand(statement as Command, sink);
  }

  /** Closing what is not there is no error. */
  close({ target, name }: Step<"close">, sink: ExtendedSink): void {
    if (target === "S") this.#statements.delete(name);
    else this.#parts.portals.close(name);
    sink.closed();
  }

  /** EXECUTE and FETCH give what their names stand for when they are bound. */
  #boundNow(prepared: PreparedStatement): PreparedStatement {
    const { statement } = prepared;
    if (statement?.kind !== "execute" && statement?.kind !== "fetch") return prepared;
    return { ...prepared, fields: this.#commandFields(statement) };
  }

  /** What the input of dates depends on now. */
  #readContext(): ReadContext {
    const { values, transaction } = this.#parts;
    return readContextOf(values.snapshot(), transaction.start(currentMicros()));
  }

  // ---- statements

  #statement(name: string): PreparedStatement {
    const found = this.#statements.get(name);
    if (found === undefined) throw missingStatement(name);
    return found;
  }

  #keepStatement(name: string, prepared: PreparedStatement): void {
    if (name !== "" && this.#statements.has(name)) {
      throw sqlError("duplicatePreparedStatement", `prepared statement "${name}" already exists`);
    }
    if (this.#statements.size >= limits.preparedStatements) {
      throw sqlError("configurationLimitExceeded", "too many prepared statements", {
        hint: `Deallocate statements that are not used any more; a session can have ${limits.preparedStatements}.`,
      });
    }
    this.#statements.set(name, prepared);
  }

  /** @throws SqlError 25P02 unless the transaction is sound or the statement ends it */
  #refuseAborted(statement: Query | Command | undefined): void {
    if (!this.#parts.transaction.failed || endsTransaction(statement)) return;
    const message = "current transaction is aborted, commands ignored until end of transaction block";
    throw sqlError("inFailedSqlTransaction", message);
  }

  #plan(
    query: Query,
    parameterTypes: readonly (TypeName | undefined)[] | undefined,
  ): PlannedQuery | Promise<PlannedQuery> {
    const { planner, values, transaction } = this.#parts;
    const settings = values.snapshot();
    return planner.plan({ query, settings, parameterTypes, openTable: transaction.openTable });
  }

  async #prepare(
    statement: Query | Command | undefined,
    given: readonly (TypeName | undefined)[],
  ): Promise<PreparedStatement> {
    if (statement === undefined) return { statement, parameters: openTypes(given), fields: undefined };
    if (isQuery(statement)) {
      const { parameters, fields } = await this.#plan(statement, given);
      return { statement, parameters, fields };
    }
    const fields = this.#commandFields(statement);
    if (statement.kind !== "explain") return { statement, parameters: settledTypes(given), fields };
    const { parameters } = await this.#plan(statement.query, given);
    return { statement, parameters, fields };
  }

  /** What EXECUTE and FETCH will give; that there is nothing of the name is said when they are run. */
  #commandFields(command: Command): PreparedStatement["fields"] {
    const { portals } = this.#parts;
    if (command.kind === "execute") return this.#statements.get(command.name)?.fields;
    if (command.kind === "fetch") {
      return portals.has(command.name) ? portals.get(command.name, "cursor").prepared.fields : undefined;
    }
    return commandFields(command, this.#parts.values);
  }

  // ---- rows

  /** Starts what gives a portal's rows. @throws SqlError what fails before the first row */
  async #open(portal: Portal): Promise<void> {
    portal.rows ??= await this.#rowsOf(portal);
    const { failedAtOnce } = portal.rows;
    if (failedAtOnce !== undefined) throw failedAtOnce;
  }

  #rowsOf({ prepared, planned, arguments: values }: Portal): RowStream | Promise<RowStream> {
    const statement = prepared.statement as Query | Command;
    if (isQuery(statement)) return this.#queryRows(planned as PlannedQuery, values);
    return this.#commandRows(statement, prepared);
  }

  async #commandRows(statement: Command, prepared: PreparedStatement): Promise<RowStream> {
    switch (statement.kind) {
      case "show":
        if (statement.name === sourcesName) return textRows(await this.#sourceRows());
        return textRows(showRows(statement.name, this.#parts.values));
      case "explain": {
        const { planner, transaction } = this.#parts;
        const settings = this.#parts.values.snapshot();
        const parameterTypes = prepared.parameters.map(({ name }) => name);
        const { lines } = await explain(statement, (query) =>
          planner.prepare({ query, settings, parameterTypes, openTable: transaction.openTable }),
        );
        return textRows(lines.map((line) => [line]));
      }
      case "execute":
        return await this.#executedRows(statement);
      case "fetch":
        return await this.#fetchedRows(statement);
      default:
        throw new Error(`assertion failed: ${statement.kind} gives no rows`);
    }
  }

  async #sourceRows(): Promise<string[][]> {
    const entries = await this.#parts.catalog.entries();
    return entries.map(({ source, entry, kind, table, note }) => [source, entry, kind, table, note]);
  }

  #queryRows(planned: PlannedQuery, values: readonly Datum[]): RowStream | Promise<RowStream> {
    this.#parts.transaction.queried();
    const { executor, transaction, facts, spools } = this.#parts;
    const settings = this.#parts.values.snapshot();
    const now = currentMicros();
    const session = runSession(settings, { transactionStart: transaction.start(now), statementStart: now });
    const found = runOf(planned, values, settings, executor, session, facts);
    if (found instanceof Promise) return found.then((run) => startRun(executor, run, spools));
    return startRun(executor, found, spools);
  }

  /** The rows of EXECUTE. @throws SqlError 42601, 42804 and what the arguments throw */
  async #executedRows(statement: Extract<Command, { kind: "execute" }>): Promise<RowStream> {
    const { statement: query, parameters } = this.#statement(statement.name);
    if (query === undefined || !isQuery(query)) throw notSupported("EXECUTE of a statement that is no query");
    const [given, wanted] = [statement.arguments.length, parameters.length];
    if (given !== wanted) {
      throw sqlError("syntaxError", `wrong number of parameters for prepared statement "${statement.name}"`, {
        detail: `Expected ${wanted} parameters but got ${given}.`,
      });
    }
    const values = given === 0 ? [] : await this.#evaluate(statement, parameters);
    const planned = await this.#plan(
      query,
      parameters.map(({ name }) => name),
    );
    return await this.#queryRows(planned, values);
  }

  async #evaluate(
    { arguments: written }: Extract<Command, { kind: "execute" }>,
    parameters: PreparedStatement["parameters"],
  ): Promise<Datum[]> {
    const plan = bindArguments(written, parameters, this.#parts.values.snapshot());
    const planned = {
      bound: plan,
      steps: [],
      plan,
      fields: [],
      parameters: [],
      ...lowered(plan, 0),
      tables: new Map(),
    };
    const rows = await this.#queryRows(planned, []);
    let row: (string | null)[] = [];
    await rows.fetch(1, (block) => {
      row = decodeRow(block.bytes);
      block.release();
    });
    return row.map((text, index) => {
      const type = parameters[index] as PreparedStatement["parameters"][number];
      return text === null ? null : types[type.name].read(text, -1);
    });
  }

  /** The rows that FETCH takes from a cursor. */
  async #fetchedRows({ name, count }: Extract<Command, { kind: "fetch" | "move" }>): Promise<RowStream> {
    const cursor = this.#parts.portals.get(name, "cursor");
    await this.#open(cursor);
    const rows = cursor.rows as RowStream;
    return await this.#whileRunning(rows, () => rows.portion(count));
  }

  /** Rows that are waited for can be cancelled. */
  async #whileRunning<T>(rows: RowStream, work: () => Promise<T>): Promise<T> {
    this.#parts.running(rows);
    try {
      return await work();
    } finally {
      this.#parts.running(undefined);
    }
  }

  /** Gives rows of a portal that is open. */
  async #deliver(portal: Portal, most: number, sink: StatementSink | ExtendedSink): Promise<void> {
    const rows = portal.rows as RowStream;
    const fetched = await this.#whileRunning(rows, () => rows.fetch(most, (block) => sink.rows(block)));
    portal.atEnd = fetched.atEnd;
    if (fetched.atEnd) complete(portal.tag, fetched, sink);
    else if ("suspended" in sink) sink.suspended();
  }

  // ---- commands

  /** Runs what gives no rows. */
  async #runCommand(command: Command, sink: StatementSink): Promise<void> {
    switch (command.kind) {
      case "prepare": {
        const prepared = await this.#prepare(command.query, typesOfNames(command.types));
        this.#keepStatement(command.name, prepared);
        return sink.complete("PREPARE");
      }
      case "declare":
        return await this.#declare(command, sink);
      case "move": {
        const moved = await this.#fetchedRows(command);
        const { rows } = await moved.fetch(Number.POSITIVE_INFINITY, (block) => block.release());
        return sink.complete(`MOVE ${rows}`);
      }
      case "execute":
        this.#statement(command.name);
        throw notSupported("EXECUTE of a statement that is no query");
      case "fetch":
        this.#parts.portals.get(command.name, "cursor");
        throw notSupported("FETCH from a cursor without rows");
      case "show":
      case "explain":
        throw new Error(`assertion failed: ${command.kind} gives rows`);
      default: {
        const { values, transaction, portals } = this.#parts;
        const statements = this.#statements;
        const scope: CommandScope = {
          values,
          transaction,
          statements,
          portals,
          notice: (notice) => sink.notice(notice),
        };
        sink.complete(runCommand(command, scope));
      }
    }
  }

  async #declare({ name, query, hold }: Extract<Command, { kind: "declare" }>, sink: StatementSink): Promise<void> {
    const { transaction, portals } = this.#parts;
    if (!transaction.inBlock && hold === undefined) {
      throw sqlError("noActiveSqlTransaction", "DECLARE CURSOR can only be used in transaction blocks");
    }
    const planned = await this.#plan(query, undefined);
    const portal = portalOf(name, { statement: query, parameters: [], fields: planned.fields }, [], planned);
    if (hold !== undefined) portal.hold = "declared";
    portals.add(portal, limits.portals);
    sink.complete("DECLARE CURSOR");
  }
}

function complete(tag: Portal["tag"], { rows, counts }: Fetched, sink: StatementSink): void {
  if (tag === "SELECT") sink.complete(`SELECT ${rows}`, counts);
  else sink.complete(tag === "FETCH" ? `FETCH ${rows}` : tag);
}

function portalOf(
  name: string,
  prepared: PreparedStatement,
  values: readonly Datum[],
  planned: PlannedQuery | undefined,
): Portal {
  const { statement } = prepared;
  const tags = { show: "SHOW", explain: "EXPLAIN", fetch: "FETCH" } as const;
  const tag = statement === undefined ? "SELECT" : (tags[statement.kind as keyof typeof tags] ?? "SELECT");
  return { name, prepared, arguments: values, planned, tag, hold: "no", order: 0, rows: undefined, atEnd: false };
}

/** True for a plan over a few rows of expressions that asks nothing of the session: its rows may be there before anybody asks for them. */
function isConstant({ pipelines, sessionCalls }: PlannedQuery): boolean {
  return (
    sessionCalls.length === 0 &&
    pipelines.every(({ source }) => source.kind !== "values" || source.rows.length <= limits.valuesRowsCompiled) &&
    pipelines[0]?.source.kind === "values"
  );
}
