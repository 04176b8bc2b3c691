/** Results as psql shows them: aligned columns, then the number of rows. */

import type { OutputField } from "../engine/index.ts";
import { types } from "../types/index.ts";
import { displayWidth } from "./display-width.ts";
import type { ResultFormat, Row } from "./result.ts";

/** Column widths need all rows, so a result is kept until its end. */
export function tableFormat(): ResultFormat {
  let fields: readonly OutputField[] | undefined;
  let rows: Row[] = [];
  return {
    begin: (of) => {
      fields = of;
      return "";
    },
    rows: (more) => {
      for (const row of more) rows.push(row);
      return "";
    },
    end: (tag) => {
      const text = fields ? formatTable(fields, rows) : `${tag}\n`;
      fields = undefined;
      rows = [];
      return text;
    },
  };
}

function formatTable(fields: readonly OutputField[], rows: readonly Row[]): string {
  const names = fields.map((field) => splitLines(field.name));
  const cells = rows.map((row) => row.map((value) => splitLines(value ?? "")));
  const widths = names.map((name, column) => {
    let width = widest(name);
    for (const row of cells) width = Math.max(width, widest(row[column]!));
    return width;
  });
  const alignments = fields.map(({ type }) => (types[type.name].category === "N" ? "right" : "left"));
  const header = formatLines(
    names,
    widths,
    names.map(() => "center"),
  );
  const ruler = widths.map((width) => "-".repeat(width + 2)).join("+") || "--";
  const body = cells.flatMap((row) => formatLines(row, widths, alignments));
  const footer = rows.length === 1 ? "(1 row)" : `(${rows.length} rows)`;
  // A result without columns has rows that cannot be seen.
  const lines = [...header, ruler, ...(fields.length > 0 ? body : []), footer, "", ""];
  return lines.join("\n");
}

type Alignment = "left" | "right" | "center";

/** One row of cells, which is several lines when a cell is; a "+" says that a cell goes on below. */
function formatLines(
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  alignments: readonly Alignment[],
): string[] {
  const height = Math.max(1, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) => {
    const shown = cells.map((cell, column) => {
      const continues = line + 1 < cell.length;
      const padded = ` ${align(cell[line] ?? "", widths[column]!, alignments[column]!)}${continues ? "+" : " "}`;
      const bare = column + 1 === cells.length && !continues && alignments[column] !== "center";
      if (!bare) return padded;
      // Rows do not end in padding, but in the blanks that a value itself ends in.
      if (line >= cell.length) return " ";
      return alignments[column] === "right" ? padded.slice(0, -1) : ` ${cell[line]}`;
    });
    return shown.join("|");
  });
}

/** psql shows control characters by their escapes, and a tab as blanks up to the next multiple of 8. */
function splitLines(value: string): string[] {
  return value.split("\n").map((line) => {
    const plain = line.replace(/\p{Cc}/gu, escapeControl);
    return plain.includes("\t") ? expandTabs(plain) : plain;
  });
}

function escapeControl(character: string): string {
  if (character === "\t") return character;
  if (character === "\r") return "\\r";
  const code = character.charCodeAt(0);
  const digits = code.toString(16).toUpperCase();
  return code < 0x80 ? `\\x${digits.padStart(2, "0")}` : `\\u${digits.padStart(4, "0")}`;
}

function expandTabs(line: string): string {
  let text = "";
  for (const part of line.split(/(\t)/)) {
    text += part === "\t" ? " ".repeat(8 - (displayWidth(text) % 8)) : part;
  }
  return text;
}

function widest(lines: readonly string[]): number {
  return lines.reduce((width, line) => Math.max(width, displayWidth(line)), 0);
}

function align(text: string, width: number, alignment: Alignment): string {
  const space = width - displayWidth(text);
  const before = alignment === "left" ? 0 : alignment === "right" ? space : space >> 1;
  return " ".repeat(before) + text + " ".repeat(space - before);
}
