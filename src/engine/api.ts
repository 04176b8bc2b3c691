/** What the server and the command line see of the engine: sessions that run statement texts and report into a sink. */

import type { SqlError } from "../base/index.ts";
import type { PipelineCounts } from "../executor/index.ts";
import type { TypeRef } from "../types/index.ts";

/** A column of a result, in RowDescription's terms. */
export interface OutputField {
  readonly name: string;
  readonly type: TypeRef;
  /** 0 when the column is not a plain column of a table. */
  readonly tableOid: number;
  /** 0 when the column is not a plain column of a table. */
  readonly columnNumber: number;
}

/** Encoded rows: whole DataRow messages, back to back. */
export interface RowBlock {
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** To be called exactly once, when the bytes are not needed any more: gives back credit. */
  readonly release: () => void;
}

/**
 * Takes what the statements of one simple query give, in order. For each statement: `fields` (if it returns rows), any number of
 * `rows`, then `complete`; or `empty` for a text without statements; or `error`, after which nothing more comes.
 */
export interface StatementSink {
  fields(fields: readonly OutputField[]): void;
  rows(block: RowBlock): void;
  /**
   * `tag` is CommandComplete's, e.g. "SELECT 3". `counts` tell what the statement's pipelines have done, in the order they ran; none for
   * a statement that the session answers itself (SET, SHOW, EXPLAIN).
   */
  complete(tag: string, counts?: readonly PipelineCounts[]): void;
  empty(): void;
  error(error: SqlError): void;
  /** A reported parameter has changed. */
  parameter(name: string, value: string): void;
  notice(notice: Notice): void;
}

/** A message beside a result. */
export interface Notice {
  readonly severity: "NOTICE" | "WARNING";
  readonly code: string;
  readonly message: string;
}

/** A step of the extended query protocol; the names are those of prepared statements and portals, empty for the unnamed ones. */
export type ExtendedStep =
  | { readonly kind: "parse"; readonly name: string; readonly text: string; readonly parameterTypes: readonly number[] }
  | {
      readonly kind: "bind";
      readonly portal: string;
      readonly statement: string;
      readonly parameterFormats: readonly number[];
      readonly parameters: readonly (Uint8Array | null)[];
      readonly resultFormats: readonly number[];
    }
  | { readonly kind: "describe"; readonly target: "S" | "P"; readonly name: string }
  | { readonly kind: "execute"; readonly portal: string; readonly maxRows: number }
  | { readonly kind: "close"; readonly target: "S" | "P"; readonly name: string }
  /** A message that could not be read: the session takes it as a step that fails. */
  | { readonly kind: "refuse"; readonly error: SqlError }
  | { readonly kind: "sync" };

/**
 * Takes what one step of the extended protocol gives: `parsed`, `bound` or `closed` as the step's name says; of a describe `parameters`
 * (for a statement), then `fields` or `noFields`; of an execute any number of `rows`, then `complete`, `empty` or `suspended`; or
 * `error`, after which the session wants nothing but a sync.
 */
export interface ExtendedSink extends StatementSink {
  parsed(): void;
  bound(): void;
  closed(): void;
  parameters(types: readonly TypeRef[]): void;
  noFields(): void;
  /** The portal has given as many rows as were asked for. */
  suspended(): void;
}

/** One client's session. Not reentrant: one call at a time. */
export interface Session {
  /** The parameters reported at startup (ParameterStatus), name and value, in PostgreSQL's order. */
  parameters(): ReadonlyArray<readonly [name: string, value: string]>;
  /** Runs all statements of a text. Resolves when the sink has been told everything; never rejects. */
  simpleQuery(text: string, sink: StatementSink): Promise<void>;
  /** Does one step of the extended protocol. Resolves when the sink has been told everything; never rejects. */
  extendedQuery(step: ExtendedStep, sink: ExtendedSink): Promise<void>;
  /** "I" idle, "T" in a transaction block, "E" in a failed one. */
  transactionStatus(): "I" | "T" | "E";
  /** Ends the running statement, if any, with 57014 and PostgreSQL's text for a user's request. */
  cancel(): void;
  /** Cancels what runs and frees everything the session holds. */
  close(): void;
}

/** What a client says of itself at startup. */
export interface SessionOptions {
  readonly user: string;
  readonly database: string;
  /** What pg_backend_pid gives; 0 for a session without a process of its own. */
  readonly processId?: number;
  /** Called once if the session ends itself, as after idle_in_transaction_session_timeout. */
  readonly ended?: (error: SqlError) => void;
  /** Run-time parameters of the startup packet, application_name and the -c settings of `options` among them. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** The engine over some sources. */
export interface Engine {
  /** Throws SqlError if a startup parameter is refused. */
  connect(options: SessionOptions): Session;
  /** Refuses new statements, waits at most `drainMs` for the running ones, ends the rest with 57P01, stops the workers. */
  close(drainMs: number): Promise<void>;
}

/** How an engine is made. */
export interface EngineOptions {
  /** `[name=]path-or-url`, as on the command line. */
  readonly sources: readonly string[];
  /** Exec workers; default one per core. */
  readonly workers?: number;
  /** Budget for query memory, in bytes; default 75 % of the machine's or the cgroup's. */
  readonly memoryBytes?: number;
}
