/** Errors as text: psql's look for a statement's, one line for the program's own. */

import type { SqlError } from "../base/index.ts";
import { displayWidth } from "./display-width.ts";

/** Several lines without a final newline: severity and message, the line of the statement with a caret, detail, hint. */
export function formatStatementError(error: SqlError, text: string): string {
  const lines = [`${error.severity}:  ${error.message}`];
  if (error.position !== undefined) lines.push(...pointAt(text, error.position));
  if (error.detail !== undefined) lines.push(`DETAIL:  ${error.detail}`);
  if (error.hint !== undefined) lines.push(`HINT:  ${error.hint}`);
  return lines.join("\n");
}

/** One line, without the program's name. */
export function formatFailure(error: SqlError): string {
  const more = [error.detail, error.hint].filter((part) => part !== undefined).join(" ");
  return (more === "" ? error.message : `${error.message}. ${more}`).replaceAll(/\s*\n\s*/g, " ");
}

// The measures of psql (reportErrorPosition of libpq's fe-protocol3.c).
const shownWidth = 60;
const shownAfterPosition = 10;

/** `position` counts characters from 1. */
function pointAt(text: string, position: number): string[] {
  const characters = [...text];
  const at = Math.min(position - 1, characters.length);
  const start = at === 0 ? 0 : characters.lastIndexOf("\n", at - 1) + 1;
  const newline = characters.indexOf("\n", at);
  const line = characters.slice(start, newline < 0 ? characters.length : newline).map((c) => (/\s/.test(c) ? " " : c));
  const number = characters.slice(0, start).filter((character) => character === "\n").length + 1;
  const { from, to } = shownPart(line, at - start);
  const before = `LINE ${number}: ${from > 0 ? "..." : ""}`;
  const upToPosition = before + line.slice(from, at - start).join("");
  return [
    `${before}${line.slice(from, to).join("")}${to < line.length ? "..." : ""}`,
    `${" ".repeat(displayWidth(upToPosition))}^`,
  ];
}

/** The part of a long line that is shown, in characters. */
function shownPart(line: readonly string[], position: number): { from: number; to: number } {
  // Columns before each character, and before the end.
  const columns = [0];
  for (const character of line) columns.push(columns.at(-1)! + displayWidth(character));
  const widthOf = (from: number, to: number) => columns[to]! - columns[from]!;
  let from = 0;
  let to = line.length;
  if (widthOf(0, to) <= shownWidth) return { from, to };
  if (widthOf(0, position) + shownAfterPosition < shownWidth) {
    while (widthOf(0, to) > shownWidth) to--;
    return { from, to };
  }
  while (widthOf(position, to) > shownAfterPosition) to--;
  while (widthOf(from, to) > shownWidth) from++;
  return { from, to };
}
