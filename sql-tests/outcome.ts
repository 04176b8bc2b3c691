/** What a SQL statement gave, from whatever server, and how goldens print and compare it. */

import { argument, type GoldenCase } from "./datadriven.ts";

/** A result column; `type` as format_type names it, e.g. `numeric(12,3)`. */
export interface OutcomeColumn {
  readonly name: string;
  readonly type: string;
}

/** The fields of an ErrorResponse that goldens hold. `position` counts characters from 1. */
export interface OutcomeError {
  readonly code: string;
  readonly message: string;
  readonly position?: number | undefined;
  readonly detail?: string | undefined;
  readonly hint?: string | undefined;
}

/** One statement's answer in PostgreSQL's text format. */
export interface Outcome {
  /** Undefined when the statement returns no rows by its kind. */
  readonly columns?: readonly OutcomeColumn[];
  readonly rows: ReadonlyArray<ReadonlyArray<string | null>>;
  readonly tag?: string;
  readonly error?: OutcomeError;
}

const integerTypes = new Set(["smallint", "integer", "bigint", "oid"]);

/**
 * Prints the outcomes of a `query` case.
 * Throws when its letters do not fit the columns.
 */
export function printQuery(outcomes: readonly Outcome[], golden: GoldenCase): string {
  const error = outcomes.at(-1)?.error;
  if (error !== undefined) return printError(error);
  const lines = outcomes.flatMap((outcome) => {
    if (outcome.columns === undefined) return [outcome.tag ?? ""];
    checkLetters(outcome.columns, golden);
    return [...headerLines(outcome.columns, golden), ...rowLines(outcome.rows, golden)];
  });
  return lines.join("\n");
}

/** Prints the outcomes of a `statement` case: a tag or an error each. */
export function printStatement(outcomes: readonly Outcome[]): string {
  const error = outcomes.at(-1)?.error;
  return error === undefined ? outcomes.map(({ tag }) => tag ?? "").join("\n") : printError(error);
}

/** `error CODE at POSITION: message`, with detail and hint on lines of their own. */
export function printError(error: OutcomeError): string {
  const at = error.position === undefined ? "" : ` at ${error.position}`;
  const lines = [`error ${error.code}${at}: ${error.message}`];
  if (error.detail !== undefined) lines.push(`detail: ${error.detail}`);
  if (error.hint !== undefined) lines.push(`hint: ${error.hint}`);
  return lines.join("\n");
}

/** True if the output is the expected one; with `approx`, floats may differ by 1e-12 of their size. */
export function sameOutput(expected: string, actual: string, golden: GoldenCase): boolean {
  if (expected === actual) return true;
  if (argument(golden, "approx") === undefined) return false;
  const left = expected.split(/([ \n])/);
  const right = actual.split(/([ \n])/);
  return left.length === right.length && left.every((word, index) => closeWords(word, right[index]!));
}

function closeWords(left: string, right: string): boolean {
  if (left === right) return true;
  const float = /^-?\d+(\.\d+)?(e[+-]\d+)?$/;
  if (!float.test(left) || !float.test(right)) return false;
  return Math.abs(Number(left) - Number(right)) <= 1e-12 * Math.max(Math.abs(Number(left)), Math.abs(Number(right)));
}

function checkLetters(columns: readonly OutcomeColumn[], golden: GoldenCase): void {
  const letters = golden.args.find((arg) => /^[IRT]+$/.test(arg.key))?.key;
  const found = lettersOf(columns);
  if (letters !== undefined && letters !== found) throw new Error(`the columns are ${found}, the case says ${letters}`);
}

/** sqllogictest's letter of each column. */
function lettersOf(columns: readonly OutcomeColumn[]): string {
  return columns.map(({ type }) => columnLetter(type)).join("");
}

function columnLetter(type: string): string {
  if (integerTypes.has(type)) return "I";
  return type === "real" || type === "double precision" || type.startsWith("numeric") ? "R" : "T";
}

function headerLines(columns: readonly OutcomeColumn[], golden: GoldenCase): string[] {
  const lines: string[] = [];
  if (argument(golden, "names") !== undefined) lines.push(`names: ${columns.map(({ name }) => name).join(", ")}`);
  if (argument(golden, "types") !== undefined) lines.push(`types: ${columns.map(({ type }) => type).join(", ")}`);
  return lines;
}

function rowLines(rows: Outcome["rows"], golden: GoldenCase): string[] {
  if (rows.length === 0) return ["(no rows)"];
  if (argument(golden, "valuesort") !== undefined) return rows.flat().map(printValue).sort(byBytes);
  const lines = rows.map((row) => row.map(printValue).join(" "));
  return argument(golden, "rowsort") === undefined ? lines : lines.sort(byBytes);
}

function byBytes(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

const namedControls: Readonly<Record<string, string>> = { "\n": "\\n", "\t": "\\t", "\r": "\\r" };

function printValue(value: string | null): string {
  if (value === null) return "NULL";
  if (value === "") return "(empty)";
  return value
    .replace(/^ | $/g, "·")
    .replace(/\p{Cc}/gu, (control) => namedControls[control] ?? `\\x${hex(control.charCodeAt(0))}`);
}

function hex(code: number): string {
  return code.toString(16).padStart(2, "0");
}
