/** SqlError: what a user did wrong or ran into, with the fields of PostgreSQL's ErrorResponse; and assert, for what we did wrong. */

import { type Condition, sqlstates } from "./sqlstate.ts";

/** The optional fields of an error report. */
export interface ErrorFields {
  readonly severity?: "ERROR" | "FATAL" | "PANIC";
  readonly detail?: string;
  readonly hint?: string;
  /** 1-based, in characters (not bytes, not UTF-16 units) of the statement's text. */
  readonly position?: number;
  /** What the server was at, e.g. `portal "p" parameter $1 = '...'`. */
  readonly where?: string;
  readonly cause?: unknown;
}

/** An error that a client sees. Its message follows PostgreSQL's wording and style. */
export class SqlError extends Error {
  readonly condition: Condition;
  readonly code: string;
  readonly severity: "ERROR" | "FATAL" | "PANIC";
  readonly detail: string | undefined;
  readonly hint: string | undefined;
  readonly position: number | undefined;
  readonly where: string | undefined;

  constructor(condition: Condition, message: string, fields: ErrorFields = {}) {
    super(message, { cause: fields.cause });
    this.name = "SqlError";
    this.condition = condition;
    this.code = sqlstates[condition];
    this.severity = fields.severity ?? "ERROR";
    this.detail = fields.detail;
    this.hint = fields.hint;
    this.position = fields.position;
    this.where = fields.where;
  }
}

/** Builds (does not throw) a SqlError. */
export function sqlError(condition: Condition, message: string, fields: ErrorFields = {}): SqlError {
  return new SqlError(condition, message, fields);
}

/** 0A000: a thing that PostgreSQL has and Sluice has not yet. `what` reads as a noun phrase in the plural or singular with its article left out. */
export function notSupported(what: string, position?: number): SqlError {
  return new SqlError("featureNotSupported", `${what} is not supported`, position === undefined ? {} : { position });
}

/** 54001: what nests deeper than the stack allows, in PostgreSQL's words. */
export function stackDepthExceeded(cause?: unknown): SqlError {
  return new SqlError("statementTooComplex", "stack depth limit exceeded", {
    hint: 'Increase the configuration parameter "max_stack_depth" (currently 2048kB), after ensuring the platform\'s stack depth limit is adequate.',
    cause,
  });
}

/** Turns anything thrown into a SqlError; an overflow of the stack becomes 54001, all else XX000, and keeps its cause. */
export function asSqlError(thrown: unknown): SqlError {
  if (thrown instanceof SqlError) return thrown;
  // V8's words; it throws where the stack ends, before anything has been changed that a statement shares with others.
  if (thrown instanceof RangeError && thrown.message === "Maximum call stack size exceeded") {
    return stackDepthExceeded(thrown);
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new SqlError("internalError", message, { cause: thrown });
}

/** The plain-data form of a SqlError, for crossing threads. */
export interface ErrorReport extends ErrorFields {
  readonly condition: Condition;
  readonly message: string;
}

/** SqlError -> plain data. */
export function toReport(error: SqlError): ErrorReport {
  const { condition, message, severity, detail, hint, position, where } = error;
  return {
    condition,
    message,
    severity,
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
    ...(position === undefined ? {} : { position }),
    ...(where === undefined ? {} : { where }),
  };
}

/** Plain data -> SqlError. */
export function fromReport(report: ErrorReport): SqlError {
  return new SqlError(report.condition, report.message, report);
}

/** A broken invariant of our own: XX000 for the client, a stack in the log. Never reached by user input. */
export function assert(fact: unknown, message: string): asserts fact {
  if (!fact) throw new Error(`assertion failed: ${message}`);
}

/** Names the forgotten case of an exhaustive switch at compile time. */
export function unreachable(value: never): never {
  throw new Error(`assertion failed: unexpected ${JSON.stringify(value)}`);
}
