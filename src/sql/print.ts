/** Prints statements as indented trees, compact and stable, for goldens. */

import type { ParsedStatement } from "./ast.ts";

/** A part that fits within so many characters, indentation counted, stays on one line. */
const widthMax = 100;

/**
 * A node is `(kind@position field: value ..)`, a record without a kind `{field: value ..}`, a list `[..]`. Fields that are undefined,
 * false, zero or empty lists are left out, so that a tree shows what was written; a constant's `value` always shows. Statements are
 * separated by a line `;`.
 */
export function printStatements(statements: readonly ParsedStatement[]): string {
  return statements.map(({ statement }) => print(statement, 0)).join("\n;\n");
}

type Part = Readonly<Record<string, unknown>>;

function print(value: unknown, indentation: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const [open, parts, close] = Array.isArray(value) ? listParts(value) : recordParts(value as Part);
  const separator = Array.isArray(value) ? ", " : " ";
  const inner = indentation + 2;
  const printed = parts.map(([label, part]) => `${label}${print(part, inner)}`);
  const line = `${open}${printed.join(separator)}${close}`;
  if (parts.length === 0 || (indentation + line.length <= widthMax && !line.includes("\n"))) return line;
  const gap = `\n${" ".repeat(inner)}`;
  return `${open.trimEnd()}${gap}${printed.join(gap)}${close}`;
}

type Parts = readonly [open: string, parts: readonly (readonly [label: string, value: unknown])[], close: string];

function listParts(values: readonly unknown[]): Parts {
  return ["[", values.map((value) => ["", value]), "]"];
}

function recordParts(record: Part): Parts {
  const { kind, position, ...fields } = record;
  const place = typeof position === "number" && position > 0 ? `@${position}` : "";
  const shown = Object.entries(fields).filter(([name, value]) =>
    name === "value" ? value !== undefined : !isEmpty(value),
  );
  const parts = shown.map(([name, value]) => [`${name}: `, value] as const);
  if (typeof kind !== "string") return [place === "" ? "{" : `{${place} `, parts, "}"];
  return [`(${kind}${place}${parts.length > 0 ? " " : ""}`, parts, ")"];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === false || value === 0 || (Array.isArray(value) && value.length === 0);
}
