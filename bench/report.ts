/** Figures as a table on standard output, and as JSON in bench/results. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Comparison, Spread } from "./compare.ts";
import { machine, repository } from "./repository.ts";

/** A table: what was measured, in the unit that the title names. */
export interface Figures {
  readonly title: string;
  readonly rows: readonly FigureRow[];
  /** What else belongs to the figures, a line each. */
  readonly notes?: readonly string[];
}

export type FigureRow = Readonly<Record<string, string | number | Spread>>;

/** A comparison as a row: milliseconds, and how many times faster ours is; or the fault. */
export function comparisonRow(comparison: Comparison): FigureRow {
  if ("fault" in comparison) return { what: comparison.query, fault: comparison.fault };
  const { query, ours, peer, ratio } = comparison;
  return { what: query, "sluice ms": ours, "duckdb ms": peer, ratio, answers: "equal" };
}

/** What a comparison's columns are. */
export const ratioNote = "ratio: DuckDB's median over ours; median (least-most) of 7 rounds";

/** Prints the tables and writes them; says where. Gives true when no row is a fault. */
export function report(name: string, command: string, tables: readonly Figures[]): boolean {
  for (const table of tables) console.log(`\n${formatTable(table)}`);
  const folder = join(repository, "bench", "results");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  const record = { at: new Date().toISOString(), command, machine: machine(), tables };
  writeFileSync(file, `${JSON.stringify(record, undefined, 2)}\n`);
  console.log(`\nwritten to ${file}`);
  return tables.every(({ rows }) => rows.every((row) => row["fault"] === undefined));
}

function formatTable({ title, rows, notes = [] }: Figures): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [names, ...rows.map((row) => names.map((name) => formatCell(row[name])))];
  const widths = names.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join("  "),
  );
  return [title, ...lines.map((line) => line.trimEnd()), ...notes].join("\n");
}

function formatCell(value: FigureRow[string] | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return value.toFixed(2);
  const digits = value.median < 10 ? 3 : 1;
  return `${value.median.toFixed(digits)} (${value.least.toFixed(digits)}-${value.most.toFixed(digits)})`;
}
